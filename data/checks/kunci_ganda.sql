-- nama: kunci_ganda
-- arti: Dua baris atau lebih memakai kunci yang sama dalam satu tabel.
-- tingkat: gagal
select
    tabel,
    kunci,
    banyak
from kunci_terpakai
where banyak > 1
order by tabel, kunci
