"""Named errors of the slide maker."""

from __future__ import annotations

from words.galat import GalatSerambi

TANPA_PANEL = (
    "Berkas PPTX tidak dibuat: tidak ada panel yang dipilih. Pilih sedikitnya satu panel, lalu unduh kembali."
)
TANPA_SALINDIA = "Berkas tidak dibuat: paparan ini belum berisi salindia. Susun dahulu pada halaman Paparan."


class PaparanKosong(GalatSerambi):
    """A deck without a single panel."""

    def __init__(self, pesan: str = TANPA_PANEL) -> None:
        super().__init__(pesan)


class DekKosong(PaparanKosong):
    """A meeting's deck without a single slide."""

    def __init__(self) -> None:
        super().__init__(TANPA_SALINDIA)
