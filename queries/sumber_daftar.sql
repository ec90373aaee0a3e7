-- purpose: every source of the edition
-- grain: one row per sumber_id
-- params: none
-- columns: sumber_id, penerbit, judul, url, lisensi, keandalan, jenis_sumber
select
    sumber_id,
    penerbit,
    judul,
    url,
    lisensi,
    keandalan,
    jenis_sumber
from sumber
order by jenis_sumber, penerbit, sumber_id
