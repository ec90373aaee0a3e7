"""Pencar: what can stand on an axis – a PMKS measure of a type, a context indicator, density, recorded migration."""

from __future__ import annotations

from dataclasses import dataclass

from panels import peta
from panels.jenis_info import GABUNGAN
from panels.peka import PEKA, UMUM
from panels.state import Choice, State, frame_choices
from queries import Konteks, Row, rows

PENCAR = "pencar"  # the form of the pivot part under which the scatter is drawn
PISAH = ":"
ANGKA = "angka"
UKURAN = {
    "jumlah": "{nama}: jumlah",
    ANGKA: "{nama}: per 10.000 penduduk",
    "terlayani": "{nama}: porsi tertangani (%)",
}
MISKIN = "persen_penduduk_miskin_p0"
INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Sumbu:
    """What one axis shows, as the keys of the map: `indikator`, and for PMKS the type and the measure."""

    indikator: str
    jenis: str = ""
    tampil: str = ""

    def pada(self, state: State) -> State:
        """Return the state in which the map draws this measure; years, population and `ukuran` are shared."""
        kept = {"indikator": self.indikator, "tampil": self.tampil}
        return state.with_(**kept, jenis=self.jenis or state.jenis, satuan="", banding="", kelas="")


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of both axes; types of sensitivity 3 have no number by area outside Kerja internal."""
    words = _words(konteks)
    first = next(iter(words))
    context = MISKIN if MISKIN in words else first
    rate = next((code for code in words if code.startswith(f"{ANGKA}{PISAH}")), first)
    return {"sumbu_x": Choice(words, context), "sumbu_y": Choice(words, rate)}


def sumbu(kode: str) -> Sumbu:
    """Return what a code of an axis stands for: "angka:PMKS-05", or the code of an indicator."""
    tampil, _, jenis = kode.partition(PISAH)
    return Sumbu(peta.PMKS, jenis, tampil) if jenis else Sumbu(kode)


def _words(konteks: Konteks) -> dict[str, str]:
    names = frame_choices(konteks)["jenis"].words
    known = {row["jenis"]: row for row in rows("jenis_daftar", konteks)}
    context = {k: word for k, word in peta.choices(konteks)["indikator"].words.items() if k != peta.PMKS}
    return context | {
        f"{measure}{PISAH}{code}": text.format(nama=names[code])
        for code in names
        for measure, text in UKURAN.items()
        if _boleh(known[code], measure, konteks)
    }


def _boleh(row: Row, measure: str, konteks: Konteks) -> bool:
    """A sum over types is cases and never gets a rate; sensitive types stand by area in Kerja internal only."""
    sensitive = (row["tingkat_sensitif"] or 1) >= PEKA and row["keluarga"] not in UMUM
    if sensitive and konteks.audiens != INTERNAL:
        return False
    return measure != ANGKA or row["keluarga"] not in GABUNGAN
