"""A meeting's deck by hand: every kind of slide, around the panels that a test gives."""

from __future__ import annotations

import datetime
from dataclasses import replace
from io import BytesIO

from PIL import Image, ImageDraw

from reports.dek import Acara, Dek, Gambar, Salindia
from tests.charts.contoh_spec import all_specs, panel

DIBUAT = datetime.datetime(2026, 11, 22, 9, 30)
RAHASIA = "Catatan penyaji: sapa Bupati lebih dahulu."


def gambar(warna="#1F5F99", ukuran=(640, 400), mime="image/png", alt="Foto kunjungan"):
    kanvas = Image.new("RGB", ukuran, warna)
    ImageDraw.Draw(kanvas).ellipse((20, 20, ukuran[1] - 20, ukuran[1] - 20), fill="#FFFFFF")
    keluar = BytesIO()
    kanvas.save(keluar, "PNG" if mime == "image/png" else "JPEG")
    return Gambar(keluar.getvalue(), mime, *ukuran, alt)


def tampilan(nomor, satu, **lain):
    """The slide of a panel."""
    dasar = {
        "judul": f"Temuan {nomor}: {satu.title}",
        "kalimat": satu.sentences[0] if satu.sentences else "",
        "catatan": RAHASIA,
        "saringan": "Tahun 2024 · Semua wilayah",
        "alamat": "/peta?tahun=2024",
    }
    return Salindia(f"s{nomor}", nomor, "tampilan", **(dasar | lain), panel=satu)


def lain(mulai):
    """A slide of every kind without numbers, numbered from `mulai`."""
    butir = (
        "Permensos Nomor 9 Tahun 2018 tentang standar teknis SPM bidang sosial.",
        "Pergub tentang DTSEN.",
    )
    semua = (
        Salindia("teks", 0, "teks", "Dasar hukum rakor", butir=butir, catatan=RAHASIA),
        Salindia("foto", 0, "foto", "Kunjungan ke panti", "Dua panti dikunjungi.",
                 gambar=(gambar(), gambar("#A85B00", (500, 500), "image/jpeg"))),
        Salindia("sisip", 0, "sisipan", "Bahan Kemensos", gambar=(gambar("#0B6E4F", (800, 450)),)),
        Salindia("tahan", 0, "tampilan", "Sebaran gepeng", ditahan="Jenis PMKS-99 tidak ada pada edisi ini.",
                 catatan=RAHASIA),
        Salindia("jeda", 0, "tunggu", "Rehat", butir=("Dilanjutkan pukul 10.30 WITA",)),
    )  # fmt: skip
    return tuple(replace(one, nomor=mulai + i) for i, one in enumerate(semua))


def dek(*panels, ajakan="Mohon arahan pimpinan atas wilayah yang datanya belum lengkap.", **ganti):
    """Cover, a slide per panel, then every other kind."""
    isi = [Salindia("muka", 1, "sampul", "Rapat Koordinasi Bidang Sosial", catatan=RAHASIA)]
    isi += [tampilan(n, one, ajakan=ajakan if n % 2 == 0 else "", acara=1) for n, one in enumerate(panels, 2)]
    isi += [replace(one, acara=2) for one in lain(len(isi) + 1)]
    dasar = {
        "id": "RK26-02",
        "nama": "Rakor Kesejahteraan Sosial 2026",
        "tanggal": datetime.date(2026, 11, 25),
        "tempat": "Balikpapan",
        "tema": "Data yang sama untuk layanan yang sama",
        "edisi": "kaltim-2026-11",
        "acara": (Acara("Pembukaan", "Gubernur", 30), Acara("Paparan Dinas Sosial", "Kepala Dinas Sosial", 45),
                  Acara("Diskusi", "", 0)),
        "logo": (gambar("#B2182B", (300, 300), alt="Logo provinsi"), gambar("#0B6E4F", (520, 260), alt="Logo dinas")),
        "jabatan": ("Kepala Dinas Sosial Provinsi Kalimantan Timur",),
    }  # fmt: skip
    return Dek(salindia=tuple(isi), **(dasar | ganti))


def dek_semua(**ganti):
    """The deck of the example panels of every kind."""
    return dek(*(panel(spec, contoh=True) for spec in all_specs().values()), **ganti)
