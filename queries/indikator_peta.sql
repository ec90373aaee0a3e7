-- purpose: context indicators that can be drawn as a map, i.e. those with values by kab/kota
-- grain: one row per indikator
-- params: none
-- columns: indikator, nama, nama_pendek, satuan, desimal, polaritas, definisi, tahun_awal, tahun_akhir, n_wilayah
select
    indikator.indikator as indikator,
    indikator.nama as nama,
    indikator.nama_pendek as nama_pendek,
    indikator.satuan as satuan,
    indikator.desimal as desimal,
    indikator.polaritas as polaritas,
    indikator.definisi as definisi,
    min(cast(left(konteks.periode, 4) as integer)) as tahun_awal,
    max(cast(left(konteks.periode, 4) as integer)) as tahun_akhir,
    cast(count(distinct konteks.kode_wilayah) as integer) as n_wilayah
from konteks
inner join indikator on indikator.indikator = konteks.indikator
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
where konteks.rincian = 'total'
    and konteks.nilai is not null
    and length(konteks.periode) = 4
group by all
having count(distinct konteks.kode_wilayah) > 1
order by min(indikator.tema), indikator.nama
