-- judul: Satu jenis menurut kabupaten/kota dan tahun
-- uraian: Lanjut usia telantar terdata, lima tahun terakhir; kolom keadaan menjelaskan sel yang kosong.
select
    wilayah.nama as wilayah,
    pmks.tahun,
    pmks.nilai,
    pmks.keadaan,
    pmks.asal,
    pmks.sumber_id
from pmks
inner join wilayah on pmks.kode_wilayah = wilayah.kode_wilayah
inner join jenis on pmks.jenis = jenis.jenis
where
    jenis.nama = 'Lanjut Usia Telantar'
    and pmks.ukuran = 'terdata'
    and pmks.jenis_kelamin = 'total'
    and pmks.dimensi_wilayah = 'wilayah'
    and pmks.tahun > (select max(tahun) from pmks) - 5
order by wilayah.urut, pmks.tahun
