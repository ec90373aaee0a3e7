"""What is said about the meetings: their names in the list, the chosen one's day, place, theme and edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import streamlit as st

from data.edisi import open_edition
from meeting.acara import Acara
from meeting.rapat import Rapat
from pages.tampil import plain
from panels.paparan_kata import berbeda, peringatan_edisi
from words.format import angka, tanggal
from words.galat import GalatSerambi

KUNCI_EDISI = "/masukan?bagian=Edisi+data"


def nama(semua: dict[str, Rapat]) -> dict[str, str]:
    """The names of the meetings; those of one name are told apart by day and edition, then by number."""
    sama = Counter(satu.nama for satu in semua.values())
    return berbeda(
        {
            id_: f"{tanggal(satu.tanggal)}, {satu.edisi} – {satu.nama}" if sama[satu.nama] > 1 else satu.nama
            for id_, satu in semua.items()
        }
    )


def kotak(kata: dict[str, str], kini: str, pakai: Callable[[str], None], awalan: str) -> str:
    """The select "Rapat" with `kini` chosen; `pakai` takes the id of a new choice. Returns the chosen id.

    The browser names an option by its label; when a label changes (another name, another edition) the box is a new one,
    or the next click would fall back to another meeting.
    """
    key = f"{awalan}-{hash(tuple(kata.items()))}"
    st.session_state[key] = kini
    return st.selectbox(
        "Rapat",
        list(kata),
        format_func=kata.__getitem__,
        key=key,
        on_change=lambda: pakai(st.session_state[key]),
        width=340,
    )


def nama_acara(agenda: Iterable[Acara]) -> dict[str, str]:
    """The sessions by id, numbered as in the agenda (two may have the same title)."""
    return {satu.id: f"{angka(ke)}. {satu.judul}" for ke, satu in enumerate(agenda, 1)}


def keterangan(chosen: Rapat) -> None:
    """When, where, on which theme and edition, and what is wrong with that edition."""
    isi = [plain(satu) for satu in (tanggal(chosen.tanggal), chosen.tempat, chosen.tema) if satu]
    st.markdown(" · ".join([*isi, f"Edisi data **{plain(chosen.edisi)}**"]))
    try:
        peringatan = peringatan_edisi(open_edition(chosen.edisi))
    except GalatSerambi as galat:
        st.error(f"{plain(galat.pesan)} Salindia yang memakai edisi ini ditahan.", icon=":material/block:")
        return
    if peringatan:
        st.markdown(
            f":orange-background[:material/lock_open: {plain(peringatan)}] [Kunci edisi]({KUNCI_EDISI})"
        )
