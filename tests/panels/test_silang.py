"""The pivot as a panel: its forms, its colours, what it says and what it never joins."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from charts.draw import figure
from charts.spec import LineSpec, SmallMultiplesSpec, TableSpec
from panels import jelajah, silang, silang_kalimat
from panels.daftar import pilihan_dari, saringan, susun
from panels.peka import perlu_izin
from panels.silang_lowong import padatkan
from panels.silang_sel import kurang
from panels.silang_spek import baca
from panels.state import State, frame_choices
from queries import pivot, pivot_catatan
from queries.pivot import HasilSilang, Kepala, Sel, Spesifikasi, SpesifikasiSalah
from words.silang_catatan import ALASAN, alasan, catatan

# type of sensitivity 3 and a plain one, in the shipped edition
PEKA, BIASA = "PMKS-18", "PMKS-09"
# unasked, time starts at the newest origin
SEMUA_TAHUN = {"saring_waktu": "~".join(str(year) for year in (2008, 2011, 2012, 2013, *range(2015, 2026)))}
STATES = (
    {},
    {"kolom": "tanpa", "tampil": "peta"},
    {"baris": "lingkar", "tampil": "garis", "total": "tidak"},
    {"baris": "kabkota~kelamin", "kolom": "tahun", "saring_waktu": "2024~2025", "saring_jenis": BIASA},
    {"nilai": "selisih", "dari": "2020", "ke": "2024", "saring_jenis": BIASA, "saring_wilayah": "64.72~64.74"},
    {"nilai": "angka", "kolom": "tanpa", "ke": "2024", "penduduk": "proyeksi_sp2020", "saring_jenis": BIASA},
    {"tabel": "spm", "nilai": "capaian", "saring_lain": "layanan:SPM-ANAK", "tampil": "kecil"},
    {"tabel": "konteks", "saring_lain": "indikator:persen_penduduk_miskin_p0", "tampil": "kecil"},
    {"tabel": "migrasi", "nilai": "neto", "tampil": "batang"},
    {"nilai": "selang", "kolom": "tanpa", "ke": "2023", "penduduk": "proyeksi_sp2020", "saring_jenis": BIASA},
)  # fmt: skip


def state(konteks, **codes: str) -> State:
    choices = {**frame_choices(konteks), **jelajah.choices(konteks)}
    return State.read({}, choices).with_(**codes)


def panel(konteks, **codes: str):
    return silang.panel(state(konteks, **codes), konteks)


def answer(konteks, **codes: str):
    return silang.jawab(state(konteks, **codes), konteks)


@pytest.mark.parametrize("codes", STATES, ids=str)
def test_the_address_and_the_registry_rebuild_the_panel(konteks, codes):
    shown = panel(konteks, **codes)
    frozen = pilihan_dari("/jelajah", dict(parse_qsl(urlsplit(shown.state).query)), konteks)
    assert susun("/jelajah", silang.KUNCI, frozen, konteks) == shown
    wanted = {key: code for key, code in codes.items() if code != "tahun"}  # the default
    assert all(frozen[key] == code for key, code in wanted.items()), (frozen, wanted)


@pytest.mark.parametrize(
    "codes", [{}, {"baris": "kabkota~jenis"}, {"kolom": "kelamin"}, {"kolom": "tanpa"}], ids=str
)
def test_every_form_that_is_offered_can_be_drawn(konteks, codes):
    one = answer(konteks, **codes)
    for form in silang.tersedia(one):
        shown = silang.susun(state(konteks, tampil=form, **codes), one, konteks)
        assert isinstance(shown.spec, TableSpec) == (form == "tabel")
        if form != "tabel":
            assert figure(shown.spec, contoh=True).to_json()
    assert silang.saran(one)[0] in silang.tersedia(one)


def test_the_suggestion_follows_the_shape_of_the_table(konteks):
    wanted = {
        "kecil": {},
        "garis": {"baris": "lingkar"},
        "peta": {"kolom": "tanpa"},
        "batang": {"kolom": "kelamin"},
        "tabel": {"baris": "kabkota~jenis"},
    }
    assert {form: silang.saran(answer(konteks, **codes))[0] for form, codes in wanted.items()} == {
        f: f for f in wanted
    }


def test_a_form_that_does_not_fit_becomes_the_table(konteks):
    assert isinstance(panel(konteks, kolom="tanpa", tampil="garis").spec, TableSpec)
    assert silang.panel(state(konteks, tampil="pencar"), konteks) is None  # a panel of its own


def lines(spec):
    if isinstance(spec, SmallMultiplesSpec):
        return [(title, one) for _, title, cell in spec.cells for one in cell.series]
    return [(one.name, one) for one in spec.series]


@pytest.mark.parametrize("codes", [{"tampil": "kecil"}, {"tampil": "garis", "baris": "lingkar"}], ids=str)
def test_contoh_and_resmi_are_never_one_line_and_a_whole_that_lacks_areas_is_not_drawn(konteks, codes):
    codes = codes | SEMUA_TAHUN
    one = answer(konteks, **codes)
    spec = silang.susun(state(konteks, **codes), one, konteks).spec
    assert isinstance(spec, LineSpec | SmallMultiplesSpec)
    cells = {(line.nama, code): sel for line in one.garis for code, sel in line.titik}
    drawn = [
        (name.partition(" (")[0], s.contoh, m)
        for name, s in lines(spec)
        for m in s.marks
        if m.value is not None
    ]
    for name, contoh, mark in drawn:
        sel = cells[name, mark.key]
        assert (sel.asal == "contoh") == contoh and not kurang(sel) and mark.value == sel.nilai
    left = {key for key, sel in cells.items() if sel.nilai is not None} - {(n, m.key) for n, _, m in drawn}
    assert all(kurang(cells[key]) for key in left)
    if "baris" in codes:  # what was published of a ring before 2016 is of some of its areas
        assert {cells[key].asal for key in left} == {"resmi", "contoh"}
    else:
        assert not left and {contoh for _, contoh, _ in drawn} == {True, False}


def test_a_line_stops_at_a_skipped_year_and_at_a_break(konteks):
    spec = panel(konteks, tampil="kecil", **SEMUA_TAHUN).spec
    own = {title: cell for _, title, cell in spec.cells}["Samarinda"]
    real = next(one for one in own.series if not one.contoh)
    assert [mark.key for mark in real.marks if mark.putus] == [
        "2011",
        "2012",
        "2015",
    ]  # 2012: other definitions
    one = answer(konteks, tampil="kecil")
    broken = replace(
        one.garis[0], titik=tuple((c, replace(s, putus=c == "2020")) for c, s in one.garis[0].titik)
    )
    spec = silang.susun(
        state(konteks, tampil="kecil"), replace(one, garis=(broken, *one.garis[1:])), konteks
    ).spec
    assert "2020" in {m.key for s in spec.cells[0][2].series for m in s.marks if m.putus}


def test_colours_follow_the_printed_numbers_and_leave_symbols_and_totals_alone(konteks):
    table = panel(konteks, baris="jenis", kolom="tahun", **SEMUA_TAHUN).table
    cells = [cell for row in table.rows for cell in row[1:]]
    shaded = sorted((cell.value, cell.kelas) for cell in cells if cell.kelas is not None)
    assert [k for _, k in shaded] == sorted(k for _, k in shaded) and {k for _, k in shaded} == {0, 1, 2, 3}
    assert len({(cell.value, cell.kelas) for cell in cells if cell.value}) == len(
        {c.value for c in cells if c.value}
    )
    assert all(cell.kelas is None for cell in cells if cell.keadaan != "ada")
    assert any(cell.keadaan == "disamarkan" for cell in cells)
    assert all(cell.kelas is None for cell in table.total)


def test_a_change_is_signed_and_its_colours_turn_at_zero(konteks):
    table = panel(konteks, nilai="selisih", saring_jenis=BIASA).table
    assert [column.key for column in table.columns] == ["sumbu-kabkota", "penyebut", "pembilang", "nilai"]
    for row in table.rows:
        if row[3].value is not None:
            assert row[3].value == row[2].value - row[1].value and (row[3].kelas < 2) == (row[3].value < 0)
            assert row[3].text[0] in "+−" or row[3].value == 0
    assert len(table.legenda.classes) == 5


def test_hidden_numbers_stay_hidden_outside_internal_work(konteks, internal):
    codes = {"saring_jenis": PEKA, "kolom": "tahun"}
    public, open_ = panel(konteks, **codes), panel(internal, **codes)
    hidden = [
        (i, j)
        for i, row in enumerate(public.table.rows)
        for j, c in enumerate(row)
        if c.keadaan == "disamarkan"
    ]
    assert hidden and all(public.table.rows[i][j].value is None for i, j in hidden)
    assert all(open_.table.rows[i][j].value is not None for i, j in hidden)
    assert open_.stamps.audiens == "internal" and "*" in public.alt


def test_the_stage_asks_before_it_shows_a_sensitive_type_by_area(konteks):
    for codes, wanted in (
        ({"saring_jenis": PEKA}, True),
        ({"saring_jenis": PEKA, "baris": "provinsi"}, False),
        ({"saring_jenis": BIASA}, False),
        ({"saring_jenis": PEKA, "baris": "tahun", "kolom": "tanpa", "saring_wilayah": "64.72~64.74"}, True),
        ({"baris": "jenis", "kolom": "kabkota"}, True),
    ):
        assert perlu_izin(panel(konteks, **codes), {"wilayah": "semua"}, konteks) == wanted, codes


def test_the_largest_is_no_sensitive_type_and_nothing_hidden_may_be_larger(konteks, monkeypatch):
    codes = {"kolom": "tanpa", "ke": "2023"}
    hasil = answer(konteks, **codes).hasil
    best = max(hasil.sel.items(), key=lambda one: one[1].nilai or 0)[0][0]
    first = panel(konteks, **codes).sentences[0]
    assert hasil.baris[best].nama[0] in first and "[DATA CONTOH]" in first
    with monkeypatch.context() as patch:
        patch.setattr(silang_kalimat, "_peka", lambda _: frozenset(hasil.baris[best].kode))
        assert panel(konteks, **codes).sentences == ()
    # one area is late: the sentence says among how many; areas of a type with hidden cells: none is the largest
    assert (
        "(9 dari 10 wilayah melapor, 5 lengkap menurut jenis)" in panel(konteks, kolom="tanpa").sentences[0]
    )
    assert panel(konteks, kolom="tanpa", saring_jenis=PEKA, ke="2024").sentences == ()
    monkeypatch.setattr(silang_kalimat, "_peka", lambda _: frozenset())
    assert panel(konteks, kolom="tanpa", saring_jenis=PEKA, ke="2024").sentences == ()


def test_coverage_is_of_the_whole_also_beside_rings(konteks):
    assert (
        panel(konteks, baris="pilar", kolom="lingkar", nilai="terlayani").stamps.cakupan
        == "9 dari 10 wilayah"
    )
    assert panel(konteks).stamps.cakupan == "9–10 dari 10 wilayah"
    assert panel(konteks, **SEMUA_TAHUN).stamps.cakupan == "1–10 dari 10 wilayah"


def test_years_filtered_without_their_axis_are_the_period(konteks):
    stock = panel(konteks, kolom="tanpa", saring_waktu="2020~2022")
    assert stock.period == "2022" and "saring_waktu=2020~2022" in unquote(stock.state)
    flow = panel(konteks, kolom="tanpa", saring_waktu="2020~2022", tabel="migrasi", tampil="batang")
    assert flow.period == "2020–2022" and figure(flow.spec).to_json()


def test_no_two_columns_share_a_key(konteks):
    for codes in (
        {"kolom": "kelamin"},
        {"kolom": "kelamin", "nilai": "selang"},
        {"kolom": "tanpa", "nilai": "angka"},
    ):
        keys = [column.key for column in panel(konteks, **codes).table.columns]
        assert len(set(keys)) == len(keys), codes


def test_title_period_unit_and_definition_say_what_is_counted(konteks):
    shown = panel(
        konteks,
        saring_jenis=BIASA,
        saring_lain="kelamin:P",
        saring_wilayah="64.72",
        baris="tahun",
        kolom="tanpa",
    )
    assert shown.title == "Disabilitas, terdata, perempuan: jumlah menurut tahun (Samarinda)"
    assert shown.unit == "jiwa" and shown.period == "2016–2025" and "Disabilitas" in shown.definition
    both = panel(konteks)
    assert both.unit == "jiwa (kasus menurut jenis)" and both.title.startswith(
        "Semua jenis PMKS, terdata: jumlah kasus"
    )
    assert "bukan jumlah orang" in " ".join(both.notes) and both.stamps.contoh


def test_what_an_address_cannot_mean_falls_back_to_the_default(konteks):
    usual = baca(state(konteks), konteks).spek
    for codes in (
        {"baris": "layanan"},
        {"kolom": "arah~dasar"},
        {"nilai": "capaian"},
        {"saring_jenis": "PSKS-01"},
    ):
        assert baca(state(konteks, **codes), konteks).spek == usual, codes
    assert baca(state(konteks, baris="bulan~tahun", tabel="migrasi"), konteks).spek.baris == ("tahun",)
    assert baca(state(konteks, nilai="selisih", baris="tahun"), konteks).spek.sumbu == ("kabkota",)


def test_an_impossible_combination_says_what_to_choose(konteks):
    with pytest.raises(SpesifikasiSalah, match="Pindahkan sumbu Tahun"):
        panel(konteks, nilai="porsi_total", kolom="tahun")


def test_every_code_of_the_engine_has_words():
    assert all(
        catatan(code) or code in pivot_catatan._ALASAN + ("contoh", "dua_asal") for code in pivot_catatan.URUT
    )
    for code in (*pivot_catatan._ALASAN, "tidak_ada_awal", "tidak_ada_akhir"):
        assert alasan(code, 2).startswith("2 sel") and code in ALASAN
        assert code in Sel.__doc__
    with pytest.raises(Exception, match="tidak dikenal"):
        catatan("karangan")


def test_empty_years_fall_away_unless_they_were_chosen():
    heads = tuple(Kepala((year,), (year,)) for year in ("2011", "2012", "2013"))
    cells = {(0, 0): Sel(), (0, 1): Sel(5, "ada"), (0, 2): Sel(None, "belum_dilaporkan")}
    whole = HasilSilang(
        Spesifikasi(kolom=("tahun",)), (Kepala(("a",), ("A",)),), heads, cells, (), (), None, (), (), 3
    )
    found, gone = padatkan(whole, "tahun")
    assert (
        gone == ("2011",)
        and found.kolom == heads[1:]
        and found.sel == {(0, 0): cells[0, 1], (0, 1): cells[0, 2]}
    )
    chosen = replace(whole, spek=replace(whole.spek, saring=(("tahun", ("2011", "2012")),)))
    assert padatkan(chosen, "tahun") == (chosen, ())


def test_filters_are_told_on_a_slide_without_the_sign_of_the_address(konteks):
    frozen = {"saring_wilayah": "64.72~64.74"}
    assert "Wilayah: Samarinda, Bontang" in saringan("/jelajah", frozen, konteks, silang.KUNCI)


@pytest.mark.lama
@pytest.mark.parametrize("tipis", ["jarang", "kosong"])
def test_also_where_data_are_missing(request, tipis):
    konteks = request.getfixturevalue(tipis)
    for table in pivot.TABEL:
        try:
            shown = panel(konteks, tabel=table)
        except SpesifikasiSalah as error:
            assert "Pilih tabel lain" in error.pesan
        else:
            if shown is None:  # the page says that this edition has nothing in the table
                assert not pivot.pilihan(table, konteks).periode
            else:
                assert shown.title and shown.table.rows
