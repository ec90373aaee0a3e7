"""The package of a deck as it leaves the house: Arial, and the same bytes for the same panels and date."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO

from pptx.presentation import Presentation

from reports.pptx.ukuran import FONT

_ZIP = (1980, 1, 1, 0, 0, 0)
_TANGGAL = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def simpan(paparan: Presentation, dibuat: datetime) -> bytes:
    """The file; times of archives and of embedded workbooks are `dibuat` or none."""
    paket = paparan.part.package
    for kunci in [kunci for kunci, rel in paket._rels.items() if rel.reltype.endswith("/thumbnail")]:
        paket._rels.pop(kunci)  # a picture of the empty deck
    mentah = BytesIO()
    paparan.save(mentah)
    return _bungkus(mentah.getvalue(), dibuat)


def _bungkus(isi: bytes, dibuat: datetime) -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as asal, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama in asal.namelist():
            tujuan.writestr(
                zipfile.ZipInfo(nama, _ZIP), _bagian(nama, asal.read(nama), dibuat), zipfile.ZIP_DEFLATED
            )
    return keluar.getvalue()


def _bagian(nama: str, isi: bytes, dibuat: datetime) -> bytes:
    if nama.endswith(".xlsx"):
        return _bungkus(isi, dibuat)
    if nama == "docProps/core.xml":
        saat = dibuat.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
        return _TANGGAL.sub(rb"\g<1>" + saat, isi)
    if nama.startswith("ppt/theme/"):
        return re.sub(rb'<a:latin typeface="Calibri[^"]*"', f'<a:latin typeface="{FONT}"'.encode(), isi)
    return isi
