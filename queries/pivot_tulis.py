"""Writing SQL: values as parameters for the engine, or as literals for a reader; the same text otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Nilai = str | int | None


class Penulis:
    """Collects values. `parameter` holds what the text names with `$`; empty when literals are written."""

    def __init__(self, literal: bool = False) -> None:
        self.literal = literal
        self.parameter: dict[str, Any] = {}

    def satu(self, value: Nilai) -> str:
        """One value."""
        if self.literal:
            return kutip(value)
        name = f"p{len(self.parameter)}"
        self.parameter[name] = value
        return f"${name}"

    def daftar(self, values: Iterable[Nilai]) -> str:
        """A list for `in`; of an empty one nothing is found."""
        texts = [self.satu(one) for one in dict.fromkeys(values)]
        return f"({', '.join(texts)})" if texts else "(null)"

    def tabel(self, nama: str, kolom: Sequence[str], baris: Sequence[Sequence[Nilai]]) -> str:
        """A named list of rows; `kolom` are names, with " int" behind those that hold whole numbers."""
        types = ["integer" if one.endswith(" int") else "varchar" for one in kolom]
        names = [one.removesuffix(" int") for one in kolom]
        if self.literal and baris:
            rows = baris_rapat([f"({', '.join(kutip(one) for one in row)})" for row in baris])
            return f"{nama}({', '.join(names)}) as (\n    values\n        {rows}\n)"
        if self.literal:
            parts = [f"cast(null as {kind}) as {name}" for name, kind in zip(names, types)]
            return f"{nama} as (\n    select {', '.join(parts)}\n    where false\n)"
        columns = list(zip(*baris)) or [()] * len(names)
        parts = [
            f"unnest(cast({self.satu(list(column))} as {kind}[])) as {name}"
            for name, kind, column in zip(names, types, columns)
        ]
        return f"{nama} as (\n    select {', '.join(parts)}\n)"


def baris_rapat(parts: Sequence[str], lebar: int = 100) -> str:
    """Values side by side, so that a reader sees the list and not its length."""
    lines = [""]
    for part in parts:
        if lines[-1] and len(lines[-1]) + len(part) > lebar:
            lines.append("")
        lines[-1] += f"{', ' if lines[-1] else ''}{part}"
    return ",\n        ".join(lines)


def kutip(value: Nilai) -> str:
    """A literal."""
    if value is None:
        return "null"
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"


def gabung_sumber(*columns: str) -> str:
    """Expression: the source lists of some columns of one row as one sorted list "A|B"."""
    return (
        "nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', "
        f"{', '.join(columns)}), '|'))), '|'), '')"
    )


def kumpul_sumber(column: str, syarat: str = "") -> str:
    """Aggregate: the source lists of many rows as one."""
    only = f" filter (where {syarat})" if syarat else ""
    return (
        "array_to_string(list_sort(list_distinct(string_split(string_agg(distinct "
        f"{column}, '|'){only}, '|'))), '|')"
    )


def rapat(texts: Iterable[str], sela: str = ",\n\n") -> str:
    """Join the parts that there are."""
    return sela.join(one for one in texts if one)
