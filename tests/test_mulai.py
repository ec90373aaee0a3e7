"""The starter, run as a user runs it: in a folder of its own, with stand-ins for pip and streamlit."""

import ast
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import mulai

ASLI = Path(mulai.__file__)
PIP_TIRUAN = """
import json, sys
from pathlib import Path
with Path("pip.log").open("a", encoding="utf-8") as log:
    log.write(json.dumps(sys.argv[1:]) + "\\n")
if "--dest" in sys.argv:
    Path(sys.argv[sys.argv.index("--dest") + 1], "roda.whl").touch()
sys.exit(1 if Path("pip-gagal").exists() else 0)
"""
STREAMLIT_TIRUAN = """
import json, os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Jawab(BaseHTTPRequestHandler):
    def do_GET(self):
        isi = {"aplikasi": "serambi", "versi": "0", "tanda": os.environ["SERAMBI_TANDA"]}
        badan = b"ok" if self.path == "/_stcore/health" else json.dumps(isi).encode()
        self.send_response(200); self.end_headers(); self.wfile.write(badan)
    def log_message(self, *_): pass
HTTPServer((sys.argv[4], int(sys.argv[6])), Jawab).serve_forever()
"""
GEO_TIRUAN = """
import os, sys
from pathlib import Path
Path("geo.log").write_text(f"{sys.argv[1:]} {os.environ['PYTHONUTF8']}", encoding="utf-8")
"""
DATA_TIRUAN = """
from pathlib import Path
Path("data-disusun").touch()
"""


def port_kosong() -> int:
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        return soket.getsockname()[1]


@pytest.fixture
def akar(tmp_path):
    """A project folder: the real mulai.py, `.venv` borrowed from this Python, stand-in modules beside it."""
    (tmp_path / "mulai.py").write_text(ASLI.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "requirements.txt").write_text("satu==1\n", encoding="utf-8")
    (tmp_path / "requirements-dev.txt").write_text("-r requirements.txt\ndua==2\n", encoding="utf-8")
    for paket, isi in (
        ("pip", PIP_TIRUAN),
        ("streamlit", STREAMLIT_TIRUAN),
        ("data", DATA_TIRUAN),
        ("geo", GEO_TIRUAN),
    ):
        (tmp_path / paket).mkdir()
        (tmp_path / paket / "__init__.py").write_text("", encoding="utf-8")
        (tmp_path / paket / "__main__.py").write_text(isi, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    return tmp_path


def lingkungan(**lain) -> dict:
    bersih = {k: v for k, v in os.environ.items() if k not in ("PORT", "HOST", "SERAMBI_HOME", "CI")}
    return bersih | {"SERAMBI_TANPA_PERAMBAN": "1"} | lain


def jalan(akar: Path, *pilihan: str, **lain) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "mulai.py", *pilihan],
        cwd=akar,
        env=lingkungan(**lain),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def tunggu_baris(proses: subprocess.Popen, potongan: str) -> str:
    for baris in proses.stdout:
        if potongan in baris:
            return baris
    raise AssertionError(f"mulai.py berakhir tanpa {potongan!r}")


def mulai_server(akar: Path, port: int) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "mulai.py"],
        cwd=akar,
        env=lingkungan(PORT=str(port)),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def panggilan_pip(akar: Path) -> list[list[str]]:
    log = akar / "pip.log"
    return (
        [json.loads(baris) for baris in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
    )


@pytest.mark.skipif(os.name == "nt", reason="SIGINT to a child")
def test_start_serves_second_start_finds_it_and_ctrl_c_ends_cleanly(akar):
    port = port_kosong()
    (akar / "data" / "boundaries").mkdir()
    (akar / "data" / "boundaries" / "instansi.geojson").touch()
    pertama = mulai_server(akar, port)
    try:
        assert f"http://127.0.0.1:{port}" in tunggu_baris(pertama, "Serambi siap")
        assert (akar / "data-disusun").exists()
        assert (akar / "geo.log").read_text(encoding="utf-8") == "['pasang', '--baru'] 1"
        kedua = jalan(akar, PORT=str(port))
        assert kedua.returncode == 0
        assert f"Serambi sudah berjalan: http://127.0.0.1:{port}" in kedua.stdout
        assert len(panggilan_pip(akar)) == 1, "the second start must not install anything"
    finally:
        pertama.send_signal(signal.SIGINT)
    sisa = pertama.communicate(timeout=30)[0]
    assert "Serambi berhenti." in sisa and "Traceback" not in sisa
    assert pertama.returncode == 0
    with pytest.raises(OSError):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/_serambi/hidup", timeout=2)


@pytest.mark.skipif(os.name == "nt", reason="SIGTERM to a child")
def test_sigterm_also_stops_the_server(akar):
    port = port_kosong()
    proses = mulai_server(akar, port)
    tunggu_baris(proses, "Serambi siap")
    proses.terminate()
    proses.communicate(timeout=30)
    assert mulai.port_bebas("127.0.0.1", port)


def test_two_starts_at_the_same_moment_leave_one_server(akar):
    port = port_kosong()
    dua = [mulai_server(akar, port) for _ in range(2)]
    baris = [tunggu_baris(satu, "http://127.0.0.1") for satu in dua]
    for satu in dua:
        satu.terminate()
        satu.communicate(timeout=30)
    assert sum("Serambi siap" in satu for satu in baris) == 1, baris
    assert sum("sudah berjalan" in satu for satu in baris) == 1, baris


class Lain(BaseHTTPRequestHandler):
    """Another program that answers 200 to everything, as Streamlit apps do."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<html>ok</html>")

    def log_message(self, *_):
        pass


def test_port_in_use_by_another_program(akar):
    with HTTPServer(("127.0.0.1", 0), Lain) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        hasil = jalan(akar, PORT=str(server.server_port))
        server.shutdown()
    assert hasil.returncode == 1
    assert f"Port {server.server_port} " in hasil.stdout and "PORT=8502" in hasil.stdout
    assert panggilan_pip(akar) == []


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1", "²"])
def test_port_that_is_no_port(akar, port):
    hasil = jalan(akar, PORT=port)
    assert hasil.returncode == 1 and f"PORT={port} bukan nomor port" in hasil.stdout


def test_install_only_when_requirements_changed(akar):
    python = mulai.python_venv(akar)
    asal = Path.cwd()
    os.chdir(akar)
    try:
        mulai.pasang(akar, python, "requirements.txt")
        mulai.pasang(akar, python, "requirements.txt")
        assert len(panggilan_pip(akar)) == 1
        mulai.pasang(akar, python, "requirements-dev.txt")
        (akar / "requirements.txt").write_text("satu==2\n", encoding="utf-8")
        mulai.pasang(akar, python, "requirements-dev.txt")
        assert len(panggilan_pip(akar)) == 3, "an included file counts too"
    finally:
        os.chdir(asal)


def test_failed_install_says_what_to_do_and_is_tried_again(akar):
    (akar / "pip-gagal").touch()
    for _ in range(2):
        hasil = jalan(akar, PORT=str(port_kosong()))
        assert hasil.returncode == 1
        assert "requirements.txt gagal dipasang" in hasil.stdout and "wheelhouse" in hasil.stdout
    assert len(panggilan_pip(akar)) == 2


def test_wheelhouse_is_used_without_an_index(akar):
    (akar / "wheelhouse").mkdir()
    (akar / "pip-gagal").touch()
    hasil = jalan(akar, PORT=str(port_kosong()))
    (pip,) = panggilan_pip(akar)
    assert "--no-index" in pip and pip[pip.index("--find-links") + 1] == str(akar / "wheelhouse")
    assert "wheelhouse/ tidak memuat semua paket" in hasil.stdout and "internet" in hasil.stdout


def test_a_download_that_fails_leaves_no_wheelhouse_behind(akar):
    (akar / "pip-gagal").touch()
    hasil = jalan(akar, "--wheelhouse")
    assert hasil.returncode == 1 and "gagal diunduh" in hasil.stdout
    assert not [satu.name for satu in akar.iterdir() if satu.name == "wheelhouse" or "unduh" in satu.name]


def test_wheelhouse_command_downloads_for_both_pythons(akar):
    hasil = jalan(akar, "--wheelhouse", "--platform", "win_amd64")
    assert hasil.returncode == 0, hasil.stdout
    assert [satu.name for satu in (akar / "wheelhouse").iterdir()] == ["roda.whl"]
    unduh = panggilan_pip(akar)
    assert [satu[satu.index("--python-version") + 1] for satu in unduh] == ["3.11", "3.12"]
    assert all(
        satu[0] == "download" and "win_amd64" in satu and "--only-binary=:all:" in satu for satu in unduh
    )


def test_data_is_not_built_over_a_shipped_edition(akar):
    (akar / "data" / "snapshots").mkdir()
    (akar / "data" / "snapshots" / "CURRENT").write_text("x\n", encoding="utf-8")
    mulai.siapkan_data(akar, mulai.python_venv(akar))
    assert not (akar / "data-disusun").exists()


def test_broken_venv_is_made_anew(akar):
    python = mulai.python_venv(akar)
    python.unlink()
    mulai.siapkan_venv(akar)
    assert mulai.versi_python([str(python)]) in mulai.DIDUKUNG


def test_a_venv_cut_off_before_its_pip_does_not_count(akar):
    python = mulai.python_venv(akar)
    assert mulai.bisa_memasang(akar, python)
    (akar / "pip").rename(akar / "pip-simpan")
    assert not mulai.bisa_memasang(akar, python)
    (akar / ".venv" / mulai.CATATAN).touch()
    assert mulai.bisa_memasang(akar, python), "once used it needs no look"


def test_a_note_cut_off_while_written_counts_as_none(akar):
    (akar / ".venv" / mulai.CATATAN).write_text('{"requi', encoding="utf-8")
    assert jalan(akar, "--bench").returncode == 1  # no module bench here
    assert len(panggilan_pip(akar)) == 1
    assert mulai.baca_catatan(akar / ".venv" / mulai.CATATAN).keys() == {"requirements-dev.txt"}


def test_a_folder_that_cannot_be_written_is_said(akar, monkeypatch):
    monkeypatch.setattr(mulai, "DIDUKUNG", ())
    monkeypatch.setattr(mulai.subprocess, "call", lambda *_, **__: 1)
    monkeypatch.setattr(mulai.os, "access", lambda *_: False)
    with pytest.raises(mulai.MulaiGagal, match=r"tidak dapat ditulis\. Salin Serambi"):
        mulai.siapkan_venv(akar)


def test_no_browser_is_opened_where_no_window_can(monkeypatch):
    dibuka = []
    monkeypatch.setattr(mulai.webbrowser, "open", dibuka.append)
    monkeypatch.setattr(mulai.sys, "platform", "linux")
    for nama in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "CI", "SERAMBI_TANPA_PERAMBAN"):
        monkeypatch.delenv(nama, raising=False)
    mulai.sambut("http://a", "Buka:")
    monkeypatch.setenv("DISPLAY", ":0")
    mulai.sambut("http://b", "Buka:")
    assert dibuka == ["http://b"]


def test_wrong_python_gets_a_message_that_says_what_to_install(monkeypatch):
    monkeypatch.setattr(mulai, "DIDUKUNG", ((2, 98), (2, 99)))
    with pytest.raises(mulai.MulaiGagal, match=r"memerlukan Python 3\.11 atau 3\.12") as galat:
        mulai.cari_python()
    assert "pasang" in str(galat.value)


def test_other_python_is_found_when_this_one_does_not_fit(monkeypatch, tmp_path):
    monkeypatch.setattr(mulai, "DIDUKUNG", ((2, 98),))
    monkeypatch.setattr(mulai, "versi_python", lambda perintah: (2, 98) if perintah == ["python2.98"] else ())
    assert mulai.cari_python() == ["python2.98"]


def test_starter_is_stdlib_only_and_readable_by_python_3_6():
    pohon = ast.parse(ASLI.read_text(encoding="utf-8"), feature_version=(3, 6))
    impor = {
        nama.name for simpul in ast.walk(pohon) if isinstance(simpul, ast.Import) for nama in simpul.names
    }
    impor |= {simpul.module for simpul in ast.walk(pohon) if isinstance(simpul, ast.ImportFrom)}
    assert {nama.partition(".")[0] for nama in impor} <= sys.stdlib_module_names


def test_a_slow_answer_is_not_taken_for_serambi():
    with socket.create_server(("127.0.0.1", 0)) as diam:
        mulai_jam = time.monotonic()
        assert not mulai.serambi_hidup(f"http://127.0.0.1:{diam.getsockname()[1]}")
        assert time.monotonic() > mulai_jam
