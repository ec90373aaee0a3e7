"""Share served of each SPM service and authority of a view, beside its target."""

from __future__ import annotations

from charts.spec import Axis, BarSpec, Cell, Column, Mark, Series, Table, Tick
from panels import spm_gap
from panels.common import word_cell
from panels.panel import Panel
from panels.spm_gap_sebar import baris, jadi_panel
from panels.spm_gap_sel import kalimat_belum, kolom_angka, siapa
from panels.state import State
from queries import Konteks, Row
from words import kesenjangan as kata
from words import label
from words.format import persen, ticks
from words.keadaan import cakupan, nilai_teks

SINGKAT = {"pusat": "pusat", "provinsi": "provinsi", "kab_kota": "kab/kota"}


def capaian(state: State, konteks: Konteks) -> Panel:
    """Return the share served of each service and authority of the view, beside its target."""
    found = spm_gap.sendiri(state, konteks)
    tag = {(row["layanan"], row["kewenangan"]): _pasangan(row, found) for row in found}
    contoh = any(row["asal"] == "contoh" for row in found if row["keadaan"] != "tidak_tersedia")
    ticked = tuple(Tick(x, text) for x, text in ticks(0, 100, 5, 0))
    reached = tuple(_batang(row) for row in found)
    target = tuple(
        Mark(
            _kunci(row),
            tag[row["layanan"], row["kewenangan"]],
            float(row["target_persen"]),
            persen(row["target_persen"], 0),
        )
        for row in found
    )
    spec = BarSpec(
        categories=tuple((_kunci(row), tag[row["layanan"], row["kewenangan"]]) for row in found),
        series=(
            Series(label.nama_seri("Capaian (X/Y)", contoh), reached, "batang", "utama", contoh),
            Series("Target SPM", target, "sasaran", "sorot"),
        ),
        axis=Axis("persen", 0, 100, ticked),
    )
    title = f"Capaian SPM terhadap target: {found[0]['nama_wilayah']}"
    notes = (*spm_gap.RUMUS, *spm_gap.catatan_panti(state, konteks))
    table = _tabel_layanan(found)
    return jadi_panel("spm-capaian", title, spec, table, found, state, konteks, notes, satuan="persen")


def _tabel_layanan(found: tuple[Row, ...]) -> Table:
    """The table twin; a total over areas says of how many it is."""
    together = any(row["n_total"] > 1 for row in found)
    covered = (Column("cakupan", "Cakupan"),) if together else ()
    columns = (
        Column("layanan", "Layanan"),
        *kolom_angka(),
        Column("siapa", "Yang harus bertindak"),
        *covered,
    )
    lines = (
        (*baris(row, kata.layanan(row["nama_pendek"]), row["bunyi"]), *(_cakupan(row) if together else ()))
        for row in found
    )
    return Table(columns, tuple(lines), keys=tuple(row["layanan"] for row in found))


def _cakupan(row: Row) -> tuple[Cell]:
    return (word_cell(cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else ""),)


def _pasangan(row: Row, found: tuple[Row, ...]) -> str:
    """Name of a bar: the service, with its authority where the view holds both."""
    name = kata.layanan(row["nama_pendek"])
    twice = sum(one["layanan"] == row["layanan"] for one in found) > 1
    return f"{name}, {SINGKAT[row['kewenangan']]}" if twice else name


def _kunci(row: Row) -> str:
    return f"{row['layanan']}|{row['kewenangan']}"


def _batang(row: Row) -> Mark:
    """A bar of the share; a need below the base for percents has none and says so."""
    known = row["persen"] is not None
    small = not known and row["keadaan"] == "ada"
    text = (
        kata.BASIS_KECIL
        if small
        else nilai_teks(None, 0, row["keadaan"])
        if not known
        else persen(row["persen"], 1)
    )
    return Mark(
        key=_kunci(row),
        label=kata.layanan(row["nama_pendek"]),
        value=row["persen"],
        text=text,
        keadaan="tidak_tersedia" if small else row["keadaan"],
        hover=(kalimat_belum(row), siapa(row)),
    )
