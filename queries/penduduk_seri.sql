-- purpose: every published population of one area (or the province) by base, with its place on the time axis
-- grain: one row per dasar, periode
-- params: wilayah text
-- columns: dasar, periode, tahun, x, nilai, keadaan, status, asal, n_wilayah, n_total, penjumlahan, sumber_id
with pilihan as (
    select
        penduduk.kode_wilayah,
        penduduk.dasar,
        penduduk.periode,
        cast(left(penduduk.periode, 4) as integer) as tahun,
        penduduk.nilai,
        penduduk.status,
        penduduk.asal,
        penduduk.sumber_id
    from penduduk
    left join sumber on sumber.sumber_id = penduduk.sumber_id
    where penduduk.jenis_kelamin = 'total'
        and penduduk.nilai is not null
    qualify row_number() over (
        partition by penduduk.kode_wilayah, penduduk.dasar, penduduk.periode
        order by sumber.prioritas, penduduk.sumber_id
    ) = 1
),

-- the areas under a roll-up and whether they existed in a year; none for a single area
sah_tahun as (
    select
        wilayah.kode_wilayah,
        tahun.tahun,
        coalesce(year(wilayah.berlaku_mulai), 0) <= tahun.tahun
            and coalesce(year(wilayah.berlaku_sampai), 9999) >= tahun.tahun as berlaku
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    cross join (select distinct tahun from pilihan) as tahun
    where wilayah_rekap.kode_rekap = $wilayah
        and wilayah_rekap.dimensi <> 'wilayah'
),

terbit as (
    select
        dasar, periode, tahun, nilai, status, asal, sumber_id,
        1 as n_wilayah, 1 as n_total, false as penjumlahan
    from pilihan
    where kode_wilayah = $wilayah
),

-- a province without a printed figure is the sum of its areas, and only when none of them is missing
dijumlahkan as (
    select
        pilihan.dasar,
        pilihan.periode,
        pilihan.tahun,
        cast(sum(pilihan.nilai) as bigint) as nilai,
        max(pilihan.status) as status,
        pilihan.asal,
        string_agg(distinct pilihan.sumber_id, '|' order by pilihan.sumber_id) as sumber_id,
        cast(count(*) as integer) as n_wilayah,
        cast(count(case when sah.berlaku then 1 end) as integer) as n_berlaku,
        cast((
            select count(*)
            from sah_tahun
            where sah_tahun.tahun = pilihan.tahun and sah_tahun.berlaku
        ) as integer) as n_perlu,
        true as penjumlahan
    from pilihan
    inner join sah_tahun as sah on sah.kode_wilayah = pilihan.kode_wilayah and sah.tahun = pilihan.tahun
    where not exists (
        select 1 from terbit where terbit.dasar = pilihan.dasar and terbit.periode = pilihan.periode
    )
    group by pilihan.dasar, pilihan.periode, pilihan.tahun, pilihan.asal
),

gabung as (
    select dasar, periode, tahun, nilai, status, asal, sumber_id, n_wilayah, n_total, penjumlahan
    from terbit
    union all
    select dasar, periode, tahun, nilai, status, asal, sumber_id, n_wilayah, n_wilayah as n_total, penjumlahan
    from dijumlahkan
    where n_berlaku = n_perlu
)

select
    dasar,
    periode,
    tahun,
    -- a yearly figure stands in the middle of its year, a semester at its end
    cast(tahun + case
        when periode like '%-S1' then 0.5
        when periode like '%-S2' then 1.0
        when length(periode) = 7 then cast(right(periode, 2) as integer) / 12.0
        else 0.5
    end as double) as x,
    nilai,
    case when nilai = 0 then 'nihil' else 'ada' end as keadaan,
    status,
    asal,
    n_wilayah,
    n_total,
    penjumlahan,
    sumber_id
from gabung
order by dasar, x, periode
