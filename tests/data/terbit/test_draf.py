import errno
import shutil

import pyarrow.parquet as pq
import pytest

from data.intake.model import Baris, Hasil, Peringatan, Pertanyaan
from data.terbit import draf as modul
from data.terbit.draf import buka_draf, daftar_draf, folder_draf, hapus_draf, simpan_draf
from data.terbit.galat import DrafDitolak, TidakDapatMenulis
from data.terbit.penguncian import aktifkan
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import kiriman, pmks

BARIS = Baris("pmks", "2024", "64.02", 12.0, "Rekap!C7", jenis="PMKS-09", ukuran="terdata", kumulatif=True)
PENUH = OSError(errno.ENOSPC, "No space left on device", "baris.parquet")


def berkas(tmp_path, nama="a.xlsx", isi=b"isi"):
    jalur = tmp_path / nama
    jalur.parent.mkdir(parents=True, exist_ok=True)
    jalur.write_bytes(isi)
    return jalur


def test_a_draft_keeps_rows_cells_files_and_what_was_noticed(rumah, jam, tmp_path):
    kosong = Baris("pmks", "2024", "64.01", None, "Rekap!C8", jenis="PMKS-09", status="tidak_tersedia")
    hasil = Hasil("a.xlsx", [BARIS, kosong], peringatan=[Peringatan("x", "Teks.", ("A!B2",))])
    simpan = simpan_draf([hasil], [berkas(tmp_path)], pengirim=" Dinsos Kukar ", judul="Rekap 2024")
    draf = buka_draf(simpan.id)
    assert (
        draf == simpan
        and draf.pengirim == "Dinsos Kukar"
        and draf.banyak_baris == 2
        and draf.terbit_pada == ""
    )
    assert draf.baris().to_pylist()[0] == {
        "tabel": "pmks", "periode": "2024", "kode_wilayah": "64.02", "nilai": 12.0, "cell": "Rekap!C7",
        "jenis": "PMKS-09", "layanan": "", "kewenangan": "", "indikator": "", "rincian": "", "arah": "", "dasar": "",
        "ukuran": "terdata", "jenis_kelamin": "total", "satuan": "jiwa", "status": "tetap", "kumulatif": True,
        "klasifikasi": "", "berkas": "a.xlsx",
    }  # fmt: skip
    assert draf.baris().column("nilai").to_pylist() == [12.0, None]
    assert (draf.path / "berkas" / "a.xlsx").read_bytes() == b"isi" and draf.berkas[0].bita == 3
    expected = {"kode": "x", "teks": "Teks.", "sel": ["A!B2"], "tingkat": "peringatan", "berkas": "a.xlsx"}
    assert draf.peringatan == (expected,)
    assert draf.disimpan == "2026-11-21T15:00:00+00:00"


def test_two_files_of_the_same_name_stay_two(rumah, jam, tmp_path):
    dua = [berkas(tmp_path, "x/a.xlsx", b"1"), berkas(tmp_path, "y/A.xlsx", b"22")]
    draf = simpan_draf([Hasil("a.xlsx", [BARIS]), Hasil("A.xlsx", [BARIS])], dua, pengirim="D", judul="")
    assert [satu.nama for satu in draf.berkas] == ["a.xlsx", "A (2).xlsx"]
    assert draf.baris().column("berkas").to_pylist() == ["a.xlsx", "A (2).xlsx"]


@pytest.mark.parametrize(
    "hasil",
    [
        Hasil("a.xlsx", [BARIS], pertanyaan=[Pertanyaan("tahun", "Tahun?", (), ("2024",))]),
        Hasil("a.xlsx", penolakan=("data_pribadi", "Ada NIK.")),
    ],
)
def test_a_file_that_is_not_fully_understood_is_not_stored(rumah, jam, tmp_path, hasil):
    with pytest.raises(DrafDitolak, match=r"a\.xlsx ditolak atau masih memerlukan jawaban"):
        simpan_draf([Hasil("b.xlsx", [BARIS]), hasil], [berkas(tmp_path)] * 2, pengirim="D", judul="")
    assert daftar_draf() == [] and not folder_draf().exists()


def test_files_and_results_must_match_and_the_kind_be_known(rumah, jam, tmp_path):
    with pytest.raises(DrafDitolak, match="satu hasil baca"):
        simpan_draf([], [], pengirim="D", judul="")
    with pytest.raises(DrafDitolak, match="Macam sumber"):
        simpan_draf([Hasil("a", [BARIS])], [berkas(tmp_path)], pengirim="D", judul="", jenis_sumber="contoh")


def test_drafts_are_listed_newest_first_and_deleted(rumah, jam):
    import datetime

    from tests.data.terbit.conftest import KINI

    lama = kiriman(pmks())
    jam(KINI + datetime.timedelta(minutes=1))
    baru = kiriman(pmks())
    assert [satu.id for satu in daftar_draf()] == [baru, lama]
    hapus_draf(lama)
    assert [satu.id for satu in daftar_draf()] == [baru]
    with pytest.raises(DrafDitolak, match="tidak dikenal"):
        hapus_draf(lama)


@pytest.mark.parametrize("nama", ["", ".", "..", "../edisi", "tak-ada", ".tmp-x"])
def test_no_other_folder_is_opened_as_a_draft(rumah, jam, nama):
    kiriman(pmks())
    (rumah / "edisi").mkdir()
    for folder in (rumah, rumah / "edisi", folder_draf()):
        (folder / "meta.json").write_text("{}", encoding="utf-8")
    with pytest.raises(DrafDitolak, match="tidak dikenal"):
        buka_draf(nama)


def test_a_damaged_draft_is_named(rumah, jam):
    draf = buka_draf(kiriman(pmks()))
    (draf.path / "baris.parquet").write_bytes(b"rusak")
    with pytest.raises(DrafDitolak, match="rusak"):
        draf.baris()
    (draf.path / "meta.json").write_text('{"id": 1}', encoding="utf-8")
    with pytest.raises(DrafDitolak, match=r"meta\.json tidak dapat dibaca"):
        buka_draf(draf.id)


@pytest.mark.parametrize("langkah", ["salin", "tulis"])
def test_a_full_disk_is_told_and_leaves_nothing(rumah, jam, tmp_path, monkeypatch, langkah):
    def penuh(*_, **__):
        raise PENUH

    monkeypatch.setattr(
        *((shutil, "copyfile") if langkah == "salin" else (pq.ParquetWriter, "write_table")), penuh
    )
    with pytest.raises(TidakDapatMenulis, match="Ruang simpan penuh"):
        simpan_draf([Hasil("a", [BARIS])], [berkas(tmp_path)], pengirim="D", judul="")
    assert list(folder_draf().iterdir()) == [] and modul.daftar_draf() == []


def test_a_draft_is_published_once_unless_an_older_edition_is_taken_up_again(awal):
    draf = kiriman(pmks())
    terbitkan([draf], oleh="operator", alasan={})
    with pytest.raises(DrafDitolak, match="sudah terbit pada edisi"):
        terbitkan([draf], oleh="operator", alasan={})
    aktifkan(awal, oleh="operator")
    assert terbitkan([draf], oleh="operator", alasan={}).package["dari"] == awal
