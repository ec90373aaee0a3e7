-- purpose: one measure of every type in an area beside what is recorded there, masked (left the service, panti residents)
-- grain: one row per jenis, satuan
-- params: periode text, kode_wilayah text, ukuran text
-- columns: jenis, nama, tingkat_sensitif, satuan, nilai, keadaan, terdata, keadaan_terdata, asal, status, n_wilayah, n_total, sumber_id
with anggota as (
    select kode_rekap, count(*) as n_total
    from wilayah_rekap
    where kode_rekap = $kode_wilayah
    group by kode_rekap
)

select
    jenis.jenis as jenis,
    jenis.nama as nama,
    jenis.tingkat_sensitif as tingkat_sensitif,
    isi.satuan as satuan,
    isi.nilai as nilai,
    isi.keadaan as keadaan,
    terdata.nilai as terdata,
    coalesce(terdata.keadaan, 'tidak_tersedia') as keadaan_terdata,
    isi.asal as asal,
    isi.status as status,
    cast(isi.n_wilayah as integer) as n_wilayah,
    cast(coalesce(anggota.n_total, 1) as integer) as n_total,
    isi.sumber_id as sumber_id
from rekap as isi
inner join jenis on jenis.jenis = isi.jenis
left join rekap as terdata
    on terdata.periode = isi.periode
    and terdata.kode_wilayah = isi.kode_wilayah
    and terdata.jenis = isi.jenis
    and terdata.satuan = isi.satuan
    and terdata.jenis_kelamin = isi.jenis_kelamin
    and terdata.asal = isi.asal
    and terdata.ukuran = 'terdata'
left join anggota on anggota.kode_rekap = isi.kode_wilayah
where isi.periode = $periode
    and isi.kode_wilayah = $kode_wilayah
    and isi.ukuran = $ukuran
    and isi.jenis_kelamin = 'total'
    and isi.dimensi_jenis = 'jenis'
order by jenis.urut, jenis.jenis, isi.satuan
