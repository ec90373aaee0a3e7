"""What the forms of the Buku Angka do: store, remove, bring back; a refusal keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from meeting import pernyataan
from meeting.galat import IsianDitolak, SudahDiubah
from meeting.peran import PENYUNTING
from meeting.pernyataan import Pernyataan
from pages.peran import peran_kini
from pages.rumusan.buku_ketikan import diketik
from pages.rumusan.ketikan import ingat
from words.butir import baca_angka
from words.galat import GalatSerambi

KABAR, PUTARAN = "_buku-kabar", "_buku-putaran"  # said once; an emptied form is a new one
GALAT, KINI = "_buku-galat", "_buku-kini"  # (form, why not); the statement as a faster writer left it
PERLU = "Mengubah Buku Angka memerlukan peran penyunting atau operator. Masuk kembali, lalu ulangi."
RUAS = ("siapa", "tanggal", "kode_wilayah", "satuan", "ukuran", "kumulatif", "definisi", "sumber", "catatan")


def kunci(lama: Pernyataan | None) -> str:
    """What the keys of a form begin with."""
    return f"buku-{lama.id if lama else 'baru'}-{st.session_state.get(PUTARAN, 0)}"


def simpan(lama: Pernyataan | None) -> None:
    """Callback: store the form of `lama` (None: of a new statement)."""
    awal = kunci(lama)
    isi = {ruas: st.session_state[f"{awal}-{ruas}"] for ruas in RUAS}
    if _coba(lambda oleh: _simpan(lama, isi, st.session_state[f"{awal}-angka"], oleh), awal):
        st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
        st.session_state.pop(KINI, None)
        st.session_state[KABAR] = "Pernyataan disimpan dan dibandingkan dengan edisi data."


def _simpan(lama: Pernyataan | None, isi: dict[str, object], angka: str, oleh: str) -> Pernyataan:
    nilai = baca_angka(angka, "Angka")
    if nilai is None:
        raise IsianDitolak("Angka belum diisi.")
    if lama is None:
        return pernyataan.tambah(Pernyataan(angka=nilai, **isi), oleh)
    dasar = st.session_state.get(KINI)  # the state that the last refusal has shown
    versi = dasar.versi if dasar and dasar.id == lama.id else lama.versi
    return pernyataan.ubah(Pernyataan(angka=nilai, id=lama.id, versi=versi, **isi), oleh)


def buang(id_: str) -> None:
    """Callback: take a statement out of the book."""
    if _coba(lambda oleh: pernyataan.buang(id_, oleh), ""):
        st.session_state[KABAR] = "Pernyataan dibuang; dapat dipulihkan dari lipatan “Yang dibuang”."


def pulihkan(id_: str) -> None:
    """Callback: bring a removed statement back."""
    _coba(lambda oleh: pernyataan.pulihkan(id_, oleh), "")


def _coba(kerja: Callable[[str], Pernyataan], form: str) -> bool:
    """Do it as who is here now; a named refusal is kept for the form to show."""
    st.session_state.pop(GALAT, None)
    try:
        siapa = peran_kini()
        if siapa.boleh(PENYUNTING):
            kerja(siapa.nama)
            return True
        st.session_state[GALAT] = (form, PERLU)
        ingat("buku", diketik(form))
    except SudahDiubah as galat:
        st.session_state[GALAT], st.session_state[KINI] = (form, galat.pesan), galat.kini
    except GalatSerambi as galat:
        st.session_state[GALAT] = (form, galat.pesan)
    return False
