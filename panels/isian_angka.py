"""Which digits of a text were typed as a number, and which are not one.

Not a number of the view, so never flagged: dates, years, clock times; articles and numbers of laws; ordinals
("tahap 2", "Lingkar 1", "Jenis 24"); words and codes that hold letters ("ke-2", "RK26-01", "COVID-19", "SP2020");
and the counts that the edition's own catalogue gives ("26 jenis", "10 kabupaten/kota", "5 layanan SPM", "4 pilar").
A year with a unit behind it ("2025 jiwa") is a number.
"""

from __future__ import annotations

import re
from collections import Counter

from queries import Konteks, rows
from words import label
from words.format import periode

_BULAN = "|".join(periode(f"2024-{month:02d}").split()[0] for month in range(1, 13))
_SATUAN = "|".join(
    sorted({*map(re.escape, label.SATUAN), "orang", "persen", "%", "ribu", "juta", "miliar", "kali"})
)
_HUKUM = (
    r"(?:UU|PP|Perpres|Permen\w*|Kepmen\w*|Perda|Pergub|Kepgub|Inpres|Keppres|Undang-Undang|Peraturan[\w ]*?|"
    r"Keputusan[\w ]*?|Nomor|No\.)"
)
_URUT = (
    r"(?:tahap|bagian|lampiran|salindia|halaman|butir|jenis|lingkar|tujuan|pasal|ayat|bab|angka|sesi|acara|rapat|"
    r"semester|triwulan|tingkat|tipe|kelas)"
)
BUKAN_ANGKA = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b\d{{1,2}}(?:\s*[–-]\s*\d{{1,2}})?\s+(?:{_BULAN})(?:\s+\d{{4}})?\b",
        r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d\b",
        r"\b(?:19|20)\d\d-(?:S[12]|TW[1-4]|[01]\d)\b",
        r"\bpukul\s+\d{1,2}[.:]\d\d(?:\s*[–-]\s*\d{1,2}[.:]\d\d)?",
        rf"\b{_HUKUM}\s+(?:Nomor\s+|No\.\s*)?\d+(?:\s*/\s*\d{{4}}|\s+Tahun\s+\d{{4}})?",
        rf"\b{_URUT}\s+\(?\d{{1,3}}\b\)?(?!\s*(?:{_SATUAN})\b)(?:(?:,\s*dan|,|\s+dan|–|-)\s*\d{{1,3}}\b)*",
        r"\b[A-Za-z]+-?\d[\w-]*",
        rf"(?<![\d.,])\b(?:19|20)\d\d\b(?![.,]\d)(?!\s*(?:{_SATUAN})(?!\w))",
    )
)
_ANGKA = re.compile(r"[+−-]?\d+(?:[.,:]\d+)*")
_HITUNG = re.compile(
    r"\b(\d{1,3})\s+(?:jumlah\s+)?(jenis\s+PSKS|PSKS|jenis|kabupaten/kota|kab/kota|wilayah|layanan\s+SPM|SPM|pilar|"
    r"kelompok\s+PAS|PAS|lingkar)\b",
    re.IGNORECASE,
)
_KELUARGA = {"jenis": "pmks", "psks": "psks", "spm": "spm", "pilar": "pilar", "pas": "pas"}


def diketik(teks: str, konteks: Konteks | None) -> tuple[str, ...]:
    """The numbers typed into a text (without its fields), in their order, each once."""
    rest = _HITUNG.sub(lambda hit: " " if _menurut_katalog(hit[1], hit[2], konteks) else hit[0], teks)
    for pattern in BUKAN_ANGKA:
        rest = pattern.sub(" ", rest)
    return tuple(dict.fromkeys(_ANGKA.findall(rest)))


def _menurut_katalog(jumlah: str, benda: str, konteks: Konteks | None) -> bool:
    """Whether the edition's catalogue gives this count of these things; never without an edition."""
    return konteks is not None and int(jumlah) == _hitung(benda.lower().split()[-1], konteks)


def _hitung(benda: str, konteks: Konteks) -> int:
    areas = rows("wilayah_daftar", konteks)
    if benda == "lingkar":
        return len({row["lingkar"] for row in areas if row["lingkar"]})
    if benda in _KELUARGA:
        return Counter(row["keluarga"] for row in rows("jenis_daftar", konteks))[_KELUARGA[benda]]
    return len(areas)
