-- nama: fakta_bagian_provinsi
-- arti: Jumlah kabupaten/kota berbeda dari angka provinsi melebihi toleransi, atau banyaknya wilayah tidak sesuai.
-- tingkat: gagal
select
    fakta,
    wilayah_diharapkan,
    banyak_wilayah,
    provinsi,
    jumlah_bagian,
    selisih
from banding_provinsi
where
    selisih is null
    or abs(selisih) > toleransi
    or banyak_wilayah <> wilayah_diharapkan
order by fakta
