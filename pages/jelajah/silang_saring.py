"""The pivot's filters behind a button each, and the line that says what is filtered now."""

from __future__ import annotations

import streamlit as st

from pages import banyak
from pages.jelajah.silang_atur import KUNCI
from panels import jelajah
from panels.pilihan_banyak import gabung, pecah
from panels.silang_pilihan import PISAH, SARING, kunci, milik
from panels.silang_spek import Dibaca
from panels.state import Choice, State
from queries import Konteks, pivot
from words import silang as kata

JUDUL = "Saring {}"
KATA = {"wilayah": "wilayah", "jenis": "jenis", "waktu": "waktu", "tetap": "pilihan lain"}


def gambar(dibaca: Dibaca, state: State, here: Konteks) -> None:
    """Draw the filters in one fold: a keyboard reaches them right after its head (a popover's come last of all)."""
    own = jelajah.choices(here)
    axes = [axis for kind in SARING for axis in _sumbu(dibaca, kind)]
    if not axes:
        return
    kinds = [KATA[kind] for kind in SARING if _sumbu(dibaca, kind)]
    fold = st.expander(JUDUL.format(kata.gabung(kinds)), key="lipat-saringan", icon=":material/filter_alt:")
    with fold, st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        for axis in axes:
            _banyak(axis, state, own)


def _sumbu(dibaca: Dibaca, kind: str) -> list[pivot.Sumbu]:
    return [axis for axis in dibaca.pilihan.sumbu.values() if axis.golongan == kind and _boleh(axis, dibaca)]


def _boleh(axis: pivot.Sumbu, dibaca: Dibaca) -> bool:
    """Whether choosing some members makes sense: more than one, in time only on a side, fixed ones likewise."""
    used = axis.kode in dibaca.spek.sumbu or (
        axis.golongan == "waktu" and bool(dibaca.spek.saringan(axis.kode))
    )
    return len(axis.nilai) > 1 and (used or axis.golongan in ("wilayah", "jenis"))


def _banyak(axis: pivot.Sumbu, state: State, own: dict[str, Choice]) -> None:
    key = kunci(axis)
    offered = milik(axis)
    chosen = [code for code in offered if code in pecah(getattr(state, key))]
    banyak.pilih(key, axis.nama, own[key], offered, chosen, bagian=axis.kode, hint="Semua", width=300)


def kini(dibaca: Dibaca, here: Konteks) -> None:
    """Say the filters in one line, with a way to drop them."""
    told = [
        f"{dibaca.sumbu(kode).nama}: {kata.sebutan([dibaca.sumbu(kode).nilai[one] for one in codes], 'pilihan', 6)}"
        for kode, codes in dibaca.spek.saring
        if dibaca.sumbu(kode).golongan != "tetap" or kode in dibaca.spek.sumbu
    ]
    if told:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(f"Saringan – {'; '.join(told)}", width="content")
            st.button("Hapus saringan", key="silang-tanpa-saringan", type="tertiary", icon=":material/filter_alt_off:",
                      on_click=_hapus, args=(here,))  # fmt: skip


def _hapus(here: Konteks) -> None:
    own = jelajah.choices(here)
    for key in KUNCI:
        if key.startswith("saring_"):
            kept = [one for one in banyak.terpilih(key) if PISAH in one] if key == SARING["tetap"] else []
            banyak.isi(key, gabung(kept), own[key])
