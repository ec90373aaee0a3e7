"""The pivot part of /jelajah runs: links, controls that write the address, a ticked row, what cannot be combined."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from pages import banyak
from pages.jelajah import silang_tabel
from panels import jelajah, silang
from panels.pilihan_banyak import banyak as pilihan_banyak
from panels.state import State, frame_choices
from tests.data.rekaan import DAERAH
from tests.pages.test_tiga_wilayah import karangan, provinsi_rekaan  # noqa: F401

ROOT = Path(__file__).parents[2]


def opened(**query: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(query)
    return app.switch_page("planner/jelajah.py").run()


def heading(app: AppTest) -> str:
    assert not app.exception, app.exception
    return app.subheader[0].value.replace("\\", "")


def word(app: AppTest, key: str) -> str:
    found = app.query_params[key]
    return found if isinstance(found, str) else found[-1]


def rows_of(app: AppTest) -> list[str]:
    return app.dataframe[0].value.iloc[:, 0].tolist()


def test_a_link_sets_every_control_and_a_swap_writes_the_address(konteks):
    app = opened(saring_wilayah="Kukar~Bontang", kolom="Jenis kelamin", saring_jenis="Disabilitas", ke="2023")
    assert heading(app) == "Disabilitas, terdata: jumlah menurut kabupaten/kota dan jenis kelamin"
    assert rows_of(app) == ["Kukar", "Bontang", "Jumlah"] and not app.error
    assert app.multiselect(key="kolom_pilih").value == ["kelamin"]
    assert {one.label for one in app.selectbox} >= {
        "Data",
        "Nilai",
        "Ukuran",
        "Satuan",
        "Periode",
        "Bentuk",
        "Total",
    }
    assert app.selectbox(key="ke").value == "2023" and word(app, "ke") == "2023"
    app.button(key="silang-tukar").click().run()
    assert rows_of(app)[:3] == ["Laki-laki dan perempuan", "Laki-laki", "Perempuan"]
    assert word(app, "baris") == "Jenis kelamin" and word(app, "kolom") == "Kabupaten/kota"
    app.selectbox(key="tabel").select("spm").run()
    assert "saring_jenis" not in app.query_params and word(app, "saring_wilayah") == "Kukar~Bontang"
    app.selectbox(key="tabel").select("pmks").run()
    app.button(key="silang-tanpa-saringan").click().run()
    assert "saring_wilayah" not in app.query_params and heading(app).startswith("Semua jenis PMKS")


def test_what_cannot_be_combined_is_said_and_the_controls_stay(konteks):
    app = opened(nilai="Porsi dari seluruh tabel", kolom="Tahun")
    assert "Pindahkan sumbu Tahun" in app.error[0].value and not app.exception
    app.multiselect(key="kolom_pilih").set_value([]).run()
    assert (
        not app.error and word(app, "kolom") == "tanpa kolom" and "porsi dari seluruh tabel" in heading(app)
    )


def test_years_that_wait_and_a_form_that_cannot_be_drawn_are_said_above_the_table(konteks):
    app = opened(tampil="Diagram garis")
    told = [one.value for one in app.caption]
    assert "2008–2015 (data resmi) belum ditampilkan." in told
    said = [one for one in told if "memerlukan waktu pada satu sisi" in one]
    assert len(said) == 1 and "Disarankan: grafik kecil" in said[0]
    assert "2008" not in app.dataframe[0].value.columns and app.selectbox(key="nilai").value == "jumlah"
    app.button(key="silang-semua-waktu").click().run()
    assert "2008" in app.dataframe[0].value.columns and word(app, "saring_waktu").startswith("2008~2011")
    app.selectbox(key="tampil").select("tabel").run()
    app.selectbox(key="urut").select("nilai").run()
    assert rows_of(app)[0] == "Kukar"


@pytest.fixture
def sesi(monkeypatch):
    """A session and an address of their own."""
    fake = SimpleNamespace(session_state={}, query_params={})
    monkeypatch.setattr(banyak, "st", fake)
    monkeypatch.setattr(silang_tabel, "st", fake)
    return fake


def test_the_address_is_read_once_then_written(sesi):
    choice = pilihan_banyak({"a": "A", "b": "B"})
    sesi.query_params["k"] = "B~C"
    banyak.alamat("k", choice)
    assert sesi.session_state["k"] == "b" and sesi.query_params["k"] == "B"
    banyak.isi("k", "a~b", choice)
    assert sesi.query_params["k"] == "A~B" and banyak.terpilih("k") == ("a", "b")
    sesi.query_params.clear()  # another page was open meanwhile
    banyak.alamat("k", choice)
    assert sesi.query_params["k"] == "A~B"
    banyak.isi("k", "", choice)
    assert sesi.query_params == {}


def test_widgets_that_share_a_key_replace_their_own_codes_only(sesi):
    choice = pilihan_banyak({"x:1": "X1", "x:2": "X2", "y:1": "Y1"})
    banyak.isi("k", "x:1~y:1", choice)
    sesi.session_state["k_x_pilih"] = ["x:2"]
    banyak._salin("k", "x", choice, ("x:1", "x:2"), "")
    assert sesi.session_state["k"] == "y:1~x:2"
    sesi.session_state["k_y_pilih"] = "y:1"
    banyak._salin_satu("k", "y", choice, ("y:1",), "y:1")  # the usual one needs no words
    assert sesi.session_state["k"] == "x:2"


def test_a_ticked_row_becomes_a_filter_and_the_total_does_not(konteks, sesi):
    choices = {**frame_choices(konteks), **jelajah.choices(konteks)}
    one = silang.jawab(State.read({}, choices), konteks)
    tick = silang_tabel._saring("t", one.dibaca.sumbu("kabkota"), one, konteks)
    for row, wanted in ((len(one.hasil.baris), None), (2, one.hasil.baris[2].kode[0])):
        sesi.session_state["t"] = {"selection": {"rows": [row]}}
        tick()
        assert sesi.session_state.get("saring_wilayah") == wanted


@pytest.mark.lama
@pytest.mark.parametrize("tipis", ["jarang", "kosong"])
def test_the_part_stands_where_data_are_missing(request, tipis):
    request.getfixturevalue(tipis)
    for table in (
        "PMKS",
        "SPM bidang sosial",
        "PSKS",
        "Penduduk",
        "Perpindahan penduduk",
        "Indikator konteks",
    ):
        app = opened(tabel=table)
        said = " ".join(one.value for one in (*app.error, *app.info))
        assert not app.exception and (
            app.subheader or "belum memuat angka" in said or "tidak memuat" in said
        ), table


@pytest.mark.lama
def test_an_invented_province_has_its_own_areas(karangan):  # noqa: F811
    app = opened(kolom="tanpa kolom", tampil="Peta")
    assert heading(app).endswith("menurut kabupaten/kota")
    app.selectbox(key="tampil").select("tabel").run()
    assert len(rows_of(app)) == len(DAERAH) + 1 and not app.error
