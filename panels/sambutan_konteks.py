"""Sentences of the speech on the area itself: poverty, population, development, work; published figures only."""

from __future__ import annotations

from panels.profil_angka import konteks_wilayah, penduduk
from panels.profil_dasar import Tempat
from panels.ringkasan_konteks import IKN, MISKIN_BULAN, terakhir
from panels.sambutan_layanan import Butir, butir
from queries import Row, rows
from words import kalimat_rapat as rapat
from words import label
from words.kalimat_rapat import Hal

MISKIN, IPM, TPT, EKONOMI = "persen_penduduk_miskin_p0", "ipm_metode_baru", "tpt", "pertumbuhan_ekonomi"
NAMA = {
    MISKIN: "Persentase penduduk miskin",
    IPM: "Indeks Pembangunan Manusia",
    EKONOMI: "Pertumbuhan ekonomi",
    IKN: "Penduduk menurut pencacahan lengkap",
    TPT: "Tingkat pengangguran terbuka",
    "penduduk_miskin": "Penduduk miskin",
    "luas_wilayah": "Luas wilayah",
    "jumlah_kecamatan": "Kecamatan",
    "jumlah_desa_kampung": "Desa dan kampung",
    "jumlah_kelurahan": "Kelurahan",
}
CADANGAN = ("penduduk_miskin", "luas_wilayah", "jumlah_kecamatan", "jumlah_desa_kampung", "jumlah_kelurahan")
_DESIMAL = {"luas_wilayah": 2}


def konteks_umum(one: Tempat) -> tuple[Butir, ...]:
    """Return poverty, population, human development and unemployment, those that are published."""
    known = {row["indikator"]: row for row in konteks_wilayah(one)}
    return (*_miskin(one, known), *_penduduk(one), *_indikator(one, known, (IPM, TPT)))


def cadangan(one: Tempat) -> tuple[Butir, ...]:
    """Return further published figures, for an area that has few others."""
    own = _indikator(one, {row["indikator"]: row for row in konteks_wilayah(one)}, CADANGAN)
    return (*own, *_provinsi(one)) if one.provinsi else own


def _provinsi(one: Tempat) -> tuple[Butir, ...]:
    """Return growth of the economy and the people of the IKN delineation, which are known of no area."""
    growth = terakhir(one.konteks, EKONOMI)
    whole = [
        {**row, "indikator": IKN, "desimal": 0} for row in rows("konteks_kawasan", one.konteks, indikator=IKN)
    ]
    return tuple(_satu(one, row, row["nama_wilayah"]) for row in (growth, *whole) if row and row["nilai"])


def _miskin(one: Tempat, known: dict[str, Row]) -> tuple[Butir, ...]:
    """Poverty: the province in the same month of two years, beside the nation; an area its yearly figure."""
    row = terakhir(one.konteks, MISKIN_BULAN) if one.provinsi else None
    if row is None or row["nilai_lalu"] is None:
        return _indikator(one, known, (MISKIN,))
    about = Hal(NAMA[MISKIN], row["nama_wilayah"], "persen", "", desimal=row["desimal"])
    nation = Hal(NAMA[MISKIN], row["negara"] or "", "persen", "", desimal=row["desimal"])
    own = butir(
        one,
        lambda cetak: rapat.selisih_indikator(
            about, row["nilai_lalu"], row["nilai"], row["selisih"], dari=row["periode_lalu"], ke=row["periode"],
            cetak=cetak,
        ),
        row, lagi=(row["sumber_lalu_id"],),
    )  # fmt: skip
    if row["nilai_negara"] is None:
        return (own,)
    beside = {**row, "sumber_id": row["sumber_negara_id"]}
    said = butir(
        one, lambda cetak: rapat.tingkat(nation, row["periode"], row["nilai_negara"], cetak=cetak), beside
    )
    return own, said


def _penduduk(one: Tempat) -> tuple[Butir, ...]:
    row = penduduk(one)
    if row is None or row["nilai"] is None:
        return ()
    status = row["status"] if row["status"] in ("sementara", "perkiraan") else "tetap"
    about = Hal(f"Penduduk menurut {label.dasar(row['dasar'])}", one.nama, ukuran="", status=status)
    return (butir(one, lambda cetak: rapat.tingkat(about, row["periode"], row["nilai"], cetak=cetak), row),)


def _indikator(one: Tempat, known: dict[str, Row], codes: tuple[str, ...]) -> tuple[Butir, ...]:
    return tuple(_satu(one, known[code]) for code in codes if code in known and known[code]["nilai"])


def _satu(one: Tempat, row: Row, nama: str = "") -> Butir:
    code = row["indikator"]
    status = row["status"] if row["status"] in ("sementara", "perkiraan") else "tetap"
    about = Hal(
        NAMA[code], nama or one.nama, row["satuan"].replace("unit", ""), "", desimal=_DESIMAL.get(code, row["desimal"]),
        status=status, contoh=row["asal"] == "contoh",
    )  # fmt: skip
    return butir(one, lambda cetak: rapat.tingkat(about, row["periode"], row["nilai"], cetak=cetak), row)
