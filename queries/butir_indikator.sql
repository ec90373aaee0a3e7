-- purpose: the published figures of one context indicator in one place, every period, the chosen source of each
-- grain: one row per periode
-- params: kode_wilayah text, indikator text
-- columns: periode, nilai, satuan, keadaan, status, asal, sumber_id
select
    konteks.periode as periode,
    konteks.nilai as nilai,
    konteks.satuan as satuan,
    case when konteks.nilai is null then 'tidak_tersedia' when konteks.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.sumber_id as sumber_id
from konteks
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.kode_wilayah = $kode_wilayah
    and konteks.indikator = $indikator
    and konteks.rincian = 'total'
    and konteks.asal = 'resmi'
qualify row_number() over (partition by konteks.periode order by sumber.prioritas, konteks.sumber_id) = 1
order by konteks.periode
