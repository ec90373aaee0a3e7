-- purpose: a context indicator over the years for every area, as published; what a map's tooltip calls its last values
-- grain: one row per kode_wilayah, periode (kab/kota, yearly)
-- params: indikator text
-- columns: kode_wilayah, periode, nilai, keadaan, status
select
    konteks.kode_wilayah as kode_wilayah,
    konteks.periode as periode,
    konteks.nilai as nilai,
    case when konteks.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    konteks.status as status
from konteks
inner join wilayah on wilayah.kode_wilayah = konteks.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.indikator = $indikator
    and konteks.rincian = 'total'
    and konteks.asal = 'resmi'
    and konteks.nilai is not null
    and length(konteks.periode) = 4
qualify row_number() over (
    partition by konteks.kode_wilayah, konteks.periode
    order by sumber.prioritas, konteks.sumber_id
) = 1
order by konteks.kode_wilayah, konteks.periode
