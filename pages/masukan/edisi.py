"""Editions: which exist, which is active, and locking one for a meeting."""

from __future__ import annotations

import streamlit as st

from data.edisi import current, editions, open_edition
from data.terbit.penguncian import aktifkan, kunci
from pages.kerangka import stops
from pages.masukan.kabar import maju, terbit
from pages.masukan.tinjau import tabel
from panels.masukan import tabel_edisi


@stops
def daftar() -> None:
    """Every edition with its state; make another one active."""
    dikenal = list(editions())
    tabel(tabel_edisi([open_edition(satu) for satu in dikenal], current()), "edisi")
    with st.form("aktifkan"):
        kiri, kanan = st.columns([3, 1], vertical_alignment="bottom")
        pilih = kiri.selectbox("Edisi yang dijadikan aktif", dikenal, index=dikenal.index(current()))
        if kanan.form_submit_button("Jadikan aktif") and pilih != current():
            aktifkan(pilih, oleh="Operator")
            terbit(open_edition(pilih))
    _kunci()


def _kunci() -> None:
    """Freeze the active edition under a meeting code; a rehearsal code may hold contoh rows."""
    st.markdown("**Kunci edisi untuk rapat**")
    st.caption(
        "Kode rapat (RK26-01) menolak DATA CONTOH; kode latihan (LATIHAN26-01) menerimanya. Edisi yang dikunci tidak "
        "berubah lagi, dan kodenya tercetak pada setiap tampilan dan unduhan."
    )
    with st.form("kunci"):
        kode = st.text_input("Kode", placeholder="RK26-01", key="kunci-kode")
        tanpa = st.checkbox("Buang baris DATA CONTOH dari edisi yang dikunci", key="kunci-tanpa")
        oleh = st.text_input("Dikunci oleh (jabatan)", "Operator Dinas Sosial Provinsi", key="kunci-oleh")
        if not st.form_submit_button("Kunci edisi", type="primary"):
            return
    hasil = kunci(
        kode.strip().upper(),
        tanpa_contoh=tanpa,
        oleh=oleh,
        kemajuan=maju(),
    )
    terbit(hasil)
