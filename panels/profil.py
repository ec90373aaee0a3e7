"""Profil: one identical page for each area and for the province; page, PDF, PNG, XLSX and DOCX take it from here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from panels import kapasitas as kapasitas_layanan
from panels import pertanyaan as tanya
from panels import spm_gap
from panels.kartu import Kartu
from panels.panel import Panel, Source, Stamps
from panels.profil_angka import kartu_angka
from panels.profil_dasar import PAGE, Tempat, tempat
from panels.profil_ditunggu import ditunggu
from panels.profil_duri import duri
from panels.profil_ikn import ikn, tangga
from panels.profil_perhatian import Perhatian, kepala_keluarga, kesenjangan, naik, turun
from panels.profil_pesan import pesan
from panels.profil_peta import inset
from panels.profil_rincian import rincian
from panels.profil_setara import choice
from panels.profil_tren import kecil
from panels.state import Choice, State
from queries import Konteks, rows
from words.kalimat_rapat import tanpa_data

__all__ = ["PAGE", "Perhatian", "Profil", "choices", "profil", "wilayah_profil"]


@dataclass(frozen=True, slots=True)
class Profil:
    """All parts of one area's profile in the order of reading. `pesan`: what is missing and what to do."""

    kode: str  # kode_wilayah; the province has its own code here, never "semua"
    nama: str
    tahun: str
    stempel: Stamps
    sumber: tuple[Source, ...]
    peta: Panel
    angka: tuple[Kartu, ...]
    naik: tuple[Perhatian, ...]
    turun: tuple[Perhatian, ...]
    kesenjangan: tuple[Perhatian, ...]
    duri: Panel
    tren: Panel
    spm: Panel
    kapasitas: Panel
    ikn: Panel | None
    ditunggu: Panel
    kalimat: tuple[str, ...]
    pertanyaan: Panel | None
    pesan: tuple[str, ...]
    kk: tuple[Perhatian, ...]  # types counted in households: never ranked with those in persons
    rincian: Panel  # every type: both years, difference, certainty, gap, who must act
    tangga: Panel  # the evidence ladder of IKN for this place


def choices() -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    return {"pembanding": choice()}


def wilayah_profil(konteks: Konteks) -> tuple[tuple[str, str], ...]:
    """Return (kode, nama) of the province and then of each area in BPS order."""
    province = rows("provinsi", konteks)[0]
    areas = rows("wilayah_daftar", konteks)
    return tuple((row["kode_wilayah"], row["nama"]) for row in (province, *areas))


def profil(state: State, konteks: Konteks) -> Profil:
    """Return the profile of the chosen area (`state.wilayah`; "semua" or the province's code: the province)."""
    one = tempat(state, konteks)
    cards, spine, trend, whole = kartu_angka(one), duri(one), kecil(one), rincian(one)
    strip, capacity = spm_gap.strip(one.state, konteks), kapasitas_layanan.kapasitas(one.state, konteks)
    up, down, gaps, homes = naik(one), turun(one), kesenjangan(one), kepala_keluarga(one)
    map_, capital = inset(one), ikn(one)
    shown = (map_, spine, trend, whole, strip, capacity, *((capital,) if capital else ()))
    return Profil(
        kode=one.kode,
        nama=one.nama,
        tahun=one.tahun,
        stempel=_stempel(one, shown, cards),
        sumber=_sumber(shown, cards),
        peta=map_,
        angka=cards,
        naik=up,
        turun=down,
        kesenjangan=gaps,
        duri=spine,
        tren=trend,
        spm=strip,
        kapasitas=capacity,
        ikn=capital,
        ditunggu=ditunggu(one),
        kalimat=_kalimat(one, up, down, gaps, spine),
        pertanyaan=tanya.pertanyaan(one.state, konteks),
        pesan=pesan(one, strip, spine.unit == "persen"),
        kk=homes,
        rincian=whole,
        tangga=tangga(one),
    )


def _stempel(one: Tempat, shown: tuple[Panel, ...], cards: tuple[Kartu, ...]) -> Stamps:
    """Return the stamps of the sheet: whatever one of its parts carries."""
    every = (*(panel.stamps for panel in shown), *(card.stempel for card in cards))
    return Stamps(
        edisi=one.konteks.edisi,
        contoh=any(stamp.contoh for stamp in every),
        audiens=one.konteks.audiens,
        sementara=any(stamp.sementara for stamp in every),
        dikoreksi=any(stamp.dikoreksi for stamp in every),
        cakupan=next((card.stempel.cakupan for card in cards if card.stempel.cakupan), "")
        if one.provinsi
        else "",
        penyebut=next((panel.stamps.penyebut for panel in shown if panel.stamps.penyebut), ""),
    )


def _sumber(shown: tuple[Panel, ...], cards: tuple[Kartu, ...]) -> tuple[Source, ...]:
    """Return every source of the sheet once, in the order of its parts."""
    cited: Iterable[Source] = (
        *(source for card in cards for source in card.sumber),
        *(source for panel in shown for source in panel.sources),
    )
    return tuple(dict.fromkeys(source for source in cited if source.sumber_id != "EDISI"))


def _kalimat(
    one: Tempat,
    up: tuple[Perhatian, ...],
    down: tuple[Perhatian, ...],
    gaps: tuple[Perhatian, ...],
    spine: Panel,
) -> tuple[str, ...]:
    """Return the sentences for the meeting: the largest rise, fall and gap, then the clearest comparisons."""
    first = (found[0].kalimat for found in (up, down, gaps) if found)
    said = (*first, *spine.sentences[:2])
    return said or (tanpa_data(one.nama, "PMKS", one.tahun),)
