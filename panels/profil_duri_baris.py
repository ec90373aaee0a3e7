"""Profil: one row of the spine chart and what is said of it."""

from __future__ import annotations

from dataclasses import replace

from charts.spec import Keadaan, Mark, SpineRow
from panels import kalimat_rapat
from panels.jenis import nomor
from panels.profil_dasar import PEKA, Tempat
from queries import Row
from stats import banding as stat
from stats.interval import Selang, byar_angka, wilson
from words import catatan, statistik
from words import kalimat_rapat as rapat
from words.format import NBSP, angka, dengan_satuan
from words.keadaan import NIHIL, nilai_teks, simbol

ANGKA, PORSI = "angka", "persen"
PER = 10_000
KUARTIL = 5  # fewer areas have no middle half worth drawing
SEBUT = 3


def baris(row: Row, middle: Row | None, ukur: str, provinsi: bool, arah_porsi: str) -> SpineRow:
    """Return one type of the area beside the comparison; the province itself is not compared, only its spread shown.

    `arah_porsi` is the catalogue's polarity of the share served (that of a rate is its type's).
    """
    centre = middle[ukur] if middle else None
    found = stat.TIDAK if provinsi else _banding(row, centre, ukur, arah_porsi)
    spread = row[f"n_{ukur}"] > 1
    middle_half = row[f"n_{ukur}"] >= KUARTIL
    return SpineRow(
        mark=_mark(row, ukur, found),
        pusat=centre,
        pusat_text="" if provinsi else _pusat(middle, ukur),  # its own number is not printed twice
        banding=found.kode,
        rendah=row[f"{ukur}_rendah"] if spread else None,
        tinggi=row[f"{ukur}_tinggi"] if spread else None,
        q1=row[f"{ukur}_q1"] if middle_half else None,
        q3=row[f"{ukur}_q3"] if middle_half else None,
    )


def _pusat(row: Row | None, ukur: str) -> str:
    if row is None:
        return nilai_teks(None, 0, "tidak_tersedia")
    if row[ukur] == 0:
        return angka(0, 1)
    return nilai_teks(row[ukur], 1, keadaan(row, ukur), _tanda(row, ukur))


def _tanda(row: Row, ukur: str) -> str:
    flag = row["status" if ukur == ANGKA else "status_porsi"]
    return "sementara" if flag == "sementara" else "tetap"


def _banding(row: Row, centre: float | None, ukur: str, arah_porsi: str) -> stat.Banding:
    if row[ukur] is None:
        return stat.TIDAK
    if ukur == ANGKA:
        return stat.bandingkan(row["nilai"], row["penduduk"], centre, row["polaritas"], PER)
    if row["tertangani"] > row["terdata"]:
        return stat.TIDAK
    return stat.bandingkan_porsi(row["tertangani"], row["terdata"], centre, arah_porsi)


def keadaan(row: Row, ukur: str) -> Keadaan:
    """Return the state of a row's value; a count without its rate is not available as a rate."""
    state = row["keadaan" if ukur == ANGKA else "keadaan_porsi"]
    if row[ukur] is not None:
        return "nihil" if row[ukur] == 0 else "ada"
    return "tidak_tersedia" if state in ("ada", "nihil") else state


def _mark(row: Row, ukur: str, found: stat.Banding) -> Mark:
    span = selang(row, ukur)
    interval = f"Selang 95 %: {angka(span.bawah, 1)}–{angka(span.atas, 1)}" if span else ""
    lines = (_hitungan(row, ukur), interval, statistik.banding(found.kode, found.tingkat))
    return Mark(
        key=row["jenis"],
        label=f"{nomor(row['jenis'])} {row['nama_pendek']}",
        value=row[ukur],
        text=_teks(row, ukur),
        keadaan=keadaan(row, ukur),
        low=span.bawah if span else None,
        high=span.atas if span else None,
        hover=tuple(line for line in lines if line),
    )


def selang(row: Row, ukur: str) -> Selang | None:
    """Return the 95 % interval of a rate (Byar) or of a share in percent (Wilson)."""
    if row[ukur] is None:
        return None
    if ukur == ANGKA:
        return byar_angka(row["nilai"], row["penduduk"], PER)
    if row["tertangani"] > row["terdata"]:
        return None
    low, high = wilson(row["tertangani"], row["terdata"])
    return Selang(low * 100, high * 100)


def _hitungan(row: Row, ukur: str) -> str:
    """Return the counts behind a value, only where they are shown."""
    if ukur == ANGKA:
        if row["nilai"] is None:
            return ""
        people = f" dari {angka(row['penduduk'])} penduduk" if row["penduduk"] else ""
        return f"{dengan_satuan(row['nilai'], row['satuan'])}{people}"
    if row["terdata"] is None or row["tertangani"] is None:
        return ""
    return f"{_bagian(row)} {row['satuan']}"


def _bagian(row: Row) -> str:
    return f"{angka(row['tertangani'])} dari {angka(row['terdata'])}"


def _teks(row: Row, ukur: str) -> str:
    """Return the printed value; a small base and a rate that does not exist give the counts instead."""
    if ukur == PORSI and row["terdata"] == 0:
        return simbol(NIHIL)
    if row[ukur] is None and keadaan(row, ukur) == "tidak_tersedia" and _hitungan(row, ukur):
        # kept on one line where it stands in the chart
        return (_hitungan(row, ukur).partition(" dari ")[0] if ukur == ANGKA else _bagian(row)).replace(
            " ", NBSP
        )
    value = row[ukur]
    if value == 0:
        return angka(0, 1)
    shown = nilai_teks(value, 1, keadaan(row, ukur), _tanda(row, ukur))
    if ukur == ANGKA and row["jenis"] in _JUMLAH_DULU and value is not None:
        return f"{angka(row['nilai'])} ({shown})"
    return shown


_JUMLAH_DULU = frozenset(
    code
    for code in ("PMKS-04", "PMKS-11", "PMKS-12")
    if catatan.BUKAN_PENDUDUK_SETEMPAT in catatan.jenis(code)
)


def baca(line: SpineRow) -> str:
    """Return a row read out."""
    word = "" if line.banding == "tidak_dibandingkan" else f", {statistik.BANDING[line.banding]}"
    beside = f" (pembanding {line.pusat_text})" if line.pusat_text else ""
    return f"{line.mark.label} {line.mark.text}{beside}{word}"


def kalimat(
    one: Tempat, acuan: str, own: tuple[Row, ...], lines: tuple[SpineRow, ...], ukur: str
) -> tuple[str, ...]:
    """Return the clearest differences in words, the farthest from the comparison first; none of sensitivity 3."""
    far = [
        (row, line)
        for row, line in zip(own, lines, strict=True)
        if line.banding not in ("serupa", "tidak_dibandingkan")
        and row["tingkat_sensitif"] < PEKA
        and line.pusat
        # counted where people were found, not where they live: no sentence compares their rates
        and not (ukur == ANGKA and catatan.jenis(row["jenis"]))
    ]
    far.sort(key=lambda pair: -abs(pair[1].mark.value - pair[1].pusat) / pair[1].pusat)
    return tuple(_kalimat(one, acuan, row, line, ukur) for row, line in far[:SEBUT])


def _kalimat(one: Tempat, acuan: str, row: Row, line: SpineRow, ukur: str) -> str:
    about = kalimat_rapat.hal(
        {**row, "status": row["status" if ukur == ANGKA else "status_porsi"]},
        one.nama,
        ukuran=one.state.ukuran if ukur == ANGKA else "tertangani",
        satuan="per_10rb" if ukur == ANGKA else "persen",
    )
    return rapat.banding(
        replace(about, desimal=1), one.tahun, line.banding, line.mark.value, acuan, line.pusat
    )
