"""Metode: the glossary, the abbreviations, the symbols that tables and maps use, the indicators."""

from __future__ import annotations

from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, rows
from words import keadaan, label

PAGE = "/metode"
# what pages and sources write short and the glossary does not spell out
SINGKATAN = (
    ("BLT", "Bantuan Langsung Tunai"),
    ("BPNT", "Bantuan Pangan Nontunai"),
    ("BPS", "Badan Pusat Statistik"),
    ("CSR", "tanggung jawab sosial dan lingkungan perusahaan"),
    ("DTKS", "Data Terpadu Kesejahteraan Sosial"),
    ("Dukcapil", "Kependudukan dan Pencatatan Sipil"),
    ("IKN", "Ibu Kota Nusantara"),
    ("IPM", "Indeks Pembangunan Manusia"),
    ("KIPP", "Kawasan Inti Pusat Pemerintahan (IKN)"),
    ("KUBE", "Kelompok Usaha Bersama"),
    ("L, P", "laki-laki, perempuan"),
    ("LK3", "Lembaga Konsultasi Kesejahteraan Keluarga"),
    ("LKS", "Lembaga Kesejahteraan Sosial"),
    ("NAPZA", "Narkotika, Psikotropika, dan Zat Adiktif lainnya"),
    ("P3KE", "Pensasaran Percepatan Penghapusan Kemiskinan Ekstrem"),
    ("PBI JKN", "Penerima Bantuan Iuran Jaminan Kesehatan Nasional"),
    ("PKH", "Program Keluarga Harapan"),
    ("PPIKN", "Pendataan Penduduk Ibu Kota Nusantara"),
    ("PSM", "Pekerja Sosial Masyarakat"),
    ("RPD", "Rencana Pembangunan Daerah"),
    ("RPJMD", "Rencana Pembangunan Jangka Menengah Daerah"),
    ("Sakernas", "Survei Angkatan Kerja Nasional"),
    ("SIPD", "Sistem Informasi Pemerintahan Daerah"),
    ("SP2020", "Sensus Penduduk 2020"),
    ("SUPAS", "Survei Penduduk Antar Sensus"),
    ("Susenas", "Survei Sosial Ekonomi Nasional"),
    ("Tagana", "Taruna Siaga Bencana"),
    ("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan"),
    ("TPT", "Tingkat Pengangguran Terbuka"),
    ("UHH", "Umur Harapan Hidup"),
    ("UPTD", "Unit Pelaksana Teknis Daerah"),
)


def glosarium(state: State, konteks: Konteks, cari: str = "") -> Panel:
    """Return the terms that contain `cari` (any case) in their name, meaning or group; all when it is empty."""
    wanted = cari.strip().casefold()
    every = sorted(rows("glosarium_daftar", konteks), key=lambda row: row["label"].casefold())
    found = [row for row in every if wanted in _isi(row).casefold()]
    return panel_tabel(
        "glosarium",
        "Glosarium",
        kolom("Istilah", "Arti", "Kelompok"),
        [(row["label"], row["arti"], row["kelompok"]) for row in found],
        state,
        konteks,
        page=PAGE,
        sentences=(f"Tidak ada istilah yang memuat “{cari.strip()}”.",) if not found else (),
    )


def _isi(row: dict) -> str:
    return f"{row['label']} {row['arti']} {row['kelompok']}"


def simbol(state: State, konteks: Konteks) -> Panel:
    """Return the legend of symbols: the four kinds of "no number" and the status suffixes."""
    return panel_tabel(
        "simbol",
        "Simbol pada tabel dan peta",
        kolom("Simbol", "Arti"),
        keadaan.legenda(),
        state,
        konteks,
        page=PAGE,
        notes=(
            "Nihil (benar-benar nol), tidak tersedia, belum dilaporkan, dan disamarkan adalah empat hal yang berbeda.",
        ),
    )


def singkatan(state: State, konteks: Konteks) -> Panel:
    """Return the abbreviations that the pages use and the glossary does not explain."""
    return panel_tabel(
        "singkatan", "Singkatan", kolom("Singkatan", "Kepanjangan"), SINGKATAN, state, konteks, page=PAGE
    )


def indikator(state: State, konteks: Konteks) -> Panel:
    """Return the context and derived indicators with unit, good direction and definition."""
    return panel_tabel(
        "indikator",
        "Indikator konteks dan turunan",
        kolom("Indikator", "Satuan", "Arah", "Tema", "Definisi"),
        [
            (row["nama"], row["satuan"], label.polaritas(row["polaritas"]), row["tema"], row["definisi"])
            for row in rows("indikator_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
    )
