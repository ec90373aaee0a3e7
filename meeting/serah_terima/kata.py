"""The handover in sentences, the same on the page and on the command line."""

from __future__ import annotations

from typing import Any

from words.format import angka

RAHASIA = (
    "INTERNAL: paket ini memuat sel kecil yang terbuka dan berkas bukti. Serahkan langsung kepada penerus operator; "
    "jangan dikirim lewat jaringan umum."
)
PIN_BARU = "PIN dan sesi tidak ikut. Buat PIN baru di komputer ini: python -m meeting pin operator"


def baris_kemas(manifes: dict[str, Any]) -> tuple[str, ...]:
    """What went along, what stayed behind, and how to handle the pack."""
    jumlah, tidak_ikut = manifes["jumlah"], manifes["tidak_ikut"]
    isi = (
        f"{angka(len(manifes['edisi']))} edisi data, {angka(jumlah['rapat'])} rapat, "
        f"{angka(jumlah['rumusan'])} butir rumusan, {angka(len(manifes['berkas']))} berkas seluruhnya."
    )
    draf = manifes["draf_tertinggal"]
    return (
        isi,
        *(
            [f"{angka(draf)} draf masukan yang belum terbit tidak ikut; terbitkan lebih dahulu."]
            if draf
            else []
        ),
        *([f"Tidak dikenal dan tidak ikut: {', '.join(tidak_ikut[:5])}."] if tidak_ikut else []),
        RAHASIA,
    )
