-- purpose: dated events (IKN, context, rakor, targets) with their precision and verification
-- grain: one row per kode
-- params: none
-- columns: kode, tanggal, judul, golongan, presisi, terverifikasi, sumber, tempat, tema
select
    kode,
    tanggal,
    judul,
    golongan,
    presisi,
    terverifikasi,
    sumber,
    concat_ws(', ', nullif(tempat, ''), nullif(tuan_rumah, '')) as tempat,
    tema
from peristiwa
order by tanggal, kode
