"""Number cards on a page: title, big value, what must be said beside it, source, and the page that it opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from pages import salin
from pages.kerangka import TUJUAN
from panels import sitasi
from panels.kalimat_rapat import salinan_uraian
from panels.kartu import Kartu, Uraian
from panels.panel import Source, Stamps
from words.label import DATA_CONTOH, DIKOREKSI, INTERNAL

BERKAS = {
    "/peta": "presenter/peta.py",
    "/jenis": "presenter/jenis.py",
    "/ikn": "presenter/ikn.py",
    "/kesenjangan": "kadinsos/kesenjangan.py",
    "/profil": "kadinsos/profil.py",
    "/psks": "kadinsos/psks.py",
    "/rumusan": "kadinsos/rumusan.py",
    "/jelajah": "planner/jelajah.py",
    "/mutu": "planner/mutu.py",
    "/metode": "planner/metode.py",
}


def deret(cards: Sequence[Kartu], per_baris: int) -> None:
    """Draw cards side by side, `per_baris` to a row; narrow screens stack them."""
    for start in range(0, len(cards), per_baris):
        for place, card in zip(st.columns(per_baris), cards[start : start + per_baris]):
            with place:
                petak(card.judul, (card,))


def petak(judul: str, cards: Sequence[Kartu]) -> None:
    """Draw one bordered tile: its title, the stamps, a value per card, the sources and one link."""
    with st.container(border=True, height="stretch", key=f"kartu-{cards[0].kode}"):
        st.markdown(f"**{judul}**")
        cap([card.stempel for card in cards])
        for card in cards:
            angka(card, berjudul=card.judul != judul)
        st.space("stretch")  # sources and links of one row stand on one line
        sumber(dict.fromkeys(one for card in cards for one in card.sumber))
        tautan(cards[0])


def bacaan(judul: str, kalimat: Sequence[str], lebar: int) -> None:
    """Draw a tile of words that stands in a row of number tiles."""
    with st.container(width=lebar, height="stretch", border=True):
        st.markdown(f"**{judul}**")
        st.markdown("\n".join(f"- {one}" for one in kalimat))


def angka(card: Kartu, *, berjudul: bool) -> None:
    """The value and its remarks; `berjudul`: under its own title, which is not the tile's."""
    if berjudul:
        st.caption(card.judul)
    if any(letter.isdigit() for letter in card.nilai):
        st.metric(card.judul, card.teks, label_visibility="collapsed")
    else:
        st.subheader(card.teks, anchor=False)
    st.markdown("  \n".join(card.keterangan))


def cap(stamps: Iterable[Stamps]) -> None:
    """The stamps that must be read with the numbers."""
    every = list(stamps)
    marks = []
    if any(one.contoh for one in every):
        marks.append(f":red-background[**{DATA_CONTOH}**]")
    if any(one.audiens == "internal" for one in every):
        marks.append(f":red-background[**{INTERNAL}**]")
    if any(one.sementara for one in every):
        marks.append(":gray-background[x:\u00a0angka\u00a0sementara]")  # a stamp never breaks in two
    if any(one.dikoreksi for one in every):
        marks.append(f":orange-background[{DIKOREKSI}]")
    if marks:
        st.markdown(" ".join(marks))


def sumber(sources: Iterable[Source]) -> None:
    """The citation under a card; of many senders one by name, all of them behind the question mark."""
    cited = tuple(sources)
    if cited:
        whole = sitasi.semua(cited) if len(cited) > sitasi.PENUH else None
        st.caption(f"Sumber: {sitasi.ringkas(cited, 1)}", help=whole)


def tautan(card: Kartu) -> None:
    """Open the card's page with the card's own year, area or type.

    A button, not st.page_link: a link keeps what the URL already says and would name the same key twice.
    """
    if st.button(f":primary[{card.tautan}]", key=f"buka-{card.kode}", type="tertiary"):
        st.session_state[TUJUAN] = card.halaman.saringan
        st.switch_page(BERKAS[card.halaman.page], query_params=dict(card.halaman.kunci))


def uraian(told: Uraian, kunci: str = "") -> None:
    """Sentences under the stamps that hold for them, then how they were chosen and what they rest on.

    `kunci`, unique on the page, adds the button that copies them.
    """
    for part in told.butir:
        cap([part.stempel])
        st.markdown("\n".join(f"- {sentence}" for sentence in part.kalimat))
    if kunci and told.butir:
        salin.tombol(lambda: salinan_uraian(told), kunci)
    for note in told.catatan:
        st.caption(note)
    sumber(told.sumber)
