"""One statement from a grid: the lists of codes, the finest rows and published margins, the counts, the measure."""

from __future__ import annotations

from collections.abc import Sequence

from queries import (
    pivot_fakta,
    pivot_fakta_migrasi,
    pivot_jumlah,
    pivot_mandiri,
    pivot_pasangan,
    pivot_ubah,
    pivot_ubah_akhir,
    pivot_ukur,
)
from queries.pivot_daftar import daftar
from queries.pivot_himpunan import Himpunan
from queries.pivot_rencana import Rencana
from queries.pivot_tabel import ORANG, PASANGAN, PORSI, TABEL
from queries.pivot_tulis import Penulis, rapat
from queries.terbit import tabel_terbit


def perintah(rencana: Rencana, tulis: Penulis) -> str:
    """The whole statement: key columns, then the columns of a Sel; one row per cell of the grid."""
    keys = rencana.kisi.kolom_kunci
    parts = [*daftar(rencana, tulis), _dua(rencana), *_hitung(rencana, tulis), *_ukur(rencana, tulis)]
    names = ", ".join((*keys, *pivot_ukur.SEL))
    return f"with {rapat(parts)}\n\nselect\n    {names}\nfrom jawab\norder by {', '.join(keys)}\n"


def _dua(rencana: Rencana) -> str:
    if not rencana.skema:
        return ""
    table = tabel_terbit()[rencana.spek.tabel]
    return pivot_fakta.dua_edisi(table.nama, table.nama_kolom, *rencana.skema)


def _periode(rencana: Rencana) -> list[str]:
    return sorted({one for moment in rencana.waktu for periods in moment.periode.values() for one in periods})


def _saring(rencana: Rencana) -> dict[str, Sequence[str]]:
    """Column -> values, so that only rows that count are read."""
    table = TABEL[rencana.spek.tabel]
    columns = [name for name, _ in table.tetap.values()]
    found: dict[str, Sequence[str]] = {name: rencana.nilai(name) for name in columns}
    if table.kode in ("pmks", "psks"):
        found["satuan"] = (rencana.spek.satuan,)
    if table.kode in ("pmks", "spm", "psks"):
        found["periode"] = _periode(rencana)
    return found


def _hitung(rencana: Rencana, tulis: Penulis) -> list[str]:
    """CTEs up to `hitung`."""
    table, keys = rencana.spek.tabel, rencana.kunci_hitung
    if table == "penduduk":
        return [pivot_mandiri.penduduk(tulis, rencana.sumber, _saring(rencana))]
    if table == "konteks":
        return [pivot_mandiri.konteks(tulis, rencana.sumber, rencana.spek.satuan)]
    direct = _langsung(rencana, tulis)
    summed, where = rencana.jumlahan
    found = [_fakta(rencana, tulis)] if rencana.butuh_fakta else []
    found += [direct] if direct else []
    found += [pivot_jumlah.jumlahan(keys, where)] if summed else []
    names = [*(["langsung"] if direct else []), *(["jumlahan"] if summed else [])]
    return [*found, pivot_jumlah.hitung(keys, names)]


def _fakta(rencana: Rencana, tulis: Penulis) -> str:
    table, spek = rencana.spek.tabel, rencana.spek
    if table == "migrasi":
        neto = spek.ukur == "neto"
        return pivot_fakta_migrasi.migrasi(tulis, rencana.sumber, () if neto else rencana.nilai("arah"), neto)
    if table == "spm":
        return pivot_fakta.spm(tulis, rencana.sumber, _saring(rencana))
    if table == "psks":
        return pivot_fakta.psks(tulis, rencana.sumber, _saring(rencana))
    return pivot_fakta.pmks(tulis, rencana.sumber, _saring(rencana), rencana.banyak_periode)


def _langsung(rencana: Rencana, tulis: Penulis) -> str:
    grid, table = rencana.kisi, rencana.spek.tabel
    if table == "spm":
        return pivot_jumlah.langsung_spm(tulis, rencana.sumber, _saring(rencana))
    if table != "pmks":
        return ""
    codes = tuple(sorted(set(one.terbit.values())) for one in (grid.tempat, grid.golongan))
    return pivot_jumlah.langsung_pmks(tulis, rencana.sumber, _saring(rencana), codes)


def _n_total(rencana: Rencana, baris: str) -> str:
    """Expression: areas that are valid; the provincial authority counts as one; a context figure as itself."""
    plain = "coalesce(berlaku.n_total, 0)"
    if rencana.spek.tabel == "konteks":
        return "1"
    if rencana.spek.tabel == "spm":
        return f"case when kisi.kewenangan = 'provinsi' then coalesce({baris}.n_wilayah, 0) else {plain} end"
    return f"greatest({plain}, coalesce({baris}.n_wilayah, 0))"


def _belum_berlaku(rencana: Rencana) -> str:
    """Condition: no area of the cell was valid then; it says nothing of the province's own rows and figures."""
    none = "coalesce(berlaku.n_total, 0) = 0"
    if rencana.spek.tabel == "konteks":
        return "false"
    return f"kisi.kewenangan <> 'provinsi' and {none}" if rencana.spek.tabel == "spm" else none


def _ukur(rencana: Rencana, tulis: Penulis) -> list[str]:
    """CTEs from the grid to `jawab`."""
    grid, spek = rencana.kisi, rencana.spek
    keys = grid.kolom_kunci
    lists = {"tempat": "tempat", "golongan": "golongan", "waktu": "kurun"}
    found = [pivot_ukur.kisi(keys, {one: lists.get(one, f"daftar_{one}") for one in keys})]
    if rencana.ubah:
        return found + _ubah(rencana)
    if rencana.berpasangan:
        total = _n_total(rencana, "butuh")
        pair = PASANGAN[spek.tabel]
        return [
            *found,
            pivot_pasangan.beda_cakupan(keys, rencana.berjenis),
            pivot_pasangan.pasangan(keys, pair, spek.ukur != "belum", total, _belum_berlaku(rencana)),
        ]
    found.append(pivot_ukur.isi(keys, _n_total(rencana, "hitung"), _belum_berlaku(rencana)))
    return found + _atas_isi(rencana, tulis)


def _atas_isi(rencana: Rencana, tulis: Penulis) -> list[str]:
    spek, keys = rencana.spek, rencana.kisi.kolom_kunci
    if spek.ukur in PORSI:
        return [pivot_ukur.porsi(keys, _induk(rencana, tulis))]
    if spek.penduduk and spek.satuan in ORANG:
        sexes = rencana.nilai("jenis_kelamin") if "jenis_kelamin" in keys else ("total",)
        return [pivot_ukur.dasar_orang(tulis, spek.penduduk, sexes), pivot_ukur.angka(keys)]
    return [pivot_ukur.selang_jumlah(keys) if spek.ukur == "selang" else pivot_ukur.jumlah(keys)]


def _induk(rencana: Rencana, tulis: Penulis) -> dict[str, str]:
    """Key column -> the key of the total that a share is taken of."""
    grid, spek = rencana.kisi, rencana.spek
    dropped = {"porsi_baris": spek.kolom, "porsi_kolom": spek.baris, "porsi_total": spek.sumbu}[spek.ukur]
    found = {}
    for column, himpunan in (("tempat", grid.tempat), ("golongan", grid.golongan)):
        if himpunan and any(axis in dropped for axis in himpunan.sumbu):
            found[column] = _peta(himpunan, column, dropped, tulis)
    for axis, (column, _) in TABEL[spek.tabel].tetap.items():
        if axis in dropped and column in grid.kolom_kunci:
            found[column] = tulis.satu(grid.tetap_bawaan(axis))
    if any(TABEL[spek.tabel].golongan(axis) == "waktu" for axis in dropped):
        found["waktu"] = tulis.satu(grid.waktu_bawaan(True))
    return found


def _peta(himpunan: Himpunan, column: str, dropped: Sequence[str], tulis: Penulis) -> str:
    """Expression: the set that is left when some axes are dropped."""
    pairs = {}
    for parts, name in list(himpunan.bagian.items()):
        if name:
            whole = tuple("" if axis in dropped else code for axis, code in zip(himpunan.sumbu, parts))
            pairs[name] = himpunan.ambil(whole)
    wholes = set(pairs.values())
    if len(wholes) == 1:
        return tulis.satu(wholes.pop())
    lines = " ".join(f"when {tulis.satu(name)} then {tulis.satu(whole)}" for name, whole in pairs.items())
    return f"case bagian.{column} {lines} end"


def _ubah(rencana: Rencana) -> list[str]:
    grid, spek = rencana.kisi, rencana.spek
    keys, percent = grid.kolom_kunci, spek.ukur == "persen_ubah"
    total = _n_total(rencana, "akhir")
    if spek.tabel in ("penduduk", "konteks"):
        context = spek.tabel == "konteks"
        scale = (
            "coalesce((select skala from indikator where indikator.indikator = kisi.indikator), 1)"
            if context
            else "1"
        )
        return [pivot_ubah_akhir.jawab_langsung(keys, percent, total, scale, context)]
    total = total.replace(
        "greatest(coalesce(berlaku.n_total, 0), coalesce(akhir.n_wilayah, 0))", "berlaku.n_total"
    )
    return [
        pivot_ubah.pasangkan(keys, rencana.berjenis, rencana.skema is not None),
        pivot_ubah.jawab(keys, percent, rencana.berjenis, total, _belum_berlaku(rencana)),
    ]
