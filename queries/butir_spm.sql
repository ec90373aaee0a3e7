-- purpose: need, service and gap of one SPM service and authority in one place over the years, masked, with the areas each year covers
-- grain: one row per tahun
-- params: kode_wilayah text, layanan text, kewenangan text, basis integer
-- columns: tahun, butuh, terlayani, belum, persen, keadaan, alasan, status, asal, himpunan, utuh, n_wilayah, n_total, sumber_id
-- A gap and a share exist only where both sides cover the same areas and no more are served than need it; no percent below `basis`.
with anggota as (
    select kode_wilayah
    from wilayah_rekap
    where kode_rekap = $kode_wilayah and $kewenangan <> 'provinsi'
    union
    select $kode_wilayah as kode_wilayah
    where $kewenangan = 'provinsi'
),

pilih as materialized (
    select tahun, kode_wilayah, ukuran, nilai, keadaan, status, asal, sumber_id, keadaan in ('ada', 'nihil', 'disamarkan') as lapor
    from spm_rekap
    where layanan = $layanan
        and kewenangan = $kewenangan
        and length(periode) = 4
        and (kode_wilayah = $kode_wilayah or kode_wilayah in (select kode_wilayah from anggota))
),

sisi as (
    select
        tahun,
        max(case when ukuran = 'butuh' then nilai end) as butuh,
        max(case when ukuran = 'terlayani' then nilai end) as terlayani,
        bool_or(keadaan = 'disamarkan') as disamarkan,
        bool_or(keadaan = 'belum_dilaporkan') as belum_lapor,
        bool_or(status = 'sementara') as sementara,
        min(asal) as asal,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(sumber_id, '|'))))), '|') as sumber_id
    from pilih
    where kode_wilayah = $kode_wilayah
    group by tahun
),

himpun as (
    select
        pilih.tahun,
        string_agg(case when pilih.ukuran = 'butuh' then pilih.kode_wilayah end, ' ' order by pilih.kode_wilayah) as di_butuh,
        string_agg(case when pilih.ukuran = 'terlayani' then pilih.kode_wilayah end, ' ' order by pilih.kode_wilayah) as di_terlayani,
        count(case when pilih.ukuran = 'butuh' then 1 end) as n
    from pilih
    inner join anggota on anggota.kode_wilayah = pilih.kode_wilayah
    where pilih.lapor
    group by pilih.tahun
),

dinilai as (
    select
        sisi.*,
        coalesce(himpun.di_butuh, '') as himpunan,
        coalesce(himpun.n, 0) as n,
        case
            when sisi.disamarkan then 'disamarkan'
            when sisi.butuh is null or sisi.terlayani is null then ''
            when himpun.di_butuh <> himpun.di_terlayani then 'cakupan'
            when sisi.terlayani > sisi.butuh then 'melebihi'
            else 'ada'
        end as hasil
    from sisi
    left join himpun on himpun.tahun = sisi.tahun
)

select
    cast(tahun as integer) as tahun,
    case when hasil = 'ada' then butuh end as butuh,
    case when hasil = 'ada' then terlayani end as terlayani,
    case when hasil = 'ada' then butuh - terlayani end as belum,
    case when hasil = 'ada' and butuh >= $basis then terlayani * 100.0 / butuh end as persen,
    case
        when hasil = 'disamarkan' then 'disamarkan'
        when hasil = 'ada' then 'ada'
        when hasil = '' and belum_lapor then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case
        when hasil in ('cakupan', 'melebihi') then hasil
        when hasil = 'ada' and butuh < $basis then 'basis'
        else ''
    end as alasan,
    case when sementara then 'sementara' else 'tetap' end as status,
    asal as asal,
    himpunan as himpunan,
    n = (select count(*) from anggota) as utuh,
    cast(n as integer) as n_wilayah,
    cast((select count(*) from anggota) as integer) as n_total,
    sumber_id as sumber_id
from dinilai
order by tahun
