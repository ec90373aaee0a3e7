-- purpose: the units in which a type or roll-up is counted, the type's own main unit first
-- grain: one row per satuan
-- params: jenis text
-- columns: satuan, n_jenis
select
    jenis.satuan_utama as satuan,
    cast(count(*) as integer) as n_jenis
from jenis_rekap
inner join jenis on jenis.jenis = jenis_rekap.jenis and jenis.keluarga = 'pmks'
where jenis_rekap.kode_rekap = $jenis
group by jenis.satuan_utama
order by case jenis.satuan_utama when 'jiwa' then 0 else 1 end, satuan
