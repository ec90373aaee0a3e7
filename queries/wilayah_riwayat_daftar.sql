-- purpose: changes of areas that affect comparability (splits, renamed areas)
-- grain: one row per kode_wilayah, tahun, peristiwa
-- params: none
-- columns: kode_wilayah, nama, tahun, peristiwa, keterangan, terverifikasi, sumber
select
    wilayah_riwayat.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah_riwayat.tahun as tahun,
    wilayah_riwayat.peristiwa as peristiwa,
    wilayah_riwayat.keterangan as keterangan,
    wilayah_riwayat.terverifikasi as terverifikasi,
    wilayah_riwayat.sumber as sumber
from wilayah_riwayat
left join wilayah on wilayah.kode_wilayah = wilayah_riwayat.kode_wilayah
order by wilayah_riwayat.tahun, wilayah_riwayat.kode_wilayah, wilayah_riwayat.peristiwa
