import shutil

import pytest

from data.edisi import current, open_edition
from data.periksa import muat, periksa
from data.terbit.galat import ContohTertinggal, GagalTerbit, KodeSudahAda
from data.terbit.penguncian import aktifkan, kode_terpakai, kunci
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import isi, kiriman, pmks


def test_a_meeting_vintage_refuses_contoh_and_names_it(awal, rumah):
    with pytest.raises(
        ContohTertinggal, match=r"RK26-01 tidak dikunci.*pmks 2023, 2024; spm 2023, 2024.*migrasi"
    ):
        kunci("RK26-01")
    assert kode_terpakai() == [] and not (rumah / "edisi" / "RK26-01").exists()


def test_without_contoh_it_is_made(awal):
    edisi = kunci("RK26-01", tanpa_contoh=True, oleh="operator")
    assert (
        edisi.id == "RK26-01" and edisi.package["kode_rapat"] == "RK26-01" and edisi.package["dari"] == awal
    )
    assert edisi.package["dikunci"] == "2026-11-21T15:00:00+00:00" and edisi.package["memuat_contoh"] is False
    assert isi(edisi, "pmks").empty and not (isi(edisi, "sumber")["jenis_sumber"] == "contoh").any()
    assert current() == awal  # the line of work goes on where it was
    assert not [satu for satu in periksa(muat(open_edition("RK26-01"))) if satu.gagal]


def test_a_rehearsal_keeps_its_contoh(awal):
    edisi = kunci("LATIHAN26-01")
    for tabel in ("pmks", "spm", "topeng", "sumber"):
        assert isi(edisi, tabel).equals(isi(open_edition(awal), tabel)), tabel
    assert edisi.package["memuat_contoh"] is True


def test_a_code_is_never_used_twice(awal, rumah):
    kunci("LATIHAN26-01")
    with pytest.raises(KodeSudahAda, match="sudah pernah dipakai"):
        kunci("LATIHAN26-01")
    shutil.rmtree(rumah / "edisi" / "LATIHAN26-01")
    with pytest.raises(KodeSudahAda, match="sudah pernah dipakai"):
        kunci("LATIHAN26-01")
    assert kunci("LATIHAN26-02").id == "LATIHAN26-02"


@pytest.mark.parametrize("kode", ["RK26-1", "RK2601", "rk26-01", "RAPAT26-01", "RK26-01\n", ""])
def test_other_codes_are_refused(awal, kode):
    with pytest.raises(GagalTerbit, match="tidak sah"):
        kunci(kode)


def test_publishing_on_a_locked_vintage_makes_another_edition(awal):
    beku = kunci("LATIHAN26-01")
    sebelum = {satu.name: satu.read_bytes() for satu in beku.path.iterdir()}
    with pytest.raises(KodeSudahAda):
        terbitkan([kiriman(pmks())], oleh="operator", alasan={}, edisi="LATIHAN26-01")
    edisi = terbitkan([kiriman(pmks())], oleh="operator", alasan={}, dari="LATIHAN26-01")
    assert edisi.id == "uji-2026-11-21" and edisi.package["dari"] == "LATIHAN26-01"
    assert "kode_rapat" not in edisi.package
    assert {satu.name: satu.read_bytes() for satu in beku.path.iterdir()} == sebelum


def test_an_older_edition_can_be_made_active_again(awal):
    terbitkan([kiriman(pmks())], oleh="operator", alasan={})
    aktifkan(awal, oleh="operator")
    assert current() == awal
    with pytest.raises(GagalTerbit, match="tidak dikenal"):
        aktifkan("tak-ada", oleh="operator")
