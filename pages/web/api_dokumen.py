"""What the read API says about itself: the index for people, the OpenAPI document for programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from data.snapshot import current, editions
from pages.web.api_badan import MEDIA
from pages.web.api_bentuk import APA_SAJA, BENTUK_GALAT, GALAT, KEPALA, META, TIPE
from pages.web.api_galat import JENIS as JENIS_GALAT
from pages.web.api_isi import arti
from pages.web.api_kueri import nama_kueri, parameter
from pages.web.api_parameter import BANYAK_MAKS, BATAS_BAWAAN, BATAS_MAKS, FORMAT, Parameter
from pages.web.aset import TANYA_DULU, Aset, aset
from queries import Konteks
from queries.engine import opened
from queries.kueri_terbuka import kolom_kueri
from queries.terbit import tabel_terbit
from words import api as kata
from words.api import JALUR

_RINGKAS = 8  # a closed list longer than that stands once, under components


def indeks(dasar: str) -> Aset:
    """The index as JSON; `dasar` is the server's base path ("" at the root)."""
    return _simpan(_indeks, dasar)


def openapi(dasar: str) -> Aset:
    """The OpenAPI 3.1 document of the active edition."""
    return _simpan(_openapi, dasar)


def _simpan(buat: Callable[[str, str], dict[str, Any]], dasar: str) -> Aset:
    return _jadi(buat, dasar, current(), str(opened(current()).path), tuple(editions()))


@lru_cache(maxsize=16)
def _jadi(
    buat: Callable[[str, str], dict[str, Any]], dasar: str, edisi: str, _path: str, _edisi: tuple[str, ...]
) -> Aset:
    isi = json.dumps(buat(dasar, edisi), ensure_ascii=False).encode("utf-8")
    return aset(isi, "application/json", TANYA_DULU)


def _indeks(dasar: str, edisi: str) -> dict[str, Any]:
    konteks = Konteks(edisi)
    return {
        "nama": kata.JUDUL,
        "uraian": kata.URAIAN,
        "versi": "1",
        "edisi": edisi,
        "contoh": opened(edisi).package["memuat_contoh"],
        "edisi_tersedia": sorted(editions()),
        "openapi": f"{dasar}{JALUR}/openapi.json",
        "format": list(FORMAT),
        "batas": {"bawaan": BATAS_BAWAAN, "tertinggi": BATAS_MAKS},
        "tabel": [_satu_tabel(dasar, nama) for nama in tabel_terbit()],
        "kueri": [_satu_kueri(dasar, nama, konteks) for nama in nama_kueri() if nama not in tabel_terbit()],
    }


def _satu_tabel(dasar: str, nama: str) -> dict[str, Any]:
    tabel = tabel_terbit()[nama]
    return {
        "nama": nama,
        "arti": tabel.arti,
        "alamat": f"{dasar}{JALUR}/data/{nama}",
        "kunci": list(tabel.kunci),
        "kolom": list(tabel.nama_kolom),
    }


def _satu_kueri(dasar: str, nama: str, konteks: Konteks) -> dict[str, Any]:
    return {
        "nama": nama,
        "arti": kata.KUERI[nama],
        "alamat": f"{dasar}{JALUR}/data/{nama}",
        "wajib": [satu.nama for satu in parameter(nama, konteks) if satu.wajib],
        "kolom": list(kolom_kueri(nama)),
    }


def _openapi(dasar: str, edisi: str) -> dict[str, Any]:
    konteks, daftar = Konteks(edisi), dict[str, Any]()
    jalur = {f"/data/{nama}": {"get": _operasi(nama, konteks, daftar)} for nama in nama_kueri()}
    return {
        "openapi": "3.1.0",
        "info": {"title": kata.JUDUL, "version": "1", "description": kata.URAIAN},
        "servers": [{"url": dasar + JALUR}],
        "paths": {
            "/": {"get": _tetap("indeks", "Daftar tabel dan kueri")},
            "/openapi.json": {"get": _tetap("openapi", "Dokumen ini")},
            **jalur,
        },
        "components": {"schemas": {**daftar, "Meta": META, "Galat": BENTUK_GALAT}},
    }


def _tetap(nama: str, uraian: str) -> dict[str, Any]:
    isi = {"application/json": {"schema": {"type": "object"}}}
    galat = {kode: _tolak(kode) for kode in ("400", "405", "413", "414", "503")}
    return {
        "operationId": nama,
        "summary": uraian,
        "responses": {"200": {"description": uraian, "content": isi}, **galat},
    }


def _operasi(nama: str, konteks: Konteks, daftar: dict[str, Any]) -> dict[str, Any]:
    judul = tabel_terbit()[nama].arti if nama in tabel_terbit() else kata.KUERI[nama]
    baik = {
        "description": "Baris yang diminta",
        "headers": {k: {"description": v, "schema": {"type": "string"}} for k, v in KEPALA.items()},
        "content": _isi(nama),
    }
    return {
        "operationId": nama,
        "summary": judul,
        "parameters": [_parameter(satu, daftar) for satu in parameter(nama, konteks)],
        "responses": {"200": baik, "304": {"description": "Belum berubah"}} | {k: _tolak(k) for k in GALAT},
    }


def _parameter(satu: Parameter, daftar: dict[str, Any]) -> dict[str, Any]:
    skema = _rujuk(satu.skema, daftar)
    if satu.cara != "satu":
        skema = {"type": "array", "items": skema, "minItems": 1, "maxItems": BANYAK_MAKS}
        skema |= {"uniqueItems": True} if satu.cara == "koma" else {}
    if satu.bawaan is not None:
        skema = {**skema, "default": satu.bawaan}
    hasil = {
        "name": satu.nama,
        "in": "query",
        "description": satu.arti,
        "required": satu.wajib,
        "schema": skema,
    }
    return hasil | ({"style": "form", "explode": satu.cara == "ulang"} if satu.cara != "satu" else {})


def _rujuk(skema: dict[str, Any], daftar: dict[str, Any]) -> dict[str, Any]:
    """A long closed list by reference; the same list has one name."""
    if len(skema.get("enum", ())) <= _RINGKAS:
        return skema
    nama = next((k for k, v in daftar.items() if v == skema), f"Daftar{len(daftar) + 1}")
    daftar[nama] = skema
    return {"$ref": f"#/components/schemas/{nama}"}


def _isi(nama: str) -> dict[str, Any]:
    tabel = tabel_terbit().get(nama)
    tipe = {satu.nama: TIPE[satu.tipe] for satu in tabel.kolom} if tabel else {}
    kolom = tabel.nama_kolom if tabel else kolom_kueri(nama)
    baris = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            satu: {"type": tipe.get(satu, APA_SAJA), "description": arti(nama, satu)} for satu in kolom
        },
    }
    jawab = {
        "type": "object",
        "required": ["meta", "data"],
        "properties": {
            "meta": {"$ref": "#/components/schemas/Meta"},
            "data": {"type": "array", "items": baris},
        },
    }
    lain = {
        MEDIA[f].partition(";")[0]: {"schema": {"type": "string", "format": "binary"}} for f in FORMAT[1:]
    }
    return {"application/json": {"schema": jawab}, **lain}


def _tolak(kode: str) -> dict[str, Any]:
    isi = {JENIS_GALAT: {"schema": {"$ref": "#/components/schemas/Galat"}}}
    return {"description": GALAT[kode], "content": isi}
