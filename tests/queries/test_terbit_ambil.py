"""Rows for the read API: filters, order and pages against pandas; closed lists; a question that takes too long."""

from __future__ import annotations

import datetime
import threading

import pytest

from queries import Konteks, engine, rows, run, terbit_ambil
from queries.kueri_terbuka import KUERI, jawab, kolom_kueri, param_kueri
from queries.terbit import kursor, tabel_terbit
from queries.terbit_ambil import Ambilan, TerlaluLama, TerlaluLuas, ambil, tenggat
from queries.terbit_baca import isi
from queries.terbit_pilihan import kode, pilihan
from tests.queries.test_kontrak import PARAMS

PUBLIK = Konteks("kaltim-2026-11")


@pytest.fixture(scope="module")
def pmks():
    return isi("pmks", PUBLIK).to_pandas()


def bingkai(minta):
    return ambil(minta, PUBLIK).isi.to_pandas()


def test_filters_are_those_of_pandas(pmks):
    saring = (("tahun", (2023, 2024)), ("jenis", ("PMKS-09", "PILAR-REHSOS")), ("kumulatif", (False,)))
    found = ambil(Ambilan("pmks", saring, batas=100_000), PUBLIK)
    inside = pmks.tahun.isin([2023, 2024]) & pmks.jenis.isin(["PMKS-09", "PILAR-REHSOS"]) & ~pmks.kumulatif
    same = isi("pmks", PUBLIK).take(pmks.index[inside].tolist()).to_pylist()
    assert found.isi.to_pylist() == same and found.total == len(same) > 100


def test_a_source_is_found_among_several_and_empty_is_empty(pmks):
    satu = bingkai(Ambilan("pmks", (("sumber_id", ("CONTOH-REVISI",)),), batas=100_000))
    benar = pmks.sumber_id.fillna("").str.split("|").apply(lambda ids: "CONTOH-REVISI" in ids)
    assert len(satu) == benar.sum() and satu.sumber_id.str.contains("|", regex=False).any()
    jenis = isi("jenis", PUBLIK).to_pandas()
    kosong = bingkai(Ambilan("jenis", (("spm", ("",)),)))
    assert len(kosong) == (jenis.spm.fillna("") == "").sum() > 0


def test_dates_and_order():
    hari = datetime.date(2022, 2, 15)
    assert bingkai(Ambilan("peristiwa", (("tanggal", (hari,)),))).tanggal.tolist() == [hari]
    urut = bingkai(Ambilan("konteks", urut=(("nilai", True),), batas=50)).nilai
    assert urut.is_monotonic_decreasing and urut.notna().all()


def test_pages_join_to_the_whole(pmks):
    saring = (("tahun", (2024,)),)
    bagian = [
        ambil(Ambilan("pmks", saring, (("nilai", False),), 1000, mulai), PUBLIK)
        for mulai in range(0, 4000, 1000)
    ]
    kunci = [
        tuple(row)
        for satu in bagian
        for row in satu.isi.select(list(tabel_terbit()["pmks"].kunci)).to_pandas().values
    ]
    assert (
        {satu.total for satu in bagian} == {(pmks.tahun == 2024).sum()} == {len(kunci)} == {len(set(kunci))}
    )


def test_a_large_edition_is_asked_in_parts(monkeypatch):
    """There a count over everything takes minutes: one filter is needed, and the total stays uncounted."""
    monkeypatch.setattr(terbit_ambil, "besar", lambda _: True)
    with pytest.raises(TerlaluLuas, match="periode, tahun, jenis"):
        ambil(Ambilan("pmks", (("ukuran", ("terdata",)),)), PUBLIK)
    page = ambil(Ambilan("pmks", (("tahun", (2024,)),), batas=10), PUBLIK)
    assert (page.isi.num_rows, page.ada_lagi, page.total) == (10, True, None)
    assert ambil(Ambilan("pmks", (("jenis", ("GRP-GPP",)),), batas=5000), PUBLIK).total is not None
    assert ambil(Ambilan("jenis", batas=5), PUBLIK).total > 50, "small tables are counted"
    monkeypatch.undo()
    assert not terbit_ambil.besar(PUBLIK) and ambil(Ambilan("pmks", batas=1), PUBLIK).ada_lagi


def test_a_page_behind_the_end_is_empty_and_still_counts():
    assert ambil(Ambilan("jenis", mulai=1000), PUBLIK).isi.num_rows == 0
    assert ambil(Ambilan("jenis", mulai=1000), PUBLIK).total == ambil(Ambilan("jenis"), PUBLIK).total > 50


@pytest.mark.parametrize(
    "minta", [Ambilan("tiada"), Ambilan("jenis", (("tiada", (1,)),)), Ambilan("jenis", urut=(("1", True),))]
)
def test_only_names_of_the_catalogue_become_sql(minta):
    with pytest.raises(KeyError):
        ambil(minta, PUBLIK)


def test_values_are_never_sql():
    assert ambil(Ambilan("jenis", (("nama", ("x' or 'a' = 'a",)),)), PUBLIK).total == 0


def test_what_takes_too_long_is_stopped():
    cursor = kursor(PUBLIK)
    with pytest.raises(TerlaluLama, match="Persempit"), tenggat(cursor, 0.05):
        cursor.sql("select sum(a.range * b.range) from range(10000000) a, range(10000000) b").fetchall()
    with tenggat(cursor, 60):
        assert cursor.sql("select 1").fetchall() == [(1,)], "the cursor is usable again"


def test_a_server_that_ends_waits_for_no_question(monkeypatch):
    monkeypatch.setattr(terbit_ambil, "_TUTUP", threading.Event())
    cursor = kursor(PUBLIK)
    threading.Timer(0.05, terbit_ambil.hentikan).start()
    with pytest.raises(TerlaluLama), tenggat(cursor, 600):
        cursor.sql("select sum(a.range * b.range) from range(10000000) a, range(10000000) b").fetchall()
    with pytest.raises(TerlaluLama):
        ambil(Ambilan("jenis"), PUBLIK)


def test_closed_lists_hold_every_value_that_there_is():
    """A list that lacked a value would refuse a question about rows that exist."""
    closed = 0
    for name, table in tabel_terbit().items():
        rows = isi(name, PUBLIK)
        for column in table.nama_kolom:
            if (allowed := pilihan(name, column, PUBLIK)) is None:
                continue
            there = {
                part for text in rows.column(column).unique().to_pylist() for part in (text or "").split("|")
            }
            missing = there - set(allowed) - ({""} if name == "pmks" or column == "sumber_id" else set())
            assert not missing, (name, column)
            closed += 1
    assert closed > 60
    assert pilihan("konteks", "catatan", PUBLIK) is None
    assert set(kode("kab_kota", PUBLIK)) < set(kode("wilayah", PUBLIK)) and len(kode("lingkup", PUBLIK)) == 14


SEHARI = ("sebaran", "penduduk_seri", "rekap_silang")


@pytest.mark.parametrize(
    "name", [n if n in SEHARI else pytest.param(n, marks=pytest.mark.lama) for n in KUERI]
)
def test_an_open_question_is_the_page_s_own(name):
    given = {one.nama: PARAMS[one.nama] for one in param_kueri(name, PUBLIK)}
    mine, theirs = jawab(name, PUBLIK, given), rows(name, PUBLIK, **given)
    assert tuple(mine.column_names) == kolom_kueri(name) and mine.num_rows > 0
    shown = [one for one in kolom_kueri(name) if not KUERI[name] or one not in ("persen", "keadaan_persen")]
    assert mine.select(shown).to_pylist() == [{column: row[column] for column in shown} for row in theirs]


@pytest.mark.parametrize(("name", "base"), [(n, b) for n, b in KUERI.items() if b])
def test_no_percent_on_a_small_base(name, base):
    given = {one.nama: PARAMS[one.nama] for one in param_kueri(name, PUBLIK)}
    if name == "terlayani":
        given["jenis"] = "PMKS-11"
    mine, theirs = jawab(name, PUBLIK, given).to_pandas(), run(name, PUBLIK, **given)
    small = ~(theirs[base] >= 20)
    assert mine.loc[small, "persen"].isna().all()
    assert mine.loc[~small, "persen"].equals(theirs.loc[~small, "persen"])
    if "keadaan_persen" in mine:
        assert (theirs.loc[small, "persen"].notna()).any(), "the edition has such rows"
        assert (
            mine.loc[mine.persen.isna(), "keadaan_persen"]
            .isin(["disamarkan", "belum_dilaporkan", "tidak_tersedia"])
            .all()
        )


def test_open_questions_hold_no_open_cell():
    """Same question, cells open: something differs, so the answer above is masked."""
    given = {"periode": "2024", "dimensi": "jenis"}
    masked, opened = (
        jawab("rincian", Konteks(PUBLIK.edisi, who), given).to_pandas() for who in ("publik", "internal")
    )
    assert (masked.keadaan_terdata == "disamarkan").any() and not (
        opened.keadaan_terdata == "disamarkan"
    ).any()
    assert (
        masked.loc[masked.keadaan_terdata == "disamarkan", ["terdata", "belum", "persen"]].isna().all().all()
    )


def test_a_question_that_is_not_open_is_refused():
    with pytest.raises(KeyError):
        param_kueri("koreksi_daftar", PUBLIK)
    with pytest.raises(KeyError):
        jawab("pernyataan_daftar", PUBLIK, {})
    assert engine.FOLDER.joinpath("pernyataan_daftar.sql").exists()
