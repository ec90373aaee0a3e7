"""Other programs read the API just as the README shows: pandas, curl, and Excel and R by their rules."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import socket
import subprocess
import threading
from pathlib import Path

import httpx
import pandas as pd
import pytest
import uvicorn
from starlette.applications import Starlette

from pages.web.api import rute_api
from queries import Konteks
from queries.terbit_baca import isi
from words.api import PETUNJUK_EXCEL, cara

AKAR = Path(__file__).resolve().parents[2]
README = (AKAR / "README.md").read_text(encoding="utf-8")
BAWAAN = "http://127.0.0.1:8501"
PUBLIK = Konteks("kaltim-2026-11")
TANYA = "/api/v1/data/pmks?tahun=2024&dimensi_wilayah=wilayah"


@pytest.fixture(scope="module")
def server():
    """The API on a real socket; its address."""
    soket = socket.create_server(("127.0.0.1", 0))
    peladen = uvicorn.Server(uvicorn.Config(Starlette(routes=rute_api()), log_config=None, lifespan="off"))
    utas = threading.Thread(target=peladen.run, kwargs={"sockets": [soket]})
    utas.start()
    yield f"http://127.0.0.1:{soket.getsockname()[1]}"
    peladen.should_exit = True
    utas.join()


@pytest.fixture(scope="module")
def pmks():
    """What every program must have read."""
    semua = isi("pmks", PUBLIK).to_pandas()
    return semua[(semua.tahun == 2024) & (semua.dimensi_wilayah == "wilayah")].reset_index(drop=True)


def tulisan(bahasa: str) -> str:
    """The README's block in that language, after its heading."""
    bagian = README.partition("## API")[2].partition("\n## ")[0]
    return re.search(rf"```{bahasa}\n(.*?)\n```", bagian, re.S)[1]


@pytest.mark.parametrize("satu", cara(BAWAAN), ids=lambda satu: satu.bahasa)
def test_the_readme_shows_the_recipes_of_the_page(satu):
    assert tulisan(satu.bahasa) == satu.teks
    assert all(
        kata.strip() in README for kata in PETUNJUK_EXCEL.partition(": ")[2].partition(";")[0].split(", ")
    )


def test_pandas_reads_both_forms(server, pmks):
    nama: dict = {}
    dua_baris = tulisan("python").replace(BAWAAN, server).rsplit("\n", 1)
    exec(dua_baris[0], nama)  # the README's own text
    dari_csv = nama["pmks"]
    exec(dua_baris[1], nama)
    for terbaca in (dari_csv, nama["pmks"]):
        assert terbaca.kode_wilayah.tolist() == pmks.kode_wilayah.tolist()
        assert (
            terbaca.nilai.astype("Float64").fillna(-1).tolist()
            == pmks.nilai.astype("Float64").fillna(-1).tolist()
        )
        assert (terbaca.nilai.isna() == pmks.nilai.isna()).all() and set(terbaca.asal) == {"contoh"}
    assert len(dari_csv) == len(pmks) > 1000 and list(dari_csv) == list(pmks)


def test_excel_reads_it_as_power_query_does(server, pmks):
    """Csv.Document with the options of the recipe, then the types it names, read by Indonesian rules."""
    teks = tulisan("powerquery")
    alamat = re.search(r'Alamat = "([^"]+)"', teks)[1].replace(BAWAAN, server)
    pilihan = dict(
        re.findall(
            r"(\w+) = ([^,\]]+)", teks.partition("Web.Contents(Alamat), [")[2].partition("])")[0] + "]"
        )
    )
    assert pilihan == {"Delimiter": '";"', "Encoding": "65001", "QuoteStyle": "QuoteStyle.Csv"}
    mentah = httpx.get(alamat).content
    baris = list(csv.reader(io.StringIO(mentah.decode("utf-8-sig"), newline=""), delimiter=";"))
    kepala, isi_ = baris[0], baris[1:]
    nilai = [satu[kepala.index("nilai")] for satu in isi_]
    assert [int(n) if n else None for n in nilai] == [None if pd.isna(n) else int(n) for n in pmks.nilai]
    assert [satu[kepala.index("kode_wilayah")] for satu in isi_] == pmks.kode_wilayah.tolist()
    luas = httpx.get(f"{server}/api/v1/data/konteks?indikator=luas_wilayah&format=csv-id").content.decode(
        "utf-8-sig"
    )
    json_ = httpx.get(f"{server}/api/v1/data/konteks?indikator=luas_wilayah").json()["data"]
    tulis = [b["nilai"] for b in csv.DictReader(io.StringIO(luas), delimiter=";")]
    assert [float(t.replace(",", ".")) for t in tulis] == [b["nilai"] for b in json_]
    assert any("," in t for t in tulis)


def test_curl_names_the_file(server, tmp_path):
    perintah = shlex.split(tulisan("sh").replace(BAWAAN, server))
    subprocess.run(perintah, cwd=tmp_path, check=True)
    berkas = list(tmp_path.iterdir())
    assert [satu.name for satu in berkas] == ["serambi_pmks_kaltim-2026-11_DATA-CONTOH.csv"]
    assert berkas[0].read_bytes() == httpx.get(server + TANYA + "&format=csv&batas=100000").content


def test_r_needs_no_option_for_a_mark(server):
    """read.csv keeps a byte-order mark in the first name; the plain form has none, and empty cells are NA."""
    alamat = re.search(r'alamat <- "([^"]+)"', tulisan("r"))[1].replace(BAWAAN, server)
    jawab = httpx.get(alamat)
    assert jawab.content.startswith(b"periode,") and 'na.strings = ""' in tulisan("r")


def test_head_over_the_wire_and_a_reader_that_stays_away(server):
    """HEAD sends no byte of the body; connections that ask and never read keep nobody from an answer."""
    diam = []
    for _ in range(6):
        satu = socket.create_connection(server.removeprefix("http://").split(":"))
        satu.sendall(b"GET /api/v1/data/pmks?tahun=2024&batas=5000 HTTP/1.1\r\nHost: x\r\n\r\n")
        diam.append(satu)
    kepala = httpx.head(server + TANYA, headers={"accept-encoding": "identity"})
    penuh = httpx.get(server + TANYA, headers={"accept-encoding": "identity"})
    assert kepala.content == b"" and kepala.headers["content-length"] == str(len(penuh.content))
    assert json.loads(penuh.content)["meta"]["baris"] == 1000
    for satu in diam:
        satu.close()
