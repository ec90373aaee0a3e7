"""Units that headers, titles and labels name (jiwa, KK …) and the "ribu" before them."""

from __future__ import annotations

import re
from functools import lru_cache

from data.intake.kamus.norma import frasa, rapi

_SATUAN_KATA = {
    "jiwa": ("jiwa", "orang", "org"),
    "KK": ("kk", "kepala keluarga", "keluarga", "rumah tangga", "ruta", "rt", "kpm"),
    "lokasi": ("lokasi", "titik"),
    "kejadian": ("kejadian",),
    "kasus": ("kasus",),
    "lembaga": ("lembaga", "unit", "organisasi", "perusahaan", "panti"),
    "kelompok": ("kelompok",),
    "persen": ("persen", "persentase", "percent"),
}
_SATUAN = {kata: kode for kode, semua in _SATUAN_KATA.items() for kata in semua}
_PSKS_SATUAN = {"jiwa": "orang", "KK": "keluarga"}
_KURUNG = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_SEBUT_SATUAN = re.compile(
    r"\b(?:satuan|unit)\s*[:=]?\s*([A-Za-z ./]+)|\bdalam\s+([A-Za-z ]+)|\bjumlah\s+(jiwa|kk|orang)\b", re.I
)
_EKOR_SATUAN = re.compile(r"[,;:–-]\s+([A-Za-z ]+)$")


def satuan(teks: object, tabel: str = "") -> str:
    """jiwa | KK | lokasi | kejadian | kasus | lembaga | kelompok | persen | ''. For psks: orang and keluarga as such.

    Words of type names (orang, keluarga, jiwa) are not units: only a text that is a unit, a unit in parentheses, after
    "Satuan"/"dalam", after a comma at the end, or a bare "KK" count.
    """
    kode = _satuan(rapi(teks))
    return _PSKS_SATUAN.get(kode, kode) if tabel == "psks" else kode


@lru_cache(maxsize=1 << 12)
def _satuan(teks: str) -> str:
    calon = [teks, *_KURUNG.findall(teks)]
    calon += [next(filter(None, satu.groups())) for satu in _SEBUT_SATUAN.finditer(teks)]
    calon += _EKOR_SATUAN.findall(teks)
    ada = {kode for satu in calon for kode in _unsur(satu)}
    if re.search(r"\bKK\b", teks) and not re.search(r"\b(?:no|nomor|nik)\b\.?\s*(?:/\s*)?KK\b", teks, re.I):
        ada.add("KK")
    return ada.pop() if len(ada) == 1 else ""


def satuan_disebut(teks: object) -> set[str]:
    """The units of a text that says nothing but units ("Jiwa/KK" gives two), else nothing."""
    return _unsur(rapi(teks))


def _unsur(teks: str) -> set[str]:
    """Units of a text made of units only ("jiwa", "ribu jiwa", "Jiwa/KK", "%")."""
    bagian = re.split(r"\s*[/,&]\s*|\s+dan\s+|\s+atau\s+", teks.replace("%", " persen ").lower())
    bersih = [
        re.sub(r"^\s*(?:satuan\s*:?|ribu(?:an)?|juta|000|x)\s+|[.:]+$", "", satu).strip() for satu in bagian
    ]
    kode = {_SATUAN.get(" ".join(satu.split())) for satu in bersih if satu}
    return set() if None in kode else {satu for satu in kode if satu}


def ribuan(teks: object) -> int:
    """1000 when the text says "ribu" ("000 jiwa", "x 1.000"), 1_000_000 for "juta", else 1."""
    isi = frasa(teks)
    if re.search(r" juta(?:an)? ", isi):
        return 1_000_000
    return 1000 if re.search(r" ribu(?:an)? | x 1 000 | x 1000 |^ ?000 | 000 (?:jiwa|orang) ", isi) else 1
