"""The registry of views: which page offers which choices and builds which panels, and how one is rebuilt.

A frozen view is a page path, a panel key and `pilihan`: every key of `panels.state.State` as a code, the defaults
too, so that another edition's other default year changes nothing. The edition is not part of it: it is the
`konteks` that a view is rebuilt in. The functions named by the pages' lists (panels/daftar_*.py) are those that the
pages call: there is no second road to a number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from urllib.parse import urlencode

from panels import daftar_kadinsos, daftar_planner, daftar_presenter, daftar_psks, daftar_rumusan
from panels.daftar_dasar import Halaman
from panels.daftar_kata import KATA, NAMA, SELALU
from panels.panel import Panel
from panels.pilihan_banyak import PEMISAH
from panels.state import STATE_KEYS, Choice, State, frame_choices
from queries import Konteks
from words import label
from words.galat import GalatSerambi

HALAMAN: dict[str, Halaman] = {
    "/": daftar_presenter.RINGKASAN,
    "/peta": daftar_presenter.PETA,
    "/jenis": daftar_presenter.JENIS,
    "/ikn": daftar_presenter.IKN,
    "/kesenjangan": daftar_kadinsos.KESENJANGAN,
    "/profil": daftar_kadinsos.PROFIL,
    "/psks": daftar_psks.PSKS,
    "/rumusan": daftar_rumusan.RUMUSAN,
    "/jelajah": daftar_planner.JELAJAH,
    "/mutu": daftar_planner.MUTU,
    "/metode": daftar_planner.METODE,
}
EDISI = "edisi"
DIEJA = ("tahun", "dari", "ke")  # their defaults hang on the edition: an address that is to last spells them
BUKAN_PMKS = ("jenis", "ukuran", "tampil", "banding", "satuan")  # not followed by a map of another indicator


class SudutPandangHilang(GalatSerambi):
    """A frozen view cannot be rebuilt: its page, panel or a code is not offered by the edition."""

    def __init__(self, sebab: str) -> None:
        super().__init__(
            f"Sudut pandang tidak dapat disusun ulang: {sebab}. Buka halamannya pada edisi data itu, pilih yang "
            "tersedia, lalu sematkan lagi."
        )


def pilihan_halaman(halaman: str, konteks: Konteks) -> dict[str, Choice]:
    """The page's own choices, without those of the frame. Raises SudutPandangHilang for an unknown page."""
    return dict(_halaman(halaman).pilihan(konteks))


def susun(halaman: str, kunci: str, pilihan: Mapping[str, str], konteks: Konteks) -> Panel:
    """Rebuild one panel; equal to what the page draws. SudutPandangHilang says what is missing."""
    state = keadaan(halaman, pilihan, konteks)
    for one in _halaman(halaman).berlaku(state, kunci):
        for panel in one.panel(state, konteks):
            if panel.key == kunci:
                return panel
    raise SudutPandangHilang(
        f"panel “{kunci}” di halaman {halaman} tidak ada untuk pilihan ini pada edisi {konteks.edisi} bagi audiens "
        f"{label.audiens(konteks.audiens)}"
    )


def semua(halaman: str, pilihan: Mapping[str, str], konteks: Konteks) -> Iterator[Panel]:
    """Every panel that the page draws for these codes, in page order; each is built when it is asked for."""
    state = keadaan(halaman, pilihan, konteks)
    for one in _halaman(halaman).berlaku(state):
        yield from one.panel(state, konteks)


def beku(state: State) -> dict[str, str]:
    """The `pilihan` of a state: every key, the edition left empty."""
    return asdict(state) | {EDISI: ""}


def bekukan(halaman: str, state: State, konteks: Konteks) -> dict[str, str]:
    """The `pilihan` of what a page shows now, with nothing left for another edition to choose."""
    return beku(_halaman(halaman).tegas(state, konteks))


def pilihan_dari(halaman: str, query: Mapping[str, str], konteks: Konteks) -> dict[str, str]:
    """The full codes (every State key) of a URL query in words; unknown words become the page's default."""
    return beku(State.read(query, _choices(halaman, konteks)))


def keadaan(halaman: str, pilihan: Mapping[str, str], konteks: Konteks) -> State:
    """The state of a frozen view. '' is the page's default; SudutPandangHilang names a code that is not offered."""
    choices = _choices(halaman, konteks)
    for key, code in pilihan.items():
        if key not in STATE_KEYS:
            raise SudutPandangHilang(f"pilihan “{key}” tidak dikenal Serambi versi ini")
        if code and key not in choices:
            raise SudutPandangHilang(f"halaman {halaman} tidak lagi mempunyai pilihan {NAMA[key]}")
        if code and key != EDISI and code not in choices[key].words:
            raise SudutPandangHilang(f"{NAMA[key]} “{code}” tidak ada pada edisi {konteks.edisi}")
    given = {key: pilihan.get(key) or choice.default for key, choice in choices.items()}
    return State(**(given | {EDISI: choices[EDISI].default}))


def alamat(halaman: str, pilihan: Mapping[str, str], konteks: Konteks, kunci: str = "") -> str:
    """The address that rebuilds the view, in words, without `edisi`: "/peta?tahun=2024&wilayah=Kota+Bontang".

    Year and compared editions are spelled even at their default where a panel (that of `kunci`) follows them.
    """
    state, choices = keadaan(halaman, pilihan, konteks), _choices(halaman, konteks)
    spelled = set(_saring(halaman, state, kunci)).intersection(DIEJA)
    pairs = {
        key: choice.words[getattr(state, key)]
        for key, choice in choices.items()
        if key != EDISI and (key in spelled or getattr(state, key) != choice.default)
    }
    return f"{halaman}?{urlencode(pairs)}" if pairs else halaman


def saringan(halaman: str, pilihan: Mapping[str, str], konteks: Konteks, kunci: str = "") -> str:
    """The filters in words: "Tahun 2025 · Semua wilayah · Penyandang Disabilitas · Terdata".

    Only those that the panel `kunci` follows (without it: any panel of the page's part); "" where none is followed.
    """
    state, choices = keadaan(halaman, pilihan, konteks), _choices(halaman, konteks)
    own = {"wilayah"} if all(one.tempat_sendiri for one in _halaman(halaman).berlaku(state, kunci)) else set()
    told = [
        KATA.get(key, "{}").format(choices[key].words[getattr(state, key)].replace(PEMISAH, ", "))
        for key in _saring(halaman, state, kunci)
        if (key in SELALU and key not in own) or getattr(state, key) != choices[key].default
    ]
    return " · ".join(told)


def _saring(halaman: str, state: State, kunci: str) -> tuple[str, ...]:
    found = dict.fromkeys(key for one in _halaman(halaman).berlaku(state, kunci) for key in one.saring)
    dropped = BUKAN_PMKS if state.indikator not in ("", "pmks") else ()
    return tuple(key for key in STATE_KEYS if key in found and key not in dropped)


def _halaman(halaman: str) -> Halaman:
    if halaman not in HALAMAN:
        raise SudutPandangHilang(f"halaman “{halaman}” tidak dikenal Serambi versi ini")
    return HALAMAN[halaman]


def _choices(halaman: str, konteks: Konteks) -> dict[str, Choice]:
    return {**frame_choices(konteks), **_halaman(halaman).pilihan(konteks)}
