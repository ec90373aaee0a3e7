"""The stage: server time of a slide change, of opening /layar, and of the page made anew after an edit."""

from __future__ import annotations

import datetime
import json
import os
import re
import tempfile
import time
from typing import Any

import httpx

from bench import laporan, peladen
from data.edisi import rumah
from data.snapshot import current
from meeting import rapat, salindia, siap
from meeting.dek import susun_dek

LANGKAH, BATAS_LANGKAH_MS, BATAS_BUKA_S = 200, 150.0, 2.0
SIAP = ("pembukaan", "ikn", "spm")


def isi_rapat() -> str:
    """A meeting with the ready decks, in the SERAMBI_HOME of this process; returns its id."""
    ini = rapat.buat("Bench", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    for nama in SIAP:
        siap.isi_siap(ini.id, nama, oleh="operator")
    return ini.id


def ukur(alamat: str, id_rapat: str, langkah: int) -> dict[str, Any]:
    """Milliseconds of each step, seconds of the first and second opening, size of the page."""
    with httpx.Client(base_url=alamat, headers={"Origin": alamat}, timeout=60) as klien:
        buka = [_buka(klien, id_rapat) for _ in range(2)]
        data = json.loads(re.search(r'id="dek">(.*?)</script>', buka[0][1])[1])
        kunci = [satu["kunci"] for satu in data["salindia"]]
        kepala = {"X-CSRF-Token": data["server"]["csrf"]}
        ms = [_langkah(klien, kepala, id_rapat, kunci[i % len(kunci)]) for i in range(langkah)]
        satu = salindia.daftar(id_rapat)[1]
        salindia.sembunyikan(satu.id, True, "operator")
        sesudah = _buka(klien, id_rapat)[0]
    return {
        "ms": ms,
        "buka": [detik for detik, _ in buka] + [sesudah],
        "bita": len(buka[0][1]),
        "banyak": len(kunci),
    }


def _buka(klien: httpx.Client, id_rapat: str) -> tuple[float, str]:
    mulai = time.perf_counter()
    jawab = klien.get(f"/layar?rapat={id_rapat}").raise_for_status()
    return time.perf_counter() - mulai, jawab.text


def _langkah(klien: httpx.Client, kepala: dict[str, str], id_rapat: str, kunci: str) -> float:
    isi = {"rapat": id_rapat, "salindia": kunci, "hitam": False}
    mulai = time.perf_counter()
    klien.post("/layar/langkah", json=isi, headers=kepala).raise_for_status()
    return (time.perf_counter() - mulai) * 1000


def jalankan(langkah: int = LANGKAH) -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    with tempfile.TemporaryDirectory() as folder:
        sebelum = os.environ.get("SERAMBI_HOME")
        os.environ["SERAMBI_HOME"] = folder
        try:
            id_rapat = isi_rapat()
            assert rumah().samefile(folder) and susun_dek(id_rapat).salindia
            with peladen.serambi(lingkungan={"SERAMBI_HOME": folder}) as ini:
                hasil = ukur(ini.alamat, id_rapat, langkah)
        finally:
            os.environ.pop("SERAMBI_HOME") if sebelum is None else os.environ.update(SERAMBI_HOME=sebelum)
    ms, buka = hasil["ms"], hasil["buka"]
    rinci = [
        ("pindah salindia p50 (ms)", laporan.persentil(ms, 50)),
        ("pindah salindia p95 (ms)", laporan.persentil(ms, 95)),
        *zip(("buka pertama (s)", "buka lagi (s)", "buka sesudah suntingan (s)"), buka),
        ("salindia", hasil["banyak"]),
        ("MB halaman", hasil["bita"] / 1e6),
    ]
    laporan.tabel("Layar", ("ukuran", "nilai"), rinci)
    tujuan = [
        laporan.sasaran("pindah salindia, p95 di server", laporan.persentil(ms, 95), BATAS_LANGKAH_MS, "ms"),
        laporan.sasaran("kembali ke salindia (muat ulang)", buka[1], BATAS_BUKA_S, "s"),
    ]
    laporan.tabel_sasaran("Layar", tujuan)
    laporan.simpan("layar", {"sasaran": tujuan, "rinci": [list(satu) for satu in rinci]})
    return tujuan


if __name__ == "__main__":
    jalankan()
