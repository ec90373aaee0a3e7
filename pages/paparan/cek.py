"""Part of /paparan: Cek Ruang, and the USB pack that it leaves behind."""

from __future__ import annotations

import streamlit as st

from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import cek_hasil, cek_jalan
from pages.peran import perlu
from queries import Konteks

JADI = "_paparan-cek"
ISI = (
    "Setiap salindia digambar pada enam ukuran layar di peramban tanpa internet, lalu diperiksa: ukuran huruf, "
    "kontras, isi yang meluap, peta, tombol, data yang kosong, baris contoh, ruang simpan, port, jam, dan telepon. "
    "Sesudahnya paket USB ditulis: semua salindia, profil wilayah, tabel, PDF, dan PPTX untuk laptop mana pun "
    "tanpa internet."
)


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
    perlu("penyunting")
    st.markdown(ISI)
    if st.button(
        "Jalankan Cek Ruang dan tulis paket USB",
        type="primary",
        icon=":material/fact_check:",
        key="cek-jalankan",
    ):
        st.session_state[JADI] = (rapat.id, rapat.tanda, cek_jalan.jalankan(rapat.id))
    id_, tanda, laporan = st.session_state.get(JADI, ("", "", None))
    if laporan is None or id_ != rapat.id:
        st.caption(
            "Perlu sekitar satu menit. Jalankan di laptop panggung, di ruang rapat, sebelum peserta masuk."
        )
        return
    if tanda != rapat.tanda:
        st.warning("Paparan berubah sesudah pemeriksaan ini. Jalankan lagi.", icon=":material/update:")
    cek_hasil.gambar(laporan, rapat)
