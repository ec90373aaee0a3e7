"""Accepting a ticket: what it does to L and P and to contoh, what the checks say, and the new vintage."""

from __future__ import annotations

import streamlit as st

from data.terbit.koreksi import AkibatKoreksi
from meeting import klarifikasi, tiket
from meeting.klarifikasi import Penerimaan
from meeting.peran import OPERATOR
from meeting.tiket import Tiket
from pages.masukan.kabar import TERBIT, maju
from pages.masukan.temuan import uraian
from pages.peran import perlu
from pages.rumusan.kabar import kabarkan
from words.butir import baca_angka
from words.format import angka

TERBUKA = (
    "Menjadi alasan pada catatan koreksi edisi baru, yang terbuka bagi pembaca. Isi tiketnya tidak ikut."
)


def gambar(satu: Tiket) -> None:
    """Warnings of the checks must be seen before the button appears; errors keep it away."""
    akibat = klarifikasi.akibat(satu)
    isi = _isian(satu, akibat)
    temuan = klarifikasi.temuan(satu, isi)
    for one in temuan:
        (st.error if one.tingkat == "galat" else st.warning)(uraian(one))
    if any(one.tingkat == "galat" for one in temuan):
        return
    kata = "Terima meskipun ada peringatan, dan terbitkan" if temuan else "Terima dan terbitkan edisi baru"
    belum = akibat.contoh_hilang > 0 and not isi.buang_contoh
    if not st.button(kata, type="primary", key=f"terima-kirim-{satu.id}", disabled=belum):
        return
    lengkap = Penerimaan(isi.tanggapan, isi.laki, isi.perempuan, isi.lepas, isi.buang_contoh, tuple(temuan))
    hasil = klarifikasi.terima(satu, lengkap, perlu(OPERATOR).nama, maju())
    kabarkan(f"Tiket {satu.id} diterima; angkanya terbit pada edisi {hasil.edisi_hasil}.")
    st.session_state[TERBIT] = hasil.edisi_hasil
    st.session_state.pop("edisi", None)
    st.rerun()


def _isian(satu: Tiket, akibat: AkibatKoreksi) -> Penerimaan:
    tanggapan = st.text_area(
        "Tanggapan (boleh kosong)", max_chars=tiket.PANJANG, key=f"terima-{satu.id}", height=70, help=TERBUKA
    )
    laki = perempuan = None
    berkelamin = akibat.laki is not None or akibat.perempuan is not None
    if berkelamin:
        kiri, kanan = st.columns(2)
        laki = baca_angka(
            kiri.text_input("Laki-laki (bila diketahui)", key=f"terima-l-{satu.id}"), "Laki-laki"
        )
        perempuan = baca_angka(
            kanan.text_input("Perempuan (bila diketahui)", key=f"terima-p-{satu.id}"), "Perempuan"
        )
        st.caption("Dikosongkan berarti rincian laki-laki dan perempuan ditandai tidak tersedia.")
    buang = akibat.contoh_hilang > 0 and st.checkbox(
        f"Matikan {angka(akibat.contoh_hilang)} baris DATA CONTOH tahun ini: angka nyata tidak dicampur dengan data "
        "contoh",
        key=f"terima-buang-{satu.id}",
    )
    return Penerimaan(tanggapan, laki, perempuan, berkelamin and laki is None, buang)
