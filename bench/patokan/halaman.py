"""The yardstick: the map page as a plain Streamlit + pandas script with the same content, no Serambi code.

Five frame filters, five controls of the map, choropleth and tile grid, their tables and downloads. It reads the
same parquet files with pandas and knows no suppression, no coverage, no states: it is faster than a page that
must say what its numbers mean.
"""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import plotly.express as px
import plotly.graph_objects as go
import streamlit as st

AKAR = Path(__file__).resolve().parents[2]
EDISI = next((AKAR / "data" / "snapshots").glob("*/pmks.parquet")).parent
st.set_page_config(page_title="Patokan", layout="wide")


@st.cache_data
def tabel(nama: str) -> pd.DataFrame:
    """One parquet table of the shipped edition."""
    return pd.read_parquet(EDISI / f"{nama}.parquet")


@st.cache_data
def jumlah(tahun: str, jenis: str, ukuran: str) -> pd.DataFrame:
    """Counts per area."""
    pmks, anggota, wilayah = tabel("pmks"), tabel("jenis_rekap"), tabel("wilayah")
    milik = anggota.loc[anggota["kode_rekap"] == jenis, "jenis"]
    pilih = pmks["utama"] & (pmks["periode"] == tahun) & pmks["jenis"].isin(milik)
    pilih &= (pmks["jenis_kelamin"] == "total") & (pmks["satuan"] == "jiwa") & (pmks["ukuran"] == ukuran)
    nilai = pmks[pilih].groupby("kode_wilayah")["nilai"].sum(min_count=1).reset_index()
    daerah = wilayah[wilayah["tingkat"].isin(["kabupaten", "kota"])].sort_values("urut")
    return daerah[["kode_wilayah", "nama", "nama_pendek"]].merge(nilai, how="left")


@st.cache_resource
def batas() -> dict:
    """The boundary file, sent inline as the tutorials do."""
    return json.loads((AKAR / "geo" / "kabupaten.geojson").read_text(encoding="utf-8"))


jenis_ = (
    tabel("jenis").query("keluarga in ['semua', 'pmks', 'pilar', 'spm', 'pas']").set_index("jenis")["nama"]
)
for tempat, label, opsi in zip(
    st.columns(5),
    ("Tahun", "Wilayah", "Jenis PMKS", "Ukuran", "Penduduk"),
    (
        [str(t) for t in range(2025, 2015, -1)],
        ["semua", *jumlah("2024", "SEMUA-26", "terdata")["nama"]],
        list(jenis_.index),
        ["terdata", "tertangani"],
        ["dukcapil", "proyeksi_sp2020", "sensus_2020"],
    ),
):
    tempat.selectbox(label, opsi, key=label)
st.title("Peta Sebaran PMKS")
for tempat, label, opsi in zip(
    st.columns(5),
    ("Indikator", "Tampilan", "Metode kelas", "Tahun pembanding", "Satuan"),
    (
        ["PMKS"],
        ["jumlah", "angka"],
        ["rapi", "kuantil", "jenks"],
        [str(t) for t in range(2016, 2026)],
        ["jiwa", "KK"],
    ),
):
    tempat.selectbox(label, opsi, key=label)

pilih = st.session_state
isi = jumlah(pilih["Tahun"], pilih["Jenis PMKS"], pilih["Ukuran"])
kiri, kanan = st.columns([3, 2])
with kiri:
    st.subheader(f"{jenis_[pilih['Jenis PMKS']]}: jumlah {pilih['Ukuran']}")
    peta = go.Figure(
        go.Choropleth(
            geojson=batas(),
            featureidkey="id",
            locations=isi["kode_wilayah"],
            z=isi["nilai"],
            text=isi["nama"],
        )
    )
    peta.update_geos(fitbounds="locations", visible=False)
    peta.update_layout(height=560, separators=",.", margin={"l": 0, "r": 0, "t": 30, "b": 0})
    st.plotly_chart(peta, key="peta", on_select="rerun", config={"topojsonURL": "/app/static/topojson/"})
    st.dataframe(isi, hide_index=True)
    st.download_button("Unduh CSV", isi.to_csv(index=False), "peta.csv")
with kanan:
    st.subheader("Petak")
    petak = px.bar(isi, x="nama_pendek", y="nilai", height=560)
    st.plotly_chart(petak, key="petak", on_select="rerun")
    st.dataframe(isi, hide_index=True)
    st.download_button("Unduh CSV", isi.to_csv(index=False), "petak.csv", key="unduh-petak")
st.caption("Sumber: data contoh.")
