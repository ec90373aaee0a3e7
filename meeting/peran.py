"""Roles: who may do what. PINs are in `meeting.pin`, sessions in `meeting.sesi`.

operator     everything: intake, publishing, locks, releases
penyunting   rumusan, saved views, pins to the deck
kab_kota     the tickets and figures of one area
pembaca      everybody else, without a PIN: what is public
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from data.katalog import KATALOG, baca_tabel, wilayah_lapor
from meeting import pin, sesi
from meeting.galat import PeranTidakDikenal
from meeting.setempat import peran_setempat

OPERATOR, PENYUNTING, KAB_KOTA, PEMBACA = "operator", "penyunting", "kab_kota", "pembaca"
NAMA = {
    OPERATOR: "Operator",
    PENYUNTING: "Penyunting",
    KAB_KOTA: "Kadinsos",
    PEMBACA: "Pembaca",
}
_CAKUP = {OPERATOR: (OPERATOR, PENYUNTING, PEMBACA), PENYUNTING: (PENYUNTING, PEMBACA)}


@dataclass(frozen=True)
class Peran:
    """A role in force. `setempat` marks the operator without a PIN at Serambi's own computer."""

    nama: str = PEMBACA
    kode_wilayah: str = ""
    setempat: bool = False

    @property
    def sebutan(self) -> str:
        """The role in words: "Operator", "Kadinsos Kab. Paser"."""
        return sebutan(self.nama, self.kode_wilayah)

    def boleh(self, perlu: str, kode_wilayah: str = "") -> bool:
        """True when this role may do what needs the role `perlu` (of the area `kode_wilayah`)."""
        if perlu == KAB_KOTA:
            return self.nama == OPERATOR or (
                self.nama == KAB_KOTA and kode_wilayah in ("", self.kode_wilayah)
            )
        return perlu in _CAKUP.get(self.nama, (PEMBACA,))


def kenali(
    bind: str | None, host: str, headers: Mapping[str, str], token: str = "", klien: str | None = None
) -> Peran:
    """The role of one request: its session's, else the operator at this computer while no PIN exists, else pembaca.

    Arguments as `peran_setempat`; `token` is the session cookie's value. Raises GudangGagal when the store
    cannot answer: then nobody has a role.
    """
    if token and (masuk := sesi.cari(token)):
        return Peran(masuk.peran, masuk.kode_wilayah)
    if peran_setempat(bind, host, headers, klien) and not pin.ada(OPERATOR):
        return Peran(OPERATOR, setempat=True)
    return Peran()


def sebutan(peran: str, kode_wilayah: str = "") -> str:
    """A role in words, with the formal name of its area."""
    # an area that has left the catalogue keeps its PIN until it is removed, and is shown by its code
    return f"{NAMA[peran]} {nama_wilayah().get(kode_wilayah, kode_wilayah)}" if kode_wilayah else NAMA[peran]


@cache
def nama_wilayah() -> dict[str, str]:
    """{code: formal name} of the areas that can have a PIN, in BPS order."""
    lapor = wilayah_lapor(baca_tabel("wilayah", KATALOG / "wilayah.csv"))
    return dict(zip(lapor["kode_wilayah"], lapor["nama"]))


def sah(peran: str, kode_wilayah: str = "") -> None:
    """Raises PeranTidakDikenal unless this role (with or without an area, as it must be) can have a PIN."""
    if peran not in (OPERATOR, PENYUNTING, KAB_KOTA):
        raise PeranTidakDikenal(
            f"Peran “{peran}” tidak memakai PIN. Peran yang dikenal: operator, penyunting, kab_kota."
        )
    if (peran == KAB_KOTA) != bool(kode_wilayah):
        saran = "tambahkan --wilayah KODE" if peran == KAB_KOTA else "hapus --wilayah"
        raise PeranTidakDikenal(f"Wilayah hanya dan selalu disebut untuk peran kab_kota: {saran}.")
    if kode_wilayah and kode_wilayah not in nama_wilayah():
        dikenal = ", ".join(f"{kode} {nama}" for kode, nama in nama_wilayah().items())
        raise PeranTidakDikenal(f"Kode wilayah “{kode_wilayah}” tidak dikenal. Yang dikenal: {dikenal}.")
