import pytest

from data import katalog as modul
from data.katalog import KatalogSalah, baca_csv, baca_tabel, load_catalogue


@pytest.fixture(scope="module")
def isi():
    return load_catalogue()


def test_ten_areas_in_bps_order_with_both_codes(isi):
    daerah = isi.wilayah_lapor()
    assert daerah["nama_pendek"].tolist() == [
        "Paser", "Kubar", "Kukar", "Kutim", "Berau", "PPU", "Mahulu", "Balikpapan", "Samarinda", "Bontang",
    ]  # fmt: skip
    kode = dict(zip(daerah["kode_wilayah"], daerah["kode_bps"], strict=True))
    assert kode["64.02"] == "6403" and kode["64.07"] == "6402"


def test_105_kecamatan_under_their_kabupaten(isi):
    kecamatan = isi["wilayah"].query("tingkat == 'kecamatan'")
    assert len(kecamatan) == 105
    assert (kecamatan["kode_wilayah"].str[:5] == kecamatan["induk"]).all()
    assert set(isi["ikn_kecamatan"]["kode_wilayah"]) < set(kecamatan["kode_wilayah"])


def test_26_types_12_psks_and_every_rollup_code_has_a_row(isi):
    jenis = isi["jenis"]
    banyak = jenis["keluarga"].value_counts()
    assert banyak["pmks"] == 26 and banyak["psks"] == 12 and banyak["spm"] == 5
    assert banyak["pilar"] == 4 and banyak["pas"] == 12 and banyak["semua"] == 1
    assert set(isi["jenis_rekap"]["kode_rekap"]) <= set(jenis["jenis"])


def test_every_type_sits_in_one_pillar_one_pas_and_the_whole(isi):
    rekap = isi["jenis_rekap"]
    for dimensi in ("jenis", "pilar", "pas", "semua"):
        anggota = rekap[(rekap["dimensi"] == dimensi) & rekap["jenis"].str.startswith("PMKS-")]
        assert sorted(anggota["jenis"]) == [f"PMKS-{n:02d}" for n in range(1, 27)], dimensi


def test_a_group_enters_a_rollup_only_when_all_its_members_do(isi):
    rekap = isi["jenis_rekap"]
    anggota = rekap.groupby("kode_rekap")["jenis"].agg(set).to_dict()
    grup = isi["jenis"].query("keluarga == 'grup'")
    for satu in grup.itertuples():
        isi_grup = set(satu.tumpang_tindih.split("|"))
        for kode, semua in anggota.items():
            if kode != satu.jenis:
                assert (satu.jenis in semua) == (isi_grup <= semua), (satu.jenis, kode)


def test_rollups_are_as_strict_as_their_strictest_type(isi):
    tingkat = dict(zip(isi["jenis"]["jenis"], isi["jenis"]["tingkat_sensitif"], strict=True))
    for baris in isi["jenis_rekap"].itertuples():
        assert tingkat[baris.kode_rekap] >= tingkat[baris.jenis]


def test_recorded_types_are_judged_by_nobody(isi):
    assert set(isi["jenis"]["polaritas"]) == {"netral"}
    dinilai = isi["indikator"].query("polaritas != 'netral'")["tema"]
    assert set(dinilai) == {"kemiskinan", "ketenagakerjaan", "pembangunan manusia", "spm", "turunan"}


def test_unverified_events_stay_marked(isi):
    peristiwa = isi["peristiwa"]
    ragu = peristiwa["sumber"].str.contains("belum diverifikasi")
    assert ragu.sum() >= 6
    assert (peristiwa["terverifikasi"] == ~ragu).all()


def test_definition_breaks(isi):
    putus = isi["putus_deret"]
    ganti_daftar = putus[(putus["periode"] == "2012") & (putus["kode_wilayah"] == "")]
    assert len(ganti_daftar) == 26
    kunci = set(zip(putus["jenis"], putus["periode"], strict=True))
    assert {("PMKS-24", "2025"), ("PMKS-10", "2016")} <= kunci
    contoh = putus[putus["sumber"].str.startswith("CONTOH-")]
    assert len(contoh) == 1 and contoh["kode_wilayah"].iloc[0] != ""


def test_aliases_point_to_known_codes(isi):
    alias = isi["alias"]
    assert len(alias) == 314
    assert set(alias["kode"]) - set(isi["jenis"]["jenis"]) == {"SKIP-TOTAL"}


def test_every_contoh_source_says_so(isi):
    contoh = isi["sumber"].query("jenis_sumber == 'contoh'")
    assert (contoh["sumber_id"].str.startswith("CONTOH-")).all()
    assert contoh["keandalan"].str.contains("DATA CONTOH").all()


def test_no_english_left_in_texts_people_read(isi):
    asing = r"\b(?:not stated|high|medium|rounded|source|sample|only|the|and)\b"
    for tabel, kolom in {
        "sumber": ["lisensi", "keandalan"],
        "indikator": ["nama", "definisi"],
        "jenis": ["nama", "definisi", "kewenangan"],
        "putus_deret": ["alasan"],
        "pernyataan": ["siapa", "definisi", "catatan"],
        "dasar_hukum": ["tentang", "catatan", "status_verifikasi"],
    }.items():
        for satu in kolom:
            salah = isi[tabel][isi[tabel][satu].str.contains(asing, case=False, regex=True)]
            assert salah.empty, salah[satu].tolist()


def test_unreadable_value_names_file_line_and_column(tmp_path):
    teks = (modul.KATALOG / "indikator.csv").read_text(encoding="utf-8").replace(",Rp,0,", ",Rp,nol,", 1)
    (tmp_path / "indikator.csv").write_text(teks, encoding="utf-8")
    with pytest.raises(KatalogSalah, match=r"indikator\.csv, baris \d+, kolom desimal: 'nol'"):
        baca_tabel("indikator", tmp_path / "indikator.csv")


def test_an_unquoted_comma_stops_the_reading_and_names_the_line(tmp_path):
    """It would cut a source or a definition short on screen, and nothing else would notice."""
    jalur = tmp_path / "glosarium.csv"
    baris = (modul.KATALOG / "glosarium.csv").read_text(encoding="utf-8").splitlines()
    for salah in ("x,X,satu, dua,two,konsep", "x,X,satu,konsep"):
        jalur.write_text("\n".join([*baris[:3], salah, *baris[3:]]) + "\n", encoding="utf-8")
        with pytest.raises(KatalogSalah, match=r"glosarium\.csv, baris 4: [46] kolom, padahal judulnya 5"):
            baca_tabel("glosarium", jalur)
    jalur.write_text("\n".join(baris) + "\n\n", encoding="utf-8")
    assert len(baca_tabel("glosarium", jalur)) == len(baris) - 1


def test_every_csv_that_people_keep_is_as_wide_as_its_heading():
    """Those that other readers open too: words, geo, queries, the assumptions of the contoh."""
    akar = modul.KATALOG.parents[1]
    semua = [
        j for folder in ("data", "geo", "words", "queries", "meeting") for j in (akar / folder).rglob("*.csv")
    ]
    assert len(semua) > 30
    for jalur in semua:
        baca_csv(jalur)


def test_sources_of_the_changes_of_areas_are_whole(isi):
    kecamatan = isi["wilayah_riwayat"].query("tahun == 2020")
    assert len(kecamatan) == 2 and kecamatan["sumber"].str.endswith("(presisi: tahun)").all()


def test_wrong_heading_and_missing_file(tmp_path):
    (tmp_path / "alias.csv").write_text("nama,kode\na,b\n", encoding="utf-8")
    with pytest.raises(KatalogSalah, match="judul kolom harus alias, kode"):
        baca_tabel("alias", tmp_path / "alias.csv")
    with pytest.raises(KatalogSalah, match="tidak ada"):
        baca_tabel("jenis", tmp_path / "jenis.csv")
