"""The vintages of a bekal: whole, readable, and not another one under the name of one that is here."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from typing import Any

from data.edisi import PAKET, VERSI_TERBACA, editions, open_edition
from data.galat import EdisiRusak
from meeting import jam
from meeting.bekal.baca import Bekal, ambil

BARU, SAMA, DITOLAK = "baru", "sama", "ditolak"


@dataclass(frozen=True, slots=True)
class LaporanEdisi:
    """A vintage of the file: "baru" (will be installed), "sama" (here already), or "ditolak" with `sebab`."""

    id: str
    keadaan: str
    sebab: str = ""


def periksa_edisi(bekal: Bekal, id_: str) -> LaporanEdisi:
    """How a vintage of the deck stands: in the file, and on this laptop."""
    nama, paket = bekal.edisi.get(id_, ()), paket_bekal(bekal, id_)
    rusak = sorted(satu.rsplit("/", 1)[-1] for satu in nama if satu in bekal.rusak)
    di_sini = _di_sini(id_)
    if isinstance(di_sini, EdisiRusak):
        return LaporanEdisi(id_, DITOLAK, f"Edisi {id_} di laptop ini rusak. {di_sini.pesan}")
    if di_sini and paket.get("isi_sha256") == di_sini.get("isi_sha256"):
        return LaporanEdisi(id_, SAMA)
    if not paket or rusak:
        sebab = f"{', '.join(rusak)} rusak" if rusak else "edisi itu tidak ada di dalam bekal"
        saran = "Salin ulang bekal dari laptop asal."
        return LaporanEdisi(id_, DITOLAK, f"Edisi {id_} tidak dapat dibuka: {sebab}. {saran}")
    if paket.get("versi_skema") not in VERSI_TERBACA:
        sebab = f"Edisi {id_} memakai skema data versi {paket.get('versi_skema')}, lebih baru daripada Serambi ini."
        return LaporanEdisi(
            id_, DITOLAK, f"{sebab} Perbarui Serambi di laptop ini, lalu terima lagi berkasnya."
        )
    return LaporanEdisi(id_, DITOLAK, _berbeda(id_, di_sini, paket)) if di_sini else LaporanEdisi(id_, BARU)


def _berbeda(id_: str, di_sini: dict[str, Any], paket: dict[str, Any]) -> str:
    return (
        f"Edisi {id_} di laptop ini (dibuat {_saat(di_sini)}) tidak sama isinya dengan edisi {id_} di dalam bekal "
        f"(dibuat {_saat(paket)}). Edisi tidak pernah ditimpa: kunci edisi dengan kode rapat baru di laptop asal, "
        "pindahkan paparan ke kode itu, lalu buat bekal lagi."
    )


def paket_bekal(bekal: Bekal, id_: str) -> dict[str, Any]:
    """The data package of a vintage in the file; {} when the file has none that is whole."""
    nama = f"edisi/{id_}/{PAKET}"
    if nama not in bekal.manifes["berkas"] or nama in bekal.rusak:
        return {}
    try:
        return dict(json.loads(ambil(bekal, nama)))
    except (ValueError, TypeError):
        return {}


def _di_sini(id_: str) -> dict[str, Any] | EdisiRusak | None:
    if id_ not in editions():
        return None
    try:
        return open_edition(id_).package
    except EdisiRusak as galat:
        return galat


def _saat(paket: dict[str, Any]) -> str:
    saat = datetime.datetime.fromisoformat(str(paket["created"]))
    return jam.wita(jam.teks(saat if saat.tzinfo else saat.replace(tzinfo=datetime.UTC)))
