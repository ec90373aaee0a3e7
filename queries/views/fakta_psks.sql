-- purpose: the PSKS rows that may be shown (active asal; where a rekap exists, the rekap alone)
-- grain: one row per periode, kode_wilayah, jenis
-- columns: periode, tahun, kode_wilayah, jenis, nilai, satuan, status, asal, sumber_id
select
    psks.periode as periode,
    asal_aktif.tahun as tahun,
    psks.kode_wilayah as kode_wilayah,
    psks.jenis as jenis,
    psks.nilai as nilai,
    psks.satuan as satuan,
    psks.status as status,
    psks.asal as asal,
    psks.sumber_id as sumber_id
from psks
inner join asal_aktif
    on asal_aktif.tabel = 'psks'
    and asal_aktif.tahun = cast(left(psks.periode, 4) as integer)
    and asal_aktif.asal = psks.asal
inner join sumber
    on sumber.sumber_id = psks.sumber_id
    and (not asal_aktif.ada_rekap or sumber.jenis_sumber = 'rekap')
