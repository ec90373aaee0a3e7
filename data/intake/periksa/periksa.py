"""Runs every check on the rows of the drafts."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from data.intake.periksa import bagian, riwayat, ukuran
from data.intake.periksa.siapan import Siapan
from data.intake.periksa.temuan import Temuan
from data.katalog import Katalog, load_catalogue

PEMERIKSAAN: tuple[Callable[[Siapan], list[Temuan]], ...] = (
    bagian.ganda,
    bagian.negatif,
    bagian.jumlah_kelamin,
    bagian.jumlah_wilayah,
    bagian.grup_bersama_anggota,
    ukuran.satuan_tidak_lazim,
    ukuran.satuan_berganti,
    ukuran.satuan_campur,
    ukuran.kk_melebihi_jiwa,
    ukuran.tertangani_melebihi_terdata,
    ukuran.terlayani_melebihi_butuh,
    ukuran.butuh_turun,
    ukuran.disabilitas_anak_nol,
    riwayat.kelipatan_sepuluh,
    riwayat.kumulatif_turun,
    riwayat.pencilan,
    riwayat.kelamin_hilang,
)


def periksa(baris: pd.DataFrame, lama: pd.DataFrame, *, katalog: Katalog | None = None) -> list[Temuan]:
    """Findings of every check, errors first.

    Args:
        baris: rows of the drafts: the fields of `model.Baris`, `berkas`, `cell`; `sumber_id` if there are several
            senders. Of several drafts for one key only the one that will stand (`data.terbit.fakta.satukan`).
        lama: rows of the active edition in the same columns (`baris_lama`); rows of asal `contoh` are ignored.
        katalog: the catalogue, by default the project's.
    """
    if baris.empty:
        return []
    siapan = Siapan(baris, lama, katalog or load_catalogue())
    temuan = [satu for pemeriksaan in PEMERIKSAAN for satu in pemeriksaan(siapan)]
    return sorted(temuan, key=lambda satu: satu.tingkat)
