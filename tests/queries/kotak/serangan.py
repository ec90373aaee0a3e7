"""What somebody could type into the SQL box to get out of it. `{luar}` stands for a folder outside with a secret."""

from __future__ import annotations

BACA = """
select * from '{luar}/rahasia.csv'
from '{luar}/rahasia.parquet'
select * from "{luar}/rahasia.csv"
select * from read_csv('{luar}/rahasia.csv')
select * from read_csv_auto('{luar}/*')
select * from read_text('{luar}/rahasia.csv')
select * from read_blob('{luar}/rahasia.csv')
select * from read_json('{luar}/rahasia.json')
select * from read_ndjson_objects('{luar}/rahasia.json')
select * from read_parquet('{luar}/rahasia.parquet')
select * from parquet_scan(['{luar}/rahasia.parquet'])
select * from parquet_metadata('{luar}/rahasia.parquet')
select * from parquet_kv_metadata('{luar}/rahasia.parquet')
select * from read_duckdb('{luar}/rahasia.duckdb', table_name = 'rahasia')
select * from glob('{luar}/*')
select * from glob('*')
select * from sniff_csv('{luar}/rahasia.csv')
select * from query('select * from read_text(''{luar}/rahasia.csv'')')
select * from query_table('{luar}/rahasia.csv')
select * from query_table(['pmks', '{luar}/rahasia.csv'])
select * from read_text('/proc/self/environ')
select * from read_text('/proc/1/cmdline')
select * from read_text('../../store.sqlite')
select * from read_blob('serambi.duckdb')
select * from read_text('serambi.duckdb.wal')
select (select content from read_text('{luar}/rahasia.csv'))
select 1 where exists (select * from '{luar}/rahasia.csv')
with a as (select * from '{luar}/rahasia.csv') select * from a
with a as materialized (from read_text('{luar}/rahasia.csv')) from a
select * from pmks, lateral (select * from '{luar}/rahasia.csv')
select * from pmks union all by name select * from '{luar}/rahasia.csv'
describe '{luar}/rahasia.csv'
summarize '{luar}/rahasia.csv'
describe select * from read_csv('{luar}/rahasia.csv')
pivot '{luar}/rahasia.csv' on a in (1) using count(*)
unpivot '{luar}/rahasia.csv' on a
select * from (pivot read_csv('{luar}/rahasia.csv') on a in (1))
select * from json_execute_serialized_sql(json_serialize_sql('select 1'))
select * from histogram('{luar}/rahasia.csv', a)
select * from st_read('{luar}/rahasia.csv')
select * from read_xlsx('{luar}/rahasia.xlsx')
select * from sqlite_scan('{luar}/store.sqlite', 'pengguna')
select * from 'http://127.0.0.1:9/rahasia.csv'
select * from read_csv('https://127.0.0.1:9/rahasia.csv')
select * from read_parquet('s3://ember/rahasia.parquet')
select * from pmks at (version => 1)
table '{luar}/rahasia.csv'
"""
TULIS = """
copy pmks to '{luar}/keluar.csv'
copy (select 1) to '/dev/stdout'
copy pmks to 'keluar.parquet' (format parquet)
copy pmks to 'serambi.duckdb.wal'
copy pmks to 'serambi.duckdb' (format csv)
copy pmks from '{luar}/rahasia.csv'
copy from database serambi to memory
export database '{luar}/ekspor'
import database '{luar}/ekspor'
create table baru as select 1
create temp table baru as select * from pmks
create or replace temp view pmks as select 1 as palsu
create macro pmks() as 1
create schema baru
create type suasana as enum ('a')
create sequence urut
create secret rahasia (type http, bearer_token 'x')
create persistent secret rahasia in local_file (type http, bearer_token 'x')
insert into pmks select * from pmks
update pmks set nilai = 0
delete from pmks
truncate pmks
drop table pmks
alter table pmks add column x integer
comment on table pmks is 'x'
merge into pmks using (select 1) on false when not matched then insert default values
with a as (insert into pmks select * from pmks returning 1) select * from a
with a as (delete from pmks returning *) select * from a
with a as (update pmks set nilai = 1 returning *) select * from a
with recursive a as (select 1 union all (with b as (delete from pmks returning 1) select * from b)) from a
checkpoint
force checkpoint
vacuum
analyze
"""
SAMBUNG = """
attach '{luar}/rahasia.duckdb' as r
attach ':memory:' as m
attach 'serambi.duckdb' as m
attach 'serambi.duckdb.wal' as m
attach '{luar}/store.sqlite' (type sqlite)
detach serambi
use memory
install httpfs
force install spatial from community
load httpfs
load '{luar}/jahat.duckdb_extension'
update extensions
call pragma_version()
call enable_logging()
select * from rahasia.main.pengguna
select * from system.main.duckdb_settings
select * from temp.main.pmks
select * from temp.pmks
select * from system.pmks
"""
SETELAN = """
set enable_external_access = true
set lock_configuration = false
set global memory_limit = '100GB'
set threads = 64
set temp_directory = '{luar}'
set home_directory = '{luar}'
set allowed_directories = ['{luar}']
set disabled_filesystems = ''
set python_enable_replacements = true
set variable x = 1
reset enable_external_access
reset all
pragma enable_external_access = true
pragma memory_limit = '100GB'
pragma database_list
pragma enable_profiling
pragma enable_progress_bar
set log_query_path = '{luar}/catatan.log'
set profiling_output = '{luar}/profil.json'
"""
BANYAK = """
select 1; select 2
select 1; copy pmks to '{luar}/keluar.csv'
select 1;;; attach '{luar}/rahasia.duckdb'
select 1 /* ; */ ; set threads = 2
select 1 -- \\n; drop table pmks
select 1 /* a /* b */ c */; drop table pmks
begin
begin; select 1; commit
commit
prepare a as select 1
execute a
deallocate a
explain select 1
explain analyze select 1
explain analyze create table x as select 1
pivot pmks on tahun using sum(nilai)
\\ufeffcopy pmks to '{luar}/keluar.csv'
\\u00a0copy\\u00a0pmks to '{luar}/keluar.csv'
\\u200bcopy pmks to '{luar}/keluar.csv'
select 1\\uff1b copy pmks to '{luar}/keluar.csv'
\\uff43\\uff4f\\uff50\\uff59 pmks to '{luar}/keluar.csv'
/**/copy/**/pmks/**/to/**/'{luar}/keluar.csv'
select $satu
select ?
show databases
show all tables
"""
KETERANGAN = """
select * from duckdb_settings()
select * from duckdb_settings
select * from duckdb_databases()
select * from duckdb_databases
select * from pragma_database_list
select * from duckdb_secrets()
select * from which_secret('s3://x', 's3')
select * from duckdb_extensions()
select * from duckdb_temporary_files()
select * from duckdb_variables()
select * from duckdb_functions()
select * from duckdb_logs
select * from duckdb_tables()
select * from duckdb_memory()
select * from information_schema.tables
select * from pg_catalog.pg_settings
select * from pg_settings
select * from sqlite_master
select * from main.duckdb_databases
select * from pragma_platform()
select * from pragma_user_agent()
select * from pragma_storage_info('pmks')
select getenv('HOME')
select current_setting('secret_directory')
select Current_Setting('temp_directory')
select "current_setting"('home_directory')
select main.current_setting('home_directory')
select pg_catalog.current_setting('home_directory')
select 'home_directory'.current_setting()
select list_transform(['home_directory'], lambda x: current_setting(x))
select (select max(current_setting('home_directory')) over ())
select nilai from pmks order by current_setting('home_directory')
select * from pmks where getvariable('x') is null
select in_search_path('a', 'b')
select current_query()
select version()
select main.lower('A')
select write_log('x')
select json_serialize_plan('select 1')
select nextval('urut')
with duckdb_settings as (select 1) select * from duckdb_settings
with "{luar}/rahasia.csv" as (select 1) select * from "{luar}/rahasia.csv"
select (with duckdb_databases as (select 1) select 1), * from duckdb_databases
with PG_settings as (select 1) from pg_settings
with a as (select 1) select * from main.a
select * from con
select * from minta
select * from python_map_function()
select * from pandas_scan(0)
select * from arrow_scan(0, 0, 0)
select * from seq_scan()
select * from test_all_types()
select * from repeat('a', 10)
select cur\\u212aent_setting('home_directory')
select \\uff47etenv('HOME')
"""
# not forbidden, only too much: they must end, inside the limits
BEBAN = """
select count(*) from range(1000000000) as a, range(1000000000) as b
with recursive a as (select 1 as n union all select n + 1 from a) select max(n) from a
with recursive a as (select 'x' as t union all select t || t from a) select max(length(t)) from a
select length(repeat('x', 4000000000))
select list_sum(range(300000000))
select list_sum(list_transform(range(300000000), lambda x: x * 2))
select string_agg(repeat('x', 1000), '') from range(10000000)
select list(range) from range(500000000)
select * from range(1000000000) as t(x) order by hash(x)
select distinct hash(range) from range(1000000000)
select lpad('x', 2000000000, 'y')
select printf('%2000000000d', 1)
select md5(repeat('x', 3000000000))
select repeat('x', 200000000) from range(100)
select unnest(range(2000000000)) as a order by a desc
select regexp_matches(repeat('a', 50000000), '(a|aa)+$')
select max(a) from generate_series(1, 9000000000000000000) as t(a)
select array_agg(a) over (order by a rows between unbounded preceding and current row) from range(1000000) as t(a)
select * from range(100000000)
select json_array_length('[' || repeat('1,', 100000000) || '1]')
select sum(x) from (select unnest(range(100000)) as x from range(100000))
"""


def daftar(teks: str, luar: str = "") -> list[str]:
    """The statements of a block, with the folder filled in; `\\uXXXX` and `\\n` become the letters they name."""
    baris = [satu for satu in teks.strip().splitlines() if satu]
    return [satu.encode("ascii").decode("unicode_escape").replace("{luar}", luar) for satu in baris]


DALAM = [
    "select " + "(" * 5000 + "1" + ")" * 5000,
    "select " + "not " * 6000 + "true",
    "select " + "1+" * 9000 + "1",
]
TERLARANG = BACA + TULIS + SAMBUNG + SETELAN + BANYAK + KETERANGAN
