"""What the kind of a table says about its columns: places of care as parts of a total, achievements of services."""

from __future__ import annotations

import re
from collections.abc import Iterator

from data.intake.bentuk.arti import POKOK, Arti
from data.intake.bentuk.peran import Peran
from data.intake.bentuk.sumbu import Sumbu
from data.intake.kamus import istilah
from data.intake.kamus.norma import norma
from data.intake.model import Nilai
from data.intake.susun.hal import Isi
from data.intake.susun.titik import Titik

NETO = re.compile(r"\b(neto|netto|net|selisih)\b", re.I)


def sesuaikan(isi: Isi) -> None:
    """Correct the value cells of a table whose kind is known."""
    if isi.jenis_tabel == "spm":
        _capaian(isi)
    elif isi.jenis_tabel:
        _tempat(isi)
    if isi.jenis_tabel == "migrasi":
        _neto(isi)


def _berlabel(isi: Isi, sumbu: Sumbu) -> Iterator[tuple[Titik, Nilai, Arti]]:
    """The value cells that an axis labels, with label and reading."""
    datar = sumbu.jalur.macam == "kepala"
    for titik in isi.titik:
        pos = titik.kolom if datar else titik.baris
        if pos in sumbu.arti:
            yield titik, sumbu.jalur.label[pos], sumbu.arti[pos]


def _tempat(isi: Isi) -> None:
    """Dalam Panti | Luar Panti | Jumlah outside SPM: two parts of one figure. The sum is the value; parts are asked."""
    for sumbu in (*isi.kepala, *isi.lajur):
        for titik, label, arti in _berlabel(isi, sumbu):
            if "kewenangan" in arti.dims and not arti.dims.keys() & set(POKOK):
                titik.buntu.append(("label", label, Arti()))
                if titik.dims.get("satuan") == arti.dims.get("satuan"):
                    titik.dims.pop("satuan", None)  # "panti" is the place here, not the unit
    for titik in isi.titik:
        titik.atas.discard("kewenangan")


def _neto(isi: Isi) -> None:
    """Arrivals less departures are a difference, not a third direction."""
    for sumbu in (*isi.kepala, *isi.lajur):
        for titik, label, arti in _berlabel(isi, sumbu):
            if arti.kosong and NETO.search(str(label)):
                titik.turunan = True


def _capaian(isi: Isi) -> None:
    """Target | Capaian | %: the achievement beside its percentage is the number served; without one it is asked."""
    for sumbu in (*isi.kepala, *isi.lajur):
        if any(arti.dims.get("spm") == "terlayani" for arti in sumbu.arti.values()):
            continue
        persen = any(istilah.turunan(label) for label in sumbu.jalur.label.values())
        for titik, label, arti in list(_berlabel(isi, sumbu)):
            if not arti.turunan or istilah.turunan(label) or norma(str(label)) != "capaian":
                continue
            titik.turunan = False
            if sumbu.jalur.macam == "kepala":
                isi.tabel.peran[titik.kolom] = Peran("nilai", "")
            if persen:
                titik.dims["spm"] = "terlayani"
            else:
                titik.buntu.append(("label", label, Arti()))
