-- purpose: the sources of every figure with licence and reliability
-- grain: one row per sumber_id
select sumber_id, penerbit, judul, url, lisensi, keandalan, jenis_sumber, prioritas from sumber
