"""Contoh and real counts never meet in one number, whatever the query.

Real rows carry values that are multiples of a number far above any contoh value, so a sum of both gives
itself away: it is large and not a multiple.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data import snapshot
from data.snapshot import frames, tulis
from queries import Konteks
from queries.engine import execute
from tests.conftest import DIBUAT, complete
from tests.queries.test_kontrak import FILES, PARAMS, params

BESAR = 1_000_000_007
TAHUN = "2023"
AREAS = ("64.01", "64.02", "64.71")
REKAP = {
    "sumber_id": "UJI-REKAP", "penerbit": "Uji", "judul": "Rekap uji", "url": "", "lisensi": "uji",
    "keandalan": "uji", "jenis_sumber": "rekap", "prioritas": 1,
}  # fmt: skip


def real_pmks(years=(TAHUN,), areas=AREAS) -> pd.DataFrame:
    """A real rekap: three areas, every type, both measures."""
    units = {24: "KK", 25: "KK", 26: "KK"}
    rows = [
        {
            "periode": year, "kode_wilayah": area, "jenis": f"PMKS-{n:02d}", "ukuran": measure,
            "satuan": units.get(n, "jiwa"), "nilai": BESAR * (n + k), "asal": "resmi", "sumber_id": "UJI-REKAP",
        }
        for year in years
        for k, area in enumerate(areas)
        for n in range(1, 27)
        for measure in ("terdata", "tertangani")
    ]  # fmt: skip
    return complete("pmks", pd.DataFrame(rows))


@pytest.fixture(scope="module")
def rumah_campuran(tmp_path_factory, katalog) -> Path:
    """A home whose edition is the shipped one with a real file for one year on top."""
    rumah = tmp_path_factory.mktemp("rumah")
    with pytest.MonkeyPatch.context() as patch:  # nothing hidden: every mixed number is to be seen
        patch.setattr(snapshot, "buat_topeng", lambda *tables: snapshot.skema.kosong("topeng"))
        made = frames(katalog, contoh=True)
    made["sumber"] = pd.concat([made["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
    together = pd.concat([made["pmks"], real_pmks()], ignore_index=True)
    made["pmks"] = snapshot.pilih_utama(together, made["sumber"])
    folder = rumah / "edisi" / "campuran"
    folder.mkdir(parents=True)
    tulis(folder, made, "campuran", DIBUAT)
    return rumah


@pytest.fixture
def campuran(rumah_campuran, monkeypatch) -> Konteks:
    """That edition, public."""
    monkeypatch.setenv("SERAMBI_HOME", str(rumah_campuran))
    return Konteks("campuran")


YEARS = {"periode": [TAHUN, "2022"], "awal": ["2022", TAHUN], "akhir": [TAHUN, "2024"], "tahun": [2023]}
TYPES = ["PMKS-09", "SEMUA-26", "PILAR-REHSOS", "PILAR-LINJAMSOS", "SPM-ANAK", "PAS-01"]


def asked(name: str, types: list[str]) -> list[dict]:
    """Return the parameter sets with which a query is asked."""
    declared = params(name)
    sets = [{key: PARAMS[key] for key in declared}]
    for turn in range(2):
        for jenis in types if "jenis" in declared else [None]:
            more = {
                key: values[min(turn, len(values) - 1)] for key, values in YEARS.items() if key in declared
            }
            sets.append({**sets[0], **more, **({"jenis": jenis} if jenis else {})})
    return sets


@pytest.mark.parametrize(
    "types",
    [
        TYPES[1:2],
        pytest.param([TYPES[0], *TYPES[2:]], marks=pytest.mark.lama),
    ],  # a sum over types is where they meet
    ids=["inti", "lain"],
)
@pytest.mark.parametrize("name", FILES)
def test_no_number_mixes_contoh_and_real(name, types, campuran):
    for given in asked(name, types):
        found = execute(name, campuran, **given)
        for column in found.select_dtypes("number"):
            large = found[column].abs() >= BESAR
            mixed = large & (found[column] % BESAR != 0) & ~found[column].abs().lt(BESAR)
            whole = found[column].dropna() % 1 == 0
            assert not (mixed & whole.reindex(found.index, fill_value=False)).any(), (name, column, given)


def test_the_check_itself_sees_a_mixed_sum():
    mixed = pd.Series([BESAR * 3, BESAR * 3 + 412, 412])
    assert ((mixed >= BESAR) & (mixed % BESAR != 0)).tolist() == [False, True, False]


def test_a_real_file_switches_the_contoh_of_its_table_and_year_off(campuran):
    years = execute("tahun_daftar", campuran).set_index("tahun")
    assert years.loc[2023, "asal"] == "resmi"
    assert years.loc[2022, "asal"] == years.loc[2024, "asal"] == "contoh"
    found = execute("sebaran", campuran, **{**{k: PARAMS[k] for k in params("sebaran")}, "periode": TAHUN})
    areas = found[found["dimensi"] == "wilayah"].set_index("kode_wilayah")
    assert set(areas.index[areas["nilai"].notna()]) == set(AREAS)
    assert (areas.loc[list(AREAS), "asal"] == "resmi").all()


def test_a_change_across_asal_is_not_comparable(campuran):
    given = {**{k: PARAMS[k] for k in params("perubahan")}, "awal": "2022", "akhir": TAHUN}
    found = execute("perubahan", campuran, **given)
    assert found["selisih"].isna().all()
    assert "beda_asal" in set(found["alasan"])
