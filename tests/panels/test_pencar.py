"""Pencar: both axes on a second road, what may be paired, what stays hidden, words that prove nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from scipy.stats import spearmanr

from charts.draw import figure
from panels import daftar, jelajah, pencar, pencar_pilihan
from panels.state import State, frame_choices
from queries import Konteks, rows
from tests.panels.mutu_uji import teks
from tests.queries.jalan_kedua import fakta, margin, tabel, topeng
from tests.reports.panel_kalimat import ekor_salah, luar_panel
from words import label
from words import pencar as kata

MISKIN = "persen_penduduk_miskin_p0"
DASAR = State("2024", tampil=pencar_pilihan.PENCAR)


def drawn(here: Konteks, x: str, y: str, **more: str):
    return pencar.panel(DASAR.with_(sumbu_x=x, sumbu_y=y, **more), here)


def points(panel) -> dict[str, tuple[float, float]]:
    (series,) = panel.spec.series
    return {mark.key: (mark.x, mark.value) for mark in series.marks if mark.value is not None}


def test_both_axes_and_rho_on_a_second_road(konteks):
    shown = drawn(konteks, "jumlah:PMKS-08", "terlayani:PMKS-09")
    found = margin(konteks, "2024", "jenis").reset_index()
    found = (
        found[found.kode_rekap_wilayah.str.contains(r"\.")]
        .set_index(["kode_rekap_jenis", "ukuran", "kode_rekap_wilayah"])
        .sort_index()
    )
    x = found.loc[("PMKS-08", "terdata")].nilai
    y = found.loc[("PMKS-09", "tertangani")].nilai / found.loc[("PMKS-09", "terdata")].nilai * 100
    assert points(shown) == {k: (x[k], pytest.approx(y[k])) for k in x.index} and len(x) == 10
    rho = spearmanr(x, y[x.index]).statistic
    assert any(note.startswith(f"Spearman ρ = {kata.angka(rho, 2)};") for note in shown.notes)
    assert "10 dari 10 wilayah" in shown.sentences[0] and "[DATA CONTOH]" in shown.sentences[0]


def test_context_and_density_on_a_second_road(konteks):
    shown = drawn(konteks, "kepadatan", MISKIN)
    poor = tabel(konteks, "konteks").query(
        f"indikator == '{MISKIN}' and periode == '2024' and rincian == 'total'"
    )
    poor = dict(zip(poor.kode_wilayah, poor.nilai))
    assert {k: y for k, (_, y) in points(shown).items()} == {k: poor[k] for k in points(shown)}
    assert not shown.stamps.contoh and "bukan bukti sebab-akibat" in " ".join(shown.notes)
    assert [c.key for c in shown.table.columns] == ["wilayah", "x", "y", "keterangan"]


def test_contoh_beside_official_numbers_is_drawn_but_not_read(konteks):
    shown = drawn(konteks, MISKIN, "angka:PMKS-08")
    assert shown.stamps.contoh and len(points(shown)) == 10 and shown.spec.series[0].contoh
    assert shown.sentences == (kata.BEDA_ASAL,) and not any("ρ =" in note for note in shown.notes)


def test_hidden_areas_have_no_place(konteks):
    facts, hidden = fakta(konteks, "2024"), topeng(konteks, "2024")
    gone = {k[0] for k in hidden if k[1:] == ("PMKS-20", "terdata", "total", "jiwa") and "." in k[0]}
    assert gone and not facts.empty
    shown = drawn(konteks, "jumlah:PMKS-20", "jumlah:PMKS-08")
    assert not gone & set(points(shown))
    lines = dict(zip(shown.table.keys, teks(shown), strict=True))
    assert all(lines[code][1] == "*" and lines[code][3] == "tidak digambar" for code in gone)
    assert shown.stamps.cakupan == f"{10 - len(gone)} dari 10 wilayah"


def test_the_same_measure_twice_and_an_empty_year_say_so(konteks):
    assert drawn(konteks, MISKIN, MISKIN).sentences == (kata.SAMA,)
    empty = drawn(konteks, "tpt", "kepadatan")
    assert "0 dari 10 wilayah" in empty.sentences[0] and not points(empty)
    assert any("Tersedia: " in note for note in empty.notes)
    figure(empty.spec)


def test_sensitive_types_stand_by_area_only_inside(konteks, internal):
    sharp = {r["jenis"] for r in rows("jenis_daftar", konteks) if r["tingkat_sensitif"] == 3}
    outside, inside = (set(pencar_pilihan.choices(one)["sumbu_x"].words) for one in (konteks, internal))
    assert not [c for c in outside if c.partition(":")[2] in sharp - {"SEMUA-26", "PILAR-REHSOS"}]
    assert "jumlah:PMKS-16" in inside - outside and "angka:PMKS-16" in inside
    assert "angka:PAS-01" not in inside, "cases are no people, inside neither"


def test_axes_have_words_of_their_own_and_no_rate_of_cases(konteks):
    words = pencar_pilihan.choices(konteks)["sumbu_x"].words
    assert len(set(words.values())) == len(words) > 80
    assert "jumlah:SEMUA-26" in words and "angka:SEMUA-26" not in words and "angka:PILAR-REHSOS" not in words


@pytest.mark.lama
def test_every_measure_can_be_drawn(konteks, internal):
    for here in (konteks, internal):
        for year in ("2024", "2025", "2012"):
            for code in pencar_pilihan.choices(here)["sumbu_x"].words:
                shown = drawn(here, code, "kepadatan", tahun=year)
                assert luar_panel(shown) == [] and ekor_salah(shown) == [], code
                figure(shown.spec, contoh=shown.stamps.contoh)


def test_nothing_outside_its_form_and_the_registry_gives_it_back(konteks):
    assert pencar.panel(DASAR.with_(tampil="tabel"), konteks) is None
    choices = {**frame_choices(konteks), **jelajah.choices(konteks)}
    state = State.read({"tampil": "pencar", "tahun": "2024", "sumbu_y": "kepadatan"}, choices)
    shown = daftar.susun(jelajah.PAGE, "pencar", daftar.beku(state), konteks)
    assert shown == pencar.panel(state, konteks)
    assert "tampil=Diagram+pencar" in shown.state and "sumbu_y=" in shown.state
    assert luar_panel(shown) == [] and ekor_salah(shown) == []


def test_equal_numbers_and_few_areas_have_no_rho(edisi_buatan, katalog):
    areas = katalog.bingkai["wilayah"].query("tingkat in ('kabupaten', 'kota')").kode_wilayah.tolist()
    given = {"periode": "2024", "satuan": "persen", "asal": "resmi", "status": "tetap"}
    pairs = [("tpt", areas[:4]), (MISKIN, areas), ("tpak", areas)]
    frame = pd.concat(
        pd.DataFrame({**given, "kode_wilayah": own, "indikator": code, "nilai": [5.0 if code == "tpak" else n / 3
                      for n, _ in enumerate(own)]}) for code, own in pairs
    )  # fmt: skip
    here = edisi_buatan("sama", konteks=frame)
    assert "4 dari 10 wilayah" in drawn(here, MISKIN, "tpt").sentences[0]
    assert (
        drawn(here, MISKIN, "tpak")
        .sentences[0]
        .startswith("Korelasi tidak dihitung: kedua nilai ada untuk 10")
    )


def test_a_rate_is_drawn_in_the_last_year_its_population_covers_and_says_so(konteks):
    base = tabel(konteks, "penduduk").query("dasar == 'dukcapil' and jenis_kelamin == 'total'")
    areas = base[base.kode_wilayah.str.contains(r"^\d\d\.\d\d$")].groupby("periode").kode_wilayah.nunique()
    last = max(areas[areas == areas.max()].index)[:4]
    assert last < "2025"
    shown = drawn(konteks, MISKIN, "angka:PMKS-08", tahun="2025", wilayah="64.09")
    same = drawn(konteks, MISKIN, "angka:PMKS-08", tahun=last)
    assert shown.period == last and points(shown) == points(same) and len(points(shown)) == 10
    assert "per 10.000 penduduk" in shown.spec.y.title and shown.stamps == same.stamps
    assert shown.sentences[0] == kata.tahun_lain("Dukcapil", "2025", last).replace(
        "Dukcapil", label.dasar("dukcapil")
    )
    assert shown.sentences[1:] == same.sentences and f"wilayah, {last}." in shown.alt
    counts = drawn(konteks, MISKIN, "jumlah:PMKS-08", tahun="2025")
    assert counts.period == "2025" and "tahun" not in counts.sentences[0]


def test_no_axis_says_per_ten_thousand_over_counts(konteks):
    for code in (c for c in pencar_pilihan.choices(konteks)["sumbu_y"].words if c.startswith("angka:")):
        shown = drawn(konteks, "kepadatan", code, tahun="2023")
        counts = all(mark.value == int(mark.value) for mark in shown.spec.series[0].marks if mark.value)
        assert counts == ("per 10.000" not in shown.spec.y.title) or not points(shown), code
    first = drawn(konteks, "angka:PMKS-08", "kepadatan", tahun="2008")
    if "per 10.000" not in first.spec.x.title:
        assert ", jumlah (" in first.spec.x.title and kata.tanpa_dasar("mendatar") in first.sentences
