"""The dialogue that saves a view: name and description, then its link."""

from __future__ import annotations

import streamlit as st

from meeting import tersimpan
from meeting.peran import PENYUNTING
from meeting.tersimpan import PANJANG_NAMA, PANJANG_URAIAN, TAMPILAN, TampilanSimpan
from pages.jelajah import tautan
from pages.jelajah.simpan import JUDUL, Isian
from pages.kerangka import stops
from pages.peran import peran_kini
from pages.tampil import plain
from words.galat import GalatSerambi

NAMA, URAIAN = "_simpan-nama", "_simpan-uraian"
HASIL = "_simpan-hasil"  # session: the saved view, or why nothing was saved
PENYUNTING_SAJA = "Menyimpan tampilan memerlukan peran penyunting atau operator. Masuk kembali, lalu ulangi."
ISI = "Yang disimpan hanya pilihannya. Angkanya dihitung dari edisi data yang dibuka saat itu."
ISI_SQL = "Yang disimpan hanya teks perintah. Membukanya tidak menjalankannya."


def buka(isian: Isian) -> None:
    """Open the dialogue, with the panel's own title as the first proposal of a name."""
    st.session_state.pop(HASIL, None)
    st.session_state[NAMA] = isian.judul[:PANJANG_NAMA]
    st.session_state[URAIAN] = ""
    _dialog(isian)


@st.dialog(JUDUL, width="medium")
def _dialog(isian: Isian) -> None:
    isi(isian)


@stops
def isi(isian: Isian) -> None:
    """The form, or what it did."""
    hasil: TampilanSimpan | str = st.session_state.get(HASIL, "")
    if isinstance(hasil, TampilanSimpan):
        st.success(
            plain(f"“{hasil.nama}” disimpan dan dapat dibuka semua pengguna."), icon=":material/check:"
        )
        tautan.gambar(hasil.id)
        return
    if hasil:
        st.error(plain(hasil), icon=":material/block:")
    elif sama := _sama(isian):
        st.caption(plain(f"Tampilan yang sama sudah tersimpan dengan nama “{sama}”."))
    with st.form("simpan-tampilan", border=False):
        st.text_input("Nama", key=NAMA, max_chars=PANJANG_NAMA)
        st.text_area("Uraian (boleh kosong)", key=URAIAN, max_chars=PANJANG_URAIAN, height=100)
        st.caption(ISI_SQL if isian.sql else ISI)
        st.form_submit_button("Simpan", type="primary", on_click=_simpan, args=(isian,))


def _sama(isian: Isian) -> str:
    """The name under which the same is saved already."""
    ada = tersimpan.daftar(sql=bool(isian.sql))
    lama = (one for one in ada if (one.jenis == TAMPILAN) != bool(isian.sql))
    return next(
        (one.nama for one in lama if one.perintah == isian.sql.strip() and one.pilihan == isian.pilihan), ""
    )


def _simpan(isian: Isian) -> None:
    """Callback: store it, or keep why it was not."""
    try:
        siapa = peran_kini()
        st.session_state[HASIL] = _tulis(isian, siapa.nama) if siapa.boleh(PENYUNTING) else PENYUNTING_SAJA
    except GalatSerambi as galat:
        st.session_state[HASIL] = galat.pesan


def _tulis(isian: Isian, oleh: str) -> TampilanSimpan:
    teks, bersama = (st.session_state[NAMA], st.session_state[URAIAN]), {"edisi": isian.edisi, "oleh": oleh}
    if isian.sql:
        return tersimpan.simpan_sql(*teks, isian.sql, **bersama)
    return tersimpan.simpan(*teks, halaman=tautan.JALUR, panel=isian.panel, pilihan=isian.pilihan, **bersama)
