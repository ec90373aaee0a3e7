"""The address is the state: every key of the URL is named here, in Indonesian words.

Widgets are bound to these keys; a link carries the words a reader sees ("Kota Bontang"), so the same text is
what `State.query()` writes under a chart and what `State.read()` takes back. Unknown words fall back to the
default and nothing is said about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from urllib.parse import urlencode

from data.snapshot import editions
from queries import Konteks, Row, rows
from words import label
from words.galat import GalatSerambi

SEMUA = "semua"
FRAME_KEYS = ("tahun", "wilayah", "jenis", "ukuran", "penduduk", "edisi")
PAGE_KEYS = (
    "indikator", "tampil", "kelas", "banding", "satuan", "kelompok", "preset", "bagian", "jenis_ikn", "tabel", "seri",
    "dari", "ke", "urut", "susun", "pembanding",
    "lingkup", "tumbuh_rendah", "tumbuh_sedang", "tumbuh_tinggi", "sampai",
    "baris", "kolom", "nilai", "total", "saring_wilayah", "saring_jenis", "saring_waktu", "saring_lain",
    "sumbu_x", "sumbu_y", "tampilan",
    "rapat", "level", "pilar", "status", "butir", "potensi",
)  # fmt: skip
UKURAN = ("terdata", "tertangani")
SEMUA_JENIS = "SEMUA-26"
SHOWN_FAMILIES = ("semua", "pmks", "pilar", "spm", "pas", "grup", "lokal")
DASAR = ("dukcapil", "proyeksi_sp2020", "sensus_2020", "supas_2015", "proyeksi_sp2010", "sensus_2010")


class EdisiKosong(GalatSerambi):
    """The edition holds no year at all."""

    def __init__(self, edisi: str) -> None:
        super().__init__(
            f"Edisi data {edisi} tidak memuat satu tahun pun. Pilih edisi lain, atau bangun ulang dengan: "
            "python -m data build"
        )


@dataclass(frozen=True, slots=True)
class Choice:
    """What a filter offers: code -> the word on screen and in the URL, and the default code."""

    words: Mapping[str, str]
    default: str

    def code(self, word: str) -> str:
        """Return the code of a word (or of a code), else the default."""
        if word in self.words:
            return word
        return next((code for code, text in self.words.items() if text == word), self.default)


@dataclass(frozen=True, slots=True)
class State:
    """What the reader has chosen, as codes. '' means the page's own default."""

    tahun: str
    wilayah: str = SEMUA
    jenis: str = SEMUA_JENIS
    ukuran: str = "terdata"
    penduduk: str = "dukcapil"
    edisi: str = ""
    indikator: str = ""
    tampil: str = ""
    kelas: str = ""
    banding: str = ""
    satuan: str = ""
    kelompok: str = ""
    preset: str = ""
    bagian: str = ""
    jenis_ikn: str = ""
    tabel: str = ""
    seri: str = ""
    dari: str = ""
    ke: str = ""
    urut: str = ""
    susun: str = ""
    pembanding: str = ""
    lingkup: str = ""
    tumbuh_rendah: str = ""
    tumbuh_sedang: str = ""
    tumbuh_tinggi: str = ""
    sampai: str = ""
    baris: str = ""
    kolom: str = ""
    nilai: str = ""
    total: str = ""
    saring_wilayah: str = ""
    saring_jenis: str = ""
    saring_waktu: str = ""
    saring_lain: str = ""
    sumbu_x: str = ""
    sumbu_y: str = ""
    tampilan: str = ""
    rapat: str = ""
    level: str = ""
    pilar: str = ""
    status: str = ""
    butir: str = ""
    potensi: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str], choices: Mapping[str, Choice]) -> State:
        """Build the state from a URL query; words that are not offered become the default."""
        known = {
            key: choice.code(query.get(key, "")) if key in query else choice.default
            for key, choice in choices.items()
        }
        return cls(**known)

    def query(self, choices: Mapping[str, Choice]) -> str:
        """Return the URL query that rebuilds this state; defaults are left out."""
        pairs = {
            key: choice.words[getattr(self, key)]
            for key, choice in choices.items()
            if getattr(self, key) in choice.words and getattr(self, key) != choice.default
        }
        return urlencode(pairs)

    def with_(self, **changes: str) -> State:
        """Return a copy with some keys changed."""
        return replace(self, **changes)

    @property
    def satu_wilayah(self) -> bool:
        """Whether one area is chosen."""
        return self.wilayah != SEMUA


STATE_KEYS = tuple(f.name for f in fields(State))


def frame_choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the shared filters for the edition that is open."""
    return _frame_choices(konteks, tuple(editions()))


@lru_cache(maxsize=64)
def _frame_choices(konteks: Konteks, known: tuple[str, ...]) -> dict[str, Choice]:
    years = rows("tahun_daftar", konteks)
    if not years:
        raise EdisiKosong(konteks.edisi)
    latest = max((y["tahun"] for y in years if y["ada_pmks"]), default=max(y["tahun"] for y in years))
    areas = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    return {
        "tahun": Choice({str(y["tahun"]): str(y["tahun"]) for y in reversed(years)}, str(latest)),
        "wilayah": Choice({SEMUA: "Semua wilayah", **areas}, SEMUA),
        "jenis": _jenis_choice(konteks),
        "ukuran": Choice({code: label.ukuran(code) for code in UKURAN}, "terdata"),
        "penduduk": _penduduk_choice(konteks),
        "edisi": Choice({e: e for e in known}, konteks.edisi if konteks.edisi in known else known[0]),
    }


def _jenis_choice(konteks: Konteks) -> Choice:
    types = rows("jenis_daftar", konteks)
    shown = {row["jenis"]: _jenis_word(row) for row in types if row["keluarga"] in SHOWN_FAMILIES}
    return Choice(shown, SEMUA_JENIS)


def _jenis_word(row: Row) -> str:
    """Roll-ups carry their kind, or two choices would read alike (fakir miskin is a type and a PAS)."""
    prefix = {"pilar": "Pilar", "spm": "SPM", "pas": row["jenis"], "grup": "Gabungan", "lokal": "Deret lokal"}
    kind = prefix.get(row["keluarga"], "")
    return f"{kind}: {row['nama']}" if kind else row["nama"]


def _penduduk_choice(konteks: Konteks) -> Choice:
    present = {row["dasar"] for row in rows("dasar_daftar", konteks)}
    codes = [code for code in DASAR if code in present] or list(DASAR[:1])
    return Choice({code: label.dasar(code) for code in codes}, codes[0])


def address(page: str, state: State, konteks: Konteks, choices: Mapping[str, Choice] | None = None) -> str:
    """Return the link that rebuilds a view: page path plus query, e.g. "/peta?tahun=2024&wilayah=Kota+Bontang"."""
    query = state.query({**frame_choices(konteks), **(choices or {})})
    return f"{page}?{query}" if query else page
