"""PMKS per 10.000 people of a named population, and counts where that population does not cover who reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from panels import nilai, sebaran_kolom, sebaran_pmks
from panels import sebaran_baca as baca
from panels.jenis_info import Jenis, jenis_info
from panels.sebaran import Sebaran
from panels.state import State
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import dengan_satuan
from words.keadaan import cakupan

SATUAN = "per 10.000 penduduk"
Beda = tuple[Row, float | None, float | None]  # a pair of populations, the area's rate under each


def angka_penduduk(state: State, konteks: Konteks) -> Sebaran:
    """Rates per 10.000 people of the chosen base where it covers every area that reports, or the chosen area.

    Anywhere else counts, and why. Raises BukanJumlahOrang for a roll-up of several types (its cases are not people).
    """
    info = jenis_info(state, konteks)
    info.jaga_orang()
    found = baca.sebaran(state, konteks, info)
    differ = _differ(state, konteks, info, found)
    said = tuple(line for one in differ for line in _sentences(one, state, info))
    if not _covered(found, info, state):
        counts = sebaran_pmks.jumlah(state, konteks, _lines(differ, state, both=True))
        why = _why(state, konteks, info, found)
        return replace(counts, kalimat=(*counts.kalimat, *said), catatan=(why, *counts.catatan))
    rates = _rates(state, konteks, info, found, _lines(differ, state, both=False))
    return replace(rates, kalimat=(*rates.kalimat, *said))


def _rates(
    state: State,
    konteks: Konteks,
    info: Jenis,
    found: tuple[Row, ...],
    more: Mapping[str, tuple[str, ...]],
) -> Sebaran:
    base, province = label.dasar(state.penduduk), baca.province(found)
    read = nilai.Baca(info, state.tahun, baca.history(state, konteks, info), more, base)
    return Sebaran(
        judul=f"{info.nama}: {label.ukuran(state.ukuran).lower()} {SATUAN}",
        satuan=SATUAN,
        periode=state.tahun,
        desimal=1,
        definisi=info.definisi,
        nilai=tuple(nilai.angka_per(row, read) for row in baca.wilayah(found)),
        total=nilai.angka_per(province, read),
        kolom=sebaran_kolom.angka(info, base),
        dipakai=found,
        sumber_id=(*baca.ids(found), *baca.ids(found, "penduduk_sumber_id")),
        cakupan=(province["n_angka"], province["n_total"]),
        penyebut=base,
        kalimat=baca.positions(found, info, state),
        catatan=(*_uncovered(province, base, state), *baca.notes(found, info), catatan.KETIDAKPASTIAN),
    )


def _covered(found: tuple[Row, ...], info: Jenis, state: State) -> bool:
    """Whether rates may be drawn: the base covers every area that reports, or at least the chosen area."""
    own, province = baca.leading(found, state)[0], baca.province(found)
    if info.satuan != "jiwa":
        return False
    if state.satu_wilayah and own["dimensi"] == "wilayah" and own["n_angka"]:
        return True
    reported = province["n_wilayah"] > 0 or province["penduduk"] is not None
    return reported and province["n_tanpa_dasar"] == 0


def _differ(state: State, konteks: Konteks, info: Jenis, found: Iterable[Row]) -> tuple[Beda, ...]:
    """Where the choice of population moves the rate: the pair and the area's rate under both."""
    pairs = rows("penduduk_beda", konteks, tahun=int(state.tahun), dasar=state.penduduk)
    own = {row["kode_wilayah"]: row["angka"] for row in found}
    return tuple(
        (row, own.get(row["kode_wilayah"]), _other_rate(row, state, konteks, info))
        for row in pairs
        if row["kali"] >= baca.BEDA
    )


def _other_rate(pair: Row, state: State, konteks: Konteks, info: Jenis) -> float | None:
    other = baca.sebaran(state.with_(penduduk=pair["dasar_lain"]), konteks, info)
    return next((row["angka"] for row in other if row["kode_wilayah"] == pair["kode_wilayah"]), None)


def _sentences(one: Beda, state: State, info: Jenis) -> tuple[str, ...]:
    row, here, other = one
    moved = catatan.penyebut(
        row["nama_pendek"],
        state.tahun,
        state.penduduk,
        row["penduduk"],
        row["dasar_lain"],
        row["penduduk_lain"],
        row["kali"],
    )
    if here is None or other is None:
        return (moved,)
    names = (info.nama, row["nama_pendek"], state.penduduk, here, row["dasar_lain"], other)
    return (moved, catatan.dua_angka(*names, SATUAN))


def _lines(differ: tuple[Beda, ...], state: State, *, both: bool) -> dict[str, tuple[str, ...]]:
    """Tooltip lines per area with its rates under the two populations; a rate map shows its own already."""
    lines: dict[str, tuple[str, ...]] = {}
    for row, here, other in differ:
        pairs = (((state.penduduk, here),) if both else ()) + ((row["dasar_lain"], other),)
        said = tuple(f"{dengan_satuan(x, SATUAN, 1)}, {label.dasar(b)}" for b, x in pairs if x is not None)
        lines[row["kode_wilayah"]] = (*lines.get(row["kode_wilayah"], ()), *said)
    return lines


def _uncovered(province: Row, base: str, state: State) -> tuple[str, ...]:
    if not province["n_tanpa_dasar"]:
        return ()
    shown = cakupan(province["n_angka"], province["n_total"])
    return (f"{base} {state.tahun} tidak mencakup semua wilayah pelapor; angka tersedia untuk {shown}.",)


def _why(state: State, konteks: Konteks, info: Jenis, found: tuple[Row, ...]) -> str:
    """Say why counts are shown, and which population would cover every area that year."""
    if info.satuan != "jiwa":
        return catatan.TANPA_KK
    covered = tuple(row["nama_pendek"] for row in baca.wilayah(found) if row["penduduk"] is not None)
    names = baca.ringkas_nama(covered, baca.province(found)["n_total"])
    return catatan.dasar_sebagian(state.penduduk, state.tahun, names, baca.dasar_lengkap(state, konteks))
