import datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest

from data import periksa, skema, snapshot
from data.edisi import BAWAAN, buka, current, open_edition
from data.galat import GagalMembangun
from data.katalog import KatalogSalah, load_catalogue
from tests.data.rekaan import DAERAH, katalog_rekaan, resmi_rekaan

DIBUAT = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC)


@pytest.fixture
def topeng_terbit(monkeypatch):
    """The mask as shipped, so that a rebuild does not solve it again (test_topeng proves the mask)."""
    topeng = periksa.muat(open_edition(current()))["topeng"].to_pandas()
    monkeypatch.setattr(snapshot, "buat_topeng", lambda *_: topeng)


@pytest.fixture
def tanpa_topeng(monkeypatch):
    monkeypatch.setattr(snapshot, "buat_topeng", lambda *_: skema.kosong("topeng"))


def test_rebuilding_gives_the_shipped_contents(tmp_path, topeng_terbit):
    dibangun = buka(snapshot.build(tmp_path, edisi=current(), dibuat=DIBUAT))
    terbit = open_edition(current())
    assert dibangun.package["isi_sha256"] == terbit.package["isi_sha256"]


@pytest.mark.lama
def test_rebuilding_with_the_mask_gives_the_shipped_contents(tmp_path):
    dibangun = buka(snapshot.build(tmp_path, edisi=current(), dibuat=DIBUAT))
    assert dibangun.package["isi_sha256"] == open_edition(current()).package["isi_sha256"]


def test_same_input_same_bytes(tmp_path, tanpa_topeng):
    satu, dua = (snapshot.build(tmp_path / n, edisi="uji", contoh=False, dibuat=DIBUAT) for n in "ab")
    for berkas in sorted(satu.iterdir()):
        assert berkas.read_bytes() == (dua / berkas.name).read_bytes(), berkas.name


def test_shipped_edition_is_small_and_complete():
    terbit = open_edition(current())
    assert sum(berkas.stat().st_size for berkas in terbit.path.iterdir()) <= 5 * 1024 * 1024
    assert {berkas["name"] for berkas in terbit.package["resources"]} == set(skema.tabel())
    assert terbit.package["memuat_contoh"] is True
    assert {berkas.name for berkas in terbit.path.iterdir()} == {
        "datapackage.json",
        *(f"{nama}.parquet" for nama in skema.tabel()),
    }


def test_shipped_edition_answers_the_quoted_numbers():
    tabel = periksa.muat(open_edition(current()))
    konteks = (
        tabel["konteks"]
        .to_pandas()
        .query("kode_wilayah == '64'")
        .set_index(["indikator", "periode"])["nilai"]
    )
    assert konteks["persen_penduduk_miskin_p0", "2023"] == 6.11
    assert konteks["penduduk_miskin_bulan", "2023-03"] == 231.07
    assert konteks["penduduk_miskin", "2023"] == 231.08
    assert (tabel["wilayah"].to_pandas()["tingkat"] == "kecamatan").sum() == 105
    assert tabel["target"].num_rows == 0 and tabel["anggaran"].num_rows == 0
    assert tabel["topeng"].num_rows > 0


def test_pmks_is_sorted_for_the_page_queries():
    pmks = pq.read_table(BAWAAN / current() / "pmks.parquet").to_pandas()
    urut = ["ukuran", "jenis_kelamin", "periode", "kode_wilayah", "jenis"]
    assert skema.tabel()["pmks"].urutan[:5] == tuple(urut)
    kunci = list(pmks[urut].itertuples(index=False, name=None))
    assert kunci == sorted(kunci)


def test_without_contoh_nothing_of_it_is_left(tmp_path, tanpa_topeng):
    edisi = buka(snapshot.build(tmp_path, edisi="RK26-01", contoh=False, dibuat=DIBUAT))
    assert edisi.package["memuat_contoh"] is False
    tabel = periksa.muat(edisi)
    for nama, isi in tabel.items():
        assert "contoh" not in "".join(
            str(b).lower() for b in isi.to_pylist() if nama in ("sumber", "putus_deret")
        )
        if "asal" in isi.column_names:
            assert set(isi.column("asal").to_pylist()) <= {"resmi"}
    assert tabel["pmks"].num_rows == 27 and tabel["spm"].num_rows == 0
    assert not [satu for satu in periksa.periksa(tabel) if satu.gagal]


def test_an_invented_province_builds(tmp_path, tanpa_topeng):
    bingkai = snapshot.frames(katalog_rekaan(), resmi=resmi_rekaan())
    snapshot.tulis(tmp_path, bingkai, "rekaan", DIBUAT)
    tabel = periksa.muat(buka(tmp_path))
    assert set(tabel["pmks"].column("kode_wilayah").to_pylist()) == set(DAERAH)
    assert not [satu.pemeriksaan.nama for satu in periksa.periksa(tabel, figures=None) if satu.gagal]


def test_the_better_source_is_the_main_one():
    pmks = pd.DataFrame(
        {
            "periode": "2024", "kode_wilayah": "64.01", "jenis": "PMKS-01", "ukuran": "terdata",
            "jenis_kelamin": "total", "satuan": "jiwa", "asal": ["contoh", "contoh", "resmi"],
            "sumber_id": ["AWAL", "REVISI", "BERITA"], "nilai": [1, 2, 3],
        }
    )  # fmt: skip
    sumber = pd.DataFrame({"sumber_id": ["AWAL", "REVISI", "BERITA"], "prioritas": [91, 90, 30]})
    hasil = snapshot.pilih_utama(pmks, sumber).set_index("sumber_id")["utama"]
    assert hasil.to_dict() == {"AWAL": False, "REVISI": True, "BERITA": True}


@pytest.mark.parametrize("nama", ["", "../lepas", "a/b", "-a", "a b", "x" * 65, "edisi\n"])
def test_a_bad_edition_name_is_refused(tmp_path, nama):
    with pytest.raises(GagalMembangun, match="tidak sah"):
        snapshot.build(tmp_path / "out", edisi=nama)
    assert not (tmp_path / "out").exists()


def test_a_failed_check_leaves_nothing(tmp_path, tanpa_topeng, monkeypatch):
    katalog = load_catalogue()
    wilayah = katalog["wilayah"]
    katalog.bingkai["wilayah"] = wilayah[wilayah["kode_wilayah"] != "64.02.20"]
    monkeypatch.setattr(snapshot, "load_catalogue", lambda: katalog)
    with pytest.raises(GagalMembangun, match="fakta_banyak_wilayah"):
        snapshot.build(tmp_path / "out", edisi="uji", contoh=False)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("langkah", ["tulis_tabel", "_pasang"])
def test_a_crash_while_writing_keeps_the_old_edition(tmp_path, tanpa_topeng, monkeypatch, langkah):
    lama = snapshot.build(tmp_path, edisi="uji", contoh=False, dibuat=DIBUAT)
    isi_lama = (lama / "datapackage.json").read_bytes()

    def gagal(*_):
        raise OSError("cakram penuh")

    monkeypatch.setattr(snapshot, langkah, gagal)
    with pytest.raises(OSError, match="cakram penuh"):
        snapshot.build(tmp_path, edisi="uji", contoh=False)
    assert [berkas.name for berkas in tmp_path.iterdir()] == ["uji"]
    assert (lama / "datapackage.json").read_bytes() == isi_lama


def test_a_failed_move_puts_the_old_edition_back(tmp_path, monkeypatch):
    (tmp_path / "uji").mkdir()
    (tmp_path / "uji" / "lama.txt").write_text("lama", encoding="utf-8")
    with pytest.raises(OSError):
        snapshot._pasang(tmp_path / ".tidak-ada", tmp_path / "uji")
    assert (tmp_path / "uji" / "lama.txt").read_text(encoding="utf-8") == "lama"
    assert [berkas.name for berkas in tmp_path.iterdir()] == ["uji"]


def test_a_missing_figures_file_is_named(tmp_path):
    from data.resmi import tabel_resmi

    with pytest.raises(KatalogSalah, match=r"catatan_id\.csv tidak ada"):
        tabel_resmi(load_catalogue(), tmp_path)
