"""What a pivot is about: title, period, definitions and who its numbers are of."""

from __future__ import annotations

from panels.silang_sel import gabungan_waktu
from panels.silang_spek import TAHUN, UBAH, Dibaca, terpakai
from panels.state import SEMUA_JENIS
from queries import Konteks, pivot, rows
from words import silang as kata
from words.pivot import TABEL

POKOK = ("indikator", "layanan")  # fixed choices that are the subject themselves
DIAM = frozenset({"total", "semua"})  # filter codes that leave nothing out
SUBJEK = {"pmks": "PMKS", "psks": "PSKS"}


def judul(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """The title: subject, fixed choices, measure, axes, and the areas where they stand on no side."""
    spek = hasil.spek
    fixed = [word for kode, word in _tetap(dibaca, hasil) if kode not in POKOK]
    return kata.judul(
        subjek(dibaca, hasil), fixed, kata.ukur_judul(spek.ukur, spek.tabel, gabungan(dibaca, hasil), spek.banding),
        spek.sumbu, _di_luar(dibaca, hasil, "wilayah", "wilayah"),
    )  # fmt: skip


def keseluruhan(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """The same subject over the whole province, as the name of a sentence."""
    fixed = [word for kode, word in _tetap(dibaca, hasil) if kode not in POKOK]
    head = subjek(dibaca, hasil)
    if any(dibaca.sumbu(kode).golongan == "jenis" for kode in hasil.spek.sumbu) and not any(
        dibaca.sumbu(kode).golongan == "jenis" for kode, _ in hasil.spek.saring
    ):
        head = f"Semua jenis {head}"
    return ", ".join((head, *fixed))


def subjek(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """Whom or what the numbers count: chosen types by name, else the table's word."""
    named = _di_luar(dibaca, hasil, "jenis", "jenis")
    shown = next((word for kode, word in _tetap(dibaca, hasil) if kode in POKOK), "")
    word = SUBJEK.get(hasil.spek.tabel, TABEL[hasil.spek.tabel])
    if named or shown:
        return named or shown
    return f"Semua jenis {word}" if gabungan(dibaca, hasil) else word


def gabungan(dibaca: Dibaca, hasil: pivot.HasilSilang) -> bool:
    """Whether types are summed: none stands on a side, and not just one is chosen."""
    kinds = [axis for axis in dibaca.pilihan.sumbu.values() if axis.golongan == "jenis"]
    sides = any(axis.kode in hasil.spek.sumbu for axis in kinds)
    chosen = sum(len(hasil.spek.saringan(axis.kode)) for axis in kinds)
    return bool(kinds) and not sides and chosen != 1


def _di_luar(dibaca: Dibaca, hasil: pivot.HasilSilang, golongan: str, satuan: str) -> str:
    """The chosen members of a kind that stands on no side, by name."""
    names = [
        axis.nilai[code]
        for axis in dibaca.pilihan.sumbu.values()
        if axis.golongan == golongan and axis.kode not in hasil.spek.sumbu
        for code in hasil.spek.saringan(axis.kode)
        if code in axis.nilai
    ]
    return kata.sebutan(names, satuan) if names else ""


def _tetap(dibaca: Dibaca, hasil: pivot.HasilSilang) -> list[tuple[str, str]]:
    """(axis, word) of every fixed choice that stands on no side, those left out that restrict nothing."""
    found = []
    for axis in dibaca.pilihan.sumbu.values():
        if axis.golongan != "tetap" or axis.kode in (*hasil.spek.sumbu, *terpakai(hasil.spek)):
            continue
        codes = hasil.spek.saringan(axis.kode) or ((axis.bawaan,) if axis.bawaan else ())
        words = [axis.nilai[code] for code in codes if code in axis.nilai and code not in DIAM]
        if words:
            found.append((axis.kode, kata.sebutan([_awal(axis.kode, word) for word in words], "pilihan")))
    return found


def _awal(kode: str, word: str) -> str:
    """Inside a title a word is small, a name stays as it is."""
    if kode == "kewenangan":
        return f"kewenangan {kata.kecil(word)}"
    return kata.kecil(word) if kode in ("ukuran", "kelamin", "arah") else word


def periode(dibaca: Dibaca, hasil: pivot.HasilSilang) -> str:
    """The periods that the numbers are of."""
    spek = hasil.spek
    if spek.ukur in UBAH:
        ends = (spek.ke,) if spek.banding else (spek.dari, spek.ke)
        return " → ".join(kata.waktu(one) for one in ends if one) or kata.rentang(())
    if dibaca.waktu:
        side = spek.baris if dibaca.waktu in spek.baris else spek.kolom
        heads = hasil.baris if dibaca.waktu in spek.baris else hasil.kolom
        at = side.index(dibaca.waktu)
        return kata.rentang(sorted({head.kode[at] for head in heads}))
    if spek.ke:
        return kata.rentang([spek.ke])
    return kata.rentang(spek.saringan(TAHUN)[-1:] if _posisi(hasil) else spek.saringan(TAHUN))


def _posisi(hasil: pivot.HasilSilang) -> bool:
    """Whether the numbers are of one moment, not of all filtered years together."""
    return not any(gabungan_waktu(sel) for sel in hasil.sel.values())


def definisi(dibaca: Dibaca, hasil: pivot.HasilSilang, konteks: Konteks) -> str:
    """Definitions of the types or indicators shown, one "Nama: arti" a line."""
    shown = {code for kode in hasil.spek.sumbu for code in _anggota(dibaca, hasil, kode)}
    shown |= {code for _, codes in hasil.spek.saring for code in codes}
    if gabungan(dibaca, hasil):
        shown |= {SEMUA_JENIS} if hasil.spek.tabel == "pmks" else set()
    known = [*rows("jenis_daftar", konteks), *rows("indikator_daftar", konteks)]
    lines = [
        f"{row['nama']}: {row['definisi']}"
        for row in known
        if row.get("jenis", row.get("indikator")) in shown and row["definisi"]
    ]
    return "\n".join(lines)


def _anggota(dibaca: Dibaca, hasil: pivot.HasilSilang, kode: str) -> set[str]:
    if dibaca.sumbu(kode).golongan not in ("jenis", "tetap"):
        return set()
    side = hasil.spek.baris if kode in hasil.spek.baris else hasil.spek.kolom
    heads = hasil.baris if kode in hasil.spek.baris else hasil.kolom
    return {head.kode[side.index(kode)] for head in heads}
