"""The sheets of all kabupaten/kota as one zip: made under a progress bar, then saved."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from pages.profil.tombol import MIME
from reports.profil_paket import Berkas, Permintaan, daftar, provinsi, semua_berkas

JADI = "_zip_profil"  # session: the last zip, by what was asked for


def gambar(minta: Permintaan) -> None:
    """Two steps, since ten sheets take some seconds. The zip is of the public, or of the audience of this run."""
    jadi: dict[Permintaan, Berkas] = st.session_state.setdefault(JADI, {})
    if st.button("Semua wilayah (zip)", key="zip-profil", icon=":material/folder_zip:"):
        jadi.clear()
        jadi[minta] = _buat(minta)
    if minta in jadi:
        st.download_button(
            "Simpan zip",
            jadi[minta].isi,
            file_name=jadi[minta].nama,
            mime=MIME["zip"],
            key="simpan-zip",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )


def _buat(minta: Permintaan) -> Berkas:
    """The zip, with a bar that names the area being made."""
    kode = tuple(kode for kode in daftar(minta.edisi) if kode != provinsi(minta.edisi))
    bilah = st.progress(0.0, "Menyiapkan lembar semua wilayah …")

    def lapor(selesai: int, total: int, nama: str) -> None:
        bilah.progress(selesai / total, f"{selesai} dari {total} selesai. {nama}")

    semua = semua_berkas(replace(minta, kode=kode), lapor)
    bilah.empty()
    return semua[-1]
