"""Damage: valid files with bytes flipped, cut, members spoiled, cells swapped, rows lost, nonsense typed in."""

import datetime
import io
import random
import zipfile

from tests.data.intake.pembangkit import berkas
from tests.data.intake.pembangkit.sembarang import BENTUK, WADAH, sembarang

ANEH = [
    "",
    "#N/A",
    "=1/0",
    "???",
    "-",
    "1.2.3",
    "1,2,3.4",
    "١٢٣",
    "9" * 40,
    "-5",
    "1e308",
    "1e999",
    "nan",
    "\u202e1234",
    "\x07",
    "Jumlah",
    "KK",
    "2024",
    "Kalimantan Timur",
    "6402",
    "64.02",
    "NIK",
    "x" * 40_000,
    "<b>7</b>",
    "12 *",
    "½",
    "0x10",
    "TRUE",
    -1,
    10**18,
    1.5,
    float(2**70),
    True,
    datetime.date(2024, 1, 31),
    datetime.datetime(1900, 1, 1, 12),
]


def rusak(nomor):
    """The damaged file number `nomor`: (file name, bytes). The same number always gives the same file."""
    acak = random.Random(f"rusak-{nomor}")
    bentuk, wadah = acak.choice(sorted(BENTUK)), acak.randrange(len(WADAH))
    if nomor % 2:
        karya = sembarang(acak, bentuk, wadah)
        return f"rusak-{nomor}-{karya.nama}", _bita(karya.isi, acak)
    akhiran, pilihan = WADAH[wadah]
    lembar = BENTUK[bentuk](acak)[: 1 if akhiran in ("csv", "tsv") else None]
    for satu in lembar:
        for _ in range(acak.choice([1, 1, 3, 12])):
            acak.choice([_tukar, _ketik, _buang_baris, _geser, _buang_kolom, _kepala_ganda])(satu, acak)
        if akhiran not in ("csv", "tsv"):
            satu.isi = {sel: _layak(n, akhiran) for sel, n in satu.isi.items()}
    pilihan = {k: v for k, v in pilihan.items() if k != "sandi"}
    return f"rusak-{nomor}.{akhiran}", berkas.karya(f"rusak.{akhiran}", lembar, **pilihan).isi


def _layak(nilai, akhiran):
    """What the writer of a container accepts: no control characters, no cell above its limit."""
    if isinstance(nilai, str):
        return nilai.replace("\x07", "")[:30_000]
    if isinstance(nilai, int) and abs(nilai) > 10**15:
        return float(nilai)
    return nilai if not isinstance(nilai, datetime.date) or akhiran == "xlsx" else str(nilai)


def _bita(isi, acak):
    cara = acak.choice([_balik, _potong, _nol, _sisip, _anggota, _anggota, _anggota])
    return cara(isi, acak)


def _balik(isi, acak):
    hasil = bytearray(isi)
    for _ in range(acak.choice([1, 5, 60, 400])):
        hasil[acak.randrange(len(hasil))] = acak.randrange(256)
    return bytes(hasil)


def _potong(isi, acak):
    return isi[: acak.randrange(len(isi))]


def _nol(isi, acak):
    awal = acak.randrange(len(isi))
    panjang = acak.randrange(1, 2_000)
    return isi[:awal] + b"\0" * len(isi[awal : awal + panjang]) + isi[awal + panjang :]


def _sisip(isi, acak):
    awal = acak.randrange(len(isi))
    return isi[:awal] + isi[acak.randrange(len(isi)) :][:3_000] + isi[awal:]


def _anggota(isi, acak):
    """Spoil one member inside a zip container, so that the damage is past the checksum."""
    if not isi.startswith(b"PK"):
        return _balik(isi, acak)
    keluaran = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(isi)) as lama,
        zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as baru,
    ):
        sasaran = acak.choice(lama.namelist())
        for nama in lama.namelist():
            data = lama.read(nama)
            if nama == sasaran and data:
                if acak.random() < 0.15:
                    continue
                data = acak.choice([_balik, _potong, _sisip, _angka])(data, acak)
            baru.writestr(nama, data)
    return keluaran.getvalue()


def _angka(isi, acak):
    """Change digits only: row numbers, shared string numbers, counts."""
    letak = [i for i, b in enumerate(isi) if 48 <= b <= 57]
    hasil = bytearray(isi)
    for i in acak.sample(letak, min(len(letak), acak.choice([1, 4, 30]))):
        hasil[i] = acak.randrange(48, 58)
    return bytes(hasil)


def _tukar(kisi, acak):
    if len(kisi.isi) > 1:
        satu, dua = acak.sample(sorted(kisi.isi), 2)
        kisi.isi[satu], kisi.isi[dua] = kisi.isi[dua], kisi.isi[satu]


def _ketik(kisi, acak):
    sel = (acak.randrange(max(kisi.tinggi, 1) + 2), acak.randrange(max(kisi.lebar, 1) + 2))
    kisi.isi[sel] = acak.choice(ANEH)


def _buang_baris(kisi, acak):
    baris = acak.randrange(max(kisi.tinggi, 1))
    kisi.isi = {(b - (b > baris), k): n for (b, k), n in kisi.isi.items() if b != baris}


def _buang_kolom(kisi, acak):
    kolom = acak.randrange(max(kisi.lebar, 1))
    kisi.isi = {(b, k - (k > kolom)): n for (b, k), n in kisi.isi.items() if k != kolom}


def _geser(kisi, acak):
    baris, jauh = acak.randrange(max(kisi.tinggi, 1)), acak.randint(1, 3)
    kisi.isi = {(b, k + jauh * (b == baris)): n for (b, k), n in kisi.isi.items()}


def _kepala_ganda(kisi, acak):
    """The top of the table once more below it, and merges that no longer fit."""
    tinggi = kisi.tinggi
    kisi.isi |= {(tinggi + b, k): n for (b, k), n in kisi.isi.items() if b < 4}
    sel = (acak.randrange(tinggi + 1), acak.randrange(6))
    if not any(
        b <= sel[0] + 2 and b2 >= sel[0] and k <= sel[1] + 2 and k2 >= sel[1]
        for b, k, b2, k2 in kisi.gabungan
    ):
        kisi.gabungan.append((*sel, sel[0] + 1, sel[1] + 2))
