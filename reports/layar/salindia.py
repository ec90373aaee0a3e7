"""One slide as HTML on one canvas."""

from __future__ import annotations

import base64
from collections.abc import Callable
from html import escape

from reports.dek import Dek, Gambar, Salindia
from reports.layar import isi as isi_lain
from reports.layar.kaki import KLARIFIKASI, baris_kaki, fakta, halaman, pita
from reports.layar.kanvas import LEBAR, Kanvas
from reports.layar.tata import susun

TANPA_RUANG = (
    "Teks salindia ini terlalu panjang untuk layar. Pendekkan judul atau kalimatnya pada halaman Paparan."
)


def salindia_html(
    s: Salindia,
    dek: Dek,
    kanvas: Kanvas = LEBAR,
    *,
    sumber: Callable[[Gambar], str] | None = None,
) -> str:
    """The slide as one <section class="salindia k-…" data-kunci=…>, to be styled by layar.css; no address, no script.

    `sumber` gives the src of a picture (None: a data: URI). Speaker's notes are never in it. `data-cacat` marks a
    canvas on which the chart does not fit.
    """
    kelas, badan, cacat = _badan(s, dek, kanvas, sumber or data_uri)
    return "".join(
        [
            f'<section class="salindia k-{kanvas.nama} {kelas}" data-kunci="{escape(s.kunci)}" '
            f'data-nomor="{s.nomor}" aria-label="{escape(f"Salindia {s.nomor}: {s.judul}")}"',
            ' data-cacat="1">' if cacat else ">",
            *(f'<p class="pita {nama}">{escape(kata)}</p>' for nama, kata in pita(s, dek, kanvas.lebar)),
            badan,
            _kaki(s, dek, kanvas),
            "</section>",
        ]
    )


def data_uri(gambar: Gambar) -> str:
    """The picture itself as a data: address."""
    return f"data:{gambar.mime};base64,{base64.b64encode(gambar.isi).decode('ascii')}"


def _badan(s: Salindia, dek: Dek, kanvas: Kanvas, sumber: Callable[[Gambar], str]) -> tuple[str, str, bool]:
    """(classes, HTML between bands and footer, whether it does not fit)."""
    if s.ditahan:
        return "ditahan", isi_lain.ditahan(s.judul, s.ditahan), False
    if s.panel is None:
        return f"jenis-{s.jenis}", isi_lain.gambar(s, dek, kanvas, sumber), False
    hasil = susun(s, dek, kanvas)
    if hasil is None:
        return "ditahan", isi_lain.ditahan(s.judul, TANPA_RUANG), True
    tata, svg, salah = hasil
    kepala = f'<h2 class="judul">{escape(s.judul)}</h2>{_fakta(s)}'
    kata = f'<p class="kalimat">{escape(s.kalimat)}</p>' if s.kalimat else ""
    kata += f'<p class="ajakan">{escape(s.ajakan)}</p>' if s.ajakan else ""
    bagan = f'<div class="tempat">{svg}</div>'
    if tata.susunan == "bawah":
        badan = f"{kepala}{bagan}{kata}"
    elif tata.susunan == "samping":
        badan = f'{kepala}<div class="dua">{bagan}<div class="teks">{kata}</div></div>'
    else:
        badan = f'<div class="dua"><div class="teks">{kepala}{kata}</div>{bagan}</div>'
    return tata.kelas, badan, salah.parah


def _fakta(s: Salindia) -> str:
    """Unit, period and coverage; at their end the place of "sedang diklarifikasi", also when noted later."""
    tanda = f'<span class="klarifikasi">{KLARIFIKASI}</span>' if s.klarifikasi else ""
    return f'<p class="fakta">{escape(fakta(s))}{tanda}</p>'


def _kaki(s: Salindia, dek: Dek, kanvas: Kanvas) -> str:
    baris = "".join(f"<span>{escape(satu)}</span>" for satu in baris_kaki(s, dek, kanvas))
    return f'<footer><p class="asal">{baris}</p><p class="nomor">{halaman(s, dek)}</p></footer>'
