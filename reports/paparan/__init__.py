"""Hand-outs of a whole deck: PPTX, PDF, four slides on a page, notes, XLSX, picture and caption for WhatsApp."""

from reports.paparan.bagikan import gambar_bagikan, takarir
from reports.paparan.cetak import catatan_pdf, paparan_pdf, selebaran_pdf
from reports.paparan.pptx import paparan_pptx
from reports.paparan.xlsx import paparan_xlsx

__all__ = [
    "catatan_pdf",
    "gambar_bagikan",
    "paparan_pdf",
    "paparan_pptx",
    "paparan_xlsx",
    "selebaran_pdf",
    "takarir",
]
