"""Named refusals of intake; their text is shown to the operator as it is."""

from words.galat import GalatSerambi


class BerkasDitolak(GalatSerambi):
    """A file that is not taken at all; nothing of it is stored. `kode` is the stable name of the reason."""

    def __init__(self, kode: str, pesan: str) -> None:
        super().__init__(pesan)
        self.kode = kode
