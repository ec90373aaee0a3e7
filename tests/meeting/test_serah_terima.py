"""A handover: the successor's computer has the same numbers and the same work, and no PIN of the old one."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from data.edisi import BAWAAN, PAKET, current, editions, open_edition, rumah
from data.intake.jawaban import pengirim_dikenal
from data.terbit.galat import TidakDapatMenulis
from data.terbit.penguncian import kode_terpakai
from meeting import berkas, gudang, pernyataan, pin, rapat, rumusan, salindia, serah_terima, sesi, tiket
from meeting.__main__ import main
from meeting.dek import susun_dek, tertahan
from meeting.galat import GudangTerlaluBaru
from meeting.pernyataan import Pernyataan
from meeting.serah_terima import RumahBerisi, SerahDitolak, pasang
from meeting.serah_terima.isi import NAMA_SAH
from tests.meeting.bekal_uji import EDISI, Laptop, bongkar, gambar, rakit, rapat_uji
from words.galat import GalatSerambi

PIN = "482915"
GUDANG, MANIFES = "store.sqlite", "manifest.json"


def isi_gudang() -> dict[str, list[tuple]]:
    """Every row of every table but those that stay behind, and the log."""
    with closing(sqlite3.connect(gudang.jalur())) as sambungan:
        nama = [satu[0] for satu in sambungan.execute("select name from sqlite_master where type = 'table'")]
        dibuang = {"pin", "sesi", "percobaan", "catatan_kerja"}
        return {
            satu: sambungan.execute(f"select * from {satu} order by 1, 2").fetchall()
            for satu in nama
            if satu not in dibuang
        }


@pytest.fixture(scope="module")
def asal(tmp_path_factory):
    """The old computer, its pack, and what was on it."""
    with pytest.MonkeyPatch.context() as mp:
        mp.setattr("meeting.sandi.CARA", "scrypt:16:8:1")
        lama = Laptop(tmp_path_factory.mktemp("lama"), mp, edisi="")
        _edisi()
        (rumah() / "CURRENT").write_text(f"{EDISI}\n", encoding="utf-8")
        id_ = rapat_uji()
        butir = rumusan.tambah(id_, oleh="penyunting", isi="Menambah 20 pendamping", level="provinsi")
        bukti = berkas.simpan("bukti.png", gambar("#123456"), "penyunting")
        rumusan.sambung_bukti(butir.id, bukti.sidik, "SK", oleh="penyunting")
        rumusan.setujui(butir.id, versi=butir.versi, oleh="penyunting")
        tiket.catat("Angka Kutim perlu dicek", edisi=EDISI, oleh="operator", rapat=id_)
        pernyataan.tambah(Pernyataan("2026", "BPS", "64", 5e6, "jiwa", "Penduduk 2025", "Media"), "operator")
        _setempat()
        pin.pasang("operator", "", PIN)
        for _ in range(60):  # enough that deleting them frees whole pages
            sesi.mulai("operator")
        keluar = io.BytesIO()
        manifes = serah_terima.kemas(keluar)
        return lama.folder, id_, keluar.getvalue(), manifes, isi_gudang()


def _edisi() -> None:
    """A second vintage: the shipped one under the code of a meeting."""
    folder = shutil.copytree(
        BAWAAN / BAWAAN.joinpath("CURRENT").read_text(encoding="utf-8").strip(), rumah() / "edisi" / EDISI
    )
    paket = json.loads((folder / PAKET).read_text(encoding="utf-8")) | {"name": EDISI}
    (folder / PAKET).write_text(json.dumps(paket), encoding="utf-8")


def _setempat() -> None:
    for nama, isi in {
        "pemetaan/dinsos-kutim.yml": "pengirim: Dinsos Kutim\narti_strip: nihil\n",
        "boundaries/kecamatan/ab12cd34ef56/kecamatan.geojson": "{}",  # installed once, released since
        "kode_rapat.json": json.dumps([EDISI]) + "\n",
        "draf/belum/terbit.json": "{}",
        "berkas/.tulis-1-x": "setengah",
        "pemetaan/catatan saya.txt": "asing",
    }.items():
        (rumah() / nama).parent.mkdir(parents=True, exist_ok=True)
        (rumah() / nama).write_text(isi, encoding="utf-8")


@pytest.fixture
def baru(tmp_path, monkeypatch):
    """The successor's computer: nothing in it but what starting Serambi leaves."""
    laptop = Laptop(tmp_path / "baru", monkeypatch, edisi="")
    (laptop.folder / "log").mkdir()
    (laptop.folder / "edisi").mkdir()
    return laptop


def test_the_successor_has_the_same_numbers_and_the_same_work(asal, baru):
    lama, id_, isi, manifes, semula = asal
    satu = serah_terima.terima(baru.terima(isi, "paket.zip"))
    assert "1 rapat, 1 butir rumusan" in satu.ringkas
    assert isi_gudang() == semula and len(semula["rumusan_riwayat"]) > 1
    assert current() == EDISI and kode_terpakai() == [EDISI] and pengirim_dikenal() == ["Dinsos Kutim"]
    for id_edisi, sidik in manifes["edisi"].items():
        assert open_edition(id_edisi).package["isi_sha256"] == sidik
    assert set(editions()) == set(manifes["edisi"])
    for jalur in (lama / "berkas").glob("[0-9a-f]*"):
        assert (baru.folder / "berkas" / jalur.name).read_bytes() == jalur.read_bytes()
    assert (baru.folder / "boundaries/kecamatan/ab12cd34ef56/kecamatan.geojson").is_file()
    assert NAMA_SAH.fullmatch("boundaries/kabupaten/CURRENT")
    rapat.ubah(rapat.ambil(id_), "operator")  # it can be worked on
    assert not list(baru.folder.glob("serah-*")) and not list(baru.folder.glob(".tmp-*"))


def test_no_pin_and_no_session_leaves(asal, baru):
    with closing(sqlite3.connect(asal[0] / GUDANG)) as lama:
        garam, sidik = lama.execute("select garam, sidik from pin").fetchone()
        token = lama.execute("select sidik_token from sesi").fetchone()[0]
    isi = bongkar(asal[2])[GUDANG]
    with closing(sqlite3.connect(":memory:")) as dikemas:
        dikemas.deserialize(isi)
        assert dikemas.execute("pragma freelist_count").fetchone()[0] == 0, "nothing stays in free pages"
    assert garam and garam not in isi and sidik not in isi and token.encode() not in isi
    serah_terima.terima(baru.terima(asal[2], "paket.zip"))
    assert pin.daftar() == []
    assert pin.pasang("operator", "", PIN), "the new computer makes its own"


def test_what_is_in_the_pack_and_what_is_not(asal):
    isi, manifes = bongkar(asal[2]), asal[3]
    assert set(manifes["berkas"]) == set(isi) - {MANIFES}
    for nama, satu in manifes["berkas"].items():
        assert (hashlib.sha256(isi[nama]).hexdigest(), len(isi[nama])) == (satu["sha256"], satu["bytes"])
    assert json.loads(isi[MANIFES]) == manifes
    assert manifes["tidak_ikut"] == ["pemetaan/catatan saya.txt"] and manifes["draf_tertinggal"] == 1
    assert not any("draf" in nama or "/." in nama for nama in isi)
    assert isi["panduan.pdf"].startswith(b"%PDF")


def test_the_guide_has_two_pages_and_says_what_is_inside(asal, tmp_path):
    jalur = tmp_path / "panduan.pdf"
    jalur.write_bytes(bongkar(asal[2])["panduan.pdf"])
    info = subprocess.run(["pdfinfo", jalur], capture_output=True, text=True, check=True).stdout
    teks = " ".join(subprocess.run(["pdftotext", jalur, "-"], capture_output=True, text=True).stdout.split())
    assert "Pages: 2" in " ".join(info.split())
    for kata in (
        EDISI,
        "1 butir rumusan",
        "python -m meeting pin operator",
        "terima-serah",
        "DATA CONTOH",
        "INTERNAL",
    ):
        assert kata in teks, kata


@pytest.mark.parametrize(
    "ada", ["store.sqlite", "edisi/x/datapackage.json", "berkas/a", "pemetaan/a.yml", "CURRENT"]
)
def test_never_into_a_place_that_has_something(asal, baru, ada):
    jalur = baru.terima(asal[2], "paket.zip")
    (baru.folder / ada).parent.mkdir(parents=True, exist_ok=True)
    (baru.folder / ada).write_text("milik sendiri", encoding="utf-8")
    with pytest.raises(RumahBerisi, match="sudah berisi"):
        serah_terima.terima(jalur)
    assert (baru.folder / ada).read_text(encoding="utf-8") == "milik sendiri"


def kosong(laptop) -> bool:
    ada = (laptop.folder / nama for nama in (*pasang.BAGIAN, pasang.CATATAN))
    return not any(any(satu.iterdir()) if satu.is_dir() else satu.exists() for satu in ada)


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        (lambda isi: {**isi, GUDANG: isi[GUDANG][:-1] + b"x"}, "rusak (sidiknya tidak cocok)"),
        (lambda isi: {n: b for n, b in isi.items() if n != "CURRENT"}, "CURRENT tidak ada"),
        (lambda isi: {**isi, "berkas/" + "0" * 64: b"x"}, "tidak tercatat"),
        (lambda isi: {**isi, "../lari": b"x"}, "tidak pernah ada"),
        (lambda isi: {n: b for n, b in isi.items() if n != MANIFES}, "bukan paket serah terima"),
    ],
)
def test_a_pack_that_is_not_whole_changes_nothing(asal, baru, ubah, kata):
    jalur = baru.terima(rakit(ubah(bongkar(asal[2]))), "paket.zip")
    with pytest.raises(SerahDitolak) as galat:
        serah_terima.terima(jalur)
    assert kata in galat.value.pesan and kosong(baru)


def titipan(isi: bytes, perintah: str) -> bytes:
    """The store of a pack with something planted in it."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as sambungan:
        sambungan.deserialize(isi)
        sambungan.execute(perintah)
        return sambungan.serialize()


def test_what_somebody_planted_in_the_store_does_not_come_in(asal, baru):
    isi = bongkar(asal[2])
    for perintah in (
        "create trigger jahat after insert on catatan_kerja begin delete from rumusan; end",
        "drop table rumusan_bukti",
    ):
        jalur = baru.terima(rakit({**isi, GUDANG: titipan(isi[GUDANG], perintah)}, jujur=True), "paket.zip")
        with pytest.raises(SerahDitolak, match="bukan susunan gudang Serambi"):
            serah_terima.terima(jalur)
        assert kosong(baru)
    pintu = "insert into pin values ('operator', '', 'scrypt:16:8:1', x'aa', x'bb', '2026', '2026')"
    serah_terima.terima(
        baru.terima(rakit({**isi, GUDANG: titipan(isi[GUDANG], pintu)}, jujur=True), "paket.zip")
    )
    assert pin.daftar() == []


def test_brackets_without_end_are_refused(asal, baru):
    jalur = baru.terima(rakit({**bongkar(asal[2]), MANIFES: b"[" * 100_000}), "paket.zip")
    with pytest.raises(SerahDitolak, match="tidak dapat dibaca"):
        serah_terima.terima(jalur)


@pytest.mark.lama
def test_true_hashes_around_a_wrong_content_are_not_enough(asal, baru):
    """A pack that was put together by hand: its store, its vintage, its active vintage, a later schema."""
    isi = bongkar(asal[2])
    lain = isi[f"edisi/{EDISI}/wilayah.parquet"]
    for salah in (
        {GUDANG: b"SQLite format 3\0" + b"x" * 5000},
        {GUDANG: b""},
        {f"edisi/{EDISI}/pmks.parquet": lain},
        {"CURRENT": b"RK99-01"},
    ):
        jalur = baru.terima(rakit({**isi, **salah}, jujur=True), "paket.zip")
        with pytest.raises(GalatSerambi):
            serah_terima.terima(jalur)
        assert kosong(baru), salah
    tua = baru.folder / "x.sqlite"
    tua.write_bytes(isi[GUDANG])
    with closing(sqlite3.connect(tua)) as sambungan, sambungan:
        sambungan.execute("insert into skema values (99, 'x', 'x')")
    with pytest.raises(GudangTerlaluBaru):
        serah_terima.terima(baru.terima(rakit({**isi, GUDANG: tua.read_bytes()}, jujur=True), "paket.zip"))
    assert kosong(baru)


@pytest.mark.lama
def test_a_full_disk_half_way_leaves_nothing_and_a_dead_one_is_cleared(asal, baru, monkeypatch):
    jalur = baru.terima(asal[2], "paket.zip")
    asli = pasang.Path.rename

    def penuh(diri, ke):
        if ke.name == GUDANG:
            raise OSError(28, "No space left on device", str(ke))
        return asli(diri, ke)

    monkeypatch.setattr(pasang.Path, "rename", penuh)
    with pytest.raises(TidakDapatMenulis, match="Ruang simpan penuh"):
        serah_terima.terima(jalur)
    assert kosong(baru)
    monkeypatch.setattr(pasang, "_bersihkan", lambda: None)  # the process dies: nobody clears up
    with pytest.raises(TidakDapatMenulis):
        serah_terima.terima(jalur)
    assert (baru.folder / pasang.CATATAN).is_file() and not kosong(baru)
    monkeypatch.undo()
    baru.pakai()
    serah_terima.terima(jalur)
    assert isi_gudang() == asal[4] and not (baru.folder / pasang.CATATAN).exists()
    dek = susun_dek(asal[1])
    Laptop(asal[0], monkeypatch, edisi="")
    assert susun_dek(asal[1]) == dek and not tertahan(dek), "the same slides with the same numbers"


def test_commands(asal, baru, tmp_path, capsys):
    jalur = tmp_path / "paket.zip"
    jalur.write_bytes(asal[2])
    assert main(["terima-serah", str(jalur), "--periksa"]) == 0 and kosong(baru)
    assert main(["terima-serah", str(jalur)]) == 0
    assert "python -m meeting pin operator" in capsys.readouterr().out
    assert main(["terima-serah", str(jalur)]) == 1
    assert "sudah berisi" in capsys.readouterr().err
    kembali = tmp_path / "kembali.zip"
    assert main(["serah-terima", str(kembali)]) == 0
    assert "1 butir rumusan" in capsys.readouterr().out
    assert json.loads(bongkar(kembali.read_bytes())[MANIFES])["edisi"] == asal[3]["edisi"]
    assert main(["serah-terima", str(kembali)]) == 1
    assert "tidak ditimpa" in capsys.readouterr().err
    assert len(salindia.daftar(asal[1])) == 3
