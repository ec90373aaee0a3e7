"""The Ringkasan page runs: filters, links to the other pages, an edition without contoh."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.snapshot import build
from tests.conftest import forget

ROOT = Path(__file__).parents[2]


def opened(**query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    app.query_params.update(query)
    return app.run()


def clean(app: AppTest) -> None:
    assert not app.exception and not app.error


def texts(app: AppTest) -> str:
    parts = [*app.markdown, *app.caption, *app.subheader, *app.header, *app.title]
    return " ".join(str(one.value) for one in parts)


def metrics(app: AppTest) -> list[str]:
    return [one.value for one in app.metric]


def test_the_first_page_is_the_summary(konteks):
    app = opened()
    clean(app)
    assert app.title[0].value == "Ringkasan Kesejahteraan Sosial Kaltim"
    assert "Rekap provinsi belum tersedia" in texts(app) and "0 dari 10" in metrics(app)
    assert "2025: 0 dari 10 wilayah sudah menyampaikan." in texts(app)
    assert max(map(len, metrics(app))) < 16, "three to a row, a longer value is cut on a 1024 px projector"
    for value in ("243.459 jiwa", "46.510 KK", "5,19\u00a0%", "4.123.303 jiwa", "147.427 jiwa", "78,83"):
        assert value in metrics(app), value
    assert "DATA CONTOH" in texts(app) and "RPJMD 2025–2029" in texts(app)
    assert [one.value for one in app.header] == [
        "Yang berubah", "Kemiskinan, penduduk, dan IKN", "Empat pilar program", "Lima layanan SPM bidang sosial",
        "Empat sasaran pembangunan daerah (RPD)",
    ]  # fmt: skip


def test_filters_move_the_rekap_and_leave_the_published_figures(konteks):
    before = opened()
    app = opened(tahun="2023", wilayah="Kota Bontang")
    clean(app)
    assert "Kota Bontang: jumlah kasus menurut jenis, terdata" in texts(app)
    for value in ("243.459 jiwa", "5,19\u00a0%", "147.427 jiwa"):
        assert value in metrics(app)
    assert metrics(before) != metrics(app)
    assert texts(app).count("Kabupaten/kota (di luar panti)") == 4, (
        "a tile with one card still says who must serve"
    )


@pytest.mark.parametrize("tahun", ["2004", "2014", "2016"])
def test_years_with_little_or_nothing_stay_whole(konteks, tahun):
    clean(opened(tahun=tahun))


@pytest.mark.parametrize(
    ("button", "page", "wanted"),
    [
        ("buka-kemiskinan", "Peta Sebaran PMKS", {"tahun": "2025", "wilayah": "64.74"}),
        ("buka-rpd-tpt", "Peta Sebaran PMKS", {"tahun": "2021"}),
        (
            "buka-spm-anak-kab_kota",
            "Capaian SPM dan Kesenjangan Layanan",
            {"tahun": "2023", "jenis": "SPM-ANAK", "wilayah": "64.74"},
        ),
        ("buka-contoh-kk", "Peta Sebaran PMKS", {"tahun": "2023", "wilayah": "64.74", "jenis": "SEMUA-26"}),
        ("buka-ikn", "Tren IKN dan Migrasi", {"tahun": "2023", "wilayah": "64.74"}),
        ("buka-penyampaian", "Mutu dan Ketersediaan Data", {"wilayah": "64.74"}),
    ],
)
def test_a_card_opens_its_page_with_its_own_view(konteks, button, page, wanted):
    app = opened(tahun="2023", wilayah="Kota Bontang", jenis="Anak Jalanan")
    app.button(key=button).click().run()
    clean(app)
    assert app.title[0].value == page
    assert {key: app.session_state[key] for key in wanted} == wanted


def test_the_page_without_contoh_has_no_stamp_and_no_error(rumah):
    build(rumah / "edisi", contoh=False, edisi="tanpa-contoh")
    (rumah / "CURRENT").write_text("tanpa-contoh", encoding="utf-8")
    forget()
    app = opened()
    clean(app)
    assert "DATA CONTOH" not in texts(app) and "5,19\u00a0%" in metrics(app)


def test_internal_is_stamped(konteks, monkeypatch):
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    app = opened()
    clean(app)
    assert "INTERNAL" in texts(app)
