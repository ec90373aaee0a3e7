-- purpose: budget ceiling and spending of an area by programme and source of funds
-- grain: one row per program, sumber_dana
-- params: tahun integer, kode_wilayah text
-- columns: program, induk, sumber_dana, pagu, realisasi, serapan, sumber_id
with terpilih as (
    select anggaran.program, anggaran.sumber_dana, anggaran.pagu, anggaran.realisasi, anggaran.sumber_id
    from anggaran
    left join sumber on sumber.sumber_id = anggaran.sumber_id
    where cast(anggaran.tahun as integer) = $tahun and anggaran.kode_wilayah = $kode_wilayah
    qualify row_number() over (
        partition by anggaran.program, anggaran.sumber_dana order by sumber.prioritas, anggaran.sumber_id
    ) = 1
)

select
    program as program,
    -- "1.06.04.1.01" belongs to the programme "1.06.04"
    array_to_string(list_slice(string_split(program, '.'), 1, 3), '.') as induk,
    sumber_dana as sumber_dana,
    pagu as pagu,
    realisasi as realisasi,
    case when pagu > 0 then realisasi * 100.0 / pagu end as serapan,
    sumber_id as sumber_id
from terpilih
order by program, sumber_dana
