"""Jelajah Data: what no page foresaw – pivot, first looks, SQL, saved views, files for other programs."""

from __future__ import annotations

from pages import banyak
from pages.jelajah import buka, dibuka, silang, sql, tersimpan, tinjauan, unduhan
from pages.kerangka import bagian, konteks, select, state
from panels import jelajah

here = konteks()
own = jelajah.choices(here)
buka.dari_alamat(here)
ISI = {
    jelajah.SILANG: silang.gambar,
    jelajah.TINJAUAN: tinjauan.gambar,
    jelajah.SQL: sql.gambar,
    jelajah.TERSIMPAN: tersimpan.gambar,
    jelajah.UNDUHAN: unduhan.gambar,
}


@bagian
def isi() -> None:
    """One part at a time; a change of the part reruns only this fragment."""
    buka.pindah()
    select("bagian", "Bagian", own["bagian"], width=260, caption=True)
    chosen = state(here, own)
    dibuka.kepala(chosen)
    if chosen.bagian != jelajah.SILANG:
        banyak.lepas()
    ISI[chosen.bagian](chosen, here)


isi()
