-- purpose: the PSKS rows that may be shown (active asal, chosen source; where a rekap exists, the rekap alone)
-- grain: one row per periode, kode_wilayah, jenis
-- columns: periode, tahun, kode_wilayah, jenis, nilai, satuan, keadaan, status, asal, sumber_id
select
    psks.periode as periode,
    sumber_aktif.tahun as tahun,
    psks.kode_wilayah as kode_wilayah,
    psks.jenis as jenis,
    psks.nilai as nilai,
    psks.satuan as satuan,
    case
        when psks.nilai = 0 then 'nihil'
        when psks.nilai is not null then 'ada'
        when psks.status = 'belum_dilaporkan' then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    psks.status as status,
    psks.asal as asal,
    psks.sumber_id as sumber_id
from psks
inner join sumber_aktif
    on sumber_aktif.tabel = 'psks'
    and sumber_aktif.periode = psks.periode
    and sumber_aktif.asal = psks.asal
    and sumber_aktif.sumber_id = psks.sumber_id
where psks.utama
