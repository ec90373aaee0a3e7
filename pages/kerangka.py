"""The frame's parts: who looks at which edition, the shared filters, and how a page stops on a named error."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import ParamSpec

import streamlit as st

from data.snapshot import current, editions
from pages import ingatan
from panels.state import Choice, State, frame_choices
from queries import Konteks
from words.galat import GalatSerambi

P = ParamSpec("P")
AUDIENS = ("publik", "internal")
TUJUAN = "_tujuan"  # session: filters that an opened card sets on the page it leads to
# shared filters in the order of the bar: title and share of its width; they fit one line at 1024 px
LABELS = {
    "wilayah": ("Wilayah", 1.15),
    "jenis": ("Jenis PMKS", 1.4),
    "ukuran": ("Ukuran", 0.85),
    "penduduk": ("Penduduk (penyebut)", 1.2),
    "edisi": ("Edisi data", 0.65),
    "tahun": ("Tahun", 1.05),
}


KONTEKS = "_konteks"  # session: edition and audience of this run


def mulai_jalan() -> Konteks:
    """Read which edition is active, once per run: one flipped meanwhile never mixes two editions on a page.

    The edition comes from the URL, else it is the active one; fragments stay with that of their page.
    """
    known = editions()
    asked = st.session_state.get("edisi") or st.query_params.get("edisi", "")
    audience = os.environ.get("SERAMBI_AUDIENS", "publik")
    st.session_state[KONTEKS] = Konteks(
        asked if asked in known else current(), audience if audience in AUDIENS else "publik"
    )
    return st.session_state[KONTEKS]


def konteks() -> Konteks:
    """Return the edition and audience of this run."""
    return st.session_state[KONTEKS]


def filters(here: Konteks, keys: Sequence[str]) -> None:
    """Draw these shared filters, each bound to its URL key. A widget of a page dies with the page, these live on."""
    if not keys:
        return  # a page that takes none also opens on an edition that could offer none
    choices = frame_choices(here)
    for key, code in st.session_state.pop(TUJUAN, ()):
        st.session_state[key] = code
    shown = [key for key in keys if key != "edisi" or len(choices[key].words) > 1]
    if not shown:
        return
    free = sum(LABELS[key][1] for key in LABELS if key not in keys)  # what is left out leaves its place empty
    places = st.columns(
        [*(LABELS[key][1] for key in shown), *([free] if free else [])], vertical_alignment="center"
    )
    for key, place in zip(shown, places):
        with place:
            DRAW.get(key, kotak)(key, LABELS[key][0], choices[key])


def year_slider(key: str, title: str, choice: Choice) -> None:
    """Draw the shared year as a slider from the oldest to the newest year; one year alone needs none."""
    years = sorted(choice.words)
    if len(years) > 1:
        st.select_slider(
            title,
            years,
            value=choice.default,
            key=key,
            bind="query-params",
            persist_state="session",
            label_visibility="collapsed",
        )


def select(
    key: str, title: str, choice: Choice, *, width: int | str = "stretch", caption: bool = False
) -> str:
    """Draw one of the page's own choices and return its code; `caption` shows its title above it."""
    ingatan.ambil(key, choice)
    code = kotak(key, title, choice, width=width, caption=caption)
    ingatan.ingat(key, code)
    return code


def kotak(
    key: str, title: str, choice: Choice, *, width: int | str = "stretch", caption: bool = False
) -> str:
    """Draw one bound selectbox over a Choice and return its code."""
    codes = list(choice.words)
    if st.session_state.get(key, choice.default) not in choice.words:
        st.session_state[key] = choice.default  # another page uses the key with other words
    return st.selectbox(
        title,
        codes,
        index=codes.index(choice.default),
        format_func=choice.words.__getitem__,
        key=key,
        bind="query-params",
        persist_state="session",
        width=width,
        label_visibility="visible" if caption else "collapsed",
    )


def state(here: Konteks, more: Mapping[str, Choice] | None = None) -> State:
    """Return what the reader has chosen: the shared filters and the page's own keys."""
    for key, choice in (more or {}).items():
        ingatan.ambil(key, choice)
    choices = {**frame_choices(here), **(more or {})}
    asked = st.query_params  # a control further down the page has no value yet on the first run of a link
    chosen = {
        key: st.session_state.get(key) or (choice.code(asked[key]) if key in asked else choice.default)
        for key, choice in choices.items()
    }
    return State(
        **{
            key: value if value in choices[key].words else choices[key].default
            for key, value in chosen.items()
        }
    )


def stops(draw: Callable[P, None]) -> Callable[P, None]:
    """Show a named error as a clear Indonesian stop instead of the part that cannot be drawn."""

    @wraps(draw)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            draw(*args, **kwargs)
        except GalatSerambi as error:
            st.error(error.pesan, icon=":material/block:")

    return guarded


def in_popover(key: str, title: str, choice: Choice) -> None:
    """Draw a rarely changed filter behind a button: its long names would not fit the bar of a 1024 px projector."""
    with st.popover("Edisi", help=title, width="stretch"):
        kotak(key, title, choice, caption=True)


DRAW = {"tahun": year_slider, "edisi": in_popover}

SEGARKAN = "_segarkan"  # session flag: a click inside a part changed a filter of the frame


def bagian(draw: Callable[[], None]) -> Callable[[], None]:
    """A part of a page that reruns alone when its own controls change (st.fragment), stops included.

    A click on its chart may change a filter of the frame; then the whole page is run once more.
    """

    @st.fragment
    @stops
    @wraps(draw)
    def part() -> None:
        if st.session_state.pop(SEGARKAN, False):
            st.rerun()
        draw()

    return part
