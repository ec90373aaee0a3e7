"""Hostile text in a clause, a name, a statement or a ticket: it stays text in every output of the register."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from data.snapshot import current
from meeting import pleno, rumusan
from meeting.naskah import laporan, naskah
from panels.komisi import IsianKomisi, pilihan
from queries import Konteks
from reports.komisi_xlsx import lembar_kerja
from reports.naskah_bentuk import BERKAS, Bahan
from reports.peserta.rumusan import rumusan_hp
from reports.pleno import Server, laman_pleno
from tests.alur.teks_jahat import (
    HYPERLINK,
    NAMA,
    RACUN,
    RAHASIA,
    csv_jahat,
    docx_jahat,
    html_jahat,
    pdf_teks,
    rata,
    tambah_lain,
    tulis_gudang,
    xlsx_jahat,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def ini(rumah) -> str:
    return tulis_gudang()


def isi_berkas(id_: str, *judul: str) -> dict[str, bytes]:
    """Papers of the meeting by their button text: those named, else every one."""
    bahan = Bahan(naskah(id_), naskah(id_, semua=True), lambda: laporan(id_, Konteks(current())))
    return {satu.judul: satu.buat(bahan) for satu in BERKAS if not judul or satu.judul in judul}


def salah_berkas(semua: dict[str, bytes], folder: Path) -> list[str]:
    """What is more than text in a paper, the text that is missing in it, and drafts in what is not the register."""
    found = []
    for judul, isi in semua.items():
        if judul.endswith("(DOCX)"):
            teks = "".join(t.text or "" for t in Document(io.BytesIO(isi)).element.iter("{*}t"))
            found += [f"{judul}: {satu}" for satu in docx_jahat(isi)]
        elif judul.endswith("(XLSX)"):
            sel = [
                s.value
                for b in openpyxl.load_workbook(io.BytesIO(isi)).worksheets
                for r in b.iter_rows()
                for s in r
            ]
            teks, jahat = "".join(map(str, sel)), xlsx_jahat(isi)
            found += [f"{judul}: {satu}" for satu in jahat]
        elif judul.endswith("(CSV)"):
            teks = isi.decode("utf-8-sig").replace('""', '"')
            found += [f"{judul}: {satu}" for satu in csv_jahat(isi)]
        else:
            teks, tautan = pdf_teks(isi, folder)
            found += [f"{judul}: {tautan}"] if tautan.strip() else []
        if rata(RACUN[:40]) not in rata(teks):
            found.append(f"{judul}: text missing")
        if (RAHASIA in teks) != judul.startswith("Register"):
            found.append(f"{judul}: draft")
    return found


def test_papers_hold_it_as_text(ini, tmp_path):
    harian = isi_berkas(ini, "Berita acara (DOCX)", "Register rumusan (XLSX)", "Register rumusan (CSV)")
    assert len(harian) == 3 and salah_berkas(harian, tmp_path) == []


@pytest.mark.lama
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler tidak terpasang")
def test_every_paper_holds_it_as_text(ini, tmp_path):
    semua = isi_berkas(ini)
    assert len(semua) == len(BERKAS) and salah_berkas(semua, tmp_path) == []


def test_the_workbook_of_a_komisi(ini):
    butir = rumusan.daftar(ini)
    satu = IsianKomisi(
        ini, NAMA, "2026-11-25", RACUN[:100], current(), butir, ["aaaaaaaaaaaa"], pilihan(Konteks(current()))
    )
    isi = lembar_kerja(satu)
    assert xlsx_jahat(isi, "Periksa") == []
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    tertulis = {sel.value for lembar in buku.worksheets for baris in lembar.iter_rows() for sel in baris}
    assert {one.isi for one in butir} <= tertulis


def test_the_plenary_and_the_phones(ini):
    isi = pleno.pleno(ini)
    html = laman_pleno(isi, server=Server(csrf="x"), nonce="n")
    assert html_jahat(html) == [] and html.count("<script") == 2
    data = json.loads(re.search(r'id="pleno">(.*?)</script>', html, re.S)[1])
    assert [one["isi"] for one in data["butir"]] == [one.isi for one in rumusan.daftar(ini)]
    hp = rumusan_hp(pleno.disetujui(ini))
    assert html_jahat(hp) == [] and "<a " not in hp and "&lt;script&gt;" in hp and hp.count("<li ") == 2
    skrip = "".join(p.read_text("utf-8") for p in (ROOT / "reports" / "pleno").glob("*.js"))
    assert "innerHTML" not in skrip and "document.write" not in skrip


def test_direction_marks_do_not_reach_the_store(ini):
    assert not [one for one in rumusan.daftar(ini) if "\u202e" in repr(one.isi) or "\u202e" in one.isi]


JAHAT = re.compile(
    r"(?<!\\)\[jahat|(?<!\\)\[rakor|(?<!\\)<script|(?<!\\)<img|(?<!\\)\*\*tebal|:red(?<!\\)\[|http://jahat|www\.jahat|g@jahat"
)
BERMARKDOWN = ("markdown", "caption", "info", "warning", "error", "success", "header", "subheader", "title")


def markdown_jahat(page: AppTest) -> list[str]:
    """Texts and labels of a page that Markdown would read."""
    teks = [(kind, str(one.value)) for kind in BERMARKDOWN for one in page.get(kind)]
    for one in page:
        teks += [
            (one.type, str(getattr(one, "label", "") or "")),
            (one.type, str(getattr(one, "help", "") or "")),
        ]
    for one in (*page.radio, *page.get("button_group")):
        teks += [(one.type, str(option)) for option in getattr(one, "options", ())]
    return [f"{kind}: {text[:160]}" for kind, text in teks if JAHAT.search(text)]


def buka(bagian: str, id_: str, **lain: str) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=120)
    page.query_params.update({"bagian": bagian, "rapat": id_, **lain})
    page.switch_page("kadinsos/rumusan.py").run()
    assert not page.exception, [one.value for one in page.exception]
    return page


@pytest.mark.lama
def test_the_register_to_read(ini):
    page = buka("Daftar rumusan", ini)
    assert markdown_jahat(page) == [] and any("jahat" in one.value for one in page.markdown)


@pytest.mark.lama
@pytest.mark.parametrize(
    "bagian",
    [
        "Daftar rumusan",
        "Tindak lanjut",
        "Klarifikasi data",
        "Komisi",
        "Dokumen",
        "Buku Angka",
        "Lini masa rakor",
    ],
)
def test_every_part_for_the_operator(ini, operator, bagian):
    tambah_lain(ini)
    page = buka(bagian, ini)
    assert markdown_jahat(page) == []


def test_the_scan_sees_what_is_not_escaped():
    assert JAHAT.search(RACUN) and html_jahat(RACUN) and csv_jahat(f"a;{RACUN}".encode())
    keluar = io.BytesIO()
    buku = openpyxl.Workbook()
    buku.active["A1"] = "=1+1"
    buku.active["A2"].hyperlink = "http://jahat.id"
    buku.save(keluar)
    assert len(xlsx_jahat(keluar.getvalue())) == 2
    dok = Document()
    dok.part.relate_to("http://jahat.id", HYPERLINK, is_external=True)
    dok.save(keluar := io.BytesIO())
    assert docx_jahat(keluar.getvalue())
