"""Pencar: two measures of the areas in one year, each area a dot. Both sides are the map's own measures."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Axis, Cell, Column, DotSpec, Mark, Series, Table, Tick
from panels import jelajah
from panels.common import sources, stamps, word_cell
from panels.panel import Panel, Stamps
from panels.pencar_pilihan import PENCAR
from panels.pencar_sisi import Pasang, Sisi, kedua_sisi, pasangan, punya
from panels.peringkat_ukur import JUMLAH_BESAR
from panels.sebaran import Nilai
from panels.state import SEMUA, State, address
from queries import Konteks
from stats.korelasi import PALING_SEDIKIT, Korelasi, spearman
from words import label
from words import pencar as kata
from words.format import angka, batas_rapi, ringkas, ticks
from words.keadaan import nilai_teks

PENUH = 100.0  # no share goes beyond
BESAR = 10_000  # longer tick texts would touch on a phone


def panel(state: State, konteks: Konteks) -> Panel | None:
    """Return the scatter of `sumbu_x` and `sumbu_y` in `tahun`; None unless `tampil` is pencar. Key "pencar"."""
    if state.tampil != PENCAR:
        return None
    x, y, year = kedua_sisi(state, konteks)
    pairs = pasangan(x, y)
    found = [one for one in pairs if one.ada]
    return Panel(
        key="pencar",
        title=f"{x.sebaran.judul} (mendatar) dan {y.sebaran.judul} (tegak)",
        unit=f"mendatar: {x.sebaran.satuan}; tegak: {y.sebaran.satuan}",
        period=year,
        spec=_spek(x, y, pairs, state),
        table=_tabel(x, y, pairs),
        sources=sources(konteks, (*x.sebaran.sumber_id, *y.sebaran.sumber_id)),
        stamps=_stempel(x, y, (len(found), len(pairs)), year, konteks),
        alt=_alt(x, y, found, year),
        sentences=(*_beda(x, y, year, state), *_kalimat(x, y, found, len(pairs))),
        notes=_catatan(x, y, pairs),
        definition=" ".join(dict.fromkeys(one.sebaran.definisi for one in (x, y) if one.sebaran.definisi)),
        state=address(jelajah.PAGE, state, konteks, jelajah.choices(konteks)),
    )


def _spek(x: Sisi, y: Sisi, pairs: tuple[Pasang, ...], state: State) -> DotSpec:
    contoh = x.contoh or y.contoh
    marks = tuple(_titik(one, x, y) for one in pairs)
    series = (Series(label.nama_seri("Wilayah", contoh), marks, "titik", "utama", contoh),)
    chosen = "" if state.wilayah == SEMUA else state.wilayah
    return DotSpec(series, _sumbu(x, [p.x for p in pairs]), _sumbu(y, [p.y for p in pairs]), chosen)


def _titik(one: Pasang, x: Sisi, y: Sisi) -> Mark:
    if not one.ada:
        why = one.y if not punya(one.y) else one.x
        symbol = nilai_teks(None, 0, why.keadaan)
        return Mark(one.y.kode, one.y.pendek, None, symbol, why.keadaan)
    hover = (f"Mendatar – {x.pendek}: {one.x.teks}", f"Tegak – {y.pendek}: {one.y.teks}")
    return Mark(one.y.kode, one.y.pendek, one.y.nilai, one.y.teks, one.y.keadaan, x=one.x.nilai, hover=hover)


def _judul_sumbu(side: Sisi) -> str:
    """Short name, what is measured of a type, and the unit: "Disabilitas, tertangani (persen)"."""
    kind = "jumlah" if side.tanpa_dasar else side.sumbu.tampil
    what = {"terlayani": ", tertangani", "jumlah": ", jumlah"}.get(kind, "")
    return f"{side.pendek}{what} ({label.SATUAN.get(side.sebaran.satuan, side.sebaran.satuan)})"


def _sumbu(side: Sisi, values: list[Nilai]) -> Axis:
    """A value axis over the numbers with some room, so that no dot sits on its edge."""
    title = _judul_sumbu(side)
    known = [one.nilai for one in values if punya(one)]
    if not known:
        return Axis(title, 0.0, 1.0, ())
    room = (max(known) - min(known) or abs(max(known)) or 1.0) * 0.06
    top = max(known) + room
    if side.sebaran.satuan == "persen" and max(known) <= PENUH:
        top = min(top, PENUH)
    lo, hi = batas_rapi(min(known) - room if min(known) > room or min(known) < 0 else 0.0, top)
    if hi < BESAR:
        return Axis(title, lo, hi, tuple(Tick(v, text) for v, text in ticks(lo, hi)))
    return Axis(title, lo, hi, tuple(Tick(v, ringkas(v)) for v, _ in ticks(lo, hi)))


def _tabel(x: Sisi, y: Sisi, pairs: tuple[Pasang, ...]) -> Table:
    columns = (
        Column("wilayah", "Kabupaten/kota"),
        *(
            Column(key, _judul(side), numeric=True, desimal=side.sebaran.desimal, satuan=side.sebaran.satuan)
            for key, side in (("x", x), ("y", y))
        ),
        Column("keterangan", "Keterangan"),
    )
    lines = tuple(
        (word_cell(p.y.nama), _sel(p.x), _sel(p.y), word_cell("" if p.ada else "tidak digambar"))
        for p in pairs
    )
    return Table(columns, lines, keys=tuple(p.y.kode for p in pairs))


def _judul(side: Sisi) -> str:
    return f"{side.sebaran.judul} ({label.SATUAN.get(side.sebaran.satuan, side.sebaran.satuan)})"


def _sel(one: Nilai) -> Cell:
    text = one.teks if punya(one) else nilai_teks(None, 0, one.keadaan)
    return Cell(one.nilai if punya(one) else None, text, one.keadaan)


def _stempel(x: Sisi, y: Sisi, cakupan: tuple[int, int], year: str, konteks: Konteks) -> Stamps:
    made = [stamps(konteks, side.sebaran.dipakai, di={"periode": year, **_hal(side)}) for side in (x, y)]
    base = " dan ".join(dict.fromkeys(s.sebaran.penyebut for s in (x, y) if s.sebaran.penyebut))
    return replace(
        stamps(konteks, (), n=cakupan[0], total=cakupan[1], penyebut=base),
        contoh=any(one.contoh for one in made),
        sementara=any(one.sementara for one in made),
        dikoreksi=any(one.dikoreksi for one in made),
    )


def _hal(side: Sisi) -> dict[str, str]:
    return {"jenis": side.sumbu.jenis} if side.sumbu.jenis else {"indikator": side.sumbu.indikator}


def _beda(x: Sisi, y: Sisi, year: str, state: State) -> tuple[str, ...]:
    """Said before anything else: what is drawn is another year, or counts, than what was chosen."""
    moved = (kata.tahun_lain(label.dasar(state.penduduk), state.tahun, year),) if year != state.tahun else ()
    return (
        *moved,
        *(kata.tanpa_dasar(where) for where, one in (("mendatar", x), ("tegak", y)) if one.tanpa_dasar),
    )


def _kalimat(x: Sisi, y: Sisi, found: list[Pasang], total: int) -> tuple[str, ...]:
    if x.sumbu == y.sumbu:
        return (kata.SAMA,)
    if found and x.contoh != y.contoh:
        return (kata.BEDA_ASAL,)
    one = _korelasi(x, y, found)
    if one is None:
        return (kata.kurang(len(found), total, PALING_SEDIKIT),)
    return (kata.hubungan(one.rho, one.n, total, one.pasti, contoh=x.contoh),)


def _korelasi(x: Sisi, y: Sisi, found: list[Pasang]) -> Korelasi | None:
    """The rank correlation; none of a measure with itself, nor of contoh with official numbers."""
    if x.sumbu == y.sumbu or x.contoh != y.contoh:
        return None
    return spearman([p.x.nilai for p in found], [p.y.nilai for p in found])


def _catatan(x: Sisi, y: Sisi, pairs: tuple[Pasang, ...]) -> tuple[str, ...]:
    absent = tuple(p.y.pendek for p in pairs if not p.ada)
    own = (line for side in (x, y) for line in side.sebaran.catatan)
    big = (JUMLAH_BESAR,) if x.jumlah or y.jumlah else ()
    gone = (kata.tanpa_pasangan(absent),) if absent else ()
    one = _korelasi(x, y, [p for p in pairs if p.ada])
    told = (kata.koefisien(one.rho, one.bawah, one.atas), kata.METODE) if one else ()
    return tuple(dict.fromkeys((kata.BUKAN_SEBAB, *told, *gone, *big, *own)))


def _alt(x: Sisi, y: Sisi, found: list[Pasang], year: str) -> str:
    parts = "; ".join(f"{p.y.pendek} {p.x.teks} dan {p.y.teks}" for p in found)
    return (
        f"Diagram pencar {angka(len(found))} wilayah, {year}. Mendatar: {_judul(x)}. Tegak: {_judul(y)}. "
        f"{parts or 'Tidak ada wilayah yang mempunyai kedua nilai'}."
    )
