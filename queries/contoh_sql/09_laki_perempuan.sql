-- judul: Laki-laki dan perempuan menurut jenis
-- uraian: Agregat dengan filter membuat kolom dari baris; provinsi, tahun terakhir, satuan jiwa.
select
    jenis.nama as jenis,
    pmks.tahun,
    max(pmks.nilai) filter (where pmks.jenis_kelamin = 'L') as laki_laki,
    max(pmks.nilai) filter (where pmks.jenis_kelamin = 'P') as perempuan,
    max(pmks.nilai) filter (where pmks.jenis_kelamin = 'total') as jumlah,
    min(pmks.n_wilayah) as n_wilayah,
    pmks.asal
from pmks
inner join jenis on pmks.jenis = jenis.jenis
where
    pmks.dimensi_wilayah = 'provinsi'
    and pmks.dimensi_jenis = 'jenis'
    and pmks.ukuran = 'terdata'
    and pmks.satuan = 'jiwa'
    and pmks.tahun = (select max(tahun) from pmks where ukuran = 'terdata')
group by jenis.urut, jenis.nama, pmks.tahun, pmks.asal
order by jenis.urut
