"""Programmes of social affairs by SIPD code, named as in the regional budget (WN: warga negara)."""

from __future__ import annotations

PROGRAM: dict[str, str] = {
    "1.06.02": "Pemberdayaan sosial",
    "1.06.03": "Penanganan WN migran korban kekerasan",
    "1.06.04": "Rehabilitasi sosial",
    "1.06.05": "Perlindungan dan jaminan sosial",
    "1.06.06": "Penanganan bencana",
    "1.06.07": "Pengelolaan taman makam pahlawan",
}
# activities that belong to one SPM service; the rest of a programme serves several
KEGIATAN: dict[str, str] = {
    "1.06.04.1.01": "SPM-DIS",
    "1.06.04.1.02": "SPM-ANAK",
    "1.06.04.1.03": "SPM-LANSIA",
    "1.06.04.1.04": "SPM-GEPENG",
    "1.06.06.1.01": "SPM-BENCANA",
}


def nama(kode: str) -> str:
    """Name of a programme: "1.06.04" -> "Rehabilitasi sosial"; an unknown code stands for itself."""
    return PROGRAM.get(kode, kode)
