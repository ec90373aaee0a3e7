"""What intake prints: one JSON object per file (``docs/intake.schema.json``), or plain words for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from data.intake.model import Baris, Hasil
from data.intake.panjang.hasil import BarisKolom
from data.intake.panjang.teks import potongan

# Fields that say what a value is about, per table; the rest is common to all.
KUNCI = {
    "pmks": ("jenis", "ukuran", "klasifikasi"),
    "spm": ("layanan", "kewenangan", "ukuran"),
    "psks": ("jenis",),
    "penduduk": ("dasar",),
    "migrasi": ("arah",),
    "konteks": ("indikator", "rincian"),
}
SEL_TAMPIL = 12


def objek(hasil: Hasil) -> dict:
    """The JSON object of one file."""
    return json.loads("".join(potongan_json(hasil)))


def potongan_json(hasil: Hasil) -> Iterator[str]:
    """The JSON object of one file, in pieces of one line: a million rows are never held as one text."""
    kepala = {"file": hasil.berkas, "outcome": hasil.putusan}
    yield json.dumps(kepala, ensure_ascii=False)[:-1] + ', "rows": ['
    yield from _potongan_baris(hasil.baris)
    yield "], " + json.dumps(_selain_baris(hasil), ensure_ascii=False)[1:]


def _potongan_baris(baris: Sequence[Baris]) -> Iterator[str]:
    if isinstance(baris, BarisKolom):
        yield from potongan(baris, baris_json)
        return
    for urutan, satu in enumerate(baris):
        yield (", " if urutan else "") + json.dumps(baris_json(satu), ensure_ascii=False)


def _selain_baris(hasil: Hasil) -> dict:
    tolak = hasil.penolakan
    return {
        "questions": [
            {"code": satu.kode, "text": satu.teks, "cells": list(satu.sel), "choices": list(satu.pilihan)}
            for satu in hasil.pertanyaan
        ],
        "warnings": [
            {"code": satu.kode, "level": satu.tingkat, "text": satu.teks, "cells": list(satu.sel)}
            for satu in hasil.peringatan
        ],
        "refusal": {"code": tolak[0], "text": tolak[1]} if tolak else None,
    }


def baris_json(satu: Baris) -> dict:
    """One row as JSON: the common fields and those of its table."""
    khusus = {nama: getattr(satu, nama) for nama in KUNCI[satu.tabel]}
    return {
        "table": satu.tabel,
        "periode": satu.periode,
        "kode_wilayah": satu.kode_wilayah,
        **khusus,
        "jenis_kelamin": satu.jenis_kelamin,
        "satuan": satu.satuan,
        "nilai": _angka(satu.nilai),
        "status": satu.status,
        "kumulatif": satu.kumulatif,
        "cell": satu.cell,
    }


def _angka(nilai: float | None) -> int | float | None:
    return int(nilai) if nilai is not None and nilai == int(nilai) else nilai


def kalimat(hasil: Hasil) -> Iterator[str]:
    """The same result in Indonesian lines for a terminal."""
    yield f"== {hasil.berkas}"
    if hasil.penolakan:
        yield f"DITOLAK ({hasil.penolakan[0]}): {hasil.penolakan[1]} Tidak ada yang disimpan."
        return
    for satu in hasil.dikenali:
        yield f"Dikenali {satu.lembar}!{satu.rentang}: {satu.tabel}, {satu.bentuk}. {satu.uraian}"
    yield f"{len(hasil.baris)} nilai dikenali, {len(hasil.pertanyaan)} hal perlu jawaban."
    for tanya in hasil.pertanyaan:
        yield f"? {tanya.kode}: {tanya.teks}{_sel(tanya.sel)}"
        yield f"  pilihan: {' | '.join(tanya.pilihan) or '(isian bebas)'}"
    for satu in hasil.peringatan:
        yield f"! {satu.tingkat}: {satu.teks}{_sel(satu.sel)}"


def _sel(sel: tuple[str, ...]) -> str:
    if not sel:
        return ""
    sisa = len(sel) - SEL_TAMPIL
    return f" [{', '.join(sel[:SEL_TAMPIL])}{f', dan {sisa} sel lain' if sisa > 0 else ''}]"
