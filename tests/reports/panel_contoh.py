"""Panels for the file tests: one as a page would make it, and random ones."""

from __future__ import annotations

from hypothesis import strategies as st

from charts.spec import Cell, Column, Rumus, Table, TableSpec
from panels.panel import Panel, Source, Stamps
from words.format import angka, bertanda
from words.keadaan import nilai_teks

KOLOM = (
    Column("nama", "Kabupaten/kota"),
    Column("terdata", "Terdata", numeric=True, satuan="jiwa", jumlah=True),
    Column("penduduk", "Penduduk", numeric=True, satuan="jiwa", jumlah=True),
    Column("angka", "Angka", True, 1, "per 10.000 penduduk", Rumus("rasio", "terdata", "penduduk", 10_000.0)),
    Column("lalu", "Terdata 2024", numeric=True, satuan="jiwa", jumlah=True),
    Column("beda", "Perubahan", True, 0, "jiwa", Rumus("selisih", "terdata", "lalu")),
    Column("bedap", "Perubahan relatif", True, 1, "persen", Rumus("selisih_persen", "terdata", "lalu")),
    Column("porsi", "Porsi dari provinsi", True, 1, "persen", Rumus("porsi", "terdata")),
    Column("dua", "Dua tahun", True, 0, "jiwa", Rumus("jumlah", "terdata", "lalu")),
)
NAMA = (
    "Paser",
    "Kutai Kartanegara",
    "Berau",
    "Kutai Barat",
    "Kutai Timur",
    "Penajam Paser Utara",
    "Mahakam Ulu",
)
TERDATA = (312, 1_204, 87, "*", 655, 0, None)
PENDUDUK = (299_400, 788_100, 272_000, 177_300, 456_900, 203_661, 39_000)
LALU = (300, 1_204, 101, 9, "belum", 4, 12)


def sel(nilai, desimal=0, *, tanda=False, status="tetap"):
    """A cell from a number, "*" (suppressed), "belum" or None."""
    if nilai is None:
        return Cell(None, "…", "tidak_tersedia")
    if nilai == "belum":
        return Cell(None, "belum", "belum_dilaporkan")
    if isinstance(nilai, str):
        return Cell(None, nilai, "disamarkan")
    if nilai == 0 and not tanda:
        return Cell(nilai, "–", "nihil")
    teks = bertanda(nilai, desimal) if tanda else nilai_teks(nilai, desimal, status=status)
    return Cell(nilai, teks)


def turunan(fungsi, *masukan, desimal=1, tanda=False):
    """A derived cell as queries make it: hidden input -> hidden, missing -> missing, else the number."""
    for buruk in ("*", "<10"):
        if buruk in masukan:
            return sel(buruk)
    if any(m is None or isinstance(m, str) for m in masukan):
        return sel(None)
    try:
        nilai = float(fungsi(*masukan))
    except ZeroDivisionError:
        return sel(None)
    return Cell(nilai, bertanda(nilai, desimal) if tanda else angka(nilai, desimal))


def baris(nama, terdata, penduduk, lalu, total):
    """One row of KOLOM."""
    return (
        Cell(nama, nama),
        sel(terdata),
        sel(penduduk),
        turunan(lambda a, b: a * 10_000 / b, terdata, penduduk),
        sel(lalu, status="sementara"),
        turunan(lambda a, b: a - b, terdata, lalu, desimal=0, tanda=True),
        turunan(lambda a, b: (a - b) / b * 100, terdata, lalu, tanda=True),
        turunan(lambda a, b: 100 * a / b, terdata, total),
        turunan(lambda a, b: a + b, terdata, lalu, desimal=0),
    )


def tabel(terdata=TERDATA, penduduk=PENDUDUK, lalu=LALU, total=(2_262, 2_236_361, 2_100), nama=NAMA):
    """A table of KOLOM; `total` are the published totals (None: no total row)."""
    pembagi = total[0] if total else None
    isi = tuple(baris(n, a, b, c, pembagi) for n, a, b, c in zip(nama, terdata, penduduk, lalu))
    akhir = baris("Provinsi", *total, pembagi) if total else None
    return Table(KOLOM, isi, akhir, tuple(f"64.{i:02}" for i in range(1, len(isi) + 1)))


def panel(isi=None, **lain):
    """A stamped panel around a table."""
    isi = isi or tabel()
    dasar = {
        "key": "peta",
        "title": "Anak jalanan menurut kabupaten/kota",
        "unit": "jiwa",
        "period": "2025",
        "spec": TableSpec(isi),
        "table": isi,
        "sources": (
            Source("CONTOH", "Data contoh Serambi, bukan data resmi", "", "tidak berlaku", "contoh"),
            Source(
                "BPS-2025",
                "BPS Provinsi Kalimantan Timur, Kalimantan Timur Dalam Angka 2025 (proyeksi SP2020)",
                "https://kaltim.bps.go.id/id/publication/2025/kaltim-dalam-angka",
                "bebas pakai dengan menyebut sumber",
                "tinggi",
            ),
        ),
        "stamps": Stamps(
            "kaltim-2026-11",
            contoh=True,
            sementara=True,
            cakupan="6 dari 7 wilayah",
            penyebut="Register Dukcapil 2025 Semester I",
        ),
        "alt": "Peta tujuh wilayah; Kutai Kartanegara tertinggi dengan 1.204 jiwa.",
        "sentences": ("Kutai Kartanegara mencatat 1.204 jiwa, sama dengan tahun 2024.",),
        "notes": ("Sebagian klien bukan penduduk setempat.",),
        "state": "/peta?tahun=2025&indikator=PMKS-04&edisi=kaltim-2026-11",
    }
    return Panel(**(dasar | lain))


_jumlah = st.one_of(
    st.integers(0, 5_000), st.integers(10, 400_000), st.sampled_from(["*", "<10", "belum", None])
)


@st.composite
def tabel_acak(draw):
    """Random tables: holes, hidden cells, zeros, totals published, disagreeing, hidden or absent."""
    n = draw(st.integers(1, 6))
    kolom = [[draw(_jumlah) for _ in range(n)] for _ in range(3)]
    cara = draw(st.sampled_from(["cocok", "beda", "tertutup", "tanpa"]))
    jumlah = [sum(x for x in k if isinstance(x, int)) for k in kolom]
    total = {
        "cocok": tuple(jumlah),
        "beda": tuple(j + draw(st.integers(1, 50)) for j in jumlah),
        "tertutup": ("<10", jumlah[1], None),
        "tanpa": None,
    }[cara]
    return tabel(*kolom, total=total, nama=tuple(f"Wilayah {i}" for i in range(n)))
