"""A click on a column's head sorts numbers, not texts; what is hidden stays a symbol."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.elements.lib.pandas_styler_utils import _use_display_values

from charts.spec import Cell, Column, Table
from charts.table import LEBAR, frame, lembar, teduh
from tests.charts import test_teduh
from words.format import angka, bertanda

HIDDEN = Cell(None, "*", "disamarkan")


def table(cells: list[Cell], total: Cell | None = None) -> Table:
    columns = (Column("w", "Wilayah"), Column("a", "A", numeric=True))
    rows = tuple((Cell(f"W{i}", f"W{i}"), cell) for i, cell in enumerate(cells))
    return Table(columns, rows, (Cell("Jumlah", "Jumlah"), total) if total else None)


def clicked(made: Table) -> list[str]:
    """Texts of column A as the grid shows them after one click on its head (a space before everything)."""
    sent = lembar(made)
    data = sent if isinstance(sent, pd.DataFrame) else sent.data
    return [text.strip() for text in sorted(data["A"], key=_sandi)]


def _sandi(text: str) -> list[int]:
    """The browser's order: white space, signs, digits, letters."""
    return [0 if c == " " else (2 if c.isdigit() else 3 if c.isalpha() else 1) * 10**6 + ord(c) for c in text]


def numbers(values: list[float], decimals: int = 0) -> list[Cell]:
    return [Cell(value, angka(value, decimals)) for value in values]


def test_counts_stand_by_size_and_nothing_comes_before_them():
    cells = numbers([10952, 423, 1037, 12499, 3397, 0, 9]) + [HIDDEN, Cell(None, "", "tidak_tersedia")]
    found = clicked(table(cells, Cell(28317, "28.317 (7 dari 10 wilayah)")))
    assert found[0] == "28.317 (7 dari 10 wilayah)"
    assert sorted(found[1:3]) == sorted(["*", frame(table(cells))["A"].iloc[-1]])
    assert found[3:] == ["0", "9", "423", "1.037", "3.397", "10.952", "12.499"]


def test_suffixes_signs_and_other_decimals_do_not_disturb():
    cells = [Cell(53996, "53.996 (1/26 jenis)"), Cell(233, "233 x"), Cell(9.5, "9,5"), Cell(12, "12"),
             Cell(9.25, "9,25"), Cell(2_000_000, "2 juta"), Cell(0, "–", "nihil")]  # fmt: skip
    assert clicked(table(cells)) == ["–", "9,25", "9,5", "12", "233 x", "53.996 (1/26 jenis)", "2 juta"]
    signed = [Cell(v, bertanda(v, 1)) for v in (3.5, -12.0, -5.0, 0.0, 11.0, -150.0)]
    assert clicked(table(signed)) == [bertanda(v, 1) for v in (-150.0, -12.0, -5.0, 0.0, 3.5, 11.0)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.none(), st.integers(-2_000_000, 2_000_000)), max_size=30), st.sampled_from([0, 1])
)
def test_any_column_is_sorted_by_value(values, decimals):
    cells = [HIDDEN if v is None else Cell(v / 10, angka(v / 10, decimals)) for v in values]
    known = [angka(v / 10, decimals) for v in sorted(v for v in values if v is not None)]
    assert clicked(table(cells)) == ["*"] * values.count(None) + known


def test_a_hidden_cell_sends_its_symbol_only():
    open_too = [Cell(7, "*", "disamarkan"), *numbers([3, 12, 1500])]
    sent = lembar(table(open_too, Cell(1522, "*", "disamarkan")))["A"]
    assert sent.str.strip().tolist() == ["*", "3", "12", "1.500", "*"]
    assert sent.str.len().iloc[0] == lembar(table([HIDDEN, *numbers([3, 12, 1500])]))["A"].str.len().iloc[0]


def test_shown_and_copied_is_our_text_alone():
    made = table(numbers(range(-40, 40), 1))
    sent = lembar(made)
    assert not isinstance(sent, pd.DataFrame), f"more than {LEBAR} spaces would widen the column"
    for styler, plain in ((sent, frame(made)), (teduh(test_teduh.table()), frame(test_teduh.table()))):
        styler.set_uuid("x")._compute()
        shown = _use_display_values(styler.data, styler._translate(False, False))
        assert shown.to_numpy().tolist() == plain.to_numpy().tolist()
    assert [text.strip() for text in lembar(table(numbers([1, 22])))["A"]] == ["1", "22"]


@pytest.mark.parametrize("made", [table([]), table([HIDDEN, HIDDEN]), table([], Cell(1, "1"))])
def test_empty_columns_do_not_fall(made):
    assert [text.strip() for text in lembar(made)["A"]] == frame(made)["A"].tolist()


def test_a_long_table_costs_no_styler_and_words_stay_as_they_are():
    long = table(numbers([-n for n in range(4000)]))
    assert lembar(long).equals(frame(long))
    words = replace(table(numbers([5, 10])), columns=(Column("w", "W"), Column("a", "A")))
    assert lembar(words).equals(frame(words))
