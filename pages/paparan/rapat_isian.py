"""The form of a meeting: name, day, place, theme, edition, term, offices and logos on the cover."""

from __future__ import annotations

import streamlit as st

from meeting import rapat
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import ingat, rapat_hapus, rapat_kosong, rapat_lalu, rapat_ruas, semula
from pages.peran import perlu


@stops
def baru(*, pertama: bool) -> None:
    """Make a meeting; with one tick it begins with the ready opening."""
    st.subheader("Rapat baru", anchor=False)
    if pertama:
        st.caption("Belum ada rapat. Isi nama dan tanggalnya; selebihnya dapat menyusul.")
    asal = None if pertama else rapat_lalu.asal()
    if asal:
        rapat_lalu.formulir(asal)
    else:
        rapat_kosong.formulir()
    if not pertama:
        st.button("Batal", on_click=ingat.layar_rapat, args=("",))


@stops
def ubah(lama: Rapat) -> None:
    """Change a meeting; its edition changes only with the list of old and new numbers."""
    st.subheader("Ubah rapat", anchor=False)
    lama = semula.baca(lama)
    with st.form(f"rapat-ubah-{lama.id}", enter_to_submit=False):
        isi = rapat_ruas.isi(lama)
        st.caption(
            f"Edisi data {lama.edisi} diganti pada bagian Pindah ke edisi baru: setiap angka yang berubah "
            "diperlihatkan lebih dahulu."
        )
        jadi = st.form_submit_button("Simpan perubahan", type="primary")
    st.button("Selesai", on_click=ingat.layar_rapat, args=("",))
    rapat_hapus.tombol(lama)
    if jadi:
        semula.simpan(rapat.ubah, isi, perlu("penyunting").nama)
        ingat.layar_rapat("")
        ingat.kabarkan("Perubahan rapat disimpan.")
        st.rerun()
