"""The baseline that the open edition has for a clause: the latest published number, or why there is none."""

from __future__ import annotations

from typing import Any

from panels.butir import Acuan
from panels.butir_deret import Titik, deret
from panels.peka import PEKA, UMUM
from queries import Konteks, rows
from words import usul_rumusan as kata
from words.format import bulat
from words.keadaan import cakupan


def isi_dasar(acuan: Acuan, konteks: Konteks) -> tuple[dict[str, Any], str]:
    """The fields of the baseline with its unit, and "" ; or no field and the reason."""
    seri = deret(acuan, konteks)
    titik = next((one for one in reversed(seri.titik) if one.terbit), None)
    if titik is None:
        return {}, kata.BELUM_ADA.format(apa=seri.nama or acuan.indikator)
    if sebab := halangan(titik, acuan, konteks):
        return {}, sebab
    return {
        "dasar_nilai": bulat(titik.nilai, seri.desimal),
        "dasar_periode": titik.periode,
        "dasar_edisi": konteks.edisi,
        "satuan": seri.satuan,
    }, ""


def halangan(titik: Titik, acuan: Acuan, konteks: Konteks) -> str:
    """Why a published point may not be the baseline of a clause, "" when it may.

    A clause keeps no list of areas: a sum that some of them are missing from would be read as the whole.
    """
    if not titik.sah:
        return kata.HALANGAN[titik.halangan]
    if not titik.utuh:
        return kata.SEBAGIAN.format(cakupan=cakupan(*titik.cakupan) if titik.cakupan else "sebagian wilayah")
    return kata.PEKA if peka(acuan, konteks) else ""


def peka(acuan: Acuan, konteks: Konteks) -> bool:
    """Whether it is a sensitive type of one area: on the plenary's screen only the province stands."""
    if not acuan.kode_wilayah:
        return False
    row = next((row for row in rows("jenis_daftar", konteks) if row["jenis"] == acuan.jenis), None)
    return row is not None and row["keluarga"] not in UMUM and (row["tingkat_sensitif"] or 0) >= PEKA
