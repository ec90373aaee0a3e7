-- purpose: the yearly gap of every SPM service, authority and place, for its trend
-- grain: one row per layanan, kewenangan, kode_wilayah, tahun
-- params: periode text
-- columns: layanan, kewenangan, kode_wilayah, tahun, nilai, keadaan, asal, beda_asal
with sisi as (
    select
        tahun,
        kewenangan,
        layanan,
        kode_wilayah,
        max(case when ukuran = 'butuh' then nilai end) as butuh,
        max(case when ukuran = 'terlayani' then nilai end) as terlayani,
        bool_or(keadaan = 'disamarkan') as disamarkan,
        min(asal) as asal
    from spm_rekap
    where length(periode) = 4 and periode <= $periode
    group by all
),

dinilai as (
    select
        sisi.*,
        case
            when disamarkan then 'disamarkan'
            when butuh is null or terlayani is null then 'tidak_tersedia'
            when butuh = terlayani then 'nihil'
            else 'ada'
        end as keadaan
    from sisi
)

select
    dinilai.layanan as layanan,
    dinilai.kewenangan as kewenangan,
    dinilai.kode_wilayah as kode_wilayah,
    dinilai.tahun as tahun,
    case when dinilai.keadaan in ('ada', 'nihil') then dinilai.butuh - dinilai.terlayani end as nilai,
    dinilai.keadaan as keadaan,
    dinilai.asal as asal,
    coalesce(
        dinilai.asal <> lag(dinilai.asal) over (
            partition by dinilai.layanan, dinilai.kewenangan, dinilai.kode_wilayah
            order by dinilai.tahun
        ),
        false
    ) as beda_asal
from dinilai
inner join wilayah on wilayah.kode_wilayah = dinilai.kode_wilayah
where (dinilai.kewenangan = 'provinsi' and wilayah.tingkat = 'provinsi')
    or (dinilai.kewenangan = 'kab_kota' and wilayah.tingkat in ('kabupaten', 'kota'))
order by dinilai.layanan, dinilai.kewenangan, dinilai.kode_wilayah, dinilai.tahun
