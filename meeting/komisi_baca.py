"""Reading the workbooks that the komisi bring back: rows with their codes, and what is wrong with file and cell.

Nothing is stored here. A file is taken for what its content is, never for its name (data.intake.wadah).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from data.intake import kiriman
from data.intake.galat import BerkasDitolak
from data.intake.kamus import pribadi
from data.intake.model import Buku, Lembar
from data.intake.wadah import buka
from meeting.komisi_sel import GalatSel, baca_baris, kepala
from meeting.rumusan_periksa import periksa
from panels.komisi import KOLOM, Pilihan
from queries import Konteks
from reports.komisi_xlsx import TANDA, VERSI
from words import komisi as kata
from words import komisi_gabung as sebab
from words.format import angka

BATAS = 25 * 1024 * 1024
BATAS_BARIS = 500


@dataclass(frozen=True, slots=True)
class Baris:
    """One filled row. `ruas` are codes and numbers of Butir; `dasar` the draft as it was when the file was made.

    `versi` and `dasar` are 0 and None for a row that was empty then; `letak` is where it stands: "Butir!A7".
    """

    kunci: str
    berkas: str
    komisi: str
    letak: str
    id: str
    ruas: Mapping[str, object]
    versi: int = 0
    dasar: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What N files hold: the rows (also those with a fault), the faults, the warnings."""

    baris: tuple[Baris, ...] = ()
    galat: tuple[GalatSel, ...] = ()
    peringatan: tuple[GalatSel, ...] = ()


def baca(berkas: Sequence[tuple[str, bytes]], rapat: str, pilihan: Pilihan, konteks: Konteks) -> Bacaan:
    """Read uploaded files (name, content) for a meeting. Faults are told, never raised."""
    bagian: list[Bacaan] = []
    lihat: set[str] = set()
    for nomor, (nama, isi) in enumerate(berkas):
        sidik = hashlib.sha256(isi).hexdigest()
        if sidik in lihat:
            bagian.append(Bacaan(peringatan=(GalatSel(nama, "", sebab.KEMBAR_BERKAS),)))
            continue
        lihat.add(sidik)
        try:
            bagian.append(_berkas(nomor, kiriman.nama_polos(nama), isi, rapat, pilihan, konteks))
        except BerkasDitolak as ditolak:
            bagian.append(Bacaan(galat=(GalatSel(nama, "", ditolak.pesan),)))
    return Bacaan(
        tuple(satu for one in bagian for satu in one.baris),
        tuple(satu for one in bagian for satu in one.galat),
        tuple(satu for one in bagian for satu in one.peringatan),
    )


def _berkas(nomor: int, nama: str, isi: bytes, rapat: str, pilihan: Pilihan, konteks: Konteks) -> Bacaan:
    """One file. Raises BerkasDitolak."""
    if len(isi) > BATAS:
        raise BerkasDitolak(
            "terlalu_besar", sebab.TERLALU_BESAR.format(nama=nama, mb=angka(len(isi) / 2**20, 1))
        )
    lembar = {satu.nama: satu for satu in _buka(nama, isi).lembar}
    dasar = _dasar(nama, lembar.get(kata.LEMBAR_DASAR), rapat)
    tabel = lembar.get(kata.LEMBAR_BUTIR)
    awal = kepala(tabel) if tabel else None
    if tabel is None or awal is None:
        raise BerkasDitolak("bukan_komisi", sebab.TANPA_KEPALA.format(nama=nama))
    if len(tabel.isi) > BATAS_BARIS:
        raise BerkasDitolak("terlalu_panjang", sebab.TERLALU_PANJANG.format(nama=nama, banyak=BATAS_BARIS))
    return _tabel(nomor, nama, tabel, awal, dasar, pilihan, konteks)


def _buka(nama: str, isi: bytes) -> Buku:
    """The workbook, read from a folder of its own that is emptied again. Raises BerkasDitolak."""
    jalur = kiriman.letakkan([(nama, isi)])
    try:
        buku = buka(jalur[0])
    finally:
        kiriman.buang(jalur)
    tampak = replace(buku, lembar=tuple(satu for satu in buku.lembar if satu.nama != kata.LEMBAR_DASAR))
    if ditolak := pribadi.periksa(tampak):
        raise ditolak
    return buku


@dataclass(frozen=True, slots=True)
class _Dasar:
    komisi: str
    butir: Mapping[str, tuple[int, Mapping[str, object]]]  # id -> (versi, fields as they were)


def _dasar(nama: str, lembar: Lembar | None, rapat: str) -> _Dasar:
    """What the hidden sheet says of the file. Raises BerkasDitolak."""
    baris = (
        [[str(sel) if sel is not None else "" for sel in satu[:3]] for satu in lembar.isi] if lembar else []
    )
    isi = {satu[0]: satu[1:] for satu in baris if len(satu) > 1}
    if TANDA not in isi or "rapat" not in isi:
        raise BerkasDitolak("bukan_komisi", sebab.TANPA_DASAR.format(nama=nama))
    if isi[TANDA][0] != VERSI:
        raise BerkasDitolak("versi_komisi", sebab.VERSI_LAIN.format(nama=nama))
    if isi["rapat"][0] != rapat:
        raise BerkasDitolak("rapat_lain", sebab.RAPAT_LAIN.format(nama=nama))
    try:
        butir = {
            kode: (int(satu[0]), _ruas(satu[1])) for kode, satu in isi.items() if len(satu) > 1 and satu[1]
        }
    except (ValueError, RecursionError) as galat:  # also JSON that is none, or brackets without end
        raise BerkasDitolak("bukan_komisi", sebab.TANPA_DASAR.format(nama=nama)) from galat
    return _Dasar(isi.get("komisi", [""])[0], butir)


def _ruas(teks: str) -> Mapping[str, object]:
    """The fields of a draft. Raises ValueError for anything else."""
    isi = json.loads(teks)
    if not isinstance(isi, dict) or set(isi) != {satu.ruas for satu in KOLOM}:
        raise ValueError(teks[:80])
    return isi


def _tabel(
    nomor: int, nama: str, tabel: Lembar, awal: tuple[int, Mapping[str, int]], dasar: _Dasar, pilihan: Pilihan,
    konteks: Konteks,
) -> Bacaan:  # fmt: skip
    """The filled rows below the header."""
    baris: list[Baris] = []
    galat: list[GalatSel] = []
    peringatan: list[GalatSel] = []
    lama_semua = {kode: satu[1] for kode, satu in dasar.butir.items()}
    for b in range(awal[0] + 1, len(tabel.isi)):
        kunci = f"{nomor}.{b + 1}"
        satu = baca_baris(tabel, b, awal[1], pilihan, nama, kunci, lama_semua)
        if satu is None:
            continue
        versi, lama = dasar.butir.get(satu.id, (0, None))
        letak = tabel.alamat(b, awal[1]["isi"])
        galat += satu.galat
        if satu.id in {one.id for one in baris}:
            galat.append(GalatSel(nama, letak, sebab.KODE_KEMBAR, kunci))
        galat += _isi(satu.ruas, lama, nama, letak, kunci)
        baris.append(Baris(kunci, nama, dasar.komisi, letak, satu.id, satu.ruas, versi, lama))
        if satu.ruas["isi"] and not satu.galat and (lama is None or dict(lama) != dict(satu.ruas)):
            for pesan, berat in _periksa(satu.ruas, konteks):
                (galat if berat else peringatan).append(
                    GalatSel(nama, _sel(tabel, b, awal[1], pesan[0]), pesan[1], kunci)
                )
    return Bacaan(tuple(baris), tuple(galat), tuple(peringatan))


def _isi(
    ruas: Mapping[str, object], lama: Mapping[str, object] | None, nama: str, letak: str, kunci: str
) -> tuple[GalatSel, ...]:
    if ruas["isi"]:
        return ()
    return (GalatSel(nama, letak, sebab.ISI_DIHAPUS if lama else sebab.TANPA_ISI, kunci),)


def _periksa(ruas: Mapping[str, object], konteks: Konteks) -> Iterator[tuple[tuple[str, str], bool]]:
    """((field, sentence), is it a fault) of everything that does not fit."""
    temuan = periksa(ruas, konteks)
    for kalimat in temuan.galat:
        yield (temuan.letak.get(kalimat, "isi"), kalimat), True
    for kalimat in temuan.peringatan:
        yield (temuan.letak.get(kalimat, "isi"), kalimat), False


def _sel(tabel: Lembar, b: int, kolom: Mapping[str, int], ruas: str) -> str:
    return tabel.alamat(b, kolom.get(ruas, kolom["isi"]))
