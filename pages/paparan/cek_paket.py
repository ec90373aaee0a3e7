"""What Cek Ruang leaves behind: the USB pack to save, and the way out when no phone gets through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import streamlit as st

from meeting import rapat as tabel_rapat
from meeting.cek import Laporan
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.peran import perlu
from pages.tampil import plain


def gambar(laporan: Laporan) -> None:
    """The button that saves the pack; what was written may have been cleared since."""
    jalur = Path(laporan.paket)
    if not laporan.paket or not jalur.is_file():
        st.warning(
            "Paket USB tidak ada; lihat sebabnya di bawah, lalu jalankan lagi.", icon=":material/usb_off:"
        )
        return
    isi: Callable[[], bytes] = jalur.read_bytes
    st.download_button(
        "Unduh paket USB",
        isi,
        file_name=jalur.name,
        mime="application/zip",
        icon=":material/usb:",
        on_click="ignore",
        key="cek-paket",
    )
    st.caption(
        "Salin ke USB, ekstrak seluruhnya, lalu buka index.html. Audiens publik; tanpa catatan penyaji. "
        f"Tersimpan juga di {plain(str(jalur))}"
    )


def qr(rapat: Rapat) -> None:
    """What to do when no phone of the room gets through."""
    st.button("Sembunyikan QR", on_click=ingat.coba, args=(_sembunyikan, rapat), icon=":material/qr_code:")


def _sembunyikan(rapat: Rapat) -> None:
    isi = {**(rapat.pengaturan.get("qr") or {}), "tampil": False}
    tabel_rapat.ubah(replace(rapat, pengaturan={**rapat.pengaturan, "qr": isi}), perlu("penyunting").nama)
    ingat.kabarkan("QR disembunyikan. Bagikan berkas WhatsApp dari bagian Unduh dan bagikan.")
