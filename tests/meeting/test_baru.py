"""Rapat baru dari rapat lalu: everything that is used again, once, and nothing that belongs to that day alone."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from data.edisi import current
from meeting import acara, baru, gudang, rapat, rumusan, salindia, tiket
from meeting.bekal.isi import EDISI
from meeting.galat import IsianDitolak, TidakAda

HARI = datetime.date(2027, 11, 24)


@pytest.fixture
def lalu():
    """A meeting with two sessions, three slides, clauses in every state, a ticket, and settings of its day."""
    atur = {
        "jabatan": ["Kepala Dinas Sosial"], "logo": ["a" * 64], "kop": "b" * 64,
        "qr": {"alamat": "http://10.0.0.1", "tampil": True}, "pindah": [{"salindia": {}}],
    }  # fmt: skip
    satu = rapat.buat(
        "Rakor 2026", datetime.date(2026, 11, 25), edisi=current(), oleh="operator", tempat="Samarinda",
        tema="Lama", istilah="PPKS", pengaturan=atur,
    )  # fmt: skip
    awal = acara.daftar(satu.id)[0]
    lanjut = acara.tambah(satu.id, "Pembahasan", oleh="operator", pembicara="Kepala Bidang", menit=30)
    peta = salindia.tambah(
        satu.id, awal.id, "tampilan", oleh="operator", halaman="/peta", panel="peta-semua-26",
        pilihan={"tahun": "2024", "wilayah": "semua"}, isi={EDISI: "RK26-01"},
    )  # fmt: skip
    salindia.izinkan(peta.id, True, "operator")
    salindia.tambah(
        satu.id, lanjut.id, "teks", oleh="operator", judul="Dasar hukum", isi={"butir": ["UU 11/2009"]}
    )
    salindia.tambah(satu.id, awal.id, "teks", oleh="operator", judul="Tunggu")
    _butir(satu.id)
    tiket.catat("Angka Kutim perlu dicek", edisi=current(), oleh="operator", rapat=satu.id)
    return satu


def _butir(id_: str) -> None:
    for isi, status in (
        ("Selesai", "selesai"),
        ("Berjalan", "berjalan"),
        ("Belum", "belum"),
        ("Pindah", "dialihkan"),
    ):
        satu = rumusan.tambah(
            id_, oleh="penyunting", isi=isi, level="provinsi", status=status, catatan=f"c {isi}"
        )
        if isi != "Belum":
            rumusan.setujui(satu.id, versi=satu.versi, oleh="penyunting")
    dibuang = rumusan.tambah(id_, oleh="penyunting", isi="Dibuang", level="pusat")
    rumusan.hapus(dibuang.id, versi=dibuang.versi, oleh="penyunting")


def buat(lalu, **lain):
    return baru.dari_lalu(
        lalu.id, nama="Rakor 2027", tanggal=HARI, edisi=current(), oleh="penyunting", **lain
    )


def test_agenda_and_deck_come_in_order_with_their_codes_and_the_new_vintage(lalu):
    jadi = buat(lalu)
    assert [(s.judul, s.pembicara, s.menit) for s in acara.daftar(jadi.id)] == [
        (s.judul, s.pembicara, s.menit) for s in acara.daftar(lalu.id)
    ]
    lama, salinan = salindia.daftar(lalu.id), salindia.daftar(jadi.id)
    ruas = (
        "jenis",
        "halaman",
        "panel",
        "pilihan",
        "judul",
        "kalimat",
        "ajakan",
        "catatan",
        "berkas",
        "tersembunyi",
    )
    assert [[getattr(s, r) for r in ruas] for s in salinan] == [[getattr(s, r) for r in ruas] for s in lama]
    assert not {s.id for s in lama} & {s.id for s in salinan}
    assert [s.isi for s in salinan] == [{}, {}, {"butir": ["UU 11/2009"]}]  # the vintage of its own is gone
    assert lama[0].isi == {EDISI: "RK26-01"} and lama[0].izin_rinci, "the old deck is as it was"
    assert not any(s.izin_rinci for s in salinan), "other numbers need the operator's word again"


def test_settings_come_along_but_not_those_of_that_day(lalu):
    jadi = buat(lalu, tempat="Balikpapan")
    assert jadi.pengaturan == {"jabatan": ["Kepala Dinas Sosial"], "logo": ["a" * 64], "kop": "b" * 64}
    assert (jadi.istilah, jadi.tempat, jadi.tema, jadi.tanggal) == ("PPKS", "Balikpapan", "", HARI)
    assert tiket.daftar(jadi.id) == () and len(tiket.daftar(lalu.id)) == 1


def test_open_clauses_are_carried_once_with_their_origin(lalu):
    semula = {satu.isi: satu for satu in rumusan.daftar(lalu.id)}
    jadi = buat(lalu)
    dibawa = rumusan.daftar(jadi.id)
    assert [satu.isi for satu in dibawa] == ["Berjalan", "Belum"]
    assert [satu.asal_rumusan for satu in dibawa] == [semula[satu.isi].id for satu in dibawa]
    assert all(
        satu.setuju == "usulan" and satu.nomor is None and satu.catatan == f"c {satu.isi}" for satu in dibawa
    )
    kini = {satu.isi: satu.status for satu in rumusan.daftar(lalu.id)}
    assert kini == {
        "Selesai": "selesai",
        "Berjalan": "dialihkan",
        "Belum": "dialihkan",
        "Pindah": "dialihkan",
    }
    assert rumusan.daftar(buat(lalu).id) == (), "a second new meeting takes nothing twice"


def test_the_plan_says_what_will_come(lalu):
    rencana = baru.rencana(lalu.id)
    assert (rencana.acara, rencana.salindia, rencana.izin) == (2, 3, 1)
    assert [satu.isi for satu in rencana.butir] == ["Berjalan", "Belum"]


def test_all_or_nothing(lalu, monkeypatch):
    awal = len(rapat.daftar())
    for salah in ({"edisi": "RK99-01"}, {"nama": " "}):
        isi = {"nama": "Rakor", "edisi": current(), **salah}
        with pytest.raises(IsianDitolak):
            baru.dari_lalu(lalu.id, tanggal=HARI, oleh="operator", **isi)
    with pytest.raises(TidakAda):
        buat(dataclasses.replace(lalu, id="tidak-ada"))
    monkeypatch.setattr(baru.rumusan_putus, "bawa_dalam", lambda *a, **k: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        buat(lalu)
    assert len(rapat.daftar()) == awal
    with gudang.baca() as sambungan:
        assert sambungan.execute("select count(*) from salindia").fetchone()[0] == 3
