"""What the PMKS measures over the areas share: their rows, histories, leading sentences and notes."""

from __future__ import annotations

from collections.abc import Iterable

from panels.common import text
from panels.jenis_info import Jenis, catatan_jenis
from panels.sitasi import pecah
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, kalimat, label
from words.keadaan import cakupan, nilai_teks

SEBAGIAN = "°"
N_RIWAYAT = 5
N_NAMA = 4
BEDA = 1.2  # a population that differs by a fifth moves a rate enough to say so


def params(state: State, info: Jenis) -> dict[str, str]:
    """Return the query parameters of the chosen year, type, measure and unit."""
    return {"periode": state.tahun, **series_params(state, info)}


def series_params(state: State, info: Jenis) -> dict[str, str]:
    """Return the query parameters that do not depend on the year."""
    return {"jenis": info.kode, "ukuran": state.ukuran, "satuan": info.satuan, "jenis_kelamin": "total"}


def sebaran(state: State, konteks: Konteks, info: Jenis) -> tuple[Row, ...]:
    """Return the rows of the chosen measure: areas, rings and the province."""
    return rows("sebaran", konteks, dasar=state.penduduk, **params(state, info))


def wilayah(found: Iterable[Row]) -> tuple[Row, ...]:
    """Return the rows of areas."""
    return tuple(row for row in found if row["dimensi"] == "wilayah")


def province(found: Iterable[Row]) -> Row:
    """Return the row of the province."""
    return next(row for row in found if row["dimensi"] == "provinsi")


def ids(found: Iterable[Row], *keys: str) -> tuple[str, ...]:
    """Return the source ids of rows in the order of first use; a roll-up brings all of its own."""
    return pecah(row[key] for row in found for key in keys or ("sumber_id",))


def history(state: State, konteks: Konteks, info: Jenis) -> dict[str, str]:
    """Return per area a tooltip line with its last values up to the chosen year."""
    found = rows("riwayat", konteks, **series_params(state, info))
    return lines((row, text(row)) for row in _seasal(found, state, konteks))


def share_history(state: State, konteks: Konteks, info: Jenis) -> dict[str, str]:
    """Return per area a tooltip line with its last shares served (percent) up to the chosen year."""
    given = {"jenis": info.kode, "satuan": info.satuan, "jenis_kelamin": "total"}
    found = rows("riwayat_terlayani", konteks, **given)
    return lines(
        (row, nilai_teks(row["nilai"], 1, row["keadaan"], row["status"]))
        for row in _seasal(found, state, konteks)
    )


def _seasal(found: Iterable[Row], state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Keep the rows up to the chosen year that are of its asal: contoh and real years never share a line."""
    asal = next((y["asal"] for y in rows("tahun_daftar", konteks) if str(y["tahun"]) == state.tahun), "resmi")
    return tuple(row for row in found if row["periode"] <= state.tahun and row["asal"] == asal)


def lines(texts: Iterable[tuple[Row, str]]) -> dict[str, str]:
    """One line per area; a year of which types are missing carries a sign, and the line says what it means."""
    found: dict[str, list[str]] = {}
    for row, printed in texts:
        part = row.get("n_kurang") and row["keadaan"] in ("ada", "nihil")
        found.setdefault(row["kode_wilayah"], []).append(
            f"{row['periode']}: {printed}{SEBAGIAN if part else ''}"
        )
    return {code: _line(parts[-N_RIWAYAT:]) for code, parts in found.items()}


def _line(parts: list[str]) -> str:
    line = "Riwayat " + " · ".join(parts)
    return f"{line} ({SEBAGIAN} sebagian jenis)" if SEBAGIAN in line else line


def dasar_lengkap(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return the population bases that cover every area in the chosen year."""
    bases = rows("sebaran_dasar", konteks, tahun=int(state.tahun))
    return tuple(row["dasar"] for row in bases if row["n_wilayah"] == row["n_total"])


def ringkas_nama(names: tuple[str, ...], total: int) -> tuple[str, ...]:
    """Return a few names as they are, many as how many of how many."""
    return names if len(names) <= N_NAMA else (cakupan(len(names), total),)


def leading(found: Iterable[Row], state: State) -> tuple[Row, ...]:
    """Return the rows that sentences are about: the chosen area first, then the province."""
    kept = tuple(found)
    own = tuple(row for row in kept if row["kode_wilayah"] == state.wilayah and row["dimensi"] == "wilayah")
    return (*own, province(kept))


def positions(found: Iterable[Row], info: Jenis, state: State) -> tuple[str, ...]:
    """Return the level of the chosen area and of the province, with what they cover; a silent province says nothing."""
    return tuple(
        _position(row, info, state)
        for row in leading(found, state)
        if row["nilai"] is not None or row["dimensi"] == "wilayah"
    )


def _position(row: Row, info: Jenis, state: State) -> str:
    kind = "jumlah kasus menurut jenis" if info.gabungan else label.ukuran(state.ukuran).lower()
    name, contoh = f"{info.nama} di {row['nama']}, {kind}", row["asal"] == "contoh"
    if row["nilai"] is None:
        return kalimat.tanpa_nilai(name, row["keadaan"], state.tahun, contoh=contoh)
    return kalimat.posisi(
        name,
        row["nilai"],
        info.satuan,
        state.tahun,
        n=row["n_wilayah"],
        n_total=row["n_total"],
        n_kurang=row["n_kurang"],
        jenis=(row["n_jenis"], row["n_jenis_total"]),
        status=row["status"] if row["status"] in ("sementara", "perkiraan") else "tetap",
        contoh=contoh,
    )


def notes(found: Iterable[Row], info: Jenis) -> tuple[str, ...]:
    """Return the areas whose sums lack types, by name, and the standing cautions of the type."""
    part = (
        (row["nama_pendek"], row["n_jenis"], row["n_jenis_total"])
        for row in wilayah(found)
        if 0 < row["n_jenis"] < row["n_jenis_total"]
    )
    return (*catatan.belum_lengkap(tuple(part)), *catatan_jenis(info), *catatan.bulanan(info.kode))
