"""Mutu's questions, by a second road: plain pandas over the parquet files, and small editions worked by hand."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest

from queries import Konteks
from queries.engine import execute
from tests.panels.mutu_uji import JENIS, contoh, edisi, koreksi, rekap  # noqa: F401
from tests.queries.jalan_kedua import TAHUN, fakta, tabel

WAJIB = {"tahun_awal": 2021, "tahun_akhir": 2025}
MATRIKS = {"tabel": "pmks", "kelompok": "SEMUA", "tahun_awal": 2016, "tahun_akhir": 2025}


def per_wilayah(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame.tingkat != "provinsi"].set_index(["kode_wilayah", "tahun"])


def anggota(konteks) -> dict[str, list[str]]:
    """Group code -> the types that it stands for."""
    jenis = tabel(konteks, "jenis")
    grup = jenis[jenis.keluarga == "grup"]
    return {row.jenis: row.tumpang_tindih.split("|") for row in grup.itertuples()}


def dilaporkan(konteks, tahun: str) -> pd.Series:
    """Types reported per area, counted from the facts: a value (also zero, also hidden) of the type or its group."""
    rows = fakta(konteks, tahun)
    rows = rows[(rows.ukuran == "terdata") & (rows.jenis_kelamin == "total") & rows.nilai.notna()]
    groups = anggota(konteks)
    rows = rows.assign(satu=[groups.get(code, [code]) for code in rows.jenis]).explode("satu")
    rows = rows[rows.satu.isin(JENIS)]
    return rows.groupby("kode_wilayah").satu.nunique()


@pytest.mark.parametrize("tahun", TAHUN)
def test_the_matrix_counts_the_types_that_the_facts_hold(konteks, tahun):
    found = per_wilayah(execute("mutu_matriks", konteks, **MATRIKS))
    wanted = dilaporkan(konteks, tahun)
    areas = {area for area, _ in found.index}
    assert len(areas) == 10
    for area in areas:
        assert found.n_lapor[area, int(tahun)] == wanted.get(area, 0), (area, tahun)
    assert (found.n_lapor == found.n_ada + found.n_nihil + found.n_samar).all()
    assert (found.n_lapor + found.n_belum + found.n_tidak == found.n_total).all()


def test_hidden_cells_count_as_reported_and_open_ones_split(konteks, internal):
    public, inside = (per_wilayah(execute("mutu_matriks", one, **MATRIKS)) for one in (konteks, internal))
    assert (public.n_lapor == inside.n_lapor).all()
    assert public.n_samar.sum() > 0 and inside.n_samar.sum() == 0


def test_a_group_or_a_pillar_is_a_part_of_all_types(konteks):
    whole = per_wilayah(execute("mutu_matriks", konteks, **MATRIKS))
    parts = [
        per_wilayah(execute("mutu_matriks", konteks, **{**MATRIKS, "kelompok": code}))
        for code in ("PILAR-REHSOS", "PILAR-LINJAMSOS", "PILAR-DAYASOS", "PILAR-BENCANA")
    ]
    assert (sum(one.n_lapor for one in parts) == whole.n_lapor).all()
    assert parts[0].n_total.iloc[0] < 26 == whole.n_total.iloc[0]


@pytest.mark.parametrize(("table", "many"), [("spm", 5), ("psks", 12)])
def test_the_other_tables_count_their_own_types(konteks, table, many):
    found = per_wilayah(execute("mutu_matriks", konteks, **{**MATRIKS, "tabel": table}))
    facts = tabel(konteks, table)
    facts = facts[
        (facts.asal == "contoh")
        & (facts.periode == "2024")
        & facts.kode_wilayah.str.contains(".", regex=False)
    ]
    filled = facts.butuh.notna() & facts.terlayani.notna() if table == "spm" else facts.nilai.notna()
    wanted = facts[filled].groupby("kode_wilayah").size()
    for area in {area for area, _ in found.index}:
        assert found.n_lapor[area, 2024] == wanted.get(area, 0)
    assert set(found.n_total) == {many}


def test_the_details_are_the_matrix_counted(konteks):
    found = per_wilayah(execute("mutu_matriks", konteks, **MATRIKS))
    for area in ("64.11", "64.01"):
        types = execute("mutu_rinci", konteks, tabel="pmks", kode_wilayah=area, tahun=2024)
        assert list(types.jenis) == list(JENIS)
        counted = types.keadaan.value_counts()
        row = found.loc[area, 2024]
        assert counted.get("ada", 0) == row.n_ada and counted.get("disamarkan", 0) == row.n_samar
        assert counted.get("nihil", 0) == row.n_nihil


def test_ages_count_real_rekap_alone_and_end_with_the_period(edisi):  # noqa: F811
    here = edisi(
        "umur",
        pmks=[*rekap("64.01", "2024"), *rekap("64.02", "2025-S1"), *rekap("64.71", "2025-TW3"),
              *rekap("64.72", "2026-03"), *contoh("64.74", "2025", {"PMKS-01": 5})],
    )  # fmt: skip
    found = execute("mutu_umur", here, acuan="2026-11-21").set_index(["kode_wilayah", "tabel"])
    months = {code: found.bulan[code, "pmks"] for code in ("64.01", "64.02", "64.71", "64.72")}
    assert months == {"64.01": 22, "64.02": 16, "64.71": 13, "64.72": 7}
    assert pd.isna(found.bulan["64.74", "pmks"]) and pd.isna(found.bulan["64.01", "spm"])
    assert found.n_tahun["64.01", "pmks"] == 1 and found.periode["64.71", "pmks"] == "2025-TW3"


def test_an_age_is_never_negative(edisi):  # noqa: F811
    here = edisi("muda", pmks=rekap("64.01", "2026"))
    found = execute("mutu_umur", here, acuan="2026-11-21").set_index(["kode_wilayah", "tabel"])
    assert found.bulan["64.01", "pmks"] == 0


def test_contoh_never_stops_the_waiting(konteks):
    found = execute("mutu_ditunggu", konteks, **WAJIB)
    assert len(found) == 10 * 3 * 5 and (found.n_lapor == 0).all()
    counts = execute("mutu_sekilas", konteks, **WAJIB).set_index("tabel")
    assert (counts.n_ditunggu == 50).all() and (counts.n_wajib == 50).all() and (counts.n_utuh == 0).all()


def test_a_whole_rekap_ends_the_waiting_and_a_partial_one_names_what_lacks(edisi):  # noqa: F811
    part = dict.fromkeys(JENIS[:24], 100) | {"PMKS-25": None}
    here = edisi("sebagian", pmks=[*rekap("64.01", "2024"), *rekap("64.02", "2024", part)])
    found = execute("mutu_ditunggu", here, **WAJIB).set_index(["kode_wilayah", "tabel", "tahun"])
    assert ("64.01", "pmks", 2024) not in found.index and ("64.01", "pmks", 2023) in found.index
    row = found.loc["64.02", "pmks", 2024]
    assert (row.n_lapor, row.n_kurang) == (24, 2)
    assert row.kurang == "Keluarga Bermasalah Sosial Psikologis; Komunitas Adat Terpencil"
    counts = execute("mutu_sekilas", here, **WAJIB).set_index("tabel")
    assert (
        counts.n_pernah["pmks"] == 2 and counts.n_ditunggu["pmks"] == 49 and counts.termuda["pmks"] == "2024"
    )


def test_a_group_row_covers_its_members(edisi):  # noqa: F811
    sent = dict.fromkeys([one for one in JENIS if one not in ("PMKS-11", "PMKS-12")], 100) | {
        "GRP-GEPENG": 60
    }
    here = edisi("grup", pmks=rekap("64.01", "2024", sent))
    found = execute("mutu_ditunggu", here, **WAJIB)
    assert not ((found.kode_wilayah == "64.01") & (found.tabel == "pmks") & (found.tahun == 2024)).any()
    types = execute("mutu_rinci", here, tabel="pmks", kode_wilayah="64.01", tahun=2024).set_index("jenis")
    assert types.lewat_grup["PMKS-11"] and not types.lewat_grup["PMKS-13"]


def test_shares_of_contoh_are_the_rows_of_the_pages(konteks, edisi):  # noqa: F811
    asked = {"tahun": 2024, "jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa"}
    found = execute("mutu_porsi_contoh", konteks, **asked).set_index(["halaman", "tabel"])
    rows = fakta(konteks, "2024")
    rows = rows[(rows.jenis == "PMKS-09") & (rows.ukuran == "terdata") & (rows.jenis_kelamin == "total")]
    assert found.n_contoh["peta", "pmks"] == rows.nilai.notna().sum() and found.n_resmi["peta", "pmks"] == 0
    assert found.persen["peta", "pmks"] == 100 and found.persen["ikn", "penduduk"] == 0
    years = tabel(konteks, "pmks")
    real = years[(years.jenis == "PMKS-09") & (years.asal == "resmi") & years.utama & years.nilai.notna()]
    shown = real[~real.periode.isin(TAHUN)]
    assert found.n_resmi["ikn", "pmks"] == len(shown[shown.ukuran == "terdata"])
    here = edisi("nyata", pmks=[*rekap("64.01", "2024"), *contoh("64.02", "2024", {"PMKS-09": 50})])
    found = execute("mutu_porsi_contoh", here, **asked).set_index(["halaman", "tabel"])
    assert (found.n_contoh["peta", "pmks"], found.n_resmi["peta", "pmks"]) == (0, 1)
    nothing = execute("mutu_porsi_contoh", here, **{**asked, "tahun": 2019}).set_index(["halaman", "tabel"])
    assert pd.isna(nothing.persen["peta", "pmks"])


def test_a_sum_over_some_areas_hides_with_a_hidden_cell_and_a_whole_margin_follows_the_mask(edisi):  # noqa: F811
    kind = {"tabel": "pmks", "jenis": "PMKS-18", "ukuran": "terdata", "satuan": "jiwa"}
    values = {"64.01": 3, "64.02": 200, "64.71": 300, "64.72": 400, "64.74": 500}
    here = edisi(
        "topeng", pmks=[row for area, n in values.items() for row in rekap(area, "2024", {"PMKS-18": n})]
    )
    mask = set(tabel(here, "topeng").query("kode_rekap_jenis == 'PMKS-18'").kode_rekap_wilayah)
    assert "64.01" in mask and "64" not in mask
    open_ = sorted(set(values) - mask)
    some = execute("mutu_jumlah", here, **kind, sel=["2024 64.01", f"2024 {open_[0]}"]).iloc[0]
    assert some.keadaan == "disamarkan" and pd.isna(some.nilai)
    seen = execute("mutu_jumlah", here, **kind, sel=[f"2024 {area}" for area in open_]).iloc[0]
    assert (seen.nilai, seen.n_wilayah, seen.n_total) == (sum(values[area] for area in open_), len(open_), 10)
    whole = execute("mutu_jumlah", here, **kind, sel=[f"2024 {area}" for area in values]).iloc[0]
    assert (whole.nilai, whole.keadaan) == (sum(values.values()), "ada")
    inside = execute(
        "mutu_jumlah", Konteks(here.edisi, "internal"), **kind, sel=["2024 64.01", "2024 64.02"]
    ).iloc[0]
    assert inside.nilai == 203


def test_single_figures_make_no_sum(edisi):  # noqa: F811
    here = edisi("berita", pmks=rekap("64.01", "2024", {"PMKS-09": 90}, sumber_id="ANTARA-20772"))
    kind = {"tabel": "pmks", "jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa"}
    assert execute("mutu_jumlah", here, **kind, sel=["2024 64.01"]).empty
    row = execute("mutu_deret", here, **kind).iloc[0]
    assert row.nilai == 90 and not row.ada_rekap


def test_cells_for_comparison_are_the_facts_without_the_hidden(konteks):
    found = execute("mutu_sel", konteks, tabel="pmks")
    year = found[(found.periode == "2024") & found.keadaan.isin(["ada", "nihil"])]
    facts = fakta(konteks, "2024").dropna(subset=["nilai"])
    mask = tabel(konteks, "topeng").query("tabel == 'pmks' and periode == '2024'")
    key = ["kode_rekap_wilayah", "kode_rekap_jenis", "ukuran", "jenis_kelamin", "satuan"]
    hidden = set(mask[key].itertuples(index=False, name=None))
    names = ["kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan"]
    open_ = {
        key: value
        for key, value in zip(facts[names].itertuples(index=False, name=None), facts.nilai)
        if key not in hidden
    }
    names[1:3] = ["hal", "rincian"]
    assert dict(zip(year[names].itertuples(index=False, name=None), year.nilai)) == open_
    assert found[found.keadaan == "disamarkan"].nilai.isna().all()


def test_a_correction_touches_its_cell_and_every_roll_up_of_it(edisi):  # noqa: F811
    here = edisi("koreksi", pmks=rekap("64.02", "2024"), koreksi=[koreksi("64.02", "2024", "PMKS-04")])
    found = execute("koreksi_sel", here)
    cells = set(zip(found.kode_wilayah, found.jenis))
    assert {
        ("64.02", "PMKS-04"),
        ("64", "PMKS-04"),
        ("LINGKAR-1", "PMKS-04"),
        ("64.02", "SEMUA-26"),
        ("64", "PILAR-REHSOS"),
    } <= cells
    assert ("64.01", "PMKS-04") not in cells and ("64.02", "PMKS-05") not in cells
    assert set(found.tahun) == {2024} and not any(code.startswith("PILAR-B") for code in found.jenis)


def test_a_corrected_figure_of_another_publisher_touches_only_itself(edisi):  # noqa: F811
    one = koreksi("64.02", "2024", "persen_penduduk_miskin_p0") | {"tabel": "konteks"}
    found = execute("koreksi_sel", edisi("konteks", pmks=rekap("64.02", "2024"), koreksi=[one]))
    assert list(zip(found.kode_wilayah, found.jenis)) == [("64.02", "persen_penduduk_miskin_p0")]


def test_warnings_are_told_in_full_only_inside(edisi):  # noqa: F811
    when = datetime.datetime(2026, 11, 21, tzinfo=datetime.UTC).isoformat()
    one = {"edisi": "p", "kunci": "k", "kode": "nilai_lonjak", "teks": "Paser 3", "sel": "A!B2", "alasan": "12 desa",
           "oleh": "operator", "waktu": when}  # fmt: skip
    here = edisi("p", pmks=rekap("64.02", "2024"), peringatan=[one])
    public = execute("mutu_peringatan", here).iloc[0]
    inside = execute("mutu_peringatan", Konteks("p", "internal")).iloc[0]
    assert (public.teks, public.sel, public.alasan, public.kode) == ("", "", "", "nilai_lonjak")
    assert (inside.teks, inside.sel, inside.alasan) == ("Paser 3", "A!B2", "12 desa")


def test_news_never_stops_the_waiting(edisi):  # noqa: F811
    here = edisi("kabar", pmks=rekap("64.01", "2024", sumber_id="ANTARA-20772"))
    found = execute("mutu_ditunggu", here, **WAJIB).set_index(["kode_wilayah", "tabel", "tahun"])
    assert found.n_lapor["64.01", "pmks", 2024] == 0
    counts = execute("mutu_sekilas", here, **WAJIB).set_index("tabel")
    assert counts.n_ditunggu["pmks"] == 50 and counts.n_pernah["pmks"] == 0
