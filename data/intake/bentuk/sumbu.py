"""Gives every label track its dimension, and every label of it a reading."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from data.intake.bentuk.arti import POKOK, Arti, Suasana, baca, pokok
from data.intake.bentuk.jajar import KABKOTA, Jajaran, judul_kabkota
from data.intake.bentuk.peran import WAKTU
from data.intake.bentuk.tabel import Jalur, Tabel
from data.intake.kamus import jenis, periode, wilayah
from data.intake.model import Nilai

LAMA_MIN = 2  # names of the old list that show which list a table follows
BULAN = 12
PAS = frozenset(kode for kode in jenis.nama_jenis() if kode.startswith("PAS-"))


@dataclass
class Sumbu:
    """A track with its main dimension ('' when it has none) and the reading of each of its labels."""

    jalur: Jalur
    utama: str
    arti: dict[int, Arti] = field(default_factory=dict)

    @cached_property
    def dims(self) -> frozenset[str]:
        """The dimensions that its labels (sums aside) have members of."""
        return frozenset(dim for satu in self.arti.values() if not satu.total for dim in satu.dims)


@dataclass
class Latar:
    """What stands over the whole table: kind ('' when open) and the area of title, sheet or file."""

    tabel: str = ""
    wilayah: str = ""
    pas: bool = False  # the words around the table name the 12 PAS groups


def tentukan(jalur: Jalur, latar: Latar) -> tuple[str, Suasana]:
    """The main dimension of a track by the majority of its labels, and the context for reading them."""
    label = list(
        dict.fromkeys(str(satu) for satu in jalur.label.values() if not isinstance(satu, int | float))
    )
    lama = sum(map(jenis.nama_lama, label)) >= LAMA_MIN
    sekitar = jenis.sekitar(label, latar.tabel)
    if latar.pas:
        sekitar = replace(sekitar, kode=sekitar.kode | PAS)
    suasana = Suasana(latar.tabel, latar.wilayah, lama, sekitar)
    banyak = Counter({nama: _cacah(nama, label, suasana) for nama in _urutan(jalur, latar)})
    if latar.tabel != "spm" and banyak["layanan"] <= 2 * banyak["jenis"]:
        del banyak["layanan"]  # services are named after groups of types
    utama, jumlah = banyak.most_common(1)[0]
    return (utama if jumlah else _dari_nama(jalur)), suasana


def _urutan(jalur: Jalur, latar: Latar) -> list[str]:
    """Dimensions in the order in which ties are decided: what the header names, then the kind of the table."""
    dulu = ["layanan"] if latar.tabel == "spm" else []
    dulu += [jalur.nama] if jalur.nama in POKOK else []
    dulu += ["indikator"] if latar.tabel == "konteks" else []
    semua = dict.fromkeys([*dulu, *POKOK])
    if jalur.macam == "grup":  # pillar headings use the words of services and indicators
        return [nama for nama in semua if nama in ("wilayah", "jenis") or nama in dulu]
    return list(semua)


def _dari_nama(jalur: Jalur) -> str:
    return jalur.nama if jalur.nama in ("wilayah", "jenis", "desa") else ""


def _cacah(nama: str, label: list[str], suasana: Suasana) -> int:
    return sum(1 for satu in label if _anggota(nama, satu, suasana))


def _anggota(nama: str, teks: str, suasana: Suasana) -> bool:
    temu = pokok(nama, teks, suasana)
    if temu is None:
        temu = baca(teks, nama, suasana)
    return nama in temu.dims or nama in temu.ragu


def baca_sumbu(
    jalur: Jalur, latar: Latar, induk: Mapping[int, str] | None = None, judul: Nilai = None
) -> Sumbu:
    """Read every label of a track. `induk` gives the area above for single rows (kabupaten column, group row).

    `judul` is the header of a label column.
    """
    if jalur.nama in WAKTU:
        arti = {pos: _periode(nilai, jalur.nama) for pos, nilai in jalur.label.items()}
        return Sumbu(jalur, "periode", _seragam(jalur, arti))
    utama, suasana = tentukan(jalur, latar)
    if utama == "desa":
        return Sumbu(jalur, "desa", {pos: _desa(nilai) for pos, nilai in jalur.label.items()})
    if utama == "wilayah":
        arti = _baca_wilayah(jalur, suasana, induk or {})
        jajaran = Jajaran(jalur.label, arti, latar.wilayah, induk or {}, judul_kabkota(judul))
        return Sumbu(jalur, utama, jajaran.luruskan())
    ingat: dict[Nilai, Arti] = {}
    arti = {}
    for pos, nilai in jalur.label.items():
        if nilai not in ingat:
            ingat[nilai] = baca(nilai, utama, suasana)
        arti[pos] = ingat[nilai]
    return Sumbu(jalur, utama, arti)


def _periode(nilai: Nilai, nama: str) -> Arti:
    """A year, or the part of a year that a column of months, quarters or semesters gives."""
    waktu = periode.kenali(nilai)
    if waktu is None or (nama != "tahun" and waktu.rinci == "tahun"):
        bagian = _bagian(nilai, nama)
        total = baca(nilai, "", Suasana())
        return Arti({"bagian": bagian}) if bagian else total if total.total else Arti()
    if not waktu.pasti:
        return Arti(ragu={"periode": waktu.pilihan})
    dims = {"periode": waktu.kode}
    return Arti(dims | {"status": waktu.status} if waktu.status else dims)


def _seragam(jalur: Jalur, arti: dict[int, Arti]) -> dict[int, Arti]:
    """A date among plain years: the end of December is the year, another day may be the year or its month."""
    if jalur.nama != "tahun" or not any(satu.dims.get("periode", "").isdigit() for satu in arti.values()):
        return arti
    hasil = dict(arti)
    for pos, satu in arti.items():
        kode = satu.dims.get("periode", "")
        if isinstance(jalur.label[pos], datetime.date) and not kode.isdigit():
            akhir = kode.endswith(f"-{BULAN}")
            hasil[pos] = Arti({"periode": kode[:4]}) if akhir else Arti(ragu={"periode": (kode[:4], kode)})
    return hasil


def _bagian(nilai: Nilai, nama: str) -> str:
    """``03`` for Maret or 3, ``TW2`` for II or 2; '' when the cell is none."""
    teks = str(int(nilai)) if isinstance(nilai, float) and nilai == int(nilai) else str(nilai).strip()
    if nama == "bulan" and teks.isdigit():
        return f"{int(teks):02d}" if 1 <= int(teks) <= BULAN else ""
    return periode.bagian(teks) or (periode.bagian(f"{nama} {teks}") if nama != "tahun" else "")


def _desa(nilai: Nilai) -> Arti:
    """Villages are below what is stored; only their total rows mean something."""
    satu = baca(nilai, "", Suasana())
    return satu if satu.total else Arti({"desa": str(nilai)})


def _baca_wilayah(jalur: Jalur, suasana: Suasana, induk: Mapping[int, str]) -> dict[int, Arti]:
    """Areas in order of the track: under a kabupaten the kecamatan names mean its own."""
    tingkat = Counter(
        baca(nilai, "wilayah", suasana).tingkat for nilai in dict.fromkeys(jalur.label.values())
    )
    kab = sum(tingkat[satu] for satu in KABKOTA)
    arti: dict[int, Arti] = {}
    berjalan = ""
    for pos in sorted(jalur.label):
        atas = induk.get(pos) or berjalan or _induk_umum(kab > tingkat["kecamatan"], suasana.induk)
        satu = baca(jalur.label[pos], "wilayah", Suasana(suasana.tabel, atas))
        arti[pos] = satu
        if satu.tingkat in KABKOTA and tingkat["kecamatan"]:
            berjalan = satu.dims.get("wilayah", "")
    return arti


def _induk_umum(daftar_kab: bool, induk: str) -> str:
    """In a list of kab/kota a name that is also a kecamatan means the kab/kota."""
    return wilayah.induk_dari(wilayah.kabkota()[0]) if daftar_kab else induk


def semua_sumbu(tabel: Tabel, latar: Latar) -> tuple[list[Sumbu], list[Sumbu], Sumbu]:
    """Header axes (top to bottom), label axes (left to right) and the group axis of a table."""
    grup = baca_sumbu(tabel.grup, latar)
    induk = _turun(tabel, grup)
    lajur: list[Sumbu] = []
    for jalur in tabel.lajur:
        sumbu = baca_sumbu(jalur, latar, induk, _judul(tabel, jalur))
        lajur.append(sumbu)
        if sumbu.utama == "wilayah":
            induk = induk | {
                pos: a.dims["wilayah"] for pos, a in sumbu.arti.items() if a.tingkat in KABKOTA and a.dims
            }
    return [baca_sumbu(jalur, latar) for jalur in tabel.kepala], lajur, grup


def _judul(tabel: Tabel, jalur: Jalur) -> Nilai:
    """The lowest header text of a label column."""
    teks = (tabel.blok.kisi.label(baris, jalur.urut) for baris in reversed(tabel.blok.kepala))
    return next((satu for satu in teks if satu is not None), None)


def _turun(tabel: Tabel, grup: Sumbu) -> dict[int, str]:
    """Row -> kab/kota of the group row above it."""
    hasil, kini = {}, ""
    for baris in sorted([*tabel.baris, *grup.arti]):
        satu = grup.arti.get(baris)
        if satu is not None and satu.tingkat in KABKOTA:
            kini = satu.dims.get("wilayah", "")
        elif kini and satu is None:
            hasil[baris] = kini
    return hasil
