"""Against a local server that speaks the Action API."""

import argparse
import hashlib
import json
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import httpx
import pytest

from data import ckan
from data.ckan import sambungan as http
from data.ckan import unduhan
from data.ckan.galat import AlamatSalah
from data.ckan.nama import nama_aman, nama_berkas
from data.ckan.sambungan import Sambungan

ISI = b"kode;nilai\n64.01;5\n" * 1000
SHA, MD5 = hashlib.sha256(ISI).hexdigest(), hashlib.md5(ISI).hexdigest()


class Penjawab(BaseHTTPRequestHandler):
    """Answers from `server.jawab`: path -> list of (status, headers, body); the last one stays."""

    def do_GET(self):
        jalur = self.path.partition("?")[0]
        self.server.diminta.append(self.path)
        daftar = self.server.jawab.get(jalur, [(404, {}, b"<html>tidak ada</html>")])
        status, kepala, isi = daftar.pop(0) if len(daftar) > 1 else daftar[0]
        if callable(isi):
            return isi(self)
        self.send_response(status)
        for nama, nilai in ({"Content-Length": str(len(isi))} | kepala).items():
            if nilai is not None:
                self.send_header(nama, nilai)
        self.end_headers()
        self.wfile.write(isi)

    def log_message(self, *_):
        pass


@pytest.fixture
def portal():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Penjawab)
    server.jawab, server.diminta = {}, []
    utas = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    utas.start()
    server.alamat = f"http://127.0.0.1:{server.server_address[1]}"
    yield server
    server.shutdown()
    server.server_close()
    utas.join()


@pytest.fixture(autouse=True)
def rumah(tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "rumah"))
    return tmp_path / "rumah"


def sumber(nama="PMKS 2024", url="/unduh/pmks.csv", **lain):
    return {"id": f"id-{nama}", "name": nama, "format": "CSV", "url": url, "state": "active"} | lain


def pasang(portal, *daftar, nama="jumlah-pmks"):
    """Let the server offer one dataset."""
    isi = {"success": True, "result": {"name": nama, "title": "Jumlah PMKS", "resources": list(daftar)}}
    portal.jawab["/api/3/action/package_show"] = [(200, {}, json.dumps(isi).encode())]
    portal.jawab.setdefault("/unduh/pmks.csv", [(200, {}, ISI)])


def jalankan(portal, *argumen, dataset="jumlah-pmks", batas=5.0):
    utama = argparse.ArgumentParser()
    ckan.tambah_perintah(utama.add_subparsers())
    alamat = [portal if isinstance(portal, str) else portal.alamat, *([dataset] if dataset else [])]
    pilihan = utama.parse_args(["ckan", *alamat, *argumen])
    return ckan.jalankan(pilihan, Sambungan(jeda=0.01, batas_waktu=httpx.Timeout(batas)))


def test_list(portal, capsys, rumah):
    pasang(
        portal,
        sumber(size=19000, last_modified="2024-03-12T08:00:00.1"),
        sumber("Lain", format="", url="http://contoh.test/a.xlsx", size=None),
        sumber("Terhapus", state="deleted"),
    )
    assert jalankan(portal, "--daftar") == 0
    keluar = capsys.readouterr().out
    assert "Jumlah PMKS\n" in keluar and "Terhapus" not in keluar
    assert "PMKS 2024  CSV     19,0 kB  12 Maret 2024" in keluar
    assert not rumah.exists()


def test_download_with_manifest_into_home(portal, rumah, capsys):
    pasang(portal, sumber(hash=f"sha256:{SHA}"), sumber("Tanpa sidik", hash=""), sumber("Aneh", hash="abc"))
    assert jalankan(portal) == 0
    folder = rumah / "unduhan" / "jumlah-pmks"
    assert (folder / "PMKS 2024.csv").read_bytes() == ISI
    catatan = json.loads((folder / ckan.MANIFES).read_text(encoding="utf-8"))
    assert (catatan["portal"], catatan["dataset"]) == (portal.alamat, "jumlah-pmks")
    assert [s["hash_portal"] for s in catatan["berkas"]] == ["cocok", "tidak diberikan", "tidak dikenal"]
    assert {s["sha256"] for s in catatan["berkas"]} == {SHA}
    assert sorted(p.name for p in folder.iterdir()) == [
        "Aneh.csv",
        "PMKS 2024.csv",
        "Tanpa sidik.csv",
        "unduhan.json",
    ]
    portal.jawab["/unduh/pmks.csv"] = [(200, {}, b"a;1")]
    assert jalankan(portal, "--hanya", "Aneh") == 0
    assert "  3 bita, " in capsys.readouterr().out


def test_summary_of_a_download(portal, capsys):
    pasang(portal, sumber(), sumber("B"), sumber("C"))
    assert jalankan(portal) == 0
    assert "3 dari 3 berkas" in capsys.readouterr().out


def test_a_second_run_renews_one_entry_and_keeps_the_rest(portal, tmp_path):
    pasang(portal, sumber(), sumber("Lain"))
    assert jalankan(portal, "--ke", str(tmp_path / "x")) == 0
    portal.jawab["/unduh/pmks.csv"] = [(200, {}, b"baru")]
    assert jalankan(portal, "--ke", str(tmp_path / "x"), "--hanya", "pmks 2024") == 0
    catatan = json.loads((tmp_path / "x" / ckan.MANIFES).read_text(encoding="utf-8"))
    assert {s["berkas"]: s["bita"] for s in catatan["berkas"]} == {"PMKS 2024.csv": 4, "Lain.csv": len(ISI)}


@pytest.mark.parametrize("hash_", [MD5, f"md5:{MD5}", hashlib.sha1(ISI).hexdigest().upper()])
def test_other_checksums_match(portal, hash_):
    pasang(portal, sumber(hash=hash_))
    assert jalankan(portal) == 0


def test_wrong_checksum_is_refused_and_an_earlier_copy_stays(portal, tmp_path, capsys):
    pasang(portal, sumber(hash=SHA), sumber("Benar"))
    (tmp_path / "PMKS 2024.csv").write_bytes(b"lama")
    portal.jawab["/unduh/pmks.csv"] = [(200, {}, ISI + b"x")]
    assert jalankan(portal, "--ke", str(tmp_path)) == 3
    assert "sidik sha256" in capsys.readouterr().err
    assert (tmp_path / "PMKS 2024.csv").read_bytes() == b"lama"
    assert not list(tmp_path.glob(".*"))
    catatan = json.loads((tmp_path / ckan.MANIFES).read_text(encoding="utf-8"))
    assert [s["berkas"] for s in catatan["berkas"]] == ["Benar.csv"]


def test_fails_twice_then_answers(portal):
    pasang(portal, sumber(hash=SHA))
    for jalur, status in (("/api/3/action/package_show", 500), ("/unduh/pmks.csv", 429)):
        portal.jawab[jalur] = [
            (status, {"Retry-After": "0"}, b"<html>"),
            (503, {}, b""),
            *portal.jawab[jalur],
        ]
    assert jalankan(portal) == 0
    assert len(portal.diminta) == 6


def test_cut_connection_is_repeated(portal, tmp_path):
    pasang(portal, sumber())
    utuh = portal.jawab["/unduh/pmks.csv"]
    portal.jawab["/unduh/pmks.csv"] = [
        (200, {"Content-Length": "999999", "Connection": "close"}, b"a"),
        *utuh,
    ]
    portal.jawab["/unduh/pmks.csv"][0] = (200, {}, putus)
    assert jalankan(portal, "--ke", str(tmp_path)) == 0
    assert (tmp_path / "PMKS 2024.csv").read_bytes() == ISI
    assert portal.diminta.count("/unduh/pmks.csv") == 2


def putus(penjawab):
    penjawab.send_response(200)
    penjawab.send_header("Content-Length", "1000")
    penjawab.end_headers()
    penjawab.wfile.write(b"setengah")
    penjawab.close_connection = True


def test_gives_up_after_bounded_attempts(portal, capsys):
    pasang(portal, sumber())
    portal.jawab["/api/3/action/package_show"] = [(502, {}, b"")]
    assert jalankan(portal) == 69
    assert len(portal.diminta) == http.PERCOBAAN
    assert "setelah 4 kali dicoba (status 502)" in capsys.readouterr().err


def test_slow_portal_and_closed_port(portal, capsys):
    portal.jawab["/api/3/action/package_show"] = [(200, {}, lambda p: time.sleep(0.5))]
    assert jalankan(portal, batas=0.1) == 69
    assert "waktu tunggu habis" in capsys.readouterr().err
    assert jalankan("http://127.0.0.1:9") == 69
    assert "tidak tersambung" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kepala", "tunggu"),
    [
        ("7", 7.0),
        ("9999", http.JEDA_MAKS),
        (format_datetime(datetime.now(UTC) + timedelta(days=1), usegmt=True), http.JEDA_MAKS),
        ("sebentar", 0.01),
    ],
    ids=["detik", "terlalu lama", "tanggal", "kata"],
)
def test_retry_after_is_obeyed_up_to_a_limit(portal, monkeypatch, kepala, tunggu):
    pasang(portal)
    jeda = []
    monkeypatch.setattr(http, "time", SimpleNamespace(sleep=jeda.append))
    baik = portal.jawab["/api/3/action/package_show"]
    portal.jawab["/api/3/action/package_show"] = [(429, {"Retry-After": kepala}, b""), *baik]
    assert jalankan(portal) == 0
    assert jeda == [tunggu]


@pytest.mark.parametrize(
    ("status", "isi", "keluar", "kata"),
    [
        (404, b'{"success": false, "error": {"__type": "Not Found Error"}}', 66, "tidak ditemukan"),
        (403, b'{"success": false, "error": {"__type": "Authorization Error"}}', 66, "tidak terbuka"),
        (409, b'{"success": false, "error": {}}', 69, "menolak permintaan"),
        (200, b"<html><body>Satu Data</body></html>", 69, "bukan portal CKAN"),
        (404, b"<html>404</html>", 69, "bukan portal CKAN"),
        (200, b'{"ok": 1}', 69, "bukan portal CKAN"),
        (200, b"[" * 100_000, 69, "bukan portal CKAN"),
        (200, b'{"success": true, "result": {"name": "x"}}', 69, "bukan portal CKAN"),
    ],
)
def test_answers_that_are_no_dataset(portal, capsys, status, isi, keluar, kata):
    portal.jawab["/api/3/action/package_show"] = [(status, {}, isi)]
    assert jalankan(portal) == keluar
    galat = capsys.readouterr().err
    assert galat.startswith("Gagal: ") and kata in galat


def test_missing_resource_and_lost_file(portal, capsys):
    pasang(portal, sumber(), sumber("Hilang", url="/unduh/tiada.csv"))
    assert jalankan(portal, "--hanya", "Bukan ini") == 66
    assert "Yang ada: PMKS 2024; Hilang." in capsys.readouterr().err
    assert jalankan(portal) == 66
    keluar = capsys.readouterr()
    assert "status 404" in keluar.err and "1 dari 2 berkas" in keluar.out


def test_too_large_by_header_and_by_stream(portal, monkeypatch, rumah, capsys):
    monkeypatch.setattr(unduhan, "BATAS_MB", 0.01)
    pasang(portal, sumber())
    assert jalankan(portal) == 3
    portal.jawab["/unduh/pmks.csv"] = [(200, {"Content-Length": None, "Connection": "close"}, ISI)]
    assert jalankan(portal) == 3
    assert capsys.readouterr().err.count("lebih besar dari") == 2
    assert not list((rumah / "unduhan" / "jumlah-pmks").iterdir())


@pytest.mark.parametrize("tujuan", ["file:///etc/passwd", "ftp://contoh.test/a", "http://[", "/putar"])
def test_redirects_stay_on_the_web(portal, tujuan, capsys, rumah):
    pasang(portal, sumber(url="/awal"), sumber("Pindah", url="/pindah"))
    portal.jawab |= {j: [(302, {"Location": t}, b"")] for j, t in (("/awal", tujuan), ("/putar", "/putar"))}
    portal.jawab["/pindah"] = [(301, {"Location": "/unduh/pmks.csv"}, b"")]
    assert jalankan(portal) == 3
    keluar = capsys.readouterr()
    assert "1 dari 2 berkas" in keluar.out and "alamat" in keluar.err.lower()
    assert (rumah / "unduhan" / "jumlah-pmks" / "Pindah.csv").read_bytes() == ISI


def test_resource_that_is_no_web_address(portal):
    pasang(portal, sumber(url="ftp://contoh.test/a.csv"))
    assert jalankan(portal) == 3


def test_dataset_page_as_address(portal):
    pasang(portal, sumber())
    halaman = f"{portal.alamat}/ckan/dataset/jumlah-pmks/resource/abc"
    portal.jawab["/ckan/api/3/action/package_show"] = portal.jawab["/api/3/action/package_show"]
    assert jalankan(halaman, "--daftar", dataset=None) == 0
    assert portal.diminta == ["/ckan/api/3/action/package_show?id=jumlah-pmks"]


@pytest.mark.parametrize(
    ("portal_", "dataset", "hasil"),
    [
        ("data.contoh.test", "a-b", ("https://data.contoh.test", "a-b")),
        ("http://x.test/ckan/", "a", ("http://x.test/ckan", "a")),
        ("x.test", "https://y.test/dataset/p%20q?x=1", ("https://y.test", "p q")),
    ],
)
def test_addresses(portal_, dataset, hasil):
    assert ckan.pisahkan(portal_, dataset) == hasil


@pytest.mark.parametrize(
    ("portal_", "dataset"),
    [("x.test", None), ("ftp://x.test", "a"), ("http://[", "a"), ("", "a"), ("htp:/x", "a")],
)
def test_wrong_usage(portal_, dataset, capsys):
    with pytest.raises(AlamatSalah):
        ckan.pisahkan(portal_, dataset)
    assert jalankan(portal_, dataset=dataset) == 64


def test_unwritable_target_and_broken_manifest(portal, tmp_path, capsys):
    pasang(portal, sumber())
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert jalankan(portal, "--ke", str(tmp_path / "berkas")) == 70
    assert "tidak dapat ditulis" in capsys.readouterr().err
    (tmp_path / ckan.MANIFES).write_text("[", encoding="utf-8")
    assert jalankan(portal, "--ke", str(tmp_path)) == 70


@pytest.mark.parametrize(
    ("nama", "aman"),
    [
        ("a/b\\c:d*?", "a-b-c-d"),
        ("CON", "berkas-CON"),
        ("com1.csv", "berkas-com1.csv"),
        ("../..", "tanpa-nama"),
        ("x. ", "x"),
        ("", "tanpa-nama"),
        ("a" * 300, "a" * 100),
    ],
)
def test_names_that_windows_takes(nama, aman):
    assert nama_aman(nama) == aman


def test_file_names_are_unique_and_keep_their_extension():
    assert nama_berkas("PMKS.xlsx", "XLSX", "http://x/d/f.xlsx", set()) == "PMKS.xlsx"
    assert nama_berkas("PMKS 2.1", "CSV", "http://x/unduh", {"pmks 2.1.csv"}) == "PMKS 2.1-2.csv"
    assert nama_berkas("", "", "http://x/d/data%20a.ods?x=1", set()) == "data a.ods"
    assert nama_berkas("unduhan", "json", "", set()) == "unduhan-2.json"
