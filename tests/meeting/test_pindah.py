"""Moving a deck to a newer vintage: every number old → new, only what is accepted, and a locked vintage stays."""

from __future__ import annotations

import dataclasses
import shutil

import pytest

from data.edisi import current
from data.galat import EdisiTidakDikenal
from data.terbit.koreksi import koreksi
from data.terbit.penguncian import kunci
from meeting import acara, rapat, salindia
from meeting.dek import susun_dek, tertahan
from meeting.pindah import PindahDitolak, bandingkan, pindahkan
from meeting.pindah_ralat import ralat
from panels.daftar import susun
from queries import Konteks
from tests.conftest import forget
from tests.data.terbit.conftest import contoh_pmks, dasar
from tests.meeting.bekal_uji import Laptop, pilihan, rapat_uji

LAMA, BARU = "LATIHAN26-01", "LATIHAN26-02"


@pytest.fixture(scope="module")
def asal(tmp_path_factory):
    """A home with two vintages that differ in one cell, and a deck of three views on the older one."""
    with pytest.MonkeyPatch.context() as mp:
        meja = Laptop(tmp_path_factory.mktemp("meja"), mp, edisi="")
        dasar(LAMA)
        isi = contoh_pmks()
        kena = (isi["periode"] == "2024") & (isi["kode_wilayah"] == "64.02") & (isi["jenis"] == "PMKS-09")
        isi.loc[kena, "nilai"] = 4321
        dasar(BARU, pmks=isi)
        id_ = rapat_uji(LAMA)
        tempat = acara.daftar(id_)[0].id
        for halaman, panel in (("/peta", "petak-semua-26"), ("/kesenjangan", "spm-matriks")):
            salindia.tambah(id_, tempat, "tampilan", oleh="operator", halaman=halaman, panel=panel,
                            pilihan=pilihan(halaman, LAMA))  # fmt: skip
        return meja.folder, id_


@pytest.fixture
def meja(asal, tmp_path, monkeypatch):
    """The deck as it was made; the vintages stay where they are, so that they are opened once."""
    folder, id_ = asal
    Laptop(folder, monkeypatch, edisi="")
    shutil.copy(folder / "store.sqlite", tmp_path / "semula")
    yield id_
    for satu in folder.glob("store.sqlite*"):
        satu.unlink()
    shutil.copy(tmp_path / "semula", folder / "store.sqlite")


def edisi_tayang(id_):
    return {s.panel.key: s.panel.stamps.edisi for s in susun_dek(id_).salindia if s.panel}


def test_every_number_old_and_new(meja):
    peta, petak, spm = bandingkan(meja, BARU)
    assert (peta.keadaan, petak.keadaan, spm.keadaan) == ("berubah", "berubah", "sama")
    lama, baru = (susun("/peta", "peta-semua-26", pilihan("/peta", e), Konteks(e)) for e in (LAMA, BARU))
    beda = {
        (a.text, b.text)
        for satu, lain in zip(
            (*lama.table.rows, lama.table.total), (*baru.table.rows, baru.table.total), strict=True
        )
        for a, b in zip(satu, lain, strict=True)
        if a.text != b.text
    }
    assert beda and {(p.lama, p.baru) for p in peta.angka} == beda
    assert ("183", "4.413") in beda, "183 - 91 + 4.321"
    assert spm.angka == spm.teks == () and peta.nomor == 1 and peta.dapat


def test_only_what_is_accepted_moves(meja):
    peta, petak, spm = bandingkan(meja, BARU)
    hasil = pindahkan(meja, BARU, [peta.id, spm.id], "penyunting")
    assert hasil.edisi == BARU
    assert edisi_tayang(meja) == {"peta-semua-26": BARU, "petak-semua-26": LAMA, "spm-matriks": BARU}
    tertinggal = next(s for s in susun_dek(meja).salindia if s.panel and s.panel.key == "petak-semua-26")
    assert f"Tetap memakai edisi {LAMA} (paparan: {BARU})" in tertinggal.saringan
    (sisa,) = bandingkan(meja, BARU)
    assert sisa.id == petak.id and sisa.edisi == LAMA
    with pytest.raises(PindahDitolak, match="belum ada salindia yang dipilih"):
        pindahkan(meja, BARU, [], "penyunting")
    pindahkan(meja, BARU, [petak.id], "penyunting")
    assert {s.nomor for s in ralat(meja).salindia} == {"1", str(petak.nomor)}, "one sheet for the whole move"
    assert bandingkan(meja, BARU) == () and set(edisi_tayang(meja).values()) == {BARU}


def test_the_sheet_says_what_moved_and_what_stayed(meja):
    with pytest.raises(PindahDitolak, match="belum pernah dipindahkan"):
        ralat(meja)
    peta, petak, spm = bandingkan(meja, BARU)
    pindahkan(meja, BARU, [peta.id, spm.id], "penyunting")
    lembar = ralat(meja)
    assert [s.nomor for s in lembar.salindia] == ["1"] and lembar.salindia[0].angka == peta.angka
    assert (lembar.dari, lembar.ke, lembar.contoh) == ((LAMA,), BARU, True)
    assert lembar.tetap == (f"Salindia {petak.nomor}: {petak.judul} (edisi {LAMA})",)
    pindahkan(meja, LAMA, [peta.id, spm.id], "penyunting")
    assert ralat(meja).ke == LAMA and ralat(meja, 0) == dataclasses.replace(lembar, tetap=())


def test_typed_numbers_are_flagged_because_they_stay(meja):
    satu = salindia.daftar(meja)[0]
    salindia.ubah(
        dataclasses.replace(satu, judul="Naik menjadi 412 jiwa", kalimat="{kalimat 1}"), "penyunting"
    )
    peta = bandingkan(meja, BARU)[0]
    assert "412" in " ".join(peta.ketikan)
    assert "Judul" not in {p.apa for p in peta.teks}


def test_a_view_that_the_new_vintage_cannot_draw_stays(meja):
    satu = salindia.daftar(meja)[0]
    rusak = dataclasses.replace(satu, kalimat="{sel 99.99|nilai}")
    salindia.ubah(rusak, "penyunting")
    peta = bandingkan(meja, BARU)[0]
    assert peta.keadaan == "tertahan" and "Bidang angka" in peta.sebab
    with pytest.raises(PindahDitolak, match="tidak dapat dipindahkan"):
        pindahkan(meja, BARU, [peta.id], "penyunting")
    assert rapat.ambil(meja).edisi == LAMA
    pindahkan(meja, BARU, [], "penyunting")
    assert set(edisi_tayang(meja).values()) == {LAMA} and rapat.ambil(meja).edisi == BARU


def test_a_choice_over_a_deck_that_changed_is_refused(meja):
    lihat = rapat.ambil(meja).tanda
    salindia.geser(salindia.daftar(meja)[0].id, 1, "penyunting")
    with pytest.raises(PindahDitolak, match="baru saja berubah"):
        pindahkan(meja, BARU, [], "penyunting", lihat=lihat)
    assert rapat.ambil(meja).edisi == LAMA


def test_an_unknown_vintage(meja):
    with pytest.raises(EdisiTidakDikenal):
        bandingkan(meja, "RK99-99")


def test_a_held_slide_is_told_without_the_numbers_of_the_wrong_vintage(meja):
    satu = salindia.daftar(meja)[0]
    salindia.ubah(dataclasses.replace(satu, isi={"ditahan": "Edisi berbeda isinya."}), "penyunting")
    peta = bandingkan(meja, BARU)[0]
    assert (peta.keadaan, peta.sebab, peta.angka) == ("pulih", "Edisi berbeda isinya.", ())
    pindahkan(meja, BARU, [peta.id], "penyunting")
    assert not tertahan(susun_dek(meja))


def test_a_locked_vintage_never_changes_on_any_slide(tmp_path, monkeypatch):
    """Lock, present, then publish a correction on top: not a character moves, also after a new start."""
    Laptop(tmp_path / "meja", monkeypatch, edisi="uji-2026-10")
    kunci(LAMA, oleh="operator")
    id_ = rapat_uji(LAMA)
    tempat = acara.daftar(id_)[0].id
    for panel in ("diumumkan-semua-semua-26", "petak-semua-26"):
        salindia.tambah(id_, tempat, "tampilan", oleh="operator", halaman="/peta", panel=panel,
                        pilihan=pilihan("/peta", LAMA))  # fmt: skip
    semula = susun_dek(id_)
    sel = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-09"}
    bukti = {
        "alasan": "Salah ketik",
        "sumber": "Telepon Kadinsos",
        "oleh": "operator",
        "buang_baris_contoh": True,
    }
    koreksi("pmks", sel, 4321.0, **bukti)
    assert current() not in (LAMA, "uji-2026-10")
    forget()  # a server that was started anew
    baru = susun_dek(id_)
    assert [s.panel.key for s in semula.salindia if s.panel] == [
        s.panel.key for s in baru.salindia if s.panel
    ]
    assert baru is not semula and baru.salindia == semula.salindia and baru.edisi == LAMA
    assert any(s.keadaan == "berubah" for s in bandingkan(id_, current())), (
        "the correction is in the newer one"
    )
