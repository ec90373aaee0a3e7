-- purpose: where recorded and served do not cover the same areas and types, so that no share and no gap exists; equal numbers of areas are not enough, one side may lack Berau where the other lacks Paser
-- grain: one row per kode_wilayah (areas and their roll-ups), periode, jenis, satuan, jenis_kelamin
-- columns: kode_wilayah, periode, jenis, satuan, jenis_kelamin
select distinct
    wilayah_rekap.kode_rekap as kode_wilayah,
    sisi.periode as periode,
    sisi.jenis as jenis,
    sisi.satuan as satuan,
    sisi.jenis_kelamin as jenis_kelamin
from (
    select
        kode_wilayah, periode, kode_rekap_jenis as jenis, satuan, jenis_kelamin,
        max(case when ukuran = 'terdata' then jenis_ada end) as terdata,
        max(case when ukuran = 'tertangani' then jenis_ada end) as tertangani
    from per_wilayah
    where ukuran in ('terdata', 'tertangani')
    group by all
) as sisi
inner join wilayah_rekap on wilayah_rekap.kode_wilayah = sisi.kode_wilayah
where sisi.terdata is distinct from sisi.tertangani
