"""What the papers of a meeting still lack, in sentences that say what to do."""

from __future__ import annotations

from collections.abc import Sequence

from panels.butir import DISETUJUI, DITAHAN, Butir
from reports.naskah import Naskah
from reports.naskah_kata import nomor
from words.format import angka
from words.label import DATA_CONTOH

TANPA_BUTIR = (
    "Belum ada butir yang disetujui, sehingga berita acara belum dapat dibuat. Setujui butir pada mode pleno atau "
    "bagian Daftar rumusan."
)
TANPA_HADIR = (
    "Daftar hadir belum diisi: blok tanda tangan memakai kepala dinas sosial setiap wilayah tanpa nama."
)
TANPA_TTD = "Belum ada yang ditandai ikut menandatangani pada daftar hadir; blok tanda tangan tanpa nama."
TANPA_TEMPAT = (
    "Tempat rapat belum diisi; naskah hanya memuat tanggal. Isi pada halaman Paparan, tombol Ubah rapat."
)
TANPA_KOP = "Gambar kop belum dipasang; naskah dimulai dengan judul."


def kurang(naskah: Naskah, semua: Sequence[Butir]) -> tuple[str, ...]:
    """Sentences on missing decisions, attendance, letterhead and numbers; `semua` are all clauses that stand."""
    belum = [one for one in semua if one.setuju != DISETUJUI]
    ditahan = [one for one in belum if one.setuju == DITAHAN]
    tanpa_angka = [one for one in naskah.butir if not one.indikator]
    tersamar = [one for one in naskah.butir if one.id in naskah.tersamar]
    tanpa_dasar = [
        one for one in naskah.butir if one.indikator and one.dasar_nilai is None and one not in tersamar
    ]
    contoh = [one for one in naskah.butir if one.id in naskah.contoh]
    pesan = (
        ("" if naskah.butir else TANPA_BUTIR),
        _belum(len(belum), len(ditahan)),
        (TANPA_HADIR if not naskah.hadir else ""),
        (TANPA_TTD if naskah.hadir and not any(one.tanda_tangan for one in naskah.hadir) else ""),
        ("" if naskah.tempat else TANPA_TEMPAT),
        ("" if naskah.kop else TANPA_KOP),
        _butir(tanpa_angka, "tanpa indikator; pelaksanaannya kelak tidak dapat dinilai dengan angka."),
        _butir(tanpa_dasar, "tanpa kondisi awal."),
        _butir(tersamar, "memakai kondisi awal yang disamarkan bagi publik; angkanya tidak dicetak pada naskah."),
        _butir(
            [one for one in naskah.butir if one.id in naskah.beda],
            "memuat kondisi awal yang berbeda dengan angka terbit pada periode dan edisi yang disebutnya; periksa "
            "sebelum ditandatangani.",
        ),
        _butir(contoh, f"memakai {DATA_CONTOH} sebagai kondisi awal; setiap berkas dan namanya bertanda itu."),
    )  # fmt: skip
    return tuple(one for one in pesan if one)


def _belum(banyak: int, ditahan: int) -> str:
    if not banyak:
        return ""
    tahan = f" ({angka(ditahan)} di antaranya ditahan)" if ditahan else ""
    return f"{angka(banyak)} butir belum disetujui{tahan} dan tidak masuk naskah."


def _butir(semua: Sequence[Butir], apa: str) -> str:
    return f"Butir {', '.join(map(nomor, semua))} {apa}" if semua else ""
