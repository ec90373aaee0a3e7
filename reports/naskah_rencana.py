"""Clauses as planners take them: usulan musrenbang (SIPD) and the RPJMD matrix, with what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence

from charts.spec import Cell
from panels.butir import Butir
from panels.common import word_cell
from panels.panel import Panel
from reports import naskah_kata as kata
from reports import naskah_tabel as tabel
from reports.berita_acara import TanpaButir
from reports.naskah import Naskah
from reports.naskah_tabel import Kolom
from stats.usulan import jumlah_pagu
from words import butir as tulis

MUSRENBANG, RPJMD = "Usulan musrenbang", "Matriks RPJMD"
KOLOM_MUSRENBANG: tuple[Kolom, ...] = (
    tabel.NOMOR, tabel.PROGRAM, tabel.KEGIATAN, tabel.SUBKEGIATAN, tabel.ISI, tabel.WILAYAH, tabel.LOKASI,
    tabel.VOLUME, tabel.SATUAN_VOLUME, tabel.PAGU, tabel.DANA, tabel.PELAKU,
)  # fmt: skip


def musrenbang(naskah: Naskah) -> Panel:
    """Clauses that name a programme, a volume or a ceiling. Raises TanpaButir when none does."""
    ada = [one for one in naskah.butir if _terencana(one)]
    if not ada:
        raise TanpaButir(MUSRENBANG, naskah.nama, "program, kegiatan, volume, atau pagu indikatif")
    lain = [one for one in naskah.butir if not _terencana(one)]
    catatan = _tidak_dimuat(lain, "belum menyebutkan program, kegiatan, volume, atau pagu")
    tanpa = [one for one in ada if one.pagu is None]
    if tanpa:
        catatan += (f"Pagu indikatif belum disebutkan pada {_nomor(tanpa)}; jumlah hanya dari butir lain.",)
    return tabel.panel(
        naskah, "usulan-musrenbang", MUSRENBANG, KOLOM_MUSRENBANG, ada, catatan, _jumlah(naskah, ada)
    )


def rpjmd(naskah: Naskah) -> Panel:
    """Clauses with an indicator and a target, a column for every target year. Raises TanpaButir when there is none."""
    ada = [one for one in naskah.butir if one.indikator and (one.target is not None or one.target_tahunan)]
    if not ada:
        raise TanpaButir(RPJMD, naskah.nama, "indikator dan target")
    lain = [one for one in naskah.butir if one not in ada]
    tahun = sorted({satu for one in ada for satu in _menurut_tahun(one)})
    kolom: tuple[Kolom, ...] = (
        tabel.INDIKATOR, tabel.WILAYAH, tabel.SATUAN, tabel.DASAR, tabel.PERIODE, tabel.EDISI,
        *(_tahun(satu) for satu in tahun), _akhir(), tabel.TENGGAT, tabel.PELAKU, tabel.NOMOR, tabel.ISI,
    )  # fmt: skip
    catatan = (
        "Kolom tahun berisi target per tahun menurut butir; target akhir yang bertenggat satu tahun juga tampil pada "
        "kolom tahun itu. Sel kosong berarti butir tidak menetapkan target untuk tahun itu.",
        *_tidak_dimuat(lain, "belum memuat indikator dan target"),
    )
    return tabel.panel(naskah, "matriks-rpjmd", RPJMD, kolom, ada, catatan)


def _terencana(butir: Butir) -> bool:
    sebut = (butir.program, butir.kegiatan, butir.subkegiatan)
    return any(sebut) or butir.volume is not None or butir.pagu is not None


def _menurut_tahun(butir: Butir) -> dict[str, float]:
    """Targets by year; the final one stands under its deadline's year where no other does."""
    akhir = {butir.tenggat: butir.target} if butir.target is not None and butir.tenggat.isdigit() else {}
    return {**akhir, **butir.target_tahunan}


def _tahun(tahun: str) -> Kolom:
    return tabel.bilangan(
        f"target_{tahun}", f"Target {tahun}", lambda butir: _menurut_tahun(butir).get(tahun)
    )


def _akhir() -> Kolom:
    """Kondisi akhir: the target, else that of the last year."""

    def baca(butir: Butir) -> float | None:
        return butir.target if butir.target is not None else max(butir.target_tahunan.items())[1]

    return tabel.bilangan("akhir", "Kondisi akhir", baca)


def _jumlah(naskah: Naskah, butir: Sequence[Butir]) -> tuple[Cell, ...] | None:
    """The last row: the sum of the ceilings that are named."""
    jumlah = jumlah_pagu(one.pagu for one in butir).nilai
    if jumlah is None:
        return None
    sel = Cell(jumlah, tulis.nilai(jumlah, ""))
    kunci = [kolom.key for kolom, _ in KOLOM_MUSRENBANG]
    return tuple(
        sel
        if one == "pagu"
        else word_cell("Jumlah" if one == "isi" else "")
        if one != "volume"
        else tabel.KOSONG
        for one in kunci
    )


def _tidak_dimuat(butir: Sequence[Butir], sebab: str) -> tuple[str, ...]:
    return (f"Tidak dimuat karena {sebab}: {_nomor(butir)}.",) if butir else ()


def _nomor(butir: Sequence[Butir]) -> str:
    return "butir " + ", ".join(kata.nomor(one) for one in butir)
