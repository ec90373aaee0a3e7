"""Pieces of HTML that the pages of the pack share: texts, lists, bands, tables, charts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from charts.spec import Cell, Table
from charts.table import cell_text
from panels.panel import Panel, Stamps
from reports.dek import Dek
from reports.kata_berkas import DIKOREKSI, alamat, judul_semua, sumber_singkat, tanda
from reports.layar.bagan import bagan_svg
from words.format import tanggal

PANJANG = 24  # letters from which a cell is a text of its own


def p(kata: str, kelas: str = "") -> str:
    """A paragraph; "" for an empty text."""
    return f"<p{f' class={kelas!r}' if kelas else ''}>{escape(kata)}</p>" if kata else ""


def ul(isi: Iterable[str]) -> str:
    """A list of texts; "" for none."""
    butir = "".join(f"<li>{escape(satu)}</li>" for satu in isi if satu)
    return f"<ul>{butir}</ul>" if butir else ""


def pita(stempel: Stamps) -> str:
    """The stamps as bands: DATA CONTOH."""
    return "".join(f'<p class="cap">{escape(satu)}</p>' for satu in tanda(stempel))


def tautan(ke: str, kata: str, kelas: str = "") -> str:
    """A link within the pack."""
    return f'<a href="{escape(ke)}"{f" class={kelas!r}" if kelas else ""}>{escape(kata)}</a>'


def tabel(isi: Table, judul: str) -> str:
    """A table with its total as last row, in a box that scrolls sideways on a narrow screen."""
    semua = [*isi.rows, *([isi.total] if isi.total is not None else [])]
    if not semua:
        return p("Tabel ini tidak berisi baris: datanya belum ada pada edisi ini.", "kosong")
    kelas = [
        _kelas(kolom.numeric, [baris[urut] for baris in semua]) for urut, kolom in enumerate(isi.columns)
    ]
    kop = "".join(f'<th scope="col"{satu}>{escape(kata)}</th>' for kata, satu in zip(judul_semua(isi), kelas))
    baris = "".join(_baris(satu, kelas) for satu in isi.rows)
    jumlah = f"<tfoot>{_baris(isi.total, kelas)}</tfoot>" if isi.total is not None else ""
    return (
        f'<div class="gulir" tabindex="0" role="region" aria-label="{escape(f"Tabel: {judul}")}"><table>'
        f"<thead><tr>{kop}</tr></thead><tbody>{baris}</tbody>{jumlah}</table></div>"
    )


def _baris(baris: tuple[Cell, ...], kelas: list[str]) -> str:
    pertama = f'<th scope="row"{kelas[0]}>{escape(cell_text(baris[0]))}</th>'
    lain = "".join(f"<td{satu}>{escape(cell_text(sel))}</td>" for sel, satu in zip(baris[1:], kelas[1:]))
    return f"<tr>{pertama}{lain}</tr>"


def _kelas(angka: bool, isi: list[Cell]) -> str:
    """Numbers stand right; long texts get room for a few words on a line."""
    if angka:
        return ' class="angka"'
    return ' class="panjang"' if max(len(cell_text(sel)) for sel in isi) > PANJANG else ""


def bagan(panel: Panel, lebar: int, tinggi: int, huruf: float = 18.0) -> str:
    """A chart drawn on the spot, in a box that scrolls sideways on a narrow screen."""
    return (
        f'<div class="gulir" tabindex="0" role="region" aria-label="{escape(f"Bagan: {panel.title}")}">'
        f"{bagan_svg(panel, lebar, tinggi, huruf)}</div>"
    )


def fakta(panel: Panel) -> str:
    """Unit, period, coverage and base in one line."""
    cap = panel.stamps
    isi = (panel.unit, panel.period, cap.cakupan, f"Penyebut: {cap.penyebut}" if cap.penyebut else "")
    return p(" · ".join(satu for satu in isi if satu), "fakta")


def kaki(panel: Panel, dek: Dek, dibuat: str) -> str:
    """Source, vintage, date, and the address that rebuilds the view."""
    cap = panel.stamps
    isi = [f"Edisi data {cap.edisi}", f"Dibuat {dibuat}"]
    isi += ["x = angka sementara"] if cap.sementara else []
    isi += [DIKOREKSI.capitalize()] if cap.dikoreksi else []
    isi += list(tanda(cap))
    batas = getattr(panel.spec, "attribution", "")
    tempat = alamat(panel)
    return (
        f'<div class="kaki">{p(f"Sumber: {sumber_singkat(panel)}.")}{p(" · ".join(isi))}{p(batas)}'
        f"{p(f'Alamat: {tempat}' if tempat else '')}</div>"
    )


def hari(dek: Dek) -> str:
    """Place and date of the meeting."""
    return " · ".join(satu for satu in (dek.tempat, tanggal(dek.tanggal)) if satu)
