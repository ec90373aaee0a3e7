#!/usr/bin/env python3
"""Starts Serambi on a laptop or server that has only Python: `py mulai.py`, or a double-click.

Standard library only, and readable by Python 3.6, so that an old Python gets a message, not a syntax error.
It makes `.venv`, installs the pinned requirements (from `wheelhouse/` if that folder is there), builds the
snapshot if there is none, and starts the server. It also runs the checks behind `make test` and `make bench`.
"""

import argparse
import functools
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
import webbrowser
from pathlib import Path

AKAR = Path(__file__).resolve().parent
DIDUKUNG = ((3, 11), (3, 12))
GUDANG_RODA, CATATAN, SETEMPAT = "wheelhouse", "serambi-pasang.json", ("127.0.0.1", "localhost", "::1")
BATAS_MULAI = 120  # seconds until a start counts as failed
TANPA_INTERNET = (
    "Periksa sambungan internet, atau salin folder wheelhouse/ (dari `mulai.py --wheelhouse` di komputer "
    "lain) ke samping mulai.py, lalu ulangi."
)
RODA_KURANG = (
    "Folder wheelhouse/ tidak memuat semua paket untuk komputer ini. Isi lagi dengan `mulai.py --wheelhouse` "
    "(untuk Windows dari Linux: --platform win_amd64), atau hapus folder itu untuk memasang dari internet."
)
tulis = functools.partial(print, flush=True)


class MulaiGagal(Exception):
    """A start that cannot go on; the text tells the presenter what to do."""


def versi_python(perintah: list) -> tuple:
    """(3, 11) for a command that starts a Python, () when it does not run."""
    tanya = ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        hasil = subprocess.run(perintah + tanya, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return ()
    teks = hasil.stdout.decode("ascii", "replace").strip()
    return tuple(int(bagian) for bagian in teks.split(".")) if hasil.returncode == 0 and teks else ()


def cari_python() -> list:
    """The command of a Python 3.11 or 3.12 (this one, py's, on PATH), or MulaiGagal with what to do."""
    if sys.version_info[:2] in DIDUKUNG:
        return [sys.executable]
    for utama, kecil in DIDUKUNG:
        versi = f"{utama}.{kecil}"
        for perintah in (["py", "-" + versi], ["python" + versi]):
            if versi_python(perintah) == (utama, kecil):
                return perintah
    raise MulaiGagal(
        f"Serambi memerlukan Python 3.11 atau 3.12; yang berjalan sekarang {sys.version.split()[0]}.\n"
        "Windows: pasang Python 3.12 dari Microsoft Store atau dari pemasang python.org (tanpa hak admin).\n"
        "Debian/Ubuntu: sudo apt install python3 python3-venv.\n"
        "Setelah itu jalankan lagi mulai.py."
    )


def python_venv(akar: Path) -> Path:
    """The Python inside `.venv`, on Windows and elsewhere."""
    return akar / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def siapkan_venv(akar: Path) -> Path:
    """Makes `.venv` unless a working one is there (a moved one is made anew); returns its Python."""
    python = python_venv(akar)
    if versi_python([str(python)]) in DIDUKUNG and bisa_memasang(akar, python):
        return python
    tulis("Menyiapkan lingkungan Python (.venv) ...")
    perintah = [sys.executable, "-m", "venv", "--clear", str(akar / ".venv")]
    if subprocess.call(perintah, stdout=subprocess.DEVNULL) != 0:
        if not os.access(str(akar), os.W_OK):
            raise MulaiGagal(
                f"Folder {akar} tidak dapat ditulis. Salin Serambi ke folder milik Anda lalu ulangi."
            )
        paket = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not pasang_apt(paket) or subprocess.call(perintah) != 0:
            raise MulaiGagal(f".venv tidak dapat dibuat. Di Debian/Ubuntu jalankan: sudo apt install {paket}")
    return python


def bisa_memasang(akar: Path, python: Path) -> bool:
    """Whether `.venv` was used before or has its pip: one that was cut off while it was made has none."""
    if (akar / ".venv" / CATATAN).is_file():
        return True
    return subprocess.call([str(python), "-c", "import pip"], cwd=str(akar), stderr=subprocess.DEVNULL) == 0


def pasang_apt(paket: str) -> bool:
    """Installs a Debian package where that is possible (apt is there, run as root)."""
    if not shutil.which("apt-get") or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    tulis(f"Memasang {paket} dengan apt ...")
    diam = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.call(["apt-get", "update", "-qq"], env=diam)
    return subprocess.call(["apt-get", "install", "-y", "-qq", paket], env=diam) == 0


def sidik(akar: Path, nama: str) -> str:
    """Hash of a requirements file and of the files that it includes with `-r`."""
    teks = (akar / nama).read_text(encoding="utf-8")
    ringkas = hashlib.sha256(teks.encode("utf-8"))
    for baris in teks.splitlines():
        if baris.startswith("-r "):
            ringkas.update(sidik(akar, baris[3:].strip()).encode("ascii"))
    return ringkas.hexdigest()


def pasang(akar: Path, python: Path, nama: str) -> None:
    """Installs requirements file `nama` into `.venv`, only when it changed since the last success."""
    catatan, roda = akar / ".venv" / CATATAN, akar / GUDANG_RODA
    terpasang = baca_catatan(catatan)
    if terpasang.get(nama) == sidik(akar, nama):
        return
    sumber = ["--no-index", "--find-links", str(roda)] if roda.is_dir() else []
    tulis(f"Memasang {nama} dari {'wheelhouse, tanpa internet' if sumber else 'internet'} ...")
    perintah = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call(perintah + sumber + ["-r", str(akar / nama)], cwd=str(akar)) != 0:
        raise MulaiGagal(f"{nama} gagal dipasang. {RODA_KURANG if sumber else TANPA_INTERNET}")
    terpasang[nama] = sidik(akar, nama)
    sementara = catatan.with_name(catatan.name + ".tulis")
    sementara.write_text(json.dumps(terpasang), encoding="utf-8")
    os.replace(str(sementara), str(catatan))


def baca_catatan(catatan: Path) -> dict:
    """What is installed already; a note that cannot be read counts as none."""
    try:
        return json.loads(catatan.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def isi_gudang_roda(akar: Path, landasan: list) -> int:
    """Fills wheelhouse/ for this computer, or for other platforms (`win_amd64`), for Python 3.11 and 3.12."""
    perintah = [str(siapkan_venv(akar)), "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    perintah += ["--no-deps", "--only-binary=:all:", "-r", str(akar / "requirements.txt")]
    pilihan = [bagian for satu in landasan for bagian in ("--platform", satu)]
    for utama, kecil in DIDUKUNG if landasan else (sys.version_info[:2],):
        sasaran = pilihan + ["--python-version", f"{utama}.{kecil}"] if landasan else []
        with tempfile.TemporaryDirectory(dir=str(akar), prefix=".unduh-") as unduhan:
            if subprocess.call(perintah + sasaran + ["--dest", unduhan], cwd=str(akar)) != 0:
                raise MulaiGagal(f"Paket untuk Python {utama}.{kecil} gagal diunduh; periksa internet.")
            (akar / GUDANG_RODA).mkdir(exist_ok=True)
            for roda in Path(unduhan).iterdir():
                os.replace(str(roda), str(akar / GUDANG_RODA / roda.name))
    tulis(f"wheelhouse/ terisi: {len(list((akar / GUDANG_RODA).iterdir()))} berkas.")
    return 0


def siapkan_data(akar: Path, python: Path) -> None:
    """Builds the snapshot when neither a shipped nor an own edition is there."""
    rumah = Path(os.environ.get("SERAMBI_HOME") or akar / "var")
    if (akar / "data" / "snapshots" / "CURRENT").is_file() or (rumah / "CURRENT").is_file():
        return
    tulis("Menyusun edisi data ...")
    if subprocess.call([str(python), "-m", "data", "build"], cwd=str(akar)) != 0:
        raise MulaiGagal("Edisi data gagal disusun; lihat pesan di atas.")


def pasang_batas(akar: Path, python: Path) -> None:
    """Installs what an agency put in data/boundaries; a refused file only says why, the map stays as it was."""
    if any((akar / "data" / "boundaries").glob("*.geojson")):
        subprocess.call([str(python), "-m", "geo", "pasang", "--baru"], cwd=str(akar))


def alamat_server() -> tuple:
    """(host, port) from HOST and PORT; raises MulaiGagal when PORT is not a port number."""
    host, teks = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8501"
    if not teks.isdecimal() or not 0 < int(teks) < 65536:
        raise MulaiGagal(f"PORT={teks} bukan nomor port. Contoh: PORT=8502.")
    return host, int(teks)


def alamat_lokal(host: str, port: int) -> str:
    """The address to open in this computer's browser."""
    return f"http://{'127.0.0.1' if host in ('0.0.0.0', '::') else host}:{port}"


def serambi_hidup(alamat: str, tanda: str = "") -> bool:
    """Whether a ready Serambi answers here (others answer 200 too); with `tanda`, only our own child."""
    pembuka = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with pembuka.open(alamat + "/_serambi/hidup", timeout=2) as jawaban:
            penanda = json.loads(jawaban.read().decode("utf-8"))
        with pembuka.open(alamat + "/_stcore/health", timeout=2) as jawaban:
            siap = penanda.get("aplikasi") == "serambi" and jawaban.read() == b"ok"
            return siap and tanda in ("", penanda.get("tanda"))
    except (OSError, ValueError, AttributeError):
        return False


def port_bebas(host: str, port: int) -> bool:
    """Whether a server may listen there."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as soket:
        if os.name != "nt":  # on Windows this option would share a port that is in use
            soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError:
            return False
    return True


def sambut(alamat: str, pesan: str) -> int:
    """Prints the address and opens it in a browser, except on CI and with SERAMBI_TANPA_PERAMBAN=1."""
    tulis(f"{pesan} {alamat}")
    if ada_layar() and not os.environ.get("CI") and os.environ.get("SERAMBI_TANPA_PERAMBAN") != "1":
        webbrowser.open(alamat)
    return 0


def ada_layar() -> bool:
    """Whether a window can open: a server's text browser would take over the terminal instead."""
    penanda = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return sys.platform in ("win32", "darwin") or any(os.environ.get(satu) for satu in penanda)


def jalankan(akar: Path) -> int:
    """`mulai.py`: prepares and serves until Ctrl+C; a second start opens the browser of the first."""
    host, port = alamat_server()
    alamat = alamat_lokal(host, port)
    if serambi_hidup(alamat):
        return sambut(alamat, "Serambi sudah berjalan:")
    if not port_bebas(host, port):
        lain = 8503 if port == 8502 else 8502
        raise MulaiGagal(
            f"Port {port} di {host} sedang dipakai program lain. Tutup program itu, atau pakai PORT={lain}\n"
            f"(Linux: PORT={lain} make run; PowerShell: $env:PORT={lain}; py mulai.py)"
        )
    python = siapkan_venv(akar)
    pasang(akar, python, "requirements.txt")
    siapkan_data(akar, python)
    pasang_batas(akar, python)
    jaringan = [str(python), "-m", "pages.web.jaringan", host, str(port)]  # asks for the operator's PIN
    if host not in SETEMPAT and subprocess.call(jaringan, cwd=str(akar)) != 0:
        raise MulaiGagal("Serambi tidak dibuka ke jaringan; lihat pesan di atas.")
    return layani(akar, python, host, port)


def layani(akar: Path, python: Path, host: str, port: int) -> int:
    """Runs the server as a child, says when it is ready, and stops it with this program."""
    alamat = alamat_lokal(host, port)
    perintah = [str(python), "-m", "streamlit", "run", "app.py", "--server.address", host]
    lingkungan = dict(os.environ, SERAMBI_TANDA=uuid.uuid4().hex)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that `finally` stops the child
    anak = subprocess.Popen(perintah + ["--server.port", str(port)], cwd=str(akar), env=lingkungan)
    try:
        if not tunggu_siap(anak, alamat, lingkungan["SERAMBI_TANDA"]):
            if serambi_hidup(alamat):  # two starts at the same moment: the other one won
                return sambut(alamat, "Serambi sudah berjalan:")
            raise MulaiGagal("Serambi gagal dijalankan; lihat pesan di atas.")
        sambut(alamat, "Serambi siap. Tekan Ctrl+C untuk berhenti. Buka:")
        return anak.wait()
    except KeyboardInterrupt:
        tulis("\nSerambi berhenti.")
        return 0
    finally:
        hentikan(anak)


def tunggu_siap(anak: subprocess.Popen, alamat: str, tanda: str) -> bool:
    """True once the child serves; False when it ended or took too long."""
    akhir = time.monotonic() + BATAS_MULAI
    while anak.poll() is None and time.monotonic() < akhir:
        if serambi_hidup(alamat, tanda):
            return True
        time.sleep(0.2)
    return False


def hentikan(anak: subprocess.Popen) -> None:
    """Ends the server: politely, then for good."""
    anak.terminate()
    try:
        anak.wait(10)
    except subprocess.TimeoutExpired:
        anak.kill()


def di_lingkungan_uji(akar: Path, modul: list) -> int:
    """Runs `python -m <modul>` with the development requirements; returns its exit code."""
    python = siapkan_venv(akar)
    pasang(akar, python, "requirements-dev.txt")
    siapkan_data(akar, python)
    return subprocess.call([str(python), "-m"] + modul, cwd=str(akar))


def kerjakan(pilihan: argparse.Namespace) -> int:
    """Carries out one command line; returns the exit code."""
    if sys.version_info[:2] not in DIDUKUNG:
        return subprocess.call(cari_python() + [str(AKAR / "mulai.py")] + sys.argv[1:])
    if pilihan.wheelhouse:
        return isi_gudang_roda(AKAR, pilihan.platform)
    modul = {"uji": ["tests"], "uji_lama": ["tests", "--lama"], "bench": ["bench"]}
    for nama in filter(vars(pilihan).get, modul):
        return di_lingkungan_uji(AKAR, modul[nama])
    return jalankan(AKAR)


def baca_pilihan() -> argparse.Namespace:
    """The command line."""
    baca = argparse.ArgumentParser(prog="mulai.py", description="Menyiapkan dan menjalankan Serambi.")
    baca.add_argument("--platform", action="append", default=[], help="wheelhouse untuk, misalnya, win_amd64")
    for nama in ("wheelhouse", "uji", "uji-lama", "bench"):
        baca.add_argument("--" + nama, action="store_true")
    return baca.parse_args()


def main() -> int:
    """Runs the command line; failures become a message and exit code 1."""
    os.environ["PYTHONUTF8"] = "1"  # for every program that this one starts
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(encoding="utf-8", errors="replace")
    try:
        kode = kerjakan(baca_pilihan())
    except MulaiGagal as galat:
        tulis(galat)
        kode = 1
    except KeyboardInterrupt:
        kode = 130
    # A double-clicked window (no command prompt around it) stays open until the message was read.
    if kode not in (0, 130) and os.name == "nt" and "PROMPT" not in os.environ and sys.stdin.isatty():
        input("Tekan Enter untuk menutup jendela ini.")
    return kode


if __name__ == "__main__":
    sys.exit(main())
