"""Areas: which one a name, nickname or code means. A text with two readings stays open (`jelas` False)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz import fuzz, process

from data.intake.kamus import daftar, kode
from data.intake.kamus.kode import Bentrok, PutusanKode, baca_kode, mirip_kode
from data.intake.kamus.norma import norma, rapi, tanpa_nomor
from data.intake.model import Nilai

__all__ = [
    "Bentrok",
    "PutusanKode",
    "TemuanWilayah",
    "baca_kode",
    "kenali",
    "label",
    "mirip_kode",
    "sistem_kode",
]

_KATA_TINGKAT = {
    "kabupaten": r"(?:kabupaten|kab)",
    "kota": r"(?:kotamadya|kodya|kota)",
    "kecamatan": r"(?:kecamatan|kec)",
    "provinsi": r"(?:provinsi|propinsi|prov|prop)",
}
# "Kota Samarinda", "SAMARINDA (Kota)", "Balikpapan, Kota" – but "Samarinda Kota" is a kecamatan.
_DEPAN = {
    t: re.compile(rf"^{k}(?:\s*\.\s*|\s+|(?<=kab))(?=\w)", re.IGNORECASE) for t, k in _KATA_TINGKAT.items()
}
_BELAKANG = {
    t: re.compile(rf"\s*(?:,\s*{k}|\(\s*{k}\.?\s*\))\.?\s*$", re.IGNORECASE) for t, k in _KATA_TINGKAT.items()
}

_TERPANJANG = 200  # longer texts are no names
_KODE_NAMA = re.compile(r"^[(\[]?(\d{2}\.?\d{2}(?:\.?\d{2,3})?)[)\]]?\s*[-–:./]?\s*([^\W\d_].*)$")


@dataclass(frozen=True, slots=True)
class TemuanWilayah:
    """An area that a text names. `jelas` False: several readings, `pilihan` holds their codes, kode_wilayah is ''."""

    kode_wilayah: str
    tingkat: str  # negara | provinsi | kabupaten | kota | kecamatan | kawasan | kaltara ('' when not jelas)
    cara: str  # nama | alias | kode_kemendagri | kode_bps | kode_dua_arti | nama_dua_arti
    jelas: bool = True
    pilihan: tuple[str, ...] = ()


def kenali(teks: Nilai, induk: str = "") -> TemuanWilayah | None:
    """The area a cell names, None when it names none.

    `induk` is the code of the area above: a kab/kota for kecamatan rows, the province for kab/kota rows; "Penajam" is
    open without it. A single code is certain only when both lists agree or only one has it (use `sistem_kode` for a
    column of codes), and one of two digits is never taken here: it may as well be a count.
    """
    if isinstance(teks, str):
        return _kenali_teks(teks, induk) if len(teks) <= _TERPANJANG else None
    return _kenali_kode(teks)


@lru_cache(maxsize=1 << 14)
def _kenali_teks(teks: str, induk: str) -> TemuanWilayah | None:
    temuan = _kenali_kode(teks)
    if temuan:
        return temuan
    pisah = pisah_kode(teks)
    return _kode_dan_nama(*pisah, induk) if pisah else _kenali_nama(teks, induk)


def pisah_kode(teks: Nilai) -> tuple[str, str] | None:
    """Code and name of a cell that holds both ("6402 - Kutai Barat", "64.02.13 Samboja"); None when it does not."""
    cocok = _KODE_NAMA.match(rapi(teks)) if isinstance(teks, str) and len(teks) <= _TERPANJANG else None
    return (cocok[1], cocok[2]) if cocok and mirip_kode(cocok[1]) else None


def _kode_dan_nama(angka: str, nama: str, induk: str) -> TemuanWilayah | None:
    """A cell with code and name: the name decides, a code that no list gives to it makes the cell unclear."""
    temuan = _kenali_nama(nama, induk)
    bacaan = [satu for satu in (baca_kode(angka, sistem) for sistem in kode.PEMBACA) if satu]
    if temuan is None or (temuan.jelas and temuan.kode_wilayah in bacaan):
        return temuan
    semua = [temuan.kode_wilayah, *bacaan] if temuan.jelas else [k for k in temuan.pilihan if k in bacaan]
    return _temuan(semua or list(temuan.pilihan), "nama_dua_arti")


def _kenali_kode(nilai: Nilai) -> TemuanWilayah | None:
    if len(kode.angka_kode(nilai)) < 4 or not mirip_kode(nilai):
        return None
    angka = kode.angka_kode(nilai)
    bacaan = {sistem: kode.peta(sistem).get(angka) for sistem in kode.PEMBACA}
    if not any(bacaan.values()):
        bacaan = {sistem: baca_kode(nilai, sistem) for sistem in kode.PEMBACA}
    if kode.bertitik(nilai) and bacaan["kemendagri"]:
        return _temuan([bacaan["kemendagri"]], "kode_kemendagri")
    cara = "kode_kemendagri" if bacaan["kemendagri"] else "kode_bps"
    return _temuan([satu for satu in dict.fromkeys(bacaan.values()) if satu], cara)


def _kenali_nama(teks: str, induk: str) -> TemuanWilayah | None:
    tingkat, inti = _pisah_tingkat(teks)
    calon = [satu for satu in _nama().get(norma(inti), ()) if _cocok_tingkat(satu[0], tingkat)]
    if not calon and tingkat:
        calon = list(_nama().get(norma(teks), ()))  # "Kota Bangun" is a kecamatan
    if len({satu[0] for satu in calon}) > 1 and induk:
        calon = [satu for satu in calon if _di_dalam(satu[0], induk)] or calon
    cara = calon[0][1] if calon else "nama"
    return _temuan(
        list(dict.fromkeys(satu[0] for satu in calon)), cara if len(calon) == 1 else "nama_dua_arti"
    )


def _temuan(calon: list[str], cara: str) -> TemuanWilayah | None:
    calon = list(dict.fromkeys(calon))
    if len(calon) == 1:
        return TemuanWilayah(calon[0], _tingkat(calon[0]), "nama" if cara == "nama_dua_arti" else cara)
    ganda = "kode_dua_arti" if cara.startswith("kode") else "nama_dua_arti"
    return TemuanWilayah("", "", ganda, False, tuple(calon)) if calon else None


def _pisah_tingkat(teks: str) -> tuple[str, str]:
    """The level word of a name and the name without it."""
    inti = tanpa_nomor(rapi(teks))
    for bersih in (_DEPAN, _BELAKANG):
        for tingkat, pola in bersih.items():
            potong = pola.sub("", inti, count=1)
            if potong != inti:
                return tingkat, potong
    return "", inti


def _cocok_tingkat(kode_wilayah: str, tingkat: str) -> bool:
    """True when an area may be written with that level word; old files call every area by either word."""
    if not tingkat:
        return True
    sendiri = _tingkat(kode_wilayah)
    if sendiri == "kaltara":
        return (tingkat == "provinsi") == ("." not in kode_wilayah) and tingkat != "kecamatan"
    return sendiri == tingkat


def _di_dalam(kode_wilayah: str, induk: str) -> bool:
    return induk_dari(kode_wilayah) == induk


@lru_cache(maxsize=1)
def _nama() -> dict[str, tuple[tuple[str, str], ...]]:
    """Normalised name without level word -> (code, 'nama' | 'alias') …"""
    isi: dict[str, dict[str, str]] = defaultdict(dict)
    for satu in daftar.baris("wilayah.csv"):
        for ejaan in (_pisah_tingkat(satu["nama"])[1], satu["nama"]):
            isi[norma(ejaan)].setdefault(satu["kode_wilayah"], "nama")
        if satu["tingkat"] != "kecamatan":
            isi[norma(satu["nama_pendek"])].setdefault(satu["kode_wilayah"], "alias")
    for kelompok in ("wilayah", "kaltara", "wilayah_dua_arti"):
        for satu in daftar.lain(kelompok):
            for kode_wilayah in satu["kode"].split("|"):
                for ejaan in (satu["alias"], _pisah_tingkat(satu["alias"])[1]):
                    isi[norma(ejaan)].setdefault(kode_wilayah, "alias")
    return {ejaan: tuple(calon.items()) for ejaan, calon in isi.items()}


@lru_cache(maxsize=1)
def _wilayah() -> dict[str, dict[str, str]]:
    return {satu["kode_wilayah"]: satu for satu in daftar.baris("wilayah.csv")}


@lru_cache(maxsize=1)
def _kaltara() -> dict[str, str]:
    """Codes of the neighbouring province and its areas -> first written name."""
    isi: dict[str, str] = {}
    for satu in daftar.lain("kaltara"):
        isi.setdefault(satu["kode"], satu["alias"])
    return isi


def _tingkat(kode_wilayah: str) -> str:
    return _wilayah()[kode_wilayah]["tingkat"] if kode_wilayah in _wilayah() else "kaltara"


def sistem_kode(pasangan: Sequence[tuple[Nilai, str | None]]) -> PutusanKode:
    """Decide by all rows (code cell, name or None) whether the codes are BPS or Kemendagri."""
    putusan = kode.putuskan(pasangan, _arti)
    bentrok = tuple(
        b._replace(bacaan_bps=label(b.bacaan_bps), bacaan_kemendagri=label(b.bacaan_kemendagri))
        for b in putusan.bentrok
    )
    return replace(putusan, bentrok=bentrok)


def _arti(nama: str) -> frozenset[str]:
    temuan = _kenali_nama(nama, "")
    if temuan is None:
        return frozenset()
    kota = [satu for satu in (kota_terbalik(nama),) if satu]
    return frozenset([*([temuan.kode_wilayah] if temuan.jelas else temuan.pilihan), *kota])


def label(kode_wilayah: str) -> str:
    """Self-explanatory choice text: ``64.02 Kab. Kutai Kartanegara``."""
    satu = _wilayah().get(kode_wilayah)
    nama = satu["nama"] if satu else _kaltara().get(kode_wilayah, "")
    return f"{kode_wilayah} {nama}".strip()


def kabkota() -> tuple[str, ...]:
    """Codes of the reporting kab/kota in BPS order."""
    lapor = [
        s for s in _wilayah().values() if s["tingkat"] in ("kabupaten", "kota") and not s["berlaku_sampai"]
    ]
    return tuple(satu["kode_wilayah"] for satu in sorted(lapor, key=lambda satu: int(satu["urut"])))


def entri(kode_wilayah: str) -> dict[str, str]:
    """The catalogue row of an area, empty when it has none."""
    return _wilayah().get(kode_wilayah, {})


@lru_cache(maxsize=1 << 12)
def kota_terbalik(teks: Nilai) -> str:
    """The kota that a name with the level word behind may mean ("Balikpapan Kota", also a kecamatan); '' if none."""
    cocok = (
        re.match(r"^(.+?)\s+(?:kota|kotamadya)$", tanpa_nomor(rapi(teks)), re.I)
        if isinstance(teks, str)
        else None
    )
    calon = _nama().get(norma(cocok[1]), ()) if cocok else ()
    kota = [kode_wilayah for kode_wilayah, _ in calon if _tingkat(kode_wilayah) == "kota"]
    return kota[0] if len(kota) == 1 else ""


def induk_dari(kode_wilayah: str) -> str:
    """Code of the area above ('' for none)."""
    return _wilayah()[kode_wilayah]["induk"] if kode_wilayah in _wilayah() else ""


def saran(teks: str, n: int = 3) -> list[str]:
    """Labels of the areas whose names look most alike; only to offer in a question."""
    pilihan = {
        kode_wilayah: norma(_pisah_tingkat(satu["nama"])[1]) for kode_wilayah, satu in _wilayah().items()
    }
    inti = norma(_pisah_tingkat(teks)[1])
    return [label(kunci) for _, _, kunci in process.extract(inti, pilihan, scorer=fuzz.WRatio, limit=n)]
