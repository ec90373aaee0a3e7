"""Profil: what the area is compared with – province, its ring, or the areas most like it – and why."""

from __future__ import annotations

from dataclasses import dataclass

from panels.profil_dasar import Tempat
from panels.state import Choice
from queries import Row, rows
from stats.setara import Ciri, setara
from words import label, statistik
from words.format import angka, periode, persen

PROVINSI, LINGKAR, SETARA = "provinsi", "lingkar", "setara"
PEMBANDING = {PROVINSI: "Provinsi", LINGKAR: "Lingkar IKN sendiri", SETARA: "Wilayah setara"}
KODE_SETARA = "SETARA"  # the group's code in queries/profil_jenis.sql
BANYAK = 3


@dataclass(frozen=True, slots=True)
class Pembanding:
    """What stands in the middle of the spine: its code in the query, its name, its areas, the explanation."""

    kode: str
    nama: str
    anggota: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    sumber_id: tuple[str, ...] = ()


def choice() -> Choice:
    """Return the choices of the URL key `pembanding`."""
    return Choice(PEMBANDING, PROVINSI)


def pembanding(one: Tempat) -> Pembanding:
    """Return the chosen comparison; the province is always compared with its own areas."""
    whole = rows("provinsi", one.konteks)[0]
    province = Pembanding(whole["kode_wilayah"], whole["nama"])
    if one.provinsi:
        return province
    if one.state.pembanding == LINGKAR and one.lingkar is not None:
        return _lingkar(one)
    if one.state.pembanding == SETARA:
        return _setara(one) or Pembanding(province.kode, province.nama, catatan=(_tanpa_setara(one),))
    return province


def _lingkar(one: Tempat) -> Pembanding:
    members = [row for row in rows("wilayah_daftar", one.konteks) if row["lingkar"] == one.lingkar]
    names = ", ".join(row["nama"] for row in members)
    return Pembanding(
        f"LINGKAR-{one.lingkar}", f"Lingkar {one.lingkar}", catatan=(f"Lingkar {one.lingkar}: {names}.",)
    )


def _setara(one: Tempat) -> Pembanding | None:
    found = {
        row["kode_wilayah"]: row
        for row in rows("profil_setara", one.konteks, tahun=int(one.tahun), dasar=one.state.penduduk)
    }
    if one.kode not in found:
        return None
    near = setara(
        one.kode,
        {code: Ciri(row["penduduk"], row["kemiskinan"], row["kepadatan"]) for code, row in found.items()},
        BANYAK,
    )
    if not near:
        return None
    peers = [found[peer.kode] for peer in near]
    told = "; ".join(_ciri(row) for row in (found[one.kode], *peers))
    base = label.dasar(one.state.penduduk)
    return Pembanding(
        KODE_SETARA,
        "Wilayah setara",
        tuple(row["kode_wilayah"] for row in peers),
        (
            f"Wilayah setara bagi {one.nama}: {', '.join(row['nama'] for row in peers)}.",
            f"{told}. Penduduk dan kepadatan menurut {base}.",
            statistik.METODE_SETARA,
        ),
        tuple(row["sumber_id"] for row in (found[one.kode], *peers)),
    )


def _ciri(row: Row) -> str:
    """Return the three features of an area with their years."""
    return (
        f"{row['nama']} {angka(row['penduduk'])} jiwa ({periode(row['penduduk_periode'])}), "
        f"{persen(row['kemiskinan'])} penduduk miskin ({periode(row['kemiskinan_periode'])}), "
        f"{angka(row['kepadatan'], 1)} jiwa/km²"
    )


def _tanpa_setara(one: Tempat) -> str:
    return (
        f"Wilayah setara belum dapat ditentukan: {label.dasar(one.state.penduduk)} tidak mencakup {one.nama}. "
        "Pilih penduduk lain pada saringan; sementara itu pembandingnya provinsi."
    )
