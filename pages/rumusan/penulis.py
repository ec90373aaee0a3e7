"""In whose name /rumusan writes: the role in force at the click, which may have ended since the page was drawn."""

from __future__ import annotations

from meeting.peran import PENYUNTING
from pages.peran import peran_kini
from words.galat import GalatSerambi


class PeranBerakhir(GalatSerambi):
    """Who clicks may no longer write."""

    def __init__(self) -> None:
        super().__init__(
            "Menyunting rumusan memerlukan peran penyunting atau operator. Belum ada yang disimpan: salin isian Anda, "
            "masuk kembali, lalu ulangi."
        )


def penulis() -> dict[str, str]:
    """The arguments `oleh` and `kode_peran` of meeting.rumusan. Raises PeranBerakhir, GudangGagal."""
    kini = peran_kini()
    if not kini.boleh(PENYUNTING):
        raise PeranBerakhir
    return {"oleh": kini.nama, "kode_peran": kini.kode_wilayah}


def boleh() -> bool:
    """Whether who looks at the page may write."""
    return peran_kini().boleh(PENYUNTING)
