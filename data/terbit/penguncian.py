"""Meeting vintages: an edition frozen under a short code that is printed on everything made from it."""

from __future__ import annotations

import json
import re

from data.edisi import Edisi, editions, rumah
from data.terbit.berkas import dalam_kata, tulis_utuh
from data.terbit.edisi_baru import Kemajuan, diam, jadikan_aktif, samarkan, siapkan, terbitkan_bakal
from data.terbit.gabung import buang_contoh, tertinggal
from data.terbit.galat import ContohTertinggal, GagalTerbit, KodeSudahAda
from data.terbit.gembok import satu_penerbit

KODE = re.compile(r"(RK|LATIHAN)\d{2}-\d{2}")
DAFTAR_KODE = "kode_rapat.json"


def kunci(
    kode: str,
    dari: str | None = None,
    tanpa_contoh: bool = False,
    *,
    oleh: str = "operator",
    kemajuan: Kemajuan | None = None,
) -> Edisi:
    """Freeze the active edition (or `dari`) as ``RK26-01`` or ``LATIHAN26-01``; ``CURRENT`` stays where it is.

    An RK vintage holds no contoh row: it is refused, or with `tanpa_contoh` made without them. The data package gets
    ``kode_rapat``, ``dikunci`` (UTC) and ``dari``. A code is used once, also when its folder is gone.
    Raises ``ContohTertinggal``, ``KodeSudahAda``, ``GagalTerbit`` and what publishing raises.
    """
    lapor = kemajuan or diam
    if not KODE.fullmatch(kode):
        raise GagalTerbit(f"Kode rapat {kode!r} tidak sah; contoh: RK26-01 atau LATIHAN26-01.")
    with dalam_kata(), satu_penerbit(oleh):
        terpakai = kode_terpakai()
        if kode in terpakai:
            raise KodeSudahAda(f"Kode rapat {kode} sudah pernah dipakai; satu kode hanya untuk satu edisi.")
        bakal = siapkan(kode, dari, oleh)
        if tanpa_contoh:
            bakal.isi = buang_contoh(bakal.isi, semua=True)
        _tolak_contoh(kode, tertinggal(bakal.isi))
        bakal.tambahan |= {"kode_rapat": kode, "dikunci": bakal.waktu.isoformat()}
        samarkan(bakal, lapor)
        hasil = terbitkan_bakal(bakal, lapor, aktifkan=False)
        tulis_utuh(rumah() / DAFTAR_KODE, json.dumps([*terpakai, kode]) + "\n")
        return hasil


def kode_terpakai() -> list[str]:
    """Every meeting code that was ever used in this ``SERAMBI_HOME``."""
    jalur = rumah() / DAFTAR_KODE
    return json.loads(jalur.read_text(encoding="utf-8")) if jalur.is_file() else []


def _tolak_contoh(kode: str, tahun: dict[str, list[str]]) -> None:
    if not tahun or not kode.startswith("RK"):
        return
    rincian = "; ".join(f"{tabel} {', '.join(isi)}" for tabel, isi in tahun.items())
    raise ContohTertinggal(
        f"{kode} tidak dikunci: edisi ini masih memuat DATA CONTOH ({rincian}). Terbitkan rekap untuk tahun itu, "
        "kunci tanpa baris contoh (--tanpa-contoh), atau pakai kode LATIHAN untuk gladi."
    )


def aktifkan(edisi: str, *, oleh: str) -> None:
    """Make an existing edition the active one (going back after a mistake, or opening a meeting vintage for all).

    Raises ``GagalTerbit`` for an unknown edition, ``SedangTerbit``, ``TidakDapatMenulis``.
    """
    with dalam_kata(), satu_penerbit(oleh):
        if edisi not in editions():
            raise GagalTerbit(
                f"Edisi {edisi} tidak dikenal. Edisi yang ada: {', '.join(sorted(editions()))}."
            )
        jadikan_aktif(edisi)
