"""Installing a handover pack into an empty SERAMBI_HOME, whole or not at all.

    unpack and check aside → write the note → move the parts into place, the store last → remove the note

Died on the way: the next `terima` finds the note, takes away what was moved, and begins anew.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from data.edisi import BAWAAN, PAKET, rumah
from data.edisi import buka as buka_edisi
from data.terbit.berkas import AWALAN, dalam_kata, pastikan, pastikan_folder, tulis_utuh
from data.terbit.gembok import satu_penerbit
from meeting import catatan, gudang, skema
from meeting.galat import GudangTerlaluBaru, MigrasiGagal
from meeting.serah_terima import isi as paket
from meeting.serah_terima.baca import Paket, buka, keluarkan
from meeting.serah_terima.galat import RumahBerisi, SerahDitolak

CATATAN = "serah-berjalan.json"
BAGIAN = (*paket.FOLDER, *paket.LEPAS)  # in the order in which they are moved; the store decides
SEBUT = {
    "edisi": "edisi data", "berkas": "berkas lampiran", "pemetaan": "pemetaan pengirim", "boundaries": "batas wilayah",
    paket.GUDANG: "gudang rapat", paket.PENUNJUK: "penunjuk edisi aktif", paket.DAFTAR_KODE: "daftar kode rapat",
}  # fmt: skip


def terima(jalur: Path, oleh: str = "operator") -> Paket:
    """Install a pack and return what it said of itself.

    Raises SerahDitolak, RumahBerisi, EdisiRusak, GudangTerlaluBaru, SedangTerbit, TidakDapatMenulis; nothing is
    changed then.
    """
    with dalam_kata(), satu_penerbit(oleh):
        _bersihkan()
        _kosong()
        satu = buka(jalur)
        sisi = rumah() / f"{AWALAN}serah-terima"
        shutil.rmtree(sisi, ignore_errors=True)
        try:
            keluarkan(satu, sisi)
            _periksa(satu, sisi)
            pastikan(sisi)
            _letakkan(sisi)
        finally:
            shutil.rmtree(sisi, ignore_errors=True)
            _bersihkan()
        with gudang.tulis() as sambungan:
            catatan.catat(sambungan, oleh, "serah_terima_dipasang", satu.manifes["dibuat"])
    return satu


def _kosong() -> None:
    """Raise RumahBerisi when anything of a Serambi is here already."""
    for nama in reversed(BAGIAN):  # the store is the plainest to name
        ada = rumah() / nama
        if ada.is_file() or (ada.is_dir() and any(ada.iterdir())):
            raise RumahBerisi(rumah(), SEBUT[nama])


def _periksa(satu: Paket, sisi: Path) -> None:
    """Open every vintage and the store as Serambi will; leave out what is shipped with this Serambi alike."""
    if {jalur.name for jalur in (sisi / "edisi").iterdir()} != set(satu.manifes["edisi"]):
        raise SerahDitolak("edisi di dalamnya bukan yang tercatat pada manifesnya.")
    for id_, isi_sha256 in satu.manifes["edisi"].items():
        folder = sisi / "edisi" / id_
        edisi = buka_edisi(folder)
        tercatat = {isi["path"] for isi in edisi.package["resources"]} | {PAKET}
        ada = {jalur.name for jalur in folder.iterdir()}
        if edisi.id != id_ or tercatat != ada or edisi.package.get("isi_sha256", "") != isi_sha256:
            raise SerahDitolak(f"isi edisi {id_} tidak cocok dengan {PAKET}-nya.")
        if (BAWAAN / id_ / PAKET).is_file() and buka_edisi(BAWAAN / id_).package.get(
            "isi_sha256", ""
        ) == isi_sha256:
            shutil.rmtree(folder)
    if (sisi / paket.PENUNJUK).read_text(encoding="utf-8").strip() not in satu.manifes["edisi"]:
        raise SerahDitolak("edisi yang aktif tidak ada di dalamnya.")
    _periksa_gudang(sisi / paket.GUDANG)


def _periksa_gudang(jalur: Path) -> None:
    """Look at the store as one from a stranger: nothing in it but Serambi's tables and triggers, and no PIN."""
    try:
        with closing(sqlite3.connect(jalur, isolation_level=None)) as sambungan:
            versi = skema.versi(sambungan)
            if not versi or sambungan.execute("pragma quick_check(1)").fetchone()[0] != "ok":
                raise SerahDitolak(f"{paket.GUDANG} di dalamnya bukan gudang Serambi yang utuh.")
            if versi > skema.terakhir():
                raise GudangTerlaluBaru(jalur, versi, skema.terakhir())
            skema.naikkan(sambungan, jalur)
            if (
                _susunan(sambungan) != _susunan_baru()
                or sambungan.execute("pragma foreign_key_check").fetchone()
            ):
                raise SerahDitolak(f"susunan {paket.GUDANG} di dalamnya bukan susunan gudang Serambi.")
            for tabel in paket.RAHASIA:
                sambungan.execute(f"delete from {tabel}")
    except (sqlite3.DatabaseError, MigrasiGagal) as galat:
        raise SerahDitolak(f"{paket.GUDANG} di dalamnya tidak dapat dibaca.") from galat


def _susunan(sambungan: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Tables, indexes and triggers of a store, without those that SQLite keeps for itself."""
    return set(
        sambungan.execute(
            "select type, name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\'"
        )
    )


def _susunan_baru() -> set[tuple[str, str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as baru:
        skema.naikkan(baru, Path(paket.GUDANG))
        return _susunan(baru)


def _letakkan(sisi: Path) -> None:
    """Move the parts into place under the note; the note goes when the store stands."""
    ada = [nama for nama in BAGIAN if (sisi / nama).exists()]
    tulis_utuh(rumah() / CATATAN, json.dumps(ada) + "\n")
    for nama in ada:
        tujuan = rumah() / nama
        if tujuan.is_dir():
            tujuan.rmdir()  # empty, or it would have been refused
        (sisi / nama).rename(tujuan)
    pastikan_folder(rumah())
    (rumah() / CATATAN).unlink()


def _bersihkan() -> None:
    """Take away what an installation that did not end had put in place."""
    catatan_ = rumah() / CATATAN
    if not catatan_.is_file():
        return
    # the store is moved last: where it stands everything does, and somebody may have worked with it since
    setengah = () if gudang.ada() else json.loads(catatan_.read_text(encoding="utf-8"))
    for nama in setengah:
        ada = rumah() / nama
        if ada.is_dir():
            shutil.rmtree(ada)
        else:
            ada.unlink(missing_ok=True)
    catatan_.unlink()
