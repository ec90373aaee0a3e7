-- purpose: the PMKS rows that may be shown: active asal, chosen source; where a rekap exists, no single figures from the news beside it
-- grain: one row per periode, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan
-- columns: periode, tahun, kode_wilayah, jenis, ukuran, jenis_kelamin, satuan, nilai, status, kumulatif, klasifikasi, asal, sumber_id, sumber_bit
select
    pmks.periode as periode,
    sumber_aktif.tahun as tahun,
    pmks.kode_wilayah as kode_wilayah,
    pmks.jenis as jenis,
    pmks.ukuran as ukuran,
    pmks.jenis_kelamin as jenis_kelamin,
    pmks.satuan as satuan,
    pmks.nilai as nilai,
    pmks.status as status,
    pmks.kumulatif as kumulatif,
    pmks.klasifikasi as klasifikasi,
    pmks.asal as asal,
    pmks.sumber_id as sumber_id,
    sumber_aktif.sumber_bit as sumber_bit
from pmks
inner join sumber_aktif
    on sumber_aktif.tabel = 'pmks'
    and sumber_aktif.periode = pmks.periode
    and sumber_aktif.asal = pmks.asal
    and sumber_aktif.sumber_id = pmks.sumber_id
where pmks.utama
