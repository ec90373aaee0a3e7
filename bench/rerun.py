"""CPU and bytes of a warm rerun of /peta: a filter of the frame, and the map's own control (fragment)."""

from __future__ import annotations

import asyncio
import itertools
import statistics
from dataclasses import dataclass
from typing import Any

from bench import laporan, peladen
from bench.klien import Jawab, Sesi, SesiGagal

# label, what it stands for, limits in ms of CPU and bytes on the wire
UKURAN = (
    ("Tahun", "saringan bingkai", 45.0, 18_000),
    ("Jenis PMKS", "saringan bingkai", 45.0, 18_000),
    ("Metode kelas", "kendali peta (fragmen)", 20.0, 9_000),
    ("Tampilan", "kendali peta (fragmen)", 20.0, 9_000),
)
BANYAK_OPSI = 5
ULANG = 60


@dataclass(frozen=True)
class Ukur:
    """What a change of one control costs."""

    label: str
    cpu_ms: float
    jawab: tuple[Jawab, ...]

    def tengah(self, bagian: str) -> float:
        """Median of one field of the answers."""
        return statistics.median(getattr(satu, bagian) for satu in self.jawab)


async def ukur(server: peladen.Peladen, halaman: str, label: str, ulang: int) -> Ukur:
    """Go through the first options of a control again and again; the first two rounds only warm up."""
    async with Sesi(server.port, halaman) as sesi:
        await sesi.buka()
        if "Tampilan" in sesi.pilihan:  # one type: a rate per head of a sum over types is refused
            await sesi.ubah("Jenis PMKS", sesi.pilihan["Jenis PMKS"].opsi[5])
        opsi = sesi.sekitar(label, BANYAK_OPSI)
        for satu in [*opsi, *opsi]:
            await sesi.ubah(label, satu)
        mulai, jawab = server.cpu_ms(), []
        for satu in itertools.islice(itertools.cycle(opsi), ulang):
            jawab.append(await sesi.ubah(label, satu))
        await asyncio.sleep(0.1)
        cpu = (server.cpu_ms() - mulai) / ulang
    galat = {teks for satu in jawab for teks in satu.galat}
    if galat:
        raise SesiGagal(f"Halaman menampilkan galat saat diukur: {'; '.join(sorted(galat))}")
    return Ukur(label, cpu, tuple(jawab))


def jalankan(ulang: int = ULANG) -> list[dict[str, Any]]:
    """Measure every control, and the year of the bare page beside it; returns the targets."""
    with peladen.serambi() as server, peladen.patokan() as polos:
        diukur = [asyncio.run(ukur(server, "peta", label, ulang)) for label, *_ in UKURAN]
        banding = asyncio.run(ukur(polos, "", "Tahun", ulang))
    kepala = ("kendali", "CPU ms", "ms", "byte", "byte isi", "pesan")
    baris = [_baris(satu) for satu in (*diukur, banding)]
    baris[-1][0] = "patokan: Tahun"
    laporan.tabel(f"Ulang jalan hangat ({ulang} kali)", kepala, baris)
    tujuan = [
        t for (_, jenis, cpu, byte), satu in zip(UKURAN, diukur) for t in _sasaran(satu, jenis, cpu, byte)
    ]
    laporan.tabel_sasaran("Ulang jalan /peta", tujuan)
    laporan.simpan("rerun", {"sasaran": tujuan, "rinci": [dict(zip(kepala, satu)) for satu in baris]})
    return tujuan


def _baris(satu: Ukur) -> list[Any]:
    return [satu.label, satu.cpu_ms, *(satu.tengah(b) for b in ("ms", "byte", "byte_isi", "pesan"))]


def _sasaran(satu: Ukur, jenis: str, cpu: float, byte: int) -> list[dict[str, Any]]:
    nama = f"{satu.label}, {jenis}"
    return [
        laporan.sasaran(f"{nama}: CPU", satu.cpu_ms, cpu, "ms"),
        laporan.sasaran(f"{nama}: byte", satu.tengah("byte"), byte, "byte"),
    ]


if __name__ == "__main__":
    jalankan()
