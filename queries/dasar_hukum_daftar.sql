-- purpose: the legal basis with the verification status of each regulation
-- grain: one row per nomor
-- params: none
-- columns: nomor, tentang, catatan, status_verifikasi
select
    nomor,
    tentang,
    catatan,
    status_verifikasi
from dasar_hukum
order by nomor
