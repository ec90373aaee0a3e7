"""An address as a QR code, drawn as one SVG."""

from __future__ import annotations

import segno

TEPI = 4  # modules of white around the code that readers need


def qr_svg(alamat: str, *, sisi: int = 320) -> str:
    """The QR code of `alamat` as an SVG of sisi × sisi px, black on white with its quiet zone.

    Error correction M survives a projector's glare and a corner in shadow; the module count stays small.
    """
    kode = segno.make(alamat, error="m", micro=False)
    banyak = kode.symbol_size(border=TEPI)[0]
    jalur = "".join(
        f"M{x + TEPI} {y + TEPI}h{lebar}v1h-{lebar}z"
        for y, baris in enumerate(kode.matrix)
        for x, lebar in _gelap(baris)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {banyak} {banyak}" width="{sisi}" height="{sisi}" '
        'role="img" aria-label="Kode QR halaman peserta" shape-rendering="crispEdges">'
        f'<rect width="{banyak}" height="{banyak}" fill="#FFFFFF"/><path d="{jalur}" fill="#000000"/></svg>'
    )


def _gelap(baris: bytearray | tuple[int, ...]) -> list[tuple[int, int]]:
    """Runs of dark modules in a row: (first, length)."""
    hasil: list[tuple[int, int]] = []
    for x, isi in enumerate(baris):
        if not isi:
            continue
        if hasil and sum(hasil[-1]) == x:
            hasil[-1] = (hasil[-1][0], hasil[-1][1] + 1)
        else:
            hasil.append((x, 1))
    return hasil
