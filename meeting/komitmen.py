"""Which verdicts on historical commitments the operator has released; without a release they stay internal."""

from __future__ import annotations

from data.komitmen import komitmen
from meeting import gudang, jam
from meeting.catatan import catat
from meeting.galat import TidakAda


def dirilis() -> frozenset[str]:
    """Codes of the commitments whose verdict everyone may read."""
    if not gudang.ada():
        return frozenset()
    with gudang.baca() as sambungan:
        rows = sambungan.execute("select kode from komitmen_rilis order by kode").fetchall()
    return frozenset(row["kode"] for row in rows) & {one.kode for one in komitmen()}


def rilis(kode: str, *, oleh: str) -> None:
    """Let everyone read the verdict on one commitment. Raises TidakAda for an unknown code."""
    _periksa(kode)
    with gudang.tulis() as sambungan:
        sambungan.execute(
            "insert or replace into komitmen_rilis (kode, waktu, oleh) values (?, ?, ?)",
            (kode, jam.teks(jam.sekarang()), oleh),
        )
        catat(sambungan, oleh, "putusan komitmen dirilis", kode)


def tarik(kode: str, *, oleh: str) -> None:
    """Make the verdict internal again. Raises TidakAda for an unknown code."""
    _periksa(kode)
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from komitmen_rilis where kode = ?", (kode,))
        catat(sambungan, oleh, "rilis putusan komitmen ditarik", kode)


def _periksa(kode: str) -> None:
    if kode not in {one.kode for one in komitmen()}:
        raise TidakAda("Komitmen", kode)
