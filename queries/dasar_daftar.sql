-- purpose: the population bases of the edition, with the years each covers for any area
-- grain: one row per dasar
-- params: none
-- columns: dasar, tahun_awal, tahun_akhir
select
    penduduk_tahun.dasar as dasar,
    min(penduduk_tahun.tahun) as tahun_awal,
    max(penduduk_tahun.tahun) as tahun_akhir
from penduduk_tahun
inner join wilayah on wilayah.kode_wilayah = penduduk_tahun.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
group by penduduk_tahun.dasar
order by dasar
