-- purpose: per population base the people of every area in the nearest year (at most one away) in which it covers all areas
-- grain: one row per dasar, kode_wilayah
-- params: tahun integer
-- columns: dasar, kode_wilayah, tahun, nilai, sumber_id
with kab_kota as (
    select kode_wilayah
    from wilayah
    where tingkat in ('kabupaten', 'kota')
        and coalesce(year(berlaku_mulai), 0) <= $tahun
        and coalesce(year(berlaku_sampai), 9999) >= $tahun
),

lengkap as (
    select penduduk_tahun.dasar, penduduk_tahun.tahun
    from penduduk_tahun
    inner join kab_kota on kab_kota.kode_wilayah = penduduk_tahun.kode_wilayah
    where penduduk_tahun.jenis_kelamin = 'total'
        and penduduk_tahun.nilai > 0
        and abs(penduduk_tahun.tahun - $tahun) <= 1
    group by penduduk_tahun.dasar, penduduk_tahun.tahun
    having count(*) = (select count(*) from kab_kota)
),

terdekat as (
    select dasar, tahun
    from lengkap
    qualify row_number() over (partition by dasar order by abs(tahun - $tahun), tahun) = 1
)

select
    terdekat.dasar as dasar,
    kab_kota.kode_wilayah as kode_wilayah,
    cast(terdekat.tahun as integer) as tahun,
    penduduk_tahun.nilai as nilai,
    penduduk_tahun.sumber_id as sumber_id
from terdekat
inner join penduduk_tahun
    on penduduk_tahun.dasar = terdekat.dasar
    and penduduk_tahun.tahun = terdekat.tahun
    and penduduk_tahun.jenis_kelamin = 'total'
inner join kab_kota on kab_kota.kode_wilayah = penduduk_tahun.kode_wilayah
order by terdekat.dasar, kab_kota.kode_wilayah
