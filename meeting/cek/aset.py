"""Files that the stage and the live pages need on this laptop: boundaries, the empty world map, fonts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from data.edisi import AKAR
from geo import loader
from meeting.cek.laporan import Butir, Temuan
from queries import Konteks, rows
from reports.profil_mesin import HURUF
from words.galat import GalatSerambi

TOPOLOGI = AKAR / "pages" / "static" / "topojson"
DUNIA = ("world_110m.json", "world_50m.json")  # plotly asks for one of them before it draws any map
TTF = b"\x00\x01\x00\x00"
TEBAL = ("Regular", "SemiBold", "Bold")


def peta(edisi: str) -> Butir:
    """Every area of the edition has a shape and a tile; the live map has its empty world."""
    gagal = [Temuan(satu) for langkah in (_batas, _dunia) for satu in langkah(edisi)]
    return Butir("aset_peta", "Berkas peta", tuple(gagal))


def huruf() -> Butir:
    """The fonts that PDF and pictures are set with."""
    gagal = []
    for tebal in TEBAL:
        jalur = HURUF / f"SerambiSans-{tebal}.ttf"
        if not jalur.is_file() or jalur.read_bytes()[:4] != TTF:
            gagal.append(Temuan(f"Berkas huruf {jalur.name} hilang atau rusak. Pasang ulang Serambi."))
    return Butir("aset_huruf", "Berkas huruf", tuple(gagal))


def _batas(edisi: str) -> Iterator[str]:
    try:
        kode = {satu["kode_wilayah"]: satu["nama"] for satu in rows("wilayah_daftar", Konteks(edisi))}
        layanan: dict[str, Callable[[], set[str]]] = {
            "batas wilayah": lambda: {
                item["properties"]["kode_wilayah"] for item in loader.boundaries()["features"]
            },
            "peta petak": lambda: set(loader.tiles()),
        }
        for sebut, ambil in layanan.items():
            if kurang := set(kode) - ambil():
                yield f"{sebut.capitalize()} tidak memuat {', '.join(kode[k] for k in sorted(kurang))}."
        loader.patterns()
        loader.rings()
    except GalatSerambi as galat:
        yield galat.pesan


def _dunia(_edisi: str) -> Iterator[str]:
    for nama in DUNIA:
        try:
            json.loads((TOPOLOGI / nama).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            yield f"Berkas {nama} hilang atau rusak di {TOPOLOGI}; peta langsung akan kosong. Pasang ulang Serambi."
