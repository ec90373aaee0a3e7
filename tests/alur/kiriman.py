"""The files of these tests as the agencies would send them: ten workbooks of kab/kota, recaps of the province, CSV.

`tulis` writes them into a folder; which years come in which shape is chosen there. Nothing of the project's own
reader is used.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pandas as pd

from tests.alur.kubus import TAHUN_SPM, angka, jenis, wilayah

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
KELAMIN = (("L", "Laki-laki"), ("P", "Perempuan"), ("total", "Jumlah"))
EJAAN = {
    "PMKS-01": "Anak Balita Terlantar", "PMKS-02": "Anak Terlantar", "PMKS-05": "Anak Dengan Kedisabilitasan (ADK)",
    "PMKS-08": "Lanjut Usia Terlantar", "PMKS-18": "Korban Trafficking",
}  # fmt: skip
LAYANAN = {
    "SPM-DIS": "Penyandang Disabilitas Terlantar", "SPM-ANAK": "Anak Terlantar", "SPM-LANSIA": "Lanjut Usia Terlantar",
    "SPM-GEPENG": "Gelandangan dan Pengemis", "SPM-BENCANA": "Korban Bencana",
}  # fmt: skip


@dataclass(frozen=True)
class Berkas:
    """One file and who sends it."""

    pengirim: str
    jalur: Path


def tulis(folder: Path, isi: pd.DataFrame, *, kabkota=(), rekap=(), panjang=()) -> list[Berkas]:
    """Every file of the years in `isi`; PMKS of the years in `kabkota`, `rekap` and `panjang` in that shape."""
    folder.mkdir(parents=True, exist_ok=True)
    provinsi = "Dinas Sosial Provinsi Kalimantan Timur"
    berkas = []
    if kabkota:
        berkas += [
            Berkas(f"Dinas Sosial {w.nama}", buku_kabkota(folder, isi, w, kabkota))
            for w in wilayah().itertuples()
        ]
    if rekap:
        berkas.append(Berkas(provinsi, rekap_provinsi(folder, isi, rekap)))
    if panjang:
        berkas.append(Berkas(provinsi, pmks_panjang(folder, isi, panjang)))
    tahun = sorted(set(isi["tahun"]))
    dari_2019 = [t for t in tahun if t in TAHUN_SPM]
    berkas.append(Berkas(provinsi, psks(folder, isi, tahun)))
    if dari_2019:
        berkas += [Berkas(provinsi, satu(folder, isi, dari_2019)) for satu in (spm, panti, orter)]
        berkas.append(Berkas("Disdukcapil Provinsi Kalimantan Timur", migrasi(folder, isi)))
    return berkas


def buku_kabkota(folder, isi, w, tahun) -> Path:
    """One agency's PMKS: a sheet per year, types down, Terdata and Tertangani over L, P, Jumlah."""
    nilai = angka(
        isi[(isi["tabel"] == "pmks") & (isi["kode_wilayah"] == w.kode_wilayah)],
        "periode",
        "hal",
        "rincian",
        "kelamin",
    )
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    teks = w.urut % 3 == 0  # every third agency types its numbers as text with thousands dots
    for satu in tahun:
        _lembar_kabkota(buku.create_sheet(str(satu)), w, satu, nilai, teks)
    return _simpan(buku, folder / f"PMKS {w.nama_pendek}.xlsx")


def _lembar_kabkota(ws, w, tahun, nilai, teks):
    ws.append(["PEMERINTAH " + w.nama.replace("Kab.", "Kabupaten").upper()])
    ws.append([f"DATA PENYANDANG MASALAH KESEJAHTERAAN SOSIAL (PMKS) TAHUN {tahun}"])
    ws.append([])
    ws.append(["No", "Jenis PMKS", "Satuan", "Terdata", None, None, "Tertangani"])
    ws.append([None, None, None, "L", "P", "Jumlah", "L", "P", "Jumlah"])
    for rentang in ("A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:I4"):
        ws.merge_cells(rentang)
    for nomor, satu in enumerate(jenis("pmks").itertuples(), 1):
        sel = [
            nilai.get((str(tahun), satu.jenis, ukuran, kelamin))
            for ukuran in ("terdata", "tertangani")
            for kelamin, _ in KELAMIN
        ]
        nama = EJAAN.get(satu.jenis, satu.nama) if w.urut % 2 else satu.nama
        ws.append([nomor, nama, satu.satuan_utama, *(_ribuan(v) if teks else v for v in sel)])
    ws.append([])
    ws.append(["Sumber: hasil pendataan Dinas Sosial"])
    ws.append([None, None, None, None, None, f"{w.ibu_kota}, 14 Januari {tahun + 1}"])
    ws.append([None, None, None, None, None, "Kepala Dinas Sosial"])


def _ribuan(nilai) -> str | None:
    return None if nilai is None else f"{nilai:,}".replace(",", ".")


def rekap_provinsi(folder, isi, tahun) -> Path:
    """The province's recap: two sheets a year, areas down, 26 types across over Laki-laki, Perempuan, Jumlah."""
    nilai = angka(isi[isi["tabel"] == "pmks"], "periode", "kode_wilayah", "hal", "rincian", "kelamin")
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in tahun:
        for ukuran in ("terdata", "tertangani"):
            _lembar_rekap(buku.create_sheet(f"{ukuran} {satu}"), str(satu), ukuran, nilai)
    return _simpan(buku, folder / "Rekap PMKS Provinsi.xlsx")


def _lembar_rekap(ws, tahun, ukuran, nilai):
    ws.append(
        [
            f"REKAPITULASI PMKS {ukuran.upper()} MENURUT KABUPATEN/KOTA DI PROVINSI KALIMANTAN TIMUR TAHUN {tahun}"
        ]
    )
    ws.append([])
    ws.append(["No", "Kabupaten/Kota"])
    ws.append([None, None])
    kolom, letak = 3, []
    for satu in jenis("pmks").itertuples():
        sisi = KELAMIN if satu.satuan_utama == "jiwa" else KELAMIN[-1:]
        ws.cell(3, kolom, f"{satu.nama} ({satu.satuan_utama})")
        if len(sisi) > 1:
            ws.merge_cells(start_row=3, end_row=3, start_column=kolom, end_column=kolom + len(sisi) - 1)
        for kelamin, kata in sisi:
            ws.cell(4, kolom, kata)
            letak.append((satu.jenis, kelamin))
            kolom += 1
    semua = wilayah()
    for nomor, w in enumerate(semua.itertuples(), 1):
        ws.append([nomor, w.nama, *(nilai[tahun, w.kode_wilayah, j, ukuran, k] for j, k in letak)])
    ws.append(
        [None, "Kalimantan Timur"]
        + [sum(nilai[tahun, kode, j, ukuran, k] for kode in semua["kode_wilayah"]) for j, k in letak]
    )
    ws.append(["Sumber: Dinas Sosial kabupaten/kota, diolah"])


def pmks_panjang(folder, isi, tahun) -> Path:
    """Long CSV with semicolons and a byte order mark, as a data portal gives it."""
    nama = dict(zip(jenis("pmks")["jenis"], jenis("pmks")["nama"], strict=True))
    tempat = dict(zip(wilayah()["kode_wilayah"], wilayah()["nama"], strict=True))
    kata = dict(KELAMIN)
    pilih = isi[(isi["tabel"] == "pmks") & isi["tahun"].isin(tahun) & isi["hal"].isin(nama)]
    kepala = [
        "tahun",
        "kode_kemendagri",
        "kabupaten_kota",
        "jenis_pmks",
        "ukuran",
        "jenis_kelamin",
        "satuan",
        "jumlah",
    ]
    baris = [
        [
            b.periode,
            b.kode_wilayah,
            tempat[b.kode_wilayah],
            nama[b.hal],
            b.rincian,
            kata[b.kelamin],
            b.satuan,
            b.nilai,
        ]
        for b in pilih.itertuples()
    ]
    return _csv(folder / "pmks_kaltim.csv", kepala, baris)


def spm(folder, isi, tahun) -> Path:
    """SPM of the kab/kota: a sheet per year, services across over need and service, with the share beside."""
    nilai = angka(isi[isi["tabel"] == "spm"], "periode", "kode_wilayah", "hal", "rincian")
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in map(str, tahun):
        ws = buku.create_sheet(satu)
        ws.append([f"CAPAIAN SPM BIDANG SOSIAL KABUPATEN/KOTA TAHUN {satu}"])
        ws.append([])
        ws.append(["No", "Kabupaten/Kota", *(v for nama in LAYANAN.values() for v in (nama, None, None))])
        ws.append([None, None, *("Yang Membutuhkan", "Yang Terlayani", "Capaian (%)") * len(LAYANAN)])
        for n in range(len(LAYANAN)):
            ws.merge_cells(start_row=3, end_row=3, start_column=3 + 3 * n, end_column=5 + 3 * n)
        for nomor, w in enumerate(wilayah().itertuples(), 1):
            sel = []
            for layanan in LAYANAN:
                dua = [nilai[satu, w.kode_wilayah, layanan, f"kab_kota {u}"] for u in ("butuh", "terlayani")]
                sel += [*dua, round(100 * dua[1] / dua[0], 1)]
            ws.append([nomor, w.nama, *sel])
    return _simpan(buku, folder / "SPM kabupaten kota.xlsx")


def panti(folder, isi, tahun) -> Path:
    """SPM of the province itself, a sheet per year, services down."""
    nilai = angka(isi[isi["tabel"] == "spm"], "periode", "kode_wilayah", "hal", "rincian")
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in map(str, tahun):
        ws = buku.create_sheet(satu)
        ws.append([f"CAPAIAN SPM BIDANG SOSIAL PROVINSI KALIMANTAN TIMUR (DI DALAM PANTI) TAHUN {satu}"])
        ws.append([])
        ws.append(["No", "Jenis Layanan", "Jumlah Sasaran", "Jumlah Terlayani"])
        for nomor, (kode, nama) in enumerate(LAYANAN.items(), 1):
            ws.append(
                [nomor, nama, *(nilai[satu, "64", kode, f"provinsi {u}"] for u in ("butuh", "terlayani"))]
            )
    return _simpan(buku, folder / "SPM provinsi dalam panti.xlsx")


def psks(folder, isi, tahun) -> Path:
    """PSKS: a sheet per year, types down, areas across."""
    nilai = angka(isi[isi["tabel"] == "psks"], "periode", "hal", "kode_wilayah")
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in map(str, tahun):
        ws = buku.create_sheet(satu)
        ws.append([f"POTENSI DAN SUMBER KESEJAHTERAAN SOSIAL (PSKS) MENURUT KABUPATEN/KOTA TAHUN {satu}"])
        ws.append([])
        ws.append(["No", "Jenis PSKS", "Satuan", *wilayah()["nama"], "Jumlah"])
        for nomor, j in enumerate(jenis("psks").itertuples(), 1):
            sel = [nilai[satu, j.jenis, kode] for kode in wilayah()["kode_wilayah"]]
            ws.append([nomor, j.nama, j.satuan_utama, *sel, sum(sel)])
    return _simpan(buku, folder / "PSKS.xlsx")


def orter(folder, isi, tahun) -> Path:
    """Stranded people: a sheet per year, areas down, months across."""
    nilai = angka(isi[isi["hal"] == "LOC-ORTER"], "periode", "kode_wilayah")
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in tahun:
        ws = buku.create_sheet(str(satu))
        ws.append([f"JUMLAH KEJADIAN ORANG TERLANTAR MENURUT KABUPATEN/KOTA DAN BULAN TAHUN {satu}"])
        ws.append(["Satuan: kejadian"])
        ws.append(["No", "Kabupaten/Kota", *BULAN])
        for nomor, w in enumerate(wilayah().itertuples(), 1):
            ws.append([nomor, w.nama, *(nilai[f"{satu}-{b:02d}", w.kode_wilayah] for b in range(1, 13))])
    return _simpan(buku, folder / "Orang terlantar.xlsx")


def migrasi(folder, isi) -> Path:
    """Arrivals and departures of every month, comma-separated without a byte order mark."""
    nilai = angka(isi[isi["tabel"] == "migrasi"], "periode", "kode_wilayah", "hal")
    tempat = dict(zip(wilayah()["kode_wilayah"], wilayah()["nama_pendek"], strict=True))
    baris = [
        [
            f"{BULAN[int(periode[5:]) - 1]} {periode[:4]}",
            tempat[kode],
            *(nilai[periode, kode, a] for a in ("datang", "pindah")),
        ]
        for periode, kode in sorted({kunci[:2] for kunci in nilai})
    ]
    kepala = ["Periode", "Kabupaten/Kota", "Penduduk Datang", "Penduduk Pindah"]
    return _csv(folder / "migrasi bulanan.csv", kepala, baris, pemisah=",", sandi="utf-8")


def _simpan(buku, jalur) -> Path:
    buku.save(jalur)
    return jalur


def _csv(jalur, kepala, baris, *, pemisah=";", sandi="utf-8-sig") -> Path:
    with open(jalur, "w", encoding=sandi, newline="") as berkas:
        csv.writer(berkas, delimiter=pemisah).writerows([kepala, *baris])
    return jalur
