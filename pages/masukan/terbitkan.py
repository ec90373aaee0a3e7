"""From understood files to a published edition: draft, checks with written reasons, publishing with progress."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.intake.kiriman import Kiriman
from data.terbit.draf import Draf, buka_draf, daftar_draf, hapus_draf, simpan_draf
from data.terbit.temuan import Temuan, belum_beralasan, temuan_draf
from data.terbit.terbit import terbitkan
from pages.kerangka import stops
from pages.masukan.kabar import maju, terbit
from pages.masukan.temuan import alasan, lupakan, tampilkan, temuan
from pages.masukan.unggah import lepas
from words.format import angka


def simpan(masuk: Kiriman) -> None:
    """Keep a wholly understood upload as a draft."""
    st.success(
        "Semua isi dikenali. Simpan sebagai draf, lalu periksa dan terbitkan.", icon=":material/check:"
    )
    if st.button("Simpan sebagai draf", type="primary", key="simpan-draf"):
        judul = f"Rekap {masuk.pengirim}: {', '.join(satu.name for satu in masuk.jalur)}"
        draf = simpan_draf(masuk.hasil, masuk.jalur, pengirim=masuk.pengirim, judul=judul)
        lepas()
        st.session_state["pilih-draf"] = [draf.id]
        st.rerun()


@stops
def daftar() -> None:
    """Drafts that wait: choose, look at the findings, give reasons, publish or throw away."""
    semua = {satu.id: satu for satu in daftar_draf() if not satu.terbit_pada}
    if not semua:
        st.caption("Belum ada draf yang menunggu diterbitkan.")
        return
    dipilih = st.multiselect(
        "Draf yang diterbitkan bersama",
        list(semua),
        format_func=lambda id_draf: _sebut(semua[id_draf]),
        key="pilih-draf",
        placeholder="Pilih draf",
    )
    if dipilih:
        _periksa(dipilih)


def _sebut(draf: Draf) -> str:
    pengirim = draf.pengirim or "Pengirim belum disebut"
    return f"{pengirim} · {angka(draf.banyak_baris)} nilai · {draf.disimpan[:10]} · {draf.id}"


def _periksa(dipilih: Sequence[str]) -> None:
    semua = temuan(dipilih)
    terhalang = tampilkan(semua)
    with st.form("terbitkan"):
        tulisan = alasan(semua)
        oleh = st.text_input(
            "Diterbitkan oleh (jabatan)", "Operator Dinas Sosial Provinsi", key="terbit-oleh"
        )
        siap = st.form_submit_button("Terbitkan edisi baru", type="primary", disabled=terhalang)
    if st.button("Hapus draf ini", key="hapus-draf", on_click=lambda: list(map(hapus_draf, dipilih))):
        lupakan()
        st.rerun()
    if siap and (kurang := belum_beralasan(semua, tulisan)):
        st.warning(f"Tulis alasan untuk {angka(len(kurang))} peringatan di atas, lalu terbitkan lagi.")
    elif siap:
        _jalankan(dipilih, semua, tulisan, oleh)


def _jalankan(dipilih: Sequence[str], semua: Sequence[Temuan], tulisan: dict[str, str], oleh: str) -> None:
    # what reading noticed stands in the drafts themselves
    punya_draf = {satu.kunci for satu in temuan_draf(buka_draf(satu) for satu in dipilih)}
    lain = [satu for satu in semua if satu.kunci not in punya_draf]
    hasil = terbitkan(dipilih, oleh=oleh, alasan=tulisan, temuan=lain, kemajuan=maju())
    lupakan()
    terbit(hasil)
