"""A deck of twelve slides, from ready panels to the bytes of every hand-out, without a browser."""

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
from reports.dek import Acara, Dek, Salindia
from reports.layar.pecah import pecah_layar
from reports.paparan import (
    catatan_pdf,
    gambar_bagikan,
    paparan_pdf,
    paparan_pptx,
    paparan_xlsx,
    selebaran_pdf,
)
from reports.pptx import pptx

SALINDIA, DETIK, MB = 12, 2.0, 5.0
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


def dek(panels: list[Panel]) -> Dek:
    """A meeting with a cover and one slide per part that the stage would show, twelve in all."""
    bagian = [one for panel in panels for one in pecah_layar(panel)][: SALINDIA - 1]
    sampul = Salindia("muka", 1, "sampul", "Rapat koordinasi")
    tampilan = [
        Salindia(f"s{n}", n, "tampilan", one.title, next(iter(one.sentences), ""), "Mohon arahan.", panel=one)
        for n, one in enumerate(bagian, 2)
    ]
    edisi = panels[0].stamps.edisi
    acara = (Acara("Pembukaan", "Gubernur", 30),)
    return Dek(
        "bench", "Rapat koordinasi", DIBUAT.date(), "Balikpapan", "", edisi, acara, (sampul, *tampilan)
    )


def berkas(isi: Dek) -> list[tuple[str, float, int, int]]:
    """(file, seconds, slides, bytes) of every hand-out, made once in a warm process."""
    buat = {
        "paparan PPTX": paparan_pptx, "paparan PDF": paparan_pdf, "selebaran PDF": selebaran_pdf,
        "catatan PDF": catatan_pdf, "XLSX": paparan_xlsx,
        "gambar WhatsApp": lambda dek, dibuat: gambar_bagikan(dek.salindia[-1], dek, dibuat=dibuat),
    }  # fmt: skip
    rinci = []
    for nama, satu in buat.items():
        mulai = time.perf_counter()
        hasil = satu(isi, dibuat=DIBUAT)
        rinci.append((nama, time.perf_counter() - mulai, len(isi.salindia), len(hasil)))
    return rinci


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    panels = panel_panel()
    rinci = [(nama, *sekali(panels)) for nama in ("pertama", "lagi", "sekali lagi")]
    kepala = ("jalan", "detik", "salindia", "bita")
    laporan.tabel("Paparan PPTX", kepala, rinci)
    per_dua_belas = rinci[0][1] / rinci[0][2] * SALINDIA
    lain = berkas(dek(panels))
    laporan.tabel("Berkas paparan dua belas salindia", kepala, lain)
    pdf = max(bita for nama, _, _, bita in lain if nama.endswith("PDF")) / 1e6
    tujuan = [
        laporan.sasaran(f"{SALINDIA} salindia, pertama kali", per_dua_belas, DETIK, "s"),
        laporan.sasaran("paparan rapat PPTX, dua belas salindia", lain[0][1], DETIK, "s"),
        laporan.sasaran("PDF terbesar", pdf, MB, "MB"),
    ]
    laporan.tabel_sasaran("PPTX", tujuan)
    laporan.simpan(
        "pptx", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in (*rinci, *lain)]}
    )
    return tujuan


if __name__ == "__main__":
    jalankan()
