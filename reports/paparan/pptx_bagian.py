"""PowerPoint sections: the sessions of the agenda as groups of slides in the overview."""

from __future__ import annotations

import uuid
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Paparan

from reports.dek import Dek

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
EKSTENSI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # the section list, ECMA-376 extension of PowerPoint 2010
RUANG = uuid.UUID(
    "6f0f3a52-6b0d-4c2e-9a39-5d1f0a4b7c11"
)  # names our section ids, so that equal decks are equal files


def pasang(paparan: Paparan, dek: Dek, banyak: list[tuple[int, int]]) -> None:
    """Add a section per run of slides of one session; (session, how many slides) in the order of the deck."""
    if not dek.acara:
        return
    batas = [0]
    for _, n in banyak:
        batas.append(batas[-1] + n)
    ids = [one.slide_id for one in paparan.slides]
    isi: list[tuple[int, list[int]]] = []
    for (acara, _), (a, b) in zip(banyak, pairwise(batas)):
        if isi and isi[-1][0] == acara:
            isi[-1][1].extend(ids[a:b])
        else:
            isi.append((acara, ids[a:b]))
    bagian = "".join(_bagian(dek, urut, acara, satu) for urut, (acara, satu) in enumerate(isi))
    xml = (
        f'<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:ext uri="{EKSTENSI}">'
        f'<p14:sectionLst xmlns:p14="{P14}">{bagian}</p14:sectionLst></p:ext></p:extLst>'
    )
    akar = paparan.part._element
    for lama in akar.findall(qn("p:extLst")):
        akar.remove(lama)
    akar.append(parse_xml(xml))


def _bagian(dek: Dek, urut: int, acara: int, ids: list[int]) -> str:
    nama = dek.acara[acara].judul if acara < len(dek.acara) else dek.nama
    kode = str(uuid.uuid5(RUANG, f"{dek.id}|{urut}")).upper()
    isi = "".join(f'<p14:sldId id="{one}"/>' for one in ids)
    return f'<p14:section name={quoteattr(nama)} id="{{{kode}}}"><p14:sldIdLst>{isi}</p14:sldIdLst></p14:section>'
