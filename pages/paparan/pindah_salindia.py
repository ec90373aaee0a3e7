"""One compared slide: a tick to accept it, and every number old → new."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from meeting.pindah import UbahSalindia
from meeting.pindah_kata import kata_keadaan, kata_ketikan, sebut
from pages.tampil import plain
from words.format import angka

BARIS_UTUH = 10  # longer tables scroll inside themselves
JUDUL = {"Angka": "apa", "Semula": "lama", "Menjadi": "baru"}


def gambar(satu: UbahSalindia, edisi: str) -> bool:
    """Draw a slide that changes; True when it is accepted."""
    with st.container(border=True):
        setuju = st.checkbox(
            f"**{plain(sebut(satu))}**",
            value=satu.dapat,
            disabled=not satu.dapat,
            key=f"pindah-{satu.id}-{edisi}",
        )
        contoh = " :red-background[**DATA CONTOH**]" if satu.contoh else ""
        st.caption(f"{plain(satu.saringan)} · edisi {plain(satu.edisi)} · {kata_keadaan(satu)}{contoh}")
        if satu.sebab:
            st.warning(plain(satu.sebab))
        for teks in satu.teks:
            st.markdown(
                f"**{teks.apa}** – semula: {plain(teks.lama) or '–'}  \nmenjadi: {plain(teks.baru) or '–'}"
            )
        if satu.angka:
            _tabel(satu)
        if satu.ketikan:
            st.warning(plain(kata_ketikan(satu)), icon=":material/keyboard:")
    return setuju and satu.dapat


def _tabel(satu: UbahSalindia) -> None:
    isi = {judul: [getattr(one, nama) for one in satu.angka] for judul, nama in JUDUL.items()}
    kanan = {judul: st.column_config.TextColumn(judul, alignment="right") for judul in ("Semula", "Menjadi")}
    st.dataframe(
        isi,
        hide_index=True,
        width=760,
        column_config=kanan,
        height="content" if len(satu.angka) <= BARIS_UTUH else 390,
        key=f"pindah-tabel-{satu.id}",
    )


def tanpa_perubahan(semua: Sequence[UbahSalindia], edisi: str) -> list[str]:
    """The slides whose numbers stay: one tick for all of them. Return the ids that move."""
    if not semua:
        return []
    ikut = st.checkbox(
        f"Pindahkan juga {angka(len(semua))} salindia yang angkanya tetap",
        value=True,
        key=f"pindah-tetap-{edisi}",
    )
    with st.expander("Salindia yang angkanya tetap"):
        st.markdown(
            "\n".join(f"- {plain(sebut(s))}{f' – {plain(s.sebab)}' if s.sebab else ''}" for s in semua)
        )
    ketikan = [f"{sebut(s)}: {', '.join(s.ketikan)}" for s in semua if s.ketikan]
    if ketikan:
        st.caption(f"Angka yang diketik pada salindia ini: {plain('; '.join(ketikan))}.")
    return [satu.id for satu in semua] if ikut else []
