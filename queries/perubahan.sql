-- purpose: change between two periods over the areas and types that both periods have, unbroken, of one asal
-- grain: one row per kode_wilayah (kab/kota, rings, province)
-- params: awal text, akhir text, jenis text, ukuran text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, dimensi, nilai_awal, nilai_akhir, selisih, persen, n_sebanding, n_total, n_jenis_sebanding, n_jenis_total, n_kurang, alasan, asal, kumulatif, sementara, sumber_awal, sumber_akhir
with anggota_jenis as (
    select jenis, bit from jenis_bit where kode_rekap = $jenis
),

-- the types of a whole report; none for a unit that the catalogue does not know
harap as (
    select bit_or(bit) as bit, coalesce(max(n_jenis), 0) as n_jenis
    from jenis_harap
    where kode_rekap = $jenis and satuan = $satuan
),

awal as (
    select kode_wilayah, jenis, nilai, asal, kumulatif, status, sumber_id
    from fakta_pmks
    where periode = $awal
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = $jenis_kelamin
        and nilai is not null
        and jenis in (select jenis from anggota_jenis)
),

akhir as (
    select kode_wilayah, jenis, nilai, asal, kumulatif, status, sumber_id
    from fakta_pmks
    where periode = $akhir
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = $jenis_kelamin
        and nilai is not null
        and jenis in (select jenis from anggota_jenis)
),

topeng_sel as (
    select kode_rekap_wilayah as kode_wilayah, kode_rekap_jenis as jenis, periode
    from topeng
    where tabel = 'pmks'
        and periode in ($awal, $akhir)
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = $jenis_kelamin
),

putus_antara as (
    select kode_rekap as jenis, kode_wilayah
    from putus
    where tahun > cast(left($awal, 4) as integer)
        and tahun <= cast(left($akhir, 4) as integer)
),

semua as (
    select
        coalesce(awal.kode_wilayah, akhir.kode_wilayah) as kode_wilayah,
        coalesce(awal.jenis, akhir.jenis) as jenis,
        awal.nilai as nilai_awal,
        akhir.nilai as nilai_akhir,
        awal.sumber_id as sumber_awal,
        akhir.sumber_id as sumber_akhir,
        coalesce(akhir.asal, awal.asal) as asal,
        coalesce(awal.kumulatif, false) or coalesce(akhir.kumulatif, false) as kumulatif,
        coalesce(awal.status = 'sementara', false) or coalesce(akhir.status = 'sementara', false) as sementara,
        case
            when awal.nilai is null then 'tidak_ada_awal'
            when akhir.nilai is null then 'tidak_ada_akhir'
            when awal.asal <> akhir.asal then 'beda_asal'
            when exists (
                select 1
                from putus_antara
                where putus_antara.jenis = awal.jenis
                    and putus_antara.kode_wilayah in ('', awal.kode_wilayah)
            ) then 'putus_deret'
            else 'sebanding'
        end as alasan,
        exists (
            select 1
            from topeng_sel
            where topeng_sel.kode_wilayah = coalesce(awal.kode_wilayah, akhir.kode_wilayah)
                and topeng_sel.jenis = coalesce(awal.jenis, akhir.jenis)
        ) as tertutup
    from awal
    full outer join akhir
        on akhir.kode_wilayah = awal.kode_wilayah
        and akhir.jenis = awal.jenis
),

-- comparable types of each area, as bits
jenis_wilayah as (
    select semua.kode_wilayah as kode_wilayah, bit_or(anggota_jenis.bit & harap.bit) as bit
    from semua
    inner join anggota_jenis on anggota_jenis.jenis = semua.jenis
    cross join harap
    where semua.alasan = 'sebanding'
    group by semua.kode_wilayah
),

jenis_sebanding as (
    select
        wilayah_rekap.kode_rekap as kode_wilayah,
        bit_count(bit_or(jenis_wilayah.bit)) as n_jenis,
        count(case when bit_count(jenis_wilayah.bit) < harap.n_jenis then 1 end) as n_kurang
    from wilayah_rekap
    inner join jenis_wilayah on jenis_wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    cross join harap
    group by wilayah_rekap.kode_rekap
),

per_rekap as (
    select
        wilayah_rekap.kode_rekap as kode_wilayah,
        min(wilayah_rekap.dimensi) as dimensi,
        sum(case when semua.alasan = 'sebanding' then semua.nilai_awal end) as nilai_awal,
        sum(case when semua.alasan = 'sebanding' then semua.nilai_akhir end) as nilai_akhir,
        count(distinct case when semua.alasan = 'sebanding' then semua.kode_wilayah end) as n_sebanding,
        coalesce(bool_and(semua.alasan = 'sebanding'), false) as lengkap,
        coalesce(bool_or(semua.tertutup and semua.alasan = 'sebanding'), false) as ada_tertutup,
        min(case when semua.alasan <> 'sebanding' then semua.alasan end) as alasan_lain,
        max(case when semua.alasan = 'putus_deret' then 1 else 0 end) as ada_putus,
        min(semua.asal) as asal,
        -- the sources of the compared numbers; where nothing compares, of what there is
        array_to_string(list_sort(coalesce(
            list(distinct semua.sumber_awal) filter (where semua.alasan = 'sebanding'),
            list(distinct semua.sumber_awal) filter (where semua.sumber_awal is not null)
        )), '|') as sumber_awal,
        array_to_string(list_sort(coalesce(
            list(distinct semua.sumber_akhir) filter (where semua.alasan = 'sebanding'),
            list(distinct semua.sumber_akhir) filter (where semua.sumber_akhir is not null)
        )), '|') as sumber_akhir,
        coalesce(bool_or(semua.kumulatif), false) as kumulatif,
        coalesce(bool_or(semua.sementara and semua.alasan = 'sebanding'), false) as sementara
    from wilayah_rekap
    inner join semua on semua.kode_wilayah = wilayah_rekap.kode_wilayah
    group by wilayah_rekap.kode_rekap
),

-- whole margins follow the published mask; any other roll-up is hidden as soon as it touches a hidden cell
dinilai as (
    select
        per_rekap.*,
        case
            when per_rekap.lengkap then exists (
                select 1
                from topeng_sel
                where topeng_sel.kode_wilayah = per_rekap.kode_wilayah
                    and topeng_sel.jenis = $jenis
            )
            else per_rekap.ada_tertutup
        end as tertutup
    from per_rekap
),

jumlah_wilayah as (
    select wilayah_rekap.kode_rekap as kode_wilayah, min(wilayah_rekap.dimensi) as dimensi, count(*) as n_total
    from wilayah_rekap
    group by wilayah_rekap.kode_rekap
)

select
    jumlah_wilayah.kode_wilayah as kode_wilayah,
    jumlah_wilayah.dimensi as dimensi,
    cast(case when not dinilai.tertutup then dinilai.nilai_awal end as bigint) as nilai_awal,
    cast(case when not dinilai.tertutup then dinilai.nilai_akhir end as bigint) as nilai_akhir,
    cast(case when not dinilai.tertutup then dinilai.nilai_akhir - dinilai.nilai_awal end as bigint) as selisih,
    -- never a percent on a base below 20
    case
        when not dinilai.tertutup and dinilai.nilai_awal >= 20
            then (dinilai.nilai_akhir - dinilai.nilai_awal) * 100.0 / dinilai.nilai_awal
    end as persen,
    cast(coalesce(dinilai.n_sebanding, 0) as integer) as n_sebanding,
    cast(jumlah_wilayah.n_total as integer) as n_total,
    cast(coalesce(jenis_sebanding.n_jenis, 0) as integer) as n_jenis_sebanding,
    cast(harap.n_jenis as integer) as n_jenis_total,
    cast(coalesce(jenis_sebanding.n_kurang, 0) as integer) as n_kurang,
    case
        when dinilai.kode_wilayah is null then 'tidak_ada_data'
        when dinilai.tertutup then 'disamarkan'
        when dinilai.n_sebanding > 0 then 'sebanding'
        when dinilai.ada_putus = 1 then 'putus_deret'
        else dinilai.alasan_lain
    end as alasan,
    dinilai.asal as asal,
    coalesce(dinilai.kumulatif, false) as kumulatif,
    coalesce(dinilai.sementara, false) as sementara,
    dinilai.sumber_awal as sumber_awal,
    dinilai.sumber_akhir as sumber_akhir
from jumlah_wilayah
cross join harap
left join jenis_sebanding on jenis_sebanding.kode_wilayah = jumlah_wilayah.kode_wilayah
left join dinilai on dinilai.kode_wilayah = jumlah_wilayah.kode_wilayah
order by
    case jumlah_wilayah.dimensi when 'wilayah' then 0 when 'lingkar' then 1 else 2 end,
    jumlah_wilayah.kode_wilayah
