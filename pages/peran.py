"""Roles on Streamlit pages: who is here, and a clear stop where the role does not suffice.

    from pages.peran import baris_peran, perlu
    perlu("operator")      # first line of a page that writes; below it the role is certain
    baris_peran()          # the small line "Anda bekerja sebagai …"

A script run asks the store anew, so a session that ended elsewhere ends here with the next click.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import TypeVar
from urllib.parse import quote, urlencode, urlsplit

import streamlit as st

from meeting.galat import GudangGagal
from meeting.peran import OPERATOR, PEMBACA, Peran, kenali, sebutan
from pages.web import siapa
from pages.web.masuk import JALUR_MASUK, perintah_pin
from words.galat import GalatSerambi

Isi = TypeVar("Isi")


class PeranKurang(GalatSerambi):
    """Who asks may not have it (any more)."""

    def __init__(self, peran: str, kode_wilayah: str = "") -> None:
        super().__init__(f"Bagian ini untuk {sebutan(peran, kode_wilayah)}. Masuk kembali, lalu ulangi.")


def peran_kini() -> Peran:
    """The role of the browser behind this script run. Raises GudangGagal when the store does not answer."""
    return _kini()


def perlu(peran: str, kode_wilayah: str = "") -> Peran:
    """Return the role in force if it may do what needs `peran`; else say what is missing and stop the page."""
    try:
        kini = peran_kini()
    except GudangGagal as galat:
        st.error(galat.pesan, icon=":material/block:")
        st.stop()
    if not kini.boleh(peran, kode_wilayah):
        _berhenti(peran, kode_wilayah, kini)
        raise PeranKurang(peran, kode_wilayah)  # st.stop() stops nothing outside a script run
    return kini


def saat_unduh(peran: str, kerja: Callable[[], Isi], kode_wilayah: str = "") -> Callable[[], Isi]:
    """`kerja` of a download that is made on its click: the session may have ended since the page was drawn.

    It runs outside the script, where st.context is empty, so what tells who asks is taken along from here.
    """
    bawaan = _bawaan()

    def jalan() -> Isi:
        if not kenali(*bawaan).boleh(peran, kode_wilayah):
            raise PeranKurang(peran, kode_wilayah)
        return kerja()

    return jalan


def baris_peran() -> None:
    """A small line with the role in force and the way to change it; nothing for a reader."""
    kini = peran_kini()
    if kini.setempat:
        st.caption(f"Anda bekerja sebagai {kini.sebutan} di komputer ini, tanpa PIN.")
    elif kini.nama != PEMBACA:
        _tautan(f"Anda bekerja sebagai {kini.sebutan}.", "Ganti peran atau keluar")


def _berhenti(peran: str, kode_wilayah: str, kini: Peran) -> None:
    siapa_kini = "" if kini.nama == PEMBACA else f" Anda masuk sebagai {kini.sebutan}."
    st.info(f"Bagian ini untuk {sebutan(peran, kode_wilayah)}.{siapa_kini}", icon=":material/lock:")
    _tautan("", "Masuk dengan PIN")
    if peran == OPERATOR:
        st.caption(
            f"PIN operator dibuat di folder Serambi pada komputer yang menjalankannya: `{perintah_pin()}`. Tanpa PIN, "
            "operator hanya ada di komputer itu sendiri, pada alamat 127.0.0.1."
        )
    st.stop()


def _tautan(teks: str, kata: str) -> None:
    # HTML because a Markdown link opens a second tab, where the first would keep the old role
    alamat = f"{JALUR_MASUK}?kembali={quote(_halaman_ini(), safe='')}"
    st.markdown(
        f'{escape(teks)} <a href="{escape(alamat)}" target="_self">{escape(kata)}</a>'.strip(),
        unsafe_allow_html=True,
    )


def _halaman_ini() -> str:
    """Path and query of the page in the address bar."""
    jalur = urlsplit(st.context.url or "").path or "/"
    saringan = urlencode(st.query_params.to_dict())
    return f"{jalur}?{saringan}" if saringan else jalur


def _kini() -> Peran:
    # Tests replace this function (fixture `operator`): AppTest has no browser, so it is never "at the desk".
    return kenali(*_bawaan())


def _bawaan() -> tuple[str | None, str, Mapping[str, str], str, str | None]:
    """What the browser's connection says of who it is, as `kenali` takes it."""
    kepala = st.context.headers
    return (
        siapa.alamat_server(),
        kepala.get("Host", ""),
        kepala,
        st.context.cookies.get(siapa.KUKI, ""),
        st.context.ip_address,  # None for this computer
    )
