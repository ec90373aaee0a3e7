"""One phone of the room has opened the QR code, or the QR code is not shown."""

from __future__ import annotations

import datetime

from meeting import jam
from meeting.cek.komputer import serambi, tanya
from meeting.cek.laporan import Butir, Temuan
from meeting.rapat import Rapat

BERLAKU = datetime.timedelta(hours=12)  # the day's room; yesterday's network proves nothing
JALUR = "/peserta/terlihat"
GANTI = (
    "Bila tidak dapat (Wi-Fi hotel sering memisahkan telepon), sembunyikan QR pada Panggung dan penyaji dan bagikan "
    "berkas WhatsApp dari Unduh dan bagikan."
)


def telepon(rapat: Rapat, nomor: int) -> Butir:
    """Ask the running server when a phone was last there."""
    qr = rapat.pengaturan.get("qr") or {}
    if not qr.get("tampil"):
        catatan = "QR tidak ditampilkan; peserta mendapat berkas WhatsApp dari Unduh dan bagikan"
        return _butir(catatan=catatan)
    if not serambi(nomor):
        return _butir(
            f"Serambi belum berjalan pada port {nomor}, jadi QR belum dapat dicoba. Jalankan Serambi untuk jaringan "
            "ruang (HOST=0.0.0.0), lalu minta satu telepon memindai QR."
        )
    saat = _terlihat(nomor)
    if saat is None or jam.sekarang() - saat > BERLAKU:
        return _butir(
            f"Belum ada telepon yang membuka QR hari ini. Minta satu telepon pada Wi-Fi ruang memindainya. {GANTI}"
        )
    return _butir(catatan=f"telepon terakhir {jam.wita(jam.teks(saat))}")


def _butir(gagal: str = "", catatan: str = "") -> Butir:
    return Butir("telepon", "Telepon peserta", (Temuan(gagal),) if gagal else (), catatan=catatan)


def _terlihat(nomor: int) -> datetime.datetime | None:
    isi = tanya(nomor, JALUR)
    teks = isi.get("hp") if isinstance(isi, dict) else None
    return jam.dari_teks(teks) if teks else None
