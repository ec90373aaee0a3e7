"""Decks for the tests of the stage: made by hand from example specs, one slide per kind."""

import datetime
import io
from dataclasses import replace

from PIL import Image

from charts.spec import BarSpec, Mark, Series, Table, TableSpec
from reports.dek import Acara, Dek, Gambar, Salindia
from reports.layar.pecah import pecah_layar
from tests.charts.contoh_spec import all_specs, axis, panel
from words.format import angka

TANGGAL = datetime.date(2026, 11, 25)
KALIMAT = "Terdata 7.949 jiwa pada 7 dari 10 wilayah; tiga wilayah belum menyampaikan datanya."
AJAKAN = "Mohon dilengkapi paling lambat 15 Desember 2026."


def foto(lebar=640, tinggi=400):
    """A picture of one colour."""
    isi = io.BytesIO()
    Image.new("RGB", (lebar, tinggi), "#88AACC").save(isi, "PNG")
    return Gambar(isi.getvalue(), "image/png", lebar, tinggi, "Kunjungan lapangan")


def tampilan(satu, **lain):
    """A slide with a panel; its texts are those of a usual slide."""
    return Salindia(
        **{"id": "a", "nomor": 1, "jenis": "tampilan", "judul": "Penyandang disabilitas terdata naik"}
        | {"kalimat": KALIMAT, "ajakan": AJAKAN, "panel": satu, "catatan": "RAHASIA PENYAJI"}
        | {"saringan": "Tahun 2025 · Semua wilayah", "alamat": "/peta?tahun=2025", "wilayah": ""}
        | lain
    )


def dek(*salindia, **lain):
    """A deck of these slides, numbered."""
    bernomor = tuple(replace(satu, nomor=nomor) for nomor, satu in enumerate(salindia, start=1))
    return Dek(
        **{
            "id": "r1",
            "nama": "Rakor Kesos 2026",
            "tanggal": TANGGAL,
            "tempat": "Samarinda",
            "tema": "Serambi IKN",
        }
        | {"edisi": "RK26-01", "acara": (Acara("Pembukaan", "Kepala Dinas", 15),), "salindia": bernomor}
        | lain
    )


def batang(banyak, contoh=True):
    """A panel of `banyak` bars with their table."""
    jenis = tuple((f"PMKS-{i:02d}", f"{i:02d} Jenis nomor {i}") for i in range(1, banyak + 1))
    tanda = tuple(
        Mark(kode, nama, 100.0 * i, angka(100 * i)) for i, (kode, nama) in enumerate(jenis, start=1)
    )
    satu = panel(
        BarSpec(jenis, (Series("Terdata", tanda, contoh=contoh),), axis(0, 100 * banyak)), contoh=contoh
    )
    return replace(satu, table=replace(satu.table, rows=(), keys=(), total=None))


def tabel(tabel_: Table):
    """A panel that is this table."""
    return replace(panel(TableSpec(tabel_), contoh=True), table=tabel_)


def semua_jenis():
    """A deck with a slide of every kind of chart, and of every kind without one."""
    isi = []
    for urut, (nama, spec) in enumerate(all_specs().items()):
        bagian = pecah_layar(panel(spec, contoh=True))
        isi += [
            tampilan(satu, id=f"s{urut}", bagian=(nomor, len(bagian)), judul=f"Bagan {nama}")
            for nomor, satu in enumerate(bagian, start=1)
        ]
    isi += [
        Salindia("c", 1, "sampul", "Rapat Koordinasi Kesejahteraan Sosial 2026", "Menyiapkan Serambi IKN"),
        Salindia("w", 1, "tunggu", "Acara segera dimulai", butir=("Silakan mengisi daftar hadir",)),
        Salindia("t", 1, "teks", "Dasar hukum", butir=("UU 11/2009", "PP 2/2018")),
        Salindia("f", 1, "foto", "Kunjungan lapangan", "Tim mendata tiga hari.", gambar=(foto(),)),
        Salindia("d", 1, "tampilan", "Salindia ditahan", ditahan="Edisi RK26-00 tidak ada di laptop ini."),
    ]
    return dek(*isi, logo=(foto(200, 200),), jabatan=("Dinas Sosial Provinsi Kalimantan Timur",))
