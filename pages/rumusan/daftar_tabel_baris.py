"""The rows of the editable table: texts as they are typed, codes for choices, locked cells in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pages.rumusan.daftar_kata import katakan
from panels.butir import Butir
from panels.butir_baca import nama
from queries import Konteks
from words import rumusan_ketik as ketik
from words.format import angka
from words.rumusan import SETUJU

TEKS = ("isi", "penanggung_jawab", "satuan", "target", "tenggat", "komisi", "catatan")
PILIH = ("level", "kode_wilayah", "pilar", "status")
URUT = (
    "nomor", "isi", "level", "kode_wilayah", "penanggung_jawab", "indikator", "dasar_nilai", "satuan", "target",
    "tenggat", "status", "pilar", "komisi", "catatan", "setuju",
)  # fmt: skip
TERKUNCI = ("nomor", "indikator", "dasar_nilai", "setuju")
TANPA = "-"  # the editor shows an empty code as missing; "none" and the province are choices


def baris(one: Butir) -> dict[str, Any]:
    """A clause as a row: what is edited as it is typed, codes for choices."""
    edited = {ruas: ketik.teks(ruas, getattr(one, ruas)) for ruas in TEKS}
    codes = {ruas: getattr(one, ruas) or TANPA for ruas in PILIH}
    locked = {
        "nomor": angka(one.nomor) if one.nomor is not None else "",
        "setuju": SETUJU[one.setuju],
        "indikator": one.indikator,
        "dasar_nilai": "",
    }
    row = {**edited, **codes, **locked}
    return {ruas: row[ruas] for ruas in URUT}


def dengan_kata(semua: Iterable[Butir], here: Konteks) -> list[dict[str, Any]]:
    """The rows of all clauses, the locked cells in words."""
    told = ((one, katakan(one, nama(here), here)) for one in semua)
    return [{**baris(one), "indikator": said.indikator, "dasar_nilai": said.dasar} for one, said in told]


def kode(ruas: str, sel: Any) -> Any:
    """A cell as the field of a clause is typed: the editor's "none" is the empty code."""
    return "" if ruas in PILIH and sel in (TANPA, None) else sel
