"""One of each widget that Serambi's pages use."""

import datetime

import pandas as pd
import streamlit as st

kiri, tengah, kanan = st.columns(3)
with kiri:
    st.selectbox("Satu", ["a", "b"], index=None, key="satu")
    st.selectbox("Tanpa isi", [])
    st.multiselect("Banyak", ["a", "b"], key="banyak")
    st.number_input("Angka", 0.0, 10.0, 1.5)
    st.text_input("Teks", max_chars=10)
    st.text_input("Sandi", type="password")
    st.text_area("Uraian")
    st.file_uploader("Berkas", type=["xlsx", "csv"], accept_multiple_files=True)
with tengah:
    st.date_input("Tanggal", datetime.date(2024, 3, 1), key="tanggal")
    st.date_input("Rentang", (datetime.date(2024, 3, 1), datetime.date(2024, 4, 1)))
    st.time_input("Jam", datetime.time(8, 0))
    st.slider("Geser", 0, 10, (2, 5))
    st.segmented_control("Ruas", ["a", "b"])
    st.pills("Pil", ["a"])
    st.toggle("Saklar")
    st.checkbox("Centang")
    st.radio("Radio", ["a"])
    st.download_button("Unduh", b"x", "x.txt")
with kanan:
    st.popover("Munculan").write("isi")
    st.expander("Lipatan").write("isi")
    with st.form("formulir"):
        st.text_input("Dalam formulir")
        st.form_submit_button("Kirim")
    st.data_editor(pd.DataFrame({"a": [1, 2]}), num_rows="dynamic")
    st.dataframe(pd.DataFrame())
    st.table(pd.DataFrame({"a": []}))
    st.code("x = 1")
    st.metric("Ukuran", "1.234", "-1,2%")
    st.progress(10)
    st.tabs(["Tab satu", "Tab dua"])
    st.header("Judul")
    st.pagination(10)
