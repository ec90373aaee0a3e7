-- nama: sumber_hilang
-- arti: Angka tanpa sumber, atau sumbernya tidak ada pada tabel sumber.
-- tingkat: gagal
select
    nilai_terpakai.tabel,
    coalesce(nilai_terpakai.nilai, '') as sumber_id,
    nilai_terpakai.banyak
from nilai_terpakai
anti join sumber
    on nilai_terpakai.nilai = sumber.sumber_id
where nilai_terpakai.rujukan = 'sumber.sumber_id'
order by nilai_terpakai.tabel, sumber_id
