"""The keys of the stage and what each must do, as expressions that the page answers."""

from __future__ import annotations

import json
from typing import Any

from reports.dek import Dek, Salindia

DITEKAN = {"ArrowRight": "→", "ArrowLeft": "←", " ": "Spasi", "Escape": "Esc"}


def tombol_layar(dek: Dek) -> list[dict[str, Any]]:
    """Keys of a keyboard and of clickers: next, back, first, last, black, jump, F5, Esc, T, I."""
    kunci = [s.kunci for s in dek.salindia]
    akhir = len(kunci) - 1
    ke = [_ke(["Home"], kunci[0])]
    for nama in ("ArrowRight", "PageDown", " "):
        ke += [_ke(["Home", nama], kunci[min(1, akhir)])]
    for nama in ("ArrowLeft", "PageUp"):
        ke += [_ke(["End", nama], kunci[max(0, akhir - 1)])]
    ke += [_ke(["End"], kunci[akhir]), _ke(["Home"], kunci[0])]
    nomor = next((s for s in reversed(dek.salindia) if s.nomor), dek.salindia[0])
    ke += [_ke([*str(nomor.nomor), "Enter"], nomor.kunci), _ke(["F5"], nomor.kunci)]
    berpanel = [s for s in dek.salindia if s.panel and s.nomor and not s.ditahan]
    return [*ke, *(_keterangan(berpanel[0]) if berpanel else ()), *_lain()]


def _keterangan(s: Salindia) -> list[dict[str, Any]]:
    """The definition and sources of a slide with numbers, and away again."""
    ada = "!document.getElementById('rinci').hidden"
    ke = _ke([*str(s.nomor), "Enter"], s.kunci)
    return [ke, _satu(["i"], ada), _satu(["Escape"], f"!({ada})")]


def _lain() -> list[dict[str, Any]]:
    """Keys that lay something over the slide, and take it away again."""
    hitam = "!document.getElementById('hitam').hidden"
    bar = "!document.getElementById('bar').hidden"
    catat = "!document.getElementById('klarifikasi').hidden || !document.getElementById('kabar').hidden"
    return [
        _satu(["b"], hitam),
        _satu(["b"], f"!({hitam})"),
        _satu(["."], hitam),
        _satu(["."], f"!({hitam})"),
        _satu(["Escape"], bar),
        _satu(["b", "b"], f"!({bar}) && !({hitam})"),
        _satu(["t"], catat),
        _satu(["Escape"], "document.getElementById('klarifikasi').hidden"),
    ]


def tombol_paket(dek: Dek, profil: str = "") -> list[dict[str, Any]]:
    """The library of the USB pack: start, step, contents, a table, an area's profile, back to the slides."""
    kunci = [s.kunci for s in dek.salindia]
    pustaka = "!document.getElementById('pustaka').hidden"
    langkah = [
        _satu([], f"{pustaka} && !!document.getElementById('mulai')", "pembuka paket"),
        _satu(["Enter"], f"!({pustaka}) && {_kunci(kunci[0])}"),
        _ke(["PageDown"], kunci[min(1, len(kunci) - 1)]),
        _satu(["d"], pustaka),
        _satu(["Escape"], f"!({pustaka})"),
    ]
    tabel = [f"tabel-{s.kunci}" for s in dek.salindia if s.panel][:1]
    for nama in (*tabel, *((profil,) if profil else ())):
        ada = f"{pustaka} && !!document.querySelector('#lembar table, #lembar .kosong')"
        langkah += [_satu([], f"(location.hash = {json.dumps(nama)}, {ada})", f"halaman {nama}")]
    akhir = kunci[-1]
    return [
        *langkah,
        _satu([], f"(location.hash = {json.dumps(akhir)}, {_kunci(akhir)})", f"salindia {akhir}"),
    ]


def _satu(tekan: list[str], periksa: str, sebut: str = "") -> dict[str, Any]:
    kata = sebut or " lalu ".join(
        DITEKAN.get(nama, nama.upper() if len(nama) == 1 else nama) for nama in tekan
    )
    return {"sebut": kata, "tekan": tekan, "periksa": periksa}


def _ke(tekan: list[str], kunci: str) -> dict[str, Any]:
    return _satu(tekan, _kunci(kunci))


def _kunci(kunci: str) -> str:
    """Whether the stage shows that slide."""
    return f"document.querySelector('#panggung .salindia').getAttribute('data-kunci') === {json.dumps(kunci)}"
