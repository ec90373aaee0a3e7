"""Mode Paparan: the agenda and slides of a meeting, hand-outs, the check of the room."""

from __future__ import annotations

from pages.kerangka import bagian, konteks
from pages.paparan import bekal, cek, penyaji, pindah, rapat, susunan, unduh
from panels import paparan

here = konteks()
ISI = {
    paparan.SUSUNAN: susunan.gambar,
    paparan.PENYAJI: penyaji.gambar,
    paparan.UNDUH: unduh.gambar,
    paparan.CEK: cek.gambar,
    paparan.PINDAH: pindah.gambar,
    paparan.BEKAL: bekal.gambar,
}


@bagian
def isi() -> None:
    """The chosen meeting, then one part at a time."""
    if chosen := rapat.pilih(here):
        ISI[chosen.bagian](chosen.rapat, here)


isi()
