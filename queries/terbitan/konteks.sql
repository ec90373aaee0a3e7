-- purpose: context indicators as printed; below kab/kota small counts of people are hidden (fewer than 5)
-- grain: one row per periode, kode_wilayah, indikator, rincian, sumber_id
select
    konteks.periode as periode,
    cast(left(konteks.periode, 4) as integer) as tahun,
    konteks.kode_wilayah as kode_wilayah,
    konteks.indikator as indikator,
    konteks.rincian as rincian,
    case when not kecil.ya then konteks.nilai end as nilai,
    konteks.satuan as satuan,
    case
        when kecil.ya then 'disamarkan'
        when konteks.nilai = 0 then 'nihil'
        when konteks.nilai is not null then 'ada'
        when konteks.status = 'belum_dilaporkan' then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    konteks.status as status,
    case when kecil.ya then '' else konteks.catatan end as catatan,
    konteks.asal as asal,
    konteks.sumber_id as sumber_id
from konteks
left join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah
cross join lateral (
    select coalesce(wilayah.tingkat = 'kecamatan' and konteks.nilai > 0 and konteks.nilai < 5, false) as ya
) as kecil
