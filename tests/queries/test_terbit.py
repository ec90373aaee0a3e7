"""The published tables: documented as they are, masked, equal to pandas over the edition's own files."""

from __future__ import annotations

import shutil

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from data.skema import tabel as skema_tabel
from data.snapshot import current
from queries import Konteks, terbit, terbit_baca
from queries.engine import engine, opened
from queries.terbit import kursor, tabel_terbit
from queries.terbit_baca import EdisiTerlaluBesar, banyak_baris, berisi_contoh, isi
from queries.terbit_batasan import BERKAS, kosakata, rujukan
from tests.data.test_edisi_lama import FOLDER as EDISI_LAMA
from tests.queries import jalan_kedua
from words.galat import KodeTidakDikenal

TABEL = tuple(tabel_terbit())
KUNCI = ["kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan"]


@pytest.fixture(scope="module")
def semua() -> dict[str, pa.Table]:
    """Every published table of the shipped edition, read once."""
    return {name: isi(name, Konteks(current())) for name in TABEL}


def ambil(konteks: Konteks, sql: str) -> pd.DataFrame:
    cursor = kursor(konteks)
    try:
        return cursor.execute(sql).df()
    finally:
        cursor.close()


def beda_kolom(konteks: Konteks, kolom: dict[str, list[tuple[str, str]]]) -> dict[str, list]:
    """Tables whose real columns are not the documented ones, names, order and types."""
    real = {
        name: list(ambil(konteks, f"describe {name}").itertuples(index=False, name=None)) for name in kolom
    }
    found = {name: [(one[0], one[1].lower()) for one in rows] for name, rows in real.items()}
    return {name: rows for name, rows in found.items() if rows != kolom[name]}


def tercatat() -> dict[str, list[tuple[str, str]]]:
    return {name: [(one.nama, one.tipe) for one in table.kolom] for name, table in tabel_terbit().items()}


def test_the_description_is_the_real_columns(konteks):
    assert {path.stem for path in terbit.FOLDER.glob("*.sql")} == set(TABEL)
    assert beda_kolom(konteks, tercatat()) == {}
    assert all(one.arti for table in tabel_terbit().values() for one in (table, *table.kolom))
    wrong = tercatat() | {"psks": tercatat()["psks"][::-1], "spm": [("periode", "date")]}
    assert set(beda_kolom(konteks, wrong)) == {"psks", "spm"}, "order and types are looked at"


def rangkap(konteks: Konteks, name: str, kunci: tuple[str, ...]) -> int:
    """Rows that share their key with another, or have none."""
    keys = ", ".join(kunci)
    empty = " or ".join(f"{one} is null" for one in kunci)
    twice = f"select count(*) as n from (select {keys} from {name} group by all having count(*) > 1)"
    return int(
        ambil(konteks, twice).n[0] + ambil(konteks, f"select count(*) as n from {name} where {empty}").n[0]
    )


@pytest.mark.parametrize("name", TABEL)
def test_a_key_stands_once(name, konteks):
    assert rangkap(konteks, name, tabel_terbit()[name].kunci) == 0


def test_a_key_that_stands_twice_would_be_seen(konteks):
    assert rangkap(konteks, "pmks", ("periode", "kode_wilayah")) > 0
    assert rangkap(konteks, "wilayah", ("kode_wilayah", "lingkar")) > 0


@pytest.mark.parametrize("tahun", [pytest.param("2021", marks=pytest.mark.lama), "2024"])
@pytest.mark.parametrize(
    "dimensi", ["jenis", "pas", *(pytest.param(one, marks=pytest.mark.lama) for one in ("pilar", "spm"))]
)
def test_pmks_is_what_pandas_adds_up(tahun, dimensi, konteks):
    other = jalan_kedua.margin(konteks, tahun, dimensi, ("L", "P", "total")).reset_index()
    other.columns = [*KUNCI, "nilai", "n_wilayah", "n_jenis", "tertutup"]
    mine = ambil(konteks, f"select * from pmks where periode = '{tahun}' and dimensi_wilayah <> 'lingkar'")
    both = mine[mine.dimensi_jenis.isin([dimensi, "semua"])].merge(
        other, on=KUNCI, suffixes=("", "_lain"), how="outer"
    )
    told = both[both.keadaan.isin(["ada", "nihil", "disamarkan"])]
    assert len(told) == len(other) > 200
    assert (told.tertutup == (told.keadaan == "disamarkan")).all()
    assert told.tertutup.any() == (dimensi in ("jenis", "pas"))
    open_ = told[told.keadaan != "disamarkan"]
    assert open_.nilai.eq(open_.nilai_lain).all() and open_.n_wilayah.eq(open_.n_wilayah_lain).all()
    assert both[~both.index.isin(told.index)].nilai.isna().all()


@pytest.mark.lama
def test_a_ring_is_the_sum_of_its_areas(internal):
    found = ambil(internal, "select * from pmks where periode = '2024' and nilai is not null")
    member = ambil(internal, "select kode_wilayah, kode_rekap from wilayah_rekap where dimensi = 'lingkar'")
    areas = found[found.dimensi_wilayah == "wilayah"].merge(member, on="kode_wilayah")
    keys = ["kode_rekap", *KUNCI[1:]]
    rings = (
        found[found.dimensi_wilayah == "lingkar"]
        .rename(columns={"kode_wilayah": "kode_rekap"})
        .set_index(keys)
    )
    assert (
        rings.nilai.astype(float).eq(areas.groupby(keys).nilai.sum().reindex(rings.index)).all()
        and len(rings) > 100
    )


def topeng(konteks: Konteks) -> pd.DataFrame:
    """The mask of the public, read past the engine."""
    mask = jalan_kedua.tabel(konteks, "topeng").rename(
        columns={"kode_rekap_wilayah": "kode_wilayah", "kode_rekap_jenis": "jenis"}
    )
    return mask[mask.tabel == "pmks"]


def terlihat(found: pd.DataFrame, mask: pd.DataFrame) -> tuple[int, int]:
    """(masked rows found, those of them with a number or another state)."""
    both = found.merge(mask[["periode", "asal", *KUNCI]], on=["periode", "asal", *KUNCI])
    return len(both), int((both.nilai.notna() | (both.keadaan != "disamarkan")).sum())


def test_no_masked_number_reaches_the_public_also_beside_an_open_schema(konteks, internal):
    asked = f"select periode, asal, {', '.join(KUNCI)}, nilai, keadaan from pmks"
    opened_first = ambil(internal, asked)
    mask = topeng(konteks)
    n, seen = terlihat(ambil(konteks, asked), mask)
    assert seen == 0 and n == len(mask) > 1000
    assert terlihat(opened_first, mask)[1] == n, "inside, the same rows are open"
    assert not (opened_first.keadaan == "disamarkan").any()


def test_small_counts_below_kab_kota_are_hidden(edisi_buatan, katalog):
    areas = katalog.bingkai["wilayah"]
    small = areas[areas.tingkat == "kecamatan"].kode_wilayah.iloc[0]
    values = {small: (0.0, 1.0, 4.0, 5.0), areas[areas.tingkat == "kota"].kode_wilayah.iloc[0]: (1.0, 4.0)}
    lines = [
        {"periode": str(2020 + n), "kode_wilayah": kode, "indikator": "disabilitas_kecamatan", "nilai": value,
         "satuan": "jiwa", "catatan": f"tercetak {value}", "asal": "resmi"}
        for kode, several in values.items() for n, value in enumerate(several)
    ]  # fmt: skip
    here = edisi_buatan("kecil", konteks=pd.DataFrame(lines))
    found = ambil(
        here, "select kode_wilayah, nilai, keadaan, catatan from konteks order by kode_wilayah, periode"
    )
    inside = found[found.kode_wilayah == small]
    assert inside.keadaan.tolist() == ["nihil", "disamarkan", "disamarkan", "ada"]
    assert inside.nilai.fillna(-1).tolist() == [0, -1, -1, 5]
    assert inside.catatan.tolist() == ["tercetak 0.0", "", "", "tercetak 5.0"], (
        "the note prints the number too"
    )
    assert found[found.kode_wilayah != small].nilai.tolist() == [1, 4]


def bulan_akhir(periode: str) -> int:
    """Last month of a period: S1 ends in June, a month with itself, all others in December."""
    return 6 if periode.endswith("-S1") else int(periode[5:]) if periode[5:].isdigit() else 12


def test_one_population_stands_as_the_denominator_of_a_year(konteks):
    found = ambil(konteks, "select * from penduduk where nilai is not null")
    keys = ["tahun", "kode_wilayah", "dasar", "jenis_kelamin"]
    found["akhir"] = found.periode.map(bulan_akhir)
    last = found.groupby(keys).akhir.transform("max") == found.akhir
    assert (found.groupby(keys).dipakai.sum() == 1).all()
    assert not found[~last].dipakai.any() and not found.dipakai.all()


@pytest.mark.lama
def test_psks_and_spm_are_the_files_rows(internal):
    spm = ambil(internal, "select * from spm where dimensi_wilayah = 'wilayah'")
    keys = ["periode", "kode_wilayah", "kewenangan", "layanan", "asal"]
    wide = spm.pivot(index=keys, columns="ukuran", values="nilai").reset_index()
    for mine, name, on, columns in (
        (
            ambil(internal, "select * from psks"),
            "psks",
            ["periode", "kode_wilayah", "jenis", "satuan", "asal"],
            ["nilai"],
        ),
        (wide, "spm", keys, ["butuh", "terlayani"]),
    ):
        raw = jalan_kedua.tabel(internal, name)
        both = mine.merge(raw[raw.utama], on=on, suffixes=("", "_berkas"))
        assert len(both) > 300, name
        for column in columns:
            assert both[column].astype(float).equals(both[f"{column}_berkas"].astype(float)), (name, column)


@pytest.mark.parametrize(
    "name", ["rekap_buka", "fakta_pmks", "topeng", "spm_buka", "koreksi", "isian", "peringatan"]
)
def test_what_is_not_published_has_no_name(name, konteks, internal):
    for one in (konteks, internal):
        with pytest.raises(duckdb.CatalogException):
            ambil(one, f"select * from {name}")
    assert len(ambil(konteks, "select * from spm limit 1")) == 1


SEBAGIAN = ("pmks", "spm", "wilayah")


def test_a_large_edition_reads_the_same_through_views(jarang, monkeypatch):
    whole = {
        name: ambil(jarang, f"select * from {name} order by {', '.join(table.kunci)}")
        for name, table in tabel_terbit().items()
        if name in SEBAGIAN
    }
    monkeypatch.setattr(terbit, "IN_MEMORY_BYTES", 0)
    cursor = engine().cursor(jarang)
    terbit._susun(cursor, "terbit_uji", jarang)
    cursor.execute("set search_path = 'terbit_uji'")
    kinds = cursor.execute("select count(*) from duckdb_views() where schema_name = 'terbit_uji'").fetchone()
    assert kinds == (len(TABEL),)
    for name in SEBAGIAN:
        table = tabel_terbit()[name]
        rows = cursor.execute(f"select * from {name} order by {', '.join(table.kunci)}").df()
        assert rows.equals(whole[name]), name
    cursor.execute("drop schema terbit_uji cascade").fetchall()


@pytest.mark.lama
@pytest.mark.parametrize("versi", sorted(one.name for one in EDISI_LAMA.iterdir()))
def test_a_past_edition_has_the_same_tables(versi, rumah):
    shutil.copytree(EDISI_LAMA / versi, rumah / "edisi" / versi)
    assert beda_kolom(Konteks(versi), tercatat()) == {}
    assert banyak_baris(Konteks(versi))["pmks"] > 0
    assert all(rangkap(Konteks(versi), name, table.kunci) == 0 for name, table in tabel_terbit().items())


@pytest.mark.lama
def test_an_edition_without_reports_has_the_same_tables(kosong):
    assert beda_kolom(kosong, tercatat()) == {}
    assert banyak_baris(kosong)["pmks"] == 0 and banyak_baris(kosong)["wilayah"] > 100
    assert berisi_contoh(kosong) <= {"migrasi"}


def test_a_large_edition_is_not_written_whole(konteks, monkeypatch):
    monkeypatch.setattr(terbit_baca, "IN_MEMORY_BYTES", 0)
    terbit_baca._sekilas.cache_clear()
    try:
        assert "pmks" not in banyak_baris(konteks) and "pmks" in berisi_contoh(konteks)
        assert banyak_baris(konteks)["spm"] > 0
        with pytest.raises(EdisiTerlaluBesar, match="saringan lewat API"):
            isi("pmks", konteks)
    finally:
        terbit_baca._sekilas.cache_clear()


def test_rows_and_contoh_at_a_glance(konteks, semua):
    assert banyak_baris(konteks) == {name: rows.num_rows for name, rows in semua.items()}
    told = {
        name
        for name, rows in semua.items()
        if "asal" in rows.column_names and "contoh" in pc.unique(rows.column("asal")).to_pylist()
    }
    assert berisi_contoh(konteks) == told >= {"pmks", "spm"}
    with pytest.raises(KodeTidakDikenal, match="topeng"):
        isi("topeng", konteks)


# --- closed lists and references


def luar(semua: dict[str, pa.Table], name: str, kolom: str, allowed) -> set:
    return set(pc.unique(semua[name].column(kolom)).to_pylist()) - {None, *allowed}


def test_closed_lists_and_references_hold(semua):
    lists = refs = 0
    for name, table in tabel_terbit().items():
        for kolom in table.nama_kolom:
            if words := kosakata(name, kolom):
                lists += 1
                assert luar(semua, name, kolom, words) == set(), (name, kolom)
            if to := rujukan(name, kolom):
                refs += 1
                known = pc.unique(semua[to[0]].column(to[1])).to_pylist()
                assert luar(semua, name, kolom, known) == set(), (name, kolom)
    assert lists > 25 and refs > 15
    assert luar(semua, "pmks", "keadaan", ["ada"]) and luar(semua, "pmks", "kode_wilayah", ["x"])


def test_every_bound_names_a_published_column():
    lines = pd.read_csv(BERKAS, keep_default_na=False)
    assert all(kolom in tabel_terbit()[name].nama_kolom for name, kolom in zip(lines.tabel, lines.kolom))
    assert kosakata("pmks_lepas", "ukuran") == skema_tabel()["pmks"].kolom[3].kosakata
    assert kosakata("pmks", "tiada") == () and rujukan("pmks", "tiada") is None
    assert rujukan("konteks", "indikator") == ("indikator", "indikator")


def test_the_public_schema_is_made_once(konteks):
    assert terbit.skema_terbit(konteks) == terbit.skema_terbit(konteks)
    assert opened(konteks.edisi).package["memuat_contoh"]
