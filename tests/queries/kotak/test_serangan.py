"""Attacks on real workers: nothing outside is read or written, nothing runs for ever, memory stays bounded.

Every layer is also tried by itself: DuckDB's locks without the gate, the operating system's fence without DuckDB.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from queries.kotak.pagar import BERKAS
from tests.queries.kotak.conftest import TOKEN, isi_folder
from tests.queries.kotak.serangan import BACA, BEBAN, DALAM, SAMBUNG, SETELAN, TERLARANG, TULIS, daftar

SINI = Path(__file__).parent
SEHARI = [
    "select * from '{luar}/rahasia.csv'",
    "copy pmks to '{luar}/keluar.csv'",
    "select * from duckdb_databases()",
]
ABADI = "select max(a) from generate_series(1, 9000000000000000000) as t(a)"  # endless, without memory
BEBAN_SEHARI = [
    (ABADI, 0.5, "waktu"),
    ("select length(repeat('x', 4000000000))", 20.0, "memori"),
]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="limits of the operating system")
# what DuckDB's locks alone let pass of these blocks: it ends with the process; the gate refuses it anyway
TANPA_GERBANG_LOLOS = {
    "select * from json_execute_serialized_sql(json_serialize_sql('select 1'))",
    "create temp table baru as select * from pmks",
    "create or replace temp view pmks as select 1 as palsu",
    "create secret rahasia (type http, bearer_token 'x')",
    "checkpoint",
    "force checkpoint",
    "vacuum",
    "analyze",
    "call pragma_version()",
    "set variable x = 1",
    "pragma database_list",
}


def anak(naskah: str, folder: Path, isi: dict) -> list[dict]:
    """Run a script of this folder as a worker runs: isolated, no environment, in the sandbox folder."""
    hasil = subprocess.run(
        [sys.executable, "-I", "-B", "-P", str(SINI / naskah)],
        input=json.dumps(isi).encode() + b"\n",
        capture_output=True,
        cwd=folder,
        env={},
        check=False,
    )
    assert hasil.returncode == 0, hasil.stderr.decode()
    return [json.loads(baris) for baris in hasil.stdout.splitlines()]


@pytest.mark.parametrize("sql", SEHARI)
def test_a_worker_refuses_and_says_which_class(lari, luar, kotak, sql):
    sebelum = isi_folder(luar), isi_folder(kotak)
    jawaban = lari(sql.replace("{luar}", str(luar)))
    assert "galat" in jawaban.baris[-1] and jawaban.akhir == "selesai"
    assert TOKEN not in json.dumps(jawaban.baris) and str(kotak) not in json.dumps(jawaban.baris)
    assert (isi_folder(luar), isi_folder(kotak)) == sebelum


@LINUX
@pytest.mark.parametrize(("sql", "detik", "sebab"), BEBAN_SEHARI)
def test_what_is_too_much_ends_inside_the_limits(lari, sql, detik, sebab):
    jawaban = lari(sql, detik=detik)
    galat = jawaban.baris[-1]["galat"]["jenis"] if jawaban.baris else ""
    assert jawaban.akhir == sebab or (galat, sebab) == ("OutOfMemoryException", "memori")
    assert jawaban.puncak < 768 * 2**20


def test_without_rlimits_the_watch_ends_what_grows(lari):
    """As on Windows: the fence of the operating system is switched off, psutil sees the one value grow."""
    jawaban = lari("select list_sum(range(300000000))", memori=150 * 2**20, pagar=False)
    assert jawaban.akhir == "memori"
    assert jawaban.puncak < 768 * 2**20, "seen in time, not when it had all it wanted (7 GB)"


def test_duckdbs_locks_alone_keep_everything_inside(kotak, luar):
    """No gate, no fence of the operating system: what is left on Windows for a statement the gate should miss."""
    _tanpa_gerbang(kotak, luar, pagar=False)


@pytest.mark.lama
@LINUX
def test_without_the_gate_locks_and_fence_keep_everything_inside(kotak, luar):
    _tanpa_gerbang(kotak, luar, pagar=True)


def _tanpa_gerbang(kotak: Path, luar: Path, *, pagar: bool) -> None:
    sebelum = isi_folder(luar), isi_folder(kotak)
    perintah = daftar(TERLARANG, str(luar)) + DALAM
    hasil = anak("tanpa_gerbang.py", kotak, {"sql": perintah, "pagar": pagar})
    assert [satu["sql"] for satu in hasil] == perintah, "the worker lived through all of them"
    assert [satu["sql"] for satu in hasil if TOKEN in satu["isi"]] == []
    assert (isi_folder(luar), isi_folder(kotak)) == sebelum
    keluar = set(daftar(BACA + TULIS + SAMBUNG + SETELAN, str(luar)))
    assert {satu["sql"] for satu in hasil if satu["lolos"]} & keluar == TANPA_GERBANG_LOLOS


@LINUX
def test_the_fence_alone_opens_no_file_socket_or_process(kotak, luar):
    """Python itself, inside the fence, cannot do what an unknown hole in DuckDB would be used for."""
    (hasil,) = anak("pagar_saja.py", kotak, {"luar": str(luar)})
    assert hasil.pop("kueri") == 1000, "the open database still answers"
    assert hasil == dict.fromkeys(hasil, "ditolak")
    assert set(hasil) >= {"baca", "tulis", "hapus", "folder", "daftar", "soket", "utas"}
    assert (luar / "rahasia.csv").exists() and not (luar / "baru").exists()


@pytest.mark.lama
@pytest.mark.parametrize("sql", daftar(TERLARANG, "{luar}") + DALAM, ids=lambda sql: sql[:60])
def test_every_attack_on_a_real_worker(lari, luar, kotak, sql):
    sebelum = isi_folder(luar), isi_folder(kotak)
    jawaban = lari(sql.replace("{luar}", str(luar)))
    assert "galat" in jawaban.baris[-1], jawaban
    assert TOKEN not in json.dumps(jawaban.baris)
    assert (isi_folder(luar), isi_folder(kotak)) == sebelum


@pytest.mark.lama
@pytest.mark.parametrize("pagar", [True, False], ids=["pagar", "tanpa-pagar"])
@pytest.mark.parametrize("sql", daftar(BEBAN), ids=lambda sql: sql[:60])
def test_every_burden_is_bounded(lari, sql, pagar):
    jawaban = lari(sql, detik=4.0, pagar=pagar)
    assert jawaban.puncak < 1.5 * 768 * 2**20
    assert jawaban.akhir in ("selesai", "waktu", "memori")


@pytest.mark.lama
def test_a_worker_killed_at_any_moment_leaves_no_riddle(kotak):
    """SIGKILL from outside (the system's memory guard) at ten moments: an answer or a named end, never a hang."""
    from queries.kotak import jalankan as modul

    for jeda in range(10):
        lari = modul._Lari(
            modul.Permintaan("select sum(range) from range(30000000)", kotak, ("pmks",), 10, 20.0)
        )
        threading.Timer(jeda * 0.05, lari.proses.kill).start()
        lari.awasi(lambda: False)
        lari.akhiri()
        assert lari.proses.returncode in (0, -9)


@pytest.mark.lama
@LINUX
def test_a_worker_ends_with_its_server(kotak):
    """The server is killed in the middle of an endless query: its worker does not stay behind."""
    induk = subprocess.Popen(
        [sys.executable, "-c", INDUK.format(folder=str(kotak), sql=ABADI)],
        stdout=subprocess.PIPE,
        cwd=SINI.parents[2],
    )
    pid = int(induk.stdout.readline())
    induk.kill()
    induk.wait()
    for _ in range(100):
        if (
            not Path(f"/proc/{pid}").exists()
            or "Z" in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").split()[2]
        ):
            return
        time.sleep(0.02)
    os.kill(pid, 9)
    pytest.fail("the worker outlived its server")


INDUK = """
from pathlib import Path
from queries.kotak import jalankan as j
lari = j._Lari(j.Permintaan({sql!r}, Path({folder!r}), ("pmks",), 1, 60.0))
import threading, time
threading.Thread(target=lambda: (time.sleep(1.0), print(lari.proses.pid, flush=True)), daemon=True).start()
lari.awasi(lambda: False)
"""


def test_the_file_name_of_worker_and_writer_is_one():
    from queries.kotak.berkas import NAMA

    assert NAMA == BERKAS
