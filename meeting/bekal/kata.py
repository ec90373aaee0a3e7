"""The report on a bekal in sentences, the same on the page and on the command line."""

from __future__ import annotations

from collections.abc import Iterable

from meeting import jam
from meeting.bekal.banding import BARU, BERKAS, CABANG, SAMA, SINI, Beda
from meeting.bekal.edisi import BARU as EDISI_BARU
from meeting.bekal.edisi import DITOLAK, LaporanEdisi
from meeting.bekal.laporan import LaporanBekal, Tahan
from meeting.bekal.pasang import PERTAHANKAN, SALIN, HasilTerima

PUTUSAN = {
    BARU: "Belum ada di laptop ini",
    SAMA: "Sama dengan yang ada",
    BERKAS: "Berkas lebih baru",
    SINI: "Laptop ini lebih baru",
    CABANG: "Diubah di kedua laptop",
}
APA = {
    "rapat": "Rapat", "acara": "Acara", "salindia": "Salindia", "urutan": "Urutan", "butir": "Butir rumusan",
    "tiket": "Klarifikasi", "hadir": "Daftar hadir",
}  # fmt: skip
DI = {"sini": "diubah di laptop ini", "berkas": "diubah di berkas", "keduanya": "diubah di keduanya"}


def baris_laporan(laporan: LaporanBekal) -> tuple[str, ...]:
    """Everything that is worth saying before the file is taken in, one sentence a line."""
    return (
        laporan.ringkas,
        *([INTERNAL] if laporan.internal else []),
        *([CONTOH] if laporan.contoh else []),
        f"{PUTUSAN[laporan.putusan]}. {laporan.dasar}",
        *(f"- {kalimat_beda(satu)}" for satu in laporan.beda),
        *(baris_edisi(satu) for satu in laporan.edisi),
        *kalimat_tahan(laporan.tahan),
        *laporan.catatan,
    )


def kalimat_tahan(semua: Iterable[Tahan]) -> tuple[str, ...]:
    """The held slides by reason: "Salindia 2, 5 dan 7 ditahan. Edisi …"."""
    menurut: dict[str, list[str]] = {}
    for satu in semua:
        menurut.setdefault(satu.sebab, []).append(str(satu.nomor))
    return tuple(f"Salindia {_dan(nomor)} ditahan. {sebab}" for sebab, nomor in menurut.items())


def _dan(kata: list[str]) -> str:
    return kata[0] if len(kata) == 1 else f"{', '.join(kata[:-1])} dan {kata[-1]}"


INTERNAL = (
    "INTERNAL: berkas ini memuat sel kecil yang terbuka; hanya untuk laptop panggung, jangan disebarkan."
)
CONTOH = "DATA CONTOH: edisi di dalamnya memuat baris rekaan."


def baris_edisi(satu: LaporanEdisi) -> str:
    """What becomes of a vintage of the file."""
    if satu.keadaan == DITOLAK:
        return satu.sebab
    apa = "akan dipasang" if satu.keadaan == EDISI_BARU else "sudah ada di laptop ini, isinya sama"
    return f"Edisi {satu.id}: {apa}."


def kalimat_beda(satu: Beda) -> str:
    """One difference: "Salindia 4 “Peta”: diubah di laptop ini (di sini 24 November …, di berkas 23 November …)"."""
    judul = satu.judul if satu.apa == "urutan" else f"{APA[satu.apa]} {satu.judul}"
    if not satu.sini:
        return f"{judul}: hanya ada di berkas{_ditambah(satu.di, 'berkas', 'sini')}."
    if not satu.berkas:
        return f"{judul}: hanya ada di laptop ini{_ditambah(satu.di, 'sini', 'berkas')}."
    kapan = [f"{tempat} {jam.wita(saat)}" for tempat, saat in
             (("di sini", satu.diubah_sini), ("di berkas", satu.diubah_berkas)) if saat]  # fmt: skip
    waktu = f" ({', '.join(kapan)})" if kapan else ""
    return f"{judul}: {DI.get(satu.di, 'berbeda')}{waktu}."


def _ditambah(di: str, punya: str, lain: str) -> str:
    """Added where it is, or deleted where it is not."""
    if di == punya:
        return " (ditambahkan)"
    return f" (dihapus di {'laptop ini' if lain == 'sini' else 'berkas'})" if di == lain else ""


def kalimat_hasil(hasil: HasilTerima) -> str:
    """What an import did."""
    nama = hasil.laporan.nama
    if hasil.cara == PERTAHANKAN:
        return f"Susunan “{nama}” di laptop ini dipertahankan; tidak ada yang diubah."
    apa = "disimpan sebagai rapat baru" if hasil.cara == SALIN else "terpasang"
    edisi = f" Edisi dipasang: {', '.join(hasil.edisi_baru)}." if hasil.edisi_baru else ""
    tahan = len(hasil.laporan.tahan)
    sisa = f" {tahan} salindia ditahan dengan alasannya; yang lain siap." if tahan else ""
    return f"Rapat “{nama}” {apa}: {hasil.laporan.banyak} salindia.{edisi}{sisa}"
