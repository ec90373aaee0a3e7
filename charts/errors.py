"""Named errors of the chart layer; every one is a mistake of the caller, told in Indonesian."""

from words.galat import GalatSerambi


class SpekTidakLengkap(GalatSerambi):
    """A spec holds a mark that the chart would have to drop; dropping it silently is never allowed."""

    def __init__(self, kunci: str, tempat: str) -> None:
        super().__init__(
            f"Nilai “{kunci}” tidak punya tempat pada {tempat}. "
            "Lengkapi kategori atau wilayahnya pada panel ini."
        )


class BagianTabelBukanGambar(GalatSerambi):
    """A table panel was given to the plotly renderer."""

    def __init__(self) -> None:
        super().__init__("Panel tabel tidak punya gambar. Tampilkan dengan charts.table.frame.")


class WarnaTidakDikenal(GalatSerambi):
    """A series or mark names a colour that words.warna does not have."""

    def __init__(self, kunci: str) -> None:
        super().__init__(f"Warna “{kunci}” tidak ada pada words.warna. Gunakan salah satu nama di PALET.")
