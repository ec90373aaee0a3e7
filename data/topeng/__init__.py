"""The mask of an edition: one fixed list of hidden cells over the published margins.

Made once, when the edition is published. Primary cells by threshold, complementary cells by linear
programs, so that neither the public nor an agency that knows its own area can narrow a hidden cell below
its threshold. See `margin`, `kubus`, `pelarut`, `cari`.
"""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from data.topeng.cari import Pencari
from data.topeng.kubus import Aturan, Tabel, baca_aturan, batas_layanan, susun_tabel
from data.topeng.margin import BATAS_TERKECIL, MARGIN_TERPUBLIKASI, Margin
from data.topeng.pelarut import LPTakLayak

__all__ = [
    "KOLOM_TOPENG",
    "MARGIN_TERPUBLIKASI",
    "VERSI_TOPENG",
    "LPTakLayak",
    "Margin",
    "buat_topeng",
    "perbarui_topeng",
]

VERSI_TOPENG = 1
"""Raised when the same rows would get another mask; a mask of another version is never reused."""

KUNCI_KELOMPOK = ("asal", "periode", "satuan", "kewenangan", "komponen")
KOMPONEN = {"tertangani": "terdata"}
"""PMKS measures that are protected together with another one."""

KOLOM_TOPENG = (
    "tabel",
    "periode",
    "ukuran",
    "kode_rekap_wilayah",
    "kode_rekap_jenis",
    "jenis_kelamin",
    "satuan",
    "asal",
    "kewenangan",
    "batas",
    "peran",
)


Bahan = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]
"""pmks and spm rows of an older edition, and the mask that was made over them."""


def buat_topeng(
    pmks: pd.DataFrame,
    spm: pd.DataFrame,
    jenis_rekap: pd.DataFrame,
    wilayah_rekap: pd.DataFrame,
    jenis: pd.DataFrame,
) -> pd.DataFrame:
    """Return the hidden cells of an edition, columns `KOLOM_TOPENG`, sorted by key; same input, same mask.

    Takes the edition's tables with the columns of the data model; counts in persons, families or cases. SPM
    rows carry jenis_kelamin 'total' and satuan 'jiwa'. Raises `LPTakLayak` if a cell cannot be protected.
    """
    return perbarui_topeng(pmks, spm, jenis_rekap, wilayah_rekap, jenis, None)


def perbarui_topeng(
    pmks: pd.DataFrame,
    spm: pd.DataFrame,
    jenis_rekap: pd.DataFrame,
    wilayah_rekap: pd.DataFrame,
    jenis: pd.DataFrame,
    lama: Bahan | None,
) -> pd.DataFrame:
    """The mask of `buat_topeng`, taking over from `lama` every table whose rows did not change.

    The tables of a mask do not touch each other, so this is the same mask, in the time that the changes need. `lama`
    must have been made with the same catalogue and the same `VERSI_TOPENG`.
    """
    aturan = baca_aturan(jenis, jenis_rekap, wilayah_rekap)
    dulu = {} if lama is None else {k: _isi(satu) for k, satu, _ in _kelompok(lama[0], lama[1], aturan)}
    sel = {} if lama is None else _sel_lama(lama[2])
    bagian = []
    for kunci, kelompok, aturan_tabel in _kelompok(pmks, spm, aturan):
        if kunci in dulu and dulu[kunci] == _isi(kelompok):
            bagian += sel.get(kunci, [])
        else:
            tabel = dict(zip(("tabel", *KUNCI_KELOMPOK), kunci, strict=True))
            bagian += _baris_topeng(susun_tabel(kelompok, tabel, aturan_tabel))
    topeng = pd.DataFrame(bagian, columns=list(KOLOM_TOPENG)).astype({"batas": "int64"})
    return topeng.sort_values(list(KOLOM_TOPENG[:9]), ignore_index=True)


def _kelompok(
    pmks: pd.DataFrame, spm: pd.DataFrame, aturan: Aturan
) -> Iterator[tuple[tuple[str, ...], pd.DataFrame, Aturan]]:
    """Every table to protect: its key (`tabel`, then `KUNCI_KELOMPOK`), its rows, its margins."""
    bagian = ((_fakta_pmks(pmks), "pmks", aturan), (_fakta_spm(spm), "spm", _aturan_spm(aturan)))
    for fakta, nama, aturan_tabel in bagian:
        fakta = fakta[fakta["nilai"].notna() & fakta["kode_wilayah"].isin(aturan_tabel.rekap_wilayah)]
        for kunci, kelompok in fakta.groupby(list(KUNCI_KELOMPOK), sort=True):
            yield (nama, *kunci), kelompok, aturan_tabel


def _isi(kelompok: pd.DataFrame) -> list[tuple]:
    """What of the rows decides the mask of their table."""
    kolom = ["kode_wilayah", "jenis", "ukuran", "jenis_kelamin"]
    teks = kelompok[kolom].itertuples(index=False, name=None)
    nilai = zip(kelompok["nilai"].astype("int64"), kelompok["kumulatif"].astype(bool), strict=True)
    return sorted((*satu, *dua) for satu, dua in zip(teks, nilai, strict=True))


def _sel_lama(topeng: pd.DataFrame) -> dict[tuple[str, ...], list[tuple]]:
    """The hidden cells of a mask by the table that they belong to."""
    komponen = topeng["ukuran"].replace(KOMPONEN).where(topeng["tabel"] == "pmks", topeng["kode_rekap_jenis"])
    milik = topeng.assign(komponen=komponen)
    sel: dict[tuple[str, ...], list[tuple]] = {}
    baris = topeng[list(KOLOM_TOPENG)].itertuples(index=False, name=None)
    for kunci, satu in zip(
        milik[["tabel", *KUNCI_KELOMPOK]].itertuples(index=False, name=None), baris, strict=True
    ):
        sel.setdefault(kunci, []).append(satu)
    return sel


def _fakta_pmks(pmks: pd.DataFrame) -> pd.DataFrame:
    """The chosen PMKS rows; terdata and tertangani are one joint table, any other ukuran its own."""
    fakta = pmks[pmks["utama"].astype(bool)].assign(kewenangan="")
    return fakta.assign(komponen=fakta["ukuran"].replace(KOMPONEN))


def _fakta_spm(spm: pd.DataFrame) -> pd.DataFrame:
    """SPM rows in long form: one joint table per service, as no roll-up adds services."""
    panjang = spm.melt(
        id_vars=["periode", "kode_wilayah", "kewenangan", "layanan", "asal"],
        value_vars=["butuh", "terlayani"],
        var_name="ukuran",
        value_name="nilai",
    ).rename(columns={"layanan": "jenis"})
    return panjang.assign(komponen=panjang["jenis"], jenis_kelamin="total", satuan="jiwa", kumulatif=False)


def _aturan_spm(aturan: Aturan) -> Aturan:
    """SPM margins: areas as for PMKS, services instead of types, and the province's own rows.

    The province is itself an authority: its rows stand at its own code, which is no member of any roll-up. As
    in `queries/views/spm_buka.sql` such a row counts in the province's cell and nowhere else. No area
    reports under the same authority (`checks/spm_provinsi_bersama_wilayah.sql` fails otherwise), so it is a
    table of its own, in which the threshold alone decides.
    """
    layanan = batas_layanan(aturan)
    provinsi = {kode for rekap in aturan.rekap_wilayah.values() for kode, d in rekap if d == "provinsi"}
    wilayah = aturan.rekap_wilayah | {kode: [(kode, "provinsi")] for kode in provinsi}
    return Aturan(wilayah, {kode: [(kode, "jenis")] for kode in layanan}, layanan, {})


def _baris_topeng(tabel: Tabel) -> Iterator[tuple]:
    """Mask rows of one table, one per hidden published cell."""
    for kelas in np.flatnonzero(Pencari(tabel).jalankan()):
        batas = max(int(tabel.batas[kelas]), BATAS_TERKECIL)
        peran = "utama" if tabel.utama[kelas] else "pelengkap"
        kunci = tabel.kunci
        for ukuran, wilayah, jenis, kelamin in tabel.nama[kelas]:
            yield (
                kunci["tabel"],
                kunci["periode"],
                ukuran,
                wilayah,
                jenis,
                kelamin,
                kunci["satuan"],
                kunci["asal"],
                kunci["kewenangan"],
                batas,
                peran,
            )
