"""The edition that a meeting is drawn from: locked ones first, with what must be known about each."""

from __future__ import annotations

import streamlit as st

from data.edisi import Edisi, editions, open_edition
from data.galat import EdisiRusak
from pages.tampil import plain
from panels.paparan_kata import sebut_edisi, urut_edisi


def _semua() -> tuple[tuple[Edisi, ...], list[str]]:
    """(editions that open, what is said about those that do not)."""
    baik, rusak = [], []
    for satu in editions():
        try:
            baik.append(open_edition(satu))
        except EdisiRusak as galat:
            rusak.append(galat.pesan)
    return urut_edisi(baik), rusak


def anjuran() -> str:
    """The newest edition that is locked for a meeting, else for a rehearsal; '' when none is locked."""
    return next((satu.id for satu in _semua()[0] if satu.package.get("kode_rapat")), "")


def pilih(terpilih: str) -> str:
    """Draw the choice and return the id."""
    baik, rusak = _semua()
    kata = {satu.id: sebut_edisi(satu) for satu in baik}
    pilihan = st.selectbox(
        "Edisi data (semua angka paparan diambil dari edisi ini)",
        list(kata),
        index=list(kata).index(terpilih) if terpilih in kata else 0,
        format_func=kata.__getitem__,
    )
    for satu in rusak:
        st.caption(plain(satu))
    if all("RK" not in satu.package.get("kode_rapat", "") for satu in baik):
        st.caption(
            "Belum ada edisi yang dikunci untuk rapat (RK…). Anda boleh mulai menyusun; sebelum rapat, kunci edisi "
            "pada halaman Masukan lalu pindahkan paparan ini ke edisi itu."
        )
    return pilihan
