"""The DOCX opened again: words, sources, stamps, no field or link of the data; one or two pages in LibreOffice."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest

from panels.panel import Source, Stamps
from panels.profil import wilayah_profil
from panels.sambutan import Peraturan, Sambutan
from panels.sambutan import sambutan as gather
from panels.sambutan_layanan import Butir
from panels.state import State
from reports import sambutan as laporan
from reports.__main__ import main
from reports.sambutan_gaya import bersih

HARI = datetime.date(2026, 11, 22)
SOFFICE = shutil.which("lowriter") and shutil.which("soffice")  # calc alone cannot open a DOCX
PATI = State(tahun="2024", wilayah="64.74")
JAHAT = '=HYPERLINK("http://jahat.contoh";"klik") \x07{ HYPERLINK "http://x" }\n<w:fldSimple/> \u202etxt'
SUMBER = Source("BPS-1", f"BPS, {JAHAT}", "http://jahat.contoh", "", "")
BUATAN = Sambutan(
    kode="64.74", nama=f"Kota {JAHAT}", tahun="2024", tema=JAHAT, tema_dari=JAHAT,
    hukum=(Peraturan("UU 1/2000", JAHAT, False),),
    butir=(Butir(f"Lansia {JAHAT} sebanyak satu orang.", "", ("1 orang",), (SUMBER,), False, ()),),
    kurang=(JAHAT,), catatan=(), sumber=(SUMBER,), stempel=Stamps(edisi="RK26-01"),
)  # fmt: skip


def opened(content: bytes):
    return docx.Document(BytesIO(content))


def text(content: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in opened(content).paragraphs)


def parts(content: bytes) -> dict[str, str]:
    """The XML of every part that holds text or points somewhere."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return {
            name: packed.read(name).decode("utf-8")
            for name in packed.namelist()
            if name.endswith((".xml", ".rels"))
        }


@pytest.fixture
def bontang(konteks) -> tuple[Sambutan, bytes]:
    return gather(PATI, konteks), laporan.sambutan(konteks, PATI)


def test_everything_gathered_is_in_the_document(bontang):
    isi, content = bontang
    said = text(content)
    for needed in (
        isi.nama,
        isi.tema,
        isi.tema_dari,
        *(butir.lisan for butir in isi.butir),
        *isi.kurang,
        *isi.catatan,
    ):
        assert bersih(needed) in said
    for butir in isi.butir:
        assert f"Angka: {'; '.join(butir.digit)}. Sumber: [" in said
    for n, source in enumerate(isi.sumber, 1):
        assert f"[{n}] {source.sitasi}" in said
    for law in isi.hukum:
        assert f"{law.nomor} tentang {law.tentang}{'' if law.pasti else '*'}" in said
    assert laporan.BELUM_NASKAH in said


def test_stamps_stand_on_every_page(bontang):
    _, content = bontang
    page = opened(content).sections[0]
    assert page.header.paragraphs[0].text == "DATA CONTOH" and laporan.CONTOH in text(content)
    foot = page.footer.paragraphs[0].text
    assert "Edisi data: kaltim-2026-11" in foot and "Audiens: Publik." in foot and "Halaman 1 dari 1." in foot
    assert (page.page_width.mm, page.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    plain = laporan.susun(replace(BUATAN, stempel=Stamps(edisi="RK26-01", audiens="internal")), HARI)
    assert opened(plain).sections[0].header.paragraphs[0].text == "INTERNAL" and "CONTOH" not in text(plain)


def test_properties_are_ours_and_dated_by_the_edition(bontang):
    mine = opened(bontang[1]).core_properties
    assert (mine.author, mine.last_modified_by, mine.language) == ("Serambi", "Serambi", "id-ID")
    assert mine.title == "Bahan Sambutan dan Laporan: Kota Bontang, 2024" and mine.created == mine.modified
    assert mine.created.year == 2026 and "python" not in parts(bontang[1])["docProps/core.xml"]


def own_fields(content: bytes) -> list[str]:
    """Fields and links: what stands in field codes, and targets outside the file."""
    xml = "".join(parts(content).values())
    return re.findall(r"<w:instrText[^>]*>([^<]*)<", xml) + re.findall(
        r"<w:hyperlink|<w:fldSimple|TargetMode=\"External\"|<w:object|<w:control", xml
    )


def test_text_of_the_data_is_text():
    content = laporan.susun(BUATAN, HARI)
    assert own_fields(content) == ["PAGE", "NUMPAGES"]
    said = text(content)
    assert said.count('=HYPERLINK("http://jahat.contoh";"klik")') == 7
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202e]", said)
    assert all("\n" not in paragraph.text for paragraph in opened(content).paragraphs)


def test_the_field_check_sees_a_field():
    made = opened(laporan.susun(BUATAN, HARI))
    from reports.sambutan_gaya import _medan

    _medan(made.paragraphs[0], 'HYPERLINK "http://x"')
    packed = BytesIO()
    made.save(packed)
    assert len(own_fields(packed.getvalue())) == 3


def test_without_a_single_sentence_it_says_so():
    said = text(laporan.susun(replace(BUATAN, butir=(), hukum=(), sumber=()), HARI))
    assert laporan.TANPA_DATA in said and "Dasar hukum" not in said


def test_many_sources_are_named_by_publisher():
    many = tuple(
        Source(f"S{n}", f"Dinas Sosial {n}, rekap panjang", "", "", "")
        for n in range(laporan.SUMBER_PENUH + 1)
    )
    said = text(laporan.susun(replace(BUATAN, sumber=(SUMBER, *many)), HARI))
    assert "[2] Dinas Sosial 0;" in said and "rekap panjang" not in said


def test_the_command_writes_one_file(tmp_path, capsys):
    assert main(["sambutan", "--wilayah", "Kota Bontang", "--tahun", "2024", "--out", str(tmp_path)]) == 0
    (made,) = tmp_path.iterdir()
    assert made.name == "serambi_bahan-sambutan-kota-bontang_2024_kaltim-2026-11_DATA-CONTOH.docx"
    assert str(made) in capsys.readouterr().out and "Kota Bontang" in text(made.read_bytes())
    assert main(["sambutan", "--out", str(tmp_path / "provinsi.docx")]) == 0
    assert "Provinsi Kalimantan Timur" in text((tmp_path / "provinsi.docx").read_bytes())


@pytest.mark.parametrize(
    "bad", [["--wilayah", "99.99"], ["--tahun", "1900"], ["--audiens", "lembar"], ["--edisi", "xx"]]
)
def test_the_command_refuses_before_writing(tmp_path, capsys, bad):
    assert main(["sambutan", "--out", str(tmp_path / "a.docx"), *bad]) == 1
    assert capsys.readouterr().err.startswith("Gagal: ") and not list(tmp_path.iterdir())


@pytest.mark.lama
@pytest.mark.skipif(SOFFICE is None, reason="Writer is missing: apt-get install libreoffice-writer")
def test_one_or_two_pages_in_every_area(konteks, jarang, kosong, tmp_path):
    pypdf = pytest.importorskip("pypdf")
    said: dict[str, Sambutan] = {}
    for name, one in (("penuh", konteks), ("jarang", jarang), ("kosong", kosong)):
        for code, _ in wilayah_profil(one):
            said[f"{name}-{code}"] = gather(State(tahun="2024", wilayah=code), one)
            (tmp_path / f"{name}-{code}.docx").write_bytes(laporan.susun(said[f"{name}-{code}"], HARI))
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    asked = [
        SOFFICE,
        f"-env:UserInstallation={(tmp_path / 'lo').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run([*asked, "--outdir", str(tmp_path), *files], check=True, capture_output=True)
    for name, isi in said.items():
        pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / f"{name}.pdf").pages]
        assert 1 <= len(pages) <= 2, name
        whole = _bare(" ".join(pages))
        assert all("Edisi data" in page for page in pages)
        assert not [butir.lisan for butir in isi.butir if _bare(butir.lisan) not in whole], name


def _bare(words: str) -> str:
    """Letters and digits alone: a PDF breaks lines where it likes."""
    return re.sub(r"[^a-z0-9]", "", words.lower())
