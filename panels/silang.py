"""The pivot as a panel: one answer of the engine as table, bars, lines, map or small charts, and which of them fits."""

from __future__ import annotations

from dataclasses import dataclass, replace

from charts.spec import Spec, TableSpec
from panels import jelajah, silang_asal, silang_bagan, silang_judul, silang_stempel, silang_urut, silang_waktu
from panels.common import sources
from panels.panel import Panel
from panels.polaritas import polaritas
from panels.silang_catatan import catatan_silang
from panels.silang_kalimat import kalimat_silang, satuan_panjang
from panels.silang_lowong import padatkan, tanpa_ulangan
from panels.silang_sel import UBAH, teks
from panels.silang_spek import Dibaca, baca, rapi
from panels.silang_tabel import Warna, nama, tabel, warna_tabel
from panels.silang_waktu import Deret
from panels.state import State, address
from queries import Konteks, pivot
from words import silang as kata
from words import silang_urut as kata_urut
from words.silang import BATANG, GARIS, KECIL, PENCAR, PETA, TABEL

KUNCI = "silang"
AREA = ("kabkota",)
NETRAL = "netral"
DIBACA = 60  # cells that the text for the blind reads out


@dataclass(frozen=True, slots=True)
class Jawaban:
    """One pivot answered, with what all its forms share."""

    dibaca: Dibaca
    hasil: pivot.HasilSilang
    shade: Warna | None
    garis: tuple[Deret, ...]
    lowong: tuple[str, ...]  # periods without any figure, left out
    sisa: silang_asal.Sisa  # periods of another origin, left out until their years are chosen
    peta: Warna | None = None  # classes of the map: areas that lack types are shaded there too, as on /peta
    tetap: bool = False  # the order by value was asked for and would have ranked areas by a sensitive type


def panel(state: State, konteks: Konteks) -> Panel | None:
    """Return the pivot of a state; None where the form is the scatter, a panel of its own, or the table is empty.

    Raises SpesifikasiSalah for a combination that has no honest number.
    """
    if state.tampil == PENCAR or not baca(state, konteks).pilihan.periode:
        return None
    return susun(state, jawab(state, konteks), konteks)


def susun(state: State, one: Jawaban, konteks: Konteks) -> Panel:
    """Return the panel of an answer in the form that the state asks for."""
    form = bentuk(state.tampil, one)
    notes = catatan_silang(one.dibaca, one.hasil, konteks, {TABEL: one.shade, PETA: one.peta}.get(form))
    twin = tabel(one.hasil, one.shade)
    title = silang_judul.judul(one.dibaca, one.hasil)
    period = silang_judul.periode(one.dibaca, one.hasil)
    return Panel(
        key=KUNCI,
        title=title,
        unit=satuan_panjang(one.dibaca, one.hasil),
        period=period,
        spec=TableSpec(twin) if form == TABEL else _gambar(form, one),
        table=twin,
        sources=sources(konteks, one.hasil.sumber_id),
        stamps=silang_stempel.stempel(one.dibaca, one.hasil, konteks),
        alt=_alt(title, period, one.hasil),
        sentences=kalimat_silang(one.dibaca, one.hasil, konteks),
        notes=(
            *_tak_tergambar(form, one),
            *((kata_urut.asal_lain(one.sisa.periode, one.sisa.asal),) if one.sisa.periode else ()),
            *((kata_urut.TETAP_RESMI,) if one.tetap else ()),
            *notes,
            *kata.lowong(one.lowong),
        ),
        definition=silang_judul.definisi(one.dibaca, one.hasil, konteks),
        state=address(jelajah.PAGE, rapi(state, one.dibaca, konteks), konteks, jelajah.choices(konteks)),
    )


def jawab(state: State, konteks: Konteks) -> Jawaban:
    """Ask the engine; a map needs the areas on its rows, so a table turned around is asked turned back."""
    read = baca(state, konteks)
    asked = pivot.periksa(read.spek, konteks)
    if state.tampil == PETA and asked.kolom == AREA:
        asked = replace(asked, baris=asked.kolom, kolom=asked.baris)
    found = pivot.silang(asked, konteks)
    read = replace(
        read, spek=found.spek
    )  # without the years that `mulai` chooses: the address leaves them open
    found, empty = padatkan(tanpa_ulangan(found, read.waktu), read.waktu)
    began, later = silang_asal.mulai(found, read, konteks)
    if later.periode:
        found, empty = padatkan(tanpa_ulangan(began, read.waktu), read.waktu)
    found = silang_urut.urutkan(found, read, konteks, state.urut)
    lines = silang_waktu.deret(found, read.waktu) if read.waktu else ()
    good = _polaritas(read, konteks)
    return Jawaban(
        read, found, warna_tabel(found, good), lines, empty, later,
        warna_tabel(found, good, utuh_saja=False) if _dapat_peta(found.spek) else None,
        state.urut == silang_urut.NILAI and silang_urut.dapat(read) and silang_urut.peka(found, konteks),
    )  # fmt: skip


def _polaritas(dibaca: Dibaca, konteks: Konteks) -> str:
    """Good direction of a change, where the catalogue gives one: a single indicator of context."""
    chosen = dibaca.spek.saringan("indikator")
    if dibaca.spek.ukur in UBAH and len(chosen) == 1:
        return polaritas(konteks, chosen[0])
    return NETRAL


def tersedia(one: Jawaban) -> tuple[str, ...]:
    """The forms that the answer can take."""
    spek = one.hasil.spek
    found = [TABEL]
    if len(one.hasil.baris) <= silang_bagan.BARIS_BATANG:
        found.append(BATANG)
    if one.garis and len({code for line in one.garis for code, _ in line.titik}) > 1:
        found += [GARIS] if len(one.garis) <= silang_waktu.GARIS else []
        found += [KECIL] if 1 < len(one.garis) <= silang_waktu.KECIL else []
    return (*found, PETA) if _dapat_peta(spek) else tuple(found)


def _dapat_peta(spek: pivot.Spesifikasi) -> bool:
    return spek.baris == AREA or (spek.kolom == AREA and len(spek.baris) == 1)


def bentuk(asked: str, one: Jawaban) -> str:
    """The form that is drawn: the one asked for where it can be, else the table."""
    return asked if asked in tersedia(one) else TABEL


def saran(one: Jawaban) -> tuple[str, str]:
    """Return the form that fits best and why, as a clause."""
    can, n = tersedia(one), len(one.hasil.kolom)
    order = (
        (GARIS, len(one.garis) <= 4),
        (KECIL, True),
        (PETA, n == 1),
        (BATANG, n <= silang_bagan.KOLOM_BATANG),
    )
    form = next((form for form, fits in order if fits and form in can), TABEL)
    return form, kata.SARAN[form]


def _gambar(form: str, one: Jawaban) -> Spec:
    unit = satuan_panjang(one.dibaca, one.hasil)
    if form == BATANG:
        return silang_bagan.batang(one.hasil, unit)
    if form == GARIS:
        return silang_waktu.garis(one.hasil, one.garis, unit)
    if form == KECIL:
        return silang_waktu.kecil(one.hasil, one.garis, unit)
    return silang_bagan.peta(one.hasil, one.peta)


def _alt(title: str, period: str, hasil: pivot.HasilSilang) -> str:
    """The table read out, its first cells at least."""
    parts = [
        f"{nama(hasil.baris[i])}{f', {nama(hasil.kolom[j])}' if nama(hasil.kolom[j]) else ''}: {teks(sel, hasil)}"
        for (i, j), sel in list(hasil.sel.items())[:DIBACA]
    ]
    more = f"; dan {len(hasil.sel) - DIBACA} sel lain pada tabel" if len(hasil.sel) > DIBACA else ""
    return f"{title}, {period}. {'; '.join(parts)}{more}."


def batal(asked: str, one: Jawaban) -> tuple[str, ...]:
    """Why the form asked for cannot be drawn; () where it is."""
    if bentuk(asked, one) == asked or asked not in kata.PERLU:
        return ()
    return (kata.BATAL_BAGAN.format(kata.TAMPIL[asked], kata.PERLU[asked]),)


def _tak_tergambar(form: str, one: Jawaban) -> tuple[str, ...]:
    """What the picture leaves out: all columns but one, or points that lack areas."""
    hasil = one.hasil
    if form in (GARIS, KECIL):
        return (kata.GARIS_UTUH,) if silang_waktu.ada_kurang(one.garis) else ()
    shown = (silang_bagan.terpilih(hasil),) if form == PETA else silang_bagan.kolom_batang(hasil)
    if form not in (PETA, BATANG) or len(shown) == len(hasil.kolom):
        return ()
    return (kata.satu_kolom(nama(hasil.kolom[shown[0]])),)
