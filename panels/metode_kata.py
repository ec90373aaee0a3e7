"""Metode: the glossary, the symbols that tables and maps use, the indicators."""

from __future__ import annotations

from panels.panel import Panel
from panels.state import State
from panels.tabel_kata import kolom, panel_tabel
from queries import Konteks, rows
from words import keadaan, label

PAGE = "/metode"


def glosarium(state: State, konteks: Konteks, cari: str = "") -> Panel:
    """Return the terms that contain `cari` (any case) in their name, meaning or group; all when it is empty."""
    wanted = cari.strip().casefold()
    found = [row for row in rows("glosarium_daftar", konteks) if wanted in _isi(row).casefold()]
    return panel_tabel(
        "glosarium",
        "Glosarium",
        kolom("Istilah", "Arti", "Kelompok"),
        [(row["label"], row["arti"], row["kelompok"]) for row in found],
        state,
        konteks,
        page=PAGE,
        sentences=(f"Tidak ada istilah yang memuat “{cari.strip()}”.",) if not found else (),
    )


def _isi(row: dict) -> str:
    return f"{row['label']} {row['arti']} {row['kelompok']}"


def simbol(state: State, konteks: Konteks) -> Panel:
    """Return the legend of symbols: the four kinds of "no number" and the status suffixes."""
    return panel_tabel(
        "simbol",
        "Simbol pada tabel dan peta",
        kolom("Simbol", "Arti"),
        keadaan.legenda(),
        state,
        konteks,
        page=PAGE,
        notes=(
            "Nihil (benar-benar nol), tidak tersedia, belum dilaporkan, dan disamarkan adalah empat hal yang berbeda.",
        ),
    )


def indikator(state: State, konteks: Konteks) -> Panel:
    """Return the context and derived indicators with unit, good direction and definition."""
    return panel_tabel(
        "indikator",
        "Indikator konteks dan turunan",
        kolom("Indikator", "Satuan", "Arah", "Tema", "Definisi"),
        [
            (row["nama"], row["satuan"], label.polaritas(row["polaritas"]), row["tema"], row["definisi"])
            for row in rows("indikator_daftar", konteks)
        ],
        state,
        konteks,
        page=PAGE,
    )
