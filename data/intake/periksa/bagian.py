"""Rows against rows of the same period: the same key twice, parts against totals, groups beside their members."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.intake.periksa.pasangan import sejajar
from data.intake.periksa.siapan import KUNCI, Siapan
from data.intake.periksa.temuan import Aturan, Temuan, laporkan

GANDA = Aturan("ganda", "galat", "kunci yang sama tercatat dengan nilai berbeda")
KELAMIN = Aturan(
    "jumlah_kelamin", "galat", "laki-laki ditambah perempuan tidak sama dengan total", "{hal}: {a}, total {b}"
)
WILAYAH = Aturan(
    "jumlah_wilayah",
    "peringatan",
    "jumlah wilayah di bawahnya tidak sama dengan angka wilayah ini",
    "{hal}: jumlah bagian {a}, tercatat {b}",
)
GRUP = Aturan(
    "grup_bersama_anggota",
    "galat",
    "baris gabungan terisi bersama jenis anggotanya; orang yang sama terhitung dua kali",
    "{hal} {a}, jenis anggotanya {b}",
)
NEGATIF = Aturan("negatif", "galat", "nilai tidak boleh negatif, dan penduduk tidak boleh nol")
_BERJENJANG = ("pmks", "psks", "penduduk")


def ganda(s: Siapan) -> list[Temuan]:
    """One key, two values in the drafts. Equal repeats are no finding; two sources may differ."""
    kunci = s.nomor([*KUNCI, "sumber_id"])
    letak = np.flatnonzero(s.baru)
    isi = pd.DataFrame({"kunci": kunci[letak], "nilai": s.nilai[letak], "letak": letak})
    isi["status"] = s.nomor(["status"])[letak]
    berbeda = isi.drop_duplicates(["kunci", "nilai", "status"])
    letak = berbeda.loc[berbeda.duplicated("kunci", keep=False), ["kunci", "letak"]].sort_values(
        "kunci", kind="stable"
    )
    posisi = letak["letak"].to_numpy(dtype=np.int64)
    return laporkan(s, GANDA, posisi, s.nilai[posisi])


def jumlah_kelamin(s: Siapan) -> list[Temuan]:
    """L + P against the total of the same key; unlike a rate, a count leaves no room for rounding."""
    tiga = sejajar(s, "jenis_kelamin", ("L", "P", "total"), s.baru)
    dua, total = s.nilai[tiga[:, 0]] + s.nilai[tiga[:, 1]], s.nilai[tiga[:, 2]]
    kena = dua != total
    return laporkan(s, KELAMIN, tiga[kena, 2], dua[kena], total[kena], ikut=list(tiga[kena]))


def jumlah_wilayah(s: Siapan) -> list[Temuan]:
    """Sum of the areas below against the area's own number: kecamatan in a kab/kota, kab/kota in the province.

    With some areas missing only a sum that is too large is wrong. Areas that have ended do not count as missing.
    """
    isi, anak_wajib = _berinduk(s)
    anak = isi[isi["induk"] >= 0]
    per = anak.groupby(["lain", "induk"], sort=False)["nilai"].agg(["sum", "size"]).reset_index()
    pasang = per.merge(
        isi, left_on=["lain", "induk"], right_on=["lain", "sendiri"], suffixes=("", "_sendiri")
    )
    lengkap = pasang["size"].to_numpy() >= anak_wajib[pasang["sendiri"].to_numpy()]
    kena = (pasang["sum"] > pasang["nilai"]) | (lengkap & (pasang["sum"] != pasang["nilai"]))
    pasang = pasang[kena & (pasang["size"] > 1)]
    if pasang.empty:
        return []
    pasang = pasang.reset_index(drop=True).rename_axis("ke").reset_index()
    anggota = anak.merge(pasang[["lain", "induk", "ke"]], on=["lain", "induk"]).sort_values(
        "ke", kind="stable"
    )
    ikut = np.split(anggota["letak"].to_numpy(), np.cumsum(pasang["size"].to_numpy())[:-1])
    induk = pasang["letak"].to_numpy()
    baru = np.asarray([s.baru[i] or s.baru[k].any() for i, k in zip(induk, ikut, strict=True)], dtype=bool)
    ikut = [k for k, b in zip(ikut, baru, strict=True) if b]
    return laporkan(
        s, WILAYAH, induk[baru], pasang["sum"].to_numpy()[baru], pasang["nilai"].to_numpy()[baru], ikut=ikut
    )


def _berinduk(s: Siapan) -> tuple[pd.DataFrame, np.ndarray]:
    """Rows with the number of their area and of the area above (-1 = none), and how many areas each one must have."""
    wilayah = s.katalog["wilayah"]
    berlaku = wilayah[wilayah["berlaku_sampai"].isna() & (wilayah["tingkat"] != "kawasan")]
    atas = dict(zip(berlaku["kode_wilayah"], berlaku["induk"], strict=True))
    nomor, kode = s.teks("kode_wilayah")
    letak_kode = {satu: n for n, satu in enumerate(kode)}
    induk = np.asarray([letak_kode.get(atas.get(satu, ""), -1) for satu in kode], dtype=np.int64)
    wajib = berlaku.groupby("induk").size()
    letak = np.flatnonzero(s.ada & s.sama("tabel", *_BERJENJANG))
    lain = s.nomor([k for k in KUNCI if k != "kode_wilayah"])
    isi = {"lain": lain[letak], "sendiri": nomor[letak], "induk": induk[nomor[letak]], "letak": letak}
    unik = pd.DataFrame(isi).assign(nilai=s.nilai[letak]).drop_duplicates(["lain", "sendiri"])
    return unik, np.asarray([wajib.get(satu, np.inf) for satu in kode], dtype=float)


def grup_bersama_anggota(s: Siapan) -> list[Temuan]:
    """A merged row (GRP-…) that stands beside a row of one of its member types, same area, period, measure, unit."""
    jenis = s.katalog["jenis"]
    hasil = []
    kunci = s.nomor([k for k in KUNCI if k != "jenis"])
    dasar = s.ada & s.sama("tabel", "pmks") & s.sama("jenis_kelamin", "total")
    for _, grup in jenis[jenis["keluarga"] == "grup"].iterrows():
        hasil += _satu_grup(s, kunci, dasar, grup["jenis"], grup["tumpang_tindih"].split("|"))
    return hasil


def _satu_grup(
    s: Siapan, kunci: np.ndarray, dasar: np.ndarray, grup: str, anggota: list[str]
) -> list[Temuan]:
    induk = np.flatnonzero(dasar & s.sama("jenis", grup))
    bagian = np.flatnonzero(dasar & s.sama("jenis", *anggota))
    if not len(induk) or not len(bagian):
        return []
    isi = pd.DataFrame(
        {"kunci": kunci[bagian], "letak": bagian, "nilai": s.nilai[bagian], "baru": s.baru[bagian]}
    )
    per = isi.groupby("kunci").agg(jumlah=("nilai", "sum"), letak=("letak", list), baru=("baru", "any"))
    induk = induk[np.isin(kunci[induk], per.index)]
    per = per.loc[kunci[induk]]
    kena = s.baru[induk] | per["baru"].to_numpy()
    ikut = [np.asarray(satu) for satu in per["letak"][kena]]
    return laporkan(s, GRUP, induk[kena], s.nilai[induk[kena]], per["jumlah"].to_numpy()[kena], ikut=ikut)


def negatif(s: Siapan) -> list[Temuan]:
    """Counts below zero, and a population of none; growth rates and percentages may be negative."""
    laju = s.sama("tabel", "konteks") & s.sama("satuan", "persen", "persen/tahun")
    salah = (s.nilai < 0) & ~laju | (s.nilai <= 0) & s.sama("tabel", "penduduk")
    posisi = np.flatnonzero(salah & s.baru)
    return laporkan(s, NEGATIF, posisi, s.nilai[posisi])
