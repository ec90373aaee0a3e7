"""Navigation of the gallery."""

import streamlit as st

st.set_page_config(page_title="Serambi", layout="wide")
HALAMAN = [
    st.Page("halaman/isian.py", title="Isian", default=True),
    st.Page("halaman/peta.py", title="Peta", url_path="peta"),
    st.Page("halaman/rusak.py", title="Rusak", url_path="rusak"),
    st.Page("halaman/operator.py", title="Operator", url_path="operator"),
]
st.navigation(HALAMAN, position="top").run()
