"""Paket serah terima on the page: everything this computer knows in one file, for the operator's successor."""

from __future__ import annotations

from io import BytesIO

import streamlit as st

from meeting.peran import OPERATOR
from meeting.serah_terima import kemas, nama_paket
from meeting.serah_terima.isi import belum_terbit
from meeting.serah_terima.kata import RAHASIA
from pages.kerangka import stops
from pages.peran import peran_kini, saat_unduh
from pages.tampil import plain
from words.format import angka

ISI = (
    "Satu berkas untuk penerus di komputer lain: semua edisi data, gudang rapat dengan riwayatnya, berkas bukti, "
    "pemetaan pengirim, batas wilayah yang dipasang sendiri, dan panduan dua halaman. PIN dan sesi tidak ikut. "
    "Memasangnya: python -m meeting terima-serah BERKAS."
)


@stops
def gambar() -> None:
    """Draw the fold for the operator; nothing for others. It is filled when it is opened."""
    if not peran_kini().boleh(OPERATOR):
        return
    with st.expander(
        "Paket serah terima", key="lipat-serah", icon=":material/move_up:", on_change="rerun"
    ) as lipat:
        if lipat.open:
            _isi()


@stops
def _isi() -> None:
    st.markdown(plain(ISI))
    st.warning(RAHASIA, icon=":material/lock_open:")
    if draf := belum_terbit():
        st.info(f"{angka(draf)} draf masukan belum terbit dan tidak ikut. Terbitkan lebih dahulu di Masukan.")
    nama = nama_paket()
    st.download_button(
        "Unduh paket serah terima",
        saat_unduh(OPERATOR, _kemas),
        file_name=nama,
        mime="application/zip",
        type="primary",
        icon=":material/inventory_2:",
        on_click="ignore",
        key="serah-unduh",
    )
    st.caption(plain(nama))


def _kemas() -> bytes:
    keluar = BytesIO()
    kemas(keluar, OPERATOR)
    return keluar.getvalue()
