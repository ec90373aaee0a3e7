"""Rumusan dan Tindak Lanjut: what was agreed, who does it, and what became of it."""

from __future__ import annotations

from pages.kerangka import bagian, konteks, select, state
from pages.rumusan import buku, daftar, dokumen, klarifikasi, komisi, lanjut, linimasa
from panels import rumusan

here = konteks()
own = rumusan.choices(here)
ISI = {
    rumusan.BUTIR: daftar.gambar,
    rumusan.LANJUT: lanjut.gambar,
    rumusan.KLARIFIKASI: klarifikasi.gambar,
    rumusan.KOMISI: komisi.gambar,
    rumusan.DOKUMEN: dokumen.gambar,
    rumusan.BUKU: buku.gambar,
    rumusan.LINIMASA: linimasa.gambar,
}


@bagian
def isi() -> None:
    """One part at a time; a change of the part reruns only this fragment."""
    select("bagian", "Bagian", own["bagian"], width=260, caption=True)
    chosen = state(here, own)
    ISI[chosen.bagian](chosen, here)


isi()
