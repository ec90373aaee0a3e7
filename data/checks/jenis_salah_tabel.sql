-- nama: jenis_salah_tabel
-- arti: Kode jenis dikenal, tetapi bukan isi tabel itu, misalnya pilar atau jenis PSKS pada tabel PMKS.
-- tingkat: gagal
with tercatat as (
    select 'pmks' as tabel, jenis, sumber_id, count(*) as banyak from pmks group by jenis, sumber_id
    union all
    select 'psks' as tabel, jenis, sumber_id, count(*) as banyak from psks group by jenis, sumber_id
    union all
    select 'spm' as tabel, layanan as jenis, sumber_id, count(*) as banyak from spm group by layanan, sumber_id
)

select
    tercatat.tabel,
    tercatat.jenis,
    jenis.keluarga,
    tercatat.sumber_id,
    tercatat.banyak
from tercatat
inner join jenis
    on tercatat.jenis = jenis.jenis
where
    case tercatat.tabel
        -- roll-ups (pilar, spm, semua) are made from the rows; stored beside them they would count twice
        when 'pmks' then jenis.keluarga not in ('pmks', 'grup', 'pas', 'lokal', 'lama')
        else jenis.keluarga <> tercatat.tabel
    end
order by tercatat.tabel, tercatat.jenis, tercatat.sumber_id
