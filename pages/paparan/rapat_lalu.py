"""A new meeting that begins as a copy of an earlier one: what comes along is told before it is made."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.edisi import current
from meeting import baru, jam, rapat
from meeting.baru import Rencana
from meeting.rapat import Rapat
from pages.paparan import ingat, rapat_edisi, rapat_kata, rapat_ruas
from pages.peran import perlu
from words.format import angka

KOSONG = "Rapat kosong"
KUNCI = "_rapat-asal"
TIDAK_IKUT = (
    "Tidak ikut: daftar hadir, catatan klarifikasi, dan alamat QR. Pemetaan pengirim data dan tampilan tersimpan "
    "berlaku untuk semua rapat, jadi tidak perlu disalin. Tahun dan saringan tiap salindia tetap; angkanya dari edisi "
    "yang dipilih."
)


def asal() -> Rapat | None:
    """Draw the choice what the new meeting begins from; None for an empty one."""
    semua = {satu.id: satu for satu in rapat.daftar()}
    kata = {"": KOSONG, **rapat_kata.nama(semua)}
    pilihan = st.selectbox("Mulai dari", list(kata), format_func=kata.__getitem__, key=KUNCI, width=420)
    return semua.get(pilihan)


def formulir(lama: Rapat) -> None:
    """The form of a meeting that takes the deck and the open clauses of `lama` along."""
    rencana = baru.rencana(lama.id)
    st.markdown(_ringkas(rencana))
    st.caption(TIDAK_IKUT)
    hari = jam.sekarang().astimezone(jam.WITA).date()
    mula = replace(lama, id=f"dari-{lama.id}", nama="", tempat="", tema="", tanggal=hari)
    with st.form("rapat-dari-lalu", enter_to_submit=False):
        isi = rapat_ruas.isi(mula)
        edisi = rapat_edisi.pilih(rapat_edisi.anjuran() or current())
        jadi = st.form_submit_button("Buat rapat dari rapat lalu", type="primary")
    if jadi:
        _buat(lama, replace(isi, edisi=edisi), rencana)


def _ringkas(rencana: Rencana) -> str:
    izin = f" {angka(rencana.izin)} salindia perlu izin operator lagi." if rencana.izin else ""
    return (
        f"Yang disalin: {angka(rencana.acara)} acara, {angka(rencana.salindia)} salindia, logo, jabatan, dan kop "
        f"surat; {angka(len(rencana.butir))} butir rumusan yang belum selesai menjadi usulan dengan rujukan ke butir "
        f"asalnya (butir asal berstatus dialihkan).{izin}"
    )


def _buat(lama: Rapat, isi: Rapat, rencana: Rencana) -> None:
    jadi = baru.dari_lalu(
        lama.id, nama=isi.nama, tanggal=isi.tanggal, edisi=isi.edisi, oleh=perlu("penyunting").nama,
        tempat=isi.tempat, tema=isi.tema, istilah=isi.istilah, pengaturan=isi.pengaturan,
    )  # fmt: skip
    st.session_state[ingat.RAPAT] = jadi.id
    ingat.layar_rapat("")
    dibawa = f" dan {angka(len(rencana.butir))} butir rumusan" if rencana.butir else ""
    ingat.kabarkan(f"Rapat “{jadi.nama}” dibuat dengan {angka(rencana.salindia)} salindia{dibawa}.")
    st.rerun()
