-- purpose: every published cell of a table, masked, with its names: one edition's side of the comparison of two editions
-- grain: one row per periode, kode_wilayah, hal, rincian, jenis_kelamin, satuan, asal, kunci_sumber
-- params: tabel text
-- columns: periode, kode_wilayah, wilayah, hal, nama, desimal, rincian, jenis_kelamin, satuan, asal, kunci_sumber, nilai, keadaan, status, sumber_id
select
    sel_terbit.periode as periode,
    sel_terbit.kode_wilayah as kode_wilayah,
    coalesce(wilayah.nama, sel_terbit.kode_wilayah) as wilayah,
    sel_terbit.hal as hal,
    coalesce(jenis.nama, indikator.nama, sel_terbit.hal) as nama,
    coalesce(indikator.desimal, 0) as desimal,
    sel_terbit.rincian as rincian,
    sel_terbit.jenis_kelamin as jenis_kelamin,
    sel_terbit.satuan as satuan,
    sel_terbit.asal as asal,
    sel_terbit.kunci_sumber as kunci_sumber,
    sel_terbit.nilai as nilai,
    sel_terbit.keadaan as keadaan,
    sel_terbit.status as status,
    sel_terbit.sumber_id as sumber_id
from sel_terbit
left join wilayah on wilayah.kode_wilayah = sel_terbit.kode_wilayah
left join jenis on jenis.jenis = sel_terbit.hal
left join indikator on indikator.indikator = sel_terbit.hal
where sel_terbit.tabel = $tabel
order by
    sel_terbit.periode, coalesce(wilayah.urut, 0), sel_terbit.kode_wilayah, sel_terbit.hal, sel_terbit.rincian,
    sel_terbit.jenis_kelamin, sel_terbit.satuan, sel_terbit.asal, sel_terbit.kunci_sumber
