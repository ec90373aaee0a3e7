"""What Cek Ruang found: what needs repair first, then what should be known, then what passes; and the pack."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import streamlit as st

from meeting import rapat as tabel_rapat
from meeting.cek import Butir, Laporan
from meeting.rapat import Rapat
from pages.paparan import ingat
from pages.peran import perlu
from pages.tampil import plain
from words.format import angka

TELEPON = "telepon"


def gambar(laporan: Laporan, rapat: Rapat) -> None:
    """Draw a report."""
    gagal = [satu for satu in laporan.butir if satu.gagal]
    catatan = [satu for satu in laporan.butir if satu.perhatian]
    lulus = [satu for satu in laporan.butir if not satu.gagal]
    if gagal:
        kata = f"{angka(len(gagal))} dari {angka(len(laporan.butir))} pemeriksaan perlu perbaikan."
        st.error(kata, icon=":material/error:")
    else:
        st.success("Semua pemeriksaan lulus.", icon=":material/check_circle:")
    _paket(laporan)
    st.caption(plain(f"Edisi {laporan.edisi} · diperiksa {laporan.waktu} · {angka(laporan.detik)} detik"))
    for satu in gagal:
        _butir(satu, ":material/error:", [temuan.teks for temuan in satu.gagal])
        if satu.kunci == TELEPON:
            _qr(rapat)
    if catatan:
        st.subheader("Perlu diketahui", anchor=False)
    for satu in catatan:
        _butir(satu, ":material/info:", [temuan.teks for temuan in satu.perhatian])
    with st.expander(f"Yang lulus ({angka(len(lulus))})", expanded=not gagal):
        st.markdown("\n".join(f"- {plain(_sebut(satu))}" for satu in lulus))


def _sebut(satu: Butir) -> str:
    return f"{satu.judul}: {satu.catatan}" if satu.catatan else satu.judul


def _butir(satu: Butir, ikon: str, isi: Sequence[str]) -> None:
    daftar = "\n".join(f"- {plain(kata)}" for kata in isi)
    st.markdown(f"{ikon} **{plain(satu.judul)}**\n\n{daftar}")


def _paket(laporan: Laporan) -> None:
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


def _qr(rapat: Rapat) -> None:
    """What to do when no phone of the room gets through."""
    st.button("Sembunyikan QR", on_click=ingat.coba, args=(_sembunyikan, rapat), icon=":material/qr_code:")


def _sembunyikan(rapat: Rapat) -> None:
    qr = {**(rapat.pengaturan.get("qr") or {}), "tampil": False}
    tabel_rapat.ubah(replace(rapat, pengaturan={**rapat.pengaturan, "qr": qr}), perlu("penyunting").nama)
    ingat.kabarkan("QR disembunyikan. Bagikan berkas WhatsApp dari bagian Unduh dan bagikan.")
