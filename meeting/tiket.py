"""Clarification tickets: a number that an agency disputes, taken in one line on stage or with its cell on /rumusan.

A ticket's proposed number is seen by its own area and by the operator only; the stage says "sedang diklarifikasi".
`meeting.klarifikasi` decides about it.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from data.terbit.sel import KUNCI_SEL
from meeting import baris, berkas, catatan, gudang, jam
from meeting.galat import IsianDitolak

PANJANG = 500
TABEL = "klarifikasi"
BARU, DIPROSES, DITERIMA, DITOLAK = "baru", "diproses", "diterima", "ditolak"
TERBUKA = (BARU, DIPROSES)
NAMA_STATUS = {BARU: "baru", DIPROSES: "diproses", DITERIMA: "diterima", DITOLAK: "ditolak"}


@dataclass(frozen=True, slots=True)
class Tiket:
    """One ticket; `peran` is the role that took it, `salindia` the id of the slide, "" where none.

    `sel` names the disputed cell (`tabel` and the keys of data.terbit.sel.KUNCI_SEL), empty until somebody says
    which; `nilai_lama` is the official number shown when it was named (None: none), `bukti` the sidik of the
    evidence, `edisi_hasil` the vintage that holds the accepted number.
    """

    id: int
    waktu: str
    rapat: str
    salindia: str
    edisi: str
    halaman: str
    kode_wilayah: str
    jenis: str
    isi: str
    peran: str
    status: str = BARU
    tanggapan: str = ""
    pilihan: Mapping[str, str] = field(default_factory=dict)
    diubah: str = ""
    oleh: str = ""
    versi: int = 1
    sel: Mapping[str, str] = field(default_factory=dict)
    nilai_lama: float | None = None
    nilai_usulan: float | None = None
    bukti: str = ""
    edisi_hasil: str = ""
    kode: str = ""  # given by the store; names the ticket on every laptop

    @property
    def terbuka(self) -> bool:
        """Whether it still waits for a decision."""
        return self.status in TERBUKA


def catat(
    isi: str,
    *,
    edisi: str,
    oleh: str,
    rapat: str = "",
    salindia: str = "",
    halaman: str = "",
    pilihan: Mapping[str, str] | None = None,
    kode_wilayah: str = "",
    jenis: str = "",
    sel: Mapping[str, str] | None = None,
    nilai_lama: float | None = None,
    nilai_usulan: float | None = None,
    bukti: str = "",
) -> int:
    """Take a ticket and return its number. Raises IsianDitolak (no text, too long, half a cell), BerkasHilang."""
    saat = jam.teks(jam.sekarang())
    baru = {
        "waktu": saat, "rapat": rapat, "salindia": salindia, "edisi": edisi, "halaman": halaman,
        "pilihan": baris.ke_json(pilihan or {}), "kode_wilayah": kode_wilayah, "jenis": jenis, "peran": oleh,
        "diubah": saat, "oleh": oleh, **isian(isi, sel or {}, nilai_lama, nilai_usulan, bukti, kode_wilayah),
    }  # fmt: skip
    with gudang.tulis() as sambungan:
        baris.sisip(sambungan, TABEL, baru)
        nomor = sambungan.execute("select last_insert_rowid()").fetchone()[0]
        catatan.catat(sambungan, oleh, "klarifikasi_dicatat", f"tiket {nomor}", kode_wilayah)
        return nomor


def isian(
    isi: str,
    sel: Mapping[str, str],
    lama: float | None,
    usulan: float | None,
    bukti: str,
    kode_wilayah: str,
) -> dict[str, object]:
    """The columns that whoever brings the ticket may fill in, checked. Raises IsianDitolak, BerkasHilang."""
    if sel:
        _periksa_sel(sel, kode_wilayah)
    if bool(sel) != (usulan is not None):
        raise IsianDitolak("Angka usulan dan sel yang diklarifikasi diisi bersama. Lengkapi keduanya.")
    if bukti:
        berkas.ambil(bukti)
    return {
        "isi": baris.satu_baris(isi, "Isi klarifikasi", PANJANG, wajib=True),
        "sel": baris.ke_json(sel),
        "nilai_lama": lama if sel else None,
        "nilai_usulan": usulan,
        "bukti": bukti,
    }


def _periksa_sel(sel: Mapping[str, str], kode_wilayah: str) -> None:
    kunci = KUNCI_SEL.get(sel.get("tabel", ""), ())
    if not kunci or set(sel) != {"tabel", *kunci} or not all(sel.values()):
        raise IsianDitolak("Sel yang diklarifikasi belum lengkap. Pilih tabel, periode, dan rinciannya.")
    if sel["kode_wilayah"] != kode_wilayah:
        raise IsianDitolak(
            "Sel yang dipilih bukan milik wilayah tiket ini. Muat ulang halaman, lalu pilih lagi."
        )


def ambil(nomor: int) -> Tiket:
    """One ticket. Raises TidakAda."""
    with gudang.baca() as sambungan:
        return dari_baris(baris.cari(sambungan, TABEL, nomor))


def daftar(rapat_id: str = "", *, kode_wilayah: str = "") -> tuple[Tiket, ...]:
    """The tickets of a meeting and of an area ("": of all), the newest first."""
    if not gudang.ada():
        return ()
    with gudang.baca() as sambungan:
        semua = sambungan.execute(
            f"select * from {TABEL} where ? in ('', rapat) and ? in ('', kode_wilayah) order by id desc",
            (rapat_id, kode_wilayah),
        )
        return tuple(map(dari_baris, semua))


def sedang(rapat_id: str) -> frozenset[str]:
    """The ids of the slides with an open ticket: the stage says "sedang diklarifikasi" there."""
    with gudang.baca() as sambungan:
        return sedang_dari(sambungan, rapat_id)


def sedang_dari(sambungan: sqlite3.Connection, rapat_id: str) -> frozenset[str]:
    """The same on an open connection."""
    tanda = ", ".join("?" * len(TERBUKA))
    semua = sambungan.execute(
        f"select distinct salindia from {TABEL} where rapat = ? and salindia <> '' and status in ({tanda})",
        (rapat_id, *TERBUKA),
    )
    return frozenset(satu[0] for satu in semua)


def dari_baris(satu: sqlite3.Row) -> Tiket:
    """The ticket of a row of the store."""
    isi = {kolom: satu[kolom] for kolom in satu.keys()}  # noqa: SIM118 - iterating a Row gives its values
    return Tiket(**{**isi, "pilihan": json.loads(isi["pilihan"]), "sel": json.loads(isi["sel"])})
