"""The way back to the stage: `?kembali=<slide>` draws a link at the top of any page, key K, until it is taken.

The stage opens a live page to answer a question; the link and the key lead back to the very slide. The key of the
slide stays in the URL and in the session, so clicks, filters and other pages keep it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import streamlit as st

from meeting import dek, salindia
from meeting.tayang import id_slide
from words.format import angka
from words.galat import GalatSerambi

KUNCI = "kembali"
INGAT = "_kembali"  # session: key of the slide to go back to
TANPA_NOMOR = "Kembali ke layar paparan"
BENTUK = re.compile(r"[0-9A-Za-z]{1,40}\.\d{1,3}")  # "<slide id>.<part>"
HTML = '<a target="_self"></a> <span>atau tekan K</span>'
CSS = """a { display: inline-block; font: inherit; font-weight: 600; padding: .5em 1.1em; min-height: 28px;
  color: #fff; background: var(--st-primary-color); border-radius: 4px; text-decoration: none; }
a:focus-visible { outline: 3px solid var(--st-text-color); outline-offset: 2px; }
span { font-size: .9em; color: var(--st-text-color); margin-left: .5em; }"""
# A page that the stage opened as a window of its own closes: the stage is behind it, also when the server is gone.
JS = """export default function ({ data, parentElement }) {
  const tautan = parentElement.querySelector('a');
  tautan.textContent = data.teks;
  tautan.href = data.alamat;
  const pulang = () => {
    if (window.opener && !window.opener.closed) { window.close(); }
    setTimeout(() => window.location.assign(data.alamat), 150);
  };
  const tekan = (e) => {
    const di = e.composedPath()[0];
    const mengetik = di && (/^(INPUT|TEXTAREA|SELECT)$/.test(di.tagName) || di.isContentEditable);
    if ((e.key === 'k' || e.key === 'K') && !e.ctrlKey && !e.metaKey && !e.altKey && !mengetik) { pulang(); }
  };
  tautan.onclick = (e) => { e.preventDefault(); pulang(); };
  document.addEventListener('keydown', tekan);
  return () => document.removeEventListener('keydown', tekan);
}"""


def gambar() -> None:
    """Draw the link where the URL, or the session before it, names a slide; nothing otherwise."""
    asked = st.query_params.get(KUNCI, "")
    if BENTUK.fullmatch(asked):
        st.session_state[INGAT] = asked
    kunci = st.session_state.get(INGAT, "")
    if not kunci:
        return
    if asked != kunci:
        st.query_params[KUNCI] = kunci
    alamat, teks = tujuan(kunci)
    _unsur()(data={"alamat": alamat, "teks": teks}, key="kembali-ke-salindia")


def tujuan(kunci: str) -> tuple[str, str]:
    """Address of the slide on the stage and the words on the link; a slide that left its deck has no number."""
    try:
        di = salindia.ambil(id_slide(kunci)).rapat
        deck = dek.susun_dek(di)
    except GalatSerambi:
        return (
            "/layar",
            TANPA_NOMOR,
        )  # deleted meanwhile, or the store does not answer: the stage still stands
    nomor = next((one.nomor for one in deck.salindia if one.kunci == kunci), 0)
    return f"/layar?rapat={di}#{kunci}", f"Kembali ke salindia {angka(nomor)}" if nomor else TANPA_NOMOR


def _unsur() -> Callable[..., object]:
    """The element; registered when drawn, because the registry belongs to the running server."""
    return st.components.v2.component("serambi_kembali", html=HTML, css=CSS, js=JS)
