"""One tiny edition of every schema version so far: it opens, passes the checks and answers every page query."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data import skema
from data.__main__ import main
from data.edisi import VERSI_SKEMA, VERSI_TERBACA, open_edition
from data.periksa import muat
from queries import Konteks
from queries.engine import execute
from tests.conftest import harian
from tests.queries.test_kontrak import FILES, columns, params
from tests.queries.test_kontrak import PARAMS as LAZIM

FOLDER = Path(__file__).parent / "edisi_lama"


VERSI = sorted(satu.name for satu in FOLDER.iterdir())


@pytest.fixture(params=VERSI)
def lama(request, rumah) -> str:
    """A past edition, put into this test's SERAMBI_HOME."""
    shutil.copytree(FOLDER / request.param, rumah / "edisi" / request.param)
    return request.param


def test_every_version_that_can_be_read_is_kept():
    assert {satu.name for satu in FOLDER.iterdir()} == {f"v{n}" for n in VERSI_TERBACA}
    assert max(VERSI_TERBACA) == VERSI_SKEMA


def test_it_opens_in_todays_schema_and_passes_the_checks(lama, capsys):
    edisi = open_edition(lama)
    assert f"v{edisi.package['versi_skema']}" == lama
    for nama, tabel in muat(edisi).items():
        assert tabel.schema.equals(skema.tabel()[nama].arrow()), nama
    assert main(["check", "--edisi", lama]) == 0
    assert "0 gagal" in capsys.readouterr().out


@pytest.mark.parametrize(
    "lama", harian(VERSI, VERSI[:1]), indirect=True
)  # the oldest is lifted the whole way
@pytest.mark.parametrize("audiens", ["publik", pytest.param("internal", marks=pytest.mark.lama)])
def test_it_answers_every_page_query(lama, audiens):
    for nama in FILES:
        isian = {k: LAZIM[k] for k in params(nama)}
        assert list(execute(nama, Konteks(lama, audiens), **isian).columns) == columns(nama), nama


def test_its_numbers_are_there(lama):
    found = execute("sebaran", Konteks(lama, "internal"), **{k: LAZIM[k] for k in params("sebaran")})
    assert found["nilai"].notna().any()
    assert len(execute("koreksi_daftar", Konteks(lama))) == 1
    assert muat(open_edition(lama))["spm"].column("utama").to_pylist().count(False) == 0


def test_a_version_from_the_future_is_refused(lama, rumah):
    from data.galat import EdisiRusak

    jalur = rumah / "edisi" / lama / "datapackage.json"
    teks = jalur.read_text(encoding="utf-8")
    jalur.write_text(teks.replace(f'"versi_skema": {lama[1:]}', '"versi_skema": 3'), encoding="utf-8")
    with pytest.raises(EdisiRusak, match="skema versi 3; aplikasi ini membaca versi 1 dan 2"):
        open_edition(lama)
