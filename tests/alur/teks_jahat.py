"""Hostile text for the register: a store that is full of it, and what betrays that an output took it for more."""

from __future__ import annotations

import csv
import datetime
import io
import re
import subprocess
import zipfile
from pathlib import Path

import openpyxl

from data.snapshot import current
from meeting import hadir, pernyataan, rapat, rumusan, tiket

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
RAHASIA = "DRAF-RAHASIA"
NAMA = '=cmd|"/c calc"!A1 <b>[rakor](http://jahat.id)</b>'
HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
JUMLAH = re.compile(r"=SUM\([A-Z]+\d+:[A-Z]+\d+\)")  # the product's own total
RUMUS = re.compile(r"[\t\r]|\s*[=+\-@＝＋－＠]")


def isi_racun(mulai: str) -> dict[str, object]:
    """The fields of a clause, each text hostile; `mulai` stands in front."""
    teks = {ruas: (mulai + RACUN)[:paling] for ruas, paling in SEBARIS.items()}
    return {"isi": mulai + RACUN, "catatan": mulai + RACUN, **teks, **UKUR}


def tulis_gudang() -> str:
    """A meeting whose every text is hostile: a clause that asks for support, a long one, a draft, a list; its id."""
    ini = rapat.buat(
        NAMA,
        datetime.date(2026, 11, 25),
        edisi=current(),
        oleh="operator",
        tempat=RACUN[:80],
        tema=RACUN[:120],
    )
    semua = (
        ("pusat", isi_racun("") | {"dukungan": "pendanaan"}),
        ("provinsi", isi_racun("\u202e@") | {"isi": PANJANG}),
        ("kab_kota", isi_racun("+") | {"isi": f"+{RAHASIA} {RACUN}", "dukungan": "sdm"}),
    )
    for level, isi in semua:
        satu = rumusan.tambah(ini.id, oleh="penyunting", level=level, dasar_edisi=current(), **isi)
        if RAHASIA not in satu.isi:
            rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting")
    hadir.tambah(
        ini.id, oleh="penyunting", lembaga=RACUN[:150], jabatan="=1+1", nama="+62 [a](b)", tanda_tangan=True
    )
    return ini.id


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
            if sel.hyperlink or (sel.data_type == "f" and not (sel.column in boleh or JUMLAH.fullmatch(str(sel.value))))
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
