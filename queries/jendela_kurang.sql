-- purpose: which real years of a PMKS measure each area still lacks in the three IKN windows
-- grain: one row per kode_wilayah
-- params: jenis text, ukuran text, satuan text, akhir text
-- columns: kode_wilayah, nama, nama_pendek, urut, lingkar, kurang, putus, asal
with jendela as (
    select unnest(range(2016, 2020)) as tahun
    union all
    select unnest(range(2022, 2025)) as tahun
    union all
    select unnest(range(2025, greatest(cast($akhir as integer), 2025) + 1)) as tahun
),

lapor as (
    select kode_wilayah, tahun
    from rekap
    where jenis = $jenis
        and ukuran = $ukuran
        and satuan = $satuan
        and jenis_kelamin = 'total'
        and dimensi_wilayah = 'wilayah'
        and length(periode) = 4
        and asal = 'resmi'
        and keadaan in ('ada', 'nihil', 'disamarkan')
)

select
    wilayah.kode_wilayah as kode_wilayah,
    wilayah.nama as nama,
    wilayah.nama_pendek as nama_pendek,
    wilayah.urut as urut,
    wilayah.lingkar as lingkar,
    list(jendela.tahun order by jendela.tahun) filter (where lapor.tahun is null) as kurang,
    (
        select list(distinct putus.tahun order by putus.tahun)
        from putus
        where putus.kode_rekap = $jenis
            and putus.kode_wilayah in ('', wilayah.kode_wilayah)
            and putus.tahun > 2016
    ) as putus,
    'resmi' as asal
from wilayah
cross join jendela
left join lapor on lapor.kode_wilayah = wilayah.kode_wilayah and lapor.tahun = jendela.tahun
where wilayah.tingkat in ('kabupaten', 'kota')
group by wilayah.kode_wilayah, wilayah.nama, wilayah.nama_pendek, wilayah.urut, wilayah.lingkar
order by urut, kode_wilayah
