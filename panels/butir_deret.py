"""The series that a clause is tied to, read from the published tables: the same numbers as the panels show.

Contoh points carry asal `contoh`, hidden ones `disamarkan`; neither ever becomes a baseline or a verdict
(stats.titik.Titik.sah).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from panels.butir import Acuan
from panels.butir_dikenal import CAPAIAN, Kenal, dikenal
from panels.butir_titik import baca
from panels.ringkasan import provinsi
from queries import Konteks, rows
from stats.titik import Sifat, Titik
from words import label

__all__ = ["Deret", "Kenal", "Titik", "deret", "dikenal", "kini"]


@dataclass(frozen=True, slots=True)
class Deret:
    """A series with what it measures. `sebab` says why there is none: tanpa_indikator, tak_dikenal, kurang_rinci."""

    acuan: Acuan
    nama: str = ""
    tempat: str = ""
    titik: tuple[Titik, ...] = ()
    satuan: str = ""
    desimal: int = 0
    polaritas: str = "netral"
    sifat: Sifat = "terbitan"
    definisi: str = ""
    penyebut: str = ""
    sebab: str = ""


def deret(acuan: Acuan, konteks: Konteks, periode_dasar: str = "") -> Deret:
    """Return the yearly series of the number, oldest first; years without any report are left out at the start only.

    `kode_wilayah` "" is the province, `ukuran` "" terdata, `kewenangan` "" kab_kota, `penduduk` "" the first base.
    A series by month keeps the month of `periode_dasar` (else of its last figure). An unknown code gives an empty
    series with `sebab`; nothing is raised for what a stored clause may hold.
    """
    known = dikenal(konteks).get(acuan.indikator)
    if known is None:
        return Deret(acuan, sebab="tak_dikenal" if acuan.indikator else "tanpa_indikator")
    full = _lengkapi(acuan, known, konteks)
    names = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    whole = provinsi(konteks)
    names[whole["kode_wilayah"]] = whole["nama"]
    why = _kurang(full, known, names)
    found = () if why else baca(full, known, konteks)
    return Deret(
        acuan=acuan,
        nama=nama(full, known),
        tempat=names.get(full.kode_wilayah, ""),
        titik=_sebulan(found, periode_dasar) if known.bulan_sama else found,
        satuan=known.satuan_dari(full.jenis),
        desimal=known.desimal,
        polaritas=known.polaritas,
        sifat=known.sifat,
        definisi=known.definisi,
        penyebut=label.dasar(full.penduduk) if known.penduduk and full.penduduk in known.penduduk else "",
        sebab=why,
    )


def kini(acuan: Acuan, konteks: Konteks) -> Titik | None:
    """Return the latest published point that has a number (as the panels print it), None where there is none.

    The caller looks at `.sah`: only such a point may become a baseline; `.halangan` says why not (contoh,
    sementara, …). A newer point that is hidden is returned too, without a number: it never falls back to an old one.
    """
    return next((one for one in reversed(deret(acuan, konteks).titik) if one.terbit), None)


def nama(acuan: Acuan, known: Kenal) -> str:
    """What is measured, in words: "Anak Jalanan, terdata", "Capaian SPM: anak telantar, provinsi (di dalam panti)".

    A sum over types is cases, never people, and says so.
    """
    kind = known.jenis.get(acuan.jenis, "")
    measure = known.ukuran.get(acuan.ukuran, "").lower()
    if kind and known.ukuran and not known.penduduk:
        cases = "jumlah kasus " if acuan.jenis in known.gabungan else ""
        return f"{kind}, {cases}{measure}"
    if known.kewenangan:
        power = known.kewenangan.get(acuan.kewenangan, "").lower()
        service = known.jenis_pendek.get(acuan.jenis, "").removeprefix("SPM ")
        first = known.nama_pendek if acuan.indikator == CAPAIAN else known.nama
        return f"{first}: {service}, {power}"
    told = ", ".join(part for part in (kind, measure) if part)
    return f"{known.nama}: {told}" if told else known.nama


def _lengkapi(acuan: Acuan, known: Kenal, konteks: Konteks) -> Acuan:
    """Fill what has a plain default."""
    whole = provinsi(konteks)["kode_wilayah"]
    in_panti = known.kewenangan and acuan.kewenangan == "provinsi"
    return replace(
        acuan,
        kode_wilayah=whole if in_panti and not acuan.kode_wilayah else acuan.kode_wilayah or whole,
        ukuran=acuan.ukuran or next(iter(known.ukuran), ""),
        kewenangan=acuan.kewenangan or next(iter(known.kewenangan), ""),
        penduduk=acuan.penduduk or next(iter(known.penduduk), ""),
    )


def _kurang(full: Acuan, known: Kenal, names: dict[str, str]) -> str:
    """Why the codes do not name one number."""
    if known.jenis and not full.jenis:
        return "kurang_rinci"
    pairs = (
        (full.jenis, known.jenis),
        (full.ukuran, known.ukuran),
        (full.kewenangan, known.kewenangan),
        (full.penduduk, known.penduduk),
    )
    ok = all(not offered or code in offered for code, offered in pairs)
    return "" if ok and full.kode_wilayah in names else "tak_dikenal"


def _sebulan(found: tuple[Titik, ...], periode_dasar: str) -> tuple[Titik, ...]:
    """Only the same month of every year is compared."""
    wanted = periode_dasar[4:] or (found[-1].periode[4:] if found else "")
    return tuple(one for one in found if one.periode[4:] == wanted)
