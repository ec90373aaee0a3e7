"""(b) Recorded arrivals, departures and net by area: published points and contoh series never joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from charts.spec import Column, LineSpec, Mark, Series, SmallMultiplesSpec, Table
from panels.common import cell, sources, stamps, status_flag, text, word_cell
from panels.ikn_alamat import PAGE, choices
from panels.ikn_sumbu import berjeda, bidang, sumbu_nilai, sumbu_tahun, terputus
from panels.panel import Panel
from panels.state import State, address
from queries import Konteks, Row, rows
from words import label
from words.format import angka, bertanda, bulan_tahun
from words.keadaan import akhiran, cakupan

Gap = Callable[[Iterable[Mark]], tuple[Mark, ...]]
ARAH = {"datang": ("Datang", "utama"), "pindah": ("Pindah", "kedua"), "neto": ("Neto", "L")}
REGISTER = "Migrasi tercatat dalam register saja: penduduk nonpermanen dan yang belum melapor tidak masuk."
NONPERMANEN = (
    "Neto yang kecil tidak berarti tidak ada tekanan: pendatang nonpermanen tidak tercatat, jadi dampaknya dapat "
    "belum terlihat pada angka ini."
)
SEBAGIAN = (
    "Angka terbit untuk sebagian tahun berupa titik dengan bulannya; tidak disambung dan tidak disetahunkan."
)


def arus(state: State, konteks: Konteks) -> Panel:
    """Return arrivals and departures of the chosen area, or of all areas on one scale."""
    return _panel("arus", "Penduduk datang dan pindah yang tercatat", ("datang", "pindah"), state, konteks)


def neto(state: State, konteks: Konteks) -> Panel:
    """Return net recorded migration; it exists only where one source gives both directions of a period."""
    return _panel("neto", "Migrasi neto (datang − pindah) yang tercatat", ("neto",), state, konteks)


def _panel(key: str, title: str, kinds: tuple[str, ...], state: State, konteks: Konteks) -> Panel:
    areas = [
        row for row in rows("wilayah_daftar", konteks) if state.wilayah in ("semua", row["kode_wilayah"])
    ]
    codes = {row["kode_wilayah"] for row in areas}
    found = tuple(
        row for row in rows("migrasi_seri", konteks) if row["arah"] in kinds and row["kode_wilayah"] in codes
    )
    real = [row for row in found if row["asal"] == "resmi"]
    where = f", {areas[0]['nama']}" if len(areas) == 1 else " menurut wilayah"
    years = sorted({row["tahun"] for row in found})
    return Panel(
        key=f"migrasi-{key}-{state.wilayah}".replace(".", "-"),
        title=title + where,
        unit="jiwa",
        period=f"{years[0]}–{years[-1]}" if years else "tidak tersedia",
        spec=_spec(areas, found, kinds),
        table=_table(found),
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(konteks, found),
        alt=f"{title}{where}: {_isi(len(real), len(found) - len(real))}.",
        sentences=_reading(real, len(areas), kinds, contoh=len(found) > len(real)),
        notes=(
            *_campuran(len(real), len(found) - len(real)),
            REGISTER,
            *((SEBAGIAN,) if any(not row["setahun"] for row in found) else ()),
        ),
        state=address(PAGE, state, konteks, choices(konteks)),
    )


def _isi(n_terbit: int, n_contoh: int) -> str:
    """How many points of either kind are drawn; contoh is named only where there is any."""
    return f"{n_terbit} angka terbit" + (f", {n_contoh} titik data contoh" if n_contoh else "")


def _campuran(n_terbit: int, n_contoh: int) -> tuple[str, ...]:
    """Say that a panel holds published figures beside contoh, and how the eye tells them apart."""
    if not (n_terbit and n_contoh):
        return ()
    return (
        f"Panel ini memuat {angka(n_terbit)} angka terbit (tanda penuh) dan {angka(n_contoh)} titik data contoh "
        "(tanda kosong, garis titik-titik); keduanya tidak disambung.",
    )


def _spec(areas: list[Row], found: tuple[Row, ...], kinds: tuple[str, ...]) -> LineSpec | SmallMultiplesSpec:
    years = [row["tahun"] for row in found] or [date.today().year]
    x, y = sumbu_tahun(min(years), max(years)), sumbu_nilai("jiwa", (row["nilai"] for row in found))
    bands = bidang(min(years), max(years))
    gap = berjeda if len(areas) == 1 else terputus
    cells = [
        (area["kode_wilayah"], area["nama_pendek"], LineSpec(_series(area, found, kinds, gap), x, y, bands))
        for area in areas
    ]
    return cells[0][2] if len(cells) == 1 else SmallMultiplesSpec(tuple(cells), columns=2)


def _series(area: Row, found: Iterable[Row], kinds: tuple[str, ...], gap: Gap) -> tuple[Series, ...]:
    own = [row for row in found if row["kode_wilayah"] == area["kode_wilayah"]]
    made = (_one(kind, origin, whole, own, gap) for kind in kinds for origin, whole in _KINDS)
    return tuple(series for series in made if series.marks)


# (asal, a full year): each is its own series, so that nothing is ever joined across them
_KINDS = (("resmi", True), ("resmi", False), ("contoh", True))


def _one(kind: str, origin: str, whole: bool, own: list[Row], gap: Gap) -> Series:
    name, colour = ARAH[kind]
    marks = tuple(
        _mark(row) for row in own if (row["arah"], row["asal"], row["setahun"]) == (kind, origin, whole)
    )
    if origin == "contoh":
        return Series(label.nama_seri(name, True), gap(marks), "garis", colour, contoh=True)
    if whole:
        return Series(f"{name}, terbit", gap(marks), "garis", colour)
    return Series(f"{name}, terbit sebagian tahun", marks, "titik", colour)


def _mark(row: Row) -> Mark:
    printed = _signed(row) if row["arah"] == "neto" and row["nilai"] else text(row)
    part = "" if row["setahun"] else f" ({rentang(row)})"
    return Mark(
        key=f"{row['mulai']:%Y-%m}/{row['akhir']:%Y-%m}",
        label=f"{row['nama_pendek']}, {rentang(row)}",
        value=float(row["nilai"]),
        text=f"{printed}{part}",
        keadaan=row["keadaan"],
        x=row["x"],
        hover=(
            label.asal(row["asal"]),
            label.status(row["status"]),
            *((row["catatan"],) if row["catatan"] else ()),
        ),
    )


def rentang(row: Row) -> str:
    """Return the period of a figure: "2021", "Jan–Mar 2021", "Jan 2020"; months by their first three letters."""
    first, last = row["mulai"], row["akhir"]
    if (first.month, last.month) == (1, 12) and first.year == last.year:
        return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{bulan_tahun(first)[:3]} {first.year}"
    start = bulan_tahun(first)[:3] if first.year == last.year else f"{bulan_tahun(first)[:3]} {first.year}"
    return f"{start}–{bulan_tahun(last)[:3]} {last.year}"


def _table(found: tuple[Row, ...]) -> Table:
    return Table(
        columns=(
            Column("wilayah", "Kabupaten/kota"),
            Column("arah", "Arah"),
            Column("periode", "Periode"),
            Column("nilai", "Jumlah (jiwa)", numeric=True),
            Column("asal", "Asal data"),
            Column("status", "Status"),
            Column("catatan", "Catatan sumber"),
        ),
        rows=tuple(
            (
                word_cell(row["nama"]),
                word_cell(ARAH[row["arah"]][0]),
                word_cell(rentang(row)),
                cell(row),
                word_cell(label.asal(row["asal"])),
                word_cell(label.status(row["status"])),
                word_cell(row["catatan"]),
            )
            for row in found
        ),
        keys=tuple(row["kode_wilayah"] for row in found),
    )


def _reading(real: list[Row], n_areas: int, kinds: tuple[str, ...], *, contoh: bool) -> tuple[str, ...]:
    """What the published figures alone allow to say; the contoh series is never read."""
    if not real:
        shown = "; garis yang tampak data contoh" if contoh else ""
        return (f"Belum ada angka terbit di sini{shown}.",)
    if kinds != ("neto",):
        covered = cakupan(len({row["kode_wilayah"] for row in real}), n_areas)
        return (f"Angka terbit ada untuk {covered}.",) if n_areas > 1 else ()
    latest = {row["kode_wilayah"]: row for row in real if row["setahun"]}
    covered = cakupan(len(latest), n_areas)
    parts = "; ".join(f"{row['nama_pendek']} {_signed(row)} jiwa ({rentang(row)})" for row in latest.values())
    return (f"Neto terbit setahun penuh yang terakhir ({covered}): {parts or 'tidak ada'}.", NONPERMANEN)


def _signed(row: Row) -> str:
    return f"{bertanda(row['nilai'])}{akhiran(status_flag(row))}"
