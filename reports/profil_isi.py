"""A Profil as the texts of its sheet: what typst gets, every number as it was printed by the panels."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from charts.marks import legend_swatches
from charts.spec import ChoroplethSpec
from panels import sitasi
from panels.kartu import Kartu
from panels.panel import Panel
from panels.profil import Perhatian, Profil
from reports import profil_kata as kata
from reports.kata_berkas import tanda
from reports.profil_jenis import semua_jenis
from reports.profil_peta import kotak_kelas, peta
from reports.profil_tabel import hanya_total, tabel
from words.keadaan import legenda

Kertas = Literal["a4", "f4"]
KERTAS: tuple[Kertas, ...] = ("a4", "f4")
SUMBER_TERBANYAK = 6  # publishers by name in the footer; the full list is in the XLSX
KOLOM_SAMPING = 4  # a table of more columns gets the full width of the page
# How tables are folded for paper: each group is one column, its further keys stand small under the first.
SUSUNAN: dict[str, tuple[tuple[str, ...], ...]] = {
    "spm": (
        ("layanan", "cakupan"), ("belum",), ("butuh",), ("terlayani",), ("persen_belum",), ("persen",), ("target",),
        ("kewenangan",), ("butuh_akhir",),
    ),
    "kapasitas": (("rasio", "hitungan"), ("nilai",), ("provinsi", "cakupan")),
    "ikn": (("hal",), ("nilai", "satuan"), ("periode",), ("asal",)),
    "ditunggu": (("data",), ("terakhir", "umur"), ("ditunggu", "catatan")),
    "pertanyaan": (("hal", "periode"), ("angka",), ("putusan", "catatan")),
}  # fmt: skip


def isi_lembar(profil: Profil, kertas: Kertas, dibuat: datetime | None) -> dict[str, Any]:
    """All texts of the sheet (reports/typst/lembar.typ) as plain JSON values."""
    penuh, samping = _bagian(profil)
    return {
        "kertas": kertas,
        "judul_dokumen": " · ".join((*tanda(profil.stempel), kata.judul(profil))),
        "uraian": kata.uraian(profil),
        "kata_kunci": [profil.nama, profil.tahun, profil.stempel.edisi, *tanda(profil.stempel)],
        "tanggal": None if dibuat is None else [dibuat.year, dibuat.month, dibuat.day],
        "tanda": list(tanda(profil.stempel)),
        "atas": kata.ATAS,
        "nama": profil.nama,
        "keterangan": kata.keterangan(profil),
        "peta": _peta(profil.peta, profil.kode),
        "kartu": [_kartu(one) for one in profil.angka],
        "kalimat": {"judul": kata.KALIMAT, "isi": [kata.tanpa_cap(one) for one in kalimat_lain(profil)]},
        "kk": _perhatian(kata.KK, profil.kk, ""),
        "perhatian": [
            _perhatian(kata.NAIK, profil.naik, kata.TANPA_NAIK),
            _perhatian(kata.TURUN, profil.turun, kata.TANPA_TURUN),
            _perhatian(kata.KESENJANGAN, profil.kesenjangan, kata.TANPA_KESENJANGAN),
        ],
        "jenis": semua_jenis(profil),
        "penuh": penuh,
        "samping": samping,
        "pertanyaan": _pertanyaan(profil),
        "selengkapnya": kata.SELENGKAPNYA,
        "kaki": kaki(profil),
        "cap": kata.cap(profil),
    }


def kalimat_lain(profil: Profil) -> tuple[str, ...]:
    """The sentences for the meeting that do not already stand under rises, falls and gaps."""
    ada = {one.kalimat for one in (*profil.naik, *profil.turun, *profil.kesenjangan)}
    return tuple(one for one in profil.kalimat if one not in ada)


def _bagian(profil: Profil) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The panels over the full width, and those beside the table of all types, in the order of reading."""
    bagian = {
        "spm": profil.spm,
        "kapasitas": profil.kapasitas,
        "ikn": profil.ikn,
        "ditunggu": profil.ditunggu,
    }
    semua = [panel(one, jenis, profil.nama) for jenis, one in bagian.items() if one is not None]
    lebar = [one for one in semua if one["tabel"] and len(one["tabel"]["kepala"]) > KOLOM_SAMPING]
    return lebar, [one for one in semua if one not in lebar]


def _pertanyaan(profil: Profil) -> dict[str, Any] | None:
    """Questions that may come up, for the eyes of the agency only; the template prints as many rows as fit."""
    if profil.pertanyaan is None:
        return None
    return {**panel(profil.pertanyaan, "pertanyaan", profil.nama), "lagi": kata.LAGI}


def kaki(profil: Profil) -> list[str]:
    """Footer lines: what is missing, sources, marks, how to read, boundaries."""
    marks = "; ".join(f"{lambang} {arti}" for lambang, arti in legenda())
    lines = [
        f"Yang belum ada: {' '.join(profil.pesan)}" if profil.pesan else "",
        f"Sumber: {sitasi.ringkas(profil.sumber, SUMBER_TERBANYAK) or 'tidak dicantumkan'}.",
        f"Lambang: {marks}; {kata.PECAHAN}.",
        profil.peta.spec.attribution if isinstance(profil.peta.spec, ChoroplethSpec) else "",
        kata.LEMBAR.format(nama=profil.nama) if profil.stempel.audiens == "lembar" else "",
    ]
    return [line for line in lines if line]


def _peta(one: Panel, kode: str) -> dict[str, Any]:
    spec = one.spec
    if not isinstance(spec, ChoroplethSpec):
        raise TypeError(f"profil.peta is a {spec.kind}, not a map")
    classes = [{"svg": kotak_kelas(i), "kata": item.label} for i, item in enumerate(spec.legend.classes)]
    states = [item.label for item in legend_swatches(spec.legend, spec.marks)[len(spec.legend.classes) :]]
    return {
        **peta(spec, kode),
        "judul": one.title,
        "ket": kata.ket(one, one.unit, one.period),
        "alt": one.alt,
        "legenda": classes,
        "keadaan": states,
    }


def _kartu(one: Kartu) -> dict[str, Any]:
    unit = "%" if one.satuan == "persen" else one.satuan
    notes = [*one.keterangan, *((kata.CONTOH_KECIL,) if one.stempel.contoh else ())]
    return {"judul": one.judul, "nilai": one.nilai, "satuan": unit, "keterangan": notes}


def _perhatian(judul: str, isi: tuple[Perhatian, ...], kosong: str) -> dict[str, Any]:
    rows = [{"kalimat": kata.tanpa_cap(one.kalimat), "tanda": kata.tanda_pasti(one.tanda)} for one in isi]
    words = dict.fromkeys(f"{kata.tanda_pasti(one.tanda)} {one.tanda}" for one in isi)
    return {"judul": judul, "ket": " · ".join(words), "isi": rows, "kosong": kosong, "bobot": _bobot(rows)}


def _bobot(rows: list[dict[str, Any]]) -> int:
    """Share of the width, so that columns get like heights."""
    return sum(len(row["kalimat"]) for row in rows)


def panel(one: Panel, jenis: str, nama: str) -> dict[str, Any]:
    """A panel as heading, table folded for paper, and sentences."""
    table, more = one.table, ()
    if jenis == "kapasitas" and table.total is not None and len(table.columns) > KOLOM_SAMPING:
        table, more = hanya_total(table), (kata.MENURUT_WILAYAH,)
    return {
        "judul": kata.tanpa_nama(one.title, nama),
        "ket": kata.ket(one, kata.tanpa_nama(one.period, nama), one.stamps.cakupan),
        "tabel": tabel(table, SUSUNAN.get(jenis, ())) if table.rows else None,
        "kalimat": [*map(kata.tanpa_cap, one.sentences), *more] or ([] if table.rows else list(one.notes)),
    }
