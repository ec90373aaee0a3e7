-- purpose: one roll-up of types in one place over the years as published, masked, with how much of the whole each year covers
-- grain: one row per tahun from the first report to the last year asked for
-- params: kode_wilayah text, jenis text, ukuran text, satuan text, sampai integer
-- columns: tahun, nilai, keadaan, status, asal, kumulatif, putus, beda_asal, utuh, n_wilayah, n_total, n_jenis, n_jenis_total, n_kurang, sumber_id
with anggota as (
    select wilayah_rekap.kode_wilayah, wilayah.berlaku_mulai, wilayah.berlaku_sampai
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    where wilayah_rekap.kode_rekap = $kode_wilayah
),

pilih as materialized (
    select
        rekap.kode_wilayah, rekap.tahun, rekap.nilai, rekap.keadaan, rekap.status, rekap.asal, rekap.kumulatif,
        rekap.n_wilayah, rekap.sumber_id,
        coalesce(bit_count(rekap.jenis_ada & jenis_harap.bit), 0) as n_ada,
        coalesce(jenis_harap.n_jenis, 0) as n_harap
    from rekap
    left join jenis_harap on jenis_harap.kode_rekap = $jenis and jenis_harap.satuan = $satuan
    where rekap.jenis = $jenis
        and rekap.ukuran = $ukuran
        and rekap.satuan = $satuan
        and rekap.jenis_kelamin = 'total'
        and length(rekap.periode) = 4
        and rekap.tahun <= $sampai
        and (rekap.kode_wilayah = $kode_wilayah or rekap.kode_wilayah in (select kode_wilayah from anggota))
),

kisi as (
    select unnest(range(min(tahun), $sampai + 1)) as tahun
    from pilih
    where kode_wilayah = $kode_wilayah and keadaan in ('ada', 'nihil', 'disamarkan')
),

-- the areas that exist in the year, and those that left types out
luas as (
    select
        kisi.tahun,
        count(*) as n_total,
        count(case when pilih.n_ada > 0 and pilih.n_ada < pilih.n_harap then 1 end) as n_kurang
    from kisi
    inner join anggota
        on coalesce(year(anggota.berlaku_mulai), 0) <= kisi.tahun
        and coalesce(year(anggota.berlaku_sampai), 9999) >= kisi.tahun
    left join pilih on pilih.kode_wilayah = anggota.kode_wilayah and pilih.tahun = kisi.tahun
    group by kisi.tahun
),

gabung as (
    select
        kisi.tahun, tempat.nilai, coalesce(tempat.keadaan, 'tidak_tersedia') as keadaan,
        coalesce(tempat.status, 'tidak_tersedia') as status, tempat.asal, coalesce(tempat.kumulatif, false) as kumulatif,
        coalesce(tempat.n_wilayah, 0) as n_wilayah, coalesce(luas.n_total, 0) as n_total,
        coalesce(tempat.n_ada, 0) as n_ada, coalesce(tempat.n_harap, 0) as n_harap,
        coalesce(luas.n_kurang, 0) as n_kurang, tempat.sumber_id
    from kisi
    left join pilih as tempat on tempat.kode_wilayah = $kode_wilayah and tempat.tahun = kisi.tahun
    left join luas on luas.tahun = kisi.tahun
)

select
    cast(gabung.tahun as integer) as tahun,
    gabung.nilai as nilai,
    gabung.keadaan as keadaan,
    gabung.status as status,
    gabung.asal as asal,
    gabung.kumulatif as kumulatif,
    exists (
        select 1
        from putus
        where putus.kode_rekap = $jenis
            and putus.tahun = gabung.tahun
            and (putus.kode_wilayah = '' or putus.kode_wilayah in (select kode_wilayah from anggota))
    ) as putus,
    coalesce(gabung.asal <> lag(gabung.asal ignore nulls) over (order by gabung.tahun), false) as beda_asal,
    gabung.n_wilayah = gabung.n_total and gabung.n_kurang = 0 and gabung.n_ada > 0 as utuh,
    cast(gabung.n_wilayah as integer) as n_wilayah,
    cast(gabung.n_total as integer) as n_total,
    cast(gabung.n_ada as integer) as n_jenis,
    cast(gabung.n_harap as integer) as n_jenis_total,
    cast(gabung.n_kurang as integer) as n_kurang,
    gabung.sumber_id as sumber_id
from gabung
order by tahun
