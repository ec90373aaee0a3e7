"""Part of /paparan: which address the QR code carries, whether slides print it, and whether a phone got through."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from meeting import rapat
from meeting.rapat import Rapat
from pages.paparan import ingat, qr_alamat, qr_telepon
from pages.peran import perlu
from pages.web import jaringan
from queries import Konteks
from reports.qr import qr_svg

LAIN = "Alamat lain"


def gambar(rapat_: Rapat, here: Konteks | None) -> None:
    """Draw the part."""
    tersimpan = str((rapat_.pengaturan.get("qr") or {}).get("alamat", ""))
    pilihan = list(dict.fromkeys(filter(None, (*qr_alamat.alamat(), tersimpan))))
    kiri, kanan = st.columns([3, 2], gap="medium")
    with kiri:
        if qr_alamat.hanya_di_sini():
            st.warning(
                "Serambi hanya terbuka di komputer ini, jadi telepon belum dapat membuka halaman peserta. Jalankan "
                f"ulang dengan `make run HOST=0.0.0.0`, atau pasang di belakang perantara ({jaringan.PETUNJUK})."
            )
        pilih = st.selectbox("Alamat halaman peserta", [*pilihan, LAIN], key=f"qr-alamat-{rapat_.id}")
        alamat = qr_alamat.ketik(rapat_) if pilih == LAIN else pilih
        _tombol(rapat_, alamat)
        qr_telepon.gambar()
    if alamat:
        with kanan:
            st.image(qr_svg(alamat, sisi=240), width=240, caption=alamat)


def _tombol(rapat_: Rapat, alamat: str) -> None:
    """Print the code on cover and waiting slides, or no longer."""
    qr = rapat_.pengaturan.get("qr") or {}
    if qr.get("tampil"):
        st.caption(f"Sampul dan layar tunggu memuat QR {qr.get('alamat', '')}.")
    with st.container(horizontal=True, gap="small"):
        sama = bool(qr.get("tampil")) and qr.get("alamat") == alamat
        st.button(
            "Tampilkan QR",
            on_click=ingat.coba,
            args=(_simpan, rapat_, alamat, True),
            disabled=sama or not alamat,
        )
        st.button(
            "Sembunyikan QR",
            on_click=ingat.coba,
            args=(_simpan, rapat_, str(qr.get("alamat", "")), False),
            disabled=not qr.get("tampil"),
        )


def _simpan(rapat_: Rapat, alamat: str, tampil: bool) -> None:
    pengaturan = {**rapat_.pengaturan, "qr": {"alamat": alamat, "tampil": tampil}}
    rapat.ubah(replace(rapat_, pengaturan=pengaturan), perlu("penyunting").nama)
    ingat.kabarkan("QR tampil pada sampul dan layar tunggu." if tampil else "QR disembunyikan.")
