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
    select kode_wilayah
    from isian
    where tabel = 'pmks'
        and asal = 'resmi'
        and jenis_sumber = 'rekap'
        and tahun = $tahun
        and terisi
    group by kode_wilayah
)

select
    cast(count(sampai.kode_wilayah) as integer) as n_sampai,
    cast(count(*) as integer) as n_total
from kab_kota
left join sampai on sampai.kode_wilayah = kab_kota.kode_wilayah
order by n_sampai
