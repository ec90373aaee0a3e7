"""The editor of the SQL box: fixed-width letters, line numbers, Ctrl+Enter, the place of an error.

An element of our own, because Streamlit's text area knows none of these. What is typed comes back when the reader
leaves the field or presses Ctrl+Enter. The Tab key is not taken: it leads on to the buttons.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

HTML = """<label for="perintah-sql">Perintah SQL</label>
<div class="kotak"><pre class="nomor" aria-hidden="true"></pre><textarea id="perintah-sql" wrap="off"
 spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="bantu-sql"></textarea></div>
<div id="bantu-sql" class="bantu">Ctrl+Enter menjalankan perintah. Satu perintah SELECT, hanya membaca.</div>
<div class="galat" hidden><pre></pre><button type="button">Ke letak galat</button></div>"""
CSS = """label { font-size: .875rem; display: block; margin-bottom: .3em; color: var(--st-text-color); }
.kotak { display: flex; border: 1px solid var(--st-border-color); border-radius: 4px; overflow: hidden;
  background: var(--st-secondary-background-color); }
.kotak:focus-within { outline: 2px solid var(--st-primary-color); outline-offset: 1px; }
textarea, pre { font: 15px/1.5 "DejaVu Sans Mono", Consolas, Menlo, monospace; margin: 0; white-space: pre;
  tab-size: 4; }
.nomor { padding: .6em .5em .6em .8em; text-align: right; overflow: hidden; flex: none; user-select: none;
  color: var(--st-text-color); height: 19em; box-sizing: border-box; }
.nomor span { opacity: .7; }
.nomor b { background: var(--st-red-color); color: #fff; }
textarea { flex: 1; min-width: 0; height: 19em; padding: .6em; box-sizing: border-box; border: 0; outline: 0;
  resize: none; overflow: auto; color: var(--st-text-color); background: var(--st-background-color); }
.bantu { font-size: .85em; margin: .35em 0 .2em; color: var(--st-text-color); }
.galat { display: flex; gap: 1em; align-items: center; flex-wrap: wrap; }
.galat[hidden] { display: none; }
.galat pre { overflow: auto; padding: .5em .8em; border-left: 4px solid var(--st-red-color);
  color: var(--st-text-color); background: var(--st-secondary-background-color); }
button { font: inherit; font-size: .9em; min-height: 36px; padding: .2em .9em; cursor: pointer; border-radius: 4px;
  border: 1px solid var(--st-border-color); color: var(--st-text-color); background: var(--st-background-color); }"""
JS = """export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const [teks, nomor, galat] = ['textarea', '.nomor', '.galat'].map(n => parentElement.querySelector(n));
  const letak = data.galat;
  const isi = () => ({ teks: teks.value, versi: data.versi });
  const hitung = () => {
    nomor.replaceChildren(...teks.value.split('\\n').flatMap((_, i) => {
      const satu = document.createElement(letak && letak.baris === i + 1 ? 'b' : 'span');
      satu.textContent = i + 1;
      return [satu, '\\n'];
    }));
    nomor.scrollTop = teks.scrollTop;
  };
  if (teks.dataset.versi !== String(data.versi)) {
    teks.value = data.teks;
    teks.dataset.versi = String(data.versi);
    teks.scrollTop = 0;
  }
  teks.maxLength = data.paling_panjang;
  galat.hidden = !(letak && letak.kutipan);
  if (letak) {
    galat.querySelector('pre').textContent = letak.kutipan;
    galat.querySelector('button').onclick = () => {
      const awal = teks.value.split('\\n').slice(0, letak.baris - 1).reduce((n, satu) => n + satu.length + 1, 0);
      teks.focus();
      teks.setSelectionRange(awal + Math.max(0, letak.kolom - 1), awal + Math.max(1, letak.kolom));
    };
  }
  hitung();
  teks.oninput = hitung;
  teks.onscroll = () => { nomor.scrollTop = teks.scrollTop; };
  teks.onchange = () => setStateValue('isi', isi());
  teks.onkeydown = (e) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); setTriggerValue('jalan', isi()); }
  };
}"""


def unsur() -> Callable[..., object]:
    """The element; registered when drawn, because the registry belongs to the running server."""
    return st.components.v2.component("serambi_sql", html=HTML, css=CSS, js=JS)
