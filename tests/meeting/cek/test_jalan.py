"""`python -m meeting cek`: exit codes, the written pack, what is told when a part cannot be looked at."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from meeting import perintah_cek, rapat
from meeting.__main__ import main
from meeting.cek import cek, jalan, layar, paket
from meeting.cek.laporan import PERBAIKI, Butir, Laporan, Temuan
from reports.cek_layar import HasilLayar, TemuanLayar
from reports.dek import Dek
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import dek


@pytest.fixture(scope="module")
def kecil() -> Dek:
    return dek(panel(all_specs()["bar"], contoh=True))


def test_no_browser_is_one_failed_item_and_the_rest_goes_on(kecil, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/tidak/ada")
    (satu,) = layar.layar(kecil)
    assert satu.hasil == PERBAIKI and "Chrome, Edge, atau Chromium" in satu.gagal[0].kalimat
    assert layar.layar(replace(kecil, salindia=())) == ()


def test_findings_of_the_browser_name_slide_and_sizes(kecil):
    temuan = tuple(
        TemuanLayar("huruf_kecil", "kecil.", "s2.1", satu) for satu in ("1024 × 768", "1366 × 768")
    )
    butir = {satu.kunci: satu for satu in layar.butir_layar(HasilLayar(temuan, 7, ("a", "b")), kecil)}
    assert butir["huruf_kecil"].gagal[0].teks == "Salindia 2 pada 1024 × 768; 1366 × 768: kecil."
    assert not butir["kontras"].gagal and butir["kontras"].catatan == "7 salindia, 2 ukuran layar"


def test_a_pack_that_cannot_be_made_or_written_is_told(kecil, monkeypatch, tmp_path):
    tahan = replace(kecil, salindia=tuple(replace(s, ditahan="x") for s in kecil.salindia))
    monkeypatch.setattr(paket, "profil_dek", lambda _: ())
    satu, jalur = paket.paket(tahan, tmp_path)
    assert (satu.hasil, jalur) == (PERBAIKI, "") and "tidak ada salindia" in satu.gagal[0].kalimat
    monkeypatch.setattr(
        paket, "_buat", lambda _: (b"zip", (Temuan("D tidak bekerja."),), (Temuan("PPTX tidak disertakan."),))
    )
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    satu, jalur = paket.paket(kecil, tmp_path / "berkas")
    assert jalur == "" and "tidak dapat ditulis" in satu.gagal[0].kalimat
    satu, jalur = paket.paket(kecil, tmp_path / "usb")
    assert satu.perhatian[0].kalimat == "PPTX tidak disertakan."
    assert satu.gagal[0].kalimat == "D tidak bekerja." and jalur.endswith("_DATA-CONTOH.zip")


@pytest.fixture
def palsu(monkeypatch, rapat_uji):
    """The slow half (browser, pack) answered; the rest is real."""
    monkeypatch.setattr(jalan.layar, "layar", lambda _: ())
    monkeypatch.setattr(
        jalan, "paket", lambda _, keluar: (Butir("paket", "Paket USB"), str(keluar / "x.zip"))
    )
    return rapat_uji


def test_exit_codes_and_json(palsu, monkeypatch, tmp_path, capsysbinary):
    assert main(["cek", "--port", "1", "--keluar", str(tmp_path)]) == 0
    keluar = capsysbinary.readouterr()
    assert "Hasil: semua lulus." in keluar.out.decode() and "4/4" in keluar.err.decode()
    rapat.ubah(
        replace(palsu, pengaturan={**palsu.pengaturan, "qr": {"alamat": "http://x", "tampil": True}}),
        "operator",
    )
    assert main(["cek", "--port", "1", "--keluar", str(tmp_path), "--json"]) == 1
    laporan = Laporan.dari_json(capsysbinary.readouterr().out.decode())
    assert [satu.kunci for satu in laporan.butir if satu.gagal] == ["telepon"]
    assert main(["cek", "--rapat", "tidakada"]) == 1
    assert "tidak ada, mungkin sudah dihapus" in capsysbinary.readouterr().err.decode()
    assert perintah_cek.folder_paket().name == "paket"


@pytest.mark.lama
@pytest.mark.peramban
def test_the_whole_check_of_a_meeting(rapat_uji, tmp_path):
    laporan = cek(rapat_uji.id, tmp_path, porta=1)
    assert [(satu.kunci, satu.gagal) for satu in laporan.butir if satu.gagal] == []
    isi = ZipFile(BytesIO((tmp_path / laporan.paket).read_bytes()))
    html = isi.read("index.html").decode("utf-8")
    assert "Catatan penyaji yang tidak boleh tampil" not in html and html.count('data-lembar="profil-') == 11
    assert json.loads(laporan.ke_json())["detik"] > 0
