"""The published rows of an edition in the form in which drafts are checked."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.edisi import Edisi
from data.intake.periksa.siapan import DIMENSI
from data.periksa import muat_tabel

TABEL = ("pmks", "spm", "psks", "penduduk", "migrasi", "konteks")
_KOLOM = [
    *DIMENSI,
    "periode",
    "ukuran",
    "satuan",
    "jenis_kelamin",
    "nilai",
    "status",
    "kumulatif",
    "klasifikasi",
]
_KUNCI = [*DIMENSI, "periode", "ukuran", "satuan", "jenis_kelamin"]
_BAKU = {"jenis_kelamin": "total", "satuan": "jiwa", "kumulatif": False}


def baris_lama(edisi: Edisi) -> pd.DataFrame:
    """Official rows of an opened edition, see `baris_dari_tabel`. Raises ``EdisiRusak`` for an unreadable table."""
    return baris_dari_tabel({nama: muat_tabel(edisi, nama).to_pandas() for nama in (*TABEL, "sumber")})


def baris_dari_tabel(isi: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Official rows of an edition's tables: the fields of `model.Baris` plus empty `berkas` and `cell`.

    `isi` holds the fact tables and `sumber`. Rows of asal `contoh` are left out. Where several sources give one key
    the one that the edition shows is taken (`utama`, else the lowest `sumber.prioritas`). SPM rows become two: butuh
    and terlayani.
    """
    prioritas = isi["sumber"][["sumber_id", "prioritas"]]
    bagian = [_tabel(nama, isi[nama], prioritas) for nama in TABEL]
    bagian = [satu for satu in bagian if not satu.empty]
    kosong = pd.DataFrame(columns=_KOLOM)
    return (pd.concat(bagian, ignore_index=True) if bagian else kosong).assign(berkas="", cell="")


def _tabel(nama: str, isi: pd.DataFrame, prioritas: pd.DataFrame) -> pd.DataFrame:
    isi = isi[isi["asal"] == "resmi"]
    if "utama" in isi:
        isi = isi[isi["utama"].astype(bool)]
    if nama == "spm":
        isi = isi.melt(
            [k for k in isi.columns if k not in ("butuh", "terlayani")],
            ["butuh", "terlayani"],
            "ukuran",
            "nilai",
        )
    isi = isi.merge(prioritas, on="sumber_id", how="left").assign(tabel=nama)
    for kolom in _KOLOM:
        if kolom not in isi:
            isi[kolom] = _BAKU.get(kolom, "")
    isi = isi.sort_values(["prioritas", "sumber_id"], kind="stable").drop_duplicates(_KUNCI)
    return isi[_KOLOM].assign(nilai=isi["nilai"].astype(float), status=isi["status"].fillna(""))
