"""The checks before publishing, for one number that is being corrected."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from data.edisi import current, open_edition
from data.intake.periksa import baris_dari_tabel, periksa
from data.periksa import muat
from data.terbit.sel import SelAngka, urai_kunci
from data.terbit.temuan import Temuan

ANGKA_BARU = "angka baru"


def temuan_koreksi(
    tabel: str,
    kunci: Mapping[str, str],
    nilai_baru: float,
    laki: float | None = None,
    perempuan: float | None = None,
    lepas_kelamin: bool = False,
    dari: str | None = None,
) -> list[Temuan]:
    """What the checks say when the area's rows of that period are sent again with the corrected number in them.

    `lepas_kelamin` leaves L and P out, as `koreksi` then marks them not available. Findings that stand without the
    new number are left out. Raises ``KoreksiDitolak`` for an incomplete key.
    """
    isi = {n: t.to_pandas(date_as_object=True) for n, t in muat(open_edition(dari or current())).items()}
    sel = urai_kunci(tabel, kunci, isi)
    lama = baris_dari_tabel(isi)
    kirim = lama[
        (lama["tabel"] == tabel)
        & (lama["periode"] == sel.kunci["periode"])
        & (lama["kode_wilayah"] == sel.kunci["kode_wilayah"])
    ]
    for satu in (sel.kelamin(s) for s in "LP" if lepas_kelamin and sel.bertotal):
        kirim = kirim[~_letak(kirim, satu)]
    for satu, nilai in ((sel, nilai_baru), *_kelamin(sel, laki, perempuan)):
        kirim = _pasang(kirim, satu, nilai)
    temuan = periksa(kirim.assign(sumber_id="", berkas=""), lama)
    return [satu for satu in temuan if ANGKA_BARU in satu.sel]


def _kelamin(sel: SelAngka, laki: float | None, perempuan: float | None) -> list[tuple[SelAngka, float]]:
    if not sel.bertotal:
        return []
    return [(sel.kelamin(s), n) for s, n in (("L", laki), ("P", perempuan)) if n is not None]


def _pasang(kirim: pd.DataFrame, sel: SelAngka, nilai: float) -> pd.DataFrame:
    """The rows with one number replaced, or added where there was none."""
    baru = dict.fromkeys(kirim.columns, "") | {"kumulatif": False, "jenis_kelamin": "total", "satuan": "jiwa"}
    baru |= {k: v for k, v in sel.kunci.items() if k in kirim.columns}
    baru |= {"tabel": sel.tabel, "nilai": nilai, "status": "tetap", "cell": ANGKA_BARU}
    return pd.concat([kirim[~_letak(kirim, sel)], pd.DataFrame([baru])], ignore_index=True)


def _letak(kirim: pd.DataFrame, sel: SelAngka) -> pd.Series:
    ada = pd.Series(True, index=kirim.index)
    for nama in (k for k in sel.kunci if k in kirim.columns):
        ada &= kirim[nama] == sel.kunci[nama]
    return ada
