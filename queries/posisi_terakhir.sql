-- purpose: each area's last reported value up to a period, with its own year, of one asal; never summed, ranked or compared
-- grain: one row per kode_wilayah (kab/kota) that ever reported
-- params: periode text, jenis text, ukuran text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, periode, tahun, nilai, keadaan, status, asal, batas, n_jenis, n_jenis_total, sumber_id
-- real and contoh values never stand on one map: the asal of the newest year decides
with asal_kini as (
    select asal
    from asal_aktif
    where tabel = 'pmks' and tahun <= cast(left($periode, 4) as integer)
    order by tahun desc
    limit 1
)

select
    kode_wilayah,
    periode,
    tahun,
    nilai,
    keadaan,
    status,
    asal,
    batas,
    cast(coalesce(bit_count(rekap.jenis_ada & harap.bit), 0) as integer) as n_jenis,
    cast(coalesce(harap.n_jenis, 0) as integer) as n_jenis_total,
    sumber_id
from rekap
left join (select bit, n_jenis from jenis_harap where kode_rekap = $jenis and satuan = $satuan) as harap on true
where jenis = $jenis
    and ukuran = $ukuran
    and satuan = $satuan
    and jenis_kelamin = $jenis_kelamin
    and dimensi_wilayah = 'wilayah'
    and length(periode) = length($periode)
    and periode <= $periode
    and keadaan in ('ada', 'nihil', 'disamarkan')
    and asal = (select asal from asal_kini)
qualify row_number() over (partition by kode_wilayah order by periode desc) = 1
order by kode_wilayah
