"""The target of a proposed clause: only one that is written somewhere (SPM, RPJMD, RPD); never one made up here."""

from __future__ import annotations

from dataclasses import dataclass

from panels.butir import Acuan
from panels.ringkasan import provinsi
from panels.usul_pokok import CAPAIAN
from queries import Konteks, rows
from words import butir as tulis
from words import usul_rumusan as kata
from words.format import periode

SPM = "standar pelayanan minimal (100 % kebutuhan setiap tahun anggaran, Permensos 9/2018)"


@dataclass(frozen=True, slots=True)
class Target:
    """A written target and what is said of it; `nilai` None where no document sets one."""

    nilai: float | None = None
    catatan: str = kata.TANPA_TARGET


def target(acuan: Acuan, tahun: str, konteks: Konteks) -> Target:
    """The written target of the indicator for `tahun` (a context indicator: of the nearest later year)."""
    return _spm(acuan, konteks) if acuan.indikator == CAPAIAN else _dokumen(acuan, tahun, konteks)


def _spm(acuan: Acuan, konteks: Konteks) -> Target:
    found = (
        row
        for row in rows("spm_indikator_daftar", konteks)
        if (row["layanan"], row["kewenangan"]) == (acuan.jenis, acuan.kewenangan)
    )
    row = next(found, None)
    if row is None:
        return Target()
    value = float(row["target_persen"])
    return Target(value, kata.TARGET.format(target=tulis.target(value, "persen"), dokumen=SPM))


def _dokumen(acuan: Acuan, tahun: str, konteks: Konteks) -> Target:
    place = acuan.kode_wilayah or provinsi(konteks)["kode_wilayah"]
    found = sorted(
        (
            row
            for row in rows("sasaran_target", konteks, kode_wilayah=place)
            if row["indikator"] == acuan.indikator and row["periode"][:4] >= tahun
        ),
        key=lambda row: row["periode"],
    )
    if not found:
        return Target()
    row = found[0]
    said = tulis.target(row["target"], row["satuan"], row["desimal"])
    document = f"{row['dokumen']} ({periode(row['periode'])})"
    return Target(row["target"], kata.TARGET.format(target=said, dokumen=document))
