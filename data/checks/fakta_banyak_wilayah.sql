-- nama: fakta_banyak_wilayah
-- arti: Banyaknya kabupaten, kota, atau kecamatan berbeda dari fakta terbitan.
-- tingkat: gagal
with bawahan as (
    select
        wilayah.kode_wilayah,
        wilayah.tingkat,
        case wilayah.tingkat when 'kecamatan' then induk.induk else wilayah.induk end as provinsi
    from wilayah
    left join wilayah as induk
        on wilayah.induk = induk.kode_wilayah
    where wilayah.berlaku_sampai is null
)

select
    fakta_harapan.fakta,
    fakta_harapan.nilai as diharapkan,
    count(bawahan.kode_wilayah) as didapat
from fakta_harapan
left join bawahan
    on fakta_harapan.kode_wilayah = bawahan.provinsi
    and fakta_harapan.hal = bawahan.tingkat
where fakta_harapan.macam = 'banyak_wilayah'
group by fakta_harapan.fakta, fakta_harapan.nilai
having count(bawahan.kode_wilayah) <> fakta_harapan.nilai
order by fakta_harapan.fakta
