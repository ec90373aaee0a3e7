"""Clauses, tickets, attendance and saved views travel with their meeting: whole, once, never over another's work."""

from __future__ import annotations

import datetime
import json
import sqlite3

import pytest

from data.edisi import current
from meeting import berkas, gudang, hadir, rapat, rumusan, tersimpan, tiket
from meeting.bekal import BekalDitolak, PerluPilihan, buat_bekal, periksa_bekal, terima_bekal
from meeting.bekal.kata import kalimat_beda
from tests.meeting.bekal_uji import Laptop, bongkar, gambar, rakit, ubah_rapat


@pytest.fixture(scope="module")
def isi_asal(tmp_path_factory):
    """The desk's home with a meeting that wrote down everything, and its file."""
    with pytest.MonkeyPatch.context() as mp:
        meja = Laptop(tmp_path_factory.mktemp("meja"), mp, edisi="")
        satu = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
        kop = berkas.simpan("kop.png", gambar("#111111"), "operator")
        hadir.pasang_kop(satu.id, kop.sidik, "operator")
        butir = rumusan.tambah(
            satu.id, oleh="penyunting", isi="Menambah pendamping", level="provinsi", pagu=0.0
        )
        rumusan.setujui(butir.id, versi=butir.versi, oleh="penyunting")
        rumusan.tambah(satu.id, oleh="penyunting", isi="Usulan kedua", level="kab_kota")
        bukti = berkas.simpan("sk.png", gambar("#222222"), "penyunting")
        rumusan.sambung_bukti(butir.id, bukti.sidik, "SK", oleh="penyunting")
        hadir.tambah(satu.id, lembaga="Dinsos Kutim", oleh="penyunting", nama="")
        tiket.catat("Angka Kutim", edisi=current(), oleh="operator", rapat=satu.id)
        tersimpan.simpan_sql("Kueri", "", "select 1", edisi=current(), oleh="penyunting")
        return meja.folder, satu.id, buat_bekal(satu.id), bukti.sidik, kop.sidik


@pytest.fixture
def meja(isi_asal, tmp_path, monkeypatch):
    import shutil

    return Laptop(shutil.copytree(isi_asal[0], tmp_path / "meja"), monkeypatch, edisi="")


@pytest.fixture
def panggung(tmp_path, monkeypatch):
    return Laptop(tmp_path / "panggung", monkeypatch, edisi="")


def terpasang(panggung, isi):
    """The file on the stage laptop, taken in."""
    return terima_bekal(panggung.terima(isi), "operator")


def butir(id_):
    return {satu.isi: satu for satu in rumusan.daftar(id_)}


def ubah(id_, lama, baru):
    satu = butir(id_)[lama]
    return rumusan.ubah(satu.id, versi=satu.versi, oleh="penyunting", isi=baru)


def test_everything_arrives_as_it_was(isi_asal, meja, panggung):
    _, id_, isi, bukti, kop = isi_asal
    meja.pakai()
    semula = (rumusan.daftar(id_), [rumusan.riwayat(b.id) for b in rumusan.daftar(id_)], hadir.daftar(id_))
    lama = tiket.daftar(id_)[0]
    laporan = periksa_bekal(panggung.terima(isi))
    assert "2 butir rumusan, 1 tiket klarifikasi" in laporan.ringkas and laporan.utuh
    assert terpasang(panggung, isi).laporan.putusan == "baru"
    assert (
        rumusan.daftar(id_),
        [rumusan.riwayat(b.id) for b in rumusan.daftar(id_)],
        hadir.daftar(id_),
    ) == semula
    assert [b.sidik for b in rumusan.daftar_bukti()] == [bukti] and berkas.isi(bukti) and berkas.isi(kop)
    assert (tiket.daftar(id_)[0].kode, tiket.daftar(id_)[0].isi) == (lama.kode, "Angka Kutim")
    assert [satu.nama for satu in tersimpan.daftar(sql=True)] == ["Kueri"]
    assert terpasang(panggung, isi).laporan.putusan == "sama"
    assert rumusan.daftar(id_) == semula[0] and len(tiket.daftar()) == 1, "taken twice is once"


def test_what_the_stage_went_on_with_comes_back_without_a_question(isi_asal, meja, panggung):
    _, id_, isi, *_ = isi_asal
    terpasang(panggung, isi)
    satu = butir(id_)["Usulan kedua"]
    rumusan.setujui(satu.id, versi=satu.versi, oleh="operator")
    tiket.catat("Dari panggung", edisi=current(), oleh="operator", rapat=id_)
    kembali = buat_bekal(id_)
    laporan = periksa_bekal(meja.terima(kembali))
    assert laporan.putusan == "berkas_baru"
    assert {kalimat_beda(satu).split(" (")[0] for satu in laporan.beda} == {
        "Butir rumusan “Usulan kedua”: diubah di berkas",
        "Klarifikasi “Dari panggung”: hanya ada di berkas",
    }
    terima_bekal(meja.folder / "bekal.serambi.zip", "operator")
    assert [(b.nomor, b.setuju) for b in rumusan.daftar(id_)] == [(1, "disetujui"), (2, "disetujui")]
    assert [p.ruas for p in rumusan.riwayat(satu.id)].count("setuju") == 1, "the history came along once"
    assert {t.isi for t in tiket.daftar(id_)} == {"Angka Kutim", "Dari panggung"}


def test_both_worked_on_it(isi_asal, meja, panggung):
    """Same clause, same new number, a ticket of its own on each: asked first, and nothing of either is lost."""
    _, id_, isi, *_ = isi_asal
    terpasang(panggung, isi)
    ubah(id_, "Menambah pendamping", "Teks panggung")
    baru = rumusan.tambah(id_, oleh="operator", isi="Hanya panggung", level="pusat")
    rumusan.setujui(baru.id, versi=baru.versi, oleh="operator")
    tiket.catat("Tiket panggung", edisi=current(), oleh="operator", rapat=id_)
    dari_panggung = buat_bekal(id_)
    meja.pakai()
    ubah(id_, "Menambah pendamping", "Teks meja")
    sini = rumusan.tambah(id_, oleh="operator", isi="Hanya meja", level="pusat")
    rumusan.setujui(sini.id, versi=sini.versi, oleh="operator")
    tiket.catat("Tiket meja", edisi=current(), oleh="operator", rapat=id_)
    jalur = meja.terima(dari_panggung)
    laporan = periksa_bekal(jalur)
    assert laporan.putusan == "bercabang"
    assert any("Teks meja”: diubah di keduanya" in kalimat_beda(satu) for satu in laporan.beda)
    semula = rumusan.daftar(id_)
    with pytest.raises(PerluPilihan):
        terima_bekal(jalur, "operator")
    assert rumusan.daftar(id_) == semula
    terima_bekal(jalur, "operator", "pakai")
    kini = butir(id_)
    assert {isi: satu.nomor for isi, satu in kini.items()} == {
        "Teks panggung": 1, "Usulan kedua": None, "Hanya panggung": 2, "Hanya meja": 3
    }  # fmt: skip
    diganti = kini["Teks panggung"]
    assert diganti.versi > max(satu.versi for satu in semula if satu.id == diganti.id), (
        "an open editor notices"
    )
    jejak = [(p.ruas, p.lama, p.baru) for p in rumusan.riwayat(diganti.id)]
    assert ("isi", "Teks meja", "Teks panggung") in jejak and (
        "isi",
        "Menambah pendamping",
        "Teks panggung",
    ) in jejak
    assert ("nomor", "2", "3") in [(p.ruas, p.lama, p.baru) for p in rumusan.riwayat(kini["Hanya meja"].id)]
    assert {t.isi for t in tiket.daftar(id_)} == {"Angka Kutim", "Tiket panggung", "Tiket meja"}


def test_as_another_meeting(isi_asal, meja):
    _, id_, isi, bukti, _ = isi_asal
    semula = rumusan.daftar(id_)
    hasil = terima_bekal(meja.terima(isi), "operator", "salin")
    lain = rumusan.daftar(hasil.rapat)
    assert rumusan.daftar(id_) == semula and [b.isi for b in lain] == [b.isi for b in semula]
    assert not {b.id for b in lain} & {b.id for b in semula} and [b.nomor for b in lain] == [1, None]
    assert [b.sidik for b in rumusan.daftar_bukti(lain[0].id)] == [bukti]
    assert len({t.kode for t in tiket.daftar()}) == 2 and len(tersimpan.daftar(sql=True)) == 1


def test_a_file_of_before_changes_no_clause(isi_asal, meja):
    """Version 1: the deck alone. It is the same deck, and what was written down since stays."""
    _, id_, isi, *_ = isi_asal
    semua = bongkar(ubah_rapat(isi, lambda deck: (deck.pop("catat"), deck["rapat"]["pengaturan"].pop("kop"))))
    manifes = json.loads(semua["manifest.json"]) | {"versi": 1}
    lama = rakit({**semua, "manifest.json": json.dumps(manifes).encode()})
    semula = (rumusan.daftar(id_), tiket.daftar(id_), hadir.daftar(id_))
    jalur = meja.terima(lama)
    assert not any(satu.apa in ("butir", "tiket", "hadir") for satu in periksa_bekal(jalur).beda)
    terima_bekal(jalur, "operator", "pakai")
    assert (rumusan.daftar(id_), tiket.daftar(id_), hadir.daftar(id_)) == semula


def test_damaged_proof_is_left_out_and_said(isi_asal, panggung):
    _, id_, isi, bukti, _ = isi_asal
    hasil = terpasang(panggung, rakit({**bongkar(isi), f"berkas/{bukti}": b"rusak"}))
    assert any(kata.startswith("Bukti tidak dipasang.") for kata in hasil.laporan.catatan)
    assert len(rumusan.daftar(id_)) == 2 and rumusan.daftar_bukti() == ()
    assert terpasang(panggung, isi) and len(rumusan.daftar_bukti()) == 1, "the whole file heals it"


def test_what_a_newer_serambi_noted_is_said(isi_asal, panggung):
    isi = ubah_rapat(isi_asal[2], lambda deck: deck["catat"]["rumusan"][0].update(prioritas="tinggi"))
    hasil = terpasang(panggung, isi)
    assert (
        any("(prioritas)" in kata for kata in hasil.laporan.catatan) and len(rumusan.daftar(isi_asal[1])) == 2
    )


def test_saved_views_by_their_versi(isi_asal, meja, panggung):
    isi = isi_asal[2]
    tersimpan_ada = lambda: [(s.nama, s.perintah) for s in tersimpan.daftar(sql=True)]  # noqa: E731
    panggung.pakai()
    tersimpan.simpan_sql("Kueri", "", "select 2", edisi=current(), oleh="penyunting")
    terpasang(panggung, isi)
    assert sorted(tersimpan_ada()) == [("Kueri", "select 2"), ("Kueri (dari bekal)", "select 1")]
    terpasang(panggung, isi)
    assert len(tersimpan_ada()) == 2, "once"


@pytest.mark.parametrize(
    "rusak",
    [
        lambda c: c["rumusan"][0].update(rapat="rapat-lain"),
        lambda c: c["rumusan"][0].update(level="semesta"),
        lambda c: c["rumusan"][0].update(isi=["daftar"]),
        lambda c: c["rumusan"][0].update(id="../x"),
        lambda c: c["rumusan"][0].update(versi="banyak"),
        lambda c: c["rumusan"][0].update(versi=2**63 - 1),
        lambda c: c["rumusan"][0].update(dasar_nilai="tujuh"),
        lambda c: c["rumusan"][0].update(diubah="kemarin"),
        lambda c: c["rumusan"][1].update(nomor=1),
        lambda c: c["rumusan_riwayat"][0].update(rumusan="tidak-ada"),
        lambda c: c["klarifikasi"][0].update(sel="bukan json"),
        lambda c: c["hadir"][0].pop("id"),
    ],
)
def test_rows_that_no_serambi_writes_change_nothing(isi_asal, panggung, rusak):
    isi = ubah_rapat(isi_asal[2], lambda deck: rusak(deck["catat"]))
    with pytest.raises(BekalDitolak):
        terpasang(panggung, isi)
    assert rapat.daftar() == () and not any((panggung.folder / "berkas").glob("[0-9a-f]*"))


def test_a_fault_half_way_keeps_all_that_was_here(isi_asal, meja, monkeypatch):
    _, id_, isi, *_ = isi_asal
    ubah(id_, "Usulan kedua", "Diubah di meja")
    semula = rumusan.daftar(id_)
    jalur = meja.terima(isi)

    def gagal(*_):
        raise sqlite3.IntegrityError("uji")

    monkeypatch.setattr("meeting.bekal.catat_tulis._tampilan", gagal)
    with pytest.raises(BekalDitolak):
        terima_bekal(jalur, "operator", "pakai")
    assert rumusan.daftar(id_) == semula
    with gudang.baca() as sambungan:
        assert sambungan.execute("pragma foreign_key_check").fetchall() == []
