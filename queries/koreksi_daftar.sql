-- purpose: corrections accepted after publication
-- grain: one row per tanggal, tabel, kunci
-- params: none
-- columns: tanggal, tabel, kunci, lama, baru, alasan, oleh
select
    tanggal,
    tabel,
    kunci,
    lama,
    baru,
    alasan,
    oleh
from koreksi
order by tanggal desc, tabel, kunci
