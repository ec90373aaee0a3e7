-- purpose: the SPM rows that may be shown (active asal, chosen source; where a rekap exists, the rekap alone)
-- grain: one row per periode, kode_wilayah, kewenangan, layanan
-- columns: periode, tahun, kode_wilayah, kewenangan, layanan, butuh, terlayani, status, asal, sumber_id, sumber_bit
select
    spm.periode as periode,
    sumber_aktif.tahun as tahun,
    spm.kode_wilayah as kode_wilayah,
    spm.kewenangan as kewenangan,
    spm.layanan as layanan,
    spm.butuh as butuh,
    spm.terlayani as terlayani,
    spm.status as status,
    spm.asal as asal,
    spm.sumber_id as sumber_id,
    sumber_aktif.sumber_bit as sumber_bit
from spm
inner join sumber_aktif
    on sumber_aktif.tabel = 'spm'
    and sumber_aktif.periode = spm.periode
    and sumber_aktif.asal = spm.asal
    and sumber_aktif.sumber_id = spm.sumber_id
where spm.utama
