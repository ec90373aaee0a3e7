-- purpose: warnings of the checks that were accepted at publishing, with the written reason; none outside Kerja internal
-- grain: one row per edisi, kunci
-- params: none
-- columns: edisi, kunci, kode, teks, sel, alasan, oleh, waktu
select
    edisi,
    kunci,
    kode,
    teks,
    sel,
    alasan,
    oleh,
    waktu
from peringatan
order by waktu desc, edisi, kunci
