"""Bekal and move as an operator walks them on /paparan."""

from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.terbit.penguncian import kunci
from meeting import rapat, salindia
from meeting.bekal import buat_bekal
from meeting.dek import susun_dek
from meeting.peran import Peran
from tests.data.terbit.conftest import contoh_pmks, dasar
from tests.meeting.bekal_uji import EDISI, Laptop, rapat_uji

BINGKAI = str(Path(__file__).parents[3] / "pages" / "frame.py")
BARU = "LATIHAN26-02"


def buka(bagian: str) -> AppTest:
    uji = AppTest.from_file(BINGKAI, default_timeout=30)
    uji.query_params["bagian"] = bagian
    uji.run()
    return uji.switch_page("presenter/paparan.py").run()


def unggah(uji: AppTest, isi: bytes) -> AppTest:
    kotak = next(satu for satu in uji.file_uploader if satu.key.startswith("bekal-berkas"))
    return kotak.set_value(("b.serambi.zip", isi, "application/zip")).run()


def kata(uji: AppTest) -> str:
    assert not uji.exception
    jenis = (uji.markdown, uji.caption, uji.info, uji.warning, uji.error, uji.success, uji.subheader)
    return "\n".join(satu.value for semua in jenis for satu in semua)


def test_the_stage_laptop_takes_its_first_meeting_then_asks(operator, tmp_path, monkeypatch):
    Laptop(tmp_path / "meja", monkeypatch)
    id_ = rapat_uji()
    isi = buat_bekal(id_)
    Laptop(tmp_path / "panggung", monkeypatch, edisi="uji-2026-10")
    uji = unggah(buka("Bekal laptop panggung"), isi)
    assert "Belum ada di laptop ini" in kata(uji) and f"Edisi {EDISI}: akan dipasang" in kata(uji)
    uji.button(key="bekal-pasang").click().run()
    assert [satu.id for satu in rapat.daftar()] == [id_] and not list(
        (tmp_path / "panggung" / "unggahan").iterdir()
    )
    assert "INTERNAL" in kata(uji), "the part of the address is drawn now"
    salindia.ubah(dataclasses.replace(salindia.daftar(id_)[2], judul="Diubah di panggung"), "operator")
    unggah(uji, isi)
    assert "Laptop ini lebih baru" in kata(uji) and "Salindia 3 “Diubah di panggung”" in kata(uji)
    uji.button(key="bekal-pertahankan").click().run()
    assert "dipertahankan; tidak ada yang diubah" in kata(uji)
    unggah(uji, isi).button(key="bekal-pakai").click().run()
    assert "terpasang: 3 salindia" in kata(uji) and salindia.daftar(id_)[2].judul == "Dasar hukum"
    unggah(uji, isi)
    unggah(uji, b"bukan zip")  # another file in the same box
    assert "bukan berkas bekal Serambi" in kata(uji) and "bekal-pakai" not in {b.key for b in uji.button}


def test_a_penyunting_gets_no_open_cells(rapat_penyunting):
    uji = buka("Bekal laptop panggung")
    assert "Bagian ini untuk Operator" in kata(uji)
    assert not uji.file_uploader and "bekal-unduh" not in {b.key for b in uji.get("download_button")}


@pytest.fixture
def rapat_penyunting(monkeypatch):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    dasar(EDISI)
    rapat.buat("Uji", datetime.date(2026, 11, 25), edisi=EDISI, oleh="penyunting")


def test_moving_slide_by_slide(operator, tmp_path, monkeypatch):
    Laptop(tmp_path / "meja", monkeypatch)
    id_ = rapat_uji()
    isi = contoh_pmks()
    isi.loc[(isi["periode"] == "2024") & (isi["kode_wilayah"] == "64.02"), "nilai"] = 4321
    dasar(BARU, pmks=isi)
    peta = salindia.daftar(id_)[0]
    uji = buka("Pindah ke edisi baru")
    uji.selectbox(key="pindah-edisi").set_value(BARU).run()
    assert "1 salindia berubah, 0 tidak" in kata(uji) and "183" in str(uji.dataframe[0].value)
    uji.checkbox(key=f"pindah-{peta.id}-{BARU}").uncheck().run()
    uji.button(key=f"pindahkan-{BARU}").click().run()
    assert rapat.ambil(id_).edisi == BARU and susun_dek(id_).salindia[0].panel.stamps.edisi == EDISI
    assert "Tetap memakai edisi lama: Salindia 1" in kata(uji)
    assert f"ke **{BARU}**" in kata(uji) and len(uji.get("download_button")) == 2, "its sheet, A4 and F4"


def test_an_older_edition_is_never_chosen_beforehand(operator):
    """After a move the same place must not hold a button that leads back."""
    dasar(EDISI)
    kunci("LATIHAN26-09")
    rapat.buat("Uji", datetime.date(2026, 11, 25), edisi="LATIHAN26-09", oleh="operator")
    uji = buka("Pindah ke edisi baru")
    pilihan = uji.selectbox(key="pindah-edisi")
    assert pilihan.value is None and any(satu.startswith(EDISI) for satu in pilihan.options)
    assert "belum ada edisi yang lebih baru" in "".join(satu.value for satu in uji.success)
    assert not [b for b in uji.button if b.label.startswith("Pindahkan")]
