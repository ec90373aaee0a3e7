"""PMKS or PPKS: one word for the whole meeting, codes, keys and citations as they are."""

from dataclasses import fields, is_dataclass, replace

import pytest

from meeting import rapat, salindia, tampilan
from meeting.dek import susun_dek
from meeting.istilah import ganti, ganti_kata
from panels.panel import Source


def kata(apa, jalan=""):
    """Every string of a panel with the name of its field; sources apart."""
    if isinstance(apa, str):
        yield jalan, apa
    elif isinstance(apa, tuple):
        for satu in apa:
            yield from kata(satu, jalan)
    elif is_dataclass(apa) and not isinstance(apa, Source):
        for satu in fields(apa):
            yield from kata(getattr(apa, satu.name), satu.name)


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("PMKS terdata", "PPKS terdata"),
        ("jenis PMKS, PMKS.", "jenis PPKS, PPKS."),
        ("PMKS-09|PMKS-12", "PMKS-09|PMKS-12"),
        ("PMKS (kini PPKS)", "PMKS (kini PPKS)"),
        ("nonPMKSx", "nonPMKSx"),
    ],
)
def test_the_word_is_replaced_and_codes_are_not(teks, hasil):
    assert ganti_kata(teks, "PPKS") == hasil and ganti_kata(teks, "PMKS") == teks


def test_a_panel_is_left_alone_in_the_word_it_was_made_in(konteks):
    panel = tampilan.bangun("/peta", "peta-semua-26", {}, konteks).asli
    assert ganti(panel, "PMKS") is panel


def test_a_whole_panel_changes_its_word_and_nothing_else(konteks):
    isi = {"bagian": "kapasitas", "wilayah": "64.02"}
    satu = tampilan.bangun("/kesenjangan", "kapasitas-jiwa-per-tksk", isi, konteks, "PPKS")
    assert "PMKS" in satu.asli.title and satu.panel.title == satu.asli.title.replace("PMKS", "PPKS")
    assert satu.panel.sources == satu.asli.sources and satu.panel.state == satu.asli.state
    lama, baru = list(kata(satu.asli)), list(kata(satu.panel))
    assert [jalan for jalan, _ in lama] == [jalan for jalan, _ in baru]
    beda = [(nama, a, b) for (nama, a), (_, b) in zip(lama, baru) if a != b]
    assert beda and all(b == ganti_kata(a, "PPKS") for _, a, b in beda)
    tetap = ("key", "keys", "state", "attribution")
    assert [(jalan, t) for jalan, t in baru if ganti_kata(t, "PPKS") != t and jalan not in tetap] == []


def test_the_whole_deck_speaks_the_word_of_the_meeting(rapat_uji):
    peta = next(s for s in salindia.daftar(rapat_uji.id) if s.panel == "peta-semua-26")
    salindia.ubah(replace(peta, judul="PMKS menurut {judul}", catatan="Sebut PMKS."), "operator")
    rapat.ubah(replace(rapat.ambil(rapat_uji.id), istilah="PPKS"), "operator")
    dek = susun_dek(rapat_uji.id)
    satu = next(s for s in dek.salindia if s.id == peta.id)
    assert satu.judul.startswith("PPKS menurut") and satu.catatan == "Sebut PPKS." and dek.istilah == "PPKS"
    teks = [t for s in dek.salindia for t in (s.judul, s.kalimat, s.ajakan, s.catatan, s.saringan, *s.butir)]
    assert not any("PMKS" in t for t in teks) and any("PPKS" in t for t in teks)
    assert dek.nama == rapat_uji.nama
