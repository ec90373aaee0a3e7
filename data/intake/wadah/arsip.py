"""A zip container that is never inflated beyond the limit, whatever its headers say."""

import copy
import re
import zipfile
import zlib
from pathlib import Path
from typing import IO

from data.intake.wadah import tolak

BATAS_ISI = 500_000_000  # inflated bytes of all entries together
BATAS_BAGIAN = 20_000  # entries; a workbook of a thousand sheets has about two thousand
# Below the limit but never a sheet: real ones shrink 5 to 50 times, a million copies of one cell a thousand times.
BATAS_BESAR, BATAS_MAMPAT = 100_000_000, 200
POTONG = 1 << 20
# Whatever zipfile and zlib raise on damaged bytes (lzma and bz2 entries raise OSError/EOFError/ValueError).
GALAT_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Arsip:
    """An opened and fully verified zip file: no password, no bomb, every checksum right."""

    def __init__(self, jalur: Path) -> None:
        """Open `jalur`. Raises `BerkasDitolak` (rusak, bersandi, bom_zip)."""
        self.nama = jalur.name
        try:
            self._zip = zipfile.ZipFile(jalur)
        except GALAT_ZIP as galat:
            raise tolak.rusak(self.nama, "daftar isi arsipnya tidak terbaca") from galat
        try:
            self._periksa()
        except BaseException:
            self._zip.close()
            raise
        self._peta = {satu.lower(): satu for satu in self._zip.namelist()}

    def __enter__(self) -> "Arsip":
        return self

    def __exit__(self, *galat: object) -> None:
        self._zip.close()

    def daftar(self) -> list[str]:
        """Names of all entries."""
        return self._zip.namelist()

    def ada(self, bagian: str) -> bool:
        """Whether an entry exists, whatever its capitals (Excel does not mind them either)."""
        return bagian.lower() in self._peta

    def aliran(self, bagian: str) -> IO[bytes]:
        """Stream of one entry. Raises `BerkasDitolak` (rusak) when it is missing."""
        if not self.ada(bagian):
            raise tolak.rusak(self.nama, f"bagian {bagian} tidak ada")
        return self._zip.open(self._peta[bagian.lower()])

    def baca(self, bagian: str, batas: int = 20_000_000) -> bytes:
        """One small entry as a whole. Raises `BerkasDitolak` when it is missing or larger than `batas`."""
        with self.aliran(bagian) as aliran:
            isi = aliran.read(batas + 1)
        if len(isi) > batas:
            raise tolak.bom_zip(self.nama, f"bagian {bagian} lebih dari {batas // 1_000_000} MB")
        return isi

    def mencari(self, pola: str) -> str | None:
        """The first entry whose name matches `pola` (regular expression, any capitals)."""
        return next((satu for satu in self._zip.namelist() if re.search(pola, satu, re.I)), None)

    def _periksa(self) -> None:
        semua = self._zip.infolist()
        if any(satu.flag_bits & 0x1 for satu in semua):
            raise tolak.bersandi(self.nama)
        if len(semua) > BATAS_BAGIAN:
            raise tolak.bom_zip(self.nama, f"arsipnya berisi {len(semua)} bagian")
        tertulis = sum(satu.file_size for satu in semua)
        if tertulis > BATAS_ISI:
            raise tolak.bom_zip(self.nama, f"isinya mengembang menjadi {tertulis // 1_000_000} MB")
        for satu in semua:
            if satu.file_size > max(BATAS_BESAR, satu.compress_size * BATAS_MAMPAT):
                raise tolak.bom_zip(self.nama, f"bagian {satu.filename} mengembang di luar kewajaran")
        sisa = BATAS_ISI
        for satu in semua:
            sisa -= self._ukur(satu, sisa)

    def _ukur(self, satu: zipfile.ZipInfo, sisa: int) -> int:
        """Inflate one entry, counting only; a longer content than the header declares is a bomb's trick."""
        jujur = copy.copy(satu)
        jujur.file_size = sisa + POTONG  # else zipfile stops at the declared size and hides the rest
        jumlah = 0
        try:
            with self._zip.open(jujur) as aliran:
                while potongan := aliran.read(POTONG):
                    jumlah += len(potongan)
                    if jumlah > min(satu.file_size, sisa):
                        raise tolak.bom_zip(self.nama, f"ukuran bagian {satu.filename} dipalsukan")
        except GALAT_ZIP as galat:
            raise tolak.rusak(self.nama, f"bagian {satu.filename}") from galat
        if jumlah < satu.file_size:
            raise tolak.rusak(self.nama, f"bagian {satu.filename} terpotong")
        return jumlah
