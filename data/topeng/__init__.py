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

__all__ = ["KOLOM_TOPENG", "MARGIN_TERPUBLIKASI", "LPTakLayak", "Margin", "buat_topeng"]

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
    aturan = baca_aturan(jenis, jenis_rekap, wilayah_rekap)
    baris = [b for tabel in _semua_tabel(pmks, spm, aturan) for b in _baris_topeng(tabel)]
    topeng = pd.DataFrame(baris, columns=list(KOLOM_TOPENG)).astype({"batas": "int64"})
    return topeng.sort_values(list(KOLOM_TOPENG[:9]), ignore_index=True)


def _semua_tabel(pmks: pd.DataFrame, spm: pd.DataFrame, aturan: Aturan) -> Iterator[Tabel]:
    kunci = ["asal", "periode", "satuan", "kewenangan", "komponen"]
    bagian = ((_fakta_pmks(pmks), "pmks", aturan), (_fakta_spm(spm), "spm", _aturan_spm(aturan)))
    for fakta, nama, aturan_tabel in bagian:
        fakta = fakta[fakta["nilai"].notna() & fakta["kode_wilayah"].isin(aturan_tabel.rekap_wilayah)]
        for nilai_kunci, kelompok in fakta.groupby(kunci, sort=True):
            yield susun_tabel(kelompok, dict(zip(kunci, nilai_kunci, strict=True), tabel=nama), aturan_tabel)


def _fakta_pmks(pmks: pd.DataFrame) -> pd.DataFrame:
    """The chosen PMKS rows; terdata and tertangani are one joint table, any other ukuran its own."""
    fakta = pmks[pmks["utama"].astype(bool)].assign(kewenangan="")
    return fakta.assign(komponen=fakta["ukuran"].replace({"tertangani": "terdata"}))


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
