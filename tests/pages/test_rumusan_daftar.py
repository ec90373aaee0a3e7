"""The register on /rumusan: what a reader sees, what an editor keeps when somebody else was faster, typed numbers."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from meeting import rapat, rumusan
from meeting.peran import Peran
from pages.rumusan import (
    daftar_pilih,
    daftar_rencana,
    daftar_riwayat,
    daftar_tabel_simpan,
    penulis,
    rapat_pilih,
)
from pages.rumusan.daftar_tabel_baris import PILIH, TEKS, baris, dengan_kata, kode
from pages.rumusan.penulis import PeranBerakhir
from pages.tampil import plain
from panels.butir import Acuan, Butir
from panels.butir_baca import nama
from panels.butir_deret import deret
from words import rumusan_ketik as ketik
from words.label import DATA_CONTOH

ROOT = Path(__file__).parents[2]
JAHAT = "Isi [tautan](http://x) <b>tebal</b> :red[merah]"
LAIN = {"oleh": "operator"}


@pytest.fixture
def dua(konteks) -> tuple[Butir, Butir]:
    """A meeting with an approved clause and a proposal."""
    made = rapat.buat("Rakor uji", datetime.date(2026, 11, 25), edisi=konteks.edisi, oleh="operator")
    first = rumusan.tambah(made.id, **LAIN, isi=JAHAT, level="kab_kota", kode_wilayah="64.74")
    second = rumusan.tambah(
        made.id, **LAIN, isi="Draf yang belum dibahas", level="provinsi", catatan="rahasia"
    )
    return rumusan.setujui(first.id, versi=first.versi, **LAIN), second


def page(cara: str = "", **query: str) -> AppTest:
    run = AppTest.from_file(str(ROOT / "pages" / "frame.py"), default_timeout=60)
    run.query_params.update(query)
    if cara:
        run.session_state[daftar_pilih.CARA] = cara
    return run.switch_page("kadinsos/rumusan.py").run()


def shown(run: AppTest) -> str:
    return "\n".join(
        one.value for one in (*run.markdown, *run.caption, *run.text_area, *run.info, *run.warning)
    )


def press(run: AppTest, label: str) -> AppTest:
    return next(one for one in run.button if one.label == label).click().run()


def test_a_reader_sees_approved_clauses_only_and_no_way_to_write(konteks, dua):
    run = page()
    assert not run.exception and not run.error
    said = shown(run)
    assert plain(JAHAT) in said and JAHAT not in said
    assert "Draf" not in said and "rahasia" not in said and not run.segmented_control
    assert not {one.label for one in run.button} & {"Sunting", "Setujui", "Simpan butir", "Simpan perubahan"}


def test_two_editors_of_one_form_lose_nothing(konteks, dua, operator, monkeypatch):
    """What was typed stays in its field, the other writer's fields stay his, and saving again is a choice."""
    (_, second) = dua
    run = page(daftar_pilih.FORMULIR, butir=second.id)
    assert not run.exception
    field = next(one for one in run.text_area if one.label == "Isi butir")
    assert field.value == "Draf yang belum dibahas", "a link opens the form of its clause"
    field.input("Ketikan saya")
    rumusan.ubah(second.id, versi=second.versi, oleh="penyunting", isi="Punya orang lain", tenggat="2028")
    press(run, "Simpan butir")
    assert rumusan.ambil(second.id).isi == "Punya orang lain"
    said = shown(run)
    assert "Ketikan saya" in said and "Yang tersimpan kini: Punya orang lain" in said
    assert "sudah diubah oleh Penyunting" in run.error[0].value
    press(run, "Simpan butir")
    stored = rumusan.ambil(second.id)
    assert (stored.isi, stored.tenggat, stored.catatan) == ("Ketikan saya", "2028", "rahasia")
    target = next(one for one in run.text_input if one.label == "Target")
    target.input("1,2,3")
    press(run, "Simpan butir")
    assert "Target “1,2,3” tidak terbaca" in run.error[0].value, "named, and still in its field"
    assert next(one for one in run.text_input if one.label == "Target").value == "1,2,3"
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("pembaca"))  # the session ends while one types
    press(run, "Simpan butir")
    assert rumusan.ambil(second.id) == stored and "rahasia" not in shown(run)
    assert "salin dahulu" in run.error[0].value and [one.value for one in run.text] == ["1,2,3"]


def simpan(semua, diketik, konteks):
    return daftar_tabel_simpan.simpan(tuple(semua), diketik, konteks)


def test_the_table_writes_changed_cells_only_and_keeps_what_met_another_writer(konteks, dua, operator):
    first, second = dua
    rumusan.ubah(second.id, versi=second.versi, oleh="penyunting", isi="Lebih cepat")
    made = simpan(
        dua, {0: {"penanggung_jawab": "Dinas Sosial", "pilar": "-"}, "1": {"isi": "Terlambat"}}, konteks
    )
    assert (made.jadi, made.galat) == (1, [])
    (met,) = made.bentrok
    assert (met.kini.isi, dict(met.ketikan)) == ("Lebih cepat", {"isi": "Terlambat"})
    assert rumusan.ambil(first.id).penanggung_jawab == "Dinas Sosial"
    assert rumusan.ambil(second.id).isi == "Lebih cepat"
    changed = {one.ruas for one in rumusan.riwayat(first.id) if one.versi > first.versi}
    assert changed == {"penanggung_jawab"}


def test_one_unreadable_row_stores_none(konteks, dua, operator):
    made = simpan(dua, {0: {"isi": "Sah"}, 1: {"target": "seratus"}}, konteks)
    assert made.jadi == 0 and "Target “seratus”" in made.galat[0]
    made = simpan(dua, {0: {"isi": "Sah"}, 1: {"target": "100"}}, konteks)  # a target without an indicator
    assert made.jadi == 0 and "Target memerlukan indikator" in made.galat[0]
    assert rumusan.ambil(dua[0].id).isi == JAHAT


def test_a_role_that_ended_writes_nothing(konteks, dua, monkeypatch):
    monkeypatch.setattr("pages.peran._kini", lambda: Peran("kab_kota", "64.74"))
    assert not penulis.boleh()
    with pytest.raises(PeranBerakhir, match="salin isian Anda"):
        simpan(dua, {0: {"isi": "Lewat"}}, konteks)
    assert rumusan.ambil(dua[0].id).isi == JAHAT


def test_a_contoh_baseline_is_stamped_on_cards_and_in_the_table(konteks, dua):
    points = deret(Acuan("pmks_terdata", "PMKS-08", "64.72"), konteks).titik
    point = next(one for one in points if one.asal == "contoh" and one.ada)
    changed = rumusan.ubah(
        dua[1].id, versi=dua[1].versi, **LAIN, indikator="pmks_terdata", jenis="PMKS-08", kode_wilayah="64.72",
        satuan="jiwa", dasar_nilai=point.nilai, dasar_periode=point.periode, dasar_edisi=konteks.edisi,
    )  # fmt: skip
    (row, clean) = dengan_kata((changed, dua[0]), konteks)
    assert DATA_CONTOH in row["dasar_nilai"] and DATA_CONTOH not in clean["dasar_nilai"]


def test_a_row_of_the_table_is_the_clause_again(dua):
    for one in dua:
        row = baris(one)
        assert {name: ketik.baca(name, kode(name, row[name])) for name in (*TEKS, *PILIH)} == {
            name: getattr(one, name) for name in (*TEKS, *PILIH)
        }


def test_a_card_says_the_plan_and_what_it_carries_on(konteks, dua):
    first, _ = dua
    here = rapat.buat("Rakor lanjut", datetime.date(2027, 11, 25), edisi=konteks.edisi, oleh="operator")
    carried = rumusan.bawa(first.id, here.id, **LAIN)
    said = {
        "indikator": "persen_penduduk_miskin_p0", "satuan": "persen", "target_tahunan": {"2027": 5.8, "2026": 6.2},
        "program": "1.06.04", "kegiatan": "Rehabilitasi", "lokasi": "Penajam", "volume": 1250.0,
        "satuan_volume": "paket", "pagu": 2_000_000_000.0, "sumber_dana": "APBN", "dukungan": "pendanaan",
    }  # fmt: skip
    full = rumusan.ubah(carried.id, versi=carried.versi, **LAIN, **said)
    found = dict(daftar_rencana.rencana(full, nama(konteks)))
    assert found["Target per tahun"].replace("\u00a0", " ") == "2026: 6,20 %; 2027: 5,80 %"
    assert found["Program, kegiatan, subkegiatan"] == "1.06.04 › Rehabilitasi"
    assert found["Lokasi dan volume"] == "Penajam, 1.250 paket"
    assert found["Pagu indikatif"] == "Rp2.000.000.000, APBN" and found["Dukungan pusat"] == "Pendanaan"
    assert daftar_rencana.rencana(first, nama(konteks)) == () and daftar_rencana.asal(first) == ""
    assert daftar_rencana.asal(full) == "Melanjutkan: Rakor uji, butir 1."
    assert daftar_riwayat.baris(full.id, konteks)[-1][2:4] == ("Butir dibuat", daftar_riwayat.DIBAWA)


def test_without_a_meeting_only_that_is_said(konteks, rumah, operator):
    run = page()
    assert not run.exception and [one.value for one in run.info] == [rapat_pilih.TANPA_RAPAT]
