"""Register, usulan musrenbang and RPJMD matrix: the cells are the clauses' numbers; typed text is never a formula."""

import csv
from dataclasses import replace
from io import BytesIO, StringIO

import openpyxl
import pytest

from panels.butir import Butir
from reports.berita_acara import TanpaButir
from reports.berkas_csv import csv_bytes
from reports.naskah_rencana import musrenbang, rpjmd
from reports.naskah_tabel import ASAL, register
from reports.xlsx import xlsx
from tests.reports.naskah_uji import BUTIR, naskah

JAHAT = '=HYPERLINK("http://jahat.contoh";"klik")'


def lembar(panel) -> list[list]:
    """Header and rows of the sheet "Data"."""
    isi = [
        [sel.value for sel in baris]
        for baris in openpyxl.load_workbook(BytesIO(xlsx(panel)))["Data"].iter_rows()
    ]
    mulai = next(
        n for n, baris in enumerate(isi) if panel.table.columns[0].title in baris and len(set(baris)) > 5
    )
    return isi[mulai : mulai + 1 + len(panel.table.rows) + (panel.table.total is not None)]


def sebagai_baris(panel, gaya="koma") -> list[dict]:
    teks = csv_bytes(panel, gaya=gaya).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(teks, newline=""), delimiter="," if gaya == "koma" else ";"))


def test_the_register_holds_every_field_of_a_clause():
    kepala, *isi = lembar(register(naskah()))
    satu = dict(zip(kepala, isi[0]))
    assert satu["Nomor butir"] == 1 and satu["Kondisi awal"] == 1234 and satu["Target"] == 900
    assert satu["Edisi kondisi awal"] == "RK26-01" and satu["Periode kondisi awal"] == "2025"
    assert satu["Target per tahun"] == "2027: 1.100,5 jiwa; 2028: 900 jiwa" and satu["Tenggat"] == "2028"
    assert satu["Keputusan pleno"] == "Disetujui" and satu["Pilar"] == "Rehabilitasi Sosial"
    tiga = dict(zip(kepala, isi[2]))
    assert (
        tiga["Pagu indikatif (Rp)"] == 1_250_000_000
        and tiga["Volume"] == 2
        and tiga["Satuan volume"] == "unit"
    )
    assert dict(zip(kepala, isi[3]))["Kondisi awal"] == 6.11
    buku = openpyxl.load_workbook(BytesIO(xlsx(register(naskah()))))
    kata = {baris[0].value: baris[1].value for baris in buku["Metadata"].iter_rows()}
    assert kata["Asal data"] == ASAL and kata["Kondisi awal"] == "angka; desimal menurut baris"
    assert buku["Data"].page_setup.fitToWidth == 2, "too wide to be read on one page"
    satu = register(naskah(butir=(replace(BUTIR[3], volume=7.0),))).table
    volume = satu.rows[0][[one.key for one in satu.columns].index("volume")]
    assert volume.text == "7", "a volume has no decimals of its clause's indicator"
    assert [baris[kepala.index("Rumusan")] for baris in isi] == [one.isi for one in BUTIR]


def test_an_open_register_says_what_is_not_approved():
    usul = replace(BUTIR[0], id="u", nomor=None, setuju="usulan")
    kepala, *isi = lembar(register(naskah(butir=(usul,))))
    assert dict(zip(kepala, isi[0]))["Keputusan pleno"] == "Usulan" and not isi[0][0]


def test_musrenbang_sums_what_is_named_and_says_what_is_left_out():
    panel = musrenbang(naskah())
    assert [one.sitasi for one in panel.sources] == [
        "Rumusan Rakor Kesejahteraan Sosial 2026, 25 November 2026"
    ]
    baris = sebagai_baris(panel)
    assert [one["Nomor butir"] for one in baris] == ["2", "3", "4", ""]
    assert baris[1]["Pagu indikatif (Rp)"] == "1250000000" == baris[-1]["Pagu indikatif (Rp)"]
    assert baris[-1]["Rumusan"] == "Jumlah" and baris[-1]["baris"] == "total"
    assert baris[0]["Pagu indikatif (Rp)"] == "" and "tidak tersedia" in baris[0]["keterangan"]
    assert panel.notes == (
        "Tidak dimuat karena belum menyebutkan program, kegiatan, volume, atau pagu: butir 1.",
        "Pagu indikatif belum disebutkan pada butir 2, 4; jumlah hanya dari butir lain.",
    )
    rumus = [sel for sel in lembar(panel)[-1] if isinstance(sel, str) and sel.startswith("=")]
    assert len(rumus) == 1 and rumus[0].startswith("=SUM")


def test_the_rpjmd_matrix_has_a_column_for_every_target_year():
    panel = rpjmd(naskah())
    satu, dua = sebagai_baris(panel)
    assert [nama for nama in satu if nama.startswith("Target ")] == ["Target 2027", "Target 2028"]
    assert (satu["Target 2027"], satu["Target 2028"], satu["Kondisi akhir"]) == ("1100.5", "900", "900")
    assert (dua["Target 2027"], dua["Kondisi awal"], dua["Kondisi akhir"]) == ("", "6.11", "5.50")
    assert dua["Tenggat"] == "Juni 2027" and satu["Penanggung jawab"] == "Dinas Sosial Kab. Paser"
    assert "butir 2, 3" in panel.notes[-1]
    tenggat = Butir(
        "b", "r", "x", "provinsi", nomor=1, indikator="p0", satuan="persen", target=5.0, tenggat="2029"
    )
    assert sebagai_baris(rpjmd(naskah(butir=(tenggat,))))[0]["Target 2029"] == "5"


def test_nothing_to_plan_is_refused():
    for buat in (musrenbang, rpjmd):
        with pytest.raises(TanpaButir):
            buat(naskah(butir=(Butir("b", "r", "x", "pusat", nomor=1),)))


def test_only_a_table_with_a_made_up_number_is_stamped():
    bahan = naskah(contoh=frozenset({"a1"}))
    assert register(bahan).stamps.contoh and rpjmd(bahan).stamps.contoh
    assert not musrenbang(bahan).stamps.contoh
    assert sebagai_baris(register(bahan))[0]["Edisi kondisi awal"] == "RK26-01 – DATA CONTOH"


@pytest.mark.parametrize("gaya", ["koma", "titik_koma"])
def test_typed_text_is_no_formula(gaya):
    satu = replace(BUTIR[2], **dict.fromkeys(
        ("isi", "penanggung_jawab", "catatan", "program", "lokasi", "satuan_volume", "sumber_dana", "komisi"), JAHAT
    ))  # fmt: skip
    panel = register(naskah(nama=JAHAT, butir=(satu,)))
    assert all(not str(isi).startswith("=") for isi in sebagai_baris(panel, gaya)[0].values())
    buku = openpyxl.load_workbook(BytesIO(xlsx(panel)))
    sel = [one for satu in buku for baris in satu.iter_rows() for one in baris if one.value is not None]
    assert not [one.coordinate for one in sel if one.data_type == "f" or one.hyperlink]
    assert [one.value for one in sel].count(JAHAT) >= 8
