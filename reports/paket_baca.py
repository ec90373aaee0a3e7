"""BACA-SAYA.txt of the data package: what the files are, how they may be read, what they must not be read as."""

from __future__ import annotations

from typing import Any

from queries.terbit_cuplikan import cara_pakai
from words.format import angka
from words.label import DATA_CONTOH, INTERNAL, audiens

CONTOH = (
    f"{DATA_CONTOH}. Tabel {{tabel}} memuat baris rekaan (asal = contoh) untuk memperagakan tampilan. Baris itu\n"
    "bukan data resmi dan tidak boleh dikutip. Saring asal = resmi untuk angka yang pernah diterbitkan."
)
TERBUKA = f"{INTERNAL}. Sel kecil tidak disamarkan. Paket ini tidak untuk disebarluaskan."
ATURAN = (
    "Kode wilayah adalah kode Kemendagri bertitik dan selalu teks. Kode BPS berbeda dan dapat bertabrakan.",
    "Jiwa dan KK tidak dijumlahkan dan tidak saling dibagi.",
    "Jumlah beberapa jenis PMKS adalah jumlah kasus menurut jenis, bukan jumlah orang.",
    "Satu baris tabel pmks adalah satu angka yang diterbitkan pada satu tingkat (dimensi_wilayah dan"
    " dimensi_jenis). Jangan menjumlahkan tingkat yang berbeda, dan jangan menjumlahkan baris total dengan L dan P.",
    "Kolom keadaan membedakan nihil (nol yang dilaporkan), tidak_tersedia, belum_dilaporkan, dan disamarkan."
    " Hanya ada dan nihil yang punya angka.",
    "Sel yang disamarkan tidak boleh dihitung kembali dari selisih sel lain.",
    "Data resmi dan data contoh tidak pernah digabung dalam satu jumlah, porsi, atau perubahan.",
    "n_wilayah menyebut berapa wilayah yang angkanya ada di dalam sebuah jumlah. Perubahan hanya dihitung atas"
    " wilayah dan jenis yang ada pada kedua periode, dan tidak melewati putus_deret.",
    "Angka kumulatif (kumulatif = true) tidak diselisihkan seperti angka tahunan.",
)


def teks(paket: dict[str, Any]) -> str:
    """Return the text for a package as described by its datapackage.json."""
    blocks = [_kepala(paket)]
    if paket["memuat_contoh"]:
        blocks.append(CONTOH.format(tabel=", ".join(paket["tabel_berisi_contoh"])))
    if paket["audiens"] == "internal":
        blocks.append(TERBUKA)
    blocks += [_judul("ISI"), _daftar(paket), _judul("ATURAN MEMBACA"), _butir(ATURAN)]
    blocks += [_judul("CARA MEMAKAI"), cara_pakai(), _judul("LISENSI DAN KEUTUHAN"), _lisensi(paket)]
    return "\n\n".join(blocks) + "\n"


def _kepala(paket: dict[str, Any]) -> str:
    made = f"\nDibuat       : {paket['created']}" if "created" in paket else ""
    return (
        f"PAKET DATA SERAMBI\n\nEdisi data   : {paket['edisi']}\n"
        f"Audiens      : {audiens(paket['audiens'])}{made}\n"
        "Bentuk       : Frictionless Data Package, tabel dalam berkas Parquet"
    )


def _judul(teks: str) -> str:
    return f"{teks}\n{'-' * len(teks)}"


def _daftar(paket: dict[str, Any]) -> str:
    return (
        "\n".join(
            f"{one['path']:<24}{angka(one['rows']):>9} baris   {one['description']}"
            for one in paket["resources"]
        )
        + "\n\nArti setiap kolom ada pada datapackage.json (resources, schema, fields)."
    )


def _butir(isi: tuple[str, ...]) -> str:
    return "\n".join(f"{n}. {one}" for n, one in enumerate(isi, 1))


def _lisensi(paket: dict[str, Any]) -> str:
    lines = [f"{': '.join(one[k] for k in ('name', 'title') if k in one)}." for one in paket["licenses"]]
    lines += [
        "Lisensi, penerbit, dan alamat setiap sumber ada pada tabel sumber dan pada datapackage.json (sources).",
        "SHA-256 setiap berkas ada pada datapackage.json (hash).",
    ]
    return "\n".join(lines)
