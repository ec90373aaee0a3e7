"""What areas are compared by: a rate where a population covers them, else a count, or the share served.

Order of choice: `ukuran` tertangani compares the share served of the recorded; else a rate per 10.000 of the
chosen base where it covers every area that shows a number; else counts, and why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from charts.spec import Cell, Keadaan
from panels import sebaran_baca as baca
from panels.jenis_info import Jenis, jenis_info
from panels.peringkat_sebab import ADA, kasus, kosong, nilai, tanpa_angka
from panels.polaritas import PORSI, polaritas
from panels.state import State
from queries import Konteks, Row, rows
from stats.interval import Selang, byar, byar_angka, wilson
from stats.peringkat import Butir
from stats.rasio import BASIS_PERSEN
from words import label
from words.format import angka
from words.keadaan import nilai_teks

PER = 10_000
JUMLAH_BESAR = "Jumlah mengikuti besarnya wilayah: wilayah berpenduduk banyak biasanya juga berjumlah besar."
DI_BAWAH_BASIS = f"Porsi tidak dihitung bila yang terdata kurang dari {BASIS_PERSEN}."


@dataclass(frozen=True, slots=True)
class Ukur:
    """One comparable measure: per area (BPS order) the count and what it is taken of, and the province's value.

    `butir` have n None where nothing may be shown; `keadaan` says why. `acuan`: the province, in `satuan`.
    """

    info: Jenis
    cara: Literal["angka", "jumlah", "porsi"]
    judul: str
    satuan: str
    desimal: int
    wilayah: tuple[Row, ...]
    butir: tuple[Butir, ...]
    keadaan: Mapping[str, Keadaan]
    acuan: float | None
    polaritas: str
    dipakai: tuple[Row, ...]
    sumber_id: tuple[str, ...]
    cakupan: tuple[int, int]
    penyebut: str = ""
    catatan: tuple[str, ...] = ()

    @property
    def per(self) -> float:
        """Factor from n/dasar to `satuan`."""
        return {"angka": PER, "jumlah": 1, "porsi": 100}[self.cara]

    @property
    def porsi(self) -> bool:
        """Whether a part of a whole is compared."""
        return self.cara == "porsi"

    @property
    def bernama(self) -> bool:
        """Whether a sentence may name areas; of a type of sensitivity 3 only the table does."""
        return self.info.tingkat_sensitif < 3

    def ada(self) -> tuple[Butir, ...]:
        """Return the areas that show a number."""
        return tuple(b for b in self.butir if b.n is not None)

    def kosong(self, tahun: str) -> tuple[str, ...]:
        """Return what is missing and what to do, where fewer than two areas show a number."""
        return kosong(len(self.ada()), self.judul, tahun)

    def tanpa(self, kode: str) -> Keadaan:
        """Return the state of an area that shows no number."""
        state = self.keadaan[kode]
        return "tidak_tersedia" if state in ADA else state

    def simbol(self, kode: str) -> str:
        """Return the symbol of an area that shows no number."""
        return nilai_teks(None, 0, self.tanpa(kode))

    def teks(self, v: float) -> str:
        """Return a value as printed: a true zero by its symbol."""
        return nilai_teks(v, self.desimal, "nihil" if v == 0 else "ada")

    def sel(self, v: float, desimal: int = 0) -> Cell:
        """Return a table cell of a count or value; a true zero is a state of its own."""
        return Cell(
            float(v), nilai_teks(v, desimal, "nihil" if v == 0 else "ada"), "nihil" if v == 0 else "ada"
        )

    def rentang(self, satu: Butir) -> str:
        """Return the 95 % interval of one area as printed."""
        span = self.selang(satu)
        return f"{angka(span.bawah, self.desimal)}–{angka(span.atas, self.desimal)}"

    def contoh(self) -> bool:
        """Whether the numbers are samples."""
        return any(row.get("asal") == "contoh" for row in self.dipakai)

    def nama(self) -> dict[str, str]:
        """Return code -> short name."""
        return {row["kode_wilayah"]: row["nama_pendek"] for row in self.wilayah}

    def selang(self, satu: Butir) -> Selang:
        """Return the 95 % interval of one area's value, in `satuan`."""
        if self.cara == "jumlah":
            return byar(satu.n)
        if self.cara == "angka":
            return byar_angka(satu.n, satu.dasar, PER)
        bawah, atas = wilson(satu.n, int(satu.dasar))
        return Selang(bawah * 100, atas * 100)


def ukur(state: State, konteks: Konteks) -> Ukur:
    """Return the measure that the areas are compared by."""
    info = jenis_info(state, konteks)
    found = baca.sebaran(state, konteks, info)
    if state.ukuran == "tertangani":
        return _porsi(state, konteks, info, found)
    why = tanpa_angka(state, konteks, info, found)
    return _jumlah(state, info, found, why) if why else _angka(state, info, found)


def _angka(state: State, info: Jenis, found: tuple[Row, ...]) -> Ukur:
    areas, province = baca.wilayah(found), baca.province(found)
    return Ukur(
        info=info,
        cara="angka",
        judul=f"{info.nama}: {label.ukuran(state.ukuran).lower()} per 10.000 penduduk",
        satuan="per 10.000 penduduk",
        desimal=1,
        wilayah=areas,
        butir=tuple(Butir(r["kode_wilayah"], nilai(r), r["penduduk"]) for r in areas),
        keadaan={r["kode_wilayah"]: r["keadaan"] for r in areas},
        acuan=province["angka"],
        polaritas=info.polaritas,
        dipakai=found,
        sumber_id=(*baca.ids(found), *baca.ids(found, "penduduk_sumber_id")),
        cakupan=(province["n_angka"], province["n_total"]),
        penyebut=f"{label.dasar(state.penduduk)} {state.tahun}",
        catatan=baca.notes(found, info),
    )


def _jumlah(state: State, info: Jenis, found: tuple[Row, ...], why: tuple[str, ...]) -> Ukur:
    areas, province = baca.wilayah(found), baca.province(found)
    return Ukur(
        info=info,
        cara="jumlah",
        judul=f"{info.nama}: jumlah {'kasus ' if info.gabungan else ''}{label.ukuran(state.ukuran).lower()}",
        satuan=kasus(info),
        desimal=0,
        wilayah=areas,
        butir=tuple(Butir(r["kode_wilayah"], nilai(r)) for r in areas),
        keadaan={r["kode_wilayah"]: r["keadaan"] for r in areas},
        acuan=None,
        polaritas=info.polaritas,
        dipakai=found,
        sumber_id=baca.ids(found),
        cakupan=(province["n_wilayah"], province["n_total"]),
        catatan=(*why, JUMLAH_BESAR, *baca.notes(found, info)),
    )


def _porsi(state: State, konteks: Konteks, info: Jenis, found: tuple[Row, ...]) -> Ukur:
    given = {"periode": state.tahun, "jenis": info.kode, "satuan": info.satuan, "jenis_kelamin": "total"}
    served = {row["kode_wilayah"]: row for row in rows("terlayani", konteks, **given)}
    areas, province = baca.wilayah(found), baca.province(found)
    pairs = {r["kode_wilayah"]: _pasangan(served.get(r["kode_wilayah"])) for r in areas}
    small = any(r["terdata"] is not None and r["terdata"] < BASIS_PERSEN for r in served.values())
    whole = _pasangan(served.get(province["kode_wilayah"]))
    return Ukur(
        info=info,
        cara="porsi",
        judul=f"{info.nama}: porsi tertangani dari terdata",
        satuan="persen",
        desimal=1,
        wilayah=areas,
        butir=tuple(Butir(kode, *(pair or (None, None))) for kode, pair in pairs.items()),
        keadaan={k: "ada" if pairs[k] else _kosong(served.get(k)) for k in pairs},
        acuan=100 * whole[0] / whole[1] if whole else None,
        polaritas=polaritas(konteks, PORSI),
        dipakai=tuple(served.values()),
        sumber_id=baca.ids(served.values()),
        cakupan=(sum(1 for pair in pairs.values() if pair), province["n_total"]),
        catatan=(*((DI_BAWAH_BASIS,) if small else ()), *baca.notes(found, info)),
    )


def _pasangan(row: Row | None) -> tuple[int, int] | None:
    """Served and recorded where both are shown, cover the same, and the base may carry a percent."""
    if row is None or row["persen"] is None or row["terdata"] < BASIS_PERSEN or row["persen"] > 100:
        return None
    return row["tertangani"], row["terdata"]


def _kosong(row: Row | None) -> Keadaan:
    return "tidak_tersedia" if row is None or row["keadaan"] in ADA else row["keadaan"]
