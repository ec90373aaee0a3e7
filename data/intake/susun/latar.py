"""What title, sheet name and file say about a whole table: kind, period, area, unit, status."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from data.intake.kamus import judul, wilayah
from data.intake.kamus.judul import Judul
from data.intake.kamus.norma import norma
from data.intake.kamus.periode import kenali
from data.intake.susun.tanya import ABAIKAN, Catatan, kode_pilihan


@dataclass
class Sumber:
    """The texts around one table, nearest first."""

    tabel: Judul
    lembar: Judul  # the sheet's name
    atas: Judul  # title lines of the first table of the sheet
    berkas: Judul  # lines of sheets without numbers
    nama_lembar: str
    kaki: Judul = field(default_factory=Judul)

    def urut(self) -> tuple[Judul, ...]:
        """From the nearest to the farthest."""
        return (self.tabel, self.lembar, self.atas, self.berkas)

    def pertama(self, ambil: Callable[[Judul], str]) -> str:
        """The first text that says something."""
        return next((isi for satu in self.urut() if (isi := ambil(satu))), "")

    def dekat(self, ambil: Callable[[Judul], str]) -> str:
        """The same, but only from the table's own title and the sheet's name."""
        return next((isi for satu in (self.tabel, self.lembar) if (isi := ambil(satu))), "")


_SURAT = re.compile(r"^\s*(nomor|tanggal|lampiran|perihal|hal|sifat|kepada|yth)\b", re.I)


def kumpulkan(
    judul_tabel: Sequence[str],
    kaki: Sequence[str],
    lembar: str,
    bukti_lembar: str,
    atas: Sequence[str],
    berkas: Sequence[str],
) -> Sumber:
    """Read all lines around one table. `bukti_lembar` is the sheet's name where it says something of its own."""
    sendiri = [
        satu for satu in judul_tabel if not _SURAT.match(satu)
    ]  # the head of a letter dates the letter
    return Sumber(
        judul.baca(sendiri),
        judul.baca([bukti_lembar]),
        judul.baca(atas),
        judul.baca(berkas),
        lembar,
        judul.baca(kaki),
    )


def periode(sumber: Sumber, catatan: Catatan, sel: Sequence[str]) -> str:
    """The period of the table as its surroundings give it, '' when they are silent; contradictions are asked."""
    nilai = [satu.periode.kode for satu in sumber.urut() if satu.periode and satu.periode.pasti]
    dekat = [
        satu.periode.kode for satu in (sumber.tabel, sumber.lembar) if satu.periode and satu.periode.pasti
    ]
    kode = f"tahun:{norma(sumber.nama_lembar)}"
    if len(dekat) == 2 and not _sejalan(*dekat):
        jawab = catatan.jawab(kode, dekat)
        if not kenali(jawab):
            teks = f"Judul menyebut {dekat[0]}, lembar “{sumber.nama_lembar}” menyebut {dekat[1]}. Mana yang benar?"
            catatan.tanya(kode, teks, dekat, sel, bebas=True)
            return "?"
        return jawab
    return max(dekat, key=len) if dekat else next(iter(nilai), "")


def _sejalan(satu: str, dua: str) -> bool:
    return satu.startswith(dua) or dua.startswith(satu)


def area(sumber: Sumber, catatan: Catatan, sel: Callable[[], Sequence[str]]) -> str:
    """The area of the table as its surroundings give it; a nearer text that lies inside a farther one wins."""
    temu = [satu.wilayah.kode_wilayah for satu in sumber.urut() if satu.wilayah and satu.wilayah.jelas]
    temu = list(dict.fromkeys(temu))
    if not temu:
        return ""
    halus = max(temu, key=tingkat)
    lawan = [satu for satu in temu if not di_dalam(halus, satu)]
    kode = f"wilayah:lembar{norma(sumber.nama_lembar)}"
    if not lawan:
        return halus
    pilihan = [wilayah.label(satu) for satu in (halus, *lawan)]
    jawab = catatan.jawab(kode, pilihan)
    if jawab in pilihan:
        return kode_pilihan(jawab)
    sebut = ", ".join(pilihan)
    teks = f"Judul dan nama lembar “{sumber.nama_lembar}” menyebut wilayah berbeda: {sebut}. Mana yang benar?"
    catatan.tanya(kode, teks, [*pilihan, ABAIKAN], sel())
    return "?"


def tingkat(kode: str) -> int:
    """Depth of an area: country 0, province 1, kab/kota 2, kecamatan 3."""
    return 0 if kode == "00" else kode.count(".") + 1


def di_dalam(anak: str, induk: str) -> bool:
    """True when `anak` lies in `induk` (or is it)."""
    while anak and anak != induk:
        anak = wilayah.induk_dari(anak)
    return anak == induk
