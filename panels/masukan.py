"""What /masukan shows of a file that was read: recognised tables, certain values with their cells, findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from charts.spec import Cell, Column, Table
from data.edisi import Edisi
from data.intake.kamus import jenis as kamus_jenis
from data.intake.kamus import wilayah as kamus_wilayah
from data.intake.model import Baris, Dikenali, Hasil, Peringatan
from panels.common import word_cell
from panels.jenis_info import jenis_info
from panels.state import Choice, State
from panels.tabel_kata import kolom
from queries import Konteks
from words import label
from words.format import angka, periode
from words.keadaan import nilai_teks

BARIS_TAMPIL = 200
TABEL = {
    "pmks": "PMKS",
    "spm": "SPM",
    "psks": "PSKS",
    "penduduk": "Penduduk",
    "migrasi": "Migrasi",
    "konteks": "Konteks",
}
BAGIAN = Choice(
    {
        "berkas": "Berkas kiriman",
        "koreksi": "Koreksi satu angka",
        "templat": "Templat kabupaten/kota",
        "edisi": "Edisi data",
    },
    "berkas",
)
ARAH = {"datang": "Pindah datang", "pindah": "Pindah keluar"}
SPM = {"butuh": "Membutuhkan (Y)", "terlayani": "Terlayani (X)"}


def ringkas(hasil: Hasil) -> str:
    """One sentence about a file: how many values are certain, how much is open."""
    if hasil.penolakan:
        return "Ditolak; tidak ada yang disimpan."
    buka = f"{angka(len(hasil.pertanyaan))} hal perlu jawaban" if hasil.pertanyaan else "tidak ada pertanyaan"
    return f"{angka(len(hasil.baris))} nilai dikenali; {buka}."


def kalimat_dikenali(one: Dikenali) -> str:
    """One table that was found: where it stands, what it holds and how it was read."""
    return f"{one.lembar}!{one.rentang} – {TABEL.get(one.tabel, one.tabel)}, {one.bentuk}. {one.uraian}"


def sel_koreksi(chosen: State, konteks: Konteks) -> dict[str, str] | None:
    """The key of the one cell that the filters name; None while they name several."""
    info = jenis_info(chosen, konteks)
    if not chosen.satu_wilayah or info.keluarga not in ("pmks", "grup", "lokal"):
        return None
    return {
        "periode": chosen.tahun,
        "kode_wilayah": chosen.wilayah,
        "jenis": chosen.jenis,
        "ukuran": chosen.ukuran,
        "satuan": info.satuan,
    }


def kalimat_terbit(chosen: State, konteks: Konteks, kunci: dict[str, str], lama: float | None) -> str:
    """What is published now in that cell."""
    kini = "belum ada angka resmi" if lama is None else f"{angka(lama)} {kunci['satuan']}"
    return (
        f"**{kamus_wilayah.label(chosen.wilayah)}**, {jenis_info(chosen, konteks).nama}, "
        f"{label.ukuran(chosen.ukuran).lower()}, tahun {chosen.tahun}: yang terbit sekarang **{kini}**."
    )


def tabel_baris(baris: Sequence[Baris]) -> Table:
    """The first certain values with every dimension and the cell each came from."""
    columns = (
        *kolom("Sel", "Data", "Periode", "Wilayah", "Rincian", "Ukuran", "Jenis kelamin"),
        Column("nilai", "Nilai", numeric=True),
        Column("satuan", "Satuan"),
    )
    return Table(columns, tuple(_baris(one) for one in islice(baris, BARIS_TAMPIL)))


def _baris(one: Baris) -> tuple[Cell, ...]:
    words = (
        one.cell,
        TABEL.get(one.tabel, one.tabel),
        periode(one.periode),
        kamus_wilayah.label(one.kode_wilayah),
        hal(one),
        SPM.get(one.ukuran) or (label.ukuran(one.ukuran) if one.ukuran else "–"),
        label.jenis_kelamin(one.jenis_kelamin),
    )
    return (*map(word_cell, words), _nilai(one), word_cell(one.satuan))


def hal(one: Baris) -> str:
    """What a value is about, in words: type, service with authority, direction, base or indicator."""
    if one.jenis:
        return kamus_jenis.label(one.jenis)
    if one.layanan:
        return f"{kamus_jenis.label(one.layanan)} ({label.kewenangan(one.kewenangan)})"
    if one.arah:
        return ARAH[one.arah]
    return " · ".join(part for part in (one.indikator or one.dasar, one.rincian) if part)


def _nilai(one: Baris) -> Cell:
    keadaan = one.status if one.nilai is None else ("nihil" if one.nilai == 0 else "ada")
    desimal = 0 if one.nilai is None or one.nilai == int(one.nilai) else 2
    return Cell(one.nilai, nilai_teks(one.nilai, desimal, keadaan, one.status), keadaan)


def tabel_peringatan(peringatan: Iterable[Peringatan]) -> Table:
    """What was noticed while reading, with the cells."""
    lines = [(one.tingkat.capitalize(), one.teks, sel(one.sel)) for one in peringatan]
    return _tabel(("Tingkat", "Uraian", "Sel"), lines)


def tabel_edisi(edisi: Iterable[Edisi], aktif: str) -> Table:
    """Every edition: when it was made, on what, with how many rows, and whether it is active, locked, with contoh."""
    lines = [
        (
            one.id,
            "aktif" if one.id == aktif else "",
            one.package["created"][:10],
            one.package.get("dari", ""),
            one.package.get("kode_rapat", ""),
            "memuat DATA CONTOH" if one.package["memuat_contoh"] else "tanpa data contoh",
            angka(sum(each["rows"] for each in one.package["resources"])),
        )
        for one in sorted(edisi, key=lambda each: each.package["created"], reverse=True)
    ]
    return _tabel(
        ("Edisi data", "Status", "Dibuat", "Berasal dari", "Kode rapat", "Data contoh", "Baris"), lines
    )


def sel(alamat: Sequence[str], batas: int = 12) -> str:
    """Cell addresses in words; a long list is cut with its count."""
    alamat = [satu for satu in alamat if satu]
    sisa = len(alamat) - batas
    return ", ".join(alamat[:batas]) + (f", dan {angka(sisa)} sel lain" if sisa > 0 else "")


def _tabel(titles: tuple[str, ...], lines: Iterable[Sequence[str]]) -> Table:
    return Table(kolom(*titles), tuple(tuple(word_cell(text or "–") for text in line) for line in lines))
