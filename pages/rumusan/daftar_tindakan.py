"""What is done with a whole clause: approve, hold, take back, move, carry over, remove."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from meeting import rumusan
from pages.paparan import ingat
from pages.rumusan import daftar_bawa, daftar_buang, daftar_kerja
from pages.rumusan.penulis import penulis
from panels.butir import DISETUJUI, DITAHAN, DIUSULKAN, Butir
from words.format import angka

KERJA: dict[str, tuple[str, Callable[..., Butir]]] = {
    "Setujui": ("check_circle", rumusan.setujui),
    "Tahan": ("pause_circle", rumusan.tahan),
    "Jadikan usulan lagi": ("undo", rumusan.batalkan),
}
TIDAK_PERLU = {"Setujui": DISETUJUI, "Tahan": DITAHAN, "Jadikan usulan lagi": DIUSULKAN}


def gambar(one: Butir, semua: tuple[Butir, ...]) -> None:
    """One line of buttons; each is one click and can be taken back."""
    urutan = [satu.id for satu in rumusan.daftar(one.rapat)]
    tempat = urutan.index(one.id)
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="center"):
        for nama, (ikon, kerja) in KERJA.items():
            mati = TIDAK_PERLU[nama] == one.setuju
            st.button(
                nama, on_click=ingat.coba, args=(_putuskan, kerja, one), disabled=mati, icon=_ikon(ikon)
            )
        for nama, ikon, ke in (("Naik", "arrow_upward", tempat), ("Turun", "arrow_downward", tempat + 2)):
            mati = not 1 <= ke <= len(urutan)
            st.button(nama, on_click=ingat.coba, args=(_geser, one, ke), disabled=mati, icon=_ikon(ikon))
        st.button("Buang", on_click=ingat.coba, args=(_hapus, one), icon=_ikon("delete"))
        daftar_bawa.gambar(one)


def _ikon(nama: str) -> str:
    return f":material/{nama}:"


def _putuskan(kerja: Callable[..., Butir], one: Butir) -> None:
    jadi = kerja(one.id, versi=one.versi, **penulis())
    nomor = f" sebagai nomor {angka(jadi.nomor)}" if jadi.nomor is not None else ""
    ingat.kabarkan(f"Butir {'disetujui' if nomor else jadi.setuju}{nomor}.")
    daftar_kerja.segarkan(jadi)


def _geser(one: Butir, ke: int) -> None:
    rumusan.geser(one.id, ke=ke, **penulis())


def _hapus(one: Butir) -> None:
    st.session_state[daftar_buang.DIBUANG] = rumusan.hapus(one.id, versi=one.versi, **penulis())
    daftar_kerja.lepas()
