-- purpose: recipients of social assistance as published, the latest of each kind; a measure of its own, never PMKS
-- grain: one row per indikator, rincian, satuan
-- params: kode_wilayah text
-- columns: indikator, nama, rincian, satuan, periode, nilai, desimal, keadaan, status, asal, sumber_id, catatan
select
    indikator.indikator as indikator,
    indikator.nama as nama,
    konteks.rincian as rincian,
    konteks.satuan as satuan,
    konteks.periode as periode,
    konteks.nilai as nilai,
    indikator.desimal as desimal,
    case when konteks.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    konteks.status as status,
    konteks.asal as asal,
    konteks.sumber_id as sumber_id,
    coalesce(konteks.catatan, '') as catatan
from konteks
inner join indikator on indikator.indikator = konteks.indikator and indikator.tema = 'bantuan'
left join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.kode_wilayah = $kode_wilayah and konteks.asal = 'resmi' and konteks.nilai is not null
qualify row_number() over (
    partition by konteks.indikator, konteks.rincian, konteks.satuan
    order by konteks.periode desc, sumber.prioritas, konteks.sumber_id
) = 1
order by konteks.rincian, konteks.satuan, konteks.indikator
