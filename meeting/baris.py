"""What the tables of a meeting have in common: ids, JSON columns, cleaned texts, and the optimistic `versi`."""

from __future__ import annotations

import json
import re
import secrets
import sqlite3
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from meeting import jam, peran
from meeting.galat import IsianDitolak, SudahDiubah, TidakAda

Isi = TypeVar("Isi")
APA = {
    "rapat": "Rapat",
    "acara": "Acara",
    "salindia": "Salindia",
    "klarifikasi": "Catatan klarifikasi",
    "tampilan_simpan": "Tampilan tersimpan",
    "rumusan": "Butir rumusan",
    "hadir": "Baris daftar hadir",
    "pernyataan_tambah": "Pernyataan",
}
# what XML cannot hold, and the marks that turn the direction of what stands behind them
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def id_baru() -> str:
    """A new id: short enough for an address, the same on no two laptops."""
    return secrets.token_hex(6)


def ke_json(isi: Mapping[str, Any]) -> str:
    """A mapping as the store writes it."""
    return json.dumps(dict(isi), ensure_ascii=False, sort_keys=True)


def satu_baris(teks: str, nama: str, paling: int, *, wajib: bool = False) -> str:
    """A text of one line as it is stored. Raises IsianDitolak when it is empty (`wajib`) or too long."""
    return _batasi(" ".join(_bersih(teks).split()), nama, paling, wajib)


def banyak_baris(teks: str, nama: str, paling: int) -> str:
    """A text that keeps its lines. Raises IsianDitolak when it is too long."""
    baris = [" ".join(satu.split()) for satu in _bersih(teks).splitlines()]
    return _batasi("\n".join(baris).strip("\n"), nama, paling, False)


def apa_adanya(teks: str, nama: str, paling: int) -> str:
    """A text whose every blank counts (a query), without what cannot be written to a file. Raises IsianDitolak."""
    return _batasi(_KENDALI.sub("", teks.replace("\r\n", "\n")).strip(), nama, paling, True)


def _bersih(teks: str) -> str:
    return _KENDALI.sub("", unicodedata.normalize("NFC", teks))


def _batasi(teks: str, nama: str, paling: int, wajib: bool) -> str:
    if wajib and not teks:
        raise IsianDitolak(f"{nama} belum diisi.")
    if len(teks) > paling:
        raise IsianDitolak(f"{nama} terlalu panjang: {len(teks)} huruf, paling banyak {paling}. Ringkaskan.")
    return teks


def cari(sambungan: sqlite3.Connection, tabel: str, id_: str | int) -> sqlite3.Row:
    """The row of that id. Raises TidakAda."""
    baris = sambungan.execute(f"select * from {tabel} where id = ?", (id_,)).fetchone()
    if baris is None:
        raise TidakAda(APA[tabel], str(id_))
    return baris


def sisip(sambungan: sqlite3.Connection, tabel: str, isi: Mapping[str, object]) -> None:
    """Insert one row."""
    sambungan.execute(
        f"insert into {tabel} ({', '.join(isi)}) values ({', '.join('?' * len(isi))})", tuple(isi.values())
    )


def ganti(
    sambungan: sqlite3.Connection,
    tabel: str,
    ketikan: Any,
    isi: Mapping[str, object],
    oleh: str,
    baca: Callable[[sqlite3.Row], object],
) -> None:
    """Store the columns `isi` of the row that `ketikan` (with id and versi) was read from, as its next `versi`.

    Raises TidakAda, or SudahDiubah when another writer was faster; `baca` makes that writer's object of its row.
    """
    pasang = ", ".join(f"{kolom} = ?" for kolom in isi)
    kini = jam.teks(jam.sekarang())
    hasil = sambungan.execute(
        f"update {tabel} set {pasang}, diubah = ?, oleh = ?, versi = versi + 1 where id = ? and versi = ?",
        (*isi.values(), kini, oleh, ketikan.id, ketikan.versi),
    )
    if hasil.rowcount == 0:
        ada = cari(sambungan, tabel, ketikan.id)
        raise SudahDiubah(APA[tabel], sebutan(ada["oleh"]), jam.wita(ada["diubah"]), baca(ada), ketikan)


def sebutan(oleh: str) -> str:
    """The role that wrote a row, in words; what came with an import has none."""
    return peran.NAMA.get(oleh, "pengguna lain")
