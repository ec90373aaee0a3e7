"""Packing: one zip that holds a meeting's vintages, deck, files and settings, with the SHA-256 of each part.

manifest.json              what it is, schema versions, SHA-256 and size of every other file
rapat.json                 the deck as rows, and which states of it left or came before
edisi/<id>/…               the vintages, whole
berkas/<sidik>             logos, photos, pages brought by others
"""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from data.edisi import PAKET, VERSI_SKEMA, Edisi, editions, open_edition, rumah
from meeting import catatan, gudang, jam, skema
from meeting.bekal import isi as deck
from words.label import DATA_CONTOH, INTERNAL

BENTUK, VERSI = "serambi-bekal", 2  # 1 had no clauses and tickets
MANIFES, RAPAT = "manifest.json", "rapat.json"
AKHIRAN = ".serambi.zip"
_PADAT = {".parquet", ".png", ".jpg", ".jpeg", ".pdf"}


def nama_bekal(rapat: str) -> str:
    """File name: `RK26-02_INTERNAL.serambi.zip`; INTERNAL when a vintage holds cells that the public must not see.

    Raises RapatTidakAda, and the errors of opening a vintage.
    """
    with gudang.baca() as sambungan:
        isi = deck.wajib(sambungan, rapat)
    semua = _edisi(isi)
    contoh = [DATA_CONTOH.replace(" ", "-")] if any(satu.package["memuat_contoh"] for satu in semua) else []
    sel = [INTERNAL] if any(terbuka(satu) for satu in semua) else []
    return "_".join([isi.rapat["edisi"], *contoh, *sel]) + AKHIRAN


def terbuka(edisi: Edisi) -> bool:
    """Whether the files of a vintage hold numbers that its mask hides from the public."""
    baris = {satu["name"]: satu["rows"] for satu in edisi.package["resources"]}
    return bool(baris.get("topeng"))


def buat_bekal(rapat: str, oleh: str = "operator") -> bytes:
    """The zip of a meeting, and the note in the store that this state of the deck left.

    Raises RapatTidakAda, EdisiTidakDikenal, EdisiRusak (nothing is noted then), GudangGagal.
    """
    with gudang.tulis() as sambungan:  # one moment for the rows, their vintages and files
        isi = deck.wajib(sambungan, rapat)
        semua = _edisi(isi)
        berkas = {f"edisi/{e.id}/{j.name}": j.read_bytes() for e in semua for j in _berkas(e)}
        berkas |= {f"berkas/{s}": _lampiran(s).read_bytes() for s in isi.terpakai if _lampiran(s).is_file()}
        waktu = jam.teks(jam.sekarang())
        tanda = deck.ingat(sambungan, isi, "keluar", waktu)
        catatan.catat(sambungan, oleh, "bekal_dibuat", f"{isi.rapat['nama']} ({tanda[:8]})")
        riwayat = deck.wajib(sambungan, rapat).riwayat
    berkas[RAPAT] = _json(_rapat(isi, riwayat))
    manifes = _manifes(isi, semua, berkas, waktu, tanda)
    return _zip({MANIFES: _json(manifes), **berkas})


def _edisi(isi: deck.Isi) -> list[Edisi]:
    """The vintages of the slides, and those of the last move that are still here."""
    ada = editions()
    return [open_edition(satu) for satu in (*isi.edisi, *(lama for lama in isi.edisi_ralat if lama in ada))]


def _berkas(edisi: Edisi) -> list[Path]:
    return [edisi.path / PAKET, *(edisi.path / satu["path"] for satu in edisi.package["resources"])]


def _lampiran(sidik: str) -> Path:
    return rumah() / "berkas" / sidik


def _rapat(isi: deck.Isi, riwayat: tuple[deck.Baris, ...]) -> deck.Baris:
    atur = {k: v for k, v in isi.rapat["pengaturan"].items() if k not in deck.SETEMPAT}
    return {
        "rapat": isi.rapat | {"pengaturan": atur},
        "acara": isi.acara,
        "salindia": isi.salindia,
        "berkas": isi.berkas,
        "catat": isi.catat,
        "riwayat": [{kunci: satu[kunci] for kunci in ("sidik", "arah", "waktu", "isi")} for satu in riwayat],
    }


def _manifes(
    isi: deck.Isi, edisi: list[Edisi], berkas: dict[str, bytes], waktu: str, tanda: str
) -> deck.Baris:
    return {
        "bentuk": BENTUK,
        "versi": VERSI,
        "dibuat": waktu,
        "rapat": isi.rapat["id"],
        "nama": isi.rapat["nama"],
        "sidik": tanda,
        "diubah": isi.diubah,
        "internal": any(terbuka(satu) for satu in edisi),
        "contoh": any(satu.package["memuat_contoh"] for satu in edisi),
        "skema": {"gudang": skema.terakhir(), "edisi": VERSI_SKEMA},
        "edisi": [satu.id for satu in edisi],
        "berkas": {
            nama: {"sha256": hashlib.sha256(satu).hexdigest(), "bytes": len(satu)}
            for nama, satu in sorted(berkas.items())
        },
    }


def _json(isi: object) -> bytes:
    return json.dumps(isi, ensure_ascii=False, indent=1).encode("utf-8")


def _zip(berkas: dict[str, bytes]) -> bytes:
    keluar = BytesIO()
    with ZipFile(keluar, "w") as zip_:
        for nama, satu in berkas.items():
            info = ZipInfo(nama)
            info.external_attr = 0o644 << 16
            info.compress_type = ZIP_STORED if Path(nama).suffix in _PADAT else ZIP_DEFLATED
            zip_.writestr(info, satu)
    return keluar.getvalue()
