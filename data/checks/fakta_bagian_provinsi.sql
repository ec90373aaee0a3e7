-- nama: fakta_bagian_provinsi
-- arti: Jumlah kabupaten/kota berbeda dari angka provinsi melebihi toleransi, atau banyaknya wilayah tidak sesuai.
-- tingkat: gagal
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

banding as (
    select
        fakta_harapan.fakta,
        fakta_harapan.nilai as wilayah_diharapkan,
        fakta_harapan.toleransi,
        bagian.banyak_wilayah,
        konteks.nilai as provinsi,
        round(bagian.jumlah, 3) as jumlah_bagian,
        -- the printed figures carry at most three decimals; finer differences are binary noise
        round(bagian.jumlah - konteks.nilai, 3) as selisih
    from fakta_harapan
    left join konteks
        on fakta_harapan.kode_wilayah = konteks.kode_wilayah
        and fakta_harapan.hal = konteks.indikator
        and fakta_harapan.periode = konteks.periode
    left join bagian
        on konteks.kode_wilayah = bagian.kode_wilayah
        and konteks.indikator = bagian.indikator
        and konteks.periode = bagian.periode
        and konteks.sumber_id = bagian.sumber_id
    where fakta_harapan.macam = 'bagian_provinsi'
)

select
    fakta,
    wilayah_diharapkan,
    banyak_wilayah,
    provinsi,
    jumlah_bagian,
    selisih
from banding
where
    selisih is null
    or abs(selisih) > toleransi
    or banyak_wilayah <> wilayah_diharapkan
order by fakta
