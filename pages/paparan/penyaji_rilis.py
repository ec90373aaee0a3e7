"""What phones may see: slides that were on stage, and those released by hand."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import tayang
from meeting.rapat import Rapat
from pages.paparan import ingat, qr
from pages.peran import perlu
from pages.web import siaran
from reports.dek import Dek
from words.format import angka

PILIH = "rilis-pilih"


def gambar(rapat: Rapat, dek: Dek) -> None:
    """Draw which slides are open, and the buttons that open more or close all."""
    st.subheader("Peserta (telepon genggam)", anchor=False)
    terbuka = tayang.terbuka(rapat.id)
    judul = {satu.id: f"{satu.nomor} · {satu.judul}" for satu in reversed(dek.salindia) if not satu.ditahan}
    tutup = [id_ for id_ in reversed(judul) if id_ not in terbuka]
    st.markdown(
        f"{angka(len(judul) - len(tutup))} dari {angka(len(judul))} salindia sudah dapat dilihat peserta: yang pernah "
        "tampil di panggung dan yang dirilis di sini."
    )
    if tutup:
        st.multiselect(
            "Rilis sebelum tampil",
            tutup,
            format_func=judul.__getitem__,
            key=PILIH,
            placeholder="Pilih salindia",
        )
    with st.container(horizontal=True, gap="small"):
        st.button("Rilis yang dipilih", on_click=ingat.coba, args=(_pilihan, rapat), disabled=not tutup)
        st.button("Rilis semua", on_click=ingat.coba, args=(_rilis, rapat, tutup), disabled=not tutup)
        st.button(
            "Tutup semua (setelah gladi)",
            on_click=ingat.coba,
            args=(_tutup, rapat),
            disabled=not terbuka and tayang.kini() is None,
        )
    qr.gambar(rapat, None)


def _pilihan(rapat: Rapat) -> None:
    _rilis(rapat, st.session_state.get(PILIH, []))


def _rilis(rapat: Rapat, ids: Sequence[str]) -> None:
    if ids:
        tayang.rilis(rapat.id, ids, perlu("penyunting").nama)
        siaran.siarkan()
        ingat.kabarkan(f"{angka(len(ids))} salindia dirilis kepada peserta.")


def _tutup(rapat: Rapat) -> None:
    tayang.kosongkan(rapat.id, perlu("penyunting").nama)
    siaran.siarkan()
    ingat.kabarkan("Semua salindia ditutup lagi bagi peserta.")
