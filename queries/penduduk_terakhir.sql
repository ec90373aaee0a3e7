-- purpose: an area's latest population of one base, all persons
-- grain: one row
-- params: kode_wilayah text, dasar text
-- columns: kode_wilayah, nama_wilayah, periode, nilai, status, asal, sumber_id
select
    penduduk_tahun.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    penduduk_tahun.periode as periode,
    penduduk_tahun.nilai as nilai,
    penduduk_tahun.status as status,
    'resmi' as asal,
    penduduk_tahun.sumber_id as sumber_id
from penduduk_tahun
inner join wilayah on wilayah.kode_wilayah = penduduk_tahun.kode_wilayah
where penduduk_tahun.kode_wilayah = $kode_wilayah
    and penduduk_tahun.dasar = $dasar
    and penduduk_tahun.jenis_kelamin = 'total'
order by penduduk_tahun.tahun desc
limit 1
