"""Settings and habits of the whole source: pinned options, Windows-safe imports, UTF-8, packages."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

AKAR = Path(__file__).resolve().parents[1]
POSIX_SAJA = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog", "posix", "crypt", "spwd"}
POSIX_KATA = re.compile(rf"\b({'|'.join(sorted(POSIX_SAJA))})\b")
# calls that must name their encoding -> position of `mode` (None: no mode)
PEMBUKA = {"open": 1, "read_text": None, "write_text": None, "fdopen": 1, "NamedTemporaryFile": 0}
PEMBUKA_KATA = re.compile(rf"\b({'|'.join(PEMBUKA)})\b")
TERKUNCI = {
    "server.headless": True,
    "server.address": "127.0.0.1",
    "server.enableStaticServing": True,
    "server.fileWatcherType": "none",
    "server.enableAgentApi": False,
    "server.enableWebsocketCompression": True,
    "runner.postScriptGC": False,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.disableDataExport": True,
    "logger.hideWelcomeMessage": True,
    "theme.base": "light",
    "theme.primaryColor": "#0B5C8A",
}


def berkas_python() -> list[Path]:
    """Every .py file that git tracks or would add."""
    perintah = ["git", "ls-files", "-co", "--exclude-standard", "-z", "*.py"]
    keluaran = subprocess.run(perintah, cwd=AKAR, capture_output=True, check=True).stdout.decode("utf-8")
    semua = [AKAR / nama for nama in keluaran.split("\0") if nama]
    assert len(semua) > 20, "the scan must see the project's own files"
    return [satu for satu in semua if satu.exists()]


def impor_saat_muat(kode: str) -> set[str]:
    """Modules that a file with a POSIX name imports when it is imported: all outside function bodies."""
    if not POSIX_KATA.search(kode):
        return set()  # parsing takes time: only what names such a module at all
    nama, antrean = set(), [ast.parse(kode)]
    while antrean:
        simpul = antrean.pop()
        if isinstance(simpul, ast.Import):
            nama |= {alias.name.partition(".")[0] for alias in simpul.names}
        elif isinstance(simpul, ast.ImportFrom) and simpul.module and not simpul.level:
            nama.add(simpul.module.partition(".")[0])
        if not isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            antrean += ast.iter_child_nodes(simpul)
    return nama


def tanpa_encoding(kode: str) -> list[int]:
    """Line numbers of text opens, reads and writes that do not name an encoding."""
    if not PEMBUKA_KATA.search(kode):
        return []  # parsing takes time: only what names such a call
    return [s.lineno for s in ast.walk(ast.parse(kode)) if isinstance(s, ast.Call) and _lupa_encoding(s)]


def _lupa_encoding(panggil: ast.Call) -> bool:
    fungsi = panggil.func
    metode = isinstance(fungsi, ast.Attribute)
    nama = fungsi.attr if metode else getattr(fungsi, "id", "")
    if nama not in PEMBUKA or any(k.arg in ("encoding", None) for k in panggil.keywords):
        return False
    if nama in ("read_text", "write_text"):
        return len(panggil.args) <= (nama == "write_text")
    letak = 0 if metode and nama == "open" else PEMBUKA[nama]  # Path.open(mode), open(path, mode)
    mode = next((k.value for k in panggil.keywords if k.arg == "mode"), None)
    mode = mode or (panggil.args[letak] if len(panggil.args) > letak else ast.Constant("r"))
    teks = str(mode.value) if isinstance(mode, ast.Constant) else ""
    if metode and not (teks and set(teks) <= set("rwaxbt+")):
        return False  # another kind of open: a browser's page, an archive's member
    return "b" not in teks


def test_streamlit_settings_are_pinned():
    isi = tomllib.loads((AKAR / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert {kunci: isi[kunci.split(".")[0]][kunci.split(".")[1]] for kunci in TERKUNCI} == TERKUNCI
    assert isi["browser"]["serverAddress"], "unset, Streamlit asks the internet for its own address"


def test_streamlit_knows_and_takes_every_setting(monkeypatch):
    from streamlit import config

    monkeypatch.chdir(AKAR)
    isi = tomllib.loads((AKAR / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    pilihan = config.get_config_options(force_reparse=True)
    for bagian, baris in isi.items():
        for nama, nilai in baris.items():
            assert f"{bagian}.{nama}" in pilihan, "an unknown option would be dropped without a word"
            assert config.get_option(f"{bagian}.{nama}") == nilai


def test_no_posix_only_module_is_imported_at_load():
    salah = {
        str(satu): impor_saat_muat(satu.read_text(encoding="utf-8")) & POSIX_SAJA for satu in berkas_python()
    }
    assert not {nama for nama, modul in salah.items() if modul}


@pytest.mark.parametrize(
    "kode",
    [
        "import fcntl",
        "from resource import getrlimit",
        "try:\n import pwd\nexcept E: pass",
        "if x: import pty",
    ],
)
def test_the_posix_scan_sees_bad_imports(kode):
    assert impor_saat_muat(kode) & POSIX_SAJA


def test_the_posix_scan_allows_imports_inside_functions():
    assert not impor_saat_muat("def f():\n import resource")


def test_every_text_file_is_opened_with_an_encoding():
    baris = {str(satu): tanpa_encoding(satu.read_text(encoding="utf-8")) for satu in berkas_python()}
    assert not {nama: letak for nama, letak in baris.items() if letak}


@pytest.mark.parametrize(
    "kode",
    [
        "open('a')",
        "open('a', 'w')",
        "p.open()",
        "p.open('w')",
        "p.read_text()",
        "p.write_text('x')",
        "open(a, mode='r')",
    ],
)
def test_the_encoding_scan_sees_bad_calls(kode):
    assert tanpa_encoding(kode) == [1]


@pytest.mark.parametrize(
    "kode",
    [
        "open('a', 'rb')",
        "p.open('wb')",
        "p.read_text('utf-8')",
        "p.write_text('x', 'utf-8')",
        "open(a, encoding=e)",
        "peramban.open('/peta')",
        "peramban.open(alamat)",
    ],
)
def test_the_encoding_scan_lets_good_calls_pass(kode):
    assert tanpa_encoding(kode) == []


def test_every_folder_with_python_is_a_package():
    folder = {satu.parent for satu in berkas_python()} - {AKAR}
    assert not [str(satu) for satu in folder if not (satu / "__init__.py").exists()]


def test_app_is_short():
    assert len((AKAR / "app.py").read_text(encoding="utf-8").splitlines()) <= 30


@pytest.mark.parametrize("nama", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_once(nama):
    baris = (AKAR / nama).read_text(encoding="utf-8").splitlines()
    paket = [satu for satu in baris if satu and not satu.startswith(("#", "-r "))]
    assert not [satu for satu in paket if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9A-Za-z.]*", satu)]
    nama_paket = [satu.partition("==")[0].lower().replace("_", "-") for satu in paket]
    assert len(nama_paket) == len(set(nama_paket))


def test_installed_versions_are_the_pinned_ones():
    from importlib.metadata import version

    baris = (AKAR / "requirements.txt").read_text(encoding="utf-8").splitlines()
    paket = [satu.split("==") for satu in baris if "==" in satu and not satu.startswith(("colorama", "#"))]
    assert {nama: version(nama) for nama, _ in paket} == dict(paket)


def test_make_targets_only_call_the_starter():
    isi = (AKAR / "Makefile").read_text(encoding="utf-8")
    resep = [baris.strip() for baris in isi.splitlines() if baris.startswith("\t")]
    assert len(resep) == 4 and all(satu.startswith("$(PYTHON) mulai.py") for satu in resep)
    assert (AKAR / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == "make test"
