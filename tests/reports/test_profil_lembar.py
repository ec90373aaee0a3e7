"""Lembar profil: one page, real text with every number, masked stays masked, nothing cut, same bytes again."""

from __future__ import annotations

import functools
import json
import re
from collections import Counter
from collections.abc import Iterable
from io import BytesIO

import pandas as pd
import pytest
import typst
from PIL import Image, ImageFont
from pypdf import PdfReader

from charts.spec import TableSpec
from data.snapshot import current
from panels.profil import wilayah_profil
from queries import Konteks
from reports.profil_cetak import CetakGagal, LembarTidakMuat, cetak
from reports.profil_gambar import GambarHanyaPublik, isi_gambar, takarir
from reports.profil_isi import isi_lembar
from reports.profil_lembar import pdf, png
from reports.profil_mesin import HURUF, TEMPLAT, huruf
from reports.profil_paket import Permintaan, buat, tanggal
from tests.conftest import forget
from tests.reports.profil_buatan import TRAP, profil_buatan, tanpa_contoh
from words.galat import KodeTidakDikenal

ANGKA = re.compile(r"\d[\d.]*(?:,\d+)?")
PROVINSI, KOTA, KECIL = "64", "64.72", "64.11"
INTI = (PROVINSI, KOTA, KECIL, "64.09")
MM = 72 / 25.4


@pytest.fixture(scope="module")
def terbit(tmp_path_factory):
    """Profile and A4 sheet of the province and three areas of the shipped edition, for the public."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SERAMBI_HOME", str(tmp_path_factory.mktemp("rumah")))
        return lembar_publik(INTI)


def lembar_publik(wilayah: Iterable[str]) -> dict[str, tuple]:
    """Profile and A4 sheet of those areas."""
    forget()
    edisi = current()
    semua = {}
    for kode in wilayah:
        satu = buat(Permintaan(edisi, (kode,)), kode)
        semua[kode] = (satu, pdf(satu, dibuat=tanggal(Konteks(edisi))))
    return semua


@functools.lru_cache(maxsize=32)
def teks(byte: bytes) -> str:
    return PdfReader(BytesIO(byte)).pages[0].extract_text().replace("\u00a0", " ")


def satu_halaman(byte: bytes, lebar: float = 210, tinggi: float = 297) -> str:
    """The text of the only page; fails when there are more, or the paper is another."""
    baca = PdfReader(BytesIO(byte))
    assert len(baca.pages) == 1
    kotak = baca.pages[0].mediabox
    assert float(kotak.width) == pytest.approx(lebar * MM, abs=0.5)
    assert float(kotak.height) == pytest.approx(tinggi * MM, abs=0.5)
    return teks(byte)


def angka_profil(satu, *, penuh: bool = True) -> Counter:
    """Every number that the panels printed and the sheet must repeat (read from the panels, not from the sheet)."""
    potongan = [f"{kartu.nilai} {' '.join(kartu.keterangan)}" for kartu in satu.angka]
    potongan += [
        one.kalimat for one in (*satu.naik, *satu.turun, *satu.kesenjangan, *(satu.kk if penuh else ()))
    ]
    potongan += [*(set(satu.kalimat) - set(potongan) if penuh else ()), *satu.pesan]
    potongan += [f"{row.mark.text} {row.pusat_text}" for row in satu.duri.spec.rows]
    potongan += [mark.text for mark in satu.peta.spec.marks]
    for panel in (satu.spm, satu.ikn, satu.ditunggu):
        potongan += [cell.text for row in panel.table.rows for cell in row]
    rincian = satu.rincian.table
    kolom = [column.key for column in rincian.columns]
    potongan += [
        row[kolom.index(key)].text for row in rincian.rows for key in ("terdata", "selisih", "belum")
    ]
    kapasitas = satu.kapasitas.table
    nilai = [
        k for k, column in enumerate(kapasitas.columns) if column.key != "satuan"
    ]  # its name says it already
    baris = [kapasitas.total] if kapasitas.total else kapasitas.rows
    potongan += [row[k].text for row in baris for k in nilai]
    return Counter(found for piece in potongan for found in ANGKA.findall(piece))


def test_satu_halaman_dengan_semua_angka(terbit):
    assert lembar_kurang(terbit) <= 1


@pytest.mark.lama
def test_satu_halaman_dengan_semua_angka_tiap_wilayah(konteks):
    semua = lembar_publik(kode for kode, _ in wilayah_profil(konteks))
    assert len(semua) == 11 and lembar_kurang(semua) <= 2
    tanpa_kotak_kosong(semua)
    tanpa_jenis_peka(semua)


def lembar_kurang(terbit) -> int:
    """How many sheets had to leave a sentence out; every one holds all its numbers."""
    kurang = 0
    for satu, byte in terbit.values():
        isi = satu_halaman(byte)
        assert satu.nama in isi
        penuh = "Sebagian kalimat atau" not in isi
        kurang += not penuh
        hilang = angka_profil(satu, penuh=penuh) - Counter(ANGKA.findall(isi))
        assert not hilang, (satu.nama, hilang)
    return kurang


def test_angka_sama_dengan_jalan_pandas(terbit, bingkai_bawaan):
    """Recorded people per type of one town, from the parquet file, stand on the type's line of the sheet."""
    pmks, topeng = bingkai_bawaan["pmks"], bingkai_bawaan["topeng"]
    tahun = terbit[KOTA][0].tahun
    ini = pmks[
        (pmks["periode"] == tahun)
        & (pmks["kode_wilayah"] == KOTA)
        & (pmks["ukuran"] == "terdata")
        & (pmks["jenis_kelamin"] == "total")
        & pmks["utama"]
        & (pmks["satuan"] == "jiwa")
    ].set_index("jenis")["nilai"]
    tutup = set(
        topeng[
            (topeng["tabel"] == "pmks")
            & (topeng["periode"] == tahun)
            & (topeng["kode_rekap_wilayah"] == KOTA)
            & (topeng["jenis_kelamin"] == "total")
        ]["kode_rekap_jenis"]
    )
    isi = teks(terbit[KOTA][1])
    diperiksa = 0
    for jenis, nilai in ini.items():
        if not jenis.startswith("PMKS-") or pd.isna(nilai):
            continue
        baris = re.search(rf"^{jenis[5:]} .+$", isi, re.MULTILINE).group()
        if jenis in tutup:
            assert "*" in baris and f" {int(nilai)} " not in f"{baris} ", baris
        elif nilai:
            assert f"{int(nilai):,}".replace(",", ".") in baris, (jenis, nilai, baris)
            diperiksa += 1
    assert diperiksa > 10 and tutup


@pytest.mark.lama
def test_bila_tidak_muat_tidak_ada_yang_terpotong(konteks):
    """Running text gives way and the sheet says so; far too much stops with a clear error instead of a cut."""
    banyak = profil_buatan(konteks, KOTA, "Kota Samarinda", panjang=12)
    isi = satu_halaman(pdf(banyak))
    assert "Sebagian kalimat atau" in isi
    assert "Sebagian kalimat atau" not in satu_halaman(pdf(profil_buatan(konteks, KOTA, "Kota Samarinda")))
    raksasa = profil_buatan(konteks, KOTA, "Kota Samarinda")
    panjang = TableSpec(raksasa.spm.table.__class__(raksasa.spm.table.columns, raksasa.spm.table.rows * 30))
    from dataclasses import replace

    besar = replace(raksasa, spm=replace(raksasa.spm, spec=panjang, table=panjang.table))
    with pytest.raises(LembarTidakMuat, match="tidak muat pada satu halaman"):
        pdf(besar)


def test_cetakan_terbaca(terbit):
    """No sheet of the shipped edition is printed smaller than 6,2 pt."""
    for satu, _ in (terbit[PROVINSI], terbit["64.09"]):
        isi = json.dumps(isi_lembar(satu, "a4", None))
        hasil = typst.query(
            TEMPLAT / "lembar.typ", "<cetak>", field="value", one=True, root=TEMPLAT, font_paths=huruf(),
            ignore_system_fonts=True, sys_inputs={"data": isi},
        )  # fmt: skip
        assert json.loads(hasil)["ukuran"] >= 6.2


def test_teks_data_bukan_perintah(konteks):
    isi = satu_halaman(pdf(profil_buatan(konteks, KOTA, "Kota *Samarinda* #1"), "f4"), 215, 330)
    assert " ".join(TRAP.split()) in " ".join(isi.split())
    assert "Kota *Samarinda* #1" in isi


@pytest.mark.parametrize(
    ("edisi", "wilayah"),
    [
        ("jarang", KOTA),
        ("kosong", PROVINSI),
        pytest.param("jarang", PROVINSI, marks=pytest.mark.lama),
        pytest.param("kosong", KOTA, marks=pytest.mark.lama),
    ],
)
def test_data_jarang_dan_kosong(edisi, wilayah, request):
    konteks = request.getfixturevalue(edisi)
    satu = buat(Permintaan(konteks.edisi, (wilayah,)), wilayah)
    isi = satu_halaman(pdf(satu))
    assert satu.pesan and "Yang belum ada" in isi
    assert not angka_profil(satu) - Counter(ANGKA.findall(isi))
    assert Image.open(BytesIO(png(satu))).size == (1080, 1350)
    assert takarir(satu).strip()


@pytest.mark.lama
@pytest.mark.parametrize("edisi", ["konteks", "jarang", "kosong"])
@pytest.mark.parametrize("untuk", ["publik", "lembar", "internal"])
def test_semua_wilayah_semua_audiens(edisi, untuk, request):
    """Every area, both papers, every audience: one page with all that the sheet promises."""
    konteks = request.getfixturevalue(edisi)
    for kode, nama in wilayah_profil(konteks):
        if untuk == "lembar" and kode == PROVINSI:
            continue
        satu = buat(Permintaan(konteks.edisi, (kode,), untuk), kode)
        assert nama in satu_halaman(pdf(satu))
        assert nama in satu_halaman(pdf(satu, "f4"), 215, 330)
        if untuk == "publik":
            assert Image.open(BytesIO(png(satu))).size == (1080, 1350)


def test_cap_pada_lembar_dan_sifat_berkas(terbit, konteks):
    byte = terbit[KOTA][1]
    assert teks(byte).count("DATA CONTOH") >= 3  # across, in the head, in the foot
    meta = PdfReader(BytesIO(byte)).metadata
    assert "DATA CONTOH" in meta.title and konteks.edisi in meta.subject
    resmi = pdf(tanpa_contoh(profil_buatan(konteks, KOTA, "Kota Samarinda")))
    assert "DATA CONTOH" not in teks(resmi)


def test_bita_tetap(terbit):
    satu, byte = terbit[KOTA]
    assert pdf(satu, dibuat=tanggal(Konteks(satu.stempel.edisi))) == byte
    assert png(satu) == png(satu)
    assert (
        PdfReader(BytesIO(byte)).metadata.creation_date.date() == tanggal(Konteks(satu.stempel.edisi)).date()
    )


def test_hanya_huruf_bawaan(terbit):
    for kode in (PROVINSI, KOTA):
        baca = PdfReader(BytesIO(terbit[kode][1]))
        nama = {
            font["/BaseFont"]
            for font in (o.get_object() for o in baca.pages[0]["/Resources"]["/Font"].values())
        }
        assert nama and all("SerambiSans" in one for one in nama)
    berkas = sorted(HURUF.glob("*.ttf"))
    assert len(berkas) == 3 and sum(one.stat().st_size for one in berkas) < 400_000
    for one in berkas:
        assert (
            b"Source Sans" not in one.read_bytes()
            and "Source".encode("utf-16-be") + b"\x00S" not in one.read_bytes()
        )
    assert "SIL OPEN FONT LICENSE" in (HURUF / "OFL.txt").read_text(encoding="utf-8")


def test_setiap_huruf_ada(terbit):
    """No character of a sheet or picture would print as an empty box."""
    tanpa_kotak_kosong(terbit)


def tanpa_kotak_kosong(terbit) -> None:
    muka = ImageFont.truetype(str(HURUF / "SerambiSans-Regular.ttf"), 20)
    kosong = bytes(muka.getmask("\u4e2d"))
    for satu, _ in terbit.values():
        semua = json.dumps([isi_lembar(satu, "a4", None), isi_gambar(satu)], ensure_ascii=False)
        for huruf_ in sorted(set(semua) - set(" \n\u00a0\u202f")):
            assert bytes(muka.getmask(huruf_)) != kosong, (satu.nama, huruf_, hex(ord(huruf_)))
    assert bytes(muka.getmask("\u0e01")) == kosong  # another one that is not there: the check can fail


def test_gambar(terbit):
    """1080 × 1350, letters of 28 px or more, stamps burned in, no type of sensitivity 3."""
    satu, _ = terbit[KOTA]
    gambar = Image.open(BytesIO(png(satu)))
    assert gambar.size == (1080, 1350)
    templat = (TEMPLAT / "gambar.typ").read_text(encoding="utf-8")
    besar = [int(found) for found in re.findall(r"size: (?:if [^{]+\{ )?(\d+)pt", templat)]
    assert besar and min(besar) >= 28 and "kecil" not in templat and "0.8em" not in templat
    isi = isi_gambar(satu)
    assert (
        isi["tanda"] == ["DATA CONTOH"]
        and "DATA CONTOH" in isi["kaki"][1]
        and satu.stempel.edisi in isi["kaki"][1]
    )
    tanpa_jenis_peka(terbit)


def tanpa_jenis_peka(terbit) -> None:
    for satu, _ in terbit.values():
        tulisan = f"{isi_gambar(satu)['temuan']} {takarir(satu)}".lower()
        for peka in (
            "odha",
            "tuna susila",
            "napza",
            "anak korban tindak kekerasan",
            "berhadapan dengan hukum",
        ):
            assert peka not in tulisan, (satu.nama, peka)


def test_takarir(terbit):
    isi = takarir(terbit[KOTA][0])
    assert isi.rstrip().endswith("[DATA CONTOH]")
    assert "Sumber: " in isi and "Periode: 2025" in isi and "Audiens: Publik" in isi
    assert isi.count("[DATA CONTOH]") == 1


def test_lembar_kadinsos_hanya_membuka_wilayahnya(terbit, bingkai_bawaan):
    umum = terbit[KECIL][0]
    lembar = buat(Permintaan(umum.stempel.edisi, (KECIL,), "lembar"), KECIL)
    isi = satu_halaman(pdf(lembar))
    assert "LEMBAR KADINSOS" in isi and f"sel kecil {umum.nama} sendiri dibuka" in " ".join(isi.split())
    tertutup = [row.mark.keadaan for row in umum.duri.spec.rows].count("disamarkan")
    assert tertutup > [row.mark.keadaan for row in lembar.duri.spec.rows].count("disamarkan") == 0
    luar = {mark.key: mark.text for mark in umum.peta.spec.marks if mark.key != KECIL}
    assert luar == {mark.key: mark.text for mark in lembar.peta.spec.marks if mark.key != KECIL}
    with pytest.raises(GambarHanyaPublik):
        png(lembar)


def test_kertas_lain_dan_templat_salah(terbit):
    with pytest.raises(KodeTidakDikenal):
        pdf(terbit[KOTA][0], "folio")
    with pytest.raises(CetakGagal, match="Laporkan"):
        cetak("lembar", {}, apa="Lembar")
