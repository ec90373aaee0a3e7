"""Named refusals of publishing; their text is shown to the operator as it is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from words.galat import GalatSerambi

if TYPE_CHECKING:
    from data.terbit.temuan import TemuanTerbit


class DrafDitolak(GalatSerambi):
    """A draft that cannot be stored, opened or used."""


class GagalTerbit(GalatSerambi):
    """Nothing was published; the active edition is as it was."""


class AlasanKurang(GagalTerbit):
    """Open errors, or warnings without a written reason; `temuan` holds them."""

    def __init__(self, temuan: Sequence["TemuanTerbit"]) -> None:
        self.temuan = tuple(temuan)
        galat = [satu for satu in self.temuan if satu.tingkat == "galat"]
        tanya = [satu for satu in self.temuan if satu.tingkat != "galat"]
        bagian = []
        if galat:
            bagian.append(f"{len(galat)} galat harus diperbaiki pada berkasnya: {_daftar(galat)}")
        if tanya:
            bagian.append(f"{len(tanya)} peringatan belum diberi alasan: {_daftar(tanya)}")
        super().__init__("Belum dapat diterbitkan. " + " ".join(bagian))


class SedangTerbit(GagalTerbit):
    """Somebody else is publishing at this moment."""


class JamMundur(GagalTerbit):
    """The clock of the computer stands before the edition that is already there."""


class KodeSudahAda(GagalTerbit):
    """The asked edition id or meeting code is in use; editions never change."""


class ContohTertinggal(GagalTerbit):
    """A meeting vintage was asked of an edition that still holds contoh rows."""


class KoreksiDitolak(GagalTerbit):
    """One number could not be corrected as asked."""


class TidakDapatMenulis(GagalTerbit):
    """Disk full, folder read-only, or another refusal of the file system."""


def _daftar(temuan: Sequence["TemuanTerbit"], banyak: int = 10) -> str:
    baris = [f"({satu.kunci}) {satu.teks.rstrip('.')}" for satu in temuan[:banyak]]
    sisa = len(temuan) - len(baris)
    return "; ".join(baris) + (f"; dan {sisa} lagi." if sisa else ".")
