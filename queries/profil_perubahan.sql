-- purpose: change of every PMKS type of one area between a year and the nearest earlier year that compares: same areas, unbroken, of one asal
-- grain: one row per jenis, satuan
-- params: tahun integer, ukuran text, kode_wilayah text
-- columns: jenis, satuan, nama, nama_pendek, urut, tingkat_sensitif, polaritas, tahun_awal, tahun_akhir, nilai_awal, nilai_akhir, selisih, persen, n_sebanding, n_total, alasan, asal, sementara, sumber_id
-- Of the earlier years the latest that compares over more than half of the areas; where none does, the latest that compares at all.
with anggota as (
    select kode_wilayah from wilayah_rekap where kode_rekap = $kode_wilayah
),

sel as materialized (
    select
        fakta_pmks.tahun, fakta_pmks.jenis, fakta_pmks.satuan, fakta_pmks.kode_wilayah, fakta_pmks.nilai,
        fakta_pmks.asal, fakta_pmks.kumulatif, fakta_pmks.status, fakta_pmks.sumber_id
    from fakta_pmks
    inner join jenis on jenis.jenis = fakta_pmks.jenis and jenis.keluarga = 'pmks'
    inner join anggota on anggota.kode_wilayah = fakta_pmks.kode_wilayah
    where length(fakta_pmks.periode) = 4
        and fakta_pmks.tahun <= $tahun
        and fakta_pmks.ukuran = $ukuran
        and fakta_pmks.jenis_kelamin = 'total'
        and fakta_pmks.nilai is not null
),

pilihan as (
    select jenis.jenis, jenis.satuan_utama as satuan from jenis where jenis.keluarga = 'pmks'
    union
    select sel.jenis, sel.satuan from sel where sel.tahun = $tahun
),

tertutup as (
    select
        topeng.kode_rekap_wilayah as kode_wilayah, topeng.kode_rekap_jenis as jenis, topeng.satuan,
        cast(left(topeng.periode, 4) as integer) as tahun
    from topeng
    where topeng.tabel = 'pmks'
        and length(topeng.periode) = 4
        and topeng.ukuran = $ukuran
        and topeng.jenis_kelamin = 'total'
    group by all
),

-- each earlier year in which one of the areas gave a number
tahun_lalu as (
    select distinct jenis, satuan, tahun from sel where tahun < $tahun
),

-- every area with a number in either year
semua as (
    select
        tahun_lalu.jenis, tahun_lalu.satuan, tahun_lalu.tahun as tahun_awal, anggota.kode_wilayah,
        awal.nilai as nilai_awal,
        akhir.nilai as nilai_akhir,
        coalesce(akhir.asal, awal.asal) as asal,
        coalesce(awal.kumulatif, false) or coalesce(akhir.kumulatif, false) as kumulatif,
        coalesce(awal.status = 'sementara', false) or coalesce(akhir.status = 'sementara', false) as sementara,
        list_value(awal.sumber_id, akhir.sumber_id) as sumber,
        case
            when akhir.nilai is null then 'tidak_ada_akhir'
            when awal.nilai is null then 'tidak_ada_awal'
            when awal.asal <> akhir.asal then 'beda_asal'
            when exists (
                select 1
                from putus
                where putus.kode_rekap = tahun_lalu.jenis
                    and putus.kode_wilayah in ('', anggota.kode_wilayah)
                    and putus.tahun > tahun_lalu.tahun
                    and putus.tahun <= $tahun
            ) then 'putus_deret'
            else 'sebanding'
        end as alasan,
        exists (
            select 1
            from tertutup
            where tertutup.kode_wilayah = anggota.kode_wilayah
                and tertutup.jenis = tahun_lalu.jenis
                and tertutup.satuan = tahun_lalu.satuan
                and tertutup.tahun in (tahun_lalu.tahun, $tahun)
        ) as tertutup
    from tahun_lalu
    cross join anggota
    left join sel as awal
        on awal.jenis = tahun_lalu.jenis
        and awal.satuan = tahun_lalu.satuan
        and awal.tahun = tahun_lalu.tahun
        and awal.kode_wilayah = anggota.kode_wilayah
    left join sel as akhir
        on akhir.jenis = tahun_lalu.jenis
        and akhir.satuan = tahun_lalu.satuan
        and akhir.tahun = $tahun
        and akhir.kode_wilayah = anggota.kode_wilayah
    where awal.nilai is not null or akhir.nilai is not null
),

per_tahun as (
    select
        jenis, satuan, tahun_awal,
        sum(case when alasan = 'sebanding' then nilai_awal end) as nilai_awal,
        sum(case when alasan = 'sebanding' then nilai_akhir end) as nilai_akhir,
        count(case when alasan = 'sebanding' then 1 end) as n_sebanding,
        bool_and(alasan = 'sebanding') as lengkap,
        coalesce(bool_or(tertutup and alasan = 'sebanding'), false) as ada_tertutup,
        bool_or(alasan = 'putus_deret') as ada_putus,
        min(case when alasan <> 'sebanding' then alasan end) as alasan_lain,
        coalesce(min(case when alasan = 'sebanding' then asal end), min(asal)) as asal,
        bool_or(kumulatif) as kumulatif,
        coalesce(bool_or(sementara and alasan = 'sebanding'), false) as sementara,
        array_to_string(list_sort(list_distinct(list_filter(
            flatten(list(case when alasan = 'sebanding' then sumber else [] end)), lambda satu: satu is not null
        ))), '|') as sumber_id
    from semua
    group by jenis, satuan, tahun_awal
),

terdekat as (
    select *
    from per_tahun
    qualify row_number() over (
        partition by jenis, satuan
        order by
            n_sebanding * 2 > (select count(*) from anggota) desc,
            n_sebanding > 0 desc,
            tahun_awal desc
    ) = 1
),

-- a whole margin follows its own mask; a part of the areas is hidden as soon as it touches a hidden cell
dinilai as (
    select
        terdekat.*,
        case
            when terdekat.lengkap then exists (
                select 1
                from tertutup
                where tertutup.kode_wilayah = $kode_wilayah
                    and tertutup.jenis = terdekat.jenis
                    and tertutup.satuan = terdekat.satuan
                    and tertutup.tahun in (terdekat.tahun_awal, $tahun)
            )
            else terdekat.ada_tertutup
        end as tersamar
    from terdekat
)

select
    pilihan.jenis as jenis,
    pilihan.satuan as satuan,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    jenis.urut as urut,
    jenis.tingkat_sensitif as tingkat_sensitif,
    jenis.polaritas as polaritas,
    case when dinilai.n_sebanding > 0 then dinilai.tahun_awal end as tahun_awal,
    cast($tahun as integer) as tahun_akhir,
    cast(case when not dinilai.tersamar and not dinilai.kumulatif then dinilai.nilai_awal end as bigint) as nilai_awal,
    cast(case when not dinilai.tersamar and not dinilai.kumulatif then dinilai.nilai_akhir end as bigint) as nilai_akhir,
    cast(case when not dinilai.tersamar and not dinilai.kumulatif then dinilai.nilai_akhir - dinilai.nilai_awal end as bigint) as selisih,
    -- never a percent on a base below 20
    case
        when not dinilai.tersamar and not dinilai.kumulatif and dinilai.nilai_awal >= 20
            then (dinilai.nilai_akhir - dinilai.nilai_awal) * 100.0 / dinilai.nilai_awal
    end as persen,
    cast(coalesce(dinilai.n_sebanding, 0) as integer) as n_sebanding,
    cast((select count(*) from anggota) as integer) as n_total,
    case
        when exists (
            select 1 from sel where sel.jenis = pilihan.jenis and sel.satuan = pilihan.satuan and sel.tahun = $tahun
        ) is false then 'tidak_ada_akhir'
        when dinilai.jenis is null then 'tidak_ada_awal'
        when dinilai.kumulatif then 'kumulatif'
        when dinilai.n_sebanding = 0 and dinilai.ada_putus then 'putus_deret'
        when dinilai.n_sebanding = 0 then dinilai.alasan_lain
        when dinilai.tersamar then 'disamarkan'
        else 'sebanding'
    end as alasan,
    dinilai.asal as asal,
    coalesce(dinilai.sementara, false) as sementara,
    coalesce(dinilai.sumber_id, '') as sumber_id
from pilihan
inner join jenis on jenis.jenis = pilihan.jenis
left join dinilai on dinilai.jenis = pilihan.jenis and dinilai.satuan = pilihan.satuan
order by jenis.urut, jenis, satuan
