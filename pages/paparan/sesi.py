"""One session of the agenda: title, speaker, minutes, its place, and deleting it when it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from meeting import acara
from meeting.acara import Acara
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import ingat, semula
from pages.peran import perlu


@stops
def gambar(rapat: Rapat, satu: Acara | None, agenda: Sequence[Acara]) -> None:
    """Draw the form of a session, or of a new one."""
    st.subheader("Ubah acara" if satu else "Acara baru", anchor=False)
    lama = semula.baca(satu) if satu else Acara("", rapat.id, 0, "")
    kunci = f"acara-isi-{lama.id}-"
    with st.form(f"acara-{lama.id}"):
        judul = st.text_input(
            "Judul acara", lama.judul, key=kunci + "judul", placeholder="Paparan Kabupaten Kutai Kartanegara"
        )
        pembicara = st.text_input(
            "Pembicara (jabatan)",
            lama.pembicara,
            key=kunci + "pembicara",
            placeholder="Kepala Dinas Sosial Kab. Kutai Kartanegara",
        )
        menit = st.number_input(
            "Lama (menit)", 0, acara.PALING_MENIT, lama.menit, step=5, key=kunci + "menit"
        )
        jadi = st.form_submit_button("Simpan acara", type="primary")
    if satu:
        _tempat(satu, agenda)
    st.button("Kembali ke salindia", on_click=ingat.ke, args=("",))
    if jadi:
        oleh = perlu("penyunting").nama
        if satu:
            semula.simpan(acara.ubah, replace(lama, judul=judul, pembicara=pembicara, menit=int(menit)), oleh)
        else:
            acara.tambah(rapat.id, judul, oleh=oleh, pembicara=pembicara, menit=int(menit))
        ingat.ke("")
        ingat.kabarkan(f"Acara “{judul}” disimpan.")
        st.rerun()


def _tempat(satu: Acara, agenda: Sequence[Acara]) -> None:
    """Moving the session with its slides, and deleting it."""
    oleh = perlu("penyunting").nama
    with st.container(horizontal=True, gap="small"):
        for kata, langkah, ujung, ikon in (
            ("Naik", -1, agenda[0], "upward"), ("Turun", 1, agenda[-1], "downward")
        ):  # fmt: skip
            st.button(
                kata,
                on_click=ingat.coba,
                args=(acara.geser, satu.id, langkah, oleh),
                disabled=satu == ujung,
                icon=f":material/arrow_{ikon}:",
            )
        st.button("Hapus acara", on_click=ingat.coba, args=(_hapus, satu.id, oleh), icon=":material/delete:")


def _hapus(id_: str, oleh: str) -> None:
    acara.hapus(id_, oleh)
    ingat.ke("")
