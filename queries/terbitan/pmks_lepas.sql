-- purpose: single official PMKS figures (statements, news, publications) that stand in no recap, or beside one
-- grain: one row per periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, sumber_id
select
    periode, cast(left(periode, 4) as integer) as tahun, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, nilai,
    status, kumulatif, dalam_rekap, asal, sumber_id
from angka_lepas
