"""Sentences of the Jenis page: coverage, the largest recorded types, the share served, the location quotient."""

from __future__ import annotations

from collections.abc import Iterable

from panels.kelengkapan import di, kalimat_sebagian, teks_jenis, tidak_lengkap
from panels.state import State
from queries import Row
from stats.lq import Porsi
from words.format import angka, dengan_satuan, persen
from words.kalimat import BASIS_PERSEN, tandai
from words.keadaan import cakupan

TERBESAR = 3
SANGAT_SENSITIF = 3


def kalimat_rincian(
    shown: tuple[Row, ...], whole: Row | None, lengkap: tuple[Row, ...], state: State, satuan: str
) -> tuple[str, ...]:
    """Return coverage by area and type, the largest three and the share served; () when nothing was reported.

    `lengkap` is panels.kelengkapan of the sum over all types.
    """
    reported = [row for row in shown if row["terdata"] is not None or row["keadaan_terdata"] == "disamarkan"]
    if whole is None or not reported:
        return ()
    return (
        *_cakupan(whole, lengkap, state, satuan),
        *_terbesar(reported, whole, state, satuan),
        *(_tertangani(whole, state, satuan) if not menyaring(state) else ()),
    )


def menyaring(state: State) -> bool:
    """Whether a preset leaves types out; a sum over a selection is not a published number."""
    return state.kelompok in ("", "jenis") and state.preset not in ("", "semua")


def _cakupan(whole: Row, lengkap: tuple[Row, ...], state: State, satuan: str) -> tuple[str, ...]:
    if whole["tingkat"] == "provinsi":
        late = kalimat_sebagian(lengkap)
        covered = cakupan(whole["n_wilayah"], whole["n_total"])
        text = f"Rincian {state.tahun} memuat laporan {covered}{f'; {late}' if late else ''}."
        return (tandai(text, "tetap", whole["asal"] == "contoh"),)
    own = di(lengkap, whole["kode_wilayah"])
    if own is None or not tidak_lengkap(own):
        return ()
    text = f"Rincian {state.tahun} memuat {teks_jenis(own)} yang dihitung dalam {satuan}; belum lengkap."
    return (tandai(text, "tetap", whole["asal"] == "contoh"),)


def _terbesar(reported: Iterable[Row], whole: Row, state: State, satuan: str) -> tuple[str, ...]:
    ranked = sorted((row for row in reported if row["urutan"]), key=lambda row: row["urutan"])[:TERBESAR]
    if len(ranked) < 2:
        return ()
    parts = "; ".join(
        f"{row['nama']} {dengan_satuan(row['terdata'], satuan)}{_sebagian(row, whole)}" for row in ranked
    )
    text = (
        f"Menurut data yang masuk, jumlah terdata terbesar dalam {satuan} pada {state.tahun}: {parts} "
        "(jenis yang sangat sensitif dan nilai yang disamarkan tidak disertakan)."
    )
    return (tandai(text, _status(ranked), ranked[0]["asal"] == "contoh"),)


def _sebagian(row: Row, whole: Row) -> str:
    """Say where fewer areas stand behind a province number than behind the whole."""
    partial = row["tingkat"] == "provinsi" and row["n_wilayah"] < whole["n_wilayah"]
    return f" ({cakupan(row['n_wilayah'], row['n_total'])})" if partial else ""


def _tertangani(whole: Row, state: State, satuan: str) -> tuple[str, ...]:
    if whole["persen"] is None:
        return ()
    share = f" ({persen(whole['persen'], 1)})" if whole["terdata"] >= BASIS_PERSEN else ""
    text = (
        f"Tercatat tertangani {angka(whole['tertangani'])} dari {angka(whole['terdata'])} kasus menurut jenis "
        f"dalam {satuan}{share} pada {state.tahun}; kasus bukan orang."
    )
    return (tandai(text, _status([whole]), whole["asal"] == "contoh"),)


def _status(found: list[Row]) -> str:
    return "sementara" if any(row["status_terdata"] == "sementara" for row in found) else "tetap"


def kalimat_porsi(found: Iterable[tuple[Row, Porsi]], state: State, satuan: str) -> tuple[str, ...]:
    """Return the types that stand out most above the province; small counts and sensitive types never."""
    picked = [
        (row, one)
        for row, one in found
        if one.lq > 1 and row["nilai_wilayah"] >= BASIS_PERSEN and row["tingkat_sensitif"] < SANGAT_SENSITIF
        and row["keluarga"] != "grup"
    ]  # fmt: skip
    return tuple(
        tandai(
            f"Menurut data yang masuk, {row['nama']} merupakan {persen(one.wilayah, 1)} dari kasus menurut jenis "
            f"({satuan}) di {row['wilayah']} dan {persen(one.provinsi, 1)} di provinsi: {angka(one.lq, 2)} kali.",
            row["status"],
            row["asal"] == "contoh",
        )
        for row, one in sorted(picked, key=lambda pair: -pair[1].lq)[:TERBESAR]
    )
