"""Two laptops with one meeting between them."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from pathlib import Path

from PIL import Image

from meeting import acara, berkas, rapat, salindia
from panels.daftar import pilihan_dari
from queries import Konteks
from tests.conftest import forget
from tests.data.terbit.conftest import contoh_pmks, dasar

EDISI = "LATIHAN26-01"


class Laptop:
    """A SERAMBI_HOME that can be switched to and back."""

    def __init__(self, folder: Path, monkeypatch, edisi: str = EDISI):
        self.folder, self._monkeypatch = folder, monkeypatch
        folder.mkdir(parents=True, exist_ok=True)
        self.pakai()
        if edisi:
            isi = contoh_pmks()
            isi.loc[0, "nilai"] = 3  # below the threshold of the mask: the files hold an open cell
            dasar(edisi, pmks=isi)

    def pakai(self) -> Laptop:
        self._monkeypatch.setenv("SERAMBI_HOME", str(self.folder))
        forget()
        return self

    def terima(self, isi: bytes, nama: str = "bekal.serambi.zip") -> Path:
        """The file on this laptop's disk."""
        self.pakai()
        jalur = self.folder / nama
        jalur.write_bytes(isi)
        return jalur


def gambar(warna: str = "#0B5C8A") -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", (40, 30), warna).save(keluar, "PNG")
    return keluar.getvalue()


def pilihan(halaman: str, edisi: str = EDISI) -> dict[str, str]:
    return pilihan_dari(halaman, {}, Konteks(edisi))


def rapat_uji(edisi: str = EDISI) -> str:
    """A meeting with two sessions: a map and a photo, then a text slide; one logo."""
    logo = berkas.simpan("logo.png", gambar(), "operator")
    foto = berkas.simpan("foto.png", gambar("#E69F00"), "operator")
    atur = {
        "logo": [logo.sidik],
        "jabatan": ["Kepala Dinas Sosial"],
        "qr": {"alamat": "http://10.0.0.1", "tampil": True},
    }
    satu = rapat.buat(
        "Rakor Uji",
        datetime.date(2026, 11, 25),
        edisi=edisi,
        oleh="operator",
        tempat="Samarinda",
        pengaturan=atur,
    )
    awal = acara.daftar(satu.id)[0]
    lanjut = acara.tambah(satu.id, "Pembahasan", oleh="operator", pembicara="Kepala Bidang", menit=30)
    salindia.tambah(
        satu.id,
        awal.id,
        "tampilan",
        oleh="operator",
        halaman="/peta",
        panel="peta-semua-26",
        pilihan=pilihan("/peta", edisi),
    )
    salindia.tambah(
        satu.id, awal.id, "foto", oleh="operator", berkas=foto.sidik, judul="Panti", isi={"alt": "Panti"}
    )
    salindia.tambah(
        satu.id, lanjut.id, "teks", oleh="operator", judul="Dasar hukum", isi={"butir": ["UU 11/2009"]}
    )
    return satu.id


def bongkar(isi: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def rakit(berkas_: dict[str, bytes], *, jujur: bool = False) -> bytes:
    """A zip of these parts; `jujur` writes their true SHA-256 into the manifest."""
    import hashlib

    if jujur:
        manifes = json.loads(berkas_["manifest.json"])
        manifes["berkas"] = {
            n: {"sha256": hashlib.sha256(b).hexdigest(), "bytes": len(b)}
            for n, b in berkas_.items()
            if n != "manifest.json"
        }
        berkas_ = {**berkas_, "manifest.json": json.dumps(manifes).encode()}
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in berkas_.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def ubah_rapat(isi: bytes, ubah) -> bytes:
    """The file with its deck changed by `ubah(deck)`, hashes true."""
    semua = bongkar(isi)
    deck = json.loads(semua["rapat.json"])
    ubah(deck)
    return rakit({**semua, "rapat.json": json.dumps(deck).encode()}, jujur=True)
