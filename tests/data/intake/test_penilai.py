"""The judge of the corpus, seen failing: every kind of wrong reading that it must notice."""

from dataclasses import replace

import pytest

from data.intake.model import Baris, Hasil, Peringatan, Pertanyaan
from tests.data.intake.pembangkit.berkas import Karya
from tests.data.intake.pembangkit.kubus import Fakta
from tests.data.intake.pembangkit.penilai import jawaban_dari, nilai, urai_rentang

FAKTA = Fakta("pmks", "2024", "64.02", "PMKS-04", 17)
BARIS = Baris("pmks", "2024", "64.02", 17, "S!B2", jenis="PMKS-04", ukuran="terdata")
KARYA = Karya("a.xlsx", b"", {"S!B2": FAKTA})
TANYA = Pertanyaan("arti_strip", "Apa arti -?", ("S!B3",), ("nihil", "tidak tersedia"))


def hasil(*baris, **lain):
    return Hasil("a.xlsx", list(baris), **lain)


def test_bacaan_yang_benar_tidak_dicela():
    assert nilai(hasil(BARIS), KARYA) == []


@pytest.mark.parametrize(
    "ubah",
    [
        {"nilai": 18},
        {"nilai": None, "status": "tidak_tersedia"},
        {"status": "sementara"},
        {"kode_wilayah": "64.07"},
        {"periode": "2023"},
        {"jenis": "PMKS-05"},
        {"jenis_kelamin": "L"},
        {"satuan": "KK"},
        {"ukuran": "tertangani"},
        {"tabel": "psks"},
        {"cell": "S!B3"},
    ],
)
def test_setiap_kesalahan_diam_terlihat(ubah):
    assert any(s.startswith("SALAH DIAM") for s in nilai(hasil(replace(BARIS, **ubah)), KARYA))


def test_nilai_yang_lenyap_dan_sel_ganda_terlihat():
    longgar = replace(KARYA, lurus=False)
    kosong = hasil(pertanyaan=[TANYA])
    assert [s for s in nilai(kosong, longgar) if s.startswith("LENYAP S!B2")]
    assert (
        nilai(hasil(peringatan=[Peringatan("x", "lihat", ("S!A1:C2",))], pertanyaan=[TANYA]), longgar) == []
    )
    assert [s for s in nilai(hasil(BARIS, BARIS), KARYA) if s.startswith("GANDA")]
    assert "outcome ok tanpa satu baris pun" in nilai(hasil(), longgar)


def test_pertanyaan_tak_perlu_dan_pertanyaan_yang_kurang():
    assert [s for s in nilai(hasil(BARIS, pertanyaan=[TANYA]), KARYA) if s.startswith("PERTANYAAN TAK PERLU")]
    ragu = replace(KARYA, tanya={"S!B3": replace(FAKTA, nilai=0)}, lurus=False, soal={"arti_strip": "nihil"})
    assert nilai(hasil(BARIS, pertanyaan=[TANYA]), ragu) == []
    assert len(nilai(hasil(BARIS), ragu)) == 2  # not asked, and its cell not named
    diam = hasil(BARIS, replace(BARIS, cell="S!B3", nilai=0), pertanyaan=[TANYA])
    assert [s for s in nilai(diam, ragu) if "seharusnya ditanyakan" in s]
    assert jawaban_dari(hasil(pertanyaan=[TANYA]), ragu) == {"arti_strip": "nihil"}


def test_penolakan_yang_salah_terlihat():
    tolak = replace(KARYA, tolak="data_pribadi")
    assert nilai(hasil(penolakan=("data_pribadi", "…")), tolak) == []
    assert nilai(hasil(BARIS, penolakan=("data_pribadi", "…")), tolak) != []
    assert nilai(hasil(penolakan=("makro", "…")), tolak) != []
    assert nilai(hasil(BARIS), tolak) != []
    assert nilai(hasil(penolakan=("makro", "…")), KARYA) != []


def test_rentang_sel_diurai():
    assert urai_rentang("S!AA9:AB10") == ["S!AA9", "S!AA10", "S!AB9", "S!AB10"]
