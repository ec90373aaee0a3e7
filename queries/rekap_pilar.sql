-- purpose: recorded and served cases of the four pillars and of all types, persons and households apart, one area
-- grain: one row per jenis, satuan, ukuran (units in which the roll-up has types)
-- params: periode text, kode_wilayah text
-- columns: jenis, nama, nama_pendek, keluarga, satuan, ukuran, nilai, keadaan, status, asal, batas, n_wilayah, n_total, sumber_id
with satuan_pilar as (
    select
        induk.jenis,
        induk.nama,
        induk.nama_pendek,
        induk.keluarga,
        induk.urut,
        anggota.satuan_utama as satuan
    from jenis as induk
    inner join jenis_rekap on jenis_rekap.kode_rekap = induk.jenis
    inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
    where induk.keluarga in ('pilar', 'semua')
    group by all
),

kisi as (
    select satuan_pilar.*, macam.ukuran
    from satuan_pilar
    cross join (values ('terdata'), ('tertangani')) as macam (ukuran)
),

lingkup as (
    select cast(count(*) as integer) as n_total
    from wilayah_rekap
    inner join wilayah on wilayah.kode_wilayah = wilayah_rekap.kode_wilayah
    where wilayah_rekap.kode_rekap = $kode_wilayah
        and coalesce(year(wilayah.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
),

-- single figures from the news never make a total: only years with a rekap, or with contoh, have one
dapat_dijumlah as (
    select tahun
    from asal_aktif
    where tabel = 'pmks' and (ada_rekap or asal = 'contoh')
)

select
    kisi.jenis as jenis,
    kisi.nama as nama,
    kisi.nama_pendek as nama_pendek,
    kisi.keluarga as keluarga,
    kisi.satuan as satuan,
    kisi.ukuran as ukuran,
    rekap.nilai as nilai,
    coalesce(rekap.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(rekap.status, 'tidak_tersedia') as status,
    rekap.asal as asal,
    rekap.batas as batas,
    coalesce(rekap.n_wilayah, 0) as n_wilayah,
    lingkup.n_total as n_total,
    rekap.sumber_id as sumber_id
from kisi
cross join lingkup
left join rekap
    on rekap.periode = $periode
    and rekap.kode_wilayah = $kode_wilayah
    and rekap.jenis = kisi.jenis
    and rekap.satuan = kisi.satuan
    and rekap.ukuran = kisi.ukuran
    and rekap.jenis_kelamin = 'total'
    and rekap.tahun in (select tahun from dapat_dijumlah)
order by kisi.urut, kisi.jenis, case kisi.satuan when 'jiwa' then 0 else 1 end, kisi.satuan, kisi.ukuran
