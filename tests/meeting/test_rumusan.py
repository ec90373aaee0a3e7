"""The register: what goes in comes back, every change is in the history, numbers stay with their clause."""

import datetime
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meeting import berkas, catatan, gudang, rapat, rumusan
from meeting.galat import IsianDitolak, SudahDiubah, TidakAda
from meeting.rumusan_isi import BOLEH
from panels.butir import Butir

EDISI = "kaltim-2026-11"
LENGKAP = {
    "isi": "Dinas Sosial menambah daya tampung panti\n\nmulai 2027", "pilar": "PILAR-REHSOS", "komisi": "I",
    "level": "provinsi", "kode_wilayah": "64.01", "penanggung_jawab": "Bidang Rehabilitasi Sosial",
    "dukungan": "infrastruktur", "indikator": "capaian_spm", "jenis": "SPM-LANSIA", "ukuran": "terdata",
    "kewenangan": "provinsi", "penduduk": "dukcapil", "satuan": "persen", "dasar_nilai": 63.5,
    "dasar_periode": "2025", "dasar_edisi": EDISI, "target": 100.0, "target_tahunan": {"2027": 80.0, "2028": 100.0},
    "tenggat": "2028-06", "status": "berjalan", "catatan": "satu\ndua", "asal_rumusan": "abc123",
    "program": "1.06.04", "kegiatan": "k", "subkegiatan": "s", "lokasi": "Samarinda", "volume": 2.0,
    "satuan_volume": "unit", "pagu": 250e6, "sumber_dana": "APBD", "halaman": "/kesenjangan", "panel": "spm",
    "pilihan": {"tahun": "2025"},
}  # fmt: skip
UBAH = {"isi": "lain", "level": "pusat", "status": "selesai", "dukungan": "", "tenggat": "2029", "target": 5.0,
    "target_tahunan": {}, "pilihan": {}, "dasar_nilai": 1.0, "volume": None, "pagu": 0.0,
    "dasar_periode": "2024-S1", "satuan": "jiwa"}  # fmt: skip


@pytest.fixture
def temu():
    return buat()


def buat(nama="Rakor 2026", tahun=2026) -> str:
    return rapat.buat(nama, datetime.date(tahun, 11, 25), edisi=EDISI, oleh="operator").id


def tambah(temu, isi="Butir", level="provinsi", **ruas) -> Butir:
    return rumusan.tambah(temu, oleh="penyunting", isi=isi, level=level, **ruas)


def test_a_clause_comes_back_as_it_was_stored(temu, jam_uji):
    assert set(LENGKAP) == BOLEH, "every field that can be written is tried"
    satu = tambah(temu, **LENGKAP)
    assert rumusan.ambil(satu.id) == satu and rumusan.daftar(temu) == (satu,)
    assert {nama: nilai for nama, nilai in asdict(satu).items() if nama in BOLEH} == LENGKAP
    assert (satu.nomor, satu.setuju, satu.urut, satu.versi, satu.oleh) == (
        None, "usulan", 1, 1, "penyunting")  # fmt: skip
    (jejak,) = rumusan.riwayat(satu.id)
    assert (jejak.ruas, jejak.peran, jejak.waktu) == ("dibuat", "penyunting", "2026-11-21T23:00:00Z")
    assert catatan.terakhir()[0]["kejadian"] == "butir_ditambah"


def test_looking_makes_no_store(rumah):
    assert rumusan.daftar() == () and rumusan.tanda("x") == "" and not gudang.ada()


def test_every_field_can_be_changed_alone_and_is_in_the_history(temu):
    satu = tambah(temu, **LENGKAP)
    for versi, ruas in enumerate(sorted(BOLEH), 1):
        nilai = UBAH.get(ruas, "lain")
        baru = rumusan.ubah(satu.id, versi=versi, oleh="operator", **{ruas: nilai})
        beda = [nama for nama in BOLEH if getattr(baru, nama) != getattr(satu, nama)]
        assert beda == [ruas] and getattr(baru, ruas) == nilai and baru.versi == versi + 1
        akhir = rumusan.riwayat(satu.id)[-1]
        assert (akhir.ruas, akhir.peran, akhir.versi) == (ruas, "operator", versi + 1)
        assert akhir.lama != akhir.baru
        satu = baru


def test_the_history_tells_old_and_new_in_plain_texts(temu):
    satu = tambah(temu, target=100, indikator="x", satuan="persen", target_tahunan={"2027": 50})
    rumusan.ubah(
        satu.id, versi=1, oleh="operator", kode_peran="64.01", target=None, target_tahunan={"2027": 62.5}
    )
    lihat = {satu.ruas: (satu.lama, satu.baru, satu.kode_wilayah) for satu in rumusan.riwayat(satu.id)[1:]}
    assert lihat == {
        "target": ("100", "", "64.01"), "target_tahunan": ('{"2027": 50.0}', '{"2027": 62.5}', "64.01")}  # fmt: skip


def test_the_same_again_is_no_change_and_an_empty_cell_is_an_empty_text(temu):
    satu = tambah(temu)
    assert rumusan.ubah(satu.id, versi=1, oleh="operator", isi=" Butir ", catatan=None, pilihan=None) == satu
    assert len(rumusan.riwayat(satu.id)) == 1


def test_a_slower_writer_is_refused_with_what_he_typed(temu):
    satu = tambah(temu, catatan="awal")
    baru = rumusan.ubah(satu.id, versi=1, oleh="operator", isi="operator", komisi="II")
    with pytest.raises(SudahDiubah, match="Butir rumusan ini sudah diubah oleh Operator") as galat:
        rumusan.ubah(satu.id, versi=1, oleh="penyunting", isi="penyunting", catatan="c", komisi="II")
    assert galat.value.kini == baru and sorted(galat.value.beda) == ["catatan", "isi"]
    assert (galat.value.ketikan.isi, galat.value.ketikan.catatan) == ("penyunting", "c")
    assert rumusan.ambil(satu.id) == baru and len(rumusan.riwayat(satu.id)) == 3


DITOLAK = [
    ({"isi": " \n "}, "Isi butir belum diisi"),
    ({"isi": "x" * 4001}, "paling banyak 4000"),
    ({"level": "desa"}, "Level “desa” tidak dikenal"),
    ({"level": None}, "Level “” tidak dikenal"),
    ({"status": "batal"}, "Status “batal” tidak dikenal"),
    ({"dukungan": "doa"}, "Dukungan pusat “doa” tidak dikenal"),
    ({"target": 1.0, "satuan": "persen"}, "Target memerlukan indikator"),
    ({"target": 1.0, "indikator": "x"}, "Target memerlukan satuan"),
    ({"target_tahunan": {"2027": 1}}, "Target memerlukan indikator dan satuan"),
    ({"target_tahunan": {"27": 1}}, "bukan tahun empat angka"),
    ({"dasar_nilai": 1.0}, "Kondisi awal memerlukan periode, edisi data, dan satuan"),
    ({"dasar_periode": "2025-13"}, "Periode kondisi awal “2025-13” tidak dikenal"),
    ({"tenggat": "akhir tahun"}, "Tenggat"),
    ({"tenggat": "2027-00"}, "tidak terbaca"),
    ({"tenggat": "2027-02-30"}, "tidak terbaca"),
    ({"target": float("nan"), "indikator": "x", "satuan": "y"}, "bukan angka"),
    ({"pagu": float("inf")}, "bukan angka"),
    ({"volume": -1}, "tidak boleh kurang dari nol"),
    ({"volume": True}, "bukan angka"),
    ({"pagu": "10"}, "bukan angka"),
    ({"pilihan": {"asing": "x"}}, "pilihan asing tidak dikenal"),
]


def test_what_cannot_be_stored_is_refused_with_its_name(temu):
    satu = tambah(temu)
    for ruas, pesan in DITOLAK:
        with pytest.raises(IsianDitolak, match=pesan):
            tambah(temu, **{"isi": "Butir", **ruas})
        with pytest.raises(IsianDitolak, match=pesan):
            rumusan.ubah(satu.id, versi=1, oleh="operator", **ruas)
        assert rumusan.daftar(temu) == (satu,)


def test_a_name_that_is_no_field_is_a_fault_of_the_program(temu):
    for ruas in ({"nomor": 1}, {"setuju": "disetujui"}, {"versi": 3}):
        with pytest.raises(TypeError, match="no fields of a clause"):
            tambah(temu, **ruas)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(teks=st.text(max_size=60), angka=st.none() | st.floats(-1e12, 1e12))
def test_any_text_and_number_comes_back_or_is_refused(temu, teks, angka):
    if not angka:
        angka = None
    try:
        satu = tambah(
            temu, isi=f"x{teks}", catatan=teks, penanggung_jawab=teks, indikator="i", satuan="s", target=angka
        )
    except IsianDitolak:
        return
    assert rumusan.ambil(satu.id) == satu and satu.target == angka
    assert "\x00" not in satu.catatan and len(satu.penanggung_jawab.splitlines()) <= 1


def test_unknown_ids_are_named(temu):
    for cara in (
        lambda: rumusan.ambil("tiada"), lambda: rumusan.riwayat("tiada"), lambda: tambah("tiada"),
        lambda: rumusan.ubah("tiada", versi=1, oleh="operator", isi="x"),
        lambda: rumusan.setujui("tiada", versi=1, oleh="operator"),
    ):  # fmt: skip
        with pytest.raises(TidakAda):
            cara()


@pytest.mark.parametrize(("ke", "urutan"), [(1, "cab"), (2, "acb"), (3, "abc"), (0, "cab"), (99, "abc")])
def test_order(temu, ke, urutan):
    a, _, c = (tambah(temu, isi) for isi in "abc")
    hasil = rumusan.geser(c.id, ke=ke, oleh="operator")
    assert "".join(satu.isi for satu in hasil) == urutan and [satu.urut for satu in hasil] == [1, 2, 3]
    assert rumusan.ubah(a.id, versi=1, oleh="operator", isi="A").versi == 2, "order refuses nobody's typing"
    assert len(rumusan.riwayat(c.id)) == (1 if urutan == "abc" else 2)


def test_the_newest_meeting_comes_first(temu):
    tambah(temu, "2026")
    tambah(buat("Rakor 2027", 2027), "2027")
    tambah(buat("Rakor 2024", 2024), "2024")
    assert [satu.isi for satu in rumusan.daftar()] == ["2027", "2026", "2024"]


def test_proof_is_tied_and_untied(temu, monkeypatch):
    monkeypatch.setattr(berkas.berkas_gambar, "terima", lambda nama, isi: ("image/png", isi))
    foto = berkas.simpan("foto.png", b"isi", "penyunting")
    satu, tanda = tambah(temu), rumusan.tanda(temu)
    for uraian in ("Papan nama", "Papan nama", "Papan baru"):
        rumusan.sambung_bukti(satu.id, foto.sidik, uraian, oleh="penyunting")
    (bukti,) = rumusan.daftar_bukti(satu.id)
    assert (bukti.nama, bukti.keterangan, bukti.oleh) == ("foto.png", "Papan baru", "penyunting")
    assert rumusan.ambil(satu.id).versi == 1 and rumusan.tanda(temu) != tanda
    rumusan.lepas_bukti(satu.id, foto.sidik, oleh="operator")
    assert rumusan.daftar_bukti() == ()
    assert [(s.ruas, s.lama, s.baru) for s in rumusan.riwayat(satu.id)][1:] == [
        ("bukti", "", "foto.png: Papan nama"), ("bukti", "foto.png: Papan nama", "foto.png: Papan baru"),
        ("bukti", "foto.png: Papan baru", "")]  # fmt: skip
    with pytest.raises(TidakAda, match="Berkas"):
        rumusan.sambung_bukti(satu.id, "f" * 64, oleh="operator")


def test_the_mark_differs_after_every_change(temu):
    lihat = [rumusan.tanda(temu)]
    satu = tambah(temu)
    lihat.append(rumusan.tanda(temu))
    tambah(temu)
    for cara in (
        lambda: rumusan.ubah(satu.id, versi=1, oleh="operator", isi="x"),
        lambda: rumusan.setujui(satu.id, versi=2, oleh="operator"),
        lambda: rumusan.tahan(satu.id, versi=3, oleh="operator"),
        lambda: rumusan.geser(satu.id, ke=2, oleh="operator"),
        lambda: rumusan.hapus(satu.id, versi=4, oleh="operator"),
    ):
        lihat.append(rumusan.tanda(temu))
        cara()
    assert len({*lihat, rumusan.tanda(temu)}) == len(lihat) + 1
    assert rumusan.tanda(buat("lain")) == "0.0.0"


def test_history_and_change_are_one_step(temu, monkeypatch):
    satu = tambah(temu)
    with monkeypatch.context() as rusak, pytest.raises(ZeroDivisionError):
        rusak.setattr("meeting.rumusan_jejak.teks", lambda nilai: 1 / 0)
        rumusan.ubah(satu.id, versi=1, oleh="operator", isi="x")
    assert rumusan.ambil(satu.id) == satu
