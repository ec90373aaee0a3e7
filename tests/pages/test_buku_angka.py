"""Buku Angka on the page: for those who may, added, changed, refused without loss, removed and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from meeting import pernyataan
from meeting.peran import Peran
from meeting.pernyataan import Pernyataan

ISI = {
    "siapa": "Disdukcapil Kota Balikpapan", "tanggal": "2026-03", "angka": "800 ribu",
    "definisi": "Penduduk Balikpapan pada semester II 2024", "sumber": "Konferensi pers",
}  # fmt: skip


def laman() -> None:
    """The part alone: AppTest runs this function's text as a script."""
    from data.snapshot import current
    from pages.rumusan import buku
    from panels.state import State
    from queries import Konteks

    buku.gambar(State("2024"), Konteks(current()))


def buka() -> AppTest:
    return utuh(AppTest.from_function(laman, default_timeout=60).run())


def utuh(uji: AppTest) -> AppTest:
    assert not uji.exception, uji.exception
    return uji


def kata(uji: AppTest) -> str:
    bagian = (uji.markdown, uji.info, uji.error, uji.warning, uji.caption, uji.success)
    return "\n".join(str(satu.value) for jenis in bagian for satu in jenis)


def isi(uji: AppTest, awal: str, **ruas: str) -> None:
    for nama, nilai in ruas.items():
        uji.text_input(key=f"{awal}-{nama}").set_value(nilai)


def simpan(uji: AppTest, awal: str) -> AppTest:
    tombol = next(satu for satu in uji.button if satu.label == "Simpan" and f"form-{awal}" in satu.form_id)
    return utuh(tombol.click().run())


def test_readers_get_one_sentence(monkeypatch):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    uji = buka()
    assert "hanya untuk penyunting dan operator" in kata(uji)
    assert not uji.dataframe and "243.459" not in kata(uji)


def test_a_statement_is_added_refused_without_loss_changed_and_brought_back(operator, monkeypatch):
    uji = buka()
    assert "22 pernyataan" in kata(uji) and len(uji.dataframe[0].value) == 22
    uji.selectbox(key="buku-baru-0-kode_wilayah").set_value("64.71")
    isi(uji, "buku-baru-0", **ISI)
    simpan(uji, "buku-baru-0")
    assert "“800 ribu” tidak terbaca sebagai angka" in kata(uji) and pernyataan.daftar() == ()
    assert uji.text_input(key="buku-baru-0-siapa").value == ISI["siapa"], "what was typed stays"
    isi(uji, "buku-baru-0", angka="800.000")
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))
    simpan(uji, "buku-baru-0")
    sisa = {"800.000", ISI["siapa"], ISI["tanggal"], ISI["definisi"], ISI["sumber"]}
    assert {satu.value for satu in uji.text} == sisa, "what was typed outlives the role"
    assert pernyataan.daftar() == () and "salin dahulu" in kata(uji)
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("operator", setempat=True))
    utuh(uji.run())
    uji.selectbox(key="buku-baru-0-kode_wilayah").set_value("64.71")
    isi(uji, "buku-baru-0", **ISI | {"angka": "800.000"})
    simpan(uji, "buku-baru-0")
    (baru,) = pernyataan.daftar()
    assert (baru.angka, baru.kode_wilayah, baru.oleh) == (800000, "64.71", "operator")
    assert "23 pernyataan" in kata(uji) and "1 di antaranya ditambahkan di sini" in kata(uji)
    assert uji.text_input(key="buku-baru-1-siapa").value == "", "an emptied form for the next one"
    tabel = uji.dataframe[0].value
    baris = tabel[tabel["Bunyi pernyataan"] == ISI["definisi"]].iloc[0]
    assert baris["Putusan"] == "perlu klarifikasi" and "757.418 jiwa" in baris["Sebab"]
    next(satu for satu in uji.button if satu.label == "Buang pernyataan ini").click()
    utuh(uji.run())
    assert pernyataan.daftar() == () and "22 pernyataan" in kata(uji)


@pytest.fixture
def satu() -> Pernyataan:
    awal = Pernyataan(
        "2026-11-20",
        "Drs. H. Budi Santoso, M.Si.",
        "64.74",
        12,
        "jiwa",
        "[a](http://b) Anak jalanan 2026",
        "<b>x</b>",
    )
    return pernyataan.tambah(awal, "penyunting")


def test_two_editors(operator, satu):
    uji = buka()
    assert r"\[a\](http" in kata(uji) and r"\<b\>x" in kata(uji), "typed text is no Markdown"
    awal = f"buku-{satu.id}-0"
    assert "nama orang" in kata(uji)
    uji.session_state[f"buku-ubah-{satu.id}"] = True
    utuh(uji.run())
    pernyataan.ubah(replace(satu, angka=15.0), "penyunting")
    isi(uji, awal, angka="20")
    simpan(uji, awal)
    assert "sudah diubah oleh Penyunting" in kata(uji) and "15 jiwa" in kata(uji)
    assert pernyataan.ambil(satu.id).angka == 15
    assert uji.text_input(key=f"{awal}-angka").value == "20"
    simpan(uji, awal)
    assert pernyataan.ambil(satu.id).angka == 20
