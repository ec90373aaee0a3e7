"""What Cek Ruang found: what needs repair first, then what should be known, then what passes; and the pack."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.cek import Butir, Laporan
from meeting.rapat import Rapat
from pages.paparan import cek_paket
from pages.tampil import plain
from words.format import angka

TELEPON = "telepon"


def gambar(laporan: Laporan, rapat: Rapat) -> None:
    """Draw a report."""
    gagal = [satu for satu in laporan.butir if satu.gagal]
    catatan = [satu for satu in laporan.butir if satu.perhatian]
    lulus = [satu for satu in laporan.butir if not satu.gagal]
    if gagal:
        kata = f"{angka(len(gagal))} dari {angka(len(laporan.butir))} pemeriksaan perlu perbaikan."
        st.error(kata, icon=":material/error:")
    else:
        st.success("Semua pemeriksaan lulus.", icon=":material/check_circle:")
    cek_paket.gambar(laporan)
    st.caption(plain(f"Edisi {laporan.edisi} · diperiksa {laporan.waktu} · {angka(laporan.detik)} detik"))
    for satu in gagal:
        _butir(satu, ":material/error:", [temuan.teks for temuan in satu.gagal])
        if satu.kunci == TELEPON:
            cek_paket.qr(rapat)
    if catatan:
        st.subheader("Perlu diketahui", anchor=False)
    for satu in catatan:
        _butir(satu, ":material/info:", [temuan.teks for temuan in satu.perhatian])
    with st.expander(f"Yang lulus ({angka(len(lulus))})", expanded=not gagal):
        st.markdown("\n".join(f"- {plain(_sebut(satu))}" for satu in lulus))


def _sebut(satu: Butir) -> str:
    return f"{satu.judul}: {satu.catatan}" if satu.catatan else satu.judul


def _butir(satu: Butir, ikon: str, isi: Sequence[str]) -> None:
    daftar = "\n".join(f"- {plain(kata)}" for kata in isi)
    st.markdown(f"{ikon} **{plain(satu.judul)}**\n\n{daftar}")
