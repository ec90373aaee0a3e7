"""Taking a file that somebody brought: checked and kept at once, so that a later click cannot lose it."""

from __future__ import annotations

from streamlit.runtime.uploaded_file_manager import UploadedFile

from meeting import berkas
from meeting.berkas import Berkas
from pages.peran import perlu

JENIS_GAMBAR = ("png", "jpg", "jpeg")
BATAS_MB = berkas.BATAS // 2**20
JENIS_SISIPAN = ("pdf", *JENIS_GAMBAR)


def simpan(masuk: UploadedFile) -> Berkas:
    """Keep an uploaded file. Raises BerkasDitolak and what `berkas.simpan` raises."""
    return berkas.simpan(masuk.name, masuk.getvalue(), perlu("penyunting").nama)
