"""A meeting made by hand for the tests of its papers: every level, a pillar and none, every kind of support."""

import datetime
from io import BytesIO

from PIL import Image

from panels.butir import Butir
from panels.butir_baca import Nama
from panels.panel import Source
from reports.dek import Gambar
from reports.naskah import Hadir, Naskah

NAMA = Nama(
    wilayah={"64.01": "Kab. Paser", "64.74": "Kota Bontang"},
    indikator={"kesenjangan_layanan": "Kesenjangan layanan SPM", "p0": "Persentase penduduk miskin"},
    jenis={
        "PILAR-REHSOS": "Rehabilitasi Sosial",
        "PILAR-LINJAMSOS": "Jaminan Sosial",
        "SPM-ANAK": "Anak Telantar",
    },
    desimal={"kesenjangan_layanan": 0, "p0": 2},
    provinsi="Provinsi Kalimantan Timur",
)
SUMBER = Source("BPS-1", "BPS Kaltim, Kemiskinan 2025", "https://bps.go.id/x", "", "")
BUTIR = (
    Butir("a1", "r", "Dinas Sosial melayani anak telantar di luar panti.", "kab_kota", nomor=1, setuju="disetujui",
          pilar="PILAR-REHSOS", kode_wilayah="64.01", penanggung_jawab="Dinas Sosial Kab. Paser",
          indikator="kesenjangan_layanan", jenis="SPM-ANAK", kewenangan="kab_kota", satuan="jiwa", dasar_nilai=1234.0,
          dasar_periode="2025", dasar_edisi="RK26-01", target=900.0, target_tahunan={"2027": 1100.5, "2028": 900.0},
          tenggat="2028", diputus="2026-11-25"),
    Butir("a2", "r", "Kementerian menambah pendamping.", "pusat", nomor=2, setuju="disetujui", dukungan="sdm",
          volume=12.0, satuan_volume="orang", diputus="2026-11-25"),
    Butir("a3", "r", "Provinsi membangun rumah singgah.", "provinsi", nomor=3, setuju="disetujui",
          pilar="PILAR-LINJAMSOS", dukungan="infrastruktur", program="1.06.04 Rehabilitasi Sosial",
          kegiatan="1.06.04.1.02 Anak Telantar", subkegiatan="Permakanan", lokasi="Samarinda Seberang", volume=2.0,
          satuan_volume="unit", pagu=1_250_000_000.0, sumber_dana="APBN", diputus="2026-11-25"),
    Butir("a4", "r", "Provinsi menurunkan kemiskinan.", "provinsi", nomor=4, setuju="disetujui",
          pilar="PILAR-REHSOS", dukungan="pendanaan", indikator="p0", satuan="persen", dasar_nilai=6.11,
          dasar_periode="2025-03", dasar_edisi="RK26-01", target=5.5, tenggat="2027-06", diputus="2026-11-25",
          program="1.06.05 Perlindungan"),
)  # fmt: skip


def kop() -> Gambar:
    keluar = BytesIO()
    Image.new("RGB", (800, 120), "navy").save(keluar, "PNG")
    return Gambar(keluar.getvalue(), "image/png", 800, 120, "kop.png")


def naskah(**lain) -> Naskah:
    isi = {
        "nama": "Rakor Kesejahteraan Sosial 2026",
        "tanggal": datetime.date(2026, 11, 25),
        "edisi": "RK26-01",
        "tempat": "Samarinda",
        "tema": "Perlindungan sosial yang tepat",
        "butir": BUTIR,
        "hadir": (
            Hadir("Dinas Sosial Provinsi", "", "Kepala Dinas", "", True),
            Hadir("Dinas Sosial", "64.74", "Kepala Dinas", "Nama Uji, S.Sos.", True),
            Hadir("Bappeda", "", "Analis", "Peserta Uji"),
        ),
        "sumber": (SUMBER,),
        "sebutan": NAMA,
    }
    return Naskah(**isi | lain)
