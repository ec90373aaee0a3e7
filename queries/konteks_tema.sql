-- purpose: every indicator of one theme by area for a year (its last period there), and the sum of the areas that gave it
-- grain: one row per indikator, kode_wilayah
-- params: periode text, tema text
-- columns: indikator, indikator_nama, indikator_pendek, satuan, desimal, kode_wilayah, nama, nama_pendek, tingkat, nilai, keadaan, status, asal, n_wilayah, n_total, sumber_id
with daftar as (
    select indikator, nama, nama_pendek, satuan, desimal
    from indikator
    where tema = $tema
),

area as (
    select kode_wilayah, nama, nama_pendek, tingkat, urut
    from kabkota
    where sejak <= cast(left($periode, 4) as integer)
),

dipilih as (
    select konteks_tahun.indikator, konteks_tahun.kode_wilayah, konteks_tahun.nilai, konteks_tahun.status, konteks_tahun.sumber_id
    from konteks_tahun
    inner join daftar on daftar.indikator = konteks_tahun.indikator
    where konteks_tahun.tahun = left($periode, 4)
),

sel as (
    select
        daftar.indikator, area.kode_wilayah, dipilih.nilai,
        case
            when dipilih.nilai = 0 then 'nihil'
            when dipilih.nilai is not null then 'ada'
            when dipilih.status = 'belum_dilaporkan' then 'belum_dilaporkan'
            else 'tidak_tersedia'
        end as keadaan,
        coalesce(dipilih.status, 'tidak_tersedia') as status,
        dipilih.sumber_id,
        case when dipilih.nilai is not null then 1 else 0 end as n_wilayah,
        1 as n_total
    from daftar
    cross join area
    left join dipilih on dipilih.indikator = daftar.indikator and dipilih.kode_wilayah = area.kode_wilayah
),

semua as (
    select * from sel
    union all
    select
        sel.indikator, wilayah_rekap.kode_rekap as kode_wilayah, sum(sel.nilai) as nilai,
        case when count(sel.nilai) = 0 then 'tidak_tersedia' when sum(sel.nilai) = 0 then 'nihil' else 'ada' end as keadaan,
        case
            when bool_or(sel.nilai is not null and sel.status = 'sementara') then 'sementara'
            when bool_or(sel.nilai is not null and sel.status = 'perkiraan') then 'perkiraan'
            else 'tetap'
        end as status,
        string_agg(distinct sel.sumber_id, '|' order by sel.sumber_id) filter (where sel.nilai is not null) as sumber_id,
        cast(sum(sel.n_wilayah) as integer) as n_wilayah,
        cast(count(*) as integer) as n_total
    from sel
    inner join wilayah_rekap on wilayah_rekap.kode_wilayah = sel.kode_wilayah and wilayah_rekap.dimensi = 'provinsi'
    group by all
)

select
    daftar.indikator as indikator,
    daftar.nama as indikator_nama,
    daftar.nama_pendek as indikator_pendek,
    daftar.satuan as satuan,
    daftar.desimal as desimal,
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.tingkat as tingkat,
    semua.nilai as nilai,
    semua.keadaan as keadaan,
    semua.status as status,
    'resmi' as asal,
    semua.n_wilayah as n_wilayah,
    semua.n_total as n_total,
    semua.sumber_id as sumber_id
from semua
inner join daftar on daftar.indikator = semua.indikator
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
order by daftar.indikator, case when wilayah.tingkat = 'provinsi' then 1 else 0 end, wilayah.urut, semua.kode_wilayah
