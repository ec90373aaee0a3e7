"""A list that comes from elsewhere: pasted or uploaded, looked at, then added or taken in place of the list."""

from __future__ import annotations

import streamlit as st

from meeting import hadir, hadir_baca
from meeting.hadir_baca import Bacaan
from meeting.peran import nama_wilayah
from meeting.rapat import Rapat
from pages.rumusan import hadir_tabel
from pages.rumusan.kabar import kabarkan
from pages.rumusan.penulis import penulis
from pages.tampil import plain
from words import hadir as kata
from words.format import angka
from words.galat import GalatSerambi
from words.rumusan import RUAS_HADIR

JENIS, BATAS_MB = ("xlsx", "ods", "xls", "csv"), 5
KE = "_hadir-tempel"  # session: number of the two widgets, so that they are empty after the list was taken


def gambar(rapat: Rapat) -> None:
    """Draw the fold."""
    with st.expander(kata.TEMPEL, icon=":material/content_paste:"):
        st.caption(kata.PETUNJUK)
        ke = st.session_state.setdefault(KE, 0)
        teks = st.text_area("Tempel dari lembar sebar", key=f"hadir-teks-{ke}", height=120)
        masuk = st.file_uploader(
            "Atau unggah XLSX, ODS, XLS, CSV", JENIS, max_upload_size=BATAS_MB, key=f"hadir-berkas-{ke}"
        )
        try:
            bacaan = (
                hadir_baca.dari_berkas(masuk.name, masuk.getvalue())
                if masuk is not None
                else hadir_baca.dari_teks(teks)
                if teks.strip()
                else None
            )
            if bacaan:
                _tinjau(rapat, bacaan)
        except GalatSerambi as galat:
            st.error(plain(galat.pesan), icon=":material/block:")


def _tinjau(rapat: Rapat, bacaan: Bacaan) -> None:
    """What was read, and the two ways to take it. Raises what `tempel` raises."""
    st.dataframe(_tabel(bacaan), hide_index=True, height="content" if len(bacaan.baris) < 8 else 300)
    if bacaan.diabaikan:
        st.caption(plain(kata.diabaikan(bacaan.diabaikan)))
    banyak = angka(len(bacaan.baris))
    with st.container(horizontal=True):
        tambah = st.button(f"Tambahkan {banyak} baris", type="primary", key="hadir-tambahkan")
        ganti = st.button(f"Ganti seluruh daftar dengan {banyak} baris", key="hadir-ganti")
    if tambah or ganti:
        masuk = hadir.tempel(rapat.id, bacaan.baris, oleh=penulis()["oleh"], ganti=ganti)
        st.session_state[KE] += 1
        hadir_tabel.lepas()
        kabarkan(_kabar(len(masuk), len(bacaan.baris)))
        st.rerun()


def _kabar(masuk: int, dibaca: int) -> str:
    lebih = f"; {angka(dibaca - masuk)} sudah ada" if dibaca > masuk else ""
    return f"{angka(masuk)} baris masuk ke daftar hadir{lebih}."


def _tabel(bacaan: Bacaan) -> dict[str, list[object]]:
    nama = {"": kata.BUKAN_WILAYAH, **nama_wilayah()}
    isi = {judul: [satu.get(ruas, "") for satu in bacaan.baris] for ruas, judul in RUAS_HADIR.items()}
    tempat = RUAS_HADIR["kode_wilayah"]
    return isi | {
        tempat: [nama.get(kode, kode) for kode in isi[tempat]],
        RUAS_HADIR["tanda_tangan"]: ["ya" if satu.get("tanda_tangan") else "tidak" for satu in bacaan.baris],
    }
