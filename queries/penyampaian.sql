-- purpose: how many areas handed in a real PMKS rekap file for a year; contoh rows and news figures never count
-- grain: one row
-- params: tahun integer
-- columns: n_sampai, n_total
with kab_kota as (
    select kode_wilayah
    from wilayah
    where tingkat in ('kabupaten', 'kota')
        and coalesce(year(berlaku_mulai), 0) <= $tahun
        and coalesce(year(berlaku_sampai), 9999) >= $tahun
),

sampai as (
    select pmks.kode_wilayah
    from pmks
    inner join sumber on sumber.sumber_id = pmks.sumber_id and sumber.jenis_sumber = 'rekap'
    where pmks.asal = 'resmi'
        and cast(left(pmks.periode, 4) as integer) = $tahun
        and pmks.nilai is not null
    group by pmks.kode_wilayah
)

select
    cast(count(sampai.kode_wilayah) as integer) as n_sampai,
    cast(count(*) as integer) as n_total
from kab_kota
left join sampai on sampai.kode_wilayah = kab_kota.kode_wilayah
order by n_sampai
