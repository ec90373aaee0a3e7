"""From the address to the specification of a pivot and back: what the reader left open gets the table's default."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from panels.pilihan_banyak import gabung, pecah
from panels.silang_pilihan import SARING, TANPA, TIDAK, kode_saring, kunci
from panels.state import State, frame_choices
from queries import Konteks, pivot
from queries.pivot_isi import isi
from words.pivot import TABEL

TAHUN = "tahun"
UBAH = frozenset({"selisih", "persen_ubah"})  # measures between two periods: no axis of time beside them
BERPASANGAN = frozenset({"terlayani", "capaian", "belum"})  # measures that read both ukuran
BARIS, KOLOM = ("kabkota", "provinsi", "nasional"), ("tahun",)  # the first that the table has
# a share is of what adds up, and positions in time do not
KOLOM_PORSI = {"porsi_baris": ("pilar", "jenis_psks", "tahun"), "porsi_total": ()}
PENDUDUK = frozenset({"angka", "selang"})  # measures that need a population


@dataclass(frozen=True, slots=True)
class Dibaca:
    """A state as a pivot: what the table offers, and what is asked (not checked yet)."""

    pilihan: pivot.PilihanTabel
    spek: pivot.Spesifikasi

    def sumbu(self, kode: str) -> pivot.Sumbu:
        """An axis of the table."""
        return self.pilihan.sumbu[kode]

    @property
    def waktu(self) -> str:
        """The axis of time that stands on a side; "" when none does."""
        return next((one for one in self.spek.sumbu if self.sumbu(one).golongan == "waktu"), "")


def baca(state: State, konteks: Konteks) -> Dibaca:
    """Read the pivot of a state; codes that the table does not know fall away as if they were never chosen."""
    table = pivot.pilihan(state.tabel if state.tabel in TABEL else next(iter(TABEL)), konteks)
    measure = state.nilai if state.nilai in table.ukur else next(iter(table.ukur))
    kept = boleh(table, measure)
    rows = _satu_waktu(_sumbu(state.baris, kept), table) or _bawaan(BARIS, kept) or tuple(kept[:1])
    asked = _sumbu(state.kolom, kept)
    columns = () if state.kolom == TANPA else asked or _bawaan(KOLOM_PORSI.get(measure, KOLOM), kept)
    columns = tuple(one for one in _satu_waktu(columns, table) if not _bertemu(one, rows, table))
    spek = pivot.Spesifikasi(
        tabel=table.tabel,
        baris=rows,
        kolom=columns,
        ukur=measure,
        satuan=state.satuan if state.satuan in table.satuan else "",
        penduduk=state.penduduk if measure in PENDUDUK and state.penduduk in table.penduduk else "",
        dari=state.dari if state.dari in table.periode else "",
        ke=_ke(state, table, (*rows, *columns), measure),
        banding=state.banding if measure in UBAH and state.banding != konteks.edisi else "",
        saring=_saring(state, table, (*rows, *columns), konteks),
        total=state.total != TIDAK,
    )
    return Dibaca(table, spek)


def _ke(state: State, table: pivot.PilihanTabel, sides: tuple[str, ...], measure: str) -> str:
    """The one period; "" beside an axis of time, beside a filter of years, and where the engine is to choose."""
    timed = any(table.sumbu[one].golongan == "waktu" for one in sides)
    if timed or (measure not in UBAH and _tahun(state, table)):
        return ""
    return state.ke if state.ke in table.periode else ""


def _tahun(state: State, table: pivot.PilihanTabel) -> bool:
    """Whether years are filtered: without an axis of time they are taken together (flows) or the last one counts."""
    return TAHUN in table.sumbu and any(one in table.sumbu[TAHUN].nilai for one in pecah(state.saring_waktu))


def terpakai(spek: pivot.Spesifikasi) -> tuple[str, ...]:
    """The axes that a measure takes together itself: on no side, and nothing to choose."""
    return _terpakai(spek.ukur, spek.tabel)


def _terpakai(ukur: str, tabel: str) -> tuple[str, ...]:
    if ukur in BERPASANGAN or (ukur == "selang" and tabel == "spm"):
        return ("ukuran",)
    return ("arah",) if ukur == "neto" else ()


def boleh(table: pivot.PilihanTabel, ukur: str) -> list[str]:
    """The axes that can stand on a side beside a measure."""
    taken = _terpakai(ukur, table.tabel)
    return [
        code
        for code, axis in table.sumbu.items()
        if code not in taken and (ukur not in UBAH or axis.golongan != "waktu")
    ]


def _satu_waktu(axes: tuple[str, ...], table: pivot.PilihanTabel) -> tuple[str, ...]:
    """One axis of time at most: the one chosen last."""
    last = next((one for one in reversed(axes) if table.sumbu[one].golongan == "waktu"), "")
    return tuple(one for one in axes if table.sumbu[one].golongan != "waktu" or one == last)


def _bertemu(axis: str, rows: tuple[str, ...], table: pivot.PilihanTabel) -> bool:
    """Whether a column axis is on the rows already, itself or as another axis of time."""
    times = any(table.sumbu[one].golongan == "waktu" for one in rows)
    return axis in rows or (times and table.sumbu[axis].golongan == "waktu")


def _sumbu(asked: str, kept: list[str]) -> tuple[str, ...]:
    return tuple(one for one in pecah(asked) if one in kept)


def _bawaan(wanted: tuple[str, ...], kept: list[str]) -> tuple[str, ...]:
    return tuple(one for one in wanted if one in kept)[:1]


def _saring(
    state: State, table: pivot.PilihanTabel, sides: tuple[str, ...], konteks: Konteks
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The filters by axis. A fixed axis that stands on no side holds one code, one of time finer than years none."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for axis in table.sumbu.values():
        chosen = set(pecah(getattr(state, kunci(axis))))
        offered = tuple(anggota(axis, found, sides, konteks))
        most = None if axis.kode in (*sides, TAHUN) else {"tetap": 1, "waktu": 0}.get(axis.golongan)
        codes = tuple(code for code in offered if kode_saring(axis, code) in chosen)[:most]
        if codes:
            found.append((axis.kode, codes))
    return tuple(found)


def anggota(
    axis: pivot.Sumbu, saring: Sequence[tuple[str, tuple[str, ...]]], sides: tuple[str, ...], konteks: Konteks
) -> dict[str, str]:
    """What can be chosen on an axis: of the breakdowns only those of the one indicator looked at."""
    if axis.kode != "rincian" or "indikator" in sides:
        return dict(axis.nilai)
    chosen = dict(saring).get("indikator") or (pivot.pilihan("konteks", konteks).sumbu["indikator"].bawaan,)
    known = {one[2] for one in isi(konteks).ada["konteks"] if one[1] in chosen}
    return {code: word for code, word in axis.nilai.items() if code in known}


def lengkap(dibaca: Dibaca, konteks: Konteks) -> pivot.Spesifikasi:
    """The specification as the engine would fill it in; what cannot be asked stays as it is."""
    try:
        return pivot.periksa(dibaca.spek, konteks)
    except pivot.SpesifikasiSalah:
        return dibaca.spek  # the panel below says why; the controls must stand to change it


def saringan(dibaca: Dibaca) -> dict[str, str]:
    """The filters of a specification as the codes of their keys."""
    found: dict[str, list[str]] = {key: [] for key in SARING.values()}
    for kode, codes in dibaca.spek.saring:
        axis = dibaca.sumbu(kode)
        found[kunci(axis)] += [kode_saring(axis, code) for code in codes]
    return {key: gabung(codes) for key, codes in found.items()}


def rapi(state: State, dibaca: Dibaca, konteks: Konteks) -> State:
    """The state with nothing in it but what makes this pivot: what is the table's own default is left open."""
    frame = {key: choice.default for key, choice in frame_choices(konteks).items()}
    blank = State(**frame, tabel=state.tabel, total=state.total, tampil=state.tampil, urut=state.urut)
    table = baca(blank, konteks).spek
    spek = dibaca.spek
    usual = baca(blank.with_(nilai=spek.ukur), konteks).spek
    return blank.with_(
        baris="" if spek.baris == usual.baris else gabung(spek.baris),
        kolom="" if spek.kolom == usual.kolom else gabung(spek.kolom) or TANPA,
        nilai="" if spek.ukur == table.ukur else spek.ukur,
        satuan=_bukan_bawaan("satuan", dibaca, konteks),
        dari=_bukan_bawaan("dari", dibaca, konteks),
        ke=_bukan_bawaan("ke", dibaca, konteks),
        penduduk=spek.penduduk or frame["penduduk"],
        banding=spek.banding,
        **saringan(dibaca),
    )


def _bukan_bawaan(field: str, dibaca: Dibaca, konteks: Konteks) -> str:
    """A field of the specification, "" where leaving it open gives the same."""
    given = getattr(dibaca.spek, field)
    if not given:
        return ""
    usual = pivot.periksa(replace(dibaca.spek, **{field: ""}), konteks)
    return "" if getattr(usual, field) == given else given
