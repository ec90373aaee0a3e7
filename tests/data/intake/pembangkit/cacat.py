"""The faulty half of the corpus: what must be asked, warned about or refused, by name (`CACAT[name]()`)."""

import io
import re
from dataclasses import replace

import openpyxl

from tests.data.intake.pembangkit.bentuk import matriks, panjang_jenis
from tests.data.intake.pembangkit.berkas import karya
from tests.data.intake.pembangkit.kisi import Gaya, Kisi
from tests.data.intake.pembangkit.kubus import KABKOTA, acak_dari, kubus_jenis
from tests.data.intake.pembangkit.naskah import JUDUL, POLOS, jiwa
from tests.data.intake.pembangkit.tabel import Tata

CACAT = {}
TATA = Tata(judul=JUDUL)


def kasus(nama):
    """Register a file under its name."""

    def daftar(buat):
        CACAT[nama] = lambda: buat(nama, acak_dari(nama))
        return buat

    return daftar


def dasar(acak, tata=TATA, gaya=None, **isi):
    return matriks(jiwa(acak, **({"jenis": POLOS[:6]} | isi)), acak, gaya, tata, nama="resmi")[0]


def tahan(kisi, pilih):
    """Move the facts that `pilih(cell, fact)` names from certain to must-be-asked."""
    for sel in [sel for sel, fakta in kisi.fakta.items() if pilih(sel, fakta)]:
        kisi.tanya[sel] = kisi.fakta.pop(sel)
    return kisi


@kasus("jumlah_tidak_cocok.xlsx")
def _(nama, acak):
    kisi = dasar(acak, replace(TATA, jumlah="Jumlah", selisih=10))
    return karya(nama, [kisi], sadar=("jumlah_berbeda",))


@kasus("strip_tanpa_legenda.xlsx")
def _(nama, acak):
    kisi = dasar(acak, gaya=Gaya(nihil="-"), lubang=True)
    return karya(nama, [kisi], soal={"arti_strip": "nihil"})


@kasus("strip_tanpa_legenda.csv")
def _(nama, acak):
    kisi = dasar(acak, gaya=Gaya("titik", nihil="–"), lubang=True)
    return karya(nama, [kisi], soal={"arti_strip": "nihil"}, pemisah=";", sandi="cp1252")


@kasus("wilayah_ganda.xlsx")
def _(nama, acak):
    kisi = dasar(acak, jenis=POLOS[:3])
    baris = 1 + max(b for b, _ in kisi.fakta)
    berau = next(b for (b, _), f in kisi.fakta.items() if f.wilayah == "64.03")
    for sel in [s for s in kisi.isi if s[0] >= baris]:
        del kisi.isi[sel]
    kisi.deret(baris, 0, [11, "Kabupaten Berau", 17, 4_321, 256])
    kisi.tanya |= {(baris, k): None for k in (2, 3, 4)}
    for kolom in (2, 3, 4):
        kisi.tanya[berau, kolom] = kisi.fakta.pop((berau, kolom))

    def pakai_yang_atas(soal):
        return next(p for p in soal.pilihan if p.startswith("pakai") and re.search(rf"[A-Z]{berau + 1}\b", p))

    return karya(nama, [kisi], soal={"ganda": pakai_yang_atas}, lurus=False)


@kasus("kode_bertabrakan.xlsx")
def _(nama, acak):
    kode = ["64.01", "64.02", "64.03", "64.07", "64.71"]
    kisi = panjang_jenis(kubus_jenis(acak, jenis=POLOS[:2], wilayah=kode, periode=["2023"]), acak)
    tukar = {"64.02": "64.03", "64.03": "64.02"}
    kisi.isi = {sel: tukar.get(n, n) if sel[1] == 1 else n for sel, n in kisi.isi.items()}
    return karya(nama, [kisi], tolak="kode_nama_bertabrakan")


@kasus("kode_campur_sistem.csv")
def _(nama, acak):
    kisi = panjang_jenis(
        kubus_jenis(acak, jenis=POLOS[:2], wilayah=KABKOTA, periode=["2023"]), acak, kode="kode_bps"
    )
    campur = {"6405": "6403"}  # Berau by its Kemendagri digits among BPS codes
    kisi.isi = {sel: campur.get(n, n) if sel[1] == 1 else n for sel, n in kisi.isi.items()}
    return karya(nama, [kisi], tolak="kode_nama_bertabrakan")


@kasus("kode_saja_bermakna_dua.csv")
def _(nama, acak):
    kode = ["64.01", "64.07", "64.02", "64.09", "64.11", "64.71"]  # as BPS: 6401 6402 6403 6409 6411 6471
    kisi = panjang_jenis(
        kubus_jenis(acak, jenis=POLOS[:2], wilayah=kode, periode=["2023"]), acak, kode="kode_bps"
    )
    kisi.isi = {s: n for s, n in kisi.isi.items() if s[1] != 2}
    kisi.isi[0, 1] = "kode_wilayah"
    tahan(kisi, lambda sel, f: f.wilayah in ("64.07", "64.02"))
    return karya(nama, [kisi], soal={"sistem_kode": "BPS"})


@kasus("data_pribadi_nik.xlsx")
def _(nama, acak):
    kisi = dasar(acak)
    lain = Kisi("Daftar")
    lain.deret(0, 0, ["No", "NIK", "Nama Lengkap", "Alamat", "Jenis PMKS"])
    for urut in range(1, 6):
        lain.deret(
            urut,
            0,
            [urut, f"6472{acak.randrange(10**11, 10**12)}", f"Warga {urut}", "Jl. Merdeka", "Pemulung"],
        )
    return karya(nama, [kisi, lain], tolak="data_pribadi")


@kasus("data_pribadi_tanpa_nik.csv")
def _(nama, acak):
    kisi = Kisi()
    kisi.deret(0, 0, ["No", "Nama", "Alamat", "Kabupaten/Kota", "Jenis PMKS", "Tahun"])
    for urut in range(1, 9):
        kisi.deret(urut, 0, [urut, f"Bapak {urut}", f"Jl. Mawar {urut}", "Berau", "Pengemis", 2024])
    return karya(nama, [kisi], tolak="data_pribadi")


@kasus("lembar_tersembunyi.xlsx")
def _(nama, acak):
    tampak = dasar(acak)
    sembunyi = matriks(jiwa(acak, jenis=POLOS[6:9]), acak, None, TATA, nama="resmi", lembar="Arsip")[0]
    sembunyi.tersembunyi = True
    tahan(sembunyi, lambda *_: True)
    sembunyi.tanya = dict.fromkeys(sembunyi.tanya)
    return karya(nama, [tampak, sembunyi], soal={"lembar_tersembunyi": "abaikan"}, lurus=False)


@kasus("baris_tersembunyi.xlsx")
def _(nama, acak):
    kisi = dasar(acak)
    baris = next(b for (b, _), f in kisi.fakta.items() if f.wilayah == "64.09")
    kisi.baris_tersembunyi = {baris}
    tahan(kisi, lambda sel, f: sel[0] == baris)
    return karya(nama, [kisi], soal={"baris_tersembunyi": "baca"})


@kasus("galat_rumus.xlsx")
def _(nama, acak):
    return _rusak(nama, acak, "#REF!", "galat_rumus")


@kasus("rumus_tanpa_nilai.xlsx")
def _(nama, acak):
    return _rusak(nama, acak, "=10+7", "rumus_tanpa_nilai")


def _rusak(nama, acak, isi, soal):
    kisi = dasar(acak)
    sel = next(sel for sel, f in kisi.fakta.items() if f.wilayah == "64.11")
    kisi.isi[sel] = isi
    kisi.tanya[sel] = None
    del kisi.fakta[sel]
    hasil = karya(nama, [kisi], soal={soal: "lewati"}, lurus=False)
    if isi.startswith("#"):
        buku = openpyxl.load_workbook(io.BytesIO(hasil.isi))
        kotak = buku.active.cell(sel[0] + 1, sel[1] + 1)
        kotak.data_type = "e"
        keluaran = io.BytesIO()
        buku.save(keluaran)
        hasil.isi = keluaran.getvalue()
    return hasil
