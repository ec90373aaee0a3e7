"""A full set of every agency's files replaces the contoh everywhere; every number is the one that was sent."""

from __future__ import annotations

import pytest

from data.edisi import current, open_edition
from data.terbit.banding import diff
from data.terbit.galat import ContohTertinggal
from data.terbit.penguncian import kunci
from queries import Konteks, run
from tests.alur import perjalanan
from tests.alur.isi_panel import bersebut_contoh
from tests.alur.jalan_kedua import jumlah
from tests.alur.kubus import TAHUN_SPM, angka
from tests.alur.perjalanan import BERCONTOH, tabel
from tests.reports.panel_nyata import drawn, query

ALAMAT = (
    ("/", {"tahun": "2024", "wilayah": "64.11"}), ("/", {"tahun": "2023"}),
    ("/peta", {"jenis": "PMKS-09", "tahun": "2024", "tampil": "terlayani"}),
    ("/peta", {"jenis": "PILAR-REHSOS", "tampil": "perubahan"}),
    ("/peta", {"indikator": "migrasi_datang", "tahun": "2024"}),
    ("/jenis", {}), ("/jenis", {"kelompok": "spm", "tahun": "2023"}),
    ("/ikn", {}), ("/ikn", {"jenis_ikn": "LOC-ORTER"}),
)  # fmt: skip

pytestmark = pytest.mark.lama


def isi_edisi(edisi: str) -> dict[tuple, float]:
    """What the rekaps of an edition hold, by the keys of the generator's cube."""
    buka = open_edition(edisi)
    hasil = {}
    for nama in BERCONTOH:
        baris = tabel(buka, nama)
        for b in baris[baris["sumber_id"].str.startswith("REKAP-")].to_dict("records"):
            for kunci_sel, nilai in _sel(nama, b):
                assert kunci_sel not in hasil, kunci_sel
                hasil[kunci_sel] = nilai
    return hasil


def _sel(nama, b):
    awal = (nama, b["periode"], b["kode_wilayah"])
    if nama == "pmks":
        yield (*awal, b["jenis"], b["ukuran"], b["jenis_kelamin"], b["satuan"]), b["nilai"]
    elif nama == "spm":
        for sisi in ("butuh", "terlayani"):
            yield (*awal, b["layanan"], f"{b['kewenangan']} {sisi}", "total", "jiwa"), b[sisi]
    elif nama == "psks":
        yield (*awal, b["jenis"], "", "total", b["satuan"]), b["nilai"]
    else:
        yield (*awal, b["arah"], "", "total", "jiwa"), b["nilai"]


def dikirim(isi) -> dict[tuple, int]:
    """The generator's cube by the same keys, without the men counted under a type of women only (nil by form)."""
    semua = angka(isi, "tabel", "periode", "kode_wilayah", "hal", "rincian", "kelamin", "satuan")
    return {k: v for k, v in semua.items() if not (k[3] == "PMKS-23" and k[5] == "L")}


def cek_isi(alur):
    assert isi_edisi(alur.edisi) == dikirim(alur.isi)
    for nama in BERCONTOH:
        baris = tabel(open_edition(alur.edisi), nama)
        assert "contoh" not in set(baris["asal"]), nama
    assert not open_edition(alur.edisi).package["memuat_contoh"]
    sumber = tabel(open_edition(alur.edisi), "sumber")
    assert "contoh" not in set(sumber["jenis_sumber"])


def test_every_number_sent_is_published_once_and_no_contoh_is_left(penuh):
    cek_isi(penuh)


def test_the_base_did_hold_contoh_of_all_four_tables(penuh):
    assert all("contoh" in set(tabel(open_edition(penuh.dasar), nama)["asal"]) for nama in BERCONTOH)


def cek_halaman(alur, alamat):
    konteks = Konteks(alur.edisi)
    for page, codes in alamat:
        panels, words = drawn(page, query(page, codes, konteks))
        assert panels, page
        for panel in panels:
            assert not panel.stamps.contoh and bersebut_contoh(panel) == [], (page, codes, panel.key)
        assert bersebut_contoh(words) == [], (page, codes)


def test_no_page_speaks_of_contoh_any_more(penuh):
    cek_halaman(penuh, ALAMAT)


def test_the_same_pages_speak_of_it_before(penuh, monkeypatch):
    monkeypatch.setattr("data.edisi.current", lambda: penuh.dasar)
    panels, words = drawn("/jenis", {"edisi": penuh.dasar})
    assert any(panel.stamps.contoh for panel in panels)
    assert bersebut_contoh(panels) and bersebut_contoh(words)


def cek_jalan_kedua(alur, tahun, kelamin=("total",), hal=()):
    internal, harap = Konteks(alur.edisi, "internal"), jumlah(alur.isi)
    hal = hal or sorted({k[2] for k in harap})
    for periode in map(str, tahun):
        for satu in hal:
            for ukuran in ("terdata", "tertangani"):
                for satuan, sisi in [("KK", "total"), *(("jiwa", k) for k in kelamin)]:
                    _cek_sebaran(internal, harap, (periode, satu, ukuran, sisi, satuan))
        for dimensi in ("jenis", "pilar", "spm", "pas"):
            _cek_rincian(internal, harap, periode, dimensi)


def _cek_sebaran(internal, harap, pilihan):
    periode, hal, ukuran, sisi, satuan = pilihan
    baris = run(
        "sebaran",
        internal,
        periode=periode,
        jenis=hal,
        ukuran=ukuran,
        satuan=satuan,
        jenis_kelamin=sisi,
        dasar="dukcapil",
    )
    dapat = baris.dropna(subset=["nilai"]).set_index("kode_wilayah")["nilai"].astype(int).to_dict()
    benar = {k[1]: v for k, v in harap.items() if (k[0], *k[2:]) == pilihan}
    assert dapat == benar, pilihan


def _cek_rincian(internal, harap, periode, dimensi):
    baris = run("rincian", internal, periode=periode, dimensi=dimensi)
    for ukuran in ("terdata", "tertangani"):
        isi = baris.dropna(subset=[ukuran])
        kunci_baris = zip(isi["kode_wilayah"], isi["jenis"], isi["satuan"], strict=True)
        dapat = dict(zip(kunci_baris, isi[ukuran].astype(int), strict=True))
        daftar = set(baris["jenis"])
        benar = {
            (k[1], k[2], k[5]): v
            for k, v in harap.items()
            if (k[0], k[3], k[4]) == (periode, ukuran, "total")
            and k[2] in daftar
            and not k[1].startswith("LINGKAR")
        }
        assert dapat == benar and benar, (periode, dimensi, ukuran)


def test_totals_of_areas_rings_and_province_are_those_of_the_second_road(penuh):
    cek_jalan_kedua(
        penuh, (2024,), hal=("PMKS-09", "PMKS-24", "PILAR-REHSOS", "SPM-ANAK", "PAS-04", "SEMUA-26")
    )


def test_a_year_of_months_is_their_sum(penuh):
    """The monthly file of arrivals and departures gives one full year per area, on the map and in the series."""
    isi = penuh.isi[penuh.isi["tabel"] == "migrasi"]
    harap = isi.groupby(["tahun", "hal", "kode_wilayah"])["nilai"].sum()
    konteks = Konteks(penuh.edisi)
    seri = run("migrasi_seri", konteks)
    for (tahun, arah), benar in harap.groupby(level=[0, 1]):
        benar = benar.droplevel([0, 1]).to_dict()
        peta = run("sebaran_migrasi", konteks, tahun=tahun, arah=arah)
        assert peta.set_index("kode_wilayah")["nilai"].astype(int).to_dict() == benar
        tahunan = seri[(seri["arah"] == arah) & (seri["tahun"] == tahun) & seri["setahun"]]
        assert tahunan.set_index("kode_wilayah")["nilai"].astype(int).to_dict() == benar
    neto = seri[(seri["arah"] == "neto") & (seri["tahun"] == 2024) & seri["setahun"]].set_index(
        "kode_wilayah"
    )["nilai"]
    assert neto.astype(int).to_dict() == (harap[2024]["datang"] - harap[2024]["pindah"]).to_dict()


def test_the_second_road_notices_one_more_person(penuh):
    lebih = penuh.isi.copy()
    kena = (lebih["hal"] == "PMKS-13") & (lebih["periode"] == "2024") & (lebih["kelamin"] == "total")
    lebih.loc[lebih.index[kena][0], "nilai"] += 1
    internal = Konteks(penuh.edisi, "internal")
    with pytest.raises(AssertionError):
        _cek_sebaran(internal, jumlah(lebih), ("2024", "PMKS-13", "terdata", "total", "jiwa"))


def test_locking_for_a_meeting_refuses_contoh_and_takes_the_full_set(salinan):
    with pytest.raises(ContohTertinggal, match="2024"):
        kunci("RK26-01", dari=salinan.dasar)
    penuh = kunci("RK26-02")
    assert penuh.package["dari"] == current() == salinan.edisi
    assert isi_edisi("RK26-02") == dikirim(salinan.isi)


@pytest.mark.lama
def test_a_rehearsal_may_hold_contoh_and_a_meeting_may_go_without(salinan):
    assert kunci("LATIHAN26-01", dari=salinan.dasar).package["memuat_contoh"]
    tanpa = kunci("RK26-01", dari=salinan.dasar, tanpa_contoh=True)
    assert all("contoh" not in set(tabel(tanpa, nama)["asal"]) for nama in BERCONTOH)


def cek_beda(alur):
    """Every cell sent is new, every contoh cell of the base is gone, nothing else moved."""
    beda = diff(alur.dasar, alur.edisi)
    baru, hilang = beda[beda["macam"] == "baru"], beda[beda["macam"] == "hilang"]
    assert set(beda["asal"][beda["macam"] == "baru"]) == {"resmi"} and set(hilang["asal"]) == {"contoh"}
    dapat = {_kunci_beda(b): b.baru for b in baru.itertuples()}
    assert dapat == dikirim(alur.isi) and len(baru) == len(dapat)
    sel_contoh = 0
    for nama in BERCONTOH:
        isi = tabel(open_edition(alur.dasar), nama)
        sel_contoh += int((isi["asal"] == "contoh").sum()) * (2 if nama == "spm" else 1)
    assert len(hilang) == sel_contoh
    _cek_angka_berita(alur, beda[~beda["macam"].isin(["baru", "hilang"])])


def _cek_angka_berita(alur, sisa):
    """Single figures from the news stand behind a rekap: the same number, no longer shown; nothing else moved."""
    kunci_sel = ["periode", "kode_wilayah", "jenis", "satuan"]
    dikirim_kunci = {(k[1], k[2], k[3], k[6]) for k in dikirim(alur.isi) if k[0] in ("pmks", "psks")}
    berita = set()
    for nama in ("pmks", "psks"):
        isi = tabel(open_edition(alur.dasar), nama)
        isi = isi[(isi["asal"] == "resmi") & isi["utama"]]
        berita |= set(isi[kunci_sel].itertuples(index=False, name=None)) & dikirim_kunci
    assert set(sisa["macam"]) <= {"status"} and len(sisa) == len(berita)
    assert all("tidak ditampilkan" in teks for teks in sisa["status_baru"])


def _kunci_beda(b) -> tuple:
    awal = (b.tabel, b.periode, b.kode_wilayah, b.hal)
    if b.tabel == "pmks":
        return (*awal, *b.rincian.split(" · "))
    if b.tabel == "spm":
        return (*awal, b.rincian.replace(" · ", " "), "total", "jiwa")
    return (*awal, "", "total", b.rincian or "jiwa")


@pytest.mark.lama
def test_ten_years_with_small_cells(sepuluh):
    cek_isi(sepuluh)
    cek_beda(sepuluh)
    cek_jalan_kedua(sepuluh, TAHUN_SPM, kelamin=("L", "P", "total"))


def test_the_difference_of_the_two_editions_is_what_was_sent(penuh):
    cek_beda(penuh)


@pytest.mark.lama
def test_ten_years_on_every_page(sepuluh):
    from tests.reports.panel_nyata import STATES

    tahun = [str(t) for t in range(2016, 2026)]
    luas = [(page, codes) for page in ("/", "/peta", "/jenis", "/ikn") for codes in STATES[page]]
    luas = [(page, codes) for page, codes in luas if codes.get("tahun", "2024") in tahun]
    luas += [(page, {"tahun": t}) for page in ("/", "/jenis") for t in tahun]
    luas += [("/", {"wilayah": kode}) for kode in sepuluh.isi["kode_wilayah"].unique() if kode != "64"]
    cek_halaman(sepuluh, luas)


def test_the_journey_itself_refuses_open_questions(tmp_path):
    from tests.alur.kiriman import Berkas

    berkas = tmp_path / "x.csv"
    berkas.write_text("Kabupaten;Pengemis\nPaser;-\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"x\.csv"):
        perjalanan.baca_semua([Berkas("Dinsos", berkas)])
