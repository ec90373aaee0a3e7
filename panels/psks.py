"""PSKS dan Kapasitas Layanan: the parts of the page and the choices of its own controls."""

from __future__ import annotations

from panels.state import Choice
from queries import Konteks, rows

PAGE = "/psks"
POTENSI = "potensi"
KECAMATAN = "kecamatan"
SDM = "sdm"
KUBE = "kube"
LEMBAGA = "lembaga"
BAGIAN = {
    POTENSI: "Dua belas jenis PSKS",
    KECAMATAN: "Per kecamatan",
    SDM: "SDM di luar PSKS",
    KUBE: "KUBE",
    LEMBAGA: "Panti dan mitra CSR",
}
TKSK = "PSKS-11"
LKS = "PSKS-04"
DUNIA_USAHA = "PSKS-12"


def choices(konteks: Konteks) -> dict[str, Choice]:
    """Return the choices of the page's own controls."""
    types = {row["jenis"]: row["nama"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "psks"}
    return {"bagian": Choice(BAGIAN, POTENSI), "potensi": Choice(types, TKSK)}
