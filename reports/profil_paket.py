"""All files of the profiles: PDF, XLSX, PNG and caption of each area, one zip, written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from panels.mutu import tanggal_edisi
from panels.panel import Stamps
from panels.profil import Profil, profil, wilayah_profil
from panels.state import SEMUA, State, frame_choices
from queries import Konteks
from reports.nama import nama_dari
from reports.profil_gambar import takarir
from reports.profil_isi import Kertas
from reports.profil_lembar import pdf, png
from reports.profil_xlsx import xlsx
from words.galat import GalatSerambi
from words.label import audiens

ISI = "lembar-profil"
Lapor = Callable[[int, int, str], None]  # done, of how many, name of the area being made


class WilayahTanpaProfil(GalatSerambi):
    """A code or name that no profile has."""

    def __init__(self, wilayah: str, ada: Iterable[str]) -> None:
        super().__init__(f"Tidak ada profil untuk wilayah “{wilayah}”. Yang ada: {', '.join(ada)}.")


class TahunTanpaProfil(GalatSerambi):
    """A year that the edition does not hold."""

    def __init__(self, tahun: str, ada: Iterable[str]) -> None:
        super().__init__(f"Edisi ini tidak memuat tahun {tahun}. Yang ada: {', '.join(ada)}.")


class LembarHanyaWilayah(GalatSerambi):
    """A Lembar Kadinsos was asked for the province, which has no cells of its own to open."""

    def __init__(self) -> None:
        super().__init__(
            "Lembar Kadinsos hanya untuk satu kabupaten/kota: lembar itu membuka sel wilayah itu sendiri. Untuk "
            "provinsi pilih audiens publik atau internal."
        )


@dataclass(frozen=True, slots=True)
class Berkas:
    """One finished file."""

    nama: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to make. `tahun` "" is the edition's latest; `kode` in the order of the files."""

    edisi: str
    kode: tuple[str, ...]
    untuk: str = "publik"
    kertas: Kertas = "a4"
    tahun: str = ""


def konteks_wilayah(edisi: str, untuk: str, kode: str) -> Konteks:
    """Return whose eyes see the profile of an area; a Lembar Kadinsos opens only that area's cells.

    Raises LembarHanyaWilayah, KodeTidakDikenal (an unknown audience).
    """
    audiens(untuk)
    if untuk != "lembar":
        return Konteks(edisi, untuk)  # type: ignore[arg-type]
    if kode == provinsi(edisi):
        raise LembarHanyaWilayah
    return Konteks(edisi, "lembar", kode)


def provinsi(edisi: str) -> str:
    """Return the province's code, the first of the profiles."""
    return wilayah_profil(Konteks(edisi))[0][0]


def daftar(edisi: str) -> dict[str, str]:
    """Return code -> name of every profile, the province first."""
    return dict(wilayah_profil(Konteks(edisi)))


def kode_wilayah(edisi: str, teks: str) -> str:
    """Return the code of an area given by code or by name. Raises WilayahTanpaProfil."""
    semua = daftar(edisi)
    for kode, nama in semua.items():
        if teks.strip().casefold() in (kode, nama.casefold()):
            return kode
    raise WilayahTanpaProfil(teks, (f"{kode} {nama}" for kode, nama in semua.items()))


def buat(minta: Permintaan, kode: str) -> Profil:
    """Return the profile of one area as the request's audience sees it. Raises TahunTanpaProfil."""
    konteks = konteks_wilayah(minta.edisi, minta.untuk, kode)
    years = frame_choices(konteks)["tahun"]
    if minta.tahun and minta.tahun not in years.words:
        raise TahunTanpaProfil(minta.tahun, years.words)
    wilayah = SEMUA if kode == provinsi(minta.edisi) else kode
    return profil(State(tahun=minta.tahun or years.default, wilayah=wilayah, edisi=minta.edisi), konteks)


def tanggal(konteks: Konteks) -> datetime:
    """Return the date in the files' properties: that of the edition, so that the same edition gives the same bytes."""
    hari = tanggal_edisi(konteks)
    return datetime(hari.year, hari.month, hari.day)


def nama_berkas_profil(satu: Profil, akhiran: str) -> str:
    """File name of an area's sheet, with its stamps."""
    return nama_dari(f"{ISI}-{satu.nama}", satu.tahun, satu.stempel, akhiran)


def berkas(satu: Profil, kertas: Kertas = "a4") -> tuple[Berkas, ...]:
    """Return PDF and XLSX of a profile; for the public also picture and caption."""
    dibuat = tanggal(Konteks(satu.stempel.edisi))
    publik = satu.stempel.audiens == "publik"
    with ThreadPoolExecutor(2) as kolam:  # both are printed by processes of their own
        lembar = kolam.submit(pdf, satu, kertas, dibuat=dibuat)
        gambar = kolam.submit(png, satu) if publik else None
        isi = [("pdf", lembar), ("xlsx", xlsx(satu, dibuat=dibuat)), ("png", gambar)]
        jadi = [(akhiran, one.result() if isinstance(one, Future) else one) for akhiran, one in isi if one]
    jadi += [("txt", takarir(satu).encode("utf-8"))] if publik else []
    return tuple(Berkas(nama_berkas_profil(satu, akhiran), byte) for akhiran, byte in jadi)


def semua_berkas(minta: Permintaan, lapor: Lapor = lambda *_: None) -> tuple[Berkas, ...]:
    """Return the files of every asked area and, for more than one area, the zip that holds them all (the last)."""
    nama = daftar(minta.edisi)
    jadi: list[Berkas] = []
    stempel: list[Stamps] = []
    tahun = minta.tahun
    for n, kode in enumerate(minta.kode):
        lapor(n, len(minta.kode), nama[kode])
        satu = buat(minta, kode)
        jadi += berkas(satu, minta.kertas)
        stempel.append(satu.stempel)
        tahun = satu.tahun
    if len(minta.kode) > 1:
        cap = replace(stempel[0], contoh=any(one.contoh for one in stempel))
        jadi.append(Berkas(nama_dari(f"{ISI}-semua-wilayah", tahun, cap, "zip"), arsip(jadi)))
    lapor(len(minta.kode), len(minta.kode), "")
    return tuple(jadi)


def arsip(isi: Sequence[Berkas]) -> bytes:
    """Return the files as one zip; same files, same bytes."""
    keluar = BytesIO()
    with ZipFile(keluar, "w") as zip_:
        for satu in isi:
            info = ZipInfo(satu.nama)
            info.external_attr = 0o644 << 16
            info.compress_type = ZIP_DEFLATED
            zip_.writestr(info, satu.isi)
    return keluar.getvalue()


def simpan(isi: Sequence[Berkas], folder: Path) -> tuple[Path, ...]:
    """Write the files into `folder` (made when missing). Until all are on the disk none of them has its name."""
    folder.mkdir(parents=True, exist_ok=True)
    sementara = Path(tempfile.mkdtemp(prefix=".serambi-", dir=folder))
    try:
        for satu in isi:
            (sementara / satu.nama).write_bytes(satu.isi)
        for satu in isi:
            os.replace(sementara / satu.nama, folder / satu.nama)
    finally:
        shutil.rmtree(sementara, ignore_errors=True)
    return tuple(folder / satu.nama for satu in isi)
