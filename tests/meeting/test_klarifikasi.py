"""Tickets: who may bring and decide them, what a decision does to the data, and where a proposal never shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from data.edisi import current
from data.terbit.koreksi import akibat_koreksi
from meeting import acara, catatan, dek, klarifikasi, rapat, salindia, tiket
from meeting.galat import IsianDitolak, SudahDiubah
from meeting.klarifikasi import BukanHaknya, Penerimaan, SudahDiputus
from panels import daftar
from queries import Konteks, rows
from reports.layar.laman import LEBAR, dek_json, salindia_salindia
from reports.paparan.pptx import paparan_pptx
from reports.peserta.salindia import salindia_peserta
from tests.reports.baca_pptx import semua_teks
from words.galat import GalatSerambi

KUNCI = {
    "periode": "2024", "kode_wilayah": "64.02", "indikator": "persen_penduduk_miskin_p0", "rincian": "total",
}  # fmt: skip
SEL = {"tabel": "konteks", **KUNCI}
LAMA, USUL = 7.28, 987.654


@pytest.fixture
def awal() -> str:
    """The vintage before anything is decided."""
    return current()


def catat(**lain) -> tiket.Tiket:
    isi = {"edisi": current(), "oleh": "kab_kota", "kode_wilayah": "64.02", "sel": SEL, "nilai_lama": LAMA,
           "nilai_usulan": USUL}  # fmt: skip
    return tiket.ambil(tiket.catat("Rekap kami berbeda", **isi | lain))


def test_accepting_makes_a_correction_in_a_new_vintage_even_when_torn_apart(
    edisi_buatan, bingkai_bawaan, monkeypatch
):
    """The power fails between publishing and closing: the number stands, and accepting again only closes."""
    awal = edisi_buatan(**{nama: bingkai_bawaan[nama] for nama in ("penduduk", "konteks")}).edisi
    satu = catat(nilai_usulan=6.5)
    asli = klarifikasi._ganti
    putus = lambda t, isi, *a: 1 / 0 if "edisi_hasil" in isi else asli(t, isi, *a)  # noqa: E731
    with monkeypatch.context() as tambal, pytest.raises(ZeroDivisionError):
        tambal.setattr(klarifikasi, "_ganti", putus)
        klarifikasi.terima(satu, Penerimaan("sesuai rilis"), "operator")
    sesudah = current()
    assert sesudah != awal and tiket.ambil(satu.id).status == "diproses"
    hasil = klarifikasi.terima(tiket.ambil(satu.id), Penerimaan("sesuai rilis"), "operator")
    assert (hasil.status, hasil.edisi_hasil, current()) == ("diterima", sesudah, sesudah)
    assert [akibat_koreksi("konteks", KUNCI, dari).lama for dari in (awal, sesudah)] == [LAMA, 6.5]
    entri = rows("koreksi_daftar", Konteks(sesudah, "internal"))[0]
    assert (entri["lama"], entri["baru"], entri["alasan"]) == ("7.28", "6.5", "sesuai rilis"), (
        "not the ticket's text"
    )
    kejadian = [satu["kejadian"] for satu in catatan.terakhir()][::-1]
    assert kejadian == ["klarifikasi_dicatat", *["klarifikasi_diproses"] * 2, "klarifikasi_diterima"]
    with pytest.raises(SudahDiputus, match="sudah diterima"):
        klarifikasi.tolak(hasil, "terlambat", "operator")


def test_refusing_needs_a_reason_and_changes_no_number(awal):
    satu = catat()
    with pytest.raises(IsianDitolak, match="Alasan penolakan belum diisi"):
        klarifikasi.tolak(satu, "  ", "operator")
    hasil = klarifikasi.tolak(satu, "Tidak ada rekap yang mendukung", "operator")
    assert (hasil.status, hasil.tanggapan, current()) == ("ditolak", "Tidak ada rekap yang mendukung", awal)
    assert catatan.terakhir(1)[0] | {"waktu": ""} == {
        "waktu": "", "peran": "operator", "kode_wilayah": "64.02", "kejadian": "klarifikasi_ditolak",
        "rincian": f"tiket {satu.id}",
    }  # fmt: skip


@pytest.mark.parametrize("oleh", ["penyunting", "kab_kota", "pembaca"])
def test_only_the_operator_decides(awal, oleh):
    satu = catat()
    for putus in (
        lambda: klarifikasi.tolak(satu, "ya", oleh),
        lambda: klarifikasi.terima(satu, Penerimaan(""), oleh),
    ):
        with pytest.raises(BukanHaknya, match="operator"):
            putus()
    assert tiket.ambil(satu.id).versi == 1 and current() == awal


def test_two_at_once_lose_nothing(awal):
    satu = catat()
    klarifikasi.lengkapi(replace(satu, nilai_usulan=130.0), "kab_kota", "64.02")
    with pytest.raises(SudahDiubah) as galat:
        klarifikasi.lengkapi(replace(satu, isi="Alasan lain"), "operator")
    assert (galat.value.kini.nilai_usulan, galat.value.ketikan.isi) == (130.0, "Alasan lain")
    with pytest.raises(SudahDiubah):
        klarifikasi.terima(satu, Penerimaan(""), "operator")
    assert current() == awal, "nothing was published from a ticket that had changed"


def test_a_line_from_the_stage_is_completed_later(awal):
    satu = catat(sel={}, nilai_lama=None, nilai_usulan=None, oleh="penyunting")
    with pytest.raises(IsianDitolak, match="belum menyebut sel"):
        klarifikasi.terima(satu, Penerimaan(""), "operator")
    with pytest.raises(BukanHaknya, match="wilayah lain"):
        klarifikasi.lengkapi(klarifikasi.dengan_sel(satu, SEL, LAMA, USUL), "kab_kota", "64.71")
    lengkap = klarifikasi.lengkapi(klarifikasi.dengan_sel(satu, SEL, LAMA, USUL), "kab_kota", "64.02")
    assert (dict(lengkap.sel), lengkap.nilai_usulan, lengkap.versi) == (SEL, USUL, 2)


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"nilai_usulan": None}, "diisi bersama"),
        ({"sel": {}}, "diisi bersama"),
        ({"sel": SEL | {"periode": ""}}, "belum lengkap"),
        ({"sel": SEL | {"asing": "1"}}, "belum lengkap"),
        ({"sel": {"tabel": "sumber"}}, "belum lengkap"),
        ({"kode_wilayah": "64.71"}, "bukan milik wilayah"),
        ({"bukti": "0" * 64}, "tidak ada di komputer ini"),
    ],
)
def test_half_a_ticket_is_refused(awal, ubah, kata):
    with pytest.raises(GalatSerambi, match=kata):
        catat(**ubah)
    assert tiket.daftar() == ()


def test_a_number_that_is_being_published_is_not_changed_under_it(awal, monkeypatch):
    """Else the ticket would say another number than the vintage that it names."""
    satu = catat()

    def sela(dipegang, *_):
        with pytest.raises(BukanHaknya, match="sedang diproses"):
            klarifikasi.lengkapi(replace(dipegang, nilai_usulan=1.0), "kab_kota", "64.02")
        return "RK99-01"

    monkeypatch.setattr(klarifikasi, "_terbitkan", sela)
    hasil = klarifikasi.terima(satu, Penerimaan(""), "operator")
    assert (hasil.status, hasil.nilai_usulan, hasil.edisi_hasil) == ("diterima", USUL, "RK99-01")


def test_each_area_lists_its_own(awal):
    catat()
    catat(kode_wilayah="64.71", sel=SEL | {"kode_wilayah": "64.71"})
    assert len(tiket.daftar()) == 2
    assert [satu.kode_wilayah for satu in tiket.daftar(kode_wilayah="64.71")] == ["64.71"]


def test_no_proposed_number_leaves_for_stage_phones_or_files(konteks):
    """The deck as drawn and as data: only "sedang diklarifikasi" stands there."""
    rapat_uji = rapat.buat("Rakor", date(2026, 11, 25), edisi=current(), oleh="operator")
    pilihan = daftar.pilihan_dari("/peta", {}, konteks)
    peta = salindia.tambah(
        rapat_uji.id, acara.daftar(rapat_uji.id)[0].id, "tampilan", oleh="operator", halaman="/peta",
        panel="peta-semua-26", pilihan=pilihan,
    )  # fmt: skip
    tiket.catat(
        "Semestinya 987,654 menurut kami", edisi=rapat_uji.edisi, oleh="kab_kota", rapat=rapat_uji.id, salindia=peta.id,
        kode_wilayah="64.02", sel=SEL, nilai_usulan=USUL,
    )  # fmt: skip
    ini = dek.susun_dek(rapat_uji.id)
    keluar = [
        str(dek_json(ini)),
        salindia_salindia(ini, (LEBAR,)),
        "".join(salindia_peserta(s, ini, lambda sidik: sidik) for s in ini.salindia),
        " ".join(semua_teks(paparan_pptx(ini, dibuat=datetime(2026, 11, 25, tzinfo=UTC)))),
    ]
    for teks in keluar:
        polos = teks.replace(".", "").replace(",", "").replace("\u00a0", "")
        assert "987654" not in polos and "menurut kami" not in polos
    assert "edang diklarifikasi" in keluar[1] and "edang diklarifikasi" in keluar[2]
