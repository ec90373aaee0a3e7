"""Backup and restore: whole or nothing, what was there is kept, a running Serambi is not disturbed."""

import datetime
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from meeting import cadangan, catatan, gudang, hadir, pemulihan, perintah_cadangan, pin, rapat, rumusan, sesi
from meeting.__main__ import main
from meeting.galat import (
    BukanCadangan,
    CadanganGagal,
    GudangRusak,
    GudangSibuk,
    GudangTerlaluBaru,
    SudahDiubah,
)

AKAR = Path(__file__).resolve().parents[2]
CONTOH = Path(__file__).parent / "contoh"


def buat(*butir: str) -> str:
    temu = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi="kaltim-2026-11", oleh="operator").id
    for isi in butir:
        rumusan.tambah(temu, oleh="penyunting", isi=isi, level="pusat")
    return temu


def salin(nama: Path) -> Path:
    with gudang.baca() as sambungan:
        return cadangan.salin(sambungan, nama)


def seluruh(kecuali=("catatan_kerja", "sesi", "percobaan", "skema")) -> dict[str, list[tuple]]:
    """Every row, without the count of its changes: a restore is one more."""
    with gudang.baca() as sambungan:
        nama = [satu[0] for satu in sambungan.execute("select name from sqlite_master where type = 'table'")]
        return {
            satu: [
                tuple(baris[kolom] for kolom in baris.keys() if kolom != "versi" or satu == "rumusan_riwayat")  # noqa: SIM118
                for baris in sambungan.execute(f"select * from {satu}")
            ]
            for satu in nama
            if satu not in kecuali and not satu.startswith("sqlite_")
        }


def skema_kini() -> list[tuple]:
    with gudang.baca() as sambungan:
        return sorted(map(tuple, sambungan.execute("select type, name, sql from sqlite_master")))


@pytest.fixture
def simpanan(tmp_path):
    """A backup of a store that has a row in every table, and its content."""
    gudang.jalur().parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        sambungan.executescript((CONTOH / "store_v4.sql").read_text(encoding="utf-8"))
        sambungan.execute("pragma journal_mode = wal")
    isi = seluruh()
    assert all(isi.values()), [nama for nama, satu in isi.items() if not satu]
    return salin(tmp_path / "luar" / "cadangan.sqlite"), isi


def test_everything_comes_back_and_what_was_there_is_set_aside(simpanan):
    berkas, isi = simpanan
    assert [satu.name for satu in berkas.parent.iterdir()] == [berkas.name], "one plain file"
    bentuk, (lama,) = skema_kini(), rapat.daftar()
    (butir,) = rumusan.daftar()
    rumusan.ubah(butir.id, versi=butir.versi, oleh="operator", isi="keliru", status="selesai")
    hadir.tambah(lama.id, oleh="operator", lembaga="Lain")
    baru = buat("sesudah cadangan")
    hasil = pemulihan.pulihkan(berkas)
    assert seluruh() == isi and skema_kini() == bentuk
    assert (hasil.rapat, hasil.butir, hasil.berkas_hilang) == (1, 1, ("logo.png",))
    assert catatan.terakhir()[0]["kejadian"] == "gudang_dipulihkan"
    pemulihan.pulihkan(hasil.disisihkan)
    assert {satu.id for satu in rapat.daftar()} == {lama.id, baru}, "and back again"
    assert rumusan.ambil(butir.id).isi == "keliru"


def test_the_copy_of_a_restore_that_was_killed_does_not_stay(simpanan, rumah):
    mati, kini = (rumah / f".tulis-{nomor}-pulih.sqlite" for nomor in (1, 2))
    for satu in (mati, kini):
        satu.write_bytes(b"PIN")
    os.utime(mati, (1, 1))
    pemulihan.pulihkan(simpanan[0])
    assert not mati.exists() and kini.exists(), "another restore may be at work"


def test_a_page_from_before_the_restore_is_out_of_date(simpanan):
    """Else a plenary that stayed open would decide on a text that nobody in the room has read."""
    (butir,) = rumusan.daftar()
    dibaca = rumusan.ubah(butir.id, versi=butir.versi, oleh="operator", isi="dibaca rapat")
    tanda = rumusan.tanda(butir.rapat)
    pemulihan.pulihkan(simpanan[0])
    rumusan.ubah(butir.id, versi=rumusan.ambil(butir.id).versi, oleh="operator", isi="lain lagi")
    assert rumusan.tanda(butir.rapat) != tanda
    with pytest.raises(SudahDiubah):
        rumusan.tahan(butir.id, versi=dibaca.versi, oleh="operator")


def test_triggers_and_references_work_after_a_restore(simpanan):
    pemulihan.pulihkan(simpanan[0])
    (lama,) = rapat.daftar()
    rapat.ubah(lama, "operator")
    assert rapat.ambil(lama.id).tanda != lama.tanda
    with pytest.raises(sqlite3.IntegrityError), gudang.tulis() as sambungan:
        sambungan.execute("delete from rapat")


def test_sessions_end_and_pins_are_those_of_the_backup(simpanan, jam_uji):
    assert sesi.cari("A" * 43)
    pin.hapus("operator", "")
    pemulihan.pulihkan(simpanan[0])
    assert pin.ada("operator") and sesi.cari("A" * 43) is None


def test_a_backup_of_an_older_schema_is_brought_to_this_one(tmp_path):
    with closing(sqlite3.connect(tmp_path / "lama.sqlite")) as sambungan:
        sambungan.executescript((CONTOH / "store_v2.sql").read_text(encoding="utf-8"))
    sebelum = (tmp_path / "lama.sqlite").read_bytes()
    buat("hilang")
    pemulihan.pulihkan(tmp_path / "lama.sqlite")
    assert [satu.nama for satu in rapat.daftar()] == ["Rakor Sintek 2026"] and rumusan.daftar() == ()
    assert (tmp_path / "lama.sqlite").read_bytes() == sebelum


def test_a_computer_without_a_store_gets_one(simpanan, tmp_path, monkeypatch):
    berkas, isi = simpanan
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path / "baru"))
    assert pemulihan.pulihkan(berkas).disisihkan is None and seluruh() == isi


def test_a_damaged_store_is_replaced_and_kept_aside(simpanan):
    berkas, isi = simpanan
    gudang.jalur().write_bytes(gudang.jalur().read_bytes()[:5000])
    with pytest.raises(GudangRusak, match="python -m meeting pulihkan"):
        rapat.daftar()
    hasil = pemulihan.pulihkan(berkas)
    assert seluruh() == isi and hasil.disisihkan.read_bytes()[:16] == b"SQLite format 3\x00"
    assert hasil.disisihkan.stat().st_size == 5000
    with gudang.baca() as sambungan:
        assert sambungan.execute("pragma journal_mode").fetchone()[0] == "wal"


def _rusak_isi(berkas: Path) -> None:
    isi = bytearray(berkas.read_bytes())
    isi[4096 * 6 : 4096 * 12] = b"\xa5" * 4096 * 6
    berkas.write_bytes(bytes(isi))


def _lain(berkas: Path) -> None:
    berkas.unlink()
    with closing(sqlite3.connect(berkas)) as sambungan:
        sambungan.execute("create table resep (nama text)")


@pytest.mark.parametrize(
    ("rusakkan", "sebab"),
    [
        (lambda b: b.unlink(), "tidak ada"),
        (lambda b: b.write_bytes(b"PK\x03\x04" * 300), "bukan gudang Serambi"),
        (lambda b: b.write_bytes(b""), "bukan gudang Serambi"),
        (lambda b: b.write_bytes(b.read_bytes()[:9000]), "rusak"),
        (_rusak_isi, "rusak"),
        (_lain, "bukan gudang Serambi"),
        (lambda b: Path(f"{b}-wal").write_bytes(b"x" * 40), "sedang dipakai"),
    ],
)
def test_what_is_no_whole_backup_changes_nothing(simpanan, rusakkan, sebab):
    berkas, isi = simpanan
    rusakkan(berkas)
    with pytest.raises(BukanCadangan, match=sebab):
        pemulihan.pulihkan(berkas)
    assert seluruh() == isi and not cadangan.folder().exists()
    assert [satu.name for satu in gudang.jalur().parent.glob(".tulis-*")] == []


@pytest.mark.parametrize(
    "perintah",
    ["drop table rumusan_bukti", "update rumusan set rapat = 'hilang'"],
    ids=["a table", "a reference"],
)
def test_a_backup_that_was_put_together_by_hand_changes_nothing(simpanan, perintah):
    with closing(sqlite3.connect(simpanan[0])) as sambungan, sambungan:
        sambungan.execute(perintah)
    kini = seluruh()
    with pytest.raises(BukanCadangan, match="bukan susunan gudang"):
        pemulihan.pulihkan(simpanan[0])
    assert seluruh() == kini


def test_a_backup_of_a_newer_serambi_changes_nothing(simpanan):
    berkas, isi = simpanan
    with closing(sqlite3.connect(berkas)) as sambungan, sambungan:
        sambungan.execute("insert into skema values (99, '0099_nanti.sql', '2027-01-01T00:00:00Z')")
    with pytest.raises(GudangTerlaluBaru):
        pemulihan.pulihkan(berkas)
    assert seluruh() == isi


def test_nothing_is_changed_when_it_cannot_be_set_aside_or_fails_half_way(simpanan, monkeypatch):
    berkas, _ = simpanan
    buat("kini")
    kini, bentuk = seluruh(), skema_kini()
    with monkeypatch.context() as rusak, pytest.raises(CadanganGagal):
        rusak.setattr(cadangan.os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "penuh")))
        pemulihan.pulihkan(berkas)
    asli, ke = pemulihan._isi, iter(range(100))

    def gagal(*isi):
        asli(*isi)
        if next(ke) == 5:
            raise sqlite3.OperationalError("no such column")

    with monkeypatch.context() as rusak, pytest.raises(BukanCadangan):
        rusak.setattr(pemulihan, "_isi", gagal)
        pemulihan.pulihkan(berkas)
    assert seluruh() == kini and skema_kini() == bentuk


def test_a_running_serambi_reads_the_old_or_the_new_and_a_busy_one_is_named(simpanan, monkeypatch):
    berkas, isi = simpanan
    buat("kini")
    kode = "import sys\nfrom meeting import gudang\nwith gudang.tulis(): print('masuk', flush=True); sys.stdin.read()"
    lain = subprocess.Popen(
        [sys.executable, "-c", kode], cwd=AKAR, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert lain.stdout.readline() == "masuk\n"
    kini = seluruh()
    with monkeypatch.context() as sempit, pytest.raises(GudangSibuk):
        sempit.setattr(gudang, "TUNGGU", 0.1)
        pemulihan.pulihkan(berkas)
    assert seluruh() == kini
    lain.communicate("")
    with gudang.baca() as pembaca:
        banyak = "select count(*) from rumusan"
        assert pembaca.execute(banyak).fetchone()[0] == 3
        pemulihan.pulihkan(berkas)
        assert pembaca.execute(banyak).fetchone()[0] == 3, "its moment has not passed"
    assert seluruh() == isi


def test_the_commands(rumah, capsys):
    buat("satu", "dua")
    assert main(["cadangkan"]) == 0
    (jadi,) = cadangan.folder().iterdir()
    assert f"Ditulis: {jadi}" in capsys.readouterr().out
    tujuan = rumah / "stik" / "rabu.sqlite"
    assert main(["cadangkan", "--ke", str(tujuan)]) == 0 and tujuan.is_file()
    capsys.readouterr()
    assert main(["cadangkan", "--ke", str(tujuan)]) == 1
    assert "sudah ada dan tidak ditimpa" in capsys.readouterr().err
    buat()
    assert main(["pulihkan", str(tujuan)]) == 0
    keluar = capsys.readouterr().out
    assert "Gudang dipulihkan: 1 rapat, 2 butir rumusan." in keluar and "disisihkan" in keluar
    assert main(["pulihkan", str(rumah / "tiada.sqlite")]) == 1
    assert "Tidak ada yang diubah" in capsys.readouterr().err


def test_what_is_still_missing_is_said():
    hasil = pemulihan.HasilPulih(None, 1, 0, tuple("abcdefg"), ("kaltim-2030-01",))
    teks = " ".join(perintah_cadangan.kalimat(hasil))
    assert "a, b, c, d, e, dan 2 lainnya" in teks and "kaltim-2030-01" in teks and "disisihkan" not in teks
