-- purpose: what each area reported of each PMKS type, SPM service and PSKS type in a year, masked; a type sent in a group row stands as reported
-- grain: one row per tabel, tahun, kode_wilayah, jenis
-- columns: tabel, tahun, kode_wilayah, jenis, keadaan, lewat_grup, asal, sumber_id
with pmks_baris as (
    select
        rekap.tahun as tahun,
        rekap.kode_wilayah as kode_wilayah,
        unnest(
            case jenis.keluarga when 'grup' then string_split(jenis.tumpang_tindih, '|') else [rekap.jenis] end
        ) as jenis,
        rekap.keadaan as keadaan,
        jenis.keluarga = 'grup' as lewat_grup,
        rekap.asal as asal,
        rekap.sumber_id as sumber_id
    from rekap
    inner join jenis on jenis.jenis = rekap.jenis
    where rekap.dimensi_jenis = 'jenis'
        and rekap.dimensi_wilayah = 'wilayah'
        and rekap.jenis_kelamin = 'total'
        and rekap.ukuran = 'terdata'
),

-- a service is reported when both need and service are
spm_baris as (
    select
        spm_rekap.tahun as tahun,
        spm_rekap.kode_wilayah as kode_wilayah,
        spm_rekap.layanan as jenis,
        case
            when bool_or(spm_rekap.keadaan = 'belum_dilaporkan') then 'belum_dilaporkan'
            when bool_or(spm_rekap.keadaan = 'tidak_tersedia') then 'tidak_tersedia'
            when bool_or(spm_rekap.keadaan = 'disamarkan') then 'disamarkan'
            when bool_and(spm_rekap.keadaan = 'nihil') then 'nihil'
            else 'ada'
        end as keadaan,
        false as lewat_grup,
        min(spm_rekap.asal) as asal,
        min(spm_rekap.sumber_id) as sumber_id
    from spm_rekap
    where spm_rekap.kewenangan = 'kab_kota'
    group by spm_rekap.periode, spm_rekap.tahun, spm_rekap.kode_wilayah, spm_rekap.layanan
),

psks_baris as (
    select
        tahun,
        kode_wilayah,
        jenis,
        keadaan,
        false as lewat_grup,
        asal,
        sumber_id
    from fakta_psks
),

semua as (
    select 'pmks' as tabel, pmks_baris.* from pmks_baris
    union all
    select 'spm' as tabel, spm_baris.* from spm_baris
    union all
    select 'psks' as tabel, psks_baris.* from psks_baris
),

-- several periods or units of one year: the best of them stands, the type's own row before a group's
berurut as (
    select
        semua.*,
        row_number() over (
            partition by semua.tabel, semua.tahun, semua.kode_wilayah, semua.jenis
            order by
                case semua.keadaan
                    when 'ada' then 0 when 'disamarkan' then 1 when 'nihil' then 2 when 'belum_dilaporkan' then 3 else 4
                end,
                semua.lewat_grup,
                semua.sumber_id
        ) as urutan
    from semua
    inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
    where wilayah.tingkat in ('kabupaten', 'kota')
)

select tabel, tahun, kode_wilayah, jenis, keadaan, lewat_grup, asal, sumber_id
from berurut
where urutan = 1
