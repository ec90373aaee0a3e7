"""Taking a bekal in: vintages, files and deck in one step, all or nothing; never over a change without a word."""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from data.edisi import PAKET, rumah
from data.edisi import buka as buka_edisi
from data.terbit.berkas import AWALAN, dalam_kata, pasang, pastikan, pastikan_folder
from data.terbit.gembok import satu_penerbit
from meeting.bekal import jurnal, tulis
from meeting.bekal.baca import Bekal, buka, keluarkan
from meeting.bekal.edisi import BARU, paket_bekal
from meeting.bekal.galat import BekalDitolak, PerluPilihan, SudahBergerak
from meeting.bekal.laporan import LaporanBekal, laporkan

Cara = Literal["", "pakai", "pertahankan", "salin"]
PAKAI, PERTAHANKAN, SALIN = "pakai", "pertahankan", "salin"
TANPA_TANYA = ("baru", "sama", "berkas_baru")
"""Verdicts under which nothing that was written here can be lost."""


@dataclass(frozen=True, slots=True)
class HasilTerima:
    """What an import did: the meeting's id ("" when the one here was kept), and the report it went by."""

    rapat: str
    cara: str
    laporan: LaporanBekal
    edisi_baru: tuple[str, ...] = ()


def terima_bekal(jalur: Path, oleh: str, cara: Cara = "", *, lihat: str | None = None) -> HasilTerima:
    """Take a file in. `cara` says what becomes of another state of the same meeting that is here.

    "" takes a file that is new here or goes on from the state here and otherwise asks (PerluPilihan); "pakai" replaces
    the deck here (a backup of the store is made first), "pertahankan" changes nothing, "salin" stores it as another
    meeting. `lihat` is the fingerprint (LaporanBekal.sini) that the choice was made by: SudahBergerak when the deck
    has changed since. Raises BekalDitolak, SedangTerbit, TidakDapatMenulis, GudangGagal; nothing is changed then.
    """
    with dalam_kata(), satu_penerbit(oleh):
        jurnal.selesaikan()
        bekal = buka(jalur)
        laporan = laporkan(bekal)
        if cara == PERTAHANKAN:
            return HasilTerima("", cara, laporan)
        if lihat is not None and lihat != laporan.sini:
            raise SudahBergerak(laporan.nama)
        if not cara and laporan.putusan not in TANPA_TANYA:
            raise PerluPilihan(laporan.dasar)
        return _terima(bekal, laporan, oleh, cara)


def _terima(bekal: Bekal, laporan: LaporanBekal, oleh: str, cara: str) -> HasilTerima:
    tanda = secrets.token_hex(8)
    baru = [satu.id for satu in laporan.edisi if satu.keadaan == BARU]
    berkas = [s for s in bekal.isi.terpakai if s not in laporan.berkas_salah]
    belum = [s for s in berkas if not (rumah() / "berkas" / s).is_file()]
    sisi = rumah() / f"{AWALAN}bekal-{tanda}"
    try:
        jurnal.mulai(tanda, baru, belum, _kode(bekal, baru))
        _keluarkan(bekal, sisi, baru, belum)
        _letakkan(sisi, baru, belum)
        rapat = tulis.tulis(bekal.isi, laporan, oleh, cara == SALIN, tanda, berkas)
    finally:
        shutil.rmtree(sisi, ignore_errors=True)
        jurnal.selesaikan()  # undoes what was put in place unless the store says that it happened
    return HasilTerima(rapat, cara, laporan, tuple(baru))


def _keluarkan(bekal: Bekal, sisi: Path, edisi: list[str], berkas: list[str]) -> None:
    """Unpack beside, check every vintage as it is checked when it is opened, and force it onto the disk."""
    for id_ in edisi:
        folder = sisi / "edisi" / id_
        folder.mkdir(parents=True)
        for nama in bekal.edisi[id_]:
            keluarkan(bekal, nama, folder / nama.rsplit("/", 1)[-1])
        _periksa_edisi(folder, id_)
    (sisi / "berkas").mkdir(parents=True, exist_ok=True)
    for sidik in berkas:
        keluarkan(bekal, f"berkas/{sidik}", sisi / "berkas" / sidik)
    pastikan(sisi)


def _periksa_edisi(folder: Path, id_: str) -> None:
    """Raise EdisiRusak or BekalDitolak unless the folder is exactly the vintage that its name says."""
    edisi = buka_edisi(folder)
    tercatat = {satu["path"] for satu in edisi.package["resources"]} | {PAKET}
    if edisi.id != id_ or tercatat != {satu.name for satu in folder.iterdir()}:
        raise BekalDitolak(f"isi edisi {id_} tidak cocok dengan {PAKET}-nya.")


def _letakkan(sisi: Path, edisi: list[str], berkas: list[str]) -> None:
    for folder in ("edisi", "berkas"):
        (rumah() / folder).mkdir(parents=True, exist_ok=True)
    for sidik in berkas:
        os.replace(sisi / "berkas" / sidik, rumah() / "berkas" / sidik)
    pastikan_folder(rumah() / "berkas")
    for id_ in edisi:
        pasang(sisi / "edisi" / id_, rumah() / "edisi" / id_)


def _kode(bekal: Bekal, edisi: list[str]) -> list[str]:
    """Meeting codes that come with the vintages: used here from now on too."""
    kode = (paket_bekal(bekal, satu).get("kode_rapat") for satu in edisi)
    return [str(satu) for satu in kode if satu]
