"""Mode Paparan as staff walk it at 23.00: a meeting in one form, slides edited in place, nothing lost, all undone."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from streamlit.testing.v1 import AppTest

from data.snapshot import current
from meeting import acara, rapat, salindia, tayang
from meeting.peran import Peran
from meeting.rapat import Rapat
from meeting.slide import Slide
from panels.daftar import pilihan_dari, semua
from queries import Konteks

BINGKAI = str(Path(__file__).parents[2] / "pages" / "frame.py")
PEKA = "Orang dengan HIV/AIDS"


def buka(**query: str) -> AppTest:
    uji = AppTest.from_file(BINGKAI, default_timeout=60)
    uji.query_params.update(query)
    return utuh(uji.switch_page("presenter/paparan.py").run())


def utuh(uji: AppTest) -> AppTest:
    assert not uji.exception, uji.exception
    return uji


def tekan(uji: AppTest, kata: str) -> AppTest:
    return utuh(next(satu for satu in uji.button if satu.label == kata).click().run())


def ketik(uji: AppTest, slide: Slide, nama: str, teks: str) -> AppTest:
    return utuh(uji.text_area(key=f"isi-{slide.id}-{nama}").set_value(teks).run())


def kata(uji: AppTest) -> str:
    bagian = (uji.markdown, uji.info, uji.error, uji.warning, uji.caption, uji.subheader)
    return "\n".join(str(satu.value) for jenis in bagian for satu in jenis)


def susunan() -> tuple[Rapat, list[Slide]]:
    chosen = rapat.aktif()
    return chosen, list(salindia.daftar(chosen.id))


@pytest.fixture
def rakor(operator) -> Rapat:
    """A meeting with one session and two text slides."""
    made = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    ke = acara.daftar(made.id)[0].id
    for judul in ("Dasar hukum", "Langkah berikutnya"):
        salindia.tambah(made.id, ke, "teks", oleh="operator", judul=judul, isi={"butir": ["Satu"]})
    return made


def test_a_reader_sees_only_how_to_come_in(konteks):
    uji = buka()
    assert "Bagian ini untuk Penyunting" in kata(uji)
    assert not uji.text_input and not uji.selectbox, "no filter bar, no form"


def test_a_meeting_in_one_form_begins_with_the_opening(operator):
    uji = tekan(buka(), "Buat rapat")
    assert "Nama rapat belum diisi" in kata(uji) and rapat.daftar() == ()
    uji.text_input[0].set_value("Rakor Kessos 2026")
    uji = tekan(uji, "Buat rapat")
    chosen, slides = susunan()
    assert (chosen.nama, chosen.oleh) == ("Rakor Kessos 2026", "operator")
    assert {"sampul", "tampilan"} <= {satu.jenis for satu in slides}
    assert "belum dikunci untuk rapat" in kata(uji)
    assert len(uji.radio[0].options) == len(slides)
    assert any("DATA CONTOH" in judul for judul in uji.radio[0].proto.captions)


def test_the_chosen_meeting_stays_chosen_beside_another_of_the_same_name_and_when_it_is_renamed(rakor):
    kembar = rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi=current(), oleh="operator")
    uji = buka()
    assert len(set(uji.selectbox[0].options)) == 2
    for pilihan in (rakor.id, kembar.id):
        uji = utuh(utuh(uji.selectbox[0].set_value(pilihan).run()).run())
        assert uji.selectbox[0].value == pilihan
    lama = uji.selectbox[
        0
    ].key  # a browser sends the label it shows: of an old box it would not be known any more
    rapat.ubah(replace(rapat.ambil(kembar.id), nama="Gladi"), "operator")
    uji = utuh(uji.run())
    assert uji.selectbox[0].value == kembar.id and uji.selectbox[0].key != lama


def test_texts_are_kept_at_once_and_refused_ones_stay_in_their_field(rakor):
    uji = buka()
    satu = susunan()[1][0]
    uji = ketik(uji, satu, "judul", "Dasar hukum rapat")
    assert salindia.ambil(satu.id).judul == "Dasar hukum rapat"
    uji = ketik(uji, satu, "butir", "Permensos 8 Tahun 2012\n\nPerda 2 Tahun 2017")
    assert salindia.ambil(satu.id).isi["butir"] == ["Permensos 8 Tahun 2012", "Perda 2 Tahun 2017"]
    uji = ketik(uji, satu, "judul", "x" * 301)
    assert "Belum disimpan: tidak muat di layar. Judul" in kata(uji)
    assert "Yang tersimpan: Dasar hukum rapat" in kata(uji)
    uji = tekan(uji, "Gandakan")  # another slide is shown
    uji = utuh(uji.radio[0].set_value(satu.id).run())
    assert uji.text_area(key=f"isi-{satu.id}-judul").value == "x" * 301, "what was typed is still there"
    uji = tekan(uji, "Kembalikan yang tersimpan")
    assert uji.text_area(key=f"isi-{satu.id}-judul").value == "Dasar hukum rapat"


def test_a_faster_writer_is_named_and_one_click_stores_mine(rakor):
    uji = buka()
    satu = susunan()[1][0]
    salindia.ubah(replace(satu, judul="Judul dari orang lain"), "penyunting")
    uji = ketik(uji, satu, "judul", "Judul saya")
    assert "sudah diubah oleh Penyunting" in kata(uji)
    assert "Yang tersimpan: Judul dari orang lain" in kata(uji)
    assert uji.text_area(key=f"isi-{satu.id}-judul").value == "Judul saya"
    tekan(uji, "Simpan lagi")
    assert salindia.ambil(satu.id).judul == "Judul saya"


def test_a_faster_writer_of_the_meeting_is_named_too(rakor):
    uji = tekan(buka(), "Ubah rapat")
    rapat.ubah(replace(rakor, tema="Tema dari orang lain"), "penyunting")
    uji.text_input(key=f"rapat-{rakor.id}-nama").set_value("Rakor saya")
    uji = tekan(uji, "Simpan perubahan")
    assert "sudah diubah oleh Penyunting" in kata(uji) and rapat.ambil(rakor.id).nama == "Rakor"
    assert uji.text_input(key=f"rapat-{rakor.id}-nama").value == "Rakor saya"
    tekan(uji, "Simpan perubahan")
    assert rapat.ambil(rakor.id).nama == "Rakor saya"


def test_a_sensitive_type_by_area_waits_for_the_operator(rakor, monkeypatch):
    here = Konteks(rakor.edisi)
    pilihan = pilihan_dari("/peta", {"jenis": PEKA, "tahun": "2024"}, here)
    panel = next(semua("/peta", pilihan, here)).key
    satu = salindia.tambah(
        rakor.id, acara.daftar(rakor.id)[0].id, "tampilan", oleh="penyunting", halaman="/peta", panel=panel,
        pilihan=pilihan,
    )  # fmt: skip
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))
    uji = utuh(buka().radio[0].set_value(satu.id).run())
    assert "Salindia ini ditahan" in kata(uji) and uji.checkbox(key=f"izin-{satu.id}").disabled
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("operator"))
    uji = utuh(uji.run())
    uji = utuh(uji.checkbox(key=f"izin-{satu.id}").set_value(True).run())
    assert salindia.ambil(satu.id).izin_rinci and "Salindia ini ditahan" not in kata(uji)


def test_an_edition_without_data_makes_a_meeting_and_says_what_is_missing(operator, edisi_buatan):
    edisi_buatan("hampa")
    uji = buka()
    uji.text_input[0].set_value("Rakor")
    uji.selectbox[0].set_value("hampa")
    uji = tekan(uji, "Buat rapat")
    assert [satu.edisi for satu in rapat.daftar()] == ["hampa"]
    assert "dilewati karena tidak ada" in kata(uji)
    uji = utuh(uji.radio(key="tambah-apa").set_value("anggaran").run())
    assert "tidak memuat satu tahun pun" in kata(tekan(uji, "Tambahkan"))


def test_order_copy_hide_delete_and_undo_are_one_click_each(rakor):
    uji = buka()
    a, b = susunan()[1]
    tekan(uji, "Turun")
    assert [satu.id for satu in susunan()[1]] == [b.id, a.id]
    tekan(uji, "Sembunyikan")
    assert salindia.ambil(a.id).tersembunyi
    uji = tekan(tekan(uji, "Tampilkan"), "Hapus")
    assert [satu.id for satu in susunan()[1]] == [b.id]
    uji = tekan(uji, "Urungkan")
    assert [satu.id for satu in susunan()[1]] == [b.id, a.id] and not salindia.ambil(a.id).tersembunyi
    assert uji.radio[0].value == a.id


def test_files_of_others_become_slides(rakor):
    keluar = io.BytesIO()
    Image.new("RGB", (80, 45)).save(keluar, "PNG")
    uji = tekan(buka(), "Tambah salindia")
    uji = utuh(uji.radio(key="tambah-apa").set_value("sisipan").run())
    uji.file_uploader[0].set_value([("rusak.pdf", b"%PDF-1.4 rusak", "application/pdf")])
    assert "PDF itu rusak" in kata(utuh(uji.run()))
    uji.file_uploader[0].set_value([("Kukar.png", keluar.getvalue(), "image/png")])
    uji = tekan(utuh(uji.run()), "Tambahkan")
    baru = susunan()[1][-1]
    assert (baru.jenis, baru.judul, baru.isi) == ("sisipan", "Kukar", {"halaman": 1})
    assert "Berkas: Kukar.png" in kata(uji)


def test_the_agenda(rakor):
    uji = tekan(buka(), "Tambah acara")
    uji.text_input[0].set_value("Paparan Kab. Paser")
    uji.number_input[0].set_value(15)
    uji = tekan(uji, "Simpan acara")
    pertama, kedua = acara.daftar(rakor.id)
    assert (kedua.judul, kedua.menit) == ("Paparan Kab. Paser", 15) and "15 menit" in kata(uji)
    for _ in range(2):
        uji = tekan(uji, "Turun")
    assert {satu.acara for satu in susunan()[1]} == {pertama.id, kedua.id}
    uji = utuh(uji.button(key=f"acara-{kedua.id}").click().run())
    uji = tekan(uji, "Hapus acara")
    assert "masih memuat 1 salindia" in kata(uji)
    uji = tekan(uji, "Naik")
    assert [satu.id for satu in acara.daftar(rakor.id)] == [kedua.id, pertama.id]


def test_what_phones_may_see(rakor):
    uji = buka(bagian="Panggung dan penyaji")
    a, b = susunan()[1]
    assert "0 dari 2 salindia sudah dapat dilihat peserta" in kata(uji)
    uji.multiselect[0].set_value([b.id])
    uji = tekan(utuh(uji.run()), "Rilis yang dipilih")
    assert tayang.terbuka(rakor.id) == {b.id}
    tayang.pindah(rakor.id, f"{a.id}.1", False, "operator")
    uji = buka(bagian="Panggung dan penyaji")
    assert "Sedang tampil: salindia 1" in kata(uji) and "2 dari 2" in kata(uji)
    tekan(uji, "Tutup semua (setelah gladi)")
    assert tayang.terbuka(rakor.id) == frozenset()


def test_a_meeting_is_changed_and_deleted(rakor):
    uji = tekan(buka(), "Ubah rapat")
    uji.text_input[0].set_value("")
    uji = tekan(uji, "Simpan perubahan")
    assert "Nama rapat belum diisi" in kata(uji)
    uji.text_input[0].set_value("Rakor II")
    uji.text_area[0].set_value("Kepala Dinas Sosial\n\nKepala Bappeda")
    uji = tekan(uji, "Simpan perubahan")
    chosen = rapat.aktif()
    assert (chosen.nama, chosen.pengaturan["jabatan"]) == (
        "Rakor II",
        ["Kepala Dinas Sosial", "Kepala Bappeda"],
    )
    uji = tekan(uji, "Ubah rapat")
    uji = utuh(uji.checkbox(key=f"yakin-{rakor.id}").set_value(True).run())
    tekan(uji, "Hapus rapat")
    assert rapat.daftar() == ()
