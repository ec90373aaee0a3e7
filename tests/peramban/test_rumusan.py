"""From a gap on the screen to a commitment and back next year, with editions made of an agency's real files."""

from __future__ import annotations

import datetime
import io
import re
import shutil
from pathlib import Path

import pandas as pd
import pytest
from docx import Document

from meeting import gudang, rapat, rumusan, tayang
from tests.alur import kiriman, perjalanan
from tests.alur.kubus import wilayah
from tests.conftest import _terbitkan, forget
from tests.peramban.conftest import READY

PROVINSI = "Dinas Sosial Provinsi Kalimantan Timur"
TEMPAT, LAYANAN = "64.02", "SPM-ANAK"
KETIKAN = "Dinas Sosial Kabupaten Kutai Kartanegara melayani semua anak telantar di luar panti."
DASAR = "rumusan-uji"
TERCAPAI = re.compile(r"Tercapai: .*100,0")


def angka(tahun) -> pd.DataFrame:
    """SPM of every kab/kota: half of the need served in 2022, a point more each year; all of `TEMPAT` in 2025."""
    baris = []
    for satu in tahun:
        for urut, kode in enumerate(wilayah()["kode_wilayah"]):
            for n, layanan in enumerate(kiriman.LAYANAN):
                butuh = 400 + 10 * urut + n
                penuh = (satu, kode, layanan) == (2025, TEMPAT, LAYANAN)
                terlayani = butuh if penuh else round(butuh * (0.5 + (satu - 2022) / 100))
                baris += [
                    ("spm", str(satu), satu, kode, layanan, f"kab_kota {ukuran}", nilai)
                    for ukuran, nilai in (("butuh", butuh), ("terlayani", terlayani))
                ]
    return pd.DataFrame(
        baris, columns=["tabel", "periode", "tahun", "kode_wilayah", "hal", "rincian", "nilai"]
    )


@pytest.fixture
def rumah_server(server, katalog, bingkai_bawaan, monkeypatch):
    """The running server's home on an edition without any report; afterwards as it was."""
    home = server.log.parent
    monkeypatch.setenv("SERAMBI_HOME", str(home))
    forget()
    tayang.tutup("operator")
    kini, lama = home / "CURRENT", set((home / "edisi").glob("*"))
    semula = kini.read_bytes() if kini.exists() else None
    _terbitkan(home, DASAR, katalog, {satu: bingkai_bawaan[satu] for satu in ("penduduk", "konteks")})
    yield home
    kini.unlink() if semula is None else kini.write_bytes(semula)
    with gudang.tulis() as sambungan:
        sambungan.execute("delete from rumusan")
    for satu in rapat.daftar():
        if satu.edisi.startswith(DASAR):
            rapat.hapus(satu.id, "operator")
    for satu in set((home / "edisi").glob("*")) - lama:
        shutil.rmtree(satu)
    forget()


def terbit(folder: Path, *tahun: int) -> str:
    """Publish the province's SPM workbook of these years the way of the operator; returns the edition."""
    folder.mkdir()
    return perjalanan.terbit([kiriman.Berkas(PROVINSI, kiriman.spm(folder, angka(tahun), tahun))]).id


def usulkan(lihat) -> str:
    """From the first chart of the gap page to a clause of the meeting; returns what the page shows."""
    page = lihat.open("/kesenjangan?tahun=2024&wilayah=Kab.+Kutai+Kartanegara&jenis=Anak+Telantar")
    tampil = page.get_by_test_id("stMain").inner_text()
    page.get_by_text(re.compile("Usulkan rumusan")).first.click()
    page.get_by_role("button", name="Usulkan rumusan").first.click()
    page.get_by_role("button", name="Tambahkan ke rumusan").click()
    page.get_by_text(re.compile("Ditambahkan sebagai usulan butir")).wait_for()
    return tampil


def tercetak(tahun: int) -> str:
    """The share served at `TEMPAT` that the sent file itself gives, as it is printed."""
    satu = angka([tahun]).query("kode_wilayah == @TEMPAT and hal == @LAYANAN").set_index("rincian")["nilai"]
    return f"{100 * satu['kab_kota terlayani'] / satu['kab_kota butuh']:.1f} %".replace(".", ",")


def rincian(page) -> dict[str, str]:
    """What the plenary shows of a clause beside its text."""
    teks = [" ".join(satu.split()) for satu in page.locator("#rincian dt, #rincian dd").all_inner_texts()]
    return dict(zip(teks[::2], teks[1::2], strict=True))


def berita_acara(lihat) -> str:
    """Every text of the DOCX that the page hands out."""
    page = lihat.open("/rumusan?bagian=Dokumen")
    page.get_by_role("button", name="Siapkan berkas").click()
    tombol = page.get_by_role("button", name=re.compile("Berita acara.*DOCX", re.S)).first
    with page.expect_download() as unduh:
        tombol.click()
    dokumen = Document(io.BytesIO(Path(unduh.value.path()).read_bytes()))
    sel = [satu.text for tabel in dokumen.tables for baris in tabel.rows for satu in baris.cells]
    return " ".join(" ".join((*(satu.text for satu in dokumen.paragraphs), *sel)).split())


def belum_dinilai(page) -> None:
    """The reader goes on to the follow-up, which says why there is no verdict yet."""
    page.get_by_role("combobox", name="Bagian").click()
    page.get_by_role("option", name="Tindak lanjut").click()
    page.get_by_text("belum ada data setelah keputusan").first.wait_for()
    assert not TERCAPAI.search(page.get_by_test_id("stMain").inner_text())


def putusan(lihat) -> str:
    page = lihat.open("/rumusan?bagian=Tindak+lanjut")
    page.wait_for_selector(READY)
    return page.get_by_test_id("stMain").inner_text()


def test_from_a_gap_to_a_commitment_and_back_next_year(rumah_server, visit, tmp_path):
    pertama = terbit(tmp_path / "a", 2022, 2023, 2024)
    ini = rapat.buat("Rakor uji rumusan", datetime.date(2024, 11, 25), edisi=pertama, oleh="operator")
    lihat, hp = visit(1366, 768), visit(390, 844)
    celah = usulkan(lihat)
    (draf,) = rumusan.daftar(ini.id)
    assert (draf.indikator, draf.jenis, draf.kode_wilayah) == ("capaian_spm", LAYANAN, TEMPAT)
    assert (draf.dasar_periode, draf.dasar_edisi, draf.target) == ("2024", pertama, 100.0)

    page = lihat.page
    page.goto(f"{lihat.address}/pleno?rapat={ini.id}")
    hp.page.goto(f"{hp.address}/peserta")
    page.keyboard.press("e")
    page.locator("#r-isi").fill(KETIKAN)
    page.locator("#r-tenggat").fill("2025")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(f"#isi:has-text('{KETIKAN}')")
    assert KETIKAN not in hp.page.inner_text("body"), "a draft is not for the phones"
    page.keyboard.press("s")
    page.wait_for_selector("#cap:has-text('Disetujui – Butir 1')")
    hp.page.wait_for_selector(f"#rumusan li:has-text('{KETIKAN}')")
    layar = rincian(page)
    persen = tercetak(2024)
    assert persen in " ".join(celah.split()), "the number that the gap page shows"
    assert layar["Kondisi awal"] == f"{persen} (2024, edisi {pertama})"
    assert (layar["Target"], layar["Tenggat"]) == ("100 %", "2025")

    kertas = berita_acara(lihat)
    assert KETIKAN in kertas
    for satu in (
        layar["Kondisi awal"],
        layar["Target"],
        layar["Tenggat"],
        layar["Penanggung jawab"],
        pertama,
    ):
        assert satu in kertas, satu

    belum_dinilai(page)
    kedua = terbit(tmp_path / "b", 2025)
    sesudah = putusan(lihat)
    assert TERCAPAI.search(sesudah) and "belum ada data setelah" not in sesudah, sesudah
    assert rumusan.ambil(draf.id).dasar_edisi == pertama != kedua, "what was agreed stays as it was agreed"
    for satu in (lihat, hp):
        assert not satu.errors and not satu.foreign
