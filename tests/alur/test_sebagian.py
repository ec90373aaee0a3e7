"""Three of ten areas send one year: its contoh is off everywhere, the rest stays marked, and nothing mixes the two.

The numbers sent are multiples of a number far above any contoh value, so that a total, a difference or a share of both
gives itself away wherever it is printed.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator

import pytest

from charts.spec import Axis, Cell, Legend, Mark, Series
from data.edisi import open_edition
from data.intake.angka.tanya import BENAR
from queries import Konteks, run
from queries.engine import execute
from tests.alur import kiriman, perjalanan
from tests.alur.conftest import TAHUN_UJI, Alur, berumah
from tests.alur.isi_panel import bersebut_contoh, teks
from tests.alur.kubus import kubus, wilayah
from tests.alur.perjalanan import tabel
from tests.conftest import forget
from tests.reports.panel_nyata import drawn, query

BESAR = 1_000_003
TAHUN = "2024"
SEBAGIAN = ("64.02", "64.09", "64.72")
TETAP_CONTOH = ("2023", "2025")
SKALA = (Axis, Legend)  # round numbers of a scale, no values
HALAMAN = (
    ("/", {"tahun": TAHUN}), ("/", {"tahun": "2025", "wilayah": "64.02"}),
    *(("/peta", {"tampil": tampil, "jenis": "PMKS-09", "tahun": TAHUN})
      for tampil in ("jumlah", "perubahan", "terakhir")),
    ("/peta", {"jenis": "PMKS-09", "tahun": "2025", "tampil": "perubahan"}),
    ("/jenis", {"tahun": TAHUN}), ("/jenis", {"tahun": TAHUN, "wilayah": "64.09", "kelompok": "pilar"}),
    ("/ikn", {"jenis_ikn": "PMKS-12"}),
    *(("/kesenjangan", {"bagian": bagian, "tahun": TAHUN, "jenis": "PMKS-09"})
      for bagian in ("spm", "jenis", "peringkat", "kapasitas", "usulan", "lanjutan")),
    ("/profil", {"tahun": TAHUN}), ("/profil", {"tahun": "2025", "wilayah": "64.02"}),
)  # fmt: skip
LUAS = (
    ("/", {"tahun": TAHUN, "wilayah": "64.02"}), ("/", {"tahun": "2025"}),
    ("/peta", {"jenis": "PILAR-REHSOS", "tahun": TAHUN}), ("/peta", {"jenis": "SEMUA-26", "tahun": "2025"}),
    *(("/peta", {"tampil": tampil, "jenis": "PMKS-18", "tahun": TAHUN})
      for tampil in ("jumlah", "angka", "perubahan", "terlayani", "terakhir")),
    ("/peta", {"jenis": "PMKS-24", "tahun": TAHUN, "tampil": "perubahan"}),
    ("/jenis", {"tahun": TAHUN, "kelompok": "pilar", "tampil": "terlayani"}),
    ("/jenis", {"tahun": TAHUN, "wilayah": "64.01"}), ("/jenis", {"tahun": "2023"}),
    *(("/jenis", {"tahun": TAHUN, "kelompok": satu}) for satu in ("spm", "pas")),
    ("/ikn", {"jenis_ikn": "PMKS-12", "wilayah": "64.09"}), ("/ikn", {"jenis_ikn": "PMKS-24"}),
)  # fmt: skip


@pytest.fixture(scope="session")
def jadi_sebagian(tmp_path_factory) -> Alur:
    folder = tmp_path_factory.mktemp("sebagian")
    isi = kubus((int(TAHUN),))
    isi = isi[
        (isi["tabel"] == "pmks") & isi["kode_wilayah"].isin(SEBAGIAN) & (isi["hal"] != "LOC-ORTER")
    ].copy()
    isi["nilai"] *= BESAR
    (folder / "home").mkdir()
    (folder / "berkas").mkdir()
    with berumah(folder / "home"):
        dasar = perjalanan.dasar_kecil(TAHUN_UJI)
        berkas = [
            kiriman.Berkas(
                f"Dinas Sosial {w.nama}", kiriman.buku_kabkota(folder / "berkas", isi, w, (int(TAHUN),))
            )
            for w in wilayah().itertuples()
            if w.kode_wilayah in SEBAGIAN
        ]
        return Alur(folder / "home", isi, dasar, perjalanan.terbit(berkas, {"terlalu_besar": BENAR}).id)


@pytest.fixture
def sebagian(jadi_sebagian, rumah, monkeypatch) -> Alur:
    monkeypatch.setenv("SERAMBI_HOME", str(jadi_sebagian.home))
    forget()
    return jadi_sebagian


def test_contoh_of_that_table_year_is_gone_and_of_no_other(sebagian):
    edisi = open_edition(sebagian.edisi)
    for nama in perjalanan.BERCONTOH:
        baris = tabel(edisi, nama)
        contoh = set(baris["periode"][baris["asal"] == "contoh"].str[:4])
        assert contoh == ({"2023", "2025"} if nama == "pmks" else {"2023", "2024", "2025"}), nama


def angka(apa: object) -> Iterator[tuple[float, str]]:
    """Every shown number with its text, marks of a series aside."""
    if isinstance(apa, Mark | Cell):
        if isinstance(apa.value, int | float):
            yield apa.value, apa.text
    elif dataclasses.is_dataclass(apa):
        for satu in dataclasses.fields(apa):
            yield from angka(getattr(apa, satu.name))
    elif isinstance(apa, list | tuple):
        for satu in apa:
            yield from angka(satu)


def seri(apa: object) -> Iterator[Series]:
    if isinstance(apa, Series):
        yield apa
    elif dataclasses.is_dataclass(apa):
        for satu in dataclasses.fields(apa):
            yield from seri(getattr(apa, satu.name))
    elif isinstance(apa, list | tuple):
        for satu in apa:
            yield from seri(satu)


def tercampur(nilai: float) -> bool:
    """A whole number of real size that is not made of real numbers alone."""
    return float(nilai).is_integer() and abs(nilai) > BESAR / 2 and nilai % BESAR != 0


# tables that were not fed: SPM, PSKS; events carry a contoh break
MASIH_CONTOH = re.compile("spm|kapasitas|peristiwa")
DALAM_TEKS = re.compile(r"(?<![\d,.])\d{1,3}(?:\.\d{3})+(?![\d.,])")
PERSEN = re.compile(r"(\d[\d.]*)(?:,\d+)? ?(?:%|persen)")


def cacat_teks(kalimat: str) -> list[str]:
    """Numbers in a sentence that mix, and percentages that only a comparison of both could give."""
    campur = [satu for satu in DALAM_TEKS.findall(kalimat) if _campur_teks(int(satu.replace(".", "")))]
    besar = [satu for satu in PERSEN.findall(kalimat) if int(satu.replace(".", "")) > 10_000]
    return campur + besar


def _campur_teks(nilai: int) -> bool:
    # populations of the region and of the country stand in sentences too; they are never near a multiple
    return nilai > 400_000_000 and nilai % BESAR != 0


def test_no_panel_mixes_contoh_and_real(sebagian):
    assert cek_campuran(sebagian, HALAMAN) > 20


@pytest.mark.lama
def test_no_panel_of_many_pages_mixes_contoh_and_real(sebagian):
    assert cek_campuran(sebagian, LUAS) > 20


def cek_campuran(alur, alamat) -> int:
    """Check every panel of the addresses; returns how many series were told apart."""
    konteks, dilihat = Konteks(alur.edisi), 0
    for page, codes in alamat:
        panels, words = drawn(page, query(page, codes, konteks))
        for panel in panels:
            tempat = (page, codes, panel.key)
            hitungan = panel.unit in ("jiwa", "KK") and not panel.key.startswith(
                ("penduduk", "migrasi", "kecamatan", "ikn-ramalan")  # populations, no counts of PMKS
            )
            if hitungan:
                assert not [n for n, _ in angka(panel) if tercampur(n)], tempat
            for satu in seri(panel.spec) if hitungan else ():
                nyata = {abs(m.value) >= BESAR for m in satu.marks if m.value}
                assert nyata <= {not satu.contoh}, (tempat, satu.name)
                dilihat += len(nyata)
            assert not [s for s in teks(panel, kecuali=SKALA) if cacat_teks(s)], tempat
            if panel.period == TAHUN and not MASIH_CONTOH.search(panel.key):
                sumber = [s.sumber_id for s in panel.sources]
                assert not panel.stamps.contoh and not any(s.startswith("CONTOH") for s in sumber), tempat
                assert bersebut_contoh(panel) == [], tempat
        assert not [w for w in words if cacat_teks(w)], (page, codes)
    return dilihat


def test_the_checks_of_numbers_see_a_mixture():
    assert tercampur(3 * BESAR + 412) and tercampur(412 - 3 * BESAR) and not tercampur(3 * BESAR)
    assert cacat_teks(f"berjumlah {BESAR * 900 + 5:,} jiwa".replace(",", ".")) and cacat_teks(
        "naik 1.204.331,5 %"
    )
    assert not cacat_teks("naik 12,5 % menjadi 3.766.039 jiwa")


def test_coverage_says_three_of_ten(sebagian):
    panels, words = drawn(
        "/peta", query("/peta", {"jenis": "PMKS-09", "tahun": TAHUN}, Konteks(sebagian.edisi))
    )
    peta = next(p for p in panels if p.key.startswith("peta"))
    assert peta.stamps.cakupan == "3 dari 10 wilayah" and not peta.stamps.contoh
    _, words = drawn("/", query("/", {"tahun": TAHUN}, Konteks(sebagian.edisi)))
    assert any("3 dari 10 wilayah" in w for w in words)


def test_a_change_against_a_contoh_year_is_not_computed(sebagian):
    konteks = Konteks(sebagian.edisi)
    for awal, akhir in (("2023", "2024"), ("2024", "2025")):
        hal = {"ukuran": "terdata", "satuan": "jiwa", "jenis_kelamin": "total"}
        beda = execute("perubahan", konteks, awal=awal, akhir=akhir, jenis="PMKS-09", **hal)
        assert beda["selisih"].isna().all() and beda["persen"].isna().all()
        alasan = set(beda["alasan"][beda["kode_wilayah"].isin(SEBAGIAN)])  # the contoh has holes of its own
        assert "beda_asal" in alasan <= {"beda_asal", "tidak_ada_awal", "tidak_ada_akhir"}


def test_the_other_years_are_still_marked(sebagian):
    konteks = Konteks(sebagian.edisi)
    for tahun in TETAP_CONTOH:
        panels, words = drawn("/jenis", query("/jenis", {"tahun": tahun}, konteks))
        sendiri = [p for p in panels if p.period == tahun]
        assert sendiri and all(p.stamps.contoh for p in sendiri)
        assert bersebut_contoh(words)
    asal = run("tahun_daftar", konteks).set_index("tahun")["asal"]
    assert asal[2024] == "resmi" and asal[2023] == asal[2025] == "contoh"


def test_a_province_total_of_three_areas_has_no_rate(sebagian):
    hal = {"jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa", "jenis_kelamin": "total"}
    baris = run("sebaran", Konteks(sebagian.edisi), periode=TAHUN, dasar="dukcapil", **hal).set_index(
        "kode_wilayah"
    )
    provinsi = baris[baris["dimensi"] == "provinsi"].iloc[0]
    kirim = sebagian.isi
    benar = kirim[
        (kirim["hal"] == "PMKS-09") & (kirim["rincian"] == "terdata") & (kirim["kelamin"] == "total")
    ]
    assert provinsi["nilai"] == benar["nilai"].sum() and provinsi["n_wilayah"] == 3
    assert provinsi["angka"] is None or provinsi["angka"] != provinsi["angka"]


def test_a_tooltip_holds_years_of_one_asal_only(sebagian):
    """The last values of an area beside a real number are real; contoh of the year before is not among them."""
    panels, _ = drawn("/peta", query("/peta", {"jenis": "PMKS-09", "tahun": TAHUN}, Konteks(sebagian.edisi)))
    peta = next(p for p in panels if p.key.startswith("peta"))
    riwayat = [satu for satu in teks(peta.spec) if satu.startswith("Riwayat ")]
    assert not [satu for satu in riwayat if "2023" in satu]
    assert [satu for satu in riwayat if f"{TAHUN}: " in satu]


@pytest.mark.parametrize(("tahun", "asal"), [("2023", "contoh"), ("2024", "resmi"), ("2025", "contoh")])
def test_last_positions_are_all_of_the_asal_of_the_chosen_year(sebagian, tahun, asal):
    hal = {"jenis": "PMKS-09", "ukuran": "terdata", "satuan": "jiwa", "jenis_kelamin": "total"}
    baris = execute("posisi_terakhir", Konteks(sebagian.edisi), periode=tahun, **hal)
    assert set(baris["asal"]) == {asal}
