"""The faulty corpus, second part: doubtful numbers, missing words, things that do not belong, refused containers."""

import io
import zipfile

from tests.data.intake.pembangkit.bentuk import matriks, tahunan
from tests.data.intake.pembangkit.berkas import Karya, karya
from tests.data.intake.pembangkit.cacat import CACAT, dasar, kasus, tahan
from tests.data.intake.pembangkit.kisi import Gaya, Kisi
from tests.data.intake.pembangkit.kubus import KABKOTA, PMKS, WILAYAH, Fakta, kubus_jenis
from tests.data.intake.pembangkit.naskah import JUDUL, POLOS, jiwa
from tests.data.intake.pembangkit.tabel import Tata

__all__ = ["CACAT"]


@kasus("desimal_excel_meragukan.xlsx")
def _(nama, acak):
    """10.33 and whole numbers beside 10.334: the column may be thousands or not."""
    kisi = Kisi("Data")
    kisi.deret(0, 0, ["Jumlah Fakir Miskin Provinsi Kalimantan Timur Tahun 2023 (KK)"])
    kisi.deret(2, 0, ["No", "Kabupaten/Kota", "Fakir Miskin"])
    isi = [10.334, 10.33, 8, 2.417, 7.905, 12.6, 0.75, 14.208, 9.114, 3.05]
    for urut, (kode, nilai) in enumerate(zip(KABKOTA, isi, strict=True), 1):
        kisi.deret(2 + urut, 0, [urut, WILAYAH[kode]["nama"], nilai])
        kisi.tanya[2 + urut, 2] = None
    return karya(nama, [kisi], lurus=False)


@kasus("jenis_tak_dikenal.xlsx")
def _(nama, acak):
    kisi = dasar(acak)
    kolom = 1 + kisi.lebar
    kepala = min(b for b, _ in kisi.fakta) - 1
    kisi.tulis(kepala, kolom - 1, "Anak Gemar Membolos")
    for baris in sorted({b for b, _ in kisi.fakta}):
        kisi.tulis(baris, kolom - 1, acak.randint(1, 99))
        kisi.tanya[baris, kolom - 1] = None
    return karya(nama, [kisi], soal={"jenis:": "lewati"}, lurus=False)


@kasus("tanpa_tahun.xlsx")
def _(nama, acak):
    kisi = dasar(acak, Tata(judul=("REKAPITULASI PMKS PROVINSI KALIMANTAN TIMUR", "(jiwa)")))
    return karya(nama, [tahan(kisi, lambda *_: True)], soal={"tahun": "2024"})


@kasus("Rekap PMKS 2024.xlsx")
def _(nama, acak):
    kisi = dasar(acak, Tata(judul=("REKAPITULASI PMKS PROVINSI KALIMANTAN TIMUR", "(jiwa)")))
    return karya(nama, [tahan(kisi, lambda *_: True)], soal={"tahun": "2024"})


@kasus("PMKS Kab Berau.xlsx")
def _(nama, acak):
    isi = jiwa(acak, wilayah=["64.03"], tahun=("2022", "2023"), jenis=POLOS)
    kisi = tahunan(isi, acak, None, Tata(judul=("DATA PMKS (jiwa)",), kop="Jenis PMKS"), baris="butir")[0]
    return karya(nama, [tahan(kisi, lambda *_: True)], soal={"wilayah": "64.03"})


@kasus("kaltara_2010.xls")
def _(nama, acak):
    """Malinau and Tarakan in a table before 2013: left out, yet part of the total."""
    isi = jiwa(acak, tahun=("2010",), wilayah=[k for k in KABKOTA if k != "64.11"], jenis=POLOS[:4])
    tata = Tata(judul=("PMKS Provinsi Kalimantan Timur Tahun 2010 (jiwa)",))
    kisi = matriks(isi, acak, None, tata, nama="resmi")[0]
    baris = 1 + max(b for b, _ in kisi.fakta)
    kisi.isi = {s: n for s, n in kisi.isi.items() if s[0] < baris}
    kisi.deret(baris, 0, [10, "Kab. Malinau", 5, 6, 7, 8])
    kisi.deret(baris + 1, 0, [11, "Kota Tarakan", 50, 60, 70, 80])
    jumlah = [sum(f.nilai for (_, k), f in kisi.fakta.items() if k == kolom) for kolom in range(2, 6)]
    tambah = [55, 66, 77, 88]
    kisi.deret(baris + 2, 1, ["Jumlah", *[a + b for a, b in zip(jumlah, tambah, strict=True)]])
    return karya(nama, [kisi])


@kasus("satuan_meragukan.xlsx")
def _(nama, acak):
    isi = kubus_jenis(
        acak, jenis=["PMKS-02", "PMKS-13", "PMKS-24", "PMKS-26"], wilayah=KABKOTA, periode=["2024"]
    )
    kisi = matriks(isi, acak, None, Tata(judul=JUDUL[:2]), nama="resmi")[0]
    tahan(kisi, lambda sel, f: f.satuan == "KK")
    return karya(nama, [kisi], soal={"satuan": "KK"})


@kasus("penduduk_miskin_di_pmks.xlsx")
def _(nama, acak):
    """A column that is not PMKS at all must not become one."""
    kisi = dasar(acak)
    kepala, kolom = min(b for b, _ in kisi.fakta) - 1, kisi.lebar
    kisi.tulis(kepala, kolom, "KPM PKH (KK)")
    for baris in sorted({b for b, _ in kisi.fakta}):
        kisi.isi_fakta(baris, kolom, _bansos(kisi, baris, acak), Gaya())
    return karya(nama, [kisi], lurus=False)


def _bansos(kisi, baris, acak):
    wilayah = next(f.wilayah for (b, _), f in kisi.fakta.items() if b == baris)
    return Fakta("konteks", "2024", wilayah, "penerima_bantuan", acak.randint(500, 9_000), "", satuan="KK")


@kasus("kosong.xlsx")
def _(nama, acak):
    return karya(nama, [Kisi()], tolak="kosong")


@kasus("makro.xlsm")
def _(nama, acak):
    """A workbook with macros, made by putting a VBA part into a plain one."""
    polos = karya("polos.xlsx", [dasar(acak)]).isi
    keluaran = io.BytesIO(polos)
    with zipfile.ZipFile(keluaran, "a") as arsip:
        arsip.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 makro")
    return Karya(nama, keluaran.getvalue(), tolak="makro")


@kasus("semua_jenis_tanpa_satuan.xlsx")
def _(nama, acak):
    isi = kubus_jenis(acak, jenis=PMKS, wilayah=KABKOTA, periode=["2024"])
    kisi = matriks(isi, acak, None, Tata(judul=JUDUL[:2]), nama="resmi", sumbu="jenis")[0]
    boleh_lain = ("PMKS-21", "PMKS-22", "PMKS-24", "PMKS-25", "PMKS-26")
    tahan(kisi, lambda sel, f: f.butir in boleh_lain)
    jawab = {f"satuan:{k}": "KK" if k > "PMKS-23" else "jiwa" for k in boleh_lain}
    return karya(nama, [kisi], soal=jawab)
