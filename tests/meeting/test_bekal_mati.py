"""kill -9 at any moment of an import: the old state or the new one, never a part."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.edisi import current, editions, open_edition
from meeting import gudang
from meeting.bekal import buat_bekal, jurnal, pulihkan, terima_bekal
from meeting.dek import susun_dek, tertahan
from tests.meeting.bekal_uji import EDISI, Laptop, rapat_uji

AKAR = Path(__file__).parents[2]
TERIMA = """
import sys
from pathlib import Path
from meeting.bekal import terima_bekal
print("mulai", flush=True)
terima_bekal(Path(sys.argv[1]), "operator")
print("selesai", flush=True)
"""
# dies by its own SIGKILL just before or after the named step
BUNUH_DIRI = """
import importlib, os, signal, sys
from pathlib import Path
from meeting.bekal import terima_bekal
modul, nama, kapan, ke = sys.argv[2:6]
tempat, ke = importlib.import_module(modul), int(ke)
asli = getattr(tempat, nama)
def mati(*isi, **lain):
    global ke
    ke -= 1
    hasil = asli(*isi, **lain) if ke or kapan == "sesudah" else None
    if not ke:
        os.kill(os.getpid(), signal.SIGKILL)
    return hasil
setattr(tempat, nama, mati)
terima_bekal(Path(sys.argv[1]), "operator")
"""


@pytest.fixture
def siap(tmp_path, monkeypatch):
    """The file on a stage laptop that has another edition and another meeting; and the meeting's id."""
    Laptop(tmp_path / "meja", monkeypatch)
    id_ = rapat_uji()
    isi = buat_bekal(id_)
    panggung = Laptop(tmp_path / "panggung", monkeypatch, edisi="uji-2026-10")
    lain = rapat_uji("uji-2026-10")
    return panggung, panggung.terima(isi), id_, lain


def jalankan(kode: str, panggung: Laptop, *argumen: str) -> subprocess.Popen:
    lingkungan = os.environ | {"SERAMBI_HOME": str(panggung.folder)}
    return subprocess.Popen(
        [sys.executable, "-c", kode, *map(str, argumen)],
        cwd=AKAR,
        env=lingkungan,
        stdout=subprocess.PIPE,
        text=True,
    )


def utuh(panggung: Laptop, id_: str, lain: str) -> bool:
    """Check that nothing half is there after recovery; return whether the import happened."""
    for nama in editions():
        open_edition(nama)
    pulihkan()
    assert current() == "uji-2026-10" and not tertahan(susun_dek(lain))
    assert not jurnal.jalur().exists()
    sisa = [satu for satu in panggung.folder.rglob(".tmp-*") if satu.is_dir()]
    assert not sisa, "what is left may only be the unfinished note itself; the next import sweeps it"
    with gudang.baca() as sambungan:
        ada = sambungan.execute("select 1 from rapat where id = ?", (id_,)).fetchone() is not None
    assert (EDISI in editions()) is ada
    if ada:
        assert len(susun_dek(id_).salindia) == 3 and not tertahan(susun_dek(id_))
    return ada


@pytest.mark.lama
def test_random_moments(siap):
    panggung, jalur, id_, lain = siap
    acak = random.Random(20261122)
    proses = jalankan(TERIMA, panggung, jalur)
    assert proses.stdout is not None and proses.stdout.readline() == "mulai\n"
    awal = time.monotonic()
    assert proses.stdout.readline() == "selesai\n"
    lama = time.monotonic() - awal
    _lupakan(panggung, id_)
    jadi = 0
    for _ in range(30):
        proses = jalankan(TERIMA, panggung, jalur)
        assert proses.stdout.readline() == "mulai\n"
        time.sleep(acak.uniform(0.0, 1.3 * lama))
        proses.kill()
        proses.wait()
        if utuh(panggung, id_, lain):
            jadi += 1
            _lupakan(panggung, id_)
    assert 1 < jadi < 29, "some died before, some after"


def _lupakan(panggung: Laptop, id_: str) -> None:
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from rapat where id = ?", (id_,))
    shutil.rmtree(panggung.folder / "edisi" / EDISI)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
@pytest.mark.lama
@pytest.mark.parametrize(
    ("modul", "nama", "kapan", "ke", "jadi"),
    [
        ("meeting.bekal.pasang", "keluarkan", "sesudah", 3, False),
        ("meeting.bekal.pasang", "pastikan", "sesudah", 1, False),
        ("meeting.bekal.jurnal", "tulis_utuh", "sesudah", 1, False),
        ("meeting.bekal.pasang", "pasang", "sesudah", 1, False),
        ("meeting.bekal.isi", "tulis_baris", "sesudah", 2, False),
        ("meeting.catatan", "catat", "sesudah", 1, False),
        ("meeting.bekal.tulis", "tulis", "sesudah", 1, True),
    ],
)
def test_every_step(siap, modul, nama, kapan, ke, jadi):
    panggung, jalur, id_, lain = siap
    proses = jalankan(BUNUH_DIRI, panggung, jalur, modul, nama, kapan, ke)
    assert proses.wait() == -signal.SIGKILL
    assert utuh(panggung, id_, lain) is jadi
    terima_bekal(jalur, "operator")
    assert utuh(panggung, id_, lain) and not list(panggung.folder.rglob(".tmp-*"))
