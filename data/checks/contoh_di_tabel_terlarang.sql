-- nama: contoh_di_tabel_terlarang
-- arti: Penduduk, konteks, target, anggaran, dan Buku Angka tidak boleh memuat data contoh.
-- tingkat: gagal
with dipakai as (
    select 'penduduk' as tabel, sumber_id from penduduk
    union all
    select 'konteks' as tabel, sumber_id from konteks
    union all
    select 'target' as tabel, sumber_id from target
    union all
    select 'anggaran' as tabel, sumber_id from anggaran
    union all
    select 'pernyataan' as tabel, sumber_id from pernyataan
)

select
    dipakai.tabel,
    dipakai.sumber_id,
    count(*) as banyak
from dipakai
inner join sumber
    on dipakai.sumber_id = sumber.sumber_id
where sumber.jenis_sumber = 'contoh'
group by dipakai.tabel, dipakai.sumber_id
order by dipakai.tabel, dipakai.sumber_id
