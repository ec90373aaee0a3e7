"""Capacity beside the ladder, each part on its own line and never one index: TKSK, panti, rumah singgah."""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import ikn_alamat
from panels.common import empty_cell, plain_cell, stamps, status_flag, word_cell
from panels.kapasitas_rasio import RASIO
from panels.panel import Panel, Stamps
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import angka, periode, persen
from words.keadaan import cakupan, nilai_teks

TKSK = "jiwa_per_tksk"
TANPA_INDEKS = "Ketiga ukuran dibaca sendiri-sendiri; tidak digabung menjadi satu indeks tekanan."
HUNIAN = "Panti: kewenangan provinsi. Hunian dihitung bila penghuni dan daya tampung dari waktu yang sama."
MINTA = {
    "panti": "Mintakan kepada UPTD panti provinsi: daya tampung, penghuni, dan daftar tunggu per triwulan.",
    "singgah": "Mintakan kepada dinas sosial kabupaten/kota: daya tampung dan rata-rata penghuni per malam.",
}
NAMA = {"panti": "Hunian panti", "singgah": "Hunian rumah singgah"}
JUDUL_TKSK = "PMKS per TKSK (jiwa)"
LAIN = "Kecamatan tanpa TKSK dan rasio PSKS lain ada pada halaman Capaian SPM dan Kesenjangan Layanan."


def kapasitas(state: State, konteks: Konteks) -> Panel:
    """Return PMKS per TKSK of the place's areas and the province, then panti and shelters, known or awaited."""
    place, name = ikn_alamat.lingkup(state, konteks)
    ratio = _tksk(place, state, konteks)
    homes = _rumah(place, konteks)
    lines = [*((_kunci(row), _baris_tksk(row, state)) for row in ratio)]
    lines += [(f"{row['hal']}|{row['rincian']}", _baris_rumah(row)) for row in homes]
    lines += [
        (f"tunggu|{row['rincian']}", _baris_tunggu(row)) for row in homes if row["menunggu"] is not None
    ]
    lacking = [hal for hal in _hal(place, konteks) if not any(row["hal"] == hal for row in homes)]
    lines += [(hal, _kosong(hal, name)) for hal in lacking]
    return panel_tabel_data(
        key="ikn-kapasitas",
        title=f"Kapasitas layanan {name}",
        unit="satuan menurut baris",
        period=f"TKSK {state.tahun}; panti dan rumah singgah: periode pada tiap baris",
        table=isi_tabel(_KOLOM, (line for _, line in lines), (key for key, _ in lines)),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        sumber_id=(row["sumber_id"] for row in (*ratio, *homes)),
        stempel=_stempel(ratio, homes, konteks),
        alt=f"Kapasitas layanan {name}: {len(lines)} baris; tidak tersedia: {len(lacking)}.",
        sentences=(*_kalimat_rumah(homes), *(f"{NAMA[hal]} tidak tersedia. {MINTA[hal]}" for hal in lacking)),
        notes=(f"{TANPA_INDEKS} {HUNIAN}", f"{catatan.hitung_ganda()} {LAIN}"),
    )


_KOLOM = (
    Column("ukuran", "Ukuran"),
    Column("wilayah", "Wilayah"),
    Column("nilai", "Nilai", numeric=True, desimal=1),
    Column("satuan", "Satuan nilai"),
    Column("beban", "Beban", numeric=True),
    Column("kapasitas", "Kapasitas", numeric=True),
    Column("periode", "Periode"),
    Column("asal", "Asal data"),
)


def _tksk(place: str, state: State, konteks: Konteks) -> tuple[Row, ...]:
    members = {row["kode_wilayah"] for row in rows("lingkup_anggota", konteks, wilayah=place)}
    home = {row["kode_wilayah"] for row in rows("provinsi", konteks)}
    found = rows("kapasitas", konteks, periode=state.tahun, dasar=state.penduduk)
    return tuple(row for row in found if row["rasio"] == TKSK and row["kode_wilayah"] in members | home)


def _hal(place: str, konteks: Konteks) -> tuple[str, ...]:
    """A single kab/kota sees shelters; the panti are the province's task and stand with the rings and the province."""
    areas = {row["kode_wilayah"] for row in rows("wilayah_daftar", konteks)}
    return ("singgah",) if place in areas else ("panti", "singgah")


def _rumah(place: str, konteks: Konteks) -> tuple[Row, ...]:
    members = {row["kode_wilayah"] for row in rows("lingkup_anggota", konteks, wilayah=place)}
    wanted = _hal(place, konteks)
    return tuple(
        row
        for row in rows("ikn_panti", konteks)
        if row["hal"] in wanted and (row["hal"] == "panti" or row["kode_wilayah"] in members)
    )


def _kunci(row: Row) -> str:
    return f"{TKSK}|{row['kode_wilayah']}"


def _baris_tksk(row: Row, state: State) -> tuple[Cell, ...]:
    shown = row["nilai"] is not None
    return (
        word_cell(JUDUL_TKSK),
        word_cell(_cakup(row)),
        Cell(row["nilai"], _teks(row), row["keadaan"]) if shown else empty_cell(row["keadaan"]),
        word_cell(RASIO[TKSK].satuan_kartu),
        plain_cell(row["pembilang"], 0, row["keadaan_pembilang"]),
        plain_cell(row["penyebut"], 0, row["keadaan_penyebut"]),
        word_cell(state.tahun),
        word_cell(label.asal(row["asal"])) if shown else empty_cell(),
    )


def _teks(row: Row) -> str:
    return nilai_teks(row["nilai"], RASIO[TKSK].desimal, row["keadaan"], status_flag(row))


def _cakup(row: Row) -> str:
    """The province is the sum of the areas that show both sides; how many stands beside its name."""
    if row["n_total"] == 1:
        return row["nama"]
    return f"{row['nama_pendek']} ({cakupan(row['n_wilayah'], row['n_total'])})"


def _baris_rumah(row: Row) -> tuple[Cell, ...]:
    when = row["penghuni_periode"] or row["kapasitas_periode"]
    return (
        word_cell(f"{NAMA[row['hal']]}: {row['rincian']}"),
        word_cell(row["nama"]),
        _hunian(row),
        word_cell("persen daya tampung"),
        _jumlah(row["penghuni"], row["penghuni_status"]),
        _jumlah(row["kapasitas"], "tetap"),
        word_cell(periode(when)) if when else empty_cell(),
        word_cell(label.asal("resmi")),
    )


def _baris_tunggu(row: Row) -> tuple[Cell, ...]:
    return (
        word_cell(f"Daftar tunggu panti: {row['rincian']}"),
        word_cell(row["nama"]),
        plain_cell(row["menunggu"]),
        word_cell("orang menunggu"),
        empty_cell(),
        empty_cell(),
        word_cell(periode(row["menunggu_periode"])),
        word_cell(label.asal("resmi")),
    )


def _hunian(row: Row) -> Cell:
    if row["hunian"] is None:
        return empty_cell()
    return Cell(row["hunian"], nilai_teks(row["hunian"], 1, "ada", row["status"]))


def _jumlah(value: int | None, status: str | None) -> Cell:
    if value is None:
        return empty_cell()
    return Cell(float(value), nilai_teks(value, 0, "ada" if value else "nihil", status or "tetap"))


def _kosong(hal: str, name: str) -> tuple[Cell, ...]:
    blanks = (empty_cell() for _ in range(4))
    return (word_cell(NAMA[hal]), word_cell(name), empty_cell(), word_cell("persen daya tampung"), *blanks)


def _kalimat_rumah(homes: tuple[Row, ...]) -> tuple[str, ...]:
    return tuple(f"{row['rincian']}: {'; '.join(_isi_rumah(row))}." for row in homes)


def _isi_rumah(row: Row) -> list[str]:
    parts = []
    if row["penghuni"] is not None:
        about = "sekitar " if row["penghuni_status"] == "perkiraan" else ""
        room = (
            f" dari daya tampung {angka(row['kapasitas'])}, terisi {persen(row['hunian'], 1)}"
            if row["hunian"] is not None
            else "; daya tampung pada waktu itu tidak tersedia"
        )
        parts.append(f"{about}{angka(row['penghuni'])} penghuni ({periode(row['penghuni_periode'])}){room}")
    if row["menunggu"] is not None:
        parts.append(f"daftar tunggu {angka(row['menunggu'])} orang ({periode(row['menunggu_periode'])})")
    return parts


def _stempel(ratio: tuple[Row, ...], homes: tuple[Row, ...], konteks: Konteks) -> Stamps:
    shown = [row for row in ratio if row["nilai"] is not None]
    known = [{"asal": "resmi", "status": row["status"], "kode_wilayah": row["kode_wilayah"]} for row in homes]
    return stamps(konteks, [*shown, *known], di={"jenis": "PSKS-11", "indikator": "penghuni_panti"})
