"""Profil: the spine chart – every type of the area on its own axis, the comparison in the middle.

Rates per 10.000 people where the chosen base covers the year, else the share served, which needs no population: a rate
exists only for years that its base covers.
"""

from __future__ import annotations

from dataclasses import dataclass

from charts.spec import SpineRow, SpineSpec
from panels import profil_duri_baris as baris
from panels.common import sources, stamps
from panels.panel import Panel
from panels.polaritas import PORSI, polaritas
from panels.profil_dasar import PAGE, Tempat, jenis
from panels.profil_duri_tabel import tabel
from panels.profil_setara import Pembanding, choice, pembanding
from panels.state import address
from queries import Row, rows
from words import catatan, label, statistik
from words.format import periode
from words.kalimat import BASIS_PERSEN

JUDUL = {
    baris.ANGKA: "Semua jenis: angka per 10.000 penduduk",
    baris.PORSI: "Semua jenis: porsi tertangani dari terdata",
}
BACA = (
    "Tiap jenis berskala sendiri: garis tengah = pembanding, garis panjang = nilai terendah sampai tertinggi wilayah, "
    "bagian tebal = separuh wilayah di tengah. Kiri lebih rendah, kanan lebih tinggi."
)
TANPA_SUMBU = (
    "Tanpa sumbu atau tanpa pembanding: tidak semua wilayah di dalamnya melaporkan jenis itu, atau selnya "
    "disamarkan."
)
KECIL = f"Porsi tidak dihitung di bawah {BASIS_PERSEN} terdata; yang ditulis jumlahnya."
TANPA_KK = "Jenis bersatuan KK tidak mempunyai angka per penduduk; jumlahnya ada pada rincian semua jenis."


@dataclass(frozen=True, slots=True)
class Duri:
    """What a spine is drawn from."""

    ukur: str
    acuan: Pembanding
    sendiri: tuple[Row, ...]
    tengah: dict[str, Row]


def duri(one: Tempat) -> Panel:
    """Return the spine chart of all types against the chosen comparison."""
    told = _isi(one)
    lines = tuple(
        baris.baris(
            row, told.tengah.get(row["jenis"]), told.ukur, one.provinsi, polaritas(one.konteks, PORSI)
        )
        for row in told.sendiri
    )
    used = (*told.sendiri, *told.tengah.values())
    based = told.ukur == baris.ANGKA
    return Panel(
        key="profil-duri",
        title=JUDUL[told.ukur],
        unit="per 10.000 penduduk" if based else "persen",
        period=f"{one.nama}, {periode(one.tahun)}",
        spec=_spec(one, told, lines),
        table=tabel(told.sendiri, told.tengah, lines, told.ukur, one.nama, told.acuan.nama),
        sources=sources(one.konteks, _sumber(told, used, based)),
        stamps=stamps(
            one.konteks,
            [{**row, "status": row["status" if based else "status_porsi"]} for row in used],
            penyebut=f"{label.dasar(one.state.penduduk)} {periode(one.tahun)}" if based else "",
            di={"periode": one.tahun},
        ),
        alt=f"{JUDUL[told.ukur]}, {one.nama} dan {told.acuan.nama}, {one.tahun}: "
        + "; ".join(baris.baca(line) for line in lines)
        + ".",
        sentences=baris.kalimat(one, told.acuan.nama, told.sendiri, lines, told.ukur),
        notes=_catatan(one, told),
        state=address(PAGE, one.state, one.konteks, {"pembanding": choice()}),
    )


def _isi(one: Tempat) -> Duri:
    beside = pembanding(one)
    own = jenis(one, setara=beside.anggota)
    middle = {row["jenis"]: row for row in jenis(one, beside.kode, beside.anggota)}
    people = own and own[0]["penduduk"] and all(row["penduduk"] for row in middle.values())
    if people:
        return Duri(baris.ANGKA, beside, tuple(row for row in own if row["satuan"] == "jiwa"), middle)
    return Duri(baris.PORSI, beside, own, middle)


def _spec(one: Tempat, told: Duri, lines: tuple[SpineRow, ...]) -> SpineSpec:
    codes = [code for code in statistik.BANDING if any(line.banding == code for line in lines)]
    return SpineSpec(
        rows=lines,
        wilayah=one.nama,
        pembanding=told.acuan.nama,
        satuan="per 10.000 penduduk" if told.ukur == baris.ANGKA else "%",
        kode=tuple((code, statistik.BANDING[code]) for code in codes),
        contoh=any(row["asal"] == "contoh" for row in told.sendiri),
    )


def _sumber(told: Duri, used: tuple[Row, ...], based: bool) -> tuple[str | None, ...]:
    people = (row["penduduk_sumber_id"] for row in used) if based else ()
    return (*(row["sumber_id"] for row in used), *people, *told.acuan.sumber_id)


def _catatan(one: Tempat, told: Duri) -> tuple[str, ...]:
    if told.ukur == baris.ANGKA:
        return (BACA, TANPA_SUMBU, TANPA_KK, *told.acuan.catatan, *_hati_hati(told), catatan.KETIDAKPASTIAN)
    return (BACA, TANPA_SUMBU, KECIL, *tanpa_angka(one), *told.acuan.catatan, catatan.KETIDAKPASTIAN)


def _hati_hati(told: Duri) -> tuple[str, ...]:
    """Return the standing cautions, each with the types that it is about."""
    about: dict[str, list[str]] = {}
    for row in told.sendiri:
        for note in catatan.jenis(row["jenis"]):
            about.setdefault(note, []).append(row["nama_pendek"])
    return tuple(f"{', '.join(names)}: {note[:1].lower()}{note[1:]}" for note, names in about.items())


def tanpa_angka(one: Tempat) -> tuple[str, ...]:
    """Return why no rate stands here, and the bases and years that would give one."""
    known = rows("profil_dasar", one.konteks)
    same = [label.dasar(row["dasar"]) for row in known if str(row["tahun"]) == one.tahun]
    years = [str(row["tahun"]) for row in known if row["dasar"] == one.state.penduduk]
    ways = []
    if same:
        ways.append(f"pilih penduduk: {', '.join(same)}")
    if years:
        ways.append(f"pilih tahun: {', '.join(years)}")
    base = label.dasar(one.state.penduduk)
    what = f"{base} tidak mencakup semua wilayah pada {periode(one.tahun)}, sehingga tidak ada angka per penduduk"
    if not ways:
        return (f"{what}.",)
    how = ", atau ".join(ways)
    return (f"{what}; yang dibandingkan porsi tertangani. Untuk angka per penduduk, {how}.",)
