"""The parameters of the read API: one description of each, for the reading and for the OpenAPI document."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pages.web.api_galat import ApiSalah, potong

BATAS_MAKS, BATAS_BAWAAN, MULAI_MAKS = 100_000, 1000, 1_000_000_000
FORMAT = ("json", "csv", "csv-id", "parquet")
UMUM = ("edisi", "format", "kolom", "urut", "batas", "mulai")
AWALAN_KOLOM = "kolom."  # before a column that is called like one of UMUM
POLA_PERIODE = r"^[0-9]{4}(-S[12]|-TW[1-4]|-(0[1-9]|1[0-2]))?$"
POLA_KURUN = r"^[0-9]{4}(-S[12]|-TW[1-4]|-(0[1-9]|1[0-2]))?(/[0-9]{4}(-(0[1-9]|1[0-2]))?)?$"
_BULAT_MAKS = 2**53
BANYAK_MAKS, _PANJANG_MAKS, _SEBUT_MAKS = 40, 200, 40
_BULAT = re.compile(r"-?(0|[1-9][0-9]{0,15})")
_DESIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_TANGGAL = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_KATA = {
    "integer": "bilangan bulat tanpa pemisah ribuan",
    "number": "bilangan dengan titik desimal",
    "boolean": "true atau false",
    "date": "tanggal seperti 2024-12-31",
}


@dataclass(frozen=True)
class Parameter:
    """One parameter. `skema` is the JSON schema of a value; `cara`: once, repeated, or one list with commas."""

    nama: str
    arti: str
    skema: dict[str, Any]
    cara: Literal["satu", "ulang", "koma"] = "satu"
    wajib: bool = False
    bawaan: Any = None
    kolom: str = ""  # the column that it filters


def teks(pilihan: tuple[str, ...] | None, pola: str = "") -> dict[str, Any]:
    """Schema of a text: a closed list, a pattern, or free."""
    if pilihan is not None:
        return {"type": "string", "enum": list(pilihan)}
    return {"type": "string", "pattern": pola} if pola else {"type": "string", "maxLength": _PANJANG_MAKS}


def bulat(terendah: int = -_BULAT_MAKS, tertinggi: int = _BULAT_MAKS) -> dict[str, Any]:
    """Schema of a whole number."""
    return {"type": "integer", "minimum": terendah, "maximum": tertinggi}


def tipe(duckdb: str) -> dict[str, Any]:
    """Schema of a column's values by its written type. Raises KeyError for a type that is not written down here."""
    desimal = {"type": "number", "minimum": -1e15, "maximum": 1e15}
    tanggal = {"type": "string", "format": "date"}
    return {
        "integer": bulat(), "bigint": bulat(), "double": desimal, "boolean": {"type": "boolean"}, "date": tanggal,
    }[duckdb]  # fmt: skip


def baca(semua: tuple[Parameter, ...], pasangan: list[tuple[str, str]]) -> dict[str, Any]:
    """Values by name, defaults filled in; lists as sorted or ordered tuples. Raises ApiSalah (400)."""
    kenal = {satu.nama: satu for satu in semua}
    kirim: dict[str, list[str]] = {}
    for nama, isi in pasangan:
        if nama not in kenal:
            raise _salah(
                "parameter-tidak-dikenal", f"Parameter “{potong(nama)}” tidak dikenal.", nama, list(kenal)
            )
        kirim.setdefault(nama, []).append(isi)
    kurang = [satu.nama for satu in semua if satu.wajib and satu.nama not in kirim]
    if kurang:
        raise _salah("parameter-kurang", f"Parameter “{kurang[0]}” harus diisi.", kurang[0], None)
    return {satu.nama: _nilai(satu, kirim.get(satu.nama)) for satu in semua}


def _nilai(satu: Parameter, kirim: list[str] | None) -> Any:
    if kirim is None:
        return satu.bawaan
    if satu.cara == "ulang":
        return _saring(satu, kirim)
    if len(kirim) > 1:
        raise _salah(
            "parameter-ganda", f"Parameter “{satu.nama}” hanya boleh ditulis sekali.", satu.nama, None
        )
    if satu.cara == "satu":
        return _satu(satu, kirim[0])
    bagian = tuple(_satu(satu, isi) for isi in kirim[0].split(","))
    if len(set(bagian)) < len(bagian):
        raise _salah("nilai-ganda", f"Parameter “{satu.nama}” menyebut satu nilai dua kali.", satu.nama, None)
    return bagian


def _saring(satu: Parameter, kirim: list[str]) -> tuple[Any, ...]:
    """Sorted, each value once: the same question in another order is the same question."""
    if len(kirim) > BANYAK_MAKS:
        kata = f"Parameter “{satu.nama}” diulang {len(kirim)} kali; paling banyak {BANYAK_MAKS}."
        raise _salah("terlalu-banyak", kata, satu.nama, None)
    return tuple(sorted({_satu(satu, isi) for isi in kirim}))


def _satu(satu: Parameter, isi: str) -> Any:
    skema = satu.skema
    if "enum" in skema:
        if isi not in skema["enum"]:
            kata = f"Nilai “{potong(isi)}” tidak dikenal untuk parameter “{satu.nama}”."
            raise _salah("nilai-tidak-dikenal", kata, satu.nama, skema["enum"])
        return isi
    jenis = skema.get("format") or skema["type"]
    if jenis == "string":
        return _teks(satu, isi)
    nilai = _bilangan(jenis, isi)
    if nilai is None or not skema.get("minimum", nilai) <= nilai <= skema.get("maximum", nilai):
        rentang = (
            f" antara {skema['minimum']} dan {skema['maximum']}" if skema.get("minimum", -1) >= 0 else ""
        )
        kata = f"Nilai “{potong(isi)}” untuk parameter “{satu.nama}” harus {_KATA[jenis]}{rentang}."
        raise _salah("nilai-tidak-sah", kata, satu.nama, None)
    return nilai


def _teks(satu: Parameter, isi: str) -> str:
    pola = satu.skema.get("pattern")
    if pola and not re.fullmatch(pola, isi):
        bentuk = "2024, 2024-S1, 2024-TW3, atau 2026-03"
        kata = f"Nilai “{potong(isi)}” untuk parameter “{satu.nama}” harus seperti {bentuk}."
        raise _salah("nilai-tidak-sah", kata, satu.nama, None)
    if len(isi) > satu.skema.get("maxLength", len(isi)):
        kata = f"Nilai untuk parameter “{satu.nama}” lebih panjang dari {_PANJANG_MAKS} huruf."
        raise _salah("nilai-tidak-sah", kata, satu.nama, None)
    return isi


def _bilangan(jenis: str, isi: str) -> Any:
    """The value, None when the text is not of that kind."""
    if jenis == "boolean":
        return {"true": True, "false": False}.get(isi)
    if jenis == "integer":
        return int(isi) if _BULAT.fullmatch(isi) else None
    if jenis == "number":
        nilai = float(isi) if _DESIMAL.fullmatch(isi) else math.inf
        return nilai if math.isfinite(nilai) else None
    try:
        return date.fromisoformat(isi) if _TANGGAL.fullmatch(isi) else None
    except ValueError:  # 2024-02-31
        return None


def _salah(alasan: str, kata: str, nama: str, diizinkan: list[str] | None) -> ApiSalah:
    """400 with the allowed values, where they are few enough to read."""
    lain: dict[str, Any] = {"parameter": potong(nama)}
    if diizinkan is not None:
        lain["diizinkan"] = diizinkan
        sebut = [satu or "(kosong)" for satu in diizinkan[:_SEBUT_MAKS]]
        kata += f" Yang dikenal: {', '.join(sebut)}{' …' if len(diizinkan) > _SEBUT_MAKS else ''}."
    return ApiSalah(400, alasan, kata, **lain)
