-- purpose: the context and derived indicators with unit, good direction and definition
-- grain: one row per indikator
-- params: none
-- columns: indikator, nama, satuan, polaritas, tema, definisi
select
    indikator,
    nama,
    satuan,
    polaritas,
    tema,
    definisi
from indikator
order by tema, nama, indikator
