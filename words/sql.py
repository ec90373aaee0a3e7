"""Words of the SQL box: where a run stands, what a result is, the line of an error."""

from __future__ import annotations

from collections.abc import Sequence

from words.format import angka

_LEBAR = 76  # characters of an excerpt: a line of a projector with big letters
_MUKA = 24  # of them before the error, at least


def menunggu(posisi: int, detik: float, serentak: int) -> str:
    """A run that waits for its turn."""
    return (
        f"Menunggu giliran: urutan ke-{angka(posisi)}, sudah {angka(detik)} detik. "
        f"Paling banyak {angka(serentak)} perintah berjalan bersamaan."
    )


def berjalan(detik: float, paling_lama: float) -> str:
    """A run on its way."""
    return f"Sedang berjalan: {angka(detik)} detik, dihentikan sesudah {angka(paling_lama)} detik."


def ringkasan(baris: int, kolom: int, detik: float, terpotong: bool) -> str:
    """Size and time of a result: "49 baris, 6 kolom, 0,21 detik"."""
    awal = f"{angka(baris)} baris pertama" if terpotong else f"{angka(baris)} baris"
    return f"{awal}, {angka(kolom)} kolom, {angka(detik, 2)} detik"


def selesai(ringkas: str) -> str:
    """How a run ended; its rows may stand below the edge of the screen."""
    return f"Selesai: {ringkas}. Hasilnya di bawah."


def terpotong(baris: int) -> str:
    """What a reader of a cut result must know."""
    return (
        f"Hasil dipotong: hanya {angka(baris)} baris pertama yang diambil. Jangan menjumlahkannya sebagai keseluruhan; "
        "naikkan batas baris, atau saring dan ringkas di dalam perintah."
    )


def daftar(nama: Sequence[str]) -> str:
    """Names in a sentence: "pmks, spm dan wilayah"."""
    return "".join(nama) if len(nama) < 2 else f"{', '.join(nama[:-1])} dan {nama[-1]}"


def kutipan(perintah: str, baris: int, kolom: int) -> str:
    """The line of an error with a caret under its column; long lines are cut around it. "" without a place.

    `baris` and `kolom` count from 1; a place behind the text (it ends too early) points behind its last character.
    """
    semua = perintah.expandtabs(1).split("\n")
    if not 1 <= baris <= len(semua):
        return ""
    isi, tunjuk = semua[baris - 1].rstrip("\r"), max(0, kolom - 1)
    tunjuk = min(tunjuk, len(isi))
    mulai = max(0, min(tunjuk - _MUKA, len(isi) - _LEBAR))
    potong = isi[mulai : mulai + _LEBAR]
    muka, belakang = "…" if mulai else "", "…" if mulai + _LEBAR < len(isi) else ""
    caret = " " * (tunjuk - mulai + len(muka)) + "^"
    return f"{muka}{potong}{belakang}\n{caret}" if kolom else f"{muka}{potong}{belakang}"
