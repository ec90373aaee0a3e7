-- purpose: one PSKS type in one place over the years, with the areas that each year covers
-- grain: one row per tahun
-- params: kode_wilayah text, jenis text
-- columns: tahun, nilai, satuan, keadaan, status, asal, himpunan, utuh, n_wilayah, n_total, sumber_id
with anggota as (
    select kode_wilayah
    from wilayah_rekap
    where kode_rekap = $kode_wilayah
),

himpun as (
    select
        fakta_psks.tahun,
        sum(fakta_psks.nilai) as nilai,
        min(fakta_psks.satuan) as satuan,
        bool_or(fakta_psks.keadaan = 'belum_dilaporkan') as belum,
        bool_or(fakta_psks.status = 'sementara') as sementara,
        bool_or(fakta_psks.status = 'perkiraan') as perkiraan,
        min(fakta_psks.asal) as asal,
        string_agg(case when fakta_psks.nilai is not null then fakta_psks.kode_wilayah end, ' ' order by fakta_psks.kode_wilayah) as himpunan,
        count(fakta_psks.nilai) as n,
        string_agg(distinct fakta_psks.sumber_id, '|' order by fakta_psks.sumber_id) as sumber_id
    from fakta_psks
    inner join anggota on anggota.kode_wilayah = fakta_psks.kode_wilayah
    where fakta_psks.jenis = $jenis and length(fakta_psks.periode) = 4
    group by fakta_psks.tahun
    having min(fakta_psks.satuan) = max(fakta_psks.satuan)
)

select
    cast(tahun as integer) as tahun,
    cast(nilai as bigint) as nilai,
    satuan as satuan,
    case
        when nilai = 0 then 'nihil'
        when nilai is not null then 'ada'
        when belum then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when sementara then 'sementara' when perkiraan then 'perkiraan' else 'tetap' end as status,
    asal as asal,
    coalesce(himpunan, '') as himpunan,
    n = (select count(*) from anggota) as utuh,
    cast(n as integer) as n_wilayah,
    cast((select count(*) from anggota) as integer) as n_total,
    sumber_id as sumber_id
from himpun
order by tahun
