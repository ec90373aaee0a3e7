"""Hostile text in a clause, a name, a statement or a ticket: it stays text in every output of the register."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from streamlit.testing.v1 import AppTest

from data.snapshot import current
from meeting import hadir, pernyataan, pleno, rapat, rumusan, tiket
from meeting.naskah import laporan, naskah
from panels.komisi import IsianKomisi, pilihan
from queries import Konteks
from reports.komisi_xlsx import lembar_kerja
from reports.naskah_bentuk import BERKAS, Bahan
from reports.peserta.rumusan import rumusan_hp
from reports.pleno import Server, laman_pleno

ROOT = Path(__file__).parents[2]
RACUN = (
    '=HYPERLINK("http://jahat.id","klik") <script>alert("jahat")</script> </script><img src=x onerror=alert(1)> '
    '[jahat](http://jahat.id) javascript:alert(1) www.jahat.id orang@jahat.id :red[x] $x$ **tebal** #typst #link("x") '
    "@kutip {{7*7}}"
)
PANJANG = (RACUN + " x" * 4000)[:4000]
SEBARIS = {"penanggung_jawab": 200, "program": 300, "kegiatan": 300, "subkegiatan": 300, "lokasi": 200,
           "satuan_volume": 80, "sumber_dana": 120, "komisi": 120}  # fmt: skip
UKUR = {"indikator": "persen_penduduk_miskin_p0", "satuan": "persen", "dasar_nilai": 6.28, "dasar_periode": "2025",
        "target": 5.0, "target_tahunan": {"2027": 5.0}, "tenggat": "2027", "volume": 2.0, "pagu": 5e9}  # fmt: skip
NAMA = '=cmd|"/c calc"!A1 <b>[rakor](http://jahat.id)</b>'
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
RUMUS = re.compile(r"[\t\r]|\s*[=+\-@＝＋－＠]")


def isi_racun(mulai: str, dukungan: str) -> dict[str, object]:
    """The fields of a clause, each text as hostile and as long as it may be; `mulai` stands in front."""
    teks = {ruas: (mulai + RACUN)[:paling] for ruas, paling in SEBARIS.items()}
    return {"isi": (mulai + PANJANG)[:4000], "catatan": mulai + RACUN, "dukungan": dukungan, **teks, **UKUR}


def tulis_gudang() -> str:
    """A meeting whose every text is hostile: two approved clauses, a draft, an attendance list; its id."""
    ini = rapat.buat(NAMA, datetime.date(2026, 11, 25), edisi=current(), oleh="operator", tempat=RACUN[:80],
                     tema=RACUN[:120])  # fmt: skip
    for nomor, (mulai, dukungan) in enumerate(
        (("", "pendanaan"), ("\u202e@", "sdm"), ("+", "infrastruktur"))
    ):
        level = ("pusat", "provinsi", "kab_kota")[nomor]
        satu = rumusan.tambah(
            ini.id, oleh="penyunting", level=level, dasar_edisi=current(), **isi_racun(mulai, dukungan)
        )
        if nomor < 2:
            rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting")
    hadir.tambah(
        ini.id, oleh="penyunting", lembaga=RACUN[:150], jabatan="=1+1", nama="+62 [a](b)", tanda_tangan=True
    )
    return ini.id


@pytest.fixture
def ini(rumah) -> str:
    return tulis_gudang()


def isi_berkas(id_: str) -> dict[str, bytes]:
    """Every paper of the meeting by its button text."""
    disetujui = naskah(id_)
    bahan = Bahan(disetujui, naskah(id_, semua=True), lambda: laporan(id_, Konteks(current())))
    return {satu.judul: satu.buat(bahan) for satu in BERKAS}


def rata(teks: str) -> str:
    """Text without blanks: papers break their lines where they like."""
    return re.sub(r"\s+", "", teks).replace("\u2060", "")


def docx_jahat(isi: bytes) -> list[str]:
    """What makes a DOCX more than text: links, fields other than page numbers, outside parts."""
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        badan = "".join(
            arsip.read(nama).decode() for nama in arsip.namelist() if nama.endswith((".xml", ".rels"))
        )
    bidang = re.findall(r"<w:instrText[^>]*>([^<]*)<|w:fldSimple[^>]*w:instr=\"([^\"]*)\"", badan)
    asing = [b for b in map("".join, bidang) if b.split()[0] not in ("PAGE", "NUMPAGES")]
    return (
        asing
        + re.findall(r"<w:hyperlink|TargetMode=\"External\"|altChunk", badan)
        + [HYPERLINK] * badan.count(HYPERLINK)
    )


def xlsx_jahat(isi: bytes, rumus_di: str = "") -> list[str]:
    """Formulas and links of a workbook; formulas are the product's own in columns headed `rumus_di`."""
    found = []
    for lembar in openpyxl.load_workbook(io.BytesIO(isi)).worksheets:
        boleh = {
            sel.column for baris in lembar.iter_rows() for sel in baris if rumus_di and sel.value == rumus_di
        }
        found += [
            f"{lembar.title}!{sel.coordinate}: {sel.value!r}"
            for baris in lembar.iter_rows() for sel in baris
            if sel.hyperlink or (sel.data_type == "f" and sel.column not in boleh)
        ]  # fmt: skip
    return found


def csv_jahat(isi: bytes) -> list[str]:
    baris = csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";")
    return [sel for satu in baris for sel in satu if RUMUS.match(sel) and not re.fullmatch(r"-[\d.,]+", sel)]


def html_jahat(html: str) -> list[str]:
    """Hostile pieces that a browser would run or follow."""
    return re.findall(r"<script>alert|<img src=x|<b>\[|href=\"[^d#][^\"]*jahat[^\"]*\"", html)


def pdf_teks(isi: bytes, folder: Path) -> tuple[str, str]:
    """Text and links of a PDF by poppler."""
    (folder / "a.pdf").write_bytes(isi)
    baca = ["pdftotext", "-layout", str(folder / "a.pdf"), "-"], ["pdfinfo", "-url", str(folder / "a.pdf")]
    teks, tautan = (
        subprocess.run(satu, capture_output=True, check=True, timeout=60).stdout.decode() for satu in baca
    )
    return teks, "\n".join(tautan.splitlines()[1:])


def test_papers_hold_it_as_text(ini, tmp_path):
    semua = isi_berkas(ini)
    assert len(semua) == len(BERKAS)
    for judul, isi in semua.items():
        if judul.endswith("(DOCX)"):
            assert docx_jahat(isi) == [], judul
            teks = "".join(t.text or "" for t in Document(io.BytesIO(isi)).element.iter("{*}t"))
            assert rata(RACUN[:80]) in rata(teks), judul
        elif judul.endswith("(XLSX)"):
            assert xlsx_jahat(isi) == [], judul
        elif judul.endswith("(CSV)"):
            assert csv_jahat(isi) == [], judul
        else:
            teks, tautan = pdf_teks(isi, tmp_path)
            assert tautan.strip() == "" and rata(RACUN[:40]) in rata(teks), judul


def test_the_draft_is_in_the_register_of_editors_only(ini):
    semua = isi_berkas(ini)
    for judul in ("Register rumusan (XLSX)", "Register rumusan (CSV)"):
        kunci = b"x x x" if judul.endswith("(CSV)") else None
        assert kunci is None or semua[judul].count(b"HYPERLINK") >= 3, judul


def test_the_workbook_of_a_komisi_and_back(ini, tmp_path):
    from meeting import gabung_komisi  # noqa: F401 (its rules are tested beside it)

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


def tambah_lain(id_: str) -> None:
    """A statement, a ticket and a carried-over meeting, as hostile."""
    pernyataan.tambah(
        pernyataan.Pernyataan(
            "2025", RACUN[:200], "64", 60_000, "jiwa", RACUN[:400], RACUN[:300], catatan=RACUN
        ),
        "operator",
    )
    tiket.catat(
        RACUN[:400], edisi=current(), oleh="operator", rapat=id_, kode_wilayah="64.02", jenis="PMKS-09"
    )


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
