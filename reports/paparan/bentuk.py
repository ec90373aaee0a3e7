"""The kinds of file that a deck is handed out as: name, what it is for, and how it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reports.dek import Dek
from reports.paparan.bagikan import tanpa_peka
from reports.paparan.cetak import catatan_pdf, paparan_pdf, selebaran_pdf
from reports.paparan.kata import nama_dek
from reports.paparan.pptx import paparan_pptx
from reports.paparan.xlsx import paparan_xlsx
from reports.profil_isi import Kertas

PDF = "application/pdf"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Bentuk:
    """One kind: button, what it is for, first words of the file name, ending, MIME type, maker."""

    judul: str
    uraian: str
    awal: str
    akhiran: str
    mime: str
    buat: Callable[[Dek, Kertas, datetime], bytes]

    def nama(self, dek: Dek) -> str:
        """File name with vintage and stamps."""
        return nama_dek(dek, self.awal, self.akhiran)


BERKAS = (
    Bentuk(
        "PPTX", "Dapat disunting di PowerPoint: bagan, peta, dan tabel asli, catatan penyaji ikut.", "paparan",
        "pptx", PPTX, lambda dek, _, dibuat: paparan_pptx(dek, dibuat=dibuat),
    ),
    Bentuk(
        "PDF", "Satu salindia setiap halaman, garis dan huruf vektor.", "paparan", "pdf", PDF,
        lambda dek, _, dibuat: paparan_pdf(dek, dibuat=dibuat),
    ),
    Bentuk(
        "Selebaran (PDF)", "Empat salindia setiap lembar di atas kertas putih, untuk peserta.", "selebaran", "pdf",
        PDF, lambda dek, kertas, dibuat: selebaran_pdf(dek, kertas=kertas, dibuat=dibuat),
    ),
    Bentuk(
        "Catatan penyaji (PDF)", "Salindia beserta catatannya, hanya untuk penyaji.", "catatan-penyaji", "pdf", PDF,
        lambda dek, kertas, dibuat: catatan_pdf(dek, kertas=kertas, dibuat=dibuat),
    ),
    Bentuk(
        "XLSX", "Semua angka yang tampil, satu lembar setiap salindia.", "angka-paparan", "xlsx", XLSX,
        lambda dek, _, dibuat: paparan_xlsx(dek, dibuat=dibuat),
    ),
)  # fmt: skip
# for messengers: held slides and sensitive types by area stay behind
PESAN = (
    Bentuk(
        "PDF untuk dikirim", "Paling besar 5 MB.", "bagikan", "pdf", PDF,
        lambda dek, _, dibuat: paparan_pdf(tanpa_peka(dek), dibuat=dibuat),
    ),
    Bentuk(
        "Selebaran untuk dikirim", "Empat salindia setiap lembar, paling besar 5 MB.", "bagikan-selebaran", "pdf",
        PDF, lambda dek, kertas, dibuat: selebaran_pdf(tanpa_peka(dek), kertas=kertas, dibuat=dibuat),
    ),
)  # fmt: skip
