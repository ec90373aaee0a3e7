"""The dialogue that pins a panel to a meeting: which meeting and session, what the slide will say, what happened."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from meeting import acara, rapat, salindia
from meeting.acara import Acara
from meeting.peran import PENYUNTING
from meeting.rapat import Rapat
from pages.kerangka import konteks, state, stops
from pages.paparan import ingat, rapat_kata
from pages.peran import peran_kini
from pages.sematkan import JUDUL as JUDUL_DIALOG
from pages.tampil import plain
from panels import daftar
from panels.isian import JUDUL, KALIMAT
from panels.panel import Panel
from panels.peka import perlu_izin
from queries import Konteks
from words.galat import GalatSerambi
from words.label import DATA_CONTOH

PAPARAN = "presenter/paparan.py"
RAPAT, ACARA = "_sematkan-rapat", "_sematkan-acara"  # widgets; the last choice is the next default
HASIL = "_sematkan-hasil"  # what the last click did
TANPA_RAPAT = "Belum ada rapat. Buat rapat lebih dahulu di halaman Paparan, lalu sematkan tampilan ini."
PEKA = (
    "Tampilan ini memuat jenis yang peka menurut wilayah. Salindianya ditahan dari panggung sampai operator "
    "mengizinkannya di halaman Paparan."
)
SUDAH_ADA = "Tampilan ini sudah ada pada rapat itu; menyematkannya lagi menambah satu salindia yang sama."
PENYUNTING_SAJA = "Menyematkan memerlukan peran penyunting atau operator. Masuk kembali, lalu ulangi."


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a click on the dialogue's button did: the new slide and its meeting, or why nothing was done."""

    pesan: str
    rapat: str = ""
    salindia: str = ""
    peka: bool = False


@dataclass(frozen=True, slots=True)
class Tampilan:
    """The frozen view that is to be pinned."""

    halaman: str
    kunci: str
    pilihan: dict[str, str]


def buka(shown: Panel, halaman: str) -> None:
    """Open the dialogue for a panel as it stands on the page."""
    here = konteks()
    pilihan = daftar.bekukan(halaman, state(here, daftar.pilihan_halaman(halaman, here)), here)
    buka_beku(Tampilan(halaman, shown.key, pilihan))


def buka_beku(satu: Tampilan) -> None:
    """Open the dialogue for a frozen view."""
    st.session_state.pop(HASIL, None)
    _dialog(satu)


@st.dialog(JUDUL_DIALOG, width="medium")
def _dialog(satu: Tampilan) -> None:
    isi(satu)


@stops
def isi(satu: Tampilan) -> None:
    """The form, or what it did."""
    hasil: Hasil | None = st.session_state.get(HASIL)
    if hasil and hasil.salindia:
        _selesai(hasil)
        return
    if hasil:
        st.error(plain(hasil.pesan), icon=":material/block:")
    semua = {one.id: one for one in rapat.daftar()}
    if not semua:
        st.info(TANPA_RAPAT, icon=":material/info:")
        _ke_paparan("", "")
        return
    _isian(satu, semua)


def _isian(satu: Tampilan, semua: dict[str, Rapat]) -> None:
    """Meeting and session, then the slide as it will be drawn from the meeting's edition."""
    di = semua[_pilih("Rapat", RAPAT, rapat_kata.nama(semua))]
    sesi = {one.id: one for one in acara.daftar(di.id)}
    ke = sesi[_pilih("Acara", ACARA, rapat_kata.nama_acara(sesi.values()))]
    try:
        panel = daftar.susun(satu.halaman, satu.kunci, satu.pilihan, _di_rapat(di))
    except GalatSerambi as galat:
        st.error(f"{plain(galat.pesan)} Rapat ini memakai edisi {plain(di.edisi)}.", icon=":material/block:")
        return
    _pratinjau(satu, panel, di)
    _peringatan(satu, panel, di)
    st.button(
        "Sematkan", type="primary", on_click=_simpan, args=(satu, panel, di, ke), icon=":material/keep:"
    )


def _pilih(title: str, key: str, words: dict[str, str]) -> str:
    if st.session_state.get(key) not in words:
        aktif = rapat.aktif() if key == RAPAT else None
        st.session_state[key] = aktif.id if aktif and aktif.id in words else next(iter(words))
    return st.selectbox(title, list(words), format_func=words.__getitem__, key=key, persist_state="session")


def _pratinjau(satu: Tampilan, panel: Panel, di: Rapat) -> None:
    """What the slide starts with: the panel's own title and first sentence, filters, edition, stamps."""
    with st.container(border=True):
        st.markdown(f"**{plain(panel.title)}**")
        if panel.sentences:
            st.markdown(plain(panel.sentences[0]))
        told = daftar.saringan(satu.halaman, satu.pilihan, _di_rapat(di), satu.kunci)
        marks = f" :red-background[**{DATA_CONTOH}**]" if panel.stamps.contoh else ""
        st.caption(plain(" · ".join(part for part in (told, f"Edisi {di.edisi}") if part)) + marks)


def _peringatan(satu: Tampilan, panel: Panel, di: Rapat) -> None:
    """What to know before it is pinned: another edition than the page's, a sensitive type, the same view twice."""
    if di.edisi != konteks().edisi:
        st.info(
            f"Angka pada salindia mengikuti edisi rapat, {plain(di.edisi)}, bukan edisi halaman ini.",
            icon=":material/info:",
        )
    if perlu_izin(panel, satu.pilihan, _di_rapat(di)):
        st.warning(PEKA, icon=":material/lock:")
    pinned = ((one.halaman, one.panel, one.pilihan) for one in salindia.daftar(di.id))
    if (satu.halaman, satu.kunci, satu.pilihan) in pinned:
        st.caption(SUDAH_ADA)


def _simpan(satu: Tampilan, panel: Panel, di: Rapat, ke: Acara) -> None:
    """Callback: store the slide, or keep why it was not."""
    try:
        siapa = peran_kini()
        if not siapa.boleh(PENYUNTING):
            st.session_state[HASIL] = Hasil(PENYUNTING_SAJA)
            return
        baru = salindia.tambah(
            di.id, ke.id, "tampilan", oleh=siapa.nama, halaman=satu.halaman, panel=satu.kunci, pilihan=satu.pilihan,
            judul=JUDUL, kalimat=KALIMAT if panel.sentences else "",
        )  # fmt: skip
    except GalatSerambi as galat:
        st.session_state[HASIL] = Hasil(galat.pesan)
        return
    pesan = f"Disematkan sebagai salindia ke-{baru.urut} pada acara “{ke.judul}”, {di.nama}."
    st.session_state[HASIL] = Hasil(pesan, di.id, baru.id, perlu_izin(panel, satu.pilihan, _di_rapat(di)))


def _selesai(hasil: Hasil) -> None:
    st.success(plain(hasil.pesan), icon=":material/check:")
    if hasil.peka:
        st.warning(PEKA, icon=":material/lock:")
    _ke_paparan(hasil.rapat, hasil.salindia)


def _ke_paparan(di: str, slide: str) -> None:
    if st.button("Buka di Paparan", key="sematkan-ke-paparan", icon=":material/slideshow:"):
        if di:
            st.session_state[ingat.RAPAT] = di
            ingat.pilih(slide)
        st.switch_page(PAPARAN, query_params={})  # clears those bound to this page


def _di_rapat(di: Rapat) -> Konteks:
    return Konteks(di.edisi)
