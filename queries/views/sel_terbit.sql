-- purpose: every published cell of an area under its own key, this audience's mask applied: what two editions are compared by
-- grain: one row per tabel, periode, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, kunci_sumber
-- columns: tabel, periode, tahun, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, kunci_sumber, nilai, keadaan, status, sumber_id
-- A cell of an area is one fact under its mask: read so, an area or a period is sought in the file, not in the margins.
select
    'pmks' as tabel, fakta_pmks.periode, fakta_pmks.tahun, fakta_pmks.kode_wilayah, fakta_pmks.jenis as hal,
    fakta_pmks.ukuran as rincian, fakta_pmks.jenis_kelamin, fakta_pmks.satuan, fakta_pmks.asal, '' as kunci_sumber,
    case when topeng.batas is null then cast(fakta_pmks.nilai as double) end as nilai,
    case
        when topeng.batas is not null then 'disamarkan'
        when fakta_pmks.nilai = 0 then 'nihil'
        when fakta_pmks.nilai is not null then 'ada'
        when fakta_pmks.status = 'belum_dilaporkan' then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when fakta_pmks.status in ('sementara', 'perkiraan') then fakta_pmks.status else 'tetap' end as status,
    fakta_pmks.sumber_id
from fakta_pmks
inner join wilayah_rekap
    on wilayah_rekap.kode_wilayah = fakta_pmks.kode_wilayah
    and wilayah_rekap.dimensi = 'wilayah'
inner join jenis_bit
    on jenis_bit.jenis = fakta_pmks.jenis
    and jenis_bit.dimensi = 'jenis'
left join topeng
    on topeng.tabel = 'pmks'
    and topeng.periode = fakta_pmks.periode
    and topeng.ukuran = fakta_pmks.ukuran
    and topeng.kode_rekap_wilayah = fakta_pmks.kode_wilayah
    and topeng.kode_rekap_jenis = fakta_pmks.jenis
    and topeng.jenis_kelamin = fakta_pmks.jenis_kelamin
    and topeng.satuan = fakta_pmks.satuan
    and topeng.asal = fakta_pmks.asal
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
