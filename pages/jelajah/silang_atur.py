"""The pivot's own controls: table, what stands on rows and columns, the measure, and how to start again."""

from __future__ import annotations

import streamlit as st

from pages import banyak
from pages.kerangka import select
from panels import jelajah
from panels.pilihan_banyak import gabung, pecah
from panels.silang_pilihan import SARING, TANPA
from panels.silang_spek import Dibaca, boleh, saringan
from panels.state import Choice
from queries import Konteks
from words.pivot import TABEL

KUNCI = ("baris", "kolom", *SARING.values())  # held by the session, written into the URL by pages.banyak
# "" is no word of theirs, so they fall back to their default
IKUT = ("nilai", "satuan", "dari", "ke", "banding", "urut")


def gambar(dibaca: Dibaca, here: Konteks) -> None:
    """Draw rows, columns, measure, and the two buttons."""
    own = jelajah.choices(here)
    axes = {code: dibaca.sumbu(code).nama for code in boleh(dibaca.pilihan, dibaca.spek.ukur)}
    spek = dibaca.spek
    banyak.pilih("baris", "Baris", own["baris"], axes, spek.baris, width=300, wrap=True)
    banyak.pilih(
        "kolom", "Kolom", own["kolom"], {code: word for code, word in axes.items() if code not in spek.baris},
        spek.kolom, kosong=TANPA, hint="Tanpa kolom", width=300, wrap=True,
    )  # fmt: skip
    measures = dibaca.pilihan.ukur
    select("nilai", "Nilai", Choice(measures, next(iter(measures))), width=330, caption=True)
    st.button(
        "Tukar baris dan kolom", icon=":material/swap_horiz:", key="silang-tukar", disabled=not spek.kolom,
        on_click=_tukar, args=(dibaca, here),
    )  # fmt: skip
    st.button("Mulai lagi", icon=":material/restart_alt:", key="silang-ulang", on_click=_ulang, args=(here,))


def tabel(here: Konteks) -> None:
    """Draw the choice of the table."""
    offered = jelajah.choices(here)["tabel"]
    select("tabel", "Data", Choice(offered.words, next(iter(TABEL))), width=210, caption=True)


def alamat(here: Konteks) -> None:
    """Bring the keys of several values from the URL into the session, or back."""
    own = jelajah.choices(here)
    for key in KUNCI:
        banyak.alamat(key, own[key])


def tertib(dibaca: Dibaca, here: Konteks) -> None:
    """Forget filters that the table does not know: they would stand in the address and mean nothing."""
    own = jelajah.choices(here)
    for key, code in saringan(dibaca).items():
        if set(pecah(code)) != set(banyak.terpilih(key)):
            banyak.isi(key, code, own[key])


def _tukar(dibaca: Dibaca, here: Konteks) -> None:
    own, spek = jelajah.choices(here), dibaca.spek
    banyak.isi("baris", gabung(spek.kolom), own["baris"])
    banyak.isi("kolom", gabung(spek.baris), own["kolom"])


def _ulang(here: Konteks) -> None:
    """The default pivot of the table: no filter, areas by years."""
    own = jelajah.choices(here)
    for key in KUNCI:
        banyak.isi(key, "", own[key])
    for key in IKUT:
        if key in st.session_state:
            st.session_state[key] = ""
