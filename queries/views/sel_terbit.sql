-- purpose: every published cell of an area under its own key, this audience's mask applied: what two editions are compared by
-- grain: one row per tabel, periode, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, kunci_sumber
-- columns: tabel, periode, tahun, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, kunci_sumber, nilai, keadaan, status, sumber_id
select
    'pmks' as tabel, periode, tahun, kode_wilayah, jenis as hal, ukuran as rincian, jenis_kelamin, satuan, asal,
    '' as kunci_sumber, cast(nilai as double) as nilai, keadaan, status, sumber_id
from rekap
where dimensi_jenis = 'jenis' and dimensi_wilayah = 'wilayah'
union all
select
    'spm' as tabel, spm_rekap.periode, spm_rekap.tahun, spm_rekap.kode_wilayah, spm_rekap.layanan as hal,
    spm_rekap.kewenangan || ' ' || spm_rekap.ukuran as rincian, 'total' as jenis_kelamin, 'jiwa' as satuan,
    spm_rekap.asal, '' as kunci_sumber, cast(spm_rekap.nilai as double) as nilai, spm_rekap.keadaan,
    spm_rekap.status, spm_rekap.sumber_id
from spm_rekap
inner join wilayah
    on wilayah.kode_wilayah = spm_rekap.kode_wilayah
    and (
        (spm_rekap.kewenangan = 'kab_kota' and wilayah.tingkat in ('kabupaten', 'kota'))
        or (spm_rekap.kewenangan = 'provinsi' and wilayah.tingkat = 'provinsi')
    )
union all
select
    'psks' as tabel, periode, tahun, kode_wilayah, jenis as hal, '' as rincian, 'total' as jenis_kelamin, satuan,
    asal, '' as kunci_sumber, cast(nilai as double) as nilai,
    keadaan, status, sumber_id
from fakta_psks
union all
select
    'penduduk' as tabel, periode, cast(left(periode, 4) as integer) as tahun, kode_wilayah, dasar as hal,
    '' as rincian, jenis_kelamin, 'jiwa' as satuan, asal, sumber_id as kunci_sumber, cast(nilai as double) as nilai,
    case when nilai = 0 then 'nihil' when nilai is not null then 'ada' else 'tidak_tersedia' end as keadaan,
    status, sumber_id
from penduduk
union all
select
    'migrasi' as tabel, periode, cast(left(periode, 4) as integer) as tahun, kode_wilayah, arah as hal,
    '' as rincian, 'total' as jenis_kelamin, 'jiwa' as satuan, asal, sumber_id as kunci_sumber,
    cast(nilai as double) as nilai,
    case when nilai = 0 then 'nihil' when nilai is not null then 'ada' else 'tidak_tersedia' end as keadaan,
    status, sumber_id
from migrasi
union all
select
    'konteks' as tabel, periode, cast(left(periode, 4) as integer) as tahun, kode_wilayah, indikator as hal, rincian,
    'total' as jenis_kelamin, satuan, asal, sumber_id as kunci_sumber, nilai,
    case when nilai = 0 then 'nihil' when nilai is not null then 'ada' else 'tidak_tersedia' end as keadaan,
    status, sumber_id
from konteks
