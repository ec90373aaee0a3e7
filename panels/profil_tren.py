"""Profil: the last ten years of every type as small multiples, each with its trend tag.

Types differ a thousandfold, so each line is drawn against its own highest year (= 100); the counts stand in the marks
and in the table. Types of sensitivity 3 stand in the table only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from charts.spec import Axis, Cell, Column, LineSpec, Mark, Series, SmallMultiplesSpec, Table, Tick
from panels import tren
from panels.common import sources, stamps, text, word_cell
from panels.ikn_sumbu import sumbu_tahun
from panels.jenis import nomor
from panels.panel import Panel
from panels.profil_dasar import PAGE, PEKA, Tempat, deret, jenis
from panels.state import address
from queries import Row
from stats.rasio import porsi
from stats.tren import Tren
from words import label, statistik
from words.format import periode
from words.keadaan import cakupan

TAHUN = 10
ATAS = 110.0  # the highest point stays whole under the frame
TANDA = {"naik": "▲", "turun": "▼", "tidak_bermakna": "≈", "belum_dapat_dihitung": "?"}
ARTI = "Tanda: " + ", ".join(f"{sign} {statistik.TREN[code]}" for code, sign in TANDA.items()) + "."
SKALA = "Tiap jenis berskala sendiri: tahun tertingginya = 100. Jumlahnya ada pada titik dan tabel."
PEKA_DI_TABEL = "Jenis bertingkat sensitif 3 hanya ada pada tabel."
SEBANDING = (
    "Provinsi: hanya wilayah yang melapor pada kelima tahun terakhir, agar wilayah yang terlambat tidak "
    "menurunkannya."
)

Deret = Mapping[tuple[str, str], tuple[Row, ...]]


def kecil(one: Tempat) -> Panel:
    """Return the small multiples with their tags; types that nobody reported are named and stand in the table."""
    found = {key: rows[-TAHUN:] for key, rows in deret(one).items()}
    tags = {key: tren.tanda(rows) for key, rows in deret(one).items()}
    types = tuple((row["jenis"], row["satuan"], row) for row in jenis(one))
    used = [row for rows in found.values() for row in rows]
    years = (int(one.tahun) - TAHUN + 1, int(one.tahun))
    return Panel(
        key="profil-tren",
        title=f"Sepuluh tahun terakhir menurut jenis, {label.ukuran(one.state.ukuran).lower()}",
        unit="tahun tertinggi tiap jenis = 100",
        period=f"{one.nama}, {years[0]}–{years[1]}",
        spec=SmallMultiplesSpec(_kotak(types, found, tags, years), columns=4),
        table=_tabel(types, found, tags, years),
        sources=sources(one.konteks, (row["sumber_id"] for row in used)),
        stamps=stamps(one.konteks, used, di={"kode_wilayah": one.kode}),
        alt=_alt(one, types, tags),
        sentences=_kalimat(types, tags),
        notes=_catatan(one, types, found),
        state=address(PAGE, one.state, one.konteks),
    )


Jenis = tuple[tuple[str, str, Row], ...]


def _kotak(
    types: Jenis, found: Deret, tags: Mapping[tuple[str, str], Tren], years: tuple[int, int]
) -> tuple[tuple[str, str, LineSpec], ...]:
    x = sumbu_tahun(*years)
    y = Axis("Tahun tertinggi = 100", 0.0, ATAS, (Tick(0.0, "0"), Tick(50.0, "50"), Tick(100.0, "100")))
    return tuple(
        (
            code,
            f"{TANDA[tags[code, unit].kode]} {row['nama_pendek']}",
            LineSpec(_garis(found[code, unit], unit), x, y),
        )
        for code, unit, row in types
        if row["tingkat_sensitif"] < PEKA and (code, unit) in found
    )


def _garis(rows: Sequence[Row], satuan: str) -> tuple[Series, ...]:
    """Real and contoh years are two series; a year without asal stands with the one before it."""
    top = max((row["nilai"] for row in rows if row["nilai"] is not None), default=0)
    split: dict[bool, list[Row]] = {}
    contoh = any(row["asal"] == "contoh" for row in rows) and not any(row["asal"] == "resmi" for row in rows)
    for row in rows:
        contoh = row["asal"] == "contoh" if row["asal"] else contoh
        split.setdefault(contoh, []).append(row)
    return tuple(
        Series(
            label.nama_seri("Jumlah menurut tahun", flag),
            tuple(_titik(row, top, satuan) for row in own),
            "garis",
            "utama",
            flag,
        )
        for flag, own in split.items()
    )


def _titik(row: Row, top: int, satuan: str) -> Mark:
    known = row["nilai"] is not None
    broken = row["putus"] or row["beda_asal"]
    return Mark(
        key=str(row["tahun"]),
        label=str(row["tahun"]),
        value=(porsi(row["nilai"], top) if top else 0.0) if known else None,
        text=text(row),
        keadaan=row["keadaan"],
        x=row["tahun"] + 0.5,
        hover=(f"{text(row)} {satuan}" if known else "", "Putus deret" if broken else ""),
        putus=broken,
    )


def _tabel(types: Jenis, found: Deret, tags: Mapping[tuple[str, str], Tren], years: tuple[int, int]) -> Table:
    span = range(years[0], years[1] + 1)
    columns = (
        Column("jenis", "Jenis"),
        Column("satuan", "Satuan"),
        *(Column(f"t{year}", str(year), numeric=True) for year in span),
        Column("tren", "Tren"),
        Column("cakupan", "Cakupan"),
    )
    return Table(
        columns,
        tuple(
            _baris(row, found.get((code, unit), ()), tags.get((code, unit)), span)
            for code, unit, row in types
        ),
        keys=tuple(code for code, _, _ in types),
    )


def _baris(row: Row, points: Sequence[Row], tag: Tren | None, span: range) -> tuple[Cell, ...]:
    by_year = {point["tahun"]: point for point in points}
    last = points[-1] if points else None
    covered = cakupan(last["n_wilayah"], last["n_total"]) if last and last["n_total"] > 1 else ""
    return (
        word_cell(f"{nomor(row['jenis'])} {row['nama']}"),
        word_cell(row["satuan"]),
        *(_sel(by_year.get(year)) for year in span),
        word_cell(tren.kata(tag) if tag else "tidak ada data"),
        word_cell(covered),
    )


def _sel(row: Row | None) -> Cell:
    if row is None:
        return Cell(None, "…", "tidak_tersedia")
    shown = text(row) + (" ǀ" if row["putus"] else "")
    return Cell(None if row["nilai"] is None else float(row["nilai"]), shown, row["keadaan"])


def _kalimat(types: Jenis, tags: Mapping[tuple[str, str], Tren]) -> tuple[str, ...]:
    """Return which types carry a tag; none of sensitivity 3 is named."""
    named = [
        (tags[code, unit].kode, row["nama"]) for code, unit, row in types if _sebut(code, unit, row, tags)
    ]
    said = []
    for code in ("naik", "turun"):
        names = [name for tag, name in named if tag == code]
        if names:
            said.append(f"{statistik.TREN[code].capitalize()} (lima tahun terakhir): {', '.join(names)}.")
    return tuple(said)


def _catatan(one: Tempat, types: Jenis, found: Deret) -> tuple[str, ...]:
    province = (SEBANDING,) if one.provinsi else ()
    return (*_tanpa(types, found), ARTI, SKALA, PEKA_DI_TABEL, *province, statistik.METODE_TREN)


def _tanpa(types: Jenis, found: Deret) -> tuple[str, ...]:
    """Return which types have no year at all and so no line."""
    names = [
        row["nama"]
        for code, unit, row in types
        if (code, unit) not in found and row["tingkat_sensitif"] < PEKA
    ]
    return (f"Belum pernah dilaporkan dalam rentang ini: {', '.join(names)}.",) if names else ()


def _sebut(code: str, unit: str, row: Row, tags: Mapping[tuple[str, str], Tren]) -> bool:
    return row["tingkat_sensitif"] < PEKA and (code, unit) in tags


def _alt(one: Tempat, types: Jenis, tags: Mapping[tuple[str, str], Tren]) -> str:
    told = "; ".join(
        f"{row['nama_pendek']} {tren.kata(tags[code, unit])}"
        for code, unit, row in types
        if _sebut(code, unit, row, tags)
    )
    return f"Tren menurut jenis, {one.nama}, sampai {periode(one.tahun)}: {told or 'tidak ada data'}."
