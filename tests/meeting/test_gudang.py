"""The store: many readers, one writer at a time, named faults, nothing acknowledged lost."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from meeting import catatan, gudang
from meeting.galat import (
    GudangGagal,
    GudangHanyaBaca,
    GudangPenuh,
    GudangRusak,
    GudangSibuk,
    GudangTakTerbaca,
    GudangTerlaluBaru,
)
from tests.conftest import buka_gudang

AKAR = Path(__file__).resolve().parents[2]


def tulis(rincian="x"):
    with gudang.tulis() as sambungan:
        catatan.catat(sambungan, "operator", "uji", rincian)


def banyak() -> int:
    with gudang.baca() as sambungan:
        return sambungan.execute("select count(*) from catatan_kerja").fetchone()[0]


def python(kode: str, *isi: str) -> subprocess.Popen:
    """A process of its own with the same SERAMBI_HOME."""
    perintah = [sys.executable, "-c", "import sys\nfrom meeting import catatan, gudang\n" + kode, *isi]
    return subprocess.Popen(
        perintah, cwd=AKAR, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True, encoding="utf-8"
    )


HANYA_TULIS = "from meeting import gudang\nwith gudang.tulis(): pass"
TULIS = """
for nomor in range(int(sys.argv[1])):
    with gudang.tulis() as sambungan:
        catatan.catat(sambungan, "operator", "uji", f"{sys.argv[2]}-{nomor}")
    print(nomor, flush=True)
"""


def test_it_is_made_on_first_use_in_a_folder_that_did_not_exist(tmp_path, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "baru" / "lagi"))
    assert not gudang.ada()
    assert banyak() == 0 and gudang.ada()
    assert gudang.jalur() == tmp_path / "baru" / "lagi" / "store.sqlite"


def test_settings(monkeypatch):
    monkeypatch.setattr(gudang, "_buka", buka_gudang)
    tulis()
    with gudang.tulis() as sambungan:
        nilai = {n: sambungan.execute(f"pragma {n}").fetchone()[0] for n in (
            "journal_mode", "foreign_keys", "synchronous", "busy_timeout")}  # fmt: skip
    assert nilai == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 20_000}


def test_what_raises_is_undone_and_the_next_writer_goes_on():
    tulis()
    with pytest.raises(ZeroDivisionError), gudang.tulis() as sambungan:
        catatan.catat(sambungan, "operator", "uji")
        1 / 0  # noqa: B018
    assert banyak() == 1
    tulis()
    assert banyak() == 2


def test_a_fault_of_the_query_itself_keeps_its_name():
    with pytest.raises(sqlite3.OperationalError, match="no such table"), gudang.tulis() as sambungan:
        sambungan.execute("insert into tiada values (1)")
    with pytest.raises(FileNotFoundError), gudang.tulis():
        Path("/tidak/ada").read_bytes()
    assert banyak() == 0


def test_a_reader_cannot_write():
    with pytest.raises(GudangHanyaBaca), gudang.baca() as sambungan:
        sambungan.execute("delete from catatan_kerja")


def test_a_reader_sees_one_moment_and_is_not_held_up_by_a_writer():
    tulis()
    with gudang.baca() as sambungan, ThreadPoolExecutor(1) as kolam:
        hitung = "select count(*) from catatan_kerja"
        assert sambungan.execute(hitung).fetchone()[0] == 1
        kolam.submit(tulis).result()
        assert sambungan.execute(hitung).fetchone()[0] == 1
        assert kolam.submit(banyak).result() == 2
    with gudang.tulis() as sambungan, ThreadPoolExecutor(1) as kolam:
        catatan.catat(sambungan, "operator", "uji")
        assert kolam.submit(banyak).result() == 2, "not yet committed"


def test_a_writer_inside_a_writer_is_refused_at_once():
    with gudang.tulis(), pytest.raises(RuntimeError, match="pass the open connection"), gudang.tulis():
        pytest.fail("entered")
    tulis()
    assert banyak() == 1


def test_the_second_writer_waits_for_the_first():
    urutan, mulai, selesai = [], threading.Event(), threading.Event()

    def pertama():
        with gudang.tulis() as sambungan:
            mulai.set()
            selesai.wait()
            catatan.catat(sambungan, "operator", "uji", "pertama")
            urutan.append("pertama")

    def kedua():
        mulai.wait()
        with gudang.tulis() as sambungan:
            urutan.append(
                [satu["rincian"] for satu in sambungan.execute("select rincian from catatan_kerja")]
            )

    utas = [threading.Thread(target=satu) for satu in (pertama, kedua)]
    for satu in utas:
        satu.start()
    mulai.wait()
    utas[1].join(0.3)
    assert urutan == [] and utas[1].is_alive(), "the second has not entered"
    selesai.set()
    for satu in utas:
        satu.join()
    assert urutan == ["pertama", ["pertama"]], "and it sees what the first wrote"


def test_many_threads_read_and_write_without_a_lock_error():
    def kerja(nomor):
        for _ in range(5):
            tulis(str(nomor))
            banyak()

    with ThreadPoolExecutor(16) as kolam:
        list(kolam.map(kerja, range(16)))
    assert banyak() == 80


def test_processes_that_start_together_make_one_store():
    proses = [python(TULIS, "8", str(nomor)) for nomor in range(4)]
    for satu in proses:
        satu.communicate()
    assert [satu.returncode for satu in proses] == [0] * 4
    assert banyak() == 32


def test_nothing_acknowledged_is_lost_when_the_program_is_killed():
    with python(TULIS, "100000", "x") as proses:
        diterima = [int(proses.stdout.readline()) for _ in range(25)]
        proses.kill()
        # communicate() would skip what readline() has read ahead
        diterima += [int(satu) for satu in proses.stdout.read().splitlines()]
    assert banyak() in (len(diterima), len(diterima) + 1), "the last one may have been kept but not yet told"
    tulis()
    with gudang.baca() as sambungan:
        gudang.periksa(sambungan, gudang.jalur())


def test_a_writer_in_another_process_gives_a_named_error(monkeypatch):
    tulis()
    proses = python("with gudang.tulis():\n print('di dalam', flush=True)\n sys.stdin.readline()")
    assert proses.stdout.readline() == "di dalam\n"
    monkeypatch.setattr(gudang, "TUNGGU", 0.1)
    with pytest.raises(GudangSibuk, match="proses lain"):
        tulis()
    assert banyak() == 1, "reading goes on"
    proses.communicate("\n")
    tulis()


def test_a_writer_in_another_thread_gives_a_named_error(monkeypatch):
    masuk, selesai = threading.Event(), threading.Event()

    def lama():
        with gudang.tulis():
            masuk.set()
            selesai.wait()

    utas = threading.Thread(target=lama)
    utas.start()
    masuk.wait()
    monkeypatch.setattr(gudang, "TUNGGU", 0.1)
    with pytest.raises(GudangSibuk):
        tulis()
    selesai.set()
    utas.join()
    tulis()


@pytest.mark.parametrize("isi", [b"bukan basis data" * 300, b"SQLite format 3\x00" + b"\xff" * 5000, b"x"])
@pytest.mark.parametrize("cara", [tulis, banyak])
def test_a_file_that_is_no_store_is_left_alone(rumah, isi, cara):
    gudang.jalur().write_bytes(isi)
    with pytest.raises(GudangRusak, match="tidak diubah"):
        cara()
    assert gudang.jalur().read_bytes() == isi


def test_a_database_of_another_program_is_left_alone():
    with sqlite3.connect(gudang.jalur()) as lain:
        lain.execute("create table resep (nama text)")
    lain.close()
    isi = gudang.jalur().read_bytes()
    with pytest.raises(GudangRusak, match="bukan gudang Serambi"):
        tulis()
    assert gudang.jalur().read_bytes() == isi


def test_a_damaged_page_is_named():
    for _ in range(200):
        tulis("x" * 400)
    isi = bytearray(gudang.jalur().read_bytes())
    isi[4096 * 10 :] = b"\xa5" * (len(isi) - 4096 * 10)
    gudang.jalur().write_bytes(bytes(isi))
    with pytest.raises(GudangRusak), gudang.baca() as sambungan:
        sambungan.execute("select * from catatan_kerja").fetchall()
    with pytest.raises(GudangRusak), gudang.baca() as sambungan:
        gudang.periksa(sambungan, gudang.jalur())


def test_a_cut_off_file_is_named():
    for _ in range(50):
        tulis("x" * 400)
    with gudang.jalur().open("r+b") as berkas:
        berkas.truncate(4096 * 3)
    with pytest.raises(GudangRusak):
        banyak()


def test_a_store_of_a_newer_serambi_is_left_alone():
    tulis()
    with gudang.tulis() as sambungan:
        sambungan.execute("insert into skema values (99, '0099_nanti.sql', '2027-01-01T00:00:00Z')")
    for cara in (tulis, banyak):
        with pytest.raises(GudangTerlaluBaru, match=r"skema 99.*versi Serambi yang terbaru"):
            cara()


def test_a_full_disk_is_named_and_the_old_content_stays(monkeypatch):
    tulis("lama")
    asli = gudang._buka

    def sempit(tempat):
        sambungan = asli(tempat)
        sambungan.execute(f"pragma max_page_count = {sambungan.execute('pragma page_count').fetchone()[0]}")
        return sambungan

    monkeypatch.setattr(gudang, "_buka", sempit)
    with pytest.raises(GudangPenuh, match="isi yang lama utuh"):
        tulis("x" * 100_000)
    monkeypatch.setattr(gudang, "_buka", asli)
    assert [satu["rincian"] for satu in catatan.terakhir()] == ["lama"]
    tulis()


def test_a_read_only_store_is_named(monkeypatch):
    tulis()
    monkeypatch.setattr(gudang, "_buka", lambda tempat: _hanya_baca(tempat))
    with pytest.raises(GudangHanyaBaca, match="izin"):
        tulis()


def _hanya_baca(tempat):
    sambungan = sqlite3.connect(f"{tempat.as_uri()}?mode=ro", uri=True, isolation_level=None)
    sambungan.row_factory = sqlite3.Row
    return sambungan


def test_a_folder_that_cannot_be_made_or_opened_is_named(tmp_path, monkeypatch):
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "berkas" / "rumah"))
    with pytest.raises(GudangHanyaBaca, match="SERAMBI_HOME"):
        tulis()
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path))
    (tmp_path / "store.sqlite").mkdir()
    with pytest.raises(GudangHanyaBaca):
        tulis()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become somebody else here")
def test_a_user_without_the_right_to_the_folder(monkeypatch):
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        monkeypatch.setenv("SERAMBI_HOME", folder)
        tulis()
        hasil = subprocess.run(
            ["setpriv", "--reuid=65534", "--clear-groups", sys.executable, "-c", HANYA_TULIS],
            cwd=AKAR, capture_output=True, text=True, encoding="utf-8",
        )  # fmt: skip
        assert banyak() == 1
    assert "GudangHanyaBaca" in hasil.stderr


@pytest.mark.parametrize(
    ("kode", "jenis"),
    [("SQLITE_IOERR_FSYNC", GudangTakTerbaca), ("SQLITE_BUSY_SNAPSHOT", GudangSibuk), ("SQLITE_ERROR", None)],
)
def test_names_of_other_faults(kode, jenis):
    galat = gudang._nama_galat(kode, gudang.jalur())
    assert (galat and type(galat)) is jenis
    assert galat is None or (isinstance(galat, GudangGagal) and galat.pesan.endswith("."))
