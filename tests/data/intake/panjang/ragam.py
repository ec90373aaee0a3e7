"""Long files with the oddities of the field, and the comparison of the two paths."""

import csv
import io
import random

from data.intake.baca import _baca_umum
from data.intake.galat import BerkasDitolak
from data.intake.panjang.baca import _Pembaca

KEPALA = [
    "Tahun",
    "Kode Wilayah",
    "Kabupaten/Kota",
    "Kecamatan",
    "Jenis PMKS",
    "Ukuran",
    "Jenis Kelamin",
    "Satuan",
    "Jumlah",
]
DAERAH = [
    ("64.01", "Kab. Paser", ["Tanah Grogot", "Kuaro"]),
    ("64.02", "Kutai Kartanegara", ["Tenggarong", "Muara Jawa"]),
    ("64.09", "PENAJAM PASER UTARA", ["Penajam", "Sepaku"]),
    ("64.72", "Kota Samarinda", ["Sungai Kunjang"]),
    ("64.74", "Bontang", ["Bontang Utara"]),
]
JENIS = [
    "Anak Balita Terlantar",
    "Lanjut Usia Terlantar",
    "PENGEMIS",
    "Gelandangan",
    "Pemulung",
    "Fakir Miskin",
]


def baris_dasar(tahun=(2021, 2022), daerah=DAERAH, jenis=JENIS, ukuran=("terdata", "tertangani"), acak=None):
    """Rows of dicts, one key each."""
    acak = acak or random.Random(1)
    return [
        {
            "Tahun": str(t), "Kode Wilayah": kode, "Kabupaten/Kota": nama, "Kecamatan": kec, "Jenis PMKS": j,
            "Ukuran": u, "Jenis Kelamin": jk, "Satuan": "KK" if j == "Fakir Miskin" else "jiwa",
            "Jumlah": str(acak.randrange(0, 900)),
        }
        for t in tahun for kode, nama, kecamatan in daerah for kec in kecamatan for j in jenis for u in ukuran
        for jk in ("Laki-laki", "Perempuan")
    ]  # fmt: skip


def ubah(baris, letak, **isi):
    """Some rows with other cells."""
    hasil = [dict(satu) for satu in baris]
    for i in letak:
        hasil[i].update(isi)
    return hasil


def tulis(jalur, baris, kepala=None, *, atas=(), bawah=(), pemisah=",", pengodean="utf-8", akhir="\r\n"):
    """Write rows (dicts, lists or raw lines) as CSV."""
    kepala = kepala or KEPALA
    isi = io.StringIO()
    penulis = csv.writer(isi, delimiter=pemisah, lineterminator=akhir)
    for satu in [*atas, kepala, *baris, *bawah]:
        if isinstance(satu, str):
            isi.write(satu + akhir)
        else:
            penulis.writerow([satu.get(k, "") for k in kepala] if isinstance(satu, dict) else satu)
    jalur.write_bytes(isi.getvalue().encode(pengodean))
    return jalur


def umum(jalur, jawaban=None):
    """The general path: a result or a refusal."""
    return _dijaga(lambda: _baca_umum(jalur, jawaban or {}, lambda bagian, kalimat: None))


def cepat(jalur, jawaban=None):
    """The fast path, whatever the size; raises BukanPanjang when it leaves the file to the general one."""
    return _dijaga(lambda: _Pembaca(jalur, jawaban or {}, lambda bagian, kalimat: None).baca())


def _dijaga(baca):
    try:
        return baca()
    except BerkasDitolak as galat:
        return galat


def ringkas(hasil):
    """Everything that must agree, without order."""
    if isinstance(hasil, BerkasDitolak):
        return {"tolak": hasil.kode}
    if hasil.penolakan:
        return {"tolak": hasil.penolakan[0]}
    baris = list(hasil.baris)
    assert len(set(baris)) == len(baris)
    return {
        "baris": set(baris),
        "tanya": {
            q.kode: (q.teks, frozenset(q.sel), len(q.sel), q.pilihan, q.bebas) for q in hasil.pertanyaan
        },
        "ingat": {(p.kode, p.teks, p.tingkat): frozenset(p.sel) for p in hasil.peringatan},
        "dikenali": hasil.dikenali,
        "putusan": hasil.putusan,
    }


def sama(jalur, jawaban=None):
    """Both paths agree; the result of the fast one."""
    satu = cepat(jalur, jawaban)
    kiri, kanan = ringkas(satu), ringkas(umum(jalur, jawaban))
    for nama in kanan:
        assert kiri[nama] == kanan[nama], nama
    return satu
