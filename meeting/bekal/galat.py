"""Named refusals of carrying a meeting to another laptop; their text is shown as it is."""

from __future__ import annotations

from words.galat import GalatSerambi


class BekalDitolak(GalatSerambi):
    """The file is no bekal that can be opened; nothing was changed."""

    def __init__(self, sebab: str) -> None:
        super().__init__(f"Berkas bekal ditolak: {sebab} Tidak ada yang diubah.")


class RapatTidakAda(GalatSerambi):
    """The meeting to carry is not in this store."""

    def __init__(self, rapat: str, ada: str) -> None:
        super().__init__(
            f"Rapat “{rapat}” tidak ada di laptop ini. Rapat yang ada: {ada or 'belum ada; buat di halaman Paparan'}."
        )


class PerluPilihan(GalatSerambi):
    """This laptop holds another state of the same meeting: somebody must say which one stays."""

    def __init__(self, dasar: str) -> None:
        super().__init__(
            f"{dasar} Tidak ada yang ditimpa sebelum dipilih: pakai dari berkas, pertahankan yang ada, atau simpan "
            "sebagai rapat baru."
        )


class SudahBergerak(GalatSerambi):
    """The deck on this laptop changed after it was compared with the file."""

    def __init__(self, nama: str) -> None:
        super().__init__(
            f"Susunan “{nama}” di laptop ini baru saja berubah sesudah dibandingkan dengan berkas. Tidak ada yang "
            "ditimpa; periksa berkas itu sekali lagi."
        )
