"""Who gets the SQL box: operator or penyunting, at the computer that runs Serambi. Asked again before every run."""

from __future__ import annotations

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import PENYUNTING
from meeting.setempat import peran_setempat
from pages.peran import peran_kini
from pages.web import siapa
from words.galat import GalatSerambi

HANYA = (
    "Kotak SQL hanya untuk operator dan penyunting, pada komputer yang menjalankan Serambi dan selama Serambi tidak "
    "dibuka ke jaringan. Tabel silang, unduhan, dan API tersedia untuk semua."
)


class SqlTidakDitawarkan(GalatSerambi):
    """A run was asked for by somebody who does not get the box."""

    def __init__(self) -> None:
        super().__init__(HANYA)


def boleh() -> bool:
    """True when who is here gets the SQL box. A store that does not answer gives nobody a role."""
    try:
        kini = peran_kini()
    except GudangGagal:
        return False
    return kini.boleh(PENYUNTING) and (kini.setempat or _di_sini())


def wajib() -> None:
    """Raises SqlTidakDitawarkan unless `boleh()`; the first line of whatever starts a run."""
    if not boleh():
        raise SqlTidakDitawarkan


def _di_sini() -> bool:
    """A role by PIN may come from any laptop; the box is only for this one."""
    kepala = st.context.headers
    return peran_setempat(siapa.alamat_server(), kepala.get("Host", ""), kepala, st.context.ip_address)
