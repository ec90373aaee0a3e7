"""Titles and notes: everything that the lines around a table say about all of its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.intake.kamus import bukan_orang, cari, istilah
from data.intake.kamus.bukan_orang import Tanda
from data.intake.kamus.jenis import TemuanJenis
from data.intake.kamus.legenda import legenda
from data.intake.kamus.norma import frasa, rapi
from data.intake.kamus.periode import Periode
from data.intake.kamus.periode import semua as semua_periode
from data.intake.kamus.wilayah import TemuanWilayah

__all__ = ["Judul", "baca", "catatan_bawah", "legenda", "tabel"]

_SUMBER = re.compile(r"^\s*sumber(?:\s+data)?\s*(?::|/|\s)\s*(?:source\s*:?\s*)?(.*)$", re.IGNORECASE)
_TTD = re.compile(
    r"^\s*(?:nip\b|kepala\s+(?:dinas|bidang|seksi|badan|bps)|mengetahui|plt\b|pembina\b|penata\b|ttd\b|jl\.|jalan\s|telp|"
    r"e-?mail|website|http|a\.?n\.\s|sekretaris\b|operator\b|petugas\b|[a-z .]+,\s*\d{1,2}\s+[a-z]+\s+\d{4}\s*$|"
    r"[a-z .]+,\s*(?:[.…_]+|\d{0,2})\s*[a-z]+\s+\d{4}\s*$)",
    re.IGNORECASE,
)
_BAWAH = re.compile(
    r"^\s*(?:sumber\b|source\b|(?:keterangan|ket|catatan|cat|notes?|dicetak|diunduh|update|pembaruan)\b\.?\s*(?:[:/.]|$)|"
    r"\*+\)?|\d\))",
    re.IGNORECASE,
)
_CATATAN = re.compile(r"^\s*(?:keterangan|ket\.?|catatan|cat\.?|notes?|\*+\)|\d\))", re.IGNORECASE)
_TERPANJANG = 500  # letters of one line that are read
_BUKAN = "bukan_pmks"
_TABEL = (
    ("psks", r" (?:psks|potensi (?:dan )?sumber kesejahteraan sosial|potensi sumber) "),
    ("pmks", r" (?:pmks|ppks|penyandang masalah kesejahteraan sosial|pemerlu pelayanan kesejahteraan sosial|"
             r"pemerlu atensi sosial|pas 12|12 pas) "),
    ("spm", r" (?:spm|standar pelayanan minimal|espm|e spm) "),
    ("migrasi", r" (?:migrasi|pindah datang|mutasi penduduk|perpindahan penduduk|penduduk datang|penduduk pindah|"
                r"kedatangan penduduk|datang dan pindah|pindah dan datang|pendatang|pindah keluar) "),
    ("penduduk", r" penduduk "),
)  # fmt: skip


@dataclass(frozen=True)
class Judul:
    """Everything the lines around a table say; '' / None / 1 where they say nothing or two different things.

    `legenda`: symbol -> nihil | tidak_tersedia | belum_dilaporkan | sementara | perkiraan. `sumber`: text behind
    "Sumber:". `wilayah` and `periode` never come from source, signature or address lines.
    """

    tabel: str = ""  # pmks | spm | psks | penduduk | migrasi | konteks
    indikator: str = ""
    periode: Periode | None = None
    periode_semua: tuple[Periode, ...] = ()
    wilayah: TemuanWilayah | None = None
    ukuran: str = ""
    spm_ukuran: str = ""
    satuan: str = ""
    skala: int = 1
    status: str = ""
    kumulatif: bool = False
    dasar: str = ""
    arah: str = ""
    kewenangan: str = ""
    layanan: str = ""
    kelamin: str = ""
    jenis: TemuanJenis | None = None
    sumber: str = ""
    legenda: dict[str, str] = field(default_factory=dict)
    catatan: tuple[str, ...] = ()
    bukan: tuple[Tanda, ...] = ()  # words that speak against counts of people


def baca(baris_teks: Sequence[str]) -> Judul:
    """Read title, note and source lines (and the sheet name, if passed as one of them)."""
    baris = [rapi(satu[:_TERPANJANG]) for satu in baris_teks if rapi(satu[:_TERPANJANG])]
    inti = [satu for satu in baris if not catatan_bawah(satu)]
    sumber = next((cocok[1].strip() for satu in baris if (cocok := _SUMBER.match(satu))), "")
    arti = tabel(inti)
    periode = tuple(dict.fromkeys(satu for teks in inti for satu in semua_periode(teks)))
    indikator = _satu(istilah.indikator(satu) for satu in inti) if arti in ("konteks", "") else ""
    bukan_ttd = [satu for satu in baris if not _TTD.match(satu)]
    return Judul(
        tabel=arti,
        indikator=indikator,
        periode=cari.satu_periode(periode),
        periode_semua=periode,
        wilayah=cari.wilayah(inti),
        jenis=cari.jenis(inti) if arti in ("pmks", "psks", "") else None,
        sumber=sumber,
        legenda=legenda(baris),
        catatan=tuple(satu for satu in baris if _CATATAN.match(satu)),
        bukan=_bukan(baris),
        **_istilah(inti, bukan_ttd, arti),
    )


def _istilah(inti: Sequence[str], semua: Sequence[str], arti: str) -> dict:
    """Terms of the title lines; unit, status and population basis may stand in a note or source line as well."""
    return {
        "ukuran": _satu(map(istilah.ukuran, inti)) if arti in ("pmks", "") else "",
        "spm_ukuran": _satu(map(_spm_judul, inti)) if arti == "spm" else "",
        "satuan": _satu(istilah.satuan(teks, arti) for teks in inti)
        or _satu(_satuan_catatan(s, arti) for s in semua),
        "skala": max((istilah.ribuan(satu) for satu in inti if not bukan_orang.uang(satu)), default=1),
        "status": _satu(
            satu for satu in map(istilah.status, inti) if satu in ("sementara", "perkiraan", "tetap")
        ),
        "kumulatif": any(map(istilah.kumulatif, inti)),
        "dasar": _satu(map(istilah.dasar, semua)),
        "arah": _satu(map(istilah.arah, inti)) if arti == "migrasi" else "",
        "kewenangan": _satu(map(istilah.kewenangan, (satu for satu in inti if _panti(satu)))),
        "layanan": _satu(map(istilah.layanan, inti)) if arti == "spm" else "",
        "kelamin": cari.kelamin(inti),
    }


def tabel(baris: Sequence[str]) -> str:
    """Which table the title lines announce; '' for none or when they announce two (pmks and psks)."""
    isi = " ".join(frasa(satu) for satu in baris)
    sosial = [kode for kode, pola in _TABEL[:3] if re.search(pola, isi)]
    if sosial:
        return "spm" if set(sosial) == {"spm", "pmks"} else sosial[0] if len(sosial) == 1 else ""
    if re.search(_TABEL[3][1], isi):
        return "migrasi"
    if any(istilah.indikator(satu) for satu in baris):
        return "konteks"
    ada = {
        "psks" if satu.keluarga == "psks" else "pmks"
        for satu in cari.semua_jenis(baris)
        if satu.keluarga != _BUKAN
    }
    if ada:
        return ada.pop() if len(ada) == 1 else ""
    return "penduduk" if re.search(_TABEL[4][1], isi) else ""


def _bukan(baris: Sequence[str]) -> tuple[Tanda, ...]:
    """Words against counts in title lines; note lines count only where they name the unit of all values."""
    temu = (bukan_orang.catatan(s) if catatan_bawah(s) else bukan_orang.sebut(s) for s in baris)
    return tuple(dict.fromkeys(satu for semua in temu for satu in semua))


def catatan_bawah(teks: str) -> bool:
    """True when a line is a note, source, signature or address line, not a title."""
    return bool(_BAWAH.match(teks[:_TERPANJANG]) or _TTD.match(teks[:_TERPANJANG]))


def _satu(nilai) -> str:  # noqa: ANN001
    """The one value that is said; '' for none or for two different ones."""
    ada = {satu for satu in nilai if satu}
    return ada.pop() if len(ada) == 1 else ""


def _spm_judul(teks: str) -> str:
    """In a title "capaian" names the theme, not a column."""
    return ukuran if (ukuran := istilah.spm_ukuran(teks)) != "turunan" else ""


def _satuan_catatan(teks: str, arti: str) -> str:
    return istilah.satuan(teks, arti) if re.search(r"\bsatuan\b", teks, re.IGNORECASE) else ""


def _panti(teks: str) -> bool:
    """"Kabupaten/Kota" in a title is the row axis; only words about who serves tell the authority."""  # fmt: skip
    return bool(re.search(r"\b(?:panti|kewenangan|spm-?[pk])\b", teks, re.IGNORECASE))
