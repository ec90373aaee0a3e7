"""What phones may see at one moment, drawn once: the current slide, the open ones, the page, all compressed.

A slide's picture is kept while the slide stays the same, over all steps; a phone only gets bytes from RAM.
"""

from __future__ import annotations

import hashlib
import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock

from pages.web.aset import TANYA_DULU, Aset, aset
from pages.web.peserta_bahan import Bahan
from reports.dek import Dek, Salindia
from reports.peserta import laman_peserta, salindia_peserta, tunggu_peserta
from reports.peserta.gambar import GambarHp
from reports.peserta.laman import Butir, Laman, daftar_butir
from reports.peserta.rumusan import rumusan_hp
from reports.peserta.salindia import sebutan_bagian
from reports.peserta.tunggu import BELUM, SEBENTAR, TUNGGU
from words.galat import GalatSerambi

log = logging.getLogger(__name__)
GAGAL = "Salindia ini belum dapat ditampilkan di telepon. Lihat layar ruang rapat."
TANDA = "serambi"  # in every answer: a hotel's login page does not have it
JSON = "application/json"
GAMBAR = "/peserta/gambar/"
TANPA_RAPAT = "Rapat Serambi"
BOOT = secrets.token_hex(4)  # a phone that outlived a restart of the server must not trust its old count


@dataclass(frozen=True)
class Cetakan:
    """One drawn slide: its HTML, a digest of it, and its answer to phones."""

    html: str
    sidik: str
    aset: Aset


class Percetakan:
    """Draws each slide once; also keeps the small pictures that drawn slides point to."""

    def __init__(self) -> None:
        self._jadi: dict[str, tuple[Salindia, tuple[object, ...], Cetakan]] = {}
        self._gambar: dict[str, Aset] = {}
        self._kunci = Lock()

    def cetak(self, satu: Salindia, dek: Dek) -> Cetakan:
        """The slide as phones get it."""
        milik = (dek.nama, dek.tema, dek.tempat, dek.tanggal, dek.jabatan, dek.logo, len(dek.salindia))
        with self._kunci:
            ada = self._jadi.get(satu.kunci)
            if ada is None or ada[1] != milik or (ada[0] is not satu and ada[0] != satu):
                ada = (satu, milik, cetakan(satu.kunci, self._gambarkan(satu, dek)))
                self._jadi[satu.kunci] = ada
            return ada[2]

    def _gambarkan(self, satu: Salindia, dek: Dek) -> str:
        """The slide's HTML; one that cannot be drawn is a card that says so, and the phones go on."""
        try:
            return salindia_peserta(satu, dek, self._alamat)
        except Exception as galat:
            log.error("Salindia %s gagal digambar untuk peserta", satu.kunci, exc_info=galat)
            sebab = galat.pesan if isinstance(galat, GalatSerambi) else GAGAL
            return salindia_peserta(replace(satu, ditahan=sebab), dek, self._alamat)

    def gambar(self, sidik: str) -> Aset | None:
        """A picture of a slide that has been drawn."""
        return self._gambar.get(sidik)

    def hanya(self, kunci: frozenset[str]) -> None:
        """Forget slides that the deck no longer has."""
        with self._kunci:
            for lama in [satu for satu in self._jadi if satu not in kunci]:
                del self._jadi[lama]

    def _alamat(self, isi: GambarHp) -> str:
        self._gambar.setdefault(isi.sidik, aset(isi.isi, isi.mime, "private, max-age=86400"))
        return GAMBAR + isi.sidik


def cetakan(kunci: str, html: str) -> Cetakan:
    """A drawn slide from its HTML."""
    sidik = ringkas(html)
    return Cetakan(html, sidik, aset_json({"kunci": kunci, "sidik": sidik, "html": html}))


def ringkas(teks: str) -> str:
    """A short digest."""
    return hashlib.sha256(teks.encode("utf-8")).hexdigest()[:12]


def aset_json(isi: Mapping[str, object]) -> Aset:
    """An answer that carries our sign."""
    return aset(badan_json(isi), JSON, TANYA_DULU)


def badan_json(isi: Mapping[str, object]) -> bytes:
    """The bytes of an answer that carries our sign."""
    return json.dumps({TANDA: 1, **isi}, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


@dataclass
class Isi:
    """One moment; `nomor` grows with each. Slides and pages are drawn when first asked for, then kept."""

    bahan: Bahan
    cetak: Percetakan
    nomor: int
    _laman: dict[str, tuple[Aset, str]] = field(default_factory=dict)
    _cetakan: dict[str, Cetakan] = field(default_factory=dict)
    _kunci: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        dek, terbuka = self.bahan.dek, self.bahan.terbuka
        self.nama = dek.nama if dek else TANPA_RAPAT
        buka = [satu for satu in dek.salindia if satu.id in terbuka] if dek else []
        self.buka = {satu.kunci: satu for satu in buka}
        self.butir = tuple(Butir(satu.kunci, satu.nomor, satu.judul + sebutan_bagian(satu)) for satu in buka)
        self.kunci = self.bahan.kunci if self.bahan.kunci in self.buka else TUNGGU
        self.sidik_daftar = ringkas(daftar_butir(self.butir))
        self.html_rumusan = rumusan_hp(self.bahan.rumusan)
        self.sidik_rumusan = ringkas(self.html_rumusan) if self.html_rumusan else ""
        self.kini = self.salindia(self.kunci)
        self.awal = self._kabar()
        self.kabar = badan_json(self.awal)

    def _kabar(self) -> dict[str, object]:
        """What stream and polling say: boot, count, slide, its digest, black or not, digests of list and clauses."""
        return {"b": BOOT, "n": self.nomor, "nama": self.nama, "kunci": self.kunci, "sidik": self.kini.sidik,
                "hitam": self.bahan.hitam, "d": self.sidik_daftar, "r": self.sidik_rumusan}  # fmt: skip

    def sama(self, lain: Isi) -> bool:
        """Whether a phone would see no difference."""
        return {**self.awal, "n": 0} == {**lain.awal, "n": 0}

    def sudah(self, kunci: str) -> Cetakan | None:
        """The slide if it is drawn already: no lock, no thread needed."""
        return self._cetakan.get(kunci)

    def salindia(self, kunci: str) -> Cetakan | None:
        """An open slide, drawn now if need be; None for any other."""
        if kunci not in self._cetakan:
            if kunci == TUNGGU:
                self._cetakan[kunci] = cetakan(TUNGGU, self._tunggu())
            elif kunci in self.buka:
                self._cetakan[kunci] = self.cetak.cetak(self.buka[kunci], self.bahan.dek)
        return self._cetakan.get(kunci)

    def daftar(self) -> Aset:
        """The list of open slides."""
        return aset_json({"d": self.sidik_daftar, "html": daftar_butir(self.butir)})

    def rumusan(self) -> Aset:
        """The approved clauses."""
        return aset_json({"r": self.sidik_rumusan, "html": self.html_rumusan})

    def laman_sudah(self, kunci: str) -> tuple[Aset, str] | None:
        """The page if it is made already."""
        return self._laman.get(kunci if kunci in self.buka else "")

    def laman(self, kunci: str = "") -> tuple[Aset, str]:
        """The page (and its CSP) at the current slide, or at an open one that the reader chose."""
        pilih = kunci if kunci in self.buka else ""
        with self._kunci:
            if pilih not in self._laman:
                isi = (self.salindia(pilih) if pilih else None) or self.kini
                awal = {**self.awal, "lihat": pilih}
                jadi: Laman = laman_peserta(self.nama, isi.html, self.butir, awal, self.html_rumusan)
                self._laman[pilih] = (aset(jadi.html.encode("utf-8"), "text/html", TANYA_DULU), jadi.csp)
            return self._laman[pilih]

    def _tunggu(self) -> str:
        return tunggu_peserta(self.nama, SEBENTAR if self.bahan.kunci else BELUM)
