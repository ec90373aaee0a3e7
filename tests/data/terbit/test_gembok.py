"""One publish at a time, and the file system's refusals in words."""

from __future__ import annotations

import datetime
import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from data.edisi import buka, current, editions
from data.terbit import berkas, edisi_baru
from data.terbit.galat import JamMundur, SedangTerbit, TidakDapatMenulis
from data.terbit.gembok import NAMA, satu_penerbit
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import KINI, kiriman, pmks

AKAR = Path(__file__).parents[3]
PEMEGANG = """
import sys, time
from data.terbit.gembok import satu_penerbit
with satu_penerbit("penyunting"):
    print("pegang", flush=True)
    time.sleep(120)
"""


def pemegang(rumah: Path) -> subprocess.Popen:
    """Another process that holds the lock until it is killed."""
    proses = subprocess.Popen(
        [sys.executable, "-c", PEMEGANG],
        cwd=AKAR,
        env=os.environ | {"SERAMBI_HOME": str(rumah)},
        stdout=subprocess.PIPE,
    )
    assert proses.stdout is not None and proses.stdout.readline().strip() == b"pegang"
    return proses


def test_the_second_publisher_is_told_who_and_since_when(awal, rumah):
    draf = kiriman(pmks())
    proses = pemegang(rumah)
    try:
        with pytest.raises(
            SedangTerbit, match=rf"penyunting sedang menerbitkan sejak \d.*proses {proses.pid}"
        ):
            terbitkan([draf], oleh="operator", alasan={})
        assert current() == awal
    finally:
        proses.kill()
        proses.wait()
    assert (
        terbitkan([draf], oleh="operator", alasan={}).id == current()
    )  # the lock of a dead process is nobody's


def test_threads_of_one_process_exclude_each_other(rumah, jam):
    masuk, keluar = threading.Event(), threading.Event()

    def pegang():
        with satu_penerbit("satu"):
            masuk.set()
            keluar.wait(30)

    benang = threading.Thread(target=pegang)
    benang.start()
    masuk.wait(30)
    with pytest.raises(SedangTerbit, match="satu sedang menerbitkan"), satu_penerbit("dua"):
        pytest.fail("masuk bersama")
    keluar.set()
    benang.join()
    with satu_penerbit("dua"):
        assert json.loads((rumah / NAMA).read_text(encoding="utf-8"))["oleh"] == "dua"


def test_what_a_dead_process_left_in_the_file_does_not_matter(rumah, jam):
    (rumah / NAMA).write_text("{rusak", encoding="utf-8")
    with satu_penerbit("satu"):
        assert json.loads((rumah / NAMA).read_text(encoding="utf-8")) == {
            "oleh": "satu", "sejak": KINI.isoformat(), "pid": os.getpid(),
        }  # fmt: skip


@pytest.mark.parametrize(
    ("langkah", "kode", "kata"),
    [
        pytest.param(langkah, kode, kata, marks=() if langkah in harian else pytest.mark.lama)
        for kode, kata, harian in (
            (errno.ENOSPC, "Ruang simpan penuh", ("tulis_tabel", "jadikan_aktif")),
            (errno.EROFS, "tidak boleh ditulisi", ("pasang",)),
        )
        for langkah in ("tulis_tabel", "pasang", "jadikan_aktif")
    ],
)
def test_a_refusal_of_the_file_system_is_told_and_the_old_edition_stays(
    awal, rumah, monkeypatch, langkah, kode, kata
):
    def gagal(*_, **__):
        raise OSError(kode, os.strerror(kode), str(rumah / "edisi"))

    draf = kiriman(pmks())
    with monkeypatch.context() as m:
        m.setattr(edisi_baru, langkah, gagal)
        with pytest.raises(TidakDapatMenulis, match=kata):
            terbitkan([draf], oleh="operator", alasan={})
    assert current() == awal and buka(editions()[awal]) and set(editions()) == {awal, "kaltim-2026-11"}
    assert not [satu for satu in (rumah / "edisi").iterdir() if satu.name.startswith(".")]
    assert terbitkan([draf], oleh="operator", alasan={}).id == current() != awal


def test_a_read_only_home_is_told(awal, rumah, monkeypatch):
    draf = kiriman(pmks())

    def tertutup(jalur, *_, **__):
        raise PermissionError(errno.EACCES, "denied", str(jalur))

    monkeypatch.setattr("data.terbit.gembok.os.open", tertutup)
    with pytest.raises(TidakDapatMenulis, match="tidak boleh ditulisi"):
        terbitkan([draf], oleh="operator", alasan={})
    assert current() == awal


def test_a_clock_in_the_past_is_told_and_nothing_is_published(awal, rumah, jam):
    pertama = terbitkan([kiriman(pmks())], oleh="operator", alasan={})
    jam(KINI - datetime.timedelta(days=365))
    draf = kiriman(pmks(nilai=1.0))
    with pytest.raises(
        JamMundur, match=rf"Jam komputer menunjukkan 21-11-2025.*{pertama.id}.*Setel tanggal dan jam"
    ):
        terbitkan([draf], oleh="operator", alasan={})
    with pytest.raises(JamMundur):  # an older base does not hide it
        terbitkan([draf], oleh="operator", alasan={}, dari=awal)
    assert current() == pertama.id


def test_unfinished_editions_are_invisible_and_swept(awal, rumah):
    sisa = rumah / "edisi" / f"{berkas.AWALAN}uji-2026-11-21-abcd"
    sisa.mkdir()
    (sisa / "datapackage.json").write_text("{}", encoding="utf-8")
    (rumah / f"{berkas.AWALAN}CURRENT").write_text("x", encoding="utf-8")
    assert set(editions()) == {awal, "kaltim-2026-11"}
    terbitkan([kiriman(pmks())], oleh="operator", alasan={})
    assert not sisa.exists() and not (rumah / f"{berkas.AWALAN}CURRENT").exists()


def test_small_files_are_replaced_whole(rumah, monkeypatch):
    jalur = rumah / "CURRENT"
    berkas.tulis_utuh(jalur, "lama\n")

    def putus(*_):
        raise OSError(errno.EIO, "mati listrik")

    with monkeypatch.context() as m, pytest.raises(OSError, match="mati"):
        m.setattr(berkas.os, "replace", putus)
        berkas.tulis_utuh(jalur, "baru\n")
    assert jalur.read_text(encoding="utf-8") == "lama\n"
