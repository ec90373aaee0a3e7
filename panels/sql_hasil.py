"""The rows of an SQL statement as a panel: numbers as Indonesian readers write them, stamps, sources, the statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from charts.spec import Cell, Column, Table, TableSpec
from panels.common import sources, stamps
from panels.koreksi import HAL, SEMUA
from panels.panel import Panel, Source, Stamps
from panels.sitasi import pecah
from panels.sql_nilai import desimal_kolom, sel
from queries import Konteks, rows
from queries.kotak.hasil import HasilSql
from words.sql import daftar, ringkasan, terpotong

KUNCI = "sql"
JUDUL = "Hasil perintah SQL"
_TAHUN = re.compile(r"(^|_)tahun(_|$)")
_BILANGAN = re.compile(
    r"(u?(tiny|small|big|huge)?int(eger)?|float|double|real|decimal.*|numeric.*)", re.IGNORECASE
)
KOSONG = (
    "Sel tanpa isi adalah NULL. Ikutkan kolom keadaan di samping nilai (atau keadaan_x di samping x) agar terbaca "
    "apakah angkanya disamarkan, belum dilaporkan, atau tidak tersedia."
)
TANPA_SUMBER = (
    "Perintah ini tidak membawa kolom sumber_id, jadi sumber tiap angka tidak disebut satu per satu. Tambahkan "
    "kolom itu bila hasilnya akan dikutip."
)
BUKAN_TERBITAN = "Hitungan pada hasil ini dibuat oleh penulis perintah, bukan angka terbitan Serambi."


def panel(hasil: HasilSql, perintah: str, konteks: Konteks, *, judul: str = JUDUL) -> Panel:
    """Return the panel of a finished run of `perintah` on the edition of `konteks`, always for Publik.

    `judul` is the name of the example or saved view that the statement came from.
    """
    publik = Konteks(konteks.edisi)
    tabel = _tabel(hasil)
    dikutip = _dikutip(hasil, publik)
    return Panel(
        key=KUNCI,
        title=judul,
        unit=_satu(hasil, "satuan") or "satuan menurut kolom",
        period=_periode(hasil) or "periode menurut isi",
        spec=TableSpec(tabel),
        table=tabel,
        sources=(*dikutip, _asal_usul(hasil, publik)),
        stamps=_stempel(hasil, publik),
        alt=f"Tabel hasil perintah SQL: {ringkasan(len(hasil.baris), len(hasil.kolom), hasil.detik, hasil.terpotong)}",
        notes=tuple(_catatan(hasil, tabel, bool(dikutip))),
        definition=f"Perintah SQL atas tabel terbitan Serambi:\n{perintah}",
    )


def _stempel(hasil: HasilSql, konteks: Konteks) -> Stamps:
    """Stamps on the safe side: what one of the tables that were read needs, the result needs too."""
    asal = "contoh" if hasil.contoh else "resmi"
    status = {str(one) for one in _isi(hasil, "status")} or {"tetap"}
    dibaca = {field: SEMUA for field, tables in HAL.items() if set(tables) & set(hasil.tabel_dibaca)}
    di = {"periode": SEMUA, "kode_wilayah": SEMUA, **dibaca}
    return stamps(konteks, ({"asal": asal, "status": one} for one in status), di=di)


def _tabel(hasil: HasilSql) -> Table:
    nama = _unik(name for name, _ in hasil.kolom)
    kolom = tuple(
        _kolom(key, title, tipe, [line[i] for line in hasil.baris])
        for i, (key, (title, tipe)) in enumerate(zip(nama, hasil.kolom))
    )
    states = [_tempat_keadaan(one, nama) for one in nama]
    return Table(kolom, tuple(_baris(line, kolom, states) for line in hasil.baris))


def _tempat_keadaan(nama: str, semua: list[str]) -> int | None:
    """Where the state of a column stands: keadaan beside nilai, keadaan_terdata beside terdata."""
    beside = "keadaan" if nama == "nilai" else f"keadaan_{nama}"
    return semua.index(beside) if beside in semua else None


def _kolom(key: str, title: str, tipe: str, isi: list[Any]) -> Column:
    if not _BILANGAN.fullmatch(tipe):
        return Column(key, title)
    if _TAHUN.search(title.lower()) and all(one is None or 1000 <= one <= 9999 for one in isi):
        return Column(key, title, numeric=True, satuan="tahun")
    return Column(key, title, numeric=True, desimal=desimal_kolom(isi))


def _baris(line: tuple[Any, ...], kolom: tuple[Column, ...], states: list[int | None]) -> tuple[Cell, ...]:
    return tuple(
        sel(value, column, None if place is None else line[place])
        for value, column, place in zip(line, kolom, states)
    )


def _unik(names: Iterable[str]) -> list[str]:
    """Column names, a repeated one with its number."""
    found: list[str] = []
    for name in names:
        count = 2
        one = name
        while one in found:
            one, count = f"{name}_{count}", count + 1
        found.append(one)
    return found


def _isi(hasil: HasilSql, nama: str) -> list[Any]:
    """The values of the first column of that name."""
    place = next((i for i, (name, _) in enumerate(hasil.kolom) if name == nama), None)
    return [] if place is None else [line[place] for line in hasil.baris if line[place] is not None]


def _satu(hasil: HasilSql, nama: str) -> str:
    """The value of a column that says the same in every row."""
    found = {str(one) for one in _isi(hasil, nama)}
    return found.pop() if len(found) == 1 else ""


def _periode(hasil: HasilSql) -> str:
    """The years of the rows, from their column tahun or periode."""
    texts = [str(one)[:4] for one in (_isi(hasil, "tahun") or _isi(hasil, "periode"))]
    years = sorted({one for one in texts if one.isdecimal() and len(one) == 4})
    return "" if not years else years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _dikutip(hasil: HasilSql, konteks: Konteks) -> tuple[Source, ...]:
    """The citations of the source ids that stand in the result; what only looks like one is passed over."""
    known = {row["sumber_id"] for row in rows("sumber_daftar", konteks)}
    places = [i for i, (name, _) in enumerate(hasil.kolom) if name.startswith("sumber")]
    found = {str(line[i]) for line in hasil.baris for i in places if line[i] is not None}
    return sources(konteks, (one for one in pecah(found) if one in known))


def _asal_usul(hasil: HasilSql, konteks: Konteks) -> Source:
    """The tables that the statement read, as a source of its own."""
    atas = (
        f"atas tabel terbitan {daftar(hasil.tabel_dibaca)}" if hasil.tabel_dibaca else "tanpa tabel terbitan"
    )
    return Source("SQL", f"Serambi, hasil perintah SQL {atas}, edisi {konteks.edisi}", "", "", "")


def _catatan(hasil: HasilSql, tabel: Table, dikutip: bool) -> Iterable[str]:
    if hasil.terpotong:
        yield terpotong(len(hasil.baris))
    yield BUKAN_TERBITAN
    if any(cell.value is None and not cell.text for line in tabel.rows for cell in line):
        yield KOSONG
    if hasil.tabel_dibaca and not dikutip:
        yield TANPA_SUMBER
