"""A deck of twelve slides, from ready panels to the bytes of the file, without a browser."""

from __future__ import annotations

import time
from datetime import datetime
from io import BytesIO
from typing import Any

from pptx import Presentation

from bench import laporan
from data.snapshot import current
from panels import peta
from panels.jenis_rincian import rincian
from panels.panel import Panel
from panels.profil import profil
from panels.state import State, frame_choices
from queries import Konteks, rows
from reports.pptx import pptx

SALINDIA, DETIK = 12, 2.0
DIBUAT = datetime(2026, 11, 22)
JENIS = ("PMKS-01", "PMKS-05", "PMKS-09")


def panel_panel() -> list[Panel]:
    """Panels of three pages: maps, tile grids, bars in two parts, small multiples, spine, tables."""
    konteks = Konteks(current())
    pilihan = {**frame_choices(konteks), **peta.choices(konteks)}
    dasar = State.read({}, pilihan).with_(tahun="2024")
    isi = profil(dasar.with_(wilayah=rows("wilayah_daftar", konteks)[0]["kode_wilayah"]), konteks)
    semua = [isi.tren, isi.duri, isi.spm, *rincian(dasar, konteks)]
    for satu in JENIS:
        state = dasar.with_(jenis=satu)
        semua += [peta.peta(state, konteks), peta.petak(state, konteks)]
    return semua


def sekali(panels: list[Panel]) -> tuple[float, int, int]:
    """(seconds, slides, bytes) of one deck."""
    mulai = time.perf_counter()
    isi = pptx(panels, dibuat=DIBUAT)
    detik = time.perf_counter() - mulai
    return detik, len(Presentation(BytesIO(isi)).slides), len(isi)


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the target."""
    panels = panel_panel()
    rinci = [(nama, *sekali(panels)) for nama in ("pertama", "lagi", "sekali lagi")]
    kepala = ("jalan", "detik", "salindia", "bita")
    laporan.tabel("Paparan PPTX", kepala, rinci)
    per_dua_belas = rinci[0][1] / rinci[0][2] * SALINDIA
    tujuan = [laporan.sasaran(f"{SALINDIA} salindia, pertama kali", per_dua_belas, DETIK, "s")]
    laporan.tabel_sasaran("PPTX", tujuan)
    laporan.simpan("pptx", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in rinci]})
    return tujuan


if __name__ == "__main__":
    jalankan()
