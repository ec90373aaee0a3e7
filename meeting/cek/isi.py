"""What the deck itself says before any browser: held slides, missing and made-up data, texts, editions."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from functools import cache

from data.edisi import open_edition
from meeting.cek.laporan import Butir, Temuan
from meeting.dek import angka_ketik
from panels.panel import Panel
from panels.paparan_kata import peringatan_edisi
from reports.dek import Dek, Salindia
from reports.layar.muat import periksa
from words.galat import GalatSerambi
from words.label import DATA_CONTOH

RK = "RK"
ADA = ("ada", "nihil", "disamarkan")
KOSONG = "tidak ada satu pun angka pada tampilan ini. Ganti tahun, wilayah, atau jenisnya, atau sembunyikan."


def susunan(dek: Dek) -> Butir:
    """Every slide can be shown."""
    gagal = [Temuan(s.ditahan, (s.nomor,)) for s in dek.salindia if s.ditahan]
    if not dek.salindia:
        gagal = [Temuan("Paparan ini belum berisi salindia. Tambahkan pada Susunan dan salindia.")]
    return Butir("susunan", "Susunan salindia", tuple(gagal), catatan=f"{len(dek.salindia)} salindia")


def edisi(dek: Dek) -> Butir:
    """The vintages of the slides open whole and are locked for a meeting."""
    gagal, perhatian = [], []
    for nama in _edisi(dek):
        try:
            peringatan = peringatan_edisi(open_edition(nama))
        except GalatSerambi as galat:
            gagal.append(Temuan(galat.pesan))
            continue
        perhatian += [Temuan(peringatan)] if peringatan else []
    lain = [nama for nama in _edisi(dek) if nama != dek.edisi]
    if lain:
        nomor = tuple(s.nomor for s in dek.salindia if s.panel and s.panel.stamps.edisi in lain)
        perhatian.append(Temuan(f"tetap memakai edisi lain: {', '.join(lain)}.", nomor))
    return Butir("edisi", "Edisi data", tuple(gagal), tuple(perhatian), ", ".join(_edisi(dek)))


def contoh(dek: Dek) -> Butir:
    """A meeting vintage shows no made-up row; elsewhere made-up rows are told."""
    salah = [s for s in dek.salindia if s.contoh]
    kunci = _kode_rapat()
    resmi = tuple(s.nomor for s in salah if s.panel and kunci(s.panel.stamps.edisi).startswith(RK))
    lain = tuple(s.nomor for s in salah if s.nomor not in resmi)
    kata = (
        f"memuat {DATA_CONTOH} pada edisi rapat. Kunci ulang edisi tanpa data contoh, lalu pindahkan paparan."
    )
    gladi = f"memuat {DATA_CONTOH}; hanya untuk gladi, bukan untuk rapat."
    return Butir(
        "contoh",
        "Baris contoh",
        (Temuan(kata, resmi),) if resmi else (),
        (Temuan(gladi, lain),) if lain else (),
        "" if salah else f"tidak ada {DATA_CONTOH}",
    )


def data(dek: Dek) -> Butir:
    """Every chart and table shows at least one number; what is partly missing is told."""
    gagal, perhatian = [], []
    for s in _berpanel(dek):
        ada, tidak, belum = _hitung(s.panel)
        if not ada:
            gagal.append(Temuan(KOSONG, (s.nomor,)))
        elif tidak or belum:
            kata = [f"{belum} belum dilaporkan"] if belum else []
            kata += [f"{tidak} tidak tersedia"] if tidak else []
            perhatian.append(Temuan(f"sebagian data belum ada ({', '.join(kata)}).", (s.nomor,)))
    return Butir("data", "Ketersediaan data", gabung(gagal), gabung(perhatian))


def teks(dek: Dek) -> Butir:
    """Titles, sentences and charts fit the stage; typed digits are told."""
    gagal = [Temuan(alasan, (s.nomor,)) for s in dek.salindia for alasan in periksa(s, dek)]
    nomor = {s.id: s.nomor for s in reversed(dek.salindia)}
    perhatian = [
        Temuan(f"angka diketik pada {sebut}; ganti dengan isian agar mengikuti datanya.", (nomor[id_],))
        for id_, sebut, _ in angka_ketik(dek.id)
        if id_ in nomor
    ]
    return Butir("teks", "Teks salindia", gabung(gagal), gabung(perhatian))


def gabung(semua: Iterable[Temuan]) -> tuple[Temuan, ...]:
    """Findings of the same words as one: first the sizes of a slide, then the slides of the same sizes."""
    ukuran: dict[tuple[str, tuple[int, ...]], dict[str, None]] = {}
    for satu in semua:
        ukuran.setdefault((satu.kalimat, satu.nomor), {}).update(dict.fromkeys(satu.ukuran))
    nomor: dict[tuple[str, tuple[str, ...]], dict[int, None]] = {}
    for (kata, milik), isi in ukuran.items():
        nomor.setdefault((kata, tuple(isi)), {}).update(dict.fromkeys(milik))
    return tuple(Temuan(kata, tuple(isi), milik) for (kata, milik), isi in nomor.items())


def terbaru(dek: Dek) -> list[datetime.datetime]:
    """When the editions of the slides were made; the unreadable ones are left out (`edisi` tells them)."""
    jadi = []
    for nama in _edisi(dek):
        try:
            jadi.append(datetime.datetime.fromisoformat(open_edition(nama).package["created"]))
        except GalatSerambi:
            continue
    return jadi


def _edisi(dek: Dek) -> Sequence[str]:
    return list(dict.fromkeys([dek.edisi, *(s.panel.stamps.edisi for s in _berpanel(dek))]))


def _berpanel(dek: Dek) -> list[Salindia]:
    return [s for s in dek.salindia if s.panel and not s.ditahan]


def _kode_rapat():  # noqa: ANN202 - a small closure: code of the lock of an edition, "" for none
    @cache
    def kode(nama: str) -> str:
        return open_edition(nama).package.get("kode_rapat", "")

    return kode


def _hitung(panel: Panel) -> tuple[int, int, int]:
    """(shown, not available, not reported) numeric cells of a panel; in a table of words, its words."""
    angka = [urut for urut, kolom in enumerate(panel.table.columns) if kolom.numeric]
    semua = [*panel.table.rows, *([panel.table.total] if panel.table.total is not None else [])]
    if not angka:
        return sum(bool(sel.text) for baris in semua for sel in baris[1:]), 0, 0
    keadaan = [baris[urut].keadaan for baris in semua for urut in angka]
    ada = sum(satu in ADA for satu in keadaan)
    return ada, keadaan.count("tidak_tersedia"), keadaan.count("belum_dilaporkan")
