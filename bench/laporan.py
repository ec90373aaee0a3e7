"""What a bench leaves behind: a plain table on the terminal and a JSON file in bench/hasil/."""

from __future__ import annotations

import datetime
import json
import math
import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

HASIL = Path(__file__).resolve().parent / "hasil"


def persentil(nilai: Iterable[float], p: float) -> float:
    """The smallest value that at least `p` % of the values do not exceed (nearest rank)."""
    urut = sorted(nilai)
    return urut[max(math.ceil(len(urut) * p / 100) - 1, 0)]


def sasaran(nama: str, nilai: float, batas: float, satuan: str) -> dict[str, Any]:
    """A measured number beside its target (an upper limit)."""
    return {"ukuran": nama, "nilai": nilai, "batas": batas, "satuan": satuan, "tercapai": nilai <= batas}


def tabel(judul: str, kepala: Sequence[str], baris: Iterable[Sequence[object]]) -> None:
    """Print a plain table; numbers right, words left."""
    isi = [[_teks(sel) for sel in satu] for satu in baris]
    lebar = [max(len(satu[i]) for satu in [list(kepala), *isi]) for i in range(len(kepala))]
    print(f"\n{judul}")
    for satu in [list(kepala), ["-" * n for n in lebar], *isi]:
        print("  ".join(_rapi(teks, n) for teks, n in zip(satu, lebar)).rstrip())


def _teks(sel: object) -> str:
    if isinstance(sel, bool):
        return "ya" if sel else "TIDAK"
    if isinstance(sel, float):
        return f"{sel:,.2f}" if abs(sel) < 10 else f"{sel:,.1f}"
    return str(sel)


def _rapi(teks: str, lebar: int) -> str:
    return teks.rjust(lebar) if teks[:1].isdigit() or teks[:1] == "-" else teks.ljust(lebar)


def tabel_sasaran(judul: str, sasaran_: Iterable[dict[str, Any]]) -> None:
    """Print the targets of a bench."""
    kepala = ("ukuran", "terukur", "batas", "satuan", "tercapai")
    kolom = ("ukuran", "nilai", "batas", "satuan", "tercapai")
    tabel(judul, kepala, [[satu[nama] for nama in kolom] for satu in sasaran_])


def simpan(nama: str, isi: dict[str, Any]) -> Path:
    """Write bench/hasil/<nama>.json with the machine and the time."""
    HASIL.mkdir(exist_ok=True)
    jalur = HASIL / f"{nama}.json"
    mesin = {"inti": os.cpu_count(), "sistem": platform.platform(), "python": platform.python_version()}
    waktu = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    teks = json.dumps({"waktu": waktu, "mesin": mesin, **isi}, ensure_ascii=False, indent=1)
    jalur.write_text(teks + "\n", encoding="utf-8")
    print(f"→ {jalur}")
    return jalur
