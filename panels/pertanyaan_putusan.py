"""Buku Angka beside the edition's own numbers: every public statement with its verdict and one sentence why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from panels.pertanyaan_baca import Bacaan, baca
from queries import Konteks, Row, rows
from stats.kesesuaian import BELUM_DAPAT_DIPERIKSA, Pembanding, Putusan, putuskan
from words import kesesuaian, label
from words.format import angka, bertanda, dengan_satuan, periode, persen

TERBUKA = ("internal", "lembar")


@dataclass(frozen=True, slots=True)
class Diperiksa:
    """A statement, how it was read, its verdict, and the edition's number that it rests on (None without one)."""

    baris: Row
    bacaan: Bacaan
    putusan: Putusan
    acuan: Row | None

    @property
    def kata(self) -> str:
        """The verdict in words."""
        return kesesuaian.putusan(self.putusan.kode)

    @property
    def alasan(self) -> str:
        """One sentence: why this verdict."""
        return kesesuaian.sebab(self.putusan.sebab, _nilai(self.acuan), self._selisih())

    def _selisih(self) -> str:
        gap = self.putusan.selisih
        if gap is None:
            return ""
        share = self.putusan.selisih_persen
        tail = f" ({persen(abs(share), 1)})" if share is not None else ""
        return f"{bertanda(gap)} {self.baris['satuan']}{tail}"


def diperiksa(
    konteks: Konteks, pilih: Callable[[Row], bool] = lambda row: True, tambahan: Iterable[Row] = ()
) -> tuple[Diperiksa, ...]:
    """Return the statements that `pilih` takes, each with its verdict, in the order of their dates.

    `tambahan` are rows like those of the edition (panels.pertanyaan_tambahan), after them.
    """
    found = [row for row in (*rows("pernyataan_daftar", konteks), *tambahan) if pilih(row)]
    read = [baca(row, konteks) for row in found]
    keys = sorted({one.kunci(row["kode_wilayah"]) for row, one in zip(found, read)})
    known = rows("pernyataan_banding", konteks, kunci=keys) if keys else ()
    return tuple(_periksa(row, one, known) for row, one in zip(found, read))


def _periksa(row: Row, one: Bacaan, known: tuple[Row, ...]) -> Diperiksa:
    if not one.hal and one.ucapan.lazim:
        return Diperiksa(row, one, Putusan(BELUM_DAPAT_DIPERIKSA, "tanpa_hal"), None)
    place = (row["kode_wilayah"], one.ucapan.tahun, one.hal, one.jenis)
    own = [other for other in known if tuple(other[key] for key in _TEMPAT) == place]
    verdict = putuskan(one.ucapan, [_pembanding(other) for other in own])
    return Diperiksa(row, one, verdict, None if verdict.acuan is None else own[verdict.acuan])


_TEMPAT = ("kode_wilayah", "tahun", "hal", "jenis")


def _pembanding(row: Row) -> Pembanding:
    return Pembanding(
        nilai=row["nilai"],
        satuan=row["satuan"],
        sumber_id=row["sumber_id"] or "",
        ukuran=row["ukuran"],
        kumulatif=bool(row["kumulatif"]),
        dasar=row["dasar"],
        asal=row["asal"],
        keadaan=row["keadaan"],
        lengkap=row["lengkap"],
        # a population stands at a moment, so a half-year is its date; a count of events is not
        sebagian=row["hal"] != "penduduk" and len(row["periode"]) > 4 and row["hal"] != "rumah_tangga",
    )


def _nilai(row: Row | None) -> str:
    """Return "757.418 jiwa (Register Dukcapil, Semester II 2024)"."""
    if row is None or row["nilai"] is None:
        return ""
    base = f"{label.dasar(row['dasar'])}, " if row["dasar"] else ""
    return f"{dengan_satuan(row['nilai'], row['satuan'])} ({base}{kurun(row['periode'])})"


def kurun(kode: str) -> str:
    """Return a period or a span of months in words: "2025-01/2025-09" -> "Januari 2025 sampai September 2025"."""
    return " sampai ".join(periode(part) for part in kode.split("/"))


def kapan(kode: str) -> str:
    """Return the date of a statement: "13 Maret 2025" from a day, else the text of a period code."""
    return f"{int(kode[8:])} {periode(kode[:7])}" if len(kode) == 10 else periode(kode)


def jumlah(row: Row) -> str:
    """Return a stated number with its unit."""
    return f"{angka(row['angka'])} {row['satuan']}"
