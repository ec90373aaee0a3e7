"""Sentences of the speech on people and services: cases, the largest rise and fall, gaps, SPM, workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from panels import kalimat_rapat, profil_perhatian, spm_gap, tren
from panels.common import sources
from panels.panel import Source
from panels.profil_dasar import Tempat, jenis, perubahan
from queries import Row, rows
from words import kalimat_rapat as rapat
from words.kalimat_rapat import DIGIT, Cetak, Hal, Lisan

GANDA = "bukan jumlah orang, karena satu orang dapat tercatat pada lebih dari satu jenis"
BANYAK_JURANG = 2
TKSK = "kecamatan_tanpa_tksk"


@dataclass(frozen=True, slots=True)
class Butir:
    """One sentence: spoken, in digits, the digits alone in the order read, its sources and the rows it rests on."""

    lisan: str
    tulis: str
    digit: tuple[str, ...]
    sumber: tuple[Source, ...]
    contoh: bool
    baris: tuple[Row, ...]


def butir(one: Tempat, buat: Callable[[Cetak], str], *baris: Row, lagi: tuple[str | None, ...] = ()) -> Butir:
    """Return the sentence that `buat` makes, once in words and once in digits; `lagi` are further source ids."""
    suara = Lisan()
    spoken, written = buat(suara), buat(DIGIT)
    return Butir(
        lisan=spoken,
        tulis=written,
        digit=tuple(sorted(suara.digit, key=written.find)),
        sumber=sources(one.konteks, (*(row.get("sumber_id") for row in baris), *lagi)),
        contoh=any(row.get("asal") == "contoh" for row in baris),
        baris=baris,
    )


def layanan(one: Tempat) -> tuple[Butir, ...]:
    """Return what is known of people and services, in the order of reading."""
    return (*_kasus(one), *_gerak(one), *_jurang(one), *_spm(one), *_tksk(one))


def _kasus(one: Tempat) -> Iterator[Butir]:
    for row in rows("rekap_pilar", one.konteks, periode=one.tahun, kode_wilayah=one.kode):
        if (row["keluarga"], row["ukuran"], row["satuan"]) == ("semua", "terdata", "jiwa") and row["nilai"]:
            about = kalimat_rapat.hal(row, one.nama, nama="PMKS")
            yield butir(one, lambda cetak: _tingkat(row, about, one.tahun, cetak), row)  # noqa: B023 - called at once


def _tingkat(row: Row, about: Hal, tahun: str, cetak: Cetak) -> str:
    return rapat.tingkat(
        about, tahun, row["nilai"], n=row["n_wilayah"], total=row["n_total"], tambahan=GANDA, cetak=cetak
    )


def _gerak(one: Tempat) -> tuple[Butir, ...]:
    """Return the largest rise and the largest fall, picked as on the profile."""
    found = {row["jenis"]: row for row in perubahan(one) if row["satuan"] == profil_perhatian.JIWA}
    picked = (*profil_perhatian.naik(one)[:1], *profil_perhatian.turun(one)[:1])
    return tuple(_satu_gerak(one, found[pick.jenis]) for pick in picked)


def _satu_gerak(one: Tempat, row: Row) -> Butir:
    points = tren.deret(one.konteks, one.kode, one.state.ukuran, int(one.tahun))
    own = points.get((row["jenis"], row["satuan"]), ())
    about = kalimat_rapat.hal(row, one.nama, ukuran=one.state.ukuran)
    return butir(
        one,
        lambda cetak: kalimat_rapat.gerak(
            row,
            about,
            str(row["tahun_awal"]),
            str(row["tahun_akhir"]),
            beda=profil_perhatian.jelas(row),
            tren=tren.tanda(own) if own else None,
            polaritas=row["polaritas"],
            cetak=cetak,
        ),
        {**row, "status": "sementara" if row["sementara"] else "tetap"},
    )


def _jurang(one: Tempat) -> tuple[Butir, ...]:
    """Return the largest gaps in people, picked as on the profile."""
    found = {row["jenis"]: row for row in jenis(one) if row["satuan"] == profil_perhatian.JIWA}
    return tuple(
        _satu_jurang(one, found[pick.jenis]) for pick in profil_perhatian.kesenjangan(one)[:BANYAK_JURANG]
    )


def _satu_jurang(one: Tempat, row: Row) -> Butir:
    known = {**row, "status": row["status_porsi"]}
    about = kalimat_rapat.hal(known, one.nama)
    return butir(
        one,
        lambda cetak: kalimat_rapat.kesenjangan(
            known, about, one.tahun, row["pelaksana"], persen=row["persen_belum"], cetak=cetak
        ),
        known,
    )


def _spm(one: Tempat) -> tuple[Butir, ...]:
    """Return the SPM services with most people not yet served that this view may show."""
    found = [row for row in spm_gap.sendiri(one.state, one.konteks) if (row["belum"] or 0) > 0]
    largest = sorted(found, key=lambda row: -row["belum"])[:BANYAK_JURANG]
    return tuple(_satu_spm(one, row) for row in largest)


def _satu_spm(one: Tempat, row: Row) -> Butir:
    place = f" di {row['panti']} panti" if row["panti"] else ""
    about = kalimat_rapat.hal(row, one.nama, ukuran="", nama=f"{row['nama']}{place}")
    return butir(one, lambda cetak: kalimat_rapat.spm(row, about, one.tahun, row["bunyi"], cetak=cetak), row)


def _tksk(one: Tempat) -> Iterator[Butir]:
    found = rows("kapasitas", one.konteks, periode=one.tahun, dasar=one.state.penduduk)
    for row in found:
        if (row["rasio"], row["kode_wilayah"]) == (TKSK, one.kode) and row["penyebut"] and not row["sebab"]:
            about = Hal(
                "Tenaga kesejahteraan sosial kecamatan (TKSK)", one.nama, ukuran="", contoh=row["asal"] == "contoh",
                status="sementara" if row["status"] == "sementara" else "tetap",
            )  # fmt: skip
            yield butir(one, lambda cetak: _pekerja(row, about, one.tahun, cetak), row)  # noqa: B023 - called at once


def _pekerja(row: Row, about: Hal, tahun: str, cetak: Cetak) -> str:
    said = f"untuk {cetak.jumlah(row['pembilang'], 'kecamatan')}"
    return rapat.tingkat(
        about, tahun, row["penyebut"], n=row["n_wilayah"], total=row["n_total"], tambahan=said, cetak=cetak
    )
