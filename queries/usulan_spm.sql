-- purpose: the last known gap of every SPM service, authority and place up to a year, with the age of its data
-- grain: one row per layanan, kewenangan, kode_wilayah (single areas, and the province's own services)
-- params: periode text, acuan text, basis integer
-- columns: layanan, nama, nama_pendek, kewenangan, bunyi, panti, kode_wilayah, nama_wilayah, wilayah_pendek, tingkat, urut_wilayah, urut_layanan, periode, butuh, terlayani, belum, persen_belum, keadaan, status, asal, umur_bulan, sumber_id
-- An area that is late keeps its last reported year, which is printed; a hidden last year gives no gap at all.
with acuan_asal as (
    select coalesce(arg_max(asal, tahun), '') as asal
    from asal_aktif
    where tabel = 'spm' and tahun <= cast(left($periode, 4) as integer)
),

sisi as (
    select
        spm_rekap.periode,
        spm_rekap.kewenangan,
        spm_rekap.layanan,
        spm_rekap.kode_wilayah,
        max(case when spm_rekap.ukuran = 'butuh' then spm_rekap.nilai end) as butuh,
        max(case when spm_rekap.ukuran = 'terlayani' then spm_rekap.nilai end) as terlayani,
        bool_or(spm_rekap.keadaan = 'disamarkan') as disamarkan,
        bool_or(spm_rekap.status = 'sementara') as sementara,
        min(spm_rekap.asal) as asal,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(spm_rekap.sumber_id, '|'))))), '|') as sumber_id
    from spm_rekap
    inner join acuan_asal on acuan_asal.asal = spm_rekap.asal
    where length(spm_rekap.periode) = 4 and spm_rekap.periode <= $periode
    group by all
    having bool_and(spm_rekap.keadaan in ('ada', 'nihil', 'disamarkan')) and count(*) = 2
),

urutan as (
    select
        sisi.*,
        row_number() over (
            partition by sisi.kewenangan, sisi.layanan, sisi.kode_wilayah
            order by sisi.periode desc
        ) as urut_periode
    from sisi
)

select
    urutan.layanan as layanan,
    jenis.nama as nama,
    jenis.nama_pendek as nama_pendek,
    wewenang.kewenangan as kewenangan,
    wewenang.bunyi as bunyi,
    wewenang.panti as panti,
    urutan.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    wilayah.nama_pendek as wilayah_pendek,
    wilayah.tingkat as tingkat,
    cast(wilayah.urut as integer) as urut_wilayah,
    cast(jenis.urut as integer) as urut_layanan,
    urutan.periode as periode,
    case when not urutan.disamarkan then urutan.butuh end as butuh,
    case when not urutan.disamarkan then urutan.terlayani end as terlayani,
    case when not urutan.disamarkan then urutan.butuh - urutan.terlayani end as belum,
    case
        when not urutan.disamarkan and urutan.butuh >= $basis
            then (urutan.butuh - urutan.terlayani) * 100.0 / urutan.butuh
    end as persen_belum,
    case when urutan.disamarkan then 'disamarkan' when urutan.butuh = 0 then 'nihil' else 'ada' end as keadaan,
    case when urutan.sementara and not urutan.disamarkan then 'sementara' else 'tetap' end as status,
    urutan.asal as asal,
    cast(greatest(datesub('month', make_date(cast(urutan.periode as integer), 12, 31), cast($acuan as date)), 0) as integer) as umur_bulan,
    urutan.sumber_id as sumber_id
from urutan
inner join jenis on jenis.jenis = urutan.layanan
inner join wewenang
    on wewenang.jenis = urutan.layanan
    and wewenang.kewenangan = urutan.kewenangan
    and wewenang.bertindak
inner join wilayah
    on wilayah.kode_wilayah = urutan.kode_wilayah
    and wilayah.berlaku_sampai is null
    and wilayah.tingkat in ('kabupaten', 'kota', 'provinsi')
where urutan.urut_periode = 1
    and (wewenang.kewenangan = 'provinsi') = (wilayah.tingkat = 'provinsi')
order by wilayah.urut, urutan.kode_wilayah, jenis.urut, urutan.layanan, wewenang.kewenangan
