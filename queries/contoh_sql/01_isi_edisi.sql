-- judul: Apa saja isi edisi ini
-- uraian: Rentang tahun, jumlah wilayah, dan asal angka PMKS menurut ukuran.
select
    ukuran,
    asal,
    min(tahun) as tahun_awal,
    max(tahun) as tahun_akhir,
    count(distinct kode_wilayah) as wilayah,
    count(distinct jenis) as jenis,
    count(nilai) as sel_berangka
from pmks
where dimensi_wilayah = 'wilayah' and dimensi_jenis = 'jenis'
group by ukuran, asal
order by ukuran, asal
