"""Gap of the five SPM services: rows of a view, the strip of one area, and a card per service and authority.

A kab/kota sees its own rows only: what is served inside a panti is the province's task and is shown on the province's
view alone (PP 2/2018, article 10).
"""

from __future__ import annotations

from charts.spec import Cell, Column
from panels import kesenjangan, mutu
from panels.common import sources, stamps, word_cell
from panels.kartu import Kartu, tujuan
from panels.panel import Panel
from panels.ringkasan import provinsi
from panels.spm_gap_lensa import lama, lensa, ringkasan_lensa, ringkasan_wilayah
from panels.spm_gap_sel import baca, capaian, jiwa, kalimat_belum, kolom_angka, sel_angka, siapa
from panels.state import SEMUA, State, frame_choices
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import catatan
from words import kesenjangan as kata
from words.format import periode
from words.kalimat import BASIS_PERSEN
from words.keadaan import cakupan

RUMUS = (
    "Kesenjangan = kebutuhan (Y) dikurangi terlayani (X); capaian = X/Y; target 100 % setiap tahun anggaran "
    "(Permensos 9/2018).",
    f"Persen tidak ditampilkan pada kebutuhan di bawah {BASIS_PERSEN} jiwa.",
)


def acuan(state: State, konteks: Konteks) -> str:
    """Return the day to which the age of data is counted: the edition's date for its newest reporting year.

    For a year further back it is that year's last day, so that looking back does not make old what was new then.
    """
    newest = frame_choices(konteks)["tahun"].default
    if int(state.tahun) >= int(newest):
        return mutu.tanggal_edisi(konteks).isoformat()
    return f"{state.tahun}-12-31"


def kode(state: State, konteks: Konteks) -> str:
    """Return the code of the area looked at: the province where none is chosen."""
    return provinsi(konteks)["kode_wilayah"] if state.wilayah == SEMUA else state.wilayah


def semua(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return every service, authority and area of the year."""
    day = acuan(state, konteks)
    return rows("kesenjangan_spm", konteks, periode=state.tahun, acuan=day, basis=BASIS_PERSEN)


def sendiri(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the rows that the area looked at may be shown: its own, never another authority's task."""
    own = kode(state, konteks)
    return tuple(row for row in semua(state, konteks) if row["kode_wilayah"] == own)


def strip(state: State, konteks: Konteks) -> Panel:
    """Return the services of one area as a table: gap in people first, then percent, owner and warnings."""
    found = sendiri(state, konteks)
    where = found[0]["nama_wilayah"] if found else provinsi(konteks)["nama"]
    return panel_tabel_data(
        key="spm-strip",
        title=f"Kesenjangan lima layanan SPM: {where}",
        unit="jiwa dan persen",
        period=periode(state.tahun),
        table=isi_tabel(
            _columns(), (_line(row, state.tahun) for row in found), (row["layanan"] for row in found)
        ),
        used=found,
        page=kesenjangan.PAGE,
        choices=kesenjangan.choices(konteks),
        state=state.with_(bagian=kesenjangan.SPM),
        konteks=konteks,
        di={"periode": state.tahun},
        alt=f"Kesenjangan SPM {where}, {state.tahun}: " + "; ".join(map(baca, found)) + ".",
        sentences=(*ringkasan_lensa(found, state.tahun), *_wilayah(state, konteks)),
        notes=(*RUMUS, *catatan_panti(state, konteks)),
    )


def _wilayah(state: State, konteks: Konteks) -> tuple[str, ...]:
    """The areas that lack data, on the province's view only."""
    if kode(state, konteks) != provinsi(konteks)["kode_wilayah"]:
        return ()
    return ringkasan_wilayah(semua(state, konteks), state.tahun)


def kewenangan_pusat(konteks: Konteks) -> str:
    """Return which types the central government acts on: no service of the regions, so none of these cards."""
    types = (row for row in rows("wewenang_daftar", konteks) if row["keluarga"] == "pmks")
    central = [row for row in types if row["kewenangan"] == "pusat"]
    return kata.pusat(tuple(row["nama_pendek"] for row in central), central[0]["bunyi"]) if central else ""


def catatan_panti(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Return where the in-panti services are shown, on the view of a kab/kota; nothing on the province's."""
    whole = provinsi(konteks)
    if kode(state, konteks) == whole["kode_wilayah"]:
        return ()
    return (f"{kata.dalam_panti(whole['nama'])}.",)


def kartu(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return a card per service and authority that the view may show; each names who must act."""
    return tuple(_kartu(row, state, konteks) for row in sendiri(state, konteks))


def _kartu(row: Row, state: State, konteks: Konteks) -> Kartu:
    known = row["belum"] is not None
    gap = known and row["belum"] != 0
    return Kartu(
        kode=f"spm-gap-{row['layanan']}-{row['kewenangan']}".lower(),
        judul=f"{kata.layanan(row['nama_pendek'])}: {row['bunyi']}",
        nilai=jiwa(row) if gap or not known else kata.SEMUA_TERLAYANI,
        satuan="jiwa" if gap else "",
        keterangan=_keterangan(row, state),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, [row], di={"periode": state.tahun}),
        halaman=tujuan(
            kesenjangan.PAGE,
            state,
            konteks,
            kesenjangan.choices(konteks),
            bagian=kesenjangan.SPM,
            tahun=state.tahun,
            jenis=row["layanan"],
            wilayah=state.wilayah if row["tingkat"] != "provinsi" else SEMUA,
        ),
        tautan="Lihat sebaran layanan ini",
    )


def _keterangan(row: Row, state: State) -> tuple[str, ...]:
    covered = (cakupan(row["n_wilayah"], row["n_total"]),) if row["n_total"] > 1 else ()
    said = kalimat_belum(row)
    facts = (periode(state.tahun), *covered)
    return (
        " · ".join(facts),
        f"{said[:1].upper()}{said[1:]}",
        *((capaian(row),) if row["persen"] is not None else ()),
        # a kab/kota has one card in a tile, whose title is then the service's alone
        siapa(row) if row["tingkat"] != "provinsi" else _pelaku(row),
        *(f"{one.teks}." for one in lensa(row, state.tahun)),
        *(catatan.jenis(row["layanan"]) if row["kewenangan"] == "kab_kota" else ()),
    )


def _pelaku(row: Row) -> str:
    """Who must act, where the authority stands in the card's title."""
    return kata.siapa(row["kewenangan"], row["nama_wilayah"], gabungan=row["gabungan"])


def _columns() -> tuple[Column, ...]:
    return (
        Column("layanan", "Layanan"),
        *kolom_angka(),
        Column("kewenangan", "Yang harus bertindak"),
        Column("butuh_akhir", "Kebutuhan (Y) terakhir"),
        Column("cakupan", "Cakupan"),
        Column("peringatan", "Peringatan"),
    )


def _line(row: Row, tahun: str) -> tuple[Cell, ...]:
    covered = cakupan(row["n_wilayah"], row["n_total"]) if row["n_total"] > 1 else ""
    warned = "; ".join(one.teks for one in lensa(row, tahun))
    words = (row["bunyi"], lama(row), covered, warned)
    return (word_cell(kata.layanan(row["nama_pendek"])), *sel_angka(row), *map(word_cell, words))
