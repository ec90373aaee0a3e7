-- purpose: the whole recap: every year, area valid then and the province, type in each unit it is counted in, men and women
-- grain: one row per tahun, kode_wilayah, jenis, satuan, ukuran
-- params: none
-- columns: tahun, kode_wilayah, tingkat, jenis, keluarga, satuan, ukuran, laki, keadaan_laki, perempuan, keadaan_perempuan, nilai, keadaan, status, kumulatif, n_wilayah, n_total, n_jenis, n_jenis_total, asal, sumber_id
-- whole years only; keadaan_laki and keadaan_perempuan are null where a type is not counted by that sex
with sel as (
    select
        rekap.tahun,
        rekap.kode_wilayah,
        rekap.jenis,
        rekap.satuan,
        rekap.ukuran,
        max(case when rekap.jenis_kelamin = 'L' then rekap.nilai end) as laki,
        max(case when rekap.jenis_kelamin = 'L' then rekap.keadaan end) as keadaan_laki,
        max(case when rekap.jenis_kelamin = 'P' then rekap.nilai end) as perempuan,
        max(case when rekap.jenis_kelamin = 'P' then rekap.keadaan end) as keadaan_perempuan,
        max(case when rekap.jenis_kelamin = 'total' then rekap.nilai end) as nilai,
        max(case when rekap.jenis_kelamin = 'total' then rekap.keadaan end) as keadaan,
        case
            when bool_or(rekap.status = 'sementara') then 'sementara'
            when bool_or(rekap.status = 'perkiraan') then 'perkiraan'
            else 'tetap'
        end as status,
        bool_or(rekap.kumulatif) as kumulatif,
        max(case when rekap.jenis_kelamin = 'total' then rekap.n_wilayah end) as n_wilayah,
        max(
            case
                when rekap.jenis_kelamin = 'total' then cast(coalesce(bit_count(rekap.jenis_ada & jenis_harap.bit), 0) as integer)
            end
        ) as n_jenis,
        max(jenis_harap.n_jenis) as n_jenis_total,
        max(rekap.asal) as asal,
        max(case when rekap.jenis_kelamin = 'total' then rekap.sumber_id end) as sumber_id
    from rekap
    left join jenis_harap on jenis_harap.kode_rekap = rekap.jenis and jenis_harap.satuan = rekap.satuan
    where rekap.dimensi_jenis in ('jenis', 'semua')
        and rekap.dimensi_wilayah in ('wilayah', 'provinsi')
        and rekap.ukuran in ('terdata', 'tertangani')
        and length(rekap.periode) = 4
    group by rekap.tahun, rekap.kode_wilayah, rekap.jenis, rekap.satuan, rekap.ukuran
),

tahun as (
    select distinct tahun from sel
),

tempat as (
    select tahun.tahun as tahun, wilayah.kode_wilayah as kode_wilayah, wilayah.tingkat as tingkat, wilayah.urut as urut
    from tahun
    cross join wilayah
    where wilayah.tingkat in ('kabupaten', 'kota', 'provinsi')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun
),

banyak as (
    select tahun, cast(count(*) as integer) as n_total
    from tempat
    where tingkat <> 'provinsi'
    group by tahun
),

-- each type in its main unit, and whatever else somebody reported that year
baris as (
    select tahun.tahun as tahun, jenis.jenis as jenis, jenis.satuan_utama as satuan
    from tahun
    cross join jenis
    where jenis.keluarga = 'pmks'
    union
    select tahun, jenis, satuan from sel
),

ukuran as (
    select unnest(['terdata', 'tertangani']) as ukuran
)

select
    baris.tahun as tahun,
    tempat.kode_wilayah as kode_wilayah,
    tempat.tingkat as tingkat,
    baris.jenis as jenis,
    jenis.keluarga as keluarga,
    baris.satuan as satuan,
    ukuran.ukuran as ukuran,
    sel.laki as laki,
    case
        when baris.satuan = 'jiwa' and jenis.jenis_kelamin in ('', 'L') then coalesce(sel.keadaan_laki, 'tidak_tersedia')
    end as keadaan_laki,
    sel.perempuan as perempuan,
    case
        when baris.satuan = 'jiwa' and jenis.jenis_kelamin in ('', 'P') then coalesce(sel.keadaan_perempuan, 'tidak_tersedia')
    end as keadaan_perempuan,
    sel.nilai as nilai,
    coalesce(sel.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(sel.status, 'tetap') as status,
    coalesce(sel.kumulatif, false) as kumulatif,
    coalesce(sel.n_wilayah, 0) as n_wilayah,
    case when tempat.tingkat = 'provinsi' then banyak.n_total else 1 end as n_total,
    coalesce(sel.n_jenis, 0) as n_jenis,
    coalesce(sel.n_jenis_total, 0) as n_jenis_total,
    sel.asal as asal,
    sel.sumber_id as sumber_id
from baris
inner join tempat on tempat.tahun = baris.tahun
inner join banyak on banyak.tahun = baris.tahun
inner join jenis on jenis.jenis = baris.jenis
cross join ukuran
left join sel
    on sel.tahun = baris.tahun
    and sel.kode_wilayah = tempat.kode_wilayah
    and sel.jenis = baris.jenis
    and sel.satuan = baris.satuan
    and sel.ukuran = ukuran.ukuran
order by
    tahun,
    ukuran,
    case keluarga when 'pmks' then 0 when 'semua' then 2 else 1 end,
    jenis.urut,
    jenis,
    case baris.satuan when 'jiwa' then 0 else 1 end,
    satuan,
    tempat.urut,
    kode_wilayah
