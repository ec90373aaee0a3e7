"""Downloads of a profile: sheet, picture, workbook, all areas as one zip; the Lembar Kadinsos for the operator only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import OPERATOR
from pages.kerangka import stops
from pages.peran import baris_peran, peran_kini
from panels.profil import Profil
from queries import Konteks
from reports.profil_gambar import takarir
from reports.profil_lembar import pdf, png
from reports.profil_paket import (
    Permintaan,
    buat,
    daftar,
    nama_berkas_profil,
    provinsi,
    semua_berkas,
    tanggal,
)
from reports.profil_xlsx import xlsx

KERTAS = {"a4": "A4", "f4": "F4"}
MIME = {
    "pdf": "application/pdf",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


@stops
def gambar(satu: Profil, konteks: Konteks) -> None:
    """Draw the buttons; every file is made when it is asked for."""
    dibuat = tanggal(konteks)
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        kertas = st.segmented_control(
            "Kertas",
            tuple(KERTAS),
            default="a4",
            format_func=KERTAS.__getitem__,
            key="kertas",
            label_visibility="collapsed",
        )
        kertas = kertas or "a4"
        _tombol(
            "Unduh lembar profil (PDF)", satu, "pdf", lambda: pdf(satu, kertas, dibuat=dibuat), utama=True
        )
        _tombol("Unduh XLSX", satu, "xlsx", lambda: xlsx(satu, dibuat=dibuat))
        if konteks.audiens == "publik":
            _tombol("Gambar WhatsApp (PNG)", satu, "png", lambda: png(satu))
            with st.popover("Takarir WhatsApp"):
                st.code(takarir(satu), language=None, wrap_lines=True)
        _zip(Permintaan(konteks.edisi, (), konteks.audiens, kertas, satu.tahun))
    _lembar(satu, konteks, kertas)


def _tombol(judul: str, satu: Profil, akhiran: str, isi: Callable[[], bytes], *, utama: bool = False) -> None:
    st.download_button(
        judul,
        isi,
        file_name=nama_berkas_profil(satu, akhiran),
        mime=MIME[akhiran],
        type="primary" if utama else "secondary",
        key=f"unduh-{judul}",
        on_click="ignore",
        icon=":material/download:",
    )


def _zip(minta: Permintaan) -> None:
    """Two steps, since ten sheets take some seconds: make them under a progress bar, then save the zip."""
    jadi: dict[Permintaan, object] = st.session_state.setdefault("_zip_profil", {})
    if st.button("Semua wilayah (zip)", key="zip-profil", icon=":material/folder_zip:"):
        jadi.clear()
        jadi[minta] = _buat_zip(minta)
    if minta in jadi:
        berkas = jadi[minta]
        st.download_button(
            "Simpan zip", berkas.isi, file_name=berkas.nama, mime=MIME["zip"], key="simpan-zip", on_click="ignore",
            type="primary", icon=":material/download:",
        )  # fmt: skip


def _buat_zip(minta: Permintaan) -> object:
    """The zip of all kabupaten/kota, with a bar that names the area being made."""
    kode = tuple(kode for kode in daftar(minta.edisi) if kode != provinsi(minta.edisi))
    bilah = st.progress(0.0, "Menyiapkan lembar semua wilayah …")
    semua = semua_berkas(
        replace(minta, kode=kode),
        lambda n, total, nama: bilah.progress(n / total, f"{n} dari {total} selesai. {nama}"),
    )
    bilah.empty()
    return semua[-1]


def _lembar(satu: Profil, konteks: Konteks, kertas: str) -> None:
    """The Lembar Kadinsos: only the operator sees that it can be made."""
    try:
        if not peran_kini().boleh(OPERATOR) or satu.kode == provinsi(konteks.edisi):
            return
    except GudangGagal:
        return  # nobody has a role when the store does not answer
    minta = Permintaan(konteks.edisi, (satu.kode,), "lembar", kertas, satu.tahun)
    cap = replace(satu, stempel=replace(satu.stempel, audiens="lembar"))
    dibuat = tanggal(konteks)
    with st.expander("Lembar Kadinsos (operator)"):
        baris_peran()
        st.markdown(
            f"Lembar ini membuka sel kecil **{satu.nama}** sendiri; wilayah lain tetap disamarkan. Serahkan "
            "hanya kepada kepala dinas wilayah itu."
        )
        with st.container(horizontal=True, gap="small"):
            _tombol(
                "Lembar Kadinsos (PDF)",
                cap,
                "pdf",
                lambda: pdf(buat(minta, satu.kode), kertas, dibuat=dibuat),
            )
            _tombol(
                "Lembar Kadinsos (XLSX)", cap, "xlsx", lambda: xlsx(buat(minta, satu.kode), dibuat=dibuat)
            )
