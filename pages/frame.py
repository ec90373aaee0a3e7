"""The frame of every page: navigation, the shared filters in the URL, and one place that stops on errors."""

from __future__ import annotations

import streamlit as st

from pages.kerangka import filters, konteks, stops

st.set_page_config(page_title="Serambi", page_icon="🏛️", layout="wide")

PAGES = {
    "": [
        st.Page("presenter/ringkasan.py", title="Ringkasan", url_path="", default=True),
        st.Page("presenter/peta.py", title="Peta", url_path="peta"),
        st.Page("presenter/jenis.py", title="Jenis", url_path="jenis"),
        st.Page("presenter/ikn.py", title="IKN", url_path="ikn"),
    ],
    "Perencana": [st.Page("planner/metode.py", title="Metode", url_path="metode")],
}


@stops
def draw() -> None:
    """Draw the filters and the chosen page."""
    page = st.navigation(PAGES, position="top")
    filters(konteks())
    page.run()


draw()
