"""Follow-up of all clauses at a glance: how many are done by level and by area, and the list with every verdict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from urllib.parse import urlencode

from charts.spec import Axis, BarSpec, Cell, Column, Mark, Series, Table, TableSpec, Tick
from panels import rumusan
from panels.butir import LEVEL, SELESAI, STATUS
from panels.common import plain_cell, sources, stamps, word_cell
from panels.panel import Panel, Stamps
from panels.rakor import REGISTER, rujukan
from panels.ringkasan import provinsi
from panels.tindak_lanjut import Tindak, target_teks
from queries import Konteks, rows
from stats.bagian import Bagian, bagian
from words import butir as tulis
from words import putusan as kata
from words import rumusan as kata_rumusan
from words.format import TIDAK_TERSEDIA, angka, persen, ticks

AWALAN = "level-"
ISI = 90  # letters of a clause in the table; the whole text stands in the register
ALAMAT = f"{rumusan.PAGE}?{urlencode({'bagian': rumusan.BAGIAN[rumusan.LANJUT]})}"
BASIS = "Persen selesai hanya dihitung pada paling sedikit 20 butir."


def selesai(found: Sequence[Tindak], konteks: Konteks) -> Panel:
    """Return the share done by level and by area: counts with their whole, as bullet bars."""
    groups = _kelompok(found, konteks)
    most = max((one.jumlah for _, one in groups.values()), default=0)
    done, whole = zip(*(_tanda(code, *pair) for code, pair in groups.items())) if groups else ((), ())
    spec = BarSpec(
        categories=tuple((code, name) for code, (name, _) in groups.items()),
        series=(
            Series("Selesai", tuple(done)),
            Series("Semua butir", tuple(whole), "sasaran", "pembanding", kata="dari"),
        ),
        axis=Axis(
            "Butir", 0.0, float(most or 1), tuple(Tick(*one) for one in ticks(0.0, float(most or 1), 5, 0))
        ),
    )
    told = "; ".join(f"{name} {_bagian(one)}" for name, one in groups.values())
    return Panel(
        key="tindak-selesai",
        title="Butir selesai menurut level dan wilayah",
        unit="butir",
        period=_rapat(found),
        spec=spec,
        table=_tabel(groups),
        sources=rujukan([REGISTER]),
        stamps=Stamps(edisi=konteks.edisi, audiens=konteks.audiens),
        alt=f"Butir selesai: {told or 'belum ada butir'}.",
        sentences=tuple(
            f"{name}: {_bagian(one)}." for code, (name, one) in groups.items() if code.startswith(AWALAN)
        ),
        notes=(BASIS,),
        state=ALAMAT,
    )


def daftar(found: Sequence[Tindak], konteks: Konteks, rapat: Mapping[str, str]) -> Panel:
    """Return every clause with its newest number and verdict. `rapat`: name of each meeting by id."""
    names = _nama_wilayah(konteks)
    points = list(chain.from_iterable(one.deret.titik for one in found))
    used = [{"asal": p.asal, "status": p.status if p.ada else "tetap", "periode": p.periode} for p in points]
    table = Table(
        _kolom(), tuple(_baris(one, names, rapat) for one in found), keys=tuple(one.butir.id for one in found)
    )
    return Panel(
        key="tindak-daftar",
        title="Tindak lanjut butir rumusan",
        unit="putusan menurut statistik terbitan",
        period=_rapat(found),
        spec=TableSpec(table),
        table=table,
        sources=(*sources(konteks, (p.sumber_id for p in points if p.sumber_id)), *rujukan([REGISTER])),
        stamps=stamps(konteks, used),
        alt=f"Tindak lanjut {len(found)} butir: "
        + "; ".join(f"{nomor(one)} {one.singkat}" for one in found)
        + ".",
        sentences=hitung(found),
        notes=(kata.METODE_PUTUSAN,),
        state=ALAMAT,
    )


def nomor(one: Tindak) -> str:
    """ "Butir 3", or "Butir tanpa nomor" before it is approved."""
    return f"Butir {one.butir.nomor}" if one.butir.nomor else "Butir tanpa nomor"


def hitung(found: Sequence[Tindak]) -> tuple[str, ...]:
    """How many clauses have which verdict."""
    if not found:
        return ()
    counts = bagian((("", one.putusan.kode) for one in found), "")[""].menurut
    parts = (f"{kata.putusan(code)} {angka(counts[code])}" for code in kata.PUTUSAN if code in counts)
    return (f"Dari {angka(len(found))} butir: {', '.join(parts)}.",)


def _kelompok(found: Sequence[Tindak], konteks: Konteks) -> dict[str, tuple[str, Bagian]]:
    """Levels first, then the areas, each in its own order; groups without a clause are left out."""
    names, whole = _nama_wilayah(konteks), provinsi(konteks)["kode_wilayah"]
    by_level = bagian(((one.butir.level, one.butir.status) for one in found), SELESAI)
    by_area = bagian(((one.butir.kode_wilayah or whole, one.butir.status) for one in found), SELESAI)
    levels = {
        f"{AWALAN}{code}": (f"Level {kata_rumusan.LEVEL[code].lower()}", by_level[code])
        for code in LEVEL
        if code in by_level
    }
    areas = {code: (names[code], by_area[code]) for code in names if code in by_area}
    return {**levels, **areas}


def _nama_wilayah(konteks: Konteks) -> dict[str, str]:
    """Names by code, "" and the province first."""
    whole = provinsi(konteks)
    own = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    return {"": whole["nama"], whole["kode_wilayah"]: whole["nama"], **own}


def _tanda(code: str, name: str, one: Bagian) -> tuple[Mark, Mark]:
    done = Mark(code, name, float(one.selesai), angka(one.selesai), hover=(_bagian(one),))
    return done, Mark(code, name, float(one.jumlah), angka(one.jumlah), hover=(_bagian(one),))


def _bagian(one: Bagian) -> str:
    """ "selesai 3 dari 25 butir (12,0 %)"; no percent below 20."""
    share = f" ({persen(one.persen, 1)})" if one.persen is not None else ""
    return f"selesai {angka(one.selesai)} dari {angka(one.jumlah)} butir{share}"


def _tabel(groups: Mapping[str, tuple[str, Bagian]]) -> Table:
    columns = (
        Column("kelompok", "Level atau wilayah"),
        *(Column(code, kata_rumusan.STATUS[code], numeric=True) for code in STATUS),
        Column("jumlah", "Jumlah butir", numeric=True),
        Column("persen", "Selesai (%)", numeric=True, desimal=1),
    )
    return Table(columns, tuple(_baris_kelompok(*pair) for pair in groups.values()), keys=tuple(groups))


def _baris_kelompok(name: str, one: Bagian) -> tuple[Cell, ...]:
    return (
        word_cell(name),
        *(plain_cell(float(one.menurut.get(code, 0))) for code in STATUS),
        plain_cell(float(one.jumlah)),
        plain_cell(one.persen, 1) if one.persen is not None else word_cell("basis < 20"),
    )


def _kolom() -> tuple[Column, ...]:
    titles = {
        "nomor": "Nomor",
        "isi": "Isi butir",
        "putusan": "Putusan",
        "sebab": "Sebab",
        "rapat": "Rapat",
        "kini": "Data terbaru",
        "target": "Target",
        "tenggat": "Tenggat",
        "dasar": "Kondisi awal",
        "status": "Status",
        "level": "Level",
        "wilayah": "Wilayah",
        "asal": "Butir asal",
    }
    return tuple(Column(key, title) for key, title in titles.items())


def _baris(one: Tindak, names: Mapping[str, str], rapat: Mapping[str, str]) -> tuple[Cell, ...]:
    own = one.butir
    unit = own.satuan or one.deret.satuan
    due = tulis.tenggat(own.tenggat)
    parts = (
        str(own.nomor or kata.TANPA_NOMOR),
        own.isi if len(own.isi) <= ISI else f"{own.isi[:ISI]}…",
        kata.putusan(one.putusan.kode),
        kata.sebab(one.putusan.sebab) if one.putusan.sebab else "",
        rapat.get(own.rapat, ""),
        one.kini or TIDAK_TERSEDIA,
        target_teks(own, one.deret).split(" (tenggat")[0] or kata.TANPA_ANGKA,
        f"{due} ({kata.LEWAT})" if one.lewat and due else due or kata.TANPA_TENGGAT,
        tulis.dasar(own.dasar_nilai, unit, own.dasar_periode, own.dasar_edisi, one.deret.desimal)
        or kata.TANPA_ANGKA,
        kata_rumusan.STATUS[own.status],
        kata_rumusan.LEVEL[own.level],
        names.get(own.kode_wilayah, own.kode_wilayah),
        "dari butir rapat lalu" if own.asal_rumusan else "butir baru",
    )
    return tuple(word_cell(part) for part in parts)


def _rapat(found: Iterable[Tindak]) -> str:
    days = sorted({one.butir.diputus[:4] for one in found if one.butir.diputus})
    return f"keputusan {days[0]}–{days[-1]}" if len(days) > 1 else f"keputusan {days[0]}" if days else ""
