"""Section of /profil: rises, falls and gaps side by side, households apart, then every type in one table."""

from __future__ import annotations

import streamlit as st

from pages import kartu, salin, tampil
from panels.kalimat_rapat import salinan_teks
from panels.profil import Perhatian, Profil
from panels.profil_perhatian import SYARAT
from words.format import periode
from words.statistik import BELUM_PASTI

KOSONG = {
    "naik": "Tidak ada kenaikan yang dapat disebut dari data yang ada.",
    "turun": "Tidak ada penurunan yang dapat disebut dari data yang ada.",
    "kesenjangan": "Tidak ada kesenjangan yang dapat dihitung dari data yang ada.",
}


def gambar(shown: Profil) -> None:
    """Draw the three columns; phones stack them."""
    kartu.cap([shown.rincian.stamps])
    lists = (("naik", "Bertambah", shown.naik), ("turun", "Berkurang", shown.turun))
    lists += (("kesenjangan", "Belum tertangani", shown.kesenjangan),)
    for place, (key, title, found) in zip(st.columns(3), lists, strict=True):
        with place, st.container(border=True, height="stretch", key=f"profil-{key}"):
            st.subheader(title, anchor=False)
            _daftar(found, KOSONG[key])
    with st.expander("Jenis bersatuan KK (tidak diperingkat bersama jiwa)", key="lipat-profil-kk"):
        _daftar(shown.kk, "Tidak ada perubahan atau kesenjangan KK yang dapat dihitung.")
    st.caption(tampil.plain(SYARAT))
    salin.tombol(lambda: _teks(shown), "profil-perhatian")
    with st.expander("Rincian semua jenis", key="lipat-profil-rincian", on_change="rerun") as fold:
        if fold.open:
            tampil.panel(shown.rincian)


def _daftar(found: tuple[Perhatian, ...], empty: str) -> None:
    if not found:
        st.markdown(empty)
    for one in found:
        colour = "gray" if one.tanda == BELUM_PASTI else "blue"
        st.markdown(
            f"**{tampil.plain(one.nama)}** :{colour}-background[{one.tanda}]  \n{tampil.plain(one.kalimat)}"
        )


def _teks(shown: Profil) -> str:
    """The sentences to copy, closed by period, source and edition."""
    said = [one.kalimat for one in (*shown.naik, *shown.turun, *shown.kesenjangan, *shown.kk)]
    stamp = shown.rincian.stamps
    return salinan_teks(
        said or shown.kalimat, f"{shown.nama}, {periode(shown.tahun)}", shown.rincian.sources, stamp
    )
