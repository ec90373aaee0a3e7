"""The form of a statement: who as an office, when, where, how many of what, and where it can be read again."""

from __future__ import annotations

import streamlit as st

from meeting.pernyataan import PANJANG, SATUAN, Pernyataan
from pages.rumusan import buku_kabar, buku_simpan
from panels.pertanyaan_tambahan import tempat
from queries import Konteks
from words import label
from words.butir import ketikan

TANPA_UKURAN = "Bukan jumlah PMKS, atau tidak disebut"
BUNYI = (
    "Sebut hal dan tahunnya seperti pada pernyataan, misalnya: Anak jalanan terdata, keadaan 2025. Tanpa tahun dan hal "
    "yang dikenal edisi data, putusannya “belum dapat diperiksa”."
)


def gambar(lama: Pernyataan | None, here: Konteks) -> None:
    """Draw the form of a new statement, or of one that is there."""
    awal = buku_simpan.kunci(lama)
    wilayah, ukuran = tempat(here), {"": TANPA_UKURAN, **label.UKURAN}
    buku_kabar.galat(lama)
    with st.form(f"form-{awal}", border=False, enter_to_submit=False):
        kiri, kanan = st.columns(2, gap="medium")
        _teks(
            kiri, "siapa", lama, awal, "Dinas Sosial Kota Balikpapan (jabatan atau lembaga, bukan nama orang)"
        )
        kanan.text_input(
            "Tanggal (tahun, bulan, atau hari)", lama.tanggal if lama else "", key=f"{awal}-tanggal",
            placeholder="2026-11-25",
        )  # fmt: skip
        kanan.selectbox(
            "Wilayah", list(wilayah), _letak(wilayah, lama and lama.kode_wilayah), wilayah.__getitem__,
            key=f"{awal}-kode_wilayah",
        )  # fmt: skip
        kiri.text_input(
            "Angka", ketikan(lama.angka) if lama else "", key=f"{awal}-angka", placeholder="60.000"
        )
        kiri.selectbox("Satuan", SATUAN, _letak(SATUAN, lama and lama.satuan), key=f"{awal}-satuan")
        kanan.selectbox(
            "Ukuran",
            list(ukuran),
            _letak(ukuran, lama and lama.ukuran),
            ukuran.__getitem__,
            key=f"{awal}-ukuran",
        )
        kiri.checkbox("Angka kumulatif", bool(lama and lama.kumulatif), key=f"{awal}-kumulatif")
        _teks(st, "definisi", lama, awal, "Kutip seperti yang disebut")
        st.caption(BUNYI)
        _teks(st, "sumber", lama, awal, "Media atau dokumen, tanggal, dan alamatnya")
        _teks(st, "catatan", lama, awal, "Boleh kosong")
        st.form_submit_button("Simpan", type="primary", on_click=buku_simpan.simpan, args=(lama,))


def _teks(
    tempat_: st.delta_generator.DeltaGenerator, ruas: str, lama: Pernyataan | None, awal: str, bantu: str
) -> None:
    nama, paling, _ = PANJANG[ruas]
    isi = getattr(lama, ruas) if lama else ""
    tempat_.text_input(nama, isi, key=f"{awal}-{ruas}", max_chars=paling, help=bantu)


def _letak(pilihan: object, kode: str | None) -> int:
    semua = list(pilihan)
    return semua.index(kode) if kode in semua else 0
