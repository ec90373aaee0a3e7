"""One ticket: its facts, evidence and chart; whoever may completes it, the operator decides."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from meeting import berkas, jam
from meeting.peran import KAB_KOTA, NAMA, OPERATOR, Peran
from meeting.tiket import Tiket
from pages import tampil
from pages.kerangka import stops
from pages.peran import saat_unduh
from pages.rumusan import klarifikasi_lengkap, klarifikasi_putus
from pages.tampil import plain
from panels import klarifikasi
from queries import Konteks
from words import klarifikasi as kata


@stops
def gambar(satu: Tiket, kini: Peran, kerja: Konteks) -> None:
    """Draw the ticket."""
    with st.container(border=True, key=f"tiket-{satu.id}"):
        _kepala(satu)
        if satu.bukti:
            _bukti(satu)
        if satu.sel and satu.nilai_usulan is not None:
            _grafik(satu, kerja)
        elif satu.terbuka:
            st.info(kata.TANPA_SEL, icon=":material/edit:")
        if satu.terbuka:
            klarifikasi_lengkap.gambar(satu, kini, kerja)
            if kini.nama == OPERATOR:
                klarifikasi_putus.gambar(satu)


def _kepala(satu: Tiket) -> None:
    oleh = NAMA.get(satu.peran, "pengguna lain")
    st.markdown(f"**Tiket {satu.id}** · {kata.STATUS[satu.status]} · dicatat {oleh}, {jam.wita(satu.waktu)}")
    st.markdown(plain(satu.isi))
    if satu.tanggapan:
        st.markdown(f"Tanggapan: {plain(satu.tanggapan)}")
    if satu.edisi_hasil:
        st.markdown(f"Angka yang diterima terbit pada edisi **{plain(satu.edisi_hasil)}**.")


def _grafik(satu: Tiket, kerja: Konteks) -> None:
    """Chart and sentence only: no pin, no download."""
    shown = klarifikasi.panel(satu.sel, satu.nilai_usulan, kerja)
    tampil.head(shown)
    tampil.chart(shown)
    for kalimat in shown.sentences:
        st.markdown(plain(kalimat))
    tampil.source(shown)


def _bukti(satu: Tiket) -> None:
    ada = berkas.ambil(satu.bukti)
    st.download_button(
        f"Bukti: {plain(ada.nama)}", _isi(satu), ada.nama, ada.mime,
        on_click="ignore", icon=":material/attach_file:", key=f"bukti-{satu.id}",
    )  # fmt: skip


def _isi(satu: Tiket) -> Callable[[], bytes]:
    """The evidence, for whoever may see the ticket at the time of the click."""
    return saat_unduh(KAB_KOTA, lambda: berkas.isi(satu.bukti), satu.kode_wilayah)
