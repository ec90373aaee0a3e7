-- nama: persen_di_luar_batas
-- arti: Persentase atau indeks di luar 0 sampai 100.
-- tingkat: gagal
select
    periode,
    kode_wilayah,
    indikator,
    rincian,
    sumber_id,
    nilai,
    satuan
from konteks
where satuan in ('persen', 'indeks') and not (nilai between 0 and 100)
order by periode, kode_wilayah, indikator, rincian, sumber_id
