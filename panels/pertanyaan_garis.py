"""Lines of "Pertanyaan yang mungkin muncul" from the edition itself: population, poverty, gap, data awaited."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from panels.common import text
from panels.mutu import tanggal_edisi
from panels.mutu_umur import SINGKAT, ditunggu, ruas_tahun
from panels.ringkasan import kode_lingkup
from panels.sasaran_spm import label_layanan, spm
from panels.state import State
from queries import Konteks, Row, rows
from words import label
from words.format import angka, dengan_satuan, periode
from words.kalimat import tandai

EDISI = "data edisi ini"
DASAR_LAIN = "Sebut dasar penduduknya: {dasar}; dasar lain memberi angka lain."
DASAR_SATU = "Sebut dasar penduduknya: {dasar}."
MISKIN = "Penduduk miskin menurut BPS, bukan jumlah PMKS; sebut bulan atau tahunnya."
KESENJANGAN = "Belum terlayani menurut asesmen; yang bertindak: {siapa}."
TUNGGU = "Sebelum rekap resmi masuk, angkanya belum dapat dipastikan."
BULANAN = ("persen_penduduk_miskin_bulan", "penduduk_miskin_bulan")


class Garis(NamedTuple):
    """One line: what is asked, the number, the verdict, one sentence of caution, and what they rest on."""

    hal: str
    angka: str
    putusan: str
    catatan: str
    periode: str
    asal: str
    bunyi: str = ""  # a statement in its own words
    buku: str = ""  # what the Buku Angka notes on it


def angka_wilayah(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """Return the latest population of every base and the latest poverty figures of the chosen area."""
    found = rows(
        "pertanyaan_angka",
        konteks,
        kode_wilayah=kode_lingkup(state, konteks),
        tahun=tanggal_edisi(konteks).year,
    )
    monthly = any(row["rincian"] in BULANAN for row in found)
    # where both series exist the later one, by month, is what is asked
    return tuple(row for row in found if row["hal"] == "penduduk" or not monthly or row["rincian"] in BULANAN)


def garis_angka(found: tuple[Row, ...], konteks: Konteks) -> Iterable[Garis]:
    """Return a line per figure, with what must be said beside it."""
    bases = [row for row in found if row["hal"] == "penduduk"]
    caution = DASAR_LAIN if len(bases) > 1 else DASAR_SATU
    publishers = {row["sumber_id"]: row["penerbit"] for row in rows("sumber_daftar", konteks)}
    for row in found:
        people = row["hal"] == "penduduk"
        yield Garis(
            f"Penduduk ({label.dasar(row['rincian'])})" if people else row["nama"],
            dengan_satuan(row["nilai"], row["satuan"], row["desimal"]),
            EDISI,
            caution.format(dasar=label.dasar(row["rincian"])) if people else MISKIN,
            periode(row["periode"]),
            publishers.get(row["sumber_id"], row["sumber_id"]),
        )


def kesenjangan(state: State, konteks: Konteks) -> tuple[Row, ...]:
    """The largest gap in people of each authority that the area itself answers for."""
    found = [row for row in spm(state, konteks) if row["belum"]]
    kinds = dict.fromkeys(row["kewenangan"] for row in found)
    return tuple(
        max((row for row in found if row["kewenangan"] == kind), key=lambda row: row["belum"])
        for kind in kinds
    )


def garis_kesenjangan(row: Row, state: State) -> Garis:
    """Return the line of a gap: people first, then who must act."""
    who = label_layanan(row).rpartition(", ")[2]
    return Garis(
        f"Kesenjangan SPM terbesar: {row['nama_pendek'].removeprefix('SPM ')}",
        f"{text(row, 'belum')} dari {angka(row['butuh'])} jiwa",
        EDISI,
        tandai(KESENJANGAN.format(siapa=who), contoh=row["asal"] == "contoh"),
        periode(state.tahun),
        f"laporan SPM{' (data contoh)' if row['asal'] == 'contoh' else ''}",
    )


def garis_tunggu(state: State, konteks: Konteks) -> Iterable[Garis]:
    """One line per table that the area still owes; for the province how many areas owe it."""
    found, area = ditunggu(konteks), kode_lingkup(state, konteks)
    for table, name in SINGKAT.items():
        late = [row for row in found if row["tabel"] == table]
        own = [row for row in late if row["kode_wilayah"] == area]
        areas = {row["kode_wilayah"] for row in late}
        if area in kabupaten(konteks):
            told = ruas_tahun(own) if own else ""
        else:
            told = f"{angka(len(areas))} wilayah" if areas else ""
        if told:
            yield Garis(
                f"Rekap {name} yang masih ditunggu", told, EDISI, TUNGGU, "", "status penyampaian data"
            )


def kabupaten(konteks: Konteks) -> set[str]:
    """Return the codes of the kabupaten and kota."""
    return {row["kode_wilayah"] for row in rows("wilayah_daftar", konteks)}
