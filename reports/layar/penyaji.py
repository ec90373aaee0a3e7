"""The presenter's second window: what is shown, what comes next, the notes, the clock of the session."""

from __future__ import annotations

from dataclasses import asdict

from reports.dek import Dek
from reports.layar.kanvas import LEBAR
from reports.layar.laman import Server, bingkai, dek_json, salindia_salindia

KERANGKA = """
<header><p id="sesi"></p><p id="waktu" role="timer"></p><p id="jam"></p></header>
<main>
<section class="lihat"><h2 id="judul-kini">Di layar</h2><div id="kini" class="cuplik"></div>
<p id="status" role="status"></p></section>
<section class="lihat"><h2>Berikutnya</h2><div id="berikut" class="cuplik"></div></section>
<section id="catatan" tabindex="0" aria-label="Catatan penyaji"></section>
</main>
<form id="klarifikasi" autocomplete="off"><label for="isi-klarifikasi">Catat klarifikasi (T)</label>
<input id="isi-klarifikasi" maxlength="300"><button>Catat</button></form>
<nav><button type="button" data-perintah="mundur">← Sebelumnya</button>
<button type="button" data-perintah="maju">Berikutnya →</button>
<button type="button" data-perintah="hitam">Layar hitam (B)</button>
<label for="lompat">Lompat ke</label><select id="lompat"></select>
<button type="button" id="ulang-waktu">Mulai ulang waktu sesi</button></nav>
<noscript><p>Halaman ini memerlukan JavaScript. Aktifkan, lalu muat ulang.</p></noscript>
"""


def laman_penyaji(dek: Dek, *, awal: str = "", server: Server | None = None, nonce: str = "") -> str:
    """The presenter's page: follows the stage in the same browser, else the server; holds the speaker's notes."""
    isi = dek_json(dek) | {"awal": awal, "server": asdict(server) if server else None}
    isi["catatan"] = {s.kunci: s.catatan for s in dek.salindia if s.catatan}
    badan = KERANGKA + salindia_salindia(dek, (LEBAR,))
    return bingkai(f"Penyaji: {dek.nama}", badan, ("layar.css", "penyaji.css"), nonce, isi, ("penyaji.js",))
