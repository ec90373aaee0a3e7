"""The choices of the merge: twins and conflicts side by side, one answer each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.komisi_gabungan import Bentrok, Gabungan
from meeting.komisi_kembar import DAFTAR, SEMUA, Kembar
from pages.tampil import plain
from panels.komisi import KOLOM, Pilihan, di_sel
from words import komisi as kata
from words.butir import ketikan
from words.rumusan import RUAS

KOLOM_RUAS = {satu.ruas: satu for satu in KOLOM}


def putusan(hasil: Gabungan, pilihan: Pilihan, key: str) -> dict[str, str]:
    """Draw every choice; return the answers given so far."""
    jawab: dict[str, str | None] = {}
    for satu in hasil.kembar:
        with st.container(border=True):
            jawab[satu.kunci] = _kembar(satu, key)
    for satu in hasil.bentrok:
        with st.container(border=True):
            jawab[satu.kunci] = _bentrok(satu, pilihan, key)
    return {kunci: isi for kunci, isi in jawab.items() if isi is not None}


def _kembar(satu: Kembar, key: str) -> str | None:
    st.markdown(f"**{kata.MACAM[satu.macam]}**")
    _sisi([(one.asal, one.isi) for one in satu.anggota])
    asal = {one.kunci: f"Hanya dari {plain(one.asal)}" for one in satu.anggota if one.kunci}
    kata_ = {SEMUA: kata.PAKAI_SEMUA, DAFTAR: "Yang sudah ada saja", **asal}
    return _radio(satu.jawaban, kata_, f"{key}-{satu.kunci}")


def _bentrok(satu: Bentrok, pilihan: Pilihan, key: str) -> str | None:
    st.markdown(f"**Isian berbeda: {RUAS[satu.ruas]}** – {plain(satu.isi)}")
    nilai = [(one.asal, _nilai(satu.ruas, one.nilai, pilihan)) for one in satu.calon]
    _sisi(nilai)
    kata_ = {str(n): f"Pakai {plain(asal)}" for n, (asal, _) in enumerate(nilai)}
    return _radio(list(kata_), kata_, f"{key}-{satu.kunci}")


def _radio(kode: Sequence[str], kata_: dict[str, str], key: str) -> str | None:
    """One answer, none at first."""
    return st.radio(
        "Pilihan",
        kode,
        index=None,
        format_func=kata_.__getitem__,
        horizontal=True,
        key=key,
        label_visibility="collapsed",
    )


def _sisi(isi: Sequence[tuple[str, str]]) -> None:
    """Texts side by side, each under where it comes from."""
    for tempat, (asal, teks) in zip(st.columns(len(isi)), isi):
        tempat.caption(plain(asal))
        tempat.markdown(plain(teks) or "(kosong)")


def _nilai(ruas: str, nilai: object, pilihan: Pilihan) -> str:
    if isinstance(nilai, float):
        return ketikan(nilai)
    return str(di_sel(KOLOM_RUAS[ruas], nilai, pilihan))
