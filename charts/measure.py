"""How wide a text will be: an estimate that both renderers use to wrap, shorten and place labels.

Widths are those of DejaVu Sans (hundredths of an em), the widest font of our stacks: Source Sans and Arial
are narrower, so a text that fits by this estimate fits with every font that a laptop may fall back to.
"""

from __future__ import annotations

from functools import lru_cache

_GROUPS = {
    28: "'ijl",
    29: "IJ",
    32: " ,.·’",
    34: "/:;\\|",
    36: "-f",
    39: "()[]t!",
    41: "r",
    46: '"',
    50: "*_`–",
    52: "sz“”?",
    55: "cL",
    58: "Fk",
    59: "vxy•",
    61: "PTYao",
    63: "eéESbdghnpqu",
    64: "$0123456789{}",
    68: "AVK",
    70: "BRXZC",
    75: "UHN",
    79: "DG&OQ",
    82: "w",
    86: "#+<=>^~×±≥≤→−M",
    90: "★",
    97: "%m",
    100: "W@…",
}
_WIDTHS = {char: width for width, chars in _GROUPS.items() for char in chars}
_OTHER = 80
BOLD = 1.13
ELLIPSIS = "…"


@lru_cache(maxsize=8192)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Estimated width in px of one line of text at font size `size` px."""
    hundredths = sum(_WIDTHS.get(char, _OTHER) for char in text)
    return hundredths / 100 * size * (BOLD if bold else 1.0)


@lru_cache(maxsize=4096)
def wrap(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines of at most `width` px; a single word that is too wide is cut into pieces."""
    lines: list[str] = []
    line = ""
    for word in (piece for raw in text.split() for piece in _pieces(raw, width, size, bold=bold)):
        candidate = f"{line} {word}" if line else word
        if line and text_width(candidate, size, bold=bold) > width:
            lines.append(line)
            line = word
        else:
            line = candidate
    return (*lines, line) if line else tuple(lines)


def shorten(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis when it is wider than `width` px."""
    if text_width(text, size, bold=bold) <= width:
        return text
    kept = text
    while kept and text_width(kept + ELLIPSIS, size, bold=bold) > width:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def wrap_to(text: str, width: float, size: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """At most `most` lines of `width` px; what does not fit is cut with an ellipsis."""
    lines = wrap(text, width, size, bold=bold)
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), width, size, bold=bold))


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Split after a slash or hyphen first ("Kabupaten/Kota"), then anywhere, so that no piece is too wide."""
    if text_width(word, size, bold=bold) <= width:
        return [word]
    pieces, rest = [], word
    while len(rest) > 1 and text_width(rest, size, bold=bold) > width:
        cut = len(rest) - 1
        while cut > 1 and text_width(rest[:cut], size, bold=bold) > width:
            cut -= 1
        soft = max(rest.rfind("/", 0, cut), rest.rfind("-", 0, cut)) + 1
        cut = soft or cut
        pieces.append(rest[:cut])
        rest = rest[cut:]
    return [*pieces, rest]
