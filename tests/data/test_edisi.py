import json
import shutil

import pytest

from data import edisi, periksa
from data.edisi import BAWAAN, buka, current, editions, open_edition
from data.galat import EdisiRusak, EdisiTidakDikenal


@pytest.fixture
def salinan(rumah):
    """A copy of the shipped edition in this test's own SERAMBI_HOME."""
    tujuan = rumah / "edisi" / "salinan"
    shutil.copytree(BAWAAN / current(), tujuan)
    return tujuan


def test_shipped_edition_is_found_and_active():
    assert current() == "kaltim-2026-11"
    assert editions()[current()] == BAWAAN / current()
    terbuka = open_edition(current())
    assert terbuka.id == "kaltim-2026-11" and terbuka.path.is_dir()


def test_editions_at_home_are_added_and_home_names_the_active_one(rumah, salinan):
    assert editions()["salinan"] == salinan
    (rumah / "CURRENT").write_text("salinan\n", encoding="utf-8")
    assert current() == "salinan"


def test_unknown_edition_lists_those_that_exist():
    with pytest.raises(EdisiTidakDikenal, match=r"'RK99-01' tidak dikenal.*kaltim-2026-11"):
        open_edition("RK99-01")


def test_no_edition_at_all(rumah, monkeypatch):
    monkeypatch.setattr(edisi, "BAWAAN", rumah / "kosong")
    with pytest.raises(EdisiTidakDikenal, match="python -m data build"):
        current()
    with pytest.raises(EdisiTidakDikenal, match="belum ada"):
        open_edition("apa-saja")


def test_a_changed_byte_is_noticed(salinan):
    berkas = salinan / "pmks.parquet"
    isi = bytearray(berkas.read_bytes())
    isi[len(isi) // 2] ^= 1
    berkas.write_bytes(isi)
    with pytest.raises(EdisiRusak, match=r"pmks\.parquet tidak sama dengan catatannya"):
        open_edition("salinan")


def test_a_missing_file_is_named(salinan):
    (salinan / "konteks.parquet").unlink()
    with pytest.raises(EdisiRusak, match=r"konteks\.parquet hilang"):
        open_edition("salinan")


@pytest.mark.parametrize(
    "isi", ["", "{", "[]", "{}", '{"versi_skema": 1, "resources": [{}]}', '{"versi_skema": 1}']
)
def test_an_unreadable_package_is_named(salinan, isi):
    (salinan / "datapackage.json").write_text(isi, encoding="utf-8")
    with pytest.raises(EdisiRusak, match=r"datapackage\.json tidak dapat dibaca"):
        open_edition("salinan")


def test_a_package_of_another_schema_version_is_refused(salinan):
    jalur = salinan / "datapackage.json"
    paket = json.loads(jalur.read_text(encoding="utf-8")) | {"versi_skema": 99}
    jalur.write_text(json.dumps(paket), encoding="utf-8")
    with pytest.raises(EdisiRusak, match="skema versi 99"):
        open_edition("salinan")


def test_a_folder_without_a_package_is_no_edition(tmp_path):
    with pytest.raises(EdisiTidakDikenal, match="Tidak ada edisi data"):
        buka(tmp_path)


def test_a_parquet_that_cannot_be_read_is_named(salinan):
    terbuka = open_edition("salinan")
    (salinan / "spm.parquet").write_bytes(b"bukan parquet")
    with pytest.raises(EdisiRusak, match=r"spm\.parquet tidak dapat dibaca"):
        periksa.muat(terbuka)
