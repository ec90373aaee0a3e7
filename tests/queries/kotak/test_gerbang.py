"""The gate, in this process: what is refused, what passes, and that no new function gets in unseen."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import duckdb
import pytest

from queries.kotak import gerbang, pagar
from tests.queries.kotak.conftest import TABEL
from tests.queries.kotak.serangan import BEBAN, DALAM, TERLARANG, daftar

FUNGSI = gerbang.fungsi_boleh()
TANPA_DAFTAR = ("__internal", "collate_", "icu_collate_")  # never on the list, so refused
BOLEH = """
select * from pmks
select * from main.pmks where tahun = 2024 order by all limit 3 offset 1
SELECT "tahun", sum(nilai) AS n FROM PMKS GROUP BY ALL HAVING n > 1 -- ; copy
select $$a; drop table pmks$$ as teks
select 1;;
from pmks select count(*)
table wilayah
values (1, 'a')
with a as (select * from pmks), b as materialized (select tahun from a) select * from b join wilayah on true
with recursive a as (select 1 as n union all select n + 1 from a where n < 5) select * from a
select (select max(nilai) from pmks as p where p.tahun = w.tahun) from pmks as w
select *, lag(nilai) over (partition by tahun order by nilai) as lalu, row_number() over () from pmks qualify lalu > 1
select tahun, count(*) filter (where asal = 'contoh'), median(nilai), mode(asal) from pmks group by rollup (tahun)
pivot pmks on tahun in (2016, 2017) using sum(nilai)
select * from (pivot pmks on tahun in (2016, 2017) using sum(nilai) group by asal)
unpivot pmks on tahun, nilai
select * exclude (asal) replace (nilai * 2 as nilai), columns('tah.*') from pmks
select list_transform([1, 2], lambda x: x + 1), [x for x in [1, 2] if x > 1], {'a': 1}.a, map {'k': 1}, [1, 2][1:2]
select try(5 // 0), coalesce(null, 1), nullif(1, 0), case when true then 1 end, 1 between 0 and 2, 'a' ilike 'A%'
select date '2024-01-01' + interval 1 month, extract(year from current_date), strftime(date '2024-01-01', '%Y')
select regexp_replace('a1', '[0-9]', ''), trim(both 'a' from 'aba'), position('a' in 'ba'), 'a' || 'b', format('{}', 1)
select cast('1' as integer), '1'::double, try_cast('x' as decimal(4, 1)), cast(now() as timestamp)
select * from range(3) as t(i) cross join unnest([1, 2]) as u(x)
select * from pmks as a asof join pmks as b on a.tahun >= b.tahun
select tahun from pmks intersect select 2016 except select 2017 union all by name select 2018 as tahun
select * from pmks using sample 5
select current_date, current_user
describe pmks
summarize select nilai from pmks
show tables
"""


@pytest.fixture(scope="module")
def con(kotak, tmp_path_factory):
    """The locked connection of a worker."""
    with pytest.MonkeyPatch.context() as tambal:
        tambal.chdir(kotak)
        con = pagar.buka()
    yield con
    con.close()


@pytest.mark.parametrize("sql", daftar(TERLARANG, "/luar") + DALAM, ids=lambda sql: sql[:60])
def test_what_reaches_out_writes_or_tells_is_refused(con, sql):
    with pytest.raises((gerbang.Ditolak, duckdb.ParserException)):
        gerbang.periksa(con, sql, TABEL, FUNGSI)


@pytest.mark.parametrize("sql", daftar(BOLEH), ids=lambda sql: sql[:60])
def test_reading_passes_and_runs(con, sql):
    gerbang.periksa(con, sql, TABEL, FUNGSI)
    con.cursor().execute(sql).fetchmany(5)


def test_what_is_only_too_much_is_left_to_the_limits(con):
    for sql in daftar(BEBAN):
        gerbang.periksa(con, sql, TABEL, FUNGSI)


@pytest.mark.parametrize(
    ("setelan", "nilai"),
    [
        ("enable_external_access", False),
        ("lock_configuration", True),
        ("access_mode", "read_only"),
        ("python_enable_replacements", False),
        ("autoload_known_extensions", False),
        ("autoinstall_known_extensions", False),
        ("allow_community_extensions", False),
        ("threads", 1),
        ("async_threads", 0),
        ("temp_directory", ""),
        ("allowed_directories", []),
    ],
)
def test_every_lock_is_on(con, setelan, nilai):
    """They cover for each other, so an attack alone would not miss one."""
    assert con.execute("select current_setting($s)", {"s": setelan}).fetchone()[0] == nilai


def test_tables_that_are_read_are_named_in_order_without_ctes(con):
    sql = "with a as (select * from Wilayah) select * from a, main.pmks, (select 1 from wilayah)"
    assert gerbang.periksa(con, sql, TABEL, FUNGSI) == ("wilayah", "pmks")


def test_a_cte_may_shadow_a_published_table(con):
    assert gerbang.periksa(con, "with pmks as (select 1) select * from pmks", TABEL, FUNGSI) == ("pmks",)


def test_a_table_that_is_in_the_file_but_not_published_is_refused(con):
    with pytest.raises(gerbang.Ditolak, match="tabel"):
        gerbang.periksa(con, "select * from wilayah", ("pmks",), FUNGSI)


@pytest.mark.parametrize(
    ("sql", "golongan", "letak"),
    [
        ("", "kosong", -1),
        (" -- hanya komentar", "kosong", -1),
        ("select 1; select 2", "banyak", 10),
        ("select\n getenv('HOME')", "fungsi", 8),
        ("select 'é', * from pmkz", "tabel", 20),
        ("drop table pmks", "perintah", -1),
        ("pivot pmks on tahun using sum(nilai)", "pivot", -1),
        ("select $a", "parameter", 7),
    ],
)
def test_a_refusal_says_what_and_where(con, sql, golongan, letak):
    with pytest.raises(gerbang.Ditolak) as tolak:
        gerbang.periksa(con, sql, TABEL, FUNGSI)
    assert (tolak.value.golongan, tolak.value.letak) == (golongan, letak)


def test_every_view_that_duckdb_brings_has_a_name_that_no_cte_may_take():
    con = duckdb.connect()
    bawaan = con.execute(
        "select view_name from duckdb_views() where internal and schema_name = 'main'"
    ).fetchall()
    con.close()
    assert len(bawaan) > 5
    assert [nama for (nama,) in bawaan if not re.match(gerbang.NAMA_BAWAAN, nama)] == []


def test_every_function_of_this_duckdb_was_looked_at():
    """After an upgrade this fails until somebody says ya or tidak to each new function in fungsi.csv."""
    with open(Path(gerbang.__file__).parent / "fungsi.csv", encoding="utf-8", newline="") as berkas:
        daftar_fungsi = {satu["nama"]: satu["boleh"] for satu in csv.DictReader(berkas)}
    con = duckdb.connect()
    ada = con.execute(
        "select distinct lower(function_name) from duckdb_functions() "
        "where function_type in ('scalar', 'aggregate', 'macro', 'window')"
    ).fetchall()
    con.close()
    ada = {nama for (nama,) in ada if not nama.startswith(TANPA_DAFTAR)}
    assert ada ^ set(daftar_fungsi) == set()
    assert set(daftar_fungsi.values()) == {"ya", "tidak"}
