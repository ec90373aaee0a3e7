"""A long CSV of a million rows through the command line: seconds, rows a second, peak memory.

The file holds months × kecamatan × types × measures × sexes, with thousands dots, dashes that a note explains, and a
"Sumber:" line below. Beside it stands a bare pyarrow read of the same file, which understands nothing of it.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path
from typing import Any

from bench import laporan
from data.katalog import load_catalogue

AKAR = Path(__file__).resolve().parents[1]
BARIS = 1_000_000
DETIK, MB = 60.0, 1024.0
KEPALA = "Periode,Kabupaten/Kota,Kecamatan,Jenis PMKS,Ukuran,JK,Satuan,Jumlah"
KAKI = "Keterangan: - = nihil\nSumber: Dinas Sosial\n"
JENIS = ("Anak Jalanan", "Pengemis", "Gelandangan", "Pemulung", "Tuna Susila", "Balita Telantar", "Anak Telantar",
         "Lansia Telantar")  # fmt: skip
POLOS = (
    "import sys, time, pyarrow.csv as c; t = time.perf_counter(); "
    "n = c.read_csv(sys.argv[1], parse_options=c.ParseOptions(invalid_row_handler=lambda r: 'skip')).num_rows; "
    "print(n, time.perf_counter() - t)"
)


class IntakeGagal(Exception):
    """The command line did not take the file."""


@dataclass(frozen=True)
class Ukur:
    """One run: wall time in s, peak memory in MiB."""

    nama: str
    detik: float
    mb: float


def baris_contoh(banyak: int) -> Iterator[str]:
    """`banyak` rows, each key once, always the same."""
    wilayah = load_catalogue()["wilayah"].set_index("kode_wilayah")
    kecamatan = wilayah[wilayah["tingkat"] == "kecamatan"]
    daerah = [
        (wilayah.loc[satu.induk, "nama_pendek"], satu.nama.removeprefix("Kec. "))
        for satu in kecamatan.itertuples()
    ]
    bulan = (f"{tahun}-{bulan:02d}" for tahun in range(1990, 2046) for bulan in range(1, 13))
    acak = random.Random(3)
    kunci = product(bulan, daerah, JENIS, ("terdata", "tertangani"), "LP")
    for waktu, (kab, kec), jenis, ukuran, kelamin in islice(kunci, banyak):
        nilai = acak.randrange(2_000)
        teks = "-" if not nilai else f"{nilai:,}".replace(",", ".")
        yield f"{waktu},{kab},{kec},{jenis},{ukuran},{kelamin},jiwa,{teks}\n"


def buat(jalur: Path, banyak: int) -> Path:
    """Write the file."""
    with jalur.open("w", encoding="utf-8", newline="") as berkas:
        berkas.write(KEPALA + "\n")
        berkas.writelines(baris_contoh(banyak))
        berkas.write(KAKI)
    return jalur


def jalan(nama: str, argumen: list[str], rumah: Path, keluaran: Path) -> Ukur:
    """Run ``python -m data intake`` in a process of its own. Raises `IntakeGagal` unless all is understood."""
    perintah = [sys.executable, "-m", "data", "intake", *argumen]
    lingkungan = os.environ | {"SERAMBI_HOME": str(rumah)}
    mulai = time.perf_counter()
    with keluaran.open("wb") as isi, (rumah / "stderr.txt").open("wb") as galat:
        anak = subprocess.Popen(perintah, cwd=AKAR, env=lingkungan, stdout=isi, stderr=galat)
        puncak = _puncak(anak)
    detik = time.perf_counter() - mulai
    if anak.returncode:
        ekor = keluaran.read_bytes()[-500:] + (rumah / "stderr.txt").read_bytes()[-500:]
        raise IntakeGagal(f"{nama}: kode keluar {anak.returncode}: {ekor.decode('utf-8', 'replace')}")
    return Ukur(nama, detik, puncak / 2**20)


def _puncak(anak: subprocess.Popen[bytes]) -> int:
    """Highest resident memory of a process (as Linux keeps it) until it ends, read every 20 ms."""
    puncak = 0
    status = Path(f"/proc/{anak.pid}/status")
    while anak.poll() is None:
        isi = status.read_text(encoding="utf-8").splitlines()
        puncak = next((int(satu.split()[1]) * 1024 for satu in isi if satu.startswith("VmHWM")), puncak)
        time.sleep(0.02)
    return puncak


def polos(jalur: Path) -> float:
    """Seconds of a bare pyarrow read."""
    hasil = subprocess.run(
        [sys.executable, "-c", POLOS, str(jalur)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return float(hasil.stdout.split()[1])


def jalankan(banyak: int = BARIS) -> list[dict[str, Any]]:
    """Measure; returns the targets."""
    with tempfile.TemporaryDirectory() as sementara:
        rumah = Path(sementara)
        jalur = buat(rumah / "rekap.csv", banyak)
        byte = jalur.stat().st_size
        semua = [
            jalan(
                "JSON, tanpa simpan",
                [str(jalur), "--sender", "Dinsos", "--json", "--dry-run"],
                rumah,
                rumah / "a",
            ),
            jalan("sampai draf", [str(jalur), "--sender", "Dinsos"], rumah, rumah / "b"),
        ]
        dasar = polos(jalur)
    kepala = ("jalan", "detik", "baris/detik", "MB puncak", "kali pyarrow")
    rinci = [(s.nama, s.detik, round(banyak / s.detik), s.mb, s.detik / dasar) for s in semua]
    judul = f"Membaca CSV panjang ({banyak:,} baris, {byte / 1e6:.0f} MB; pyarrow saja {dasar:.2f} detik)"
    laporan.tabel(judul, kepala, rinci)
    tujuan = [t for s in semua for t in _sasaran(s)]
    laporan.tabel_sasaran("CSV panjang", tujuan)
    isi = {"baris": banyak, "byte": byte, "pyarrow_detik": dasar, "sasaran": tujuan}
    laporan.simpan("intake", isi | {"rinci": [dict(zip(kepala, satu)) for satu in rinci]})
    return tujuan


def _sasaran(satu: Ukur) -> list[dict[str, Any]]:
    return [
        laporan.sasaran(f"intake, {satu.nama}: waktu", satu.detik, DETIK, "s"),
        laporan.sasaran(f"intake, {satu.nama}: memori", satu.mb, MB, "MB"),
    ]


if __name__ == "__main__":
    jalankan()
