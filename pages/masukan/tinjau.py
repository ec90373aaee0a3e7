"""Preview of one file: refused with its reason, or what is certain, what must be answered, what was noticed."""

from __future__ import annotations

import streamlit as st

from charts.spec import Table
from charts.table import lembar, right_aligned
from data.intake.model import Hasil, Pertanyaan
from pages.masukan.unggah import jawab
from pages.tampil import plain
from panels.masukan import BARIS_TAMPIL, kalimat_dikenali, ringkas, sel, tabel_baris, tabel_peringatan
from words.format import angka


def tinjau(hasil: Hasil) -> None:
    """Draw the preview of one file."""
    st.subheader(plain(hasil.berkas), anchor=False)
    if hasil.penolakan:
        st.error(
            f"**Ditolak.** {plain(hasil.penolakan[1])} Tidak ada yang disimpan.", icon=":material/block:"
        )
        return
    st.markdown(ringkas(hasil))
    if hasil.pertanyaan:
        tanya(hasil)
    if hasil.dikenali:
        letak = "\n".join(f"- {plain(kalimat_dikenali(satu))}" for satu in hasil.dikenali)
        st.markdown(f"**Dikenali**\n\n{letak}")
    if hasil.peringatan:
        st.markdown("**Perlu dilihat**")
        tabel(tabel_peringatan(hasil.peringatan), f"peringatan-{hasil.berkas}")
    with st.expander(f"Nilai yang dikenali ({angka(len(hasil.baris))})"):
        if len(hasil.baris) > BARIS_TAMPIL:
            st.caption(f"{angka(BARIS_TAMPIL)} nilai pertama dari {angka(len(hasil.baris))}.")
        tabel(tabel_baris(hasil.baris), f"baris-{hasil.berkas}")


def tanya(hasil: Hasil) -> None:
    """The open questions of a file; answered ones are remembered for this sender."""
    st.warning(
        f"**Perlu jawaban: {angka(len(hasil.pertanyaan))} hal.** Nilai yang bergantung padanya belum dimuat. "
        "Jawaban diingat untuk kiriman berikutnya dari instansi yang sama.",
    )
    with st.form(f"tanya-{hasil.berkas}"):
        jawaban = {satu.kode: _satu(hasil.berkas, satu) for satu in hasil.pertanyaan}
        if st.form_submit_button("Simpan jawaban dan baca ulang", type="primary"):
            jawab(hasil.berkas, {kode: isi.strip() for kode, isi in jawaban.items() if isi})


def _satu(berkas: str, tanya: Pertanyaan) -> str | None:
    pilihan = st.selectbox(
        plain(tanya.teks),
        tanya.pilihan,
        index=None,
        accept_new_options=tanya.bebas,
        placeholder="Pilih, atau ketik jawaban" if tanya.bebas else "Pilih jawaban",
        key=f"tanya-{berkas}-{tanya.kode}",
    )
    if tanya.sel:
        st.caption(f"Sel: {plain(sel(tanya.sel))}")
    return pilihan


def tabel(isi: Table, key: str) -> None:
    """A table of words, with numbers standing right."""
    kanan = {judul: st.column_config.TextColumn(judul, alignment="right") for judul in right_aligned(isi)}
    st.dataframe(
        lembar(isi),
        hide_index=True,
        column_config=kanan,
        key=f"tabel-{key}",
        height="content" if len(isi.rows) <= 12 else 400,
    )
