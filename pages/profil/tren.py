"""Section of /profil: the small multiples in two halves side by side, under each other on a phone."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from charts.spec import SmallMultiplesSpec
from pages import sematkan, tampil, usulkan
from panels.panel import Panel

TANPA = "Belum ada satu tahun pun yang dilaporkan. Kirim rekap melalui halaman Masukan Data."
LAJUR = 2  # cells side by side in one half: the most that a phone shows with readable names


def gambar(shown: Panel) -> None:
    """Draw the panel as tampil.panel does, its chart in two halves."""
    tampil.head(shown)
    half = (len(shown.spec.cells) + 1) // 2
    if not shown.spec.cells:
        st.info(TANPA, icon=":material/info:")
    else:
        for n, place in enumerate(st.columns(2)):
            with place:
                tampil.chart(bagian(shown, n, half))
    tampil.words(shown)
    tampil.source(shown)
    title = usulkan.lipatan("Tabel dan unduhan", shown)
    with st.expander(title, key=f"lipat-{shown.key}", on_change="rerun") as fold:
        if fold.open:
            sematkan.tombol(shown)
            usulkan.tombol(shown)
            tampil.table(shown)
            tampil.downloads(shown)
            tampil.all_sources(shown)


def bagian(shown: Panel, n: int, half: int) -> Panel:
    """Return the panel with its n-th half of the cells; names, words and table stay."""
    spec: SmallMultiplesSpec = shown.spec
    cells = spec.cells[n * half : (n + 1) * half]
    return replace(shown, key=f"{shown.key}-{n + 1}", spec=replace(spec, cells=cells, columns=LAJUR))
