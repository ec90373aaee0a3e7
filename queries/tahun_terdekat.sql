-- purpose: the nearest years before and after a year in which a place has any recorded or served number
-- grain: one row
-- params: periode text, kode_wilayah text
-- columns: sebelum, sesudah
select
    cast(max(case when tahun < cast(left($periode, 4) as integer) then tahun end) as integer) as sebelum,
    cast(min(case when tahun > cast(left($periode, 4) as integer) then tahun end) as integer) as sesudah
from rekap
where kode_wilayah = $kode_wilayah
    and dimensi_jenis = 'jenis'
    and jenis_kelamin = 'total'
    and length(periode) = 4
    and ukuran in ('terdata', 'tertangani')
    and keadaan in ('ada', 'nihil', 'disamarkan')
order by sebelum
