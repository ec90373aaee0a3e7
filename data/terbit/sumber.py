"""Who sent it: the source of every sent table and period, and the log of what was sent when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

import pandas as pd

from data.terbit.draf import Draf
from data.terbit.galat import GagalTerbit
from data.terbit.waktu import sekarang, setempat

PRIORITAS = {"rekap": 10, "publikasi": 20, "berita": 30}
KOREKSI = "KOREKSI"
LISENSI = "Milik instansi pengirim"


def kode_pengirim(nama: str) -> str:
    """The identity of a sender: its name in capitals, without accents, spaces as hyphens (``DINSOS-KUKAR``).

    Two spellings that differ only in case, spaces or punctuation are one sender. Raises ``GagalTerbit`` when nothing
    is left.
    """
    polos = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().upper()
    kode = re.sub(r"[^A-Z0-9]+", "-", polos).strip("-")
    if not kode:
        raise GagalTerbit(
            "Instansi pengirim belum disebut. Isi nama instansi pada draf, atau sebutkan dengan --pengirim NAMA."
        )
    return kode


def kode_sumber(jenis_sumber: str, pengirim: str, tabel: str, periode: str) -> str:
    """Source id of one table and period of one sender: ``REKAP-DINSOS-KUKAR-PMKS-2024``."""
    return f"{jenis_sumber.upper()}-{kode_pengirim(pengirim)}-{tabel.upper()}-{periode.replace('/', '_')}"


def baris_draf(draf: Sequence[Draf], pengirim: str = "") -> pd.DataFrame:
    """The rows of several drafts in the order of their storing, with `sumber_id`, `urut` and who sent them when.

    `pengirim` stands in for drafts that name no sender.
    """
    bagian = []
    for urut, satu in enumerate(sorted(draf, key=lambda d: (d.disimpan, d.id))):
        isi = satu.baris().to_pandas()
        nama = satu.pengirim or pengirim
        pasang = {pasangan: kode_sumber(satu.jenis_sumber, nama, *pasangan) for pasangan in _pasangan(isi)}
        sumber = [pasang[p] for p in zip(isi["tabel"], isi["periode"], strict=True)]
        sidik = {b.nama: b.sidik for b in satu.berkas}
        bagian.append(
            isi.assign(
                sumber_id=sumber, urut=urut, pengirim=nama, judul=satu.judul, jenis_sumber=satu.jenis_sumber,
                sidik=isi["berkas"].map(sidik), diterima=satu.disimpan,
            )
        )  # fmt: skip
    return pd.concat(bagian, ignore_index=True)


def _pasangan(isi: pd.DataFrame) -> set[tuple[str, str]]:
    return set(isi[["tabel", "periode"]].drop_duplicates().itertuples(index=False, name=None))


def baris_sumber(baris: pd.DataFrame) -> pd.DataFrame:
    """Rows of table ``sumber`` for the sources of `baris` (from `baris_draf`), the latest draft of each."""
    akhir = baris.sort_values("urut").drop_duplicates("sumber_id", keep="last")
    return pd.DataFrame(
        {
            "sumber_id": akhir["sumber_id"],
            "penerbit": akhir["pengirim"],
            "judul": akhir["judul"].where(
                akhir["judul"] != "", "Rekap " + akhir["tabel"] + " " + akhir["periode"]
            ),
            "url": "",
            "lisensi": LISENSI,
            "keandalan": "kiriman instansi; dibaca dari berkasnya, sidik berkas pada tabel pengiriman",
            "jenis_sumber": akhir["jenis_sumber"],
            "prioritas": akhir["jenis_sumber"].map(PRIORITAS),
        }
    )


def ganti_sumber(sumber: pd.DataFrame, baru: pd.DataFrame) -> pd.DataFrame:
    """Add the new sources; one that was there already takes its new title."""
    return pd.concat([sumber[~sumber["sumber_id"].isin(baru["sumber_id"])], baru], ignore_index=True)


def baris_pengiriman(baris: pd.DataFrame, edisi: str) -> pd.DataFrame:
    """Rows of table ``pengiriman``: what of each file entered this edition (`baris` after `satukan`)."""
    kunci = ["sumber_id", "pengirim", "kode_wilayah", "tabel", "periode", "berkas", "sidik", "diterima"]
    hitung = baris.groupby(kunci, sort=True).size().rename("sel").reset_index()
    return hitung.assign(terbit_pada=edisi)


def sumber_koreksi(tabel: str, periode: str, nomor: str, sumber: str, jenis_sumber: str) -> dict[str, object]:
    """The source of one correction; `sumber` says in words where the number came from."""
    return {
        "sumber_id": f"{KOREKSI}-{tabel.upper()}-{periode.replace('/', '_')}-{nomor}",
        "penerbit": sumber,
        "judul": f"Koreksi satu angka, dicatat {setempat(sekarang())}",
        "url": "",
        "lisensi": LISENSI,
        "keandalan": "koreksi yang dicatat operator; alasannya pada tabel koreksi",
        "jenis_sumber": jenis_sumber,
        "prioritas": PRIORITAS[jenis_sumber],
    }
