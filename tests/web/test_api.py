"""The read API: what it answers, what it refuses and how, what it never tells, and that it holds up nobody."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import threading
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import httpx
import jsonschema
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Mount

from data.snapshot import EdisiRusak, current
from pages.web import api, api_isi, api_kueri
from pages.web.api_badan import _POTONG, longgar, padat
from pages.web.api_kueri import nama_kueri, parameter
from pages.web.rute import rute
from queries import Konteks, rows
from queries.kueri_terbuka import KUERI
from queries.terbit import kursor, tabel_terbit
from queries.terbit_baca import isi
from tests.web.klien import Klien

DATA = "/api/v1/data/"
PUBLIK = Konteks("kaltim-2026-11")
# behind our routes stands one that takes every address and method, as Streamlit's does
KLIEN = Klien(Starlette(routes=[*rute(), Mount("/", app=PlainTextResponse("Streamlit"))]))
TOLAK = [  # address, status, reason, a word of the sentence
    ("pmks?tiada=1", 400, "parameter-tidak-dikenal", "“tiada” tidak dikenal. Yang dikenal: periode"),
    ("pmks?Tahun=2024", 400, "parameter-tidak-dikenal", "“Tahun”"),
    ("pmks?jenis=PMKS-99", 400, "nilai-tidak-dikenal", "Yang dikenal: GRP-ANAK"),
    ("pmks?asal=", 400, "nilai-tidak-dikenal", "resmi, contoh"),
    ("pmks?tahun=2024,5", 400, "nilai-tidak-sah", "bilangan bulat"),
    ("pmks?kumulatif=ya", 400, "nilai-tidak-sah", "true atau false"),
    ("pmks?periode=tahun%20lalu", 400, "nilai-tidak-sah", "2024-TW3"),
    ("peristiwa?tanggal=2024-02-31", 400, "nilai-tidak-sah", "tanggal seperti"),
    ("konteks?nilai=nan", 400, "nilai-tidak-sah", "titik desimal"),
    ("konteks?nilai=1e999", 400, "nilai-tidak-sah", "titik desimal"),
    (f"konteks?catatan={'a' * 201}", 400, "nilai-tidak-sah", "lebih panjang dari 200"),
    ("pmks?batas=100001", 400, "nilai-tidak-sah", "antara 1 dan 100000"),
    ("pmks?batas=0", 400, "nilai-tidak-sah", "antara 1 dan 100000"),
    ("pmks?mulai=-1", 400, "nilai-tidak-sah", "antara 0 dan"),
    ("pmks?batas=1&batas=2", 400, "parameter-ganda", "sekali"),
    ("pmks?kolom=nilai,nilai", 400, "nilai-ganda", "dua kali"),
    ("pmks?kolom=", 400, "nilai-tidak-dikenal", "“kolom”"),
    ("pmks?urut=tiada", 400, "nilai-tidak-dikenal", "-periode"),
    ("pmks?format=xlsx", 400, "nilai-tidak-dikenal", "json, csv, csv-id, parquet"),
    ("pmks?" + "&".join(["tahun=2024"] * 41), 400, "terlalu-banyak", "paling banyak 40"),
    ("sebaran", 400, "parameter-kurang", "“periode” harus diisi"),
    ("sebaran?periode=2024&urut=nilai", 400, "parameter-tidak-dikenal", "“urut”"),
    ("sebaran_indikator?periode=2024&indikator=tiada", 400, "nilai-tidak-dikenal", "garis_kemiskinan"),
    ("pmks?edisi=tiada", 404, "edisi-tidak-dikenal", "kaltim-2026-11"),
    ("tiada", 404, "kueri-tidak-dikenal", "/api/v1"),
    ("topeng", 404, "kueri-tidak-dikenal", "/api/v1"),
    ("pernyataan", 404, "kueri-tidak-dikenal", "/api/v1"),
    ("koreksi_daftar", 404, "kueri-tidak-dikenal", "/api/v1"),
    ("pmks/", 404, "alamat-tidak-dikenal", "/api/v1"),
    ("pmks?jenis=" + "a" * 8000, 414, "alamat-terlalu-panjang", "8000"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def tanpa_simpanan(monkeypatch):
    monkeypatch.setattr(api_isi, "SIMPANAN", api_isi.Simpanan())


def minta(tanya, **kepala):
    return KLIEN.get(DATA + tanya, kepala)


def tanda_masalah(jawab, status, alasan):
    """A refusal is problem+json that no cache keeps."""
    masalah = jawab.json()
    assert jawab.headers["content-type"] == "application/problem+json"
    assert jawab.headers["cache-control"] == "no-store"
    assert (jawab.status_code, masalah["status"]) == (status, status)
    assert masalah["type"] == f"urn:serambi:galat:{alasan}" and masalah["title"]
    return masalah


def test_the_index_names_everything():
    jawab = KLIEN.get("/api/v1")
    daftar = jawab.json()
    assert {satu["nama"] for satu in daftar["tabel"]} == set(tabel_terbit())
    assert {satu["nama"] for satu in daftar["kueri"]} == set(KUERI) and daftar["edisi"] == current()
    assert daftar["contoh"] and {s["nama"]: s["wajib"] for s in daftar["kueri"]}["sebaran"] == ["periode"]
    assert KLIEN.get("/api/v1/").content == jawab.content
    assert KLIEN.get("/api/v1", {"if-none-match": jawab.headers["etag"]}).status_code == 304
    assert KLIEN.head("/api/v1/openapi.json").status_code == 200


@pytest.mark.parametrize(
    "tanya", ["jenis", "penduduk?dasar=dukcapil&dasar=sensus_2020", "migrasi?arah=datang&batas=300"]
)
def test_rows_are_those_of_the_published_table(tanya):
    nama, _, syarat = tanya.partition("?")
    pilih = urllib.parse.parse_qs(syarat)
    batas = int(pilih.pop("batas", ["1000"])[0])
    semua = [b for b in isi(nama, PUBLIK).to_pylist() if all(b[k] in v for k, v in pilih.items())]
    jawab = minta(tanya).json()
    assert jawab["data"] == json.loads(json.dumps(semua[:batas], default=str)) and semua
    assert (jawab["meta"]["baris"], jawab["meta"]["baris_semua"]) == (min(batas, len(semua)), len(semua))


def test_an_open_question_with_its_defaults():
    jawab = minta("sebaran?periode=2024&kolom=kode_wilayah,nilai,angka").json()
    asal = rows("sebaran", PUBLIK, periode="2024", jenis="SEMUA-26", ukuran="terdata", satuan="jiwa",
                jenis_kelamin="total", dasar="dukcapil")  # fmt: skip
    assert [satu["angka"] for satu in jawab["data"]] == [satu["angka"] for satu in asal]
    assert jawab["meta"]["permintaan"]["jenis"] == "SEMUA-26" and jawab["meta"]["satuan"] == ["jiwa"]


def test_all_formats_hold_the_same():
    """Numbers, dates, truth values and empty cells, read back by other programs' rules."""
    for tanya in ("konteks?kode_wilayah=64&batas=60", "wilayah?tingkat=kota&tingkat=kabupaten"):
        baris = minta(tanya).json()["data"]
        polos = minta(tanya + "&format=csv")
        assert polos.headers["content-type"].startswith("text/csv") and not polos.content.startswith(
            b"\xef\xbb\xbf"
        )
        assert list(csv.DictReader(io.StringIO(polos.text))) == [
            {k: _teks(v) for k, v in b.items()} for b in baris
        ]
        excel = minta(tanya + "&format=csv-id").content
        assert excel.startswith(b"\xef\xbb\xbf")
        dibaca = list(csv.DictReader(io.StringIO(excel.decode("utf-8-sig")), delimiter=";"))
        assert dibaca == [
            {k: _teks(v).replace(".", ",") if isinstance(v, float) else _teks(v) for k, v in b.items()}
            for b in baris
        ]
        tabel = pq.read_table(io.BytesIO(minta(tanya + "&format=parquet").content))
        assert json.loads(json.dumps(tabel.to_pylist(), default=str)) == baris
        assert tabel.schema.metadata[b"serambi.edisi"] == current().encode()


def _teks(nilai):
    return "" if nilai is None else str(nilai).lower() if isinstance(nilai, bool) else str(nilai)


def test_accept_chooses_and_the_address_wins():
    def jenis(tanya, terima):
        return minta(tanya, accept=terima).headers["content-type"].partition(";")[0]

    assert jenis("jenis", "text/csv") == "text/csv"
    assert jenis("jenis", "text/html,*/*;q=0.8") == jenis("jenis", "") == "application/json"
    assert (
        jenis("jenis", "application/json;q=0.1, application/vnd.apache.parquet")
        == "application/vnd.apache.parquet"
    )
    assert jenis("jenis?format=csv-id", "application/json") == "text/csv"
    masalah = tanda_masalah(minta("jenis", accept="text/html"), 406, "bentuk-tidak-didukung")
    assert "text/csv" in masalah["detail"]
    tanda_masalah(minta("jenis", accept="text/csv;q=0"), 406, "bentuk-tidak-didukung")


def test_pages_follow_each_other_by_link():
    alamat, kunci, laman = (
        DATA + "spm?tahun=2024&tahun=2025&batas=70&kolom=periode,kode_wilayah,kewenangan,layanan,ukuran",
        [],
        0,
    )
    while alamat:
        jawab = KLIEN.get(alamat)
        kunci += [tuple(b.values()) for b in jawab.json()["data"]]
        tautan = dict(reversed(satu.split("; rel=")) for satu in jawab.headers["link"].split(", <"))
        assert ('"prev"' in tautan) == (laman > 0)
        lanjut = tautan.get('"next"', "").strip("<>")
        assert lanjut == (jawab.json()["meta"]["berikut"] or "") and (
            not lanjut or f"edisi={current()}" in lanjut
        )
        alamat, laman = lanjut, laman + 1
    assert laman > 2 and len(kunci) == len(set(kunci)) == int(jawab.headers["x-serambi-baris"])


@pytest.mark.parametrize(("tanya", "status", "alasan", "kata"), TOLAK)
def test_refusals_say_what_and_what_to_do(tanya, status, alasan, kata):
    masalah = tanda_masalah(minta(tanya), status, alasan)
    assert kata in masalah["detail"] and len(masalah["detail"]) < 1500


def test_other_methods_and_addresses_are_ours_to_refuse():
    for jalur in ("/api/v1", "/api/v1/openapi.json", DATA + "pmks", "/api/apa/saja", "/api"):
        for cara in ("POST", "PUT", "DELETE", "TRACE", "OPTIONS", "APA"):
            jawab = KLIEN._minta(cara, jalur, {})
            assert "GET atau HEAD" in tanda_masalah(jawab, 405, "cara-tidak-didukung")["detail"]
            assert jawab.headers["allow"] == "GET, HEAD"
    tanda_masalah(KLIEN.get("/api/v2/data/pmks"), 404, "alamat-tidak-dikenal")
    tanda_masalah(KLIEN.get("/api/v1?edisi=x"), 400, "parameter-tidak-dikenal")
    tanda_masalah(minta("jenis", **{"content-length": "70000"}), 413, "isi-terlalu-besar")


def test_etag_belongs_to_edition_request_and_packing(monkeypatch):
    awal = minta("jenis?urut=nama&keluarga=pmks&keluarga=grup")
    tanda = awal.headers["etag"]
    assert tanda.startswith('"') and awal.headers["vary"] == "Accept, Accept-Encoding"
    lagi = minta("jenis?keluarga=grup&keluarga=pmks&urut=nama", **{"if-none-match": f'"x", W/{tanda}'})
    assert lagi.status_code == 304 and lagi.content == b"" and lagi.headers["etag"] == tanda
    polos = minta("jenis?urut=nama&keluarga=pmks&keluarga=grup", **{"accept-encoding": "identity"})
    assert polos.content == awal.content and "content-encoding" not in polos.headers
    assert polos.headers["etag"] != tanda and polos.headers["etag"].strip('"') in tanda
    lain = [
        minta(t).headers["etag"]
        for t in ("jenis?urut=nama", "jenis?urut=-nama", "jenis?urut=nama&format=csv")
    ]
    assert len({tanda, *lain}) == 4
    terbit = api_kueri.opened(current())
    paket = {**terbit.package, "isi_sha256": "lain"}
    monkeypatch.setattr(api_kueri, "opened", lambda _: type(terbit)(terbit.id, terbit.path, paket))
    assert minta("jenis?urut=nama", **{"if-none-match": lain[0]}).status_code == 200, (
        "other content, same name"
    )


def test_head_is_get_without_the_body():
    tanya = DATA + "konteks?format=csv&batas=20"
    kepala, penuh = KLIEN.head(tanya), KLIEN.get(tanya)
    assert kepala.mentah == b"" and dict(kepala.headers) == dict(penuh.headers)


def test_contoh_travels_with_the_numbers():
    jawab = minta("pmks?tahun=2024&kolom=nilai&format=csv&batas=5")
    assert (
        jawab.headers["x-serambi-contoh"] == "ya"
        and "DATA-CONTOH.csv" in jawab.headers["content-disposition"]
    )
    assert next(csv.reader(io.StringIO(jawab.text))) == ["nilai", "asal"]
    resmi = minta("penduduk?kolom=nilai")
    assert resmi.headers["x-serambi-contoh"] == "tidak" and not resmi.json()["meta"]["contoh"]
    assert "CONTOH" not in resmi.headers["content-disposition"] and resmi.json()["meta"]["tanda"] == ""
    assert minta("putus_deret").json()["meta"]["contoh"], "its breaks of contoh are known by their source"
    meta = minta("pmks?tahun=2024&batas=5").json()["meta"]
    assert meta["contoh"] and meta["sumber"][0]["lisensi"] and meta["satuan"] and "rekaan" in meta["tanda"]


def test_always_as_the_public_sees_it(monkeypatch):
    monkeypatch.setenv("SERAMBI_AUDIENS", "internal")
    kunci = ("periode", "kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan")
    terbuka = kursor(Konteks(PUBLIK.edisi, "internal"))  # the open schema exists in this very process
    tertutup = (
        kursor(PUBLIK)
        .sql("select * from pmks where keadaan = 'disamarkan' and tahun = 2024")
        .to_arrow_table()
    )
    jawab = minta("pmks?tahun=2024&keadaan=disamarkan&batas=100000").json()["data"]
    assert {tuple(b[k] for k in kunci) for b in jawab} == {
        tuple(b[k] for k in kunci) for b in tertutup.to_pylist()
    }
    assert len(jawab) > 50 and {b["nilai"] for b in jawab} == {None}
    assert not terbuka.sql("select 1 from pmks where keadaan = 'disamarkan'").fetchall()
    assert minta("pmks?tahun=2024&keadaan=disamarkan").json()["meta"]["audiens"] == "publik"


def test_documents_describe_what_is_answered():
    dokumen = KLIEN.get("/api/v1/openapi.json").json()
    assert dokumen["openapi"].startswith("3.1") and len(dokumen["paths"]) == len(nama_kueri()) + 2
    for nama in nama_kueri():
        tulis = dokumen["paths"][f"/data/{nama}"]["get"]["parameters"]
        assert [satu["name"] for satu in tulis] == [satu.nama for satu in parameter(nama, PUBLIK)]
        assert all(satu["description"] for satu in tulis), nama
    for tanya in (
        "pmks?tahun=2024&batas=40",
        "wilayah",
        "konteks?batas=40",
        "terlayani?periode=2024",
        "rekap_silang",
    ):
        bentuk = dokumen["paths"][f"/data/{tanya.partition('?')[0]}"]["get"]["responses"]["200"]["content"]
        jsonschema.validate(
            minta(tanya).json(), bentuk["application/json"]["schema"] | {"components": dokumen["components"]}
        )
    galat = dokumen["components"]["schemas"]["Galat"]
    jsonschema.validate(minta("pmks?tiada=1").json(), galat)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"detail": "x"}, galat)


def test_faults_tell_nothing_of_this_computer(monkeypatch):
    def rusak(*_):
        raise EdisiRusak("/rumah/rahasia/pmks.parquet hilang")

    def salah(*_):
        raise RuntimeError("token=rahasia")

    monkeypatch.setattr(api, "pesan", rusak)
    jawab = minta("jenis")
    assert (
        "rahasia" not in json.dumps(tanda_masalah(jawab, 503, "belum-dapat")) and jawab.headers["retry-after"]
    )
    monkeypatch.setattr(api, "pesan", salah)
    assert "rahasia" not in json.dumps(tanda_masalah(minta("jenis"), 500, "kesalahan-program"))


def test_a_question_that_takes_too_long_is_503(monkeypatch):
    def lama(*_):
        raise api.TerlaluLama

    monkeypatch.setattr(api, "susun", lama)
    assert "Persempit" in tanda_masalah(minta("jenis"), 503, "belum-dapat")["detail"]


def test_long_work_holds_up_no_page_and_a_full_queue_says_so(monkeypatch):
    """While both threads are busy the server still answers others; who comes too many is told to come back."""
    lepas, mulai = threading.Event(), threading.Semaphore(0)

    def lambat(minta_, jalur):
        mulai.release()
        lepas.wait()
        return asli(minta_, jalur)

    asli = api.susun
    monkeypatch.setattr(api, "susun", lambat)
    monkeypatch.setattr(api, "ANTREAN", 1)

    async def jalan():
        angkut = httpx.ASGITransport(Starlette(routes=rute()))
        async with httpx.AsyncClient(transport=angkut, base_url="http://uji", timeout=None) as klien:
            sibuk = [asyncio.create_task(klien.get(f"{DATA}jenis?batas={n}")) for n in (5, 6)]
            while not all(await asyncio.gather(*[asyncio.to_thread(mulai.acquire) for _ in range(2)])):
                pass
            hidup = await klien.get("/_serambi/hidup")
            antre = asyncio.create_task(klien.get(f"{DATA}jenis?batas=7"))
            await asyncio.sleep(0)
            while api._sedang < api.PEKERJA + 1:
                await asyncio.sleep(0.001)
            penuh = await klien.get(f"{DATA}jenis?batas=8")
            lepas.set()
            return hidup, penuh, [await satu for satu in (*sibuk, antre)]

    # in a thread of its own: a browser test of the same process leaves a running loop in this one
    with ThreadPoolExecutor(1) as utas:
        hidup, penuh, selesai = utas.submit(asyncio.run, jalan()).result()
    assert hidup.json()["aplikasi"] == "serambi"
    assert penuh.status_code == 503 and penuh.headers["retry-after"] and "Ulangi" in penuh.json()["detail"]
    assert [len(satu.json()["data"]) for satu in selesai] == [5, 6, 7] and api._sedang == 0


def test_a_body_is_unpacked_piece_by_piece():
    isi_ = b"0123456789" * 300_000
    bungkus = padat(isi_[i : i + 100_000] for i in range(0, len(isi_), 100_000))
    potong = list(longgar(bungkus.gz))
    assert b"".join(potong) == isi_ and bungkus.panjang == len(isi_)
    assert len(bungkus.gz) < 20_000 and max(map(len, potong)) <= _POTONG


def test_kept_answers_stay_small():
    simpan = api_isi.Simpanan(400)
    isi_ = [api_isi.Isi(padat([bytes([n]) * 40]), "x", {}) for n in range(30)]
    for n, satu in enumerate(isi_):
        simpan.taruh(str(n), satu)
        simpan.ambil("0")
    assert simpan.ambil("0") is isi_[0] and simpan.ambil("1") is None and simpan.ambil("29") is isi_[29]
    assert sum(len(satu.badan.gz) for satu in simpan._isi.values()) == simpan._ukuran <= 400
