"""Containers: the same sheets as xlsx (two writers), xls, ods, HTML named .xls, CSV and TSV of every dialect."""

import csv
import io
from dataclasses import dataclass, field

import openpyxl
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P


@dataclass
class Karya:
    """A generated file and what must come of it.

    `pasti`: address -> Fakta that must be a row or be named; `tanya`: address -> Fakta that must wait (None: must never
    be a row); `lurus`: every value must be a row without any question; `tolak`: the refusal's code;
    `soal`: starts of question codes that must be asked, with the answer that settles them; `sadar`: warning codes.
    """

    nama: str
    isi: bytes
    pasti: dict = field(default_factory=dict)
    tanya: dict = field(default_factory=dict)
    lurus: bool = True
    tolak: str = ""
    soal: dict = field(default_factory=dict)
    sadar: tuple = ()


def karya(nama, lembar, **lain):
    """Write the sheets into the container that the file name's ending tells; CSV options ride in `lain`."""
    akhiran = nama.rsplit(".", 1)[1]
    pilihan = {
        k: lain.pop(k) for k in ("pemisah", "sandi", "bom", "crlf", "ekor", "penulis", "kutip") if k in lain
    }
    if akhiran in ("csv", "tsv", "txt"):
        lembar[0].nama = nama.rsplit(".", 1)[0]
        isi = _csv(lembar[0], **({"pemisah": "\t"} if akhiran == "tsv" else {}) | pilihan)
    elif pilihan.get("penulis") == "html":
        for urut, satu in enumerate(lembar, 1):
            satu.nama = f"Tabel{urut}"
        isi = _html(lembar, pilihan.get("sandi", "utf-8"))
    else:
        tulis = {"xlsx": _openpyxl, "xls": _xlwt, "ods": _ods}[akhiran]
        isi = (_xlsxwriter if pilihan.get("penulis") == "xlsxwriter" else tulis)(lembar)
    hasil = Karya(nama, isi, **lain)
    for satu in lembar:
        hasil.pasti |= {satu.alamat(*sel): f for sel, f in satu.fakta.items()}
        hasil.tanya |= {satu.alamat(*sel): f for sel, f in satu.tanya.items()}
    if hasil.tanya and not hasil.tolak:
        hasil.lurus = False
    return hasil


def _openpyxl(lembar):
    buku = openpyxl.Workbook()
    buku.remove(buku.active)
    for satu in lembar:
        ws = buku.create_sheet(satu.nama)
        for (baris, kolom), nilai in satu.isi.items():
            ws.cell(baris + 1, kolom + 1, nilai)
        for b, k, b2, k2 in satu.gabungan:
            ws.merge_cells(start_row=b + 1, start_column=k + 1, end_row=b2 + 1, end_column=k2 + 1)
        for baris in satu.baris_tersembunyi:
            ws.row_dimensions[baris + 1].hidden = True
        for kolom in satu.kolom_tersembunyi:
            ws.column_dimensions[openpyxl.utils.get_column_letter(kolom + 1)].hidden = True
        if satu.tersembunyi:
            ws.sheet_state = "hidden"
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def _xlsxwriter(lembar):
    keluaran = io.BytesIO()
    with xlsxwriter.Workbook(keluaran, {"in_memory": True}) as buku:
        for satu in lembar:
            ws = buku.add_worksheet(satu.nama)
            for b, k, b2, k2 in satu.gabungan:
                ws.merge_range(b, k, b2, k2, "")
            for (baris, kolom), nilai in satu.isi.items():
                ws.write(baris, kolom, nilai)
            for baris in satu.baris_tersembunyi:
                ws.set_row(baris, None, None, {"hidden": True})
            if satu.tersembunyi:
                ws.hide()
    return keluaran.getvalue()


def _xlwt(lembar):
    buku = xlwt.Workbook()
    for satu in lembar:
        ws = buku.add_sheet(satu.nama, cell_overwrite_ok=True)
        for b, k, b2, k2 in satu.gabungan:
            ws.merge(b, b2, k, k2)
        for (baris, kolom), nilai in satu.isi.items():
            ws.write(baris, kolom, nilai)
        for baris in satu.baris_tersembunyi:
            ws.row(baris).hidden = True
        if satu.tersembunyi:
            ws.visibility = 1
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return keluaran.getvalue()


def _ods(lembar):
    buku = OpenDocumentSpreadsheet()
    for satu in lembar:
        tabel = Table(name=satu.nama)
        awal = {(b, k): (b2 - b + 1, k2 - k + 1) for b, k, b2, k2 in satu.gabungan}
        tutup = {(x, y) for b, k, b2, k2 in satu.gabungan for x in range(b, b2 + 1) for y in range(k, k2 + 1)}
        for baris in range(satu.tinggi):
            tr = TableRow()
            for kolom in range(satu.lebar):
                sel = (baris, kolom)
                tr.addElement(_sel_ods(satu.isi.get(sel), awal.get(sel), sel in tutup))
            tabel.addElement(tr)
        buku.spreadsheet.addElement(tabel)
    keluaran = io.BytesIO()
    buku.write(keluaran)
    return keluaran.getvalue()


def _sel_ods(nilai, rentang, tertutup):
    if tertutup and rentang is None:
        return CoveredTableCell()
    sifat = {"numberrowsspanned": rentang[0], "numbercolumnsspanned": rentang[1]} if rentang else {}
    if isinstance(nilai, int | float):
        sel = TableCell(valuetype="float", value=nilai, **sifat)
    else:
        sel = TableCell(**({"valuetype": "string"} if nilai else {}), **sifat)
    if nilai is not None:
        sel.addElement(P(text=str(nilai)))
    return sel


def _html(lembar, sandi):
    bagian = [
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={sandi}"></head><body>'
    ]
    for satu in lembar:
        awal = {(b, k): (b2 - b + 1, k2 - k + 1) for b, k, b2, k2 in satu.gabungan}
        tutup = {(x, y) for b, k, b2, k2 in satu.gabungan for x in range(b, b2 + 1) for y in range(k, k2 + 1)}
        bagian.append('<table border="1">')
        for baris in range(satu.tinggi):
            sel = [(baris, k) for k in range(satu.lebar) if (baris, k) in awal or (baris, k) not in tutup]
            bagian.append("<tr>" + "".join(_td(satu.isi.get(s), awal.get(s)) for s in sel) + "</tr>")
        bagian.append("</table><br>")
    return "\n".join([*bagian, "</body></html>"]).encode(sandi)


def _td(nilai, rentang):
    luas = f' rowspan="{rentang[0]}" colspan="{rentang[1]}"' if rentang else ""
    teks = "" if nilai is None else str(nilai).replace("&", "&amp;").replace("<", "&lt;")
    return f"<td{luas}>{teks or '&nbsp;'}</td>"


def _csv(satu, *, pemisah=",", sandi="utf-8", bom=False, crlf=False, ekor=0, kutip=False, penulis=""):
    keluaran = io.StringIO()
    gaya = csv.QUOTE_ALL if kutip else csv.QUOTE_MINIMAL
    tulis = csv.writer(keluaran, delimiter=pemisah, lineterminator="\r\n" if crlf else "\n", quoting=gaya)
    for baris in satu.baris_penuh():
        tulis.writerow(["" if nilai is None else nilai for nilai in baris])
    for _ in range(ekor):
        tulis.writerow([""] * satu.lebar)
    teks = keluaran.getvalue()
    return ("\ufeff" if bom else "").encode(sandi if bom else "utf-8") + teks.encode(sandi)
