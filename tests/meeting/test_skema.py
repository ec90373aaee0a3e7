"""Steps of the schema: in order, whole or not at all, after a backup, and never changed once published."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from meeting import (
    acara,
    cadangan,
    catatan,
    gudang,
    hadir,
    pin,
    rapat,
    rumusan,
    salindia,
    sesi,
    skema,
    tayang,
    tersimpan,
    tiket,
)
from meeting.galat import CadanganGagal, GudangRusak, GudangTerlaluBaru, MigrasiGagal

CONTOH = Path(__file__).parent / "contoh"
# A store somewhere already has these steps: add a new file instead of changing one.
TERBIT = {
    "0001_awal.sql": "c0f4e683c01f0e62",
    "0002_paparan.sql": "20c0839a0237bbe7",
    "0003_jelajah.sql": "82ec54efbfda4af2",
    "0004_rumusan.sql": "b925dd6ff80f6c6b",
}
TAMBAH = "create table uji (kode text primary key, nama text not null);\nalter table sesi add column perangkat text;"
KINI = skema.terakhir()


@pytest.fixture
def langkah_lain(tmp_path, monkeypatch):
    """Write further steps behind the real ones: `langkah_lain("create table …")` -> their folder."""
    folder = shutil.copytree(skema.FOLDER, tmp_path / "migrasi")
    mulai = skema.terakhir()
    nomor = iter(range(10))

    def tambah(*teks):
        baru = shutil.copytree(folder, tmp_path / f"migrasi-{next(nomor)}")
        for ke, satu in enumerate(teks, mulai + 1):
            (baru / f"{ke:04}_uji.sql").write_text(satu, encoding="utf-8")
        monkeypatch.setattr(skema, "FOLDER", baru)

    return tambah


def toko_lama(versi: int) -> None:
    """The store as version `versi` of the schema left it, with a row in every table."""
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        sambungan.executescript((CONTOH / f"store_v{versi}.sql").read_text(encoding="utf-8"))
        sambungan.execute("pragma journal_mode = wal")


def isi(sambungan, tabel):
    return [tuple(satu) for satu in sambungan.execute(f"select * from {tabel}")]


def test_published_steps_are_what_they_were():
    ada = {s.jalur.name: hashlib.sha256(s.jalur.read_bytes()).hexdigest()[:16] for s in skema.langkah()}
    assert ada == TERBIT


def test_a_store_of_every_earlier_version_is_kept_here():
    assert [int(b.stem.removeprefix("store_v")) for b in sorted(CONTOH.glob("store_v*.sql"))] == [
        s.versi for s in skema.langkah()
    ]


@pytest.mark.parametrize("versi", [s.versi for s in skema.langkah()])
def test_a_store_of_an_earlier_version_opens_with_all_it_held(versi, jam_uji):
    toko_lama(versi)
    assert pin.daftar() == [("operator", ""), ("kab_kota", "64.01")]
    pin.periksa("operator", "", "481592", "10.0.0.1")
    assert sesi.cari("A" * 43) == sesi.Sesi("operator", "", "2026-11-22T09:00:00Z")
    assert catatan.terakhir()[-1]["kejadian"] == "pin_dibuat"


def test_a_store_of_schema_2_opens_with_its_meeting():
    toko_lama(2)
    (lama,) = rapat.daftar()
    assert (lama.nama, lama.istilah, lama.versi, lama.oleh) == ("Rakor Sintek 2026", "PPKS", 2, "operator")
    assert [satu.judul for satu in acara.daftar(lama.id)] == ["Pembukaan"]
    (slide,) = salindia.daftar(lama.id)
    assert (slide.panel, slide.pilihan, slide.izin_rinci) == ("peta-semua-26", {"tahun": "2025"}, True)
    assert tayang.kini().salindia == f"{slide.id}.1" and tayang.terbuka(lama.id) == {slide.id}
    assert tiket.sedang(lama.id) == {slide.id} and tiket.daftar()[0].isi == "Angka Kukar diperiksa"
    tanda = lama.tanda
    salindia.sembunyikan(slide.id, True, "operator")
    assert rapat.ambil(lama.id).tanda != tanda, "the triggers came along"


def test_a_store_of_schema_3_opens_with_its_saved_views():
    toko_lama(3)
    (lama,) = tersimpan.daftar(sql=True)
    assert (lama.nama, lama.panel, lama.pilihan, lama.edisi) == (
        "Disabilitas menurut wilayah", "silang", {"tahun": "2025"}, "kaltim-2026-11")  # fmt: skip
    (dibuang,) = tersimpan.daftar(sql=True, dibuang=True)
    assert tersimpan.pulihkan(dibuang.id, "operator").perintah == "select count(*) as baris from pmks"
    assert [satu.nama for satu in rapat.daftar()] == ["Rakor Sintek 2026"]


def test_a_store_of_schema_4_opens_with_its_clauses():
    toko_lama(4)
    (rapat_lama,) = rapat.daftar()
    (butir,) = rumusan.daftar(rapat_lama.id)
    assert (butir.nomor, butir.setuju, butir.diputus, butir.status) == (
        1, "disetujui", "2026-11-25", "berjalan")  # fmt: skip
    assert (butir.acuan.indikator, butir.acuan.jenis, butir.dasar_nilai, butir.target_tahunan) == (
        "capaian_spm", "SPM-LANSIA", 63.5, {"2027": 80.0, "2028": 100.0})  # fmt: skip
    (dibuang,) = rumusan.daftar(dibuang=True)
    assert rumusan.pulihkan(dibuang.id, versi=dibuang.versi, oleh="operator").level == "pusat"
    assert [(satu.ruas, satu.baru) for satu in rumusan.riwayat(butir.id)][-2:] == [
        ("status", "berjalan"), ("bukti", "logo.png: Foto papan nama")]  # fmt: skip
    assert [satu.keterangan for satu in rumusan.daftar_bukti(butir.id)] == ["Foto papan nama"]
    assert [(satu.lembaga, satu.tanda_tangan) for satu in hadir.daftar(rapat_lama.id)] == [
        ("Dinas Sosial Provinsi", True), ("Dinas Sosial Kab. Paser", False)]  # fmt: skip
    with gudang.baca() as sambungan:
        assert len(isi(sambungan, "pernyataan_tambah")) == len(isi(sambungan, "komitmen_rilis")) == 1
        (tiket_lama,) = sambungan.execute("select kode, nilai_lama, nilai_usulan from klarifikasi")
    assert tuple(tiket_lama) == ("f2b2c3d4e5f6", 120.0, 110.0)


def test_tickets_of_earlier_stores_get_a_name_that_every_laptop_knows():
    toko_lama(3)
    with gudang.tulis() as sambungan:
        (kode,) = sambungan.execute("select kode from klarifikasi").fetchone()
        assert len(kode) == 12
        with pytest.raises(sqlite3.IntegrityError):
            sambungan.execute("insert into klarifikasi (waktu, edisi, isi, peran, diubah, kode)"
                " values ('', '', '', '', '', ?)", (kode,))  # fmt: skip


def test_an_upgrade_keeps_everything_and_backs_up_first(langkah_lain, jam_uji):
    toko_lama(1)
    langkah_lain(TAMBAH, "insert into uji values ('RK26', 'Rakor 2026');")
    with gudang.baca() as sambungan:
        assert isi(sambungan, "uji") == [("RK26", "Rakor 2026")]
        assert [satu["versi"] for satu in sambungan.execute("select versi from skema order by versi")][
            -2:
        ] == [KINI + 1, KINI + 2]
    assert pin.daftar() == [("operator", ""), ("kab_kota", "64.01")]
    (salinan,) = cadangan.folder().iterdir()
    assert salinan.name == f"store-2026-11-21T230000Z-sebelum-skema-{KINI + 2}.sqlite"
    with closing(sqlite3.connect(salinan)) as lama:
        assert skema.versi(lama) == 1 and len(isi(lama, "pin")) == 2


def test_a_new_store_needs_no_backup():
    with gudang.baca():
        assert not cadangan.folder().exists()


def test_a_failing_step_is_undone_as_a_whole(langkah_lain):
    toko_lama(1)
    langkah_lain(TAMBAH, "create table setengah (a);\ninsert into tidak_ada values (1);")
    with pytest.raises(MigrasiGagal, match=rf"{KINI + 2:04}_uji\.sql"), gudang.tulis():
        pytest.fail("opened")
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        nama = {satu[0] for satu in sambungan.execute("select name from sqlite_master")}
        assert skema.versi(sambungan) == KINI + 1 and "uji" in nama and "setengah" not in nama
    langkah_lain(TAMBAH, "create table penuh (a);")
    with gudang.baca() as sambungan:
        assert isi(sambungan, "penuh") == []


def test_a_step_that_leaves_dangling_rows_is_refused(langkah_lain):
    toko_lama(1)
    langkah_lain("delete from pin;")
    with pytest.raises(MigrasiGagal, match="menunjuk ke baris yang tidak ada"), gudang.tulis():
        pytest.fail("opened")
    langkah_lain()
    assert len(pin.daftar()) == 2


def test_a_step_may_rebuild_a_table_that_others_point_to(langkah_lain, jam_uji):
    toko_lama(1)
    langkah_lain(
        "create table pin_baru as select * from pin;\ndrop table pin;\n"
        "create table pin (peran text, kode_wilayah text, cara text, garam blob, sidik blob, dibuat text,\n"
        " diganti text, primary key (peran, kode_wilayah));\n"
        "insert into pin select * from pin_baru;\ndrop table pin_baru;"
    )
    pin.periksa("operator", "", "481592", "10.0.0.1")
    assert sesi.cari("A" * 43), "dropping the table did not delete the sessions"


def test_no_upgrade_without_a_backup(langkah_lain, rumah):
    toko_lama(1)
    (rumah / "cadangan").write_text("a file in the way", encoding="utf-8")
    langkah_lain(TAMBAH)
    with pytest.raises(CadanganGagal, match="gudang tidak diubah"), gudang.tulis():
        pytest.fail("opened")
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        assert skema.versi(sambungan) == 1


def test_a_damaged_store_is_not_upgraded(langkah_lain):
    toko_lama(1)
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        halaman = sambungan.execute(
            "select rootpage from sqlite_master where name = 'catatan_kerja'"
        ).fetchone()[0]
    data = bytearray(gudang.jalur().read_bytes())
    data[4096 * (halaman - 1) : 4096 * halaman] = b"\xa5" * 4096
    gudang.jalur().write_bytes(bytes(data))
    langkah_lain(TAMBAH)
    with pytest.raises(GudangRusak), gudang.tulis():
        pytest.fail("opened")
    assert gudang.jalur().read_bytes() == bytes(data)


def test_going_back_to_an_older_program(langkah_lain, monkeypatch):
    sekarang = skema.FOLDER
    langkah_lain(TAMBAH)
    with gudang.baca():
        pass
    monkeypatch.setattr(skema, "FOLDER", sekarang)
    with pytest.raises(GudangTerlaluBaru), gudang.baca():
        pytest.fail("opened")


@pytest.mark.parametrize("nama", [[], ["0002_a.sql"], ["0001_a.sql", "0003_b.sql"], ["0001_a.sql", "0001_b.sql"],
    ["1_a.sql"], ["0001_A b.sql"]])  # fmt: skip
def test_files_out_of_order_are_refused(tmp_path, monkeypatch, nama):
    for satu in nama:
        (tmp_path / satu).write_text("select 1;", encoding="utf-8")
    monkeypatch.setattr(skema, "FOLDER", tmp_path)
    with pytest.raises(skema.UrutanMigrasiSalah):
        skema.langkah()


def test_statements_are_split_by_sqlite_itself():
    pemicu = "create trigger t after insert on a begin\n delete from a;\n delete from b;\nend;\n"
    teks = f"-- kata; kata\ncreate table a (x text default 'a;b');\n{pemicu}select 1"
    assert list(skema.pernyataan_sql(teks)) == [
        "-- kata; kata\ncreate table a (x text default 'a;b');\n", pemicu, "select 1"]  # fmt: skip


def test_a_backup_is_a_whole_store_while_others_write():
    with gudang.tulis() as sambungan:
        catatan.catat(sambungan, "operator", "satu")
    with gudang.baca() as sambungan:
        salinan = cadangan.buat(sambungan, "uji")
    assert [b.name for b in cadangan.folder().iterdir()] == [salinan.name]
    with closing(sqlite3.connect(salinan)) as lain:
        assert lain.execute("select kejadian from catatan_kerja").fetchall() == [("satu",)]


def test_half_a_backup_leaves_nothing(monkeypatch):
    def gagal(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cadangan.os, "replace", gagal)
    with pytest.raises(CadanganGagal), gudang.baca() as sambungan:
        cadangan.buat(sambungan, "uji")
    assert list(cadangan.folder().iterdir()) == []
