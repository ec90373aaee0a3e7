-- purpose: a local monthly series (stranded people) for every area and ring; a ring only when all its areas reported
-- grain: one row per kode_wilayah, periode
-- params: jenis text, awal text
-- columns: kode_wilayah, nama, nama_pendek, dimensi, urut, lingkar, periode, tahun, x, satuan, ukuran, nilai, keadaan, status, asal, kumulatif, n_wilayah, n_total, putus, alasan_putus, sumber_id
with bulanan as (
    -- local series stand outside the published margins; only a type without a threshold may be read past the mask
    select
        fakta_pmks.kode_wilayah, fakta_pmks.periode, fakta_pmks.satuan, fakta_pmks.ukuran, fakta_pmks.nilai,
        fakta_pmks.status, fakta_pmks.asal, fakta_pmks.kumulatif, fakta_pmks.sumber_id
    from fakta_pmks
    inner join jenis
        on jenis.jenis = fakta_pmks.jenis
        and jenis.keluarga = 'lokal'
        and jenis.tingkat_sensitif = 1
    where fakta_pmks.jenis = $jenis
        and fakta_pmks.jenis_kelamin = 'total'
        and fakta_pmks.satuan = jenis.satuan_utama
        and length(fakta_pmks.periode) = 7
        and fakta_pmks.tahun >= cast($awal as integer)
),

bulan as (
    select
        strftime(hari, '%Y-%m') as periode,
        cast(year(hari) + (month(hari) - 0.5) / 12.0 as double) as x,
        cast(year(hari) as integer) as tahun
    from (
        select unnest(generate_series(min(cast(periode || '-01' as date)), max(cast(periode || '-01' as date)), interval 1 month)) as hari
        from bulanan
    )
),

anggota as (
    select wilayah_rekap.kode_rekap, wilayah_rekap.dimensi, wilayah.kode_wilayah, wilayah.lingkar
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    where wilayah_rekap.dimensi in ('wilayah', 'lingkar')
),

dijumlah as (
    select
        anggota.kode_rekap as kode_wilayah,
        min(anggota.dimensi) as dimensi,
        min(anggota.lingkar) as lingkar,
        bulan.periode as periode,
        min(bulan.tahun) as tahun,
        min(bulan.x) as x,
        min(bulanan.satuan) as satuan,
        min(bulanan.ukuran) as ukuran,
        cast(sum(bulanan.nilai) as bigint) as nilai,
        cast(count(bulanan.nilai) as integer) as n_wilayah,
        cast(count(*) as integer) as n_total,
        bool_or(coalesce(bulanan.status, '') = 'belum_dilaporkan') as belum,
        bool_or(coalesce(bulanan.status, '') = 'sementara') as sementara,
        bool_or(coalesce(bulanan.kumulatif, false)) as kumulatif,
        bulanan.asal as asal,
        -- who gave a number, or, where nobody did, who says so
        coalesce(
            string_agg(distinct bulanan.sumber_id, '|' order by bulanan.sumber_id) filter (where bulanan.nilai is not null),
            string_agg(distinct bulanan.sumber_id, '|' order by bulanan.sumber_id)
        ) as sumber_id
    from anggota
    cross join bulan
    left join bulanan on bulanan.kode_wilayah = anggota.kode_wilayah and bulanan.periode = bulan.periode
    group by anggota.kode_rekap, bulan.periode, bulanan.asal
    -- where some areas are missing the row of those that reported stands
    qualify row_number() over (
        partition by anggota.kode_rekap, bulan.periode
        order by bulanan.asal is null, bulanan.asal desc
    ) = 1
),

jumlah_anggota as (
    select kode_rekap, cast(count(*) as integer) as n_total from anggota
    group by kode_rekap
)

select
    dijumlah.kode_wilayah as kode_wilayah,
    coalesce(wilayah.nama, 'Lingkar ' || dijumlah.lingkar) as nama,
    coalesce(wilayah.nama_pendek, 'Lingkar ' || dijumlah.lingkar) as nama_pendek,
    dijumlah.dimensi as dimensi,
    case dijumlah.dimensi when 'wilayah' then wilayah.urut else 1000 + dijumlah.lingkar end as urut,
    dijumlah.lingkar as lingkar,
    dijumlah.periode as periode,
    dijumlah.tahun as tahun,
    dijumlah.x as x,
    dijumlah.satuan as satuan,
    dijumlah.ukuran as ukuran,
    dijumlah.nilai as nilai,
    case
        when dijumlah.nilai = 0 then 'nihil'
        when dijumlah.nilai is not null then 'ada'
        when dijumlah.belum then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when dijumlah.sementara then 'sementara' else 'tetap' end as status,
    dijumlah.asal as asal,
    dijumlah.kumulatif as kumulatif,
    dijumlah.n_wilayah as n_wilayah,
    jumlah_anggota.n_total as n_total,
    exists (
        select 1
        from putus_deret
        inner join anggota on anggota.kode_rekap = dijumlah.kode_wilayah
        where putus_deret.jenis = $jenis
            and left(putus_deret.periode, 7) in (dijumlah.periode, left(dijumlah.periode, 4))
            and right(dijumlah.periode, 2) = case when length(putus_deret.periode) = 4 then '01' else right(dijumlah.periode, 2) end
            and coalesce(putus_deret.kode_wilayah, '') in ('', anggota.kode_wilayah)
    ) as putus,
    (
        select min(putus_deret.alasan)
        from putus_deret
        where putus_deret.jenis = $jenis
            and left(putus_deret.periode, 4) = left(dijumlah.periode, 4)
    ) as alasan_putus,
    dijumlah.sumber_id as sumber_id
from dijumlah
inner join jumlah_anggota on jumlah_anggota.kode_rekap = dijumlah.kode_wilayah
left join wilayah on wilayah.kode_wilayah = dijumlah.kode_wilayah
order by urut, kode_wilayah, periode
