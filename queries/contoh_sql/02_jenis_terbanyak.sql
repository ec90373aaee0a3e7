-- judul: Sepuluh jenis PMKS dengan angka terdata terbesar
-- uraian: Provinsi, periode terakhir, satuan jiwa; angka tersamar dan jenis bersensitivitas tinggi tidak diurutkan.
select
    jenis.nama,
    pmks.nilai,
    pmks.n_wilayah,
    pmks.periode,
    pmks.asal,
    pmks.sumber_id
from pmks
inner join jenis on pmks.jenis = jenis.jenis
where
    pmks.dimensi_wilayah = 'provinsi'
    and pmks.dimensi_jenis = 'jenis'
    and pmks.ukuran = 'terdata'
    and pmks.jenis_kelamin = 'total'
    and pmks.satuan = 'jiwa'
    and pmks.periode = (select max(periode) from pmks where ukuran = 'terdata')
    and pmks.nilai is not null
    and jenis.keluarga = 'pmks'
    and jenis.tingkat_sensitif < 3
order by pmks.nilai desc
limit 10
