"""What a phone shows while nothing is on stage."""

from __future__ import annotations

from html import escape

TUNGGU = "tunggu"  # stands for a slide's kunci
BELUM = "Paparan belum dimulai. Halaman ini berganti sendiri begitu paparan berjalan."
SEBENTAR = "Salindia ini sedang disiapkan. Halaman ini berganti sendiri."


def tunggu_peserta(nama: str, keterangan: str = BELUM) -> str:
    """The waiting card of a meeting called `nama`; `keterangan` says in Indonesian what is awaited."""
    return (
        f'<article class="salindia tunggu" data-kunci="{TUNGGU}"><h1>{escape(nama)}</h1>'
        f'<p class="kalimat">{escape(keterangan)}</p></article>'
    )
