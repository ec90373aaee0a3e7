-- purpose: the twelve PSKS types of a year by area and for the province, per 10.000 people and per village or ward
-- grain: one row per jenis, kode_wilayah
-- params: periode text, dasar text
-- columns: jenis, jenis_nama, jenis_pendek, satuan, kode_wilayah, nama, nama_pendek, tingkat, nilai, penduduk, desa, per_10rb, per_desa, keadaan, status, asal, n_wilayah, n_total, sumber_id, sumber_dasar
with tipe as (
    select jenis, nama, nama_pendek, urut, satuan_utama as satuan
    from jenis
    where keluarga = 'psks'
),

area as (
    select kode_wilayah, nama, nama_pendek, tingkat, urut
    from kabkota
    where sejak <= cast(left($periode, 4) as integer)
),

penduduk_area as (
    select kode_wilayah, nilai as penduduk, sumber_id as sumber_penduduk
    from penduduk_tahun
    where tahun = cast(left($periode, 4) as integer) and dasar = $dasar and jenis_kelamin = 'total'
),

sel as (
    select
        tipe.jenis, area.kode_wilayah,
        cast(fakta_psks.nilai as double) as nilai,
        penduduk_area.penduduk, desa_wilayah.desa,
        coalesce(fakta_psks.keadaan, 'tidak_tersedia') as keadaan,
        coalesce(fakta_psks.status, 'tidak_tersedia') as status,
        fakta_psks.asal, fakta_psks.sumber_id,
        nullif(concat_ws('|', penduduk_area.sumber_penduduk, desa_wilayah.sumber_id), '') as sumber_dasar,
        case when fakta_psks.nilai is not null then 1 else 0 end as n_wilayah,
        1 as n_total
    from tipe
    cross join area
    left join fakta_psks
        on fakta_psks.jenis = tipe.jenis and fakta_psks.satuan = tipe.satuan
        and fakta_psks.kode_wilayah = area.kode_wilayah and fakta_psks.periode = $periode
    left join penduduk_area on penduduk_area.kode_wilayah = area.kode_wilayah
    left join desa_wilayah on desa_wilayah.kode_wilayah = area.kode_wilayah
),

-- a ratio of the province rests on the areas with a count, and only when each of them has the other side
semua as (
    select * from sel
    union all
    select
        sel.jenis, wilayah_rekap.kode_rekap as kode_wilayah,
        sum(sel.nilai) as nilai,
        case when count(sel.nilai) = count(case when sel.nilai is not null then sel.penduduk end)
            then sum(case when sel.nilai is not null then sel.penduduk end) end as penduduk,
        case when count(sel.nilai) = count(case when sel.nilai is not null then sel.desa end)
            then sum(case when sel.nilai is not null then sel.desa end) end as desa,
        case when count(sel.nilai) = 0 then 'tidak_tersedia' when sum(sel.nilai) = 0 then 'nihil' else 'ada' end as keadaan,
        case
            when bool_or(sel.nilai is not null and sel.status = 'sementara') then 'sementara'
            when bool_or(sel.nilai is not null and sel.status = 'perkiraan') then 'perkiraan'
            else 'tetap'
        end as status,
        max(sel.asal) as asal,
        string_agg(distinct sel.sumber_id, '|' order by sel.sumber_id) filter (where sel.nilai is not null) as sumber_id,
        array_to_string(
            list_sort(list_distinct(flatten(list(string_split(sel.sumber_dasar, '|')) filter (where sel.sumber_dasar is not null)))), '|'
        ) as sumber_dasar,
        cast(sum(sel.n_wilayah) as integer) as n_wilayah,
        cast(count(*) as integer) as n_total
    from sel
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = sel.kode_wilayah and wilayah_rekap.dimensi = 'provinsi'
    group by all
)

select
    tipe.jenis as jenis,
    tipe.nama as jenis_nama,
    tipe.nama_pendek as jenis_pendek,
    tipe.satuan as satuan,
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.tingkat as tingkat,
    semua.nilai as nilai,
    semua.penduduk as penduduk,
    semua.desa as desa,
    semua.nilai * 10000 / nullif(semua.penduduk, 0) as per_10rb,
    semua.nilai / nullif(semua.desa, 0) as per_desa,
    semua.keadaan as keadaan,
    semua.status as status,
    semua.asal as asal,
    semua.n_wilayah as n_wilayah,
    semua.n_total as n_total,
    semua.sumber_id as sumber_id,
    nullif(semua.sumber_dasar, '') as sumber_dasar
from semua
inner join tipe on tipe.jenis = semua.jenis
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
order by tipe.urut, case when wilayah.tingkat = 'provinsi' then 1 else 0 end, wilayah.urut, semua.kode_wilayah
