-- purpose: recorded arrivals or departures of one full calendar year by area; published points and contoh apart
-- grain: one row per kode_wilayah (kab/kota) and asal that has any
-- params: tahun integer, arah text
-- columns: kode_wilayah, asal, nilai, n_bulan, status, sumber_id
with lingkup as (
    select migrasi.kode_wilayah, migrasi.asal, migrasi.mulai, migrasi.akhir, migrasi.nilai, migrasi.status, migrasi.sumber_id, sumber.prioritas
    from migrasi
    left join sumber on sumber.sumber_id = migrasi.sumber_id
    where migrasi.arah = $arah
        and migrasi.nilai is not null
        and migrasi.pada_sumbu_waktu
        and year(migrasi.mulai) = $tahun
        and year(migrasi.akhir) = $tahun
),

setahun as (
    select kode_wilayah, asal, nilai, 12 as n_bulan, status, sumber_id
    from lingkup
    where datediff('month', mulai, akhir) = 11
    qualify row_number() over (partition by kode_wilayah, asal order by prioritas, sumber_id) = 1
),

-- twelve single months make a year; fewer months are not a year and stay out
bulanan as (
    select
        kode_wilayah,
        asal,
        cast(sum(nilai) as bigint) as nilai,
        cast(count(distinct month(mulai)) as integer) as n_bulan,
        max(status) as status,
        min(sumber_id) as sumber_id
    from lingkup
    where datediff('month', mulai, akhir) = 0
    group by kode_wilayah, asal
    having count(distinct month(mulai)) = 12 and count(*) = 12
)

select kode_wilayah, asal, cast(nilai as bigint) as nilai, n_bulan, status, sumber_id
from setahun
union all
select kode_wilayah, asal, nilai, n_bulan, status, sumber_id
from bulanan
where not exists (
    select 1
    from setahun
    where setahun.kode_wilayah = bulanan.kode_wilayah and setahun.asal = bulanan.asal
)
order by kode_wilayah, asal
