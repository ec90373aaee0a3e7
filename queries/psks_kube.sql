-- purpose: KUBE of a year's cohort by area and for the province: formed, members, and still active after twelve months
-- grain: one row per kode_wilayah
-- params: periode text
-- columns: kode_wilayah, nama, nama_pendek, tingkat, terbentuk, anggota, aktif, dinilai, porsi, sebab, keadaan_terbentuk, keadaan_anggota, keadaan_aktif, keadaan, status, asal, n_terbentuk, n_anggota, n_dinilai, n_total, sumber_id
with area as (
    select kode_wilayah, nama, nama_pendek, tingkat, urut
    from kabkota
    where sejak <= cast(left($periode, 4) as integer)
),

dipilih as (
    select konteks_tahun.indikator, konteks_tahun.kode_wilayah, konteks_tahun.nilai, konteks_tahun.status, konteks_tahun.sumber_id
    from konteks_tahun
    inner join indikator on indikator.indikator = konteks_tahun.indikator and indikator.tema = 'kube'
    where konteks_tahun.tahun = left($periode, 4)
),

sisi as (
    select
        area.kode_wilayah,
        max(case when dipilih.indikator = 'kube_terbentuk' then dipilih.nilai end) as terbentuk,
        max(case when dipilih.indikator = 'kube_anggota' then dipilih.nilai end) as anggota,
        max(case when dipilih.indikator = 'kube_aktif_12bulan' then dipilih.nilai end) as aktif,
        bool_or(dipilih.indikator = 'kube_terbentuk' and dipilih.status = 'belum_dilaporkan') as telat_terbentuk,
        bool_or(dipilih.indikator = 'kube_anggota' and dipilih.status = 'belum_dilaporkan') as telat_anggota,
        bool_or(dipilih.indikator = 'kube_aktif_12bulan' and dipilih.status = 'belum_dilaporkan') as telat_aktif,
        bool_or(dipilih.nilai is not null and dipilih.status in ('sementara', 'perkiraan')) as sementara,
        string_agg(distinct dipilih.sumber_id, '|' order by dipilih.sumber_id) as sumber_id
    from area
    left join dipilih on dipilih.kode_wilayah = area.kode_wilayah
    group by area.kode_wilayah
),

-- the share is of one cohort: only areas that gave both sides, and no more active than formed
pasangan as (
    select
        sisi.*,
        case when terbentuk is not null and aktif <= terbentuk then terbentuk end as dasar,
        case when terbentuk is not null and aktif <= terbentuk then aktif end as aktif_dasar,
        coalesce(aktif > terbentuk, false) as melebihi
    from sisi
),

semua as (
    select
        kode_wilayah, terbentuk, anggota, aktif, dasar, aktif_dasar, melebihi,
        coalesce(telat_terbentuk, false) as telat_terbentuk,
        coalesce(telat_anggota, false) as telat_anggota,
        coalesce(telat_aktif, false) as telat_aktif,
        coalesce(sementara, false) as sementara,
        sumber_id,
        case when terbentuk is not null then 1 else 0 end as n_terbentuk,
        case when anggota is not null then 1 else 0 end as n_anggota,
        case when dasar is not null then 1 else 0 end as n_dinilai,
        1 as n_total
    from pasangan
    union all
    select
        wilayah_rekap.kode_rekap as kode_wilayah,
        sum(terbentuk) as terbentuk, sum(anggota) as anggota, sum(aktif_dasar) as aktif,
        sum(dasar) as dasar, sum(aktif_dasar) as aktif_dasar, false as melebihi,
        false as telat_terbentuk, false as telat_anggota, false as telat_aktif,
        coalesce(bool_or(sementara), false) as sementara,
        array_to_string(
            list_sort(list_distinct(flatten(list(string_split(sumber_id, '|')) filter (where sumber_id is not null)))), '|'
        ) as sumber_id,
        cast(count(terbentuk) as integer) as n_terbentuk, cast(count(anggota) as integer) as n_anggota,
        cast(count(dasar) as integer) as n_dinilai,
        cast(count(*) as integer) as n_total
    from pasangan
    inner join wilayah_rekap
        on wilayah_rekap.kode_wilayah = pasangan.kode_wilayah and wilayah_rekap.dimensi = 'provinsi'
    group by wilayah_rekap.kode_rekap
)

select
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.tingkat as tingkat,
    semua.terbentuk as terbentuk,
    semua.anggota as anggota,
    semua.aktif as aktif,
    semua.dasar as dinilai,
    -- no percent on a base below 20
    case when semua.dasar >= 20 then semua.aktif_dasar * 100.0 / semua.dasar end as porsi,
    case
        when semua.melebihi then 'melebihi'
        when semua.dasar is null then 'tidak_tersedia'
        when semua.dasar < 20 then 'dasar_kecil'
        else ''
    end as sebab,
    case when semua.terbentuk = 0 then 'nihil' when semua.terbentuk > 0 then 'ada'
        when semua.telat_terbentuk then 'belum_dilaporkan' else 'tidak_tersedia' end as keadaan_terbentuk,
    case when semua.anggota = 0 then 'nihil' when semua.anggota > 0 then 'ada'
        when semua.telat_anggota then 'belum_dilaporkan' else 'tidak_tersedia' end as keadaan_anggota,
    case when semua.aktif = 0 then 'nihil' when semua.aktif > 0 then 'ada'
        when semua.telat_aktif then 'belum_dilaporkan' else 'tidak_tersedia' end as keadaan_aktif,
    case when semua.dasar >= 20 and semua.aktif_dasar = 0 then 'nihil' when semua.dasar >= 20 then 'ada'
        else 'tidak_tersedia' end as keadaan,
    case when semua.sementara then 'sementara' else 'tetap' end as status,
    'resmi' as asal,
    semua.n_terbentuk as n_terbentuk,
    semua.n_anggota as n_anggota,
    semua.n_dinilai as n_dinilai,
    semua.n_total as n_total,
    nullif(semua.sumber_id, '') as sumber_id
from semua
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah
order by case when wilayah.tingkat = 'provinsi' then 1 else 0 end, wilayah.urut, semua.kode_wilayah
