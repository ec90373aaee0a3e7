"""One number corrected after publishing: seen on the pages, listed in the difference, and nothing else moved."""

from __future__ import annotations

import pytest

from data.edisi import open_edition
from data.terbit.banding import diff
from data.terbit.koreksi import koreksi
from queries import Konteks
from tests.alur.perjalanan import JABATAN, tabel
from tests.reports.panel_nyata import drawn, query

pytestmark = pytest.mark.lama

TELEPON = {
    "alasan": "Salah ketik pada rekap.",
    "sumber": "Kepala Dinas, telepon pukul 23.00",
    "oleh": JABATAN,
}
ALAMAT = {"jenis": "PMKS-09", "tahun": "2024"}


def sel(alur, jenis, kelamin="total"):
    isi = alur.isi
    kena = (isi["periode"] == "2024") & (isi["kode_wilayah"] == "64.02") & (isi["hal"] == jenis)
    return int(isi[kena & (isi["rincian"] == "terdata") & (isi["kelamin"] == kelamin)]["nilai"].iloc[0])


def peta(edisi):
    panels, _ = drawn("/peta", query("/peta", ALAMAT, Konteks(edisi)) | {"edisi": edisi})
    return next(p for p in panels if p.key.startswith("peta"))


def test_a_corrected_total_with_its_halves(salinan):
    laki, perempuan = sel(salinan, "PMKS-09", "L"), sel(salinan, "PMKS-09", "P")
    assert not peta(salinan.edisi).stamps.dikoreksi
    kunci = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-09"}
    baru = koreksi("pmks", kunci, laki + perempuan + 10, laki=laki + 4, perempuan=perempuan + 6, **TELEPON)
    beda = diff(salinan.edisi, baru.id)
    assert len(beda) == 3 and set(beda["macam"]) == {"berubah"} and set(beda["hal"]) == {"PMKS-09"}
    assert dict(zip(beda["rincian"], beda["baru"] - beda["lama"], strict=True)) == {
        "terdata · L · jiwa": 4, "terdata · P · jiwa": 6, "terdata · total · jiwa": 10,
    }  # fmt: skip
    sesudah = peta(baru.id)
    assert sesudah.stamps.dikoreksi and not peta(salinan.edisi).stamps.dikoreksi
    assert len(tabel(open_edition(baru.id), "koreksi")) == 3


def test_a_corrected_number_of_households_is_one_cell(salinan):
    lama = sel(salinan, "PMKS-24")
    kunci = {"periode": "2024", "kode_wilayah": "64.02", "jenis": "PMKS-24", "satuan": "KK"}
    baru = koreksi("pmks", kunci, lama + 7, **TELEPON)
    beda = diff(salinan.edisi, baru.id)
    assert len(beda) == 1
    satu = beda.iloc[0]
    assert (satu.hal, satu.rincian, satu.lama, satu.baru) == (
        "PMKS-24",
        "terdata · total · KK",
        lama,
        lama + 7,
    )
    assert satu.sumber_baru.startswith("KOREKSI-PMKS-2024")


def test_a_corrected_month_stays_in_its_year(salinan):
    """Eleven months of the sender and one corrected by telephone are still twelve."""
    konteks = Konteks(salinan.edisi)
    sebelum = _datang(konteks)
    kunci = {"periode": "2024-03", "kode_wilayah": "64.02", "arah": "datang"}
    isi = salinan.isi
    kena = (isi["periode"] == "2024-03") & (isi["kode_wilayah"] == "64.02") & (isi["hal"] == "datang")
    baru = koreksi("migrasi", kunci, int(isi[kena]["nilai"].iloc[0]) + 25, **TELEPON)
    assert _datang(Konteks(baru.id)) == sebelum | {"64.02": sebelum["64.02"] + 25}


def _datang(konteks) -> dict[str, int]:
    from queries import run

    baris = run("sebaran_migrasi", konteks, tahun=2024, arah="datang")
    return baris[baris["asal"] == "resmi"].set_index("kode_wilayah")["nilai"].astype(int).to_dict()
