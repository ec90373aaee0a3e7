"""Charts of the stage: no text below its least size, every mark with its value, nothing covered."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from charts.marks import shown
from charts.spec import Cell, ChoroplethSpec, Column, Table, TableSpec
from reports.layar.bagan import bagan_svg
from reports.layar.kanvas import HURUF
from reports.layar.nilai import NS, cacat
from reports.layar.pecah import muat, pecah_layar
from reports.svg import svg
from tests.charts.contoh_spec import all_specs, clickable, panel
from tests.reports.layar_dek import batang, tabel

SPECS = all_specs()
BESAR = (1240.0, 420.0)


def huruf(gambar):
    return [float(satu) for satu in re.findall(r'<text [^>]*font-size="([\d.]+)"', gambar)]


@pytest.mark.parametrize("nama", SPECS)
def test_no_text_is_smaller_than_asked(nama):
    gambar = bagan_svg(panel(SPECS[nama]), *BESAR)
    assert min(huruf(gambar)) >= HURUF
    assert min(huruf(svg(panel(SPECS[nama]), width=1240, height=420))) < HURUF, (
        "the frame's own drawing is smaller"
    )


@pytest.mark.parametrize("nama", [n for n in SPECS if n != "table"])
def test_every_mark_is_there_with_its_text(nama):
    akar = ET.fromstring(bagan_svg(panel(SPECS[nama], contoh=True), *BESAR))
    teks = {(g.get("data-key"), g.get("data-text")) for g in akar.iter(f"{NS}g") if g.get("data-key")}
    assert {(mark.key, mark.text) for mark in clickable(SPECS[nama])} <= teks
    assert any(shown(mark) for mark in clickable(SPECS[nama]))


def test_a_cell_of_a_table_tells_its_row_and_column():
    akar = ET.fromstring(bagan_svg(panel(SPECS["table"]), *BESAR))
    judul = [g.find(f"{NS}title").text for g in akar.iter(f"{NS}g") if g.get("data-key") == "64.08"]
    assert any("\n" in satu and ": " in satu for satu in judul)


def test_contoh_is_stamped_and_drawn_only_when_it_is():
    assert "DATA CONTOH" in bagan_svg(panel(SPECS["bar"], contoh=True), *BESAR)
    assert "DATA CONTOH" not in bagan_svg(panel(SPECS["bar"]), *BESAR)


def test_the_judge_sees_each_fault():
    satu = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">{}</svg>'

    def salah(isi):
        return cacat(satu.format(isi), 24)

    baik = '<text x="10" y="60" font-size="24">Paser</text>'
    assert not salah(baik)
    assert salah('<text x="10" y="60" font-size="20">Paser</text>').kecil == ("Paser",)
    assert salah('<text x="380" y="60" font-size="24">Paser</text>').keluar == ("Paser",)
    assert salah('<g transform="translate(0,180)">' + baik + "</g>").keluar == ("Paser",)
    assert salah(baik + '<text x="30" y="66" font-size="24">Berau</text>').tindih
    assert salah('<text x="10" y="60" font-size="24">Kutai Karta…</text>').terpotong
    rapat = salah(baik + '<text x="10" y="83" font-size="24">Berau</text>')
    assert rapat.sesak == 1 and not rapat.parah and rapat
    assert not salah(baik + '<g class="tanda-air"><text x="10" y="60" font-size="90">DATA CONTOH</text></g>')


def test_26_types_become_two_slides_of_13():
    bagian = pecah_layar(batang(26))
    assert [len(satu.spec.categories) for satu in bagian] == [13, 13]
    assert all(muat(satu) for satu in bagian) and not muat(batang(26))
    assert {k for satu in bagian for k, _ in satu.spec.categories} == {
        k for k, _ in batang(26).spec.categories
    }
    assert {satu.title for satu in bagian} == {batang(26).title}


def test_a_slide_never_holds_more_than_13_rows_even_where_they_would_fit():
    assert muat(batang(15)) and [len(satu.spec.categories) for satu in pecah_layar(batang(15))] == [8, 7]


def test_what_fits_stays_the_same_object():
    satu = batang(13)
    assert pecah_layar(satu) == (satu,) and pecah_layar(satu)[0] is satu


def test_a_table_is_split_by_rows_and_columns_and_repeats_its_names():
    kolom = (
        Column("nama", "Kabupaten/kota"),
        *(Column(f"k{i}", f"Kolom panjang {i}", True) for i in range(12)),
    )
    baris = tuple((Cell(f"W{r}", f"Wilayah {r}"), *(Cell(1e6, "1.000.000 x"),) * 12) for r in range(20))
    jumlah = (Cell("Jumlah", "Jumlah"), *(Cell(2e7, "20.000.000 x"),) * 12)
    bagian = pecah_layar(tabel(Table(kolom, baris, jumlah, tuple(f"W{r}" for r in range(20)))))
    assert len(bagian) > 2 and all(muat(satu) for satu in bagian)
    assert all(satu.spec.table.columns[0].key == "nama" for satu in bagian)
    assert {c.key for satu in bagian for c in satu.table.columns} == {c.key for c in kolom}
    # every part of a column group ends with one total
    assert sum(satu.table.total is not None for satu in bagian) == len(
        {satu.table.columns for satu in bagian}
    )
    assert sum(len(satu.table.rows) for satu in bagian) % 20 == 0


def test_a_column_without_a_word_is_left_out():
    kolom = (Column("nama", "Wilayah"), Column("kosong", "Peringatan"), Column("n", "Terdata", True))
    baris = tuple((Cell(f"W{r}", f"Wilayah {r}"), Cell("", ""), Cell(1.0, "1")) for r in range(30))
    assert all(len(satu.table.columns) == 2 for satu in pecah_layar(tabel(Table(kolom, baris))))


def test_an_event_list_without_room_becomes_a_slide_of_its_own():
    garis = SPECS["line"]
    banyak = replace(garis, events=tuple(replace(garis.events[0], x=2016.5 + i, label=f"Peristiwa panjang nomor {i} "
                     "tentang Ibu Kota Nusantara dan penduduknya") for i in range(8)))  # fmt: skip
    bagian = pecah_layar(panel(banyak))
    assert [satu.spec.kind for satu in bagian][:2] == ["line", "table"]
    assert sum(len(satu.table.rows) for satu in bagian[1:]) == 8
    assert "peristiwa-8" in bagan_svg(bagian[0], *BESAR)


def test_names_on_a_small_map_make_room_and_stay_inside():
    peta = SPECS["choropleth"]
    assert isinstance(peta, ChoroplethSpec)
    salah = cacat(bagan_svg(panel(peta), 760, 560), HURUF)
    assert not salah.tindih and not salah.keluar


def test_a_word_of_a_table_head_is_never_broken():
    kolom = (Column("nama", "Layanan"), Column("c", "Capaian (%)", True, 1, "persen"))
    isi = TableSpec(Table(kolom, ((Cell("a", "Anak"), Cell(88.0, "88,0")),)))
    kata = " ".join(re.findall(r">([^<]+)</text>", bagan_svg(panel(isi), 330, 300)))
    assert "Capaian " in kata and "Capaia " not in kata
