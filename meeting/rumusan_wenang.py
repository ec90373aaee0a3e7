"""Whether a level may act on what a clause is about, by the view `wewenang`, with the line of the law that says so."""

from __future__ import annotations

from panels.butir import PUSAT, Butir
from queries import Konteks, Row, rows
from words import rumusan as kata


def kalimat(butir: Butir, konteks: Konteks) -> str:
    """A warning when the level of the clause cannot act by law, with its source; "" when it can, or nothing says.

    What is asked of the centre (`dukungan`) needs no power of its own to act.
    """
    if not butir.jenis or not butir.level or (butir.level == PUSAT and butir.dukungan):
        return ""
    siapa = [row for row in rows("wewenang_daftar", konteks) if row["jenis"] == butir.jenis]
    if not siapa:
        return ""
    bertindak = {row["kewenangan"] for row in siapa if row["bertindak"]}
    if butir.level in bertindak:
        return _lain_dari_indikator(butir)
    bunyi = "; ".join(dict.fromkeys(row["bunyi"] for row in siapa if row["bertindak"]))
    return kata.tak_berwenang(kata.LEVEL[butir.level], siapa[0]["nama"], bunyi, _hukum(siapa[0], konteks))


def _lain_dari_indikator(butir: Butir) -> str:
    """The number is read for one level and the clause is for another."""
    if butir.kewenangan in kata.LEVEL and butir.kewenangan != butir.level:
        return kata.level_lain(kata.LEVEL[butir.level], kata.LEVEL[butir.kewenangan])
    return ""


def _hukum(satu: Row, konteks: Konteks) -> str:
    """The law lines that divide the work: that of minimum services for a service, else that of the division itself."""
    nomor = kata.HUKUM_SPM if satu["keluarga"] == "spm" else kata.HUKUM_WEWENANG
    ada = {row["nomor"]: row for row in rows("dasar_hukum_daftar", konteks)}
    return "; ".join(
        f"{satu_nomor} {ada[satu_nomor]['tentang']} – {ada[satu_nomor]['catatan'].rstrip('.')} "
        f"({ada[satu_nomor]['status_verifikasi']})"
        for satu_nomor in nomor
        if satu_nomor in ada
    )
