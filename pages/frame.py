"""The frame of every page: navigation, the shared filters in the URL, and one place that stops on errors.

A new page is one line in PAGES: file, name in the bar, url, title.
"""

from __future__ import annotations

import streamlit as st

from pages import ingatan, kembali, sematkan
from pages.kerangka import LABELS, filters, mulai_jalan, stops
from queries import Konteks, rows

st.set_page_config(page_title="Serambi", page_icon="🏛️", layout="wide")

PAGES = {
    "": (
        ("presenter/ringkasan.py", "Ringkasan", "", "Ringkasan Kesejahteraan Sosial {provinsi}"),
        ("presenter/peta.py", "Peta", "peta", "Peta Sebaran PMKS"),
        ("presenter/jenis.py", "Jenis", "jenis", "Rincian Menurut Jenis"),
        ("presenter/ikn.py", "IKN", "ikn", "Tren IKN dan Migrasi"),
        ("presenter/paparan.py", "Paparan", "paparan", "Mode Paparan"),
    ),
    "Kadinsos": (
        ("kadinsos/kesenjangan.py", "Kesenjangan", "kesenjangan", "Capaian SPM dan Kesenjangan Layanan"),
        ("kadinsos/profil.py", "Profil", "profil", "Profil Kabupaten/Kota"),
        ("kadinsos/psks.py", "PSKS", "psks", "PSKS dan Kapasitas Layanan"),
        ("kadinsos/rumusan.py", "Rumusan", "rumusan", "Rumusan dan Tindak Lanjut"),
    ),
    "Perencana": (
        ("planner/jelajah.py", "Jelajah", "jelajah", "Jelajah Data"),
        ("planner/mutu.py", "Mutu", "mutu", "Mutu dan Ketersediaan Data"),
        ("planner/masukan.py", "Masukan", "masukan", "Masukan Data"),
        ("planner/metode.py", "Metode", "metode", "Glosarium, Sumber, dan Metode"),
    ),
}
# pages that do not take the whole filter bar: numbers frozen elsewhere, or filters of their own
SARINGAN = {
    "paparan": (),
    "jelajah": ("edisi",),
    "rumusan": ("wilayah", "edisi"),
    "psks": ("wilayah", "penduduk", "edisi", "tahun"),
}
TITLES = {url: title for group in PAGES.values() for _, _, url, title in group}


def judul(url: str, here: Konteks) -> str:
    """The title of a page; the first one names the edition's own province."""
    title = TITLES[url]
    return title.format(provinsi=rows("provinsi", here)[0]["nama_pendek"]) if "{" in title else title


@stops
def draw() -> None:
    """Draw the filters and the chosen page."""
    page = st.navigation(
        {
            group: [st.Page(file, title=name, url_path=url, default=not url) for file, name, url, _ in pages]
            for group, pages in PAGES.items()
        },
        position="top",
    )
    here = mulai_jalan()
    ingatan.mulai(page.url_path)
    sematkan.mulai(f"/{page.url_path}")
    kembali.gambar()
    filters(here, SARINGAN.get(page.url_path, tuple(LABELS)))
    st.title(judul(page.url_path, here), anchor=False)
    page.run()


draw()
