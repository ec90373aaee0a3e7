-- purpose: one yearly value per area of every measure of the reporting tables, masked: what the editions are compared over
-- grain: one row per tabel, jenis, ukuran, satuan, tahun, kode_wilayah
-- columns: tabel, jenis, ukuran, satuan, tahun, kode_wilayah, nilai, keadaan, status, asal, sumber_id
select 'pmks' as tabel, jenis, ukuran, satuan, tahun, kode_wilayah, nilai, keadaan, status, asal, sumber_id
from rekap
where jenis_kelamin = 'total' and dimensi_wilayah = 'wilayah' and length(periode) = 4
union all
select
    'spm' as tabel, spm_rekap.layanan as jenis, spm_rekap.ukuran, 'jiwa' as satuan, spm_rekap.tahun,
    spm_rekap.kode_wilayah, spm_rekap.nilai, spm_rekap.keadaan, spm_rekap.status, spm_rekap.asal, spm_rekap.sumber_id
from spm_rekap
inner join wilayah on wilayah.kode_wilayah = spm_rekap.kode_wilayah
where spm_rekap.kewenangan = 'kab_kota'
    and wilayah.tingkat in ('kabupaten', 'kota')
    and length(spm_rekap.periode) = 4
union all
select
    'psks' as tabel, hal as jenis, '' as ukuran, satuan, tahun, kode_wilayah, cast(nilai as bigint) as nilai, keadaan,
    status, asal, sumber_id
from sel_terbit
where tabel = 'psks' and length(periode) = 4
