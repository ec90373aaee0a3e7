"""Part "Dokumen" of /rumusan: the papers of a meeting, and its attendance list."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache

import streamlit as st

from meeting import hadir, komitmen, rumusan
from meeting.naskah import laporan, naskah
from meeting.rapat import Rapat
from pages.kerangka import stops
from pages.paparan import ingat
from pages.rumusan import dokumen_berkas, penulis, rapat_pilih, serah
from pages.rumusan import hadir as daftar_hadir
from pages.tampil import plain
from panels.state import State
from queries import Konteks
from reports.naskah_bentuk import BERKAS, Bahan
from reports.naskah_kurang import kurang
from reports.profil_isi import KERTAS

NAMA_KERTAS = {"a4": "A4", "f4": "F4 (folio)"}
PEMBACA = (
    "Pembaca mengunduh register, usulan musrenbang, dan matriks RPJMD dari butir yang disetujui. Berita acara dan "
    "laporan memuat daftar hadir; keduanya untuk penyunting."
)


def gambar(state: State, here: Konteks) -> None:
    """Draw the part; the attendance list stays reachable when the papers stop at a fault."""
    ingat.kabar()
    ingat.galat()
    rapat = rapat_pilih.pilih()
    if rapat is not None:
        _naskah(rapat, here, sunting=penulis.boleh())
        daftar_hadir.gambar(rapat)
    serah.gambar()


@stops
def _naskah(rapat: Rapat, here: Konteks, *, sunting: bool) -> None:
    """The papers: which sheet, what is missing, the files."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kertas = st.segmented_control(
            "Kertas", KERTAS, format_func=NAMA_KERTAS.get, default="a4", required=True, key="rumusan-kertas"
        )
        minta = st.button("Siapkan berkas", type="primary", icon=":material/inventory_2:")
    bahan = _bahan(rapat, here, kertas, sunting=sunting)
    _kurang(bahan, sunting=sunting)
    pilihan = tuple(satu for satu in BERKAS if sunting or not satu.penyunting)
    isi = (rumusan.tanda(rapat.id), hadir.daftar(rapat.id), komitmen.dirilis())
    kunci = (rapat, isi, kertas, here, sunting)
    if minta:
        dokumen_berkas.siapkan(bahan, pilihan, kunci)
    dokumen_berkas.tawarkan(pilihan, kunci)


def _bahan(rapat: Rapat, here: Konteks, kertas: str, *, sunting: bool) -> Bahan:
    """What the files are made of; readers get approved clauses without the editors' notes, and no letterhead."""
    disetujui = naskah(rapat.id, kop=sunting)
    if not sunting:
        disetujui = replace(disetujui, butir=tuple(replace(one, catatan="") for one in disetujui.butir))
    register = naskah(rapat.id, semua=True, kop=False) if sunting else disetujui
    return Bahan(disetujui, register, cache(lambda: laporan(rapat.id, here)), kertas, datetime.now())


def _kurang(bahan: Bahan, *, sunting: bool) -> None:
    """What is missing, for those who can add it; readers are told what they may take."""
    if not sunting:
        st.caption(PEMBACA)
        return
    pesan = kurang(bahan.naskah, bahan.register.butir)
    if pesan:
        st.warning("\n".join(f"- {plain(satu)}" for satu in pesan), icon=":material/checklist:")
