-- purpose: definition breaks: the first year of each new definition, for all senders or one
-- grain: one row per jenis, periode, kode_wilayah, klasifikasi
-- params: none
-- columns: jenis, nama, periode, kode_wilayah, nama_wilayah, klasifikasi, alasan, sumber
select
    putus_deret.jenis as jenis,
    jenis.nama as nama,
    putus_deret.periode as periode,
    putus_deret.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    putus_deret.klasifikasi as klasifikasi,
    putus_deret.alasan as alasan,
    putus_deret.sumber as sumber
from putus_deret
left join jenis on jenis.jenis = putus_deret.jenis
left join wilayah on wilayah.kode_wilayah = putus_deret.kode_wilayah
order by jenis.urut, putus_deret.jenis, putus_deret.periode, putus_deret.kode_wilayah, putus_deret.klasifikasi
