-- purpose: the edition's own numbers beside which a public statement may be read: same area and year, every kind of number
-- grain: one row per kode_wilayah, tahun, hal, jenis, ukuran, satuan, dasar, periode, lengkap, asal, sumber_id
-- params: kunci text[] ("wilayah|tahun|jenis" as the statements are read; "-" for a part that does not matter)
-- columns: kode_wilayah, tahun, hal, jenis, ukuran, satuan, dasar, periode, nilai, keadaan, kumulatif, lengkap, asal, status, sumber_id
with dicari as (
    select distinct
        split_part(satu, '|', 1) as kode_wilayah,
        try_cast(split_part(satu, '|', 2) as integer) as tahun,
        split_part(satu, '|', 3) as jenis
    from (select unnest($kunci) as satu)
),

-- how many types a whole report of a roll-up holds in a unit: a sum over fewer types is another number
seluruh as (
    select jenis_rekap.kode_rekap, jenis.satuan_utama as satuan, count(*) as n_jenis
    from jenis_rekap
    inner join jenis on jenis.jenis = jenis_rekap.jenis and jenis.keluarga = 'pmks'
    group by all
),

pmks_rekap as (
    select
        rekap.kode_wilayah, rekap.tahun, 'pmks' as hal, rekap.jenis, rekap.ukuran, rekap.satuan, '' as dasar,
        rekap.periode, cast(rekap.nilai as double) as nilai, rekap.keadaan, rekap.kumulatif,
        rekap.dimensi_jenis = 'jenis' or coalesce(rekap.n_jenis >= seluruh.n_jenis, false) as lengkap,
        rekap.asal, rekap.status, rekap.sumber_id
    from rekap
    inner join dicari
        on dicari.kode_wilayah = rekap.kode_wilayah and dicari.tahun = rekap.tahun and dicari.jenis = rekap.jenis
    left join seluruh on seluruh.kode_rekap = rekap.jenis and seluruh.satuan = rekap.satuan
    where rekap.jenis_kelamin = 'total' and length(rekap.periode) = 4
),

-- single figures that officials gave, where contoh or a rekap stands in the views
pmks_lepas as (
    select
        pmks.kode_wilayah, dicari.tahun, 'pmks' as hal, pmks.jenis, pmks.ukuran, pmks.satuan, '' as dasar,
        pmks.periode, cast(pmks.nilai as double) as nilai,
        case when pmks.nilai = 0 then 'nihil' else 'ada' end as keadaan,
        pmks.kumulatif, true as lengkap, pmks.asal, pmks.status, pmks.sumber_id
    from angka_lepas as pmks
    inner join dicari
        on dicari.kode_wilayah = pmks.kode_wilayah
        and dicari.tahun = try_cast(left(pmks.periode, 4) as integer)
        and dicari.jenis = pmks.jenis
    where pmks.jenis_kelamin = 'total' and not pmks.dalam_rekap
),

warga as (
    select
        penduduk.kode_wilayah, dicari.tahun, 'penduduk' as hal, '-' as jenis, '' as ukuran, 'jiwa' as satuan,
        penduduk.dasar, penduduk.periode, cast(penduduk.nilai as double) as nilai, 'ada' as keadaan,
        false as kumulatif, true as lengkap, penduduk.asal, penduduk.status, penduduk.sumber_id
    from penduduk
    inner join dicari
        on dicari.kode_wilayah = penduduk.kode_wilayah
        and dicari.tahun = try_cast(left(penduduk.periode, 4) as integer)
        and dicari.jenis = '-'
    where penduduk.jenis_kelamin = 'total' and penduduk.nilai is not null
),

pindahan as (
    select
        migrasi.kode_wilayah, dicari.tahun, migrasi.arah as hal, '-' as jenis, '' as ukuran, 'jiwa' as satuan,
        '' as dasar, migrasi.periode, cast(migrasi.nilai as double) as nilai, 'ada' as keadaan,
        false as kumulatif, true as lengkap, migrasi.asal, migrasi.status, migrasi.sumber_id
    from migrasi
    inner join dicari
        on dicari.kode_wilayah = migrasi.kode_wilayah
        and dicari.tahun = try_cast(left(migrasi.periode, 4) as integer)
        and dicari.jenis = '-'
    where migrasi.nilai is not null and migrasi.pada_sumbu_waktu and (migrasi.asal = 'resmi' or length(migrasi.periode) = 4)
),

-- printed figures that say the same thing as a PMKS total, a population or a newcomer count
padanan(indikator, hal, jenis, ukuran) as (
    values
        ('ppks_total', 'pmks', 'SEMUA-26', 'terdata'),
        ('ppks_tertangani', 'pmks', 'SEMUA-26', 'tertangani'),
        ('warga_terlantar_dipulangkan', 'pmks', 'LOC-ORTER', 'kejadian'),
        ('penduduk_ikn_ppikn', 'penduduk', '-', ''),
        ('rumah_tangga_ikn_ppikn', 'rumah_tangga', '-', ''),
        ('pendatang_belum_tercatat', 'belum_tercatat', '-', '')
),

tercetak as (
    select
        konteks.kode_wilayah, dicari.tahun, padanan.hal, padanan.jenis, padanan.ukuran, konteks.satuan,
        '' as dasar, konteks.periode, konteks.nilai, 'ada' as keadaan,
        false as kumulatif, true as lengkap, konteks.asal, konteks.status, konteks.sumber_id
    from konteks
    inner join padanan on padanan.indikator = konteks.indikator
    inner join dicari
        on dicari.kode_wilayah = konteks.kode_wilayah
        and dicari.tahun = try_cast(left(konteks.periode, 4) as integer)
        and dicari.jenis = padanan.jenis
    where konteks.nilai is not null
),

semua as (
    select * from pmks_rekap
    union all
    select * from pmks_lepas
    union all
    select * from warga
    union all
    select * from pindahan
    union all
    select * from tercetak
)

select
    kode_wilayah, tahun, hal, jenis, ukuran, satuan, dasar, periode, nilai, keadaan, kumulatif, lengkap, asal, status, sumber_id
from semua
order by kode_wilayah, tahun, hal, jenis, ukuran, satuan, dasar, periode, asal desc, sumber_id
