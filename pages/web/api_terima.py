"""Which format an Accept header asks for (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from pages.web.api_galat import ApiSalah, potong
from pages.web.api_parameter import FORMAT

_JENIS = {
    "application/json": "json",
    "text/csv": "csv",
    "application/vnd.apache.parquet": "parquet",
}


def format_terima(accept: str) -> str:
    """The format with the highest weight, JSON before others. Raises ApiSalah (406) when none is wanted."""
    if not accept.strip():
        return FORMAT[0]
    rentang = [_rentang(satu) for satu in accept.split(",") if satu.strip()]
    bobot = {bentuk: _bobot(jenis, rentang) for jenis, bentuk in _JENIS.items()}
    terbaik = max(bobot, key=lambda bentuk: bobot[bentuk])
    if bobot[terbaik] <= 0:
        kata = (
            f"Kepala Accept “{potong(accept)}” tidak memuat bentuk yang tersedia: {', '.join(_JENIS)}. "
            f"Ubah Accept, atau tulis format={' / '.join(FORMAT)} pada alamat."
        )
        raise ApiSalah(406, "bentuk-tidak-didukung", kata, diizinkan=list(_JENIS))
    return terbaik


def _rentang(satu: str) -> tuple[str, float]:
    """A media range and its weight; a weight that is no number counts as none."""
    jenis, *sifat = (bagian.strip().lower() for bagian in satu.split(";"))
    bobot = next((s[2:] for s in sifat if s.startswith("q=")), "1")
    try:
        return jenis, min(max(float(bobot), 0.0), 1.0)
    except ValueError:
        return jenis, 0.0


def _bobot(jenis: str, rentang: list[tuple[str, float]]) -> float:
    """Weight of the most exact range that covers the type, 0 when none does."""
    cocok = {jenis: 2, f"{jenis.partition('/')[0]}/*": 1, "*/*": 0}
    semua = [(cocok[satu], bobot) for satu, bobot in rentang if satu in cocok]
    return max(semua)[1] if semua else 0.0
