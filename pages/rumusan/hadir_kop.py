"""The picture of the letterhead: shown, replaced, taken away."""

from __future__ import annotations

import streamlit as st

from meeting import berkas, hadir
from meeting.rapat import Rapat
from pages.rumusan import unggah
from pages.rumusan.kabar import kabarkan
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from words import hadir as kata
from words.galat import GalatSerambi

JENIS = ("png", "jpg", "jpeg")


def gambar(rapat: Rapat) -> None:
    """Draw the picture that is there, the uploader, and the button that takes it away."""
    kini = hadir.kop(rapat.id)
    st.markdown(f"**{kata.KOP}**")
    try:
        _tampilkan(kini)
        masuk = st.file_uploader(
            kata.KOP_BATAS.format(batas=unggah.BATAS_MB), JENIS, max_upload_size=unggah.BATAS_MB,
            key=f"hadir-kop-{rapat.id}-{kini[:8]}",
        )  # fmt: skip
        if masuk is not None:
            _pasang(rapat, unggah.simpan(masuk, penulis()["oleh"]).sidik, "Kop surat dipasang.")
        if kini and st.button("Lepas kop", icon=":material/delete:", key="hadir-lepas-kop"):
            _pasang(rapat, "", "Kop surat dilepas.")
    except GalatSerambi as galat:
        st.error(plain(galat.pesan), icon=":material/block:")


def _tampilkan(kini: str) -> None:
    """Raises BerkasHilang."""
    if kini:
        st.image(berkas.gambar(kini).isi, width=480)
    else:
        st.caption(kata.TANPA_KOP)


def _pasang(rapat: Rapat, sidik: str, kata_: str) -> None:
    hadir.pasang_kop(rapat.id, sidik, penulis()["oleh"])
    kabarkan(kata_)
    st.rerun()
