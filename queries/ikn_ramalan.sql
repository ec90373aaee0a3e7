-- purpose: what was said of a future population, beside what the register (for IKN the full count) last showed by then
-- grain: one row per kode_wilayah, tahun_sasaran, rincian, sumber_id
-- params: acuan text
-- columns: kode_wilayah, nama, nama_pendek, urut, rincian, tahun_sasaran, ramalan, jatuh_tempo, kenyataan, periode_kenyataan, catatan, sumber_id, kenyataan_sumber_id
-- A statement not yet due stands beside the latest count, and nothing is called a miss.
with ucapan as (
    select
        konteks.kode_wilayah, konteks.rincian, cast(year(konteks.akhir) as integer) as tahun_sasaran, konteks.nilai as ramalan,
        coalesce(konteks.catatan, '') as catatan, konteks.sumber_id
    from konteks
    where konteks.indikator = 'perkiraan_penduduk' and konteks.asal = 'resmi' and konteks.nilai is not null
    union all
    -- projections of the areas that IKN lies in or beside
    select
        penduduk.kode_wilayah, 'BPS, proyeksi dasar SP2020' as rincian, cast(left(penduduk.periode, 4) as integer) as tahun_sasaran,
        cast(penduduk.nilai as double) as ramalan, '' as catatan, penduduk.sumber_id
    from penduduk
    inner join wilayah on wilayah.kode_wilayah = penduduk.kode_wilayah and (wilayah.lingkar = 1 or wilayah.tingkat = 'provinsi')
    where penduduk.dasar = 'proyeksi_sp2020' and penduduk.jenis_kelamin = 'total' and penduduk.nilai is not null
),

-- one count per place and end of period: the register, and the full count of the IKN region
hitungan as (
    select
        penduduk.kode_wilayah,
        penduduk.periode,
        case
            when penduduk.periode like '%-S1' then make_date(cast(left(penduduk.periode, 4) as integer), 6, 30)
            else make_date(cast(left(penduduk.periode, 4) as integer), 12, 31)
        end as akhir,
        cast(penduduk.nilai as double) as nilai,
        penduduk.sumber_id
    from penduduk
    where penduduk.dasar = 'dukcapil' and penduduk.jenis_kelamin = 'total' and penduduk.nilai is not null
        and penduduk.status <> 'perkiraan' and (length(penduduk.periode) = 4 or penduduk.periode like '%-S%')
    union all
    select konteks.kode_wilayah, konteks.periode, konteks.akhir, konteks.nilai, konteks.sumber_id
    from konteks
    where konteks.indikator = 'penduduk_ikn_ppikn' and konteks.asal = 'resmi' and konteks.nilai is not null
),

dipasangkan as (
    select
        ucapan.*,
        make_date(ucapan.tahun_sasaran, 12, 31) <= cast($acuan as date) as jatuh_tempo,
        hitungan.nilai as kenyataan,
        hitungan.periode as periode_kenyataan,
        hitungan.sumber_id as kenyataan_sumber_id
    from ucapan
    left join hitungan
        on hitungan.kode_wilayah = ucapan.kode_wilayah
        and hitungan.akhir <= make_date(ucapan.tahun_sasaran, 12, 31)
        -- a count from long before says nothing about a year that has passed
        and (
            make_date(ucapan.tahun_sasaran, 12, 31) > cast($acuan as date)
            or year(hitungan.akhir) >= ucapan.tahun_sasaran - 1
        )
    qualify row_number() over (
        partition by ucapan.kode_wilayah, ucapan.tahun_sasaran, ucapan.rincian, ucapan.sumber_id
        order by hitungan.akhir desc nulls last, hitungan.sumber_id
    ) = 1
)

select
    dipasangkan.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.urut as urut,
    dipasangkan.rincian as rincian,
    dipasangkan.tahun_sasaran as tahun_sasaran,
    dipasangkan.ramalan as ramalan,
    dipasangkan.jatuh_tempo as jatuh_tempo,
    dipasangkan.kenyataan as kenyataan,
    dipasangkan.periode_kenyataan as periode_kenyataan,
    dipasangkan.catatan as catatan,
    dipasangkan.sumber_id as sumber_id,
    dipasangkan.kenyataan_sumber_id as kenyataan_sumber_id
from dipasangkan
inner join wilayah on wilayah.kode_wilayah = dipasangkan.kode_wilayah
order by jatuh_tempo desc, wilayah.urut, kode_wilayah, tahun_sasaran, ramalan, rincian, sumber_id
