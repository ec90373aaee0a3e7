"""Tinjauan otomatis beside the profile of an area: panels and figures, the first time and again."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from bench import laporan
from charts.draw import figure
from charts.spec import TableSpec
from data.snapshot import current
from panels import daftar, jelajah, profil, tinjauan_kartu
from panels.panel import Panel
from panels.state import State, frame_choices
from queries import Konteks, rows

LAGI = 10
DETIK_LAGI = 0.15


def pilihan(here: Konteks) -> dict[str, State]:
    """What is looked at: a type, all types, a roll-up of one area, an indicator; the area is the catalogue's first."""
    first = State.read({}, {**frame_choices(here), **jelajah.choices(here)}).with_(bagian=jelajah.TINJAUAN)
    area = rows("wilayah_daftar", here)[0]["kode_wilayah"]
    return {
        "satu jenis": first.with_(jenis="PMKS-08"),
        "semua jenis": first,
        "pilar di satu wilayah": first.with_(jenis="PILAR-REHSOS", wilayah=area),
        "indikator": first.with_(indikator="persen_penduduk_miskin_p0"),
    }


def tinjauan(state: State, here: Konteks) -> None:
    """All looks of the page with their figures."""
    tinjauan_kartu.kartu(state, here)
    _gambar(
        [panel for one in daftar.HALAMAN[jelajah.PAGE].berlaku(state) for panel in one.panel(state, here)]
    )


def profil_wilayah(state: State, here: Konteks) -> None:
    """What /profil costs, for comparison."""
    shown = profil.profil(state.with_(wilayah=rows("wilayah_daftar", here)[1]["kode_wilayah"]), here)
    _gambar([shown.peta, shown.duri, shown.tren, shown.spm, shown.kapasitas, shown.ditunggu])


def _gambar(panels: list[Panel]) -> None:
    for panel in panels:
        if not isinstance(panel.spec, TableSpec):
            figure(panel.spec, contoh=panel.stamps.contoh)


def _detik(kerja: Callable[[], None]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the targets. The first of all opens the edition and pays for it: it is the profile."""
    here = Konteks(current())
    states = pilihan(here)
    kerja = {"profil": (profil_wilayah, states["semua jenis"])}
    kerja |= {f"tinjauan, {name}": (tinjauan, state) for name, state in states.items()}
    rinci = []
    for name, (buat, state) in kerja.items():
        pertama = _detik(lambda: buat(state, here))  # noqa: B023
        lagi = min(_detik(lambda: buat(state, here)) for _ in range(LAGI))  # noqa: B023
        rinci.append((name, pertama, lagi))
    laporan.tabel("Tinjauan otomatis", ("halaman", "pertama (s)", "lagi (s)"), rinci)
    dasar = rinci[0][1]
    tujuan = [laporan.sasaran(f"{name}, pertama kali", pertama, dasar, "s") for name, pertama, _ in rinci[1:]]
    tujuan += [laporan.sasaran(f"{name}, lagi", lagi, DETIK_LAGI, "s") for name, _, lagi in rinci[1:]]
    laporan.simpan("tinjauan", {"rinci": rinci, "sasaran": tujuan})
    return tujuan
