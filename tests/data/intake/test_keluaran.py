"""The printed result: valid against the written schema, and readable words."""

import json
from pathlib import Path

import jsonschema
import pytest

from data.intake.keluaran import kalimat, objek, potongan_json
from data.intake.model import Baris, Dikenali, Hasil, Peringatan, Pertanyaan, huruf_kolom

SKEMA = json.loads((Path(__file__).parents[3] / "docs" / "intake.schema.json").read_text(encoding="utf-8"))

BARIS = [
    Baris("pmks", "2024", "64.02", 12.0, "Data!C7", jenis="PMKS-01", ukuran="terdata", klasifikasi="26"),
    Baris("spm", "2024", "64.02", 5, "Data!C8", layanan="SPM-ANAK", kewenangan="kab_kota", ukuran="butuh"),
    Baris("psks", "2024", "64.02", None, "Data!C9", jenis="PSKS-03", satuan="orang", status="tidak_tersedia"),
    Baris("penduduk", "2024-S2", "64.02", 806964, "Data!C10", dasar="dukcapil", jenis_kelamin="L"),
    Baris("migrasi", "2024-03", "64.71", 10, "Data!C11", arah="datang"),
    Baris("konteks", "2024", "64", 5.78, "Data!C12", indikator="tpt", rincian="total", satuan="persen"),
]
TANYA = Pertanyaan("arti_strip", "Apa arti tanda “-”?", ("Data!D4",), ("nihil", "tidak tersedia"))
HASIL = {
    "ok": Hasil("a.xlsx", baris=BARIS, peringatan=[Peringatan("jumlah_berbeda", "Beda.", ("Data!C20",))]),
    "questions": Hasil("b.xlsx", baris=BARIS[:1], pertanyaan=[TANYA]),
    "refused": Hasil("c.xlsx", penolakan=("makro", "Berkas c.xlsx memuat makro.")),
}


@pytest.mark.parametrize("putusan", HASIL)
def test_every_outcome_is_valid_json_of_the_schema(putusan):
    baris = "".join(potongan_json(HASIL[putusan]))
    assert "\n" not in baris
    isi = json.loads(baris)
    jsonschema.validate(isi, SKEMA)
    assert isi["outcome"] == putusan


@pytest.mark.parametrize("salah", [{"outcome": "refused"}, {"outcome": "entah"}, {"rows": None}, {"lain": 1}])
def test_the_schema_refuses_what_contradicts_itself(salah):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(objek(HASIL["ok"]) | salah, SKEMA)


def test_rows_carry_the_key_of_their_table():
    pmks, spm, psks, penduduk, migrasi, konteks = objek(HASIL["ok"])["rows"]
    assert (pmks["jenis"], pmks["ukuran"], pmks["nilai"]) == ("PMKS-01", "terdata", 12)
    assert isinstance(pmks["nilai"], int) and konteks["nilai"] == 5.78
    assert (spm["layanan"], spm["kewenangan"], spm["ukuran"]) == ("SPM-ANAK", "kab_kota", "butuh")
    assert psks["nilai"] is None and "ukuran" not in psks
    assert penduduk["dasar"] == "dukcapil" and migrasi["arah"] == "datang"


def test_words_say_what_was_understood_asked_and_refused():
    hasil = Hasil(
        "b.xlsx", BARIS[:1], [TANYA], [], [Dikenali("Data", "A4:M16", "panjang", "pmks", "26 jenis.")]
    )
    teks = "\n".join(kalimat(hasil))
    assert "Dikenali Data!A4:M16" in teks and "arti_strip" in teks and "[Data!D4]" in teks
    assert "DITOLAK (makro)" in "\n".join(kalimat(HASIL["refused"]))


def test_a_long_list_of_cells_is_cut_with_its_count():
    tanya = Pertanyaan("x", "y", tuple(f"D!A{i}" for i in range(1, 31)), ())
    assert "dan 18 sel lain" in "\n".join(kalimat(Hasil("a", pertanyaan=[tanya])))


@pytest.mark.parametrize(("kolom", "huruf"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letters(kolom, huruf):
    assert huruf_kolom(kolom) == huruf
