"""A page's own keys stay its own: `tampil` of /peta is another thing than `tampil` of /jenis, and so is `bagian`.

Streamlit holds one value for each key and takes a key that another page has bound out of an address that Back
brings up. So what a page had is put aside when another page takes the key over, and given back on return; after
Back or Forward the address itself decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from panels.state import Choice

HALAMAN = "_halaman_kini"  # session: page of this run, fragments included
PEMILIK = "_pemilik"  # session: key -> the page that used it last
SIMPANAN = "_simpanan"  # session: (page, key) -> the code it had there
RIWAYAT = "_riwayat"  # session: words of the address that Back or Forward brought up; None on any other run


def mulai(halaman: str) -> None:
    """Once per run of the frame: which page is drawn, and whether the browser's history led to it."""
    run = get_script_run_ctx()
    st.session_state[HALAMAN] = halaman
    history = run is not None and run.is_history_navigation
    st.session_state[RIWAYAT] = dict(parse_qsl(run.query_string)) if history else None
    if (
        history
    ):  # the address is that of this page: Streamlit took out what the page before had bound under the name
        query = run.query_string
        with run.session_state.query_params() as known:
            known.set_initial_query_params(query)
            known.populate_from_query_string(query)
            known._send_query_param_msg()


def ambil(key: str, choice: Choice) -> None:
    """Make a key this page's own before its control is drawn or read; its first use is seeded from the address."""
    here = st.session_state.get(HALAMAN, "")
    owners: dict[str, str] = st.session_state.setdefault(PEMILIK, {})
    owner, owners[key] = owners.get(key, here), here
    if owner != here:
        st.session_state[key] = _kini(key, choice, here)


def ingat(key: str, code: str) -> None:
    """Keep what this page has chosen."""
    st.session_state.setdefault(SIMPANAN, {})[st.session_state.get(HALAMAN, ""), key] = code


def _kini(key: str, choice: Choice, here: str) -> str:
    """The code that the page should have now: that of the address, else the one it had."""
    history: Mapping[str, str] | None = st.session_state.get(RIWAYAT)
    asked = st.query_params if history is None else history
    if history is not None or key in asked:
        return choice.code(asked.get(key, choice.default))
    return st.session_state.get(SIMPANAN, {}).get((here, key), choice.default)
