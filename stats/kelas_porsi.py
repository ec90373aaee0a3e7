"""Five fixed classes of a location quotient, symmetric on the ratio scale around one.

Fixed, not drawn from the data: 0,5 means half and 2 means twice the province's share in every year and area,
and 0,8–1,25 (a fifth either way: 1/1,25 = 0,8) is read as "about the same".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from words.format import bulat
from words.galat import BilanganTakSah

BATAS = (0.5, 0.8, 1.25, 2.0)
DESIMAL = 2
TENGAH = 2  # index of the class "about the same"


def indeks(lq: float) -> int:
    """Class 0–4 of a quotient as it is printed; the middle class holds both its edges.

    Raises BilanganTakSah for a negative quotient.
    """
    if lq < 0:
        raise BilanganTakSah(f"kelipatan porsi {lq}")
    printed = bulat(lq, DESIMAL)
    return bisect_right(BATAS, printed) if printed < BATAS[1] else bisect_left(BATAS, printed, lo=TENGAH)
