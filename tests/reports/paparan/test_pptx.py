"""The deck as PowerPoint, read back: order, words, numbers, notes, stamps, nothing hidden, nothing outside."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from charts.spec import BarSpec, Series, TableSpec
from reports.paparan import kata, paparan_pptx
from reports.paparan.pptx_bagian import P14
from reports.pptx import PaparanKosong
from tests.charts.contoh_spec import all_specs, axis, marks_of, panel
from tests.reports.baca_pptx import angka, bernama, dalam, salindia, semua_teks
from tests.reports.paparan.dek_contoh import DIBUAT, RAHASIA, dek, dek_semua, tampilan
from tests.reports.test_pptx import BENTUK, NATIF, hidden, small, told

SPECS = all_specs()
DECK = dek_semua()


@pytest.fixture(scope="module")
def isi():
    return paparan_pptx(DECK, dibuat=DIBUAT)


def kata_kata(slide):
    return " ".join(one.text_frame.text for one in slide.shapes if one.has_text_frame)


def catatan(slide):
    return slide.notes_slide.notes_text_frame.text


def test_every_slide_is_there_in_order_with_the_agenda_after_the_cover(isi):
    titles = [slide.shapes.title.text for slide in salindia(isi)]
    assert titles[:2] == ["Rapat Koordinasi Bidang Sosial", kata.AGENDA]
    wanted = [s.judul for s in DECK.salindia[1:]]
    kept = [one.split(", salindia ")[0] for one in titles[2:]]
    assert list(dict.fromkeys(kept)) == wanted
    assert len(kept) > len(wanted)  # the matrix of 26 rows needs two


def test_the_agenda_is_a_native_table_of_the_sessions(isi):
    tables = [one.table for one in salindia(isi)[1].shapes if one.has_table]
    rows = [[cell.text for cell in row.cells] for row in tables[0].rows]
    assert rows[1] == ["1", "Pembukaan", "Gubernur", "30 menit"] and len(rows) == 1 + len(DECK.acara)
    assert rows[3] == ["3", "Diskusi", "–", "–"]


def test_title_sentence_ask_filters_and_address_stand_on_the_slide_and_the_notes_below_it(isi):
    for s in DECK.salindia[1:4]:
        slide = next(one for one in salindia(isi) if one.shapes.title.text.startswith(s.judul))
        words = kata_kata(slide)
        for said in (
            s.judul,
            s.kalimat,
            s.ajakan,
            s.saringan,
            f"salindia {s.nomor} dari {len(DECK.salindia)}",
        ):
            assert said in words
        assert "edisi=kaltim-2026-11" in words and "22 November 2026" in words and "Sumber: " in words
        assert RAHASIA in catatan(slide) and RAHASIA not in words


def test_speaker_notes_of_every_kind_are_in_the_notes_only(isi):
    with_notes = [s for s in DECK.salindia if s.catatan]
    assert sum(RAHASIA in catatan(slide) for slide in salindia(isi)) >= len(with_notes) >= 5
    assert not [slide for slide in salindia(isi) if RAHASIA in kata_kata(slide)]


@pytest.mark.parametrize("name", NATIF)
def test_a_chart_of_the_deck_holds_the_numbers_of_its_panel(name):
    assert angka(SPECS[name], paparan_pptx(dek(panel(SPECS[name])), dibuat=DIBUAT)) == pytest.approx(
        dalam(SPECS[name])
    )


@pytest.mark.parametrize("name", BENTUK)
def test_every_area_tile_and_row_has_its_shape_and_number(name):
    isi = paparan_pptx(dek(panel(SPECS[name])), dibuat=DIBUAT)
    assert bernama(isi) >= {(mark.key, mark.text) for mark in marks_of(SPECS[name])}


def test_contoh_is_stamped_where_its_numbers_are_and_on_the_cover_for_the_file(isi):
    slides = {slide.shapes.title.text: kata_kata(slide) for slide in salindia(isi)}
    assert all(
        words.count("DATA CONTOH") >= 3 for title, words in slides.items() if title.startswith("Temuan")
    )
    assert slides["Rapat Koordinasi Bidang Sosial"].count("DATA CONTOH") == 2  # band and footer
    assert "DATA CONTOH" in slides[kata.AGENDA]
    assert "DATA CONTOH" not in slides["Dasar hukum rakor"]
    assert kata.nama_dek(DECK, "paparan", "pptx").endswith("_DATA-CONTOH.pptx")
    panjang = replace(
        DECK,
        nama="Rapat Koordinasi dan Sinkronisasi Teknis Bidang Sosial " * 3,
        edisi="RK26-01-2026-11-25-K1",
    )
    nama = kata.nama_dek(panjang, "catatan-penyaji", "pdf")
    assert nama.endswith(f"_{DECK.tanggal}_RK26-01-2026-11-25-K1_DATA-CONTOH.pdf") and len(nama) <= 120
    nyata = dek(panel(SPECS["bar"]))
    assert "DATA CONTOH" not in kata_kata(salindia(paparan_pptx(nyata, dibuat=DIBUAT))[0])


def test_nothing_is_too_small_outside_the_slide_or_outside_the_file(isi):
    assert small(isi) == []
    for slide in salindia(isi):
        for one in slide.shapes:
            assert one.top >= -12_000 and one.top + one.height <= 6_858_000 + 12_000, (
                slide.shapes.title.text,
                one.name,
            )
    with zipfile.ZipFile(BytesIO(isi)) as zip_:
        assert b"External" not in b"".join(zip_.read(one) for one in zip_.namelist() if one.endswith(".rels"))


def test_a_held_slide_is_a_card_and_its_panel_leaves_no_number():
    one = tampilan(
        2, panel(SPECS["bar"]), ditahan="Edisi lama sudah dihapus.", saringan="", kalimat="Ada 1.250."
    )
    full = replace(DECK, salindia=(replace(one, ditahan=""),), acara=())
    held = replace(DECK, salindia=(one,), acara=())
    assert all(told(paparan_pptx(full, dibuat=DIBUAT), number) for number in ("1.250", "7.949"))
    isi = paparan_pptx(held, dibuat=DIBUAT)
    assert kata.DITAHAN in kata_kata(salindia(isi)[0]) and "Edisi lama sudah dihapus." in kata_kata(
        salindia(isi)[0]
    )
    assert not told(isi, "1.250") and not told(isi, "2.210") and not told(isi, "7.949")


@pytest.mark.parametrize("kind", ["PMKS-10", pytest.param("PMKS-20", marks=pytest.mark.lama)])
def test_hidden_numbers_are_in_no_part_of_the_deck(konteks, internal, kind):
    public, closed = hidden(konteks, internal, kind)
    large = [number for number in closed.values() if len(number) >= 3 and number.isdigit()]
    rows = tuple((m.key, m.label) for m in public.spec.marks)
    bars = BarSpec(rows, (Series("Terdata", public.spec.marks, contoh=True),), axis(0, 9000))
    views = (public, replace(public, spec=bars), replace(public, spec=TableSpec(public.table)))
    isi = paparan_pptx(dek(*views), dibuat=DIBUAT)
    assert large and {(m.key, m.text) for m in closed} <= bernama(isi)
    assert not [one for number in large for one in told(isi, number)]
    assert told(paparan_pptx(dek(replace(public, notes=(large[0],))), dibuat=DIBUAT), large[0])


def test_sessions_are_sections_and_each_slide_is_in_one(isi):
    with zipfile.ZipFile(BytesIO(isi)) as zip_:
        xml = zip_.read("ppt/presentation.xml").decode()
    names = re.findall(r'<p14:section name="([^"]+)"', xml)
    assert P14 in xml and names == [one.judul for one in DECK.acara]
    assert len(re.findall(r'<p14:sldId id="', xml)) == len(salindia(isi))


def test_clarification_is_said_and_a_part_says_which():
    one = tampilan(1, panel(SPECS["choropleth"]), klarifikasi=True, bagian=(2, 3))
    slide = salindia(paparan_pptx(replace(DECK, salindia=(one,)), dibuat=DIBUAT))[1]
    assert kata.KLARIFIKASI in kata_kata(slide) and "bagian 2 dari 3" in kata_kata(slide)
    assert kata.judul(one).endswith("(2 dari 3)")
    said = replace(one, judul="Temuan, bagian 2 dari 3")
    assert kata.judul(said) == "Temuan, bagian 2 dari 3"


def test_long_lists_of_points_go_on_and_lose_nothing():
    butir = tuple(f"Butir ke-{n}: " + "dasar hukum yang panjang sekali " * 4 for n in range(1, 15))
    one = replace(DECK.salindia[-5], butir=butir, nomor=1)
    slides = salindia(paparan_pptx(replace(DECK, salindia=(one,), acara=()), dibuat=DIBUAT))
    assert len(slides) > 1 and slides[0].shapes.title.text.endswith(f"salindia 1 dari {len(slides)}")
    words = " ".join(kata_kata(slide) for slide in slides)
    assert all(f"Butir ke-{n}:" in words for n in range(1, 15))


def test_same_deck_same_bytes_and_an_empty_one_is_refused(isi):
    assert paparan_pptx(DECK, dibuat=DIBUAT) == isi
    with pytest.raises(PaparanKosong, match="belum berisi salindia"):
        paparan_pptx(replace(DECK, salindia=()), dibuat=DIBUAT)


def test_the_reading_of_texts_sees_notes_and_workbooks(isi):
    texts = semua_teks(isi)
    assert any(RAHASIA in one for one in texts) and any("1250" in one for one in texts)


def test_the_event_list_stays_away_when_it_has_a_slide_of_its_own():
    line = panel(SPECS["line"])
    for parts, there in (((1, 1), True), ((1, 2), False)):
        one = replace(DECK, salindia=(tampilan(1, line, bagian=parts),), acara=())
        words = kata_kata(salindia(paparan_pptx(one, dibuat=DIBUAT))[0])
        assert ("definisi baru (DTSEN)" in words) is there


def test_a_short_table_is_set_large_and_a_long_one_stays_legible():
    def huruf(spec):
        slides = salindia(
            paparan_pptx(replace(DECK, salindia=(tampilan(1, panel(spec)),), acara=()), dibuat=DIBUAT)
        )
        shape = next(one for one in slides[0].shapes if one.has_table)
        return {int(size) for size in re.findall(r'\bsz="(\d+)"', shape._element.xml)}

    few = TableSpec(replace(SPECS["table"].table, rows=SPECS["table"].table.rows[:3], total=None))
    assert (
        min(huruf(few)) >= 2000 and min(huruf(SPECS["table"])) >= 1200 and huruf(few) != huruf(SPECS["table"])
    )
