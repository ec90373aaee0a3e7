"""SPM against its target of the catalogue: the share served per service, people not yet served first in the table."""

from __future__ import annotations

from charts.spec import BarSpec, Cell, Column, Mark, Rumus, Series, Table
from panels import kesenjangan
from panels.common import plain_cell, sources, stamps, word_cell
from panels.panel import Panel
from panels.ringkasan import kode_lingkup, nama_lingkup, provinsi
from panels.ringkasan_pilar import sel, sumbu
from panels.ringkasan_spm import wewenang
from panels.sasaran import PAGE
from panels.state import State, address
from queries import Konteks, Row, rows
from words.format import angka, periode, persen
from words.kalimat import BASIS_PERSEN
from words.keadaan import cakupan, nilai_teks

TARGET_SPM = (
    "Target 100 % tiap tahun anggaran (Permensos 9/2018). 100 % dengan kebutuhan yang kecil bukan keberhasilan: "
    "periksa pendataan kebutuhannya."
)


def spm(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the services that the chosen area itself must give: outside panti for a kab/kota, all for the province."""
    home, chosen = provinsi(konteks)["kode_wilayah"], kode_lingkup(state, konteks)
    found = rows("spm_capaian", konteks, periode=state.tahun, kode_wilayah=chosen)
    return found if chosen == home else tuple(row for row in found if row["kewenangan"] != "provinsi")


def capaian(state: State, konteks: Konteks) -> Panel:
    """Return the share served per service beside its target, people not yet served first in the table."""
    found = spm(state, konteks)
    return Panel(
        key="spm-target",
        title="Capaian SPM terhadap target",
        unit="persen dari yang membutuhkan",
        period=f"{nama_lingkup(state, konteks)}, {periode(state.tahun)}",
        spec=_spec(found),
        table=_tabel(found),
        sources=sources(konteks, (row["sumber_id"] for row in found)),
        stamps=stamps(konteks, found, di={"periode": state.tahun}),
        alt=f"Capaian SPM terhadap target, {state.tahun}: " + "; ".join(map(_baca, found)) + ".",
        sentences=() if any(row["keadaan"] == "ada" for row in found) else (_tanpa_spm(state, konteks),),
        notes=(
            TARGET_SPM,
            f"Kebutuhan di bawah {angka(BASIS_PERSEN)} orang ditampilkan sebagai jumlah, tanpa persen (…).",
        ),
        state=address(PAGE, state.with_(bagian=kesenjangan.SASARAN), konteks, kesenjangan.choices(konteks)),
    )


def _tanpa_spm(state: State, konteks: Konteks) -> str:
    return (
        f"Capaian SPM {nama_lingkup(state, konteks)} {periode(state.tahun)} tidak tersedia. Unggah laporan SPM "
        "(kebutuhan dan yang terlayani) pada Masukan Data."
    )


def _kunci(row: Row) -> str:
    return f"{row['layanan']}-{row['kewenangan']}"


def label_layanan(row: Row) -> str:
    """Return service and who gives it: "disabilitas telantar, kabupaten/kota"."""
    return f"{row['nama_pendek'].removeprefix('SPM ')}, {_wewenang_pendek(row)}"


def _label(row: Row) -> str:
    """The same in a chart, where a long word is cut."""
    return label_layanan(row).replace("kabupaten/kota", "kab/kota")


def _wewenang_pendek(row: Row) -> str:
    return wewenang(row).split(" (")[0].lower()


def _berpersen(row: Row) -> bool:
    return row["persen"] is not None and row["butuh"] >= BASIS_PERSEN


def _spec(found: tuple[Row, ...]) -> BarSpec:
    reached = tuple(
        Mark(
            _kunci(row),
            _label(row),
            row["persen"] if _berpersen(row) else None,
            _teks(row),
            "ada" if _berpersen(row) else _keadaan(row),
            hover=(_hitungan(row),),
        )
        for row in found
    )
    aims = tuple(
        Mark(_kunci(row), _label(row), float(row["target_persen"]), persen(row["target_persen"], 0))
        for row in found
    )
    contoh = any(row["asal"] == "contoh" for row in found)
    series = (
        Series("Capaian", reached, contoh=contoh),
        Series("Target", aims, bentuk="sasaran", warna="sorot"),
    )
    values = [mark.value for mark in (*reached, *aims)]
    return BarSpec(tuple((_kunci(row), _label(row)) for row in found), series, sumbu(values, "persen"))


def _keadaan(row: Row) -> str:
    """A small base has a number of people and no share: the bar stands empty, its text tells the people."""
    return "tidak_tersedia" if row["keadaan"] == "ada" else row["keadaan"]


def _teks(row: Row) -> str:
    if row["keadaan"] != "ada":
        return nilai_teks(row["butuh"], 0, row["keadaan"])
    return persen(row["persen"], 1) if _berpersen(row) else _hitungan(row)


def _hitungan(row: Row) -> str:
    if row["keadaan"] != "ada":
        return nilai_teks(row["butuh"], 0, row["keadaan"])
    return f"{angka(row['terlayani'])} dari {angka(row['butuh'])} jiwa"


def _baca(row: Row) -> str:
    return f"{label_layanan(row)} {_teks(row)}"


def _tabel(found: tuple[Row, ...]) -> Table:
    columns = (
        Column("layanan", "Layanan"),
        Column("kewenangan", "Siapa yang bertindak"),
        Column("belum", "Belum terlayani (jiwa)", numeric=True, rumus=Rumus("selisih", "butuh", "terlayani")),
        Column("terlayani", "Terlayani (jiwa)", numeric=True),
        Column("butuh", "Membutuhkan (jiwa)", numeric=True),
        Column(
            "persen", "Capaian (%)", numeric=True, desimal=1, rumus=Rumus("rasio", "terlayani", "butuh", 100)
        ),
        Column("target", "Target (%)", numeric=True),
        Column("cakupan", "Cakupan"),
    )
    return Table(columns, tuple(_garis(row) for row in found), keys=tuple(map(_kunci, found)))


def _garis(row: Row) -> tuple[Cell, ...]:
    counts = tuple(sel(row, key) for key in ("belum", "terlayani", "butuh"))
    share = sel(row, "persen", 1) if _berpersen(row) else plain_cell(None, 1, row["keadaan"])
    covered = cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else row["nama_wilayah"]
    words = (word_cell(row["nama"]), word_cell(wewenang(row)))
    return (*words, *counts, share, plain_cell(row["target_persen"]), word_cell(covered))
