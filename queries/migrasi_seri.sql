-- purpose: recorded arrivals, departures and net by area: published periods and full years, contoh as full years; never mixed
-- grain: one row per kode_wilayah, arah, asal, mulai, akhir
-- params: none
-- columns: kode_wilayah, nama, nama_pendek, urut, lingkar, arah, asal, setahun, mulai, akhir, tahun, x, nilai, keadaan, status, catatan, sumber_id
with terbit as (
    select kode_wilayah, arah, asal, mulai, akhir, nilai, status, catatan, sumber_id, kunci_sumber, prioritas
    from migrasi_sumbu
    where asal = 'resmi'
),

-- net only where one source gives both directions of the very same period
terbit_semua as (
    select kode_wilayah, arah, asal, mulai, akhir, nilai, status, catatan, sumber_id, kunci_sumber, prioritas
    from terbit
    union all
    select
        datang.kode_wilayah, 'neto' as arah, datang.asal, datang.mulai, datang.akhir,
        datang.nilai - pindah.nilai as nilai,
        case
            when 'perkiraan' in (datang.status, pindah.status) then 'perkiraan'
            when 'sementara' in (datang.status, pindah.status) then 'sementara'
            else datang.status
        end as status,
        '' as catatan,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', datang.sumber_id, pindah.sumber_id), '|'))), '|'), '') as sumber_id,
        datang.kunci_sumber, datang.prioritas
    from terbit as datang
    inner join terbit as pindah
        on pindah.kode_wilayah = datang.kode_wilayah
        and pindah.mulai = datang.mulai
        and pindah.akhir = datang.akhir
        and pindah.kunci_sumber = datang.kunci_sumber
        and pindah.arah = 'pindah'
    where datang.arah = 'datang'
),

terbit_dipilih as (
    select *
    from terbit_semua
    qualify row_number() over (
        partition by kode_wilayah, arah, mulai, akhir
        order by prioritas, kunci_sumber
    ) = 1
),

-- a real file of a year switches the contoh of that year off
tahun_rekap as (
    select distinct year(terbit.mulai) as tahun
    from terbit
    inner join sumber on sumber.sumber_id = terbit.kunci_sumber and sumber.jenis_sumber = 'rekap'
),

-- fewer months are no contoh year
contoh_tahun as (
    select kode_wilayah, arah, asal, sumber_id, kunci_sumber, mulai, akhir, nilai, status
    from migrasi_sumbu
    where asal = 'contoh' and n_bulan = 12 and year(mulai) not in (select tahun from tahun_rekap)
),

contoh_semua as (
    select kode_wilayah, arah, asal, mulai, akhir, nilai, status, sumber_id from contoh_tahun
    union all
    select
        datang.kode_wilayah, 'neto' as arah, datang.asal, datang.mulai, datang.akhir,
        datang.nilai - pindah.nilai as nilai,
        -- a difference is provisional as soon as one side is
        case when 'sementara' in (datang.status, pindah.status) then 'sementara' else datang.status end as status,
        nullif(array_to_string(list_sort(list_distinct(string_split(concat_ws('|', datang.sumber_id, pindah.sumber_id), '|'))), '|'), '') as sumber_id
    from contoh_tahun as datang
    inner join contoh_tahun as pindah
        on pindah.kode_wilayah = datang.kode_wilayah
        and pindah.mulai = datang.mulai
        and pindah.kunci_sumber = datang.kunci_sumber
        and pindah.arah = 'pindah'
    where datang.arah = 'datang'
),

semua as (
    select kode_wilayah, arah, asal, mulai, akhir, nilai, status, catatan, sumber_id from terbit_dipilih
    union all
    select kode_wilayah, arah, asal, mulai, akhir, nilai, status, '' as catatan, sumber_id from contoh_semua
)

select
    semua.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.urut as urut,
    wilayah.lingkar as lingkar,
    semua.arah as arah,
    semua.asal as asal,
    month(semua.mulai) = 1 and datediff('month', semua.mulai, semua.akhir) = 11 as setahun,
    semua.mulai as mulai,
    semua.akhir as akhir,
    cast(year(semua.mulai) as integer) as tahun,
    -- a point stands in the middle of the months it counts
    cast(year(semua.mulai) + (month(semua.mulai) - 1 + (datediff('month', semua.mulai, semua.akhir) + 1) / 2.0) / 12.0 as double) as x,
    cast(semua.nilai as bigint) as nilai,
    case when semua.nilai = 0 then 'nihil' else 'ada' end as keadaan,
    semua.status as status,
    semua.catatan as catatan,
    semua.sumber_id as sumber_id
from semua
inner join wilayah on wilayah.kode_wilayah = semua.kode_wilayah and wilayah.tingkat in ('kabupaten', 'kota')
order by urut, kode_wilayah, arah, asal, mulai, akhir
