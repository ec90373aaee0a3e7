"""A second edition that looks the same from outside: hidden cells hold other numbers, all else stands.

Found by integer programming over the equations of the independent audit (tests/data/topeng_audit.py): every
published margin, every L + P, every tertangani <= terdata agrees with the first edition.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from scipy.optimize import Bounds, LinearConstraint, milp

from data import periksa, skema
from data.snapshot import current, open_edition, tulis_tabel
from data.topeng import buat_topeng
from tests.conftest import DIBUAT, sekali
from tests.data.topeng_audit import audits
from tests.data.topeng_pembangkit import spm_frame

OWN = "64.01"  # the area whose agency looks in Lembar Kadinsos


def base_tables() -> dict[str, pd.DataFrame]:
    """The shipped edition, its SPM made small enough to need a mask, the province's own rows too."""
    frames = {name: table.to_pandas(date_as_object=True, integer_object_nulls=True).astype("object")
              for name, table in periksa.muat(open_edition(current())).items()}  # fmt: skip
    small = spm_frame(4, periods=("2023", "2024")).query("kewenangan == 'kab_kota'")
    own = small[small["kode_wilayah"] == OWN].assign(
        kode_wilayah="64", kewenangan="provinsi", butuh=4, terlayani=3
    )
    spm = pd.concat([small.assign(butuh=small["butuh"] // 4, terlayani=small["terlayani"] // 4), own])
    frames["spm"] = spm.assign(sumber_id="CONTOH-AWAL", utama=True)
    more = buat_topeng(frames["pmks"].head(0), frames["spm"], *_dimensions(frames))
    frames["topeng"] = pd.concat([frames["topeng"], more])
    return frames


def both(tmp_path_factory) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
    """`base_tables()` and `another` of them, worked out once for all test processes of a run."""

    def make(folder: Path) -> None:
        first = base_tables()
        pd.to_pickle((first, another(first)), folder / "dua.pickle")

    return pd.read_pickle(sekali(tmp_path_factory, "dua-edisi", make) / "dua.pickle")


def _dimensions(frames) -> tuple[pd.DataFrame, ...]:
    kinds = frames["jenis"].assign(tingkat_sensitif=frames["jenis"]["tingkat_sensitif"].astype("float"))
    return frames["jenis_rekap"], frames["wilayah_rekap"], kinds


def another(frames, known_area: str = "") -> dict[str, pd.DataFrame]:
    """The same edition with other counts in hidden cells; published ones, and those of `known_area`, stand."""
    mask = frames["topeng"].astype({"batas": int})
    pmks = frames["pmks"][frames["pmks"]["utama"].astype(bool)]
    rekap, area, kinds = _dimensions(frames)
    pmks = pmks[pmks["periode"].isin(mask["periode"])]
    moved: dict[tuple, float] = {}
    for name, audit, _ in audits(pmks, frames["spm"], mask, kinds, rekap, area):
        if audit.hidden:
            moved |= _moved(audit, name.split()[1:3], known_area)
    assert len(moved) > 500, "an edition that hardly differs proves nothing"
    return frames | {"pmks": _with(frames["pmks"], moved, "jenis"), "spm": _with_spm(frames["spm"], moved)}


def _moved(audit, table: list[str], known_area: str) -> dict[tuple, float]:
    """{(asal, periode, area, jenis, ukuran, sex): change} of whole numbers that no published margin shows."""
    n = len(audit.truth)
    room = np.where(audit.area == known_area, 0, 9)
    rules = [LinearConstraint(audit._matrix(audit.eq), 0, 0)]
    if audit.le:
        at_most = audit._matrix(audit.le)
        rules.append(LinearConstraint(at_most, -np.inf, np.maximum(-(at_most @ audit.truth), 0)))
    push = np.random.default_rng(1).choice([-1.0, 1.0], n)
    found = milp(push, constraints=rules, bounds=Bounds(-np.minimum(audit.truth, room), room),
                 integrality=np.ones(n), options={"mip_rel_gap": 0.3})  # fmt: skip
    assert found.status == 0, found.message
    return {(*table, *key): round(found.x[i]) for key, i in audit.index.items() if round(found.x[i])}


def _with(rows: pd.DataFrame, moved: dict, kind: str, ukuran: str = "ukuran") -> pd.DataFrame:
    keys = zip(*(rows[c] for c in ("asal", "periode", "kode_wilayah", kind, ukuran, "jenis_kelamin")))
    change = [moved.get(key, 0) if main else 0 for key, main in zip(keys, rows["utama"])]
    return rows.assign(nilai=[v if not d else v + d for v, d in zip(rows["nilai"], change)])


def _with_spm(rows: pd.DataFrame, moved: dict) -> pd.DataFrame:
    out = rows.assign(utama=True, jenis_kelamin="total")
    for side in ("butuh", "terlayani"):
        out[side] = _with(out.assign(nilai=out[side], sisi=side), moved, "layanan", "sisi")["nilai"]
    return out[list(rows.columns)]


def write(frames, home: Path, name: str) -> str:
    """Write frames as an edition of a home and return its id."""
    folder = home / "edisi" / name
    folder.mkdir(parents=True)
    tulis_tabel(folder, {table: skema.bentuk(table, frame) for table, frame in frames.items()}, name, DIBUAT)
    return name
