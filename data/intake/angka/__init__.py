"""Numbers of one column as the field writes them: certain values out, everything else as a named question."""

from data.intake.angka.model import Angka, Bahan, Bukti, Gaya, Kolom, Masalah
from data.intake.angka.urai import kali, kumpulkan, urai

__all__ = ["Angka", "Bahan", "Bukti", "Gaya", "Kolom", "Masalah", "kali", "kumpulkan", "urai"]
