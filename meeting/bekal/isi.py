"""The deck of a meeting as rows, and the fingerprint that tells two states of it apart.

A fingerprint leaves out what is not content: counts of changes, times, and the mark of a held slide. So a deck that
was carried to another laptop and back, unchanged, has the same one.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from meeting.bekal import catat as catatan_rapat
from meeting.bekal.catat import Catat
from meeting.bekal.galat import RapatTidakAda

BERJSON = {"rapat": ("pengaturan",), "salindia": ("pilihan", "isi"), "bekal": ("isi",)}
BUKAN_ISI = {"versi", "dibuat", "diubah", "oleh", "tanda", "rapat", "urut"}
SETEMPAT = ("qr",)
"""Settings that belong to one laptop: the address in the QR is that of its network."""
DITAHAN, ASLI, EDISI = "ditahan", "asli", "edisi"
"""Keys in the `isi` of a slide: why it is held, its original row, the vintage that it stays on."""
PANJANG_RIWAYAT = 50
Baris = dict[str, Any]


@dataclass(frozen=True)
class Isi:
    """A deck: its meeting, sessions and slides as rows in order, and the rows of the files that they use.

    `catat` holds the clauses, tickets and the rest that the meeting wrote down; None in a file of before.
    """

    rapat: Baris
    acara: tuple[Baris, ...]
    salindia: tuple[Baris, ...]
    berkas: tuple[Baris, ...] = ()
    riwayat: tuple[Baris, ...] = field(default=())
    catat: Catat | None = None

    @property
    def edisi(self) -> tuple[str, ...]:
        """The vintages that the slides are drawn from, the meeting's first."""
        lain = (satu["isi"].get(EDISI, "") for satu in self.salindia)
        return tuple(dict.fromkeys(satu for satu in (self.rapat["edisi"], *lain) if satu))

    @property
    def edisi_ralat(self) -> tuple[str, ...]:
        """Older vintages that the sheet of the last move is made from; the deck opens without them."""
        jejak = self.rapat["pengaturan"].get("pindah") or [{"salindia": {}}]
        return tuple(dict.fromkeys(s for s in jejak[-1]["salindia"].values() if s not in self.edisi))

    @property
    def logo(self) -> tuple[str, ...]:
        """Fingerprints of the logos."""
        return tuple(str(satu) for satu in self.rapat["pengaturan"].get("logo", ()))

    @property
    def kop(self) -> str:
        """Fingerprint of the letterhead's picture, "" without one."""
        return str(self.rapat["pengaturan"].get("kop", ""))

    @property
    def bukti(self) -> tuple[str, ...]:
        """Fingerprints of the files that prove a clause or a ticket."""
        return catatan_rapat.sidik_berkas(self.catat)

    @property
    def terpakai(self) -> tuple[str, ...]:
        """Fingerprints of the files that slides, logos, letterhead, clauses and tickets use."""
        slide = (satu["berkas"] for satu in self.salindia)
        return tuple(dict.fromkeys(s for s in (*self.logo, self.kop, *slide, *self.bukti) if s))

    @property
    def diubah(self) -> str:
        """When the last change of meeting or slides was made (UTC text)."""
        return max(str(satu.get("diubah", "")) for satu in (self.rapat, *self.acara, *self.salindia))


def baca(sambungan: sqlite3.Connection, rapat: str) -> Isi | None:
    """The deck of a meeting, or None when the store does not hold it. Held slides come as they were sent."""
    kepala = _baris(sambungan, "rapat", "where id = ?", rapat)
    if not kepala:
        return None
    acara = _baris(sambungan, "acara", "where rapat = ? order by urut, id", rapat)
    urut = {satu["id"]: nomor for nomor, satu in enumerate(acara)}
    slide = [asli(satu) for satu in _baris(sambungan, "salindia", "where rapat = ? order by urut, id", rapat)]
    slide.sort(key=lambda satu: urut[satu["acara"]])
    isi = Isi(kepala[0], tuple(acara), tuple(slide), catat=catatan_rapat.baca(sambungan, rapat))
    ada = {satu["sidik"]: satu for satu in _baris(sambungan, "berkas", "")}
    riwayat = _baris(
        sambungan, "bekal", "where rapat = ? order by waktu desc limit ?", rapat, PANJANG_RIWAYAT
    )
    terpakai = tuple(ada[satu] for satu in isi.terpakai if satu in ada)
    return replace(isi, berkas=terpakai, riwayat=tuple(riwayat))


def wajib(sambungan: sqlite3.Connection, rapat: str) -> Isi:
    """The deck of a meeting. Raises RapatTidakAda."""
    isi = baca(sambungan, rapat)
    if isi is None:
        ada = sambungan.execute("select id, nama from rapat order by tanggal desc").fetchall()
        raise RapatTidakAda(rapat, ", ".join(f"{satu['id']} ({satu['nama']})" for satu in ada))
    return isi


def _baris(sambungan: sqlite3.Connection, tabel: str, syarat: str, *nilai: object) -> list[Baris]:
    hasil = [dict(satu) for satu in sambungan.execute(f"select * from {tabel} {syarat}", nilai)]
    for satu in hasil:
        for kolom in BERJSON.get(tabel, ()):
            satu[kolom] = json.loads(satu[kolom])
    return hasil


def asli(slide: Baris) -> Baris:
    """A slide as its author left it: without the mark of an import that holds it."""
    isi = {kunci: nilai for kunci, nilai in slide["isi"].items() if kunci not in (DITAHAN, ASLI)}
    semula = slide["isi"].get(ASLI)
    tempat = {kunci: slide[kunci] for kunci in ("id", "rapat", "acara", "urut")}
    return {**semula, **tempat} if semula else {**slide, "isi": isi}


def sidik_salindia(slide: Mapping[str, Any]) -> str:
    """Fingerprint of what one slide says and shows, wherever in its session it stands."""
    return _sidik(_hakiki(slide))


def _hakiki(baris: Mapping[str, Any]) -> Baris:
    """Content without empty columns: a later schema may add some, and an older file does not have them."""
    return {kunci: nilai for kunci, nilai in baris.items() if kunci not in BUKAN_ISI and nilai}


def potret(isi: Isi) -> Baris:
    """What of a state is remembered: fingerprints of the head, of each session and slide, and the order."""
    atur = {kunci: nilai for kunci, nilai in isi.rapat["pengaturan"].items() if kunci not in SETEMPAT}
    return {
        "kepala": _sidik(_hakiki({**isi.rapat, "pengaturan": atur})),
        "acara": {satu["id"]: sidik_salindia(satu) for satu in isi.acara},
        "salindia": {satu["id"]: sidik_salindia(satu) for satu in isi.salindia},
        "urutan": [[satu["acara"], satu["id"]] for satu in isi.salindia],
        **{
            bagian: {kunci: _sidik(satu) for kunci, satu in semua.items()}
            for bagian, semua in catatan_rapat.hakiki(isi.catat).items()
        },
    }


def sidik(isi: Isi) -> str:
    """Fingerprint of the whole deck, in its order."""
    rupa = potret(isi)
    return _sidik([rupa, list(rupa["acara"])])


def _sidik(isi: object) -> str:
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode("utf-8")).hexdigest()


def ingat(sambungan: sqlite3.Connection, isi: Isi, arah: str, waktu: str) -> str:
    """Remember that this state left ("keluar") or came ("masuk"); return its fingerprint."""
    tanda = sidik(isi)
    sambungan.execute(
        "insert or replace into bekal (rapat, sidik, arah, waktu, isi) values (?, ?, ?, ?, ?)",
        (isi.rapat["id"], tanda, arah, waktu, json.dumps(potret(isi), ensure_ascii=False)),
    )
    return tanda


def ingat_riwayat(sambungan: sqlite3.Connection, isi: Isi) -> None:
    """Remember what the file's laptop remembers, so that ancestry goes on over a third laptop."""
    for satu in isi.riwayat:
        sambungan.execute(
            "insert or ignore into bekal (rapat, sidik, arah, waktu, isi) values (?, ?, 'masuk', ?, ?)",
            (isi.rapat["id"], satu["sidik"], satu["waktu"], json.dumps(satu["isi"], ensure_ascii=False)),
        )


def tulis_baris(sambungan: sqlite3.Connection, tabel: str, semua: Iterable[Baris]) -> None:
    """Insert rows of the deck; columns that this store does not have are left out."""
    kolom = [satu["name"] for satu in sambungan.execute(f"pragma table_info({tabel})")]
    for satu in semua:
        pakai = [nama for nama in kolom if nama in satu]
        tanya = ", ".join("?" * len(pakai))
        isi = [nilai(satu[nama]) for nama in pakai]
        sambungan.execute(f"insert into {tabel} ({', '.join(pakai)}) values ({tanya})", isi)


def nilai(isi: object) -> object:
    """A value as the store keeps it: JSON for lists and mappings."""
    return json.dumps(isi, ensure_ascii=False) if isinstance(isi, (dict, list)) else isi
