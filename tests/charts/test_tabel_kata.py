"""Long words in the grid wrap; a table of short ones is left as it is."""

from charts.spec import Cell, Column, Table
from charts.tabel_kata import LEBAR, MEMBUNGKUS, PANJANG, lebar, tinggi


def table(*texts: str) -> Table:
    return Table(
        (Column("a", "Kata"), Column("b", "Catatan")), tuple((Cell("x", "x"), Cell(t, t)) for t in texts)
    )


def test_only_a_column_with_more_than_a_line_is_widened():
    assert lebar(table("pendek", "k" * (PANJANG + 1))) == {"Catatan": LEBAR}
    assert lebar(table("pendek")) == {} and tinggi(table("pendek")) is None


def test_rows_are_high_enough_to_wrap_and_never_endless():
    low, high, most = (tinggi(table("k" * n)) for n in (PANJANG + 1, 4 * PANJANG, 4_000))
    assert MEMBUNGKUS == low < high == most
    assert tinggi(Table((), ())) is None
