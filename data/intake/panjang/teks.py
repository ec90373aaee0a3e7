"""Rows in columns as JSON text: the format is taken from the writer of single rows, then filled in by column."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from data.intake.model import Baris
from data.intake.panjang.hasil import BIASA, BarisKolom

SEKALI = 5_000
_TANDA = {"periode": "\ufdd0", "kode_wilayah": "\ufdd1", "cell": "\ufdd2"}  # characters that no text may hold
_KOSONG = '"nilai": null'


def potongan(baris: BarisKolom, json_baris: Callable[[Baris], dict]) -> Iterator[str]:
    """The rows as JSON objects with commas between them, some thousands a piece; `json_baris` makes one object."""
    nomor, pola = _pola(baris, json_baris)
    periode, wilayah = (_isi(baris, nama) for nama in ("periode", "kode_wilayah"))
    for awal in range(0, len(baris), SEKALI):
        potong = slice(awal, awal + SEKALI)
        kolom = zip(
            [pola[i] for i in nomor[potong].tolist()],
            [periode[i] for i in baris.medan["periode"].kode[potong].tolist()],
            [wilayah[i] for i in baris.medan["kode_wilayah"].kode[potong].tolist()],
            map(_angka, baris.nilai[potong].tolist()),
            [json.dumps(satu, ensure_ascii=False)[1:-1] for satu in baris.sel(potong)],
            strict=True,
        )
        teks = ", ".join(f"{a}{p}{b}{w}{c}{n}{d}{sel}{e}" for (a, b, c, d, e), p, w, n, sel in kolom)
        yield (", " if awal else "") + teks


def _pola(
    baris: BarisKolom, json_baris: Callable[[Baris], dict]
) -> tuple[np.ndarray, list[tuple[str, str, str, str, str]]]:
    """Per row the number of its pattern, and the patterns: the text around period, area, value and cell."""
    lain = [nama for nama in BIASA if nama not in _TANDA]
    nomor = np.zeros(len(baris), np.int64)
    for nama in lain:
        medan = baris.medan[nama]
        nomor = pd.factorize(nomor * len(medan.isi) + medan.kode)[0].astype(np.int64)
    pola = []
    for i in np.unique(nomor, return_index=True)[1]:
        isi = {nama: baris.medan[nama].isi[baris.medan[nama].kode[i]] for nama in lain}
        teks = json.dumps(json_baris(Baris(nilai=None, **isi, **_TANDA)), ensure_ascii=False)
        pola.append(_belah(teks))
    return nomor, pola


def _belah(teks: str) -> tuple[str, str, str, str, str]:
    a, sisa = teks.split(_TANDA["periode"])
    b, sisa = sisa.split(_TANDA["kode_wilayah"])
    c, sisa = sisa.split(_KOSONG)
    d, e = sisa.split(_TANDA["cell"])
    return a, b, c + _KOSONG.removesuffix("null"), d, e


def _isi(baris: BarisKolom, nama: str) -> list[str]:
    return [json.dumps(satu, ensure_ascii=False)[1:-1] for satu in baris.medan[nama].isi]


def _angka(nilai: float) -> str:
    if nilai != nilai:
        return "null"
    return str(int(nilai)) if nilai == int(nilai) else repr(nilai)
