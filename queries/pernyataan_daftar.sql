-- purpose: Buku Angka, every public statement as it was made; internal only
-- grain: one row per tanggal, kode_wilayah, sumber_id, angka, satuan
-- params: none
-- columns: tanggal, siapa, kode_wilayah, nama_wilayah, angka, satuan, kumulatif, ukuran, definisi, sumber_id, penerbit, catatan
select
    pernyataan.tanggal as tanggal,
    pernyataan.siapa as siapa,
    pernyataan.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    pernyataan.angka as angka,
    pernyataan.satuan as satuan,
    pernyataan.kumulatif as kumulatif,
    pernyataan.ukuran as ukuran,
    pernyataan.definisi as definisi,
    pernyataan.sumber_id as sumber_id,
    sumber.penerbit as penerbit,
    pernyataan.catatan as catatan
from pernyataan
left join wilayah on wilayah.kode_wilayah = pernyataan.kode_wilayah
left join sumber on sumber.sumber_id = pernyataan.sumber_id
order by pernyataan.tanggal, pernyataan.kode_wilayah, pernyataan.sumber_id, pernyataan.angka, pernyataan.satuan
