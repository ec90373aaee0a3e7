"""Mutu: what the panels say when nothing, little or much has come in, and what they must never show."""

from __future__ import annotations

import datetime
import re
import shutil
from pathlib import Path

import pytest

from data.katalog import kutipan
from data.snapshot import current, editions
from panels import (
    mutu,
    mutu_beda,
    mutu_catatan,
    mutu_contoh,
    mutu_kata,
    mutu_matriks,
    mutu_revisi,
    mutu_sekilas,
    mutu_surat,
    mutu_umur,
    peta,
    ringkasan,
)
from panels.koreksi import tersentuh
from panels.panel import Panel
from panels.state import State
from queries import Konteks, rows
from reports.berkas_csv import csv_bytes
from reports.svg import svg
from reports.xlsx import xlsx
from tests.conftest import forget
from tests.panels.mutu_uji import JENIS, buat_edisi, contoh, edisi, kolom, koreksi, rekap, sel, teks  # noqa: F401
from tests.queries.jalan_kedua import tabel
from tests.reports.baca_xlsx import buka
from words.label import DIKOREKSI

STATE = State(tahun="2024")
PASER, KUKAR, SAMARINDA = "Kab. Paser", "Kab. Kutai Kartanegara", "Kota Samarinda"
HITAM = re.compile(r"terlambat|lalai|belum patuh|terburuk|teguran|sanksi|gagal", re.I)


def every(state: State, here: Konteks) -> list[Panel]:
    """Every panel of the page."""
    made = [
        *(mutu_matriks.matriks(state.with_(tabel=one), here) for one in mutu.TABEL),
        mutu_matriks.rinci(state.with_(wilayah="64.01"), here),
        mutu_umur.umur(state, here),
        mutu_umur.daftar_ditunggu(state, here),
        *(mutu_revisi.segitiga(state.with_(tabel=one), here) for one in mutu.TABEL),
        *(mutu_beda.beda(state.with_(tabel=one), here) for one in {**mutu.TABEL, **mutu.TABEL_LAIN}),
        mutu_catatan.peringatan(state, here),
        mutu_catatan.koreksi(state, here),
        mutu_contoh.porsi(state, here),
    ]
    return made


# --- the matrix


def test_each_kind_of_area_year_has_its_own_mark(edisi):  # noqa: F811
    part = dict.fromkeys(JENIS[:20], 100) | dict.fromkeys(JENIS[20:24], 0) | {"PMKS-25": None}
    here = edisi(
        "tanda",
        pmks=[*rekap("64.01", "2024"), *rekap("64.02", "2024", part), *rekap("64.71", "2024", {"PMKS-01": None}),
              *rekap("64.72", "2022", {"PMKS-04": 40}, sumber_id="ANTARA-20772"),
              *contoh("64.74", "2023", {"PMKS-01": 9, "PMKS-02": 9}), *contoh("64.03", "2023", {"PMKS-01": None}),
              *rekap("64.01", "2010", {"PMKS-04": 40}, sumber_id="ANTARA-20772")],
    )  # fmt: skip
    shown = mutu_matriks.matriks(STATE, here)
    assert sel(shown, PASER, "2024") == "● 26/26" and sel(shown, KUKAR, "2024") == "◐ 24/26"
    assert sel(shown, "Kota Balikpapan", "2024") == "belum" and sel(shown, "Kab. Berau", "2024") == "…"
    assert sel(shown, SAMARINDA, "2022") == "◦ 1/26"
    assert sel(shown, "Kota Bontang", "2023") == "c 2/26" and sel(shown, "Kab. Berau", "2023") == "c belum"
    assert sel(shown, "Kab. Mahakam Ulu", "2010") == "/" and sel(shown, "Kab. Mahakam Ulu", "2024") == "…"
    assert sel(shown, "Wilayah yang melapor", "2024") == "2/10"
    assert "3 dari" not in shown.sentences[0] and shown.sentences[0].startswith(
        "Berisi rekap resmi: 2 dari 109 "
    )
    assert shown.stamps.contoh
    legend = " ".join(shown.notes)
    assert all(
        mark in legend for mark in (mutu_kata.UTUH, mutu_kata.SEBAGIAN, mutu_kata.BERITA, "…", "belum", "/")
    )


def test_newest_year_stands_first_and_older_years_join_only_when_filled(konteks):
    years = kolom(mutu_matriks.matriks(STATE, konteks))[1:]
    assert (
        years == sorted(years, reverse=True)
        and years[0] == "2025"
        and "2008" in years
        and "2014" not in years
    )


def test_every_table_and_group_has_its_matrix(konteks):
    for table in mutu.TABEL:
        for group in mutu.kelompok_tersedia(table, konteks).words:
            shown = mutu_matriks.matriks(STATE.with_(tabel=table, kelompok=group), konteks)
            assert len(shown.table.rows) == 10 and "dari" in shown.unit
    other = mutu_matriks.matriks(STATE.with_(tabel="psks", kelompok="PILAR-REHSOS"), konteks)
    assert other.unit.endswith("dari 12"), "a group that the table lacks becomes all types"


def test_details_name_each_state(edisi):  # noqa: F811
    part = {"PMKS-01": 500, "PMKS-02": 0, "PMKS-03": None, "PMKS-18": 3, "PMKS-20": 7, "GRP-GEPENG": 90}
    here = edisi("rinci", pmks=[*rekap("64.01", "2024", part), *rekap("64.02", "2024")])
    shown = mutu_matriks.rinci(STATE.with_(wilayah="64.01"), here)
    states = {line[3]: line[1] for line in teks(shown)}
    assert (
        states["PMKS-01"] == "● ada"
        and states["PMKS-02"] == "– nihil"
        and states["PMKS-03"] == "belum dilaporkan"
    )
    assert states["PMKS-18"] == "* disamarkan" and states["PMKS-26"] == "… tidak tersedia"
    assert states["PMKS-11"] == "● ada (dikirim dalam baris gabungan)"
    assert shown.sentences == (
        "Dari 26 jenis, ada data: 3; nihil: 1; disamarkan: 2; belum dilaporkan: 1; tidak tersedia: 19.",
    )
    assert mutu_matriks.rinci(STATE, here) is None
    none = mutu_matriks.rinci(STATE.with_(wilayah="64.03"), here)
    assert none.sentences == ("Belum ada jenis yang dilaporkan untuk tahun 2024.",)


# --- ages, what is awaited, letters


def test_ages_are_counted_to_the_edition_not_to_the_clock(edisi):  # noqa: F811
    here = edisi("umur", pmks=rekap("64.01", "2024"), hari=21)
    shown = mutu_umur.umur(STATE, here)
    assert sel(shown, PASER, "PMKS: terakhir dan umurnya") == "2024 (22 bulan)"
    assert sel(shown, KUKAR, "PMKS: terakhir dan umurnya") == "belum ada data resmi"
    assert (
        shown.sentences[0] == "PMKS: 1 dari 10 wilayah pernah menyampaikan rekap resmi; periode termuda 2024."
    )
    assert shown.sentences[1] == "SPM: belum ada rekap resmi dari 10 wilayah."
    assert not shown.stamps.contoh and "21 November 2026" in shown.period


def test_awaited_years_are_runs_and_partial_ones_stand_in_brackets(edisi):  # noqa: F811
    here = edisi("tunggu", pmks=[*rekap("64.01", "2023"), *rekap("64.01", "2024", {"PMKS-01": 4})])
    shown = mutu_umur.daftar_ditunggu(STATE, here)
    assert sel(shown, PASER, "PMKS") == "2021–2022, 2025, (2024)" and sel(shown, PASER, "SPM") == "2021–2025"
    assert shown.table.keys[0] == "64.01"
    assert mutu_umur.ruas([2019, 2022, 2021]) == ["2019", "2021–2022"]


def test_a_letter_asks_politely_for_exactly_what_lacks(edisi):  # noqa: F811
    here = edisi(
        "surat", pmks=[*rekap("64.01", "2023"), *rekap("64.01", "2024", dict.fromkeys(JENIS[:25], 9))]
    )
    letter = mutu_surat.surat("64.01", here, datetime.date(2026, 12, 15))
    assert letter.startswith("Yth. Kepala Dinas Sosial\nKabupaten Paser\ndi Tana Paser\n")
    assert (
        "menurut 26 jenis (terdata dan tertangani, laki-laki dan perempuan): tahun 2021–2022, 2025." in letter
    )
    assert "Pelengkap data PMKS tahun 2024 (1 dari 26 jenis): Komunitas Adat Terpencil." in letter
    assert "paling lambat 15 Desember 2026" in letter and "terima kasih" in letter
    assert "Provinsi Kalimantan Timur" in letter and not HITAM.search(letter)
    assert "paling lambat" not in mutu_surat.surat("64.01", here)
    assert mutu_surat.surat("64.74", here).startswith("Yth. Kepala Dinas Sosial\nKota Bontang\ndi Bontang\n")


def test_who_sent_everything_is_thanked(edisi):  # noqa: F811
    years = [str(year) for year in range(2021, 2026)]
    spm = [
        {"periode": year, "kode_wilayah": "64.01", "kewenangan": "kab_kota", "layanan": code, "butuh": 90,
         "terlayani": 80, "asal": "resmi", "sumber_id": "UJI-REKAP"}
        for year in years for code in ("SPM-DIS", "SPM-ANAK", "SPM-LANSIA", "SPM-GEPENG", "SPM-BENCANA")
    ]  # fmt: skip
    psks = [
        {"periode": year, "kode_wilayah": "64.01", "jenis": f"PSKS-{n:02d}", "nilai": 9, "asal": "resmi",
         "satuan": "orang", "sumber_id": "UJI-REKAP"}
        for year in years for n in range(1, 13)
    ]  # fmt: skip
    here = edisi("lengkap", pmks=[row for year in years for row in rekap("64.01", year)], spm=spm, psks=psks)
    letter = mutu_surat.surat("64.01", here)
    assert (
        "sudah kami terima dengan lengkap" in letter and "tunggu" not in letter and "Permohonan" not in letter
    )
    assert sel(mutu_umur.daftar_ditunggu(STATE, here), PASER, "PSKS") == "lengkap"


# --- editions


def test_one_edition_says_what_the_triangle_will_show(konteks):
    shown = mutu_revisi.segitiga(STATE, konteks)
    assert shown.sentences == (mutu_revisi.SATU_EDISI,) and len(shown.table.rows) >= 10
    assert mutu_beda.beda(STATE, konteks).sentences == (mutu_beda.SATU_EDISI,)


TETAP = ("64.03", "64.72", "64.74")  # areas that do not change
LAMA = {"64.01": {"PMKS-09": 2000, "PMKS-18": 3}, "64.02": {"PMKS-09": 3000, "PMKS-18": 400}}
BARU = {"64.01": {"PMKS-09": 2500, "PMKS-18": 4}, "64.02": {"PMKS-09": 3000, "PMKS-18": 2},
        "64.71": {"PMKS-09": 700, "PMKS-18": 60}}  # fmt: skip


def penuh(changed: dict[str, dict[str, int]]) -> list[dict]:
    """Whole reports: 100 of each type but where `changed` says otherwise; a few areas beside."""
    areas = {**{area: {} for area in TETAP}, **changed}
    return [
        row for area, own in areas.items() for row in rekap(area, "2024", dict.fromkeys(JENIS, 100) | own)
    ]


@pytest.fixture(scope="module")
def rumah_dua(tmp_path_factory, katalog) -> Path:
    """A home with two editions: a revised number, a new area, a cell that gets hidden, one that stays so."""
    home = tmp_path_factory.mktemp("dua")
    buat_edisi(home, katalog, "lama", pmks=penuh(LAMA), hari=3_000)
    buat_edisi(home, katalog, "baru", pmks=penuh(BARU), hari=3_001)
    return home


@pytest.fixture
def dua(rumah, rumah_dua) -> tuple[Konteks, Konteks]:
    """Those two editions beside the shipped one, as this test's own copies."""
    shutil.copytree(rumah_dua, rumah, dirs_exist_ok=True)
    forget()
    return Konteks("lama"), Konteks("baru")


def tercetak(here: Konteks) -> dict[tuple[str, str], int | str]:
    """Area × type as the public may read it, from the files alone: the number, or * where the mask hides it."""
    facts = tabel(here, "pmks")
    mask = set(zip(*(tabel(here, "topeng")[key] for key in ("kode_rekap_wilayah", "kode_rekap_jenis"))))
    keys = zip(facts.kode_wilayah, facts.jenis)
    return {key: "*" if key in mask else int(n) for key, n in zip(keys, facts.nilai)}


def test_the_triangle_marks_what_was_revised_over_comparable_areas(dua):
    state = STATE.with_(jenis="PMKS-09")
    shown = mutu_revisi.segitiga(state, dua[1])
    assert [title.partition(" (")[0] for title in kolom(shown)][1:4] == [current_shipped(), "lama", "baru"]
    line = next(line for line in teks(shown) if line[0] == "2024")
    assert line[2:4] == ["5.300", "5.300 → 5.800"] and line[-1] == "5 dari 10 wilayah"
    assert line[1].startswith("c "), "contoh is no earlier state of a real figure"
    assert shown.sentences == ("Direvisi antaredisi: angka tahun 2024.",) and shown.stamps.contoh
    own = mutu_revisi.segitiga(state.with_(wilayah="64.01"), dua[1])
    assert next(line for line in teks(own) if line[0] == "2024")[2:4] == ["2.000", "2.000 → 2.500"]
    new = mutu_revisi.segitiga(state.with_(wilayah="64.71"), dua[1])
    assert next(line for line in teks(new) if line[0] == "2024")[2:4] == ["…", "700"]


def current_shipped() -> str:
    return next(name for name in editions() if name not in ("lama", "baru"))


def test_hidden_numbers_stay_hidden_in_the_triangle(dua):
    shown = mutu_revisi.segitiga(STATE.with_(jenis="PMKS-18", wilayah="64.01"), dua[1])
    line = next(line for line in teks(shown) if line[0] == "2024")
    assert line[2:4] == ["*", "*"]


def test_the_comparison_lists_exactly_the_changed_cells(dua):
    before, after = (tercetak(here) for here in dua)
    shown = mutu_beda.beda(STATE.with_(dari="lama", ke="baru"), dua[1])
    names = {row["nama"]: row["jenis"] for row in rows("jenis_daftar", dua[1]) if row["keluarga"] == "pmks"}
    areas = {row["nama"]: row["kode_wilayah"] for row in rows("wilayah_daftar", dua[1])}
    found = {(areas[line[1]], names[line[2]]): tuple(line[4:7]) for line in teks(shown)}
    wanted = {key for key in {**before, **after} if before.get(key) != after.get(key)}
    assert set(found) == wanted and ("64.01", "PMKS-18") not in wanted, "hidden in both editions"
    assert found["64.01", "PMKS-09"] == ("2.000", "2.500", "angka berubah")
    assert found["64.71", "PMKS-09"] == ("(tidak ada)", "700", "baru")
    for key, (old, new, _) in found.items():
        if "*" in (before.get(key), after.get(key)):
            assert {old, new} <= {"*", "(tidak ada)"}, "hidden by one edition, hidden on both sides"
    assert any(line[:2] == ("*", "*") for line in found.values()), "one edition hides, the other does not"
    back = {
        (line[1], line[2]): line for line in teks(mutu_beda.beda(STATE.with_(dari="baru", ke="lama"), dua[1]))
    }
    assert back["Kota Balikpapan", "Penyandang Disabilitas"][4:7] == ["700", "(tidak ada)", "tidak ada lagi"]


def test_inside_the_comparison_reads_the_facts(dua):
    inside = Konteks("baru", "internal")
    shown = mutu_beda.beda(STATE.with_(dari="lama", ke="baru"), inside)
    found = {(line[1], line[2]): line[4:6] for line in teks(shown)}
    assert found[PASER, "Korban Trafficking"] == ["3", "4"] and found[KUKAR, "Korban Trafficking"] == [
        "400",
        "2",
    ]
    assert shown.stamps.audiens == "internal" and len(found) == 3 + len(JENIS)


def test_contoh_that_gave_way_is_told_in_one_line(dua):
    shown = mutu_beda.beda(STATE.with_(dari=current_shipped(), ke="baru"), dua[1])
    assert all("data contoh" not in line[3] for line in teks(shown)) and not shown.stamps.contoh
    assert any("Data contoh yang tidak tampil lagi" in note and "2016–2025" in note for note in shown.notes)


def test_equal_editions_and_other_tables(dua):
    same = mutu_beda.beda(STATE.with_(dari="baru", ke="baru"), dua[1])
    assert same.sentences == (mutu_beda.SAMA,) and not same.table.rows
    quiet = mutu_beda.beda(STATE.with_(tabel="psks", dari="lama", ke="baru"), dua[1])
    assert quiet.sentences == (mutu_beda.TANPA_BEDA,)
    assert mutu_revisi.segitiga(STATE.with_(tabel="konteks"), dua[1]) is None
    for table in mutu.TABEL_LAIN:
        for audiens in ("publik", "internal"):
            here = Konteks("baru", audiens)
            assert mutu_beda.beda(
                STATE.with_(tabel=table, dari=current_shipped(), ke="baru"), here
            ).table.rows


def test_a_damaged_edition_is_named_and_does_not_close_the_page(dua, rumah):
    (rumah / "edisi" / "lama" / "pmks.parquet").write_bytes(b"rusak")
    mutu._urutan_edisi.cache_clear()
    from queries.engine import opened

    opened.cache_clear()
    shown = mutu_revisi.segitiga(STATE, dua[1])
    assert any("tidak dapat dibaca: lama" in note for note in shown.notes)


# --- corrections


def test_the_log_hides_the_numbers_of_hidden_cells(edisi):  # noqa: F811
    both = [koreksi("64.01", "2024", "PMKS-18", tersamar=True), koreksi("64.02", "2024", "PMKS-09")]
    both[0]["alasan"] = "tertukar dengan 12"
    here = edisi("log", pmks=[*rekap("64.01", "2024"), *rekap("64.02", "2024")], koreksi=both)
    found = {line[4]: line for line in teks(mutu_catatan.koreksi(STATE, here))}
    assert found["Korban Trafficking"][5:7] == ["*", "*"] and found["Penyandang Disabilitas"][5:7] == [
        "12",
        "21",
    ]
    assert found["Penyandang Disabilitas"][:4] == ["21 November 2026 15.05 UTC", "PMKS", KUKAR, "2024"]
    inside = {line[4]: line for line in teks(mutu_catatan.koreksi(STATE, Konteks("log", "internal")))}
    assert inside["Korban Trafficking"][5:8] == ["12", "21", "tertukar dengan 12"]
    assert found["Korban Trafficking"][7] == "–", "nor those in the reason"
    assert found["Penyandang Disabilitas"][7] == "angka tertukar"


def test_a_corrected_number_marks_its_panels_and_files(edisi):  # noqa: F811
    areas = ("64.01", "64.02", "64.71")
    here = edisi(
        "tanda-koreksi",
        pmks=[row for area in areas for year in ("2023", "2024") for row in rekap(area, year)],
        koreksi=[koreksi("64.02", "2024", "PMKS-09")],
    )
    shown = peta.peta(STATE.with_(jenis="PMKS-09"), here)
    assert shown.stamps.dikoreksi
    assert (
        DIKOREKSI in svg(shown).lower()
        and DIKOREKSI in csv_bytes(shown, gaya="koma").decode("utf-8-sig").lower()
    )
    pages = buka(xlsx(shown))
    assert all(any(DIKOREKSI in str(cell).lower() for row in pages[name].values for cell in row if cell)
               for name in ("Data", "Metadata"))  # fmt: skip
    assert peta.peta(STATE, here).stamps.dikoreksi, "a roll-up of types holds it too"
    assert ringkasan.rekap(STATE, here)[0].stempel.dikoreksi, "and so does the province"
    for other in ({"jenis": "PMKS-04"}, {"jenis": "PMKS-09", "tahun": "2023"}):
        assert not peta.peta(STATE.with_(**other), here).stamps.dikoreksi
    assert peta.peta(
        STATE.with_(jenis="PMKS-09", tahun="2023", tampil="perubahan", banding="2024"), here
    ).stamps.dikoreksi
    assert not ringkasan.rekap_pilihan(STATE.with_(wilayah="64.01"), here)[0].stempel.dikoreksi


def test_without_corrections_nothing_is_marked(konteks):
    assert not peta.peta(STATE, konteks).stamps.dikoreksi
    assert DIKOREKSI not in svg(peta.peta(STATE, konteks)).lower()


def test_a_row_that_does_not_say_what_it_is_stays_unmarked(edisi):  # noqa: F811
    here = edisi("diam", pmks=rekap("64.02", "2024"), koreksi=[koreksi("64.02", "2024", "PMKS-09")])
    row = {"kode_wilayah": "64.02", "periode": "2024-S1", "jenis": "PMKS-09"}
    assert tersentuh(here, [row], {})
    for key in row:
        assert not tersentuh(here, [{k: v for k, v in row.items() if k != key}], {})
    assert not tersentuh(here, [row | {"jenis": "", "layanan": "PMKS-09"}], {}), "another table"
    assert tersentuh(here, [{}], {"kode_wilayah": "*", "periode": "*", "jenis": "PMKS-09"})


# --- the page as a whole


def test_shares_of_contoh_are_told_in_words(konteks, edisi):  # noqa: F811
    assert mutu_contoh.sekilas(
        STATE.with_(jenis="PMKS-09"), konteks
    ) == "Peta tahun 2024, PMKS: 100 % data contoh (10 nilai).".replace(" %", "\u00a0%")
    here = edisi("porsi", pmks=rekap("64.01", "2024"))
    assert mutu_contoh.sekilas(STATE, here) == "Peta tahun 2024, PMKS: seluruhnya data resmi (1 nilai)."
    assert (
        mutu_contoh.sekilas(STATE.with_(tahun="2023"), here)
        == "Peta tahun 2023, PMKS: tidak ada nilai yang tampil."
    )
    mixed = [line for line in mutu_contoh.porsi(STATE, konteks).sentences if "selebihnya" in line]
    assert mixed and all("tidak pernah dijumlahkan" in line for line in mixed)


def test_the_quote_names_its_speaker_office_and_source():
    words, who = mutu_contoh.pembuka()
    assert words.startswith("“Jangan sampai data tidak tersedia…") and "tidak ada data sama sekali" in words
    assert (
        who.startswith("Diddy Rusdiansyah A.D., Staf Ahli Gubernur")
        and "16 Mei 2024" in who
        and "Sumber:" in who
    )
    assert kutipan()[mutu_contoh.KUTIPAN].tanggal == datetime.date(2024, 5, 16)


@pytest.mark.parametrize("filled", ["none", "one cell", "one area"])
def test_the_page_is_whole_when_little_or_nothing_came_in(edisi, filled):  # noqa: F811
    rows = {
        "none": [],
        "one cell": rekap("64.01", "2024", {"PMKS-01": 120}),
        "one area": rekap("64.01", "2024"),
    }
    konteks_row = [{"periode": "2024", "kode_wilayah": "64", "indikator": "persen_penduduk_miskin_p0", "nilai": 6.0,
                    "satuan": "persen", "asal": "resmi", "sumber_id": "UJI-REKAP"}]  # fmt: skip
    here = edisi("sedikit", pmks=rows[filled], konteks=konteks_row)
    for shown in every(STATE, here):
        assert shown.title and shown.alt and shown.period and shown.sources, shown.key
        assert shown.sentences or shown.table.rows, shown.key
        assert not shown.stamps.contoh or shown.key.startswith("revisi"), shown.key
        assert not HITAM.search(" ".join((shown.title, *shown.sentences, *shown.notes)))
    told = mutu_sekilas.posisi(STATE, here).kalimat
    assert told[0].startswith(f"Rekap PMKS resmi tahun 2024: {0 if filled == 'none' else 1} dari 10 wilayah")
    assert len(mutu_matriks.matriks(STATE, here).table.rows) == 10


def test_only_the_shipped_edition_is_active_here():
    assert current() == current_shipped()


def test_editions_of_millions_of_rows_are_not_compared_cell_by_cell(dua, monkeypatch):
    mutu_beda._tersamar.cache_clear()
    monkeypatch.setattr(mutu_beda, "besar", lambda konteks: konteks.edisi == "baru")
    with pytest.raises(mutu_beda.TerlaluBesarDibanding, match="Edisi data baru terlalu besar"):
        mutu_beda.beda(STATE.with_(dari="lama", ke="baru"), dua[1])
