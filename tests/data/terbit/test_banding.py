"""The difference of two editions is exactly what was published between them."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.edisi import open_edition
from data.galat import EdisiTidakDikenal
from data.terbit.banding import KOLOM, KUNCI, PEMBACA, diff, sel
from data.terbit.terbit import terbitkan
from tests.data.terbit.conftest import JENIS, TAHUN, WILAYAH, baris, dasar, kiriman, pmks, spm

pytestmark = pytest.mark.lama


def terbit(*isi, **lain) -> str:
    return terbitkan([kiriman(*isi, **lain)], oleh="operator", alasan={}).id


def ringkas(beda: pd.DataFrame) -> list[tuple]:
    kolom = ["tabel", "kode_wilayah", "hal", "rincian", "lama", "baru", "sumber_lama", "sumber_baru", "macam"]
    return list(
        beda[kolom].astype("object").where(beda[kolom].notna(), None).itertuples(index=False, name=None)
    )


def test_exactly_the_changed_cells(awal):
    a = terbit(pmks(nilai=412.0), pmks(jenis="PMKS-08", nilai=80.0), pmks(jenis="PMKS-04", nilai=5.0))
    b = terbit(
        pmks(nilai=430.0), pmks(jenis="PMKS-08", nilai=80.0, status="sementara"),
        pmks(wilayah="64.01", nilai=None, status="belum_dilaporkan"),
    )  # fmt: skip
    beda = diff(a, b)
    assert tuple(beda.columns) == KOLOM
    kukar = "REKAP-DINSOS-KUKAR-PMKS-2024"
    hal = "terdata · total · jiwa"
    assert ringkas(beda) == [
        ("pmks", "64.01", "PMKS-09", hal, None, None, "", kukar, "baru"),
        ("pmks", "64.02", "PMKS-08", hal, 80, 80, kukar, kukar, "status"),
        ("pmks", "64.02", "PMKS-09", hal, 412, 430, kukar, kukar, "berubah"),
    ]
    assert beda["kunci"].tolist()[2] == (
        "PMKS 2024 · Kab. Kutai Kartanegara (64.02) · Penyandang Disabilitas (PMKS-09) · terdata · total · jiwa"
    )
    assert beda["status_baru"].tolist()[1] == "sementara, daftar 26"


def test_contoh_that_goes_is_gone_and_not_changed_into_a_real_number(awal):
    b = terbit(pmks(nilai=412.0))
    beda = diff(awal, b)
    assert beda["macam"].value_counts().to_dict() == {"hilang": len(WILAYAH) * len(JENIS), "baru": 1}
    assert set(beda.loc[beda["macam"] == "hilang", "asal"]) == {"contoh"}
    assert beda.loc[beda["macam"] == "hilang", "kunci"].str.endswith("DATA CONTOH").all()


def test_another_sender_shows_as_new_number_and_hidden_old_one(awal):
    a = terbit(pmks(nilai=412.0))
    b = terbit(pmks(nilai=500.0), pengirim="Dinsos Kaltim")
    assert [(m, lama, baru) for *_, lama, baru, _, _, m in ringkas(diff(a, b))] == [
        ("baru", None, 500), ("status", 412, 412),
    ]  # fmt: skip
    assert diff(a, b)["status_baru"].tolist()[1] == "tetap, daftar 26, tidak ditampilkan"


def test_an_spm_row_is_two_cells(awal):
    a = terbit(spm(), spm(ukuran="terlayani", nilai=60.0))
    b = terbit(spm(), spm(ukuran="terlayani", nilai=61.0))
    assert [(satu[3], satu[4], satu[5]) for satu in ringkas(diff(a, b))] == [("kab_kota · terlayani", 60, 61)]


def test_every_fact_table_is_compared(awal):
    a = terbit(
        baris("psks", jenis="PSKS-01", nilai=7.0), baris("migrasi", arah="datang", nilai=900.0),
        baris("penduduk", dasar="dukcapil", nilai=10.0),
        baris("konteks", indikator="penduduk_miskin", nilai=1.5, satuan="ribu jiwa"),
    )  # fmt: skip
    b = terbit(
        baris("psks", jenis="PSKS-01", nilai=8.0), baris("migrasi", arah="datang", nilai=901.0),
        baris("penduduk", dasar="dukcapil", nilai=11.0),
        baris("konteks", indikator="penduduk_miskin", nilai=2.5, satuan="ribu jiwa"),
    )  # fmt: skip
    beda = diff(a, b)
    assert beda.set_index("tabel")["baru"].to_dict() == {
        "psks": 8,
        "migrasi": 901,
        "penduduk": 11,
        "konteks": 2.5,
    }
    assert set(beda["macam"]) == {"berubah"}


def test_a_large_difference_pairs_every_row_once(awal):
    a = terbit(*(pmks(t, w, j, 10.0) for t in TAHUN for w in WILAYAH for j in JENIS))
    b = terbit(*(pmks(t, w, j, 10.0 + n) for n, t in enumerate(TAHUN) for w in WILAYAH for j in JENIS))
    beda = diff(a, b)
    assert len(beda) == len(WILAYAH) * len(JENIS) and not beda.duplicated(KUNCI).any()
    assert (beda["periode"] == TAHUN[1]).all() and (beda["baru"] - beda["lama"] == 1).all()


def test_an_edition_does_not_differ_from_itself_or_its_republication(awal):
    a = terbit(pmks())
    assert diff(a, a).empty and diff(a, terbit(pmks())).empty
    with pytest.raises(EdisiTidakDikenal):
        diff(a, "tak-ada")


def keadaan(edisi: str) -> list[tuple]:
    """Every cell of every table with source and number, as a multiset in order."""
    semua = pd.concat([sel(open_edition(edisi), tabel) for tabel in PEMBACA], ignore_index=True)
    semua = semua.assign(nilai=semua["nilai"].map(lambda v: None if pd.isna(v) else v).astype("object"))
    kolom = [*KUNCI, "sumber_id", "nilai"]
    return sorted(semua[kolom].where(semua[kolom].notna(), None).itertuples(index=False, name=None), key=repr)


def terapkan(edisi: str, beda: pd.DataFrame) -> list[tuple]:
    """The cells of `edisi` after the changes of a difference."""
    isi = keadaan(edisi)
    for satu in beda.to_dict("records"):
        kunci = tuple(satu[k] for k in KUNCI)
        if satu["sumber_lama"]:
            isi.remove((*kunci, satu["sumber_lama"], None if pd.isna(satu["lama"]) else satu["lama"]))
        if satu["sumber_baru"]:
            isi.append((*kunci, satu["sumber_baru"], None if pd.isna(satu["baru"]) else satu["baru"]))
    return sorted(isi, key=repr)


NILAI = st.integers(0, 200).map(float)
SATU = st.builds(pmks, st.sampled_from(TAHUN), st.sampled_from(WILAYAH), st.sampled_from(JENIS), NILAI)
PENGIRIM = st.sampled_from(["Dinsos Kukar", "Dinsos Kaltim"])
KIRIMAN = st.lists(SATU, min_size=1, max_size=6, unique_by=lambda b: (b.periode, b.kode_wilayah, b.jenis))


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    kiriman_semua=st.lists(
        st.tuples(st.sampled_from(["Dinsos Kukar", "Dinsos Kaltim"]), KIRIMAN), min_size=1, max_size=2
    )
)
def test_the_difference_applied_to_the_old_edition_is_the_new_one(
    kiriman_semua, tmp_path_factory, monkeypatch
):
    monkeypatch.setenv("SERAMBI_HOME", str(tmp_path_factory.mktemp("rumah")))
    kini = dasar()
    for pengirim, isi in kiriman_semua:
        baru = terbit(*isi, pengirim=pengirim)
        assert terapkan(kini, diff(kini, baru)) == keadaan(baru)
        nyata = [satu for satu in keadaan(baru) if satu[0] == "pmks" and satu[5] == "resmi"]
        sumber = f"REKAP-{pengirim.upper().replace(' ', '-')}-PMKS-"
        dikirim = {(b.periode, b.kode_wilayah, b.jenis): b.nilai for b in isi}
        assert dikirim.items() <= {satu[1:4]: satu[7] for satu in nyata if satu[6].startswith(sumber)}.items()
        kini = baru
