"""The axes, measures, units and periods of a table in one edition, in the words of the screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from queries.pivot_bentuk import PilihanTabel, Sumbu
from queries.pivot_isi import Isi
from queries.pivot_tabel import TABEL, WAKTU, Tabel, bentuk
from queries.pivot_waktu import kode_migrasi, kode_waktu
from words import label
from words import pivot as kata
from words.format import periode as kata_periode

_URUT_SATUAN = tuple(label.SATUAN)


def susun(tabel: str, isi: Isi) -> PilihanTabel:
    """What can be asked of a table of this edition."""
    bentuk_tabel = TABEL[tabel]
    periods = kode_migrasi(isi) if tabel == "migrasi" else kode_waktu(one[0] for one in isi.ada[tabel])
    units = satuan(tabel, isi)
    axes = {
        axis: Sumbu(axis, kata.SUMBU[axis], bentuk_tabel.golongan(axis), _unik(words), bawaan)
        for axis, words, bawaan in _sumbu(bentuk_tabel, isi, periods)
        if words
    }
    return PilihanTabel(
        tabel=tabel,
        nama=kata.TABEL[tabel],
        sumbu=axes,
        ukur={
            code: (kata.UKUR_KONTEKS if tabel == "konteks" else {}).get(code, kata.UKUR[code])
            for code in bentuk_tabel.ukur
        },
        satuan={code: label.SATUAN.get(code, code) for code in units},
        penduduk=_dasar(isi) if "angka" in bentuk_tabel.ukur else {},
        periode=periods,
        contoh="contoh" in isi.asal[tabel],
    )


def satuan(tabel: str, isi: Isi) -> tuple[str, ...]:
    """Units that hold numbers, in official order; a table without any keeps its first one."""
    if tabel in ("spm", "penduduk", "migrasi"):
        return ("jiwa",)
    place = 3 if tabel == "konteks" else 2
    found = {one[place] for one in isi.ada[tabel]}
    if not found:
        return ("orang",) if tabel == "psks" else ("jiwa",)
    return tuple(sorted(found, key=lambda one: (_URUT_SATUAN.index(one) if one in _URUT_SATUAN else 99, one)))


def bersatuan(isi: Isi, satuan_: str) -> frozenset[str]:
    """PMKS type codes that count in a unit: by the catalogue's main unit, or because numbers exist."""
    present = {one[3] for one in isi.ada["pmks"] if one[2] == satuan_}
    main = {code for code, one in isi.jenis.items() if one.keluarga == "pmks" and one.satuan == satuan_}
    return frozenset(present | main)


def _sumbu(tabel: Tabel, isi: Isi, periods: tuple[str, ...]) -> Iterable[tuple[str, Mapping[str, str], str]]:
    for axis in tabel.wilayah:
        yield axis, _wilayah(axis, isi), ""
    for axis in tabel.jenis:
        yield axis, _jenis(axis, isi), ""
    for axis in WAKTU:
        yield (
            axis,
            {one: one if axis == "tahun" else kata_periode(one) for one in periods if bentuk(one) == axis},
            "",
        )
    for axis, (_, bawaan) in tabel.tetap.items():
        words = _tetap(tabel.kode, axis, isi)
        usual = bawaan if bawaan in words else next(iter(words), "")
        if axis == "indikator":  # the series with the most numbers
            held = Counter(one[1] for one in isi.ada["konteks"] for _ in one[4].split("|"))
            usual = max(words, key=lambda one: held[one], default="")
        yield axis, words, "" if axis == "rincian" else usual


def _wilayah(axis: str, isi: Isi) -> Mapping[str, str]:
    if axis == "kabkota":
        return {one.kode: one.nama for one in isi.wilayah}
    if axis == "lingkar":
        rings = sorted(code for code, (dimension, _) in isi.rekap_wilayah.items() if dimension == "lingkar")
        return {code: code.replace("LINGKAR-", "Lingkar ") for code in rings}
    return isi.induk["provinsi" if axis == "provinsi" else "negara"]


def _jenis(axis: str, isi: Isi) -> Mapping[str, str]:
    if axis == "jenis_psks":
        return {code: one.nama for code, one in isi.jenis.items() if one.keluarga == "psks"}
    if axis == "jenis":
        present = {one[3] for one in isi.ada["pmks"]}
        return {
            code: one.nama
            for code, one in isi.jenis.items()
            if code in isi.rekap_jenis and (one.keluarga == "pmks" or code in present)
        }
    family = "semua" if axis == "semua_jenis" else axis
    return {
        code: one.nama
        for code, one in isi.jenis.items()
        if isi.rekap_jenis.get(code, ("", frozenset()))[0] == family
    }


def _tetap(tabel: str, axis: str, isi: Isi) -> Mapping[str, str]:
    rows = isi.ada[tabel]
    if axis == "ukuran":
        codes = ("butuh", "terlayani") if tabel == "spm" else tuple(label.UKURAN)
        present = {one[1] for one in rows} if tabel == "pmks" else {"butuh", "terlayani"}
        usual = "terdata" if tabel == "pmks" else "butuh"
        return {code: label.UKURAN[code] for code in codes if code in present or code == usual}
    if axis == "kelamin":
        return {"total": label.JENIS_KELAMIN["total"]} | {
            code: label.JENIS_KELAMIN[code] for code in ("L", "P")
        }
    if axis == "layanan":
        return {code: one.nama for code, one in isi.jenis.items() if one.keluarga == "spm"}
    if axis == "kewenangan":
        return {code: label.KEWENANGAN[code] for code in ("kab_kota", "provinsi")}
    if axis == "dasar":
        return _dasar(isi)
    if axis == "arah":
        return dict(kata.ARAH)
    if axis == "indikator":
        present = {one[1] for one in rows}
        return {code: one["nama_pendek"] for code, one in isi.indikator.items() if code in present}
    return {code: code for code in sorted({one[2] for one in rows})}


def _dasar(isi: Isi) -> dict[str, str]:
    present = {one[1] for one in isi.ada["penduduk"]}
    return {code: text for code, text in label.DASAR.items() if code in present} or {
        "dukcapil": label.DASAR["dukcapil"]
    }


def _unik(words: Mapping[str, str]) -> dict[str, str]:
    """Words are addresses too: a word that stands twice gets its code."""
    texts = list(words.values())
    return {code: f"{text} ({code})" if texts.count(text) > 1 else text for code, text in words.items()}
