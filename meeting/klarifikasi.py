"""Deciding about a ticket: its cell is named, it is accepted (a correction, a new vintage) or refused with a reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.edisi import current
from data.terbit.edisi_baru import Kemajuan
from data.terbit.koreksi import AkibatKoreksi, akibat_koreksi, koreksi
from data.terbit.periksa_koreksi import temuan_koreksi
from data.terbit.temuan import Temuan
from meeting import baris, catatan, gudang
from meeting.galat import IsianDitolak
from meeting.peran import KAB_KOTA, OPERATOR, nama_wilayah
from meeting.tiket import (
    DIPROSES,
    DITERIMA,
    DITOLAK,
    NAMA_STATUS,
    PANJANG,
    TABEL,
    Tiket,
    ambil,
    dari_baris,
    isian,
)
from words.galat import GalatSerambi


class BukanHaknya(GalatSerambi):
    """A ticket of another area, or a decision that only the operator takes."""


class SudahDiputus(GalatSerambi):
    """The ticket was decided meanwhile; nothing was written."""

    def __init__(self, nomor: int, status: str) -> None:
        super().__init__(
            f"Tiket {nomor} sudah {NAMA_STATUS[status]} dan tidak diubah lagi. Ajukan tiket baru bila angkanya masih "
            "perlu diklarifikasi."
        )


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """What the operator adds to an accepted number: his words, and what becomes of L and P and of contoh rows."""

    tanggapan: str
    laki: float | None = None
    perempuan: float | None = None
    lepas: bool = False
    buang_contoh: bool = False
    temuan: Sequence[Temuan] = ()  # warnings that he has seen


def dengan_sel(satu: Tiket, sel: dict[str, str], lama: float | None, usulan: float) -> Tiket:
    """The ticket with its cell named; its area becomes that of the cell."""
    return replace(
        satu,
        sel=sel,
        nilai_lama=lama,
        nilai_usulan=usulan,
        kode_wilayah=sel["kode_wilayah"],
        jenis=sel.get("jenis", sel.get("layanan", satu.jenis)),
    )


def lengkapi(satu: Tiket, oleh: str, kode_peran: str = "") -> Tiket:
    """Store area, cell, numbers, text and evidence of an open ticket (a `replace` of the one read), as stored.

    `kode_peran` is the area of a Kadinsos. Raises BukanHaknya, IsianDitolak, BerkasHilang, TidakAda, SudahDiputus,
    SudahDiubah (with what was typed).
    """
    kini = ambil(satu.id)
    if oleh == KAB_KOTA and {satu.kode_wilayah, kini.kode_wilayah} != {kode_peran}:
        raise BukanHaknya(f"Tiket {satu.id} milik wilayah lain. Pilih tiket wilayah Anda sendiri.")
    if oleh == KAB_KOTA and kini.status == DIPROSES:  # its number is being published
        raise BukanHaknya(f"Tiket {satu.id} sedang diproses operator. Tunggu putusannya.")
    baru = isian(
        satu.isi, satu.sel, satu.nilai_lama, satu.nilai_usulan, satu.bukti, satu.kode_wilayah
    ) | {"kode_wilayah": satu.kode_wilayah, "jenis": satu.jenis}  # fmt: skip
    return _ganti(satu, baru, oleh, "klarifikasi_dilengkapi")


def tolak(satu: Tiket, alasan: str, oleh: str) -> Tiket:
    """Refuse an open ticket with a reason. Raises BukanHaknya, IsianDitolak, SudahDiputus, SudahDiubah."""
    _operator(oleh)
    teks = baris.satu_baris(alasan, "Alasan penolakan", PANJANG, wajib=True)
    return _ganti(satu, {"status": DITOLAK, "tanggapan": teks}, oleh, "klarifikasi_ditolak")


def akibat(satu: Tiket) -> AkibatKoreksi:
    """What accepting would do to the active vintage. Raises KoreksiDitolak, IsianDitolak (no cell yet)."""
    return akibat_koreksi(*_sel(satu))


def temuan(satu: Tiket, isi: Penerimaan) -> list[Temuan]:
    """What the checks before publishing say of the proposed number. Raises KoreksiDitolak, IsianDitolak."""
    return temuan_koreksi(*_sel(satu), satu.nilai_usulan, isi.laki, isi.perempuan, lepas_kelamin=isi.lepas)


def terima(satu: Tiket, isi: Penerimaan, oleh: str, kemajuan: Kemajuan | None = None) -> Tiket:
    """Accept: the proposed number becomes a correction in a new active vintage, which the ticket then names.

    The ticket is claimed (diproses) before publishing and closed after it; if the two are torn apart, the number
    already stands in the active vintage and accepting again only closes the ticket.
    Raises BukanHaknya, IsianDitolak, SudahDiputus, SudahDiubah, KoreksiDitolak, and what publishing raises.
    """
    _operator(oleh)
    tanggapan = baris.satu_baris(isi.tanggapan, "Tanggapan", PANJANG)
    _sel(satu)
    dipegang = _ganti(satu, {"status": DIPROSES, "tanggapan": tanggapan}, oleh, "klarifikasi_diproses")
    edisi = _terbitkan(dipegang, isi, tanggapan, kemajuan)
    hasil = {"status": DITERIMA, "edisi_hasil": edisi}
    return _ganti(dipegang, hasil, oleh, "klarifikasi_diterima", edisi)


def _terbitkan(satu: Tiket, isi: Penerimaan, tanggapan: str, kemajuan: Kemajuan | None) -> str:
    """The id of the vintage that shows the proposed number."""
    tabel, kunci = _sel(satu)
    if akibat_koreksi(tabel, kunci).lama == satu.nilai_usulan:
        return current()
    # the log of corrections is public: what the ticket says stays between its area and the operator
    alasan = tanggapan or f"Klarifikasi data nomor {satu.id} diterima."
    nama = nama_wilayah().get(satu.kode_wilayah, "Provinsi")
    return koreksi(
        tabel,
        kunci,
        satu.nilai_usulan,
        alasan=alasan,
        sumber=f"Klarifikasi data nomor {satu.id}, {nama}",
        oleh=baris.sebutan(OPERATOR),
        laki=isi.laki,
        perempuan=isi.perempuan,
        lepas_kelamin=isi.lepas,
        buang_baris_contoh=isi.buang_contoh,
        temuan=isi.temuan,
        alasan_temuan={satu_temuan.kunci: alasan for satu_temuan in isi.temuan},
        kemajuan=kemajuan,
    ).id


def _sel(satu: Tiket) -> tuple[str, dict[str, str]]:
    """(table, key) of the disputed cell. Raises IsianDitolak while nobody has named it."""
    if not satu.sel or satu.nilai_usulan is None:
        raise IsianDitolak(
            "Tiket ini belum menyebut sel dan angka usulannya. Lengkapi dahulu, lalu putuskan."
        )
    kunci = dict(satu.sel)
    return kunci.pop("tabel"), kunci


def _operator(oleh: str) -> None:
    if oleh != OPERATOR:
        raise BukanHaknya("Klarifikasi data hanya dapat diputuskan oleh operator. Masuk sebagai operator.")


def _ganti(satu: Tiket, isi: dict[str, object], oleh: str, kejadian: str, rincian: str = "") -> Tiket:
    with gudang.tulis() as sambungan:
        _terbuka(sambungan, satu.id)
        baris.ganti(sambungan, TABEL, satu, isi, oleh, dari_baris)
        sebut = f"tiket {satu.id} {rincian}".strip()
        catatan.catat(sambungan, oleh, kejadian, sebut, satu.kode_wilayah)
        return dari_baris(baris.cari(sambungan, TABEL, satu.id))


def _terbuka(sambungan: sqlite3.Connection, nomor: int) -> None:
    kini = dari_baris(baris.cari(sambungan, TABEL, nomor))
    if not kini.terbuka:
        raise SudahDiputus(nomor, kini.status)
