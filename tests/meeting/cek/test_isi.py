"""What the deck itself says: held, empty, made-up, too long; each class is seen failing and passing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.edisi import Edisi
from meeting.cek import isi
from meeting.cek.laporan import LULUS, PERBAIKI, PERHATIAN, Butir, Laporan, Temuan
from reports.dek import Dek
from tests.charts.contoh_spec import all_specs, panel
from tests.reports.paparan.dek_contoh import dek


@pytest.fixture(scope="module")
def rapat() -> Dek:
    spec = all_specs()
    semua = dek(panel(spec["choropleth"], contoh=True), panel(spec["bar"]))
    return replace(semua, salindia=tuple(s for s in semua.salindia if not s.ditahan))


@pytest.fixture
def edisi(monkeypatch):
    """Editions by name: their package; the others do not exist."""
    from data.galat import EdisiTidakDikenal

    ada: dict[str, dict] = {}

    def buka(nama):
        if nama not in ada:
            raise EdisiTidakDikenal(f"Edisi data {nama!r} tidak dikenal.")
        return Edisi(nama, None, {"memuat_contoh": True, "created": "2026-11-20T00:00:00Z", **ada[nama]})

    monkeypatch.setattr(isi, "open_edition", buka)
    return ada


def pakai(dek_: Dek, nama: str) -> Dek:
    def satu(s):
        return (
            replace(s, panel=replace(s.panel, stamps=replace(s.panel.stamps, edisi=nama))) if s.panel else s
        )

    return replace(dek_, edisi=nama, salindia=tuple(map(satu, dek_.salindia)))


def test_held_slides_and_an_empty_deck_fail(rapat):
    assert isi.susunan(rapat).hasil == LULUS
    tahan = replace(rapat, salindia=(replace(rapat.salindia[1], ditahan="Jenis PMKS-99 tidak ada."),))
    (temuan,) = isi.susunan(tahan).gagal
    assert temuan.teks == "Salindia 2: Jenis PMKS-99 tidak ada."
    assert "belum berisi salindia" in isi.susunan(replace(rapat, salindia=())).gagal[0].kalimat


def test_contoh_fails_in_a_meeting_vintage_only(rapat, edisi):
    edisi |= {
        "RK26-01": {"kode_rapat": "RK26-01"},
        "LATIHAN26-01": {"kode_rapat": "LATIHAN26-01"},
        "polos": {},
    }
    rk = isi.contoh(pakai(rapat, "RK26-01"))
    assert rk.hasil == PERBAIKI and rk.gagal[0].nomor == (2,) and "DATA CONTOH" in rk.gagal[0].kalimat
    for nama in ("LATIHAN26-01", "polos"):
        assert isi.contoh(pakai(rapat, nama)).hasil == PERHATIAN
    bersih = replace(rapat, salindia=rapat.salindia[2:])
    assert isi.contoh(pakai(bersih, "RK26-01")).hasil == LULUS


def test_an_edition_that_is_gone_or_not_locked_is_told(rapat, edisi):
    edisi |= {"RK26-01": {"kode_rapat": "RK26-01"}, "polos": {}}
    assert isi.edisi(pakai(rapat, "RK26-01")).hasil == LULUS
    assert isi.edisi(pakai(rapat, "polos")).hasil == PERHATIAN
    assert isi.edisi(pakai(rapat, "hilang")).hasil == PERBAIKI
    campur = replace(
        pakai(rapat, "RK26-01"),
        salindia=(*pakai(rapat, "RK26-01").salindia, pakai(rapat, "polos").salindia[2]),
    )
    assert any("tetap memakai edisi lain: polos" in satu.kalimat for satu in isi.edisi(campur).perhatian)


def test_a_slide_without_one_number_fails_a_gap_is_told(rapat):
    assert isi.data(rapat).hasil == PERHATIAN  # the example table has all five states
    s = rapat.salindia[1]
    kosong = tuple(
        tuple(replace(sel, value=None, text="…", keadaan="tidak_tersedia") for sel in baris)
        for baris in s.panel.table.rows
    )
    tabel = replace(s.panel.table, rows=kosong, total=None)
    habis = replace(rapat, salindia=(replace(s, panel=replace(s.panel, table=tabel)),))
    (temuan,) = isi.data(habis).gagal
    assert temuan.nomor == (2,) and "tidak ada satu pun angka" in temuan.kalimat


def test_too_much_text_fails_and_typed_digits_are_told(rapat, monkeypatch):
    monkeypatch.setattr(isi, "angka_ketik", lambda _: (("s2", "judul", ("85.547",)), ("s3", "judul", ("2",))))
    (perhatian,) = isi.teks(rapat).perhatian
    assert perhatian.teks.startswith("Salindia 2, 3: angka diketik pada judul; ganti dengan isian")
    panjang = replace(rapat, salindia=(replace(rapat.salindia[2], judul="Judul yang panjang sekali " * 12),))
    assert isi.teks(panjang).hasil == PERBAIKI


def test_findings_of_the_same_words_become_one():
    semua = [Temuan("x.", (n,), (u,)) for n in (4, 7) for u in ("1024 × 768", "1366 × 768")]
    assert isi.gabung([*semua, Temuan("y.", (4,))]) == (
        Temuan("x.", (4, 7), ("1024 × 768", "1366 × 768")), Temuan("y.", (4,)),
    )  # fmt: skip


def test_the_report_says_what_fails_and_travels_as_json():
    butir = (
        Butir("a", "Ukuran huruf", (Temuan("kecil.", (4,), ("1024 × 768",)),)),
        Butir("b", "Port", (), (Temuan("perhatikan."),), "port 8501 bebas"),
    )
    laporan = Laporan("r1", "Rakor", "RK26-01", "22 November 2026 pukul 14.03 WITA", butir, "/x/y.zip", 12.5)
    assert not laporan.lulus and replace(laporan, butir=butir[1:]).lulus
    baris = laporan.baris()
    assert "[perlu perbaikan] Ukuran huruf" in baris and "    - Salindia 4 pada 1024 × 768: kecil." in baris
    assert "[perhatian] Port: port 8501 bebas" in baris and baris[-2:] == [
        "Hasil: 1 dari 2 perlu perbaikan.",
        "Paket USB: /x/y.zip",
    ]
    assert Laporan.dari_json(laporan.ke_json()) == laporan
    with pytest.raises(ValueError):
        Laporan.dari_json("Gagal")
