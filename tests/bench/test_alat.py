"""The tools of the benches: percentiles, targets, which questions are asked, what the client understands."""

from __future__ import annotations

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench import kueri, laporan
from bench.klien import Sesi
from queries.engine import FOLDER


def test_percentile_is_the_nearest_rank():
    assert laporan.persentil(range(1, 101), 95) == 95 and laporan.persentil([7.0], 50) == 7.0
    assert laporan.persentil([3, 1, 2], 50) == 2 and laporan.persentil([1, 2], 95) == 2


def test_a_target_is_met_at_its_limit_and_missed_above():
    assert (
        laporan.sasaran("x", 45.0, 45.0, "ms")["tercapai"]
        and not laporan.sasaran("x", 45.1, 45, "ms")["tercapai"]
    )


def test_every_query_file_is_asked_with_all_its_parameters(konteks):
    asked = kueri.tanya(kueri.medan_bawaan())
    assert {one.nama for one in asked} == {file.stem for file in FOLDER.glob("*.sql")}
    assert {one.isian["jenis"] for one in asked if one.nama == "sebaran"} == set(kueri.JENIS)


def test_both_sides_answer_alike(konteks):
    from queries.engine import opened

    con = kueri.telanjang(opened(konteks.edisi))
    for one in kueri.tanya(kueri.medan_bawaan()):
        if one.nama in ("sebaran", "riwayat", "wilayah_daftar"):
            measured = kueri.ukur(one, konteks, con, 1)
            assert measured.baris == len(con.execute(one.teks, one.isian).fetchall()) and measured.kali > 0


@pytest.fixture
def kotak() -> ForwardMsg:
    pesan = ForwardMsg()
    satu = pesan.delta.new_element.selectbox
    satu.id, satu.label, satu.default, satu.query_param_key = "id-1", "Tahun", 2, "tahun"
    satu.options.extend(["2021", "2022", "2023", "2024"])
    pesan.delta.fragment_id = "f1"
    return pesan


def test_the_client_learns_controls_and_sees_errors(kotak):
    sesi = Sesi(1)
    assert sesi._catat(kotak) == []
    assert sesi.pilihan["Tahun"].bawaan == "2023" and sesi.pilihan["Tahun"].fragmen == "f1"
    assert sesi.sekitar("Tahun", 3) == ("2022", "2023", "2024")
    pesan = ForwardMsg()
    pesan.delta.new_element.alert.body = "Halaman ini belum dapat ditampilkan"
    assert sesi._catat(pesan) == ["Halaman ini belum dapat ditampilkan"]
