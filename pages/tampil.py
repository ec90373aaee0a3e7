"""One panel on a page: title, stamps, chart, words, table, source, downloads. Every page uses only this."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

import streamlit as st

from charts.draw import figure
from charts.spec import TableSpec
from charts.tabel_kata import lebar, tinggi
from charts.table import lembar, right_aligned, titles
from charts.theme import fig_config
from pages import gambar_png, salin, sematkan, usulkan
from pages.kerangka import SEGARKAN
from pages.keterangan import caption
from panels import sitasi
from panels.panel import Panel
from reports.berkas_csv import csv_bytes
from reports.berkas_parquet import parquet_panel
from reports.nama import nama_berkas
from reports.pptx import pptx
from reports.svg import svg
from reports.xlsx import xlsx
from words import label
from words.label import DATA_CONTOH, DIKOREKSI, INTERNAL

Pilihan = Mapping[str, Collection[str]]  # filter -> the codes that it offers
WHOLE_ROWS = 30  # longer tables scroll inside themselves
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PARQUET = "application/vnd.apache.parquet"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# where "http://…", "www.…" and "a@b.id" are held apart
_ALAMAT = re.compile(r"(?<=http:)(?=//)|(?<=https:)(?=//)|(?<=www)(?=\.)|(?<=[\w.+-])(?=@)", re.I)


def panel(
    shown: Panel,
    *,
    height: int | None = None,
    click: str = "",
    offered: Pilihan | None = None,
    kata: bool = False,
) -> None:
    """Draw a panel. `click` names the URL key that a clicked mark sets (its widget twin is the filter).

    A panel that is a table is clicked by cell: row and column codes are set where `offered` has them; `kata` wraps
    its long texts.
    """
    head(shown)
    if not isinstance(shown.spec, TableSpec):
        chart(shown, height=height, click=click)
    words(shown)
    if isinstance(shown.spec, TableSpec):
        table(shown, click=click, offered=offered or {}, kata=kata)
    source(shown)
    # Its content is sent when it is opened: half of a rerun's bytes were tables that nobody looked at.
    title = usulkan.lipatan("Tabel dan unduhan", shown)
    with st.expander(title, key=f"lipat-{shown.key}", on_change="rerun") as fold:
        if fold.open:
            sematkan.tombol(shown)
            usulkan.tombol(shown)
            if not isinstance(shown.spec, TableSpec):
                table(shown)
            downloads(shown)
            all_sources(shown)


def head(shown: Panel) -> None:
    """Title, unit, period, coverage, and the stamps that must be seen before the chart is read."""
    st.subheader(plain(shown.title), anchor=False)
    facts = (shown.period, shown.unit, shown.stamps.cakupan)
    marks = []
    if shown.stamps.contoh:
        marks.append(f":red-background[**{DATA_CONTOH}**]")
    if shown.stamps.audiens == "internal":
        marks.append(f":red-background[**{INTERNAL}** – sel kecil terbuka, tidak untuk disebarkan]")
    if shown.stamps.sementara:
        marks.append(":gray-background[x: angka sementara]")
    if shown.stamps.dikoreksi:
        marks.append(f":orange-background[{DIKOREKSI}]")
    st.markdown(" · ".join(part for part in facts if part) + "  " + " ".join(marks))


def chart(shown: Panel, *, height: int | None = None, click: str = "") -> None:
    """Draw the chart; a click on a mark sets the bound filter named by `click`."""
    more: dict[str, Any] = {}
    key = f"grafik-{shown.key}"
    if click:
        more = {"on_select": _setter(key, click), "selection_mode": ("points",)}
    st.plotly_chart(
        figure(
            shown.spec,
            height=height,
            contoh=shown.stamps.contoh,
            internal=shown.stamps.audiens == "internal",
            keterangan=caption(shown),
        ),
        theme=None,
        config=fig_config(nama_berkas(shown, "png")),
        alt=shown.alt,
        key=key,
        **more,
    )


def _setter(chart_key: str, target: str) -> Callable[[], None]:
    """Return the callback that copies the clicked mark's code into the filter `target`.

    A mark of two dimensions carries "code|code" and names both filters: "wilayah,jenis".
    """

    def copy() -> None:
        points = st.session_state[chart_key]["selection"]["points"]
        code = next((_code(point) for point in points if _code(point)), "")
        for key, value in zip(target.split(","), code.split("|")):
            if value and value != st.session_state.get(key):
                st.session_state[key] = value
                st.session_state[SEGARKAN] = True

    return copy


def _code(point: dict[str, Any]) -> str:
    data = point.get("customdata")
    first = data[0] if isinstance(data, list) and data else data
    return str(point.get("location") or first or "")


def words(shown: Panel) -> None:
    """The sentences with their copy button, then the cautions in small print."""
    for sentence in shown.sentences:
        st.markdown(plain(sentence))
    salin.panel(shown)
    for note in shown.notes:
        st.caption(plain(note))


def plain(text: str) -> str:
    """Text that Markdown must not read: a hidden cell is an asterisk, a file may bring a link or ":red[…]".

    A bare address would become a link whatever is escaped (GFM autolinks are sought in the finished text), so an
    invisible word joiner keeps its parts apart.
    """
    text = _ALAMAT.sub("\u2060", text)
    return re.sub(r"([\\`*_\[\]$~<>#|]|:(?=[A-Za-z/])|&(?=[#\w]+;))", r"\\\1", text)


def table(shown: Panel, *, click: str = "", offered: Pilihan | None = None, kata: bool = False) -> None:
    """The table twin; numbers stand right and carry their state as a symbol. A clicked cell sets `click`."""
    wide = lebar(shown.table) if kata else {}
    columns = {title: st.column_config.TextColumn(title, width=pixels) for title, pixels in wide.items()} | {
        title: st.column_config.TextColumn(title, alignment="right") for title in right_aligned(shown.table)
    }
    key = f"tabel-{shown.key}"
    more: dict[str, Any] = {}
    if click:
        first = titles(shown.table)[0]
        columns[first] = st.column_config.TextColumn(first, pinned=True)
        more = {"on_select": _cell_setter(key, shown, click, offered or {}), "selection_mode": "single-cell"}
    st.dataframe(
        lembar(shown.table),
        hide_index=True,
        column_config=columns,
        height="content" if len(shown.table.rows) <= WHOLE_ROWS else "auto",
        row_height=tinggi(shown.table) if kata else None,
        key=key,
        alt=shown.alt,
        **more,
    )


def _cell_setter(key: str, shown: Panel, target: str, offered: Pilihan) -> Callable[[], None]:
    """Return the callback that copies the codes of a clicked cell's row and column into the filters `target`."""
    codes = dict(zip(titles(shown.table), (column.key for column in shown.table.columns)))

    def copy() -> None:
        for place, title in st.session_state[key]["selection"]["cells"]:
            row = shown.table.keys[place] if place < len(shown.table.keys) else ""
            for name, value in zip(target.split(","), (row, codes.get(title, ""))):
                if value in offered.get(name, ()) and value != st.session_state.get(name):
                    st.session_state[name] = value
                    st.session_state[SEGARKAN] = True

    return copy


def source(shown: Panel) -> None:
    """Source and edition footer."""
    names = short_names(shown)
    base = f" Penyebut: {shown.stamps.penyebut}." if shown.stamps.penyebut else ""
    audience = label.audiens(shown.stamps.audiens)
    st.caption(plain(f"Sumber: {names}.{base} Edisi data: {shown.stamps.edisi}. Audiens: {audience}."))


def short_names(shown: Panel) -> str:
    """Citations in full up to three; beyond that the publishers, with the full list in the fold and the files."""
    names = sitasi.ringkas(shown.sources, 4) or "tidak tersedia"
    return names if len(shown.sources) <= sitasi.PENUH else f"{names} (rujukan lengkap pada lipatan di bawah)"


def all_sources(shown: Panel) -> None:
    """The full citations, where the footer only names the publishers."""
    if len(shown.sources) > sitasi.PENUH:
        st.caption(plain(f"Rujukan lengkap: {sitasi.semua(shown.sources)}."))


def downloads(shown: Panel) -> None:
    """Downloads of what is shown; files are made when asked for, not on every rerun."""
    with st.container(horizontal=True, gap="small"):
        _button(shown, "Unduh XLSX", "xlsx", XLSX, lambda: xlsx(shown, dibuat=datetime.now()))
        _button(
            shown, "Unduh CSV (titik koma)", "csv", "text/csv", lambda: csv_bytes(shown, gaya="titik_koma")
        )
        _button(shown, "Unduh CSV (koma)", "csv", "text/csv", lambda: csv_bytes(shown, gaya="koma"))
        _button(
            shown, "Unduh Parquet", "parquet", PARQUET, lambda: parquet_panel(shown, dibuat=datetime.now())
        )
        _button(shown, "Unduh PPTX", "pptx", PPTX, lambda: pptx([shown], dibuat=datetime.now()))
        _button(shown, "Unduh gambar (SVG)", "svg", "image/svg+xml", lambda: _svg(shown))
    gambar_png.tombol(shown)


def _svg(shown: Panel) -> bytes:
    return svg(shown, dibuat=datetime.now()).encode("utf-8")


def _button(shown: Panel, title: str, suffix: str, mime: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        title,
        make,
        file_name=nama_berkas(shown, suffix),
        mime=mime,
        key=f"{title} {shown.key}",
        on_click="ignore",
    )
