-- purpose: all types of one area over the years, masked; of a roll-up the sum over the areas that report in each of the last five years
-- grain: one row per jenis, satuan, tahun
-- params: kode_wilayah text, ukuran text, sampai integer, dasar text
-- columns: kode_wilayah, jenis, satuan, tahun, nilai, keadaan, status, asal, kumulatif, putus, beda_asal, n_wilayah, n_total, penduduk, sumber_id, penduduk_sumber_id
with anggota as (
    select kode_wilayah
    from wilayah_rekap
    where kode_rekap = $kode_wilayah
),

pilih as materialized (
    select
        rekap.kode_wilayah, rekap.jenis, rekap.satuan, rekap.tahun, rekap.nilai, rekap.keadaan, rekap.status, rekap.asal,
        rekap.n_wilayah, rekap.kumulatif, rekap.sumber_id, rekap.keadaan in ('ada', 'nihil', 'disamarkan') as lapor
    from rekap
    where rekap.dimensi_jenis = 'jenis'
        and rekap.ukuran = $ukuran
        and rekap.jenis_kelamin = 'total'
        and length(rekap.periode) = 4
        and rekap.tahun <= $sampai
        and (rekap.kode_wilayah = $kode_wilayah or rekap.kode_wilayah in (select kode_wilayah from anggota))
),

rentang as (
    select jenis, satuan, min(tahun) as awal, greatest(min(tahun), $sampai - 4) as jendela
    from pilih
    where lapor
    group by jenis, satuan
),

-- an area stands for itself; of a roll-up only the areas that report in each year of the window are comparable
sebanding as (
    select rentang.jenis, rentang.satuan, anggota.kode_wilayah
    from rentang
    cross join anggota
    left join pilih
        on pilih.jenis = rentang.jenis
        and pilih.satuan = rentang.satuan
        and pilih.kode_wilayah = anggota.kode_wilayah
        and pilih.tahun >= rentang.jendela
        and pilih.lapor
    group by rentang.jenis, rentang.satuan, rentang.jendela, anggota.kode_wilayah
    having count(pilih.tahun) = $sampai - rentang.jendela + 1 or (select count(*) from anggota) = 1
),

kisi as (
    select rentang.jenis, rentang.satuan, unnest(range(rentang.awal, $sampai + 1)) as tahun
    from rentang
),

-- the people of the comparable areas, where the base covers each of them
orang as (
    select
        sebanding.jenis, sebanding.satuan, penduduk_tahun.tahun, cast(sum(penduduk_tahun.nilai) as bigint) as nilai, count(*) as n,
        string_agg(distinct penduduk_tahun.sumber_id, '|' order by penduduk_tahun.sumber_id) as sumber_id
    from sebanding
    inner join penduduk_tahun on penduduk_tahun.kode_wilayah = sebanding.kode_wilayah
    where penduduk_tahun.dasar = $dasar and penduduk_tahun.jenis_kelamin = 'total'
    group by sebanding.jenis, sebanding.satuan, penduduk_tahun.tahun
),

himpun as (
    select
        kisi.jenis, kisi.satuan, kisi.tahun,
        count(sebanding.kode_wilayah) as n_sebanding,
        count(case when pilih.lapor then 1 end) as n_lapor,
        sum(case when pilih.lapor then pilih.nilai end) as nilai,
        coalesce(bool_or(pilih.keadaan = 'disamarkan'), false) as ada_tertutup,
        coalesce(bool_or(pilih.keadaan = 'belum_dilaporkan'), false) as ada_belum,
        coalesce(bool_or(pilih.status = 'sementara'), false) as sementara,
        coalesce(bool_or(pilih.status = 'perkiraan'), false) as perkiraan,
        coalesce(bool_or(pilih.kumulatif), false) as kumulatif,
        min(pilih.asal) as asal,
        string_agg(distinct pilih.sumber_id, '|' order by pilih.sumber_id) as sumber_id
    from kisi
    left join sebanding on sebanding.jenis = kisi.jenis and sebanding.satuan = kisi.satuan
    left join pilih
        on pilih.jenis = kisi.jenis
        and pilih.satuan = kisi.satuan
        and pilih.tahun = kisi.tahun
        and pilih.kode_wilayah = sebanding.kode_wilayah
    group by kisi.jenis, kisi.satuan, kisi.tahun
),

-- a whole margin follows its published mask; any other sum is hidden as soon as it touches a hidden cell
dinilai as (
    select
        himpun.*,
        himpun.n_sebanding > 0 and himpun.n_lapor = himpun.n_sebanding as lengkap,
        case
            when terbit.n_wilayah = himpun.n_sebanding then terbit.keadaan = 'disamarkan'
            else himpun.ada_tertutup
        end as tertutup,
        case when terbit.n_wilayah = himpun.n_sebanding then terbit.nilai else himpun.nilai end as tampak
    from himpun
    left join pilih as terbit
        on terbit.kode_wilayah = $kode_wilayah
        and terbit.jenis = himpun.jenis
        and terbit.satuan = himpun.satuan
        and terbit.tahun = himpun.tahun
)

select
    $kode_wilayah as kode_wilayah,
    dinilai.jenis as jenis,
    dinilai.satuan as satuan,
    cast(dinilai.tahun as integer) as tahun,
    cast(case when dinilai.lengkap and not dinilai.tertutup then dinilai.tampak end as bigint) as nilai,
    case
        when dinilai.lengkap and dinilai.tertutup then 'disamarkan'
        when dinilai.lengkap and dinilai.tampak = 0 then 'nihil'
        when dinilai.lengkap then 'ada'
        when dinilai.ada_belum then 'belum_dilaporkan'
        else 'tidak_tersedia'
    end as keadaan,
    case when dinilai.sementara then 'sementara' when dinilai.perkiraan then 'perkiraan' else 'tetap' end as status,
    dinilai.asal as asal,
    dinilai.kumulatif as kumulatif,
    exists (
        select 1
        from putus
        where putus.kode_rekap = dinilai.jenis
            and putus.tahun = dinilai.tahun
            and (
                putus.kode_wilayah = ''
                or exists (
                    select 1
                    from sebanding
                    where sebanding.jenis = dinilai.jenis
                        and sebanding.satuan = dinilai.satuan
                        and sebanding.kode_wilayah = putus.kode_wilayah
                )
            )
    ) as putus,
    coalesce(
        dinilai.asal <> lag(dinilai.asal ignore nulls) over (
            partition by dinilai.jenis, dinilai.satuan order by dinilai.tahun
        ),
        false
    ) as beda_asal,
    cast(dinilai.n_sebanding as integer) as n_wilayah,
    cast((select count(*) from anggota) as integer) as n_total,
    -- people stand under persons only; households have no base
    case when dinilai.satuan = 'jiwa' and orang.n = dinilai.n_sebanding then orang.nilai end as penduduk,
    dinilai.sumber_id as sumber_id,
    case when dinilai.satuan = 'jiwa' and orang.n = dinilai.n_sebanding then orang.sumber_id end as penduduk_sumber_id
from dinilai
left join orang
    on orang.jenis = dinilai.jenis
    and orang.satuan = dinilai.satuan
    and orang.tahun = dinilai.tahun
order by dinilai.jenis, dinilai.satuan, dinilai.tahun
