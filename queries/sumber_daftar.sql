-- purpose: every source of the edition
-- grain: one row per sumber_id
-- params: none
-- columns: sumber_id, penerbit, judul, url, lisensi, keandalan, jenis_sumber, penting
select
    sumber_id,
    penerbit,
    judul,
    url,
    lisensi,
    keandalan,
    jenis_sumber,
    -- the order of citing: who makes the number, then who prints it, then who copies it, contoh last
    cast(row_number() over (
        order by
            case
                when jenis_sumber = 'contoh' then 3
                when penerbit like 'Cermin %' then 2
                when jenis_sumber = 'berita' then 1
                else 0
            end,
            case when keandalan like 'sangat tinggi%' then 0 else 1 end,
            prioritas,
            penerbit,
            sumber_id
    ) as integer) as penting
from sumber
order by jenis_sumber, penerbit, sumber_id
