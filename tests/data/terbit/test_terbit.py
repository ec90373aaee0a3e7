"""Publishing drafts: the rows that come in, the contoh that goes, the rows that stay."""

from __future__ import annotations

import pandas as pd
import pytest

from data.edisi import current, editions, open_edition
from data.intake.model import Peringatan
from data.periksa import muat, periksa
from data.terbit.draf import buka_draf
from data.terbit.galat import AlasanKurang, DrafDitolak, GagalTerbit, KodeSudahAda
from data.terbit.temuan import TemuanTerbit, temuan_draf
from data.terbit.terbit import terbitkan
from queries import Konteks
from queries.engine import engine, execute
from tests.data.terbit.conftest import JENIS, TAHUN, WILAYAH, baris, dasar, isi, kiriman, pmks, spm


def terbit(*draf, **lain):
    return terbitkan(list(draf), **{"oleh": "operator", "alasan": {}} | lain)


def nyata(edisi, tabel="pmks") -> pd.DataFrame:
    return isi(edisi, tabel).query("asal == 'resmi'")


def test_a_partial_set_worked_by_hand(awal):
    draf = kiriman(
        pmks(nilai=412.0), pmks(jenis="PMKS-08", nilai=30.0, jenis_kelamin="L"),
        pmks(jenis="PMKS-08", nilai=50.0, jenis_kelamin="P"),
        pmks(jenis="PMKS-04", nilai=None, status="tidak_tersedia"),
    )  # fmt: skip
    edisi = terbit(draf)
    assert edisi.id == current() == "uji-2026-11-21" and edisi.package["dari"] == "uji-2026-10"
    baru = isi(edisi, "pmks")
    angka = nyata(edisi).set_index(["jenis", "jenis_kelamin"])["nilai"]
    assert angka.dropna().to_dict() == {
        ("PMKS-09", "total"): 412, ("PMKS-08", "L"): 30, ("PMKS-08", "P"): 50, ("PMKS-08", "total"): 80,
    }  # fmt: skip
    assert angka.isna().sum() == 1
    assert set(baru.loc[baru["asal"] == "contoh", "periode"]) == {"2023"}
    assert edisi.package["memuat_contoh"] is True
    assert set(baru["sumber_id"]) == {"CONTOH-AWAL", "REKAP-DINSOS-KUKAR-PMKS-2024"}
    assert buka_draf(draf).terbit_pada == edisi.id
    assert not [satu for satu in periksa(muat(open_edition(edisi.id))) if satu.gagal]


def test_only_the_fed_tables_and_years_lose_their_contoh(awal):
    edisi = terbit(kiriman(pmks()))
    for tabel in ("spm", "psks", "migrasi"):
        lama, baru = isi(open_edition(awal), tabel), isi(edisi, tabel)
        pd.testing.assert_frame_equal(lama, baru)
    assert len(isi(edisi, "pmks").query("asal == 'contoh'")) == len(WILAYAH) * len(JENIS)


def test_a_full_set_leaves_no_contoh_at_all(awal):
    semua = [
        b
        for t in TAHUN
        for b in (
            pmks(t), spm(t), spm(t, ukuran="terlayani", nilai=60.0),
            baris("psks", t, jenis="PSKS-01", nilai=7.0), baris("migrasi", t, arah="datang", nilai=900.0),
        )
    ]  # fmt: skip
    edisi = terbit(kiriman(*semua))
    assert edisi.package["memuat_contoh"] is False
    for tabel in ("pmks", "spm", "psks", "migrasi"):
        assert set(isi(edisi, tabel)["asal"]) == {"resmi"}, tabel
    assert not (isi(edisi, "sumber")["jenis_sumber"] == "contoh").any()
    assert not isi(edisi, "putus_deret")["sumber"].str.startswith("CONTOH-").any()
    assert isi(edisi, "psks")["satuan"].tolist() == ["orang", "orang"]
    migrasi = isi(edisi, "migrasi").iloc[0]
    assert (str(migrasi["mulai"]), str(migrasi["akhir"])) == ("2023-01-01", "2023-12-31")
    found = execute("sebaran", Konteks(edisi.id), periode="2024", jenis="PMKS-09", ukuran="terdata",
                    satuan="jiwa", jenis_kelamin="total", dasar="dukcapil")  # fmt: skip
    assert set(found.loc[found["nilai"].notna(), "asal"]) == {"resmi"}


@pytest.mark.lama
def test_the_contoh_break_goes_with_the_contoh_year_that_it_explains(rumah, jam, katalog):
    putus = katalog["putus_deret"]
    tahun = putus.loc[putus["sumber"].str.startswith("CONTOH-"), "periode"].iloc[0]
    rekaan = pd.DataFrame(
        [{"periode": t, "kode_wilayah": "64.01", "jenis": "PMKS-13", "nilai": 50} for t in (tahun, "2016")]
    )
    dasar(pmks=rekaan)
    lain = terbit(kiriman(pmks("2016", jenis="PMKS-13", nilai=40.0)))
    assert isi(lain, "putus_deret")["sumber"].str.startswith("CONTOH-").any()
    habis = terbit(kiriman(pmks(tahun, jenis="PMKS-13", nilai=40.0)))
    assert not isi(habis, "putus_deret")["sumber"].str.startswith("CONTOH-").any()


def test_a_news_figure_switches_no_contoh_off(awal):
    edisi = terbit(kiriman(pmks(), jenis_sumber="berita"))
    assert len(isi(edisi, "pmks").query("asal == 'contoh'")) == len(TAHUN) * len(WILAYAH) * len(JENIS)
    assert isi(edisi, "sumber").set_index("sumber_id").loc["BERITA-DINSOS-KUKAR-PMKS-2024", "prioritas"] == 30


@pytest.mark.lama
def test_the_same_sender_revises_and_another_stays_beside(awal):
    terbit(kiriman(pmks(nilai=412.0), pmks(jenis="PMKS-08", nilai=80.0)))
    terbit(kiriman(pmks(nilai=500.0), pengirim="Dinsos Kaltim"))
    edisi = terbit(kiriman(pmks(nilai=430.0), pengirim="DINSOS  KUKAR"))
    rows = nyata(edisi).set_index(["jenis", "sumber_id"])[["nilai", "utama"]]
    assert rows.T.to_dict("list") == {
        ("PMKS-08", "REKAP-DINSOS-KUKAR-PMKS-2024"): [80, True],
        ("PMKS-09", "REKAP-DINSOS-KALTIM-PMKS-2024"): [500, False],
        ("PMKS-09", "REKAP-DINSOS-KUKAR-PMKS-2024"): [430, True],
    }
    assert isi(edisi, "pengiriman")["terbit_pada"].tolist().count(edisi.id) == 1


@pytest.mark.lama
def test_a_later_file_for_another_area_does_not_bring_an_older_number_back(awal):
    terbit(kiriman(pmks(nilai=500.0), pengirim="Dinsos Kaltim"))
    terbit(kiriman(pmks(nilai=412.0)))
    edisi = terbit(kiriman(pmks(wilayah="64.01", nilai=90.0), pengirim="Dinsos Kaltim"))
    utama = nyata(edisi).query("utama").set_index("kode_wilayah")["nilai"].to_dict()
    assert utama == {"64.01": 90, "64.02": 412}


@pytest.mark.lama
def test_two_senders_of_one_spm_row_are_not_added(awal):
    terbit(kiriman(spm(), spm(ukuran="terlayani", nilai=60.0)))
    edisi = terbit(kiriman(spm(nilai=100.0), spm(ukuran="terlayani", nilai=70.0), pengirim="Dinsos Kaltim"))
    assert len(nyata(edisi, "spm")) == 2
    assert shown_spm(edisi.id) == {"butuh": 100, "terlayani": 70}


def shown_spm(edisi: str) -> dict[str, int]:
    sql = "select ukuran, nilai from spm_rekap where kode_wilayah = '64.02' and periode = '2024'"
    return dict(engine().cursor(Konteks(edisi, "internal")).execute(sql).fetchall())


@pytest.mark.lama
def test_a_revision_replaces_all_sexes_of_its_key(awal):
    terbit(kiriman(pmks(nilai=30.0, jenis_kelamin="L"), pmks(nilai=50.0, jenis_kelamin="P")))
    edisi = terbit(kiriman(pmks(nilai=95.0)))
    assert nyata(edisi)[["jenis_kelamin", "nilai"]].to_numpy().tolist() == [["total", 95]]


@pytest.mark.lama
def test_members_replace_the_senders_group_row_and_the_other_way_round(awal):
    anggota = [pmks(jenis="PMKS-11", nilai=5.0), pmks(jenis="PMKS-12", nilai=6.0)]
    terbit(kiriman(pmks(jenis="GRP-GEPENG", nilai=11.0)))
    assert set(nyata(terbit(kiriman(*anggota)))["jenis"]) == {"PMKS-11", "PMKS-12"}
    assert set(nyata(terbit(kiriman(pmks(jenis="GRP-GEPENG", nilai=11.0))))["jenis"]) == {"GRP-GEPENG"}
    with pytest.raises(GagalTerbit, match="terhitung dua kali"):
        terbit(kiriman(*anggota, pengirim="Dinsos Kaltim"))


def test_two_drafts_of_one_sender_the_later_stands(awal, jam):
    satu, dua = kiriman(pmks(nilai=1.0), nama="a.xlsx"), kiriman(pmks(nilai=2.0), nama="b.xlsx")
    akhir = max(satu, dua)  # stored in the same second: the id decides
    edisi = terbit(satu, dua)
    assert nyata(edisi)["nilai"].tolist() == [2 if akhir == dua else 1]


def test_one_draft_with_two_values_for_a_key_is_refused_with_its_cells(awal):
    draf = kiriman(pmks(nilai=1.0, cell="A!C7"), pmks(nilai=2.0, cell="B!D9"))
    with pytest.raises(GagalTerbit, match=r"dua nilai.*A!C7 = 1.*B!D9 = 2"):
        terbit(draf)
    assert current() == awal


def test_a_wrong_sex_column_of_nils_is_form_and_a_number_in_it_is_refused(awal):
    lp = [pmks(jenis="PMKS-23", nilai=n, jenis_kelamin=s) for s, n in (("L", 0.0), ("P", 40.0))]
    edisi = terbit(kiriman(*lp))
    assert nyata(edisi).set_index("jenis_kelamin")["nilai"].to_dict() == {"P": 40, "total": 40}
    with pytest.raises(GagalTerbit, match="satu jenis kelamin"):
        terbit(kiriman(pmks(jenis="PMKS-23", nilai=4.0, jenis_kelamin="L")))


def test_half_an_spm_row_needs_a_reason_and_waits_for_its_other_half(awal):
    with pytest.raises(AlasanKurang, match="hanya satu dari butuh dan terlayani") as tolak:
        terbit(kiriman(spm(), pmks()))
    kunci = tolak.value.temuan[0].kunci
    edisi = terbit(kiriman(spm(), pmks()), alasan={kunci: "terlayani menyusul"})
    assert nyata(edisi, "spm").empty and isi(edisi, "peringatan")["alasan"].tolist() == ["terlayani menyusul"]
    terbit(kiriman(spm(), spm(ukuran="terlayani", nilai=60.0)))
    susul = terbit(kiriman(spm(ukuran="terlayani", nilai=66.0)))
    assert nyata(susul, "spm")[["butuh", "terlayani"]].to_numpy().tolist() == [[80, 66]]


def test_context_rows_and_population(awal):
    draf = kiriman(
        baris("penduduk", "2024-S2", dasar="dukcapil", nilai=10.0, jenis_kelamin="L"),
        baris("penduduk", "2024-S2", dasar="dukcapil", nilai=12.0, jenis_kelamin="P", status="sementara"),
        baris("konteks", "2024-TW3", indikator="penduduk_miskin", nilai=61.5, satuan="ribu jiwa"),
    )
    edisi = terbit(draf)
    penduduk = nyata(edisi, "penduduk").set_index("jenis_kelamin")
    assert penduduk.loc["total", ["nilai", "status"]].tolist() == [22, "sementara"]
    konteks = nyata(edisi, "konteks").iloc[0]
    assert (konteks["rincian"], str(konteks["mulai"]), str(konteks["akhir"])) == (
        "total",
        "2024-07-01",
        "2024-09-30",
    )


def test_who_sent_what_when_is_kept(awal):
    edisi = terbit(kiriman(pmks(), pmks(jenis="PMKS-08"), pmks(wilayah="64.01"), nama="Rekap 2024.xlsx"))
    log = isi(edisi, "pengiriman").set_index("kode_wilayah")
    assert log["sel"].to_dict() == {"64.01": 1, "64.02": 2}
    assert set(log["berkas"]) == {"Rekap 2024.xlsx"} and log["sidik"].str.startswith("sha256:").all()
    assert set(log["diterima"]) == {"2026-11-21T15:00:00+00:00"} and set(log["terbit_pada"]) == {edisi.id}


def test_warnings_need_written_reasons_and_errors_block(awal):
    ingat = Peringatan("jumlah_berbeda", "Jumlah 90, hitungan 88.", ("Rekap!D9",))
    draf = kiriman(pmks(), peringatan=(ingat, Peringatan("catatan_saja", "Catatan.", (), "catatan")))
    kunci = next(t.kunci for t in temuan_draf([buka_draf(draf)]) if t.tingkat == "peringatan")
    for alasan in ({}, {kunci: "  "}):
        with pytest.raises(AlasanKurang, match=r"1 peringatan belum diberi alasan.*Jumlah 90"):
            terbit(draf, alasan=alasan)
    galat = TemuanTerbit("wilayah_ganda", "galat", "Wilayah ganda.", ("A!B2",), "wilayah_ganda-1")
    with pytest.raises(AlasanKurang, match=r"1 galat harus diperbaiki.*Wilayah ganda"):
        terbit(draf, alasan={kunci: "sudah dicek", galat.kunci: "biar"}, temuan=[galat])
    assert current() == awal
    edisi = terbit(draf, alasan={kunci: "sudah dicek"})
    baris_log = isi(edisi, "peringatan").iloc[0].to_dict()
    assert baris_log | {"waktu": ""} == {
        "edisi": edisi.id, "kunci": kunci, "kode": "jumlah_berbeda", "teks": "Jumlah 90, hitungan 88.",
        "sel": "Rekap!D9", "alasan": "sudah dicek", "oleh": "operator", "waktu": "",
    }  # fmt: skip


def test_warnings_are_read_without_their_numbers_outside_internal(awal):
    ingat = Peringatan("x", "Nilai 3.", ("A!B2",))
    draf = kiriman(pmks(), peringatan=(ingat,))
    kunci = temuan_draf([buka_draf(draf)])[0].kunci
    edisi = terbit(draf, alasan={kunci: "memang hanya 3"})
    for siapa, harap in (("publik", ("", "", "")), ("internal", ("Nilai 3.", "A!B2", "memang hanya 3"))):
        found = (
            engine()
            .cursor(Konteks(edisi.id, siapa))
            .execute("select teks, sel, alasan from peringatan")
            .fetchall()
        )
        assert found == [harap]


def test_failed_checks_are_told_in_words_and_nothing_changes(awal):
    sebelum = set(editions())
    with pytest.raises(GagalTerbit, match=r"Kode wilayah, jenis.*64\.99.*Edisi yang aktif tidak berubah"):
        terbit(kiriman(pmks(wilayah="64.99")))
    with pytest.raises(GagalTerbit, match="bukan bilangan bulat"):
        terbit(kiriman(pmks(nilai=1.5)))
    with pytest.raises(GagalTerbit, match="Laki-laki ditambah perempuan"):
        terbit(
            kiriman(pmks(nilai=9.0), pmks(nilai=3.0, jenis_kelamin="L"), pmks(nilai=5.0, jenis_kelamin="P"))
        )
    assert current() == awal and set(editions()) == sebelum


@pytest.mark.lama
def test_names_are_free_legal_and_never_reused(awal):
    assert [terbit(kiriman(pmks(nilai=n))).id for n in (1.0, 2.0, 3.0)] == [
        "uji-2026-11-21", "uji-2026-11-21-02", "uji-2026-11-21-03",
    ]  # fmt: skip
    for nama in (awal, "uji-2026-11-21", "UJI-2026-11-21"):
        with pytest.raises(KodeSudahAda, match="sudah ada"):
            terbit(kiriman(pmks()), edisi=nama)
    with pytest.raises(GagalTerbit, match="tidak sah"):
        terbit(kiriman(pmks()), edisi="../lepas")
    assert terbit(kiriman(pmks()), edisi="khusus").id == "khusus"


@pytest.mark.lama
def test_an_older_base_can_be_named(awal):
    terbit(kiriman(pmks(nilai=1.0)))
    edisi = terbit(kiriman(pmks(jenis="PMKS-08")), dari=awal)
    assert edisi.package["dari"] == awal and nyata(edisi)["jenis"].tolist() == ["PMKS-08"]


def test_what_is_missing_is_asked_for(awal):
    with pytest.raises(GagalTerbit, match="paling sedikit satu draf"):
        terbit()
    with pytest.raises(DrafDitolak, match="tidak dikenal"):
        terbit("draf-tak-ada")
    with pytest.raises(GagalTerbit, match="jabatan"):
        terbit(kiriman(pmks()), oleh=" ")
    tanpa = kiriman(pmks(), pengirim="")
    with pytest.raises(GagalTerbit, match="Instansi pengirim belum disebut"):
        terbit(tanpa)
    assert set(nyata(terbit(tanpa, pengirim="Dinsos PPU"))["sumber_id"]) == {"REKAP-DINSOS-PPU-PMKS-2024"}


def test_progress_is_told_from_start_to_end(awal):
    kata = []
    terbit(kiriman(pmks()), kemajuan=lambda porsi, teks: kata.append((porsi, teks)))
    assert (
        [p for p, _ in kata] == sorted(p for p, _ in kata)
        and kata[0][0] == 0
        and kata[-1] == (1.0, "selesai")
    )
