"""New fact rows into the tables of the base edition: revisions, one shown row per key, contoh switched off.

A sender that sends a key again revises it: its older rows of that key (all sexes) go. Rows of other senders stay; of
several senders the one published last is shown (`utama`). A correction by telephone goes when the sender that it
corrected sends that key again.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from data.snapshot import KUNCI_UTAMA
from data.terbit.fakta import Fakta, kurun_periode
from data.terbit.temuan import TemuanTerbit, kunci_temuan

BLOK = {
    "pmks": ["periode", "kode_wilayah", "jenis", "ukuran", "satuan"],
    "spm": ["periode", "kode_wilayah", "kewenangan", "layanan"],
    "psks": ["periode", "kode_wilayah", "jenis", "satuan"],
    "penduduk": ["periode", "kode_wilayah", "dasar"],
    "migrasi": ["periode", "kode_wilayah", "arah"],
    "konteks": ["periode", "kode_wilayah", "indikator", "rincian"],
}
"""Columns of a revised key within one source; every sex of it is replaced together."""

Bingkai = dict[str, pd.DataFrame]


def gabung(isi: Bingkai, fakta: Fakta, urutan: dict[str, int]) -> tuple[Bingkai, list[TemuanTerbit]]:
    """The tables of `isi` with `fakta` in them; `urutan` ranks the new sources, the highest was sent last.

    `isi` must already hold the rows of the new sources in ``sumber``. Also returns what could not be taken.
    """
    hasil, temuan = dict(isi), []
    for tabel, baru in fakta.items():
        if tabel == "spm":
            baru, luput = _lengkapi_spm(baru, isi["spm"], isi["koreksi"])
            temuan += luput
        lama = isi[tabel]
        tinggal = lama[~_terganti(tabel, lama, baru, isi)]
        if tabel in KUNCI_UTAMA:
            hasil[tabel] = _pilih(tabel, tinggal, baru, isi["sumber"], urutan)
        else:
            hasil[tabel] = pd.concat([tinggal, baru], ignore_index=True)
    return hasil, temuan


def _terganti(tabel: str, lama: pd.DataFrame, baru: pd.DataFrame, isi: Bingkai) -> pd.Series:
    """Older rows of the same key and source (or a correction of just that source).

    A sender that now gives the members of a group row, or the group of its members, revises those too: both
    together would count the same people twice.
    """
    kunci_lama = pd.MultiIndex.from_frame(
        lama[BLOK[tabel]].assign(sumber_id=_sumber_asli(lama, isi["koreksi"]))
    )
    kunci = baru[[*BLOK[tabel], "sumber_id"]]
    if tabel == "pmks":
        serumpun = kunci.assign(jenis=kunci["jenis"].map(_serumpun(isi["jenis"]))).explode("jenis")
        kunci = pd.concat([kunci, serumpun.dropna(subset="jenis")])
    return pd.Series(kunci_lama.isin(pd.MultiIndex.from_frame(kunci)), index=lama.index)


def _serumpun(jenis: pd.DataFrame) -> dict[str, list[str]]:
    """The members of every group row, and the groups of every member."""
    hasil: dict[str, list[str]] = {}
    for satu in jenis[jenis["keluarga"] == "grup"].itertuples():
        for anggota in filter(None, satu.tumpang_tindih.split("|")):
            hasil.setdefault(satu.jenis, []).append(anggota)
            hasil.setdefault(anggota, []).append(satu.jenis)
    return hasil


def _sumber_asli(lama: pd.DataFrame, koreksi: pd.DataFrame) -> pd.Series:
    """The source of every row; of a corrected one the sender's source behind the chain of corrections."""
    asli = {k: v for k, v in zip(koreksi["sumber_id"], koreksi["sumber_lama"], strict=True) if v}

    def telusuri(sumber: str) -> str:
        while sumber in asli:
            sumber = asli[sumber]
        return sumber

    return lama["sumber_id"].map(telusuri)


def _lengkapi_spm(
    baru: pd.DataFrame, lama: pd.DataFrame, koreksi: pd.DataFrame
) -> tuple[pd.DataFrame, list[TemuanTerbit]]:
    """Fill a half SPM row from the same sender's older row; what stays half is left out and said."""
    kunci = [*BLOK["spm"], "sumber_id"]
    dulu = lama.assign(sumber_id=_sumber_asli(lama, koreksi)).set_index(kunci)[["butuh", "terlayani"]]
    dulu = dulu.reindex(pd.MultiIndex.from_frame(baru[kunci]))
    setengah = baru["butuh"].isna() ^ baru["terlayani"].isna()
    for sisi in ("butuh", "terlayani"):
        isian = pd.Series(dulu[sisi].to_numpy(), index=baru.index)
        baru = baru.assign(**{sisi: baru[sisi].where(~setengah | baru[sisi].notna(), isian)})
    luput = baru["butuh"].isna() ^ baru["terlayani"].isna()
    temuan = [
        TemuanTerbit(
            "spm_setengah",
            "peringatan",
            f"SPM {b['layanan']} {b['kode_wilayah']} {b['periode']} ({b['kewenangan']}): hanya satu dari butuh dan "
            "terlayani yang terisi; baris ini tidak diterbitkan.",
            (),
            kunci_temuan("spm_setengah", *(b[k] for k in BLOK["spm"])),
        )
        for _, b in baru[luput].iterrows()
    ]
    return baru[~luput], temuan


def _pilih(
    tabel: str, lama: pd.DataFrame, baru: pd.DataFrame, sumber: pd.DataFrame, urutan: dict[str, int]
) -> pd.DataFrame:
    """Exactly one `utama` per key: a rekap before all else, then the newest, then the one shown so far."""
    kunci = list(KUNCI_UTAMA[tabel])
    semua = pd.concat([lama, baru.assign(utama=False)], ignore_index=True)
    letak = sumber.set_index("sumber_id")
    bantu = pd.DataFrame(
        {
            "rekap": semua["sumber_id"].map(letak["jenis_sumber"] == "rekap").astype(bool),
            "baru": [
                -urutan.get(satu, -1) if i >= len(lama) else 1 for i, satu in enumerate(semua["sumber_id"])
            ],
            "utama": semua["utama"].astype(bool),
            "prioritas": semua["sumber_id"].map(letak["prioritas"]),
            "sumber_id": semua["sumber_id"],
        }
    )
    urut = bantu.sort_values(
        ["rekap", "baru", "utama", "prioritas", "sumber_id"], ascending=[False, True, False, True, True]
    ).index
    terpilih = ~semua.loc[urut].duplicated(kunci)
    return semua.assign(utama=terpilih.reindex(semua.index))


def tahun_terisi(tabel: str, periode: str) -> set[str]:
    """The years that a period belongs to: every year it touches in migrasi, else the year it begins with."""
    if tabel != "migrasi":
        return {periode[:4]}
    mulai, akhir = kurun_periode(periode)
    return {str(tahun) for tahun in range(mulai.year, akhir.year + 1)}


def buang_contoh(isi: Bingkai, *, semua: bool = False) -> Bingkai:
    """Drop the contoh rows of every table and year that has a real rekap (or all), then what only they used."""
    rekap = set(isi["sumber"].loc[isi["sumber"]["jenis_sumber"] == "rekap", "sumber_id"])
    hasil = dict(isi)
    for tabel in BERCONTOH:
        hasil[tabel] = isi[tabel][~_contoh_mati(tabel, isi[tabel], rekap, semua)]
    tahun = set(hasil["pmks"].loc[hasil["pmks"]["asal"] == "contoh", "periode"].str[:4])
    putus = isi["putus_deret"]
    rekaan = putus["sumber"].isin(sumber_contoh(isi)) & ~putus["periode"].str[:4].isin(tahun)
    hasil["putus_deret"] = putus[~rekaan]
    return hasil | {"sumber": _tanpa_contoh_lepas(hasil)}


BERCONTOH = ("pmks", "spm", "psks", "migrasi")


def _contoh_mati(tabel: str, fakta: pd.DataFrame, rekap: set[str], semua: bool) -> pd.Series:
    contoh = fakta["asal"] == "contoh"
    if semua:
        return contoh
    nyata = fakta.loc[fakta["sumber_id"].isin(rekap) & ~contoh, "periode"].unique()
    tahun = {satu for periode in nyata for satu in tahun_terisi(tabel, periode)}
    kena = {p: bool(tahun_terisi(tabel, p) & tahun) for p in fakta.loc[contoh, "periode"].unique()}
    return contoh & fakta["periode"].map(lambda periode: kena.get(periode, False)).astype(bool)


def sumber_contoh(isi: Bingkai) -> set[str]:
    """The ids of the invented sources."""
    return set(isi["sumber"].loc[isi["sumber"]["jenis_sumber"] == "contoh", "sumber_id"])


def _tanpa_contoh_lepas(isi: Bingkai) -> pd.DataFrame:
    """``sumber`` without the contoh sources of which no row is left."""
    dipakai = {satu for tabel in BERCONTOH for satu in isi[tabel]["sumber_id"].unique()}
    dipakai |= set(isi["putus_deret"]["sumber"])
    return isi["sumber"][~isi["sumber"]["sumber_id"].isin(sumber_contoh(isi) - dipakai)]


def tertinggal(isi: Bingkai) -> dict[str, list[str]]:
    """The years of every table that still holds contoh rows."""
    tahun: dict[str, Iterable[str]] = {
        tabel: isi[tabel].loc[isi[tabel]["asal"] == "contoh", "periode"].str[:4] for tabel in BERCONTOH
    }
    return {tabel: sorted(set(isi_tahun)) for tabel, isi_tahun in tahun.items() if len(set(isi_tahun))}
