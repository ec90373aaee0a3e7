"""Tinjauan otomatis: what is looked at, as the pages' own builders read it, and how their panels become looks here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from panels import jelajah, peta
from panels.jenis_info import Jenis, jenis_info
from panels.panel import Panel
from panels.peka import PEKA, UMUM
from panels.sebaran import Nilai, Sebaran
from panels.state import SEMUA, State, address
from queries import Konteks, rows

INTERNAL = "internal"
MUNDUR = 10  # years before the chosen one in which an indicator is looked for
HANYA_PROVINSI = (
    "Jenis bertingkat sensitif 3: di luar Kerja internal yang ditinjau hanya jumlah provinsi, "
    "tanpa menurut wilayah."
)
TAHUN_LAIN = "Indikator ini belum ada angkanya pada {}: yang ditinjau adalah tahun terakhir yang ada, {}."


@dataclass(frozen=True, slots=True)
class Pokok:
    """What is looked at. `state` holds only what the reader chose here: other parts' keys are left out."""

    state: State
    asli: State
    konteks: Konteks
    info: Jenis | None  # None: an indicator
    kode: str
    nama: str
    hanya_provinsi: bool = False

    @property
    def provinsi(self) -> bool:
        """Whether the whole province is looked at."""
        return self.state.wilayah == SEMUA

    @property
    def tahun_lain(self) -> str:
        """Why another year than the chosen one is looked at; "" where it is the chosen one."""
        if self.state.tahun == self.asli.tahun:
            return ""
        return TAHUN_LAIN.format(self.asli.tahun, self.state.tahun)

    @property
    def orang(self) -> bool:
        """Whether a rate per 10.000 people can be asked for: one type, counted in persons."""
        return self.info is not None and not self.info.gabungan and self.info.satuan == "jiwa"

    def milik(self, shown: Sebaran) -> Nilai | None:
        """The value of the chosen place in a measure over the areas."""
        if self.provinsi:
            return shown.total
        return next((one for one in shown.nilai if one.kode == self.kode), None)


def pokok(state: State, konteks: Konteks) -> Pokok:
    """Return what the state names; a type of sensitivity 3 is looked at as a province total outside Kerja internal."""
    kept = {key: getattr(state, key) for key in ("tahun", "wilayah", "jenis", "ukuran", "penduduk", "edisi")}
    own = State(**kept, indikator=state.indikator or peta.PMKS)
    info = _jenis(state, own, konteks) if own.indikator == peta.PMKS else None
    closed = info is not None and _tertutup(info, konteks)
    province = rows("provinsi", konteks)[0]
    areas = {row["kode_wilayah"]: row for row in rows("wilayah_daftar", konteks)}
    place = province if closed else areas.get(state.wilayah, province)
    chosen = SEMUA if place is province else place["kode_wilayah"]
    unit = state.satuan if info and state.satuan in info.satuan_ada else ""
    own = own.with_(wilayah=chosen, satuan=unit)
    if info is None:
        own = own.with_(tahun=_tahun_terisi(own.with_(wilayah=SEMUA), konteks))
    return Pokok(own, state, konteks, info, place["kode_wilayah"], place["nama"], closed)


def _tahun_terisi(own: State, konteks: Konteks) -> str:
    """The chosen year, or the last of the years before it in which an area has a figure of the indicator."""
    last = int(own.tahun)
    for year in map(str, range(last, last - MUNDUR, -1)):
        if any(one.nilai is not None for one in peta.measure(own.with_(tahun=year), konteks).nilai):
            return year
    return own.tahun


def _jenis(state: State, own: State, konteks: Konteks) -> Jenis:
    """The type in its chosen unit, in its main one where another part's unit stands in the address."""
    info = jenis_info(own, konteks)
    return jenis_info(own.with_(satuan=state.satuan), konteks) if state.satuan in info.satuan_ada else info


def _tertutup(info: Jenis, konteks: Konteks) -> bool:
    sensitive = info.tingkat_sensitif >= PEKA and info.keluarga not in UMUM
    return sensitive and konteks.audiens != INTERNAL


def tinjau(shown: Panel, kunci: str, one: Pokok, **changes: Any) -> Panel:
    """Return a panel as a look of this part: its own key, and the address that leads back here."""
    link = address(jelajah.PAGE, one.asli, one.konteks, jelajah.choices(one.konteks))
    return replace(shown, key=f"tinjauan-{kunci}", state=link, **changes)
