"""Findings of the checks on chosen drafts, and the written reasons for the warnings among them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.terbit.pemeriksaan import semua_temuan
from data.terbit.temuan import Temuan
from pages.tampil import plain
from panels.masukan import sel
from words.format import angka

KUNCI, ISI = "_temuan-kunci", "_temuan-isi"  # session: which drafts were checked, what was found


def temuan(dipilih: Sequence[str]) -> list[Temuan]:
    """Findings of the chosen drafts, kept while the choice stays: typing a reason does not check again."""
    if st.session_state.get(KUNCI) != tuple(dipilih):
        with st.spinner("Memeriksa draf …"):
            st.session_state[ISI] = semua_temuan(dipilih)
        st.session_state[KUNCI] = tuple(dipilih)
    return st.session_state[ISI]


def lupakan() -> None:
    """Forget the choice and its findings."""
    for kunci in ("pilih-draf", KUNCI, ISI):
        st.session_state.pop(kunci, None)


def tampilkan(semua: Sequence[Temuan]) -> bool:
    """Draw errors and remarks; True when an error blocks publishing."""
    galat = [satu for satu in semua if satu.tingkat == "galat"]
    for satu in galat:
        st.error(uraian(satu), icon=":material/block:")
    for satu in (satu for satu in semua if satu.tingkat == "catatan"):
        st.caption(uraian(satu))
    return bool(galat)


def alasan(semua: Sequence[Temuan]) -> dict[str, str]:
    """One field of reason per warning; what was typed, by the warning's key."""
    peringatan = [satu for satu in semua if satu.tingkat == "peringatan"]
    if not peringatan:
        st.markdown("Tidak ada peringatan.")
        return {}
    st.markdown(
        f"**{angka(len(peringatan))} peringatan perlu alasan tertulis.** Alasan disimpan bersama edisi."
    )
    return {
        satu.kunci: st.text_input(uraian(satu), key=f"alasan-{satu.kunci}", placeholder="Alasan")
        for satu in peringatan
    }


def uraian(satu: Temuan) -> str:
    """A finding in one line, with its cells."""
    return plain(f"{satu.teks} [{sel(satu.sel)}]" if satu.sel else satu.teks)
