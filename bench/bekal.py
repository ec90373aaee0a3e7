"""Carrying a meeting to the stage laptop, and moving it to a newer vintage: the ready decks on the shipped edition."""

from __future__ import annotations

import datetime
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import laporan
from data.periksa import muat
from data.snapshot import current, open_edition, tulis
from meeting import rapat, siap
from meeting.bekal import buat_bekal, periksa_bekal, terima_bekal
from meeting.dek import susun_dek
from meeting.pindah import bandingkan, pindahkan
from meeting.pindah_ralat import ralat
from reports.ralat import ralat_pdf

BARU = "bench-2026-11"
DETIK = 20.0  # of the five minutes from file to checked USB pack


def _waktu(kerja: Callable[[], Any]) -> tuple[float, Any]:
    mulai = time.perf_counter()
    hasil = kerja()
    return time.perf_counter() - mulai, hasil


def _rapat() -> str:
    """A meeting with every ready deck that is not of one area."""
    satu = rapat.buat("Bench", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    for nama in ("pembukaan", "ikn", "spm"):
        siap.isi_siap(satu.id, nama, oleh="operator")
    return satu.id


def _edisi_baru(rumah: Path) -> None:
    """The shipped edition under another name with every tenth count one higher."""
    isi = {
        nama: tabel.to_pandas(date_as_object=True) for nama, tabel in muat(open_edition(current())).items()
    }
    isi["pmks"].loc[isi["pmks"].index[::10], "nilai"] += 1
    folder = rumah / "edisi" / BARU
    folder.mkdir(parents=True)
    tulis(folder, isi, BARU, datetime.datetime.now(datetime.UTC))


def _ukur(folder: Path) -> list[tuple[str, float]]:
    os.environ["SERAMBI_HOME"] = str(folder / "meja")
    id_ = _rapat()
    _edisi_baru(folder / "meja")
    susun, dek = _waktu(lambda: susun_dek(id_))
    banding, semua = _waktu(lambda: bandingkan(id_, BARU))
    pindah, _ = _waktu(lambda: pindahkan(id_, BARU, [s.id for s in semua if s.dapat], "operator"))
    lembar, _ = _waktu(lambda: ralat_pdf(ralat(id_)))
    buat, isi = _waktu(lambda: buat_bekal(id_))
    berkas = folder / "bekal.serambi.zip"
    berkas.write_bytes(isi)
    os.environ["SERAMBI_HOME"] = str(folder / "panggung")
    periksa, _ = _waktu(lambda: periksa_bekal(berkas))
    terima, _ = _waktu(lambda: terima_bekal(berkas, "operator"))
    return [
        (f"menyusun dek ({len(dek.salindia)} salindia)", susun),
        (f"membandingkan dua edisi ({len(semua)} tampilan)", banding),
        ("memindahkan", pindah),
        ("lembar ralat (PDF)", lembar),
        (f"membuat bekal ({len(isi) / 1e6:.1f} MB)", buat),
        ("memeriksa bekal", periksa),
        ("memasang bekal", terima),
    ]


def jalankan() -> list[dict[str, Any]]:
    """Measure in homes of their own; returns the targets."""
    semula = os.environ.get("SERAMBI_HOME")
    try:
        with tempfile.TemporaryDirectory() as folder:
            baris = _ukur(Path(folder))
    finally:
        if semula is None:
            os.environ.pop("SERAMBI_HOME", None)
        else:
            os.environ["SERAMBI_HOME"] = semula
    laporan.tabel("Bekal dan pindah edisi", ("kerja", "detik"), baris)
    tujuan = [laporan.sasaran("pindah edisi sampai bekal terpasang", sum(d for _, d in baris), DETIK, "s")]
    laporan.tabel_sasaran("Bekal", tujuan)
    laporan.simpan(
        "bekal", {"sasaran": tujuan, "rinci": [dict(zip(("kerja", "detik"), satu)) for satu in baris]}
    )
    return tujuan


if __name__ == "__main__":
    jalankan()
