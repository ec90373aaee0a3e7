"""Files that are made on request and then offered: refusals in words, old files dropped."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from meeting import jam
from pages.tampil import plain
from reports.dek import Dek
from reports.paparan.bentuk import Bentuk
from reports.profil_isi import Kertas
from words.format import angka
from words.galat import GalatSerambi


def sekarang() -> datetime:
    """Local time of the meeting, as files print it."""
    return jam.sekarang().astimezone(jam.WITA).replace(tzinfo=None)


def siapkan(dek: Dek, kertas: Kertas, semua: tuple[Bentuk, ...], kunci: str) -> None:
    """Make the files; one that is refused leaves its reason and the others go on."""
    jadi: dict[str, bytes | str] = {}
    with st.spinner("Berkas sedang dibuat …"):
        for satu in semua:
            try:
                jadi[satu.judul] = satu.buat(dek, kertas, sekarang())
            except GalatSerambi as galat:
                jadi[satu.judul] = galat.pesan
    st.session_state[kunci] = (dek, kertas, jadi)


def tawarkan(dek: Dek, kertas: Kertas, semua: tuple[Bentuk, ...], kunci: str) -> None:
    """Draw the finished files; a deck that changed meanwhile makes them old and they are dropped."""
    lama, lama_kertas, jadi = st.session_state.get(kunci, (None, None, {}))
    if lama is None:
        return
    if lama != dek or lama_kertas != kertas:
        del st.session_state[kunci]
        st.info("Paparan atau kertas berubah sesudah berkas disiapkan. Siapkan lagi.", icon=":material/info:")
        return
    for satu in semua:
        _satu(satu, jadi[satu.judul], dek, f"{kunci}-{satu.judul}")


def _satu(bentuk: Bentuk, isi: bytes | str, dek: Dek, kunci: str) -> None:
    """A button with what the file is for and its size, or why there is none."""
    if isinstance(isi, str):
        st.error(f"{bentuk.judul}: {plain(isi)}", icon=":material/block:")
        return
    nama = bentuk.nama(dek)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            f"Unduh {bentuk.judul}",
            isi,
            file_name=nama,
            mime=bentuk.mime,
            on_click="ignore",
            key=kunci,
            width=300,
        )
        st.caption(f"{bentuk.uraian} {angka(len(isi) / 1e6, 2)} MB.")
