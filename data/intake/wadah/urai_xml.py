"""XML from strangers: no entities, no DTD, no network, no huge trees."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from lxml import etree

from data.intake.wadah import tolak
from data.intake.wadah.arsip import GALAT_ZIP, Arsip

AMAN = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


@contextmanager
def menjaga(nama: str, bagian: str) -> Iterator[None]:
    """Turn whatever a damaged part raises into a refusal that names it."""
    try:
        yield
    except (etree.LxmlError, ArithmeticError, IndexError, *GALAT_ZIP) as galat:
        raise tolak.rusak(nama, f"bagian {bagian}") from galat


def pohon(arsip: Arsip, bagian: str) -> etree._Element:
    """The root of a small part. Raises `BerkasDitolak` (rusak) on bad XML or on a DTD."""
    with menjaga(arsip.nama, bagian):
        akar = etree.fromstring(arsip.baca(bagian), etree.XMLParser(**AMAN))
    _tanpa_dtd(akar, arsip.nama, bagian)
    return akar


def unsur(aliran: IO[bytes], nama: str, bagian: str, *tag: str) -> Iterator[etree._Element]:
    """Finished elements of the wanted local names, in document order; each is emptied after its turn."""
    with menjaga(nama, bagian):
        baca = etree.iterparse(aliran, events=("end",), tag=[f"{{*}}{satu}" for satu in tag], **AMAN)
        for nomor, (_, satu) in enumerate(baca):
            if nomor == 0:
                _tanpa_dtd(satu, nama, bagian)
            yield satu
            _lepas(satu)


def lokal(satu: etree._Element) -> str:
    """Tag name without its namespace; empty for comments and entities."""
    return satu.tag.rpartition("}")[2] if isinstance(satu.tag, str) else ""


def sifat(satu: etree._Element, nama: str) -> str | None:
    """An attribute by local name, whatever its namespace (strict and transitional OOXML differ)."""
    for kunci, isi in satu.attrib.items():
        if kunci.rpartition("}")[2] == nama:
            return isi
    return None


def _lepas(satu: etree._Element) -> None:
    satu.clear()
    induk = satu.getparent()
    while induk is not None and satu.getprevious() is not None:
        del induk[0]


def _tanpa_dtd(satu: etree._Element, nama: str, bagian: str) -> None:
    """Neither OOXML nor ODF has a DTD; entities in one could hide or multiply text."""
    if satu.getroottree().docinfo.doctype:
        raise tolak.rusak(nama, f"bagian {bagian} memuat DTD")
