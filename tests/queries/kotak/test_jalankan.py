"""The parent's side with worker scripts that misbehave: it never hangs, never keeps more than it should."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from queries.kotak import jalankan as modul
from queries.kotak.jalankan import Permintaan, jalankan

SAPA = "import os, sys, json, time\nprint(json.dumps({'pid': os.getpid()}), flush=True)\n"
BACA = SAPA + "minta = json.loads(sys.stdin.readline())\n"


@pytest.fixture
def pekerja(tmp_path, monkeypatch):
    """Run a stand-in worker: `pekerja(naskah, detik=…)` -> Jawaban."""

    def _jalan(naskah: str, detik: float = 20.0, dibatalkan=lambda: False, **lain):
        berkas = tmp_path / "pekerja.py"
        berkas.write_text(naskah, encoding="utf-8")
        monkeypatch.setattr(modul, "MESIN", berkas)
        return jalankan(Permintaan("select 1", tmp_path, ("pmks",), 10, detik, **lain), dibatalkan)

    return _jalan


def test_an_answer_is_taken_whole(pekerja):
    jawaban = pekerja(BACA + "print(json.dumps(minta)); print(json.dumps({'selesai': True}))")
    minta = jawaban.baris[1]
    assert jawaban.akhir == "selesai" and len(jawaban.baris) == 3
    assert (minta["sql"], minta["tabel"], minta["batas"], minta["detik"]) == ("select 1", ["pmks"], 10, 21.0)


def test_a_worker_starts_without_environment_and_path(pekerja, tmp_path):
    os.environ["SERAMBI_RAHASIA_UJI"] = "x"
    naskah = (
        BACA
        + "print(json.dumps({'selesai': True, 'env': dict(os.environ), 'cwd': os.getcwd(), 'path': sys.path}))"
    )
    jawaban = pekerja(naskah)
    del os.environ["SERAMBI_RAHASIA_UJI"]
    akhir = jawaban.baris[-1]
    assert set(akhir["env"]) <= {"SYSTEMROOT", "LC_CTYPE"}  # Python itself may set its own locale
    assert akhir["cwd"] == str(tmp_path) and "" not in akhir["path"] and str(tmp_path) not in akhir["path"]


def test_the_parent_ends_a_worker_that_ignores_time(pekerja):
    assert pekerja(BACA + "time.sleep(600)", detik=0.1).akhir == "waktu"


def test_the_parent_ends_a_worker_that_never_says_who_it_is(pekerja, monkeypatch):
    monkeypatch.setattr(modul, "NAPAS", 0.2)
    assert pekerja("import time; time.sleep(600)").akhir == "proses"


def test_a_worker_that_dies_at_the_start_leaves_its_last_words(pekerja):
    jawaban = pekerja("raise SystemExit('pustaka tidak ditemukan')")
    assert (jawaban.akhir, jawaban.galat.strip()) == ("proses", "pustaka tidak ditemukan")


def test_a_flood_is_not_kept(pekerja):
    jawaban = pekerja(BACA + "while True: print('x' * 100000)", bita=50_000)
    assert (jawaban.akhir, jawaban.baris) == ("hasil", [])


def test_a_line_without_end_is_no_answer(pekerja):
    jawaban = pekerja(BACA + "sys.stdout.write('{\"selesai\": true}')")
    assert jawaban.akhir == "proses"


@pytest.mark.parametrize("kata", ["bukan JSON", "[1]", "7"])
def test_words_that_are_no_answer_are_not_taken_for_one(pekerja, kata):
    jawaban = pekerja(BACA + f"print('{kata}'); print(json.dumps({{'selesai': True}}))")
    assert (jawaban.akhir, jawaban.baris) == ("proses", [])


def test_noise_on_standard_error_does_not_block(pekerja):
    jawaban = pekerja(BACA + "sys.stderr.write('x' * 1000000); print(json.dumps({'selesai': True}))")
    assert jawaban.akhir == "selesai" and len(jawaban.galat) <= 4_000


def test_cancelling_ends_it_at_once(pekerja):
    batal = threading.Event()
    threading.Timer(0.1, batal.set).start()
    assert pekerja(BACA + "time.sleep(600)", dibatalkan=batal.is_set).akhir == "batal"


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize(
    ("sinyal", "akhir"), [(9, "memori"), (6, "memori"), (24, "waktu"), (14, "waktu"), (15, "proses")]
)
def test_an_end_by_signal_has_a_name(pekerja, sinyal, akhir):
    assert pekerja(BACA + f"os.kill(os.getpid(), {sinyal}); time.sleep(600)").akhir == akhir
