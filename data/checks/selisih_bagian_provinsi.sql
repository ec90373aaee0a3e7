-- nama: selisih_bagian_provinsi
-- arti: Jumlah kabupaten/kota tercetak sedikit berbeda dari angka provinsi tercetak; keduanya disimpan seperti adanya.
-- tingkat: info
select
    fakta,
    wilayah_diharapkan,
    banyak_wilayah,
    provinsi,
    jumlah_bagian,
    selisih
from banding_provinsi
where selisih <> 0 and abs(selisih) <= toleransi
order by fakta
