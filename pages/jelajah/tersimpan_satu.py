"""One saved view in the list: what it is, and its buttons."""

from __future__ import annotations

import streamlit as st

from meeting import baris, jam
from meeting.tersimpan import SQL, TampilanSimpan
from pages.jelajah import buka, tautan, tersimpan_kelola, tersimpan_ubah
from pages.tampil import plain
from panels import jelajah
from queries import Konteks


def gambar(satu: TampilanSimpan, here: Konteks, boleh: bool) -> None:
    """Draw a view; `boleh`: whether who is here may change it."""
    with st.container(border=True, key=f"tersimpan-{satu.id}"):
        st.markdown(f"**{plain(satu.nama)}**")
        if satu.uraian:
            st.markdown(plain(satu.uraian).replace("\n", "  \n"))
        st.caption(plain(" · ".join(_tentang(satu))))
        with st.container(horizontal=True, gap="small"):
            _tombol(satu, here, boleh)


def _tentang(satu: TampilanSimpan) -> tuple[str, ...]:
    bagian = jelajah.SQL if satu.jenis == SQL else satu.pilihan.get("bagian", "")
    ubah = f"diubah {jam.wita(satu.diubah)} oleh {baris.sebutan(satu.oleh)}"
    return jelajah.BAGIAN.get(bagian, "Tampilan"), f"disimpan dari edisi {satu.edisi}", ubah


def _tombol(satu: TampilanSimpan, here: Konteks, boleh: bool) -> None:
    st.button(
        "Buka",
        key=f"buka-{satu.id}",
        on_click=buka.terapkan,
        args=(satu.id, here),
        icon=":material/open_in_full:",
    )
    tautan.tombol(satu.id)
    if not boleh:
        return
    if satu.panel and st.button(
        "Sematkan ke paparan", key=f"sematkan-simpan-{satu.id}", icon=":material/keep:"
    ):
        from pages import sematkan_isi  # it needs the parts of /paparan

        sematkan_isi.buka_beku(sematkan_isi.Tampilan(satu.halaman, satu.panel, dict(satu.pilihan)))
    if st.button("Ubah", key=f"ubah-simpan-{satu.id}", icon=":material/edit:"):
        tersimpan_ubah.buka(satu)
    st.button(
        "Buang",
        key=f"buang-simpan-{satu.id}",
        on_click=tersimpan_kelola.buang,
        args=(satu.id,),
        icon=":material/delete:",
    )
