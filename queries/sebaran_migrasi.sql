-- purpose: recorded arrivals or departures of one full calendar year by area; published points and contoh apart
-- grain: one row per kode_wilayah (kab/kota) and asal that has any
-- params: tahun integer, arah text
-- columns: kode_wilayah, asal, nilai, n_bulan, status, sumber_id
select kode_wilayah, asal, nilai, n_bulan, status, sumber_id
from migrasi_sumbu
where arah = $arah
    and mulai = make_date($tahun, 1, 1)
    and akhir = make_date($tahun, 12, 31)
qualify row_number() over (partition by kode_wilayah, asal order by prioritas, kunci_sumber) = 1
order by kode_wilayah, asal
