"""Text on a page stays text: what a file or a slide brings is never read as Markdown."""

import pytest

from pages.tampil import plain


@pytest.mark.parametrize(
    ("given", "escaped"),
    [
        ("Sumber: Dinsos 12:30", "Sumber: Dinsos 12:30"),
        ("http://contoh.id", r"http\://contoh.id"),
        (":red[besar]", r"\:red\[besar\]"),
        ("a &lt; b & c", r"a \&lt; b & c"),
        ("<5 *", r"\<5 \*"),
    ],
)
def test_markdown_of_others_is_shown_as_typed(given, escaped):
    assert plain(given) == escaped
