-- purpose: the latest dated public statements on cases served in the whole province (cumulative), persons and households apart
-- grain: one row per satuan
-- params: none
-- columns: satuan, tanggal, siapa, angka, kumulatif, ukuran, definisi, catatan, sumber_id
select
    pernyataan.satuan as satuan,
    pernyataan.tanggal as tanggal,
    pernyataan.siapa as siapa,
    pernyataan.angka as angka,
    pernyataan.kumulatif as kumulatif,
    pernyataan.ukuran as ukuran,
    pernyataan.definisi as definisi,
    pernyataan.catatan as catatan,
    pernyataan.sumber_id as sumber_id
from pernyataan
inner join wilayah on wilayah.kode_wilayah = pernyataan.kode_wilayah and wilayah.tingkat = 'provinsi'
where pernyataan.ukuran = 'tertangani' and pernyataan.kumulatif
qualify row_number() over (partition by pernyataan.satuan order by pernyataan.tanggal desc, pernyataan.sumber_id) = 1
order by case pernyataan.satuan when 'jiwa' then 0 else 1 end, pernyataan.satuan
