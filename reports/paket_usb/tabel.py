"""The table behind a slide, as a page of the pack."""

from __future__ import annotations

from html import escape

from reports.dek import Dek, Salindia
from reports.paket_usb import unsur
from reports.paparan.kata import judul


def nama(s: Salindia) -> str:
    """Name of the page in the pack's addresses."""
    return f"tabel-{s.kunci}"


def laman_tabel(s: Salindia, dek: Dek, dibuat: str) -> str:
    """The numbers of a slide with a panel: facts, table, notes, sources."""
    panel = s.panel
    if panel is None:
        raise TypeError(f"slide {s.kunci} has no panel")
    saringan = unsur.p(f"Saringan: {s.saringan}" if s.saringan else "", "fakta")
    catatan = unsur.ul((panel.definition, *panel.notes))
    return "".join(
        [
            f'<nav class="atas">{unsur.tautan("#isi", "← Daftar isi")}',
            f"{unsur.tautan(f'#{s.kunci}', f'Salindia {s.nomor}')}</nav>",
            unsur.pita(panel.stamps),
            f"<h1>{escape(judul(s))}</h1>",
            unsur.fakta(panel),
            saringan,
            unsur.p(s.kalimat),
            unsur.tabel(panel.table, s.judul),
            catatan,
            unsur.kaki(panel, dek, dibuat),
        ]
    )
