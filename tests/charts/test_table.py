"""The table twin as texts."""

from charts.spec import Cell, Column, Table
from charts.table import frame, right_aligned
from tests.charts.contoh_spec import KEADAAN, table


def test_frame_has_all_texts_and_the_total_last():
    found = frame(table())
    assert list(found.columns) == ["Kabupaten/kota", "Terdata (jiwa)", "Tahun"]
    assert found.iloc[-1].tolist() == ["Kalimantan Timur (7 dari 10 wilayah)", "7.949", ""]
    assert found["Terdata (jiwa)"].tolist()[:5] == ["1.250", "834", "…", "2.210", "–"]


def test_states_are_told_apart():
    texts = frame(table())["Terdata (jiwa)"].tolist()
    shown = {state: text for state, text in zip(KEADAAN, texts) if state != "ada"}
    assert len(set(shown.values())) == 4


def test_state_without_text_shows_its_symbol():
    lone = Table((Column("a", "A", True),), ((Cell(None, "", "belum_dilaporkan"),),))
    assert frame(lone)["A"].tolist() == ["belum"]


def test_equal_titles_stay_two_columns():
    twins = Table((Column("a", "Nilai", True), Column("b", "Nilai", True)), ((Cell(1, "1"), Cell(2, "2")),))
    assert list(frame(twins).columns) == ["Nilai", "Nilai #2"]
    assert right_aligned(twins) == ["Nilai", "Nilai #2"]


def test_only_numbers_stand_right():
    assert right_aligned(table()) == ["Terdata (jiwa)"]
