"""Numbers in the texts of a slide: fields to put in, and typed digits with the field that says the same."""

from __future__ import annotations

import re
from collections.abc import Sequence

import streamlit as st

from meeting import sunting
from meeting.rapat import Rapat
from meeting.slide import BERPANEL, Slide
from meeting.sunting import Ketikan
from pages.paparan import sunting_teks
from pages.tampil import plain
from panels import isian
from panels.paparan_kata import berbeda
from words.galat import GalatSerambi


def ketikan(slide: Slide, rapat: Rapat, milik: Sequence[Ketikan]) -> None:
    """Flag the digits typed into one text; where the view shows the same number, one click binds it."""
    if not milik:
        return
    st.warning(
        f"Diketik langsung: **{plain(', '.join(satu.angka for satu in milik))}**. Angka ini tidak ikut berubah bila "
        "data dikoreksi; ambil dari tampilan dengan “Sisipkan angka”, atau pastikan sumbernya."
    )
    for satu in milik:
        for ke, bidang in enumerate(satu.ganti):
            st.button(
                f"Ikat {satu.angka} ke data: {bidang.uraian}",
                on_click=_ikat,
                args=(slide, rapat, satu, bidang.nama),
                key=f"ikat-{slide.id}-{satu.nama}-{satu.angka}-{ke}",
                icon=":material/link:",
                type="tertiary",
            )


def _ikat(slide: Slide, rapat: Rapat, satu: Ketikan, bidang: str) -> None:
    """Replace the typed number, not a part of a longer one, by a field."""
    pola = rf"(?<![\w.,{{]){re.escape(satu.angka)}(?![\w}}]|[.,]\d)"
    baru = re.sub(pola, lambda _: f"{{{bidang}}}", getattr(slide, satu.nama))
    sunting_teks.ubah(slide.id, rapat, satu.nama, baru)


def sisipkan(slide: Slide, rapat: Rapat) -> None:
    """The list of the numbers that the view offers, and the text to put one into."""
    if slide.jenis not in BERPANEL:
        return
    try:
        bidang = {satu.nama: satu for satu in isian.daftar_bidang(sunting.panel(slide, rapat))}
    except GalatSerambi:
        return  # the slide is held, and says so above
    kata = berbeda({satu.nama: f"{satu.uraian} = {satu.nilai}" for satu in bidang.values()})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        nama = st.selectbox(
            "Sisipkan angka dari tampilan",
            list(bidang),
            index=None,
            format_func=kata.__getitem__,
            placeholder="Pilih, atau ketik untuk mencari",
            key=f"bidang-{slide.id}",
            width=420,
        )
        ke = st.selectbox(
            "ke", list(sunting.TEKS), 1, sunting.TEKS.__getitem__, key=f"ke-{slide.id}", width=170
        )
        st.button("Sisipkan", on_click=_sisip, args=(slide.id, rapat, ke, nama), disabled=nama is None)


def _sisip(id_: str, rapat: Rapat, ke: str, nama: str) -> None:
    """Put the field at the end of the text, also of one that was typed and refused."""
    lama = st.session_state.get(sunting_teks.kunci(id_, ke), "")
    sunting_teks.ubah(id_, rapat, ke, f"{lama} {{{nama}}}".strip())
