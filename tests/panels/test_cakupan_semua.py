"""One late area over every page: in a province where nothing changes, nothing may be said or drawn to fall.

Each number that is smaller than with all ten areas says on how many it rests.
"""

from __future__ import annotations

import pytest

from panels import kesenjangan
from panels.daftar import keadaan
from panels.sambutan import sambutan
from tests.alur.isi_panel import teks
from tests.panels import dunia_tetap as dunia

TERLAMBAT, LAIN = "64.72", "64.01"
INTI = (
    ("/profil", {}), ("/jenis", {"wilayah": LAIN}), ("/peta", {"tampil": "perubahan", "jenis": "SEMUA-26"}),
    *(("/kesenjangan", {"bagian": part, "jenis": "PMKS-08"}) for part in ("spm", "lanjutan")),
    ("/jelajah", {"bagian": "tinjauan", "jenis": "PMKS-08"}),
)  # fmt: skip
LUAS = (
    ("/profil", {"wilayah": TERLAMBAT}), ("/peta", {"tampil": "jumlah", "jenis": "PMKS-08"}),
    ("/jelajah", {"baris": "jenis", "kolom": "tahun", "nilai": "persen_ubah", "dari": "2023", "ke": "2025"}),
    *((page, {"wilayah": area, "tahun": year}) for page in ("/", "/profil", "/jenis", "/psks")
      for area in ("semua", LAIN, TERLAMBAT) for year in ("2024", "2025")),
    *(("/jenis", {"kelompok": group}) for group in ("pilar", "spm", "pas")),
    *(("/peta", {"tampil": shown, "jenis": kind, "tahun": year}) for year in ("2024", "2025")
      for shown in ("jumlah", "perubahan", "terlayani", "terakhir") for kind in ("PMKS-08", "SEMUA-26")),
    *(("/kesenjangan", {"bagian": part, "jenis": "PMKS-08", "wilayah": area, "tahun": year})
      for part in kesenjangan.BAGIAN for area in ("semua", LAIN, TERLAMBAT) for year in ("2024", "2025")),
    *(("/ikn", {"jenis_ikn": kind, "wilayah": area}) for kind in ("PMKS-12", "PMKS-24") for area in ("semua",)),
    *(("/jelajah", {"bagian": "tinjauan", "jenis": kind, "tahun": year}) for kind in ("PMKS-08", "SEMUA-26")
      for year in ("2024", "2025")),
    *(("/jelajah", {"tabel": table, "baris": "lingkar", "kolom": "tahun", "nilai": shown, "dari": "2023", "ke": "2025"})
      for table in ("pmks", "spm", "psks") for shown in ("", "persen_ubah")),
)  # fmt: skip


@pytest.fixture
def edisi(edisi_buatan, katalog):
    """Factory: the steady province, whole or without one area-year."""
    facts, catalogue = dunia.dunia(katalog), dunia.berekap(katalog)

    def make(name: str, area: str = "", year: str = "2025"):
        kept = dunia.tanpa(facts, area, year) if area else facts
        return edisi_buatan(name, catalogue=catalogue, **kept)

    return make


def periksa(late, whole, alamat) -> int:
    """Check every panel; returns how many were looked at."""
    full, n = dict(dunia.panel_semua(whole, alamat)), 0
    for name, panel in dunia.panel_semua(late, alamat):
        assert dunia.gerak(panel) == [], name
        assert dunia.garis_jatuh(panel) == [], name
        if name in full:
            assert dunia.susut_diam(panel, full[name]) == [], name
            n += 1
    return n


def test_a_late_area_makes_nothing_fall_on_any_page(edisi):
    late, whole = edisi("tanpa", TERLAMBAT), edisi("utuh")
    assert periksa(late, whole, INTI) > 25
    for text in teks(sambutan(keadaan("/profil", {}, late), late)):
        assert " jelas bertambah" not in text and " jelas berkurang" not in text


@pytest.mark.lama
@pytest.mark.parametrize(("area", "year"), [(TERLAMBAT, "2025"), ("64.02", "2024"), ("64.11", "2025")])
def test_a_late_area_makes_nothing_fall_wherever_one_looks(edisi, area, year):
    assert periksa(edisi("tanpa", area, year), edisi("utuh"), INTI + LUAS) > 400


def test_the_scan_sees_a_real_fall(edisi_buatan, katalog):
    facts = dunia.dunia(katalog)
    fewer = facts["pmks"]["periode"] == "2025"
    facts["pmks"].loc[fewer, "nilai"] //= 2
    konteks = edisi_buatan("jatuh", catalogue=dunia.berekap(katalog), **facts)
    found = [dunia.gerak(panel) for _, panel in dunia.panel_semua(konteks, INTI[2:3] + INTI[5:])]
    assert any(found)
    fallen = [dunia.garis_jatuh(panel) for _, panel in dunia.panel_semua(konteks, INTI[5:])]
    assert any(fallen)
