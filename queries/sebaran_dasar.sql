-- purpose: how many areas each population base covers in one year
-- grain: one row per dasar
-- params: tahun integer
-- columns: dasar, n_wilayah, n_total
with kab_kota as (
    select kode_wilayah
    from wilayah
    where tingkat in ('kabupaten', 'kota')
        and coalesce(year(berlaku_mulai), 0) <= $tahun
        and coalesce(year(berlaku_sampai), 9999) >= $tahun
)

select
    penduduk_tahun.dasar as dasar,
    cast(count(*) as integer) as n_wilayah,
    (select cast(count(*) as integer) from kab_kota) as n_total
from penduduk_tahun
inner join kab_kota on kab_kota.kode_wilayah = penduduk_tahun.kode_wilayah
where penduduk_tahun.tahun = $tahun
    and penduduk_tahun.jenis_kelamin = 'total'
group by penduduk_tahun.dasar
order by penduduk_tahun.dasar
