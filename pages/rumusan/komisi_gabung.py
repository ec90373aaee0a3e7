"""Bringing the komisi's workbooks back: read and compare, decide, and only then store."""

from __future__ import annotations

import streamlit as st

from meeting import berkas, gabung_komisi, komisi_baca
from meeting.komisi_gabungan import Gabungan
from meeting.peran import PENYUNTING
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.peran import perlu
from pages.rumusan import komisi_putus, komisi_temuan
from pages.rumusan.kabar import kabarkan
from panels import komisi
from queries import Konteks
from words import komisi as kata
from words.format import angka

HASIL, PUTARAN = (
    "_komisi-hasil",
    "_komisi-putaran",
)  # session: what was compared; an emptied uploader is a new one
BATAS_MB = berkas.BATAS // 2**20


@stops
def gambar(rapat: Rapat, here: Konteks) -> None:
    """Draw the uploader and, once compared, what was found."""
    putaran = st.session_state.get(PUTARAN, 0)
    masuk = st.file_uploader(
        f"Lembar kerja yang sudah diisi (paling besar {BATAS_MB} MB satu berkas)",
        ("xlsx", "xls", "ods"),
        accept_multiple_files=True,
        max_upload_size=BATAS_MB,
        key=f"komisi-berkas-{putaran}",
    )
    if st.button("Bandingkan", type="primary", key="komisi-banding", disabled=not masuk):
        bacaan = komisi_baca.baca(
            [(satu.name, satu.getvalue()) for satu in masuk], rapat.id, komisi.pilihan(here), here
        )
        ke = st.session_state.get(HASIL, (0,))[0] + 1  # answers of one comparison are none of the next
        st.session_state[HASIL] = (ke, gabung_komisi.gabung(bacaan, rapat.id), bacaan.peringatan)
    ke, hasil, peringatan = st.session_state.get(HASIL, (0, None, ()))
    if hasil is None or hasil.rapat != rapat.id:
        return
    komisi_temuan.gambar(hasil, peringatan)
    _putuskan(hasil, f"komisi-{ke}", here)


def _putuskan(hasil: Gabungan, key: str, here: Konteks) -> None:
    """The choices and the one button that stores."""
    st.markdown(
        f"**{angka(len(hasil.baru))} butir baru**, **{angka(len(hasil.ubah))} butir berubah**, "
        f"{angka(len(hasil.kembar))} kembar, {angka(len(hasil.bentrok))} bentrok."
    )
    putusan = komisi_putus.putusan(hasil, komisi.pilihan(here), key)
    lewati = not hasil.galat or st.checkbox(
        f"Lewati {angka(len(hasil.galat))} baris atau berkas yang bergalat", key=f"{key}-lewati"
    )
    if not (hasil.baru or hasil.ubah or hasil.bentrok):
        st.info("Tidak ada yang baru dan tidak ada yang berubah.", icon=":material/info:")
        return
    if len(putusan) < len(hasil.pilihan) or not lewati:
        st.info(kata.BERGALAT if not lewati else kata.BELUM_DIPILIH, icon=":material/rule:")
        return
    if st.button("Gabungkan ke daftar rumusan", type="primary", key="komisi-gabung"):
        oleh = perlu(PENYUNTING).nama
        jumlah = gabung_komisi.terapkan(hasil, putusan, oleh=oleh)
        st.session_state[HASIL] = (int(key.rpartition("-")[2]), None, ())
        st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
        kabarkan(
            f"{angka(jumlah.ditambah)} butir ditambahkan, {angka(jumlah.diubah)} diubah, {angka(jumlah.dilewati)} "
            "dilewati. Belum ada yang bernomor: nomor diberikan pleno."
        )
        st.rerun(scope="fragment")
