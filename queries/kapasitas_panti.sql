-- purpose: what managers said of each panti and shelter: room, residents, waiting list; a share filled only at one moment
-- grain: one row per panti, periode
-- params: none
-- columns: panti, periode, kapasitas, penghuni, hunian, daftar_tunggu, status_penghuni, keadaan, status, asal, sumber_id
with ucapan as (
    select
        konteks.rincian as panti,
        konteks.periode,
        case
            when konteks.indikator like 'kapasitas_%' then 'kapasitas'
            when konteks.indikator like 'penghuni_%' then 'penghuni'
            else 'daftar_tunggu'
        end as hal,
        konteks.nilai,
        konteks.status,
        konteks.sumber_id
    from konteks
    inner join indikator on indikator.indikator = konteks.indikator and indikator.tema = 'panti'
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.asal = 'resmi' and konteks.nilai is not null
    qualify row_number() over (
        partition by konteks.indikator, konteks.rincian, konteks.periode order by sumber.prioritas, konteks.sumber_id
    ) = 1
),

sejajar as (
    select
        panti,
        periode,
        max(case when hal = 'kapasitas' then nilai end) as kapasitas,
        max(case when hal = 'penghuni' then nilai end) as penghuni,
        max(case when hal = 'daftar_tunggu' then nilai end) as daftar_tunggu,
        max(case when hal = 'penghuni' then status end) as status_penghuni,
        bool_or(status = 'perkiraan') as perkiraan,
        string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id
    from ucapan
    group by panti, periode
)

select
    panti as panti,
    periode as periode,
    kapasitas as kapasitas,
    penghuni as penghuni,
    -- no percent on a base below 20
    case when kapasitas >= 20 then penghuni * 100.0 / kapasitas end as hunian,
    daftar_tunggu as daftar_tunggu,
    coalesce(status_penghuni, 'tetap') as status_penghuni,
    'ada' as keadaan,
    case when perkiraan then 'perkiraan' else 'tetap' end as status,
    'resmi' as asal,
    sumber_id as sumber_id
from sejajar
order by panti, periode desc
