"""Ringkasan: poverty, population, the IKN full count and the four RPD aims, each at its own latest period."""

from __future__ import annotations

from panels import metode, peta
from panels.common import sources, stamps
from panels.kartu import Halaman, Kartu, tujuan
from panels.ringkasan import ke_metode, kode_lingkup
from panels.state import State
from queries import Konteks, Row, rows
from words import kalimat, label
from words.format import angka, periode, persen, poin_persen

MISKIN_BULAN = "persen_penduduk_miskin_bulan"
MISKIN_TAHUN = "persen_penduduk_miskin_p0"
IKN = "penduduk_ikn_ppikn"
DUKCAPIL = "dukcapil"
# the four aims of RPD 2024–2026, in the plan's order; of several series of one aim the first with a figure is shown
RPD = (
    ("ipm", "Indeks Pembangunan Manusia", ("ipm_uhh_lfsp2020", "ipm_metode_baru")),
    ("ekonomi", "Pertumbuhan ekonomi", ("pertumbuhan_ekonomi",)),
    ("tpt", "Tingkat pengangguran terbuka", ("tpt",)),
    ("kemiskinan", "Persentase penduduk miskin", (MISKIN_BULAN, MISKIN_TAHUN)),
)
CATATAN_RPD = (
    "Empat sasaran RPD 2024–2026 (Pergub 16/2023) menurut ringkasan narasumber Rakor 2024. "
    "Yang berlaku sekarang RPJMD 2025–2029, ditetapkan 28 Juli 2025."
)
TIDAK_TERSEDIA = "Tidak tersedia"


def kemiskinan(state: State, konteks: Konteks) -> Kartu:
    """Return the latest poverty rate beside the same month a year earlier (poin persen) and the nation."""
    row = terakhir(konteks, MISKIN_BULAN)
    if row is None:
        return _kosong("kemiskinan", "Penduduk miskin", state, konteks)
    ids = (row["sumber_id"], row["sumber_lalu_id"], row["sumber_negara_id"])
    return Kartu(
        kode="kemiskinan",
        judul=f"Penduduk miskin, {row['nama_wilayah']}",
        nilai=angka(row["nilai"], row["desimal"]),
        satuan="persen",
        keterangan=(periode(row["periode"]), *_setahun(row), *_negara(row)),
        sumber=sources(konteks, ids),
        stempel=stamps(konteks, [row]),
        halaman=_peta(state, konteks, MISKIN_TAHUN),
        tautan="Lihat peta kemiskinan",
    )


def _setahun(row: Row) -> tuple[str, ...]:
    if row["nilai_lalu"] is None:
        return ("Bulan yang sama setahun sebelumnya tidak tersedia",)
    verdict = kalimat.arah_nilai(row["selisih"], row["polaritas"], row["desimal"])
    moved = ", ".join(part for part in (poin_persen(row["selisih"], row["desimal"]), verdict) if part)
    return (f"{periode(row['periode_lalu'])}: {persen(row['nilai_lalu'], row['desimal'])} ({moved})",)


def _negara(row: Row) -> tuple[str, ...]:
    if row["nilai_negara"] is None:
        return ("Angka nasional bulan yang sama tidak tersedia",)
    now = f"{row['negara']}: {persen(row['nilai_negara'], row['desimal'])}"
    if row["selisih_negara"] is None:
        return (now,)
    return (f"{now} ({poin_persen(row['selisih_negara'], row['desimal'])} dalam setahun)",)


def penduduk(state: State, konteks: Konteks) -> Kartu:
    """Return the latest registered population (Dukcapil) of the chosen area."""
    found = rows("penduduk_terakhir", konteks, kode_wilayah=kode_lingkup(state, konteks), dasar=DUKCAPIL)
    if not found:
        return _kosong("penduduk", "Penduduk terdaftar", state, konteks)
    row = found[0]
    return Kartu(
        kode="penduduk",
        judul=f"Penduduk terdaftar, {row['nama_wilayah']}",
        nilai=angka(row["nilai"]),
        satuan="jiwa",
        keterangan=(periode(row["periode"]), label.dasar(DUKCAPIL)),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, [row], di={"dasar": DUKCAPIL, "kode_wilayah": kode_lingkup(state, konteks)}),
        halaman=tujuan("/ikn", state, konteks),
        tautan="Lihat tren penduduk",
    )


def ikn(state: State, konteks: Konteks) -> Kartu:
    """Return the full count of the IKN delineation."""
    found = rows("konteks_kawasan", konteks, indikator=IKN)
    if not found:
        return _kosong("ikn", "Penduduk delineasi IKN", state, konteks)
    row = found[0]
    return Kartu(
        kode="ikn",
        judul="Penduduk di dalam delineasi IKN",
        nilai=angka(row["nilai"]),
        satuan=row["satuan"],
        keterangan=(
            row["definisi"].rstrip("."),
            "Delineasi menumpang pada kabupaten; bukan wilayah tersendiri",
        ),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, [row]),
        halaman=tujuan("/ikn", state, konteks),
        tautan="Lihat tren IKN dan migrasi",
    )


def rpd(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the strip of the four RPD aims; an aim without a published figure says so."""
    return tuple(_sasaran(kode, judul, series, state, konteks) for kode, judul, series in RPD)


def _sasaran(kode: str, judul: str, series: tuple[str, ...], state: State, konteks: Konteks) -> Kartu:
    row = next((found for found in (terakhir(konteks, one) for one in series) if found), None)
    if row is None:
        return _kosong(f"rpd-{kode}", judul, state, konteks)
    return Kartu(
        kode=f"rpd-{kode}",
        judul=judul,
        nilai=angka(row["nilai"], row["desimal"]),
        satuan="" if row["satuan"] == "indeks" else row["satuan"],
        keterangan=(periode(row["periode"]), *_seri(row["nama"], judul)),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, [row]),
        halaman=_peta(state, konteks, MISKIN_TAHUN if row["indikator"] == MISKIN_BULAN else row["indikator"]),
        tautan="Lihat peta",
    )


def _seri(nama: str, judul: str) -> tuple[str, ...]:
    """Return the name of the series where it says more than the card's title."""
    return () if nama.casefold() == judul.casefold() else (nama,)


def terakhir(konteks: Konteks, indikator: str) -> Row | None:
    """Return the province's latest published value of an indicator with its comparisons, None where there is none."""
    found = rows("konteks_terakhir", konteks, indikator=indikator)
    return found[0] if found else None


def _peta(state: State, konteks: Konteks, indikator: str) -> Halaman:
    """Return the map of an indicator in the last year that names the most areas; the plain map where none does."""
    row, own = terakhir(konteks, indikator), peta.choices(konteks)
    if row is None or row["tahun_peta"] is None or indikator not in own["indikator"].words:
        return tujuan("/peta", state, konteks)
    return tujuan("/peta", state, konteks, own, indikator=indikator, tahun=str(row["tahun_peta"]))


def _kosong(kode: str, judul: str, state: State, konteks: Konteks) -> Kartu:
    return Kartu(
        kode=kode,
        judul=judul,
        nilai=TIDAK_TERSEDIA,
        satuan="",
        keterangan=("Belum ada angka terbitan pada edisi data ini.",),
        sumber=(),
        stempel=stamps(konteks, ()),
        halaman=ke_metode(metode.SUMBER, state, konteks),
        tautan="Lihat sumber yang dipakai",
    )
