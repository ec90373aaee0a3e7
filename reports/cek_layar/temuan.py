"""What the browser found, by class, in sentences with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from words.format import angka

KELAS = {
    "huruf_kecil": "Ukuran huruf",
    "meluap": "Isi di dalam layar",
    "kontras": "Kontras",
    "peta": "Peta",
    "huruf": "Huruf pada peramban",
    "tombol": "Tombol dan alat penunjuk",
    "luar": "Tidak meminta apa pun dari luar",
    "skrip": "Skrip halaman",
}


@dataclass(frozen=True, slots=True)
class TemuanLayar:
    """One fault: its class (a key of KELAS), the slide's key ("" for the page), the size, and a sentence."""

    kelas: str
    kalimat: str
    kunci: str = ""
    ukuran: str = ""


def dari_ukuran(mentah: Mapping[str, Any]) -> list[TemuanLayar]:
    """The faults of one slide at one size, as `ukur.js` returns them."""
    kunci, ukuran = mentah["kunci"], mentah["ukuran"]
    semua = [(kelas, kata) for kelas in KALIMAT for kata in _kalimat(kelas, mentah.get(kelas, ()))]
    return list(dict.fromkeys(TemuanLayar(KELAS_DARI[kelas], kata, kunci, ukuran) for kelas, kata in semua))


KALIMAT = {
    "kecil": "“{0}” tampil {1} piksel; paling kecil {2}. Pendekkan teksnya atau persempit tampilannya",
    "keluar": "“{0}” keluar dari layar atau terpotong. Pendekkan teksnya",
    "tindih": "“{0}” dan “{1}” bertindihan. Pendekkan teksnya atau persempit tampilannya",
    "sesak": "“{0}” tidak muat pada tempatnya dan mengenai bagian di sampingnya. Pendekkan teksnya",
    "gulir": "Halaman perlu digulir: {0}",
    "bagian": "Bagian {0} tidak tampil. Muat ulang paparan, lalu ulangi pemeriksaan",
    "pudar": "Kontras “{0}” hanya {1} banding 1; paling kecil {2}. Pilih tampilan atau gambar lain",
    "peta": "Wilayah {0} tidak tergambar pada peta. Periksa berkas batas wilayah (`python -m geo check`)",
}
KELAS_DARI = {
    "kecil": "huruf_kecil", "keluar": "meluap", "tindih": "meluap", "sesak": "meluap", "gulir": "meluap",
    "bagian": "meluap", "pudar": "kontras", "peta": "peta",
}  # fmt: skip
PALING = {
    "keluar": 2,
    "tindih": 2,
    "sesak": 2,
    "peta": 12,
}  # told per slide and size; of the others the worst


def _kalimat(kelas: str, isi: Any) -> list[str]:
    if kelas in ("kecil", "pudar"):
        isi = sorted(isi, key=lambda satu: satu[1])
    paling = PALING.get(kelas, 1)
    kata = [KALIMAT[kelas].format(*(_isi(bagian) for bagian in satu)) for satu in isi[:paling]]
    lebih = len(isi) - paling
    if lebih > 0:
        kata[-1] += f" (dan {angka(lebih)} lainnya)"
    return [f"{satu}." for satu in kata]


def _isi(bagian: Any) -> str:
    if isinstance(bagian, str):
        return bagian
    return angka(bagian, 0 if bagian == int(bagian) else 1)
