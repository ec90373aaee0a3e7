"""Words of a pivot's order: which rows stand first, both ends of a column, and the periods that wait."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka
from words.keadaan import cakupan
from words.silang import rentang

URUT = {"resmi": "Urutan resmi", "nilai": "Menurut nilai"}
ASAL = {"resmi": "data resmi", "contoh": "data contoh"}
SEMUA_WAKTU = "Tampilkan semua tahun"
TETAP_RESMI = "Urutan resmi dipakai: wilayah tidak diperingkat untuk jenis yang peka."


def ujung(
    kolom: str, besar: tuple[str, str], kecil_: tuple[str, str], satuan: str, tinggi: bool, cakup: str
) -> str:
    """Both ends of a column: "Terbanyak (2025): Kukar, 12.345 jiwa; paling sedikit: Mahulu, 12 jiwa."."""
    at = f" ({kolom})" if kolom else ""
    unit = "\u00a0%" if satuan == "persen" else f" {satuan}" if satuan else ""
    most, least = ("Tertinggi", "terendah") if tinggi else ("Terbanyak", "paling sedikit")
    ends = ((f"{most}{at}", besar), (least if besar[0] else f"{least.capitalize()}{at}", kecil_))
    told = "; ".join(f"{word}: {name}, {value}{unit}" for word, (name, value) in ends if name)
    return f"{told}{f' ({cakup})' if cakup else ''}."


def melapor(n: int, total: int, utuh: int) -> str:
    """Among whom the ends were looked for: "9 dari 10 wilayah melapor, 4 lengkap menurut jenis"."""
    parts = (
        f"{cakupan(n, total)} melapor" if n < total else "",
        f"{angka(utuh)} lengkap menurut jenis" if utuh < n else "",
    )
    return ", ".join(part for part in parts if part)


def mulai(periode_: Sequence[str], asal: str) -> str:
    """The same above the table, beside the button that shows them: "2008–2015 (data resmi) belum ditampilkan."."""
    return f"{rentang(periode_)} ({ASAL.get(asal, 'asal lain')}) belum ditampilkan."


def asal_lain(periode_: Sequence[str], asal: str) -> str:
    """Which periods of the other origin are left out until they are asked for."""
    return (
        f"{mulai(periode_, asal)} Asalnya berbeda dengan tahun-tahun sesudahnya; untuk melihatnya, "
        "pilih tahunnya pada saringan."
    )
