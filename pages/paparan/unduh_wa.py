"""Slides for WhatsApp: an upright picture with its caption, and files small enough to send."""

from __future__ import annotations

import streamlit as st

from pages import salin
from pages.paparan.unduh_berkas import sekarang, siapkan, tawarkan
from pages.tampil import plain
from reports.dek import Dek, Salindia
from reports.nama import nama_dari
from reports.paparan import gambar_bagikan, takarir
from reports.paparan.bagikan import tanpa_peka
from reports.paparan.bentuk import PESAN
from reports.paparan.kata import judul
from reports.profil_isi import Kertas
from words.galat import GalatSerambi

JADI, GAMBAR, PILIH = "_paparan-pesan", "_paparan-gambar", "paparan-bagikan"
LEBAR = 360  # px of the preview


def gambar(dek: Dek, kertas: Kertas) -> None:
    """Draw the lower half of the part."""
    st.subheader("Bagikan ke WhatsApp", anchor=False)
    boleh = tanpa_peka(dek).salindia
    if sisa := len(dek.salindia) - len(boleh):
        st.caption(f"{sisa} salindia tidak disertakan: ditahan, atau memuat jenis sensitif menurut wilayah.")
    pilihan = {s.kunci: s for s in boleh if s.jenis != "tunggu"}
    if not pilihan:
        st.info("Tidak ada salindia yang boleh dibagikan.", icon=":material/info:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.session_state.get(PILIH) not in pilihan:
            st.session_state[PILIH] = next(iter(pilihan))  # the slide of before is gone
        nama = {kunci: _sebut(s) for kunci, s in pilihan.items()}
        kunci = st.selectbox("Salindia", list(pilihan), format_func=nama.get, key=PILIH, width=520)
        minta = st.button("Buat gambar dan takarir", icon=":material/image:")
        kirim = st.button("Siapkan PDF untuk dikirim", icon=":material/picture_as_pdf:")
    if minta:
        st.session_state[GAMBAR] = (kunci, pilihan[kunci], _buat(pilihan[kunci], dek))
    _tampil(pilihan, kunci, dek)
    if kirim:
        siapkan(dek, kertas, PESAN, JADI)
    tawarkan(dek, kertas, PESAN, JADI)


def _sebut(s: Salindia) -> str:
    return f"{s.nomor}. {judul(s) or s.jenis}"


def _buat(s: Salindia, dek: Dek) -> bytes | str:
    """The picture, or why there is none."""
    with st.spinner("Gambar sedang dibuat …"):
        try:
            return gambar_bagikan(s, dek, dibuat=sekarang())
        except GalatSerambi as galat:
            return galat.pesan


def _tampil(pilihan: dict[str, Salindia], kunci: str, dek: Dek) -> None:
    """The picture with its caption, while the chosen slide stands as it was drawn."""
    lama, salindia, isi = st.session_state.get(GAMBAR, ("", None, ""))
    if lama != kunci or salindia != pilihan[kunci]:
        return
    if isinstance(isi, str):
        st.error(plain(isi), icon=":material/block:")
        return
    kiri, kanan = st.columns([2, 3])
    kiri.image(isi, width=LEBAR)
    with kanan:
        nama = _nama(salindia, dek)
        st.download_button("Unduh gambar", isi, nama, "image/png", on_click="ignore", type="primary")
        salin.tombol(lambda: takarir(salindia, dek), f"takarir-{kunci}", "Salin takarir")
        st.text(takarir(salindia, dek))


def _nama(s: Salindia, dek: Dek) -> str:
    cap = s.panel.stamps if s.panel else dek.stempel
    return nama_dari(f"bagikan {judul(s)}", s.panel.period if s.panel else str(dek.tanggal), cap, "png")
