-- purpose: of the values that each page shows under the shared filters, how many are contoh and how many official
-- grain: one row per halaman, tabel
-- params: tahun integer, jenis text, ukuran text, satuan text
-- columns: halaman, tabel, tahun, n_contoh, n_resmi, persen
with tahun_ini as (
    select tahun, jenis, dimensi_jenis, ukuran, satuan, asal
    from rekap
    where tahun = $tahun
        and ukuran in ('terdata', 'tertangani', $ukuran)
        and dimensi_wilayah = 'wilayah'
        and jenis_kelamin = 'total'
        and keadaan in ('ada', 'nihil', 'disamarkan')
),

-- a series over the years
deret_jenis as (
    select asal
    from rekap
    where jenis = $jenis
        and ukuran = 'terdata'
        and satuan = $satuan
        and dimensi_wilayah = 'wilayah'
        and jenis_kelamin = 'total'
        and keadaan in ('ada', 'nihil', 'disamarkan')
),

-- the SPM tiles show the chosen year
nilai_spm as (
    select asal
    from spm_rekap
    where tahun = $tahun and keadaan in ('ada', 'nihil', 'disamarkan')
        and kode_wilayah in (select kode_wilayah from wilayah where tingkat in ('kabupaten', 'kota', 'provinsi'))
),

tampil as (
    select 'ringkasan' as halaman, 'pmks' as tabel, $tahun as tahun, asal, 1 as urutan
    from tahun_ini
    where dimensi_jenis in ('pilar', 'semua') and ukuran = $ukuran
    union all
    select 'ringkasan' as halaman, 'spm' as tabel, $tahun as tahun, asal, 2 as urutan
    from nilai_spm
    union all
    select 'peta' as halaman, 'pmks' as tabel, $tahun as tahun, asal, 3 as urutan
    from tahun_ini
    where jenis = $jenis and ukuran = $ukuran and satuan = $satuan
    union all
    select 'jenis' as halaman, 'pmks' as tabel, $tahun as tahun, asal, 4 as urutan
    from tahun_ini
    where dimensi_jenis = 'jenis' and ukuran in ('terdata', 'tertangani')
    union all
    -- series over the years: the shared type filter
    select 'ikn' as halaman, 'pmks' as tabel, null as tahun, asal, 5 as urutan
    from deret_jenis
    union all
    select 'ikn' as halaman, 'migrasi' as tabel, null as tahun, asal, 6 as urutan
    from migrasi
    where nilai is not null
    union all
    select 'ikn' as halaman, 'penduduk' as tabel, null as tahun, asal, 7 as urutan
    from penduduk
    where nilai is not null
),

daftar as (
    select
        unnest(['ringkasan', 'ringkasan', 'peta', 'jenis', 'ikn', 'ikn', 'ikn']) as halaman,
        unnest(['pmks', 'spm', 'pmks', 'pmks', 'pmks', 'migrasi', 'penduduk']) as tabel,
        unnest([1, 2, 3, 4, 5, 6, 7]) as urutan
)

select
    daftar.halaman as halaman,
    daftar.tabel as tabel,
    case when daftar.halaman = 'ikn' then null else $tahun end as tahun,
    cast(count(case when tampil.asal = 'contoh' then 1 end) as integer) as n_contoh,
    cast(count(case when tampil.asal = 'resmi' then 1 end) as integer) as n_resmi,
    count(case when tampil.asal = 'contoh' then 1 end) * 100.0 / nullif(count(tampil.asal), 0) as persen
from daftar
left join tampil on tampil.urutan = daftar.urutan
group by daftar.halaman, daftar.tabel, daftar.urutan
order by daftar.urutan
