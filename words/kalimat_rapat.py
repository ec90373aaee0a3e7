"""Sentences for a meeting: formal, deterministic, hedged by the statistics, with the chart's own numbers.

What was recorded is told as it is ("bertambah 24 orang"); naik and turun are words of the statistics and stand
only where the interval of the difference excludes zero (`jelas`) or the trend test says so. Else the sentence
says "belum dapat dipastikan". A base below 20 never shows a percent. Nothing is computed here.
"""

from __future__ import annotations

from dataclasses import replace

from words import statistik
from words.format import bertanda, periode
from words.galat import BilanganTakSah, KodeTidakDikenal
from words.kalimat import BASIS_PERSEN, SEBAB, arah_nilai
from words.kalimat_rapat_dasar import DIGIT, Cetak, Digit, Hal, Lisan, nama_kalimat, pada
from words.kalimat_rapat_layanan import kesenjangan, peringatan_spm, spm, tak_terhitung
from words.kalimat_rapat_nilai import banding, dua_satuan, selisih_indikator, tanpa_data, tingkat

__all__ = [
    "DIGIT", "Cetak", "Digit", "Hal", "Lisan", "banding", "dua_satuan", "gerak", "kesenjangan", "nama_kalimat",
    "peringatan_spm", "selisih_indikator", "spm", "tak_sebanding", "tak_terhitung", "tanpa_data", "tingkat", "tren",
]  # fmt: skip


def gerak(
    hal: Hal, awal: float, akhir: float, *, dari: str, ke: str, selisih: float, selisih_persen: float | None = None,
    jelas: bool | None = None, tren: str = "", sebab_tren: str = "", dasar_tren: str = "", n: int = 1,
    total: int = 1, polaritas: str = "netral", cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """A change between two comparable periods: the plain difference first, then what may be said of it.

    `jelas` comes from stats.beda (None: could not be computed), `tren` and its reason from stats.tren; `awal`,
    `akhir`, `selisih` cover the same `n` of `total` areas. Raises BilanganTakSah when selisih is not
    akhir − awal.
    """
    if n == 0:
        return tak_sebanding(hal, dari, ke, "wilayah_tidak_sebanding")
    if abs((akhir - awal) - selisih) > 1e-6 * max(1.0, abs(awal), abs(akhir)):
        raise BilanganTakSah(f"selisih {selisih} bukan {akhir} − {awal}")
    sebanding = f"wilayah sebanding {cetak.berapa_dari(n, total)}" if total > 1 else ""
    lanjut = _klausa_tren(tren, sebab_tren, dasar_tren, selisih)
    if bertanda(selisih, hal.desimal)[0] not in "+−":
        return hal.tutup(_tetap(hal, akhir, dari, ke, selisih, cetak), sebanding, lanjut)
    besar = _besar(hal, awal, selisih, selisih_persen, cetak)
    jalan = f"dari {cetak.jumlah(awal, hal.satuan, hal.desimal)} {pada(dari)} menjadi " + cetak.jumlah(
        akhir, hal.satuan, hal.desimal
    )
    nilai = arah_nilai(selisih, polaritas, hal.desimal) if jelas else ""
    inti = f"{hal.subjek} {besar}, {jalan} {pada(ke)}"
    return hal.tutup(inti, sebanding, _klausa_jelas(jelas, selisih), nilai, lanjut)


def _tetap(hal: Hal, akhir: float, dari: str, ke: str, selisih: float, cetak: Cetak) -> str:
    kata = "tidak berubah, tetap" if selisih == 0 else "hampir tidak berubah, sekitar"
    return f"{hal.subjek} {kata} {cetak.jumlah(akhir, hal.satuan, hal.desimal)} pada {periode(dari)} dan {periode(ke)}"


def _besar(hal: Hal, awal: float, selisih: float, selisih_persen: float | None, cetak: Cetak) -> str:
    """As in "bertambah 24 orang (+7,7 %)"; measures that are no counts "lebih tinggi 0,3 poin persen"."""
    kata = ("bertambah", "berkurang") if hal.boleh_persen else ("lebih tinggi", "lebih rendah")
    satuan = {"persen": "poin persen"}.get(hal.satuan, hal.satuan)
    banyak = cetak.jumlah(abs(selisih), satuan, hal.desimal)
    kurung = ""
    if selisih_persen is not None and hal.boleh_persen and awal >= BASIS_PERSEN:
        kurung = f" ({cetak.bertanda(selisih_persen)})"
    return f"{kata[0] if selisih > 0 else kata[1]} {banyak}{kurung}"


def _klausa_jelas(jelas: bool | None, selisih: float) -> str:
    kata = "kenaikan" if selisih > 0 else "penurunan"
    if jelas:
        return f"{kata}nya jelas, melampaui ketidakpastian acak"
    masih, tanpa = "selisihnya masih dalam ketidakpastian acak", "ketidakpastian acaknya tidak dapat dihitung"
    sebab = masih if jelas is False else tanpa
    return f"{kata} ini {statistik.BELUM_PASTI} karena {sebab}"


def _klausa_tren(kode: str, sebab: str, dasar: str, selisih: float) -> str:
    if not kode:
        return ""
    lawan = kode == ("turun" if selisih > 0 else "naik") and selisih != 0
    kata = _tren_lima(kode, sebab, dasar)
    return f"sebaliknya, {kata}" if lawan else kata


def _tren_lima(kode: str, sebab: str, dasar: str) -> str:
    """The tag of stats.tren as a clause: "tren lima tahun naik", "tren jumlah lima tahun turun"."""
    tag, _, alasan = _tag(kode, sebab).partition(": ")
    return f"tren{_jumlah(dasar)} lima tahun {tag}{f' karena {alasan}' if alasan else ''}"


def _tag(kode: str, sebab: str) -> str:
    return statistik.tren(kode, "", sebab).removeprefix("tren ")


def _jumlah(dasar: str) -> str:
    """Trends of counts, not of rates, say so."""
    return " jumlah" if dasar == "jumlah" else ""


def tren(hal: Hal, kode: str, *, dari: str, sampai: str, sebab: str = "", dasar: str = "") -> str:
    """The trend tag as a sentence of its own; `dari` and `sampai` are the first and the last year ("" unknown)."""
    rentang = f" pada {periode(dari)}–{periode(sampai)}" if dari and sampai else ""
    return hal.tutup(f"Tren{_jumlah(dasar)} {hal.subjek_kecil}{rentang} {_tag(kode, sebab)}")


def tak_sebanding(hal: Hal, dari: str, ke: str, sebab: str) -> str:
    """Two periods that cannot be compared, and why (codes of words.kalimat.SEBAB)."""
    if sebab not in SEBAB:
        raise KodeTidakDikenal("Sebab", sebab, ", ".join(SEBAB))
    return replace(hal, status="tetap").tutup(
        f"{hal.subjek} pada {periode(dari)} dan {periode(ke)} tidak dapat dibandingkan karena {SEBAB[sebab]}"
    )
