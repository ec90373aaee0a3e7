-- purpose: areas whose population differs between two bases in the same year
-- grain: one row per kode_wilayah (kab/kota with both bases)
-- params: tahun integer, dasar text
-- columns: kode_wilayah, nama_pendek, dasar_lain, penduduk, penduduk_lain, kali
select
    satu.kode_wilayah as kode_wilayah,
    wilayah.nama_pendek as nama_pendek,
    lain.dasar as dasar_lain,
    satu.nilai as penduduk,
    lain.nilai as penduduk_lain,
    greatest(satu.nilai, lain.nilai) * 1.0 / least(satu.nilai, lain.nilai) as kali
from penduduk_tahun as satu
inner join penduduk_tahun as lain
    on lain.kode_wilayah = satu.kode_wilayah
    and lain.tahun = satu.tahun
    and lain.jenis_kelamin = satu.jenis_kelamin
    and lain.dasar <> satu.dasar
inner join wilayah on wilayah.kode_wilayah = satu.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
where satu.tahun = $tahun
    and satu.dasar = $dasar
    and satu.jenis_kelamin = 'total'
order by kali desc, kode_wilayah, dasar_lain
