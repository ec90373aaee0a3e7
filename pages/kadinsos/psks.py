"""PSKS dan Kapasitas Layanan: who and what there is to serve with."""

from __future__ import annotations

from pages.kerangka import bagian, konteks, select, state
from pages.psks import kecamatan, kube, lembaga, potensi, sdm
from panels import psks

here = konteks()
own = psks.choices(here)
ISI = {
    psks.POTENSI: potensi.gambar,
    psks.KECAMATAN: kecamatan.gambar,
    psks.SDM: sdm.gambar,
    psks.KUBE: kube.gambar,
    psks.LEMBAGA: lembaga.gambar,
}


@bagian
def isi() -> None:
    """One part at a time; a change of the part reruns only this fragment."""
    select("bagian", "Bagian", own["bagian"], width=260, caption=True)
    chosen = state(here, own)
    ISI[chosen.bagian](chosen, here)


isi()
