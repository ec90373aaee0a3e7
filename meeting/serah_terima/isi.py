"""What goes along in a handover: the parts of SERAMBI_HOME that cannot be made anew, by their name in the pack."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from data.edisi import PAKET, Edisi, editions, open_edition, rumah
from data.terbit.penguncian import DAFTAR_KODE
from meeting import gudang

BENTUK, VERSI = "serambi-serah-terima", 1
MANIFES, PANDUAN, PENUNJUK, GUDANG = "manifest.json", "panduan.pdf", "CURRENT", gudang.NAMA
FOLDER = ("edisi", "berkas", "pemetaan", "boundaries")
LEPAS = (PENUNJUK, DAFTAR_KODE, GUDANG)
NAMA_SAH = re.compile(
    r"manifest\.json|panduan\.pdf|CURRENT|kode_rapat\.json|store\.sqlite"
    r"|edisi/[A-Za-z0-9][A-Za-z0-9-]{0,63}/[a-z_]+\.(json|parquet)|berkas/([0-9a-f]{32}){2}"
    r"|pemetaan/[A-Za-z0-9][A-Za-z0-9 ._-]{0,90}\.yml"
    r"|boundaries/(kabupaten|kecamatan)/(CURRENT|[A-Za-z0-9-]{1,80}/[A-Za-z0-9_-]{1,80}\.[a-z]{2,8})"
)
RAHASIA = ("sesi", "percobaan", "pin")  # never leave this computer; sessions first: they refer to PINs


def edisi() -> list[Edisi]:
    """Every vintage, opened and checked. Raises EdisiRusak."""
    return [open_edition(satu) for satu in sorted(editions())]


def berkas(semua: list[Edisi]) -> dict[str, Path]:
    """The files that are taken as they are, by their name in the pack; without the store."""
    hasil = {
        f"edisi/{satu.id}/{nama}": satu.path / nama
        for satu in semua
        for nama in (PAKET, *(isi["path"] for isi in satu.package["resources"]))
    }
    hasil |= {nama: rumah() / nama for nama in _setempat() if NAMA_SAH.fullmatch(nama)}
    return hasil


def asing() -> list[str]:
    """Files between those that go along which no Serambi has put there: they stay behind and are named."""
    return [nama for nama in _setempat() if not NAMA_SAH.fullmatch(nama)]


def _setempat() -> list[str]:
    """Evidence, mappings, boundaries and used codes by their name; what is still being written begins with a dot."""
    ada = [jalur for folder in FOLDER[1:] for jalur in (rumah() / folder).rglob("*") if jalur.is_file()]
    lepas = [rumah() / DAFTAR_KODE] if (rumah() / DAFTAR_KODE).is_file() else []
    nama = (jalur.relative_to(rumah()) for jalur in (*ada, *lepas))
    return sorted(
        satu.as_posix() for satu in nama if not any(bagian.startswith(".") for bagian in satu.parts)
    )


def salin_gudang(tujuan: Path) -> None:
    """A copy of the store of one moment, while others go on writing, without PINs, sessions and wrong tries.

    It is written anew page by page afterwards, so that nothing of them stays in free pages.
    """
    with gudang.baca() as sambungan, closing(sqlite3.connect(tujuan, isolation_level=None)) as salinan:
        sambungan.backup(salinan)
        salinan.execute("pragma foreign_keys = off")
        for tabel in RAHASIA:
            salinan.execute(f"delete from {tabel}")
        salinan.execute("pragma journal_mode = delete")  # one file: nothing waits in a journal beside it
        salinan.execute("vacuum")


def belum_terbit() -> int:
    """How many drafts of intake were never published: they stay behind."""
    return sum(1 for satu in (rumah() / "draf").glob("*") if satu.is_dir() and not satu.name.startswith("."))
