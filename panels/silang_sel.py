"""One number of a pivot as people read it: text, table cell, chart mark."""

from __future__ import annotations

from charts.hitungan import Hitungan
from charts.spec import Cell, Keadaan, Mark
from panels.common import plain_cell
from queries import pivot
from words.format import angka, bertanda
from words.keadaan import akhiran, cakupan, nama, nilai_teks
from words.silang import waktu
from words.silang_catatan import ALASAN, HAMPIR, jenis_sebagian

UBAH = frozenset({"selisih", "persen_ubah", "neto"})  # printed with their sign
CUKUP = 0.85  # share of the types from which on a sum is near the whole (20 of 23)
STATUS = frozenset({"sementara", "perkiraan", "diperbaiki"})


def keadaan(sel: pivot.Sel) -> Keadaan:
    """State of a cell; a number that was asked for and has none is not available."""
    if sel.nilai is None and sel.keadaan in ("ada", "nihil"):
        return "tidak_tersedia"
    return sel.keadaan


def teks(sel: pivot.Sel, hasil: pivot.HasilSilang, *, peta: bool = False) -> str:
    """The printed number with its sign, status and, where areas or types are missing, how many of them it holds."""
    if sel.nilai is None:
        return nilai_teks(None, 0, keadaan(sel), peta=peta)
    flag = sel.status if sel.status in STATUS else "tetap"
    if hasil.spek.ukur in UBAH:
        shown = bertanda(sel.nilai, hasil.desimal) + akhiran(flag)
    else:
        shown = nilai_teks(sel.nilai, hasil.desimal, sel.keadaan, flag, peta=peta)
    return shown if peta else f"{shown}{sebagian(sel)}"


def sebagian(sel: pivot.Sel) -> str:
    """The mark of a number that lacks areas or types: " (9/10)", " (1/23 jenis)"; "°" where few types are missing."""
    parts = (
        f"{angka(sel.n_wilayah)}/{angka(sel.n_total)}" if kurang(sel) else "",
        jenis_sebagian(sel.n_jenis, sel.n_jenis_total) if jauh_kurang(sel) else "",
    )
    told = "; ".join(part for part in parts if part)
    few = HAMPIR if kurang_jenis(sel) and not jauh_kurang(sel) else ""
    return f"{few}\u00a0({told})" if told else few


def gabungan_waktu(sel: pivot.Sel) -> bool:
    """Whether a number is of several periods together (flows): its period is a word then, no code."""
    return bool(sel.periode) and not sel.periode[0].isdigit()


def kurang(sel: pivot.Sel) -> bool:
    """Whether a shown number lacks some of its areas."""
    return sel.nilai is not None and sel.n_total > 1 and sel.n_wilayah < sel.n_total


def kurang_jenis(sel: pivot.Sel) -> bool:
    """Whether a shown number is a sum over only some of its types."""
    return sel.nilai is not None and sel.n_jenis < sel.n_jenis_total


def jauh_kurang(sel: pivot.Sel) -> bool:
    """Whether so many types are missing that the number is no measure of the whole: no colour, all types told."""
    return kurang_jenis(sel) and sel.n_jenis < CUKUP * sel.n_jenis_total


def utuh(sel: pivot.Sel) -> bool:
    """Whether a shown number holds all its areas and types, so that it may be compared with others."""
    return sel.nilai is not None and not kurang(sel) and not kurang_jenis(sel)


def sel_tabel(
    sel: pivot.Sel, hasil: pivot.HasilSilang, kelas: int | None = None, hitungan: Hitungan | None = None
) -> Cell:
    """The table cell; a change of nothing is the number 0, not a nihil."""
    state = keadaan(sel)
    if sel.nilai is not None and hasil.spek.ukur in UBAH:
        state = "ada"
    value = None if sel.nilai is None else float(sel.nilai)
    return Cell(value, teks(sel, hasil), state, kelas, hitungan if value is not None else None)


def sel_batas(value: float | None, sel: pivot.Sel, desimal: int) -> Cell:
    """A limit of the interval, or one of the two numbers that a rate, share or change is made of."""
    return plain_cell(None if value is None else float(value), desimal, keadaan(sel))


def tanda(
    sel: pivot.Sel, hasil: pivot.HasilSilang, kode: str, nama_: str, *,
    x: float | None = None, kelas: int | None = None, peta: bool = False,
) -> Mark:  # fmt: skip
    """The chart mark of a cell."""
    value = None if sel.nilai is None else float(sel.nilai)
    return Mark(
        key=kode,
        label=nama_,
        value=value,
        text=teks(sel, hasil, peta=peta),
        keadaan=keadaan(sel),
        low=sel.rendah if hasil.spek.ukur == "selang" else None,
        high=sel.tinggi if hasil.spek.ukur == "selang" else None,
        x=x,
        kelas=kelas,
        hover=keterangan(sel),
        putus=sel.putus,
    )


def keterangan(sel: pivot.Sel) -> tuple[str, ...]:
    """What stands in the tooltip beside the number: coverage, period, reason."""
    lines = (
        cakupan(sel.n_wilayah, sel.n_total) if sel.n_total > 1 else "",
        jenis_sebagian(sel.n_jenis, sel.n_jenis_total) if kurang_jenis(sel) else "",
        waktu(sel.periode) if sel.periode and not gabungan_waktu(sel) else "",
        ALASAN.get(sel.alasan, "") if sel.nilai is None else "",
        "data contoh" if sel.asal == "contoh" else "",
        nama(sel.keadaan) if sel.nilai is None and not sel.alasan else "",
    )
    return tuple(line for line in lines if line)
