-- purpose: evidence ladder of one area, ring or the province: every point of each rung up to a year, with its age at a date
-- grain: one row per anak, asal, mulai, akhir
-- params: wilayah text, jenis text, satuan text, akhir text, acuan text
-- columns: anak, hal, asal, periode, mulai, akhir, bulan, tahun, nilai, keadaan, status, kumulatif, putus, n_wilayah, n_total, umur_bulan, sumber_id
-- A rung's point stands for the whole area or not at all: n_wilayah of n_total says so. Estimates are no evidence and stay out.
with anggota as (
    select kode_wilayah from wilayah_rekap
    where kode_rekap = $wilayah
),

lingkup as (
    select cast(count(*) as integer) as n_total from anggota
),

-- 1: the register, one figure per area and period
register_dipilih as (
    select
        penduduk.kode_wilayah,
        penduduk.periode,
        case
            when penduduk.periode like '%-S1' then make_date(cast(left(penduduk.periode, 4) as integer), 6, 30)
            when length(penduduk.periode) = 7 and penduduk.periode not like '%-S2' then last_day(cast(penduduk.periode || '-01' as date))
            else make_date(cast(left(penduduk.periode, 4) as integer), 12, 31)
        end as akhir,
        penduduk.nilai, penduduk.status, penduduk.asal, penduduk.sumber_id
    from penduduk
    inner join anggota on anggota.kode_wilayah = penduduk.kode_wilayah
    left join sumber on sumber.sumber_id = penduduk.sumber_id
    where penduduk.dasar = 'dukcapil'
        and penduduk.jenis_kelamin = 'total'
        and penduduk.nilai is not null
        and penduduk.status <> 'perkiraan'
    qualify row_number() over (
        partition by penduduk.kode_wilayah, penduduk.periode
        order by sumber.prioritas, penduduk.sumber_id
    ) = 1
),

register as (
    select
        1 as anak, 'dukcapil' as hal, asal, periode, akhir as mulai, akhir, cast(sum(nilai) as bigint) as nilai,
        bool_or(status = 'sementara') as sementara, false as kumulatif, cast(count(*) as integer) as n_wilayah,
        string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id
    from register_dipilih
    group by asal, periode, akhir
),

-- 2: recorded arrivals of the same span; a real file of a year switches the contoh of that year off
tahun_rekap as (
    select distinct year(migrasi_sumbu.mulai) as tahun
    from migrasi_sumbu
    inner join sumber on sumber.sumber_id = migrasi_sumbu.kunci_sumber and sumber.jenis_sumber = 'rekap'
),

datang_dipilih as (
    select migrasi_sumbu.*
    from migrasi_sumbu
    inner join anggota on anggota.kode_wilayah = migrasi_sumbu.kode_wilayah
    where migrasi_sumbu.arah = 'datang'
        and migrasi_sumbu.status <> 'perkiraan'
        and (
            migrasi_sumbu.asal = 'resmi'
            or (migrasi_sumbu.n_bulan = 12 and year(migrasi_sumbu.mulai) not in (select tahun from tahun_rekap))
        )
    qualify row_number() over (
        partition by migrasi_sumbu.kode_wilayah, migrasi_sumbu.asal, migrasi_sumbu.mulai, migrasi_sumbu.akhir
        order by migrasi_sumbu.prioritas, migrasi_sumbu.kunci_sumber
    ) = 1
),

datang as (
    select
        2 as anak, 'datang' as hal, asal,
        case
            when month(mulai) = 1 and datediff('month', mulai, akhir) = 11 then strftime(mulai, '%Y')
            when mulai = date_trunc('month', akhir) then strftime(mulai, '%Y-%m')
            else strftime(mulai, '%Y-%m') || '/' || strftime(akhir, '%Y-%m')
        end as periode,
        mulai, akhir, cast(sum(nilai) as bigint) as nilai, bool_or(status = 'sementara') as sementara, false as kumulatif,
        cast(count(*) as integer) as n_wilayah,
        array_to_string(list_sort(list_distinct(string_split(string_agg(sumber_id, '|'), '|'))), '|') as sumber_id
    from datang_dipilih
    group by asal, mulai, akhir
),

-- 3: stranded people, whole years only; a local series stands outside the margins, so only one without a threshold
telantar_wilayah as (
    select
        fakta_pmks.kode_wilayah, fakta_pmks.tahun, fakta_pmks.asal, sum(fakta_pmks.nilai) as nilai,
        bool_or(fakta_pmks.status = 'sementara') as sementara, bool_or(fakta_pmks.kumulatif) as kumulatif,
        count(fakta_pmks.nilai) = 12 as utuh,
        string_agg(distinct fakta_pmks.sumber_id, '|' order by fakta_pmks.sumber_id) as sumber_id
    from fakta_pmks
    inner join anggota on anggota.kode_wilayah = fakta_pmks.kode_wilayah
    inner join jenis
        on jenis.jenis = fakta_pmks.jenis
        and jenis.keluarga = 'lokal'
        and jenis.tingkat_sensitif = 1
        and jenis.satuan_utama = fakta_pmks.satuan
    where fakta_pmks.jenis = 'LOC-ORTER' and fakta_pmks.jenis_kelamin = 'total' and length(fakta_pmks.periode) = 7
    group by fakta_pmks.kode_wilayah, fakta_pmks.tahun, fakta_pmks.asal
),

telantar as (
    select
        3 as anak, 'LOC-ORTER' as hal, asal, cast(tahun as text) as periode,
        make_date(tahun, 1, 1) as mulai, make_date(tahun, 12, 31) as akhir, cast(sum(nilai) as bigint) as nilai,
        bool_or(sementara) as sementara, bool_or(kumulatif) as kumulatif, cast(count(*) as integer) as n_wilayah,
        array_to_string(list_sort(list_distinct(string_split(string_agg(sumber_id, '|'), '|'))), '|') as sumber_id
    from telantar_wilayah
    where utuh
    group by tahun, asal
),

-- 4 and 5: served and registered, as the mask lets them through
terlayani as (
    select
        4 as anak, layanan as hal, asal, periode, make_date(tahun, 1, 1) as mulai, make_date(tahun, 12, 31) as akhir,
        nilai, keadaan, status, false as kumulatif, n_wilayah, sumber_id
    from spm_rekap
    where kode_wilayah = $wilayah
        and kewenangan = 'kab_kota'
        and layanan = 'SPM-GEPENG'
        and ukuran = 'terlayani'
        and length(periode) = 4
),

terdata as (
    select
        5 as anak, jenis as hal, asal, periode, make_date(tahun, 1, 1) as mulai, make_date(tahun, 12, 31) as akhir,
        nilai, keadaan, status, kumulatif, n_wilayah, sumber_id
    from rekap
    where kode_wilayah = $wilayah
        and jenis = $jenis
        and satuan = $satuan
        and ukuran = 'terdata'
        and jenis_kelamin = 'total'
        and length(periode) = 4
),

semua as (
    select
        anak, hal, asal, periode, mulai, akhir, nilai, case when nilai = 0 then 'nihil' else 'ada' end as keadaan,
        case when sementara then 'sementara' else 'tetap' end as status, kumulatif, n_wilayah, sumber_id
    from register
    union all
    select
        anak, hal, asal, periode, mulai, akhir, nilai, case when nilai = 0 then 'nihil' else 'ada' end as keadaan,
        case when sementara then 'sementara' else 'tetap' end as status, kumulatif, n_wilayah, sumber_id
    from datang
    union all
    select
        anak, hal, asal, periode, mulai, akhir, nilai, case when nilai = 0 then 'nihil' else 'ada' end as keadaan,
        case when sementara then 'sementara' else 'tetap' end as status, kumulatif, n_wilayah, sumber_id
    from telantar
    union all
    select anak, hal, asal, periode, mulai, akhir, nilai, keadaan, status, kumulatif, n_wilayah, sumber_id from terlayani
    union all
    select anak, hal, asal, periode, mulai, akhir, nilai, keadaan, status, kumulatif, n_wilayah, sumber_id from terdata
)

select
    semua.anak as anak,
    semua.hal as hal,
    semua.asal as asal,
    semua.periode as periode,
    semua.mulai as mulai,
    semua.akhir as akhir,
    -- points of one span compare; a register figure is a position and compares with any other
    case when semua.anak = 1 then '' else strftime(semua.mulai, '%m-') || strftime(semua.akhir, '%m') end as bulan,
    cast(year(semua.akhir) as integer) as tahun,
    semua.nilai as nilai,
    semua.keadaan as keadaan,
    semua.status as status,
    semua.kumulatif as kumulatif,
    semua.anak in (3, 5) and exists (
        select 1
        from putus_deret
        left join jenis_rekap on jenis_rekap.jenis = putus_deret.jenis and jenis_rekap.kode_rekap = semua.hal
        where (putus_deret.jenis = semua.hal or jenis_rekap.kode_rekap is not null)
            and cast(left(putus_deret.periode, 4) as integer) = year(semua.akhir)
            and (coalesce(putus_deret.kode_wilayah, '') = '' or putus_deret.kode_wilayah in (select kode_wilayah from anggota))
    ) as putus,
    semua.n_wilayah as n_wilayah,
    lingkup.n_total as n_total,
    cast(greatest(datesub('month', semua.akhir, cast($acuan as date)), 0) as integer) as umur_bulan,
    semua.sumber_id as sumber_id
from semua
cross join lingkup
where year(semua.akhir) <= cast($akhir as integer)
order by anak, akhir, mulai, asal
