"""A compared slide in words, the same on the page and on the command line."""

from __future__ import annotations

from meeting.pindah import BERUBAH, PULIH, SAMA, TERTAHAN, UbahSalindia

KEADAAN = {
    SAMA: "tidak ada angka yang berubah",
    TERTAHAN: "tidak dapat dipindahkan",
    PULIH: "dapat ditampilkan lagi",
}


def sebut(satu: UbahSalindia) -> str:
    """ "Salindia 4: Peta", without a number for a hidden one."""
    return f"Salindia {satu.nomor}: {satu.judul}" if satu.nomor else f"Salindia tersembunyi: {satu.judul}"


def kata_keadaan(satu: UbahSalindia) -> str:
    """ "3 angka dan 1 teks berubah"."""
    if satu.keadaan != BERUBAH:
        return KEADAAN[satu.keadaan]
    isi = [f"{len(semua)} {apa}" for semua, apa in ((satu.angka, "angka"), (satu.teks, "teks")) if semua]
    return f"{' dan '.join(isi)} berubah"


def kata_ketikan(satu: UbahSalindia) -> str:
    """The warning about typed numbers; "" without any."""
    if not satu.ketikan:
        return ""
    return f"Angka yang diketik tidak ikut berubah: {', '.join(satu.ketikan)}. Periksa teks salindia ini."


def baris_salindia(satu: UbahSalindia) -> tuple[str, ...]:
    """One slide in lines of plain text."""
    return (
        f"{sebut(satu)} (edisi {satu.edisi}) – {kata_keadaan(satu)}",
        *([f"    {satu.sebab}"] if satu.sebab else []),
        *(f"    {one.apa}: {one.lama or '–'} → {one.baru or '–'}" for one in (*satu.angka, *satu.teks)),
        *([f"    {kata_ketikan(satu)}"] if satu.ketikan else []),
    )
