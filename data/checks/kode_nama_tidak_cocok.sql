-- nama: kode_nama_tidak_cocok
-- arti: Kode Kemendagri, kode BPS, dan nama wilayah tidak menunjuk wilayah yang sama (pada katalog atau pada angka tercetak).
-- tingkat: gagal
with tercetak as (
    select distinct
        kode_wilayah,
        kode_bps,
        nama_wilayah
    from angka_tercetak
),

katalog as (
    select
        kode_wilayah,
        kode_bps,
        nama,
        nama_pendek,
        tingkat,
        induk,
        case when kode_bps = '' then kode_wilayah else kode_bps end as kode_bps_tercetak,
        regexp_replace(nama, '^(Kab\.|Provinsi) ', '') as nama_tercetak
    from wilayah
),

berbeda_tercetak as (
    select
        tercetak.kode_wilayah,
        tercetak.kode_bps,
        tercetak.nama_wilayah as nama,
        'angka tercetak berbeda dari katalog' as sebab
    from tercetak
    left join katalog
        on tercetak.kode_wilayah = katalog.kode_wilayah
    where
        katalog.kode_wilayah is null
        or katalog.kode_bps_tercetak <> tercetak.kode_bps
        or katalog.nama_tercetak <> tercetak.nama_wilayah
),

kode_bps_ganda as (
    select
        kode_wilayah,
        kode_bps,
        nama,
        'kode BPS dipakai lebih dari satu wilayah' as sebab
    from katalog
    where kode_bps <> ''
    qualify count(*) over (partition by kode_bps) > 1
),

di_luar_induk as (
    select
        anak.kode_wilayah,
        anak.kode_bps,
        anak.nama,
        'kode tidak berada di bawah kode induknya' as sebab
    from katalog as anak
    inner join katalog as induk
        on anak.induk = induk.kode_wilayah
    where
        anak.tingkat in ('kabupaten', 'kota', 'kecamatan')
        and (
            not starts_with(anak.kode_wilayah, induk.kode_wilayah || '.')
            or (anak.kode_bps <> '' and not starts_with(anak.kode_bps, rtrim(induk.kode_bps, '0')))
        )
),

nama_lain_tingkat as (
    select
        kode_wilayah,
        kode_bps,
        nama,
        'nama tidak sesuai tingkatnya' as sebab
    from katalog
    where
        tingkat in ('kabupaten', 'kota', 'kecamatan')
        and not starts_with(nama, case tingkat when 'kota' then 'Kota ' when 'kabupaten' then 'Kab. ' else 'Kec. ' end)
),

nama_pendek_lain as (
    -- a short name shortens its own name: all its letters stand in it in that order (Kubar in Kutai Barat)
    select
        kode_wilayah,
        kode_bps,
        nama_pendek as nama,
        'nama pendek bukan singkatan namanya' as sebab
    from katalog
    where
        (
            tingkat in ('kabupaten', 'kota')
            and not lower(nama) similar to '.*' || regexp_replace(lower(nama_pendek), '[^a-z0-9]*([a-z0-9])', '\1.*', 'g')
        )
        or (tingkat = 'kecamatan' and nama <> 'Kec. ' || nama_pendek)
)

select * from berbeda_tercetak
union all
select * from kode_bps_ganda
union all
select * from di_luar_induk
union all
select * from nama_lain_tingkat
union all
select * from nama_pendek_lain
order by kode_wilayah, sebab
