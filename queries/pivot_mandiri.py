"""SQL: `hitung` of tables whose figures stand for themselves: population and context."""

from __future__ import annotations

from queries.pivot_fakta import STATUS, saringan
from queries.pivot_tulis import Penulis, kumpul_sumber


def penduduk(tulis: Penulis, sumber: str, saring: dict) -> str:
    """Population: the place's own row where one is published, else its areas, and only when none is missing."""
    side = "" if sumber == "penduduk" else " and penduduk.sisi = kurun.waktu"
    return f"""terpakai as (
    select
        kurun.waktu, penduduk.kode_wilayah, penduduk.dasar, penduduk.jenis_kelamin, penduduk.nilai, penduduk.status,
        penduduk.asal, penduduk.periode, penduduk.sumber_id
    from {sumber}
    inner join kurun on kurun.tahun = penduduk.tahun{side}
    where penduduk.dipakai
        and {saringan(tulis, "penduduk", saring)}
),

sendiri as (
    select tempat.tempat, terpakai.*
    from terpakai
    inner join tempat on tempat.kode = terpakai.kode_wilayah
),

bersama as (
    select
        anggota_tempat.tempat, terpakai.waktu, terpakai.dasar, terpakai.jenis_kelamin,
        cast(sum(terpakai.nilai) as bigint) as nilai,
        count(*) as n_wilayah,
        count(case
            when coalesce(year(wilayah.berlaku_mulai), 0) <= kurun.tahun
                and coalesce(year(wilayah.berlaku_sampai), 9999) >= kurun.tahun then 1
        end) as n_berlaku,
        {STATUS.format("terpakai.status")} as status,
        min(terpakai.asal) as asal,
        max(terpakai.periode) as periode,
        {kumpul_sumber("terpakai.sumber_id")} as sumber_id
    from terpakai
    inner join anggota_tempat on anggota_tempat.kode_wilayah = terpakai.kode_wilayah
    inner join wilayah on wilayah.kode_wilayah = terpakai.kode_wilayah
    inner join kurun on kurun.waktu = terpakai.waktu
    group by anggota_tempat.tempat, terpakai.waktu, terpakai.dasar, terpakai.jenis_kelamin
),

hitung as (
    select
        tempat, waktu, dasar, jenis_kelamin, nilai, case when nilai = 0 then 'nihil' else 'ada' end as keadaan,
        '' as alasan, status, asal, cast(null as bigint) as batas, coalesce(berlaku.n_total, 1) as n_wilayah,
        0 as n_jenis, 0 as n_jenis_total, false as kumulatif, periode, sumber_id
    from sendiri
    left join berlaku using (tempat, waktu)
    union all
    select
        tempat, waktu, dasar, jenis_kelamin,
        case when n_berlaku = n_total then nilai end as nilai,
        case when n_berlaku < n_total then 'tidak_tersedia' when nilai = 0 then 'nihil' else 'ada' end as keadaan,
        case when n_berlaku < n_total then 'cakupan_kurang' else '' end as alasan,
        status, asal, cast(null as bigint) as batas, n_wilayah, 0 as n_jenis, 0 as n_jenis_total, false as kumulatif,
        periode, sumber_id
    from bersama
    inner join berlaku using (tempat, waktu)
    anti join sendiri using (tempat, waktu, dasar, jenis_kelamin)
)"""


def konteks(tulis: Penulis, sumber: str, satuan: str) -> str:
    """Context: the printed figure of the place itself, of the source that comes first. `deret` names the rows."""
    side = "" if sumber == "konteks" else " and konteks.sisi = deret.waktu"
    return f"""hitung as (
    select
        tempat.tempat, deret.waktu, deret.indikator, deret.rincian, konteks.nilai, konteks.keadaan, '' as alasan,
        konteks.status, konteks.asal, cast(null as bigint) as batas,
        case when konteks.nilai is null then 0 else 1 end as n_wilayah, 0 as n_jenis, 0 as n_jenis_total,
        false as kumulatif, konteks.periode, konteks.sumber_id
    from {sumber}
    inner join tempat on tempat.kode = konteks.kode_wilayah
    inner join deret
        on deret.indikator = konteks.indikator
        and deret.rincian_terbit = konteks.rincian
        and deret.periode = konteks.periode{side}
    left join sumber on sumber.sumber_id = konteks.sumber_id
    where konteks.satuan = {tulis.satu(satuan)}
    qualify row_number() over (
        partition by tempat.tempat, deret.waktu, deret.indikator, deret.rincian
        order by konteks.asal = 'contoh', konteks.nilai is null, deret.urutan, sumber.prioritas, konteks.sumber_id
    ) = 1
)"""
