-- purpose: population by base; dipakai marks the row that is a year's denominator
-- grain: one row per periode, kode_wilayah, dasar, jenis_kelamin, sumber_id
select
    penduduk.periode as periode,
    cast(left(penduduk.periode, 4) as integer) as tahun,
    penduduk.kode_wilayah as kode_wilayah,
    penduduk.dasar as dasar,
    penduduk.jenis_kelamin as jenis_kelamin,
    penduduk.nilai as nilai,
    penduduk_tahun.periode is not null as dipakai,
    penduduk.status as status,
    penduduk.asal as asal,
    penduduk.sumber_id as sumber_id
from penduduk
left join penduduk_tahun
    on penduduk_tahun.kode_wilayah = penduduk.kode_wilayah
    and penduduk_tahun.dasar = penduduk.dasar
    and penduduk_tahun.jenis_kelamin = penduduk.jenis_kelamin
    and penduduk_tahun.periode = penduduk.periode
    and penduduk_tahun.sumber_id = penduduk.sumber_id
