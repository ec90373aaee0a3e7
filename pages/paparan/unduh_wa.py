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

JADI, GAMBAR = "_paparan-pesan", "_paparan-gambar"
LEBAR = 360  # px of the preview


def gambar(dek: Dek, kertas: Kertas) -> None:
    """Draw the lower half of the part."""
    st.subheader("Bagikan ke WhatsApp", anchor=False)
    boleh = tanpa_peka(dek)
    if sisa := len(dek.salindia) - len(boleh.salindia):
        st.caption(f"{sisa} salindia tidak disertakan: ditahan, atau memuat jenis sensitif menurut wilayah.")
    if not boleh.salindia:
        st.info("Tidak ada salindia yang boleh dibagikan.", icon=":material/info:")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pilihan = {s.kunci: s for s in boleh.salindia}
        kunci = st.selectbox(
            "Salindia",
            list(pilihan),
            format_func=lambda one: _sebut(pilihan[one]),
            key="paparan-bagikan",
            width=520,
        )
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
    try:
        with st.spinner("Gambar sedang dibuat …"):
            return gambar_bagikan(s, dek, dibuat=sekarang())
    except GalatSerambi as galat:
        return galat.pesan


def _tampil(pilihan: dict[str, Salindia], kunci: str, dek: Dek) -> None:
    """The picture with its caption, as long as it is that of the chosen slide as it stands."""
    lama, salindia, isi = st.session_state.get(GAMBAR, ("", None, ""))
    if lama != kunci or salindia != pilihan[kunci] or not isi:
        return
    if isinstance(isi, str):
        st.error(plain(isi), icon=":material/block:")
        return
    s = pilihan[kunci]
    kiri, kanan = st.columns([2, 3])
    with kiri:
        st.image(isi, width=LEBAR)
    with kanan:
        cap = s.panel.stamps if s.panel else dek.stempel
        nama = nama_dari(f"bagikan {judul(s)}", s.panel.period if s.panel else str(dek.tanggal), cap, "png")
        st.download_button(
            "Unduh gambar", isi, file_name=nama, mime="image/png", on_click="ignore", type="primary"
        )
        salin.tombol(lambda: takarir(s, dek), f"takarir-{kunci}")
        st.text(takarir(s, dek))
