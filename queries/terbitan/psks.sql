-- purpose: potential and sources of social welfare (PSKS) by type
-- grain: one row per periode, kode_wilayah, jenis, satuan
select
    periode, tahun, kode_wilayah, jenis, satuan, nilai,
    case
        when nilai = 0 then 'nihil'
        when nilai is not null then 'ada'
        when status = 'belum_dilaporkan' then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    status, asal, sumber_id
from fakta_psks
