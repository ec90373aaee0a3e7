"""Komisi workbooks: what they hold, what comes back, what is asked before anything is stored."""

from __future__ import annotations

import datetime
import io
import shutil
import subprocess
from dataclasses import replace

import openpyxl
import pytest

from data.edisi import current
from meeting import catatan, gabung_komisi, komisi_baca, rapat, rumusan
from meeting.galat import IsianDitolak
from meeting.gudang import baca as buka_gudang
from panels import komisi
from panels.komisi import KOLOM, IsianKomisi
from queries import Konteks
from reports.komisi_lembar import KODE
from reports.komisi_xlsx import lembar_kerja, nama_komisi

JUDUL = {satu.ruas: satu.judul for satu in KOLOM}
ISI = {
    "isi": "Dinas Sosial Kab. Paser menambah jangkauan layanan disabilitas", "level": "kab_kota",
    "kode_wilayah": "64.01", "pilar": "PILAR-REHSOS", "indikator": "capaian_spm", "jenis": "SPM-DIS",
    "kewenangan": "kab_kota", "satuan": "persen", "target": 100.0, "tenggat": "2027", "pagu": 1.5e9,
    "penanggung_jawab": "Dinas Sosial Kab. Paser",
}  # fmt: skip


@pytest.fixture(scope="module")
def pilihan():
    return komisi.pilihan(Konteks(current()))


@pytest.fixture
def satu_rapat():
    return rapat.buat("Rakor 2026", datetime.date(2026, 11, 25), edisi=current(), oleh="operator").id


def berkas(rapat_id, pilihan, nama="Rehabilitasi Sosial", kosong=("k1", "k2", "k3"), butir=None) -> bytes:
    isi = rumusan.daftar(rapat_id) if butir is None else butir
    return lembar_kerja(
        IsianKomisi(rapat_id, "Rakor 2026", "2026-11-25", nama, current(), isi, kosong, pilihan)
    )


def tulis(isi: bytes, ubah: dict[str, dict[str, object]]) -> bytes:
    """The workbook with cells changed as a komisi does: {id of the row: {field: what is typed}}."""
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    lembar = buku["Butir"]
    kepala = next(baris for baris in lembar.iter_rows() if any(sel.value == KODE for sel in baris))
    kolom = {sel.value: sel.column for sel in kepala}
    for baris in range(kepala[0].row + 1, lembar.max_row + 1):
        for ruas, nilai in ubah.get(str(lembar.cell(baris, kolom[KODE]).value), {}).items():
            lembar.cell(baris, kolom[JUDUL[ruas]]).value = nilai
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def gabung(rapat_id, pilihan, *berkas_):
    bernama = [(f"komisi-{n}.xlsx", isi) for n, isi in enumerate(berkas_, 1)]
    bacaan = komisi_baca.baca(bernama, rapat_id, pilihan, Konteks(current()))
    return gabung_komisi.gabung(bacaan, rapat_id)


def test_a_code_that_somebody_typed_becomes_no_id(satu_rapat, pilihan):
    """It would stand in addresses, and a bekal with it would be refused."""
    isi = tulis(berkas(satu_rapat, pilihan), {"k1": ISI | {"isi": "Satu"}})
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    for sel in (sel for lembar in buku for baris in lembar.iter_rows() for sel in baris if sel.value == "k1"):
        sel.value = "../../x"
    keluar = io.BytesIO()
    buku.save(keluar)
    (baru,) = gabung(satu_rapat, pilihan, keluar.getvalue()).baru
    assert baru.id.isalnum() and baru.ruas["isi"] == "Satu"


def test_an_untouched_workbook_changes_nothing(satu_rapat, pilihan):
    rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    rumusan.tambah(
        satu_rapat, oleh="penyunting", isi='=HYPERLINK("http://x";"y")', level="pusat", catatan="+1\n@dua"
    )
    hasil = gabung(satu_rapat, pilihan, berkas(satu_rapat, pilihan))
    assert (hasil.baru, hasil.ubah, hasil.bentrok, hasil.galat) == ((), {}, (), ())


def test_rows_and_changes_arrive_with_their_codes(satu_rapat, pilihan):
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    asli = berkas(satu_rapat, pilihan)
    isi = tulis(
        asli,
        {
            lama.id: {"target": 90, "catatan": "disepakati komisi"},
            "k1": {"isi": "Provinsi menambah pendamping", "level": "Provinsi", "kode_wilayah": "Kota Bontang",
                   "volume": "1.250", "tenggat": 2027, "dukungan": "sdm"},
        },
    )  # fmt: skip
    hasil = gabung(satu_rapat, pilihan, isi)
    assert hasil.galat == () and hasil.pilihan == ()
    jumlah = gabung_komisi.terapkan(hasil, {}, oleh="penyunting")
    assert (jumlah.ditambah, jumlah.diubah, jumlah.dilewati) == (1, 1, 0)
    diubah, baru = rumusan.daftar(satu_rapat)
    assert (diubah.target, diubah.catatan, diubah.versi) == (90.0, "disepakati komisi", 2)
    assert (baru.id, baru.komisi, baru.level, baru.kode_wilayah) == (
        "k1", "Rehabilitasi Sosial", "provinsi", "64.74",
    )  # fmt: skip
    assert (baru.volume, baru.tenggat, baru.dukungan, baru.nomor) == (1250.0, "2027", "sdm", None)
    assert catatan.terakhir(1)[0]["kejadian"] == "komisi_digabung"
    lagi = gabung(satu_rapat, pilihan, isi)
    assert (lagi.baru, lagi.ubah, lagi.bentrok) == ((), {}, ()), "merged twice is merged once"


def test_faults_name_file_sheet_and_cell(satu_rapat, pilihan):
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    isi = tulis(
        berkas(satu_rapat, pilihan),
        {
            lama.id: {"isi": None},
            "k1": {"isi": "Butir", "level": "Kecamatan"},
            "k2": {"isi": "Butir dua", "level": "pusat", "target": "sekitar 12"},
            "k3": {"isi": "Butir tiga", "level": "pusat", "target": 12},
        },
    )
    galat = gabung(satu_rapat, pilihan, isi).galat
    assert {(satu.berkas, satu.sel) for satu in galat} >= {
        ("komisi-1.xlsx", "Butir!B5"), ("komisi-1.xlsx", "Butir!C6"), ("komisi-1.xlsx", "Butir!O7"),
        ("komisi-1.xlsx", "Butir!O8"),
    }, [(satu.sel, satu.pesan) for satu in galat]  # fmt: skip
    pesan = {satu.sel: satu.pesan for satu in galat}
    assert "tidak dihapus lewat berkas" in pesan["Butir!B5"] and "“Kecamatan” tidak ada" in pesan["Butir!C6"]
    assert "sekitar 12" in pesan["Butir!O7"] and "memerlukan indikator" in pesan["Butir!O8"]
    assert len(rumusan.daftar(satu_rapat)) == 1


def test_twins_are_shown_and_one_may_be_left_out(satu_rapat, pilihan):
    rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    sama = {"isi": "Pusat menambah   KUOTA bantuan!", "level": "pusat"}
    satu = tulis(berkas(satu_rapat, pilihan, kosong=("a1",)), {"a1": sama})
    dua = tulis(
        berkas(satu_rapat, pilihan, "Data", kosong=("b1", "b2")),
        {
            "b1": {"isi": "pusat menambah kuota bantuan", "level": "pusat"},
            "b2": {"isi": "Pelatihan pekerja sosial di panti", "level": "Kabupaten/kota", "kode_wilayah": "Kab. Paser",
                   "indikator": "capaian_spm", "jenis": "SPM-DIS", "kewenangan": "kab_kota", "satuan": "persen"},
        },
    )  # fmt: skip
    hasil = gabung(satu_rapat, pilihan, satu, dua)
    assert [satu.macam for satu in hasil.kembar] == ["sama", "seangka"]
    with pytest.raises(IsianDitolak, match="belum dipilih"):
        gabung_komisi.terapkan(hasil, {}, oleh="penyunting")
    sama_, angka_ = hasil.kembar
    putusan = {sama_.kunci: sama_.anggota[1].kunci, angka_.kunci: "semua"}
    jumlah = gabung_komisi.terapkan(hasil, putusan, oleh="penyunting")
    assert (jumlah.ditambah, jumlah.dilewati) == (2, 1)
    assert [satu.id for satu in rumusan.daftar(satu_rapat)][1:] == ["b1", "b2"]


def test_two_files_and_the_register_in_conflict(satu_rapat, pilihan):
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    asli = berkas(satu_rapat, pilihan)
    satu, dua = (tulis(asli, {lama.id: {"target": n}}) for n in (80, 85))
    rumusan.ubah(lama.id, versi=1, oleh="operator", catatan="dari provinsi")
    hasil = gabung(satu_rapat, pilihan, satu, dua)
    (bentrok,) = hasil.bentrok
    assert (bentrok.ruas, [c.nilai for c in bentrok.calon]) == ("target", [80.0, 85.0, 100.0])
    gabung_komisi.terapkan(hasil, {bentrok.kunci: "1"}, oleh="penyunting")
    kini = rumusan.ambil(lama.id)
    assert (kini.target, kini.catatan) == (85.0, "dari provinsi"), "a field that nobody else touched is kept"


def test_a_change_of_an_approved_clause_is_always_asked(satu_rapat, pilihan):
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    isi = tulis(berkas(satu_rapat, pilihan), {lama.id: {"tenggat": "2028"}})
    rumusan.setujui(lama.id, versi=1, oleh="penyunting")
    assert [satu.ruas for satu in gabung(satu_rapat, pilihan, isi).bentrok] == ["tenggat"]


def test_one_copied_file_gives_two_clauses(satu_rapat, pilihan):
    asli = berkas(satu_rapat, pilihan)
    satu = tulis(asli, {"k1": {"isi": "Membangun rumah singgah", "level": "provinsi"}})
    dua = tulis(asli, {"k1": {"isi": "Melatih pendamping lansia", "level": "provinsi"}})
    gabung_komisi.terapkan(gabung(satu_rapat, pilihan, satu, dua), {}, oleh="penyunting")
    assert len(rumusan.daftar(satu_rapat)) == 2


def test_nothing_is_half_written(satu_rapat, pilihan, monkeypatch):
    butir = {k: {"isi": f"Butir {k} tersendiri {k * 9}", "level": "pusat"} for k in ("k1", "k2")}
    isi = tulis(berkas(satu_rapat, pilihan), butir)
    hasil = gabung(satu_rapat, pilihan, isi)
    asli = rumusan.tambah_dalam
    monkeypatch.setattr(rumusan, "tambah_dalam", lambda *a, **k: asli(*a, **k) if k["id_"] == "k1" else 1 / 0)
    with pytest.raises(ZeroDivisionError):
        gabung_komisi.terapkan(hasil, dict.fromkeys(hasil.pilihan, "semua"), oleh="penyunting")
    assert rumusan.daftar(satu_rapat) == ()


def test_a_register_that_moved_meanwhile_is_compared_anew(satu_rapat, pilihan):
    isi = tulis(berkas(satu_rapat, pilihan), {"k1": {"isi": "Butir baru", "level": "pusat"}})
    hasil = gabung(satu_rapat, pilihan, isi)
    rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    with pytest.raises(IsianDitolak, match="berubah sejak"):
        gabung_komisi.terapkan(hasil, {}, oleh="penyunting")
    assert len(rumusan.daftar(satu_rapat)) == 1


@pytest.mark.parametrize(
    ("nama", "isi", "kata"),
    [
        ("komisi.xlsx", b"MZ" + b"\0" * 200, "program"),
        ("komisi.xlsx", b"", "kosong"),
        ("../../komisi.xlsx", b"a;b\n1;2\n", "lintasan folder"),
        ("komisi.csv", b"a;b\n1;2\n", "bukan lembar kerja komisi"),
        ("komisi.xlsx", b"\0" * (25 * 2**20 + 1), "paling besar 25 MB"),
    ],
)
def test_other_files_are_refused(satu_rapat, pilihan, nama, isi, kata, rumah):
    bacaan = komisi_baca.baca([(nama, isi)], satu_rapat, pilihan, Konteks(current()))
    assert bacaan.baris == () and len(bacaan.galat) == 1
    assert kata in bacaan.galat[0].pesan, bacaan.galat[0].pesan
    assert not list((rumah / "unggahan").rglob("*")), "nothing of it is kept"


def test_a_workbook_of_another_meeting_and_the_same_file_twice(satu_rapat, pilihan):
    isi = berkas(satu_rapat, pilihan)
    lain = komisi_baca.baca([("a.xlsx", isi)], "lain", pilihan, Konteks(current()))
    assert "dibuat untuk rapat lain" in lain.galat[0].pesan
    dua = komisi_baca.baca([("a.xlsx", isi), ("b.xlsx", isi)], satu_rapat, pilihan, Konteks(current()))
    assert [satu.berkas for satu in dua.peringatan] == ["b.xlsx"]


def test_every_drop_down_reads_back_as_its_code(pilihan):
    for ruas, isi in pilihan.items():
        assert {kode: komisi.dari_sel(ruas, kata.upper(), pilihan) for kode, kata in isi.items()} == {
            k: k for k in isi
        }


def test_the_workbook_holds_no_formula_of_a_user_and_is_the_same_each_time(satu_rapat, pilihan):
    rumusan.tambah(satu_rapat, oleh="penyunting", isi='=HYPERLINK("http://x";"y")', level="pusat")
    isi = berkas(satu_rapat, pilihan)
    assert isi == berkas(satu_rapat, pilihan)
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    sel = buku["Butir"]["B5"]
    assert (sel.data_type, sel.quotePrefix) == ("s", True) and buku["Dasar"].sheet_state == "veryHidden"
    assert nama_komisi(IsianKomisi("r", "R", "2026-11-25", "Data / DTSEN", current(), (), (), {})).isascii()
    with buka_gudang() as sambungan:
        assert sambungan.execute("select count(*) from rumusan").fetchone()[0] == 1


@pytest.mark.lama
@pytest.mark.parametrize("bentuk", ["xlsx", "ods"])
@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="soffice is missing: apt-get install libreoffice-calc"
)
def test_a_workbook_saved_by_libreoffice_reads_the_same(satu_rapat, pilihan, tmp_path, bentuk):
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **ISI)
    rumusan.tambah(satu_rapat, oleh="penyunting", isi='=HYPERLINK("http://x";"y")\nbaris dua', level="pusat")
    baru = {"isi": "Provinsi menambah pendamping", "level": "Provinsi", "tenggat": "2027-06", "volume": 12.5}
    isi = tulis(berkas(satu_rapat, pilihan), {lama.id: {"target": 90}, "k1": baru})
    asal = tmp_path / "asal" / "komisi.xlsx"
    asal.parent.mkdir()
    asal.write_bytes(isi)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo", "--convert-to", bentuk, "--outdir",
         str(tmp_path), str(asal)],
        check=True, capture_output=True,
    )  # fmt: skip
    hasil = gabung(satu_rapat, pilihan, (tmp_path / f"komisi.{bentuk}").read_bytes())
    assert hasil.galat == () and hasil.bentrok == ()
    assert hasil.ubah == {lama.id: {"target": 90.0}}
    (satu,) = hasil.baru
    assert (satu.ruas["volume"], satu.ruas["tenggat"], satu.komisi) == (
        12.5,
        "2027-06",
        "Rehabilitasi Sosial",
    )


def test_a_baseline_taken_out_of_the_file_stays_in_the_register(satu_rapat, pilihan):
    """The page leaves hidden numbers out of the workbook; bringing it back must not clear them."""
    isi = ISI | {"dasar_nilai": 3.0, "dasar_periode": "2025", "dasar_edisi": current()}
    lama = rumusan.tambah(satu_rapat, oleh="penyunting", **isi)
    tanpa = berkas(satu_rapat, pilihan, butir=(replace(lama, dasar_nilai=None),))
    hasil = gabung(satu_rapat, pilihan, tulis(tanpa, {lama.id: {"tenggat": "2028"}}))
    assert (hasil.ubah, hasil.bentrok) == ({lama.id: {"tenggat": "2028"}}, ())
