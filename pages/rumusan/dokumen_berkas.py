"""Files of the papers: made on a click, each refusal in words, dropped when a clause or the list changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from pages.tampil import plain
from reports.naskah_bentuk import Bahan, Bentuk
from words.format import angka
from words.galat import GalatSerambi

JADI = "_rumusan-dokumen"  # session: what they were made for, and {title: (name, content) or why not}
BERUBAH = "Rumusan, daftar hadir, atau kertas berubah sesudah berkas disiapkan. Siapkan lagi."


def siapkan(bahan: Bahan, semua: Sequence[Bentuk], kunci: tuple[Any, ...]) -> None:
    """Make the files; one that is refused leaves its reason and the others go on."""
    jadi: dict[str, tuple[str, bytes] | str] = {}
    with st.spinner("Berkas sedang dibuat …"):
        for satu in semua:
            try:
                jadi[satu.judul] = (satu.nama(bahan), satu.buat(bahan))
            except GalatSerambi as galat:
                jadi[satu.judul] = galat.pesan
    st.session_state[JADI] = (kunci, jadi)


def tawarkan(semua: Sequence[Bentuk], kunci: tuple[Any, ...]) -> None:
    """Draw the finished files, two of one paper beside each other."""
    lama, jadi = st.session_state.get(JADI, (None, {}))
    if lama is None:
        return
    if lama != kunci:
        del st.session_state[JADI]
        st.info(BERUBAH, icon=":material/info:")
        return
    for naskah in dict.fromkeys(satu.naskah for satu in semua):
        _naskah([satu for satu in semua if satu.naskah == naskah], jadi)


def _naskah(semua: Sequence[Bentuk], jadi: dict[str, tuple[str, bytes] | str]) -> None:
    """The buttons of one paper, or once why there is none."""
    alasan = dict.fromkeys(isi for isi in (jadi[satu.judul] for satu in semua) if isinstance(isi, str))
    for pesan in alasan:
        sebut = "" if pesan.lower().startswith(semua[0].naskah.lower()) else f"{semua[0].naskah}: "
        st.info(f"{sebut}{plain(pesan)}", icon=":material/block:")
    with st.container(horizontal=True, vertical_alignment="center"):
        for satu in semua:
            isi = jadi[satu.judul]
            if not isinstance(isi, str):
                _tombol(satu, *isi)
        st.caption(semua[0].uraian)


def _tombol(satu: Bentuk, nama: str, isi: bytes) -> None:
    st.download_button(
        satu.judul,
        isi,
        file_name=nama,
        mime=satu.mime,
        help=f"{nama}, {angka(len(isi) / 1000)} kB",
        on_click="ignore",
        key=f"unduh-{satu.judul}",
        icon=":material/download:",
        width=290,
    )
