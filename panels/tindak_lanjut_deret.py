"""One clause as a chart: its series, the day of the decision, baseline, target and deadline, with the verdict."""

from __future__ import annotations

from charts.spec import Cell, Column, Table
from panels.common import empty_cell, sources, stamps, word_cell
from panels.panel import Panel
from panels.tindak_lanjut import Tindak, satuan, target_teks
from panels.tindak_lanjut_bagan import digambar, spek, status, tahun
from panels.tindak_lanjut_ringkas import ALAMAT
from queries import Konteks, Row
from stats.titik import Titik
from words import label
from words import putusan as kata
from words.format import periode
from words.keadaan import cakupan, nilai_teks


def panel(one: Tindak, konteks: Konteks) -> Panel:
    """Return the panel of a clause that is tied to a series."""
    series = one.deret
    years = tahun(one)
    points = digambar(one)
    used = [_baris(point) for point in points]
    return Panel(
        key=f"tindak-{one.butir.id}",
        title=f"{series.nama} – {series.tempat}",
        unit=satuan(series.satuan),
        period=f"{years[0]}–{years[1]}",
        spec=spek(one, years),
        table=_tabel(one),
        sources=sources(konteks, (point.sumber_id for point in points if point.sumber_id)),
        stamps=stamps(konteks, used, penyebut=series.penyebut, di=_di(one)),
        alt=_alt(one),
        sentences=(one.kalimat,),
        notes=(*_tenggat(one), *one.catatan),
        definition=series.definisi,
        state=f"{ALAMAT}&butir={one.butir.id}",
    )


def _di(one: Tindak) -> dict[str, str]:
    acuan = one.deret.acuan
    subject = {"jenis": acuan.jenis} if acuan.jenis else {"indikator": acuan.indikator}
    return {"kode_wilayah": acuan.kode_wilayah, **subject} if acuan.kode_wilayah else subject


def _baris(point: Titik) -> Row:
    status = point.status if point.ada else "tetap"
    return {"asal": point.asal, "status": status, "periode": point.periode}


def _tabel(one: Tindak) -> Table:
    points = digambar(one)
    columns = (
        Column("periode", "Periode"),
        Column("nilai", f"Nilai ({satuan(one.deret.satuan)})", numeric=True, desimal=one.deret.desimal),
        Column("cakupan", "Cakupan"),
        Column("asal", "Asal"),
        Column("keterangan", "Keterangan"),
    )
    return Table(columns, tuple(_baris_tabel(p, one) for p in points), keys=tuple(p.periode for p in points))


def _baris_tabel(point: Titik, one: Tindak) -> tuple[Cell, ...]:
    shown = nilai_teks(point.nilai, one.deret.desimal, point.keadaan, status(point))
    told = ("Putus deret" if point.putus_sebelum else "", kata.sebab(point.sebab) if point.sebab else "")
    note = "; ".join(part for part in (*told, _peran(point, one)) if part)
    return (
        word_cell(periode(point.periode)),
        Cell(point.nilai if point.ada else None, shown, point.keadaan),
        word_cell(cakupan(*point.cakupan)) if point.cakupan else empty_cell(),
        word_cell(label.ASAL.get(point.asal, "")) if point.asal else empty_cell(),
        word_cell(note),
    )


def _peran(point: Titik, one: Tindak) -> str:
    """Which of the two points of the verdict this is."""
    if point is one.putusan.awal:
        return "titik awal"
    return "titik terbaru" if point is one.putusan.kini else ""


def _tenggat(one: Tindak) -> tuple[str, ...]:
    goal = target_teks(one.butir, one.deret)
    said = f"Target {goal}." if goal else ""
    if one.putusan.jatuh_tempo is None:
        return (said,) if said else ()
    fact = kata.tenggat(one.lewat)
    return (f"{said} Pada tanggal edisi data ini: {fact}.".strip(),)


def _alt(one: Tindak) -> str:
    points = digambar(one)
    told = "; ".join(
        f"{periode(p.periode)} {nilai_teks(p.nilai, one.deret.desimal, p.keadaan, status(p))}" for p in points
    )
    return f"{one.deret.nama}, {one.deret.tempat}: {told or 'tidak ada data'}. {one.kalimat}"
