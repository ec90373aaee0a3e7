-- purpose: the cells of one area in one table as they are shown to this audience, one source each: what a ticket can dispute
-- grain: one row per tabel, periode, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal
-- params: tabel text, kode_wilayah text
-- columns: tabel, periode, tahun, kode_wilayah, hal, nama_hal, rincian, jenis_kelamin, satuan, asal, nilai, keadaan, status, putus, sumber_id
with pilih as (
    select sel_terbit.*
    from sel_terbit
    left join sumber on sumber.sumber_id = sel_terbit.sumber_id
    where sel_terbit.tabel = $tabel and sel_terbit.kode_wilayah = $kode_wilayah and sel_terbit.asal is not null
    -- population, migration and context may hold several sources of one cell; the page shows the most official
    qualify row_number() over (
        partition by
            sel_terbit.periode, sel_terbit.hal, sel_terbit.rincian, sel_terbit.jenis_kelamin, sel_terbit.satuan,
            sel_terbit.asal
        order by coalesce(sumber.prioritas, 0), sel_terbit.sumber_id
    ) = 1
)

select
    pilih.tabel as tabel,
    pilih.periode as periode,
    pilih.tahun as tahun,
    pilih.kode_wilayah as kode_wilayah,
    pilih.hal as hal,
    coalesce(jenis.nama, indikator.nama, pilih.hal) as nama_hal,
    pilih.rincian as rincian,
    pilih.jenis_kelamin as jenis_kelamin,
    pilih.satuan as satuan,
    pilih.asal as asal,
    pilih.nilai as nilai,
    pilih.keadaan as keadaan,
    pilih.status as status,
    exists (
        select 1
        from putus
        where pilih.tabel = 'pmks'
            and putus.kode_rekap = pilih.hal
            and putus.tahun = pilih.tahun
            and putus.kode_wilayah in ('', pilih.kode_wilayah)
    ) as putus,
    pilih.sumber_id as sumber_id
from pilih
left join jenis on jenis.jenis = pilih.hal
left join indikator on indikator.indikator = pilih.hal
order by
    pilih.tabel, jenis.urut, pilih.hal, pilih.rincian, pilih.jenis_kelamin, pilih.satuan, pilih.periode, pilih.kode_wilayah,
    pilih.asal
