"""What one label says: a member of a dimension, with the words beside it (unit, year, sex), a total, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from data.intake.bentuk.kepala import nama_dimensi
from data.intake.kamus import istilah, jenis, periode, wilayah
from data.intake.model import Nilai

POKOK = ("wilayah", "jenis", "layanan", "indikator")  # dimensions a value can have only one member of
# Indicators that only repeat a table of its own under another name.
BUKAN_INDIKATOR = (
    "penduduk_datang",
    "penduduk_pindah",
    "penduduk_dukcapil",
    "penduduk_proyeksi",
    "penduduk_sensus",
    "penduduk_supas",
)
_TOTAL = re.compile(
    r"^(sub[\s-]*|grand[\s-]*)?(jumlah|total|jml|jlh)\b[\s.:]*(total|semua|keseluruhan|seluruhnya|all)?$",
    re.I,
)
_POTONG = re.compile(r"\s+[-–—:|]\s+|\s*[:|;\n]\s*|\s*\(|\)\s*|\s*\[|\]\s*|\s*/\s+|,\s+")
_TAHUN = re.compile(r"\b(?:tahun|th\.?|thn\.?)?\s*(?:19|20)\d\d\*{0,2}(?![\d.])", re.I)


@dataclass(frozen=True)
class Suasana:
    """What is known around a label: kind of table, area above, and the types that its axis certainly holds."""

    tabel: str = ""
    induk: str = ""
    lama: bool = False  # the axis holds names that only the list of 2008 has
    sekitar: jenis.Sekitar = field(default_factory=jenis.Sekitar)


@dataclass(frozen=True)
class Arti:
    """The reading of one label. `dims` maps dimension -> member; `ragu` maps dimension -> possible members."""

    dims: dict[str, str] = field(default_factory=dict)
    total: bool = False
    turunan: bool = False
    netral: bool = False  # says nothing that tells values apart
    tingkat: str = ""  # of an area
    ragu: dict[str, tuple[str, ...]] = field(default_factory=dict)
    alasan: str = ""  # why the reading stays open, in words for the question

    @property
    def kosong(self) -> bool:
        """True when nothing at all was understood."""
        return not (self.dims or self.total or self.turunan or self.netral or self.ragu)


def pokok(dimensi: str, teks: Nilai, suasana: Suasana) -> Arti | None:
    """The whole text as a member of one main dimension, None when it is none."""
    if dimensi == "wilayah":
        return _wilayah(teks, suasana.induk)
    if dimensi == "jenis":
        return _jenis(teks, suasana)
    if dimensi == "layanan":
        kode = istilah.layanan(teks)
        return Arti({"layanan": kode}) if kode else None
    if dimensi == "indikator":
        kode = "" if nama_dimensi(teks) else istilah.indikator(teks)
        return Arti({"indikator": kode}) if kode and not kode.startswith(BUKAN_INDIKATOR) else None
    return None


def _wilayah(teks: Nilai, induk: str) -> Arti | None:
    temuan = wilayah.kenali(teks, induk) or (wilayah.kenali(teks) if induk else None)
    if temuan is None:
        return None
    if not temuan.jelas:
        return Arti(ragu={"wilayah": temuan.pilihan}, tingkat=temuan.tingkat)
    return Arti({"wilayah": temuan.kode_wilayah}, tingkat=temuan.tingkat)


def _jenis(teks: Nilai, suasana: Suasana) -> Arti | None:
    if not isinstance(teks, str):
        return None
    temuan = jenis.kenali(teks, suasana.sekitar)
    if temuan is None:
        return None
    if temuan.kode == "SKIP-TOTAL":
        return Arti(total=True)
    lain = {"ukuran": temuan.ukuran, "kelamin": temuan.kelamin, "satuan": temuan.satuan}
    dims = {nama: nilai for nama, nilai in lain.items() if nilai}
    if temuan.kode.startswith("NOT-"):
        dims["rincian"] = teks
    if not temuan.pasti and not (suasana.lama and jenis.nama_lama(teks)):
        return Arti(dims, ragu={"jenis": temuan.pilihan or (jenis.label(temuan.kode),)})
    return Arti(dims | {"jenis": temuan.kode})


def baca(teks: Nilai, utama: str, suasana: Suasana) -> Arti:
    """Read one label whose axis holds mainly members of `utama` ('' when it holds no main dimension)."""
    if teks is None:
        return Arti(netral=True)
    satu = _baca(_rapi(teks), utama, suasana)
    if satu.kosong and isinstance(teks, str):
        for bagian in _dua_bahasa(teks):
            lain = _baca(bagian, utama, suasana)
            if not lain.kosong:
                return lain
    return satu


def _rapi(teks: Nilai) -> Nilai:
    """One line; a column name of a data export (``jumlah_pengemis``) as words."""
    if not isinstance(teks, str):
        return teks
    return teks.replace("\n", " ") if " " in teks else teks.replace("_", " ").replace("\n", " ")


def _dua_bahasa(teks: str) -> list[str]:
    """The parts of a label in two languages or on two lines: ``Laki-laki/Male``."""
    bagian = [satu.strip() for satu in re.split(r"[\n/]", teks) if satu.strip()]
    return bagian if len(bagian) > 1 else []


def _baca(teks: Nilai, utama: str, suasana: Suasana) -> Arti:
    if utama in POKOK:
        utuh = pokok(utama, teks, suasana)
        if utuh is not None:
            return _lengkapi(utuh, teks) if utuh.dims or utuh.ragu else utuh
        potongan = _berpotongan(str(teks), utama, suasana)
        if potongan is not None:
            return potongan
    return _tanpa_pokok(teks)


def _lengkapi(arti: Arti, teks: Nilai) -> Arti:
    """Add what stands in brackets behind a member: its unit or year."""
    if not isinstance(teks, str):
        return arti
    tambah: dict[str, str] = {}
    for isi in re.findall(r"[(\[]([^()\[\]]*)[)\]]", teks):
        tambah |= sampingan(isi)
    return Arti(tambah | arti.dims, arti.total, arti.turunan, arti.netral, arti.tingkat, arti.ragu)


def _berpotongan(teks: str, utama: str, suasana: Suasana) -> Arti | None:
    """A member with other words: ``Anak Jalanan - L``, ``Paser 2023``, ``Terdata: Pengemis``."""
    for inti, sisa in _belahan(teks):
        temu = pokok(utama, inti, suasana)
        if temu is None or not (temu.dims or temu.ragu):
            continue
        lain = sampingan(sisa)
        if not lain and not _hiasan(sisa):
            continue
        return Arti(lain | temu.dims, tingkat=temu.tingkat, ragu=temu.ragu, turunan=istilah.turunan(sisa))
    return None


def _belahan(teks: str) -> Iterator[tuple[str, str]]:
    """Pairs (core, rest) of a label: without its year, and by its separators."""
    tanpa = _TAHUN.sub(" ", teks).strip(" -–:,()")
    if tanpa and tanpa != teks:
        yield tanpa, " ".join(_TAHUN.findall(teks))
    bagian = [satu for satu in _POTONG.split(teks) if satu and satu.strip()]
    if len(bagian) > 1:
        for i, satu in enumerate(bagian):
            yield satu, " ; ".join(bagian[:i] + bagian[i + 1 :])
    kata = teks.split()
    for n in (1, 2):
        if len(kata) > n:
            yield " ".join(kata[:-n]), " ".join(kata[-n:])
            yield " ".join(kata[n:]), " ".join(kata[:n])


def _hiasan(sisa: str) -> bool:
    """Rests that change nothing: ``Jumlah``, ``Data``, ``PMKS``."""
    return nama_dimensi(sisa) in ("nilai", "jenis", "wilayah") or not re.search(r"\w", sisa)


def _tanpa_pokok(teks: Nilai) -> Arti:
    """A label without a member of a main dimension: side words, a derived column, a total, or a mere name."""
    if isinstance(teks, str) and _TOTAL.match(teks.strip(" :.")):
        return Arti(total=True)
    if istilah.turunan(teks) or istilah.spm_ukuran(teks) == "turunan":
        return Arti(turunan=True)
    dims = sampingan(teks)
    temuan = jenis.kenali(teks) if isinstance(teks, str) else None
    if temuan is not None and temuan.kode == "SKIP-TOTAL" and not dims.keys() & {"ukuran", "spm"}:
        return Arti({d: n for d, n in dims.items() if d in ("kelamin", "periode", "satuan")}, total=True)
    return Arti(dims) if dims else Arti(netral=bool(nama_dimensi(teks)))


@lru_cache(maxsize=20_000)
def _sampingan(teks: str) -> tuple[tuple[str, str], ...]:
    dims = {
        "kelamin": istilah.kelamin(teks),
        "ukuran": istilah.ukuran(teks),
        "spm": istilah.spm_ukuran(teks),
        "satuan": istilah.satuan(teks),
        "arah": istilah.arah(teks),
        "dasar": istilah.dasar(teks),
        "kewenangan": istilah.kewenangan(teks),
        "status": istilah.status(teks),
    }
    if istilah.ribuan(teks) > 1:
        dims["skala"] = str(istilah.ribuan(teks))
    waktu = periode.kenali(teks)
    if waktu is not None and waktu.pasti:
        dims["periode"] = waktu.kode
        dims["status"] = dims["status"] or waktu.status
    elif waktu is None:
        dims["bagian"] = periode.bagian(teks)
    return tuple((nama, nilai) for nama, nilai in dims.items() if nilai and nilai != "turunan")


def sampingan(teks: Nilai) -> dict[str, str]:
    """The side dimensions that a text names: kelamin, ukuran, spm, satuan, arah, dasar, kewenangan, status, periode."""
    if isinstance(teks, str):
        return dict(_sampingan(teks))
    waktu = periode.kenali(teks)
    return {"periode": waktu.kode} if waktu is not None and waktu.pasti else {}
