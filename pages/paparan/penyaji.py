"""Part of /paparan: opening the stage and the presenter's window, what is on stage now, what phones may see."""

from __future__ import annotations

import streamlit as st

from meeting import tayang
from meeting.dek import lolos, susun_dek, tertahan
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import ingat, penyaji_rilis, pratinjau
from pages.tampil import plain
from queries import Konteks
from reports.dek import Dek
from words.format import angka

SEGAR = 3  # seconds between two looks at the stage


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
    ingat.galat()
    dek = susun_dek(rapat.id)
    if not dek.salindia:
        st.info("Belum ada salindia. Tambahkan pada bagian Susunan dan salindia.", icon=":material/info:")
        return
    _buka(rapat, dek)
    kini(rapat)
    penyaji_rilis.gambar(rapat, dek)


def _buka(rapat: Rapat, dek: Dek) -> None:
    """The two windows, the keys, and what will not be shown."""
    with st.container(horizontal=True, gap="small"):
        st.link_button(
            "Buka panggung (layar besar)",
            f"/layar?rapat={rapat.id}",
            type="primary",
            icon=":material/slideshow:",
        )
        st.link_button(
            "Buka jendela penyaji (catatan dan waktu)",
            f"/penyaji?rapat={rapat.id}",
            icon=":material/speaker_notes:",
        )
    st.caption(
        "Di panggung: → atau PageDown maju, ← atau PageUp mundur, B layar hitam, angka lalu Enter melompat, T mencatat "
        "klarifikasi, L membuka tampilan hidup, F11 layar penuh, Esc dua kali keluar."
    )
    siap, tahan = lolos(dek), tertahan(dek)
    banyak = len({satu.id for satu in siap})
    terbagi = f" dalam {angka(len(siap))} layar (yang panjang dibagi)" if len(siap) > banyak else ""
    st.markdown(f"{angka(banyak)} salindia siap tampil{terbagi}.")
    if tahan:
        st.warning(f"{angka(len(tahan))} salindia ditahan; sebabnya ada pada bagian Susunan dan salindia.")


@st.fragment(run_every=SEGAR)
@stops
def kini(rapat: Rapat) -> None:
    """The slide on stage, its notes and the one after it; looks again every few seconds."""
    dek, langkah = susun_dek(rapat.id), tayang.kini()
    urutan = [satu.kunci for satu in dek.salindia]
    if langkah is None or langkah.rapat != rapat.id or langkah.salindia not in urutan:
        st.caption("Panggung rapat ini belum menampilkan salindia.")
        return
    ke = urutan.index(langkah.salindia)
    kiri, kanan = st.columns([3, 2], gap="medium")
    with kiri:
        hitam = " – layar sedang hitam" if langkah.hitam else ""
        st.markdown(f"**Sedang tampil: salindia {dek.salindia[ke].nomor}{hitam}**")
        pratinjau.satu(dek.salindia[ke], dek, "kini", 760)
        st.markdown(f"**Catatan penyaji**  \n{plain(dek.salindia[ke].catatan) or 'Tidak ada catatan.'}")
    with kanan:
        st.markdown("**Berikutnya**")
        if ke + 1 < len(urutan):
            pratinjau.satu(dek.salindia[ke + 1], dek, "berikut", 480)
        else:
            st.caption("Ini salindia terakhir.")
