-- purpose: the sources whose rows may be shown: of the active asal; where a rekap exists, no single figures from the news beside it
-- grain: one row per tabel, periode, asal, sumber_id
-- columns: tabel, periode, tahun, asal, sumber_id
select
    isian.tabel as tabel,
    isian.periode as periode,
    isian.tahun as tahun,
    isian.asal as asal,
    isian.sumber_id as sumber_id
from isian
inner join asal_aktif
    on asal_aktif.tabel = isian.tabel
    and asal_aktif.tahun = isian.tahun
    and asal_aktif.asal = isian.asal
where isian.jenis_sumber is not null
    and (not asal_aktif.ada_rekap or isian.jenis_sumber = 'rekap')
group by all
order by tabel, periode, asal, sumber_id
