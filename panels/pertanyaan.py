"""Pertanyaan yang mungkin muncul: the numbers likely to be asked about an area, each with one sentence of caution.

Never for the public: statements of officials stand here as they were made, beside what the edition can say of them.
"""

from __future__ import annotations

from charts.spec import Cell, Column
from panels.common import stamps, word_cell
from panels.panel import Panel
from panels.pertanyaan_garis import (
    Garis,
    angka_wilayah,
    garis_angka,
    garis_kesenjangan,
    garis_tunggu,
    kabupaten,
    kesenjangan,
)
from panels.pertanyaan_putusan import TERBUKA, Diperiksa, diperiksa, jumlah, kapan
from panels.ringkasan import kode_lingkup, nama_lingkup, provinsi
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, rows
from words import kesesuaian
from words.format import angka

PAGE = "/profil"
_KOLOM = (
    Column("hal", "Yang mungkin ditanyakan"),
    Column("angka", "Angka"),
    Column("putusan", "Putusan"),
    Column("catatan", "Catatan satu kalimat"),
    Column("periode", "Posisi"),
    Column("asal", "Disebut oleh atau dihitung dari"),
    Column("bunyi", "Bunyi pernyataan"),
    Column("buku", "Catatan Buku Angka"),
)


def pertanyaan(state: State, konteks: Konteks) -> Panel | None:
    """Return the numbers likely to be asked about the chosen area; None for the public."""
    if konteks.audiens not in TERBUKA:
        return None
    said, facts, gaps = (
        _pernyataan(state, konteks),
        angka_wilayah(state, konteks),
        kesenjangan(state, konteks),
    )
    lines = [
        *(_garis_pernyataan(one) for one in said),
        *garis_angka(facts, konteks),
        *(garis_kesenjangan(row, state) for row in gaps),
        *garis_tunggu(state, konteks),
    ]
    used = (*facts, *gaps)
    return panel_tabel_data(
        key="pertanyaan",
        title="Pertanyaan yang mungkin muncul",
        unit="lihat kolom angka",
        period=f"{nama_lingkup(state, konteks)}, periode pada tiap baris",
        table=isi_tabel(_KOLOM, (_sel(line) for line in lines), ()),
        used=used,
        sumber_id=[*(one.baris["sumber_id"] for one in said), *(row["sumber_id"] for row in used)],
        stempel=stamps(konteks, used, di={"periode": state.tahun}),
        page=PAGE,
        choices={},
        state=state,
        konteks=konteks,
        alt=_alt(lines, state, konteks),
        sentences=(*_ringkas(said), *(_kalimat(one) for one in said if _sendiri(one, state, konteks))),
        notes=(
            kesesuaian.ATURAN,
            "Untuk kerja internal; pernyataan tidak dijumlahkan dan tidak dibuat deret.",
        ),
    )


def _pernyataan(state: State, konteks: Konteks) -> tuple[Diperiksa, ...]:
    """The statements on the area first, then on the province, the latest first; the province also answers for IKN."""
    area, home = kode_lingkup(state, konteks), provinsi(konteks)["kode_wilayah"]
    special = {row["kode_wilayah"] for row in rows("pernyataan_daftar", konteks)} - kabupaten(konteks)
    wanted = special if area == home else {area, home}
    found = diperiksa(konteks, lambda row: row["kode_wilayah"] in wanted)
    latest = sorted(found, key=lambda one: one.baris["tanggal"], reverse=True)
    return tuple(sorted(latest, key=lambda one: one.baris["kode_wilayah"] != area))


def _garis_pernyataan(one: Diperiksa) -> Garis:
    row = one.baris
    place = row["nama_wilayah"] or row["kode_wilayah"]
    year = f" ({one.bacaan.ucapan.tahun})" if one.bacaan.ucapan.tahun else ""
    return Garis(
        f"{place}: {one.bacaan.nama}{year}" if one.bacaan.nama else f"{place}: {row['definisi']}",
        jumlah(row),
        one.kata,
        one.alasan,
        kapan(row["tanggal"]),
        f"{row['siapa']} ({row['penerbit'] or row['sumber_id']})",
        row["definisi"],
        row["catatan"] or "",
    )


def _sel(line: Garis) -> tuple[Cell, ...]:
    return tuple(word_cell(part) for part in line)


def _ringkas(said: tuple[Diperiksa, ...]) -> tuple[str, ...]:
    """How many statements got which verdict."""
    if not said:
        return ("Buku Angka tidak memuat pernyataan tentang wilayah ini.",)
    kinds = dict.fromkeys(one.kata for one in said)
    parts = ", ".join(f"{angka(sum(one.kata == kind for one in said))} {kind}" for kind in kinds)
    return (f"{angka(len(said))} pernyataan pada Buku Angka: {parts}.",)


def _sendiri(one: Diperiksa, state: State, konteks: Konteks) -> bool:
    """Whether the statement speaks of the chosen area itself (the province: of itself and of IKN)."""
    area = kode_lingkup(state, konteks)
    return one.baris["kode_wilayah"] == area or area == provinsi(konteks)["kode_wilayah"]


def _kalimat(one: Diperiksa) -> str:
    """The statement with its verdict and why, as it can be read aloud."""
    row = one.baris
    said = f"{jumlah(row)} ({row['definisi'].rstrip('.')}; {row['siapa']}, {kapan(row['tanggal'])})"
    return f"{said}: {one.kata}. {one.alasan}"


def _alt(lines: list[Garis], state: State, konteks: Konteks) -> str:
    parts = "; ".join(f"{line.hal}: {line.angka} ({line.putusan})" for line in lines)
    return f"Pertanyaan yang mungkin muncul, {nama_lingkup(state, konteks)}: {parts}."
