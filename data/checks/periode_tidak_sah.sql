-- nama: periode_tidak_sah
-- arti: Bentuk periode tidak dikenal, atau tanggal mulai sesudah tanggal akhir.
-- tingkat: gagal
with berperiode as (
    select tabel, periode, null::date as mulai, null::date as akhir from fakta_dasar
    union all
    select 'migrasi' as tabel, periode, mulai, akhir from migrasi
    union all
    select 'konteks' as tabel, periode, mulai, akhir from konteks
)

select
    tabel,
    periode,
    mulai,
    akhir,
    count(*) as banyak
from berperiode
where
    not regexp_full_match(
        periode,
        '[12][0-9]{3}(-S[12]|-TW[1-4]|-(0[1-9]|1[0-2]))?|[12][0-9]{3}-(0[1-9]|1[0-2])/[12][0-9]{3}-(0[1-9]|1[0-2])'
    )
    or mulai > akhir
group by tabel, periode, mulai, akhir
order by tabel, periode
