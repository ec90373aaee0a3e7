"""A disputed number beside its series: what is published solid, what is proposed dashed. For its area and the operator.

Never registered in `panels.daftar`: it cannot be pinned, exported or asked for by address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from charts.spec import Cell, Column, LineSpec, Mark, Series, Table
from panels import klarifikasi_pilihan as pilihan
from panels.common import cell, empty_cell, sources, stamps, text, word_cell
from panels.ikn_sumbu import sumbu_nilai, sumbu_tahun
from panels.panel import Panel
from queries import Konteks, Row, rows
from words import klarifikasi as kata
from words import label
from words.butir import nilai
from words.format import periode
from words.klarifikasi import TERBATAS

PERIODE = 12  # periods that stay far enough apart on a phone
USULAN = "Usulan (sedang diklarifikasi)"


def panel(sel: Mapping[str, str], usulan: float, konteks: Konteks) -> Panel:
    """The series of the cell with the proposed number; `konteks` is the operator's or the area's own."""
    found = pilihan.baris(sel["tabel"], sel["kode_wilayah"], konteks)
    deret = _deret(sel, found)
    nama = _wilayah(sel["kode_wilayah"], konteks)
    judul = f"Klarifikasi: {pilihan.sebut(_tanpa_periode(sel), konteks)}, {nama}"
    satuan = _satuan(sel, deret)
    kalimat = _kalimat(pilihan.nilai_kini(sel, found), sel, usulan, satuan)
    return Panel(
        key="klarifikasi",
        title=judul,
        unit=satuan,
        period=f"yang diklarifikasi: {periode(sel['periode'])}",
        spec=_spec(deret, sel, usulan),
        table=_tabel(deret, sel, usulan, satuan),
        sources=sources(konteks, (row["sumber_id"] for row in deret)),
        stamps=replace(stamps(konteks, deret), audiens="internal"),
        alt=f"{judul}. {kalimat}",
        sentences=(kalimat,),
        notes=(TERBATAS,),
    )


def _deret(sel: Mapping[str, str], found: Sequence[Row]) -> tuple[Row, ...]:
    """The same cell over the last periods of the same kind (years, semesters, months); the disputed one among them."""
    own = _tanpa_periode(sel)
    semua = [
        row
        for row in found
        if len(row["periode"]) == len(sel["periode"]) and _tanpa_periode(pilihan.sel_baris(row)) == own
    ]
    letak = sum(row["periode"] < sel["periode"] for row in semua)
    return tuple(semua[max(0, min(len(semua) - PERIODE, letak - 2)) :])


def _tanpa_periode(sel: Mapping[str, str]) -> dict[str, str]:
    return {kunci: isi for kunci, isi in sel.items() if kunci != "periode"}


def _satuan(sel: Mapping[str, str], deret: Sequence[Row]) -> str:
    kode = sel.get("satuan") or next((row["satuan"] for row in deret), "jiwa")
    return label.satuan(kode) if kode in label.SATUAN else kode


def _wilayah(kode: str, konteks: Konteks) -> str:
    semua = {row["kode_wilayah"]: row["nama"] for row in rows("wilayah_daftar", konteks)}
    return semua.get(kode) or next(iter(rows("provinsi", konteks)))["nama"]


def _kalimat(kini: Row | None, sel: Mapping[str, str], usulan: float, satuan: str) -> str:
    awal = kata.BELUM_ADA if kini is None or kini["nilai"] is None else nilai(kini["nilai"], satuan)
    contoh = " (DATA CONTOH)" if kini is not None and kini["asal"] == "contoh" else ""
    return f"{periode(sel['periode'])}: yang terbit {awal}{contoh}; diusulkan {nilai(usulan, satuan)}."


def _spec(deret: Sequence[Row], sel: Mapping[str, str], usulan: float) -> LineSpec:
    """Solid what is published (contoh apart), dashed from the year before to the proposed number."""
    x_usul = _x(sel["periode"])
    garis = [
        Series(label.nama_seri("Yang terbit", flag), tuple(map(_titik, own)), "garis", "utama", flag)
        for flag in (False, True)
        if (own := [row for row in deret if (row["asal"] == "contoh") is flag])
    ]
    dulu = [
        row
        for row in deret
        if row["nilai"] is not None and row["asal"] != "contoh" and _x(row["periode"]) < x_usul
    ]
    kode = sel["periode"]
    baru = Mark(kode, periode(kode), usulan, nilai(usulan, "").strip(), x=x_usul)
    jejak = (_titik(dulu[-1]), baru) if dulu else (baru,)
    garis.append(Series(USULAN, jejak, "garis_putus", "sorot"))
    tahun = [int(row["periode"][:4]) for row in deret] + [int(kode[:4])]
    angka_ = [usulan, *(row["nilai"] for row in deret)]
    return LineSpec(tuple(garis), sumbu_tahun(min(tahun), max(tahun)), sumbu_nilai("", angka_))


def _x(kode: str) -> float:
    """The middle of a period on the axis of years."""
    tahun, sisa = int(kode[:4]), kode[5:]
    if not sisa:
        return tahun + 0.5
    bagi = {"S": 2, "T": 4}.get(sisa[0], 12)
    return tahun + (int(sisa[-2:].lstrip("SW")) - 0.5) / bagi


def _titik(row: Row) -> Mark:
    return Mark(
        key=row["periode"],
        label=periode(row["periode"]),
        value=row["nilai"],
        text=text(row, desimal=_desimal(row["nilai"])),
        keadaan=row["keadaan"],
        x=_x(row["periode"]),
        putus=row["putus"],
    )


def _desimal(x: float | None) -> int:
    return 0 if x is None or x == int(x) else 2


def _tabel(deret: Sequence[Row], sel: Mapping[str, str], usulan: float, satuan: str) -> Table:
    kolom = (
        Column("periode", "Periode"),
        Column("terbit", f"Yang terbit ({satuan})", numeric=True),
        Column("usulan", f"Diusulkan ({satuan})", numeric=True),
        Column("asal", "Asal"),
    )
    ada = {row["periode"]: row for row in deret}
    semua = sorted({*ada, sel["periode"]})
    return Table(kolom, tuple(_baris(kode, ada.get(kode), sel, usulan) for kode in semua), keys=tuple(semua))


def _baris(kode: str, row: Row | None, sel: Mapping[str, str], usulan: float) -> tuple[Cell, ...]:
    diusulkan = Cell(usulan, nilai(usulan, "").strip()) if kode == sel["periode"] else word_cell("")
    return (
        word_cell(periode(kode)),
        cell(row, desimal=_desimal(row["nilai"])) if row else empty_cell(),
        diusulkan,
        word_cell(label.asal(row["asal"]) if row else ""),
    )
