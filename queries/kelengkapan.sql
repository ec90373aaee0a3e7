-- purpose: how many types of each pillar and of all 26 each area and the province reported, and how many there are
-- grain: one row per kode_wilayah, jenis, satuan, ukuran (jenis is the roll-up; only places with a report)
-- params: periode text
-- columns: kode_wilayah, nama_pendek, tingkat, jenis, satuan, ukuran, n_jenis, n_jenis_total
with anggota as (
    select jenis_rekap.kode_rekap, jenis_rekap.jenis, anggota.satuan_utama as satuan
    from jenis_rekap
    inner join jenis as induk on induk.jenis = jenis_rekap.kode_rekap and induk.keluarga in ('pilar', 'semua')
    inner join jenis as anggota on anggota.jenis = jenis_rekap.jenis and anggota.keluarga = 'pmks'
),

banyak as (
    select kode_rekap, satuan, count(*) as n_jenis_total
    from anggota
    group by kode_rekap, satuan
),

-- a group row reports all types that were sent in it; a hidden cell was reported too
dilaporkan as (
    select distinct
        rekap.kode_wilayah,
        rekap.satuan,
        rekap.ukuran,
        unnest(
            case jenis.keluarga when 'grup' then string_split(jenis.tumpang_tindih, '|') else [rekap.jenis] end
        ) as jenis
    from rekap
    inner join jenis on jenis.jenis = rekap.jenis
    where rekap.periode = $periode
        and rekap.dimensi_jenis = 'jenis'
        and rekap.dimensi_wilayah in ('wilayah', 'provinsi')
        and rekap.jenis_kelamin = 'total'
        and rekap.ukuran in ('terdata', 'tertangani')
        and rekap.keadaan in ('ada', 'nihil', 'disamarkan')
)

select
    dilaporkan.kode_wilayah as kode_wilayah,
    wilayah.nama_pendek as nama_pendek,
    wilayah.tingkat as tingkat,
    anggota.kode_rekap as jenis,
    dilaporkan.satuan as satuan,
    dilaporkan.ukuran as ukuran,
    cast(count(*) as integer) as n_jenis,
    cast(min(banyak.n_jenis_total) as integer) as n_jenis_total
from dilaporkan
inner join anggota on anggota.jenis = dilaporkan.jenis and anggota.satuan = dilaporkan.satuan
inner join banyak on banyak.kode_rekap = anggota.kode_rekap and banyak.satuan = anggota.satuan
inner join wilayah on wilayah.kode_wilayah = dilaporkan.kode_wilayah
group by
    dilaporkan.kode_wilayah, wilayah.nama_pendek, wilayah.tingkat, wilayah.urut, anggota.kode_rekap,
    dilaporkan.satuan, dilaporkan.ukuran
order by wilayah.urut, kode_wilayah, jenis, satuan, ukuran
