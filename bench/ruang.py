"""Pukul 23.00 by the command line: from a corrected file to the checked USB pack on the stage laptop.

Intake, a new edition, its lock, the move of the deck, the file for the stage laptop, taking it in there, Cek Ruang with
the pack. Every step is a process of its own, start of Python included.
"""

from __future__ import annotations

import datetime
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench import laporan
from data.katalog import load_catalogue
from data.snapshot import current
from meeting import rapat, siap

AKAR = Path(__file__).resolve().parents[1]
DETIK = 300.0
TAHUN, EDISI, KODE = "2025", "pukul-23", "LATIHAN99-01"
KEPALA = "Periode,Kabupaten/Kota,Jenis PMKS,Ukuran,JK,Satuan,Jumlah"
DEK = ("pembukaan", "spm", "ikn")


class RuangGagal(Exception):
    """A step did not end as it should."""


def berkas(jalur: Path) -> Path:
    """The late file: every type of every area for the last year."""
    katalog, acak = load_catalogue(), random.Random(23)
    wilayah = katalog["wilayah"]
    jenis = katalog["jenis"]
    daerah = wilayah[wilayah["tingkat"].isin(("kabupaten", "kota"))]["nama"]
    jiwa = jenis[(jenis["keluarga"] == "pmks") & (jenis["satuan_utama"] == "jiwa")]
    kunci = [
        (kab, satu.nama, jk)
        for kab in daerah
        for satu in jiwa.itertuples()
        for jk in satu.jenis_kelamin or "LP"
    ]
    baris = []
    for kab, satu, jk in kunci:
        banyak = acak.randrange(120, 900)
        baris += [
            f"{TAHUN},{kab},{satu},terdata,{jk},jiwa,{banyak}",
            f"{TAHUN},{kab},{satu},tertangani,{jk},jiwa,{banyak // 2}",
        ]
    jalur.write_text("\n".join([KEPALA, *baris, "Sumber: Dinas Sosial", ""]), encoding="utf-8")
    return jalur


def susun(rumah: Path) -> int:
    """A meeting with the ready decks in the desk laptop's home; returns its number of stored slides."""
    os.environ["SERAMBI_HOME"] = str(rumah)
    satu = rapat.buat("Bench ruang", datetime.date.today(), edisi=current(), oleh="operator")
    return sum(len(siap.isi_siap(satu.id, nama, oleh="operator").slide) for nama in DEK)


def jalan(rumah: Path, *argumen: object, boleh: tuple[int, ...] = (0,)) -> tuple[float, str]:
    """(seconds, what it printed) of `python -m …`. Raises RuangGagal."""
    mulai = time.perf_counter()
    hasil = subprocess.run(
        [sys.executable, "-m", *map(str, argumen)],
        cwd=AKAR,
        env={**os.environ, "SERAMBI_HOME": str(rumah), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    if hasil.returncode not in boleh:
        raise RuangGagal(f"{' '.join(map(str, argumen[:2]))}: {(hasil.stdout + hasil.stderr)[-800:]}")
    return time.perf_counter() - mulai, hasil.stdout


def ukur(folder: Path) -> list[tuple[str, float]]:
    """Seconds of each step, in order."""
    meja, panggung, usb = folder / "meja", folder / "panggung", folder / "usb"
    susun(meja)
    waktu, kata = jalan(meja, "data", "intake", berkas(folder / "koreksi.csv"), "--sender", "Dinsos")
    semua = [("membaca berkas", waktu)]
    draf = re.search(r"Draf (draf-\S+) disimpan", kata)
    if draf is None:
        raise RuangGagal(kata[-800:])
    for nama, argumen in (
        ("menerbitkan edisi", ("data", "publish", draf[1], "--oleh", "bench", "--edisi", EDISI)),
        ("mengunci edisi", ("data", "lock", KODE, "--dari", EDISI)),
        ("memindahkan paparan", ("meeting", "pindah", KODE, "--terima", "semua")),
        ("membuat bekal", ("meeting", "bekal", "--keluar", usb)),
    ):
        semua.append((nama, jalan(meja, *argumen)[0]))
    (bekal,) = usb.glob("*.serambi.zip")
    semua.append(("menerima bekal", jalan(panggung, "meeting", "terima", bekal)[0]))
    # 1: something needs repair, which is told; the pack is written all the same
    semua.append(
        ("Cek Ruang dan paket USB", jalan(panggung, "meeting", "cek", "--keluar", usb, boleh=(0, 1))[0])
    )
    if not list(usb.glob("*paket-usb*.zip")):
        raise RuangGagal("the pack was not written")
    return semua


def jalankan() -> list[dict[str, Any]]:
    """Measure; returns the target."""
    lama = os.environ.get("SERAMBI_HOME")
    try:
        with tempfile.TemporaryDirectory() as folder:
            rinci = ukur(Path(folder))
    finally:
        os.environ.pop("SERAMBI_HOME", None)
        os.environ |= {"SERAMBI_HOME": lama} if lama else {}
    jumlah = sum(detik for _, detik in rinci)
    laporan.tabel("Dari berkas sampai paket USB yang diperiksa", ("langkah", "detik"), rinci)
    tujuan = [laporan.sasaran("dari berkas sampai paket USB yang diperiksa", jumlah, DETIK, "s")]
    laporan.tabel_sasaran("Pukul 23.00", tujuan)
    laporan.simpan("ruang", {"sasaran": tujuan, "rinci": dict(rinci)})
    return tujuan


if __name__ == "__main__":
    jalankan()
