-- purpose: one measure of a reporting table per area and year, masked: which area-years two editions can be compared over
-- grain: one row per kode_wilayah, tahun
-- params: tabel text, jenis text, ukuran text, satuan text
-- columns: kode_wilayah, tahun, nilai, keadaan, status, asal, ada_rekap, sumber_id
select
    deret.kode_wilayah as kode_wilayah,
    deret.tahun as tahun,
    deret.nilai as nilai,
    deret.keadaan as keadaan,
    deret.status as status,
    deret.asal as asal,
    coalesce(asal_aktif.ada_rekap, false) as ada_rekap,
    deret.sumber_id as sumber_id
from deret
left join asal_aktif on asal_aktif.tabel = deret.tabel and asal_aktif.tahun = deret.tahun
where deret.tabel = $tabel
    and deret.jenis = $jenis
    and deret.satuan = $satuan
    and deret.ukuran in ($ukuran, '')
order by kode_wilayah, tahun
