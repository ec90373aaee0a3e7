"""The address of /ikn: its own keys, the set of types shown one at a time, and the place its last parts speak of."""

from __future__ import annotations

from panels.state import Choice, State, frame_choices
from queries import Konteks, rows
from words.format import angka

PAGE = "/ikn"
ORTER = "LOC-ORTER"
# the limited set of domain.md §6.5: street, trafficking and poverty types, and stranded people per month
SET_IKN = ("PMKS-04", "PMKS-10", "PMKS-11", "PMKS-12", "PMKS-13", "PMKS-18", "PMKS-20", "PMKS-24", ORTER)
BAWAAN = "PMKS-12"
IKUT = "Mengikuti saringan Jenis PMKS"
DI_LUAR = "saringan Jenis PMKS di luar set IKN"
IKUT_WILAYAH = "Mengikuti saringan Wilayah"
LINGKAR = "LINGKAR-{}"
# growth in percent a year that a scenario may take, and the years it may run to
TUMBUH = (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 12.0)
SKENARIO = {"tumbuh_rendah": 0.5, "tumbuh_sedang": 2.0, "tumbuh_tinggi": 4.0}
SAMPAI = ("2030", "2035", "2040", "2045")
SAMPAI_BAWAAN = "2035"


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls; '' follows the shared filter where it is in the set."""
    names = frame_choices(konteks)["jenis"].words
    steps = {_kode(step): tumbuh(step) for step in TUMBUH}
    return {
        "jenis_ikn": Choice({"": IKUT, **{code: names[code] for code in SET_IKN if code in names}}, ""),
        "lingkup": Choice({"": IKUT_WILAYAH, **_lingkup(konteks)}, ""),
        **{key: Choice(steps, _kode(default)) for key, default in SKENARIO.items()},
        "sampai": Choice({year: year for year in SAMPAI}, SAMPAI_BAWAAN),
    }


def tumbuh(persen: float) -> str:
    """Growth as it stands on screen and in the link: "0,5 persen per tahun"."""
    return f"{angka(persen, 0 if persen == int(persen) else 1)} persen per tahun"


def _kode(persen: float) -> str:
    return f"{persen:g}"


def _lingkup(konteks: Konteks) -> dict[str, str]:
    """The rings and the province, from the catalogue."""
    rings = sorted({row["lingkar"] for row in rows("wilayah_daftar", konteks) if row["lingkar"]})
    return {
        **{LINGKAR.format(ring): f"Lingkar {ring}" for ring in rings},
        **{row["kode_wilayah"]: row["nama"] for row in rows("provinsi", konteks)},
    }


def lingkup(state: State, konteks: Konteks) -> tuple[str, str]:
    """Return code and name of the place of the last parts: the page's choice, else the filter's area, else ring 1."""
    places = _lingkup(konteks)
    if state.lingkup in places:
        return state.lingkup, places[state.lingkup]
    area = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    if state.wilayah in area:
        return state.wilayah, area[state.wilayah]
    return next(iter(places.items()))


def pertumbuhan(state: State, key: str) -> float:
    """Return the growth in percent a year that a scenario key holds, or its default."""
    return float(getattr(state, key) or SKENARIO[key])


def sampai(state: State) -> int:
    """Return the last year of the scenarios."""
    return int(state.sampai or SAMPAI_BAWAAN)


def jenis(state: State) -> str:
    """Return the type shown: the page's own choice, else the shared filter's, else pengemis."""
    if state.jenis_ikn in SET_IKN:
        return state.jenis_ikn
    return state.jenis if state.jenis in SET_IKN else BAWAAN


def keterangan(state: State, konteks: Konteks) -> str:
    """Return which type stands below and why, where the page itself has not chosen; "" where it has."""
    if state.jenis_ikn in SET_IKN:
        return ""
    name = frame_choices(konteks)["jenis"].words[jenis(state)]
    why = "dari saringan Jenis PMKS" if state.jenis in SET_IKN else DI_LUAR
    return f"{'Ditampilkan' if state.jenis in SET_IKN else 'Bawaan'}: {name} ({why})."
