"""Serambi's server around a small gallery of widgets, for the browser tests."""

import streamlit as st
from starlette.middleware import Middleware

from pages.web.middleware import Depan, Gudang
from pages.web.rute import rute
from pages.web.siklus import galat_halaman, siklus

gudang = Gudang()
app = st.App(
    "bingkai.py",
    routes=rute(),
    middleware=[Middleware(Depan, gudang=gudang)],
    lifespan=siklus(gudang),
    on_script_error=galat_halaman,
)
