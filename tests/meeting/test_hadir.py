"""The attendance list: lines come back, a table is stored as a whole, pasted and uploaded lists are read by heading."""

import datetime
import io

import openpyxl
import pytest

from data.intake.galat import BerkasDitolak
from meeting import berkas, hadir, hadir_baca, rapat
from meeting.galat import IsianDitolak, SudahDiubah, TidakAda
from meeting.hadir import Suntingan
from meeting.hadir_baca import dari_berkas, dari_teks
from words import hadir as kata


@pytest.fixture
def temu():
    return rapat.buat("Rakor", datetime.date(2026, 11, 25), edisi="kaltim-2026-11", oleh="operator").id


def tambah(temu, lembaga="Dinas Sosial", **ruas):
    return hadir.tambah(temu, oleh="penyunting", lembaga=lembaga, **ruas)


def test_a_line_comes_back_and_is_changed_on_its_version(temu):
    satu = tambah(temu, " Dinas \n Sosial ", kode_wilayah="64.01", jabatan="Sekretaris", tanda_tangan=True)
    assert hadir.daftar(temu) == (satu,)
    assert (satu.lembaga, satu.kode_wilayah, satu.nama, satu.tanda_tangan, satu.urut, satu.versi) == (
        "Dinas Sosial", "64.01", "", True, 1, 1)  # fmt: skip
    dua = hadir.ubah(satu.id, versi=1, oleh="operator", nama="Uji", jabatan=None)
    assert (dua.nama, dua.jabatan, dua.versi, dua.tanda_tangan) == ("Uji", "", 2, True)
    assert hadir.ubah(satu.id, versi=1, oleh="operator", nama="Uji") == dua, "the same again is no change"
    with pytest.raises(SudahDiubah, match="Baris daftar hadir ini sudah diubah oleh Operator") as galat:
        hadir.ubah(satu.id, versi=1, oleh="penyunting", nama="Lain")
    assert (galat.value.kini, galat.value.ketikan.nama, galat.value.beda) == (dua, "Lain", ("nama",))
    assert hadir.hapus(satu.id, oleh="operator") == dua and hadir.daftar(temu) == ()
    with pytest.raises(TidakAda):
        hadir.ubah(satu.id, versi=2, oleh="operator", nama="x")


def test_looking_makes_no_store(rumah):
    assert hadir.daftar("x") == () and not (rumah / "store.sqlite").exists()


def test_what_cannot_be_stored_is_refused(temu):
    for ruas, pesan in (
        ({"lembaga": " "}, "Lembaga belum diisi"),
        ({"lembaga": "x" * 201}, "paling banyak 200"),
        ({"kode_wilayah": "99.99"}, "Wilayah “99.99” tidak dikenal"),
        ({"kode_wilayah": "64"}, "tidak dikenal"),
    ):
        with pytest.raises(IsianDitolak, match=pesan):
            tambah(temu, **{"lembaga": "A", **ruas})
    with pytest.raises(TidakAda):
        tambah("tiada")
    with pytest.raises(TypeError):
        tambah(temu, urut=1)
    assert hadir.daftar(temu) == ()


def test_order(temu):
    _, _, c = (tambah(temu, isi) for isi in "abc")
    assert [satu.lembaga for satu in hadir.geser(c.id, ke=1, oleh="operator")] == ["c", "a", "b"]
    assert [satu.urut for satu in hadir.daftar(temu)] == [1, 2, 3]


def test_a_table_is_stored_as_a_whole_or_not_at_all(temu):
    a, b, c = (tambah(temu, isi) for isi in "abc")
    isi = Suntingan([(a.id, 1, {"jabatan": "Kadis"})], [{"lembaga": "d"}], [(b.id, 1)])
    assert [(s.lembaga, s.jabatan) for s in hadir.sunting(temu, isi, oleh="operator")] == [
        ("a", "Kadis"), ("c", ""), ("d", "")]  # fmt: skip
    kini = hadir.daftar(temu)
    for salah in (
        Suntingan([(c.id, 1, {"nama": "x"})], [{"lembaga": ""}]),
        Suntingan([(c.id, 1, {"nama": "x"}), (a.id, 1, {"jabatan": "Sekda"})]),
        Suntingan([(c.id, 1, {"nama": "x"})], hapus=[(a.id, 1)]),
        Suntingan([(c.id, 1, {"nama": "x"})], hapus=[("tiada", 1)]),
    ):
        with pytest.raises((IsianDitolak, SudahDiubah, TidakAda)):
            hadir.sunting(temu, salah, oleh="operator")
        assert hadir.daftar(temu) == kini


def test_pasted_lines_are_added_once_or_replace_the_list(temu):
    tambah(temu, "Dinas Sosial Kab. Paser")
    baris = dari_teks("Dinas Sosial Kab. Paser\nDinsos Kukar\n\nDinsos Kukar\n").baris
    masuk = hadir.tempel(temu, baris, oleh="penyunting")
    assert [(s.lembaga, s.kode_wilayah, s.urut) for s in masuk] == [("Dinsos Kukar", "64.02", 2)]
    hadir.tempel(temu, [{"lembaga": "Bappeda"}], oleh="penyunting", ganti=True)
    assert [satu.lembaga for satu in hadir.daftar(temu)] == ["Bappeda"]
    with pytest.raises(IsianDitolak, match="Wilayah “Atlantis” pada baris 2"):
        hadir.tempel(
            temu, dari_teks("Lembaga;Wilayah\nA;Berau\nB;Atlantis").baris, oleh="penyunting", ganti=True
        )
    assert [satu.lembaga for satu in hadir.daftar(temu)] == ["Bappeda"], "nothing was replaced"


def test_a_list_has_an_end(temu, monkeypatch):
    monkeypatch.setattr(hadir, "PALING_BANYAK", 3)
    with pytest.raises(IsianDitolak, match="paling banyak 3 baris; yang ini 4"):
        hadir.tempel(temu, [{"lembaga": satu} for satu in "abcd"], oleh="penyunting")
    monkeypatch.setattr(hadir_baca, "PALING_BANYAK", 3)
    with pytest.raises(IsianDitolak, match="paling banyak 3 baris"):
        dari_teks("a\nb\nc\nd")
    with pytest.raises(IsianDitolak, match="terlalu panjang"):
        dari_teks("x" * (hadir_baca.BATAS_TEKS + 1))


def ringkas(bacaan):
    return [
        (s.get("lembaga"), s["kode_wilayah"], s.get("jabatan", ""), s.get("nama", "")) for s in bacaan.baris
    ]


def test_columns_are_known_by_their_headings_and_others_are_left_out():
    bacaan = dari_teks(
        "DAFTAR HADIR\t\t\t\t\nNo\tNama Lengkap\tInstansi\tJabatan\tNo HP\n"
        "1\tUji\tDinsos Kukar\tKadis\t0812345\n2\t\tDinas Sosial Provinsi Kaltim\tSekretaris\t\n3\t\t\t\t\n"
    )
    assert ringkas(bacaan) == [
        ("Dinsos Kukar", "64.02", "Kadis", "Uji"), ("Dinas Sosial Provinsi Kaltim", "", "Sekretaris", "")]  # fmt: skip
    assert bacaan.diabaikan == ("No", "No HP") and "0812345" not in repr(bacaan)
    assert kata.diabaikan(bacaan.diabaikan) == "Kolom yang tidak dibaca: No, No HP."


def test_of_two_headings_that_mean_the_same_the_first_is_read():
    bacaan = dari_teks("Lembaga\tInstansi\nA\tB")
    assert ringkas(bacaan) == [("A", "", "", "")] and bacaan.diabaikan == ("Instansi",)


def test_lines_without_headings():
    assert ringkas(dari_teks("Dinsos PPU\tKabid\tUji")) == [("Dinsos PPU", "64.09", "Kabid", "Uji")]
    assert ringkas(dari_teks("Dinas A, Bidang B\nDinas C")) == [
        ("Dinas A, Bidang B", "", "", ""),
        ("Dinas C", "", "", ""),
    ]
    for teks, pesan in (
        ("a\tb\tc\td", "tidak berjudul"),
        ("  \n", "Tidak ada baris"),
        ("Lembaga\tNama\n\t\n", "Tidak ada"),
    ):
        with pytest.raises(IsianDitolak, match=pesan):
            dari_teks(teks)


def test_who_signs_is_said_in_words():
    bacaan = dari_teks("Lembaga;Ikut menandatangani\nA;ya\nB;tidak\nC;V\nD;")
    assert [satu["tanda_tangan"] for satu in bacaan.baris] == [True, False, True, False]


def buku(*baris) -> bytes:
    isi, keluar = openpyxl.Workbook(), io.BytesIO()
    for satu in baris:
        isi.active.append(satu)
    isi.save(keluar)
    return keluar.getvalue()


def test_a_quotation_mark_that_is_never_closed_is_said():
    with pytest.raises(IsianDitolak, match="terlalu panjang"):
        dari_teks('Lembaga\tNama\n"' + "x" * 150_000)


def test_an_uploaded_workbook():
    isi = buku(["DAFTAR HADIR"], [], ["No", "OPD", "Kabupaten/Kota", "Jabatan", "Nama", "NIP"],
        [1, "Dinas Sosial", "Kutai Timur", "Kadis", None, "198001012005011001"], [2, "=1+1", None, "x", None, None],
        [3, "Kecamatan", "Kec. Loa Kulu", "Camat", "Uji", None])  # fmt: skip
    bacaan = dari_berkas("hadir.xlsx", isi)
    assert ringkas(bacaan) == [
        ("Dinas Sosial", "64.08", "Kadis", ""), ("", "", "x", ""), ("Kecamatan", "64.02", "Camat", "Uji")]  # fmt: skip
    assert bacaan.diabaikan == ("No", "NIP") and "1980" not in repr(bacaan)


def test_uploads_that_are_no_list(rumah):
    for nama, isi in (
        ("hadir.xlsx", b"MZ\x90\x00" * 400),
        ("../../x.csv", b"a;b"),
        ("h.xlsx", b"PK\x03\x04" + b"\0" * 99),
    ):
        with pytest.raises(BerkasDitolak):
            dari_berkas(nama, isi)
    with pytest.raises(BerkasDitolak, match="kosong"):
        dari_berkas("kosong.xlsx", buku([None]))
    with pytest.raises(IsianDitolak, match="Tidak ada baris"):
        dari_berkas("judul.xlsx", buku(["Lembaga", "Nama"]))
    assert [satu for satu in (rumah / "unggahan").rglob("*") if satu.is_file()] == []


def test_the_letterhead_is_a_kept_picture(temu, monkeypatch):
    monkeypatch.setattr(berkas.berkas_gambar, "terima", lambda nama, isi: (isi.decode(), isi))
    gambar = berkas.simpan("kop.png", b"image/png", "penyunting").sidik
    pdf = berkas.simpan("kop.pdf", b"application/pdf", "penyunting").sidik
    hadir.pasang_kop(temu, gambar, "penyunting")
    assert hadir.kop(temu) == gambar == rapat.ambil(temu).pengaturan["kop"]
    with pytest.raises(IsianDitolak, match="gambar PNG atau JPEG"):
        hadir.pasang_kop(temu, pdf, "penyunting")
    with pytest.raises(berkas.BerkasHilang):
        hadir.pasang_kop(temu, "f" * 64, "penyunting")
    hadir.pasang_kop(temu, "", "penyunting")
    assert hadir.kop(temu) == "" and "kop" not in rapat.ambil(temu).pengaturan


def test_the_list_goes_with_its_meeting(temu):
    tambah(temu)
    rapat.hapus(temu, "operator")
    assert hadir.daftar(temu) == ()
