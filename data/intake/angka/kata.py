"""Words and marks that stand in number cells, and what a legend or an answer says they mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

NIHIL, TIDAK_TERSEDIA, BELUM, LEWATI = "nihil", "tidak_tersedia", "belum_dilaporkan", "lewati"
SEMENTARA, PERKIRAAN, TETAP = "sementara", "perkiraan", "tetap"
PILIHAN_ARTI = ("nihil", "tidak tersedia", "belum dilaporkan")
PILIHAN_SEL = (*PILIHAN_ARTI, "lewati")

KATA_NIHIL = frozenset({"nihil", "nol"})
KATA_TIDAK_TERSEDIA = frozenset(
    {
        "n.a.",
        "n.a",
        "n/a",
        "na",
        "tad",
        "t.a.d",
        "t.a.d.",
        "td",
        "t.d.",
        "t.d",
        "tidak ada data",
        "data tidak ada",
        "tidak tersedia",
        "data tidak tersedia",
        "data belum tersedia",
        "belum tersedia",
    }
)
KATA_BELUM = frozenset(
    {
        "belum",
        "belum ada laporan",
        "belum lapor",
        "belum melapor",
        "belum dilaporkan",
        "belum melaporkan",
        "belum ada lapor",
        "belum masuk",
        "laporan belum masuk",
        "b.l.",
        "b.l",
    }
)
# Said in the field both for "none" and for "no data": asked, never assumed.
KATA_TAKSA = frozenset(
    ["tidak ada", "tdk ada", "tak ada", "kosong", "belum ada", "belum ada data", "tidak", "ada", "nil"]
)

_SATUAN_LAIN = (
    *("unit", "lembaga", "buah", "kasus", "anak", "rumah", "desa"),
    *("km", "km2", "ha", "jiwa/km2", "tahun", "hari", "ton", "kg"),
)
SATUAN = {
    **dict.fromkeys(("jiwa", "orang", "org", "jw", "penduduk"), "jiwa"),
    **dict.fromkeys(("kk", "kepala keluarga", "keluarga", "ruta", "rumah tangga"), "KK"),
    **dict.fromkeys(("%", "persen"), "persen"),
    **dict.fromkeys(("lokasi", "titik"), "lokasi"),
    **dict.fromkeys(("kejadian", "kali"), "kejadian"),
    **{
        s: s
        for s in [
            "unit",
            "lembaga",
            "buah",
            "kasus",
            "anak",
            "rumah",
            "desa",
            "km",
            "km2",
            "ha",
            "tahun",
            "hari",
            "ton",
            "kg",
            "jiwa/km2",
        ]
    },
}
FAKTOR = {"ribu": 1_000, "rb": 1_000, "ribuan": 1_000, "juta": 1_000_000, "jt": 1_000_000}

_TAK_TERLIHAT = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
_SAMAKAN = str.maketrans(
    {**dict.fromkeys("’‘ʼ`´′", "'"), **dict.fromkeys("−﹣", "-"), "\t": " ", "\n": " ", "\r": " "}
)
_STRIP = re.compile(r"\(?\s*[-‐‑‒–—―](?:\s?[-‐‑‒–—―])*\s*\)?")


def rapikan(teks: str) -> str:
    """Lower case, one kind of apostrophe, minus and space, nothing invisible, no outer spaces."""
    rapi = teks.translate(_TAK_TERLIHAT).translate(_SAMAKAN)
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", rapi)).strip().lower()


def angka_hias(teks: str) -> str:
    """`superskrip` for raised digits, `lain` for other decorated numbers (①, ½) that tidying would alter, else ''."""
    hias = {c for c in teks if unicodedata.category(c) == "No"}
    if not hias:
        return ""
    return "superskrip" if hias <= set("⁰¹²³⁴⁵⁶⁷⁸⁹") else "lain"


def strip(teks: str) -> bool:
    """Whether the (tidied) cell holds nothing but a dash of any length, bare or in brackets."""
    return bool(_STRIP.fullmatch(teks))


def kata_belum(teks: str) -> bool:
    """Words that say that the report has not come."""
    return teks in KATA_BELUM


def kata_tidak_tersedia(teks: str) -> bool:
    """Words and dots that say that there is no figure."""
    return teks in KATA_TIDAK_TERSEDIA or bool(re.fullmatch(r"\.{2,}|(?:\. ?){3,}", teks))


_ARTI = (  # first hit wins; "tidak ada atau nol" is the BPS wording for none
    (NIHIL, r"\b(?:nihil|nol|zero|lewat nol)\b|\btidak ada kasus\b|^0$"),
    (BELUM, r"\bbelum (?:di)?lapor|\bbelum ada laporan|\bbelum melapor|\blaporan belum|^belum$"),
    (
        TIDAK_TERSEDIA,
        r"\b(?:tidak|tak|belum|tdk) tersedia\b|\btidak ada data\b|\bdata tidak ada\b|^n\.?/?a\.?$",
    ),
    (PERKIRAAN, r"\bperkiraan\b|\bestimasi\b|\bproyeksi\b"),
    (SEMENTARA, r"\bsementara\b"),
    (TETAP, r"\btetap\b|\bperbaikan\b|\brevisi\b|\bdiperbaiki\b"),
    (LEWATI, r"^lewati\b"),
)


def arti(teks: str | None) -> str | None:
    """What a legend line or an answer means: `nihil`, a status, `lewati`; None when it does not say.

    A wording that names two values without being the BPS phrase "tidak ada atau nol" says nothing: "nihil atau tidak
    tersedia" leaves the question open.
    """
    if teks is None:
        return None
    rapi = re.sub(r"[_]", " ", rapikan(teks))
    kena = [nama for nama, pola in _ARTI if re.search(pola, rapi)]
    nilai = [n for n in kena if n in (NIHIL, BELUM, TIDAK_TERSEDIA)]
    if len(nilai) > 1:
        return None
    return kena[0] if kena else None


def arti_legenda(legenda: Mapping[str, str], simbol: str) -> tuple[bool, str | None]:
    """(is the symbol explained, what it means). A dash also finds a dash of another length if that is unequivocal."""
    rapi = {rapikan(k).rstrip(")").lstrip("(") or "-": v for k, v in legenda.items()}
    tepat = rapi.get(simbol.rstrip(")").lstrip("("))
    if tepat is not None:
        return True, arti(tepat)
    if not strip(simbol):
        return False, None
    makna = {arti(v) for k, v in rapi.items() if strip(k)}
    return bool(makna), makna.pop() if len(makna) == 1 else None
