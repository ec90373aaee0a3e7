"""Approval, carry-over and removal: numbers stay with their clause, what was agreed cannot vanish."""

import json

import pytest

from meeting import gudang, rapat, rumusan
from meeting.galat import ButirDibuang, IsianDitolak, RapatBerbutir, SudahDiubah
from tests.meeting.test_rumusan import LENGKAP, buat, tambah


@pytest.fixture
def temu():
    return buat()


def test_numbers_are_given_in_the_order_of_approval_and_stay_with_their_clause(temu):
    a, b, c = (tambah(temu, isi) for isi in "abc")
    b = rumusan.setujui(b.id, versi=1, oleh="operator")
    a = rumusan.setujui(a.id, versi=1, oleh="operator", diputus="2026-11-24")
    assert (a.nomor, a.diputus, b.nomor, b.diputus) == (2, "2026-11-24", 1, "2026-11-25")
    b = rumusan.batalkan(b.id, versi=2, oleh="operator")
    assert (b.nomor, b.setuju, b.diputus) == (None, "usulan", "")
    c = rumusan.setujui(c.id, versi=1, oleh="operator")
    assert c.nomor == 3, "the number of a clause that was taken back is not given to another"
    a = rumusan.tahan(a.id, versi=2, oleh="operator")
    assert (a.nomor, a.setuju) == (None, "ditahan")
    assert rumusan.setujui(b.id, versi=3, oleh="operator").nomor == 1
    jejak = [(s.ruas, s.lama, s.baru) for s in rumusan.riwayat(b.id)][1:]
    assert jejak == [
        ("setuju", "usulan", "disetujui"), ("nomor", "", "1"), ("diputus", "", "2026-11-25"),
        ("setuju", "disetujui", "usulan"), ("nomor", "1", ""),
        ("setuju", "usulan", "disetujui"), ("nomor", "", "1"), ("diputus", "", "2026-11-25")]  # fmt: skip
    lain = buat("Rakor 2027", 2027)
    assert rumusan.setujui(tambah(lain).id, versi=1, oleh="operator").nomor == 1, (
        "each meeting counts its own"
    )


def test_approving_twice_is_one_approval(temu):
    satu = rumusan.setujui(tambah(temu).id, versi=1, oleh="operator")
    assert rumusan.setujui(satu.id, versi=1, oleh="penyunting") == satu, "two operators press S at once"
    with pytest.raises(SudahDiubah):
        rumusan.tahan(satu.id, versi=1, oleh="penyunting")


def test_a_clause_that_does_not_hold_together_is_not_approved(temu):
    satu = tambah(temu, tenggat="2025")
    with pytest.raises(IsianDitolak, match="mendahului keputusan rapat pada 25 November 2026"):
        rumusan.setujui(satu.id, versi=1, oleh="operator")
    with pytest.raises(IsianDitolak, match="Tanggal keputusan"):
        rumusan.setujui(satu.id, versi=1, oleh="operator", diputus="kemarin")
    assert rumusan.ambil(satu.id) == satu


def test_removing_and_bringing_back(temu):
    a, b = tambah(temu, "a"), tambah(temu, "b")
    hilang = rumusan.hapus(a.id, versi=1, oleh="operator")
    assert rumusan.daftar(temu) == (b,) and rumusan.daftar(temu, dibuang=True) == (hilang,)
    for cara in (
        lambda: rumusan.ubah(a.id, versi=2, oleh="operator", isi="x"),
        lambda: rumusan.setujui(a.id, versi=2, oleh="operator"),
        lambda: rumusan.hapus(a.id, versi=2, oleh="operator"),
    ):
        with pytest.raises(ButirDibuang, match="Butir “a” sudah dibuang"):
            cara()
    with pytest.raises(SudahDiubah):
        rumusan.pulihkan(a.id, versi=1, oleh="operator")
    kembali = rumusan.pulihkan(a.id, versi=2, oleh="operator")
    assert [satu.isi for satu in rumusan.daftar(temu)] == ["a", "b"] and kembali.versi == 3
    assert [satu.ruas for satu in rumusan.riwayat(a.id)] == ["dibuat", "dibuang", "dipulihkan"]


def test_an_approved_clause_is_first_taken_back(temu):
    satu = rumusan.setujui(tambah(temu).id, versi=1, oleh="operator")
    with pytest.raises(IsianDitolak, match="nomor 1 sudah disetujui"):
        rumusan.hapus(satu.id, versi=2, oleh="operator")


def test_carry_over_keeps_the_link(temu):
    satu = rumusan.setujui(tambah(temu, **LENGKAP | {"asal_rumusan": ""}).id, versi=1, oleh="operator")
    depan = buat("Rakor 2027", 2027)
    baru = rumusan.bawa(satu.id, depan, oleh="penyunting")
    assert (baru.asal_rumusan, baru.rapat, baru.nomor, baru.setuju, baru.status) == (
        satu.id, depan, None, "usulan", "berjalan")  # fmt: skip
    assert (baru.isi, baru.acuan, baru.dasar_nilai, baru.target_tahunan) == (
        satu.isi, satu.acuan, 63.5, LENGKAP["target_tahunan"])  # fmt: skip
    assert rumusan.ambil(satu.id).status == "dialihkan"
    assert rumusan.bawa(satu.id, depan, oleh="penyunting") == baru and len(rumusan.daftar(depan)) == 1
    assert rumusan.riwayat(baru.id)[0].lama == satu.id
    with pytest.raises(IsianDitolak, match="sudah ada pada rapat itu"):
        rumusan.bawa(satu.id, temu, oleh="penyunting")
    selesai = tambah(temu, status="selesai", catatan="ada")
    with pytest.raises(IsianDitolak, match="sudah selesai"):
        rumusan.bawa(selesai.id, depan, oleh="penyunting")


def test_a_meeting_with_clauses_is_not_deleted(temu):
    satu = tambah(temu)
    with pytest.raises(RapatBerbutir, match="“Rakor 2026” memuat 1 butir rumusan"):
        rapat.hapus(temu, "operator")
    rumusan.hapus(satu.id, versi=1, oleh="operator")
    rapat.hapus(temu, "operator")
    assert rapat.daftar() == () and rumusan.daftar(dibuang=True) == (), (
        "a removed draft goes with its meeting"
    )


def test_a_meeting_whose_clause_was_ever_approved_stays(temu):
    satu = rumusan.setujui(tambah(temu).id, versi=1, oleh="operator")
    satu = rumusan.batalkan(satu.id, versi=2, oleh="operator")
    rumusan.hapus(satu.id, versi=3, oleh="operator")
    with pytest.raises(RapatBerbutir):
        rapat.hapus(temu, "operator")


def test_raw_columns_keep_the_number_that_was_given(temu):
    satu = rumusan.setujui(tambah(temu).id, versi=1, oleh="operator")
    rumusan.batalkan(satu.id, versi=2, oleh="operator")
    with gudang.baca() as sambungan:
        mentah = sambungan.execute("select nomor, setuju, target_tahunan from rumusan").fetchone()
    assert (mentah["nomor"], mentah["setuju"], json.loads(mentah["target_tahunan"])) == (1, "usulan", {})
