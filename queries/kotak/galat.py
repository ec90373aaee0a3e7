"""Errors of the SQL box: one Indonesian sentence per class, with line and column, the original kept beside it."""

from __future__ import annotations

from words.galat import GalatSerambi


class GalatSql(GalatSerambi):
    """A statement that was refused or failed.

    `pesan` is the Indonesian text (what, where, what to do), `golongan` a short code (sintaks, perintah, tabel,
    kolom, fungsi, tipe, nilai, memori, waktu, hasil, antrean, proses …), `baris` and `kolom` count from 1 (0 = not
    known), `pesan_asli` is DuckDB's own English text without paths ("" when the sandbox itself refused).
    """

    def __init__(
        self, pesan: str, *, golongan: str, baris: int = 0, kolom: int = 0, pesan_asli: str = ""
    ) -> None:
        super().__init__(pesan)
        self.golongan = golongan
        self.baris = baris
        self.kolom = kolom
        self.pesan_asli = pesan_asli
