-- purpose: recorded migration that stands on the time axis; twelve single months of one publisher are one full year
-- grain: one row per kode_wilayah, arah, asal, mulai, akhir, kunci_sumber
-- columns: kode_wilayah, arah, asal, mulai, akhir, nilai, n_bulan, status, catatan, sumber_id, kunci_sumber, penerbit, prioritas
-- sumber_id holds every source of the months of a year ("A|B"); kunci_sumber is one code, by which directions pair.
with recursive rantai as (
    select sumber_id, sumber_lama as semula
    from koreksi
    where tabel = 'migrasi' and sumber_lama <> ''
    union
    select rantai.sumber_id, koreksi.sumber_lama as semula
    from rantai
    inner join koreksi on koreksi.sumber_id = rantai.semula and koreksi.sumber_lama <> ''
),

-- a corrected month still belongs to the series of the publisher that sent it
penerbit_asal as (
    select rantai.sumber_id, min(sumber.penerbit) as penerbit
    from rantai
    inner join sumber on sumber.sumber_id = rantai.semula
    where rantai.semula not in (select sumber_id from koreksi)
    group by rantai.sumber_id
),

lingkup as (
    select
        migrasi.kode_wilayah, migrasi.arah, migrasi.asal, migrasi.mulai, migrasi.akhir, migrasi.nilai, migrasi.status,
        migrasi.catatan, migrasi.sumber_id,
        coalesce(penerbit_asal.penerbit, sumber.penerbit, migrasi.sumber_id) as penerbit,
        coalesce(sumber.prioritas, 999) as prioritas,
        datediff('month', migrasi.mulai, migrasi.akhir) + 1 as n_bulan,
        year(migrasi.mulai) as tahun
    from migrasi
    left join sumber on sumber.sumber_id = migrasi.sumber_id
    left join penerbit_asal on penerbit_asal.sumber_id = migrasi.sumber_id
    where migrasi.pada_sumbu_waktu and migrasi.nilai is not null
),

-- a corrected month stands before the one that it corrects
bulan as (
    select *
    from lingkup
    where n_bulan = 1
    qualify row_number() over (partition by kode_wilayah, arah, asal, penerbit, mulai order by prioritas, sumber_id) = 1
),

setahun as (
    select
        kode_wilayah, arah, asal, penerbit, tahun,
        sum(nilai) as nilai,
        case
            when bool_or(status = 'perkiraan') then 'perkiraan'
            when bool_or(status = 'sementara') then 'sementara'
            else 'tetap'
        end as status,
        min(sumber_id) as kunci_sumber,
        string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id,
        max(prioritas) as prioritas
    from bulan
    group by kode_wilayah, arah, asal, penerbit, tahun
    having count(*) = 12
)

select
    kode_wilayah, arah, asal, make_date(tahun, 1, 1) as mulai, make_date(tahun, 12, 31) as akhir,
    cast(nilai as bigint) as nilai, 12 as n_bulan, status, '' as catatan, sumber_id, kunci_sumber, penerbit, prioritas
from setahun
union all
select
    lingkup.kode_wilayah, lingkup.arah, lingkup.asal, lingkup.mulai, lingkup.akhir, cast(lingkup.nilai as bigint) as nilai,
    cast(lingkup.n_bulan as integer) as n_bulan, lingkup.status, coalesce(lingkup.catatan, '') as catatan,
    lingkup.sumber_id, lingkup.sumber_id as kunci_sumber, lingkup.penerbit, lingkup.prioritas
from lingkup
where lingkup.n_bulan <> 1
    or not exists (
        select 1
        from setahun
        where setahun.kode_wilayah = lingkup.kode_wilayah
            and setahun.arah = lingkup.arah
            and setahun.asal = lingkup.asal
            and setahun.penerbit = lingkup.penerbit
            and setahun.tahun = lingkup.tahun
    )
