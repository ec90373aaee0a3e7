"""The slide as the stage draws it, made small: the stage's own HTML and CSS in a frame that runs no script."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from reports.dek import Dek, Salindia
from reports.layar.kanvas import LEBAR
from reports.layar.laman import satu_salindia

HTML = '<div class="kotak"></div>'
CSS = f""".kotak {{ width: 100%; aspect-ratio: {LEBAR.lebar} / {LEBAR.tinggi}; overflow: hidden;
  border: 1px solid var(--st-border-color); background: #fff; }}
iframe {{ width: {LEBAR.lebar}px; height: {LEBAR.tinggi}px; border: 0; display: block; transform-origin: 0 0;
  pointer-events: none; }}"""
JS = """export default function ({ data, parentElement }) {
  const kotak = parentElement.querySelector('.kotak');
  let bingkai = kotak.querySelector('iframe');
  if (!bingkai) {
    bingkai = document.createElement('iframe');
    bingkai.setAttribute('sandbox', '');
    bingkai.setAttribute('tabindex', '-1');
    kotak.appendChild(bingkai);
    new ResizeObserver(() => {
      bingkai.style.transform = 'scale(' + kotak.clientWidth / bingkai.offsetWidth + ')';
    }).observe(kotak);
  }
  kotak.style.maxWidth = data.lebar + 'px';
  bingkai.title = data.judul;
  if (bingkai.srcdoc !== data.isi) bingkai.srcdoc = data.isi;
}"""


def gambar(bagian: Sequence[Salindia], dek: Dek, key: str, lebar: int = 620) -> None:
    """Draw the parts of one slide of a deck, one at a time."""
    nomor = 0
    if len(bagian) > 1:
        nomor = st.segmented_control(
            "Bagian",
            range(len(bagian)),
            default=0,
            required=True,
            format_func=lambda ke: f"Bagian {ke + 1} dari {len(bagian)}",
            key=f"bagian-{key}",
            label_visibility="collapsed",
        )
    satu(bagian[min(nomor or 0, len(bagian) - 1)], dek, key, lebar)


def satu(salindia: Salindia, dek: Dek, key: str, lebar: int = 1280) -> None:
    """Draw one slide of a deck, at most `lebar` px wide."""
    isi = {
        "judul": f"Pratinjau: {salindia.judul}",
        "isi": satu_salindia(salindia, dek, LEBAR),
        "lebar": lebar,
    }
    _unsur()(data=isi, key=f"pratinjau-{key}")


def _unsur() -> Callable[..., object]:
    # registered when drawn, because the registry belongs to the running server
    return st.components.v2.component("serambi_pratinjau", html=HTML, css=CSS, js=JS)
