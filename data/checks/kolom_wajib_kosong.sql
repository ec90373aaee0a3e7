-- nama: kolom_wajib_kosong
-- arti: Kolom yang wajib diisi ternyata kosong.
-- tingkat: gagal
select
    tabel,
    kolom,
    banyak
from nilai_terpakai
where wajib and coalesce(nilai, '') = ''
order by tabel, kolom
