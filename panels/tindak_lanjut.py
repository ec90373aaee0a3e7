"""Follow-up of a clause: its series, the verdict from the statistics alone, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from panels import mutu
from panels.butir import Butir
from panels.butir_deret import Deret, deret
from queries import Konteks
from stats.putusan import BERGERAK, TERCAPAI, TIDAK, Dasar, Putusan, Ukur, putuskan
from stats.titik import Titik
from words import butir as tulis
from words import putusan as kata
from words.butir import nilai as nilai_teks
from words.format import angka, bertanda, bulat, periode
from words.label import DATA_CONTOH, SATUAN


@dataclass(frozen=True, slots=True)
class Tindak:
    """A clause with its series and verdict. `kalimat` says the verdict; `catatan` what else must be known."""

    butir: Butir
    deret: Deret
    putusan: Putusan
    kalimat: str
    catatan: tuple[str, ...] = ()
    lewat: bool = False  # the deadline had passed on the day of the edition

    @property
    def singkat(self) -> str:
        """The verdict for a table cell."""
        return kata.singkat(self.putusan.kode, self.putusan.sebab)

    @property
    def kini(self) -> str:
        """The newest published number with its period, "" where there is none."""
        last = next((one for one in reversed(self.deret.titik) if one.ada), None)
        if last is None:
            return ""
        # in front: a narrow cell cuts the end
        return (f"{DATA_CONTOH}: " if last.asal == "contoh" else "") + teks(last, self.deret)


def nilai(butir: Butir, konteks: Konteks, *, diputus: str = "") -> Tindak:
    """Judge one clause by an edition. `diputus`: day of its meeting, where the clause itself has no day of decision."""
    dated = butir if butir.diputus else replace(butir, diputus=diputus)
    series = deret(dated.acuan, konteks, dated.dasar_periode)
    verdict = _putusan(dated, series)
    return Tindak(
        butir=dated,
        deret=series,
        putusan=verdict,
        kalimat=kalimat(dated, series, verdict),
        catatan=_catatan(dated, series, verdict),
        lewat=verdict.lewat(mutu.tanggal_edisi(konteks)),
    )


def teks(one: Titik, series: Deret) -> str:
    """A number with unit and period: "82,4 persen (2025)"."""
    return f"{nilai_teks(_bulat(one.nilai, series), satuan(series.satuan), series.desimal)} ({periode(one.periode)})"


def satuan(kode: str) -> str:
    """A unit as it is read in a sentence."""
    return SATUAN.get(kode, kode)


def kalimat(butir: Butir, series: Deret, verdict: Putusan) -> str:
    """The verdict in one or two sentences; names a number, never a person."""
    what = _hal(series)
    if verdict.kode == TIDAK or verdict.kini is None:
        return kata.tidak(what, verdict.sebab)
    now, goal = teks(verdict.kini, series), target_teks(butir, series)
    if verdict.kode == TERCAPAI:
        return kata.tercapai(what, now, goal)
    said = kata.bergerak if verdict.kode == BERGERAK else kata.belum
    start = teks(verdict.awal, series) if verdict.awal else ""
    return said(what, start, now, goal, _uji(series, verdict))


def target_teks(butir: Butir, series: Deret) -> str:
    """Target with unit and deadline: "100 persen (tenggat 2027)", "" where there is none."""
    if butir.target is None:
        return ""
    said = tulis.target(butir.target, satuan(butir.satuan or series.satuan), series.desimal)
    return f"{said} (tenggat {tulis.tenggat(butir.tenggat)})" if butir.tenggat else said


def _putusan(butir: Butir, series: Deret) -> Putusan:
    known = Ukur(series.sifat, series.satuan, series.polaritas) if not series.sebab else None
    verdict = putuskan(
        series.titik,
        Dasar(butir.dasar_nilai, butir.dasar_periode),
        butir.target,
        butir.diputus,
        butir.tenggat,
        ukur=known,
        satuan=butir.satuan,
    )
    return replace(verdict, sebab=series.sebab) if series.sebab else verdict


def _hal(series: Deret) -> str:
    return f"{series.nama}, {series.tempat}" if series.nama and series.tempat else series.nama


def _uji(series: Deret, verdict: Putusan) -> str:
    """How the movement was told from chance."""
    moved = verdict.gerak
    if moved is None:
        return ""
    unit = "poin persen" if series.sifat == "porsi" or series.satuan == "persen" else satuan(series.satuan)
    change = f"{bertanda(moved.selisih, series.desimal)} {unit}"
    if moved.bawah is None or moved.atas is None:
        return kata.uji_kendall(change, angka(moved.p or 0.0, 3), moved.ya)
    low, high = (bertanda(limit, max(1, series.desimal)) for limit in (moved.bawah, moved.atas))
    return kata.uji_selang(change, low, high, moved.ya, moved.selisih * verdict.arah > 0)


def _catatan(butir: Butir, series: Deret, verdict: Putusan) -> tuple[str, ...]:
    """What the reader must know besides: a revised baseline, how to read the number, the base of a rate."""
    start = verdict.awal
    revised = (
        start is not None
        and start.ada
        and butir.dasar_nilai is not None
        and start.periode == butir.dasar_periode
        and _bulat(start.nilai, series) != _bulat(butir.dasar_nilai, series)
    )
    said = []
    if revised and start:
        stated = tulis.dasar(
            butir.dasar_nilai, satuan(butir.satuan), butir.dasar_periode, butir.dasar_edisi, series.desimal
        )
        said.append(kata.direvisi(stated, teks(start, series)))
    if series.penyebut:
        said.append(f"Penyebut: {series.penyebut}.")
    return (*said, *((series.definisi,) if series.definisi else ()))


def _bulat(x: float | None, series: Deret) -> float | None:
    return None if x is None else bulat(x, series.desimal)
