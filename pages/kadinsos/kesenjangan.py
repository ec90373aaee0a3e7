"""Capaian SPM dan Kesenjangan Layanan: where people are still owed a service, and who must act."""

from __future__ import annotations

from pages.kerangka import bagian, konteks, select, state
from pages.kesenjangan import jenis, kapasitas, lanjutan, peringkat, sasaran, spm, usulan
from panels import kesenjangan

here = konteks()
own = kesenjangan.choices(here)
ISI = {
    kesenjangan.SPM: spm.gambar,
    kesenjangan.JENIS: jenis.gambar,
    kesenjangan.PERINGKAT: peringkat.gambar,
    kesenjangan.KAPASITAS: kapasitas.gambar,
    kesenjangan.SASARAN: sasaran.gambar,
    kesenjangan.USULAN: usulan.gambar,
    kesenjangan.LANJUTAN: lanjutan.gambar,
}


@bagian
def isi() -> None:
    """One part at a time; a change of the part reruns only this fragment."""
    select("bagian", "Bagian", own["bagian"], width=260, caption=True)
    chosen = state(here, own)
    ISI[chosen.bagian](chosen, here)


isi()
