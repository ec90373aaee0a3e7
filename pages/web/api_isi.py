"""The whole answer to one request for data: head, body, and what both must say about contoh, sources and pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from typing import Any

import pyarrow as pa

from data import skema
from pages.web.api_badan import AKHIRAN, MEDIA, Badan, badan
from pages.web.api_kueri import ASAL, Jawaban, Pesanan, jawaban
from queries import Konteks
from queries.engine import opened
from queries.terbit import tabel_terbit
from queries.terbit_baca import isi
from words import api as kata
from words.api import JALUR

_SUMBER = ("sumber_id", "penduduk_sumber_id", "sumber_awal", "sumber_akhir")
_SATUAN = {
    "spm": "jiwa", "penduduk": "jiwa", "migrasi": "jiwa", "anggaran": "rupiah", "jenis_kelamin": "jiwa",
    "spm_capaian": "jiwa", "penduduk_seri": "jiwa", "migrasi_seri": "jiwa",
}  # fmt: skip
_UNTUK_SUMBER = ("sumber_id", "penerbit", "judul", "url", "lisensi")


@dataclass(frozen=True)
class Isi:
    """What is sent: body, media type and heads (ETag apart, it depends on the packing)."""

    badan: Badan
    media: str
    kepala: dict[str, str]


class Simpanan:
    """The latest answers by ETag, at most `batas` bytes of them: an edition never changes."""

    def __init__(self, batas: int = 32_000_000) -> None:
        self._batas, self._isi, self._ukuran, self._kunci = batas, OrderedDict[str, Isi](), 0, Lock()

    def ambil(self, etag: str) -> Isi | None:
        """A kept answer, marked as used."""
        with self._kunci:
            if etag in self._isi:
                self._isi.move_to_end(etag)
            return self._isi.get(etag)

    def taruh(self, etag: str, satu: Isi) -> None:
        """Keep an answer; the longest unused ones go."""
        with self._kunci:
            if etag in self._isi or len(satu.badan.gz) > self._batas // 4:
                return
            self._isi[etag] = satu
            self._ukuran += len(satu.badan.gz)
            while self._ukuran > self._batas:
                self._ukuran -= len(self._isi.popitem(last=False)[1].badan.gz)


SIMPANAN = Simpanan()


def susun(minta: Pesanan, jalur: str) -> Isi:
    """The answer to a checked request that came to the path `jalur`."""
    kunci = f"{minta.etag} {jalur}"  # the path may carry the server's base path, which stands in the links
    ada = SIMPANAN.ambil(kunci)
    if ada is None:
        ada = _susun(minta, jalur)
        SIMPANAN.taruh(kunci, ada)
    return ada


def _susun(minta: Pesanan, jalur: str) -> Isi:
    jawab = jawaban(minta)
    contoh = ada_contoh(minta.kueri, jawab.isi, minta.konteks)
    meta = _meta(minta, jawab, contoh, jalur)
    tubuh = badan(jawab.isi.select(list(jawab.kolom)), minta.format, meta)
    return Isi(tubuh, MEDIA[minta.format], _kepala(minta, jawab, contoh, jalur))


def ada_contoh(kueri: str, tabel: pa.Table, konteks: Konteks) -> bool:
    """Whether one of these rows is contoh: by `asal`, or by its source where the table has no such column."""
    if ASAL in tabel.column_names:
        return "contoh" in tabel.column(ASAL).unique().to_pylist()
    if "sumber" not in tabel.column_names:
        return False
    rekaan = {id_ for id_, satu in _semua_sumber(konteks).items() if satu["jenis_sumber"] == "contoh"}
    return bool(rekaan & set(tabel.column("sumber").unique().to_pylist()))


def _semua_sumber(konteks: Konteks) -> Mapping[str, dict[str, str]]:
    return _sumber_edisi(konteks, str(opened(konteks.edisi).path))


@lru_cache(maxsize=16)
def _sumber_edisi(konteks: Konteks, _path: str) -> Mapping[str, dict[str, str]]:
    return {satu["sumber_id"]: satu for satu in isi("sumber", konteks).to_pylist()}


def _meta(minta: Pesanan, jawab: Jawaban, contoh: bool, jalur: str) -> dict[str, Any]:
    paket = opened(minta.konteks.edisi).package
    return {
        "kueri": minta.kueri,
        "judul": _judul(minta.kueri),
        "edisi": minta.konteks.edisi,
        "edisi_sha256": paket["isi_sha256"],
        "audiens": "publik",
        "contoh": contoh,
        "tanda": kata.CONTOH_JANGAN_DIKUTIP if contoh else "",
        "satuan": _satuan(minta, jawab.isi),
        "kolom": [{"nama": satu, "arti": arti(minta.kueri, satu)} for satu in jawab.kolom],
        "sumber": _sumber(jawab.isi, minta.konteks),
        "lisensi": [satu["title"] for satu in paket["licenses"]],
        "permintaan": {k: _json(v) for k, v in minta.nilai.items() if v is not None and k != "format"},
        "baris": jawab.isi.num_rows,
        "baris_semua": jawab.total,
        "berikut": _tautan(minta, jawab, jalur).get("next"),
    }


def _judul(kueri: str) -> str:
    return tabel_terbit()[kueri].arti if kueri in tabel_terbit() else kata.KUERI[kueri]


def arti(kueri: str, kolom: str) -> str:
    """What a column means. Raises KeyError when nobody wrote it down."""
    if kueri in tabel_terbit():
        return next(satu.arti for satu in tabel_terbit()[kueri].kolom if satu.nama == kolom)
    return kata.KOLOM.get(kolom) or _arti_lain()[kolom]


@lru_cache(maxsize=1)
def _arti_lain() -> dict[str, str]:
    """The first meaning written for a name, published tables before the edition's own."""
    dalam = {satu.nama: satu.arti for tabel in reversed(skema.tabel().values()) for satu in tabel.kolom}
    return dalam | {
        satu.nama: satu.arti for tabel in reversed(tabel_terbit().values()) for satu in tabel.kolom
    }


def _satuan(minta: Pesanan, tabel: pa.Table) -> list[str]:
    if "satuan" in tabel.column_names:
        return sorted(satu for satu in tabel.column("satuan").unique().to_pylist() if satu)
    satu = minta.nilai.get("satuan") or _SATUAN.get(minta.kueri)
    return [satu] if satu else []


def _sumber(tabel: pa.Table, konteks: Konteks) -> list[dict[str, str]]:
    """The sources of these rows, each once."""
    kode = {
        satu
        for nama in _SUMBER
        if nama in tabel.column_names
        for isian in tabel.column(nama).unique().to_pylist()
        for satu in (isian or "").split("|")
    }
    semua = _semua_sumber(konteks)
    return [{nama: semua[satu][nama] for nama in _UNTUK_SUMBER} for satu in sorted(kode & set(semua))]


def _json(nilai: Any) -> Any:
    return list(nilai) if isinstance(nilai, tuple) else nilai


def _tautan(minta: Pesanan, jawab: Jawaban, jalur: str) -> dict[str, str]:
    """Addresses of the pages before and after, on this server."""
    batas, mulai = minta.nilai["batas"], minta.nilai["mulai"]
    hasil = {}
    if jawab.ada_lagi:
        hasil["next"] = f"{jalur}?{minta.alamat(mulai + batas)}"
    if mulai:
        hasil["prev"] = f"{jalur}?{minta.alamat(max(mulai - batas, 0))}"
    return hasil


def _kepala(minta: Pesanan, jawab: Jawaban, contoh: bool, jalur: str) -> dict[str, str]:
    tautan = [f'<{alamat}>; rel="{rel}"' for rel, alamat in _tautan(minta, jawab, jalur).items()]
    dasar = jalur.partition(JALUR)[0] + JALUR
    tautan.append(f'<{dasar}/openapi.json>; rel="service-desc"; type="application/json"')
    tanda = "_DATA-CONTOH" if contoh else ""
    nama = f"serambi_{minta.kueri}_{minta.konteks.edisi}{tanda}.{AKHIRAN[minta.format]}"
    return {
        "Cache-Control": "no-cache",
        "Vary": "Accept, Accept-Encoding",
        "Link": ", ".join(tautan),
        "Content-Disposition": f'{"inline" if minta.format == "json" else "attachment"}; filename="{nama}"',
        "X-Serambi-Edisi": minta.konteks.edisi,
        "X-Serambi-Contoh": "ya" if contoh else "tidak",
    } | ({} if jawab.total is None else {"X-Serambi-Baris": str(jawab.total)})
