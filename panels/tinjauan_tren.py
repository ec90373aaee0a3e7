"""Tinjauan otomatis: the last ten years as a line, with the trend tag of counts or the last difference of an indicator.

A year that lacks areas or types is a dot that no line touches; contoh and official years are two series.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from charts.spec import Axis, Event, LineSpec, Mark, Series, Tick
from panels import jelajah
from panels.common import sources, stamps
from panels.ikn_sumbu import bidang, sumbu_tahun
from panels.panel import Panel
from panels.profil_tren import SEBANDING
from panels.state import State, address
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from panels.tinjauan_deret import TAHUN, Titik, dipakai, indikator, sumber, tanda, titik, ukuran
from panels.tinjauan_tren_tabel import tabel
from queries import Konteks, rows
from stats.rasio import selisih
from words import kalimat, label, statistik
from words.format import batas_rapi, ticks
from words.keadaan import nilai_teks

TAK_UTUH = (
    "Titik yang tidak disambung: sebagian wilayah atau jenis belum ada pada tahun itu. Tahun yang mencakup separuh "
    "wilayah atau kurang hanya ada pada tabel."
)
NAMA_SEBANDING = "Provinsi, wilayah sebanding"  # one type: its end need not be the total
TANPA_TREN = "Tanda tren hanya dihitung untuk jumlah kasus; angka terbitan ditampilkan seperti tercetak."


def panel(state: State, konteks: Konteks) -> Panel:
    """Return the line of the chosen place; an indicator of an area has the province beside it."""
    one = pokok(state, konteks)
    found = titik(one)
    beside = indikator(_provinsi(one)) if one.info is None and not one.provinsi else ()
    years = (int(one.state.tahun) - TAHUN + 1, int(one.state.tahun))
    every = (*found, *beside)
    made = Panel(
        key="tren",
        title=f"Tren – {judul(one)}",
        unit=ukuran(one)[0],
        period=f"{one.nama}, {years[0]}–{years[1]}",
        spec=_spek(one, found, beside, years),
        table=tabel(found, beside, one),
        sources=sources(konteks, sumber(every)),
        stamps=stamps(konteks, dipakai(every), di=_di(one)),
        alt=f"Tren {judul(one)}, {one.nama}: {'; '.join(f'{p.tahun} {p.teks}' for p in found) or 'tidak ada data'}.",
        sentences=_kalimat(one, found),
        notes=_catatan(one, found),
        definition=one.info.definisi if one.info else "",
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )
    return tinjau(made, "tren", one)


def _provinsi(one: Pokok) -> Pokok:
    whole = rows("provinsi", one.konteks)[0]
    return replace(
        one, state=one.state.with_(wilayah="semua"), kode=whole["kode_wilayah"], nama=whole["nama"]
    )


def _sebanding(one: Pokok) -> bool:
    """Whether the line holds only the areas that report in each of the last years: one type in the province."""
    return one.provinsi and one.info is not None and not one.info.gabungan


def _di(one: Pokok) -> dict[str, str]:
    subject = {"indikator": one.state.indikator} if one.info is None else {"jenis": one.info.kode}
    return {"kode_wilayah": one.kode, **subject}


def _spek(
    one: Pokok, found: tuple[Titik, ...], beside: tuple[Titik, ...], years: tuple[int, int]
) -> LineSpec:
    values = [p.nilai for p in (*found, *beside) if p.ada and p.luas and p.nilai is not None]
    lo, hi = batas_rapi(min([0.0, *values]), max([0.0, *values])) if values else (0.0, 1.0)
    unit = ukuran(one)[0]
    y = Axis(label.SATUAN.get(unit, unit), lo, hi, _garis_bantu(lo, hi, values))
    name = NAMA_SEBANDING if _sebanding(one) else one.nama
    series = (*_seri(name, found, "utama"), *_seri("Provinsi", beside, "pembanding"))
    first = next((p.tahun for p in found if p.ada and p.luas), 0)
    broken = tuple(
        Event(float(p.tahun), "Putus deret", "putus") for p in found if p.putus and 0 < first < p.tahun
    )
    return LineSpec(series, sumbu_tahun(*years), y, bidang(*years), broken)


def _garis_bantu(lo: float, hi: float, values: list[float]) -> tuple[Tick, ...]:
    return tuple(Tick(v, words) for v, words in ticks(lo, hi)) if values else (Tick(0.0, "0"),)


def _seri(name: str, found: tuple[Titik, ...], colour: str) -> tuple[Series, ...]:
    """Official and contoh years apart; a year without asal stands with the one before it."""
    split: dict[bool, list[Titik]] = {}
    contoh = next((p.asal == "contoh" for p in found if p.asal), False)
    for point in found:
        contoh = point.asal == "contoh" if point.asal else contoh
        split.setdefault(contoh, []).append(point)
    return tuple(
        Series(label.nama_seri(name, flag), _tanda(own), "garis", colour, flag) for flag, own in split.items()
    )


def _tanda(own: list[Titik]) -> tuple[Mark, ...]:
    """Neither side of a partial year, and no year after a skipped one, is joined."""
    first = [_mark(own[0], putus=own[0].putus)] if own else []
    joined = (
        _mark(now, putus=now.putus or not now.utuh or not past.utuh or now.tahun - past.tahun > 1)
        for past, now in pairwise(own)
    )
    return (*first, *joined)


def _mark(point: Titik, *, putus: bool) -> Mark:
    known = point.ada and point.luas and point.nilai is not None
    state = point.keadaan if known or not point.ada else "tidak_tersedia"
    shown = point.teks if known else nilai_teks(None, 0, state)
    hover = (point.keterangan, "Putus deret" if point.putus else "", "" if point.utuh else "Sebagian")
    return Mark(
        key=str(point.tahun),
        label=str(point.tahun),
        value=float(point.nilai) if known and point.nilai is not None else None,
        text=shown,
        keadaan=state,
        x=point.tahun + 0.5,
        hover=tuple(line for line in hover if line),
        putus=putus,
    )


def _kalimat(one: Pokok, found: tuple[Titik, ...]) -> tuple[str, ...]:
    contoh = any(p.asal == "contoh" for p in found)
    if one.info is not None:
        said = f"{one.info.nama} di {one.nama}, lima tahun terakhir: {_dalam_kurung(tanda(one))}."
        return (kalimat.tandai(said, "tetap", contoh and bool(found)),)
    known = [p for p in found if p.ada]
    return (_selisih(one, known[-2], known[-1]),) if len(known) > 1 else ()


def _dalam_kurung(tag: str) -> str:
    """ "belum dapat dihitung: ada celah" -> "belum dapat dihitung (ada celah)"."""
    said, _, why = tag.partition(": ")
    return f"{said} ({why})" if why else said


def _selisih(one: Pokok, past: Titik, now: Titik) -> str:
    """The plain difference of the last two years with a number; never between contoh and official."""
    name, ends = f"{judul(one)}, {one.nama}", (str(past.tahun), str(now.tahun))
    if past.asal != now.asal:
        return kalimat.tidak_dapat_dibandingkan(name, *ends, "beda_asal")
    unit, digits, polarity = ukuran(one)
    status = next((p.status for p in (now, past) if p.status in ("sementara", "perkiraan")), "tetap")
    return kalimat.perubahan(
        name,
        past.nilai or 0.0,
        now.nilai or 0.0,
        selisih=selisih(past.nilai or 0.0, now.nilai or 0.0),
        satuan=unit,
        periode_awal=ends[0],
        periode_akhir=ends[1],
        n_sebanding=1,
        n_total=1,
        desimal=digits,
        polaritas=polarity,
        status=status,
        contoh=now.asal == "contoh",
    )


def _catatan(one: Pokok, found: tuple[Titik, ...]) -> tuple[str, ...]:
    if one.info is None:
        return (TANPA_TREN,)
    part = (TAK_UTUH,) if any(p.ada and not p.utuh for p in found) else ()
    same = (SEBANDING,) if _sebanding(one) else ()
    return (*part, *same, statistik.METODE_TREN)
