"""Tables that are stored without sex: their L and P cells serve to check the total, or have to be added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from data.intake.susun.ganda import JUMLAHKAN, kunci
from data.intake.susun.hal import Kandidat
from data.intake.susun.tanya import ABAIKAN, Catatan

TANPA_KELAMIN = {"migrasi": "migrasi", "psks": "PSKS"}


def satukan(semua: Sequence[Kandidat], catatan: Catatan) -> list[Kandidat]:
    """Leave out L and P where the total stands beside them; where it does not, ask whether to add them up."""
    hasil = [satu for satu in semua if satu.baris.tabel not in TANPA_KELAMIN or satu.atas]
    kelompok: dict[tuple, dict[str, Kandidat]] = defaultdict(dict)
    for satu in semua:
        if satu.baris.tabel in TANPA_KELAMIN and not satu.atas:
            kunci_total = (satu.meja, kunci(replace(satu.baris, jenis_kelamin="total")))
            if satu.baris.jenis_kelamin in kelompok[kunci_total]:
                hasil.append(satu)  # a double: left to the check on doubles
            else:
                kelompok[kunci_total][satu.baris.jenis_kelamin] = satu
    for isi in kelompok.values():
        hasil += _satu(isi, catatan)
    return hasil


def _satu(isi: dict[str, Kandidat], catatan: Catatan) -> list[Kandidat]:
    if isi.keys() == {"total"}:
        return [isi["total"]]
    pisah = [satu for kelamin, satu in isi.items() if kelamin != "total"]
    sel = [satu.baris.cell for satu in pisah]
    if "total" in isi:
        catatan.ingatkan(
            "tanpa_kelamin",
            "Tabel ini disimpan tanpa jenis kelamin; hanya jumlahnya yang dimuat.",
            sel,
            "catatan",
        )
        return [isi["total"]]
    tabel = TANPA_KELAMIN[pisah[0].baris.tabel]
    kode = f"jumlah_kelamin:{tabel.casefold()}"
    jawab = catatan.jawab(kode, (JUMLAHKAN, ABAIKAN))
    if not jawab:
        teks = f"Data {tabel} disimpan tanpa jenis kelamin, tetapi berkas hanya memuat L dan P. Dijumlahkan?"
        catatan.tanya(kode, teks, (JUMLAHKAN, ABAIKAN), sel)
        return []
    nilai = [satu.baris.nilai for satu in pisah]
    if jawab == ABAIKAN or None in nilai or len(pisah) < 2:
        return []
    baris = replace(pisah[0].baris, jenis_kelamin="total", nilai=sum(nilai))
    return [replace(pisah[0], baris=baris)]
