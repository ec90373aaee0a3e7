"""The mask holds in every query: what the public reads does not depend on what is hidden.

The proof is by another table (tests/queries/tabel_lain.py): hidden cells get other whole numbers that agree with
everything published, and every query must answer to the letter as before.
A value, a difference, a share, a rank, a sentence or an order that let one work a hidden cell out would differ.
"""

from __future__ import annotations

import pandas as pd
import pytest

from queries import Konteks
from queries.engine import execute
from queries.terbit import tabel_terbit
from queries.terbit_baca import isi
from tests.queries.tabel_lain import OWN, another, both, write
from tests.queries.test_kontrak import FILES, PARAMS, grain_columns, params

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
    (("terdata", "belum", "persen"), {"ukuran": "terdata", "kewenangan": ""}),
    (("tertangani", "belum", "persen"), {"ukuran": "tertangani", "kewenangan": ""}),
]
CHANGE = ("nilai_awal", "nilai_akhir", "selisih", "persen")
MARGINS = {
    "sebaran": [(("nilai", "angka"), {})],
    "ikn_seri": [(("nilai", "angka"), {})],
    "riwayat": [(("nilai",), {})],
    "deret_wilayah": [(("nilai",), {"kewenangan": ""})],
    "posisi_terakhir": [(("nilai",), {})],
    "porsi": [(("nilai_wilayah",), {})],
    "terlayani": SERVED,
    "rincian": SERVED,
    "kesenjangan_jenis": SERVED,
    "profil_jenis": [
        (("nilai", "angka"), {"kewenangan": ""}),
        (("terdata", "belum", "persen", "persen_belum"), {"ukuran": "terdata", "kewenangan": ""}),
        (("tertangani", "belum", "persen", "persen_belum"), {"ukuran": "tertangani", "kewenangan": ""}),
    ],
    "jenis_kelamin": [(("laki",), {"jenis_kelamin": "L"}), (("perempuan",), {"jenis_kelamin": "P"})],
    "perubahan": [(CHANGE, {"periode": PARAMS["awal"]}), (CHANGE, {"periode": PARAMS["akhir"]})],
    "perubahan_jenis": [(CHANGE, {"periode": PARAMS["awal"]}), (CHANGE, {"periode": PARAMS["akhir"]})],
    "spm_capaian": [
        (("butuh", "belum", "persen"), {"ukuran": "butuh"}),
        (("terlayani", "belum", "persen"), {"ukuran": "terlayani"}),
    ],
    "kesenjangan_spm": [
        (("butuh", "belum", "persen", "persen_belum"), {"ukuran": "butuh"}),
        (("terlayani", "belum", "persen", "persen_belum"), {"ukuran": "terlayani"}),
        (("butuh_awal", "persen_awal"), {"ukuran": "butuh", "periode": PARAMS["awal"]}),
        (("butuh_awal", "persen_awal"), {"ukuran": "terlayani", "periode": PARAMS["awal"]}),
    ],
    "rekap_lengkap": [
        (("laki",), {"jenis_kelamin": "L"}), (("perempuan",), {"jenis_kelamin": "P"}), (("nilai",), {}),
    ],
    "usulan_spm": [
        (("butuh", "belum", "persen_belum"), {"ukuran": "butuh"}),
        (("terlayani", "belum", "persen_belum"), {"ukuran": "terlayani"}),
    ],
    "usulan_pmks": [
        (("terdata", "belum", "persen_belum"), {"ukuran": "terdata", "kewenangan": ""}),
        (("tertangani", "belum", "persen_belum"), {"ukuran": "tertangani", "kewenangan": ""}),
    ],
}  # fmt: skip
# lowest, quartiles and highest of the areas that are shown, and how many they are
# (n_wilayah: of the chosen group): inside there are more of them
SPREAD = {
    ("profil_jenis", f"{what}_{part}")
    for what in ("angka", "persen")
    for part in ("rendah", "q1", "q3", "tinggi")
} | {("profil_jenis", name) for name in ("n_angka", "n_persen", "n_wilayah")}
# the order among what is shown: it inherits the mask, so it may differ from the order inside
ORDER = {("rincian", "urutan"), ("kesenjangan_jenis", "urutan")}
# how many types stand in which state: a hidden cell is counted as hidden, inside as what it is
COUNTED = {("mutu_matriks", name) for name in ("n_ada", "n_nihil", "n_samar")}
SPM = ("spm_capaian", "kesenjangan_spm", "usulan_spm")
KEY = ("periode", "ukuran", "kode_rekap_wilayah", "kode_rekap_jenis", "jenis_kelamin", "satuan", "kewenangan")


@pytest.fixture(scope="module")
def two(tmp_path_factory) -> tuple[dict[str, pd.DataFrame], dict[str, pd.DataFrame]]:
    return both(tmp_path_factory)


@pytest.fixture(scope="module")
def tables(two) -> dict[str, pd.DataFrame]:
    """The shipped edition with an SPM that needs a mask."""
    return two[0]


@pytest.fixture(scope="module")
def other_tables(two) -> dict[str, pd.DataFrame]:
    """The same edition from outside, other numbers in its hidden cells."""
    return two[1]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """One home for the module: what is written under a name once stays as it is."""
    return tmp_path_factory.mktemp("rumah")


@pytest.fixture
def publish(rumah, home, monkeypatch):
    """Write frames as an edition of the module's home, unless the name stands there already."""
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    return lambda frames, name: name if (home / "edisi" / name).is_dir() else write(frames, home, name)


def asked(name: str, turns: int = TURNS) -> list[dict]:
    """Parameter sets of a query: every choice of every parameter, several combinations."""
    plain = {key: PARAMS[key] for key in params(name)}
    turns = turns if CHOICES.keys() & plain.keys() else 1
    sets = [
        plain | {k: CHOICES[k][i % len(CHOICES[k])] for k in plain.keys() & CHOICES} for i in range(turns)
    ]
    return [one for i, one in enumerate(sets) if one not in sets[:i]]


def differing(one: Konteks, other: Konteks, names=FILES, turns: int = TURNS) -> set[str]:
    """Queries that answer two contexts differently; a query is asked until it does."""
    return {
        name
        for name in names
        if any(
            not execute(name, one, **given).equals(execute(name, other, **given))
            for given in asked(name, turns)
        )
    }


@pytest.mark.parametrize("turns", [1, pytest.param(TURNS, marks=pytest.mark.lama)])
def test_no_public_answer_depends_on_a_hidden_cell(tables, other_tables, publish, turns):
    first, second = publish(tables, "asli"), publish(other_tables, "lain")
    assert differing(Konteks(first), Konteks(second), turns=turns) == set()
    open_ = differing(Konteks(first, "internal"), Konteks(second, "internal"), MARGINS)
    assert open_ == MARGINS.keys(), "with the mask lifted the same comparison must see the difference"


def published(one: Konteks, other: Konteks) -> set[str]:
    """Published tables that differ between two contexts."""
    return {name for name in tabel_terbit() if not isi(name, one).equals(isi(name, other))}


def test_no_published_table_depends_on_a_hidden_cell(tables, other_tables, publish):
    first, second = publish(tables, "asli"), publish(other_tables, "lain")
    assert published(Konteks(first), Konteks(second)) == set()
    assert published(Konteks(first, "internal"), Konteks(second, "internal")) == {"pmks", "pmks_lepas", "spm"}


@pytest.mark.lama
def test_no_answer_to_an_agency_depends_on_another_areas_hidden_cell(tables, publish):
    first, second = publish(tables, "asli"), publish(another(tables, OWN), "lain-lembar")
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
        if (name, column) not in ORDER | COUNTED | SPREAD and off.any():
            wrong.append((column, both.loc[off, keys].values.tolist()))
    return wrong


@pytest.mark.parametrize(
    "sets", [slice(1), pytest.param(slice(1, 4), marks=pytest.mark.lama)], ids=["1", "4"]
)
@pytest.mark.parametrize("name", FILES)
def test_a_public_number_is_the_true_one_or_none(name, sets, konteks, internal):
    for given in asked(name)[sets]:
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
            known.setdefault("periode", str(known.get("tahun", "")))
            codes = {
                "kode_rekap_wilayah": known["kode_wilayah"],
                "kode_rekap_jenis": known.get("layanan", known.get("jenis")),
            }
            key = tuple((known | codes).get(part) for part in KEY)
            if key in hidden and not (name == "perubahan" and known["dimensi"] != "wilayah"):
                touched += 1
                bad += [(key, column) for column in columns if pd.notna(row[column])]
    return touched, bad


@pytest.mark.parametrize(
    "whole", [False, pytest.param(True, marks=pytest.mark.lama)], ids=["until-touched", "whole"]
)
@pytest.mark.parametrize("name", sorted(MARGINS))
def test_a_hidden_margin_is_nowhere_a_number(name, whole, tables, publish):
    edition = publish(tables, "asli")
    hidden = hidden_cells(tables, "spm" if name in SPM else "pmks")
    touched = 0
    for given in asked(name):
        more, bad = shown(name, execute(name, Konteks(edition), **given), given, hidden)
        touched += more
        assert bad == [], given
        if touched and not whole:
            break
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
