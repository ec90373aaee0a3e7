-- purpose: the years in which a population base covers every area, so that rates of all of them exist
-- grain: one row per dasar, tahun
-- params: none
-- columns: dasar, tahun, n_wilayah
select
    penduduk_tahun.dasar as dasar,
    penduduk_tahun.tahun as tahun,
    cast(count(*) as integer) as n_wilayah
from penduduk_tahun
inner join wilayah on wilayah.kode_wilayah = penduduk_tahun.kode_wilayah
where wilayah.tingkat in ('kabupaten', 'kota')
    and penduduk_tahun.jenis_kelamin = 'total'
    and coalesce(year(wilayah.berlaku_mulai), 0) <= penduduk_tahun.tahun
group by penduduk_tahun.dasar, penduduk_tahun.tahun
having count(*) = (
    select count(*)
    from wilayah
    where wilayah.tingkat in ('kabupaten', 'kota') and coalesce(year(wilayah.berlaku_mulai), 0) <= penduduk_tahun.tahun
)
order by dasar, tahun
