"""Koreksi satu angka: the number that arrives by telephone. Area, type, year and measure are the shared filters."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.terbit.koreksi import akibat_koreksi, koreksi
from data.terbit.periksa_koreksi import temuan_koreksi
from data.terbit.temuan import Temuan
from pages.kerangka import konteks, state, stops
from pages.masukan.kabar import maju, terbit
from pages.masukan.koreksi_isian import Isian, formulir
from pages.masukan.temuan import uraian
from panels.masukan import kalimat_terbit, sel_koreksi

TUNDA = "_koreksi"  # session: a correction whose warnings must be seen first


@stops
def satu_angka() -> None:
    """The cell comes from the filters above, so that a few fields and one button remain."""
    chosen = state(konteks())
    kunci = sel_koreksi(chosen, konteks())
    if kunci is None:
        st.info(
            "Pilih satu wilayah, satu jenis, ukuran, dan tahun pada saringan di atas.", icon=":material/tune:"
        )
        return
    akibat = akibat_koreksi("pmks", kunci)
    st.markdown(kalimat_terbit(chosen, konteks(), kunci, akibat.lama))
    isian = formulir(kunci, akibat)
    tunda = st.session_state.get(TUNDA)
    if isian:
        _terima(isian)
    elif tunda and tunda[0].kunci == kunci:
        _setujui(*tunda)


def _terima(isian: Isian) -> None:
    """Check; publish at once when nothing is remarkable, else show what is and ask."""
    temuan = temuan_koreksi(
        "pmks", isian.kunci, isian.nilai, isian.laki, isian.perempuan, lepas_kelamin=isian.lepas
    )
    if temuan:
        st.session_state[TUNDA] = (isian, tuple(temuan))
        _setujui(isian, temuan)
    else:
        _terbitkan(isian, ())


def _setujui(isian: Isian, temuan: Sequence[Temuan]) -> None:
    """Show findings; errors block, warnings are published with the correction's own reason."""
    for satu in temuan:
        (st.error if satu.tingkat == "galat" else st.warning)(uraian(satu))
    if any(satu.tingkat == "galat" for satu in temuan):
        return
    if st.button("Tetap terbitkan; alasan koreksi berlaku untuk peringatan ini", type="primary"):
        _terbitkan(isian, temuan)


def _terbitkan(isian: Isian, temuan: Sequence[Temuan]) -> None:
    st.session_state.pop(TUNDA, None)
    hasil = koreksi(
        "pmks",
        isian.kunci,
        isian.nilai,
        alasan=isian.alasan,
        sumber=isian.sumber,
        oleh=isian.oleh,
        laki=isian.laki,
        perempuan=isian.perempuan,
        lepas_kelamin=isian.lepas,
        buang_baris_contoh=isian.buang,
        temuan=temuan,
        alasan_temuan={satu.kunci: isian.alasan for satu in temuan},
        kemajuan=maju(),
    )
    terbit(hasil)
