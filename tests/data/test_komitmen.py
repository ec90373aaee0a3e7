"""The historical commitments: all of them there, sourced, and a file with a mistake is refused with its place."""

from __future__ import annotations

import pytest

from data.katalog import KATALOG, KatalogSalah
from data.komitmen import BERKAS, komitmen

BARIS = "a,nasional,Judul,Isi,Kantor,2016,2017,pmks_terdata,PMKS-04,terdata,0,jiwa,false,sumber,,"


def judul() -> str:
    return (KATALOG / BERKAS).read_text(encoding="utf-8").splitlines()[0]


def test_the_commitments_that_ship():
    found = {one.kode: one for one in komitmen()}
    street = found["bebas-anak-jalanan-2017"]
    assert (street.diputus, street.tenggat, street.jenis, street.target) == (
        "2016-01-29",
        "2017",
        "PMKS-04",
        0.0,
    )
    assert (found["bebas-pasung-2017"].tenggat, found["bebas-prostitusi-2019"].tenggat) == ("2017", "2019")
    assert "30.000" in found["rpd-bantuan-langsung"].isi and "1.000" in found["rpd-rtlh"].isi
    assert sum(one.ringkasan for one in found.values()) == 4  # the four points are the speaker's summary
    assert "rpjmd-2025-2029" in found
    assert all(one.sumber and one.penyampai for one in found.values())


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("nasional", "global", "kolom kelompok"),
        ("Kantor", "", "kolom penyampai"),
        ("false", "mungkin", "kolom ringkasan"),
        (",0,", ",nol,", "kolom target"),
        ("pmks_terdata", "", "target memerlukan indikator"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path, lama, baru, pesan):
    (tmp_path / BERKAS).write_text(f"{judul()}\n{BARIS.replace(lama, baru)}\n", encoding="utf-8")
    with pytest.raises(KatalogSalah, match=pesan):
        komitmen(tmp_path)


@pytest.mark.parametrize("isi", ["kode,judul\n", None, f"\n{BARIS}\n{BARIS}\n"])
def test_a_missing_file_a_wrong_head_and_a_double_code_are_refused(tmp_path, isi):
    if isi is not None:
        text = judul() + isi if isi.startswith("\n") else isi
        (tmp_path / BERKAS).write_text(text, encoding="utf-8")
    with pytest.raises(KatalogSalah):
        komitmen(tmp_path)
