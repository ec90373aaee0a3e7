"""(e) Recorded net migration per 1.000 people against the change in a rate: ten labelled points, real rows only."""

from __future__ import annotations

from charts.spec import Axis, Column, DotSpec, Mark, Rumus, Series, Table, Tick
from panels import ikn_alamat
from panels.common import plain_cell, sources, stamps, word_cell
from panels.ikn_deret import HANYA_LINGKAR, PEKA, TANPA_KK
from panels.ikn_tunggu import MINIMAL, tunggu
from panels.jenis_info import Jenis, jenis_info
from panels.panel import Panel
from panels.state import SEMUA, State, address
from queries import Konteks, Row, rows
from stats.satuan import selisih as jaga_selisih
from words import catatan, label
from words.format import angka, batas_rapi, bertanda, ticks
from words.keadaan import nilai_teks

TANPA_GARIS = "Titik dibaca satu per satu; garis regresi tidak ditarik."


def neto_perubahan(state: State, konteks: Konteks) -> Panel | None:
    """Return the scatter for the chosen year against the one before, or the list of what is missing.

    None for the monthly local series. Raises DeretKumulatif when the real series is cumulative.
    """
    kode = ikn_alamat.jenis(state)
    if kode == ikn_alamat.ORTER:
        return None
    info = jenis_info(state.with_(jenis=kode, satuan=""), konteks)
    start, end = str(int(state.tahun) - 1), state.tahun
    found = rows(
        "neto_perubahan", konteks, jenis=kode, ukuran=state.ukuran, satuan=info.satuan, dasar=state.penduduk,
        awal=start, akhir=end,
    )  # fmt: skip
    jaga_selisih(any(row["kumulatif"] for row in found), info.nama)
    title = f"{info.nama}: migrasi neto {end} dan perubahan angka {start}–{end}"
    closed = info.tingkat_sensitif >= PEKA and konteks.audiens == "publik"
    real = sum(row["keadaan"] in ("ada", "disamarkan") for row in found)
    if real < MINIMAL or closed:
        return _awaited(title, found, real, closed, info, state, konteks)
    return _panel(title, found, real, info, state, konteks)


def _awaited(
    title: str, found: tuple[Row, ...], real: int, closed: bool, info: Jenis, state: State, konteks: Konteks
) -> Panel:
    """What is missing; where nothing is and the type may not stand by area, that reason alone."""
    start, end = str(int(state.tahun) - 1), state.tahun
    shut = HANYA_LINGKAR if closed and real >= MINIMAL else ""
    notes = (
        *((HANYA_LINGKAR,) if closed and not shut else ()),
        *((TANPA_KK,) if info.satuan != "jiwa" else ()),
    )
    wanted = tuple(item for row in found for item in _wanted(row, info, state, start, end))
    return tunggu("neto", title, f"{start}–{end}", wanted, real, len(found), notes, state, konteks, shut)


def _wanted(
    row: Row, info: Jenis, state: State, start: str, end: str
) -> tuple[tuple[str, str, str, str], ...]:
    rekap = f"Rekap PMKS ({info.nama}, {label.ukuran(state.ukuran).lower()})"
    base = (
        (f"Penduduk ({label.dasar(state.penduduk)})", (row["kurang_penduduk_awal"], row["kurang_penduduk"]))
        if info.satuan == "jiwa"
        else ("Jumlah rumah tangga (KK)", (True, True))
    )
    lacks = (
        (rekap, _years((row["kurang_awal"], start), (row["kurang_akhir"], end))),
        ("Migrasi datang dan pindah, setahun penuh", end if row["kurang_migrasi"] else ""),
        (base[0], _years((base[1][0], start), (base[1][1], end))),
        (f"{rekap}: putus deret, perlu angka dengan definisi sama", _years((row["putus"], f"{start}–{end}"))),
    )
    return tuple((row["kode_wilayah"], row["nama"], table, years) for table, years in lacks)


def _years(*lacks: tuple[bool, str]) -> str:
    return ", ".join(year for lacking, year in lacks if lacking)


def _panel(
    title: str, found: tuple[Row, ...], real: int, info: Jenis, state: State, konteks: Konteks
) -> Panel:
    ids = [row[key] for row in found for key in ("sumber_id", "migrasi_sumber_id", "penduduk_sumber_id")]
    used = [
        {
            "kode_wilayah": row["kode_wilayah"],
            "asal": row["asal"],
            "status": "sementara" if row["sementara"] else "tetap",
        }
        for row in found
        if row["keadaan"] == "ada"
    ]
    years = (str(int(state.tahun) - 1), state.tahun)
    return Panel(
        key=f"neto-{info.kode}".lower(),
        title=title,
        unit="per 1.000 dan per 10.000 penduduk",
        period=f"{int(state.tahun) - 1}–{state.tahun}",
        spec=_spec(found, state),
        table=_table(found, info),
        sources=sources(konteks, ids),
        stamps=stamps(
            konteks,
            used,
            n=real,
            total=len(found),
            penyebut=label.dasar(state.penduduk),
            di={"periode": years, "jenis": info.kode},
        ),
        alt=f"{title}: " + "; ".join(f"{row['nama_pendek']} {_both(row)}" for row in found) + ".",
        sentences=(TANPA_GARIS,),
        notes=(catatan.BUKAN_SEBAB_AKIBAT, *catatan.jenis(info.kode), catatan.PENDATAAN),
        state=address(ikn_alamat.PAGE, state, konteks, ikn_alamat.choices(konteks)),
    )


def _spec(found: tuple[Row, ...], state: State) -> DotSpec:
    shown = [row for row in found if row["keadaan"] == "ada"]
    rings = sorted({row["lingkar"] for row in found if row["lingkar"]})
    series = tuple(
        Series(
            f"Lingkar {ring}",
            tuple(_mark(row) for row in found if row["lingkar"] == ring),
            "titik",
            f"lingkar_{ring}",
        )
        for ring in rings
    )
    x = _axis("Migrasi neto tercatat per 1.000 penduduk", [row["neto_per_1000"] for row in shown])
    y = _axis("Perubahan angka per 10.000 penduduk", [row["perubahan"] for row in shown])
    return DotSpec(series, x, y, "" if state.wilayah == SEMUA else state.wilayah)


def _axis(title: str, values: list[float]) -> Axis:
    lo, hi = batas_rapi(min([0.0, *values]), max([0.0, *values]))
    return Axis(title, lo, hi, tuple(Tick(*tick) for tick in ticks(lo, hi)))


def _mark(row: Row) -> Mark:
    known = row["keadaan"] == "ada"
    return Mark(
        key=row["kode_wilayah"],
        label=row["nama_pendek"],
        value=row["perubahan"] if known else None,
        text=_both(row),
        keadaan=row["keadaan"],
        x=row["neto_per_1000"] if known else None,
        hover=(f"Neto {angka(row['neto'])} jiwa",) if row["neto"] is not None else (),
    )


def _both(row: Row) -> str:
    if row["keadaan"] != "ada":
        return nilai_teks(None, 0, row["keadaan"])
    return f"{bertanda(row['neto_per_1000'], 1)} per 1.000; {bertanda(row['perubahan'], 1)} per 10.000"


def _columns_migration() -> tuple[Column, ...]:
    return (
        Column("wilayah", "Kabupaten/kota"),
        Column("datang", "Datang (jiwa)", numeric=True),
        Column("pindah", "Pindah (jiwa)", numeric=True),
        Column("neto", "Neto (jiwa)", numeric=True, rumus=Rumus("selisih", "datang", "pindah")),
        Column("penduduk", "Penduduk", numeric=True),
        _derived("per_1000", "Neto per 1.000", Rumus("rasio", "neto", "penduduk", 1_000)),
    )


def _columns_change(info: Jenis) -> tuple[Column, ...]:
    return (
        Column("awal", f"Jumlah awal ({info.satuan})", numeric=True),
        Column("penduduk_awal", "Penduduk awal", numeric=True),
        _derived("angka_awal", "Angka awal", Rumus("rasio", "awal", "penduduk_awal", 10_000)),
        Column("akhir", f"Jumlah akhir ({info.satuan})", numeric=True),
        _derived("angka_akhir", "Angka akhir", Rumus("rasio", "akhir", "penduduk", 10_000)),
        _derived("perubahan", "Perubahan angka", Rumus("selisih", "angka_akhir", "angka_awal")),
    )


def _derived(key: str, title: str, rumus: Rumus) -> Column:
    return Column(key, title, numeric=True, desimal=1, rumus=rumus)


def _table(found: tuple[Row, ...], info: Jenis) -> Table:
    return Table(
        columns=(*_columns_migration(), *_columns_change(info)),
        rows=tuple(_cells(row) for row in found),
        keys=tuple(row["kode_wilayah"] for row in found),
    )


def _cells(row: Row) -> tuple:
    state = row["keadaan"]
    return (
        word_cell(row["nama"]),
        plain_cell(row["datang"]),
        plain_cell(row["pindah"]),
        plain_cell(row["neto"], print_as=bertanda),
        plain_cell(row["penduduk"]),
        plain_cell(row["neto_per_1000"], 1, print_as=bertanda),
        plain_cell(row["nilai_awal"], 0, state),
        plain_cell(row["penduduk_awal"]),
        plain_cell(row["angka_awal"], 1, state),
        plain_cell(row["nilai_akhir"], 0, state),
        plain_cell(row["angka_akhir"], 1, state),
        plain_cell(row["perubahan"], 1, state, bertanda),
    )
