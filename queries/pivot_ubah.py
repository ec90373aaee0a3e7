"""SQL: changes between two periods or two editions, over the areas and types that both sides have, unbroken."""

from __future__ import annotations

from collections.abc import Sequence

from queries.pivot_tulis import gabung_sumber, kumpul_sumber
from queries.pivot_ubah_akhir import akhiri
from queries.pivot_ukur import status_dua

# a definition break of the type, for all senders or this area, after the first period up to the last
PUTUS = """when exists (
                select 1
                from putus_deret
                where putus_deret.jenis = akhir.jenis
                    and coalesce(putus_deret.kode_wilayah, '') in ('', akhir.kode_wilayah)
                    and cast(left(putus_deret.periode, 4) as integer) > cast(left(awal.periode, 4) as integer)
                    and cast(left(putus_deret.periode, 4) as integer) <= cast(left(akhir.periode, 4) as integer)
            ) then 'putus_deret'
            """


def pasangkan(kunci: Sequence[str], berjenis: bool, dua_edisi: bool) -> str:
    """CTEs `pasangan` (finest rows of both sides) and `sebanding` (what compares inside each cell)."""
    own = [one for one in kunci if one not in ("tempat", "golongan")]
    keys = ["kode_wilayah", *(["jenis"] if berjenis else []), *own]
    broken = PUTUS if berjenis and not dua_edisi else ""
    cell = ", ".join(
        [
            "anggota_tempat.tempat",
            *(["anggota_golongan.golongan"] if berjenis else []),
            *(f"pasangan.{one}" for one in own),
        ]
    )
    rest = f"pasangan.* exclude ({', '.join(own)})" if own else "pasangan.*"
    types = "\n    inner join anggota_golongan on anggota_golongan.jenis = pasangan.jenis" if berjenis else ""
    return f"""pasangan as materialized (
    select
        {", ".join(f"coalesce(awal.{one}, akhir.{one}) as {one}" for one in keys)},
        awal.nilai as nilai_awal, akhir.nilai as nilai_akhir,
        case
            when awal.kode_wilayah is null then 'tidak_ada_awal'
            when akhir.kode_wilayah is null then 'tidak_ada_akhir'
            when awal.asal <> akhir.asal then 'beda_asal'
            {broken}else 'sebanding'
        end as alasan,
        coalesce(awal.keadaan = 'disamarkan', false) or coalesce(akhir.keadaan = 'disamarkan', false) as tertutup,
        coalesce(awal.kumulatif, false) or coalesce(akhir.kumulatif, false) as kumulatif,
        {status_dua("awal.status", "akhir.status")} as status,
        coalesce(akhir.asal, awal.asal) as asal,
        greatest(awal.batas, akhir.batas) as batas,
        {gabung_sumber("awal.sumber_id", "akhir.sumber_id")} as sumber_id
    from (select * from fakta where waktu = 'awal' and hadir) as awal
    full outer join (select * from fakta where waktu = 'akhir' and hadir) as akhir using ({", ".join(keys)})
),

unsur_pasangan as (
    select {cell}, {rest}
    from pasangan
    inner join anggota_tempat on anggota_tempat.kode_wilayah = pasangan.kode_wilayah{types}
),
{_jenis_sebanding(kunci) if berjenis else ""}
sebanding as (
    select
        {", ".join(kunci)},
        sum(case when alasan = 'sebanding' then nilai_awal end) as nilai_awal,
        sum(case when alasan = 'sebanding' then nilai_akhir end) as nilai_akhir,
        count(distinct case when alasan = 'sebanding' then kode_wilayah end) as n_sebanding,
        bool_and(alasan = 'sebanding') as lengkap,
        bool_or(tertutup and alasan = 'sebanding') as ada_tertutup,
        min(case when alasan <> 'sebanding' then alasan end) as alasan_lain,
        bool_or(alasan = 'putus_deret') as ada_putus,
        bool_or(kumulatif) as kumulatif,
        case
            when bool_or(status = 'sementara' and alasan = 'sebanding') then 'sementara'
            when bool_or(status = 'perkiraan' and alasan = 'sebanding') then 'perkiraan'
            else 'tetap'
        end as status,
        min(asal) as asal,
        max(case when alasan = 'sebanding' then batas end) as batas,
        coalesce({kumpul_sumber("sumber_id", "alasan = 'sebanding'")}, {kumpul_sumber("sumber_id")}) as sumber_id
    from unsur_pasangan
    group by {", ".join(kunci)}
)"""


def _jenis_sebanding(kunci: Sequence[str]) -> str:
    keys = ", ".join(f"unsur_pasangan.{one}" for one in kunci)
    return f"""
jenis_sebanding as (
    select {keys}, count(distinct wakil.anggota) as n_jenis
    from unsur_pasangan
    inner join wakil on wakil.jenis = unsur_pasangan.jenis
    inner join harapan
        on harapan.golongan = unsur_pasangan.golongan
        and harapan.jenis = wakil.anggota
    where unsur_pasangan.alasan = 'sebanding'
    group by all
),
"""


def jawab(kunci: Sequence[str], persen: bool, berjenis: bool, n_total: str, belum_berlaku: str) -> str:
    """The change of every cell: of published rows where everything compares, else of what does."""
    keys = ", ".join(kunci)
    types = (
        "coalesce(jenis_sebanding.n_jenis, 0) as n_jenis,\n        "
        "coalesce((select count(*) from harapan where harapan.golongan = kisi.golongan), 0) as n_jenis_total,"
        if berjenis
        else "0 as n_jenis, 0 as n_jenis_total,"
    )
    join = f"\n    left join jenis_sebanding using ({keys})" if berjenis else ""
    compare = f"""banding as (
    select
        {", ".join(f"kisi.{one}" for one in kunci)},
        case when sebanding.lengkap then awal.nilai else sebanding.nilai_awal end as nilai_awal,
        case when sebanding.lengkap then akhir.nilai else sebanding.nilai_akhir end as nilai_akhir,
        case
            when sebanding.lengkap then coalesce('disamarkan' in (awal.keadaan, akhir.keadaan), false)
            else coalesce(sebanding.ada_tertutup, false)
        end as tertutup,
        case
            when sebanding.n_sebanding > 0 then ''
            when sebanding.ada_putus then 'putus_deret'
            else coalesce(
                sebanding.alasan_lain,
                nullif(akhir.alasan, ''),
                nullif(awal.alasan, ''),
                case when {belum_berlaku} then 'belum_berlaku' end,
                ''
            )
        end as alasan,
        case when sebanding.lengkap then greatest(awal.batas, akhir.batas) else sebanding.batas end as batas,
        coalesce(sebanding.status, 'tetap') as status, coalesce(sebanding.asal, '') as asal,
        coalesce(sebanding.n_sebanding, 0) as n_wilayah,
        coalesce({n_total}, 0) as n_total,
        {types}
        coalesce(sebanding.kumulatif, false) as kumulatif,
        coalesce(sebanding.sumber_id, '') as sumber_id,
        concat_ws('/', awal.periode, akhir.periode) as periode,
        1 as skala
    from kisi
    left join (select * from hitung where waktu = 'awal') as awal using ({keys})
    left join (select * from hitung where waktu = 'akhir') as akhir using ({keys})
    left join sebanding using ({keys}){join}
    left join (select * from berlaku where waktu = 'akhir') as berlaku using (tempat)
)"""
    return f"{compare},\n\n{akhiri(kunci, persen)}"
