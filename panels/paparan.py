"""The parts of /paparan and their words in the URL."""

from __future__ import annotations

from panels.state import Choice

SUSUNAN, PENYAJI, UNDUH, CEK, PINDAH, BEKAL = "susunan", "penyaji", "unduh", "cek", "pindah", "bekal"
BAGIAN = {
    SUSUNAN: "Susunan dan salindia",
    PENYAJI: "Panggung dan penyaji",
    UNDUH: "Unduh dan bagikan",
    CEK: "Cek Ruang",
    PINDAH: "Pindah ke edisi baru",
    BEKAL: "Bekal laptop panggung",
}


def choices() -> dict[str, Choice]:
    """The page's own keys."""
    return {"bagian": Choice(BAGIAN, SUSUNAN)}
