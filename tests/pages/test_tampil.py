"""Text on a page stays text: what a file or a slide brings is never read as Markdown."""

import pytest

from pages.tampil import plain


@pytest.mark.parametrize(
    ("given", "escaped"),
    [
        ("Sumber: Dinsos 12:30", "Sumber: Dinsos 12:30"),
        ("http://contoh.id", "http:\u2060//contoh.id"),  # a bare address would be a link
        ("lihat WWW.contoh.id", "lihat WWW\u2060.contoh.id"),
        ("surel a.b@contoh.id", "surel a.b\u2060@contoh.id"),
        ("pukul 8 @ aula, www dan http", "pukul 8 @ aula, www dan http"),
        (":red[besar]", r"\:red\[besar\]"),
        ("a &lt; b & c", r"a \&lt; b & c"),
        ("<5 *", r"\<5 \*"),
    ],
)
def test_markdown_of_others_is_shown_as_typed(given, escaped):
    assert plain(given) == escaped
