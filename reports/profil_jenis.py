"""All types on the sheet: count, change, gap and the spine against the comparison, one line each."""

from __future__ import annotations

from typing import Any

from charts.duri import TANDA, letak, swatches, told
from charts.marks import shown
from charts.spec import Cell, SpineRow, SpineSpec, Table
from panels.profil import Profil
from reports import profil_kata as kata

JELAS = "jelas"  # words.statistik: "jelas naik", "jelas turun"
RINCI = ("terdata", "selisih", "belum")  # columns of Profil.rincian that are printed
UJUNG = 0.46  # half of the axis in shares of its width; the rest is room for the sign


def semua_jenis(profil: Profil) -> dict[str, Any]:
    """The spine of all types with count, change and gap of the table beside it."""
    spec = profil.duri.spec
    if not isinstance(spec, SpineSpec):
        raise TypeError(f"profil.duri is a {spec.kind}, not a spine")
    rinci = _rinci(profil.rincian.table)
    heads = {column.key: column.title for column in profil.rincian.table.columns}
    comparable = any(row.get("sebanding") for row in rinci.values())
    return {
        "judul": profil.duri.title,
        "ket": kata.ket(
            profil.duri,
            kata.tanpa_nama(profil.duri.period, profil.nama),
            spec.satuan,
            profil.duri.stamps.cakupan,
        ),
        "kepala": ["Jenis", *(heads[key] for key in RINCI), kata.SENDIRI, kata.PEMBANDING, kata.SUMBU],
        "banyak_wilayah": comparable,
        "baris": [_baris(row, rinci.get(row.mark.key, {}), comparable) for row in spec.rows],
        "legenda": [[item.bentuk, item.label] for item in swatches(spec) if item.bentuk != "batang"],
        "catatan": " ".join(_catatan(profil, spec)),
    }


def _catatan(profil: Profil, spec: SpineSpec) -> tuple[str, ...]:
    names = f"{kata.SENDIRI}: {spec.wilayah}; {kata.PEMBANDING.lower()}: {spec.pembanding} ({spec.satuan})."
    own = profil.rincian
    change = f"Selisih: {own.title[:1].lower()}{own.title[1:]}, {kata.tanpa_nama(own.period, profil.nama)}."
    return (names, kata.CARA_BACA, change, kata.JELAS)


def _rinci(table: Table) -> dict[str, dict[str, str]]:
    """Type -> column -> printed text."""
    names = [column.key for column in table.columns]
    return {key: _teks(names, row) for key, row in zip(table.keys, table.rows, strict=True)}


def _teks(names: list[str], row: tuple[Cell, ...]) -> dict[str, str]:
    return {name: cell.text for name, cell in zip(names, row, strict=True)}


def _baris(row: SpineRow, rinci: dict[str, str], sebanding: bool) -> dict[str, Any]:
    place = letak(row)
    unit = rinci.get("satuan", "")
    return {
        "nama": row.mark.label,
        "satuan": unit if unit == "KK" else "",
        "rinci": [rinci.get(key, "") for key in RINCI],
        "sebanding": kata.singkat_cakupan(rinci.get("sebanding", "")) if sebanding else "",
        "jelas": rinci.get("tanda", "").startswith(JELAS),
        "teks": shown(row.mark),
        "pusat": row.pusat_text,
        "lain": told(row) if row.pusat is None and row.mark.value is not None else "",
        "tanda": TANDA[row.banding][0],
        "sumbu": row.pusat is not None,
        "sendiri": _bagian(place.nilai),
        "rentang": _dua(place.rendah, place.tinggi),
        "tengah": _dua(place.q1, place.q3),
    }


def _dua(kiri: float | None, kanan: float | None) -> list[float | None] | None:
    return None if kiri is None or kanan is None else [_bagian(kiri), _bagian(kanan)]


def _bagian(x: float | None) -> float | None:
    """−1 … 1 as a share of the axis."""
    return None if x is None else round(0.5 + x * UJUNG, 4)
