"""A widget of several values whose codes stand in the URL as one joined word (panels.pilihan_banyak).

Streamlit binds a multiselect to repeated parameters, which neither `State` nor a saved view can hold. So the widget
has a key of its own, and the joined code lives in the session under the name of the URL key, as that of any filter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from panels.pilihan_banyak import PilihanBanyak, gabung, pecah

DIKENAL = "_banyak"  # session: keys that this session has written into the URL


def pilih(
    key: str, title: str, choice: PilihanBanyak, offered: Mapping[str, str], shown: Sequence[str], *,
    bagian: str = "", kosong: str = "", hint: str = "", width: int | str = "stretch",
    wrap: bool | None = None,
) -> None:  # fmt: skip
    """Draw the multiselect over `offered` (code -> word) with `shown` chosen; a change goes to session and URL.

    `bagian` names one of several widgets that share the key: each replaces its own codes only.
    `kosong`: the code that an emptied widget stands for, where "" would mean the default.
    """
    widget = _widget(key, bagian)
    wanted = [one for one in shown if one in offered]
    if st.session_state.get(widget) != wanted:
        st.session_state[widget] = wanted
    st.multiselect(
        title, list(offered), format_func=offered.__getitem__, key=widget, placeholder=hint, width=width,
        max_selections=choice.words.paling or None, wrap=wrap,
        on_change=_salin, args=(key, bagian, choice, tuple(offered), kosong),
    )  # fmt: skip


def satu(
    key: str, bagian: str, title: str, choice: PilihanBanyak, offered: Mapping[str, str], shown: str, *,
    bawaan: str, width: int | str = "stretch",
) -> None:  # fmt: skip
    """Draw a select for one code of a key that several widgets share; `bawaan` is left out of the URL."""
    widget = _widget(key, bagian)
    if st.session_state.get(widget) != shown:
        st.session_state[widget] = shown
    st.selectbox(
        title, list(offered), format_func=offered.__getitem__, key=widget, width=width,
        on_change=_salin_satu, args=(key, bagian, choice, tuple(offered), bawaan),
    )  # fmt: skip


def _widget(key: str, bagian: str) -> str:
    return f"{key}_{bagian}_pilih" if bagian else f"{key}_pilih"


def _salin(key: str, bagian: str, choice: PilihanBanyak, own: Sequence[str], kosong: str) -> None:
    """Callback: the widget's codes become the key's, beside those of its neighbours."""
    chosen = st.session_state[_widget(key, bagian)]
    others = [one for one in terpilih(key) if one not in own] if bagian else []
    isi(key, gabung((*others, *chosen)) or kosong, choice)


def _salin_satu(key: str, bagian: str, choice: PilihanBanyak, own: Sequence[str], bawaan: str) -> None:
    chosen = st.session_state[_widget(key, bagian)]
    others = [one for one in terpilih(key) if one not in own]
    isi(key, gabung((*others, *((chosen,) if chosen != bawaan else ()))), choice)


def isi(key: str, code: str, choice: PilihanBanyak) -> None:
    """Set a key of several values in session and URL; the default leaves the URL."""
    st.session_state[key] = code
    alamat(key, choice)


def alamat(key: str, choice: PilihanBanyak) -> None:
    """Say in the URL what the session holds (a page that was left had its parameters taken away)."""
    if key not in st.session_state:
        asked = st.query_params.get(key)
        st.session_state[key] = choice.default if asked is None else choice.code(asked)
    code = st.session_state[key]
    if code not in choice.words:
        code = st.session_state[key] = choice.default
    st.session_state.setdefault(DIKENAL, set()).add(key)
    word = choice.words[code]
    if code == choice.default:
        if key in st.query_params:
            del st.query_params[key]
    elif st.query_params.get(key) != word:
        st.query_params[key] = word


def lepas() -> None:
    """Take these keys out of the URL of a page or part that does not know them; the session keeps the codes."""
    for key in st.session_state.get(DIKENAL, ()):
        if key in st.query_params:
            del st.query_params[key]


def terpilih(key: str) -> tuple[str, ...]:
    """The single codes that the session holds."""
    return pecah(st.session_state.get(key, ""))
