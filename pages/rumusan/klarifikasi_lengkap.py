"""Completing a ticket: the line taken on stage gets its cell, its number and its evidence; a typed one is mended."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting import klarifikasi, tiket
from meeting.galat import SudahDiubah
from meeting.peran import KAB_KOTA, OPERATOR, Peran, nama_wilayah
from meeting.tiket import Tiket
from pages.kerangka import stops
from pages.peran import perlu
from pages.rumusan import klarifikasi_sel, unggah
from pages.rumusan.kabar import kabarkan
from pages.tampil import plain
from panels.klarifikasi_pilihan import sel_awal
from queries import Konteks
from words.butir import ketikan

DASAR = (
    "_lengkapi-{}"  # session: the ticket as its fields were filled from; a newer one must not slip under them
)


@stops
def gambar(satu: Tiket, kini: Peran, kerja: Konteks) -> None:
    """Draw the fold with the fields; nothing is sent before it is opened."""
    kata = "Ubah tiket" if satu.sel else "Lengkapi tiket"
    with st.expander(kata, expanded=not satu.sel, key=f"lengkapi-{satu.id}", on_change="rerun") as lipat:
        if lipat.open:
            _isian(st.session_state.setdefault(DASAR.format(satu.id), satu), kini, kerja)
        else:
            st.session_state.pop(DASAR.format(satu.id), None)


def _isian(satu: Tiket, kini: Peran, kerja: Konteks) -> None:
    key = f"lengkapi-isi-{satu.id}"
    wilayah = _wilayah(satu, kini, key)
    usul = klarifikasi_sel.pilih(wilayah, kerja, f"{key}-{wilayah}", sel_awal(satu.sel or satu.pilihan, satu.jenis),
                                 ketikan(satu.nilai_usulan))  # fmt: skip
    if usul is None:
        return
    isi = st.text_area("Alasan", satu.isi, max_chars=tiket.PANJANG, key=f"{key}-isi", height=90)
    bukti = unggah.bukti(f"{key}-bukti", kini.nama)
    if st.button("Simpan tiket", type="primary", key=f"{key}-simpan"):
        perlu(KAB_KOTA, wilayah)
        baru = replace(satu, isi=isi, bukti=bukti.sidik if bukti else satu.bukti)
        _simpan(klarifikasi.dengan_sel(baru, usul.sel, usul.lama, usul.angka()), kini)


def _simpan(baru: Tiket, kini: Peran) -> None:
    """A conflict shows the other's words; what was typed stays in the fields, and a second save means it."""
    try:
        klarifikasi.lengkapi(baru, kini.nama, kini.kode_wilayah)
    except SudahDiubah as galat:
        st.session_state[DASAR.format(baru.id)] = galat.kini
        st.error(galat.pesan, icon=":material/sync_problem:")
        st.markdown(
            f"Isi yang baru: {plain(galat.kini.isi)} (usulan {ketikan(galat.kini.nilai_usulan) or '–'})"
        )
        return
    st.session_state.pop(DASAR.format(baru.id), None)
    kabarkan(f"Tiket {baru.id} sudah disimpan.")
    st.rerun(scope="fragment")


def _wilayah(satu: Tiket, kini: Peran, key: str) -> str:
    """A Kadinsos's ticket stays in his area; the operator may say which area a line from the stage is about."""
    nama = list(nama_wilayah())
    if kini.nama != OPERATOR:
        return kini.kode_wilayah
    mulai = nama.index(satu.kode_wilayah) if satu.kode_wilayah in nama else 0
    return st.selectbox("Wilayah", nama, mulai, format_func=nama_wilayah().__getitem__, key=f"{key}-wilayah")
