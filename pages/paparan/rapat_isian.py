"""The form of a meeting: name, day, place, theme, edition, term, offices and logos on the cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from data.edisi import current
from meeting import jam, rapat
from meeting.rapat import Rapat
from meeting.siap import isi_siap
from pages.kerangka import stops
from pages.paparan import ingat, rapat_edisi, rapat_hapus, rapat_ruas, semula
from pages.peran import perlu
from words.galat import GalatSerambi


@stops
def baru(*, pertama: bool) -> None:
    """Make a meeting; with one tick it begins with the ready opening."""
    st.subheader("Rapat baru", anchor=False)
    if pertama:
        st.caption("Belum ada rapat. Isi nama dan tanggalnya; selebihnya dapat menyusul.")
    hari = jam.sekarang().astimezone(jam.WITA).date()
    kosong = Rapat("", "", hari, "", "", rapat_edisi.anjuran() or current())
    with st.form(
        "rapat-baru", enter_to_submit=False
    ):  # Enter in one field must not make a half-filled meeting
        isi = rapat_ruas.isi(kosong)
        edisi = rapat_edisi.pilih(kosong.edisi)
        pembukaan = st.checkbox("Langsung isi dengan paparan Pembukaan (dapat diubah)", value=True)
        jadi = st.form_submit_button("Buat rapat", type="primary")
    if not pertama:
        st.button("Batal", on_click=ingat.layar_rapat, args=("",))
    if jadi:
        _buat(replace(isi, edisi=edisi), pembukaan)


def _buat(isi: Rapat, pembukaan: bool) -> None:
    oleh = perlu("penyunting").nama
    jadi = rapat.buat(
        isi.nama, isi.tanggal, edisi=isi.edisi, oleh=oleh, tempat=isi.tempat, tema=isi.tema,
        istilah=isi.istilah, pengaturan=isi.pengaturan,
    )  # fmt: skip
    st.session_state[ingat.RAPAT] = jadi.id
    ingat.layar_rapat("")
    ingat.kabarkan(f"Rapat “{jadi.nama}” dibuat.", _pembukaan(jadi, oleh) if pembukaan else ())
    st.rerun()


def _pembukaan(jadi: Rapat, oleh: str) -> Sequence[str]:
    """Fill the new meeting; what its edition cannot draw is said, and the meeting stands all the same."""
    try:
        return isi_siap(jadi.id, "pembukaan", oleh=oleh).dilewati
    except GalatSerambi as galat:
        return (galat.pesan,)


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
