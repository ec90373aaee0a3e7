"""Named errors of the slide maker."""

from __future__ import annotations

from words.galat import GalatSerambi


class PaparanKosong(GalatSerambi):
    """A deck without a single panel."""

    def __init__(self) -> None:
        super().__init__(
            "Berkas PPTX tidak dibuat: tidak ada panel yang dipilih. Pilih sedikitnya satu panel, "
            "lalu unduh kembali."
        )
