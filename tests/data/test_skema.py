import datetime

import pandas as pd
import pytest

from data import skema


def satu_baris(**ganti):
    baris = {
        "periode": "2024",
        "kode_wilayah": "64.01",
        "dasar": "dukcapil",
        "jenis_kelamin": "total",
        "sumber_id": "X",
        "nilai": 10,
        "status": "tetap",
        "asal": "resmi",
    }
    return pd.DataFrame([baris | ganti], dtype="object")


def test_every_field_of_every_table_is_described():
    for tabel in skema.tabel().values():
        assert all(kolom.arti and kolom.tipe in skema.TIPE_ARROW for kolom in tabel.kolom), tabel.nama
        assert set(tabel.kunci) <= set(tabel.nama_kolom)
        assert set(tabel.urutan) <= set(tabel.nama_kolom)
        assert tabel.keterangan.rstrip(".").endswith(tabel.keterangan.rstrip(".").split("Satu baris per")[-1])
        assert "Satu baris per" in tabel.keterangan


def test_field_without_description_is_named(tmp_path):
    for nama in ("skema_tabel.csv", "skema_kolom.csv"):
        (tmp_path / nama).write_text((skema.KATALOG / nama).read_text(encoding="utf-8"), encoding="utf-8")
    with open(tmp_path / "skema_tabel.csv", "a", encoding="utf-8") as berkas:
        berkas.write("baru,fakta,periode,periode,periode warna,Satu baris per periode.\n")
    with pytest.raises(skema.SkemaSalah, match=r"baru\.warna"):
        skema.tabel(tmp_path)


def test_missing_and_surplus_columns_are_refused():
    with pytest.raises(skema.SkemaSalah, match="dasar"):
        skema.bentuk("penduduk", satu_baris().drop(columns="dasar"))
    with pytest.raises(skema.SkemaSalah, match="warna"):
        skema.bentuk("penduduk", satu_baris(warna="merah"))


def test_a_broken_number_is_refused_not_rounded():
    with pytest.raises(skema.SkemaSalah, match=r"10\.5 bukan bilangan bulat"):
        skema.bentuk("penduduk", satu_baris(nilai=10.5))


def test_text_in_a_number_column_is_refused():
    with pytest.raises(skema.SkemaSalah, match=r"migrasi, kolom mulai"):
        bingkai = skema.kosong("migrasi")
        bingkai.loc[0] = None
        bingkai["mulai"] = "kemarin"
        skema.bentuk("migrasi", bingkai)


def test_null_text_becomes_empty_and_null_number_stays_null():
    baris = skema.bentuk("penduduk", satu_baris(sumber_id=None, nilai=None)).to_pylist()[0]
    assert baris["sumber_id"] == "" and baris["nilai"] is None


def test_rows_come_out_in_the_written_order_whatever_the_input_order():
    bingkai = pd.concat([satu_baris(periode=p) for p in ("2025", "2020", "2024")])
    assert skema.bentuk("penduduk", bingkai).column("periode").to_pylist() == ["2020", "2024", "2025"]


def test_dates_are_dates():
    tabel = skema.bentuk(
        "koreksi",
        pd.DataFrame(
            [
                {
                    k: datetime.date(2026, 1, 2) if k == "tanggal" else None
                    for k in skema.tabel()["koreksi"].nama_kolom
                }
            ]
        ),
    )
    assert tabel.column("tanggal").to_pylist() == [datetime.date(2026, 1, 2)]
