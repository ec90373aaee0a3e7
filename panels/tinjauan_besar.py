"""Tinjauan otomatis, first look: how large. Every number is that of the map's measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from panels import peta, sebaran_angka, sebaran_pmks, sebaran_ubah
from panels.sebaran import Nilai, Sebaran
from panels.state import State
from panels.tinjauan_dasar import Pokok
from queries import Konteks
from stats.satuan import DeretKumulatif
from words import label
from words.keadaan import ADA, DISAMARKAN, NIHIL, cakupan

SELISIH = "selisih"
KUMULATIF = "deretnya kumulatif"
KASUS = "jumlah kasus menurut jenis bukan jumlah orang"
BUKAN_JIWA = "hanya jenis dalam jiwa yang mempunyai angka per penduduk"
TANPA_DASAR = "penduduk dasar tidak mencakup tahun atau wilayah ini"
TANPA_PROVINSI = "angka ini tidak dijumlahkan menjadi provinsi; pilih satu wilayah"


@dataclass(frozen=True, slots=True)
class Besaran:
    """One number of the chosen place; `sebab` says why there is none."""

    kode: str
    judul: str
    satuan: str
    tampil: str
    nilai: Nilai | None = None
    sebaran: Sebaran | None = None
    sebab: str = ""

    @property
    def ada(self) -> bool:
        """Whether there is a number, a true zero too."""
        return self.nilai is not None and self.nilai.keadaan in (ADA, NIHIL)

    @property
    def tercatat(self) -> bool:
        """Whether there is a number, shown or hidden: it has sources and is of an asal."""
        return self.ada or (self.nilai is not None and self.nilai.keadaan == DISAMARKAN)

    @property
    def selang(self) -> str:
        """The 95 % interval as printed, "" where the measure has none."""
        return self.kolom("selang") if self.ada else ""

    def kolom(self, key: str) -> str:
        """The text of a column of the map's own table, "" where the measure has none."""
        if self.nilai is None or self.sebaran is None:
            return ""
        places = [place for place, column in enumerate(self.sebaran.kolom) if column.key == key]
        return self.nilai.sel[places[0]].text if places else ""


def besaran(one: Pokok) -> tuple[Besaran, ...]:
    """Return the numbers of the chosen place, always the same in the same order, missing ones with their reason."""
    if one.info is None:
        return _angka_terbit(one)
    return (
        _ambil(
            one, "jumlah", f"Jumlah {label.ukuran(one.state.ukuran).lower()}", sebaran_pmks.jumlah, "jumlah"
        ),
        _angka(one),
        _ambil(one, "terlayani", "Porsi tertangani dari terdata", sebaran_pmks.terlayani, "terlayani"),
        _berubah(one),
    )


def _angka_terbit(one: Pokok) -> tuple[Besaran, ...]:
    """An indicator's value, with the province's beside that of an area."""
    own = _ambil(one, "nilai", one.nama, peta.measure, "")
    whole = own.sebaran.total if own.sebaran and not one.provinsi else None
    beside = (Besaran("provinsi", whole.nama, own.satuan, "", whole, own.sebaran),) if whole else ()
    return (own, *beside)


Ukur = Callable[[State, Konteks], Sebaran]


def _ambil(one: Pokok, kode: str, judul: str, ukur: Ukur, tampil: str) -> Besaran:
    shown = ukur(one.state, one.konteks)
    own = one.milik(shown)
    why = TANPA_PROVINSI if own is None else _sebab(own, shown)
    return Besaran(kode, judul, shown.satuan, tampil, own, shown, why)


def _sebab(own: Nilai, shown: Sebaran) -> str:
    """Why two years do not compare, as the map's own table says it."""
    if own.keadaan in (ADA, NIHIL, DISAMARKAN):
        return ""
    places = [place for place, column in enumerate(shown.kolom) if column.key == "sebanding"]
    return own.sel[places[0]].text if places else ""


def _angka(one: Pokok) -> Besaran:
    empty = Besaran("angka", "Angka per 10.000 penduduk", sebaran_angka.SATUAN, "angka")
    if not one.orang:
        why = KASUS if one.info and one.info.gabungan else BUKAN_JIWA
        return Besaran(empty.kode, empty.judul, empty.satuan, empty.tampil, sebab=why)
    found = _ambil(one, empty.kode, empty.judul, sebaran_angka.angka_penduduk, empty.tampil)
    if found.satuan == sebaran_angka.SATUAN:
        return found
    return Besaran(empty.kode, empty.judul, empty.satuan, empty.tampil, sebab=TANPA_DASAR)


def _berubah(one: Pokok) -> Besaran:
    title = f"Selisih dari {sebaran_ubah.start_year(one.state)}"
    try:
        return _ambil(one, SELISIH, title, sebaran_ubah.perubahan, "perubahan")
    except DeretKumulatif:
        unit = one.info.satuan if one.info else ""
        return Besaran(SELISIH, title, unit, "perubahan", sebab=KUMULATIF)


def keterangan(each: Besaran, one: Pokok, *, selang: bool = True) -> tuple[str, ...]:
    """Period and coverage, the interval, the population, and why there is no number."""
    period = each.sebaran.periode if each.sebaran else one.state.tahun
    covered = cakupan(*each.sebaran.cakupan) if each.sebaran and each.sebaran.cakupan and one.provinsi else ""
    covered = f"sebanding: {covered}" if covered and each.kode == SELISIH else covered
    lines = (
        " · ".join(part for part in (period, covered) if part),
        f"{each.kolom('awal')} → {each.kolom('akhir')}" if each.ada and each.kode == SELISIH else "",
        f"{each.kolom('persen')} %"
        if each.ada and each.kode == SELISIH and "…" not in each.kolom("persen")
        else "",
        f"Selang 95 %: {each.selang}" if selang and each.selang else "",
        each.sebaran.penyebut if each.sebaran else "",
        f"Sebab: {each.sebab}" if each.sebab else "",
    )
    return tuple(line for line in lines if line)


def di(one: Pokok) -> dict[str, str]:
    subject = {"indikator": one.state.indikator} if one.info is None else {"jenis": one.info.kode}
    return {"periode": one.state.tahun, "kode_wilayah": one.kode, **subject}


def judul(one: Pokok) -> str:
    """The name of what is looked at."""
    if one.info is None:
        return peta.choices(one.konteks)["indikator"].words[one.state.indikator]
    return f"{one.info.nama}, {label.ukuran(one.state.ukuran).lower()}"
