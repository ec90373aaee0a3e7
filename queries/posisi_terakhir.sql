-- purpose: each area's last reported value up to a period, with its own year; never summed, ranked or compared
-- grain: one row per kode_wilayah (kab/kota) that ever reported
-- params: periode text, jenis text, ukuran text, satuan text, jenis_kelamin text
-- columns: kode_wilayah, periode, tahun, nilai, keadaan, status, asal, batas, sumber_id
select
    kode_wilayah,
    periode,
    tahun,
    nilai,
    keadaan,
    status,
    asal,
    batas,
    sumber_id
from rekap
where jenis = $jenis
    and ukuran = $ukuran
    and satuan = $satuan
    and jenis_kelamin = $jenis_kelamin
    and dimensi_wilayah = 'wilayah'
    and length(periode) = length($periode)
    and periode <= $periode
    and keadaan in ('ada', 'nihil', 'disamarkan')
qualify row_number() over (partition by kode_wilayah order by periode desc) = 1
order by kode_wilayah
