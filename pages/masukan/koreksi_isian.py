"""The form of one correction: three fields of words, one number, read as intake reads numbers."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from data.intake.angka import urai
from data.terbit.koreksi import AkibatKoreksi
from words.format import angka
from words.galat import GalatSerambi


class AngkaTakTerbaca(GalatSerambi):
    """What was typed is not one whole number."""


@dataclass(frozen=True)
class Isian:
    """One correction as typed."""

    kunci: dict[str, str]
    nilai: float
    laki: float | None
    perempuan: float | None
    alasan: str
    sumber: str
    oleh: str
    lepas: bool
    buang: bool


def formulir(kunci: dict[str, str], akibat: AkibatKoreksi) -> Isian | None:
    """Draw the fields; None until the button is pressed. Raises AngkaTakTerbaca."""
    with st.form("koreksi"):
        berkelamin = akibat.laki is not None or akibat.perempuan is not None
        kolom = st.columns(3)
        nilai = kolom[0].text_input("Angka yang benar", key="koreksi-nilai", placeholder="misalnya 1.234")
        laki = kolom[1].text_input("Laki-laki (bila diketahui)", key="koreksi-l") if berkelamin else ""
        perempuan = kolom[2].text_input("Perempuan (bila diketahui)", key="koreksi-p") if berkelamin else ""
        alasan = st.text_input("Alasan", key="koreksi-alasan", placeholder="misalnya: salah ketik pada rekap")
        sumber = st.text_input(
            "Sumber angka",
            key="koreksi-sumber",
            placeholder="misalnya: telepon Kabid Rehsos, 21 November 2026",
        )
        oleh = st.text_input("Dikoreksi oleh (jabatan)", "Operator Dinas Sosial Provinsi", key="koreksi-oleh")
        buang = _setuju_buang(akibat)
        if not st.form_submit_button("Terbitkan koreksi", type="primary"):
            return None
    benar, l_baru, p_baru = (
        _angka(teks, ruas)
        for teks, ruas in ((nilai, "Angka yang benar"), (laki, "Laki-laki"), (perempuan, "Perempuan"))
    )
    if benar is None:
        raise AngkaTakTerbaca("Isi “Angka yang benar” dengan bilangan bulat, misalnya 1.234.")
    lepas = berkelamin and l_baru is None
    return Isian(kunci, benar, l_baru, p_baru, alasan, sumber, oleh, lepas, buang)


def _setuju_buang(akibat: AkibatKoreksi) -> bool:
    return akibat.contoh_hilang > 0 and st.checkbox(
        f"Matikan {angka(akibat.contoh_hilang)} baris DATA CONTOH tahun ini: angka nyata tidak dicampur dengan data "
        "contoh",
        key="koreksi-buang",
    )


def _angka(teks: str, ruas: str) -> float | None:
    """A typed count, None when left empty; dots and commas as intake reads them."""
    if not teks.strip():
        return None
    dibaca = urai([teks], bulat=True).sel[0]
    if dibaca is None or dibaca.nilai is None:
        raise AngkaTakTerbaca(f"{ruas}: “{teks}” bukan bilangan bulat. Tulis misalnya 1.234 atau 1234.")
    return dibaca.nilai
