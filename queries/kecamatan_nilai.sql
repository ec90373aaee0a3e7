-- purpose: published figures by kecamatan; small counts of people are hidden below kab/kota (fewer than 5)
-- grain: one row per indikator, periode, kode_wilayah (kecamatan)
-- params: none
-- columns: indikator, indikator_nama, periode, kode_wilayah, nama, induk, induk_nama, n_total, nilai, keadaan, status, batas, satuan, sumber_id
with jumlah as (
    select induk, count(*) as n_total
    from wilayah
    where tingkat = 'kecamatan'
    group by induk
)

select
    konteks.indikator as indikator,
    indikator.nama as indikator_nama,
    konteks.periode as periode,
    konteks.kode_wilayah as kode_wilayah,
    kecamatan.nama as nama,
    kecamatan.induk as induk,
    induk.nama as induk_nama,
    cast(jumlah.n_total as integer) as n_total,
    case when konteks.nilai >= 5 or konteks.nilai = 0 then konteks.nilai end as nilai,
    case when konteks.nilai = 0 then 'nihil' when konteks.nilai < 5 then 'disamarkan' else 'ada' end as keadaan,
    konteks.status as status,
    case when konteks.nilai > 0 and konteks.nilai < 5 then 5 end as batas,
    konteks.satuan as satuan,
    konteks.sumber_id as sumber_id
from konteks
inner join wilayah as kecamatan on kecamatan.kode_wilayah = konteks.kode_wilayah and kecamatan.tingkat = 'kecamatan'
inner join wilayah as induk on induk.kode_wilayah = kecamatan.induk
inner join jumlah on jumlah.induk = kecamatan.induk
inner join indikator on indikator.indikator = konteks.indikator
where konteks.nilai is not null
    and konteks.asal = 'resmi'
order by konteks.indikator, konteks.periode, konteks.kode_wilayah
