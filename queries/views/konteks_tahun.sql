-- purpose: one official figure per indicator, area and year: the year's last period, the source that goes first; a part (rincian) is not the whole
-- grain: one row per indikator, kode_wilayah, tahun
-- columns: indikator, kode_wilayah, tahun, nilai, status, sumber_id
select
    konteks.indikator,
    konteks.kode_wilayah,
    left(konteks.periode, 4) as tahun,
    konteks.nilai,
    konteks.status,
    konteks.sumber_id
from konteks
inner join indikator on indikator.indikator = konteks.indikator and indikator.satuan = konteks.satuan
inner join sumber on sumber.sumber_id = konteks.sumber_id
where konteks.asal = 'resmi' and konteks.rincian in ('', 'total')
qualify row_number() over (
    partition by konteks.indikator, konteks.kode_wilayah, left(konteks.periode, 4)
    order by konteks.akhir desc nulls last, konteks.periode desc, sumber.prioritas, konteks.sumber_id
) = 1
