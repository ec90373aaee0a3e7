-- purpose: the coordination meetings of earlier years: when, where, who was host, on which theme, how many came
-- grain: one row per kode
-- params: none
-- columns: kode, tanggal, presisi, judul, tuan_rumah, tempat, tema, hari, peserta, terverifikasi, sumber
select
    kode,
    tanggal,
    presisi,
    judul,
    tuan_rumah,
    tempat,
    tema,
    hari,
    peserta,
    terverifikasi,
    sumber
from peristiwa
where golongan = 'rakor' and coalesce(tuan_rumah, '') <> ''
order by tanggal, kode
