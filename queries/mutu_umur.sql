-- purpose: the latest period that each area handed in as a real rekap, per table, and its age in months; contoh and news never count
-- grain: one row per kode_wilayah, tabel
-- params: acuan text
-- columns: kode_wilayah, nama, nama_pendek, tabel, periode, bulan, n_tahun, sumber_id
with tabel_laporan as (
    select unnest(['pmks', 'spm', 'psks']) as tabel, unnest([1, 2, 3]) as urutan
),

masuk as (
    select
        kode_wilayah,
        tabel,
        periode,
        tahun,
        sumber_id,
        -- the day on which the period ends
        case
            when periode like '%-S1' then make_date(tahun, 6, 30)
            when periode like '%-TW%' then last_day(make_date(tahun, cast(right(periode, 1) as integer) * 3, 1))
            when regexp_full_match(periode, '\d{4}-\d{2}')
                then last_day(make_date(tahun, cast(right(periode, 2) as integer), 1))
            else make_date(tahun, 12, 31)
        end as akhir
    from isian
    where asal = 'resmi' and jenis_sumber = 'rekap' and terisi
),

terakhir as (
    select
        kode_wilayah,
        tabel,
        arg_max(periode, akhir) as periode,
        max(akhir) as akhir,
        count(distinct tahun) as n_tahun,
        arg_max(sumber_id, akhir) as sumber_id
    from masuk
    group by kode_wilayah, tabel
)

select
    wilayah.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    tabel_laporan.tabel as tabel,
    terakhir.periode as periode,
    case
        when terakhir.akhir is not null
            then cast(greatest(datesub('month', terakhir.akhir, cast($acuan as date)), 0) as integer)
    end as bulan,
    cast(coalesce(terakhir.n_tahun, 0) as integer) as n_tahun,
    terakhir.sumber_id as sumber_id
from wilayah
cross join tabel_laporan
left join terakhir
    on terakhir.kode_wilayah = wilayah.kode_wilayah
    and terakhir.tabel = tabel_laporan.tabel
where wilayah.tingkat in ('kabupaten', 'kota') and wilayah.berlaku_sampai is null
order by wilayah.urut, kode_wilayah, tabel_laporan.urutan
