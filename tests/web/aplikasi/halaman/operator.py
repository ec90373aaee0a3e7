"""A page for the operator only."""

import streamlit as st

from pages.peran import baris_peran, perlu

perlu("operator")
baris_peran()
st.button("Lagi")
st.write("isi untuk operator")
