-- purpose: change of every PMKS type of one area between two periods, over areas that both periods have, unbroken, of one asal
-- grain: one row per jenis (types of the 26 counted in persons, sensitivity 1 and 2 only, never cumulative series)
-- params: awal text, akhir text, ukuran text, kode_wilayah text
-- columns: jenis, nama, urut, satuan, nilai_awal, nilai_akhir, selisih, persen, n_sebanding, n_total, alasan, asal, sementara, sumber_id
with pilihan as (
    select jenis, nama, urut, satuan_utama as satuan
    from jenis
    where keluarga = 'pmks' and tingkat_sensitif < 3 and satuan_utama = 'jiwa'
),

anggota as (
    select kode_wilayah from wilayah_rekap where kode_rekap = $kode_wilayah
),

sel as (
    select
        fakta_pmks.periode,
        fakta_pmks.jenis,
        fakta_pmks.kode_wilayah,
        fakta_pmks.nilai,
        fakta_pmks.asal,
        fakta_pmks.kumulatif,
        fakta_pmks.status,
        fakta_pmks.sumber_id
    from fakta_pmks
    inner join pilihan on pilihan.jenis = fakta_pmks.jenis and pilihan.satuan = fakta_pmks.satuan
    inner join anggota on anggota.kode_wilayah = fakta_pmks.kode_wilayah
    where fakta_pmks.periode in ($awal, $akhir)
        and fakta_pmks.ukuran = $ukuran
        and fakta_pmks.jenis_kelamin = 'total'
        and fakta_pmks.nilai is not null
),

tertutup as (
    select topeng.kode_rekap_wilayah as kode_wilayah, topeng.kode_rekap_jenis as jenis
    from topeng
    inner join pilihan on pilihan.jenis = topeng.kode_rekap_jenis and pilihan.satuan = topeng.satuan
    where topeng.tabel = 'pmks'
        and topeng.periode in ($awal, $akhir)
        and topeng.ukuran = $ukuran
        and topeng.jenis_kelamin = 'total'
    group by all
),

putus_antara as (
    select kode_rekap as jenis, kode_wilayah
    from putus
    where tahun > cast(left($awal, 4) as integer) and tahun <= cast(left($akhir, 4) as integer)
),

pasangan as (
    select
        sel.jenis,
        sel.kode_wilayah,
        max(case when sel.periode = $awal then sel.nilai end) as nilai_awal,
        max(case when sel.periode = $akhir then sel.nilai end) as nilai_akhir,
        count(*) = 2 and count(distinct sel.asal) = 1 as berpasangan,
        min(sel.asal) as asal,
        bool_or(sel.kumulatif) as kumulatif,
        bool_or(sel.status = 'sementara') as sementara,
        list(distinct sel.sumber_id) as sumber
    from sel
    group by sel.jenis, sel.kode_wilayah
),

sebanding as (
    select
        pasangan.*,
        pasangan.berpasangan and not exists (
            select 1
            from putus_antara
            where putus_antara.jenis = pasangan.jenis and putus_antara.kode_wilayah in ('', pasangan.kode_wilayah)
        ) as boleh,
        exists (
            select 1
            from tertutup
            where tertutup.jenis = pasangan.jenis and tertutup.kode_wilayah = pasangan.kode_wilayah
        ) as tertutup
    from pasangan
),

jumlah as (
    select
        jenis,
        sum(case when boleh then nilai_awal end) as nilai_awal,
        sum(case when boleh then nilai_akhir end) as nilai_akhir,
        count(case when boleh then 1 end) as n_sebanding,
        bool_and(boleh) as lengkap,
        coalesce(bool_or(tertutup and boleh), false) as ada_tertutup,
        min(asal) as asal,
        bool_or(kumulatif) as kumulatif,
        coalesce(bool_or(sementara and boleh), false) as sementara,
        -- the sources of both years, each once
        array_to_string(list_sort(list_distinct(flatten(list(case when boleh then sumber else [] end)))), '|') as sumber_id
    from sebanding
    group by jenis
),

-- a whole margin follows its own mask; a part of the areas is hidden as soon as it touches a hidden cell
dinilai as (
    select
        jumlah.*,
        case
            when jumlah.lengkap then exists (
                select 1
                from tertutup
                where tertutup.jenis = jumlah.jenis and tertutup.kode_wilayah = $kode_wilayah
            )
            else jumlah.ada_tertutup
        end as tersamar
    from jumlah
)

select
    pilihan.jenis as jenis,
    pilihan.nama as nama,
    pilihan.urut as urut,
    pilihan.satuan as satuan,
    cast(case when not dinilai.tersamar then dinilai.nilai_awal end as bigint) as nilai_awal,
    cast(case when not dinilai.tersamar then dinilai.nilai_akhir end as bigint) as nilai_akhir,
    cast(case when not dinilai.tersamar then dinilai.nilai_akhir - dinilai.nilai_awal end as bigint) as selisih,
    -- never a percent on a base below 20
    case
        when not dinilai.tersamar and dinilai.nilai_awal >= 20
            then (dinilai.nilai_akhir - dinilai.nilai_awal) * 100.0 / dinilai.nilai_awal
    end as persen,
    cast(coalesce(dinilai.n_sebanding, 0) as integer) as n_sebanding,
    cast((select count(*) from anggota) as integer) as n_total,
    case
        when dinilai.jenis is null then 'tidak_ada_data'
        when dinilai.kumulatif then 'kumulatif'
        when dinilai.tersamar then 'disamarkan'
        when dinilai.n_sebanding = 0 then 'tidak_sebanding'
        else 'sebanding'
    end as alasan,
    dinilai.asal as asal,
    coalesce(dinilai.sementara, false) as sementara,
    coalesce(dinilai.sumber_id, '') as sumber_id
from pilihan
left join dinilai on dinilai.jenis = pilihan.jenis
order by pilihan.urut, pilihan.jenis
