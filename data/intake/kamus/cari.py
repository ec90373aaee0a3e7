"""Finding one area, one type, one period inside running text such as a title; two different ones are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.intake.kamus import istilah
from data.intake.kamus import jenis as kamus_jenis
from data.intake.kamus import wilayah as kamus_wilayah
from data.intake.kamus.jenis import TemuanJenis
from data.intake.kamus.norma import rapi
from data.intake.kamus.periode import Periode
from data.intake.kamus.tabel_jenis import rawan
from data.intake.kamus.wilayah import TemuanWilayah

_KATA = re.compile(r"[\w.&/()+-]*\w[\w)]*\.?|&")
_TERPANJANG = 12
_DINAS = re.compile(r"^(?:dinas|kementerian|badan|pemerintah)\b", re.IGNORECASE)
_AWALAN_TINGKAT = re.compile(
    r"(?:kabupaten|kab|kota|kecamatan|kec|provinsi|propinsi|prov|kotamadya)\b", re.IGNORECASE
)
_RENTAN = {
    "pasir",
    "kutai",
    "penajam",
    "indonesia",
    "nasional",
    "ktt",
    "bpp",
}  # words that mean other things as well


def wilayah(baris: Sequence[str]) -> TemuanWilayah | None:
    """The most specific area of title lines when all areas named lie on one line of descent; else None."""
    temuan = {satu.kode_wilayah or satu.pilihan: satu for teks in baris for satu in _wilayah_teks(rapi(teks))}
    pasti = [satu for satu in temuan.values() if satu.jelas and satu.tingkat != "kawasan"] or list(
        temuan.values()
    )
    if not pasti:
        return None
    leluhur = {kamus_wilayah.induk_dari(satu.kode_wilayah) for satu in pasti}
    leluhur |= {kamus_wilayah.induk_dari(satu) for satu in leluhur}
    ujung = [satu for satu in pasti if satu.kode_wilayah not in leluhur]
    return ujung[0] if len(ujung) == 1 else None


def _wilayah_teks(teks: str) -> Iterator[TemuanWilayah]:
    """Areas in one line, longest spelling first; kecamatan only where the word stands before the name."""
    for calon in _potongan(teks, 6):
        berawalan = bool(_AWALAN_TINGKAT.match(calon))
        if not berawalan and calon.lower().strip("().") in _RENTAN and calon != teks:
            continue
        temuan = kamus_wilayah.kenali(calon, "") if any(huruf.isalpha() for huruf in calon) else None
        if temuan and (temuan.tingkat != "kecamatan" or berawalan):
            yield from _ambil(teks, calon, temuan)
            return


def _ambil(teks: str, calon: str, temuan: TemuanWilayah) -> Iterator[TemuanWilayah]:
    """The finding, then those of the rest of the line."""
    yield temuan
    depan, _, belakang = teks.partition(calon)
    for sisa in (depan.strip(), belakang.strip()):
        if sisa:
            yield from _wilayah_teks(sisa)


def jenis(baris: Sequence[str]) -> TemuanJenis | None:
    """The one type that title lines name; forms that are risky without an axis beside them are left out."""
    temuan = semua_jenis(baris)
    return temuan[0] if len(temuan) == 1 else None


def semua_jenis(baris: Sequence[str]) -> list[TemuanJenis]:
    """Every type that title lines name, each code once."""
    temuan: dict[str, TemuanJenis] = {}
    for teks in baris:
        for satu in _jenis_teks(rapi(teks)):
            temuan.setdefault(satu.kode, satu)
    return list(temuan.values())


def _jenis_teks(teks: str) -> Iterator[TemuanJenis]:
    for calon in _potongan(teks, _TERPANJANG):
        temuan = kamus_jenis.kenali(calon.strip("()")) if _layak(calon) else None
        if temuan and temuan.keluarga != "total":
            yield temuan
            depan, _, belakang = teks.partition(calon)
            for sisa in (depan.strip(), belakang.strip()):
                if sisa:
                    yield from _jenis_teks(sisa)
            return


def _layak(calon: str) -> bool:
    """Single short words mean too many things in running text."""
    inti = "".join(huruf for huruf in calon.lower() if huruf.isalnum())
    return len(inti) >= 3 and rawan().get(inti, {}).get("syarat", "") not in ("pmks3", "psks2", "ada06")


def _potongan(teks: str, panjang: int) -> Iterator[str]:
    """Word sequences of a line, longest first, each as it is printed."""
    kata = [(cocok.start(), cocok.end()) for cocok in _KATA.finditer(teks)]
    for n in range(min(panjang, len(kata)), 0, -1):
        for i in range(len(kata) - n + 1):
            yield teks[kata[i][0] : kata[i + n - 1][1]]


def satu_periode(periode: Sequence[Periode]) -> Periode | None:
    """The one period; a date or semester inside the one year named elsewhere counts ("2024", "Desember 2024")."""
    if len(periode) <= 1:
        return periode[0] if periode else None
    rinci = [satu for satu in periode if satu.rinci != "tahun"]
    tahun = {satu.tahunan for satu in periode}
    return rinci[0] if len(rinci) == 1 and len(tahun) == 1 and all(satu.pasti for satu in periode) else None


def kelamin(baris: Sequence[str]) -> str:
    """L or P when a title line names exactly one sex ("PMKS Laki-laki Tahun 2024"), else ''."""
    teks = " ".join(baris)
    ada = {
        istilah.kelamin(satu) for satu in re.findall(r"\b(?:laki[-\s]laki|perempuan)\b", teks, re.IGNORECASE)
    }
    rawan_sosial = re.search(r"\bperempuan\s+(?:rawan|rentan|korban|pemimpin)", teks, re.IGNORECASE)
    return ada.pop() if len(ada) == 1 and not rawan_sosial else ""
