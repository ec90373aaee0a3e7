"""The totals of the generator's own numbers by pandas, to set against what the queries answer."""

from __future__ import annotations

import pandas as pd

from tests.alur.kubus import jenis, wilayah


def jumlah(isi: pd.DataFrame) -> dict[tuple, int]:
    """(periode, area or roll-up, type or roll-up, measure, sex, unit) -> number, for the 26 types."""
    pmks = isi[(isi["tabel"] == "pmks") & isi["hal"].str.startswith("PMKS-")]
    sendiri = pmks["hal"].map(dict(zip(jenis("pmks")["jenis"], jenis("pmks")["jenis_kelamin"], strict=True)))
    pmks = pmks[(sendiri == "") | (pmks["kelamin"] == "total") | (pmks["kelamin"] == sendiri)]
    tempat = pd.concat(
        [
            wilayah().assign(ke=wilayah()["kode_wilayah"]),
            wilayah().assign(ke="LINGKAR-" + wilayah()["lingkar"].astype(int).astype(str)),
            wilayah().assign(ke=wilayah()["induk"]),
        ]
    )[["kode_wilayah", "ke"]]
    daftar = jenis("pmks")
    bagian = [daftar.assign(rekap=daftar[kolom]) for kolom in ("jenis", "pilar", "spm", "pas")]
    hal = pd.concat([*bagian, daftar.assign(rekap="SEMUA-26")])[["jenis", "rekap"]].query("rekap != ''")
    panjang = pmks.merge(tempat, on="kode_wilayah").merge(hal, left_on="hal", right_on="jenis")
    kunci = ["periode", "ke", "rekap", "rincian", "kelamin", "satuan"]
    return panjang.groupby(kunci)["nilai"].sum().to_dict()
