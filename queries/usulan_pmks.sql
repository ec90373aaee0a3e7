-- purpose: the last known gap between recorded and served of every type and area up to a year; sensitive types never
-- grain: one row per jenis, satuan, kode_wilayah (single areas)
-- params: periode text, acuan text, basis integer
-- columns: jenis, nama, nama_pendek, satuan, kewenangan, bunyi, panti, kode_wilayah, nama_wilayah, wilayah_pendek, tingkat, urut_wilayah, urut_jenis, periode, terdata, tertangani, belum, persen_belum, keadaan, status, asal, umur_bulan, sumber_id
-- Types of sensitivity 3 never enter a pick (design §3). Persons and households are rows of their own and are never in
-- one order. kewenangan: who owns the gap of one area (wewenang.pemilik). A cumulative series is no gap of a year.
with acuan_asal as (
    select coalesce(arg_max(asal, tahun), '') as asal
    from asal_aktif
    where tabel = 'pmks' and tahun <= cast(left($periode, 4) as integer)
),

boleh as (
    select jenis, nama, nama_pendek, urut
    from jenis
    where keluarga in ('pmks', 'grup') and tingkat_sensitif < 3
),

sisi as (
    select
        rekap.periode,
        rekap.jenis,
        rekap.satuan,
        rekap.kode_wilayah,
        max(case when rekap.ukuran = 'terdata' then rekap.nilai end) as terdata,
        max(case when rekap.ukuran = 'tertangani' then rekap.nilai end) as tertangani,
        bool_or(rekap.keadaan = 'disamarkan') as disamarkan,
        bool_or(rekap.status = 'sementara') as sementara,
        min(rekap.asal) as asal,
        array_to_string(list_sort(list_distinct(flatten(list(string_split(rekap.sumber_id, '|'))))), '|') as sumber_id
    from rekap
    inner join acuan_asal on acuan_asal.asal = rekap.asal
    inner join boleh on boleh.jenis = rekap.jenis
    where rekap.dimensi_jenis = 'jenis'
        and rekap.dimensi_wilayah = 'wilayah'
        and rekap.jenis_kelamin = 'total'
        and rekap.ukuran in ('terdata', 'tertangani')
        and length(rekap.periode) = 4
        and rekap.periode <= $periode
    group by all
    having bool_and(rekap.keadaan in ('ada', 'nihil', 'disamarkan'))
        and count(*) = 2
        and not bool_or(rekap.kumulatif)
),

urutan as (
    select
        sisi.*,
        row_number() over (
            partition by sisi.jenis, sisi.satuan, sisi.kode_wilayah
            order by sisi.periode desc
        ) as urut_periode
    from sisi
)

select
    urutan.jenis as jenis,
    boleh.nama as nama,
    boleh.nama_pendek as nama_pendek,
    urutan.satuan as satuan,
    wewenang.kewenangan as kewenangan,
    wewenang.bunyi as bunyi,
    wewenang.panti as panti,
    urutan.kode_wilayah as kode_wilayah,
    wilayah.nama as nama_wilayah,
    wilayah.nama_pendek as wilayah_pendek,
    wilayah.tingkat as tingkat,
    cast(wilayah.urut as integer) as urut_wilayah,
    cast(boleh.urut as integer) as urut_jenis,
    urutan.periode as periode,
    case when not urutan.disamarkan then urutan.terdata end as terdata,
    case when not urutan.disamarkan then urutan.tertangani end as tertangani,
    case when not urutan.disamarkan then urutan.terdata - urutan.tertangani end as belum,
    case
        when not urutan.disamarkan and urutan.terdata >= $basis
            then (urutan.terdata - urutan.tertangani) * 100.0 / urutan.terdata
    end as persen_belum,
    case when urutan.disamarkan then 'disamarkan' when urutan.terdata = 0 then 'nihil' else 'ada' end as keadaan,
    case when urutan.sementara and not urutan.disamarkan then 'sementara' else 'tetap' end as status,
    urutan.asal as asal,
    cast(greatest(datesub('month', make_date(cast(urutan.periode as integer), 12, 31), cast($acuan as date)), 0) as integer) as umur_bulan,
    urutan.sumber_id as sumber_id
from urutan
inner join boleh on boleh.jenis = urutan.jenis
inner join wewenang on wewenang.jenis = urutan.jenis and wewenang.pemilik
inner join wilayah on wilayah.kode_wilayah = urutan.kode_wilayah and wilayah.berlaku_sampai is null
where urutan.urut_periode = 1
order by wilayah.urut, urutan.kode_wilayah, boleh.urut, urutan.jenis, urutan.satuan
