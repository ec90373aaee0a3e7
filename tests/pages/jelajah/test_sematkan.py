"""A pivot leaves /jelajah: saved from its own button, and pinned to a meeting where the deck draws the same numbers."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from charts.spec import TableSpec
from charts.table import frame
from meeting import acara, dek, rapat, salindia, tersimpan
from pages.sematkan import JUDUL
from panels import daftar

ROOT = Path(__file__).parents[3]
CODES = {"baris": "pilar", "kolom": "lingkar", "nilai": "terlayani", "ke": "2024"}


def buka(konteks, **codes: str) -> AppTest:
    """The page at the address of these codes, with the fold of the pivot open."""
    choices = daftar.pilihan_halaman("/jelajah", konteks)
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params.update({key: choices[key].words[code] for key, code in codes.items()})
    run.session_state["lipat-silang"] = True
    run.switch_page("planner/jelajah.py").run()
    assert not run.exception and not run.error
    return run


def tekan(run: AppTest, label: str) -> AppTest:
    return next(one for one in run.button if one.label == label).click().run()


def test_a_pivot_is_saved_whole_and_pinned_from_the_saved_view_too(konteks, operator):
    made = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    codes = {"kolom": "tanpa", "nilai": "terlayani", "ke": "2024"}
    run = buka(konteks, **codes)
    tekan(run, JUDUL)
    tekan(run, "Sematkan")
    (slide,) = salindia.daftar(made.id)
    assert (slide.halaman, slide.panel) == ("/jelajah", "silang")
    assert {key: slide.pilihan[key] for key in codes} == codes
    assert slide.pilihan["baris"] == "kabkota", "what was left automatic is spelled"
    run = buka(konteks, **codes)
    tekan(run, "Simpan tampilan")
    assert "porsi tertangani" in run.text_input(key="_simpan-nama").value, "its title is proposed"
    tekan(run, "Simpan")
    (view,) = tersimpan.daftar(sql=False)
    assert (view.panel, dict(view.pilihan)) == ("silang", dict(slide.pilihan))


def disematkan(konteks, **codes: str) -> tuple[dek.Dek, dict[str, str]]:
    """The deck of a meeting with only this pivot, and its frozen codes."""
    made = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    pilihan = daftar.bekukan("/jelajah", daftar.keadaan("/jelajah", codes, konteks), konteks)
    (first,) = acara.daftar(made.id)
    salindia.tambah(
        made.id, first.id, "tampilan", oleh="operator", halaman="/jelajah", panel="silang", pilihan=pilihan
    )
    return dek.susun_dek(made.id), pilihan


@pytest.mark.parametrize(
    "codes",
    [
        CODES,
        {"kolom": "tanpa", "ke": "2024", "saring_jenis": "PMKS-09", "tampil": "peta"},
        {"tabel": "migrasi", "baris": "arah", "kolom": "tahun", "tampil": "garis"},
    ],
    ids=["tabel", "peta", "garis"],
)
def test_the_deck_draws_the_pinned_pivot_with_its_numbers(konteks, codes):
    deck, pilihan = disematkan(konteks, **codes)
    assert deck.salindia and not any(one.ditahan for one in deck.salindia)
    panel = daftar.susun("/jelajah", "silang", pilihan, konteks)
    assert {one.judul for one in deck.salindia} == {panel.title}
    assert {one.alamat for one in deck.salindia} == {daftar.alamat("/jelajah", pilihan, konteks, "silang")}
    if isinstance(panel.spec, TableSpec):
        shown = [row for one in deck.salindia for row in frame(one.panel.table).itertuples(index=False)]
        assert set(shown) == set(frame(panel.table).itertuples(index=False))


def test_sensitive_types_of_one_area_wait_for_the_operator(konteks):
    deck, _ = disematkan(konteks, baris="jenis", kolom="tahun", saring_wilayah="64.74")
    assert deck.salindia and all("izin" in one.ditahan for one in deck.salindia)
    deck, _ = disematkan(konteks, baris="jenis", kolom="tanpa", ke="2024")
    assert not any(one.ditahan for one in deck.salindia), "the province may be shown"


def test_the_link_of_a_saved_pivot_opens_it_with_every_choice(konteks, operator):
    pilihan = daftar.bekukan("/jelajah", daftar.keadaan("/jelajah", CODES, konteks), konteks)
    view = tersimpan.simpan(
        "Pilar", "", halaman="/jelajah", panel="silang", pilihan=pilihan, edisi=konteks.edisi, oleh="operator"
    )
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params["tampilan"] = view.id
    run.switch_page("planner/jelajah.py").run()
    assert not run.exception and not run.error and any("Pilar" in one.value for one in run.info)
    words = daftar.pilihan_halaman("/jelajah", konteks)
    assert {key: run.query_params[key] for key in CODES} == {
        key: words[key].words[CODES[key]] for key in CODES
    }
    title = daftar.susun("/jelajah", "silang", pilihan, konteks).title
    assert title in [one.value for one in run.subheader]
