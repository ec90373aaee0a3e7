"""One request for data: which parameters its address takes, what was asked, and the rows that answer it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa

from data.snapshot import current, editions
from pages.web.api_galat import ApiSalah, potong
from pages.web.api_parameter import (
    AWALAN_KOLOM,
    BATAS_BAWAAN,
    BATAS_MAKS,
    FORMAT,
    MULAI_MAKS,
    POLA_KURUN,
    POLA_PERIODE,
    UMUM,
    Parameter,
    baca,
    bulat,
    teks,
    tipe,
)
from queries import Konteks
from queries.engine import opened
from queries.kueri_terbuka import KUERI, jawab, kolom_kueri, param_kueri
from queries.terbit import KolomTerbit, tabel_terbit
from queries.terbit_ambil import Ambilan, ambil
from queries.terbit_pilihan import pilihan
from words import api as kata

AKAR = Path(__file__).resolve().parents[2]
ASAL = "asal"


@dataclass(frozen=True)
class Pesanan:
    """What was asked, checked: `nilai` by parameter, `konteks` always Publik."""

    kueri: str
    konteks: Konteks
    format: str
    nilai: dict[str, Any]

    @property
    def etag(self) -> str:
        """Strong tag: the edition's content, the program's questions and words, and the request."""
        inti = [opened(self.konteks.edisi).package["isi_sha256"], self.konteks.edisi, self.kueri, self.format]
        isi = json.dumps([*inti, _sidik_program(), self.nilai], sort_keys=True, default=str)
        return hashlib.sha256(isi.encode("utf-8")).hexdigest()[:32]

    def alamat(self, mulai: int) -> str:
        """The query string of another page of the same answer, its edition named."""
        tetap = {
            k: v for k, v in self.nilai.items() if v is not None and k not in ("mulai", "edisi", "format")
        }
        lain = {"edisi": self.konteks.edisi, "format": self.format, "mulai": mulai}
        isi = {k: ",".join(v) if k in ("kolom", "urut") else v for k, v in (tetap | lain).items()}
        return urlencode({k: _tulis(v) for k, v in isi.items()}, doseq=True)


@dataclass(frozen=True)
class Jawaban:
    """All columns of the page's rows, whether more follow, how many there are (None: not counted), what is sent."""

    isi: pa.Table
    ada_lagi: bool
    total: int | None
    kolom: tuple[str, ...]


def nama_kueri() -> tuple[str, ...]:
    """Every name that /data/ knows: published tables, then open questions."""
    return (*tabel_terbit(), *KUERI)


def parameter(kueri: str, konteks: Konteks) -> tuple[Parameter, ...]:
    """The parameters of one address, closed lists from the edition. Raises KeyError for an unknown name."""
    return _parameter(kueri, konteks, str(opened(konteks.edisi).path), tuple(editions()))


@lru_cache(maxsize=256)
def _parameter(kueri: str, konteks: Konteks, _path: str, edisi: tuple[str, ...]) -> tuple[Parameter, ...]:
    tabel = tabel_terbit().get(kueri)
    kolom = tabel.nama_kolom if tabel else kolom_kueri(kueri)
    khusus = _saringan(kueri, konteks) if tabel else _isian(kueri, konteks)
    urut = [arah + satu for satu in kolom for arah in ("", "-")]
    umum = {
        "edisi": Parameter("edisi", kata.PARAMETER["edisi"], teks(edisi)),
        "format": Parameter("format", kata.PARAMETER["format"], teks(FORMAT)),
        "kolom": Parameter("kolom", kata.PARAMETER["kolom"], teks(kolom), "koma"),
        "urut": Parameter("urut", kata.PARAMETER["urut"], teks(tuple(urut)), "koma"),
        "batas": Parameter("batas", kata.PARAMETER["batas"], bulat(1, BATAS_MAKS), bawaan=BATAS_BAWAAN),
        "mulai": Parameter("mulai", kata.PARAMETER["mulai"], bulat(0, MULAI_MAKS), bawaan=0),
    }
    return (*khusus, *(satu for nama, satu in umum.items() if tabel or nama != "urut"))


def _saringan(nama: str, konteks: Konteks) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            (AWALAN_KOLOM if satu.nama in UMUM else "") + satu.nama,
            satu.arti,
            _skema(nama, satu, konteks),
            "ulang",
            kolom=satu.nama,
        )
        for satu in tabel_terbit()[nama].kolom
    )


def _skema(tabel: str, kolom: KolomTerbit, konteks: Konteks) -> dict[str, Any]:
    if kolom.tipe != "varchar":
        return tipe(kolom.tipe)
    return teks(pilihan(tabel, kolom.nama, konteks), POLA_KURUN if kolom.nama == "periode" else "")


def _isian(nama: str, konteks: Konteks) -> tuple[Parameter, ...]:
    return tuple(
        Parameter(
            satu.nama, kata.PARAMETER[satu.nama], teks(satu.pilihan, POLA_PERIODE), wajib=satu.bawaan is None,
            bawaan=satu.bawaan,
        )
        for satu in param_kueri(nama, konteks)
    )  # fmt: skip


def pesan(kueri: str, pasangan: list[tuple[str, str]], format_terima: str) -> Pesanan:
    """Check a request for `kueri` (a name of `nama_kueri`). Raises ApiSalah: 404 for the edition, 400 for the rest."""
    konteks = Konteks(_edisi([isi for nama, isi in pasangan if nama == "edisi"]))
    nilai = baca(parameter(kueri, konteks), pasangan)
    return Pesanan(kueri, konteks, nilai["format"] or format_terima, nilai)


def _edisi(disebut: list[str]) -> str:
    """The named edition or the active one; an unknown one is no wrong parameter but a thing that is not here."""
    if not disebut:
        return current()
    tersedia = editions()
    if disebut[0] not in tersedia:
        ada = ", ".join(sorted(tersedia))
        raise ApiSalah(
            404, "edisi-tidak-dikenal",
            f"Edisi data “{potong(disebut[0])}” tidak ada di Serambi ini. Edisi yang ada: {ada}.",
            parameter="edisi", diizinkan=sorted(tersedia),
        )  # fmt: skip
    return disebut[0]


def jawaban(minta: Pesanan) -> Jawaban:
    """Ask the engine. Raises TerlaluLama, EdisiRusak, EdisiTidakDikenal."""
    nilai, batas, mulai = minta.nilai, minta.nilai["batas"], minta.nilai["mulai"]
    if minta.kueri in KUERI:
        isian = {satu.nama: nilai[satu.nama] for satu in param_kueri(minta.kueri, minta.konteks)}
        semua = jawab(minta.kueri, minta.konteks, isian)
        lagi, kolom = mulai + batas < semua.num_rows, _kirim(semua.column_names, nilai["kolom"])
        return Jawaban(semua.slice(mulai, batas), lagi, semua.num_rows, kolom)
    saring = tuple(
        (satu.kolom, nilai[satu.nama])
        for satu in parameter(minta.kueri, minta.konteks)
        if satu.kolom and nilai[satu.nama] is not None
    )
    urut = tuple((satu.removeprefix("-"), satu.startswith("-")) for satu in nilai["urut"] or ())
    potongan = ambil(Ambilan(minta.kueri, saring, urut, batas, mulai), minta.konteks)
    kolom = _kirim(potongan.isi.column_names, nilai["kolom"])
    return Jawaban(potongan.isi, potongan.ada_lagi, potongan.total, kolom)


def _kirim(semua: list[str], dipilih: tuple[str, ...] | None) -> tuple[str, ...]:
    """The chosen columns; `asal` always goes along, so that no row loses its DATA CONTOH."""
    if dipilih is None:
        return tuple(semua)
    return dipilih if ASAL in dipilih or ASAL not in semua else (*dipilih, ASAL)


def _tulis(nilai: Any) -> Any:
    """A value as it stands in an address."""
    if isinstance(nilai, tuple):
        return [_tulis(satu) for satu in nilai]
    return str(nilai).lower() if isinstance(nilai, bool) else str(nilai)


@cache
def _sidik_program() -> str:
    """What decides the content of an answer beside the edition: every question and these modules."""
    berkas = [
        *(AKAR / "queries").rglob("*.sql"),
        *(AKAR / "pages" / "web").glob("api*.py"),
        *(AKAR / "queries").glob("*.py"),
    ]
    hitung = hashlib.sha256()
    for satu in sorted([*berkas, AKAR / "words" / "api.py", AKAR / "queries" / "terbitan" / "uraian.csv"]):
        hitung.update(satu.read_bytes())
    return hitung.hexdigest()
