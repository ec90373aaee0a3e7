"""Columns that only stand beside the values of a table: population, households, area; set aside with a note."""

from __future__ import annotations

import re

from data.intake.kamus.norma import frasa
from data.intake.model import Nilai
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import Catatan

_PENDUDUK = re.compile(r" (?:jumlah |jml |banyaknya |total )?penduduk(?: (?:jiwa|orang|total))? ")
_LAIN = re.compile(
    r" (?:jumlah |jml |banyaknya |total )?(?:rumah tangga|ruta|kk|kepala keluarga|kecamatan|kelurahan|desa|kampung|"
    r"desa kelurahan|desa dan kelurahan|kelurahan desa|luas(?: wilayah| daerah)?|kepadatan(?: penduduk)?|"
    r"anggota rumah tangga)(?: (?:jiwa|kk|km2|orang|unit|buah))? "
)


def sisihkan(isi: Isi, macam: str, catatan: Catatan) -> None:
    """Beside types such a column is left out; in a population table only "Jumlah Penduduk" holds its values."""
    if macam not in ("pmks", "psks", "spm", "penduduk"):
        return
    tetap = []
    for satu in isi.titik:
        label = {str(nilai) for _, nilai, arti in satu.buntu if arti.kosong and _cocok(nilai)}
        if not label or satu.turunan:
            tetap.append(satu)
        elif macam == "penduduk" and all(_PENDUDUK.fullmatch(frasa(teks)) for teks in label):
            satu.buntu = [b for b in satu.buntu if str(b[1]) not in label]
            tetap.append(satu)
        else:
            sebut = ", ".join(f"“{teks}”" for teks in sorted(label))
            teks = f"Kolom atau baris {sebut} hanya pembanding di tabel ini dan tidak dimuat."
            catatan.ingatkan("pembanding", teks, [isi.alamat(satu)], "catatan")
    isi.titik = tetap


def _cocok(nilai: Nilai) -> bool:
    if not isinstance(nilai, str):
        return False
    isi = frasa(nilai)
    return bool(_PENDUDUK.fullmatch(isi) or _LAIN.fullmatch(isi))
