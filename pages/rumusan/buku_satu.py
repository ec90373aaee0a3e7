"""One statement of the Buku Angka in full, and changing or removing one that was added here."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting import baris, jam, pernyataan
from meeting.pernyataan import Pernyataan
from meeting.rumusan_orang import seperti_orang
from pages.rumusan import buku_isian, buku_simpan
from pages.tampil import plain
from panels.buku_angka import kunci, nama_tempat, terbaca
from panels.pertanyaan_putusan import Diperiksa, jumlah, kapan
from queries import Konteks

PILIH = "_buku-pilih"
ORANG = "“Disebut oleh” tampak memuat nama orang. Sebut jabatan atau lembaganya saja."
KATALOG = "Pernyataan katalog edisi data; diubah bersama edisi berikutnya."


def gambar(semua: Sequence[Diperiksa], here: Konteks) -> None:
    """Draw the choice and the chosen one."""
    menurut = {kunci(one): one for one in semua}
    if not menurut:
        return
    st.subheader("Satu pernyataan", anchor=False)
    one = menurut[_pilih({kode: _sebut(one, here) for kode, one in menurut.items()})]
    _isi(one)
    if one.baris.get("id"):
        _kelola(pernyataan.ambil(one.baris["id"]), here)
    else:
        st.caption(KATALOG)


def _pilih(kata: dict[str, str]) -> str:
    """The chosen one, which stays chosen when its label changes: a changed label makes a new box."""
    key = f"{PILIH}-{hash(tuple(kata.items()))}"
    kini = st.session_state.get(PILIH)
    st.session_state[key] = kini if kini in kata else next(iter(kata))
    return st.selectbox(
        "Pernyataan",
        list(kata),
        format_func=kata.__getitem__,
        key=key,
        label_visibility="collapsed",
        on_change=lambda: st.session_state.update({PILIH: st.session_state[key]}),
    )


def _sebut(one: Diperiksa, here: Konteks) -> str:
    row = one.baris
    return (
        f"{nama_tempat(row['kode_wilayah'], here)}: {jumlah(row)} ({row['siapa']}, {kapan(row['tanggal'])})"
    )


def _isi(one: Diperiksa) -> None:
    row = one.baris
    st.markdown(f"**{plain(jumlah(row))}: {plain(one.kata)}.** {plain(one.alasan)}")
    st.markdown(plain(f"Bunyi: {row['definisi']}"))
    asal = row["penerbit"] or row["sumber_id"]
    st.caption(plain(f"Terbaca sebagai: {terbaca(one)}. Sumber: {asal}. {row['catatan'] or ''}"))


def _kelola(satu: Pernyataan, here: Konteks) -> None:
    if seperti_orang(satu.siapa):
        st.caption(ORANG)
    st.caption(plain(f"Ditambahkan di sini; diubah {jam.wita(satu.diubah)} oleh {baris.sebutan(satu.oleh)}."))
    with st.expander("Ubah pernyataan ini", key=f"buku-ubah-{satu.id}", on_change="rerun") as lipat:
        if lipat.open:
            buku_isian.gambar(satu, here)
    st.button(
        "Buang pernyataan ini",
        key=f"buku-buang-{satu.id}",
        on_click=buku_simpan.buang,
        args=(satu.id,),
        icon=":material/delete:",
    )
