"""Looking at a bekal before anything is written: is it whole, which state is newer, and what must be held and why."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from meeting import berkas_gambar, gudang, jam, skema
from meeting.bekal import isi as deck
from meeting.bekal.baca import Bekal, ambil, buka
from meeting.bekal.banding import Beda, Hasil, Putusan, bandingkan
from meeting.bekal.edisi import DITOLAK, LaporanEdisi, periksa_edisi
from meeting.slide import BERPANEL, JENIS


@dataclass(frozen=True, slots=True)
class Tahan:
    """A slide that will be held, and why. `nomor` counts the slides of the file from 1."""

    id: str
    nomor: int
    judul: str
    sebab: str


@dataclass(frozen=True, slots=True)
class LaporanBekal:
    """What a file holds and how it stands to this laptop. `sini` is the fingerprint of the deck that is here."""

    rapat: str
    nama: str
    dibuat: str  # UTC text
    putusan: Putusan
    dasar: str
    beda: tuple[Beda, ...]
    edisi: tuple[LaporanEdisi, ...]
    tahan: tuple[Tahan, ...]
    berkas_salah: frozenset[str]
    catatan: tuple[str, ...]  # what else is left out: logos, letterhead, proof
    banyak: int
    internal: bool
    contoh: bool
    sini: str = ""
    butir: int = 0  # clauses
    tiket: int = 0

    @property
    def utuh(self) -> bool:
        """Whether everything in the file can be opened here."""
        return not (self.tahan or self.catatan or any(satu.keadaan == DITOLAK for satu in self.edisi))

    @property
    def ringkas(self) -> str:
        """The file in one sentence."""
        return (
            f"Bekal “{self.nama}”, dibuat {jam.wita(self.dibuat)}: {self.banyak} salindia, "
            f"{self._catat()}edisi {', '.join(satu.id for satu in self.edisi) or '–'}."
        )

    def _catat(self) -> str:
        isi = ((self.butir, "butir rumusan"), (self.tiket, "tiket klarifikasi"))
        return "".join(f"{banyak} {apa}, " for banyak, apa in isi if banyak)


def periksa_bekal(jalur: Path) -> LaporanBekal:
    """Look at a file; nothing is written. Raises BekalDitolak, GudangGagal."""
    return laporkan(buka(jalur))


def laporkan(bekal: Bekal) -> LaporanBekal:
    """The report on an opened file."""
    isi, manifes = bekal.isi, bekal.manifes
    sini, hasil = _banding(isi, manifes["dibuat"])
    lama = (satu for satu in isi.edisi_ralat if satu in bekal.edisi)
    edisi = tuple(periksa_edisi(bekal, satu) for satu in (*isi.edisi, *lama))
    salah = {satu: sebab for satu in isi.terpakai if (sebab := _berkas_salah(bekal, satu))}
    lampiran = (*(("Logo", s) for s in isi.logo), ("Kop surat", isi.kop), *(("Bukti", s) for s in isi.bukti))
    kurang = tuple(f"{apa} tidak dipasang. {salah[satu]}" for apa, satu in lampiran if satu in salah)
    return LaporanBekal(
        str(isi.rapat["id"]), str(isi.rapat["nama"]), str(manifes["dibuat"]), hasil.putusan, hasil.dasar, hasil.beda,
        edisi, _tahan(bekal, edisi, salah), frozenset(salah), (*kurang, *_ruas_asing(isi)), len(isi.salindia),
        bool(manifes.get("internal")), bool(manifes.get("contoh")), deck.sidik(sini) if sini else "",
        *(len((isi.catat or {}).get(tabel, ())) for tabel in ("rumusan", "klarifikasi")),
    )  # fmt: skip


def _banding(isi: deck.Isi, dibuat: str) -> tuple[deck.Isi | None, Hasil]:
    if not gudang.ada():
        return None, bandingkan(None, isi, dibuat, {})
    with gudang.baca() as sambungan:
        sini = deck.baca(sambungan, isi.rapat["id"])
        return sini, bandingkan(sini, isi, dibuat, ingatan(sambungan, isi.rapat["id"]))


def ingatan(sambungan: sqlite3.Connection, rapat: str) -> dict[str, dict[str, Any]]:
    """What is remembered of each state of a meeting that left or came."""
    semua = sambungan.execute("select sidik, isi from bekal where rapat = ?", (rapat,))
    return {satu["sidik"]: json.loads(satu["isi"]) for satu in semua}


def _tahan(bekal: Bekal, edisi: tuple[LaporanEdisi, ...], salah: dict[str, str]) -> tuple[Tahan, ...]:
    """The slides that cannot be opened on this laptop."""
    ditolak = {satu.id: satu.sebab for satu in edisi if satu.keadaan == DITOLAK}
    sebab = [_sebab(satu, bekal.isi.rapat["edisi"], ditolak, salah) for satu in bekal.isi.salindia]
    return tuple(
        Tahan(str(satu["id"]), nomor, str(satu["judul"]), alasan)
        for nomor, (satu, alasan) in enumerate(zip(bekal.isi.salindia, sebab, strict=True), 1)
        if alasan
    )


def _sebab(slide: deck.Baris, edisi: str, ditolak: dict[str, str], salah: dict[str, str]) -> str:
    """Why a slide is held; "" when it opens."""
    if asing(slide):
        return (
            f"Salindia ini dibuat Serambi yang lebih baru (jenis “{slide['jenis']}”). Perbarui Serambi di laptop ini, "
            "lalu terima lagi berkasnya."
        )
    if slide["berkas"] in salah:
        return salah[slide["berkas"]]
    if slide["jenis"] in BERPANEL:
        return ditolak.get(slide["isi"].get(deck.EDISI) or edisi, "") or _halaman_salah(slide)
    return ""


def _halaman_salah(slide: deck.Baris) -> str:
    from panels.daftar import HALAMAN  # the pages' builders: only needed here

    if slide["halaman"] in HALAMAN:
        return ""
    return f"Halaman “{slide['halaman']}” tidak dikenal Serambi di laptop ini. Perbarui Serambi, lalu terima lagi."


def asing(slide: deck.Baris) -> bool:
    """Whether a slide is of a kind, or carries columns, that this program does not know."""
    return slide["jenis"] not in JENIS or any(
        slide[kolom] for kolom in slide if kolom not in kolom_salindia()
    )


def kolom_salindia() -> frozenset[str]:
    """The columns of a slide in the schema of this program."""
    return kolom("salindia")


@cache
def kolom(tabel: str) -> frozenset[str]:
    """The columns of a table in the schema of this program."""
    with closing(sqlite3.connect(":memory:")) as kosong:
        for langkah in skema.langkah():
            kosong.executescript(langkah.jalur.read_text(encoding="utf-8"))
        return frozenset(satu[1] for satu in kosong.execute(f"pragma table_info({tabel})"))


def _ruas_asing(isi: deck.Isi) -> tuple[str, ...]:
    """What rows of a newer Serambi hold that this store cannot keep."""
    asing_ = {
        nama
        for tabel, semua in (isi.catat or {}).items()
        for satu in semua
        for nama, nilai in satu.items()
        if nilai not in (None, "", "{}") and nama not in kolom(tabel)
    }
    if not asing_:
        return ()
    return (
        f"Isian yang belum dikenal Serambi ini tidak ikut ({', '.join(sorted(asing_)[:5])}). Perbarui Serambi di "
        "laptop ini, lalu terima lagi berkasnya.",
    )


def _berkas_salah(bekal: Bekal, sidik: str) -> str:
    """Why a file brought by others is not taken; "" when it is whole and a picture or PDF."""
    nama = f"berkas/{sidik}"
    sebut = next((str(satu["nama"]) for satu in bekal.isi.berkas if satu["sidik"] == sidik), sidik[:8])
    if nama not in bekal.manifes["berkas"]:
        return f"Berkas “{sebut}” tidak ada di dalam bekal. Unggah lagi di laptop asal, lalu buat bekal baru."
    rusak = (
        f"Berkas “{sebut}” di dalam bekal rusak (sidiknya tidak cocok). Salin ulang bekal dari laptop asal."
    )
    if nama in bekal.rusak:
        return rusak
    try:
        _, isi = berkas_gambar.terima(sebut, ambil(bekal, nama))
    except berkas_gambar.BerkasDitolak as galat:
        return galat.pesan
    return "" if hashlib.sha256(isi).hexdigest() == sidik else rusak
