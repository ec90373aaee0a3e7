"""The chosen slide: its buttons, how it looks on stage, what is wrong with it, and its texts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import salindia
from meeting.acara import Acara
from meeting.rapat import Rapat
from meeting.slide import Slide
from meeting.sunting import Tinjauan, tinjau
from pages.kerangka import stops
from pages.paparan import ingat, pratinjau, sunting_asal, sunting_teks
from pages.peran import perlu
from pages.tampil import plain
from reports.dek import Dek


@stops
def gambar(rapat: Rapat, agenda: Sequence[Acara], slide: Slide, dek: Dek) -> None:
    """Draw the editor of one slide."""
    _tombol(slide, agenda)
    lihat = tinjau(slide, rapat)
    pratinjau.gambar([satu for satu in dek.salindia if satu.id == slide.id], dek, slide.id)
    if not slide.tersembunyi:
        st.link_button(
            "Lihat sebesar layar (tidak mengubah panggung)",
            f"/layar?rapat={slide.rapat}&salindia={slide.id}.1&lihat=1",
            type="tertiary",
            icon=":material/open_in_new:",
        )
    _masalah(lihat)
    sunting_teks.ruas(slide, rapat, lihat.ketikan)
    sunting_asal.gambar(slide, rapat, agenda, lihat)


def _masalah(lihat: Tinjauan) -> None:
    """What keeps the slide from the stage, or from being read there."""
    for alasan in dict.fromkeys(satu.ditahan for satu in lihat.dek.salindia if satu.ditahan):
        st.error(f"**Salindia ini ditahan.** {plain(alasan)}", icon=":material/block:")
    if lihat.tak_muat:
        isi = "\n".join(f"- {plain(alasan)}" for alasan in lihat.tak_muat)
        st.error(f"**Tidak muat di layar.**\n\n{isi}", icon=":material/fit_screen:")


def _tombol(slide: Slide, agenda: Sequence[Acara]) -> None:
    """Moving, copying, hiding, deleting; each is one click and can be taken back."""
    oleh = perlu("penyunting").nama
    rapi = [satu.id for satu in salindia.daftar(slide.rapat)]
    awal = rapi[:1] == [slide.id] and slide.acara == agenda[0].id
    akhir = rapi[-1:] == [slide.id] and slide.acara == agenda[-1].id
    kata, ikon = ("Tampilkan", "visibility") if slide.tersembunyi else ("Sembunyikan", "visibility_off")
    baris = st.container(horizontal=True, gap="xsmall")
    for nama, gambar_ikon, mati, kerja in (
        ("Naik", "arrow_upward", awal, (salindia.geser, slide.id, -1, oleh)),
        ("Turun", "arrow_downward", akhir, (salindia.geser, slide.id, 1, oleh)),
        ("Gandakan", "content_copy", False, (_gandakan, slide.id, oleh)),
        (kata, ikon, False, (salindia.sembunyikan, slide.id, not slide.tersembunyi, oleh)),
        ("Hapus", "delete", False, (_hapus, slide.id, oleh)),
    ):
        baris.button(nama, on_click=ingat.coba, args=kerja, disabled=mati, icon=f":material/{gambar_ikon}:")


def _gandakan(id_: str, oleh: str) -> None:
    ingat.pilih(salindia.gandakan(id_, oleh).id)
    ingat.kabarkan("Salinan diletakkan di belakang aslinya.")


def _hapus(id_: str, oleh: str) -> None:
    """Delete, and choose the neighbour, so that the eye stays where it was."""
    rapat_id = salindia.ambil(id_).rapat
    urutan = [satu.id for satu in salindia.daftar(rapat_id)]
    tempat = urutan.index(id_)
    sisa = urutan[tempat + 1 : tempat + 2] or urutan[max(0, tempat - 1) : tempat]
    st.session_state[ingat.DIHAPUS] = salindia.hapus(id_, oleh)
    ingat.pilih(sisa[0] if sisa else "")
