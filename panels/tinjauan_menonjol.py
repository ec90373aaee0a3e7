"""Tinjauan otomatis: areas far from the others, in hedged words.

PMKS: funnel, comparison with the province, and the share above the province's, as on /kesenjangan. Indicators: all
areas and the province, those outside Tukey's fences in a colour of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from charts.spec import Axis, BarSpec, Mark, Series, Tick
from panels import jelajah, lanjutan_banding, lanjutan_corong, lanjutan_porsi, peta
from panels.common import sources, stamps, unit_word
from panels.panel import Panel
from panels.sebaran import Nilai, Sebaran, tabel
from panels.state import State, address
from panels.tinjauan_besar import judul
from panels.tinjauan_dasar import Pokok, pokok, tinjau
from queries import Konteks
from stats.pagar import PALING_SEDIKIT, Pagar, pagar
from words import catatan, label
from words.format import angka, batas_rapi, ticks
from words.keadaan import ADA, NIHIL, cakupan

BUKAN_PUTUSAN = (
    "Menonjol bukan berarti salah atau buruk: periksa pendataan, definisi, dan keadaan setempat lebih dahulu."
)
METODE = (
    "Menonjol: di luar pagar Tukey (kuartil ± 1,5 kali jaraknya). Petunjuk awal, bukan uji: dari sepuluh nilai yang "
    "beragam wajar pun, lebih dari seperempat kali ada yang di luarnya karena kebetulan."
)
TANPA_ANGKA = (
    "Yang menonjol tidak dihitung: tidak ada angka per penduduk, porsi, atau susunan yang dapat dibandingkan "
    "antarwilayah untuk pilihan ini. Pilih satu jenis dalam jiwa dan tahun yang dicakup penduduknya."
)
TANPA_INDIKATOR = (
    "Yang menonjol tidak dihitung: indikator ini belum ada angkanya pada {}. Pilih tahun yang lain."
)


def tanpa_angka(one: Pokok) -> str:
    """Why nothing can stand out in what is looked at."""
    return TANPA_ANGKA if one.info is not None else TANPA_INDIKATOR.format(one.state.tahun)


def corong(state: State, konteks: Konteks) -> Panel | None:
    """Return the funnel of the type's rates or shares served; None without them."""
    one = pokok(state, konteks)
    return _pmks(lanjutan_corong.diagram, "corong", one)


def banding(state: State, konteks: Konteks) -> Panel | None:
    """Return each area beside the province; None without a rate or share."""
    one = pokok(state, konteks)
    return _pmks(lanjutan_banding.banding, "banding", one)


def porsi(state: State, konteks: Konteks) -> Panel | None:
    """Return the type's share of all cases against the province, where no rate can be compared; else None."""
    one = pokok(state, konteks)
    if _pmks(lanjutan_corong.diagram, "corong", one):
        return None
    return _pmks(lanjutan_porsi.kelipatan_wilayah, "porsi", one)


def _pmks(make: Callable[[State, Konteks], Panel | None], kunci: str, one: Pokok) -> Panel | None:
    if one.info is None or one.hanya_provinsi:
        return None
    made = make(one.state, one.konteks)
    return tinjau(made, kunci, one, notes=(BUKAN_PUTUSAN, catatan.PENDATAAN, *made.notes)) if made else None


def wilayah(state: State, konteks: Konteks) -> Panel | None:
    """Return an indicator over the areas with the province; None for PMKS and without any number."""
    one = pokok(state, konteks)
    if one.info is not None:
        return None
    shown = peta.measure(one.state, konteks)
    if all(v.nilai is None for v in shown.nilai):
        return None
    fence = pagar({v.kode: v.nilai for v in shown.nilai if v.nilai is not None and v.keadaan in (ADA, NIHIL)})
    n, total = shown.cakupan or (None, None)
    di = {"periode": one.state.tahun, "indikator": one.state.indikator}
    made = Panel(
        key="sebaran",
        title=f"Sebaran antarwilayah – {judul(one)}",
        unit=unit_word(shown.satuan),
        period=shown.periode,
        spec=_spek(shown, fence, one),
        table=tabel(shown),
        sources=sources(konteks, shown.sumber_id),
        stamps=stamps(konteks, shown.dipakai, n=n, total=total, penyebut=shown.penyebut, di=di),
        alt=peta.alt_text(shown),
        sentences=(_kalimat(shown, fence),),
        notes=(BUKAN_PUTUSAN, METODE, *_pagar(fence, shown), *shown.catatan),
        definition=shown.definisi,
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )
    return tinjau(made, "sebaran", one)


def _spek(shown: Sebaran, fence: Pagar | None, one: Pokok) -> BarSpec:
    """One series: colour and word tell which area lies far out, and which bar is the province."""
    contoh = any(row.get("asal") == "contoh" for row in shown.dipakai)
    far = {
        **dict.fromkeys(fence.tinggi if fence else (), "jauh di atas"),
        **dict.fromkeys(fence.rendah if fence else (), "jauh di bawah"),
    }
    every = (*shown.nilai, *((shown.total,) if shown.total else ()))
    marks = tuple(_mark(v, far.get(v.kode, ""), provinsi=v is shown.total) for v in every)
    return BarSpec(
        tuple((mark.key, mark.label) for mark in marks),
        (Series(label.nama_seri("Wilayah", contoh), marks, "batang", "utama", contoh),),
        _sumbu(shown, every),
        "" if one.provinsi else one.kode,
    )


def _mark(one: Nilai, far: str, *, provinsi: bool) -> Mark:
    text = f"{one.teks} · {far}" if far else one.teks
    colour = "kedua" if far else "pembanding" if provinsi else ""
    name = "Provinsi" if provinsi else one.pendek
    return Mark(one.kode, name, one.nilai, text, one.keadaan, hover=one.hover, warna=colour)


def _sumbu(shown: Sebaran, every: tuple[Nilai, ...]) -> Axis:
    known = [v.nilai for v in every if v.nilai is not None]
    lo, hi = batas_rapi(min([0.0, *known]), max([0.0, *known])) if known else (0.0, 1.0)
    found = tuple(Tick(v, text) for v, text in ticks(lo, hi))
    return Axis(unit_word(shown.satuan), lo, hi, found if known else found[:1])


def _kalimat(shown: Sebaran, fence: Pagar | None) -> str:
    """Which areas lie far from most, or that none does."""
    n = sum(1 for v in shown.nilai if v.nilai is not None and v.keadaan in (ADA, NIHIL))
    covered = cakupan(n, len(shown.nilai))
    if fence is None:
        return f"Yang menonjol tidak dihitung: {covered} mempunyai angka (paling sedikit {angka(PALING_SEDIKIT)})."
    names = {v.kode: v.pendek for v in shown.nilai}
    far = (("atas", fence.tinggi), ("bawah", fence.rendah))
    said = [
        f"{', '.join(names[k] for k in codes)} jauh di {side} sebagian besar wilayah"
        for side, codes in far
        if codes
    ]
    return f"{'; '.join(said) or 'Tidak ada yang jauh dari sebagian besar wilayah'} ({covered} dibandingkan)."


def _pagar(fence: Pagar | None, shown: Sebaran) -> tuple[str, ...]:
    edges = (fence.bawah, fence.atas) if fence else ()
    return (f"Pagarnya {' dan '.join(angka(e, shown.desimal) for e in edges)}.",) if fence else ()
