-- purpose: the sources whose rows may be shown: of the active asal; where a rekap exists, no single figures from the news beside it
-- grain: one row per tabel, periode, asal, sumber_id
-- columns: tabel, periode, tahun, asal, sumber_id, sumber_bit
-- Each source of a tabel, periode and asal has one bit in a string as long as they are many, so that a sum carries all
-- its sources as one or of bits; sumber_himpun gives their names back.
with aktif as (
    select isian.tabel, isian.periode, isian.tahun, isian.asal, isian.sumber_id
    from isian
    inner join asal_aktif
        on asal_aktif.tabel = isian.tabel
        and asal_aktif.tahun = isian.tahun
        and asal_aktif.asal = isian.asal
    where isian.jenis_sumber is not null
        and (not asal_aktif.ada_rekap or isian.jenis_sumber = 'rekap')
    group by all
),

bernomor as (
    select
        aktif.*,
        cast(row_number() over (partition by tabel, periode, asal order by sumber_id) - 1 as integer) as nomor,
        count(*) over (partition by tabel, periode, asal) as banyak
    from aktif
)

select
    tabel, periode, tahun, asal, sumber_id,
    set_bit(cast(repeat('0', banyak) as bit), nomor, 1) as sumber_bit
from bernomor
order by tabel, periode, asal, sumber_id
