-- nama: utama_tidak_tunggal
-- arti: Satu kunci PMKS harus mempunyai tepat satu baris utama.
-- tingkat: gagal
select
    periode,
    kode_wilayah,
    jenis,
    ukuran,
    jenis_kelamin,
    satuan,
    asal,
    count(*) filter (where utama) as banyak_utama,
    count(*) as banyak
from pmks
group by periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, asal
having count(*) filter (where utama) <> 1
order by periode, kode_wilayah, jenis, ukuran, jenis_kelamin
