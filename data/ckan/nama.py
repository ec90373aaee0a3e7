"""File and folder names that every system takes, Windows above all."""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

TERLARANG = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
PERANTI = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "0123456789¹²³")}
PANJANG = 100
AKHIRAN = re.compile(r"\.([A-Za-z0-9]{1,5})$")


def nama_aman(teks: str) -> str:
    """A single path segment: no separators, no reserved device, no dot or blank at an end, not too long."""
    nama = TERLARANG.sub("-", unicodedata.normalize("NFC", teks)).strip(" .-")[:PANJANG].rstrip(" .-")
    if nama.split(".")[0].strip().casefold() in PERANTI:
        nama = f"berkas-{nama}"
    return nama or "tanpa-nama"


def ujung(url: str) -> str:
    """Last segment of an address; empty when the address cannot be read."""
    try:
        return unquote(urlsplit(url).path.rpartition("/")[2])
    except ValueError:
        return ""


def nama_berkas(nama: str, format_: str, url: str, terpakai: set[str]) -> str:
    """Name of a resource on disk: its title with the extension of its address, else of its format.

    `terpakai` holds the case-folded names of the dataset that are taken already.
    """
    dari_url = AKHIRAN.search(ujung(url))
    akhiran = dari_url[1] if dari_url else format_
    akhiran = f".{akhiran.lower()}" if re.fullmatch(r"[A-Za-z0-9]{1,5}", akhiran) else ""
    pokok = nama or AKHIRAN.sub("", ujung(url))
    if akhiran and pokok.lower().endswith(akhiran):
        pokok = pokok[: -len(akhiran)]
    pokok, ke = nama_aman(pokok), 1
    hasil = f"{pokok}{akhiran}"
    while hasil.casefold() in terpakai | {"unduhan.json"}:
        ke += 1
        hasil = f"{pokok}-{ke}{akhiran}"
    return hasil
