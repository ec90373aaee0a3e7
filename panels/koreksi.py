"""Which numbers of a panel were corrected after publication: they carry the mark "dikoreksi"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from queries import Konteks, Row, rows

SEMUA = "*"  # a panel that sums over all years or areas
# the field of a row that says what is counted, and the tables whose corrections it can meet
HAL: dict[str, tuple[str, ...]] = {
    "jenis": ("pmks", "psks"),
    "layanan": ("spm",),
    "indikator": ("konteks",),
    "arah": ("migrasi",),
    "dasar": ("penduduk",),
}
Di = Mapping[str, str | tuple[str, ...]]


def tersentuh(konteks: Konteks, used: Iterable[Row], di: Di) -> bool:
    """Return whether a correction touches one of the rows; `di` says what the rows do not say themselves.

    Keys of `di`: periode (years), kode_wilayah, and jenis, layanan, indikator, arah or dasar; a text, several, or
    SEMUA. A row whose area, year or subject stays unknown is never marked.
    """
    corrected = rows("koreksi_sel", konteks)
    if not corrected:
        return False
    return any(_sama(row, one, di) for row in used for one in corrected)


def _sama(row: Row, one: Row, di: Di) -> bool:
    if not _cocok(one["kode_wilayah"], _isi(row, di, "kode_wilayah")):
        return False
    if not _cocok(str(one["tahun"]), tuple(text[:4] for text in _tahun(row, di))):
        return False
    return any(
        one["tabel"] in tables and _cocok(one["jenis"], _isi(row, di, field)) for field, tables in HAL.items()
    )


def _isi(row: Row, di: Di, field: str) -> tuple[str, ...]:
    value = row.get(field) or di.get(field, ())
    return (value,) if isinstance(value, str) else tuple(value)


def _tahun(row: Row, di: Di) -> tuple[str, ...]:
    if row.get("periode"):
        return (row["periode"],)
    return (str(row["tahun"]),) if row.get("tahun") else _isi(row, di, "periode")


def _cocok(code: str, wanted: tuple[str, ...]) -> bool:
    return SEMUA in wanted or code in wanted
