"""What a header cell names: a dimension (Tahun, Kabupaten/Kota), the value itself, or something to leave aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from data.intake.kamus import istilah, periode, wilayah

# Names of dimensions after `_sederhana`; the first group that holds the text wins.
_NAMA = {
    "nomor": "no|nomor|no urut|nomor urut|urut|urutan|#|n0|num",
    "kode": "kode|kd|id wilayah|kode wilayah|kode daerah|kode bps|kode kemendagri|kode kabupaten kota|kode kab kota|"
    "kode provinsi|kode kecamatan|bps kode kabupaten kota|bps kode provinsi|bps kode kecamatan|kemendagri kode "
    "kabupaten kota|kemendagri kode provinsi|kode kabupaten|kode kota|kode prov|kode kab|kode kec|kode area|"
    "kode wilayah bps|kode wilayah kemendagri|id kabupaten|id kecamatan|id kabkota|kode kabkota|"
    "kode dssd|kode elemen|kode data",
    "desa": "desa|kelurahan|desa kelurahan|kelurahan desa|nama desa|nama kelurahan|nama desa kelurahan|kampung|"
    "desa kampung kelurahan|kel desa|desa kel",
    "wilayah": "kabupaten kota|kab kota|kabkota|kota kabupaten|kota kab|kabupaten|kota|wilayah|daerah|nama wilayah|"
    "nama daerah|nama kabupaten kota|nama kabupaten|nama kab kota|bps nama kabupaten kota|nama kota|kemendagri nama "
    "kabupaten kota|kecamatan|nama kecamatan|bps nama kecamatan|provinsi|nama provinsi|bps nama provinsi|"
    "kemendagri nama provinsi|kab|kec|prov|propinsi|wilayah kabupaten kota|nama area|area|asal daerah|daerah asal|"
    "kabupaten kota dan kecamatan|kabupaten kecamatan|kabupaten dan kota|daerah kabupaten kota|regency municipality|"
    "kabupaten kota regency municipality|kabupaten regency|wilayah kerja|instansi|dinas sosial|nama kabkota|kab kota "
    "kecamatan|provinsi kabupaten kota|kabupaten kota provinsi",
    "kelamin": "jenis kelamin|kelamin|jk|sex|gender|l p|lp",
    "satuan": "satuan|unit|satuan data|satuan unit",
    "ukuran": "ukuran|keadaan|status penanganan|status data|ukuran data|butir",
    "status": "status|status angka",
    "arah": "arah|arah migrasi|jenis migrasi|arus|arah perpindahan|jenis perpindahan|arah pindah",
    "dasar": "dasar|sumber penduduk|dasar penduduk",
    "indikator": "indikator|nama indikator|variabel|karakteristik|nama variabel|indikator kinerja",
    "jenis": "nama elemen|elemen|elemen data|nama elemen data|uraian elemen|data elemen|"
    "jenis|jenis pmks|jenis ppks|jenis pmks ppks|jenis ppks pmks|nama jenis|nama jenis pmks|nama jenis ppks|"
    "kategori|kategori pmks|kategori ppks|kriteria|uraian|nama pmks|nama ppks|pmks|ppks|jenis psks|nama psks|psks|"
    "jenis data|jenis masalah|jenis masalah sosial|jenis penyandang masalah kesejahteraan sosial|nama kategori|"
    "penyandang masalah kesejahteraan sosial|penyandang masalah kesejahteraan sosial pmks|jenis permasalahan|komponen|"
    "pemerlu pelayanan kesejahteraan sosial|rincian|jenis sumber|potensi sumber kesejahteraan sosial|uraian pmks|"
    "jenis potensi|jenis potensi dan sumber kesejahteraan sosial|jenis pelayanan dasar|pelayanan dasar|jenis layanan|"
    "layanan|layanan dasar|jenis pelayanan|indikator spm|jenis spm|kelompok|nama data|kode jenis|kelompok sasaran",
    "tahun": "tahun|th|thn|year|tahun data|periode|periode data|tahun anggaran|tahun pendataan|"
    "waktu|keadaan tahun|tahun keadaan|tahun bulan|periode pelaporan|posisi",
    "bulan": "bulan|nama bulan|bln|month",
    "triwulan": "triwulan|tw|kuartal|trw",
    "semester": "semester|smt",
    "nilai": "jumlah|nilai|banyaknya|banyak|angka|jml|data|frekuensi|volume|total|nilai data|hasil|value|jumlah pmks|"
    "jumlah ppks|jumlah psks|n|isi|besaran|isi nilai|capaian jumlah|jumlah data|jumlah total|jlh|populasi|isi angka",
    "catatan": "keterangan|ket|catatan|sumber|sumber data|alamat|definisi|produsen data|wali data|walidata|id|url|"
    "tanggal|tanggal update|tgl|last update|petugas|nama petugas|ibu kota|ibukota|nomor telepon|telepon|created at|"
    "updated at|nama panti|lokasi panti|deskripsi|metode|slug|sumber dana|opd|skpd|nama opd|pagu|isian|instruksi|"
    "jenis data ket|keterangan tambahan|catatan perubahan|dasar hukum|kode jenis pmks|petunjuk|tanggal pembaruan|"
    "penanggung jawab|frekuensi pembaruan|jadwal|kontak|urusan|bidang|kode bidang|bidang urusan|nama dataset",
}
_PETA = {kata: nama for nama, daftar in reversed(_NAMA.items()) for kata in daftar.split("|")}
_KETERANGAN = frozenset(
    ("wilayah", "tahun", "satuan", "catatan", "desa", "kode", "status", "ukuran", "jenis", "dasar")
)


def sederhana(teks: object) -> str:
    """Lower-case words without signs, bracketed remarks and underscores: ``Kab./Kota (BPS)`` -> ``kab kota``."""
    bersih = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", str(teks).replace("_", " ").casefold())
    return " ".join(re.findall(r"[a-z0-9#]+", bersih))


@lru_cache(maxsize=20_000)
def nama_dimensi(teks: object) -> str:
    """The dimension that a header names, '' when it names none (then it may be a member of one).

    Returns nomor | kode | wilayah | desa | jenis | tahun | bulan | triwulan | semester |
    kelamin | satuan | ukuran | status | arah | dasar |
    indikator | nilai | catatan | ''.
    """
    if not isinstance(teks, str):
        return ""
    kata = sederhana(teks)
    if not kata:
        return "nomor" if teks.strip() in ("#", "№") else ""
    if kata in _PETA:
        return _PETA[kata]
    inti = re.sub(r"^(nama|daftar) ", "", kata)
    if inti in _PETA:
        return _PETA[inti]
    sisa = re.sub(r"^(jumlah|jml|banyaknya|nilai|total)\b", "", kata).strip()
    if sisa != kata and _satuan_saja(sisa):
        return "nilai"
    return "nilai" if _satuan_saja(kata) else ""


def _satuan_saja(kata: str) -> bool:
    return not kata or kata in (
        "jiwa",
        "orang",
        "kk",
        "ribu jiwa",
        "jiwa kk",
        "unit",
        "org",
        "kepala keluarga",
    )


def pasangan_keterangan(sel: Sequence[object]) -> bool:
    """True for a row of the kind ``Tahun | 2024`` or ``Kabupaten : | Kutai Barat``: a note in two cells, not data."""
    isi = [nilai for nilai in sel if str(nilai).strip() != ":"]
    if len(isi) != 2 or not isinstance(isi[0], str):
        return False
    nama = nama_dimensi(isi[0].rstrip(" :"))
    titik_dua = len(sel) == 3 or isi[0].rstrip().endswith(":") or str(isi[1]).lstrip().startswith(":")
    if titik_dua and len(sel) <= 3:
        return nama in _KETERANGAN or isinstance(isi[1], str)
    return _cocok(nama, isi[1])


def _cocok(nama: str, nilai: object) -> bool:
    if nama == "wilayah":
        return isinstance(nilai, str) and not nama_dimensi(nilai) and wilayah.kenali(nilai) is not None
    if nama == "tahun":
        return periode.kenali(nilai) is not None
    return nama == "satuan" and bool(istilah.satuan(nilai))
