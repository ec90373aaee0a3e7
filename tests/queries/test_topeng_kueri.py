"""The mask holds in every query: what the public reads does not depend on what is hidden.

The proof is by another table: hidden cells get other whole numbers that agree with everything published (found
by integer programming over the audit's own equations), and every query must answer to the letter as before.
A value, a difference, a share, a rank, a sentence or an order that let one work a hidden cell out would differ.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from data import periksa, skema
from data.snapshot import current, open_edition, tulis_tabel
from data.topeng import buat_topeng
from queries import Konteks
from queries.engine import execute
from tests.conftest import DIBUAT
from tests.data.topeng_audit import audits
from tests.data.topeng_pembangkit import spm_frame
from tests.queries.test_kontrak import FILES, PARAMS, grain_columns, params

OWN = "64.01"  # the area whose agency looks in Lembar Kadinsos
CHOICES = {
    "jenis": ("PMKS-03", "PILAR-REHSOS", "PMKS-09", "PAS-08", "PMKS-18", "SPM-ANAK", "SEMUA-26"),
    "ukuran": ("terdata", "tertangani"),
    "jenis_kelamin": ("total", "L", "P"),
    "kode_wilayah": ("64", OWN, "64.72", "64.11"),
    "wilayah": ("64", OWN, "64.72", "64.11"),
    "dimensi": ("jenis", "pilar", "spm", "pas", "semua"),
}
TURNS = 7
# which columns of a row hold which margin; what is not named here comes from the row, else from the question
SERVED = [
    (("terdata", "belum", "persen"), {"ukuran": "terdata"}),
    (("tertangani", "belum", "persen"), {"ukuran": "tertangani"}),
]
CHANGE = ("nilai_awal", "nilai_akhir", "selisih", "persen")
MARGINS = {
    "sebaran": [(("nilai", "angka"), {})],
    "ikn_seri": [(("nilai", "angka"), {})],
    "riwayat": [(("nilai",), {})],
    "posisi_terakhir": [(("nilai",), {})],
    "porsi": [(("nilai_wilayah",), {})],
    "terlayani": SERVED,
    "rincian": SERVED,
    "jenis_kelamin": [(("laki",), {"jenis_kelamin": "L"}), (("perempuan",), {"jenis_kelamin": "P"})],
    "perubahan": [(CHANGE, {"periode": PARAMS["awal"]}), (CHANGE, {"periode": PARAMS["akhir"]})],
    "perubahan_jenis": [(CHANGE, {"periode": PARAMS["awal"]}), (CHANGE, {"periode": PARAMS["akhir"]})],
    "spm_capaian": [
        (("butuh", "belum", "persen"), {"ukuran": "butuh"}),
        (("terlayani", "belum", "persen"), {"ukuran": "terlayani"}),
    ],
}  # fmt: skip
# the order among what is shown: it inherits the mask, so it may differ from the order inside
ORDER = {("rincian", "urutan")}
KEY = ("periode", "ukuran", "kode_rekap_wilayah", "kode_rekap_jenis", "jenis_kelamin", "satuan", "kewenangan")


@pytest.fixture(scope="module")
def tables() -> dict[str, pd.DataFrame]:
    """The shipped edition, its SPM made small enough to need a mask, the province's own rows too."""
    frames = {name: table.to_pandas(date_as_object=True, integer_object_nulls=True).astype("object")
              for name, table in periksa.muat(open_edition(current())).items()}  # fmt: skip
    small = spm_frame(4, periods=("2023", "2024")).query("kewenangan == 'kab_kota'")
    own = small[small["kode_wilayah"] == OWN].assign(
        kode_wilayah="64", kewenangan="provinsi", butuh=4, terlayani=3
    )
    spm = pd.concat([small.assign(butuh=small["butuh"] // 4, terlayani=small["terlayani"] // 4), own])
    frames["spm"] = spm.assign(sumber_id="CONTOH-AWAL")
    more = buat_topeng(frames["pmks"].head(0), frames["spm"], *_dimensions(frames))
    frames["topeng"] = pd.concat([frames["topeng"], more])
    return frames


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


@pytest.fixture
def publish(rumah):
    """Write frames as an edition of the test's own home."""

    def write(frames, name: str) -> str:
        folder = rumah / "edisi" / name
        folder.mkdir(parents=True)
        tulis_tabel(
            folder, {table: skema.bentuk(table, frame) for table, frame in frames.items()}, name, DIBUAT
        )
        return name

    return write


def asked(name: str) -> list[dict]:
    """Parameter sets of a query: every choice of every parameter, several combinations."""
    plain = {key: PARAMS[key] for key in params(name)}
    turns = TURNS if CHOICES.keys() & plain.keys() else 1
    sets = [
        plain | {k: CHOICES[k][i % len(CHOICES[k])] for k in plain.keys() & CHOICES} for i in range(turns)
    ]
    return [one for i, one in enumerate(sets) if one not in sets[:i]]


def differing(one: Konteks, other: Konteks, names=FILES) -> set[str]:
    """Queries that answer two contexts differently."""
    return {
        name
        for name in names
        for given in asked(name)
        if not execute(name, one, **given).equals(execute(name, other, **given))
    }


def test_no_public_answer_depends_on_a_hidden_cell(tables, publish):
    first, second = publish(tables, "asli"), publish(another(tables), "lain")
    assert differing(Konteks(first), Konteks(second)) == set()
    open_ = differing(Konteks(first, "internal"), Konteks(second, "internal"), MARGINS)
    assert open_ == MARGINS.keys(), "with the mask lifted the same comparison must see the difference"


def test_no_answer_to_an_agency_depends_on_another_areas_hidden_cell(tables, publish):
    first, second = publish(tables, "asli"), publish(another(tables, OWN), "lain")
    assert differing(Konteks(first, "lembar", OWN), Konteks(second, "lembar", OWN)) == set()
    other = Konteks(first, "lembar", "64.72"), Konteks(second, "lembar", "64.72")
    assert differing(*other, MARGINS), "another agency sees its own cells, and they did change"


def closed_or_equal(name: str, closed: pd.DataFrame, opened: pd.DataFrame) -> list:
    """(column, row keys) of the numbers that a closed answer shows otherwise than the open one."""
    keys = grain_columns(name)
    both = (
        closed.merge(opened, on=keys, suffixes=("", "_buka"))
        if keys
        else closed.join(opened.add_suffix("_buka"))
    )
    assert len(both) == len(closed), (name, "a row that is not there inside")
    wrong = []
    for column in sorted(set(closed.select_dtypes("number")) - {*keys, "batas"}):
        off = both[column].notna() & ~both[column].eq(both[f"{column}_buka"])
        if (name, column) not in ORDER and off.any():
            wrong.append((column, both.loc[off, keys].values.tolist()))
    return wrong


@pytest.mark.parametrize("name", FILES)
def test_a_public_number_is_the_true_one_or_none(name, konteks, internal):
    for given in asked(name)[:4]:
        found = closed_or_equal(name, execute(name, konteks, **given), execute(name, internal, **given))
        assert found == [], given


def hidden_cells(frames, tabel: str) -> set[tuple]:
    mask = frames["topeng"]
    return set(mask[mask["tabel"] == tabel][list(KEY)].itertuples(index=False, name=None))


def shown(name: str, found: pd.DataFrame, given: dict, hidden: set[tuple]) -> tuple[int, list]:
    """(how many hidden margins the answer touches, those that it shows a number of)."""
    touched, bad = 0, []
    for row in found.to_dict("records"):
        for columns, fixed in MARGINS[name]:
            known = {"jenis_kelamin": "total", "kewenangan": ""} | given | row | fixed
            known["satuan"] = known.get("satuan", "jiwa")
            codes = {
                "kode_rekap_wilayah": known["kode_wilayah"],
                "kode_rekap_jenis": known.get("layanan", known.get("jenis")),
            }
            key = tuple((known | codes).get(part) for part in KEY)
            if key in hidden and not (name == "perubahan" and known["dimensi"] != "wilayah"):
                touched += 1
                bad += [(key, column) for column in columns if pd.notna(row[column])]
    return touched, bad


@pytest.mark.parametrize("name", sorted(MARGINS))
def test_a_hidden_margin_is_nowhere_a_number(name, tables, publish):
    edition = publish(tables, "asli")
    hidden = hidden_cells(tables, "spm" if name == "spm_capaian" else "pmks")
    touched = 0
    for given in asked(name):
        more, bad = shown(name, execute(name, Konteks(edition), **given), given, hidden)
        touched += more
        assert bad == [], given
    assert touched > 0, "no hidden margin was asked for"


def test_a_shown_hidden_margin_would_be_found(tables, publish):
    edition = publish(tables, "asli")
    hidden, found = hidden_cells(tables, "pmks"), []
    for given in asked("sebaran"):
        inside = execute("sebaran", Konteks(edition, "internal"), **given)
        found += shown("sebaran", inside, given, hidden)[1]
        assert closed_or_equal("sebaran", inside.assign(nilai=inside["nilai"] + 1), inside)
    assert found


def test_an_agency_sees_its_own_cells_and_no_others(konteks, internal):
    own = Konteks(konteks.edisi, "lembar", OWN)
    opened = 0
    for given in asked("sebaran"):
        sheet, public, full = (execute("sebaran", one, **given) for one in (own, konteks, internal))
        mine = sheet["kode_wilayah"] == OWN
        assert sheet[~mine].equals(public[~mine])
        for column in ("nilai", "angka", "keadaan"):
            assert sheet.loc[mine, column].tolist() == pytest.approx(
                full.loc[mine, column].tolist(), nan_ok=True
            )
        opened += int((public.loc[mine, "keadaan"] == "disamarkan").sum())
        assert "disamarkan" not in set(full["keadaan"])
    assert opened > 0
