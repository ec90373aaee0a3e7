"""Commitments of earlier years as they were announced, with the newest number; verdicts only where they are asked for.

The list holds no verdict at all: it may be pinned, printed and downloaded. Verdicts are a panel of their own, made for
the codes that the caller may show (meeting.komitmen.dirilis, or all of them for operator and editors).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from charts.spec import Cell, Column, Table, TableSpec
from data.komitmen import Komitmen, komitmen
from panels import rumusan
from panels.butir import PROVINSI, PUSAT, Butir
from panels.common import sources, stamps, word_cell
from panels.panel import Panel
from panels.rakor import rujukan
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from panels.tindak_lanjut import Tindak, nilai
from panels.tindak_lanjut_ringkas import ALAMAT
from queries import Konteks
from stats.titik import Titik, hari_akhir
from words import butir as tulis
from words import putusan as kata
from words.format import TIDAK_TERSEDIA, tanggal

RINGKASAN = "ringkasan pembicara"
CATATAN = (
    "Komitmen dikutip dari sumber yang disebut. Baris bertanda “ringkasan pembicara” bukan bunyi dokumennya. Tenggat "
    "terlewati adalah keterangan waktu, bukan penilaian."
)
CATATAN_PUTUSAN = (
    "Putusan membaca deret provinsi ini, bukan seluruh Indonesia, dan tidak menilai pihak mana pun."
)


def semua(konteks: Konteks) -> tuple[tuple[Komitmen, Tindak], ...]:
    """Every commitment with its series and verdict, in the order of the catalogue."""
    return tuple((one, nilai(butir(one), konteks)) for one in komitmen())


def butir(one: Komitmen) -> Butir:
    """A commitment as a clause, so that one rule judges both."""
    return Butir(
        id=one.kode,
        rapat="",
        isi=one.isi,
        level=PUSAT if one.kelompok == "nasional" else PROVINSI,
        diputus=one.diputus,
        penanggung_jawab=one.penyampai,
        indikator=one.indikator,
        jenis=one.jenis,
        ukuran=one.ukuran,
        satuan=one.satuan,
        target=one.target,
        tenggat=one.tenggat,
        catatan=one.catatan,
    )


def daftar(state: State, konteks: Konteks) -> Panel:
    """Return the commitments with their sources and the newest number, without verdicts."""
    found = semua(konteks)
    used = [point for _, judged in found for point in _resmi(judged)]
    made = panel_tabel_data(
        key="komitmen",
        title="Komitmen yang pernah disampaikan",
        unit="komitmen menurut sumbernya",
        period=_rentang([one for one, _ in found]),
        table=isi_tabel(_kolom(), (_baris(*pair) for pair in found), (one.kode for one, _ in found)),
        used=[{"asal": p.asal, "status": p.status if p.ada else "tetap", "periode": p.periode} for p in used],
        page=rumusan.PAGE,
        choices=rumusan.choices(konteks),
        state=state.with_(bagian=rumusan.LANJUT),
        konteks=konteks,
        sumber_id=[p.sumber_id for p in used if p.sumber_id],
        alt="Komitmen: " + "; ".join(f"{one.judul}, tenggat {one.tenggat or '–'}" for one, _ in found) + ".",
        notes=(CATATAN,),
    )
    return replace(made, sources=(*made.sources, *rujukan(one.sumber for one, _ in found)))


def putusan(konteks: Konteks, kode: Collection[str]) -> Panel | None:
    """Return the verdicts on the commitments of these codes, None without any."""
    found = [(one, judged) for one, judged in semua(konteks) if one.kode in kode]
    if not found:
        return None
    points = [point for _, one in found for point in one.deret.titik]
    used = [{"asal": p.asal, "status": p.status if p.ada else "tetap", "periode": p.periode} for p in points]
    columns = (
        Column("komitmen", "Komitmen"),
        Column("putusan", "Putusan"),
        Column("keterangan", "Keterangan"),
    )
    lines = tuple(
        (word_cell(one.judul), word_cell(judged.singkat), word_cell(judged.kalimat)) for one, judged in found
    )
    table = Table(columns, lines, keys=tuple(one.kode for one, _ in found))
    return Panel(
        key="komitmen-putusan",
        title="Putusan atas komitmen yang pernah disampaikan",
        unit="putusan menurut statistik terbitan",
        period=_rentang([one for one, _ in found]),
        spec=TableSpec(table),
        table=table,
        sources=(
            *sources(konteks, (p.sumber_id for p in points if p.sumber_id)),
            *rujukan(one.sumber for one, _ in found),
        ),
        stamps=stamps(konteks, used),
        alt="; ".join(f"{one.judul}: {judged.singkat}" for one, judged in found) + ".",
        notes=(kata.METODE_PUTUSAN, CATATAN_PUTUSAN),
        state=ALAMAT,
    )


def _rentang(found: Sequence[Komitmen]) -> str:
    years = sorted({one.diputus[:4] for one in found})
    return f"{years[0]}–{years[-1]}" if years and years[0] != years[-1] else "".join(years)


def _kolom() -> tuple[Column, ...]:
    titles = {
        "komitmen": "Komitmen",
        "disampaikan": "Disampaikan",
        "tenggat": "Tenggat",
        "keterangan": "Keterangan",
        "kini": "Data terbaru",
        "catatan": "Catatan",
        "sumber": "Sumber",
    }
    return tuple(Column(key, title) for key, title in titles.items())


def _baris(one: Komitmen, judged: Tindak) -> tuple[Cell, ...]:
    due = tulis.tenggat(one.tenggat)
    parts = (
        f"{one.judul} ({RINGKASAN})" if one.ringkasan else one.judul,
        f"{one.penyampai}, {_waktu(one.diputus)}",
        due or kata.TANPA_TENGGAT,
        kata.tenggat(judged.lewat) if due else "",
        _kini(judged),
        one.catatan,
        one.sumber,
    )
    return tuple(word_cell(part) for part in parts)


def _resmi(judged: Tindak) -> tuple[Titik, ...]:
    """The newest official point; a made-up number never stands beside what an office announced."""
    last = next((point for point in reversed(judged.deret.titik) if point.ada), None)
    return (last,) if last and last.asal != "contoh" else ()


def _kini(judged: Tindak) -> str:
    return judged.kini if _resmi(judged) else "belum ada data resmi" if judged.deret.titik else TIDAK_TERSEDIA


def _waktu(code: str) -> str:
    day = hari_akhir(code)
    return tanggal(day) if day and len(code) == len("2016-01-29") else code
