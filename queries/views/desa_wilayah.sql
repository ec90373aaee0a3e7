-- purpose: villages and urban wards of each area from one list; a list without either of the two is not added
-- grain: one row per kode_wilayah
-- columns: kode_wilayah, desa, sumber_id
with daftar as (
    select kode_wilayah, indikator, nilai, periode, sumber_id
    from konteks
    where indikator in ('jumlah_desa_kampung', 'jumlah_kelurahan') and asal = 'resmi' and nilai is not null
    qualify row_number() over (partition by kode_wilayah, indikator order by periode desc, sumber_id) = 1
)

select kode_wilayah, sum(nilai) as desa, string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id
from daftar
group by kode_wilayah
having count(*) = 2 and count(distinct periode) = 1
