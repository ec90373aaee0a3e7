-- purpose: the published numbers that a correction touches: the cell itself and every roll-up of areas and types that holds it
-- grain: one row per tabel, periode, kode_wilayah, jenis
-- params: none
-- columns: tabel, periode, tahun, kode_wilayah, jenis
with sendiri as (
    select distinct tabel, periode, kode_wilayah, jenis
    from koreksi
    where coalesce(periode, '') <> ''
),

wilayah_semua as (
    select kode_wilayah, kode_rekap from wilayah_rekap
    union
    select kode_wilayah, kode_wilayah as kode_rekap from wilayah
),

-- figures printed by others are not sums of their areas: only the cell itself is touched
terhitung as (
    select unnest(['pmks', 'spm', 'psks', 'penduduk']) as tabel
),

jenis_semua as (
    select jenis, kode_rekap from jenis_rekap
    union
    select jenis, jenis as kode_rekap from sendiri
)

select distinct
    sendiri.tabel as tabel,
    sendiri.periode as periode,
    try_cast(left(sendiri.periode, 4) as integer) as tahun,
    wilayah_semua.kode_rekap as kode_wilayah,
    jenis_semua.kode_rekap as jenis
from sendiri
inner join wilayah_semua on wilayah_semua.kode_wilayah = sendiri.kode_wilayah
inner join jenis_semua on jenis_semua.jenis = sendiri.jenis
where wilayah_semua.kode_rekap = sendiri.kode_wilayah
    or sendiri.tabel in (select tabel from terhitung)
order by tabel, periode, kode_wilayah, jenis
