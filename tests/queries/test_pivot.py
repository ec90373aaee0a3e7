"""Pivots equal an independent road from the parquet files (acuan_pivot), and say what cannot be combined."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from queries import Konteks, pivot
from queries.pivot import Spesifikasi, SpesifikasiSalah
from queries.pivot_isi import isi
from queries.pivot_moment import kode_dipakai
from queries.pivot_tabel import UBAH
from queries.terbit import kursor
from tests.conftest import sekali
from tests.queries import edisi_pivot
from tests.queries.acuan_pivot import Acuan
from tests.queries.acuan_pivot_ukur import periksa_semua
from tests.queries.spek_acak import acak

SEHARI, LAMA = 20, 70


@pytest.fixture(scope="module")
def acuan(katalog) -> Acuan:
    """The shipped edition, read once."""
    from data.snapshot import current

    return Acuan(Konteks(current()))


@pytest.fixture(scope="session")
def rumah_aneh(tmp_path_factory, katalog, bingkai_bawaan) -> Path:
    """A home with the two invented editions, written once for all tests of the process."""
    return sekali(tmp_path_factory, "pivot", lambda home: edisi_pivot.susun(home, katalog, bingkai_bawaan))


def bandingkan(spek: Spesifikasi, konteks: Konteks, acuan: Acuan, lain: Acuan | None = None) -> list[str]:
    """Both roads of one checked specification; what differs."""
    found = pivot.hitung(spek, konteks)
    codes = () if spek.ukur in UBAH else kode_dipakai(spek, pivot.pilihan(spek.tabel, konteks), isi(konteks))
    return periksa_semua(found, acuan, codes, lain if spek.banding else None)


def sah(r: random.Random, konteks: Konteks, banyak: int, banding: str = ""):
    """That many specifications which `periksa` lets pass."""
    while banyak:
        spek = acak(r, konteks)
        if banding and spek.ukur in UBAH and r.random() < 0.5:
            spek = replace(spek, banding=banding)
        try:
            yield pivot.periksa(spek, konteks)
        except SpesifikasiSalah as salah:
            assert salah.pesan.endswith(".") and len(salah.pesan) > 40
            continue
        banyak -= 1


def semua_sama(benih: int, banyak: int, konteks: Konteks, acuan: Acuan, lain: Acuan | None = None) -> None:
    """Every cell and total of so many random pivots."""
    banding = lain.edisi.edisi if lain else ""
    for spek in sah(random.Random(benih), konteks, banyak, banding):
        assert bandingkan(spek, konteks, acuan, lain) == [], spek


def test_random_specifications_equal_the_second_road(konteks, acuan):
    semua_sama(20261122, SEHARI, konteks, acuan)


TERARAH = (
    Spesifikasi(baris=("lingkar",), kolom=("kelamin",), ukur="angka", penduduk="dukcapil", ke="2024"),
    Spesifikasi(baris=("kabkota",), kolom=("tahun",), saring=(("tahun", ("2012", "2013")),)),
    Spesifikasi(baris=("jenis",), ukur="terlayani", ke="2021", saring=(("kabkota", ("64.72", "64.03")),)),
    Spesifikasi(
        tabel="konteks",
        baris=("indikator",),
        ukur="persen_ubah",
        dari="2016",
        ke="2017",
        satuan="Rp/kapita/bulan",
    ),
    Spesifikasi(
        tabel="konteks", baris=("indikator",), ukur="selisih", dari="2022", ke="2023", satuan="persen"
    ),
    Spesifikasi(
        tabel="konteks", baris=("indikator",), ukur="selisih", dari="2019", ke="2024", satuan="persen"
    ),
    Spesifikasi(tabel="penduduk", kolom=("kelamin",), ukur="porsi_baris", ke="2024"),
)


def test_the_dearest_rules_one_by_one_equal_the_second_road(konteks, acuan):
    """Same-sex base, areas of the year, one group row for two types, months of a year, own rows of the province."""
    for spek in TERARAH:
        assert bandingkan(pivot.periksa(spek, konteks), konteks, acuan) == [], spek


PUTUS = (
    Spesifikasi(baris=("jenis",), satuan="KK", ukur="selisih", dari="2024", ke="2025"),
    Spesifikasi(kolom=("pilar",), ukur="persen_ubah", dari="2020", ke="2021"),
    Spesifikasi(baris=("jenis",), ukur="selisih", dari="2015", ke="2017"),
)


def test_changes_over_definition_breaks_equal_the_second_road(konteks, acuan):
    found = set()
    for spek in PUTUS:
        whole = pivot.periksa(spek, konteks)
        assert bandingkan(whole, konteks, acuan) == []
        found |= {one.alasan for one in pivot.silang(whole, konteks).sel.values()}
    assert "putus_deret" in found


@pytest.mark.lama
@pytest.mark.parametrize("audiens", ["publik", "internal", "lembar"])
@pytest.mark.parametrize("benih", [1, 2])
def test_many_random_specifications(audiens, benih, konteks):
    milik = replace(konteks, audiens=audiens, wilayah="64.02" if audiens == "lembar" else "")
    semua_sama(benih, LAMA, milik, Acuan(milik))


@pytest.mark.lama
@pytest.mark.parametrize("audiens", ["publik", "internal", "lembar"])
@pytest.mark.parametrize("benih", [3, 4])
def test_many_on_flows_spans_and_two_editions(audiens, benih, rumah_aneh, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(rumah_aneh))
    satu = Konteks(edisi_pivot.NAMA[0], audiens, "64.02" if audiens == "lembar" else "")
    dua = replace(satu, edisi=edisi_pivot.NAMA[1])
    semua_sama(benih, LAMA, satu, Acuan(satu), Acuan(dua))


def test_the_comparison_itself_finds_a_wrong_number(konteks, acuan):
    spek = pivot.periksa(Spesifikasi(kolom=("lingkar",), saring=(("jenis", ("PMKS-09",)),)), konteks)
    found = pivot.hitung(spek, konteks)
    place = next(iter(found.sel))
    codes = (spek.ke,)
    assert periksa_semua(found, acuan, codes) == []
    for wrong in ({"nilai": 1.0}, {"keadaan": "nihil"}, {"n_wilayah": 9}, {"asal": "resmi"}):
        broken = replace(found, sel={**found.sel, place: replace(found.sel[place], **wrong)})
        assert len(periksa_semua(broken, acuan, codes)) == 1


SQL = (
    Spesifikasi(kolom=("tahun",)),
    Spesifikasi(baris=("lingkar",), kolom=("spm",), ukur="terlayani"),
    Spesifikasi(
        baris=("jenis",), kolom=("kelamin",), ukur="selisih", saring=(("kabkota", ("64.02", "64.03")),)
    ),
    Spesifikasi(tabel="spm", baris=("layanan",), ukur="capaian"),
    Spesifikasi(tabel="migrasi", kolom=("tahun",), ukur="neto"),
    Spesifikasi(tabel="konteks", kolom=("tahun",)),
)


@pytest.mark.parametrize("spek", SQL, ids=lambda one: f"{one.tabel}-{one.ukur}")
def test_the_written_sql_gives_the_same_numbers(spek, konteks):
    text = pivot.teks_sql(spek, konteks)
    assert "$" not in text and len(text) < 20_000
    cursor = kursor(konteks)
    cursor.execute(text)
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row)) for row in cursor.fetchall()]
    found = pivot.silang(spek, konteks)
    cells = [*found.sel.values(), *found.total_baris, *found.total_kolom, *filter(None, [found.total])]
    shown = {one.nilai for one in cells if one.nilai is not None}
    # a total may be a header as well (both sexes): there the statement has one row
    assert {one["nilai"] for one in rows if one["nilai"] is not None} == shown and shown


SALAH = {
    "tidak dapat disilang": Spesifikasi(tabel="topeng"),
    "Sumbu Arah": Spesifikasi(baris=("arah",)),
    "dipakai dua kali": Spesifikasi(kolom=("kabkota",)),
    "paling banyak dua": Spesifikasi(baris=("kabkota", "jenis", "tahun")),
    "tidak ada pada tabel": Spesifikasi(ukur="capaian"),
    "dengan “dari” dan “ke”": Spesifikasi(kolom=("tahun",), ukur="selisih"),
    "membandingkan dua ukuran": Spesifikasi(kolom=("ukuran",), ukur="terlayani"),
    "kode yang tidak dikenal": Spesifikasi(saring=(("jenis", ("PMKS-09'; drop table pmks; --",)),)),
    "tidak dijumlahkan. Pilih satu": Spesifikasi(saring=(("ukuran", ("terdata", "tertangani")),)),
    "tidak dicatat dalam": Spesifikasi(satuan="KK", saring=(("jenis", ("PMKS-09",)),)),
    "hanya untuk satuan jiwa": Spesifikasi(satuan="KK", ukur="angka"),
    "harus lebih awal": Spesifikasi(ukur="selisih", dari="2024", ke="2023"),
    "memerlukan sumbu kolom": Spesifikasi(ukur="porsi_baris"),
    "posisi pada waktu": Spesifikasi(ukur="porsi_baris", kolom=("tahun",)),
    "Edisi pembanding": Spesifikasi(ukur="selisih", banding="tidak-ada"),
    "tidak dijumlahkan antarwilayah": Spesifikasi(
        tabel="konteks", baris=("tahun",), saring=(("kabkota", ("64.01", "64.02")),)
    ),
    "hanya satu sumbu wilayah": Spesifikasi(tabel="konteks", kolom=("provinsi",)),
    "Saring tahunnya saja": Spesifikasi(tabel="migrasi", kolom=("tahun",), saring=(("bulan", ("2024-01",)),)),
    "tidak menyisakan satu baris": Spesifikasi(saring=(("lingkar", ("LINGKAR-1",)), ("kabkota", ("64.01",)))),
}


@pytest.mark.parametrize("kata", SALAH)
def test_what_cannot_be_combined_is_said(kata, konteks):
    with pytest.raises(SpesifikasiSalah, match=kata):
        pivot.silang(SALAH[kata], konteks)


def test_too_many_cells_are_refused(konteks, monkeypatch):
    monkeypatch.setattr("queries.pivot_periksa_waktu.MAKS_SEL", 99)
    with pytest.raises(SpesifikasiSalah, match=r"150 sel, lebih dari 99"):
        pivot.periksa(Spesifikasi(kolom=("tahun",)), konteks)


def test_units_are_never_summed(konteks):
    for satuan in ("jiwa", "KK"):
        found = pivot.silang(Spesifikasi(baris=("semua_jenis",), kolom=("tahun",), satuan=satuan), konteks)
        assert found.satuan == satuan and "satuan_lain" in found.catatan
    assert pivot.periksa(Spesifikasi(saring=(("jenis", ("PMKS-25",)),)), konteks).satuan == "KK"


def test_a_sum_that_touches_a_hidden_cell_is_hidden(konteks, internal):
    """Two types of one area, one of them hidden: the sum is hidden too, and open for Kerja internal."""
    spek = Spesifikasi(kolom=("jenis",), ke="2024", saring=(("pilar", ("PILAR-REHSOS",)),))
    closed = pivot.silang(spek, konteks)
    place, _ = next((at, one) for at, one in closed.sel.items() if one.keadaan == "disamarkan")
    open_ = next(j for j in range(len(closed.kolom)) if (closed.sel[place[0], j].nilai or 0) > 0)
    area, types = closed.baris[place[0]].kode, [closed.kolom[j].kode[0] for j in (place[1], open_)]
    both = Spesifikasi(ke="2024", saring=(("kabkota", area), ("jenis", tuple(types))))
    assert pivot.silang(both, konteks).sel[0, 0].keadaan == "disamarkan"
    assert pivot.silang(both, konteks).sel[0, 0].nilai is None
    assert pivot.silang(both, internal).sel[0, 0].nilai > 0


def test_a_line_stops_at_a_definition_break_and_a_change_of_asal(konteks):
    found = pivot.silang(
        Spesifikasi(baris=("jenis",), kolom=("tahun",), saring=(("jenis", ("PMKS-10",)),)), konteks
    )
    years = [one.kode[0] for one in found.kolom]
    broken = {years[j] for (_, j), one in found.sel.items() if one.putus}
    assert "2016" in broken and "2018" not in broken


def test_an_edition_without_rows_raises_nothing_but_a_sentence(kosong):
    for tabel in ("pmks", "spm", "psks"):
        with pytest.raises(SpesifikasiSalah, match="belum memuat angka"):
            pivot.silang(Spesifikasi(tabel=tabel), kosong)


@pytest.mark.lama
def test_a_large_edition_is_read_through_views(konteks, monkeypatch):
    """Above IN_MEMORY_BYTES nothing is stored; the numbers stay the same."""
    monkeypatch.setattr("queries.terbit.IN_MEMORY_BYTES", 0)
    lain = replace(konteks, audiens="lembar", wilayah="64.11")  # a schema of its own, made now
    semua_sama(9, SEHARI, lain, Acuan(lain))
