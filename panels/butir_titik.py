"""Reads the points of a clause's series from the published tables, one reader per kind of indicator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from panels.butir import Acuan
from panels.butir_dikenal import ANGKA, CAPAIAN, GAP, PORSI, PSKS, TERDATA, Kenal
from queries import Konteks, Row, rows
from stats.rasio import BASIS_PERSEN, angka_per, porsi
from stats.titik import ADA, Titik


def baca(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    """Return the points, oldest first. `acuan` is complete (every code that the indicator needs)."""
    return PEMBACA.get(acuan.indikator, _konteks)(acuan, known, konteks)


def _terdata(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    return tuple(
        _titik(row, str(row["tahun"]), row["nilai"], row["nilai"], 1.0)
        for row in _pmks(acuan, acuan.ukuran, known, konteks)
    )


def _angka(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    """Rate per 10.000: only in the years that the base covers; the others have no number."""
    made = []
    for row in _pmks(acuan, acuan.ukuran, known, konteks):
        people = row["penduduk"] if row["nilai"] is not None else None
        rate = angka_per(row["nilai"], people) if people else None
        one = {**row, "status": "perkiraan"} if people and row["penduduk_perkiraan"] else row
        made.append(_titik(one, str(row["tahun"]), rate, row["nilai"], people))
    return tuple(made)


def _porsi(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    """Share served, where both measures cover the same areas and types."""
    whole = _pmks(acuan, "terdata", known, konteks)
    part = {row["tahun"]: row for row in _pmks(acuan, "tertangani", known, konteks)}
    return tuple(_satu_porsi(row, part.get(row["tahun"])) for row in whole)


def _satu_porsi(whole: Row, part: Row | None) -> Titik:
    if part is None or None in (whole["nilai"], part["nilai"]):
        sides = [whole["keadaan"], part["keadaan"] if part else "tidak_tersedia"]
        state = next((s for s in ("disamarkan", "belum_dilaporkan") if s in sides), "tidak_tersedia")
        return _titik({**whole, "keadaan": state}, str(whole["tahun"]), None, None, None)
    joined = {**whole, "status": _status(whole, part), "sumber_id": _gabung(whole, part)}
    joined["putus"] = whole["putus"] or part["putus"]
    joined["kumulatif"] = whole["kumulatif"] or part["kumulatif"]
    why = _halangan_porsi(whole, part)
    share = None if why else porsi(part["nilai"], whole["nilai"])
    return _titik(joined, str(whole["tahun"]), share, part["nilai"], whole["nilai"], why)


def _halangan_porsi(whole: Row, part: Row) -> str:
    if whole["himpunan"] != part["himpunan"] or whole["asal"] != part["asal"]:
        return "cakupan"
    if part["nilai"] > whole["nilai"]:
        return "melebihi"
    return "basis" if whole["nilai"] < BASIS_PERSEN else ""


def _spm(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    found = rows(
        "butir_spm",
        konteks,
        kode_wilayah=acuan.kode_wilayah,
        layanan=acuan.jenis,
        kewenangan=acuan.kewenangan,
        basis=BASIS_PERSEN,
    )
    return tuple(_satu_spm(row, share=acuan.indikator == CAPAIAN) for row in found)


def _satu_spm(row: Row, *, share: bool) -> Titik:
    if share:
        return _titik(row, str(row["tahun"]), row["persen"], row["terlayani"], row["butuh"], row["alasan"])
    why = "" if row["alasan"] == "basis" else row["alasan"]
    return _titik(row, str(row["tahun"]), row["belum"], row["belum"], 1.0, why)


def _psks(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    found = rows("butir_psks", konteks, kode_wilayah=acuan.kode_wilayah, jenis=acuan.jenis)
    wanted = known.satuan_dari(acuan.jenis)
    return tuple(
        _titik(row, str(row["tahun"]), row["nilai"], row["nilai"], 1.0)
        for row in found
        if row["satuan"] == wanted
    )


def _konteks(acuan: Acuan, known: Kenal, konteks: Konteks) -> tuple[Titik, ...]:
    """A published indicator; of one series in two units only the catalogue's is read."""
    found = rows("butir_indikator", konteks, kode_wilayah=acuan.kode_wilayah, indikator=acuan.indikator)
    counted = known.sifat == "hitungan"
    return tuple(
        _titik(
            row,
            row["periode"],
            row["nilai"],
            int(row["nilai"]) if counted and row["nilai"] is not None else None,
            1.0 if counted else None,
        )
        for row in found
        if row["satuan"] == known.satuan
    )


def _pmks(acuan: Acuan, ukuran: str, known: Kenal, konteks: Konteks) -> tuple[Row, ...]:
    return rows(
        "butir_pmks",
        konteks,
        kode_wilayah=acuan.kode_wilayah,
        jenis=acuan.jenis,
        ukuran=ukuran,
        satuan=_satuan_hitung(acuan, known, konteks),
        dasar=acuan.penduduk,
    )


def _satuan_hitung(acuan: Acuan, known: Kenal, konteks: Konteks) -> str:
    """The unit in which the type is counted, also where the indicator itself is a percent."""
    if known.satuan_jenis:
        return known.satuan_jenis[acuan.jenis]
    found = (row for row in rows("jenis_daftar", konteks) if row["jenis"] == acuan.jenis)
    return next((row["satuan_utama"] for row in found), "") or "jiwa"


def _titik(
    row: Mapping, periode: str, nilai: float | None, n: int | None, e: float | None, sebab: str = ""
) -> Titik:
    state = row["keadaan"]
    if nilai is None and state in ADA:
        state = "tidak_tersedia"
    elif nilai is not None:
        state = "nihil" if nilai == 0 else "ada"
    covered = (row["n_wilayah"], row["n_total"]) if row.get("n_total", 0) > 1 else None
    return Titik(
        periode=periode,
        nilai=None if nilai is None else float(nilai),
        keadaan=state,
        asal=row["asal"] or "",
        status=row["status"],
        sumber_id=row["sumber_id"] or "",
        putus_sebelum=bool(row.get("putus", False)),
        n=n if nilai is not None else None,
        e=e if nilai is not None else None,
        himpunan=row.get("himpunan", ""),
        utuh=bool(row.get("utuh", True)),
        kumulatif=bool(row.get("kumulatif", False)),
        sebab=sebab,
        cakupan=covered,
    )


def _status(a: Row, b: Row) -> str:
    return next((s for s in ("sementara", "perkiraan") if s in (a["status"], b["status"])), a["status"])


def _gabung(a: Row, b: Row) -> str:
    parts = [part for row in (a, b) for part in (row["sumber_id"] or "").split("|") if part]
    return "|".join(dict.fromkeys(parts))


PEMBACA: Mapping[str, Callable[[Acuan, Kenal, Konteks], tuple[Titik, ...]]] = MappingProxyType(
    {
        TERDATA: _terdata,
        ANGKA: _angka,
        PORSI: _porsi,
        GAP: _spm,
        CAPAIAN: _spm,
        PSKS: _psks,
    }
)
