-- nama: contoh_tanpa_tanda
-- arti: Sumber data contoh dipakai tanpa asal contoh, atau asal contoh memakai sumber resmi.
-- tingkat: gagal
select
    fakta_dasar.tabel,
    fakta_dasar.asal,
    fakta_dasar.sumber_id,
    sumber.jenis_sumber,
    count(*) as banyak
from fakta_dasar
inner join sumber
    on fakta_dasar.sumber_id = sumber.sumber_id
where (fakta_dasar.asal = 'contoh') <> (sumber.jenis_sumber = 'contoh')
group by fakta_dasar.tabel, fakta_dasar.asal, fakta_dasar.sumber_id, sumber.jenis_sumber
order by fakta_dasar.tabel, fakta_dasar.sumber_id
