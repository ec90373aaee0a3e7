"""The agenda: every session with its slides; one slide is chosen."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.acara import Acara
from meeting.slide import Slide
from pages.paparan import ingat
from pages.tampil import plain
from panels.paparan_kata import JENIS
from reports.dek import Dek
from words.format import angka
from words.label import DATA_CONTOH

PANJANG, TINGGI = 10, 640  # slides; px


def gambar(agenda: Sequence[Acara], semua: Sequence[Slide], dek: Dek, chosen: Slide | None) -> None:
    """Draw the two buttons and the sessions."""
    with st.container(horizontal=True, gap="small"):
        st.button(
            "Tambah salindia", on_click=ingat.ke, args=("tambah",), icon=":material/add:", type="primary"
        )
        st.button("Tambah acara", on_click=ingat.ke, args=("acara",), icon=":material/add:")
    menit = sum(satu.menit for satu in agenda)
    ringkas = f"{angka(len(agenda))} acara · {angka(len(semua))} salindia"
    st.caption(f"{ringkas} · {angka(menit)} menit" if menit else ringkas)
    # a long list scrolls inside itself, so that the chosen slide stays beside it
    with st.container(height=TINGGI if len(semua) > PANJANG else "content", border=False):
        for urut, satu in enumerate(agenda, start=1):
            _acara(urut, satu, [slide for slide in semua if slide.acara == satu.id], dek, chosen)


def _acara(urut: int, satu: Acara, milik: Sequence[Slide], dek: Dek, chosen: Slide | None) -> None:
    """One session: heading with its button, then its slides."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        lain = " · ".join([satu.pembicara, f"{angka(satu.menit)} menit" if satu.menit else ""]).strip(" ·")
        kepala = f"**{angka(urut)}. {plain(satu.judul)}**"
        st.markdown(f"{kepala}  \n{plain(lain)}" if lain else kepala, width="content")
        st.button(
            "Ubah acara",
            on_click=ingat.ke,
            args=(satu.id,),
            type="tertiary",
            icon=":material/edit:",
            key=f"acara-{satu.id}",
        )
    if not milik:
        st.caption("Belum ada salindia pada acara ini.")
        return
    key = f"daftar-{satu.id}"
    ids = [slide.id for slide in milik]
    st.session_state[key] = chosen.id if chosen and chosen.id in ids else None
    kata = {slide.id: _kata(slide, dek) for slide in milik}
    st.radio(
        satu.judul,
        ids,
        index=None,
        format_func=lambda id_: kata[id_][0],
        captions=[kata[id_][1] for id_ in ids],
        key=key,
        on_change=lambda: ingat.pilih(st.session_state[key]),
        label_visibility="collapsed",
    )


def _kata(slide: Slide, dek: Dek) -> tuple[str, str]:
    """(number and title, what must be known about it) of a slide in the list."""
    bagian = [satu for satu in dek.salindia if satu.id == slide.id]
    nomor = angka(bagian[0].nomor) if bagian[0].nomor else "–"
    tanda = [JENIS[slide.jenis]]
    tanda += [f"{angka(len(bagian))} bagian"] if len(bagian) > 1 else []
    tanda += ["**DITAHAN**"] if bagian[0].ditahan else []
    tanda += [DATA_CONTOH] if bagian[0].contoh else []
    tanda += ["disembunyikan"] if slide.tersembunyi else []
    tanda += ["sedang diklarifikasi"] if bagian[0].klarifikasi else []
    return f"{nomor} · {plain(bagian[0].judul)}", " · ".join(tanda)
