"""A deck through LibreOffice: the text and the picture of each page, for the tests that look at what people open."""

import shutil
import subprocess

import pytest
from PIL import Image

SOFFICE, PDFTOPPM, PDFTOTEXT = (shutil.which(name) for name in ("soffice", "pdftoppm", "pdftotext"))
perlu_libreoffice = [
    pytest.mark.lama,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOPPM and PDFTOTEXT), reason="apt-get install libreoffice-impress poppler-utils"
    ),
]


def halaman(place, isi):
    """(text of each page, picture of each page) of a PPTX, converted in the folder `place`."""
    (place / "a.pptx").write_bytes(isi)
    profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
    order = [
        SOFFICE,
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(place),
        str(place / "a.pptx"),
    ]
    subprocess.run(order, check=True, capture_output=True)
    subprocess.run([PDFTOPPM, "-r", "40", "-png", str(place / "a.pdf"), str(place / "s")], check=True)
    subprocess.run([PDFTOTEXT, "-layout", str(place / "a.pdf"), str(place / "a.txt")], check=True)
    pages = (place / "a.txt").read_text(encoding="utf-8").split("\f")[:-1]
    return pages, [Image.open(one).convert("RGB") for one in sorted(place.glob("s-*.png"))]
