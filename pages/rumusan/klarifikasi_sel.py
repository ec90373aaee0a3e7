"""Choosing the disputed cell part by part, with the number that is shown now, and typing the proposed one."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.tampil import plain
from panels import klarifikasi_pilihan as pilihan
from panels.klarifikasi_usul import Usul
from panels.masukan import TABEL
from queries import Konteks, Row
from words import klarifikasi as kata
from words import label
from words.butir import nilai

KOLOM = 3


def pilih(
    kode_wilayah: str, kerja: Konteks, key: str, awal: Mapping[str, str] | None = None, usulan: str = ""
) -> Usul | None:
    """Draw the choices; None while nothing can be chosen. `awal` are the parts that a ticket names already."""
    awal = awal or {}
    tabel = st.selectbox(
        "Data", list(TABEL), list(TABEL).index(awal.get("tabel", "pmks")), format_func=TABEL.get,
        key=f"{key}-tabel", width=240,
    )  # fmt: skip
    dipilih = {"tabel": tabel}
    found = pilihan.baris(dipilih["tabel"], kode_wilayah, kerja)
    dipilih["kode_wilayah"] = kode_wilayah
    tempat: list[DeltaGenerator] = []
    for satu in pilihan.ruas(dipilih["tabel"]):
        opsi = pilihan.opsi(satu, dipilih, found, kerja)
        if not opsi:
            st.info(f"Edisi data {kerja.edisi} belum memuat angka {TABEL[dipilih['tabel']]} wilayah ini.")
            return None
        tempat = tempat or list(st.columns(KOLOM))
        dipilih[satu] = _kotak(tempat.pop(0), satu, opsi, f"{key}-{'-'.join(dipilih.values())}-{satu}", awal)
    kini = pilihan.nilai_kini(dipilih, found)
    _kini(kini)
    teks = st.text_input("Angka usulan", value=usulan, key=f"{key}-usulan", placeholder="misalnya 1.234")
    resmi = kini is not None and kini["asal"] == "resmi"
    return Usul(dipilih, kini["nilai"] if resmi else None, teks)


def _kotak(tempat: DeltaGenerator, ruas: str, opsi: dict[str, str], key: str,
           awal: Mapping[str, str]) -> str:  # fmt: skip
    kode = list(opsi)
    mulai = kode.index(awal[ruas]) if awal.get(ruas) in opsi else 0
    return tempat.selectbox(kata.RUAS[ruas], kode, mulai, format_func=opsi.__getitem__, key=key)


def _kini(row: Row | None) -> None:
    """What is published in the cell now."""
    if row is None or row["nilai"] is None:
        st.markdown(f"Yang terbit sekarang: **{kata.BELUM_ADA}**.")
        return
    satuan = label.satuan(row["satuan"]) if row["satuan"] in label.SATUAN else row["satuan"]
    st.markdown(f"Yang terbit sekarang: **{plain(nilai(row['nilai'], satuan))}**.")
    if row["asal"] == "contoh":
        st.warning(kata.CONTOH, icon=":material/science:")
