-- purpose: potential and sources of social welfare (PSKS) by type
-- grain: one row per periode, kode_wilayah, jenis, satuan
select
    periode, tahun, kode_wilayah, jenis, satuan, nilai, keadaan, status, asal, sumber_id
from fakta_psks
