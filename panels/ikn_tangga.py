"""Tangga bukti: register, arrivals, stranded people, service load, PMKS; which rung moved, and which cannot tell."""

from __future__ import annotations

from charts.spec import Cell, Column, Rumus
from panels import ikn_alamat, mutu
from panels.common import empty_cell, plain_cell, sources, stamps, text, word_cell
from panels.ikn_deret import HANYA_LINGKAR, PEKA
from panels.ikn_tangga_kata import (
    CARA,
    GERAK,
    IRAMA,
    SEBAB,
    SINGGAH,
    URUTAN,
    gabung,
    gerak,
    kalimat,
    kapan,
    nama,
    satuan,
)
from panels.ikn_tangga_pilih import Anak, anak, tertutup
from panels.jenis_info import Jenis, jenis_info
from panels.koreksi import SEMUA
from panels.panel import Panel, Stamps
from panels.sitasi import penerbit
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import angka, bertanda, tanggal


def tangga(state: State, konteks: Konteks) -> Panel:
    """Return the ladder of the chosen area, ring or the province; contoh rungs are named and never evidence."""
    place, name = ikn_alamat.lingkup(state, konteks)
    info = _jenis(state, konteks)
    hidden = info.tingkat_sensitif >= PEKA and konteks.audiens == "publik" and _satu(place, konteks)
    rungs = _anak(place, info, hidden, state, konteks)
    return panel_tabel_data(
        key="ikn-tangga",
        title=f"Tangga bukti {name}: dari register penduduk sampai PMKS",
        unit="satuan menurut anak tangga",
        period=f"sampai {state.tahun}; umur data per {tanggal(mutu.tanggal_edisi(konteks))}",
        table=isi_tabel(
            _kolom(), (_baris(one, info, konteks) for one in rungs), (str(one.nomor) for one in rungs)
        ),
        used=(),
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        sumber_id=[row["sumber_id"] for one in rungs for row in (one.sebelum, one.terakhir) if row],
        stempel=_stempel(rungs, place, konteks),
        alt=f"Tangga bukti {name}: " + "; ".join(f"{nama(one, info)}: {gerak(one)}" for one in rungs) + ".",
        sentences=kalimat(rungs, info, name),
        notes=(
            URUTAN,
            *((HANYA_LINGKAR,) if hidden else ()),
            *gabung(catatan.jenis(info.kode)),
            *gabung((*_fakta(place, konteks), SINGGAH)),
            f"{CARA} {catatan.KETIDAKPASTIAN}",
        ),
    )


def _jenis(state: State, konteks: Konteks) -> Jenis:
    """The type of the last rung; the local series already stands on its own rung."""
    kode = ikn_alamat.jenis(state)
    kode = ikn_alamat.BAWAAN if kode == ikn_alamat.ORTER else kode
    return jenis_info(state.with_(jenis=kode, satuan=""), konteks)


def _satu(place: str, konteks: Konteks) -> bool:
    return any(row["kode_wilayah"] == place for row in rows("wilayah_daftar", konteks))


def _anak(place: str, info: Jenis, hidden: bool, state: State, konteks: Konteks) -> tuple[Anak, ...]:
    found = rows(
        "tangga_bukti", konteks, wilayah=place, jenis=info.kode, satuan=info.satuan, akhir=state.tahun,
        acuan=mutu.tanggal_edisi(konteks).isoformat(),
    )  # fmt: skip
    return tuple(
        tertutup(number)
        if hidden and number == 5
        else anak(number, (r for r in found if r["anak"] == number))
        for number in IRAMA
    )


def _kolom() -> tuple[Column, ...]:
    return (
        Column("anak", "Anak tangga"),
        Column("gerak", "Bergerak?"),
        Column("selisih", "Selisih", numeric=True, rumus=Rumus("selisih", "terakhir", "sebelum")),
        Column("terakhir", "Terakhir", numeric=True),
        Column("periode", "Periode"),
        Column("sebelum", "Pembanding", numeric=True),
        Column("periode_sebelum", "Periode pembanding"),
        Column("satuan", "Satuan"),
        Column("sebab", "Sebab belum pasti"),
        Column("umur", "Umur data (bulan)", numeric=True),
        Column("irama", "Irama data"),
        Column("asal", "Asal data"),
        Column("sumber", "Sumber"),
    )


def _baris(one: Anak, info: Jenis, konteks: Konteks) -> tuple[Cell, ...]:
    last, first = one.terakhir, one.sebelum
    return (
        word_cell(f"{one.nomor}. {nama(one, info)}"),
        word_cell(GERAK[one.gerak]),
        plain_cell(one.beda.selisih, print_as=bertanda) if one.beda else empty_cell(),
        _angka(last, one),
        word_cell(kapan(last)) if last else empty_cell(),
        _angka(first, one),
        word_cell(kapan(first)) if first else empty_cell(),
        word_cell(satuan(one, info)),
        word_cell(SEBAB[one.sebab] if one.sebab else ""),
        plain_cell(last["umur_bulan"]) if last else empty_cell(),
        word_cell(IRAMA[one.nomor]),
        word_cell(label.asal(last["asal"])) if last else empty_cell(),
        word_cell(penerbit(sources(konteks, [last["sumber_id"]]), 2)) if last else empty_cell(),
    )


def _angka(row: Row | None, one: Anak) -> Cell:
    if row is None:
        return empty_cell(one.sebab if one.sebab in ("disamarkan", "belum_dilaporkan") else "tidak_tersedia")
    return Cell(float(row["nilai"]), text(row), row["keadaan"])


def _stempel(rungs: tuple[Anak, ...], place: str, konteks: Konteks) -> Stamps:
    fields = {1: "dasar", 2: "arah", 3: "jenis", 4: "layanan", 5: "jenis"}
    used = [
        {
            "asal": row["asal"],
            "status": row["status"],
            "periode": row["periode"],
            fields[one.nomor]: row["hal"],
        }
        for one in rungs
        for row in (one.sebelum, one.terakhir)
        if row
    ]
    area = place if _satu(place, konteks) else SEMUA
    return stamps(konteks, used, di={"kode_wilayah": area})


def _fakta(place: str, konteks: Konteks) -> tuple[str, ...]:
    """Single published figures on stranded people in the place: told beside the rung, never compared."""
    members = {row["kode_wilayah"]: row for row in rows("lingkup_anggota", konteks, wilayah=place)}
    told = [
        f"{members[row['kode_wilayah']]['nama_pendek']} {kapan(row)}: {angka(row['nilai'])} {row['satuan']}"
        f"{_batas(row['rincian'])}"
        for row in rows("fakta_migrasi", konteks)
        if row["indikator"] == "warga_terlantar_dipulangkan" and row["kode_wilayah"] in members
    ]
    return (f"Fakta lepas orang telantar yang diterbitkan: {'; '.join(told)}.",) if told else ()


def _batas(rincian: str) -> str:
    """The bound that a figure is of a printed range: " (batas atas)"."""
    bound = rincian.partition("(batas ")[2]
    return f" (batas {bound}" if bound else ""
