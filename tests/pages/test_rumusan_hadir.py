"""The attendance list on the page: pasted, looked at, taken; cells as they are stored; nothing for readers."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from meeting import hadir, rapat
from meeting.galat import SudahDiubah
from meeting.hadir import Suntingan
from meeting.peran import Peran
from pages.rumusan import hadir_ketikan, hadir_kolom, hadir_tabel

TEMPEL = "Instansi\tJabatan\tNo HP\nDinsos Kukar\tKadis\t0812\n=1+1 [x](http://x) <b>\tKabid\t\n"


def laman() -> None:
    """The fold, opened: AppTest runs this function's text as a script."""
    import streamlit as st

    from meeting import rapat
    from pages.rumusan import hadir

    (satu,) = rapat.daftar()
    st.session_state[f"hadir-{satu.id}"] = True
    hadir.gambar(satu)


@pytest.fixture
def temu(monkeypatch):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    return rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi="kaltim-2026-11", oleh="operator").id


def buka() -> AppTest:
    return utuh(AppTest.from_function(laman, default_timeout=60).run())


def utuh(uji: AppTest) -> AppTest:
    assert not uji.exception, uji.exception
    return uji


def test_a_pasted_list_is_looked_at_and_taken(temu, monkeypatch):
    uji = buka()
    utuh(uji.text_area(key="hadir-teks-0").set_value("a\tb\tc\td").run())
    assert "tidak berjudul" in uji.error[0].value
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    utuh(uji.text_area(key="hadir-teks-0").set_value(TEMPEL).run())
    assert [satu.value for satu in uji.text] == [TEMPEL.strip()], "what was pasted outlives the role"
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    utuh(uji.run())
    utuh(uji.text_area(key="hadir-teks-0").set_value(TEMPEL).run())
    assert "Kolom yang tidak dibaca: No HP." in [satu.value for satu in uji.caption]
    assert list(uji.dataframe[-1].value["Lembaga"]) == ["Dinsos Kukar", "=1+1 [x](http://x) <b>"]
    utuh(uji.button(key="hadir-tambahkan").click().run())
    assert [satu.value for satu in uji.success] == ["2 baris masuk ke daftar hadir."]
    assert [(satu.lembaga, satu.kode_wilayah, satu.oleh) for satu in hadir.daftar(temu)] == [
        ("Dinsos Kukar", "64.02", "penyunting"), ("=1+1 [x](http://x) <b>", "", "penyunting")]  # fmt: skip
    assert uji.text_area(key="hadir-teks-1").value == ""


def test_readers_see_no_names(temu, monkeypatch):
    hadir.tambah(temu, oleh="operator", lembaga="A", nama="Uji")
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    uji = buka()
    assert not uji.expander and not uji.dataframe


def test_cells_become_what_is_stored(temu, monkeypatch):
    monkeypatch.setattr(hadir_ketikan.st, "session_state", {})
    a, b, c = (hadir.tambah(temu, oleh="operator", lembaga=isi) for isi in "abc")
    kini = {
        "edited_rows": {0: {"nama": "Uji", "kode_wilayah": "Kab. Paser"}, 1: {"jabatan": "hilang"}},
        "added_rows": [{"lembaga": "d", "kode_wilayah": "Provinsi atau lainnya"}, {"jabatan": ""}],
        "deleted_rows": [1],
    }  # fmt: skip
    isi = hadir_tabel.suntingan((a, b, c), kini)
    assert isi == Suntingan(
        ubah=[(a.id, 1, {"nama": "Uji", "kode_wilayah": "64.01"})],
        tambah=[{"lembaga": "d", "kode_wilayah": ""}],
        hapus=[(b.id, 1)],
    )
    assert [satu.lembaga for satu in hadir.sunting(temu, isi, oleh="operator")] == ["a", "c", "d"]


def test_who_was_refused_overwrites_only_after_he_saw_the_newer_line(temu, monkeypatch):
    monkeypatch.setattr(hadir_tabel.st, "session_state", {})
    satu = hadir.tambah(temu, oleh="operator", lembaga="a")
    baru = hadir.ubah(satu.id, versi=1, oleh="operator", jabatan="Kadis")
    kini = {"edited_rows": {0: {"jabatan": "Sekretaris"}}, "added_rows": [], "deleted_rows": []}
    with pytest.raises(SudahDiubah):
        hadir.sunting(temu, hadir_tabel.suntingan((satu,), kini), oleh="penyunting")
    hadir_tabel.st.session_state[hadir_tabel.VERSI] = {satu.id: baru.versi}
    (akhir,) = hadir.sunting(temu, hadir_tabel.suntingan((satu,), kini), oleh="penyunting")
    assert akhir == replace(baru, jabatan="Sekretaris", versi=3, oleh="penyunting", diubah=akhir.diubah)


def test_an_empty_table_is_ready_for_texts(temu):
    jenis = hadir_kolom.isi(()).dtypes
    assert [str(jenis[satu]) for satu in ("lembaga", "kode_wilayah", "tanda_tangan")] == [
        "str",
        "str",
        "bool",
    ]


def test_cells_typed_when_the_role_ended_are_listed(temu, monkeypatch):
    dibaca = hadir.sunting(temu, Suntingan(tambah=[{"lembaga": "Bappeda", "nama": "Ani"}]), oleh="penyunting")
    tabel = {
        "edited_rows": {"0": {"jabatan": "Kepala"}},
        "added_rows": [{"lembaga": "Dinsos", "tanda_tangan": True}],
    }
    monkeypatch.setattr(
        hadir_tabel.st, "session_state", {hadir_tabel.KERJA: (temu, dibaca, 1), "_hadir-1": tabel}
    )
    assert list(hadir_ketikan.diketik()) == [("Ani", "Kepala"), ("Baris baru", "Dinsos")]
