"""Which moments a specification shows, and what is published at each of them."""

from __future__ import annotations

from collections.abc import Iterable

from queries.pivot_bentuk import PilihanTabel, Spesifikasi
from queries.pivot_himpunan import JUMLAH
from queries.pivot_isi import Isi
from queries.pivot_kisi import Kisi, ukuran_dipakai
from queries.pivot_tabel import BERPASANGAN, PASANGAN, UBAH, WAKTU, bentuk
from queries.pivot_waktu import Waktu, kode_waktu, susun, susun_konteks, susun_migrasi, urutan

SELURUH = ("total", "perkotaan+perdesaan")  # breakdowns that are of all people of a place


def ukuran(spek: Spesifikasi, pilihan: PilihanTabel) -> tuple[str, ...]:
    """The ukuran whose periods count."""
    if spek.tabel == "pmks" and spek.ukur in BERPASANGAN:
        return PASANGAN["pmks"]
    return ukuran_dipakai(spek, pilihan) if spek.tabel == "pmks" else ("",)


def _baris(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> Iterable[tuple[str, ...]]:
    """Rows of `Isi.ada` that a specification reads."""
    rows = isi.ada[spek.tabel]
    if spek.tabel in ("pmks", "psks"):
        return [one for one in rows if one[2] == spek.satuan]
    if spek.tabel == "penduduk":
        base = pakai(spek, pilihan, "dasar")
        return [one for one in rows if one[1] in base]
    if spek.tabel == "konteks":
        series = pakai(spek, pilihan, "indikator")
        return [one for one in rows if one[1] in series and one[3] == spek.satuan]
    return rows


def pakai(spek: Spesifikasi, pilihan: PilihanTabel, axis: str) -> tuple[str, ...]:
    """Codes of a closed axis that a specification uses."""
    chosen = spek.saringan(axis)
    if axis in spek.sumbu:
        return chosen or tuple(pilihan.sumbu[axis].nilai)
    return chosen[:1] or (pilihan.sumbu[axis].bawaan,)


def kode_tersedia(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> tuple[str, ...]:
    """The moments that have numbers in the chosen unit, measure and series; oldest first."""
    if spek.tabel == "migrasi":
        return pilihan.periode
    rows = _baris(spek, pilihan, isi)
    if spek.tabel == "pmks":
        wanted = ukuran(spek, pilihan)
        rows = [one for one in rows if one[1] in wanted]
    return kode_waktu(one[0] for one in rows)


def kode_dipakai(spek: Spesifikasi, pilihan: PilihanTabel, isi: Isi) -> tuple[str, ...]:
    """The moments that a specification without change shows: of its axis or its filter, else `ke`."""
    known = kode_tersedia(spek, pilihan, isi)
    axes = [axis for axis in WAKTU if axis in spek.sumbu] or [
        axis for axis in WAKTU[::-1] if spek.saringan(axis)
    ]
    if not axes:
        return (spek.ke,)
    chosen = spek.saringan(axes[0]) or tuple(one for one in known if bentuk(one) == axes[0])
    years = spek.saringan("tahun")
    return tuple(sorted((one for one in chosen if not years or one[:4] in years), key=urutan))


def momen(kisi: Kisi, kode: Iterable[str], lain: Isi | None = None) -> tuple[Waktu, ...]:
    """The moments behind the keys of a grid. `lain`: what the compared edition holds."""
    spek = kisi.spek
    if spek.ukur in UBAH:
        return _ubah(kisi, lain)
    return tuple(
        _satu(kisi, one, kisi.kode_waktu if one == JUMLAH else (one,), kisi.isi) for one in sorted(set(kode))
    )


def _ubah(kisi: Kisi, lain: Isi | None) -> tuple[Waktu, ...]:
    spek = kisi.spek
    later = _satu(kisi, "akhir", (spek.ke,), kisi.isi)
    if lain is not None:
        return _satu(kisi, "awal", (spek.ke,), lain, later), later
    return _satu(kisi, "awal", (spek.dari,), kisi.isi, later), later


def _satu(kisi: Kisi, kode: str, codes: tuple[str, ...], isi: Isi, acuan: Waktu | None = None) -> Waktu:
    """A moment made of codes; context figures of a change look for the part of the year that `acuan` has."""
    spek, pilihan = kisi.spek, kisi.pilihan
    if spek.tabel == "migrasi":
        return susun_migrasi(kode, codes)
    if spek.tabel == "konteks":
        suffix = {key: one[0][4:] for key, one in acuan.periode.items() if one} if acuan else {}
        return susun_konteks(kode, codes[-1], _deret(kisi, isi), suffix)
    known: dict[str, set[str]] = {one: set() for one in ukuran(spek, pilihan)}
    for row in _baris(spek, pilihan, isi):
        key = row[1] if spek.tabel == "pmks" else ""
        if key in known:
            known[key].add(row[0])
    if spek.ukur in BERPASANGAN and known:
        # what is served is set against what was needed at the very same moment
        both = set.intersection(*known.values())
        known = dict.fromkeys(known, both)
    return susun(kode, codes, known)


def _deret(kisi: Kisi, isi: Isi) -> dict[str, dict[str, int]]:
    """Series "indikator|rincian" -> period -> number of places of the pivot; '' stands for the main breakdown."""
    spek, pilihan = kisi.spek, kisi.pilihan
    places = _tempat(kisi)
    found: dict[str, dict[str, int]] = {}
    for code in pakai(spek, pilihan, "indikator"):
        for detail in pakai(spek, pilihan, "rincian"):
            real = (detail,) if detail else rincian_utama(isi, code, spek.satuan)
            held: dict[str, set[str]] = {}
            for one in isi.ada["konteks"]:
                if one[1] == code and one[2] in real and one[3] == spek.satuan:
                    held.setdefault(one[0], set()).update(places.intersection(one[4].split("|")))
            found[f"{code}|{detail}"] = {period: len(areas) for period, areas in held.items()}
    return found


def _tempat(kisi: Kisi) -> frozenset[str]:
    """Places of the headers; without an axis of place the one that stands for all."""
    axes = kisi.tempat.sumbu
    if not axes:
        return frozenset().union(*kisi.tempat.isi.values())
    side = "baris" if axes[0] in kisi.spek.baris else "kolom"
    where = getattr(kisi.spek, side).index(axes[0])
    return frozenset(one.kode[where] for one in kisi.kepala[side])


def rincian_utama(isi: Isi, indikator: str, satuan: str) -> tuple[str, ...]:
    """The breakdowns that stand for a whole series: of all, as some places print it "total", others both kinds of area.

    Where none is of all: the one with the most periods.
    """
    found = [one[2] for one in isi.ada["konteks"] if one[1] == indikator and one[3] == satuan]
    whole = tuple(one for one in SELURUH if one in found)
    return whole or (max(sorted(set(found)), key=found.count, default=SELURUH[0]),)
