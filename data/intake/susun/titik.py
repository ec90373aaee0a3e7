"""Every value cell with the dimensions that its labels give it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from data.intake.bentuk.arti import Arti
from data.intake.bentuk.kisi import KOSONG, satuan_sel
from data.intake.bentuk.sumbu import Sumbu
from data.intake.bentuk.tabel import Tabel
from data.intake.kamus.norma import norma
from data.intake.model import Nilai
from data.intake.susun.latar import di_dalam, tingkat
from data.intake.susun.lubang import HIASAN, berlubang, tanpa_kepala, teks, tumpah

_UMUR = re.compile(r"\b(usia|umur|tahun)\b|\d\s*[-–]\s*\d", re.I)
SAMPING = ("kelamin", "satuan", "status", "ukuran", "spm", "kewenangan")


@dataclass
class Titik:
    """A value cell. `atas` maps a dimension to True where the cell is the total over it; `buntu` are open labels."""

    baris: int
    kolom: int
    dims: dict[str, str] = field(default_factory=dict)
    atas: set[str] = field(default_factory=set)
    turunan: bool = False
    buntu: list[tuple[str, Nilai, Arti]] = field(default_factory=list)  # dimension, label, reading
    bentrok: list[tuple[str, str, str]] = field(default_factory=list)  # dimension, one member, other member


def kumpulkan(tabel: Tabel, kepala: list[Sumbu], lajur: list[Sumbu], grup: Sumbu) -> list[Titik]:
    """All value cells of a table that are not empty."""
    kisi = tabel.blok.kisi
    dari_kolom = {kolom: _kolom(tabel, kepala, kolom) for kolom in tabel.nilai}
    geser = tumpah(tabel)
    hasil = []
    kini: dict[str, tuple[Nilai, Arti]] = {}
    urut = iter(sorted(grup.arti))
    berikut = next(urut, None)
    for baris in tabel.baris:
        while berikut is not None and berikut < baris:
            _ganti(kini, grup.jalur.label[berikut], grup.arti[berikut])
            berikut = next(urut, None)
        dari_baris = _baris(lajur, baris, kini, tabel.hampa)
        if baris in geser:
            dari_baris.buntu.append(("kosong", None, Arti()))
        for kolom in tabel.nilai:
            if kisi.rupa[baris][kolom] != KOSONG:
                hasil.append(_gabung(baris, kolom, dari_kolom[kolom], dari_baris))
                _satuan_sel(hasil[-1], kisi.isi[baris][kolom])
    return hasil


def _satuan_sel(titik: Titik, nilai: Nilai) -> None:
    """A unit printed in the cell itself says more than those around it."""
    satuan = satuan_sel(nilai) if isinstance(nilai, str) else ""
    if satuan:
        titik.dims["satuan"] = satuan


def _ganti(kini: dict[str, tuple[Nilai, Arti]], label: Nilai, arti: Arti) -> None:
    """A group row replaces the one before it of the same dimension; a kabupaten ends the kecamatan above it."""
    kini.pop("label", None)
    for dim in (*arti.dims, *arti.ragu):
        kini[dim] = (label, arti)
    if arti.kosong and _UMUR.search(str(label)):
        kini["label"] = (label, arti)


def _kolom(tabel: Tabel, kepala: list[Sumbu], kolom: int) -> Titik:
    titik = Titik(-1, kolom)
    for i in range(len(kepala) - 1, -1, -1):
        sumbu = kepala[i]
        arti = sumbu.arti.get(kolom)
        if arti is None:
            if berlubang(tabel, kepala, i, kolom):
                titik.buntu.append(("kosong", None, Arti()))
        elif arti.total:
            _total_kolom(titik, kepala, i, kolom)
        else:
            _pakai(titik, sumbu, sumbu.jalur.label[kolom], arti)
    if not titik.buntu and tanpa_kepala(tabel, kolom):
        titik.buntu.append(("kosong", None, Arti()))
    titik.turunan |= tabel.peran[kolom].guna == "turunan" and "indikator" not in titik.dims
    return titik


def _total_kolom(titik: Titik, kepala: list[Sumbu], i: int, kolom: int) -> None:
    """What a "Jumlah" column adds up: the members that stand beside it under the same upper labels."""
    arti = kepala[i].arti
    sama = [k for k in arti if all(teks(s, k) == teks(s, kolom) for s in kepala[:i])]
    dims = {dim for k in sama if not arti[k].total for dim in (*arti[k].dims, *arti[k].ragu)} - HIASAN
    for dim, nilai in arti[kolom].dims.items():
        if (dim, nilai) != ("kelamin", "total"):
            titik.dims.setdefault(dim, nilai)
    if kepala[i].utama and kepala[i].utama in dims:
        titik.atas.add(kepala[i].utama)
    elif "kelamin" in dims:
        titik.dims.setdefault("kelamin", "total")
    elif dims - titik.dims.keys():
        titik.atas.add(min(dims - titik.dims.keys()))


def _baris(
    lajur: list[Sumbu], baris: int, kini: dict[str, tuple[Nilai, Arti]], hampa: frozenset[str]
) -> Titik:
    titik = Titik(baris, -1)
    for sumbu in reversed(lajur):
        arti = sumbu.arti.get(baris)
        if arti is None:
            continue
        if arti.total:
            _total_baris(titik, sumbu, arti)
        else:
            _pakai(titik, sumbu, sumbu.jalur.label[baris], arti)
    kosong = (
        any(_tanpa_label(sumbu, baris, titik) for sumbu in lajur) or hampa - titik.dims.keys() - kini.keys()
    )
    if kosong and not titik.atas:
        titik.buntu.append(("kosong", None, Arti()))
    for label, arti in {id(isi[1]): isi for isi in kini.values()}.values():
        _wariskan(titik, label, arti)
    return titik


def _tanpa_label(sumbu: Sumbu, baris: int, titik: Titik) -> bool:
    """The row has no label where the column gives one to other rows, and no other column names the same thing."""
    if baris in sumbu.arti:
        return False
    dims = (sumbu.dims | {sumbu.jalur.nama} & {"wilayah", "jenis"}) - HIASAN
    if not dims:
        return any(satu.total for satu in sumbu.arti.values())
    return not dims & titik.dims.keys()


def _total_baris(titik: Titik, sumbu: Sumbu, arti: Arti) -> None:
    """A total row: over the members of its label column; over the sexes where the column holds L and P."""
    dims = sumbu.dims - HIASAN
    for dim, nilai in arti.dims.items():
        if (dim, nilai) != ("kelamin", "total"):
            titik.dims.setdefault(dim, nilai)
    if sumbu.utama:
        titik.atas.add(sumbu.utama)
    elif "kelamin" in dims:
        titik.dims.setdefault("kelamin", "total")
    else:
        titik.atas.add("wilayah" if not dims - titik.dims.keys() else min(dims - titik.dims.keys()))


def _pakai(titik: Titik, sumbu: Sumbu, label: Nilai, arti: Arti) -> None:
    """Take the dimensions of one label; a second, different member of the same dimension is a clash."""
    titik.turunan |= arti.turunan
    for dim, nilai in arti.dims.items():
        _isi(titik, dim, nilai)
    for dim in arti.ragu:
        titik.buntu.append((dim, label, arti))
    if arti.kosong and not _sendirian(sumbu):
        titik.buntu.append((sumbu.utama or "label", label, arti))


def _sendirian(sumbu: Sumbu) -> bool:
    """The only header text of its row beside derived columns and sums: it tells no values apart."""
    if sumbu.jalur.macam != "kepala":
        return False
    lain = {str(sumbu.jalur.label[k]) for k, a in sumbu.arti.items() if not (a.turunan or a.total)}
    return len(lain) == 1


def _isi(titik: Titik, dim: str, nilai: str) -> None:
    lama = titik.dims.get(dim)
    if lama is None or lama == nilai:
        titik.dims[dim] = nilai
    elif dim == "wilayah" and (di_dalam(lama, nilai) or di_dalam(nilai, lama)):
        titik.dims[dim] = max(lama, nilai, key=tingkat)
    elif dim == "periode" and (lama.startswith(nilai) or nilai.startswith(lama)):
        titik.dims[dim] = max(lama, nilai, key=len)
    elif dim not in SAMPING:
        titik.bentrok.append((dim, lama, nilai))


def _wariskan(titik: Titik, label: Nilai, arti: Arti) -> None:
    """Group rows give only what the row itself does not say; an age group is no heading but a part of the whole."""
    if arti.kosong:
        titik.buntu.append(("label", label, arti))
    for dim, nilai in arti.dims.items():
        if dim == "wilayah" and "wilayah" in titik.atas:
            titik.dims.setdefault("wilayah_atas", nilai)
        else:
            titik.dims.setdefault(dim, nilai)
    for dim in arti.ragu:
        if dim not in titik.dims:
            titik.buntu.append((dim, label, arti))


def _gabung(baris: int, kolom: int, dari_kolom: Titik, dari_baris: Titik) -> Titik:
    titik = Titik(baris, kolom, dict(dari_kolom.dims), dari_kolom.atas | dari_baris.atas)
    titik.turunan = dari_kolom.turunan or dari_baris.turunan
    titik.buntu = dari_kolom.buntu + dari_baris.buntu
    titik.bentrok = dari_kolom.bentrok + dari_baris.bentrok
    for dim, nilai in dari_baris.dims.items():
        if dim in ("satuan", "status"):
            titik.dims[dim] = nilai
        elif dim in SAMPING:
            titik.dims.setdefault(dim, nilai)
        else:
            _isi(titik, dim, nilai)
    return titik


def kode_label(dimensi: str, label: Nilai) -> str:
    """The stable code of the question about an open label."""
    nama = dimensi if dimensi in ("jenis", "wilayah", "layanan", "periode") else "label"
    return f"{'tahun' if nama == 'periode' else nama}:{norma(label) or str(label)}"
