"""Saved views on screen: saving, finding, opening by button and link, renaming, removing – and who may not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from meeting import rapat, tersimpan
from meeting.galat import GudangSibuk
from meeting.peran import Peran
from pages.jelajah import simpan, simpan_isi, tautan, tersimpan_kelola, tersimpan_ubah
from panels import daftar, jelajah
from queries import Konteks

ROOT = Path(__file__).parents[3]
TENGAH = {"tahun": "2024", "wilayah": "64.74", "jenis": "PMKS-09"}


def beku(konteks: Konteks, **codes: str) -> dict[str, str]:
    return daftar.beku(daftar.keadaan("/jelajah", TENGAH | codes, konteks))


def simpan_satu(konteks, nama="Disabilitas", uraian="", panel="silang", oleh="penyunting", **codes):
    return tersimpan.simpan(
        nama, uraian, halaman="/jelajah", panel=panel, pilihan=beku(konteks, **codes), edisi=konteks.edisi, oleh=oleh
    )  # fmt: skip


def halaman(**query: str) -> AppTest:
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params.update(query)
    return run.switch_page("planner/jelajah.py").run()


def bagian() -> AppTest:
    """The part alone."""

    def draw():
        from pages import kerangka
        from pages.jelajah import tersimpan
        from panels import jelajah

        here = kerangka.mulai_jalan()
        tersimpan.gambar(kerangka.state(here, jelajah.choices(here)), here)

    return AppTest.from_function(draw, default_timeout=60).run()


def dialog(isian: simpan.Isian) -> AppTest:
    def draw(isian):
        from pages import kerangka
        from pages.jelajah import simpan_isi

        kerangka.mulai_jalan()
        simpan_isi.isi(isian)

    return AppTest.from_function(draw, args=(isian,), default_timeout=60).run()


def ubahan(satu) -> AppTest:
    def draw(satu):
        from pages import kerangka
        from pages.jelajah import tersimpan_ubah

        kerangka.mulai_jalan()
        tersimpan_ubah.isi(satu)

    run = AppTest.from_function(draw, args=(satu,), default_timeout=60)
    run.session_state[tersimpan_ubah.NAMA], run.session_state[tersimpan_ubah.URAIAN] = satu.nama, satu.uraian
    return run.run()


def tekan(run: AppTest, label: str, ke: int = 0) -> AppTest:
    return [one for one in run.button if one.label == label][ke].click().run()


def tombol(run: AppTest) -> list[str]:
    return [one.label for one in run.button]


def teks(run: AppTest, jenis: str = "markdown") -> str:
    return "\n".join(one.value for one in run.get(jenis))


def nama() -> list[str]:
    return [one.nama for one in tersimpan.daftar(sql=True)]


@pytest.fixture
def pembaca(monkeypatch):
    monkeypatch.setattr("pages.peran._kini", Peran)


def test_a_view_is_saved_with_all_its_codes_and_its_link_is_shown(konteks, operator):
    pilihan = beku(konteks)
    run = dialog(simpan.Isian("silang", pilihan, konteks.edisi, judul="Usulan"))
    run.text_input[0].set_value(" Bontang *2024* ")
    run.text_area[0].set_value("Untuk rakor\nhari kedua")
    tekan(run, "Simpan")
    (satu,) = tersimpan.daftar(sql=True)
    assert (satu.nama, satu.uraian, satu.oleh) == ("Bontang *2024*", "Untuk rakor\nhari kedua", "operator")
    assert (satu.halaman, satu.panel, satu.pilihan, satu.edisi) == (
        "/jelajah", "silang", pilihan, konteks.edisi)  # fmt: skip
    assert "“Bontang \\*2024\\*” disimpan" in run.success[0].value
    lagi = dialog(simpan.Isian("silang", pilihan, konteks.edisi))
    assert "sudah tersimpan dengan nama “Bontang \\*2024\\*”" in teks(lagi, "caption")
    lain = dialog(simpan.Isian("silang", beku(konteks, tahun="2023"), konteks.edisi))
    assert "sudah tersimpan" not in teks(lain, "caption")


def test_a_name_in_use_is_refused_and_what_was_typed_stays(konteks, operator):
    simpan_satu(konteks, "Lansia")
    run = dialog(simpan.Isian("", {}, konteks.edisi, sql="select 1"))
    run.text_input[0].set_value("LANSIA")
    tekan(run, "Simpan")
    assert "“Lansia” sudah dipakai" in run.error[0].value and "pilih nama lain" in run.error[0].value
    assert run.text_input[0].value == "LANSIA" and nama() == ["Lansia"]
    run.text_input[0].set_value("Kueri")
    tekan(run, "Simpan")
    assert tersimpan.daftar(sql=True)[0].perintah == "select 1" and not run.error


def test_a_role_that_ended_meanwhile_saves_nothing(konteks, operator, monkeypatch):
    run = dialog(simpan.Isian("silang", beku(konteks), konteks.edisi))
    run.text_input[0].set_value("Nama")
    monkeypatch.setattr("pages.peran._kini", Peran)
    tekan(run, "Simpan")
    assert [one.value for one in run.error] == [simpan_isi.PENYUNTING_SAJA] and nama() == []


def test_a_reader_gets_the_list_and_nothing_that_writes(konteks, pembaca):
    simpan_satu(konteks, "Anak [x](http://y)", "dua\nbaris")
    tersimpan.simpan_sql("Kueri rahasia", "", "select 1", edisi="e", oleh="operator")
    tersimpan.buang(simpan_satu(konteks, "Lama").id, "operator")
    run = bagian()
    assert not run.exception and tombol(run) == ["Buka"] and not run.expander
    assert "Kueri" not in teks(run) and "**Anak \\[x\\](http:\u2060//y)**" in teks(run)
    assert f"disimpan dari edisi {konteks.edisi}" in teks(run, "caption") and "oleh Penyunting" in teks(
        run, "caption"
    )
    tekan(run, "Buka")
    assert run.session_state["wilayah"] == "64.74" and not run.exception


@pytest.mark.parametrize("kerja", [tersimpan_kelola.buang, tersimpan_kelola.pulihkan])
def test_the_list_writes_for_nobody_without_the_role(konteks, pembaca, kerja):
    satu = simpan_satu(konteks)
    dibuang = simpan_satu(konteks, "Lain")
    tersimpan.buang(dibuang.id, "operator")

    def coba(nama_kerja, *ids):
        from pages.jelajah import tersimpan_kelola

        for one in ids:
            getattr(tersimpan_kelola, nama_kerja)(one)

    run = AppTest.from_function(coba, args=(kerja.__name__, satu.id, dibuang.id)).run()
    assert (
        nama() == ["Disabilitas"] and run.session_state[tersimpan_kelola.GALAT] == simpan_isi.PENYUNTING_SAJA
    )


def test_an_editor_finds_removes_and_takes_back(konteks, operator):
    for ke in range(12):
        simpan_satu(konteks, f"Pandangan {ke:02}", "Lansia" if ke == 3 else "")
    run = bagian()
    assert tombol(run).count("Buka") == 10 and tombol(run).count("Sematkan ke paparan") == 10
    tekan(run, "Tampilkan berikutnya")
    assert tombol(run).count("Buka") == 12 and "Tampilkan berikutnya" not in tombol(run)
    run.text_input[0].set_value("lansia PANDANGAN").run()
    assert tombol(run).count("Buka") == 1 and "1 tampilan dari 12" in teks(run, "caption")
    tekan(run, "Buang")
    assert "“Pandangan 03” dibuang." in teks(run) and len(nama()) == 11
    assert "Tidak ada tampilan dengan kata itu" in run.info[0].value
    tekan(run, "Urungkan")
    assert len(nama()) == 12 and "dibuang" not in teks(run) and tombol(run).count("Buka") == 1


def test_what_was_removed_is_in_the_fold(konteks, operator):
    tersimpan.buang(simpan_satu(konteks, "Lama").id, "operator")
    simpan_satu(konteks, "Baru")
    run = bagian()
    assert [one.label for one in run.expander] == ["Yang dibuang"] and "Pulihkan" not in tombol(run)
    run.session_state["tersimpan-dibuang"] = True
    run.run()
    tekan(run, "Pulihkan")
    assert sorted(nama()) == ["Baru", "Lama"]


def test_the_second_of_two_editors_is_told_and_can_store_after_reading(konteks, operator):
    satu = simpan_satu(konteks)
    run = ubahan(satu)
    tersimpan.ubah(replace(satu, uraian="dari kolega"), "penyunting")
    run.text_input[0].set_value("Nama saya")
    tekan(run, "Simpan")
    assert "sudah diubah oleh Penyunting" in run.error[0].value and "dari kolega" in teks(run, "caption")
    assert run.text_input[0].value == "Nama saya" and tersimpan.ambil(satu.id).nama == "Disabilitas"
    tekan(run, "Simpan")
    assert tersimpan.ambil(satu.id).nama == "Nama saya" and tersimpan.ambil(satu.id).versi == 3


def test_the_dialogue_of_a_pin_opens_for_a_saved_view(konteks, operator, rapat_uji):
    simpan_satu(konteks)
    run = bagian()
    tekan(run, "Sematkan ke paparan")
    assert not run.exception and rapat_uji.nama in str([one.options for one in run.selectbox])
    assert rapat.ambil(rapat_uji.id) == rapat_uji


def test_a_link_opens_the_view_and_the_address_then_holds_the_choices(konteks, pembaca):
    satu = simpan_satu(konteks, "Bontang", "Untuk *rakor*", bagian="tersimpan")
    run = halaman(tampilan=satu.id)
    assert not run.exception and not run.error and not run.warning
    assert "Tampilan tersimpan **Bontang**  \nUntuk \\*rakor\\*" in run.info[0].value
    assert {key: run.session_state[key] for key in TENGAH} == TENGAH
    assert run.session_state["bagian"] == jelajah.TERSIMPAN
    assert run.query_params == {
        "tahun": "2024", "wilayah": "Kota Bontang", "jenis": "Penyandang Disabilitas", "bagian": "Tampilan tersimpan",
    }  # fmt: skip
    run.selectbox(key="bagian").set_value(jelajah.UNDUHAN).run()
    assert not any("Bontang" in one.value for one in run.info), "another view is on the screen"


def test_a_link_whose_code_is_gone_says_which(konteks, pembaca):
    pilihan = beku(konteks, bagian="tersimpan") | {"wilayah": "99.99"}
    satu = tersimpan.simpan(
        "Lama", "", halaman="/jelajah", panel="silang", pilihan=pilihan, edisi="dulu", oleh="operator"
    )
    run = halaman(tampilan=satu.id)
    assert not run.exception and "wilayah “99.99” tidak ada pada edisi" in run.warning[0].value
    assert run.session_state["tahun"] == "2024" and "Lama" in run.info[0].value
    assert f"Disimpan dari edisi dulu; angka di layar ini dari edisi {konteks.edisi}." in run.info[0].value


def tombol_simpan(sql: str, bagian: str) -> AppTest:
    def draw(sql, bagian):
        from pages import kerangka
        from pages.jelajah import simpan
        from panels import jelajah

        here = kerangka.mulai_jalan()
        simpan.tombol(None, kerangka.state(here, jelajah.choices(here)).with_(bagian=bagian), here, sql=sql)

    return AppTest.from_function(draw, args=(sql, bagian), default_timeout=60).run()


def test_the_button_is_there_for_who_may_save_and_when_there_is_something(konteks, operator, monkeypatch):
    assert [one.disabled for one in tombol_simpan("", "tinjauan").button] == [False]
    assert [one.disabled for one in tombol_simpan("select 1", "sql").button] == [False]
    assert [one.disabled for one in tombol_simpan(" ", "sql").button] == [True]
    monkeypatch.setattr("pages.peran._kini", Peran)
    assert not tombol_simpan("select 1", "sql").button


def membuka(id_: str) -> AppTest:
    """Only the opening, in a session of its own."""

    def draw(id_):
        from pages import kerangka
        from pages.jelajah import buka, dibuka
        from panels import jelajah

        here = kerangka.mulai_jalan()
        buka.terapkan(id_, here)
        dibuka.kepala(kerangka.state(here, jelajah.choices(here)))

    return AppTest.from_function(draw, args=(id_,), default_timeout=60).run()


def test_a_link_to_nothing_or_to_a_removed_view_is_said(konteks, pembaca):
    satu = simpan_satu(konteks)
    tersimpan.buang(satu.id, "operator")
    assert "sudah dibuang pada" in membuka(satu.id).error[0].value
    galat = membuka("<b>x</b>").error[0].value
    assert "tidak ada, mungkin sudah dihapus" in galat and "\\<b\\>" in galat


def test_a_saved_query_is_shown_only_where_sql_is_offered(operator, monkeypatch):
    satu = tersimpan.simpan_sql("Kueri", "", "select 1 as satu", edisi="e", oleh="operator")
    run = membuka(satu.id)
    assert not run.error and run.session_state["_sql_naskah"].teks == "select 1 as satu"
    assert run.session_state["bagian"] == jelajah.SQL
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("penyunting"))  # by PIN, from another laptop
    run = membuka(satu.id)
    assert "hanya untuk operator dan penyunting" in run.error[0].value
    assert "_sql_naskah" not in run.session_state and "Kueri" not in teks(run, "info")


def test_a_store_that_does_not_answer_is_said_in_words(konteks, operator, monkeypatch, rumah):
    def sibuk(*_):
        raise GudangSibuk(rumah / "store.sqlite")

    monkeypatch.setattr(tersimpan, "ambil", sibuk)
    assert "sedang ditulis oleh proses lain" in membuka("abc").error[0].value


def test_the_link_is_whole_and_keeps_a_path_of_a_proxy(monkeypatch):
    for url, awal in (("http://192.168.1.5:8501/jelajah?tahun=2024", "http://192.168.1.5:8501"), ("", ""),
                      ("https://dinsos.go.id/serambi/jelajah", "https://dinsos.go.id/serambi")):  # fmt: skip
        monkeypatch.setattr(tautan.st, "context", type("C", (), {"url": url}))
        assert tautan.alamat("k3f9") == f"{awal}/jelajah?tampilan=k3f9"
