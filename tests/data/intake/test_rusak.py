"""Fuzzing: damaged files never crash the reader, never hang it, and leave nothing behind in SERAMBI_HOME."""

import threading

import pytest

from tests.data.intake.pekerja import Pekerja, periksa
from tests.data.intake.pembangkit.mutasi import rusak


def jejak(rumah):
    """Every file below SERAMBI_HOME with its size."""
    return sorted((str(p.relative_to(rumah)), p.stat().st_size) for p in rumah.rglob("*") if p.is_file())


def gagal_pada(nomor, folder, rumah):
    """Faults by file number, read in a process of its own."""
    pekerja, salah = Pekerja(rumah), {}
    try:
        for satu in nomor:
            nama, isi = rusak(satu)
            jalur = folder / nama
            jalur.write_bytes(isi)
            keluhan = pekerja.baca(jalur)
            jalur.unlink()
            if keluhan:
                salah[satu] = keluhan
    finally:
        pekerja.tutup()
    return salah


def test_dua_puluh_berkas_rusak(tmp_path, rumah):
    sebelum = jejak(rumah)
    assert gagal_pada(range(20), tmp_path, rumah) == {}
    assert jejak(rumah) == sebelum


def test_pekerja_melaporkan_kegagalan(tmp_path, rumah, monkeypatch):
    """The instrument itself: a path that is not there is a fault, and the worker lives on."""
    pekerja = Pekerja(rumah)
    try:
        nama, isi = rusak(0)
        (tmp_path / nama).write_bytes(isi)
        assert pekerja.baca(tmp_path / nama) == ""
    finally:
        pekerja.tutup()


def test_periksa_mengenali_baris_cacat():
    from data.intake.model import Baris, Hasil

    baik = Baris("pmks", "2024", "64.02", 7, "A!B2", jenis="PMKS-04", ukuran="terdata")
    assert periksa(Hasil("a.csv", [baik])) == ""
    for ubah in (
        {"tabel": "x"},
        {"kode_wilayah": "99"},
        {"nilai": 1.5},
        {"nilai": -1},
        {"nilai": None},
        {"jenis": "?"},
    ):
        from dataclasses import replace

        assert periksa(Hasil("a.csv", [replace(baik, **ubah)])) != "", ubah


@pytest.mark.lama
def test_dua_ribu_berkas_rusak(tmp_path, rumah):
    sebelum, salah = jejak(rumah), {}
    folder = [tmp_path / "a", tmp_path / "b"]

    def kerja(mana):
        folder[mana].mkdir()
        salah.update(gagal_pada(range(20 + mana, 2_060, 2), folder[mana], rumah))

    utas = [threading.Thread(target=kerja, args=(mana,)) for mana in (0, 1)]
    for satu in utas:
        satu.start()
    for satu in utas:
        satu.join()
    assert salah == {}
    assert jejak(rumah) == sebelum
