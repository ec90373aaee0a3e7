"""From a checked specification to its answer: ask once, put every number into its cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from queries.engine import Konteks
from queries.pivot_bentuk import HasilSilang, PilihanTabel, Sel, Spesifikasi
from queries.pivot_catatan import catatan
from queries.pivot_isi import Isi, isi
from queries.pivot_kisi import Kisi, Kunci, susun
from queries.pivot_moment import kode_dipakai, momen
from queries.pivot_putus import tandai
from queries.pivot_rencana import Rencana
from queries.pivot_susun import perintah
from queries.pivot_tabel import PORSI, UBAH
from queries.pivot_tulis import Penulis
from queries.terbit import kursor, skema_terbit

KETERANGAN = (
    "-- Satu baris untuk tiap sel; kode “jumlah” ialah totalnya. Sel yang disamarkan tidak mempunyai nilai."
)


def rencana(spek: Spesifikasi, pilihan: PilihanTabel, konteks: Konteks) -> Rencana:
    """The grid of a checked specification with every key that must be asked."""
    held = isi(konteks)
    other = _lain(spek, konteks)
    codes = (spek.ke,) if spek.ukur in UBAH else kode_dipakai(spek, pilihan, held)
    grid = susun(spek, pilihan, held, codes, isi(other) if other else None)
    keys = frozenset(filter(None, _semua_kunci(grid)))
    moments = _kode_momen(grid, keys)
    schemas = (skema_terbit(other), skema_terbit(konteks)) if other else None
    if other and _beda_rekap(held, isi(other)):
        _tanpa_terbit(grid)
    return Rencana(grid, keys, momen(grid, moments, isi(other) if other else None), schemas)


def _lain(spek: Spesifikasi, konteks: Konteks) -> Konteks | None:
    return replace(konteks, edisi=spek.banding) if spek.banding else None


def _beda_rekap(satu: Isi, dua: Isi) -> bool:
    return (satu.rekap_jenis, satu.rekap_wilayah) != (dua.rekap_jenis, dua.rekap_wilayah)


def _tanpa_terbit(grid: Kisi) -> None:
    """Editions that roll up differently are compared by their finest rows only."""
    for himpunan in (grid.tempat, grid.golongan):
        if himpunan and not himpunan.semesta.tunggal:
            himpunan.terbit.clear()


def _semua_kunci(grid: Kisi) -> Iterable[Kunci | None]:
    """Keys of cells; of totals where they are shown or shares are taken of them."""
    rows, columns = (range(len(grid.kepala[side])) for side in ("baris", "kolom"))
    spek = grid.spek
    by_row = grid.berjumlah("kolom") and (spek.total or spek.ukur in PORSI)
    by_column = grid.berjumlah("baris") and (spek.total or spek.ukur in PORSI)
    for i in rows:
        yield from (grid.kunci(i, j) for j in columns)
        if by_row:
            yield grid.kunci(i, None)
    if by_column:
        yield from (grid.kunci(None, j) for j in columns)
    if by_column and (by_row or not spek.kolom):
        yield grid.kunci(None, None)


def _kode_momen(grid: Kisi, keys: frozenset[Kunci]) -> tuple[str, ...]:
    if "waktu" not in grid.kolom_kunci:
        return ()
    place = grid.kolom_kunci.index("waktu")
    return tuple({one[place] for one in keys})


def tanya(plan: Rencana, konteks: Konteks) -> dict[Kunci, Sel]:
    """Ask the engine; every key of the grid gives one cell."""
    writer = Penulis()
    text = perintah(plan, writer)
    cursor = kursor(konteks)
    try:
        rows = cursor.execute(text, writer.parameter).fetchall()
    finally:
        cursor.close()
    width = len(plan.kisi.kolom_kunci)
    return {row[:width]: Sel(*row[width:]) for row in rows}


def teks(plan: Rencana) -> str:
    """The same statement with its values written out, and what it is in two lines."""
    spek, offer = plan.spek, plan.kisi.pilihan
    span = f"; dari {spek.dari} ke {spek.ke}" if spek.dari else f"; periode {spek.ke}" if spek.ke else ""
    base = f"; penduduk: {offer.penduduk[spek.penduduk]}" if spek.penduduk else ""
    head = (
        f"-- Tabel silang Serambi: {offer.nama}; {offer.ukur[spek.ukur]}; satuan {spek.satuan}{span}{base}."
    )
    return f"{head}\n{KETERANGAN}\n{perintah(plan, Penulis(literal=True))}"


def hasil(plan: Rencana, konteks: Konteks) -> HasilSilang:
    """The whole answer."""
    grid, spek = plan.kisi, plan.spek
    found = tandai(plan, tanya(plan, konteks))
    rows, columns = grid.kepala["baris"], grid.kepala["kolom"]
    keys = {(i, j): grid.kunci(i, j) for i in range(len(rows)) for j in range(len(columns))}
    cells = {place: found[key] for place, key in keys.items() if key in found}
    by_row, by_column, whole = _jumlah(grid, found)
    shown = [*cells.values(), *by_row, *by_column, *([whole] if whole else [])]
    unit, decimals = satuan_hasil(spek, plan.kisi.isi)
    return HasilSilang(
        spek=spek,
        baris=rows,
        kolom=columns,
        sel=cells,
        total_baris=by_row,
        total_kolom=by_column,
        total=whole,
        sumber_id=tuple(sorted({code for one in shown for code in one.sumber_id.split("|") if code})),
        catatan=catatan(plan, cells, (*by_row, *by_column, *([whole] if whole else []))),
        n_sel=len(cells),
        satuan=unit,
        desimal=decimals,
        contoh=any(one.asal == "contoh" for one in shown),
    )


def _jumlah(grid: Kisi, found: Mapping[Kunci, Sel]) -> tuple[tuple[Sel, ...], tuple[Sel, ...], Sel | None]:
    """Totals over the columns, over the rows, and over both, where they have a meaning."""
    if not grid.spek.total:
        return (), (), None
    rows, columns = (range(len(grid.kepala[side])) for side in ("baris", "kolom"))
    over_columns, over_rows = grid.berjumlah("kolom"), grid.berjumlah("baris")
    by_row = tuple(_ambil(found, grid.kunci(i, None)) for i in rows) if over_columns else ()
    by_column = tuple(_ambil(found, grid.kunci(None, j)) for j in columns) if over_rows else ()
    both = over_rows and (over_columns or not grid.spek.kolom)
    return by_row, by_column, _ambil(found, grid.kunci(None, None)) if both else None


def _ambil(found: Mapping[Kunci, Sel], key: Kunci | None) -> Sel:
    return found.get(key, Sel()) if key else Sel()


def satuan_hasil(spek: Spesifikasi, held: Isi) -> tuple[str, int]:
    """Unit of the shown numbers, and their decimals."""
    if spek.ukur in ("terlayani", "capaian", *PORSI, "persen_ubah") or (
        spek.ukur == "selang" and spek.tabel == "spm"
    ):
        return "persen", 1
    if spek.ukur in ("angka", "selang") and spek.penduduk:
        return "per_10rb", 1
    if spek.tabel != "konteks":
        return spek.satuan, 0
    series = [one for one in held.indikator.values() if one["satuan"] == spek.satuan]
    chosen = spek.saringan("indikator")
    decimals = max((one["desimal"] for one in series if not chosen or one["indikator"] in chosen), default=0)
    unit = "poin persen" if spek.ukur == "selisih" and spek.satuan == "persen" else spek.satuan
    return unit, int(decimals)
