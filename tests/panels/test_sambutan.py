"""The speech material: words say the digits, numbers are the tables', nothing sensitive, nothing mixed, never empty."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from data.snapshot import current
from panels.profil import wilayah_profil
from panels.sambutan import HUKUM, HUKUM_IKN, TERBANYAK, TERSEDIKIT, Sambutan, sambutan
from panels.sambutan_layanan import Butir
from panels.state import State
from queries import Konteks, rows
from tests.reports.panel_kalimat import angka_di
from tests.words.test_terbilang import BESAR, NILAI, baca

KATA = "|".join(
    (*NILAI, *BESAR, "sepuluh", "sebelas", "seratus", "seribu", "puluh", "belas", "ratus", "koma", "minus")
)
DERET_KATA = re.compile(rf"\b(?:{KATA})\b(?: (?:{KATA})\b)*")
TETAP = re.compile(r"satu orang dapat tercatat pada lebih dari satu jenis|tren( jumlah)? lima tahun")
CAKUP = re.compile(rf"(?:menurut laporan|wilayah sebanding) ((?:{KATA}) dari (?:{KATA}))")


KEPT: dict[tuple[Konteks, str], list[Sambutan]] = {}


def material(konteks: Konteks, tahun: str = "2024") -> list[Sambutan]:
    """The material of the province and of every area (of some, beside the shipped 2024), gathered once."""
    if (konteks, tahun) not in KEPT:
        KEPT[konteks, tahun] = gathered(konteks, tahun)
    return KEPT[konteks, tahun]


def gathered(konteks: Konteks, tahun: str) -> list[Sambutan]:
    codes = [code for code, _ in wilayah_profil(konteks)]
    wanted = codes if (konteks.edisi, tahun) == (current(), "2024") else (codes[0], *codes[1::4])
    return [sambutan(State(tahun=tahun, wilayah=code), konteks) for code in wanted]


def spoken(butir: Butir) -> set[Decimal]:
    """The numbers that the words say, read by an independent reader."""
    plain = CAKUP.sub("", TETAP.sub("", butir.lisan)).replace(" ribu jiwa", " jiwa")  # a unit of the source
    return {abs(baca(found.group())) for found in DERET_KATA.finditer(plain)}


def printed(texts: tuple[str, ...]) -> set[Decimal]:
    found = (re.sub(r"[^\d,]", "", text.replace("km²", "")) for text in texts)
    return {Decimal(one.replace(",", ".")) for one in found}


@pytest.mark.parametrize("tahun", ["2024", "2025"])
def test_words_say_the_digits_and_there_are_eight_to_twelve(konteks, tahun):
    for isi in material(konteks, tahun):
        assert TERSEDIKIT <= len(isi.butir) <= TERBANYAK, (isi.nama, len(isi.butir))
        for butir in isi.butir:
            assert spoken(butir) == printed(butir.digit), butir
            assert not re.search(r"\d", re.sub(r"\b20\d\d\b", "", butir.lisan)), butir.lisan
            assert all(digit in butir.tulis for digit in butir.digit)
            assert butir.sumber and butir.digit


def test_the_check_reads_words():
    wrong = Butir("Lansia sebanyak dua puluh lima orang.", "", ("24 orang",), (), False, ())
    assert spoken(wrong) == {Decimal(25)} != printed(wrong.digit)


def test_official_and_contoh_never_meet_in_a_sentence_and_each_is_marked(konteks):
    for isi in material(konteks):
        for butir in isi.butir:
            assert {row["asal"] for row in butir.baris} <= ({"contoh"} if butir.contoh else {"resmi"})
            for text in (butir.lisan, butir.tulis):
                assert text.endswith("[DATA CONTOH]") == butir.contoh
            assert butir.contoh == any(one.sumber_id.startswith("CONTOH") for one in butir.sumber)
        assert isi.stempel.contoh == any(butir.contoh for butir in isi.butir)


def test_no_sensitive_type_and_no_forbidden_word(konteks):
    names = [row["nama"].lower() for row in rows("jenis_rincian", konteks) if row["tingkat_sensitif"] == 3]
    assert len(names) > 3
    for isi in material(konteks):
        for butir in isi.butir:
            low = butir.lisan.lower()
            assert not [name for name in names if f"{name} yang" in low]
            assert not re.search(r"terburuk|ditertibkan|penderita", low)


def test_numbers_are_those_of_the_tables(konteks, bingkai_bawaan):
    isi = sambutan(State(tahun="2024", wilayah="64.74"), konteks)
    said = " ".join(butir.tulis for butir in isi.butir)
    known = angka_di(said)
    people = bingkai_bawaan["penduduk"].query(
        "kode_wilayah == '64.74' and dasar == 'dukcapil' and periode == '2024-S2' and jenis_kelamin == 'total'"
    )
    assert f"{int(people.nilai.iloc[0]):,}".replace(",", ".") in known
    poor = bingkai_bawaan["konteks"].query(
        "kode_wilayah == '64.74' and indikator == 'persen_penduduk_miskin_p0' and periode == '2024'"
    )
    assert f"{poor.nilai.iloc[0]:.2f}".replace(".", ",") in known
    spm = bingkai_bawaan["spm"].query(
        "kode_wilayah == '64.74' and periode == '2024' and kewenangan == 'kab_kota'"
    )
    gaps = (spm.butuh - spm.terlayani).nlargest(2)
    assert {str(int(gap)) for gap in gaps} <= known
    pmks = bingkai_bawaan["pmks"].query(
        "kode_wilayah == '64.74' and jenis_kelamin == 'total' and satuan == 'jiwa' and utama and ukuran == 'terdata'"
    )
    wide = pmks.pivot(index="jenis", columns="periode", values="nilai")
    moved = next(b for b in isi.butir if "bertambah" in b.tulis)
    row = moved.baris[0]
    assert (
        row["nilai_awal"] == wide.loc[row["jenis"], "2023"]
        and row["nilai_akhir"] == wide.loc[row["jenis"], "2024"]
    )


def test_law_theme_and_stamps(konteks, internal):
    province, paser, *_ = material(konteks)
    assert [law.nomor for law in province.hukum] == [*HUKUM, *HUKUM_IKN]
    assert [law.nomor for law in paser.hukum] == list(HUKUM) and any(not law.pasti for law in paser.hukum)
    assert "Serambi IKN" in province.tema and "15 Mei 2024" in province.tema_dari
    assert sambutan(State(tahun="2024"), internal).stempel.audiens == "internal"
    assert any("0 dari 10 wilayah sudah menyampaikan" in one for one in province.kurang)
    assert any("masih ditunggu: PMKS, SPM, PSKS" in one for one in paser.kurang)


def test_two_percent_of_the_rows_and_none(jarang, kosong):
    for konteks in (jarang, kosong):
        for isi in material(konteks):
            assert TERSEDIKIT <= len(isi.butir) <= TERBANYAK, (konteks.edisi, isi.nama, len(isi.butir))
            assert isi.kurang
            for butir in isi.butir:
                assert spoken(butir) == printed(butir.digit), butir
    for isi in material(kosong):
        assert not isi.stempel.contoh and any("Belum ada angka PMKS" in one for one in isi.kurang)


@pytest.mark.lama
def test_an_edition_with_hardly_anything(edisi_buatan, bingkai_bawaan):
    konteks = edisi_buatan(
        "tipis",
        penduduk=bingkai_bawaan["penduduk"],
        konteks=bingkai_bawaan["konteks"].query("kode_wilayah == '64.74'"),
    )
    for isi in material(konteks):
        assert len(isi.butir) < TERSEDIKIT + 1 and isi.kurang


def test_a_small_base_is_never_spoken_in_percent(konteks):
    told = [butir for isi in material(konteks) for butir in isi.butir if "dari " in butir.tulis]
    small = [b for b in told if 0 < (b.baris[0].get("butuh") or b.baris[0].get("nilai_awal") or 99) < 20]
    assert all("%" not in b.tulis and "persen" not in b.lisan for b in small)
