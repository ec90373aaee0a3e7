"""The pivot says no more than its cells hold: partial sums, origins in time, both ends, order by value, units."""

from __future__ import annotations

from dataclasses import replace

import pytest

from panels import silang, silang_asal, silang_kalimat
from panels.silang_catatan import catatan_silang
from panels.silang_tabel import semua_sel, tabel
from tests.panels.test_silang import BIASA, PEKA, SEMUA_TAHUN, answer, panel, state
from words import silang_catatan
from words import silang_urut as kata


def test_a_sum_over_some_of_the_types_is_marked_and_one_of_few_types_not_shaded(konteks):
    one = answer(konteks, **SEMUA_TAHUN)
    table = tabel(one.hasil, one.shade)
    cells = {(i, j): table.rows[i][j + 1] for i, j in one.hasil.sel}
    known = {at: sel for at, sel in one.hasil.sel.items() if sel.nilai is not None}
    near = {at for at, sel in known.items() if 20 <= sel.n_jenis < 23}
    part = {at for at, sel in known.items() if sel.n_jenis < 20}
    assert near and part and all(("jenis" in cell.text) == (at in part) for at, cell in cells.items())
    assert all(("°" in cell.text) == (at in near) for at, cell in cells.items())
    assert all(cells[at].kelas is None for at in part) and all(cells[at].kelas is not None for at in near)
    assert {cells[at].text.partition("\u00a0")[2] for at in part} >= {"(1/23 jenis)", "(jenis lain)"}
    assert min(one.shade.kelas.batas) > 1_000 and cells[8, 1].text == "233\u00a0(1/23 jenis)"
    notes = [" ".join(panel(konteks, **codes).notes) for codes in (SEMUA_TAHUN, {}, {"saring_jenis": BIASA})]
    assert [("Tanda °" in one, "(1/23 jenis)" in one) for one in notes] == [
        (True, True),
        (True, False),
        (False, False),
    ]


def test_both_marks_stand_together(konteks):
    hasil = answer(konteks, **SEMUA_TAHUN).hasil
    sel = next(sel for sel in hasil.total_kolom if sel.n_jenis < sel.n_jenis_total)
    assert (sel.n_wilayah, sel.n_jenis) == (1, 5)
    assert silang.teks(sel, hasil).endswith("(1/9; 5/23 jenis)")


def test_a_change_and_the_map_stay_shaded(konteks):
    assert all(
        row[-1].kelas is not None for row in panel(konteks, nilai="selisih").table.rows if row[-1].value
    )
    shown = panel(konteks, kolom="tanpa", ke="2013", tampil="peta").spec  # one area of one type, one of 14
    assert [mark.kelas is not None for mark in shown.marks if mark.value is not None] == [True, True]


def test_time_starts_at_the_newest_origin_until_years_are_chosen(konteks):
    one = answer(konteks)
    assert [head.kode[0] for head in one.hasil.kolom] == [str(year) for year in range(2016, 2026)]
    assert one.sisa.periode == ("2008", "2011", "2012", "2013", "2015") and one.sisa.asal == "resmi"
    shown = panel(konteks)
    assert shown.state == "/jelajah" and shown.notes[0].startswith(
        "2008–2015 (data resmi) belum ditampilkan."
    )
    every = answer(konteks, saring_waktu="~".join(one.sisa.tahun))
    assert len(every.hasil.kolom) == 15 and every.sisa == silang_asal.Sisa()
    assert panel(konteks, baris="tahun", kolom="tanpa").period == "2016–2025"
    assert panel(konteks, kolom="tanpa", ke="2015").period == "2015"  # chosen


def test_one_period_of_a_new_origin_hides_nothing(konteks):
    one = answer(konteks, **SEMUA_TAHUN)
    last = len(one.hasil.kolom) - 1
    spek = replace(one.hasil.spek, saring=())
    cells = {
        (i, j): replace(sel, asal="resmi" if j == last else "contoh") for (i, j), sel in one.hasil.sel.items()
    }
    hasil = replace(one.hasil, spek=spek, sel=cells)
    assert silang_asal.mulai(hasil, one.dibaca, konteks) == (hasil, silang_asal.Sisa())


def test_both_ends_are_told_and_none_that_lacks_types(konteks, monkeypatch):
    shown = panel(konteks, kolom="tanpa", saring_jenis=BIASA)
    assert shown.sentences[0] == (
        "Terbanyak: Kukar, 12.497 x jiwa; paling sedikit: Bontang, 340 x jiwa (9 dari 10 wilayah melapor). "
        "[DATA CONTOH]"
    )
    rate = panel(konteks, kolom="tanpa", saring_jenis=BIASA, nilai="terlayani").sentences[0]
    assert rate.startswith("Tertinggi: ") and "; terendah: " in rate
    # the largest share of all types is of an area that lacks one: nobody is called the largest
    assert not any("ertinggi" in one for one in panel(konteks, kolom="tanpa", nilai="terlayani").sentences)
    hasil = answer(konteks, kolom="tanpa", saring_jenis=BIASA).hasil
    known = [(hasil.sel[i, 0], head) for i, head in enumerate(hasil.baris) if hasil.sel[i, 0].nilai]
    assert silang_kalimat._satu([*known, *known], max) is None  # shared


def test_the_change_is_told_over_the_whole_span_too(konteks):
    told = panel(konteks, saring_jenis=BIASA, saring_waktu="2020~2021~2022~2023~2024~2025").sentences
    assert [one for one in told if "(2024) menjadi" in one] and [
        one for one in told if "(2020) menjadi" in one
    ]
    two = panel(konteks, saring_jenis=BIASA, saring_waktu="2024~2025").sentences
    assert sum("menjadi" in one for one in two) == 1
    # one of the types does not compare: the whole of the others would stand beside sums of all
    assert not any("menjadi" in one for one in panel(konteks, satuan="KK").sentences)


def test_rows_by_value_keep_what_is_hidden_last_and_rank_no_sensitive_type(konteks):
    usual, ranked = (answer(konteks, saring_jenis=BIASA, urut=urut) for urut in ("resmi", "nilai"))
    last = len(ranked.hasil.kolom) - 1
    values = [ranked.hasil.sel[i, last].nilai for i in range(len(ranked.hasil.baris))]
    known = [value for value in values if value is not None]
    assert known == sorted(known, reverse=True) and values[len(known) :] == [None] * (
        len(values) - len(known)
    )
    at = {head.kode: i for i, head in enumerate(ranked.hasil.baris)}
    for (i, j), sel in usual.hasil.sel.items():
        assert ranked.hasil.sel[at[usual.hasil.baris[i].kode], j] == sel
    assert "urut=Menurut+nilai" in panel(konteks, saring_jenis=BIASA, urut="nilai").state
    for codes in (
        {"saring_jenis": PEKA},
        {"baris": "kabkota~jenis", "kolom": "tanpa"},
        {"baris": "tahun", "kolom": "tanpa"},
    ):
        same = [answer(konteks, urut=urut, **codes).hasil.baris for urut in ("resmi", "nilai")]
        assert same[0] == same[1], codes
    assert kata.TETAP_RESMI in panel(konteks, saring_jenis=PEKA, urut="nilai").notes


def test_notes_fit_the_measure_and_name_the_way(konteks):
    visitors = {"saring_jenis": "PMKS-12", "kolom": "tanpa", "ke": "2024"}
    note = silang_catatan.catatan("satuan_lain")
    for nilai, wanted in (("angka", True), ("jumlah", False), ("terlayani", False)):
        notes = " ".join(panel(konteks, nilai=nilai, **visitors).notes)
        assert ("bukan penduduk setempat" in notes) == wanted, nilai
    notes = panel(konteks, tabel="psks").notes
    assert note not in notes and any(
        one.startswith("6 jenis lain dicatat dalam lembaga, keluarga, kelompok") for one in notes
    )
    assert "3 jenis lain dicatat dalam KK" in " ".join(panel(konteks).notes)
    assert "23 jenis lain dicatat dalam jiwa" in " ".join(panel(konteks, satuan="KK").notes)


def test_only_shown_cells_count_as_lacking(konteks):
    one = answer(konteks, tabel="migrasi", nilai="neto")
    assert one.hasil.total.nilai is None and not one.hasil.total_baris
    assert one.hasil.total not in semua_sel(one.hasil)
    told = [n for n in catatan_silang(one.dibaca, one.hasil, konteks, None) if "sel tanpa angka" in n]
    shown = sum(sel.alasan == "belum_lengkap" for sel in one.hasil.sel.values())
    assert not shown or any(n.startswith(f"{shown} sel") for n in told)


def test_the_numbers_behind_a_rate_have_their_units(konteks):
    columns = panel(konteks, nilai="angka", kolom="tanpa", saring_jenis=BIASA, ke="2024").table.columns
    assert [one.satuan for one in columns[1:3]] == ["jiwa", "jiwa"]
    assert panel(konteks, nilai="selisih", satuan="KK").table.columns[1].satuan == "KK"


def test_the_open_edition_is_no_edition_to_compare_with(konteks):
    shown = panel(konteks, nilai="selisih", saring_jenis=BIASA, banding=konteks.edisi)
    assert shown == panel(konteks, nilai="selisih", saring_jenis=BIASA)


def test_a_form_that_cannot_be_drawn_says_so_once_and_units_hold_one_bracket(konteks):
    one = answer(konteks)
    told = silang.batal("garis", one)
    assert len(told) == 1 and "yang ditampilkan tabel" in told[0]  # the page says it beside the choice
    assert told[0] not in silang.susun(state(konteks, tampil="garis"), one, konteks).notes
    assert silang.batal("kecil", one) == () and silang.batal("tabel", one) == ()
    assert panel(konteks, satuan="KK").unit == "KK (kepala keluarga; kasus menurut jenis)"


@pytest.mark.parametrize(
    "n, utuh, wanted",
    [(9, 9, "9 dari 10 wilayah melapor"), (10, 10, ""), (10, 4, "4 lengkap menurut jenis")],
)
def test_among_whom_the_ends_stand(n, utuh, wanted):
    assert kata.melapor(n, 10, utuh) == wanted
