"""The API on other editions: without a reported row, of an invented province, and two editions side by side."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette

from pages.web.api_kueri import nama_kueri, parameter
from pages.web.rute import rute
from queries import Konteks
from tests.pages.test_tiga_wilayah import karangan, provinsi_rekaan  # noqa: F401 (fixtures)
from tests.web.klien import Klien

DATA = "/api/v1/data/"
ISIAN = {"periode": "2024", "awal": "2023", "akhir": "2024"}
KLIEN = Klien(Starlette(routes=rute()))


def semua_jawaban(edisi: str):
    """(name, answer) of every address, with the parameters that it must have, in every form."""
    for nama in nama_kueri():
        wajib = {
            satu.nama: ISIAN.get(satu.nama) or satu.skema["enum"][0]
            for satu in parameter(nama, Konteks(edisi))
            if satu.wajib
        }
        for bentuk in ("json", "csv", "csv-id", "parquet"):
            tanya = "&".join(f"{k}={v}" for k, v in {**wajib, "format": bentuk, "batas": 50}.items())
            yield nama, KLIEN.get(f"{DATA}{nama}?{tanya}")


@pytest.mark.lama
@pytest.mark.parametrize("edisi", ["kosong", "jarang"])
def test_an_edition_without_reports_answers_everywhere(edisi, request):
    request.getfixturevalue(edisi)
    jawab = list(semua_jawaban(edisi))
    assert {(nama, satu.status_code) for nama, satu in jawab} == {(nama, 200) for nama in nama_kueri()}
    pmks = KLIEN.get(DATA + "pmks")
    assert (pmks.json()["data"] == []) == (edisi == "kosong")
    assert pmks.headers["x-serambi-contoh"] == ("tidak" if edisi == "kosong" else "ya")


@pytest.mark.lama
@pytest.mark.usefixtures("karangan")
def test_another_province_is_asked_by_its_own_codes():
    jawab = list(semua_jawaban("rekaan"))
    assert {(nama, satu.status_code) for nama, satu in jawab} == {(nama, 200) for nama in nama_kueri()}
    wilayah = KLIEN.get(DATA + "wilayah?tingkat=kabupaten&tingkat=kota").json()["data"]
    provinsi = KLIEN.get(DATA + "wilayah?tingkat=provinsi").json()["data"][0]["kode_wilayah"]
    assert len(wilayah) == 3
    assert (
        KLIEN.get(DATA + "rekap_pilar?periode=2024").json()["meta"]["permintaan"]["kode_wilayah"] == provinsi
    )
    tolak = KLIEN.get(DATA + "pmks?kode_wilayah=64.02")
    assert tolak.status_code == 400 and wilayah[0]["kode_wilayah"] in tolak.json()["diizinkan"]


@pytest.mark.lama
@pytest.mark.usefixtures("karangan")
def test_an_older_edition_is_asked_by_name_and_its_pages_stay_with_it():
    kini = KLIEN.get(DATA + "wilayah").json()["meta"]["edisi"]
    lama = KLIEN.get(DATA + "wilayah?edisi=kaltim-2026-11&batas=5")
    assert kini == "rekaan" and lama.headers["x-serambi-edisi"] == "kaltim-2026-11"
    berikut = KLIEN.get(lama.json()["meta"]["berikut"])
    assert berikut.json()["meta"]["edisi"] == "kaltim-2026-11"
    assert (
        KLIEN.get(DATA + "pmks?edisi=kaltim-2026-11&kode_wilayah=64.02&batas=3").json()["meta"]["baris"] == 3
    )
