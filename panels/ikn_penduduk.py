"""(a) Population of an area by base: register, projection, census, and the full count of IKN."""

from __future__ import annotations

from charts.spec import Column, LineSpec, Mark, Series, Table
from panels.common import cell, sources, stamps, text, word_cell
from panels.ikn_alamat import PAGE, choices
from panels.ikn_sumbu import berjeda, sumbu_nilai, sumbu_tahun
from panels.panel import Panel
from panels.sitasi import kode
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import angka, periode
from words.keadaan import cakupan

# base -> how its points are drawn: projections dashed, counts as dots
GAYA = {
    "dukcapil": ("garis", "resmi"),
    "proyeksi_sp2020": ("garis_putus", "proyeksi"),
    "proyeksi_sp2010": ("garis_putus", "pembanding"),
    "sensus_2020": ("titik", "sensus"),
    "sensus_2010": ("titik", "sensus"),
    "supas_2015": ("titik", "kedua"),
    "perkiraan": ("garis_putus", "netral"),
}
DEKAT = 1.2  # two bases this far apart are named in a sentence
ANDAIAN = "Proyeksi ini mengandaikan perpindahan ke IKN; register hanya memuat yang sudah terdaftar."


def wilayah_penduduk(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return the areas to draw: the chosen one, or the province and the area where two bases differ most."""
    if state.satu_wilayah:
        return (state.wilayah,)
    province = next(row["kode_wilayah"] for row in rows("provinsi", konteks))
    return (province, *(row["kode_wilayah"] for row in rows("penduduk_dua_dasar", konteks)))


def kunci(wilayah: str) -> str:
    """Return the key of an area's population panel."""
    return f"penduduk-{wilayah}".replace(".", "-").lower()


def penduduk(wilayah: str, state: State, konteks: Konteks) -> Panel:
    """Return the population panel of one area or the province."""
    name = next(
        row["nama"]
        for row in (*rows("provinsi", konteks), *rows("wilayah_daftar", konteks))
        if row["kode_wilayah"] == wilayah
    )
    found = rows("penduduk_seri", konteks, wilayah=wilayah)
    region = rows("penduduk_kawasan", konteks, wilayah=wilayah)
    # the region lies in two regencies: beside the province it compares, beside one of them it does not
    drawn = region if wilayah == rows("provinsi", konteks)[0]["kode_wilayah"] else ()
    last = max((row["tahun"] for row in found if not row["dasar"].startswith("proyeksi")), default=0) + 1
    shown = tuple(row for row in found if row["tahun"] <= last)
    later = tuple(row for row in found if row["tahun"] > last)
    apart = _two_bases(wilayah, found, konteks)
    return Panel(
        key=kunci(wilayah),
        title=f"Penduduk {name} menurut register, proyeksi, dan sensus",
        unit="jiwa",
        period=_span(shown),
        spec=_spec(shown, drawn, last),
        table=_table(found, drawn),
        sources=sources(konteks, (row["sumber_id"] for row in (*found, *region))),
        stamps=stamps(konteks, (*found, *region), di={"kode_wilayah": wilayah}),
        alt=f"Penduduk {name}: " + "; ".join(_point(row) for row in (*shown, *drawn)) + ".",
        sentences=(*apart, *(_region(row) for row in region)),
        notes=(*((ANDAIAN,) if apart else ()), *_later(later), *_sums(found)),
        state=address(PAGE, state.with_(wilayah=state.wilayah or SEMUA), konteks, choices(konteks)),
    )


def _spec(shown: tuple[Row, ...], region: tuple[Row, ...], last: int) -> LineSpec:
    bases = dict.fromkeys(row["dasar"] for row in shown)
    series = [_series(base, [row for row in shown if row["dasar"] == base]) for base in GAYA if base in bases]
    if region:
        name = f"Pencacahan lengkap {region[0]['nama_pendek']}"
        series.append(Series(name, tuple(_mark(row) for row in region), "titik", "lingkar_1"))
    years = [row["tahun"] for row in shown] or [last]
    values = [mark.value for one in series for mark in one.marks]
    return LineSpec(tuple(series), sumbu_tahun(min(years), max(years)), sumbu_nilai("jiwa", values))


def _series(base: str, found: list[Row]) -> Series:
    shape, colour = GAYA[base]
    marks = tuple(_mark(row) for row in found)
    return Series(label.dasar(base), berjeda(marks) if shape != "titik" else marks, shape, colour)


def _mark(row: Row) -> Mark:
    return Mark(
        key=row["periode"],
        label=periode(row["periode"]),
        value=float(row["nilai"]),
        text=text(row),
        keadaan=row["keadaan"],
        x=row["x"],
        hover=(label.status(row["status"]), f"Sumber: {kode(row['sumber_id'])}"),
    )


def _point(row: Row) -> str:
    name = label.dasar(row["dasar"]) if "dasar" in row else row["nama"]
    return f"{name}, {periode(row['periode'])}: {text(row)} jiwa"


def _span(found: tuple[Row, ...]) -> str:
    years = sorted({row["tahun"] for row in found})
    return f"{years[0]}–{years[-1]}" if years else "tidak tersedia"


def _table(found: tuple[Row, ...], region: tuple[Row, ...]) -> Table:
    return Table(
        columns=(
            Column("dasar", "Dasar penduduk"),
            Column("periode", "Periode"),
            Column("nilai", "Penduduk (jiwa)", numeric=True),
            Column("status", "Status"),
            Column("cara", "Cara"),
        ),
        rows=(
            *(_row(label.dasar(row["dasar"]), row, _how(row)) for row in found),
            *(_row(row["nama"], row, row["catatan"] or "tercetak") for row in region),
        ),
        keys=tuple(row["periode"] for row in (*found, *region)),
    )


def _row(name: str, row: Row, how: str) -> tuple:
    return (
        word_cell(name),
        word_cell(periode(row["periode"])),
        cell(row),
        word_cell(label.status(row["status"])),
        word_cell(how),
    )


def _how(row: Row) -> str:
    return f"jumlah {cakupan(row['n_wilayah'], row['n_total'])}" if row["penjumlahan"] else "tercetak"


def _two_bases(wilayah: str, found: tuple[Row, ...], konteks: Konteks) -> tuple[str, ...]:
    """Say, for the last year that has both, how far register and projection are apart."""
    register = {row["tahun"] for row in found if row["dasar"] == "dukcapil"}
    both = sorted(register & {row["tahun"] for row in found if row["dasar"].startswith("proyeksi")})
    pairs = rows("penduduk_beda", konteks, tahun=both[-1], dasar="dukcapil") if both else ()
    return tuple(
        catatan.penyebut(
            row["nama_pendek"],
            str(both[-1]),
            "dukcapil",
            row["penduduk"],
            row["dasar_lain"],
            row["penduduk_lain"],
            row["kali"],
        )
        for row in pairs
        if row["kode_wilayah"] == wilayah
        and row["dasar_lain"].startswith("proyeksi")
        and row["kali"] >= DEKAT
    )


def _region(row: Row) -> str:
    when = periode(row["periode"])
    return (
        f"{row['nama']}: {text(row)} jiwa menurut pencacahan lengkap, {when}; meliputi sebagian {row['meliputi']}, "
        "bukan kabupaten/kota tersendiri. Penduduknya juga tercatat pada kabupaten asalnya."
    )


def _later(found: tuple[Row, ...]) -> tuple[str, ...]:
    if not found:
        return ()
    named = "; ".join(
        f"{label.dasar(row['dasar'])} {periode(row['periode'])}: {angka(row['nilai'])} jiwa" for row in found
    )
    return (f"Di luar gambar, ada pada tabel: {named}.",)


def _sums(found: tuple[Row, ...]) -> tuple[str, ...]:
    if not any(row["penjumlahan"] for row in found):
        return ()
    return (
        "Tanpa angka provinsi yang tercetak, yang digambar jumlah kabupaten/kota; hanya bila semuanya ada.",
    )
