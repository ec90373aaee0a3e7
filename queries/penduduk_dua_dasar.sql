-- purpose: the area whose two populations of one year differ most, register against projection
-- grain: one row
-- params: none
-- columns: kode_wilayah, nama, tahun, kali
select
    register.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    register.tahun as tahun,
    greatest(register.nilai, proyeksi.nilai) * 1.0 / least(register.nilai, proyeksi.nilai) as kali
from penduduk_tahun as register
inner join penduduk_tahun as proyeksi
    on proyeksi.kode_wilayah = register.kode_wilayah
    and proyeksi.tahun = register.tahun
    and proyeksi.jenis_kelamin = register.jenis_kelamin
    and proyeksi.dasar like 'proyeksi%'
inner join wilayah on wilayah.kode_wilayah = register.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
where register.dasar = 'dukcapil'
    and register.jenis_kelamin = 'total'
order by kali desc, register.kode_wilayah, register.tahun
limit 1
