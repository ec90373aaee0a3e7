"""Copying the words under a chart: a small button that opens the ready text beside a copy button.

The text is made and sent when it is asked for, not with every rerun. Our own 1 kB element instead of st.code:
that one loads 600 kB of highlighter and font, and its icon is dead where the browser sees no https (phones and
laptops in the room); this one falls back to the selection.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from panels.kalimat_rapat import salinan
from panels.panel import Panel

JUDUL = "Salin kalimat"
HTML = """<textarea readonly aria-label="Teks yang disalin"></textarea>
<button type="button">Salin</button> <span role="status"></span>"""
CSS = """textarea { box-sizing: border-box; width: 100%; min-height: 8em; max-height: 26em;
  field-sizing: content; padding: .6em; resize: vertical;
  font: inherit; line-height: 1.5; color: var(--st-text-color); background: var(--st-secondary-background-color);
  border: 1px solid var(--st-border-color); border-radius: 4px; }
button { font: inherit; margin-top: .5em; padding: .35em 1em; cursor: pointer; color: #fff;
  background: var(--st-primary-color); border: 0; border-radius: 4px; min-height: 44px; }
span { font-size: .9em; }"""
JS = """export default function ({ data, parentElement }) {
  const [kotak, tombol, kabar] = ['textarea', 'button', 'span'].map(n => parentElement.querySelector(n));
  kotak.value = data;
  tombol.onclick = async () => {
    let jadi = false;
    try { await navigator.clipboard.writeText(data); jadi = true; }
    catch { kotak.focus(); kotak.select(); jadi = document.execCommand('copy'); }
    kabar.textContent = jadi ? 'Tersalin.' : 'Pilih teksnya lalu tekan Ctrl+C.';
  };
}"""


def panel(shown: Panel) -> None:
    """Draw the button of a panel that has sentences."""
    if shown.sentences:
        tombol(lambda: salinan(shown), shown.key)


def tombol(buat: Callable[[], str], key: str, judul: str = JUDUL) -> None:
    """Draw the button of a text that `buat` makes when it is asked for; `key` is unique on the page."""
    kotak = st.popover(
        judul, icon=":material/content_copy:", type="tertiary", key=f"salin-{key}", on_change="rerun"
    )
    if kotak.open:
        with kotak:
            teks(buat(), key)


def teks(isi: str, key: str) -> None:
    """Draw a text with its copy button in the open; `key` is unique on the page."""
    _unsur()(data=isi, key=f"teks-salin-{key}")


def _unsur() -> Callable[..., object]:
    """The element; registered when drawn, because the registry belongs to the running server."""
    return st.components.v2.component("serambi_salin", html=HTML, css=CSS, js=JS)
