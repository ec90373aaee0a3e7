"""Two choropleths by URL (one as Serambi draws them, one with plotly's defaults) and a table."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from geo import loader

kode = [satu["kode_wilayah"] for satu in loader.labels()]
gambar = go.Figure(go.Choropleth(geojson="/geo/kabupaten.geojson", locations=kode, z=list(range(len(kode)))))
gambar.update_geos(fitbounds="locations", visible=False)
st.plotly_chart(gambar, key="peta", config={"topojsonURL": "/app/static/topojson/"}, on_select="rerun")
st.plotly_chart(go.Figure(gambar).update_geos(visible=True), key="bawaan")
st.dataframe(pd.DataFrame({"wilayah": kode, "nilai": range(len(kode))}), key="tabel")
