-- Parts of a province beside the printed province: every expected fact, and every other period of the same
-- indicators for which all of today's areas are there.
with bagian as (
    select
        wilayah.induk as kode_wilayah,
        konteks.indikator,
        konteks.periode,
        konteks.sumber_id,
        count(distinct konteks.kode_wilayah) as banyak_wilayah,
        sum(konteks.nilai) as jumlah
    from konteks
    inner join wilayah
        on konteks.kode_wilayah = wilayah.kode_wilayah
    where wilayah.tingkat in ('kabupaten', 'kota')
    group by wilayah.induk, konteks.indikator, konteks.periode, konteks.sumber_id
),

lapor as (
    select
        induk as kode_wilayah,
        count(*) as banyak
    from wilayah
    where tingkat in ('kabupaten', 'kota') and berlaku_sampai is null
    group by induk
),

fakta as (
    select
        fakta,
        kode_wilayah,
        hal,
        periode,
        nilai,
        toleransi
    from fakta_harapan
    where macam = 'bagian_provinsi'
),

periode_lain as (
    select distinct
        bagian.indikator || ' ' || bagian.periode as fakta,
        bagian.kode_wilayah,
        bagian.indikator as hal,
        bagian.periode,
        lapor.banyak::double as nilai,
        ukuran.toleransi
    from bagian
    inner join (select kode_wilayah, hal, max(toleransi) as toleransi from fakta group by kode_wilayah, hal) as ukuran
        on bagian.kode_wilayah = ukuran.kode_wilayah
        and bagian.indikator = ukuran.hal
    inner join lapor
        on bagian.kode_wilayah = lapor.kode_wilayah
        and bagian.banyak_wilayah = lapor.banyak
    inner join konteks
        on bagian.kode_wilayah = konteks.kode_wilayah
        and bagian.indikator = konteks.indikator
        and bagian.periode = konteks.periode
        and bagian.sumber_id = konteks.sumber_id
    anti join fakta
        on bagian.kode_wilayah = fakta.kode_wilayah
        and bagian.indikator = fakta.hal
        and bagian.periode = fakta.periode
)

select
    harapan.fakta,
    harapan.nilai as wilayah_diharapkan,
    harapan.toleransi,
    bagian.banyak_wilayah,
    konteks.nilai as provinsi,
    round(bagian.jumlah, 3) as jumlah_bagian,
    -- the printed figures carry at most three decimals; finer differences are binary noise
    round(bagian.jumlah - konteks.nilai, 3) as selisih
from (select * from fakta union all select * from periode_lain) as harapan
left join konteks
    on harapan.kode_wilayah = konteks.kode_wilayah
    and harapan.hal = konteks.indikator
    and harapan.periode = konteks.periode
left join bagian
    on konteks.kode_wilayah = bagian.kode_wilayah
    and konteks.indikator = bagian.indikator
    and konteks.periode = bagian.periode
    and konteks.sumber_id = bagian.sumber_id
