"""A panel's plotly chart as a picture (PNG, SVG, PDF), drawn by a browser found on this machine."""

from __future__ import annotations

import json
import threading
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from charts.choropleth import URL_BATAS, URL_KECAMATAN, URL_LINGKAR, URL_POLA
from charts.draw import figure
from charts.measure import wrap
from charts.theme import SMALL, UKURAN, esc
from geo import loader
from panels.panel import Panel
from panels.sitasi import ringkas
from reports.anak import AnakGagal, jalankan
from reports.kata_berkas import alamat, tanda
from reports.peramban import LINGKUNGAN, peramban
from words.format import tanggal
from words.galat import GalatSerambi
from words.label import audiens
from words.warna import PALET

Bentuk = Literal["png", "svg", "pdf"]
MESIN = Path(__file__).resolve().with_name("bagan_mesin.py")
LEBAR = {"choropleth": 900, "tiles": 900}
LEBAR_LAIN = 1280
SKALA = 2  # device pixels per px of a PNG
DETIK = 40
JUDUL = 24
_GILIRAN = threading.BoundedSemaphore(1)  # one browser at a time: twenty clicks must not start twenty
TEPI = 12


class GambarGagal(GalatSerambi):
    """The browser did not draw the chart."""

    def __init__(self, sebab: str) -> None:
        super().__init__(
            f"Gambar tidak dapat dibuat oleh peramban: {sebab}. Ulangi; bila tetap gagal, pakai “Unduh gambar (SVG)” "
            "yang tidak memerlukan peramban."
        )


def gambar_bagan(panel: Panel, bentuk: Bentuk = "png", *, dibuat: datetime) -> bytes:
    """The chart with title, facts, stamps and footer as bytes of a picture; two to three seconds.

    Raises PerambanTidakAda, GambarGagal, BagianTabelBukanGambar for a panel that is a table.
    """
    jalur = peramban()
    figur = figur_lengkap(panel, dibuat)
    kerja = {
        "figur": figur,
        "bentuk": bentuk,
        "lebar": figur["layout"]["width"],
        "tinggi": figur["layout"]["height"],
        "skala": SKALA if bentuk == "png" else 1,
        "peramban": str(jalur),
        "detik": DETIK,
    }
    return _jalankan(kerja)


def figur_lengkap(panel: Panel, dibuat: datetime) -> dict[str, Any]:
    """The plotly figure that needs nothing from outside: boundaries inside, title and footer in the picture."""
    gambar = figure(panel.spec, contoh=panel.stamps.contoh, internal=panel.stamps.audiens == "internal")
    figur = json.loads(json.dumps(gambar.to_dict()))
    luar = {
        URL_BATAS: loader.boundaries,
        URL_POLA: loader.patterns,
        URL_LINGKAR: loader.rings,
        URL_KECAMATAN: loader.kecamatan_lines,
    }
    for jejak in figur["data"]:
        if jejak.get("geojson") in luar:
            jejak["geojson"] = luar[jejak["geojson"]]()
    figur["layout"]["width"] = LEBAR.get(panel.spec.kind, LEBAR_LAIN)
    _kepala(figur["layout"], panel)
    _kaki(figur["layout"], panel, dibuat)
    return figur


def _kepala(tata: dict[str, Any], panel: Panel) -> None:
    """Title and facts over the chart, in room of their own."""
    ruang = tata["width"] - 2 * TEPI
    judul = [f"<b>{esc(one)}</b>" for one in wrap(panel.title, ruang, JUDUL, bold=True)]
    fakta = " · ".join(
        one for one in (panel.unit, panel.period, panel.stamps.cakupan, *tanda(panel.stamps)) if one
    )
    kecil = [f'<span style="font-size:{UKURAN}px">{esc(one)}</span>' for one in wrap(fakta, ruang, UKURAN)]
    tinggi = round((len(judul) * JUDUL + len(kecil) * UKURAN) * 1.35) + TEPI + JUDUL // 2
    tata["height"] += tinggi
    tata["margin"]["t"] += tinggi
    tata["title"] = {
        "text": "<br>".join((*judul, *kecil)),
        "font": {"size": JUDUL, "color": PALET["teks"]},
        "x": 0,
        "xref": "container",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {
            "t": TEPI + JUDUL // 2,
            "l": TEPI,
        },  # plotly hangs the first line from the middle of its capitals
    }


def _kaki(tata: dict[str, Any], panel: Panel, dibuat: datetime) -> None:
    """Source, vintage, date, audience and address below everything else."""
    batas = tata["margin"]
    ruang = tata["width"] - batas["l"] - TEPI  # the plot's left edge may be pushed right by its labels
    isi = [one for baris in _baris_kaki(panel, dibuat) for one in wrap(baris, ruang, SMALL)]
    tinggi = round(len(isi) * SMALL * 1.35) + TEPI
    bawah = batas["b"] + tinggi
    tata["height"] += tinggi
    batas["b"] = bawah
    tata["annotations"] = [*tata.get("annotations", []), {
        "text": "<br>".join(esc(one) for one in isi),
        "showarrow": False, "xref": "paper", "yref": "paper", "x": 0, "y": 0, "xanchor": "left", "yanchor": "bottom",
        "align": "left", "xshift": TEPI - batas["l"], "yshift": 4 - bawah,
        "font": {"size": SMALL, "color": PALET["teks_lemah"]},
    }]  # fmt: skip


def _baris_kaki(panel: Panel, dibuat: datetime) -> tuple[str, ...]:
    cap = panel.stamps
    isi = [f"Edisi data {cap.edisi}", f"Penyebut: {cap.penyebut}" if cap.penyebut else ""]
    isi += ["x = angka sementara" if cap.sementara else "", f"Dibuat {tanggal(dibuat.date())}"]
    isi += [f"Audiens: {audiens(cap.audiens)}", *tanda(cap)]
    sumber = f"Sumber: {ringkas(panel.sources, 4) or 'tidak dicantumkan'}."
    tempat = alamat(panel)
    return (sumber, " · ".join(one for one in isi if one), *((f"Alamat: {tempat}",) if tempat else ()))


def _jalankan(kerja: dict[str, Any]) -> bytes:
    if not _GILIRAN.acquire(timeout=DETIK):
        raise GambarGagal("peramban sedang dipakai permintaan lain")
    try:
        # the library's own limit closes the browser first
        return jalankan(MESIN, kerja, DETIK + 20, {LINGKUNGAN: kerja["peramban"]})
    except AnakGagal as galat:
        raise GambarGagal(galat.sebab) from galat
    finally:
        _GILIRAN.release()
