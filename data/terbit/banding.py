"""Comparing two editions: exactly the cells that are not the same in both.

Not masked: for the operator and Kerja internal only, never for a Publik channel.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from data.edisi import Edisi, open_edition
from data.periksa import muat_tabel

KUNCI = ["tabel", "periode", "kode_wilayah", "hal", "rincian", "asal"]
SEL = [*KUNCI, "sumber_id", "nilai", "status", "lain"]
KOLOM = (
    "tabel", "kunci", "periode", "kode_wilayah", "hal", "rincian", "asal", "lama", "baru", "sumber_lama",
    "sumber_baru", "status_lama", "status_baru", "macam",
)  # fmt: skip
PISAH = " · "


def diff(a: str, b: str) -> pd.DataFrame:
    """The changed cells from edition `a` to edition `b`, columns `KOLOM`, sorted by key.

    `macam`: baru, hilang, berubah (another number), status (same number; another status, source, class or shown row).
    `lama`/`baru` are numbers, NaN where there is none. `kunci` names the cell in words with its codes; `hal` is the
    type, service, indicator, direction or base. Contoh and official rows are different cells.
    Raises ``EdisiTidakDikenal`` or ``EdisiRusak``.
    """
    edisi = open_edition(a), open_edition(b)
    semua = pd.concat(
        [sel(satu, tabel).assign(sisi=sisi) for sisi, satu in enumerate(edisi) for tabel in PEMBACA],
        ignore_index=True,
    )
    beda = semua[~semua.duplicated(SEL, keep=False)]
    pasangan = _pasangkan(beda[beda["sisi"] == 0], beda[beda["sisi"] == 1])
    hasil = pasangan.assign(kunci=Nama(*edisi).banyak(pasangan), macam=_macam(pasangan))
    for sisi in ("lama", "baru"):
        hasil[f"status_{sisi}"] = _status(
            hasil[f"status_{sisi}"].fillna(""), hasil[f"lain_{sisi}"].fillna("")
        )
        hasil = hasil.fillna({f"sumber_{sisi}": ""}).rename(columns={f"nilai_{sisi}": sisi})
    return hasil.sort_values([*KUNCI, "sumber_lama", "sumber_baru"], ignore_index=True)[list(KOLOM)]


def _pasangkan(lama: pd.DataFrame, baru: pd.DataFrame) -> pd.DataFrame:
    """Old and new rows of each key side by side: those of one source first, the rest in order; NaN where alone."""
    lama, baru = lama.drop(columns="sisi"), baru.drop(columns="sisi")
    sesumber = lama.merge(baru, on=[*KUNCI, "sumber_id"], suffixes=("_lama", "_baru"))
    kena = pd.MultiIndex.from_frame(sesumber[[*KUNCI, "sumber_id"]])
    sisa = []
    for isi in (lama, baru):
        isi = isi[~pd.MultiIndex.from_frame(isi[[*KUNCI, "sumber_id"]]).isin(kena)]
        isi = isi.sort_values([*KUNCI, "lain", "sumber_id"])
        sisa.append(isi.assign(ke=isi.groupby(KUNCI).cumcount()).rename(columns={"sumber_id": "sumber"}))
    lain = (
        sisa[0].merge(sisa[1], on=[*KUNCI, "ke"], how="outer", suffixes=("_lama", "_baru")).drop(columns="ke")
    )
    sumber = sesumber["sumber_id"]
    sesumber = sesumber.drop(columns="sumber_id").assign(sumber_lama=sumber, sumber_baru=sumber)
    return pd.concat([satu for satu in (sesumber, lain) if not satu.empty] or [sesumber], ignore_index=True)


def _macam(pasangan: pd.DataFrame) -> np.ndarray:
    lama, baru = pasangan["nilai_lama"], pasangan["nilai_baru"]
    sama = (lama == baru) | (lama.isna() & baru.isna())
    syarat = [pasangan["sumber_lama"].isna(), pasangan["sumber_baru"].isna(), sama]
    return np.select(syarat, ["baru", "hilang", "status"], "berubah")


def _status(status: pd.Series, lain: pd.Series) -> pd.Series:
    return status + lain.where((status == "") | (lain == ""), ", " + lain)


def sel(edisi: Edisi, tabel: str) -> pd.DataFrame:
    """The cells of one fact table: columns `SEL`; `lain` says in words what else belongs to the number."""
    isi = PEMBACA[tabel](muat_tabel(edisi, tabel).to_pandas(date_as_object=True)).assign(tabel=tabel)
    return isi.assign(nilai=isi["nilai"].astype("float64"))[SEL]


def _gabung(isi: pd.DataFrame, *kolom: str) -> pd.Series:
    teks = isi[kolom[0]].astype("str")
    for satu in kolom[1:]:
        teks = teks + PISAH + isi[satu].astype("str")
    return teks


def _tampil(isi: pd.DataFrame) -> pd.Series:
    return isi["utama"].map({True: "", False: "tidak ditampilkan"})


def _pmks(isi: pd.DataFrame) -> pd.DataFrame:
    daftar = "daftar " + isi["klasifikasi"] + isi["kumulatif"].map({True: ", kumulatif", False: ""})
    lain = daftar + _tampil(isi).map({"": "", "tidak ditampilkan": ", tidak ditampilkan"})
    return isi.assign(hal=isi["jenis"], rincian=_gabung(isi, "ukuran", "jenis_kelamin", "satuan"), lain=lain)


def _dua(isi: pd.DataFrame, pertama: str, kedua: str, awalan: pd.Series) -> pd.DataFrame:
    """A row of two numbers as two cells."""
    return pd.concat(
        [isi.assign(nilai=isi[satu], rincian=awalan + PISAH + satu) for satu in (pertama, kedua)]
    )


def _spm(isi: pd.DataFrame) -> pd.DataFrame:
    return _dua(isi.assign(hal=isi["layanan"], lain=_tampil(isi)), "butuh", "terlayani", isi["kewenangan"])


def _psks(isi: pd.DataFrame) -> pd.DataFrame:
    return isi.assign(hal=isi["jenis"], rincian=isi["satuan"], lain=_tampil(isi))


def _penduduk(isi: pd.DataFrame) -> pd.DataFrame:
    return isi.assign(hal=isi["dasar"], rincian=isi["jenis_kelamin"], lain="")


def _migrasi(isi: pd.DataFrame) -> pd.DataFrame:
    sumbu = isi["pada_sumbu_waktu"].map({True: "", False: PISAH + "tanpa tahun acuan"})
    lain = _gabung(isi, "mulai", "akhir", "catatan") + sumbu
    return isi.assign(hal=isi["arah"], rincian="", lain=lain)


def _konteks(isi: pd.DataFrame) -> pd.DataFrame:
    return isi.assign(hal=isi["indikator"], lain=_gabung(isi, "satuan", "mulai", "akhir", "catatan"))


def _target(isi: pd.DataFrame) -> pd.DataFrame:
    return isi.assign(hal=isi["indikator"], rincian=isi["dokumen"], asal="", status="", lain=isi["satuan"])


def _anggaran(isi: pd.DataFrame) -> pd.DataFrame:
    isi = isi.assign(periode=isi["tahun"].astype("str"), hal=isi["program"], asal="", status="", lain="")
    return _dua(isi, "pagu", "realisasi", isi["sumber_dana"])


PEMBACA: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "pmks": _pmks, "spm": _spm, "psks": _psks, "penduduk": _penduduk, "migrasi": _migrasi, "konteks": _konteks,
    "target": _target, "anggaran": _anggaran,
}  # fmt: skip


class Nama:
    """Names of areas, types and indicators in either of some editions, the last one first."""

    def __init__(self, *edisi: Edisi) -> None:
        self.wilayah: dict[str, str] = {}
        self.hal: dict[str, str] = {}
        for satu in edisi:
            for tabel, kode, tujuan in (
                ("wilayah", "kode_wilayah", self.wilayah),
                ("jenis", "jenis", self.hal),
                ("indikator", "indikator", self.hal),
            ):
                isi = muat_tabel(satu, tabel)
                tujuan |= dict(zip(isi.column(kode).to_pylist(), isi.column("nama").to_pylist(), strict=True))

    def banyak(self, sel: pd.DataFrame) -> list[str]:
        """Cells (columns `KUNCI`) in words with their codes."""
        return [self.kunci(satu) for satu in sel[KUNCI].itertuples(index=False, name=None)]

    def kunci(self, sel: tuple[str, ...]) -> str:
        """One cell (`KUNCI`) in words with its codes."""
        tabel, periode, wilayah, hal, rincian, asal = sel
        bagian = [f"{tabel.upper()} {periode}", _kode(self.wilayah, wilayah), _kode(self.hal, hal), rincian]
        return PISAH.join([satu for satu in bagian if satu] + (["DATA CONTOH"] if asal == "contoh" else []))


def _kode(nama: dict[str, str], kode: str) -> str:
    return f"{nama[kode]} ({kode})" if kode in nama else kode
