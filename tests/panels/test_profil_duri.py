"""The spine: rates and spread by a second road, the three comparisons, and no rate without its base."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from data.snapshot import current, open_edition
from panels.profil_dasar import tempat
from panels.profil_duri import duri
from panels.profil_setara import pembanding
from panels.state import State
from queries import Konteks
from tests.panels.profil_uji import Jalan

KODE = "64.02"


@pytest.fixture(scope="module")
def jalan() -> Jalan:
    return Jalan(current())


@pytest.fixture(scope="module")
def orang() -> dict[str, int]:
    """Registered people of 2024 by area, the last period of the year."""
    rows = pd.read_parquet(open_edition(current()).path / "penduduk.parquet")
    own = rows[(rows.dasar == "dukcapil") & (rows.jenis_kelamin == "total") & (rows.periode == "2024-S2")]
    return dict(zip(own.kode_wilayah, own.nilai))


def gambar(konteks, kode=KODE, tahun="2024", **more):
    return duri(tempat(State(tahun=tahun, wilayah=kode, **more), konteks))


def angka(jalan, orang, kode: str, jenis: str) -> float | None:
    """Rate of one area in 2024, None where the cell is hidden or missing."""
    cell = jalan.pmks.get((jenis, "terdata"), {}).get((kode, 2024))
    shut = ("2024", kode, jenis, "terdata", "jiwa") in jalan.topeng
    return None if cell is None or shut else cell[0] / orang[kode] * 10_000


def test_rates_and_spread_by_a_second_road(konteks, jalan, orang):
    rows = {row.mark.key: row for row in gambar(konteks).spec.rows}
    kab = jalan.anggota("64")
    assert len(rows) == 23
    for jenis, row in rows.items():
        known = [x for x in (angka(jalan, orang, kode, jenis) for kode in kab) if x is not None]
        own = angka(jalan, orang, KODE, jenis)
        assert row.mark.value == (None if own is None else pytest.approx(own))
        if len(known) > 1:
            assert (row.rendah, row.tinggi) == (pytest.approx(min(known)), pytest.approx(max(known)))
        if len(known) >= 5:
            assert (row.q1, row.q3) == tuple(pytest.approx(np.quantile(known, q)) for q in (0.25, 0.75))


def test_the_comparisons(konteks, jalan, orang):
    jenis = "PMKS-08"
    for pilih, kode in (("provinsi", jalan.anggota("64")), ("lingkar", jalan.anggota("LINGKAR-1"))):
        row = next(r for r in gambar(konteks, pembanding=pilih).spec.rows if r.mark.key == jenis)
        n = sum(jalan.pmks[jenis, "terdata"][k, 2024][0] for k in kode)
        assert row.pusat == pytest.approx(n / sum(orang[k] for k in kode) * 10_000)
    peers = pembanding(tempat(State(tahun="2024", wilayah=KODE, pembanding="setara"), konteks))
    assert len(peers.anggota) == 3 and KODE not in peers.anggota
    shown = gambar(konteks, pembanding="setara")
    rows = {row.mark.key: row for row in shown.spec.rows}
    for one, row in rows.items():
        each = [angka(jalan, orang, kode, one) for kode in peers.anggota]
        counts = [jalan.pmks.get((one, "terdata"), {}).get((kode, 2024), (0,))[0] for kode in peers.anggota]
        whole = sum(counts) / sum(orang[k] for k in peers.anggota) * 10_000
        assert row.pusat == (None if None in each else pytest.approx(whole)), one
    assert any(None in [angka(jalan, orang, k, one) for k in peers.anggota] for one in rows)


def test_peers_are_explained_with_their_numbers(konteks):
    notes = " ".join(gambar(konteks, pembanding="setara").notes)
    assert "Wilayah setara bagi Kab. Kutai Kartanegara: " in notes
    assert (
        "806.964 jiwa (Semester II 2024)" in notes
        and "30,0 jiwa/km²" in notes
        and "7,28\u00a0% penduduk miskin" in notes
    )


def test_the_word_follows_the_interval(konteks):
    for row in gambar(konteks).spec.rows:
        if row.mark.value is None or row.pusat is None:
            assert row.banding == "tidak_dibandingkan"
        else:
            outside = (row.mark.low > row.pusat) - (row.mark.high < row.pusat)
            assert row.banding == {1: "lebih_tinggi", -1: "lebih_rendah", 0: "serupa"}[outside]


def test_the_province_shows_the_spread_of_its_areas(konteks):
    shown = gambar(konteks, "semua")
    assert {row.banding for row in shown.spec.rows} == {"tidak_dibandingkan"} and shown.sentences == ()
    assert any(
        row.rendah < row.pusat < row.tinggi for row in shown.spec.rows if row.pusat and row.rendah is not None
    )


def test_no_rate_where_the_base_does_not_cover_the_year(konteks):
    shown = gambar(konteks, tahun="2025")
    assert shown.unit == "persen" and len(shown.spec.rows) == 26 and not shown.stamps.penyebut
    assert any("Proyeksi BPS (dasar SP2020)" in note and "2024" in note for note in shown.notes)
    based = gambar(konteks, tahun="2025", penduduk="proyeksi_sp2020")
    assert based.unit == "per 10.000 penduduk" and "SP2020" in based.stamps.penyebut


def test_a_share_of_a_small_base_is_told_in_counts(edisi_buatan):
    rows = [
        {"kode_wilayah": "64.01", "jenis": "PMKS-09", "periode": "2024", "ukuran": u, "nilai": n}
        for u, n in (("terdata", 19), ("tertangani", 12))
    ]
    here = edisi_buatan(pmks=pd.DataFrame(rows).astype({"nilai": "Int64"}))
    row = next(r for r in gambar(here, "64.01").spec.rows if r.mark.key == "PMKS-09")
    assert row.mark.value is None and row.mark.text == "12\u00a0dari\u00a019"


def test_hidden_cells_have_no_text_tip_or_place(konteks, jalan):
    for tahun in ("2024", "2025"):
        for row in gambar(konteks, tahun=tahun).spec.rows:
            unit = jalan.jenis.satuan_utama[row.mark.key]
            measures = ("terdata",) if tahun == "2024" else ("terdata", "tertangani")
            if any((tahun, KODE, row.mark.key, u, unit) in jalan.topeng for u in measures):
                assert (row.mark.text, row.mark.value, row.mark.low, row.mark.keadaan) == (
                    "*",
                    None,
                    None,
                    "disamarkan",
                )
                assert not any(letter.isdigit() for line in row.mark.hover for letter in line)


def test_audience_internal_opens_them(jalan):
    row = next(r for r in gambar(Konteks(current(), "internal")).spec.rows if r.mark.key == "PMKS-20")
    assert row.mark.value is not None
