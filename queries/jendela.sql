-- purpose: yearly mean of a PMKS measure before and after, ring 1 against the others; real rows and comparable areas only
-- grain: one row per pasangan, kelompok
-- params: jenis text, ukuran text, satuan text, dasar text
-- columns: pasangan, urut, kelompok, awal_dasar, akhir_dasar, awal_banding, akhir_banding, n_sebanding, n_anggota, tahun_dasar, tahun_banding, rata_dasar, rata_banding, selisih, persen, angka_dasar, angka_banding, selisih_angka, keadaan, asal, kumulatif, sementara
with jendela as (
    select unnest(['dasar', 'konstruksi', 'konsolidasi']) as jendela, unnest([2016, 2022, 2025]) as awal,
        unnest([2019, 2024, 9999]) as akhir, unnest([2, 2, 1]) as perlu
),

pasangan as (
    select jendela as pasangan, perlu from jendela where jendela <> 'dasar'
),

ukur as (
    select rekap.kode_wilayah, rekap.dimensi_wilayah, jendela.jendela, jendela.perlu, rekap.tahun, rekap.nilai,
        rekap.keadaan, rekap.kumulatif, rekap.status
    from rekap
    inner join jendela on rekap.tahun between jendela.awal and jendela.akhir
    where rekap.jenis = $jenis
        and rekap.ukuran = $ukuran
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = 'total'
        and length(rekap.periode) = 4
        and rekap.asal = 'resmi'
        and rekap.keadaan in ('ada', 'nihil', 'disamarkan')
),

anggota as (
    select wilayah.kode_wilayah, wilayah.lingkar
    from wilayah
    where wilayah.tingkat in ('kabupaten', 'kota') and wilayah.lingkar is not null
),

kelompok as (
    select distinct 'LINGKAR-' || lingkar as kelompok, lingkar as urut, lingkar from anggota
    union all
    select distinct 'LAIN' as kelompok, 90 as urut, lingkar from anggota where lingkar > 1
),

per_wilayah as (
    select kode_wilayah, jendela, perlu, count(*) as n, min(tahun) as pertama, max(tahun) as terakhir
    from ukur
    where dimensi_wilayah = 'wilayah'
    group by kode_wilayah, jendela, perlu
),

-- comparable: enough reported years on both sides and no definition break between the first and the last of them
sebanding as (
    select pasangan.pasangan, anggota.kode_wilayah, anggota.lingkar
    from pasangan
    cross join anggota
    inner join per_wilayah as d on d.kode_wilayah = anggota.kode_wilayah and d.jendela = 'dasar' and d.n >= d.perlu
    inner join per_wilayah as b
        on b.kode_wilayah = anggota.kode_wilayah and b.jendela = pasangan.pasangan and b.n >= b.perlu
    where not exists (
        select 1
        from putus
        where putus.kode_rekap = $jenis
            and putus.kode_wilayah in ('', anggota.kode_wilayah)
            and putus.tahun > d.pertama
            and putus.tahun <= b.terakhir
    )
),

isi_kelompok as (
    select
        pasangan.pasangan, kelompok.kelompok, min(kelompok.urut) as urut,
        count(sebanding.kode_wilayah) as n_sebanding, count(*) as n_anggota
    from pasangan
    cross join kelompok
    inner join anggota on anggota.lingkar = kelompok.lingkar
    left join sebanding
        on sebanding.kode_wilayah = anggota.kode_wilayah and sebanding.pasangan = pasangan.pasangan
    group by pasangan.pasangan, kelompok.kelompok
),

-- years in which each comparable area of the group reported
tahun_lengkap as (
    select isi_kelompok.pasangan, isi_kelompok.kelompok, ukur.jendela, ukur.tahun
    from isi_kelompok
    inner join kelompok on kelompok.kelompok = isi_kelompok.kelompok
    inner join sebanding on sebanding.lingkar = kelompok.lingkar and sebanding.pasangan = isi_kelompok.pasangan
    inner join ukur
        on ukur.kode_wilayah = sebanding.kode_wilayah
        and ukur.dimensi_wilayah = 'wilayah'
        and ukur.jendela in ('dasar', isi_kelompok.pasangan)
    group by isi_kelompok.pasangan, isi_kelompok.kelompok, isi_kelompok.n_sebanding, ukur.jendela, ukur.tahun
    having count(*) = isi_kelompok.n_sebanding
),

orang as (
    select kode_wilayah, tahun, nilai
    from penduduk_tahun
    where dasar = $dasar and jenis_kelamin = 'total'
),

-- a whole ring reads its published margin; a part of one is hidden as soon as it touches a hidden cell
per_lingkar as (
    select
        tahun_lengkap.pasangan, tahun_lengkap.kelompok, tahun_lengkap.jendela, tahun_lengkap.tahun, kelompok.lingkar,
        case
            when count(*) = (select count(*) from anggota where anggota.lingkar = kelompok.lingkar) then min(tepi.nilai)
            when count(*) = count(ukur.nilai) then sum(ukur.nilai)
        end as nilai,
        case when count(*) = count(orang.nilai) then sum(orang.nilai) end as penduduk,
        bool_or(ukur.kumulatif) as kumulatif,
        bool_or(ukur.status = 'sementara') as sementara
    from tahun_lengkap
    inner join kelompok on kelompok.kelompok = tahun_lengkap.kelompok
    inner join sebanding on sebanding.lingkar = kelompok.lingkar and sebanding.pasangan = tahun_lengkap.pasangan
    inner join ukur
        on ukur.kode_wilayah = sebanding.kode_wilayah
        and ukur.dimensi_wilayah = 'wilayah'
        and ukur.jendela = tahun_lengkap.jendela
        and ukur.tahun = tahun_lengkap.tahun
    left join ukur as tepi
        on tepi.kode_wilayah = 'LINGKAR-' || kelompok.lingkar
        and tepi.jendela = tahun_lengkap.jendela
        and tepi.tahun = tahun_lengkap.tahun
    left join orang on orang.kode_wilayah = sebanding.kode_wilayah and orang.tahun = tahun_lengkap.tahun
    group by
        tahun_lengkap.pasangan, tahun_lengkap.kelompok, tahun_lengkap.jendela, tahun_lengkap.tahun, kelompok.lingkar
),

per_tahun as (
    select
        pasangan, kelompok, jendela, tahun,
        case when count(*) = count(nilai) then sum(nilai) end as nilai,
        case when count(*) = count(penduduk) then sum(penduduk) end as penduduk,
        bool_or(kumulatif) as kumulatif,
        bool_or(sementara) as sementara
    from per_lingkar
    group by pasangan, kelompok, jendela, tahun
),

rata as (
    select
        pasangan, kelompok, jendela,
        cast(count(*) as integer) as n_tahun, min(tahun) as awal, max(tahun) as akhir,
        case when count(*) = count(nilai) then avg(nilai) end as rata,
        -- person-years, so that the rate is made from numerator and denominator, not from other rates
        case when $satuan = 'jiwa' and count(*) = count(nilai) and count(*) = count(penduduk) then sum(nilai) * 10000.0 / sum(penduduk) end as angka,
        bool_or(kumulatif) as kumulatif,
        bool_or(sementara) as sementara
    from per_tahun
    group by pasangan, kelompok, jendela
),

baris as (
    select
        isi_kelompok.pasangan, isi_kelompok.urut, isi_kelompok.kelompok,
        d.awal as awal_dasar, d.akhir as akhir_dasar, b.awal as awal_banding, b.akhir as akhir_banding,
        cast(isi_kelompok.n_sebanding as integer) as n_sebanding,
        cast(isi_kelompok.n_anggota as integer) as n_anggota,
        d.n_tahun as tahun_dasar, b.n_tahun as tahun_banding,
        d.rata as rata_dasar, b.rata as rata_banding, b.rata - d.rata as selisih,
        case when d.rata >= 20 then (b.rata - d.rata) * 100.0 / d.rata end as persen,
        case when b.angka is not null then d.angka end as angka_dasar,
        case when d.angka is not null then b.angka end as angka_banding,
        b.angka - d.angka as selisih_angka,
        case
            when d.n_tahun is null or b.n_tahun is null then 'tidak_tersedia'
            when d.rata is null or b.rata is null then 'disamarkan'
            else 'ada'
        end as keadaan,
        coalesce(d.kumulatif, false) or coalesce(b.kumulatif, false) as kumulatif,
        coalesce(d.sementara, false) or coalesce(b.sementara, false) as sementara
    from isi_kelompok
    left join rata as d
        on d.pasangan = isi_kelompok.pasangan and d.kelompok = isi_kelompok.kelompok and d.jendela = 'dasar'
    left join rata as b
        on b.pasangan = isi_kelompok.pasangan
        and b.kelompok = isi_kelompok.kelompok
        and b.jendela = isi_kelompok.pasangan
),

-- the difference of the changes: ring 1 minus the others
beda as (
    select
        satu.pasangan, 99 as urut, 'BEDA' as kelompok,
        satu.n_sebanding + lain.n_sebanding as n_sebanding, satu.n_anggota + lain.n_anggota as n_anggota,
        satu.persen - lain.persen as persen,
        satu.selisih_angka - lain.selisih_angka as selisih_angka,
        case
            when satu.keadaan = 'ada' and lain.keadaan = 'ada' then 'ada'
            when 'disamarkan' in (satu.keadaan, lain.keadaan) then 'disamarkan'
            else 'tidak_tersedia'
        end as keadaan,
        satu.kumulatif or lain.kumulatif as kumulatif,
        satu.sementara or lain.sementara as sementara
    from baris as satu
    inner join baris as lain on lain.pasangan = satu.pasangan and lain.kelompok = 'LAIN'
    where satu.kelompok = 'LINGKAR-1'
),

gabung as (
    select * from baris
    union all by name
    select * from beda
)

select
    pasangan, urut, kelompok, awal_dasar, akhir_dasar, awal_banding, akhir_banding, n_sebanding, n_anggota,
    tahun_dasar, tahun_banding, rata_dasar, rata_banding, selisih, persen, angka_dasar, angka_banding, selisih_angka,
    keadaan, 'resmi' as asal, kumulatif, sementara
from gabung
order by pasangan desc, urut, kelompok
