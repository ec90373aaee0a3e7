"""The note of an import that is on its way: what it puts into SERAMBI_HOME before the store says that it happened.

    write the note → move vintages and files into place → commit in the store → remove the note

Died before the commit: everything that was put there is taken away again. Died after it: only the note is left.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from data.edisi import current, rumah
from data.terbit.berkas import AWALAN, sapu, tulis_utuh
from data.terbit.gembok import satu_penerbit
from data.terbit.penguncian import DAFTAR_KODE, kode_terpakai
from meeting import gudang

NAMA = "bekal-berjalan.json"
KEJADIAN = "bekal_diterima"


def jalur() -> Path:
    """Where the note is."""
    return rumah() / NAMA


def mulai(tanda: str, edisi: list[str], berkas: list[str], kode: list[str]) -> None:
    """Write the note: the token that the store will hold, what will be put in place, meeting codes that come along."""
    isi = {"tanda": tanda, "edisi": edisi, "berkas": berkas, "kode": kode}
    tulis_utuh(jalur(), json.dumps(isi, ensure_ascii=False) + "\n")


def pulihkan(oleh: str = "Serambi") -> bool:
    """Finish or undo an import that died half-way; True when there was one.

    Raises SedangTerbit while another process imports or publishes.
    """
    if not jalur().is_file():
        return False
    with satu_penerbit(oleh):
        return selesaikan()


def selesaikan() -> bool:
    """The same for a caller who holds the publishing lock; sweeps what was being written in any case."""
    if not jalur().is_file():
        sapu(rumah())
        return False
    isi = json.loads(jalur().read_text(encoding="utf-8"))
    if _terjadi(isi["tanda"]):
        lama = kode_terpakai()
        baru = [satu for satu in isi["kode"] if satu not in lama]
        if baru:
            tulis_utuh(rumah() / DAFTAR_KODE, json.dumps([*lama, *baru]) + "\n")
    else:
        _buang(isi)
    for folder in (rumah(), rumah() / "edisi"):
        sapu(folder)
    jalur().unlink()
    return True


def _terjadi(tanda: str) -> bool:
    if not gudang.ada():
        return False
    with gudang.baca() as sambungan:
        ada = sambungan.execute(
            "select 1 from catatan_kerja where kejadian = ? and instr(rincian, ?)", (KEJADIAN, tanda)
        )
        return ada.fetchone() is not None


def _buang(isi: dict[str, Any]) -> None:
    """Take away what the import had put in place and nobody uses."""
    pakai_edisi, pakai_berkas = _terpakai()
    for satu in isi["edisi"]:
        ada = rumah() / "edisi" / satu
        if satu not in pakai_edisi and ada.is_dir():
            sisi = ada.with_name(f"{AWALAN}{satu}")
            ada.rename(sisi)  # half a vintage is never listed
            shutil.rmtree(sisi)
    for satu in isi["berkas"]:
        if satu not in pakai_berkas:
            (rumah() / "berkas" / satu).unlink(missing_ok=True)


def _terpakai() -> tuple[set[str], set[str]]:
    if not gudang.ada():
        return {current()}, set()
    with gudang.baca() as sambungan:
        edisi = {satu[0] for satu in sambungan.execute("select edisi from rapat")}
        berkas = {satu[0] for satu in sambungan.execute("select sidik from berkas")}
    return edisi | {current()}, berkas
