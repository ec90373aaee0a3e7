"""The Mutu page runs: every part by link, a clicked cell, the letters, editions with little or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.snapshot import build
from pages import tampil
from pages.kerangka import SEGARKAN
from panels import mutu, mutu_matriks
from panels.state import State
from tests.conftest import forget
from tests.panels.mutu_uji import edisi, koreksi, rekap  # noqa: F401

ROOT = Path(__file__).parents[2]
HEADS = {
    mutu.KETERSEDIAAN: ["Ketersediaan data: PMKS menurut jenis, tiap wilayah dan tahun"],
    mutu.PENYAMPAIAN: [
        "Status penyampaian data: rekap resmi terakhir tiap wilayah", "Data yang masih ditunggu",
        "Naskah permohonan data untuk disalin",
    ],
    mutu.REVISI: [
        "Segitiga revisi: Semua Jenis (26), terdata, Provinsi Kalimantan Timur (wilayah sebanding)",
        "Sel yang berubah: PMKS menurut jenis, antara dua edisi",
    ],
    mutu.CATATAN: ["Peringatan pemeriksaan dan alasannya", "Catatan koreksi sesudah terbit"],
    mutu.CONTOH: ["Porsi data contoh pada tiap halaman menurut saringan saat ini"],
}  # fmt: skip


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(query)
    return app.switch_page("planner/mutu.py").run()


def heads(app: AppTest) -> list[str]:
    assert not app.exception and not app.error
    return [one.value.replace("\\", "") for one in app.subheader]


def words(app: AppTest) -> str:
    return " ".join(str(one.value) for kind in ("markdown", "caption", "info") for one in app.get(kind))


@pytest.mark.parametrize("part", list(mutu.BAGIAN))
def test_each_part_opens_by_link_and_the_quote_stands_above(konteks, part):
    app = opened(bagian=mutu.BAGIAN[part])
    assert heads(app) == HEADS[part] and app.title[0].value == "Mutu dan Ketersediaan Data"
    assert "Jangan sampai data tidak tersedia" in app.markdown[0].value
    assert "Diddy Rusdiansyah" in words(app) and "0 dari 10 wilayah sudah menyampaikan" in words(app)


def test_an_area_opens_its_types_and_a_hint_stands_before(konteks):
    assert "Klik satu sel" in words(opened(tahun="2024"))
    app = opened(tahun="2024", wilayah="Kota Bontang")
    assert heads(app)[
        1
    ] == "Kota Bontang: PMKS menurut jenis, keadaan laporan" and "Klik satu sel" not in words(app)


def test_a_table_without_groups_has_no_group_filter_and_a_lost_word_falls_back(konteks):
    keys = {one.key for one in opened(tabel="PSKS menurut jenis").selectbox}
    assert "kelompok" not in keys and "tabel" in keys
    assert (
        heads(opened(tabel="tidak ada", bagian="tidak ada", kelompok="Menurut pilar"))
        == HEADS[mutu.KETERSEDIAAN]
    )


def test_letters_of_all_areas_or_of_the_chosen_one(konteks):
    app = opened(bagian=mutu.BAGIAN[mutu.PENYAMPAIAN])
    assert len(app.code) == 10 and all("Yth. Kepala Dinas Sosial" in one.value for one in app.code)
    app = opened(bagian=mutu.BAGIAN[mutu.PENYAMPAIAN], wilayah="Kota Bontang")
    assert (
        len(app.code) == 1
        and "Kota Bontang" in app.code[0].value
        and "paling lambat" not in app.code[0].value
    )
    app.date_input[0].set_value("2026-12-15").run()
    assert "paling lambat 15 Desember 2026" in app.code[0].value


def test_a_clicked_cell_sets_area_and_year(konteks, monkeypatch):
    shown = mutu_matriks.matriks(State(tahun="2024"), konteks)
    title = "2021"
    session = {"t": {"selection": {"cells": [(1, title)]}}, "tahun": "2024", "wilayah": "semua"}
    monkeypatch.setattr(tampil.st, "session_state", session)
    offered = {"wilayah": ("64.07", "64.01"), "tahun": ("2021", "2024")}
    tampil._cell_setter("t", shown, "wilayah,tahun", offered)()
    assert (session["wilayah"], session["tahun"], session[SEGARKAN]) == ("64.07", "2021", True)


@pytest.mark.parametrize("cell", [(10, "2024"), (0, "Kabupaten/kota"), (0, "2008")])
def test_a_click_beside_the_cells_sets_nothing_that_no_filter_offers(konteks, monkeypatch, cell):
    shown = mutu_matriks.matriks(State(tahun="2024"), konteks)
    session = {"t": {"selection": {"cells": [cell]}}, "tahun": "2024", "wilayah": "64.01"}
    monkeypatch.setattr(tampil.st, "session_state", session)
    tampil._cell_setter("t", shown, "wilayah,tahun", {"wilayah": ("64.01",), "tahun": ("2024",)})()
    assert (session["wilayah"], session["tahun"]) == ("64.01", "2024") and SEGARKAN not in session


def test_without_contoh_every_part_is_whole(rumah):
    build(rumah / "edisi", contoh=False, edisi="tanpa-contoh")
    (rumah / "CURRENT").write_text("tanpa-contoh", encoding="utf-8")
    forget()
    for part, title in mutu.BAGIAN.items():
        app = opened(bagian=title)
        assert len(heads(app)) == len(HEADS[part])
        assert (
            "DATA CONTOH" not in words(app) or part == mutu.REVISI
        )  # the shipped edition's column is contoh


def test_one_area_and_a_correction(edisi):  # noqa: F811
    edisi("satu", pmks=rekap("64.01", "2024"), koreksi=[koreksi("64.01", "2024", "PMKS-09")])
    app = opened(tahun="2024")
    assert "1 dari 10 wilayah sudah menyampaikan" in words(app)
    assert app.dataframe[0].value.iloc[0]["2024"] == "● 26/26"
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(tahun="2024")
    app.switch_page("presenter/peta.py").run()
    assert not app.exception and "memuat angka yang dikoreksi sesudah terbit" in words(app)


def test_internal_is_stamped(konteks, monkeypatch):
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    app = opened(bagian=mutu.BAGIAN[mutu.REVISI])
    assert heads(app) == HEADS[mutu.REVISI] and "INTERNAL" in words(app)
