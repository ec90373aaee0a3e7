-- purpose: every target of an area with what was reached: the printed value of the same year, else the latest before it
-- grain: one row per indikator, dokumen, periode
-- params: kode_wilayah text
-- columns: indikator, nama, satuan, desimal, polaritas, dokumen, periode, target, capaian, periode_capaian, setahun, selisih, tercapai, keadaan, status, asal, sumber_id, sumber_capaian
with tujuan as (
    select target.periode, target.kode_wilayah, target.indikator, target.dokumen, target.nilai, target.satuan, target.sumber_id
    from target
    left join sumber on sumber.sumber_id = target.sumber_id
    where target.kode_wilayah = $kode_wilayah
    qualify row_number() over (
        partition by target.indikator, target.dokumen, target.periode order by sumber.prioritas, target.sumber_id
    ) = 1
),

-- only a value in the target's own unit, for the whole area
hasil as (
    select
        tujuan.indikator, tujuan.dokumen, tujuan.periode,
        konteks.nilai, konteks.periode as periode_capaian, konteks.status, konteks.sumber_id
    from tujuan
    inner join konteks
        on konteks.indikator = tujuan.indikator
        and konteks.kode_wilayah = tujuan.kode_wilayah
        and konteks.satuan = tujuan.satuan
        and konteks.asal = 'resmi'
        and konteks.nilai is not null
        and konteks.rincian in ('total', 'perkotaan+perdesaan')
        and left(konteks.periode, 4) <= left(tujuan.periode, 4)
        and (length(tujuan.periode) = 4 or konteks.periode <= tujuan.periode)
    left join sumber on sumber.sumber_id = konteks.sumber_id
    qualify row_number() over (
        partition by tujuan.indikator, tujuan.dokumen, tujuan.periode
        order by konteks.periode = tujuan.periode desc, konteks.periode desc, sumber.prioritas, konteks.sumber_id
    ) = 1
),

disanding as (
    select
        tujuan.*,
        hasil.nilai as capaian,
        hasil.periode_capaian,
        hasil.status as status_capaian,
        hasil.sumber_id as sumber_capaian,
        coalesce(
            hasil.periode_capaian = tujuan.periode
            or (length(tujuan.periode) = 4 and left(hasil.periode_capaian, 4) = tujuan.periode),
            false
        ) as setahun
    from tujuan
    left join hasil
        on hasil.indikator = tujuan.indikator and hasil.dokumen = tujuan.dokumen and hasil.periode = tujuan.periode
)

select
    disanding.indikator as indikator,
    coalesce(indikator.nama, disanding.indikator) as nama,
    disanding.satuan as satuan,
    coalesce(indikator.desimal, 2) as desimal,
    coalesce(indikator.polaritas, 'netral') as polaritas,
    disanding.dokumen as dokumen,
    disanding.periode as periode,
    disanding.nilai as target,
    disanding.capaian as capaian,
    disanding.periode_capaian as periode_capaian,
    disanding.setahun as setahun,
    case when disanding.setahun then disanding.capaian - disanding.nilai end as selisih,
    case
        when not disanding.setahun or coalesce(indikator.polaritas, 'netral') = 'netral' then null
        when indikator.polaritas = 'naik_baik' then disanding.capaian >= disanding.nilai
        else disanding.capaian <= disanding.nilai
    end as tercapai,
    case when disanding.capaian is null then 'tidak_tersedia' else 'ada' end as keadaan,
    coalesce(disanding.status_capaian, 'tidak_tersedia') as status,
    'resmi' as asal,
    disanding.sumber_id as sumber_id,
    disanding.sumber_capaian as sumber_capaian
from disanding
left join indikator on indikator.indikator = disanding.indikator
order by disanding.periode desc, indikator.tema, disanding.indikator, disanding.dokumen
