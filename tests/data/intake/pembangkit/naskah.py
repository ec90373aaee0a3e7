"""The corpus: well-formed files by name. Every value of each must arrive without a question.

`NASKAH[name]()` builds the file; the random source is seeded by the name, so a file never changes by itself.
"""

from dataclasses import replace

from tests.data.intake.pembangkit.bentuk import (
    matriks,
)
from tests.data.intake.pembangkit.berkas import karya
from tests.data.intake.pembangkit.kisi import Gaya
from tests.data.intake.pembangkit.kubus import (
    JENIS,
    KABKOTA,
    LAMA_22,
    PMKS,
    Fakta,
    acak_dari,
    bolong,
    kubus_jenis,
    nilai_acak,
)
from tests.data.intake.pembangkit.tabel import KONTAK, TTD, TTD_RAPAT, Tata

NASKAH = {}
JUDUL = (
    "REKAPITULASI PENYANDANG MASALAH KESEJAHTERAAN SOSIAL (PMKS)",
    "PROVINSI KALIMANTAN TIMUR TAHUN 2024",
    "(Satuan: jiwa)",
)
POLOS = PMKS[:20]  # types whose unit leaves no doubt
TIGA = ("L", "P", "total")
LEGENDA = Gaya(nihil="-", legenda=True)


def kasus(nama):
    """Register a file under its name."""

    def daftar(buat):
        NASKAH[nama] = lambda: buat(nama, acak_dari(nama))
        return buat

    return daftar


def jiwa(acak, *, tahun=("2024",), wilayah=KABKOTA, jenis=PMKS, jk=("total",), lubang=False):
    isi = kubus_jenis(acak, jenis=jenis, wilayah=wilayah, periode=tahun, jk=jk, satuan="jiwa")
    return bolong(isi, acak) if lubang else isi


def _matriks(nama_berkas, /, *, isi=None, gaya=None, tata=None, berkas=None, **pilihan):
    """Register a matrix file; `isi` are keywords of `jiwa`, `berkas` of `karya`."""

    def buat(nama, acak):
        kisi, _ = matriks(jiwa(acak, **(isi or {})), acak, gaya, tata or Tata(judul=JUDUL), **pilihan)
        return karya(nama, [kisi], **(berkas or {}))

    kasus(nama_berkas)(buat)


_matriks("wilayah_x_jenis.xlsx", nama="resmi")
_matriks(
    "wilayah_x_jenis_alias.xlsx",
    nama="alias",
    wil="julukan",
    tata=Tata(judul=JUDUL, jumlah="Jumlah", ttd=TTD),
)
_matriks(
    "jenis_x_wilayah.xls",
    sumbu="jenis",
    nama="kapital",
    wil="kapital",
    tata=Tata(judul=JUDUL, jumlah="TOTAL"),
)
_matriks("jenis_x_wilayah_bernomor.ods", sumbu="jenis", nama="bernomor", tata=Tata(judul=JUDUL, nomor=False))
_matriks(
    "lpj_gabung.xlsx",
    isi={"jk": TIGA},
    nama="resmi",
    tata=Tata(judul=JUDUL, jumlah="Jumlah", nomor_kolom="(1)"),
)
_matriks("lpj_tiga_tingkat.xlsx", isi={"jk": TIGA, "jenis": POLOS[:9]}, nama="resmi", atas="Jenis PMKS")
_matriks(
    "lpj_tanpa_gabung.xls",
    isi={"jk": TIGA, "jenis": POLOS[:8]},
    nama="alias",
    tata=Tata(judul=JUDUL, gabung=False),
)
_matriks("lp_saja.ods", isi={"jk": ("L", "P"), "jenis": POLOS[:6]}, nama="resmi", sumbu="jenis")
_matriks(
    "lp_jenis_x_wilayah.xlsx", isi={"jk": TIGA, "jenis": POLOS}, nama="bernomor", sumbu="jenis", wil="julukan"
)
_matriks("titik_teks.xlsx", gaya=Gaya("titik"), nama="resmi", isi={"lubang": True})
_matriks("koma_teks.xls", gaya=Gaya("koma"), nama="kapital", tata=Tata(judul=JUDUL, jumlah="Grand Total"))
_matriks("spasi_teks.ods", gaya=Gaya("spasi", nihil="-", legenda=True), isi={"lubang": True}, nama="alias")
_matriks("nbsp_teks.xlsx", gaya=Gaya("nbsp", hilang="n.a."), isi={"lubang": True}, nama="resmi")
_matriks(
    "strip_berlegenda.xlsx",
    gaya=LEGENDA,
    isi={"lubang": True},
    nama="resmi",
    tata=Tata(judul=JUDUL, jumlah="Jumlah"),
)
_matriks(
    "provinsi_di_atas.xlsx",
    nama="resmi",
    tata=Tata(judul=JUDUL, provinsi="KALIMANTAN TIMUR", kosong=True, nomor_kolom="1", sela=2),
)
_matriks(
    "sampah_kontak.xlsx",
    nama="alias",
    wil="julukan",
    tata=Tata(
        judul=("PEMERINTAH PROVINSI KALIMANTAN TIMUR", "DINAS SOSIAL", "", *JUDUL),
        ttd=TTD_RAPAT,
        kaki=("Sumber: Bidang Rehsos", *KONTAK, "Catatan: data Kab. Berau belum diverifikasi"),
    ),
)
_matriks(
    "html.xls",
    nama="resmi",
    berkas={"penulis": "html"},
    gaya=Gaya("titik"),
    isi={"jk": TIGA, "jenis": POLOS[:5]},
)
_matriks(
    "html_cp1252.xls",
    nama="kapital",
    berkas={"penulis": "html", "sandi": "cp1252"},
    gaya=Gaya(nihil="–", legenda=True),
)
_matriks(
    "penulis_lain.xlsx", nama="resmi", berkas={"penulis": "xlsxwriter"}, isi={"jk": TIGA, "jenis": POLOS[3:9]}
)
_matriks(
    "titik_koma.csv",
    gaya=Gaya("titik"),
    nama="resmi",
    berkas={"pemisah": ";", "bom": True, "crlf": True, "ekor": 40},
)
_matriks(
    "koma.csv",
    gaya=Gaya("teks"),
    nama="alias",
    berkas={"crlf": True, "kutip": True},
    tata=Tata(judul=JUDUL, ttd=TTD),
)
_matriks(
    "cp1252.csv",
    gaya=Gaya("titik", nihil="–", legenda=True),
    nama="resmi",
    berkas={"pemisah": ";", "sandi": "cp1252"},
)
_matriks("tab.tsv", nama="kapital", wil="kapital", berkas={"ekor": 3}, gaya=Gaya("titik"))
_matriks("pipa.csv", nama="bernomor", sumbu="jenis", berkas={"pemisah": "|"}, gaya=Gaya("koma"))
_matriks("lpj.csv", isi={"jk": TIGA, "jenis": POLOS[:4]}, nama="resmi", berkas={"pemisah": ";", "ekor": 9})


@kasus("satuan_di_judul_kolom.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2023"])
    judul = ("Data PMKS Provinsi Kalimantan Timur", "Tahun 2023")
    return karya(nama, [matriks(isi, acak, None, Tata(judul=judul), nama="resmi", satuan=True)[0]])


@kasus("desimal_excel.xlsx")
def _(nama, acak):
    isi = jiwa(acak, jenis=POLOS[:6])
    isi = [replace(f, nilai=acak.randint(101, 2_400) * 10 + acak.randint(1, 9)) for f in isi]
    isi = [replace(f, nilai=max(f.nilai, 1_001)) for f in isi]
    return karya(nama, [matriks(isi, acak, Gaya("desimal"), Tata(judul=JUDUL), nama="resmi")[0]])


@kasus("daftar_22_lama.xls")
def _(nama, acak):
    isi = jiwa(acak, tahun=("2010",), jenis=[kode for _, kode in LAMA_22])
    label = {kode: teks for teks, kode in LAMA_22}
    kisi, _ = matriks(
        isi, acak, None, Tata(judul=("Data PMKS Kalimantan Timur Tahun 2010", "Satuan: Jiwa")), nama="resmi"
    )
    _ganti_label(kisi, label)
    return karya(nama, [kisi])


def _ganti_label(kisi, label):
    tukar = {JENIS[kode]["nama"]: teks for kode, teks in label.items()}
    kisi.isi = {sel: tukar.get(nilai, nilai) for sel, nilai in kisi.isi.items()}


@kasus("gabungan_jenis.xlsx")
def _(nama, acak):
    isi = [
        Fakta("pmks", "2022", w, j, nilai_acak(acak))
        for w in KABKOTA
        for j in ("GRP-GEPENG", "GRP-BENCANA", "LOC-ORTER", "PMKS-02", "PMKS-10")
    ]
    return karya(
        nama, [matriks(isi, acak, None, Tata(judul=(*JUDUL[:1], "TAHUN 2022", JUDUL[2])), nama="alias")[0]]
    )
