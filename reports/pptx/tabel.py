"""Table -> native table: columns as wide as their texts, numbers right, the total bold, no text below 16 px."""

from __future__ import annotations

from pptx.oxml import parse_xml
from pptx.util import Emu

from charts.marks import warna
from charts.measure import text_width, wrap
from charts.spec import Cell, Table, TableSpec
from charts.table import cell_text, isian, titles
from reports.pptx.ukuran import KECIL, emu, ratus_pt
from reports.pptx.unsur import Cat, Kanvas, garis_xml, isi_xml, teks_aman
from reports.svg.unsur import Kotak

NS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
SISI, ATAS = 6.0, 2.5  # cell margins in px
REGANG = 1.6  # rows take that much of the free height at most
KATA_MIN, KATA_MAKS = 90.0, 420.0
HURUF = (
    28.0,
    26.0,
    24.0,
    22.0,
    20.0,
    18.0,
    KECIL,
)  # the largest that fits, so that a short table fills its slide


def lukis(kanvas: Kanvas, spec: TableSpec, box: Kotak, size: float, alt: str) -> None:
    """The whole table of `spec`; the caller has split it so that it fits."""
    tabel = spec.table
    if not tabel.columns:
        return
    baris = semua_baris(tabel)
    huruf = next(satu for satu in HURUF if satu == KECIL or _muat(tabel, box, satu))
    lebar = lebar_kolom(tabel, box.w, huruf)
    tinggi = _tinggi(tabel, lebar, huruf)
    tinggi = [px * max(1.0, min(REGANG, box.h / sum(tinggi))) for px in tinggi]
    ukuran = [emu(v) for v in (box.x, box.y, sum(lebar), sum(tinggi))]
    rangka = kanvas.slide.shapes.add_table(len(baris) + 1, len(lebar), *ukuran)
    kanvas.nomor += 1
    identitas = rangka._element.nvGraphicFramePr.cNvPr
    for kunci, isi in (("id", str(kanvas.nomor)), ("name", "Tabel"), ("descr", alt)):
        identitas.set(kunci, isi)
    native = rangka.table
    for kolom, px in zip(native.columns, lebar):
        kolom.width = Emu(emu(px))
    for satu, px in zip(native.rows, tinggi):
        satu.height = Emu(emu(px))
    _isi(native._tbl, spec, baris, huruf)


def _muat(tabel: Table, box: Kotak, huruf: float) -> bool:
    lebar = lebar_kolom(tabel, box.w, huruf)
    return sum(lebar) <= box.w + 1 and sum(_tinggi(tabel, lebar, huruf)) <= box.h


def _tinggi(tabel: Table, lebar: list[float], huruf: float) -> list[float]:
    """Px of the header and of each row."""
    isi = [tinggi_baris(satu, lebar, huruf) for satu in semua_baris(tabel)]
    return [tinggi_kepala(tabel, lebar, huruf), *isi]


def sisi(huruf: float) -> float:
    """Px of ground at the left and right of a cell's text."""
    return SISI * huruf / KECIL


def semua_baris(tabel: Table) -> list[tuple[Cell, ...]]:
    """Rows with the total last."""
    return [*tabel.rows, *([tabel.total] if tabel.total is not None else [])]


def lebar_kolom(tabel: Table, paling: float, huruf: float = KECIL) -> list[float]:
    """Px of each column: numbers whole on one line, words wrapped where the page is narrow."""
    ingin, paksa, penuh_ = [], [], []
    for urut, (kolom, judul) in enumerate(zip(tabel.columns, titles(tabel))):
        sel = [text_width(cell_text(one[urut]), huruf, bold=True) for one in semua_baris(tabel)]
        kata = [text_width(satu, huruf, bold=True) for satu in judul.split()]
        penuh = max([text_width(judul, huruf, bold=True) * 0.55, *kata, *sel]) + 2 * sisi(huruf) + 4
        penuh_.append(penuh)
        ingin.append(penuh if kolom.numeric else min(penuh, KATA_MAKS))
        isi = [kata_ for one in semua_baris(tabel) for kata_ in cell_text(one[urut]).split()]
        terpanjang = (
            max([0.0, *kata, *(text_width(one, huruf, bold=True) for one in isi)]) + 2 * sisi(huruf) + 4
        )
        paksa.append(penuh if kolom.numeric else min(penuh, max(KATA_MIN, terpanjang)))
    lebih = sum(ingin) - paling
    longgar = sum(a - b for a, b in zip(ingin, paksa))
    if lebih > 0 and longgar > 0:
        bagi = min(1.0, lebih / longgar)
        ingin = [a - (a - b) * bagi for a, b in zip(ingin, paksa)]
    ingin = _longgarkan(ingin, penuh_, paling)
    tarik = min(1.35, paling / (sum(ingin) or 1))
    return [px * max(1.0, tarik) for px in ingin]


def _longgarkan(lebar: list[float], penuh: list[float], paling: float) -> list[float]:
    """Columns of long words take what is left of the page, up to their whole text on one line."""
    sisa, kurang = paling - sum(lebar), sum(penuh) - sum(lebar)
    if sisa <= 0 or kurang <= 0:
        return lebar
    bagi = min(1.0, sisa / kurang)
    return [a + (b - a) * bagi for a, b in zip(lebar, penuh)]


def tinggi_baris(baris: tuple[Cell, ...], lebar: list[float], huruf: float = KECIL) -> float:
    """Px of a row at a font size."""
    banyak = [
        len(wrap(cell_text(sel), px - 2 * sisi(huruf) - 1, huruf, bold=True)) for sel, px in zip(baris, lebar)
    ]
    return max([1, *banyak]) * huruf * 1.2 + 2 * ATAS


def tinggi_kepala(tabel: Table, lebar: list[float], huruf: float = KECIL) -> float:
    """Px of the heads."""
    banyak = [
        len(wrap(judul, px - 2 * sisi(huruf) - 1, huruf, bold=True))
        for judul, px in zip(titles(tabel), lebar)
    ]
    return max([1, *banyak]) * huruf * 1.2 + 2 * ATAS


def _isi(tbl: object, spec: TableSpec, baris: list[tuple[Cell, ...]], huruf: float) -> None:
    tabel = spec.table
    kanan = [kolom.numeric for kolom in tabel.columns]
    for sel, judul, angka in zip(tbl.tr_lst[0].tc_lst, titles(tabel), kanan):
        _sel(sel, judul, angka, tebal=True, latar="garis", huruf=huruf)
    for urut, (tr, satu) in enumerate(zip(tbl.tr_lst[1:], baris)):
        total = tabel.total is not None and urut == len(baris) - 1
        kunci = tabel.keys[urut] if urut < len(tabel.keys) else ""
        terpilih = bool(kunci) and kunci == spec.selected
        for tc, isi, angka in zip(tr.tc_lst, satu, kanan):
            latar = "rentang" if terpilih else "latar"
            kelas = isian(tabel, isi)
            warna_sel = (kelas.warna, kelas.teks) if kelas else None
            _sel(
                tc, cell_text(isi), angka, tebal=total, latar=latar, huruf=huruf, total=total, isian=warna_sel
            )


def _sel(
    tc: object,
    kata: str,
    kanan: bool,
    *,
    tebal: bool,
    latar: str,
    huruf: float,
    total: bool = False,
    isian: tuple[str, str] | None = None,
) -> None:
    """Replace a cell: text, ground (`isian`: of its heat class, with its ink), a thin rule below (a strong above)."""
    for lama in list(tc):
        tc.remove(lama)
    dasar, tinta = isian or (warna(latar), warna("teks"))
    lari = (
        f'<a:r><a:rPr lang="id-ID" sz="{ratus_pt(huruf)}" b="{int(tebal)}">'
        f"{isi_xml(Cat(tinta))}</a:rPr><a:t>{teks_aman(kata)}</a:t></a:r>"
    )
    tc.append(parse_xml(
        f'<a:txBody {NS}><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{"r" if kanan else "l"}"/>{lari}</a:p></a:txBody>'
    ))  # fmt: skip
    atas = garis_xml(Cat(tepi=warna("teks"), tebal=1.5)) if total else garis_xml(Cat())
    bawah = garis_xml(Cat(tepi=warna("garis"), tebal=1.0))
    kosong = garis_xml(Cat())
    tepi = "".join(
        satu.replace("<a:ln", f"<a:{nama}", 1).replace("</a:ln>", f"</a:{nama}>")
        for nama, satu in (("lnL", kosong), ("lnR", kosong), ("lnT", atas), ("lnB", bawah))
    )
    ruang = f'marL="{emu(sisi(huruf))}" marR="{emu(sisi(huruf))}" marT="{emu(ATAS)}" marB="{emu(ATAS)}" anchor="ctr"'
    tc.append(parse_xml(f"<a:tcPr {NS} {ruang}>{tepi}{isi_xml(Cat(dasar))}</a:tcPr>"))
