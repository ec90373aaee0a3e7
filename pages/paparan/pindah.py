"""Part of /paparan: "Pukul 23.00" – the deck moves to a newer vintage, after a look at every number that changes."""

from __future__ import annotations

import streamlit as st

from data.edisi import open_edition
from data.galat import EdisiTidakDikenal
from meeting import rapat as tabel_rapat
from meeting.pindah import SAMA, UbahSalindia, bandingkan, pindahkan
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import ingat, pindah_edisi, pindah_ralat, pindah_salindia
from pages.peran import perlu
from pages.tampil import plain
from queries import Konteks
from words.format import angka

PENGANTAR = (
    "Pilih edisi yang baru. Setiap angka salindia disusun dari kedua edisi dan dibandingkan; yang disetujui pindah, "
    "yang tidak tetap memakai edisi lama dan menyebutkannya di layar. Edisi yang sudah terkunci tidak pernah berubah. "
    "Sesudah pindah, jalankan Cek Ruang: paket USB ditulis dari edisi yang baru."
)


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the part."""
    perlu("penyunting")
    ingat.galat()
    pindah_ralat.gambar(rapat)
    st.markdown(PENGANTAR)
    edisi = pindah_edisi.pilih(rapat)
    if not edisi:
        return
    _tolak_mundur(rapat.edisi, edisi)
    with st.spinner("Membandingkan setiap salindia …"):
        semua = bandingkan(rapat.id, edisi)
    if not semua:
        st.success(f"Semua salindia sudah memakai edisi {plain(edisi)}.", icon=":material/check:")
    else:
        _pilih(rapat, edisi, semua)


def _tolak_mundur(lama: str, baru: str) -> None:
    """Say it when the chosen vintage was made before the one in use."""
    try:
        semula = open_edition(lama).package["created"]
    except EdisiTidakDikenal:
        return  # the page's head says that it is missing
    if open_edition(baru).package["created"] < semula:
        st.warning(f"Edisi {plain(baru)} dibuat lebih dahulu daripada {plain(lama)} yang kini dipakai.")


def _pilih(rapat: Rapat, edisi: str, semua: tuple[UbahSalindia, ...]) -> None:
    """The slides with their changes, each to be accepted; then the one button."""
    berubah = [satu for satu in semua if satu.keadaan != SAMA]
    tetap = [satu for satu in semua if satu.keadaan == SAMA]
    st.subheader(f"{angka(len(berubah))} salindia berubah, {angka(len(tetap))} tidak", anchor=False)
    terima = [satu.id for satu in berubah if pindah_salindia.gambar(satu, edisi)]
    terima += pindah_salindia.tanpa_perubahan(tetap, edisi)
    st.button(
        f"Pindahkan {angka(len(terima))} dari {angka(len(semua))} salindia ke {edisi}",
        key=f"pindahkan-{edisi}",  # a double click must not move on to the next edition offered
        disabled=not terima and edisi == rapat.edisi,
        type="primary",
        icon=":material/move_down:",
        on_click=ingat.coba,
        args=(_pindahkan, rapat, edisi, terima),
    )


def _pindahkan(rapat: Rapat, edisi: str, terima: list[str]) -> None:
    """Callback: move, and say it."""
    baru = pindahkan(rapat.id, edisi, terima, perlu("penyunting").nama, lihat=rapat.tanda)
    ingat.kabarkan(f"{angka(len(terima))} salindia pindah ke edisi {tabel_rapat.ambil(baru.id).edisi}.")
