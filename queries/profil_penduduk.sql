-- purpose: an area's population of one base: the latest up to a year, else the first after it
-- grain: one row
-- params: kode_wilayah text, dasar text, tahun integer
-- columns: kode_wilayah, periode, nilai, keadaan, status, asal, dasar, sumber_id
select
    penduduk_tahun.kode_wilayah as kode_wilayah,
    penduduk_tahun.periode as periode,
    penduduk_tahun.nilai as nilai,
    'ada' as keadaan,
    penduduk_tahun.status as status,
    'resmi' as asal,
    penduduk_tahun.dasar as dasar,
    penduduk_tahun.sumber_id as sumber_id
from penduduk_tahun
where penduduk_tahun.kode_wilayah = $kode_wilayah
    and penduduk_tahun.dasar = $dasar
    and penduduk_tahun.jenis_kelamin = 'total'
order by
    penduduk_tahun.tahun <= $tahun desc,
    abs(penduduk_tahun.tahun - $tahun)
limit 1
