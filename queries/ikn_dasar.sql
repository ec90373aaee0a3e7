-- purpose: population of an area, a ring or the province by year in one base; only years in which no area is missing
-- grain: one row per tahun
-- params: wilayah text, dasar text
-- columns: tahun, periode, x, nilai, status, n_wilayah, n_total, sumber_id
with anggota as (
    select kode_wilayah from wilayah_rekap
    where kode_rekap = $wilayah
)

select
    penduduk_tahun.tahun as tahun,
    max(penduduk_tahun.periode) as periode,
    -- the day that a figure stands for, as a year: a semester or a year at its end
    cast(penduduk_tahun.tahun + case when max(penduduk_tahun.periode) like '%-S1' then 0.5 else 1.0 end as double) as x,
    cast(sum(penduduk_tahun.nilai) as bigint) as nilai,
    case
        when bool_or(penduduk_tahun.status = 'perkiraan') then 'perkiraan'
        when bool_or(penduduk_tahun.status = 'sementara') then 'sementara'
        else 'tetap'
    end as status,
    cast(count(*) as integer) as n_wilayah,
    cast((select count(*) from anggota) as integer) as n_total,
    string_agg(distinct penduduk_tahun.sumber_id, '|' order by penduduk_tahun.sumber_id) as sumber_id
from penduduk_tahun
inner join anggota on anggota.kode_wilayah = penduduk_tahun.kode_wilayah
where penduduk_tahun.dasar = $dasar and penduduk_tahun.jenis_kelamin = 'total'
group by penduduk_tahun.tahun
having count(*) = (select count(*) from anggota)
order by tahun
