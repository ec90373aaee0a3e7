"""What a head of agency quotes – profile page, workbook, sheet – against pandas straight from the parquet files.

No query, no panel and no helper of theirs takes part in the computation; shown numbers are read back from their texts.
"""

from __future__ import annotations

import re
from io import BytesIO

import numpy as np
import openpyxl
import pandas as pd
import pytest
from pypdf import PdfReader

from data.snapshot import current, open_edition
from reports.profil_lembar import pdf
from reports.profil_paket import Permintaan, buat
from reports.profil_xlsx import xlsx
from tests.alur.kadinsos_pandas import (
    PROVINSI,
    SISI,
    angka,
    chi2,
    jenis_pmks,
    putus,
    sebanding,
    sel,
    tampil,
    tertutup,
)
from tests.conftest import forget

TAHUN = (2024, 2025)
TABEL = ("pmks", "spm", "psks", "penduduk", "konteks", "topeng", "wilayah", "jenis", "putus_deret")


@pytest.fixture(scope="module")
def isi():
    """The parquet files; facts of areas only: chosen rows, both sexes, yearly, the type's own unit."""
    folder = open_edition(current()).path
    made = {name: pd.read_parquet(folder / f"{name}.parquet") for name in TABEL}
    rows = made["pmks"]
    rows = rows[rows.utama & (rows.jenis_kelamin == "total") & rows.periode.str.fullmatch(r"\d{4}")]
    rows = rows[rows.jenis.str.startswith("PMKS-") & rows.ukuran.isin(SISI) & (rows.asal == "contoh")]
    rows = rows.assign(tahun=rows.periode.astype(int)).dropna(subset=["nilai"])
    made["angka"] = (
        rows.set_index(["kode_wilayah", "jenis", "ukuran", "tahun"])["nilai"].astype(int).sort_index()
    )
    assert made["angka"].index.is_unique
    places = made["wilayah"][made["wilayah"].tingkat.isin(["kabupaten", "kota"])]
    made["kota"] = list(places.sort_values("urut").kode_wilayah)
    mask = made["topeng"][made["topeng"].jenis_kelamin.isin(["total", ""]) | (made["topeng"].tabel == "spm")]
    made["tutup"] = set(zip(mask.tabel, mask.kode_rekap_wilayah, mask.kode_rekap_jenis, mask.ukuran,
                            mask.kewenangan, mask.periode))  # fmt: skip
    return made


@pytest.fixture(scope="module")
def profil(tmp_path_factory):
    """Profile of a place and year as the public sees it, made once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SERAMBI_HOME", str(tmp_path_factory.mktemp("rumah")))
        forget()
        edisi, made = current(), {}

        def satu(kode, tahun):
            if (kode, tahun) not in made:
                made[kode, tahun] = buat(Permintaan(edisi, (kode,), tahun=str(tahun)), kode)
            return made[kode, tahun]

        yield satu


@pytest.mark.parametrize("tahun", [pytest.param(2024, marks=pytest.mark.lama), 2025])
def test_gap_and_change_of_every_type_and_place(isi, profil, tahun):
    seen = hidden_seen = 0
    for kode in (PROVINSI, *isi["kota"]):
        shown = tampil(profil(kode, tahun).rincian)
        for jenis in jenis_pmks(isi).jenis:
            row, sides = shown[jenis], {side: sel(isi, kode, jenis, side, tahun) for side in SISI}
            closed = any(tertutup(isi, kode, jenis, side, tahun) for side in SISI)
            same = bool(sides["terdata"]) and set(sides["terdata"]) == set(sides["tertangani"])
            gap = sum(sides["terdata"].values()) - sum(sides["tertangani"].values())
            known = same and not closed and gap >= 0 and sum(sides["terdata"].values()) > 0
            assert angka(row["belum"]) == (gap if known else None), (kode, jenis, row)
            seen, hidden_seen = seen + known, hidden_seen + closed
            assert not closed or row["belum"] == "*", (kode, jenis, row)
            found = sebanding(isi, kode, jenis, tahun)
            if not found or found[4]:
                assert angka(row["selisih"]) is None and angka(row["persen"]) is None, (
                    kode,
                    jenis,
                    row,
                    found,
                )
                continue
            year, then, now, n, _ = found
            assert (row["dari"], angka(row["awal"]), angka(row["akhir"])) == (str(year), then, now), (
                kode,
                jenis,
            )
            assert angka(row["selisih"]) == now - then
            share = pytest.approx((now - then) * 100 / then, abs=0.051) if then >= 20 else None
            assert angka(row["persen"]) == share, (kode, jenis, row)
            assert kode != PROVINSI or row["sebanding"] == f"{n} dari 10 wilayah"
    assert seen > 150 and hidden_seen > 20


def test_automatic_picks_are_the_largest_of_the_open_ones(isi, profil):
    """Three rises, falls and gaps in persons by an order of one's own; none of sensitivity 3, none hidden."""
    kinds = jenis_pmks(isi)
    own = kinds[(kinds.tingkat_sensitif.astype(int) < 3) & (kinds.satuan_utama == "jiwa")]
    for kode in (PROVINSI, *isi["kota"]):
        one, changes, gaps = profil(kode, 2024), {}, {}
        for jenis in own.jenis:
            found = sebanding(isi, kode, jenis, 2024)
            if found and not found[4] and found[3] * 2 > (10 if kode == PROVINSI else 1):
                changes[jenis] = found[2] - found[1]
            gap = angka(tampil(one.rincian)[jenis]["belum"])
            gaps |= {jenis: gap} if gap else {}
        for picked, sign, pool in (
            (one.naik, 1, changes),
            (one.turun, -1, changes),
            (one.kesenjangan, 1, gaps),
        ):
            best = sorted(-sign * value for value in pool.values() if sign * value > 0)[:3]
            assert [-sign * pool[p.jenis] for p in picked] == best, (kode, picked)
            for p in picked:
                size = f"{abs(pool[p.jenis]):,.0f}".replace(",", ".")
                assert re.search(rf"(?<![\d.]){re.escape(size)} (orang|dari)", p.kalimat), (size, p.kalimat)
        assert {p.jenis for p in (*one.naik, *one.turun, *one.kesenjangan, *one.kk)} <= set(
            kinds[kinds.tingkat_sensitif.astype(int) < 3].jenis
        )


def test_trend_tags_of_all_areas(isi, profil):
    tags = set()
    for kode in isi["kota"]:
        for jenis, row in tampil(profil(kode, 2024).tren).items():
            cells = [sel(isi, kode, jenis, "terdata", year).get(kode) for year in range(2020, 2025)]
            closed = any(tertutup(isi, kode, jenis, "terdata", year) for year in range(2020, 2025))
            if closed or None in cells or not sum(cells) or putus(isi, jenis, kode, 2020, 2024):
                assert "belum dapat dihitung" in row["tren"] or "tidak ada data" in row["tren"], (
                    kode,
                    jenis,
                    row,
                )
                continue
            slope = np.sign(np.polyfit(range(5), cells, 1)[0])
            steady = all(
                np.sign(np.polyfit(np.delete(range(5), i), np.delete(cells, i), 1)[0]) == slope
                for i in range(5)
            )
            clear = chi2(cells) > 9.5495 and steady
            word = {1: "tren naik", -1: "tren turun"}[int(slope)] if clear else "tren tidak bermakna"
            assert row["tren"].startswith(word), (kode, jenis, cells, row["tren"])
            tags.add(word)
    assert {"tren naik", "tren tidak bermakna"} <= tags


@pytest.mark.parametrize("tahun", TAHUN)
def test_spm_gaps_by_authority(isi, profil, tahun):
    spm = isi["spm"][(isi["spm"].periode == str(tahun)) & (isi["spm"].asal == "contoh")]
    short = isi["jenis"].set_index("jenis").nama_pendek.str.removeprefix("SPM ").str.capitalize()
    spm = spm.assign(nama=spm.layanan.map(short))
    seen = 0
    for kode in (PROVINSI, *isi["kota"]):
        shown = [dict(zip((c.key for c in profil(kode, tahun).spm.table.columns), (cell.text for cell in row)))
                 for row in profil(kode, tahun).spm.table.rows]  # fmt: skip
        places = isi["kota"] if kode == PROVINSI else [kode]
        own = {"kab_kota": spm[(spm.kewenangan == "kab_kota") & spm.kode_wilayah.isin(places)]}
        if kode == PROVINSI:
            own["provinsi"] = spm[(spm.kewenangan == "provinsi") & (spm.kode_wilayah == PROVINSI)]
        assert kode == PROVINSI or not any("provinsi" in row["kewenangan"] for row in shown)
        for row in shown:
            who = "provinsi" if row["kewenangan"].startswith("provinsi") else "kab_kota"
            part = own[who][own[who].nama == row["layanan"]].dropna(subset=["butuh", "terlayani"])
            service = part.layanan.iloc[0] if len(part) else ""
            closed = any(
                ("spm", kode, service, side, who, str(tahun)) in isi["tutup"]
                for side in ("butuh", "terlayani")
            )
            if not len(part) or closed:
                assert angka(row["belum"]) is None, (kode, row)
                continue
            need, served = int(part.butuh.sum()), int(part.terlayani.sum())
            assert (angka(row["butuh"]) or 0, angka(row["terlayani"]) or 0) == (need, served), (kode, row)
            assert (angka(row["belum"]) or 0) == need - served
            share = pytest.approx(served * 100 / need, abs=0.051) if need >= 20 else None
            assert angka(row["persen"]) == share, (kode, row)
            seen += 1
    assert seen > 40


@pytest.mark.parametrize("tahun", TAHUN)
def test_cases_per_tksk_and_districts_without(isi, profil, tahun):
    psks = isi["psks"][(isi["psks"].periode == str(tahun)) & (isi["psks"].jenis == "PSKS-11")].dropna(
        subset=["nilai"]
    )
    tksk = psks.set_index("kode_wilayah").nilai.astype(int)
    districts = isi["wilayah"][isi["wilayah"].tingkat == "kecamatan"].groupby("induk").size()
    jiwa = set(isi["jenis"][isi["jenis"].satuan_utama == "jiwa"].jenis)
    cases = {}
    for kode in isi["kota"]:
        own = [value for jenis in jenis_pmks(isi).jenis if jenis in jiwa
               for value in sel(isi, kode, jenis, "terdata", tahun).values()]  # fmt: skip
        if own and kode in tksk.index and not tertutup(isi, kode, "SEMUA-26", "terdata", tahun):
            cases[kode] = sum(own)
    assert districts.sum() == 105 and len(cases) >= 9
    for kode, many in cases.items():
        shown = tampil(profil(kode, tahun).kapasitas)
        ratio = next(row for row in shown.values() if row["rasio"] == "PMKS terdata per TKSK (jiwa)")
        assert angka(ratio["nilai"]) == pytest.approx(many / tksk[kode], abs=0.51), kode
        without = next(row for row in shown.values() if row["rasio"] == "Kecamatan tanpa TKSK")
        counted = int("".join(re.findall(r"\d", without["nilai"])) or 0)  # "setidaknya 2"
        assert counted == max(districts[kode] - tksk[kode], 0), kode
        assert angka(ratio["provinsi"]) == pytest.approx(
            sum(cases.values()) / tksk[list(cases)].sum(), abs=0.51
        )


def test_key_numbers(isi, profil):
    poor = isi["konteks"][
        (isi["konteks"].indikator == "persen_penduduk_miskin_p0") & (isi["konteks"].periode == "2024")
    ]
    poor = poor[poor.rincian == "total"].set_index("kode_wilayah").nilai
    people = isi["penduduk"][(isi["penduduk"].periode == "2024-S2") & (isi["penduduk"].dasar == "dukcapil")]
    people = people[people.jenis_kelamin == "total"].set_index("kode_wilayah").nilai
    for kode in isi["kota"]:
        cards = {card.judul: card.nilai for card in profil(kode, 2024).angka}
        assert angka(cards["Penduduk"]) == people[kode]
        assert angka(cards["Penduduk miskin"]) == pytest.approx(poor[kode], abs=0.0051)


def test_workbook_and_sheet_repeat_the_numbers(isi, profil):
    """Every open count, change and gap of Mahulu and Bontang stands in both; a hidden cell in neither."""
    for kode in ("64.11", "64.74"):
        one = profil(kode, 2024)
        sheet = openpyxl.load_workbook(BytesIO(xlsx(one)))["Rincian"]
        lines = {str(row[0]): row for row in sheet.iter_rows(values_only=True) if row[0]}
        head = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Jenis")
        text = PdfReader(BytesIO(pdf(one))).pages[0].extract_text().replace("\u00a0", " ").replace("−", "-")
        kinds = jenis_pmks(isi)
        names = kinds[kinds.satuan_utama == "jiwa"].set_index("jenis").nama
        for jenis, nama in names.items():
            line = dict(zip(head, lines[f"{jenis[-2:]} {nama}"]))
            value = sel(isi, kode, jenis, "terdata", 2024).get(kode)
            closed = any(tertutup(isi, kode, jenis, side, 2024) for side in SISI)
            if closed:
                assert not isinstance(line["Terdata"], int | float) and line["Belum tertangani"] == "*", line
                assert re.search(rf"(?<!\d){jenis[-2:]} \D*\*", text), (kode, jenis)
            elif value:
                assert line["Terdata"] == value, line
                printed = f"{value:,}".replace(",", ".")
                assert re.search(rf"(?<!\d){jenis[-2:]} \D*{re.escape(printed)} ", text), (
                    kode,
                    jenis,
                    printed,
                )
                found = sebanding(isi, kode, jenis, 2024)
                if found and not found[4]:
                    assert line["Sebelum"] == found[1] and line["2024"] == found[2], line
