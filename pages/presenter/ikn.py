"""Tren IKN dan Migrasi: population, migration, the IKN set by ring, before and after, evidence, scenarios, capacity."""

from __future__ import annotations

import streamlit as st

from pages import tampil
from pages.ikn import bukti, layanan, skenario
from pages.kerangka import bagian, konteks, select, state
from panels import (
    ikn_alamat,
    ikn_jendela,
    ikn_migrasi,
    ikn_neto,
    ikn_penduduk,
    ikn_peristiwa,
    ikn_seri,
    ikn_tabel,
)

here = konteks()
own = ikn_alamat.choices(here)


@bagian
def penduduk() -> None:
    """(a) One panel per area: the chosen one, else the province and the area where the bases differ most."""
    st.header("Penduduk", anchor="penduduk")
    chosen = state(here, own)
    areas = ikn_penduduk.wilayah_penduduk(chosen, here)
    for place, area in zip(st.columns(len(areas)), areas, strict=True):
        with place:
            tampil.panel(ikn_penduduk.penduduk(area, chosen, here))


@bagian
def migrasi() -> None:
    """(b) Arrivals and departures, net, totals without a year, single facts."""
    st.header("Migrasi yang tercatat", anchor="migrasi")
    chosen = state(here, own)
    for place, build in zip(st.columns(2), (ikn_migrasi.arus, ikn_migrasi.neto), strict=True):
        shown = build(chosen, here)
        with place:  # only the cells of small multiples stand for an area
            tampil.panel(shown, click="wilayah" if shown.spec.kind == "small_multiples" else "")
    for more in (ikn_tabel.tanpa_tahun(chosen, here), ikn_tabel.fakta(chosen, here)):
        if more:
            tampil.panel(more)


@bagian
def lingkar() -> None:
    """(c) to (e): one type of the IKN set at a time."""
    chosen = state(here, own)
    if said := ikn_alamat.keterangan(chosen, here):
        st.caption(said)
    tampil.panel(ikn_seri.lingkar(chosen, here))
    if dated := ikn_peristiwa.tabel_peristiwa(chosen, here):
        with st.expander("Peristiwa", key="lipat-peristiwa"):
            tampil.panel(dated)
    if areas := ikn_seri.wilayah(chosen, here):
        tampil.panel(areas, click="wilayah")
    before, points = ikn_jendela.jendela(chosen, here), ikn_neto.neto_perubahan(chosen, here)
    if before and points:
        st.header("Sebelum dan sesudah, migrasi dan perubahan", anchor="sebelum-sesudah")
        tampil.panel(before)
        tampil.panel(points, click="wilayah")


penduduk()
migrasi()
# outside the fragments: all that stands below follows these two
st.header("PMKS menurut lingkar IKN", anchor="lingkar")
select("jenis_ikn", "Jenis pada set IKN", own["jenis_ikn"], width=420)
lingkar()
bukti.judul()
bukti.tangga()
skenario.skenario()
layanan.layanan()
