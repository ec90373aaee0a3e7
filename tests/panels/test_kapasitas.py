"""Capacity panels and cards: words, stamps, the least number, and nothing invented where nothing is known."""

from __future__ import annotations

import dataclasses

import pytest

from panels import kapasitas, kapasitas_bagan, kapasitas_panti
from panels.kapasitas_rasio import RASIO
from panels.state import SEMUA, State
from tests.queries.test_kapasitas import pmks, psks


def teks(panel):
    lines = (*panel.table.rows, panel.table.total or ())
    return " ".join((*panel.sentences, *panel.notes, *(cell.text for row in lines for cell in row)))


def test_the_province_names_who_is_missing_and_what_to_do(konteks):
    made = kapasitas.kapasitas(State(tahun="2025"), konteks)
    assert made.stamps.contoh and made.stamps.cakupan == "9 dari 10 wilayah"
    assert len(made.table.rows) == 10 and made.table.total[0].text == "Provinsi Kalimantan Timur"
    assert "Jumlah TKSK 2025 tidak tersedia: Kab. Berau. Mintakan rekap PSKS 2025" in made.sentences[-1]
    assert "kasus menurut jenis (jiwa) per TKSK dan" in made.sentences[1]
    assert "keduanya tidak dijumlahkan" in made.sentences[1] and "[DATA CONTOH]" in made.sentences[1]
    assert "satu kecamatan satu TKSK tidak diandaikan" in teks(made)
    assert {one.sumber_id for one in made.sources} >= {"CONTOH-PSKS", "KEPMENDAGRI-WILAYAH-2025"}


def test_one_area_stands_beside_the_province(konteks):
    made = kapasitas.kapasitas(State(tahun="2024", wilayah="64.02"), konteks)
    assert [row[0].text for row in made.table.rows] == [one.judul for one in RASIO.values()]
    assert made.title == "Kapasitas layanan, Kab. Kutai Kartanegara" and "wilayah=" in made.state
    assert all(row[4].text.endswith("dari 10 wilayah") for row in made.table.rows)
    assert made.stamps.penyebut == "Register Dukcapil"


def test_fewer_workers_than_kecamatan_is_a_least_number(edisi_buatan):
    made = edisi_buatan(
        pmks=pmks(("64.09", "PMKS-08", 30, "jiwa")), psks=psks(("64.09", "PSKS-11", 1, "orang"))
    )
    state = State(tahun="2024", wilayah="64.09")
    shown = kapasitas.kapasitas(state, made)
    assert shown.sentences[0].startswith(
        "Kab. Penajam Paser Utara: 1 TKSK untuk 4 kecamatan; setidaknya 3 kecamatan tanpa TKSK."
    )
    card = kapasitas.ringkas(state, made)[0]
    assert (card.teks, card.keterangan[1]) == (
        "1 TKSK",
        "untuk 4 kecamatan; setidaknya 3 kecamatan tanpa TKSK",
    )


def test_cards_of_area_and_province(konteks):
    for wilayah in (SEMUA, "64.72"):
        cards = kapasitas.ringkas(State(tahun="2025", wilayah=wilayah), konteks)
        assert len({card.kode for card in cards}) == len(RASIO) and cards[0].judul == "TKSK dan kecamatan"
        assert all(card.stempel.contoh and card.sumber for card in cards)
        assert all("bagian=Kapasitas+layanan" in card.halaman.alamat for card in cards)
    late = kapasitas.ringkas(State(tahun="2025", wilayah="64.03"), konteks)
    assert {card.teks for card in late} == {"Tidak tersedia"}
    assert "Belum dilaporkan. Rekap PSKS wilayah ini masih ditunggu." in late[0].keterangan


def test_the_bars_carry_their_counts_and_a_live_formula(konteks):
    made = kapasitas_bagan.bagan("tagana_per_10rb", State(tahun="2024"), konteks)
    keys = [column.key for column in made.table.columns]
    for row in (*made.table.rows, made.table.total):
        up, down, value = (row[keys.index(key)].value for key in ("pembilang", "penyebut", "nilai"))
        assert value == pytest.approx(up / down * made.table.columns[-1].rumus.faktor)
    assert [mark.text for mark in made.spec.series[0].marks] == [row[-1].text for row in made.table.rows]
    assert made.spec.series[0].contoh
    short = kapasitas_bagan.bagan("kecamatan_tanpa_tksk", State(tahun="2024"), konteks)
    assert short.table.columns[-1].rumus is None  # a surplus is not a negative gap


def test_no_base_for_the_year_is_said(konteks):
    made = kapasitas_bagan.bagan("tagana_per_10rb", State(tahun="2016"), konteks)
    assert made.table.total[-1].value is None
    assert "tidak tersedia" in made.sentences[0]


def test_panti_belongs_to_the_province_and_is_filled_only_at_one_moment(konteks):
    made = kapasitas_panti.panti(State(tahun="2025"), konteks)
    rows = {(row[0].text, row[1].text): [cell.text for cell in row[2:]] for row in made.table.rows}
    assert rows["PSTW Nirwana Puri", "Juni 2020"] == ["110", "102 e", "92,7 e", "…"]
    # the waiting list is of another year, the other panti tells no room: neither gets a share
    assert rows["PSTW Nirwana Puri", "November 2019"] == ["…", "…", "…", "145"]
    assert rows["Panti Rehabilitasi Tuna Sosial", "Juni 2025"][2] == "…"
    assert (
        "Panti lain dan rumah singgah tidak tersedia. Mintakan" in made.sentences[0]
        and not made.stamps.contoh
    )
    assert kapasitas_panti.panti(State(tahun="2025", wilayah="64.02"), konteks) is None


def test_panti_residents_of_a_rekap_stand_beside_and_unknown_room_is_said(edisi_buatan):
    rows = pmks(("64.72", "PMKS-08", 110, "jiwa"), ukuran="penghuni_panti")
    made = kapasitas_panti.panti(State(tahun="2024"), edisi_buatan(pmks=rows))
    assert "Menurut rekap: Lanjut Usia Telantar (jiwa) 2024 … 110" in teks(made)
    assert made.sentences[0].startswith("Daya tampung panti tidak tersedia.") and made.stamps.contoh


def test_published_single_figures(konteks):
    whole = kapasitas_panti.terbitan(State(tahun="2025"), konteks)
    tksk = [
        (row[2].text, row[3].text) for row in whole.table.rows if row[0].text == "TKSK menurut pernyataan"
    ]
    assert tksk == [("November 2024", "105"), ("April 2020", "103"), ("April 2016", "103")]
    assert {"10", "3", "148"} <= {row[3].text for row in whole.table.rows} and not whole.stamps.contoh
    own = kapasitas_panti.terbitan(State(tahun="2025", wilayah="64.72"), konteks)
    assert [row[3].text for row in own.table.rows] == ["148"]
    assert kapasitas_panti.terbitan(State(tahun="2025", wilayah="64.01"), konteks) is None


def test_every_number_of_a_sentence_stands_in_its_table(konteks):
    import re

    for wilayah in (SEMUA, "64.02"):
        made = kapasitas.kapasitas(State(tahun="2025", wilayah=wilayah), konteks)
        shown = (
            teks(made).partition("Jumlah kasus menurut jenis, bukan")[2] + made.period + made.stamps.cakupan
        )
        for sentence in made.sentences:
            for number in re.findall(r"\d[\d.,]*\d|\d", sentence):
                assert number in shown


@pytest.mark.parametrize("which", ["jarang", "kosong"])
def test_sparse_and_empty_say_what_is_missing(which, request):
    here = request.getfixturevalue(which)
    for wilayah in (SEMUA, "64.11"):
        state = State(tahun="2024", wilayah=wilayah)
        made = kapasitas.kapasitas(state, here)
        assert "tidak tersedia" in " ".join(made.sentences) and "Masukan Data" in " ".join(made.sentences)
        assert kapasitas.ringkas(state, here)
        for code in RASIO:
            assert kapasitas_bagan.bagan(code, state, here).table.rows
    if which == "kosong":
        assert not made.stamps.contoh
        assert {card.teks for card in kapasitas.ringkas(state, here)} == {"Tidak tersedia"}


def test_the_panels_can_be_written_to_files(konteks):
    from reports.xlsx import xlsx

    made = kapasitas_bagan.bagan("jiwa_per_tksk", State(tahun="2025"), konteks)
    assert xlsx(made) and dataclasses.is_dataclass(made)
