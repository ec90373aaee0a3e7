"""The registry's page /rumusan: what can be pinned there is the line of meetings and the list of commitments.

Clauses and the verdicts on them live in the store and have no frozen view; the list of commitments holds no verdict.
"""

from __future__ import annotations

from panels import komitmen, rakor, rumusan
from panels.daftar_dasar import Halaman, pembuat

RUMUSAN = Halaman(
    rumusan.choices,
    (
        pembuat(komitmen.daftar, "komitmen", bagian=rumusan.LANJUT),
        pembuat(rakor.linimasa, "rakor-linimasa", bagian=rumusan.LINIMASA),
    ),
)
