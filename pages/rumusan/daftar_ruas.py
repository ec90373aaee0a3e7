"""The fields of a clause in their groups; what is typed comes back as it stands, numbers as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from pages.rumusan.daftar_ruas_kelompok import BEBAS_LEBAR, CONTOH, KELOMPOK, KOLOM, TINGGI
from pages.rumusan.daftar_ruas_pilihan import dengan
from pages.tampil import plain
from words import rumusan_ketik as ketik
from words.rumusan import RUAS


@dataclass(frozen=True, slots=True)
class Isian:
    """A form: beginning of its keys, values, offered words, the other writer's values, and what the check says."""

    kunci: str
    nilai: Mapping[str, Any]
    kata: Mapping[str, Mapping[str, str]]
    bentrok: Mapping[str, Any] = field(default_factory=dict)
    temuan: Mapping[str, Sequence[str]] = field(default_factory=dict)


def isi(satu: Isian) -> dict[str, Any]:
    """Draw every field and return what stands there."""
    hasil: dict[str, Any] = {}
    for judul, semua in KELOMPOK.items():
        lipat = "SIPD" in judul
        terisi = any(satu.nilai[ruas] for ruas in semua)
        with st.expander(judul, expanded=terisi) if lipat else st.container():
            if not lipat:
                st.markdown(f"**{judul}**")
            hasil |= _kelompok(satu, semua)
    return hasil


def _kelompok(satu: Isian, semua: Sequence[str]) -> dict[str, Any]:
    """The small fields three beside each other, wide ones on their own line."""
    hasil: dict[str, Any] = {}
    sempit = [ruas for ruas in semua if ruas not in BEBAS_LEBAR]
    for awal in range(0, len(sempit), KOLOM):
        for ruas, kolom in zip(sempit[awal : awal + KOLOM], st.columns(KOLOM)):
            with kolom:
                hasil[ruas] = _satu(satu, ruas)
    return hasil | {ruas: _satu(satu, ruas) for ruas in semua if ruas in BEBAS_LEBAR}


def _satu(satu: Isian, ruas: str) -> Any:
    """One field, below it what somebody else stored in it and what the check says of it."""
    diketik = _kotak(satu, ruas, f"{satu.kunci}-{ruas}")
    if ruas in satu.bentrok:
        st.caption(plain(ketik.tersimpan(_kata(satu, ruas, satu.bentrok[ruas]))))
    for kalimat in satu.temuan.get(ruas, ()):
        st.caption(f":material/warning: {plain(kalimat)}")
    return diketik


def _kotak(satu: Isian, ruas: str, key: str) -> Any:
    nilai = satu.nilai[ruas]
    if ruas in satu.kata:
        words = dengan(satu.kata[ruas], nilai)
        codes = list(words)
        return st.selectbox(RUAS[ruas], codes, codes.index(nilai), words.__getitem__, key=key)
    isi = ketik.teks(ruas, nilai)
    if ruas in TINGGI:
        return st.text_area(RUAS[ruas], isi, height=TINGGI[ruas], key=key)
    return st.text_input(RUAS[ruas], isi, key=key, placeholder=CONTOH.get(ruas), autocomplete="off")


def _kata(satu: Isian, ruas: str, nilai: Any) -> str:
    return dengan(satu.kata[ruas], nilai)[nilai] if ruas in satu.kata else ketik.teks(ruas, nilai)
