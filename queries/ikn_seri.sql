-- purpose: one PMKS measure per year for every area, ring and the province, from a year on; empty years stand as rows
-- grain: one row per kode_wilayah, periode
-- params: jenis text, ukuran text, satuan text, dasar text, awal text
-- columns: kode_wilayah, nama, nama_pendek, dimensi, urut, lingkar, periode, tahun, x, nilai, keadaan, status, asal, kumulatif, n_wilayah, n_total, putus, alasan_putus, penduduk, angka, penduduk_sumber_id, sumber_id
with pilihan as (
    select kode_wilayah, periode, tahun, nilai, keadaan, status, asal, kumulatif, n_wilayah, sumber_id
    from rekap
    where jenis = $jenis
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = 'total'
        and length(periode) = 4
        and tahun >= cast($awal as integer)
),

tahun as (
    select unnest(generate_series(min(tahun), max(tahun))) as tahun from pilihan
),

anggota as (
    select
        wilayah_rekap.kode_rekap,
        wilayah_rekap.dimensi,
        wilayah.kode_wilayah,
        wilayah.lingkar,
        wilayah.berlaku_mulai,
        wilayah.berlaku_sampai
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
),

-- a rate needs a population for each area of the row, all of one base
lingkup as (
    select
        anggota.kode_rekap as kode_wilayah,
        min(anggota.dimensi) as dimensi,
        case when min(anggota.dimensi) <> 'provinsi' then min(anggota.lingkar) end as lingkar,
        cast(tahun.tahun as integer) as tahun,
        cast(count(*) as integer) as n_total,
        case when count(*) = count(penduduk_tahun.nilai) then cast(sum(penduduk_tahun.nilai) as bigint) end as penduduk,
        string_agg(distinct penduduk_tahun.sumber_id, '|' order by penduduk_tahun.sumber_id) as penduduk_sumber_id
    from anggota
    cross join tahun
    left join penduduk_tahun
        on penduduk_tahun.kode_wilayah = anggota.kode_wilayah
        and penduduk_tahun.tahun = tahun.tahun
        and penduduk_tahun.dasar = $dasar
        and penduduk_tahun.jenis_kelamin = 'total'
    where coalesce(year(anggota.berlaku_mulai), 0) <= tahun.tahun
        and coalesce(year(anggota.berlaku_sampai), 9999) >= tahun.tahun
    group by anggota.kode_rekap, tahun.tahun
),

putus_lingkup as (
    select anggota.kode_rekap as kode_wilayah, putus.tahun, min(putus.alasan) as alasan
    from putus
    inner join anggota on putus.kode_wilayah in ('', anggota.kode_wilayah)
    where putus.kode_rekap = $jenis
    group by anggota.kode_rekap, putus.tahun
)

select
    lingkup.kode_wilayah as kode_wilayah,
    coalesce(wilayah.nama, 'Lingkar ' || lingkup.lingkar) as nama,
    coalesce(wilayah.nama_pendek, 'Lingkar ' || lingkup.lingkar) as nama_pendek,
    lingkup.dimensi as dimensi,
    case lingkup.dimensi when 'wilayah' then wilayah.urut when 'lingkar' then 1000 + lingkup.lingkar else 2000 end as urut,
    lingkup.lingkar as lingkar,
    cast(lingkup.tahun as text) as periode,
    lingkup.tahun as tahun,
    cast(lingkup.tahun + 0.5 as double) as x,
    pilihan.nilai as nilai,
    coalesce(pilihan.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(pilihan.status, 'tidak_tersedia') as status,
    pilihan.asal as asal,
    coalesce(pilihan.kumulatif, false) as kumulatif,
    coalesce(pilihan.n_wilayah, 0) as n_wilayah,
    lingkup.n_total as n_total,
    putus_lingkup.tahun is not null as putus,
    putus_lingkup.alasan as alasan_putus,
    lingkup.penduduk as penduduk,
    case when $satuan = 'jiwa' and pilihan.n_wilayah = lingkup.n_total then cast(pilihan.nilai as double) * 10000 / lingkup.penduduk end as angka,
    lingkup.penduduk_sumber_id as penduduk_sumber_id,
    pilihan.sumber_id as sumber_id
from lingkup
left join wilayah on wilayah.kode_wilayah = lingkup.kode_wilayah
left join pilihan on pilihan.kode_wilayah = lingkup.kode_wilayah and pilihan.tahun = lingkup.tahun
left join putus_lingkup on putus_lingkup.kode_wilayah = lingkup.kode_wilayah and putus_lingkup.tahun = lingkup.tahun
order by urut, kode_wilayah, periode
