"""The data lens on SPM rows: a need that is missing, old, or fell while the share served rose; and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from queries import Row
from words import kesenjangan as kata
from words.keadaan import nilai_teks

Kode = Literal["kosong", "lama", "turun", "melebihi"]


@dataclass(frozen=True, slots=True)
class Peringatan:
    """One warning about a row: what is wrong and what to do."""

    kode: Kode
    teks: str
    lakukan: str


@dataclass(frozen=True, slots=True)
class Himpunan:
    """Warnings of one kind about one area and authority, over its services."""

    kode: Kode
    contoh: Row  # one of the rows: area and authority
    teks: str
    lakukan: str
    baris: tuple[Row, ...]


def lensa(row: Row, tahun: str) -> tuple[Peringatan, ...]:
    """Return the warnings of one row; a sum over areas has none of its own, its areas have."""
    if row["gabungan"]:
        return ()
    return tuple(one for one in (_umur(row, tahun), _turun(row, tahun), _melebihi(row)) if one)


def himpun(found: Iterable[Row], tahun: str) -> tuple[Himpunan, ...]:
    """Return the warnings of many rows, those of one kind, area and authority in one."""
    groups: dict[tuple[str, ...], list[tuple[Row, Peringatan]]] = {}
    for row in found:
        for one in lensa(row, tahun):
            own = row["layanan"] if one.kode in ("turun", "melebihi") else ""
            groups.setdefault((one.kode, row["kode_wilayah"], row["kewenangan"], own), []).append((row, one))
    return tuple(_himpunan(members, tahun) for members in groups.values())


def ringkasan_lensa(own: tuple[Row, ...], tahun: str) -> tuple[str, ...]:
    """Return the warnings of one area's rows as sentences, each with what to do."""
    return tuple(f"{one.teks}. {one.lakukan}" for one in himpun(own, tahun))


def ringkasan_wilayah(every: tuple[Row, ...], tahun: str) -> tuple[str, ...]:
    """Return, for the province's view, one sentence on the areas that lack the need of the year."""
    areas = [row for row in every if row["kewenangan"] == "kab_kota" and not row["gabungan"]]
    names = tuple(dict.fromkeys(row["nama_wilayah"] for row in areas))
    services = {name: _kosong([row for row in areas if row["nama_wilayah"] == name]) for name in names}
    empty = tuple((name, found) for name, found in services.items() if found is not None)
    if not empty:
        return ()
    return (f"{kata.belum_lengkap(tahun, empty, len(names))}. {kata.lakukan_kosong(tahun)}",)


def ringkasan_turun(every: tuple[Row, ...], tahun: str) -> tuple[str, ...]:
    """Return a sentence for each area whose need fell while the share served rose."""
    fell = [row for row in every if row["kewenangan"] == "kab_kota" and row["butuh_turun"]]
    warned = ((row, one) for row in fell for one in himpun([row], tahun) if one.kode == "turun")
    return tuple(f"{row['nama_wilayah']}, {one.teks}. {one.lakukan}" for row, one in warned)


def _kosong(own: list[Row]) -> tuple[str, ...] | None:
    """The services of an area that lack the need: none named means all, None means that nothing lacks."""
    empty = [kata.layanan(row["nama_pendek"]) for row in own if row["butuh_kosong"]]
    if not empty:
        return None
    return () if len(empty) == len(own) else tuple(empty)


def lama(row: Row) -> str:
    """Return the last need with its year and age; a sum over areas has none."""
    if row["gabungan"]:
        return ""
    if row["periode_butuh"] is None:
        return kata.kebutuhan("", None, None)
    shown = nilai_teks(row["butuh_akhir"], 0, row["keadaan_butuh"])
    return kata.kebutuhan(shown, row["periode_butuh"], row["umur_bulan"])


def _himpunan(members: list[tuple[Row, Peringatan]], tahun: str) -> Himpunan:
    row, first = members[0]
    rows = tuple(one for one, _ in members)
    if first.kode in ("turun", "melebihi"):
        text = f"{kata.layanan(row['nama_pendek'])}: {first.teks}"
    else:
        listed = "; ".join(f"{kata.layanan(one['nama_pendek'])}: {lama(one)}" for one in rows)
        text = kata.tanpa_kebutuhan(tahun, listed) if first.kode == "kosong" else kata.kebutuhan_lama(listed)
    return Himpunan(first.kode, row, text, first.lakukan, rows)


def _umur(row: Row, tahun: str) -> Peringatan | None:
    if row["butuh_kosong"]:
        return Peringatan("kosong", kata.tanpa_kebutuhan(tahun, lama(row)), kata.lakukan_kosong(tahun))
    if row["umur_bulan"] is not None and row["umur_bulan"] > kata.BATAS_UMUR:
        return Peringatan("lama", kata.kebutuhan_lama(lama(row)), kata.lakukan_lama())
    return None


def _turun(row: Row, tahun: str) -> Peringatan | None:
    if not row["butuh_turun"]:
        return None
    said = kata.kebutuhan_turun(
        row["butuh_awal"], row["periode_awal"], row["butuh"], tahun, row["persen_awal"], row["persen"]
    )
    return Peringatan("turun", said, kata.lakukan_turun(bencana=row["panti"] == ""))


def _melebihi(row: Row) -> Peringatan | None:
    """More served than needed: no gap and no share is shown, both counts ask for a clarification."""
    if not row["melebihi"]:
        return None
    return Peringatan("melebihi", kata.melebihi(row["terlayani"], row["butuh"]), kata.lakukan_melebihi())
