"""PSKS page: coverage beside every sum, ratios of one base, a cohort's share by Wilson, and nothing invented."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from data.intake.baca import baca
from data.peserta import susunan
from data.terbit.draf import simpan_draf
from data.terbit.terbit import terbitkan
from panels import psks, psks_bagan, psks_kecamatan, psks_konteks, psks_kube, psks_peserta, psks_wilayah
from panels.state import State
from panels.templat import WilayahTanpaTemplat
from panels.templat_psks import isian
from queries import Konteks, rows
from reports.berkas_csv import csv_bytes
from reports.kata_berkas import kata_asal
from reports.templat_psks import nama_templat_psks, templat_psks
from tests.conftest import _terbitkan, _tipis
from tests.data.terbit.conftest import dasar

DUA = State(tahun="2024", potensi="PSKS-03", penduduk="dukcapil")


def _psks(*given) -> pd.DataFrame:
    names = ("kode_wilayah", "jenis", "nilai", "satuan")
    return pd.DataFrame([dict(zip(names, one)) | {"periode": "2024"} for one in given])


def _konteks(*given) -> pd.DataFrame:
    names = ("kode_wilayah", "indikator", "nilai", "satuan")
    return pd.DataFrame(
        [
            dict(zip(names, one)) | {"periode": "2024", "asal": "resmi", "sumber_id": "AKURASI-SMD-P3KE"}
            for one in given
        ]
    )


def _teks(panel) -> list[list[str]]:
    lines = (*panel.table.rows, *((panel.table.total,) if panel.table.total else ()))
    return [[cell.text for cell in line] for line in lines]


@pytest.fixture(scope="module")
def rumah_sedikit(tmp_path_factory, katalog) -> Path:
    """A home with one edition for all tests of this file.

    Tagana in two areas, one of them nil; TKSK in three kecamatan of PPU, one of them without; groups and companions.
    """
    penduduk = [
        {
            "periode": "2024-S2",
            "kode_wilayah": code,
            "dasar": "dukcapil",
            "nilai": n,
            "sumber_id": "AKURASI-SMD-P3KE",
        }
        for code, n in (("64.09", 200_000), ("64.74", 100_000), ("64.72", 800_000))
    ]
    desa = [
        (code, hal, n, "unit")
        for code, villages in (("64.09", (30, 24)), ("64.74", (0, 15)))
        for hal, n in zip(("jumlah_desa_kampung", "jumlah_kelurahan"), villages)
    ]
    kube = (
        ("64.01", "kube_terbentuk", 40, "kelompok"), ("64.01", "kube_aktif_12bulan", 30, "kelompok"),
        ("64.01", "kube_anggota", 400, "orang"), ("64.02", "kube_terbentuk", 100, "kelompok"),
        ("64.09", "kube_terbentuk", 10, "kelompok"), ("64.09", "kube_aktif_12bulan", 9, "kelompok"),
        ("64.72", "kube_terbentuk", 30, "kelompok"), ("64.72", "kube_aktif_12bulan", 31, "kelompok"),
    )  # fmt: skip
    sdm = (("64.01", "sdm_pendamping_pkh", 12, "orang"), ("64.02", "sdm_pendamping_pkh", 0, "orang"))
    potensi = _psks(
        ("64.09", "PSKS-03", 27, "orang"), ("64.74", "PSKS-03", 0, "orang"), ("64.09", "PSKS-11", 3, "orang"),
        ("64.09.01", "PSKS-11", 1, "orang"), ("64.09.02", "PSKS-11", 0, "orang"),
        ("64.09.03", "PSKS-11", 2, "orang"),
    )  # fmt: skip
    isi = {"psks": potensi, "penduduk": pd.DataFrame(penduduk).assign(asal="resmi")}
    home = tmp_path_factory.mktemp("psks")
    _terbitkan(home, "psks", katalog, {**isi, "konteks": _konteks(*desa, *kube, *sdm)})
    return home


@pytest.fixture
def sedikit(rumah, rumah_sedikit, monkeypatch) -> Konteks:
    """The edition of `rumah_sedikit`, open."""
    return _tipis(rumah_sedikit, "psks", monkeypatch)


def test_sums_ratios_and_coverage_by_hand(sedikit):
    made = psks_bagan.jumlah(DUA, sedikit)
    lines = {line[0]: line[1:] for line in _teks(made)}
    assert lines["Kab. Penajam Paser Utara"] == ["27", "200.000", "1,35", "54", "0,50"]
    assert lines["Kota Bontang"] == ["–", "100.000", "0,00", "15", "0,00"]
    assert lines["Kota Samarinda"][0] == "…"
    # 27 of 300.000 people and 69 villages: the areas that gave the count, not the whole province
    assert lines["Provinsi Kalimantan Timur"] == ["27", "300.000", "0,90", "69", "0,39"]
    assert made.stamps.cakupan == "2 dari 10 wilayah"
    assert made.sentences == (
        "Taruna Siaga Bencana di provinsi tahun 2024: 27 orang (2 dari 10 wilayah). [DATA CONTOH]",
    )


def test_a_ratio_of_a_provisional_count_is_provisional(konteks):
    made = psks_bagan.per_penduduk(State(tahun="2025", potensi="PSKS-11", penduduk="dukcapil"), konteks)
    ppu = next(mark for mark in made.spec.series[0].marks if mark.key == "64.09")
    line = next(line for line in _teks(made) if "Penajam" in line[0])
    assert made.stamps.sementara and ppu.text == line[3] and ppu.text.endswith(" x"), (ppu.text, line)
    assert line[5].endswith(" x")


def test_a_ratio_of_the_province_needs_every_base(sedikit):
    other = psks_bagan.per_penduduk(DUA.with_(penduduk="proyeksi_sp2020"), sedikit)
    assert {line[3] for line in _teks(other)} == {"…"}
    assert all(mark.value is None for mark in other.spec.series[0].marks)
    assert other.stamps.cakupan == "0 dari 10 wilayah", "how many have the rate, not the count"


def test_kecamatan_without_a_worker_are_named_once_known(sedikit):
    state = State(tahun="2024", potensi=psks.TKSK)
    ppu = next(line for line in _teks(psks_kecamatan.tabel(state, sedikit)) if "Penajam" in line[0])
    assert ppu == ["Kab. Penajam Paser Utara", "3 dari 4 kecamatan", "1", "Kec. Waru"]
    mapped = psks_kecamatan.peta(state, sedikit)
    assert mapped.sentences == (
        "TKSK tahun 2024 diketahui di 3 dari 105 kecamatan; 1 kecamatan di antaranya tanpa TKSK.",
    )
    assert (
        sum(point.bentuk == "titik" for point in mapped.spec.points) == 3 and len(mapped.spec.points) == 105
    )
    own = psks_kecamatan.tabel(state.with_(wilayah="64.09"), sedikit)
    assert [line[11] for line in _teks(own)] == ["1", "–", "2", "…"]


def test_kecamatan_rows_never_enter_the_sum_of_areas(sedikit):
    found = {
        row["kode_wilayah"]: row for row in psks_wilayah.semua(DUA, sedikit) if row["jenis"] == psks.TKSK
    }
    assert found["64"]["nilai"] == 3 and found["64"]["n_wilayah"] == 1 and "64.09.01" not in found


def test_the_share_of_a_cohort(sedikit):
    shown = psks_kube.kube(State(tahun="2024"), sedikit)
    lines = {line[0]: line[1:] for line in _teks(shown)}
    # Wilson 30 of 40: 59,81–85,81 % (by hand from Newcombe 1998, method 3)
    assert lines["Kab. Paser"] == ["40", "400", "30", "40", "75,0", "59,8", "85,8", ""]
    assert lines["Kab. Kutai Kartanegara"][:5] == ["100", "…", "…", "…", "…"]
    assert (
        lines["Kab. Penajam Paser Utara"][4] == "…"
        and "kurang dari 20" in lines["Kab. Penajam Paser Utara"][-1]
    )
    assert lines["Kota Samarinda"][3:5] == ["…", "…"] and "klarifikasi" in lines["Kota Samarinda"][-1]
    # province: 39 of the 50 of the two areas that gave both sides, though 180 were formed
    assert lines["Provinsi Kalimantan Timur"][:5] == ["180", "400", "39", "50", "78,0"]
    assert shown.stamps.cakupan == "2 dari 10 wilayah"


def test_people_outside_the_types_are_not_added_up(sedikit):
    shown = psks_konteks.sdm(State(tahun="2024"), sedikit)
    assert shown.table.total[-1].text == "12" and shown.stamps.cakupan == "0 dari 10 wilayah"
    assert any("Pendamping PKH 2 dari 10 wilayah" in note for note in shown.notes)
    assert psks_konteks.csr(State(tahun="2024"), sedikit).sentences[0].startswith("Belum ada data ")


def test_without_data_every_part_says_what_is_awaited(kosong):
    year = rows("tahun_daftar", kosong)[-1]["tahun"]
    state = State(tahun=str(year), potensi=psks.TKSK)
    builders = (psks_wilayah.tabel, psks_bagan.jumlah, psks_kecamatan.peta, psks_konteks.sdm, psks_kube.kube)
    for build in builders:
        assert "Belum ada data" in build(state, kosong).sentences[0], build


def test_the_role_list_is_marked_as_not_of_the_province(konteks):
    made = psks_peserta.peserta(State(tahun="2025"), konteks)
    assert "bukan data Kaltim" in made.title and "(bukan Kaltim)" in made.table.columns[2].title
    assert kata_asal(made) == "Templat, bukan data Kaltim", "its files never say official data"
    assert b";Templat, bukan data Kaltim;" in csv_bytes(made), "nor does a single row of it"
    assert sum(one.jumlah for one in susunan()) == 200 and not made.stamps.contoh
    assert {one.jenis for one in susunan() if one.golongan == "PSKS"} <= {
        row["jenis"] for row in rows("jenis_daftar", konteks) if row["keluarga"] == "psks"
    }


@pytest.mark.lama
def test_a_filled_template_comes_back_on_the_page(tmp_path, rumah):
    dasar()
    here = Konteks("uji-2026-10")
    asked = isian(State(tahun="2024", wilayah="64.09"), here)
    book = openpyxl.load_workbook(BytesIO(templat_psks(asked)))
    for sheet in book.worksheets[1:]:
        for line in range(6, sheet.max_row + 1):
            for column in range(3, sheet.max_column + 1):
                sheet.cell(line, column).value = 20 + line + column
    book.save(tmp_path / nama_templat_psks(asked))
    read = baca(tmp_path / nama_templat_psks(asked), {})
    assert (read.putusan, read.peringatan, len(read.baris)) == ("ok", [], 4 * 12 + 10)
    draft = simpan_draf([read], [tmp_path / read.berkas], pengirim="Dinas Sosial PPU", judul="Kapasitas 2024")
    edition = terbitkan([draft.id], oleh="operator", alasan={})
    there = Konteks(edition.id)
    state = State(tahun="2024", wilayah="64.09", potensi=psks.TKSK)
    assert _teks(psks_kecamatan.tabel(state, there))[0][1] == "29"
    assert [line[1] for line in _teks(psks_konteks.csr(state, there))] == ["37", "38"]
    with pytest.raises(WilayahTanpaTemplat):
        isian(State(tahun="2024"), here)
