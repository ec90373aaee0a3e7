"""Photos and pages of others: the file is checked and kept first, then its pages are chosen."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from meeting import berkas, salindia
from meeting.berkas import Berkas
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.paparan.unggah import BATAS_MB, JENIS_GAMBAR, JENIS_SISIPAN, simpan
from pages.peran import perlu
from words.format import angka

PUTARAN = "_paparan-unggahan"  # session: an emptied uploader is a new one


def gambar(rapat: Rapat, acara: str, apa: str) -> None:
    """Draw the uploader; below it, once there is a file, its pages and the button."""
    foto = apa == "foto"
    masuk = st.file_uploader(
        "Foto (PNG atau JPEG, paling besar 25 MB)" if foto else "PDF, PNG, atau JPEG (paling besar 25 MB)",
        JENIS_GAMBAR if foto else JENIS_SISIPAN,
        max_upload_size=BATAS_MB,
        key=f"unggah-{apa}-{st.session_state.get(PUTARAN, 0)}",
    )
    st.caption(
        "Pastikan foto dan halaman tidak memuat nama, NIK, alamat, atau wajah klien. Data tempat dan kamera pada foto "
        "dibuang sebelum disimpan."
    )
    if masuk is None:
        return
    satu = simpan(masuk)
    halaman = _halaman(satu)
    judul = st.text_input("Judul", PurePath(satu.nama).stem, key=f"judul-{satu.sidik}")
    kata = f"Tambahkan {angka(len(halaman))} salindia" if len(halaman) > 1 else "Tambahkan"
    if st.button(kata, type="primary", key="tambah-berkas", disabled=not halaman):
        _tambah(rapat, acara, apa, satu, judul, halaman)


def _halaman(satu: Berkas) -> list[int]:
    """The pages that are wanted, in order."""
    banyak = berkas.halaman(satu.sidik)
    if banyak == 1:
        st.image(berkas.gambar(satu.sidik).isi, width=320)
        return [1]
    dari, sampai = st.slider(
        f"Halaman (dari {angka(banyak)})", 1, banyak, (1, banyak), key=f"hal-{satu.sidik}"
    )
    for ke, tempat in zip(dict.fromkeys((dari, sampai)), st.columns(2)):
        tempat.image(berkas.gambar(satu.sidik, ke).isi, caption=f"Halaman {ke}")
    return list(range(dari, sampai + 1))


def _tambah(rapat: Rapat, acara: str, apa: str, satu: Berkas, judul: str, halaman: list[int]) -> None:
    oleh = perlu("penyunting").nama
    baru = [
        salindia.tambah(
            rapat.id, acara, apa, oleh=oleh, berkas=satu.sidik, judul=judul,
            isi={"halaman": ke} if apa == "sisipan" else {},
        )
        for ke in halaman
    ]  # fmt: skip
    st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    ingat.pilih(baru[0].id)
    ingat.kabarkan(f"{angka(len(baru))} salindia ditambahkan di akhir acara.")
    st.rerun()
