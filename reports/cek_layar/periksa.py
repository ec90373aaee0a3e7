"""The stage's page and the USB pack in a browser: what is wrong, by slide and size."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from charts.spec import ChoroplethSpec
from data.edisi import rumah
from reports.anak import AnakGagal, jalankan
from reports.cek_layar.temuan import TemuanLayar, dari_ukuran
from reports.cek_layar.tombol import tombol_layar, tombol_paket
from reports.cek_layar.ukuran import SEMUA, Ukuran
from reports.dek import Dek, Salindia
from reports.layar.kanvas import HURUF, JUDUL
from reports.layar.laman import laman_layar
from reports.peramban import peramban
from words.galat import GalatSerambi

MESIN = Path(__file__).resolve().with_name("mesin.py")
DETIK, DETIK_SLIDE = 60, 2.0  # limit: a base and so much for every slide at all sizes
KONTRAS = 3.0  # WCAG 2.2 for large text (24 px and more); the palette itself keeps more
DALAM = ("data:", "blob:", "about:")


class CekGagal(GalatSerambi):
    """The browser could not look at the slides."""

    def __init__(self, sebab: str) -> None:
        super().__init__(
            f"Salindia tidak dapat diperiksa di peramban: {sebab}. Ulangi; bila tetap gagal, tutup program lain atau "
            "pasang ulang Chrome, Edge, atau Chromium."
        )


@dataclass(frozen=True, slots=True)
class HasilLayar:
    """Faults found, how many slides were looked at and at which sizes, and the fonts the browser has."""

    temuan: tuple[TemuanLayar, ...]
    slide: int
    ukuran: tuple[str, ...]
    huruf: tuple[str, ...] = ()


def periksa_layar(dek: Dek, ukuran: Sequence[Ukuran] = SEMUA, *, laman: str = "") -> HasilLayar:
    """Look at every slide of the stage at every size, and press its keys. `laman` is the page to look at, else the
    stage's own. Raises PerambanTidakAda, CekGagal."""
    kerja = {
        "ukuran": [{**asdict(satu), "nama": satu.nama} for satu in ukuran],
        "slide": [{"kunci": s.kunci, "peta": _wilayah(s)} for s in dek.salindia],
        "aturan": {"huruf": HURUF, "judul": JUDUL, "kontras": KONTRAS},
        "tombol": tombol_layar(dek) if dek.salindia else [],
    }
    hasil, alamat = _buka(laman or laman_layar(dek), kerja)
    semua = [temuan for satu in hasil["slide"] for temuan in dari_ukuran(satu)]
    semua += _halaman(hasil, kerja, alamat)
    return HasilLayar(tuple(semua), len(dek.salindia), tuple(s.nama for s in ukuran), tuple(hasil["huruf"]))


def periksa_paket(html: str, dek: Dek, profil: str = "") -> HasilLayar:
    """Walk index.html of the USB pack by keys. Raises PerambanTidakAda, CekGagal."""
    satu = SEMUA[1]
    kerja = {
        "ukuran": [{**asdict(satu), "nama": satu.nama}],
        "slide": [],
        "aturan": {},
        "tombol": tombol_paket(dek, profil),
    }
    hasil, alamat = _buka(html, kerja)
    return HasilLayar(tuple(_halaman(hasil, kerja, alamat)), len(dek.salindia), (satu.nama,))


def _wilayah(s: Salindia) -> list[str]:
    """Areas that must have a shape on the slide."""
    spec = s.panel.spec if s.panel else None
    return [mark.key for mark in spec.marks] if isinstance(spec, ChoroplethSpec) else []


def _halaman(hasil: dict[str, Any], kerja: dict[str, Any], alamat: str) -> Iterable[TemuanLayar]:
    """Faults of the page as a whole: keys, requests, scripts, fonts."""
    for satu, benar in zip(kerja["tombol"], hasil["tombol"]):
        if not benar:
            yield TemuanLayar("tombol", f"{satu['sebut']} tidak bekerja. Muat ulang layar, lalu ulangi.")
    for tujuan in dict.fromkeys(hasil["diminta"]):
        if not tujuan.startswith((alamat, *DALAM)):
            yield TemuanLayar("luar", f"Layar meminta {tujuan[:120]}; tanpa internet bagian itu kosong.")
    for galat in dict.fromkeys(hasil["galat"]):
        yield TemuanLayar("skrip", f"Kesalahan skrip: {galat.splitlines()[0][:160]}.")
    if not hasil["huruf"]:
        yield TemuanLayar(
            "huruf",
            "Tidak ada huruf Source Sans, Arial, Liberation Sans, atau DejaVu Sans di komputer ini; lebar teks berbeda "
            "dari rancangan. Pasang salah satunya.",
        )


def _buka(html: str, kerja: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """(what the browser saw, address of the page)."""
    jalur = peramban()
    with _folder() as folder:
        berkas = Path(folder, "layar.html")
        try:
            berkas.write_text(html, encoding="utf-8")
        except OSError as galat:
            raise CekGagal(f"{berkas} tidak dapat ditulis (kode {galat.errno})") from galat
        alamat = berkas.as_uri()
        detik = DETIK + DETIK_SLIDE * len(kerja["slide"])
        isi = {**kerja, "alamat": alamat, "peramban": str(jalur), "detik": detik}
        return _jalankan(isi, detik), alamat


def _folder() -> tempfile.TemporaryDirectory:
    """A folder for the page in Serambi's home: a packaged Chromium of Ubuntu does not see the system's own."""
    try:
        rumah().mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix="cek-", dir=rumah(), ignore_cleanup_errors=True)
    except OSError as galat:
        raise CekGagal(f"{rumah()} tidak dapat ditulis (kode {galat.errno})") from galat


def _jalankan(isi: dict[str, Any], detik: float) -> dict[str, Any]:
    try:
        # the child's own limit closes the browser first
        return json.loads(jalankan(MESIN, isi, detik + 20))
    except AnakGagal as galat:
        raise CekGagal(galat.sebab) from galat
