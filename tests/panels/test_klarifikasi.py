"""The disputed number: every cell can be named and found again; solid is published, dashed is proposed."""

from __future__ import annotations

import pytest

from charts.draw import figure
from panels import klarifikasi, klarifikasi_pilihan
from panels.daftar import HALAMAN
from panels.klarifikasi_usul import Usul, UsulanDitolak
from panels.masukan import TABEL

MISKIN = {
    "tabel": "konteks", "periode": "2024", "kode_wilayah": "64.02", "indikator": "persen_penduduk_miskin_p0",
    "rincian": "total",
}  # fmt: skip
PMKS = {
    "tabel": "pmks", "periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-09", "ukuran": "terdata",
    "jenis_kelamin": "total", "satuan": "jiwa",
}  # fmt: skip


@pytest.mark.parametrize("tabel", TABEL)
def test_every_cell_of_an_area_can_be_chosen_and_is_found_again(tabel, internal):
    found = klarifikasi_pilihan.baris(tabel, "64.02", internal)
    assert found
    for row in found[:: max(1, len(found) // 5)]:
        sel = klarifikasi_pilihan.sel_baris(row)
        dipilih = {"tabel": tabel, "kode_wilayah": "64.02"}
        for ruas in klarifikasi_pilihan.ruas(tabel):
            assert sel[ruas] in klarifikasi_pilihan.opsi(ruas, dipilih, found, internal)
            dipilih[ruas] = sel[ruas]
        assert dipilih == sel
        assert klarifikasi_pilihan.nilai_kini(sel, found)["nilai"] == row["nilai"]
        assert klarifikasi_pilihan.sebut(sel, internal).startswith(TABEL[tabel])


def test_a_type_that_was_never_reported_can_be_named_too(kosong):
    found = klarifikasi_pilihan.baris("pmks", "64.02", kosong)
    assert found == ()
    dipilih = {"tabel": "pmks", "kode_wilayah": "64.02"}
    for ruas in klarifikasi_pilihan.ruas("pmks"):
        dipilih[ruas] = next(iter(klarifikasi_pilihan.opsi(ruas, dipilih, found, kosong)))
    assert set(klarifikasi_pilihan.opsi("jenis_kelamin", dipilih | {"satuan": "KK"}, found, kosong)) == {
        "total"
    }
    assert dipilih["jenis"] == "PMKS-01" and klarifikasi_pilihan.nilai_kini(dipilih, found) is None
    shown = klarifikasi.panel(dipilih, 12, kosong)
    assert "belum ada angka resmi; diusulkan 12 jiwa" in shown.sentences[0]


def test_published_is_solid_and_proposed_dashed(internal):
    shown = klarifikasi.panel(MISKIN, 6.5, internal)
    terbit, usul = shown.spec.series
    assert (terbit.bentuk, usul.bentuk) == ("garis", "garis_putus")
    assert [mark.value for mark in usul.marks] == [7.61, 6.5] and len(terbit.marks) == 12
    baris = next(row for row in shown.table.rows if row[0].text == "2024")
    assert (baris[1].text, baris[2].text) == ("7,28", "6,5")
    garis = {trace["name"]: trace["line"]["dash"] for trace in figure(shown.spec).to_dict()["data"]}
    assert garis == {"Yang terbit": "solid", klarifikasi.USULAN: "dash"}
    assert shown.stamps.audiens == "internal"


def test_an_old_period_stays_in_the_picture(internal):
    shown = klarifikasi.panel(MISKIN | {"periode": "2006"}, 6.5, internal)
    assert [mark.key for mark in shown.spec.series[0].marks][:3] == ["2004", "2005", "2006"]


def test_an_official_proposal_is_never_joined_to_contoh(internal):
    shown = klarifikasi.panel(PMKS, 1234, internal)
    contoh, usul = shown.spec.series
    assert contoh.contoh and shown.stamps.contoh and "(DATA CONTOH)" in shown.sentences[0]
    assert [mark.value for mark in usul.marks] == [1234]


def test_the_panel_cannot_be_pinned_or_asked_for():
    assert not [one for one in HALAMAN.values() if "klarifikasi" in repr(one)]


@pytest.mark.parametrize("teks", ["", "-1", "12,5", "dua"])
def test_a_proposal_counts_whole_people(teks):
    with pytest.raises(Exception, match=r"Tulis") as galat:
        Usul(PMKS, None, teks).angka()
    assert teks == "dua" or isinstance(galat.value, UsulanDitolak)
    assert Usul(MISKIN, None, "6,5").angka() == 6.5
