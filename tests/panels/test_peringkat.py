"""Comparison of areas and the planner's panels: a second road, ties, masks, denominators, empty editions."""

from __future__ import annotations

import pandas as pd
import pytest

from charts.draw import figure
from panels import (
    lanjutan,
    lanjutan_banding,
    lanjutan_corong,
    lanjutan_porsi,
    peringkat,
    peringkat_penyebut,
    rentang_wilayah,
)
from panels.state import State
from panels.tren import deret, tanda
from queries import Konteks, rows
from queries.engine import execute
from reports.svg import svg
from tests.queries.jalan_kedua import fakta, tabel, topeng
from tests.queries.tabel_lain import another, base_tables, write
from tests.reports.panel_kalimat import ekor_salah, luar_panel
from words import catatan, statistik

DIS = State("2024", jenis="PMKS-09")
DIS25 = State("2025", jenis="PMKS-09", penduduk="proyeksi_sp2020")
LANJUT = (
    lanjutan_corong.diagram,
    lanjutan_banding.banding,
    lanjutan.simulasi,
    lanjutan_porsi.kelipatan_wilayah,
)
SEMUA = (peringkat.perbandingan, peringkat_penyebut.penyebut, rentang_wilayah.rentang_wilayah, *LANJUT)


def column(panel, key):
    at = [c.key for c in panel.table.columns].index(key)
    return dict(zip(panel.table.keys, (row[at] for row in panel.table.rows), strict=True))


def second_road(konteks, tahun, jenis, dasar, tahun_dasar):
    """{area: (count, people)} of the areas that show a number, straight from the files."""
    facts = fakta(konteks, tahun).query(
        "jenis == @jenis and ukuran == 'terdata' and jenis_kelamin == 'total'"
    )
    hidden = {key[0] for key in topeng(konteks, tahun) if key[1:3] == (jenis, "terdata")}
    orang = tabel(konteks, "penduduk").query("dasar == @dasar and jenis_kelamin == 'total'")
    orang = orang[orang.periode.str[:4] == tahun_dasar].sort_values("periode")
    people = dict(zip(orang.kode_wilayah, orang.nilai))
    return {
        r.kode_wilayah: (int(r.nilai), float(people[r.kode_wilayah]))
        for r in facts.itertuples()
        if pd.notna(r.nilai) and r.kode_wilayah not in hidden
    }


@pytest.mark.parametrize(
    ("state", "dasar", "tahun_dasar"), [(DIS, "dukcapil", "2024"), (DIS25, "proyeksi_sp2020", "2025")]
)
def test_values_and_ranks_equal_the_second_road(konteks, state, dasar, tahun_dasar):
    facts = second_road(konteks, state.tahun, "PMKS-09", dasar, tahun_dasar)
    rate = pd.Series({k: n * 10_000 / p for k, (n, p) in facts.items()})
    panel = peringkat.perbandingan(state, konteks)
    shown = {k: c.value for k, c in column(panel, "nilai").items() if c.value is not None}
    assert shown == pytest.approx(rate.to_dict())
    ranks = {k: c.value for k, c in column(panel, "peringkat").items() if c.value is not None}
    assert ranks == rate.rank(ascending=False, method="min").to_dict()
    order = tabel(konteks, "wilayah").query("tingkat in ('kabupaten', 'kota')").sort_values("kode_bps")
    assert panel.table.keys == tuple(order.kode_wilayah), "BPS order by default"
    high, low = rate.max(), rate.min()
    said = f"selisih {high - low:.1f} per 10.000 penduduk, {high / low:.1f} kali".replace(".", ",")
    apart = rentang_wilayah.rentang_wilayah(state, konteks)
    assert said.replace("10,000", "10.000") in apart.sentences[0]
    assert apart.table.rows[0][4].value == pytest.approx(high - low)
    assert apart.table.rows[0][5].value == pytest.approx(high / low)


def test_the_denominator_moves_ppu(konteks):
    """The register has half the people of the projection: the same cases, another place."""
    n = {k: v for k, (v, _) in second_road(konteks, "2025", "PMKS-09", "proyeksi_sp2020", "2025").items()}
    road = {
        dasar: pd.Series({k: n[k] / second_road(konteks, "2024", "PMKS-09", dasar, tahun)[k][1] for k in n})
        for dasar, tahun in (("dukcapil", "2024"), ("proyeksi_sp2020", "2025"))
    }
    panel = peringkat_penyebut.penyebut(DIS25, konteks)
    for dasar, rate in road.items():
        shown = {k: c.value for k, c in column(panel, dasar).items() if c.value is not None}
        assert shown == rate.rank(ascending=False, method="min").to_dict()
    assert (
        abs(column(panel, "dukcapil")["64.09"].value - column(panel, "proyeksi_sp2020")["64.09"].value) >= 3
    )
    assert column(panel, "kepekaan")["64.09"].text == "bergantung penyebut"
    assert "bergantung penyebut" in panel.title and any(line.startswith("PPU") for line in panel.sentences)
    main = peringkat.perbandingan(DIS25, konteks)
    assert any("bergantung penyebut" in line for line in main.sentences)
    register = peringkat.perbandingan(DIS, konteks)
    assert column(main, "peringkat")["64.09"].value > column(register, "peringkat")["64.09"].value


def counts(values, jenis="PMKS-13", tahun="2024"):
    return pd.DataFrame(
        {"periode": tahun, "kode_wilayah": list(values), "jenis": jenis, "nilai": list(values.values())}
    )


def people(areas, dasar="dukcapil", tahun="2024", nilai=100_000):
    return pd.DataFrame({"periode": tahun, "kode_wilayah": areas, "dasar": dasar, "nilai": nilai})


@pytest.fixture
def daerah(konteks):
    return [r["kode_wilayah"] for r in rows("wilayah_daftar", konteks)]


def test_equal_areas_are_not_told_apart_and_the_rank_stays(edisi_buatan, daerah):
    orang = pd.concat([people(daerah), people(daerah, "proyeksi_sp2020", nilai=300_000)])
    sama = edisi_buatan("sama", pmks=counts(dict.fromkeys(daerah, 50)), penduduk=orang)
    panel = peringkat.perbandingan(State("2024", jenis="PMKS-13"), sama)
    assert {c.value for c in column(panel, "peringkat").values()} == {1}
    assert all(len(c.text.split(", ")) == len(daerah) - 1 for c in column(panel, "setara").values())
    assert any(statistik.SETARA in line and "belum dapat dipastikan" in line for line in panel.sentences)
    tested = peringkat_penyebut.penyebut(State("2024", jenis="PMKS-13"), sama)
    assert tested.sentences == ("Peringkat tetap: setiap wilayah bertempat sama menurut setiap penyebut.",)
    assert "peringkat tetap" in tested.title


def test_few_cases_give_no_ratio(edisi_buatan, daerah):
    nilai = dict(zip(daerah, (400, 12, *[100] * (len(daerah) - 2))))
    here = edisi_buatan("sedikit", pmks=counts(nilai), penduduk=people(daerah))
    apart = rentang_wilayah.rentang_wilayah(State("2024", jenis="PMKS-13"), here)
    assert "selisih 38,8" in apart.sentences[0] and " kali" not in apart.sentences[0]
    assert apart.table.rows[0][5].value is None


def test_a_share_of_fewer_than_twenty_is_not_shown(edisi_buatan, daerah):
    terdata, tertangani = (
        counts(dict.fromkeys(daerah, 100) | {daerah[0]: 15}),
        counts(dict.fromkeys(daerah, 9)),
    )
    pmks = pd.concat([terdata.assign(ukuran="terdata"), tertangani.assign(ukuran="tertangani")])
    here = edisi_buatan("porsi", pmks=pmks)
    panel = peringkat.perbandingan(State("2024", jenis="PMKS-13", ukuran="tertangani"), here)
    shares = column(panel, "nilai")
    assert shares[daerah[0]].value is None and shares[daerah[1]].value == pytest.approx(9)
    assert any("kurang dari 20" in note for note in panel.notes)


@pytest.mark.parametrize("jenis", ["PMKS-04", "PMKS-11", "PMKS-12", "GRP-GEPENG"])
def test_clients_from_elsewhere_are_counted_not_rated(konteks, jenis):
    panel = peringkat.perbandingan(State("2024", jenis=jenis), konteks)
    assert "nilai" not in [c.key for c in panel.table.columns] and panel.stamps.penyebut == ""
    assert catatan.BUKAN_PENDUDUK_SETEMPAT in panel.notes
    assert peringkat_penyebut.penyebut(State("2024", jenis=jenis), konteks) is None


def test_households_and_sums_of_types_are_counts_too(konteks):
    assert catatan.TANPA_KK in peringkat.perbandingan(State("2024", jenis="PMKS-24"), konteks).notes
    whole = peringkat.perbandingan(State("2024"), konteks)
    assert any("pilih satu jenis" in note for note in whole.notes) and "jumlah kasus" in whole.title
    assert "jiwa" not in rentang_wilayah.rentang_wilayah(State("2024"), konteks).sentences[0]
    partial = peringkat.perbandingan(State("2025"), konteks).sentences[0]
    assert partial.startswith("Belum sebanding") and "Paser" in partial and "Samarinda" not in partial
    # in 2025 the register covers one area only
    late = peringkat.perbandingan(State("2025", jenis="PMKS-09"), konteks)
    assert any("Proyeksi BPS" in note for note in late.notes) and "jumlah" in late.title


def test_order_by_value_only_when_asked(konteks):
    by_value = peringkat.perbandingan(DIS.with_(susun="nilai"), konteks)
    ranks = [c.value for c in column(by_value, "peringkat").values()]
    assert ranks == sorted(ranks)


def test_a_hidden_area_has_no_number_and_no_rank(konteks, internal):
    seen = 0
    for jenis in ("PMKS-03", "PMKS-06", "PMKS-18", "PMKS-19"):
        for ukuran in ("terdata", "tertangani"):
            state = State("2024", jenis=jenis, ukuran=ukuran)
            for make in SEMUA:
                panel = make(state, konteks)
                first = column(panel, panel.table.columns[1].key) if panel else {}
                hidden = [k for k, c in first.items() if c.keadaan == "disamarkan"]
                for code in hidden:
                    seen += 1
                    row = panel.table.rows[panel.table.keys.index(code)]
                    assert not any(isinstance(cell.value, float) for cell in row)
                    marks = [m for s in panel.spec.series for m in s.marks if m.key == code]
                    assert all(m.value is None and m.low is None for m in marks)
    assert seen > 20
    assert column(peringkat.perbandingan(State("2024", jenis="PMKS-18"), internal), "peringkat")


def test_planner_panels_carry_their_note_and_draw(konteks):
    for state in (DIS, DIS.with_(ukuran="tertangani")):
        for make in LANJUT:
            panel = make(state, konteks)
            assert panel.notes[0] == lanjutan.PERENCANA and panel.stamps.contoh
            assert figure(panel.spec, contoh=True).data and "</svg>" in svg(panel)
    assert statistik.METODE_CORONG in lanjutan_corong.diagram(DIS, konteks).notes


@pytest.mark.parametrize(
    "state",
    [
        DIS,
        DIS25.with_(wilayah="64.09"),
        DIS.with_(ukuran="tertangani"),
        State("2025"),
        State("2024", jenis="PMKS-18"),
    ],
)
def test_every_number_of_a_sentence_stands_in_its_panel(konteks, state):
    for panel in filter(None, (make(state, konteks) for make in SEMUA)):
        assert luar_panel(panel) == [] and ekor_salah(panel) == []


def test_polarity_decides_the_words(konteks):
    words = {
        c.text.partition(" (")[0] for c in column(lanjutan_banding.banding(DIS, konteks), "banding").values()
    }
    assert words <= {"lebih tinggi", "lebih rendah", "serupa"}
    served = lanjutan_banding.banding(DIS.with_(ukuran="tertangani"), konteks)
    words = {c.text.partition(" (")[0] for c in column(served, "banding").values()}
    assert words <= {"lebih baik", "perlu perhatian", "serupa"} and "perlu perhatian" in words


def test_funnel_position_equals_its_limit(konteks):
    panel = lanjutan_corong.diagram(DIS.with_(ukuran="tertangani"), konteks)
    outside = {k for k, c in column(panel, "letak").items() if c.text.startswith("di luar")}
    far = {k for k, c in column(panel, "z").items() if abs(c.value) > 1.96}
    assert outside == far and outside


def test_empty_and_sparse_editions_say_what_is_missing(kosong, jarang):
    for here in (kosong, jarang):
        for state in (
            State("2024"),
            DIS,
            DIS.with_(ukuran="tertangani"),
            DIS25,
            State("2024", jenis="PMKS-24"),
        ):
            panel = peringkat.perbandingan(state, here)
            assert panel.sentences and figure(panel.spec).layout
            for make in SEMUA[1:]:
                make(state, here)
            assert peringkat_penyebut.mengapa_tidak(state, here)
    assert deret(kosong, "64.01", "terdata", 2025) == {}
    assert {tanda(one).kode for one in deret(jarang, "64", "terdata", 2025).values()} == {
        "belum_dapat_dihitung"
    }
    said = peringkat.perbandingan(DIS, kosong).sentences[0]
    assert "Belum dapat dibandingkan" in said and "Masukan Data" in said


def test_nearest_year_of_a_base_must_cover_every_area(konteks):
    found = {(r["dasar"], r["tahun"]) for r in rows("penduduk_dekat", konteks, tahun=2025)}
    assert found == {("dukcapil", 2024), ("proyeksi_sp2020", 2025)}
    # the register of 2025 knows one area only and is not taken although it is nearer
    orang = tabel(konteks, "penduduk").query("dasar == 'dukcapil' and periode.str[:4] == '2025'")
    assert len(set(orang.kode_wilayah)) < 10
    assert not rows("penduduk_dekat", konteks, tahun=2022)


@pytest.mark.lama
def test_no_panel_depends_on_a_hidden_cell(rumah):
    tables = base_tables()
    one, two = write(tables, rumah, "asli"), write(another(tables), rumah, "lain")
    given = {"ukuran": "terdata", "sampai": 2025, "dasar": "dukcapil"}
    for kode in ("64", "64.01", "64.72", "LINGKAR-1"):
        a, b = (execute("deret_wilayah", Konteks(e), kode_wilayah=kode, **given) for e in (one, two))
        assert a.equals(b)
    types = [
        r["jenis"] for r in rows("jenis_daftar", Konteks(one)) if r["keluarga"] in ("pmks", "pilar", "semua")
    ]
    for jenis in types:
        for ukuran in ("terdata", "tertangani"):
            state = State("2024", jenis=jenis, ukuran=ukuran)
            for make in SEMUA:
                a, b = (make(state, Konteks(e)) for e in (one, two))
                assert (a and (a.table, a.spec, a.sentences, a.alt)) == (
                    b and (b.table, b.spec, b.sentences, b.alt)
                )


def test_equal_values_have_no_highest_and_no_lowest(edisi_buatan, daerah):
    for nilai, said in ((50, "5,0 per 10.000 penduduk"), (0, "nihil")):
        here = edisi_buatan(
            f"sama{nilai}", pmks=counts(dict.fromkeys(daerah, nilai)), penduduk=people(daerah)
        )
        apart = rentang_wilayah.rentang_wilayah(State("2024", jenis="PMKS-13"), here)
        assert apart.sentences == (f"Nilai {len(daerah)} wilayah sama: {said}; {statistik.SETARA}.",)


def test_no_sentence_names_an_area_for_a_type_of_sensitivity_three(konteks):
    """Korban trafficking: the table has the areas, the sentences do not; a milder type shows that they would."""
    names = [row["nama_pendek"] for row in rows("wilayah_daftar", konteks)]
    told = {}
    for jenis in ("PMKS-18", "PMKS-09"):
        made = [one(State("2024", jenis=jenis), konteks) for one in SEMUA]
        told[jenis] = [
            line for panel in made if panel for line in panel.sentences if any(n in line for n in names)
        ]
    assert told["PMKS-18"] == [] and told["PMKS-09"]
