"""Number cards on a page: title, big value, what must be said beside it, source, and the page that it opens."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from panels.kartu import Kartu, Uraian
from panels.panel import Source, Stamps
from words.label import DATA_CONTOH, INTERNAL

BERKAS = {
    "/peta": "presenter/peta.py",
    "/jenis": "presenter/jenis.py",
    "/ikn": "presenter/ikn.py",
    "/metode": "planner/metode.py",
}


def deret(cards: Sequence[Kartu], per_baris: int) -> None:
    """Draw cards side by side, `per_baris` to a row; narrow screens stack them."""
    for start in range(0, len(cards), per_baris):
        places = st.columns(per_baris)
        for place, card in zip(places, cards[start : start + per_baris]):
            with place:
                kartu(card)


def kartu(card: Kartu) -> None:
    """Draw one card."""
    with st.container(border=True, height="stretch", key=f"kartu-{card.kode}"):
        angka(card)
        sumber(card.sumber)
        tautan(card)


def angka(card: Kartu) -> None:
    """Title, stamps, value and remarks of a card."""
    cap(card.stempel)
    st.metric(card.judul, card.teks)
    for remark in card.keterangan:
        st.markdown(remark)


def cap(stamps: Stamps) -> None:
    """The stamps that must be read with the number."""
    marks = []
    if stamps.contoh:
        marks.append(f":red-background[**{DATA_CONTOH}**]")
    if stamps.audiens == "internal":
        marks.append(f":red-background[**{INTERNAL}**]")
    if marks:
        st.markdown(" ".join(marks))


def sumber(sources: Sequence[Source]) -> None:
    """The citation under a card."""
    if sources:
        st.caption("Sumber: " + "; ".join(one.sitasi for one in sources))


def tautan(card: Kartu) -> None:
    """The link to the card's page; the page opens with the query of the card."""
    parts = urlsplit(card.halaman)
    st.page_link(BERKAS[parts.path], label=card.tautan, query_params=dict(parse_qsl(parts.query)))


def uraian(told: Uraian) -> None:
    """Sentences one under the other, then how they were chosen and what they rest on."""
    cap(told.stempel)
    for sentence in told.kalimat:
        st.markdown(f"- {sentence}")
    for note in told.catatan:
        st.caption(note)
    sumber(told.sumber)
