"""Unit guards: what must not be added, differenced or called people stops here with a typed error."""

from __future__ import annotations

from collections.abc import Iterable

from words.galat import BilanganTakSah, BukanJumlahOrang, DeretKumulatif, SatuanBerbeda


def jumlahkan(satuan: Iterable[str]) -> str:
    """The one unit of a sum. Raises SatuanBerbeda for two or more (jiwa + KK), BilanganTakSah for none."""
    ada = list(dict.fromkeys(satuan))
    if not ada:
        raise BilanganTakSah("jumlah tanpa satuan")
    if len(ada) > 1:
        raise SatuanBerbeda(*ada)
    return ada[0]


def bagi(satuan_a: str, satuan_b: str) -> None:
    """Guard of a quotient of two counts. Raises SatuanBerbeda (jiwa / KK is no household size)."""
    if satuan_a != satuan_b:
        raise SatuanBerbeda(satuan_a, satuan_b, kerja="dibagi")


def selisih(kumulatif: bool, deret: str = "deret ini") -> None:
    """Guard of a difference over time. Raises DeretKumulatif."""
    if kumulatif:
        raise DeretKumulatif(deret)


def total_orang(jenis: Iterable[str]) -> None:
    """Guard of a total that is to be called people. Raises BukanJumlahOrang for more than one type."""
    if len(set(jenis)) > 1:
        raise BukanJumlahOrang
