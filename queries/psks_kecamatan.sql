-- purpose: every kecamatan with each of the twelve PSKS types of a year, where the sender gave it
-- grain: one row per kode_wilayah, jenis (kecamatan)
-- params: periode text
-- columns: kode_wilayah, nama, induk, induk_nama, jenis, jenis_nama, jenis_pendek, satuan, nilai, keadaan, status, asal, sumber_id
select
    kecamatan.kode_wilayah as kode_wilayah,
    kecamatan.nama as nama,
    kecamatan.induk as induk,
    induk.nama as induk_nama,
    jenis.jenis as jenis,
    jenis.nama as jenis_nama,
    jenis.nama_pendek as jenis_pendek,
    jenis.satuan_utama as satuan,
    cast(fakta_psks.nilai as double) as nilai,
    coalesce(fakta_psks.keadaan, 'tidak_tersedia') as keadaan,
    coalesce(fakta_psks.status, 'tidak_tersedia') as status,
    fakta_psks.asal as asal,
    fakta_psks.sumber_id as sumber_id
from wilayah as kecamatan
inner join wilayah as induk on induk.kode_wilayah = kecamatan.induk
inner join jenis on jenis.keluarga = 'psks'
left join fakta_psks
    on fakta_psks.kode_wilayah = kecamatan.kode_wilayah
    and fakta_psks.jenis = jenis.jenis
    and fakta_psks.satuan = jenis.satuan_utama
    and fakta_psks.periode = $periode
where kecamatan.tingkat = 'kecamatan'
    and kecamatan.berlaku_sampai is null
    and coalesce(year(kecamatan.berlaku_mulai), 0) <= cast(left($periode, 4) as integer)
order by induk.urut, kecamatan.kode_wilayah, jenis.urut
