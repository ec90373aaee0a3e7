"""The form of a new ticket: area, cell with its number now, proposed number, reason, evidence."""

from __future__ import annotations

import streamlit as st

from meeting import tiket
from meeting.peran import KAB_KOTA, OPERATOR, Peran, nama_wilayah
from pages.kerangka import stops
from pages.peran import perlu
from pages.rumusan import klarifikasi_sel, unggah
from pages.rumusan.kabar import kabarkan
from queries import Konteks

PUTARAN = "_klarifikasi-putaran"  # session: an emptied form is a new one


@stops
def gambar(kini: Peran, kerja: Konteks) -> None:
    """Draw the form; what is stored appears in the list above."""
    key = f"klarifikasi-{st.session_state.get(PUTARAN, 0)}"
    wilayah = _wilayah(kini, key)
    usul = klarifikasi_sel.pilih(wilayah, kerja, f"{key}-{wilayah}")
    if usul is None:
        return
    isi = st.text_area("Alasan", max_chars=tiket.PANJANG, key=f"{key}-isi", height=90,
                       placeholder="misalnya: rekap kami memuat dua kecamatan yang belum masuk")  # fmt: skip
    bukti = unggah.bukti(f"{key}-bukti", kini.nama)
    if not st.button("Ajukan klarifikasi", type="primary", key=f"{key}-kirim"):
        return
    perlu(KAB_KOTA, wilayah)
    nomor = tiket.catat(
        isi, edisi=kerja.edisi, oleh=kini.nama, kode_wilayah=wilayah, sel=usul.sel, nilai_lama=usul.lama,
        nilai_usulan=usul.angka(), bukti=bukti.sidik if bukti else "",
        jenis=usul.sel.get("jenis", usul.sel.get("layanan", "")),
    )  # fmt: skip
    st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    kabarkan(f"Tiket klarifikasi nomor {nomor} sudah dicatat.")
    st.rerun(scope="fragment")


def _wilayah(kini: Peran, key: str) -> str:
    """The area of the ticket: the Kadinsos's own; the operator chooses."""
    nama = nama_wilayah()
    if kini.nama != OPERATOR:
        return kini.kode_wilayah
    return st.selectbox("Wilayah", list(nama), format_func=nama.__getitem__, key=f"{key}-wilayah")
