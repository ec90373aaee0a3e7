"""Words of the deck editor: kinds of slides, ready decks, and editions as a meeting chooses them."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

from data.edisi import Edisi
from words.format import angka, tanggal

JENIS = {
    "tampilan": "Tampilan data",
    "sampul": "Sampul rapat",
    "tunggu": "Layar tunggu",
    "teks": "Teks",
    "foto": "Foto",
    "anggaran": "Anggaran",
    "sisipan": "Halaman dari pihak lain",
}
TAMBAH = {
    "siap": "Paparan siap pakai: beberapa salindia sekaligus",
    "sampul": "Sampul rapat: nama, tema, tanggal, logo",
    "tunggu": "Layar tunggu: tampil sebelum rapat dan saat jeda",
    "teks": "Teks: dasar hukum, kesepakatan, langkah berikutnya",
    "foto": "Foto kegiatan",
    "sisipan": "Halaman PDF atau gambar dari kabupaten/kota atau Kemensos",
    "anggaran": "Anggaran menurut program di samping kesenjangan",
}
BELUM_DIKUNCI = (
    "Edisi {edisi} belum dikunci untuk rapat. Kunci dengan kode RK…, lalu pindahkan paparan ini pada bagian Pindah ke "
    "edisi baru."
)
GLADI = "Edisi {edisi} dikunci untuk gladi (LATIHAN): boleh memuat DATA CONTOH, jangan dipakai pada rapat."


def berbeda(kata: Mapping[str, str]) -> dict[str, str]:
    """The labels of a list, those that are there twice numbered: a select box tells its options apart by label only."""
    banyak, ke, hasil = Counter(kata.values()), Counter(), {}
    for kunci, satu in kata.items():
        ke[satu] += 1
        hasil[kunci] = f"{satu} ({angka(ke[satu])})" if banyak[satu] > 1 else satu
    return hasil


def urut_edisi(semua: Iterable[Edisi]) -> tuple[Edisi, ...]:
    """Editions as a meeting should choose them: RK codes first, then LATIHAN, then the rest; newest first."""
    terbaru = sorted(semua, key=lambda satu: satu.package["created"], reverse=True)
    return tuple(sorted(terbaru, key=_golongan))


def _golongan(satu: Edisi) -> int:
    kode = satu.package.get("kode_rapat", "")
    return 0 if kode.startswith("RK") else 1 if kode else 2


def sebut_edisi(satu: Edisi) -> str:
    """An edition in a list: "RK26-02 – terkunci untuk rapat, 21 November 2026"."""
    golongan = ("terkunci untuk rapat", "terkunci untuk gladi", "belum dikunci")[_golongan(satu)]
    hari = tanggal(datetime.datetime.fromisoformat(satu.package["created"]).date())
    contoh = ", memuat DATA CONTOH" if satu.package["memuat_contoh"] else ""
    return f"{satu.id} – {golongan}, dibuat {hari}{contoh}"


def peringatan_edisi(satu: Edisi) -> str:
    """What must be said about a meeting's edition before it is presented; '' for a locked RK vintage."""
    return ("", GLADI, BELUM_DIKUNCI)[_golongan(satu)].format(edisi=satu.id)
