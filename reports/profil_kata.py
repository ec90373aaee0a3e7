"""Fixed words of the sheets and pictures, and the lines that say what they are."""

from __future__ import annotations

import re

from panels.panel import Panel
from panels.profil import Profil
from words.format import periode
from words.label import DATA_CONTOH, audiens

_CAKUPAN = re.compile(r"(\d+) dari (\d+) wilayah")
ATAS = "Profil kesejahteraan sosial"
NAIK, TURUN, KESENJANGAN = "Tiga kenaikan", "Tiga penurunan", "Tiga kesenjangan layanan"
TANPA_NAIK = "Tidak ada kenaikan yang dapat disebut dari data yang ada."
TANPA_TURUN = "Tidak ada penurunan yang dapat disebut dari data yang ada."
TANPA_KESENJANGAN = "Tidak ada kesenjangan yang dapat dihitung dari data yang ada."
TANPA_KALIMAT = "Belum ada data yang dapat dikalimatkan untuk tahun ini."
SELENGKAPNYA = (
    "Sebagian kalimat atau pertanyaan tidak dicetak agar muat satu halaman; semuanya ada pada XLSX."
)
KALIMAT, KK = "Kalimat rapat", "Jenis yang dihitung dalam KK"
SENDIRI, PEMBANDING = "Wilayah ini", "Pembanding"
SUMBU = "rendah ← → tinggi"
CARA_BACA = (
    "Tiap baris bersumbu sendiri: garis tegak = pembanding, garis mendatar = wilayah terendah sampai tertinggi, "
    "kotak = separuh wilayah di tengah."
)
JELAS = "Selisih tebal: jelas naik atau jelas turun; selain itu belum dapat dipastikan."
PECAHAN = "pecahan kecil (9/10) banyaknya wilayah yang tercakup dari semua wilayah"
MENURUT_WILAYAH = "Menurut kabupaten/kota: lihat XLSX."
LAGI = "Pertanyaan selengkapnya pada XLSX."
CONTOH_KECIL = "data contoh"
LEMBAR = (
    "Lembar Kadinsos: sel kecil {nama} sendiri dibuka pada lembar ini, sel wilayah lain tetap disamarkan. "
    "Dibuat oleh operator; tidak untuk disebarluaskan."
)
CONTOH = f"{DATA_CONTOH}: angka rekaan untuk memperagakan tampilan; jangan dikutip."


def judul(profil: Profil) -> str:
    """Title of the document: "Lembar profil Kota Bontang, 2025"."""
    return f"Lembar profil {profil.nama}, {periode(profil.tahun)}"


def uraian(profil: Profil) -> str:
    """Description in the document's properties."""
    return f"{cap(profil)} Dibuat dengan Serambi."


def keterangan(profil: Profil) -> str:
    """The line under the name: year, edition, audience and what is provisional."""
    stempel = profil.stempel
    parts = [
        f"Tahun {periode(profil.tahun)}",
        f"Edisi data {stempel.edisi}",
        f"Audiens: {audiens(stempel.audiens)}",
    ]
    parts += [f"Cakupan: {stempel.cakupan}"] if stempel.cakupan else []
    parts += ["memuat angka sementara (x)"] if stempel.sementara else []
    parts += ["memuat angka yang dikoreksi"] if stempel.dikoreksi else []
    return " · ".join(parts)


def cap(profil: Profil) -> str:
    """The vintage line of the footer."""
    stempel = profil.stempel
    contoh = f" {CONTOH}" if stempel.contoh else ""
    return f"{judul(profil)}. Edisi {stempel.edisi}. Audiens: {audiens(stempel.audiens)}.{contoh}"


def tanpa_cap(kalimat: str) -> str:
    """A sentence without its "[DATA CONTOH]": on a sheet or picture the stamp itself stands across all of it."""
    return kalimat.removesuffix(f" [{DATA_CONTOH}]")


def tanda_pasti(tanda: str) -> str:
    """A mark before a sentence: full where the statistics are sure ("jelas naik"), hollow where they are not."""
    if "naik" in tanda:
        return "▲"
    if "turun" in tanda:
        return "▼"
    return "■" if "jelas" in tanda else "□"


def tanpa_nama(teks: str, nama: str) -> str:
    """A heading or period without the area's name, which stands at the top of the sheet."""
    return (
        teks.removesuffix(f": {nama}")
        .removesuffix(f", {nama}")
        .removeprefix(f"{nama}, ")
        .replace(f" dan {nama}", "")
    )


def singkat_cakupan(teks: str) -> str:
    """A coverage in little room: "9 dari 10 wilayah" -> "9/10"."""
    found = _CAKUPAN.fullmatch(teks)
    return f"{found[1]}/{found[2]}" if found else teks


def ket(panel: Panel, *bagian: str) -> str:
    """The small line under a heading: the given facts, and whether the panel rests on contoh or corrected numbers."""
    stempel = panel.stamps
    marks = (
        CONTOH_KECIL if stempel.contoh else "",
        "memuat angka yang dikoreksi" if stempel.dikoreksi else "",
    )
    return " · ".join(part for part in (*bagian, *marks) if part)
