"""The register to read: one card per clause, in the order of its numbers; a link `?butir=<id>` stands first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.naskah import tanpa_tersamar
from pages.rumusan import daftar_pilih
from pages.rumusan.daftar_kata import katakan
from pages.rumusan.daftar_rencana import asal, rencana
from pages.tampil import plain
from panels.butir import DISETUJUI, Butir
from panels.butir_baca import KataButir, Nama, nama
from queries import Konteks
from words.format import angka

KOSONG = "Belum ada butir untuk saringan ini. Tambahkan lewat Formulir, atau lewat “Usulkan rumusan” pada panel data."
DITAUTKAN = "Butir yang ditautkan"
WARNA = {"disetujui": "green", "ditahan": "orange", "usulan": "gray"}


def gambar(semua: tuple[Butir, ...], here: Konteks, *, sunting: bool) -> None:
    """Draw the cards; editors also see proposals and holds, and a button to the form."""
    if not semua:
        st.info(KOSONG, icon=":material/info:")
        return
    names = nama(here)
    st.caption(_hitung(semua, sunting=sunting))
    for one in _urut(semua):
        said = tampak(one, names, here, sunting=sunting)
        _kartu(one, said, (*said.rincian, *rencana(one, names)), sunting=sunting)


def tampak(one: Butir, names: Nama, here: Konteks, *, sunting: bool) -> KataButir:
    """The words of a clause: as they were typed for editors, as the public may read them for others."""
    return katakan(one if sunting else tanpa_tersamar(one, here.edisi), names, here)


def _urut(semua: tuple[Butir, ...]) -> list[Butir]:
    """A linked clause first, then approved ones by number, then the rest as they stand in the meeting."""
    linked = st.query_params.get("butir", "")
    return sorted(semua, key=lambda one: (one.id != linked, one.nomor is None, one.nomor or 0))


def _hitung(semua: tuple[Butir, ...], *, sunting: bool) -> str:
    setuju = sum(one.setuju == DISETUJUI for one in semua)
    if not sunting:
        return f"{angka(len(semua))} butir yang disetujui."
    return f"{angka(len(semua))} butir, {angka(setuju)} di antaranya disetujui."


def _kartu(one: Butir, said: KataButir, rinci: Sequence[tuple[str, str]], *, sunting: bool) -> None:
    with st.container(border=True, key=f"kartu-butir-{one.id}"):
        if one.id == st.query_params.get("butir"):
            st.caption(f":material/link: {DITAUTKAN}")
        number = f"**{angka(one.nomor)}.** " if one.nomor is not None else ""
        st.markdown(f"{number}{plain(one.isi)}")
        st.caption(" · ".join(_tanda(one, said, sunting=sunting)))
        st.markdown("  \n".join(f":gray[{title}:] {plain(text)}" for title, text in rinci))
        if before := asal(one):
            st.caption(plain(before))
        if one.catatan and sunting:
            st.caption(f"Catatan: {plain(one.catatan)}")
        if sunting:
            st.button(
                "Sunting", key=f"sunting-{one.id}", on_click=daftar_pilih.sunting, args=(one,),
                icon=":material/edit:", type="tertiary",
            )  # fmt: skip


def _tanda(one: Butir, said: KataButir, *, sunting: bool) -> list[str]:
    """Decision, level, pillar, place and status as one line of words."""
    mark = [f":{WARNA[one.setuju]}-background[{said.setuju}]"] if sunting else []
    words = (said.level, said.pilar, said.wilayah, f"Status: {said.status.lower()}")
    return [*mark, *(plain(word) for word in words if word)]
