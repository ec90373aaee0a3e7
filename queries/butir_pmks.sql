-- purpose: one PMKS measure of one place over the years as published, masked, with whom and what each year covers, and the people of a base
-- grain: one row per tahun from the first report to the last year of the edition
-- params: kode_wilayah text, jenis text, ukuran text, satuan text, dasar text
-- columns: tahun, nilai, keadaan, status, asal, kumulatif, putus, himpunan, utuh, n_wilayah, n_total, n_jenis, n_jenis_total, penduduk, penduduk_perkiraan, sumber_id
-- `himpunan` names the areas that report and the types each of them reports: two years compare only where it is equal.
with anggota as (
    select kode_wilayah
    from wilayah_rekap
    where kode_rekap = $kode_wilayah
),

harap as (
    select bit, n_jenis
    from jenis_harap
    where kode_rekap = $jenis and satuan = $satuan
),

pilih as materialized (
    select
        rekap.kode_wilayah, rekap.tahun, rekap.nilai, rekap.keadaan, rekap.status, rekap.asal, rekap.kumulatif,
        rekap.n_wilayah, rekap.sumber_id, rekap.keadaan in ('ada', 'nihil', 'disamarkan') as lapor,
        cast(rekap.jenis_ada & harap.bit as varchar) as jenis_teks,
        coalesce(bit_count(rekap.jenis_ada & harap.bit), 0) as n_ada,
        coalesce(harap.n_jenis, 0) as n_harap
    from rekap
    left join harap on true
    where rekap.jenis = $jenis
        and rekap.ukuran = $ukuran
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = 'total'
        and length(rekap.periode) = 4
        and (rekap.kode_wilayah = $kode_wilayah or rekap.kode_wilayah in (select kode_wilayah from anggota))
),

-- up to the last year of the table, so that a break in a year without a number is still seen
kisi as (
    select unnest(range(min(pilih.tahun), (select max(lapor.tahun) from lapor) + 1)) as tahun
    from pilih
    where pilih.kode_wilayah = $kode_wilayah
),

himpun as (
    select
        pilih.tahun,
        md5(string_agg(pilih.kode_wilayah || coalesce(pilih.jenis_teks, ''), ' ' order by pilih.kode_wilayah)) as himpunan,
        count(*) as n_lapor,
        count(case when pilih.n_ada < pilih.n_harap then 1 end) as n_kurang
    from pilih
    inner join anggota on anggota.kode_wilayah = pilih.kode_wilayah
    where pilih.lapor
    group by pilih.tahun
),

-- the people of the areas that report, where the base covers each of them
orang as (
    select
        pilih.tahun,
        cast(sum(penduduk_tahun.nilai) as bigint) as nilai,
        count(*) as n,
        bool_or(penduduk_tahun.status = 'perkiraan') as perkiraan,
        string_agg(distinct penduduk_tahun.sumber_id, '|' order by penduduk_tahun.sumber_id) as sumber_id
    from pilih
    inner join anggota on anggota.kode_wilayah = pilih.kode_wilayah
    inner join penduduk_tahun
        on penduduk_tahun.kode_wilayah = pilih.kode_wilayah
        and penduduk_tahun.tahun = pilih.tahun
        and penduduk_tahun.dasar = $dasar
        and penduduk_tahun.jenis_kelamin = 'total'
    where pilih.lapor
    group by pilih.tahun
)

select
    cast(kisi.tahun as integer) as tahun,
    tempat.nilai as nilai,
    coalesce(tempat.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(tempat.status, 'tidak_tersedia') as status,
    tempat.asal as asal,
    coalesce(tempat.kumulatif, false) as kumulatif,
    exists (
        select 1
        from putus
        where putus.kode_rekap = $jenis
            and putus.tahun = kisi.tahun
            and (putus.kode_wilayah = '' or putus.kode_wilayah in (select kode_wilayah from anggota))
    ) as putus,
    coalesce(himpun.himpunan, '') as himpunan,
    coalesce(himpun.n_lapor, 0) = (select count(*) from anggota) and coalesce(himpun.n_kurang, 0) = 0 as utuh,
    cast(coalesce(himpun.n_lapor, 0) as integer) as n_wilayah,
    cast((select count(*) from anggota) as integer) as n_total,
    cast(coalesce(tempat.n_ada, 0) as integer) as n_jenis,
    cast(coalesce(tempat.n_harap, 0) as integer) as n_jenis_total,
    case when $satuan = 'jiwa' and orang.n = himpun.n_lapor then orang.nilai end as penduduk,
    coalesce(orang.perkiraan, false) as penduduk_perkiraan,
    case
        when $satuan = 'jiwa' and orang.n = himpun.n_lapor then concat_ws('|', tempat.sumber_id, orang.sumber_id)
        else tempat.sumber_id
    end as sumber_id
from kisi
left join pilih as tempat on tempat.kode_wilayah = $kode_wilayah and tempat.tahun = kisi.tahun
left join himpun on himpun.tahun = kisi.tahun
left join orang on orang.tahun = kisi.tahun
order by kisi.tahun
