-- purpose: one PMKS measure in one period for every area, with the named population base and the rate
-- grain: one row per kode_wilayah (kab/kota valid in that year), plus rings and the province (dimensi)
-- params: periode text, jenis text, ukuran text, satuan text, jenis_kelamin text, dasar text
-- columns: kode_wilayah, nama, nama_pendek, dimensi, urut, lingkar, nilai, keadaan, status, asal, batas, kumulatif, n_wilayah, n_total, n_jenis, n_jenis_total, n_kurang, n_angka, n_tanpa_dasar, penduduk, penduduk_periode, penduduk_sumber_id, angka, sumber_id
with tahun as (
    select cast(left($periode, 4) as integer) as tahun
),

kab_kota as (
    select
        wilayah.kode_wilayah,
        wilayah.nama,
        wilayah.nama_pendek,
        'wilayah' as dimensi,
        wilayah.urut,
        wilayah.lingkar
    from wilayah
    cross join tahun
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun
),

daftar as (
    select * from kab_kota
    union all
    select
        'LINGKAR-' || lingkar as kode_wilayah,
        'Lingkar ' || lingkar as nama,
        'Lingkar ' || lingkar as nama_pendek,
        'lingkar' as dimensi,
        1000 + lingkar as urut,
        lingkar
    from kab_kota
    where lingkar is not null
    group by lingkar
    union all
    select kode_wilayah, nama, nama_pendek, 'provinsi' as dimensi, 2000 as urut, null as lingkar
    from wilayah
    where tingkat = 'provinsi'
),

anggota as (
    select wilayah_rekap.kode_rekap as kode_rekap, kab_kota.kode_wilayah as kode_wilayah
    from wilayah_rekap
    inner join kab_kota on kab_kota.kode_wilayah = wilayah_rekap.kode_wilayah
),

dasar_orang as (
    select penduduk_tahun.kode_wilayah, penduduk_tahun.nilai, penduduk_tahun.periode, penduduk_tahun.sumber_id
    from penduduk_tahun
    cross join tahun
    where penduduk_tahun.tahun = tahun.tahun
        and penduduk_tahun.dasar = $dasar
        and penduduk_tahun.jenis_kelamin = 'total'
),

harap as (
    select bit, n_jenis
    from jenis_harap
    where kode_rekap = $jenis and satuan = $satuan
),

-- the types reported, of those that a whole report holds
ukur as materialized (
    select
        rekap.kode_wilayah, rekap.nilai, rekap.keadaan, rekap.status, rekap.asal, rekap.batas, rekap.kumulatif,
        rekap.n_wilayah, rekap.sumber_id,
        coalesce(bit_count(rekap.jenis_ada & harap.bit), 0) as n_jenis,
        coalesce(harap.n_jenis, 0) as n_jenis_total
    from rekap
    left join harap on true
    where rekap.periode = $periode
        and rekap.jenis = $jenis
        and rekap.ukuran = $ukuran
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = $jenis_kelamin
),

-- a roll-up has a population only when the base covers each of its areas
penduduk_rekap as (
    select
        anggota.kode_rekap as kode_wilayah,
        count(*) as n_total,
        count(case when ukur.n_jenis > 0 and ukur.n_jenis < ukur.n_jenis_total then 1 end) as n_kurang,
        count(case when ukur.n_wilayah > 0 and dasar_orang.nilai is not null then 1 end) as n_angka,
        count(case when ukur.n_wilayah > 0 and dasar_orang.nilai is null then 1 end) as n_tanpa_dasar,
        case when count(*) = count(dasar_orang.nilai) then cast(sum(dasar_orang.nilai) as bigint) end as penduduk,
        min(dasar_orang.periode) as penduduk_periode,
        string_agg(distinct dasar_orang.sumber_id, '|' order by dasar_orang.sumber_id) as penduduk_sumber_id
    from anggota
    left join dasar_orang on dasar_orang.kode_wilayah = anggota.kode_wilayah
    left join ukur on ukur.kode_wilayah = anggota.kode_wilayah
    group by anggota.kode_rekap
)

select
    daftar.kode_wilayah as kode_wilayah,
    daftar.nama as nama,
    daftar.nama_pendek as nama_pendek,
    daftar.dimensi as dimensi,
    daftar.urut as urut,
    daftar.lingkar as lingkar,
    ukur.nilai as nilai,
    coalesce(ukur.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(ukur.status, 'tidak_tersedia') as status,
    ukur.asal as asal,
    ukur.batas as batas,
    coalesce(ukur.kumulatif, false) as kumulatif,
    coalesce(ukur.n_wilayah, 0) as n_wilayah,
    cast(coalesce(penduduk_rekap.n_total, 0) as integer) as n_total,
    cast(coalesce(ukur.n_jenis, 0) as integer) as n_jenis,
    cast(coalesce(ukur.n_jenis_total, 0) as integer) as n_jenis_total,
    cast(coalesce(penduduk_rekap.n_kurang, 0) as integer) as n_kurang,
    cast(coalesce(penduduk_rekap.n_angka, 0) as integer) as n_angka,
    cast(coalesce(penduduk_rekap.n_tanpa_dasar, 0) as integer) as n_tanpa_dasar,
    penduduk_rekap.penduduk as penduduk,
    penduduk_rekap.penduduk_periode as penduduk_periode,
    penduduk_rekap.penduduk_sumber_id as penduduk_sumber_id,
    -- a rate only where every area of the row has both a count and a population
    case
        when $satuan = 'jiwa' and coalesce(ukur.n_wilayah, 0) = penduduk_rekap.n_total
            then ukur.nilai * 10000.0 / penduduk_rekap.penduduk
    end as angka,
    ukur.sumber_id as sumber_id
from daftar
left join ukur on ukur.kode_wilayah = daftar.kode_wilayah
left join penduduk_rekap on penduduk_rekap.kode_wilayah = daftar.kode_wilayah
order by daftar.urut, daftar.kode_wilayah
