-- judul: Penduduk menurut dua dasar yang berbeda
-- uraian: Register Dukcapil dibanding proyeksi pada tahun yang sama; perbedaan dasar mengubah setiap angka per penduduk.
select
    wilayah.nama as wilayah,
    a.tahun,
    a.nilai as dukcapil,
    b.nilai as proyeksi,
    round(1.0 * b.nilai / a.nilai, 2) as rasio,
    a.sumber_id as sumber_dukcapil,
    b.sumber_id as sumber_proyeksi
from penduduk as a
inner join penduduk as b
    on a.kode_wilayah = b.kode_wilayah and a.tahun = b.tahun and a.jenis_kelamin = b.jenis_kelamin
inner join wilayah on a.kode_wilayah = wilayah.kode_wilayah
where a.dasar = 'dukcapil' and b.dasar = 'proyeksi_sp2020' and a.jenis_kelamin = 'total' and a.dipakai and b.dipakai
order by wilayah.urut, a.tahun
