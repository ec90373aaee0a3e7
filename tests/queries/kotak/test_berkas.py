"""The sandbox file of the shipped edition: the published tables, suppressed, and nothing else."""

from __future__ import annotations

import os
import threading
import time

import duckdb
import pytest

from data.snapshot import EdisiTidakDikenal, current
from queries.engine import Konteks, engine
from queries.kotak import berkas
from queries.kotak.antre import mulai
from queries.kotak.galat import GalatSql
from queries.terbit import kursor, tabel_terbit
from tests.queries.kotak.conftest import isi_folder


@pytest.fixture(scope="module")
def bawaan(tmp_path_factory):
    """A home whose sandbox file of the shipped edition is made once."""
    rumah = tmp_path_factory.mktemp("rumah-kotak")
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setenv("SERAMBI_HOME", str(rumah))
        folder = berkas.folder_kotak(current())
    return rumah, folder


@pytest.fixture(scope="module")
def isi(bawaan):
    con = duckdb.connect(str(bawaan[1] / berkas.NAMA), read_only=True)
    yield con
    con.close()


def test_only_published_tables_with_their_columns_and_types(isi):
    kolom = isi.execute(
        "select table_name, column_name, data_type from information_schema.columns order by 1, ordinal_position"
    ).fetchall()
    sumber = kursor(Konteks(current()))
    skema = sumber.execute("select current_schema()").fetchone()[0]
    asal = sumber.execute(
        "select table_name, column_name, data_type from information_schema.columns where table_schema = $s "
        "order by 1, ordinal_position",
        {"s": skema},
    ).fetchall()
    sumber.close()
    assert kolom == asal and {nama for nama, _, _ in kolom} == set(tabel_terbit())
    assert isi.execute("select count(*) from duckdb_views() where not internal").fetchone() == (0,)


def test_what_is_masked_has_no_number_in_the_file(isi):
    for tabel, nilai in (("pmks", "nilai"), ("konteks", "nilai")):
        samar, ada = isi.execute(
            f"select count(*), count({nilai}) from {tabel} where keadaan = 'disamarkan'"
        ).fetchone()
        assert ada == 0 and (samar > 0 or tabel == "konteks")


def test_every_row_is_there(isi):
    sumber = kursor(Konteks(current()))
    for tabel in tabel_terbit():
        hitung = f"select count(*) from {tabel}"
        assert isi.execute(hitung).fetchone() == sumber.execute(hitung).fetchone()
    sumber.close()


def test_a_run_reads_it_and_says_where_from(bawaan, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(bawaan[0]))
    sql = (
        "select tahun, sum(nilai) as n from pmks where dimensi_wilayah = 'provinsi' group by all order by all"
    )
    tugas = mulai(sql, Konteks(current(), "internal"), batas=3, pemilik="a")
    assert tugas.tunggu(60).kode == "selesai"
    hasil = tugas.hasil()
    sumber = kursor(Konteks(current()))
    assert list(hasil.baris) == sumber.execute(sql).fetchmany(3), "Publik also when an internal page asks"
    sumber.close()
    assert [nama for nama, _ in hasil.kolom] == ["tahun", "n"] and hasil.terpotong
    assert hasil.tabel_dibaca == ("pmks",) and hasil.contoh and hasil.detik > 0
    assert os.listdir(bawaan[1]) == [berkas.NAMA], "nothing beside the file"


def test_a_result_without_contoh_tables_is_not_stamped(bawaan, monkeypatch):
    monkeypatch.setenv("SERAMBI_HOME", str(bawaan[0]))
    tugas = mulai(
        "select 1.5::decimal(3, 1), date '2024-02-29', null, [1], 'é', x from range(2) as t(x)",
        current(),
        pemilik="a",
    )
    tugas.tunggu(60)
    hasil = tugas.hasil()
    assert [str(satu) for satu in hasil.baris[1]] == ["1.5", "2024-02-29", "None", "[1]", "é", "1"]
    assert (hasil.contoh, hasil.terpotong, hasil.tabel_dibaca) == (False, False, ())


def test_an_unknown_edition_is_told_at_once():
    with pytest.raises(EdisiTidakDikenal):
        mulai("select 1", "tidak-ada", pemilik="a")


@pytest.fixture
def ringan(monkeypatch):
    """Making a file costs nothing here; counts how often."""
    dibuat = []

    def _isi(edisi, tujuan, dibatalkan):
        dibuat.append(edisi)
        time.sleep(0.01)
        tujuan.write_bytes(b"isi")

    monkeypatch.setattr(berkas, "_isi", _isi)
    monkeypatch.setattr(berkas, "sidik", lambda edisi: "a" * 16)
    return dibuat


def test_the_file_is_made_once_for_all_who_ask(ringan, rumah):
    hasil = []
    utas = [threading.Thread(target=lambda: hasil.append(berkas.folder_kotak("e"))) for _ in range(6)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert ringan == ["e"] and set(hasil) == {rumah / "kotak" / f"e-{'a' * 16}"}
    assert isi_folder(rumah / "kotak") == {f"e-{'a' * 16}/serambi.duckdb": b"isi"}


def test_a_changed_edition_gets_a_new_file_and_the_old_one_goes(ringan, rumah, monkeypatch):
    lama = berkas.folder_kotak("e")
    lain = berkas.folder_kotak("e-lain")
    sisa = rumah / "kotak" / ".susun-1-abc"
    sisa.mkdir()
    os.utime(sisa, (0, 0))
    monkeypatch.setattr(berkas, "sidik", lambda edisi: "b" * 16)
    baru = berkas.folder_kotak("e")
    assert baru != lama and not lama.exists() and not sisa.exists()
    assert lain.exists(), "the file of another edition stays"


def test_a_failure_while_writing_leaves_nothing(ringan, rumah, monkeypatch):
    def penuh(edisi, tujuan, dibatalkan):
        tujuan.write_bytes(b"separuh")
        raise OSError("disk penuh")

    monkeypatch.setattr(berkas, "_isi", penuh)
    with pytest.raises(GalatSql, match="ruang disk") as galat:
        berkas.folder_kotak("e")
    assert galat.value.golongan == "tulis_berkas" and isi_folder(rumah / "kotak") == {}


def test_making_the_file_can_be_cancelled(rumah, monkeypatch):
    """A table that would take for ever is cut off, nothing is left, and the next one may try."""
    abadi = "select max(a) as n from generate_series(1, 9000000000000000000) as t(a)"
    monkeypatch.setattr(berkas, "tabel_terbit", lambda: {f"({abadi})": None})
    monkeypatch.setattr(berkas, "JEDA", 0.02)
    with pytest.raises(GalatSql, match="dibatalkan"):
        berkas.folder_kotak(current(), lambda: True)
    assert isi_folder(rumah / "kotak") == {} and not berkas._kunci.locked()


def test_waiting_for_another_who_makes_it_can_be_cancelled(rumah, monkeypatch):
    monkeypatch.setattr(berkas, "JEDA", 0.02)
    with berkas._kunci, pytest.raises(GalatSql, match="dibatalkan"):
        berkas.folder_kotak(current(), lambda: True)


def test_the_fingerprint_follows_the_content(tmp_path):
    for nama, isi in (("a", "satu"), ("b", "dua"), ("c", "satu")):
        (tmp_path / nama).mkdir()
        (tmp_path / nama / "datapackage.json").write_text(isi, encoding="utf-8")
    a, b, c = (berkas._sidik(str(tmp_path / nama)) for nama in "abc")
    assert a == c != b


@pytest.mark.lama
def test_a_broken_file_is_made_anew(bawaan, monkeypatch, tmp_path):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path))
    folder = berkas.folder_kotak(current())
    (folder / berkas.NAMA).write_bytes(b"rusak" * 1000)
    tugas = mulai("select 1", current(), pemilik="a")
    tugas.tunggu(60)
    with pytest.raises(GalatSql, match="disusun ulang"):
        tugas.hasil()
    tugas = mulai("select 1", current(), pemilik="a")
    assert tugas.tunggu(60).kode == "selesai" and tugas.hasil().baris == ((1,),)


@pytest.mark.lama
def test_cancel_races_on_real_workers_leave_no_process_behind(bawaan, monkeypatch):
    """Thirty endless queries, each cancelled at another moment: every slot comes back, no worker stays."""
    import psutil

    monkeypatch.setenv("SERAMBI_HOME", str(bawaan[0]))
    sebelum = {satu.pid for satu in psutil.Process().children(recursive=True)}
    sql = "select max(a) from generate_series(1, 9000000000000000000) as t(a)"
    for langkah in range(30):
        tugas = mulai(sql, current(), pemilik=f"p{langkah % 3}")
        threading.Timer(langkah * 0.015, tugas.batal).start()
        assert tugas.tunggu(60).kode == "dibatalkan"
    akhir = mulai("select 42", current(), pemilik="p0")
    assert akhir.tunggu(60).kode == "selesai" and akhir.hasil().baris == ((42,),)
    assert {satu.pid for satu in psutil.Process().children(recursive=True)} == sebelum


def test_the_engine_keeps_answering_after_a_file_was_made(bawaan):
    assert engine().cursor(Konteks(current())).execute("select 1").fetchone() == (1,)
