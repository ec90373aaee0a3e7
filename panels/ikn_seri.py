"""(c) One type of the IKN set over time: rings in one chart with the events, ten areas on one scale."""

from __future__ import annotations

from collections.abc import Iterable

from charts.spec import Column, Event, LineSpec, Mark, Rumus, Series, SmallMultiplesSpec, Table
from panels import ikn_alamat
from panels.common import cell, empty_cell, plain_cell, sources, stamps, text, word_cell
from panels.ikn_deret import HANYA_LINGKAR, Deret, deret, putus
from panels.ikn_sumbu import AWAL, bidang, peristiwa, pita, sumbu_nilai, sumbu_tahun
from panels.nilai import status
from panels.panel import Panel
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import kalimat, label
from words.format import periode
from words.keadaan import cakupan

DIRAGUKAN = (
    "Pita peristiwa hanya memuat tanggal yang terverifikasi; "
    "{} peristiwa belum diverifikasi ada pada tabel Peristiwa."
)
LINGKAR_UTUH = "Jumlah lingkar hanya digambar bila semua wilayahnya melapor; selain itu deretnya terputus."


def lingkar(state: State, konteks: Konteks) -> Panel:
    """Return the rings in one chart under the event ribbon; the province stands in the table."""
    one = deret(state, konteks)
    found = tuple(row for row in one.found if row["dimensi"] == "lingkar")
    extra = tuple(row for row in one.found if row["dimensi"] == "provinsi")
    x, y, bands, years = _axes(one, found)
    codes = list(dict.fromkeys(row["kode_wilayah"] for row in found))
    series = tuple(part for code in codes for part in _series(one, found, code))
    broken = (Event(float(year), text, "putus") for year, text in putus(one.found))
    doubted = sum(not row["terverifikasi"] for row in peristiwa(konteks, *years))
    spec = LineSpec(series, x, y, bands, pita(konteks, *years, broken))
    return _panel(
        "lingkar",
        "menurut lingkar IKN",
        one,
        (*found, *extra),
        spec,
        state,
        konteks,
        (LINGKAR_UTUH, _members(konteks), *((DIRAGUKAN.format(doubted),) if doubted else ())),
    )


def wilayah(state: State, konteks: Konteks) -> Panel | None:
    """Return small multiples of the areas on one scale in ring colours; None for a type that may not stand by area.

    None too where no area has a number: the rings above say what is missing.
    """
    one = deret(state, konteks)
    if not one.found or (one.peka and konteks.audiens == "publik"):
        return None
    found = tuple(row for row in one.found if row["dimensi"] == "wilayah")
    x, y, bands, _ = _axes(one, found)
    areas = sorted(rows("wilayah_daftar", konteks), key=lambda row: (row["lingkar"] or 99, row["urut"]))
    cells = tuple(
        (
            area["kode_wilayah"],
            f"{area['nama_pendek']} · lingkar {area['lingkar']}",
            LineSpec(_series(one, found, area["kode_wilayah"]), x, y, bands),
        )
        for area in areas
    )
    selected = "" if state.wilayah == SEMUA else state.wilayah
    return _panel(
        "wilayah",
        "menurut wilayah, satu skala",
        one,
        found,
        SmallMultiplesSpec(cells, columns=2, selected=selected),
        state,
        konteks,
        (),
    )


def rentang(state: State, konteks: Konteks) -> tuple[int, int]:
    """Return the first and the last year of the ring chart."""
    one = deret(state, konteks)
    return _axes(one, tuple(row for row in one.found if row["dimensi"] == "lingkar"))[3]


def _axes(one: Deret, found: tuple[Row, ...]) -> tuple:
    years = sorted({row["tahun"] for row in found}) or [AWAL]
    span = (years[0], years[-1])
    values = (row[one.per] for row in found if _whole(row))
    return sumbu_tahun(*span), sumbu_nilai(one.unit, values), bidang(*span), span


def _whole(row: Row) -> bool:
    return row["n_wilayah"] == row["n_total"] or row["n_wilayah"] == 0


def _series(one: Deret, found: Iterable[Row], kode: str) -> tuple[Series, ...]:
    """The series of an area or ring: contoh and real apart; an empty year stands with the asal of its year."""
    own = [row for row in found if row["kode_wilayah"] == kode]
    origin = {row["periode"]: row["asal"] for row in found if row["asal"]}
    known = dict.fromkeys(origin.values())
    return tuple(
        _of_origin(one, [row for row in own if origin.get(row["periode"]) == asal], asal) for asal in known
    )


def _of_origin(one: Deret, own: list[Row], asal: str) -> Series:
    ring = own[0]["lingkar"] if own else 3
    contoh = asal == "contoh"
    return Series(
        label.nama_seri(f"Lingkar {ring}", contoh),
        tuple(_mark(one, row) for row in own),
        "garis",
        f"lingkar_{ring}",
        contoh,
    )


def _mark(one: Deret, row: Row) -> Mark:
    whole = _whole(row)
    state = row["keadaan"] if whole else "tidak_tersedia"
    value = row[one.per] if whole else None
    shown = (
        text({**row, "keadaan": state}, one.per, one.desimal)
        if value is not None or state not in ("ada", "nihil")
        else "…"
    )
    return Mark(
        key=row["periode"],
        label=f"{row['nama_pendek']}, {periode(row['periode'])}",
        value=None if value is None else float(value),
        text=shown,
        keadaan=state if value is not None or state not in ("ada", "nihil") else "tidak_tersedia",
        x=row["x"],
        hover=_hover(one, row, whole),
        putus=row["putus"],
    )


def _hover(one: Deret, row: Row, whole: bool) -> tuple[str, ...]:
    covered = (f"{cakupan(row['n_wilayah'], row['n_total'])} melapor",) if row["n_total"] > 1 else ()
    partial = () if whole else (f"{text(row)} {one.satuan} dari yang melapor",)
    broken = ("Putus deret: tidak disambung dengan sebelumnya",) if row["putus"] else ()
    return (status(row), *covered, *partial, *broken)


def _panel(
    key: str,
    heading: str,
    one: Deret,
    found: tuple[Row, ...],
    spec: LineSpec | SmallMultiplesSpec,
    state: State,
    konteks: Konteks,
    notes: tuple[str, ...],
) -> Panel:
    years = sorted({row["tahun"] for row in found})
    known = [row for row in found if row["asal"]]
    cited = ("sumber_id", "penduduk_sumber_id") if one.per == "angka" else ("sumber_id",)
    title = f"{one.nama} ({one.ukuran}) {heading}"
    hidden = (HANYA_LINGKAR,) if one.peka and konteks.audiens == "publik" else ()
    penyebut = label.dasar(state.penduduk) if one.per == "angka" else ""
    return Panel(
        key=f"ikn-{key}-{one.kode}".lower(),
        title=title,
        unit=one.unit,
        period=f"{years[0]}–{years[-1]}" if years else "tidak tersedia",
        spec=spec,
        table=_table(one, found),
        sources=sources(konteks, (row[key] for row in known for key in cited)),
        stamps=stamps(konteks, known, penyebut=penyebut, di={"jenis": one.kode}),
        alt=_alt(title, one, found),
        sentences=_last_total(one, state),
        notes=(*hidden, *one.catatan, *notes),
        state=address(ikn_alamat.PAGE, state, konteks, ikn_alamat.choices(konteks)),
    )


def _alt(title: str, one: Deret, found: tuple[Row, ...]) -> str:
    last = {row["kode_wilayah"]: row for row in found if row["keadaan"] in ("ada", "nihil") and _whole(row)}
    parts = "; ".join(f"{row['nama']} {text(row)} ({periode(row['periode'])})" for row in last.values())
    return f"{title}, {one.satuan}. Nilai terakhir: {parts or 'belum ada'}."


def _last_total(one: Deret, state: State) -> tuple[str, ...]:
    """The province in the chosen year with its coverage; a series of contoh is not interpreted."""
    if not one.found:
        return (
            f"Belum ada data {one.nama} ({one.ukuran}) pada edisi ini; kirim rekap melalui halaman Masukan Data.",
        )
    total = [row for row in one.found if row["dimensi"] == "provinsi" and row["periode"] == state.tahun]
    return tuple(
        kalimat.posisi(
            f"{one.nama} di {row['nama']}, {one.ukuran}",
            row["nilai"],
            one.satuan,
            row["periode"],
            n=row["n_wilayah"],
            n_total=row["n_total"],
            status=row["status"] if row["status"] in ("sementara", "perkiraan") else "tetap",
            contoh=row["asal"] == "contoh",
        )
        for row in total
        if row["nilai"] is not None
    )


def _members(konteks: Konteks) -> str:
    """Return which areas each ring holds, from the catalogue."""
    groups: dict[int, list[str]] = {}
    for row in sorted(
        rows("wilayah_daftar", konteks), key=lambda area: (area["lingkar"] or 99, area["urut"])
    ):
        groups.setdefault(row["lingkar"], []).append(row["nama_pendek"])
    rings = "; ".join(f"Lingkar {ring}: {', '.join(names)}" for ring, names in groups.items() if ring)
    return f"Lingkar menurut kedekatan dengan IKN, lingkar 1 yang terdekat. {rings}."


def _table(one: Deret, found: tuple[Row, ...]) -> Table:
    rate = one.per == "angka"
    more = (
        Column("penduduk", "Penduduk", numeric=True),
        Column(
            "angka",
            "Angka per 10.000",
            numeric=True,
            desimal=1,
            rumus=Rumus("rasio", "nilai", "penduduk", 10_000),
        ),
    )
    return Table(
        columns=(
            Column("wilayah", "Wilayah"),
            Column("periode", "Periode"),
            Column("nilai", f"Jumlah ({one.satuan})", numeric=True),
            *(more if rate else ()),
            Column("cakupan", "Cakupan"),
            Column("asal", "Asal data"),
            Column("status", "Status"),
        ),
        rows=tuple(_cells(row, rate) for row in found),
        keys=tuple(row["kode_wilayah"] for row in found),
    )


def _cells(row: Row, rate: bool) -> tuple:
    more = (plain_cell(row["penduduk"]), plain_cell(row["angka"], 1, row["keadaan"])) if rate else ()
    return (
        word_cell(row["nama"]),
        word_cell(periode(row["periode"])),
        cell(row),
        *more,
        word_cell(cakupan(row["n_wilayah"], row["n_total"])),
        word_cell(label.asal(row["asal"])) if row["asal"] else empty_cell(),
        word_cell(status(row) + (", putus deret" if row["putus"] else "")),
    )
