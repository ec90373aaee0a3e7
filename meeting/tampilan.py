"""The view of a slide, rebuilt from its codes: panel, its parts for the stage, filters in words, address.

Kept per view, so that a change of one slide's text costs no panel and a rerun of a page costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from meeting.istilah import ganti, ganti_kata
from panels import daftar, peka
from panels.panel import Panel
from panels.state import SEMUA
from queries import Konteks
from queries.engine import opened
from reports.layar.pecah import pecah_layar

DISIMPAN = 512


@dataclass(frozen=True, slots=True)
class Tampilan:
    """A rebuilt view. `asli` is the panel as the pages draw it, which the fields of a text are filled from; `panel` and
    `bagian` are in the meeting's word. `peka` says that it shows a sensitivity-3 type by area.
    """

    asli: Panel
    panel: Panel
    bagian: tuple[Panel, ...]
    saringan: str
    alamat: str
    wilayah: str
    jenis: str
    peka: bool


def bangun(
    halaman: str, panel: str, pilihan: Mapping[str, str], konteks: Konteks, istilah: str = "PMKS"
) -> Tampilan:
    """Rebuild a view. Raises SudutPandangHilang, EdisiTidakDikenal or what the panel itself raises (GalatSerambi)."""
    tempat = str(opened(konteks.edisi).path)  # a name means another edition in another SERAMBI_HOME
    return _bangun(tempat, konteks, halaman, panel, tuple(sorted(pilihan.items())), istilah)


@lru_cache(maxsize=DISIMPAN)
def _bangun(
    tempat: str, konteks: Konteks, halaman: str, kunci: str, isi: tuple[tuple[str, str], ...], istilah: str
) -> Tampilan:
    pilihan = dict(isi)
    asli = daftar.susun(halaman, kunci, pilihan, konteks)
    panel = ganti(asli, istilah)
    wilayah = pilihan.get("wilayah", "")
    return Tampilan(
        asli=asli,
        panel=panel,
        bagian=pecah_layar(panel),
        saringan=ganti_kata(daftar.saringan(halaman, pilihan, konteks, kunci), istilah),
        alamat=daftar.alamat(halaman, pilihan, konteks, kunci),
        wilayah="" if wilayah == SEMUA else wilayah,
        jenis=pilihan.get("jenis_ikn") or pilihan.get("jenis", ""),
        peka=peka.perlu_izin(asli, pilihan, konteks),
    )
