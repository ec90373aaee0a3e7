"""The last steps that every new edition takes: mask, checks, writing aside, moving into place, making it active."""

from __future__ import annotations

import datetime
import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa

from data import skema
from data.edisi import Edisi, buka, current, editions, open_edition, rumah
from data.galat import EdisiTidakDikenal
from data.periksa import muat, periksa
from data.skema import SkemaSalah
from data.snapshot import ID_EDISI, bahan_topeng, tulis_tabel
from data.terbit.berkas import AWALAN, pasang, pastikan_folder, sapu, tulis_utuh
from data.terbit.draf import folder_draf
from data.terbit.galat import GagalTerbit, KodeSudahAda
from data.terbit.waktu import sekarang, tolak_jam_mundur
from data.topeng import VERSI_TOPENG, perbarui_topeng

Kemajuan = Callable[[float, str], None]
BERTANGGAL = re.compile(r"(.+?)-\d{4}-\d{2}(-\d{2}(-\d{2})?)?")
PENUNJUK = "CURRENT"
BARIS_DISEBUT = 3


def diam(porsi: float, kata: str) -> None:
    """Progress that nobody watches."""


@dataclass
class Bakal:
    """An edition in the making: the base, its tables as frames, and what the new one will say of itself."""

    dasar: Edisi
    id: str
    waktu: datetime.datetime
    isi: dict[str, pd.DataFrame]
    asli: dict[str, pa.Table]
    tambahan: dict[str, object] = field(default_factory=dict)


def siapkan(edisi: str | None, dari: str | None, oleh: str) -> Bakal:
    """Open the base (`dari`, else the active edition) and reserve the id of the new edition.

    Sweeps what interrupted publishing left; call it while holding the publishing lock. Raises ``JamMundur``,
    ``KodeSudahAda``, ``GagalTerbit``, and the errors of opening an edition.
    """
    if not oleh.strip():
        raise GagalTerbit("Sebutkan jabatan yang menerbitkan (oleh siapa).")
    for folder in (rumah(), rumah() / "edisi", folder_draf()):
        folder.mkdir(parents=True, exist_ok=True)
        sapu(folder)
    aktif = open_edition(current())
    dasar = open_edition(dari) if dari else aktif
    kini = sekarang()
    for satu in (dasar, aktif):
        tolak_jam_mundur(kini, satu.package["created"], satu.id)
    asli = muat(dasar)
    isi = {nama: tabel.to_pandas(date_as_object=True) for nama, tabel in asli.items()}
    id_baru = nama_bebas(edisi) if edisi else nama_edisi(dasar, kini)
    return Bakal(dasar, id_baru, kini, isi, asli, {"dari": dasar.id, "oleh": oleh.strip()})


def nama_bebas(edisi: str) -> str:
    """`edisi` when it is a legal and unused id. Raises ``GagalTerbit`` or ``KodeSudahAda``."""
    if not ID_EDISI.fullmatch(edisi):
        raise GagalTerbit(f"Nama edisi {edisi!r} tidak sah: pakai huruf, angka, dan tanda hubung saja.")
    if edisi.casefold() in {satu.casefold() for satu in editions()}:
        raise KodeSudahAda(
            f"Edisi {edisi} sudah ada. Edisi yang terbit tidak pernah diubah; pakai nama lain."
        )
    return edisi


def nama_edisi(dasar: Edisi, kini: datetime.datetime) -> str:
    """Readable, sortable, unique: ``kaltim-2026-11-21``, then ``kaltim-2026-11-21-02`` on the same day.

    Of a locked vintage the name goes on with the line that it was locked from.
    """
    awal, dikenal = dasar, {dasar.id}
    while not BERTANGGAL.fullmatch(awal.id) and (dari := awal.package.get("dari")) and dari not in dikenal:
        try:
            awal = open_edition(dari)
        except EdisiTidakDikenal:
            break
        dikenal.add(dari)
    cocok = BERTANGGAL.fullmatch(awal.id)
    hari = f"{cocok[1] if cocok else awal.id}-{kini.astimezone():%Y-%m-%d}"
    ada, nomor, nama = {satu.casefold() for satu in editions()}, 2, hari
    while nama.casefold() in ada:
        nama, nomor = f"{hari}-{nomor:02d}", nomor + 1
    return nama


def terbitkan_bakal(bakal: Bakal, kemajuan: Kemajuan, *, aktifkan: bool = True) -> Edisi:
    """Check, write, move into place and (unless told otherwise) make active; `samarkan` comes first.

    Raises ``GagalTerbit`` with the failed checks in words.
    """
    kemajuan(0.8, "memeriksa")
    tabel = _bentuk(bakal)
    _tolak_bila_gagal(tabel)
    kemajuan(0.9, "menulis")
    sisi = rumah() / "edisi" / f"{AWALAN}{bakal.id}-{secrets.token_hex(4)}"
    tujuan = sisi.with_name(bakal.id)
    try:
        sisi.mkdir()
        tulis_tabel(sisi, tabel, bakal.id, bakal.waktu, bakal.tambahan)
        pasang(sisi, tujuan)
    finally:
        shutil.rmtree(sisi, ignore_errors=True)
    if aktifkan:
        try:
            jadikan_aktif(bakal.id)
        except OSError:
            shutil.rmtree(
                tujuan, ignore_errors=True
            )  # told as not published, so it must not stand in the list
            raise
    kemajuan(1.0, "selesai")
    return buka(tujuan)


def jadikan_aktif(edisi: str) -> None:
    """Point ``CURRENT`` at an edition, in one step."""
    tulis_utuh(rumah() / PENUNJUK, edisi + "\n")
    pastikan_folder(rumah())


def samarkan(bakal: Bakal, kemajuan: Kemajuan) -> None:
    """Make the mask of the edition; groups whose rows are those of the base keep the base's cells."""
    kemajuan(0.3, "menyamarkan sel kecil")
    aturan = ("jenis_rekap", "wilayah_rekap", "jenis")
    baru = bahan_topeng(bakal.isi)
    lama = bahan_topeng({nama: tabel.to_pandas(date_as_object=True) for nama, tabel in bakal.asli.items()})
    sama = all(skema.bentuk(nama, bakal.isi[nama]).equals(bakal.asli[nama]) for nama in aturan)
    terpakai = sama and bakal.dasar.package.get("versi_topeng") == VERSI_TOPENG
    dasar = (*lama, bakal.asli["topeng"].to_pandas()) if terpakai else None
    bakal.isi["topeng"] = perbarui_topeng(*baru, *(bakal.isi[nama] for nama in aturan), dasar)


def _bentuk(bakal: Bakal) -> dict[str, pa.Table]:
    try:
        return {nama: skema.bentuk(nama, isi) for nama, isi in bakal.isi.items()}
    except SkemaSalah as galat:
        raise GagalTerbit(f"Tidak diterbitkan: {galat}") from galat


def _tolak_bila_gagal(tabel: Mapping[str, pa.Table]) -> None:
    """Raise ``GagalTerbit`` with every failed check in words and its first rows."""
    gagal = [satu for satu in periksa(dict(tabel)) if satu.gagal]
    if not gagal:
        return
    bagian = []
    for temuan in gagal:
        baris = temuan.baris.head(BARIS_DISEBUT).astype("object")
        contoh = [_sebut(satu) for _, satu in baris.iterrows()]
        sisa = len(temuan.baris) - len(baris)
        bagian.append(
            f"{temuan.pemeriksaan.arti} [{'; '.join(contoh)}{f'; dan {sisa} lagi' if sisa else ''}]"
        )
    raise GagalTerbit(
        f"Tidak diterbitkan karena {len(gagal)} pemeriksaan gagal: {' '.join(bagian)} Edisi yang aktif tidak berubah."
    )


def _sebut(baris: pd.Series) -> str:
    """One failing row in words; empty fields are left out."""
    return ", ".join(f"{kolom} {isi}" for kolom, isi in baris.items() if not pd.isna(isi) and isi != "")
