"""The history in words: codes by their names, numbers as on screen, nothing left as a code of the program."""

from __future__ import annotations

import datetime

from meeting import rapat, rumusan
from panels.butir_baca import nama
from panels.rumusan_riwayat import KOSONG, nilai, ruas

KODE = {
    "level": ("pusat", "Pusat"),
    "status": ("berjalan", "Berjalan"),
    "dukungan": ("sdm", "SDM"),
    "kode_wilayah": ("64.74", "Kota Bontang"),
    "pilar": ("PILAR-REHSOS", "Rehabilitasi Sosial"),
    "indikator": ("tpt", "Tingkat pengangguran terbuka"),
    "kewenangan": ("kab_kota", "Kabupaten/kota (di luar panti)"),
    "ukuran": ("tertangani", "Tertangani"),
    "penduduk": ("dukcapil", "Register Dukcapil"),
    "tenggat": ("2027-06", "Juni 2027"),
    "pagu": (1_250_000.5, "1.250.000,5"),
    "target_tahunan": ({"2027": 1234.5}, "2027: 1.234,5"),
}


def test_every_change_reads_as_words(konteks, rumah):
    here = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    made = rumusan.tambah(here.id, oleh="operator", isi="Isi", level="provinsi", satuan="persen")
    more = {name: value for name, (value, _) in KODE.items()}
    changed = rumusan.ubah(made.id, versi=made.versi, oleh="penyunting", **more)
    rumusan.setujui(made.id, versi=changed.versi, oleh="operator")
    names = nama(konteks)
    trail = {one.ruas: one for one in rumusan.riwayat(made.id)}
    assert set(KODE) <= set(trail)
    for name, (_, said) in KODE.items():
        assert nilai(name, trail[name].baru, names) == said, name
        assert ruas(name)[0].isupper() and "_" not in ruas(name)
    assert nilai("kode_wilayah", trail["kode_wilayah"].lama, names) == "Provinsi Kalimantan Timur"
    assert (
        nilai("pilar", trail["pilar"].lama, names) == KOSONG
        and nilai("level", "provinsi", names) == "Provinsi"
    )
    assert nilai("diputus", trail["diputus"].baru, names) == "25 November 2026"
    assert nilai("setuju", trail["setuju"].baru, names) == "Disetujui" and nilai("nomor", "1", names) == "1"
