"""A share needs the same areas on both sides: equal numbers of areas may be different ones."""

from __future__ import annotations

import pandas as pd
import pytest

from panels.spm_gap import strip
from panels.state import State
from queries import rows

SATU = {"jenis": "PMKS-08", "satuan": "jiwa"}


@pytest.fixture
def selang_seling(edisi_buatan):
    """Two areas on each side in 2024, but not the same two; the same two in 2023."""
    cells = [
        *(("2024", *cell) for cell in (("64.01", "terdata", 500), ("64.02", "terdata", 300),
                                       ("64.02", "tertangani", 200), ("64.03", "tertangani", 90))),
        *(("2023", area, side, value) for area in ("64.01", "64.02")
          for side, value in (("terdata", 400), ("tertangani", 100))),
    ]  # fmt: skip
    columns = ["periode", "kode_wilayah", "ukuran", "nilai"]
    return edisi_buatan(pmks=pd.DataFrame(cells, columns=columns).assign(jenis=SATU["jenis"]))


def whole(found):
    return next(row for row in found if row["kode_wilayah"] == "64")


def served(konteks, periode):
    return whole(rows("terlayani", konteks, periode=periode, jenis_kelamin="total", **SATU))


def detail(konteks, periode, dimensi="jenis", jenis=SATU["jenis"]):
    found = rows("rincian", konteks, periode=periode, dimensi=dimensi)
    return whole([row for row in found if (row["jenis"], row["satuan"]) == (jenis, "jiwa")])


def test_terlayani(selang_seling):
    row = served(selang_seling, "2024")
    assert (row["terdata"], row["tertangani"], row["belum"], row["persen"]) == (800, 290, None, None)
    assert (row["keadaan"], row["alasan"]) == ("tidak_tersedia", "beda_cakupan")
    row = served(selang_seling, "2023")
    assert (row["belum"], row["persen"], row["alasan"]) == (600, 25.0, "")


@pytest.mark.parametrize(("dimensi", "jenis"), [("jenis", SATU["jenis"]), ("pilar", "PILAR-REHSOS")])
def test_rincian(selang_seling, dimensi, jenis):
    row = detail(selang_seling, "2024", dimensi, jenis)
    assert (row["terdata"], row["tertangani"], row["belum"], row["persen"]) == (800, 290, None, None)
    assert row["keadaan_persen"] == "tidak_tersedia"
    assert detail(selang_seling, "2023", dimensi, jenis)["persen"] == 25.0


def test_riwayat_terlayani(selang_seling):
    found = rows("riwayat_terlayani", selang_seling, jenis_kelamin="total", **SATU)
    shown = {(row["kode_wilayah"], row["periode"]): row["nilai"] for row in found}
    assert shown[("64", "2023")] == 25.0 and ("64", "2024") not in shown
    assert ("64.02", "2024") in shown


def test_a_type_swapped_inside_one_area(edisi_buatan):
    """Equal numbers of types may be different types, and so may equal sets over the areas together."""
    cells = [("64.01", "PMKS-08", "terdata", 100), ("64.01", "PMKS-09", "tertangani", 40),
             ("64.02", "PMKS-09", "terdata", 100), ("64.02", "PMKS-08", "tertangani", 40)]  # fmt: skip
    frame = pd.DataFrame(cells, columns=["kode_wilayah", "jenis", "ukuran", "nilai"]).assign(periode="2024")
    here = edisi_buatan(pmks=frame)
    row = detail(here, "2024", "pilar", "PILAR-REHSOS")
    assert (row["terdata"], row["tertangani"], row["belum"]) == (200, 80, None)
    more = {"periode": "2024", "jenis": "PILAR-REHSOS", "satuan": "jiwa", "jenis_kelamin": "total"}
    assert whole(rows("terlayani", here, **more))["belum"] is None
    history = rows("riwayat_terlayani", here, jenis="PILAR-REHSOS", satuan="jiwa", jenis_kelamin="total")
    assert not history


def spm(edisi_buatan, *cells):
    columns = ["periode", "kode_wilayah", "butuh", "terlayani"]
    frame = pd.DataFrame(cells, columns=columns).assign(layanan="SPM-DIS", kewenangan="kab_kota")
    one = pd.DataFrame([{"periode": "2024", "kode_wilayah": "64.01", "nilai": 500, **SATU}])
    return edisi_buatan(spm=frame, pmks=one)


def need(konteks, periode="2024", place="64"):
    found = rows("kesenjangan_spm", konteks, periode=periode, acuan="2026-11-22", basis=20)
    return next(row for row in found if (row["layanan"], row["kewenangan"], row["kode_wilayah"])
                == ("SPM-DIS", "kab_kota", place))  # fmt: skip


def test_spm_need_here_and_service_there_is_no_gap(edisi_buatan):
    row = need(spm(edisi_buatan, ("2024", "64.01", 500, None), ("2024", "64.02", None, 200)))
    assert (row["butuh"], row["terlayani"], row["belum"], row["persen"]) == (None, None, None, None)
    assert row["keadaan"] == "tidak_tersedia"


def test_a_hidden_last_need_never_takes_an_older_number(edisi_buatan):
    """Two hidden areas of three, so that neither follows from the sum; the year before is open."""
    old = [("2023", area, 500, 200) for area in ("64.01", "64.02", "64.03")]
    here = spm(
        edisi_buatan, *old, ("2024", "64.01", 3, 2), ("2024", "64.02", 4, 3), ("2024", "64.03", 500, 200)
    )
    row = need(here, place="64.01")
    assert (row["keadaan"], row["keadaan_butuh"]) == ("disamarkan", "disamarkan")
    assert (row["periode_butuh"], row["butuh_akhir"]) == ("2024", None)


def test_more_served_than_needed_is_a_question_not_a_gap_below_zero(edisi_buatan):
    here = spm(edisi_buatan, ("2024", "64.01", 300, 621), ("2024", "64.02", 400, 200))
    row = need(here, place="64.01")
    assert (row["butuh"], row["terlayani"], row["melebihi"]) == (300, 621, True)
    assert (row["belum"], row["persen"], row["persen_belum"], row["keadaan"]) == (
        None,
        None,
        None,
        "tidak_tersedia",
    )
    panel = strip(State("2024", wilayah="64.01"), here)
    texts = [cell.text for line in panel.table.rows for cell in line]
    assert {"300", "621"} <= set(texts) and not any(text.startswith("−") for text in texts)
    assert any("terlayani (X) 621 jiwa melebihi kebutuhan (Y) 300 jiwa" in said for said in panel.sentences)
    assert need(here, place="64.02")["belum"] == 200 and not need(here, place="64.02")["melebihi"]
