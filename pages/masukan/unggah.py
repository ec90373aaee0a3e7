"""Upload: files and their sender, read with a progress bar; kept in the session until published or thrown away."""

from __future__ import annotations

import streamlit as st

from data.intake.jawaban import catat, pengirim_dikenal
from data.intake.kiriman import Kiriman, baca_kiriman, buang, diterima, letakkan
from pages.masukan.kabar import maju
from panels.masukan import ringkas

KIRIMAN = "_kiriman"  # session: what was read last
PUTARAN = "_unggahan-ke"  # session: an emptied uploader is a new one
JAWABAN = "_jawaban"  # session: file name -> {code: answer} given so far
JENIS_BERKAS = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "html", "htm")


def kiriman() -> Kiriman | None:
    """What this session has uploaded and not yet published."""
    return st.session_state.get(KIRIMAN)


def unggah() -> None:
    """The form that takes files and the sender's name."""
    with st.form("unggah", border=True):
        berkas = st.file_uploader(
            "Berkas kiriman (Excel, ODS, CSV)",
            JENIS_BERKAS,
            accept_multiple_files=True,
            key=f"berkas-kiriman-{st.session_state.get(PUTARAN, 0)}",
        )
        pengirim = st.selectbox(
            "Instansi pengirim",
            pengirim_dikenal(),
            index=None,
            accept_new_options=True,
            placeholder="Pilih, atau ketik nama instansi",
            key="pengirim",
        )
        if not st.form_submit_button("Baca berkas", type="primary", icon=":material/search:"):
            return
    if not berkas or not pengirim:
        st.warning("Pilih sedikitnya satu berkas dan isi instansi pengirimnya.")
        return
    lepas()
    jalur = letakkan((satu.name, satu.getvalue()) for satu in berkas)
    baca(Kiriman(jalur, pengirim.strip(), ()), {})


def baca(masuk: Kiriman, jawaban: dict[str, dict[str, str]], baru: dict[str, str] | None = None) -> None:
    """Read the files again with these answers, remember the new ones that settled something, keep the result."""
    with st.status("Membaca berkas …") as status:
        ada = [satu for satu in masuk.jalur if satu.is_file()]
        hasil = baca_kiriman(ada, masuk.pengirim, jawaban, maju())
        status.update(label="; ".join(f"{h.berkas}: {ringkas(h)}" for h in hasil.hasil), state="complete")
    catat(masuk.pengirim, diterima(hasil.hasil, baru or {}))
    st.session_state[KIRIMAN], st.session_state[JAWABAN] = hasil, jawaban
    st.rerun()


def jawab(berkas: str, baru: dict[str, str]) -> None:
    """Take the answers of one file and read again."""
    masuk = kiriman()
    semua = st.session_state.get(JAWABAN, {})
    baca(masuk, semua | {berkas: semua.get(berkas, {}) | baru}, baru)


def lepas() -> None:
    """Throw the uploaded files of this session away, and empty the uploader."""
    if lama := kiriman():
        buang(lama.jalur)
        st.session_state[PUTARAN] = st.session_state.get(PUTARAN, 0) + 1
    for kunci in (KIRIMAN, JAWABAN):
        st.session_state.pop(kunci, None)
