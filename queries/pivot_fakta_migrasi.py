"""SQL: recorded migration by area and span, from published spans or from single months of one publisher."""

from __future__ import annotations

from queries.pivot_fakta import STATUS
from queries.pivot_tulis import Penulis, gabung_sumber, kumpul_sumber


def migrasi(tulis: Penulis, sumber: str, arah: tuple[str, ...], neto: bool) -> str:
    """CTE `fakta`. `waktu` holds the parts of each moment: waktu, mulai, akhir, n_bulan, asal, n_bagian.

    A number exists where every part does: a published span of just these days, or all its months from one publisher.
    Net: both directions of one part from one source.
    """
    wanted = ("datang", "pindah") if neto else arah
    chosen = _neto() if neto else "select * from terpilih"
    keys = "waktu, kode_wilayah" if neto else "waktu, kode_wilayah, arah"
    chosen_part = f"bagian as (\n    {chosen}\n)"
    return ",\n\n".join((_tercatat(tulis, sumber, wanted), _calon(), chosen_part, _fakta(keys)))


def _tercatat(tulis: Penulis, sumber: str, arah: tuple[str, ...]) -> str:
    """What was recorded inside each part of a moment: a span of just these days, or single months."""
    side = "migrasi.sisi = waktu.waktu and " if sumber != "migrasi" else ""
    return f"""tercatat as materialized (
    select
        waktu.waktu, waktu.mulai as mulai_bagian, waktu.n_bulan, migrasi.kode_wilayah, migrasi.arah, migrasi.asal,
        migrasi.nilai, migrasi.status, migrasi.sumber_id,
        migrasi.mulai, migrasi.akhir = cast(waktu.akhir as date) and migrasi.mulai = cast(waktu.mulai as date) as tepat,
        datediff('month', migrasi.mulai, migrasi.akhir) = 0 as sebulan,
        coalesce(sumber.penerbit, migrasi.sumber_id) as penerbit,
        coalesce(sumber.prioritas, 999) as prioritas
    from {sumber}
    inner join waktu
        on {side}migrasi.mulai >= cast(waktu.mulai as date)
        and migrasi.akhir <= cast(waktu.akhir as date)
        and migrasi.asal = waktu.asal
    left join sumber on sumber.sumber_id = migrasi.sumber_id
    where migrasi.pada_sumbu_waktu
        and migrasi.nilai is not null
        and migrasi.arah in {tulis.daftar(arah)}
)"""


def _calon() -> str:
    """The candidates for a part: its span as published, or all its months of one publisher; the best of them."""
    return f"""bulan as (
    select *
    from tercatat
    where sebulan and n_bulan > 1
    qualify row_number() over (
        partition by waktu, mulai_bagian, kode_wilayah, arah, penerbit, mulai order by prioritas, sumber_id
    ) = 1
),

calon as (
    select
        waktu, mulai_bagian, kode_wilayah, arah, asal, nilai, status, sumber_id, sumber_id as kunci, prioritas
    from tercatat
    where tepat
    union all
    select
        waktu, mulai_bagian, kode_wilayah, arah, min(asal) as asal, sum(nilai) as nilai,
        {STATUS.format("status")} as status, string_agg(distinct sumber_id, '|' order by sumber_id) as sumber_id,
        min(sumber_id) as kunci, max(prioritas) as prioritas
    from bulan
    group by waktu, mulai_bagian, kode_wilayah, arah, penerbit, n_bulan
    having count(*) = n_bulan
),

terpilih as (
    select waktu, mulai_bagian, kode_wilayah, arah, asal, nilai, status, sumber_id
    from calon
    qualify row_number() over (
        partition by waktu, mulai_bagian, kode_wilayah, arah order by prioritas, kunci
    ) = 1
)"""


def _fakta(keys: str) -> str:
    """The number of a moment, where every part has one of the same asal."""
    return f"""fakta as materialized (
    select
        {_pakai(keys, "ada_rentang")}, 1 as n_periode,
        case when lengkap then nilai end as nilai,
        coalesce(lengkap, false) as hadir,
        case when lengkap and nilai = 0 then 'nihil' when lengkap then 'ada' else 'tidak_tersedia' end as keadaan,
        case
            when lengkap then ''
            when n_bagian_ada = n_bagian and not seasal then 'beda_asal'
            else 'belum_lengkap'
        end as alasan,
        case when lengkap then status else 'tetap' end as status, case when lengkap then asal end as asal,
        cast(null as bigint) as batas, false as kumulatif, ada_rentang.waktu as periode,
        coalesce(jumlah.sumber_id, ada_rentang.sumber_id) as sumber_id
    from (
        select {keys}, {kumpul_sumber("sumber_id")} as sumber_id
        from tercatat
        group by {keys}
    ) as ada_rentang
    inner join (select waktu, count(*) as n_bagian from waktu group by waktu) as banyak using (waktu)
    left join (
        select
            {keys},
            count(*) as n_bagian_ada,
            count(distinct asal) = 1 as seasal,
            count(*) = (select count(*) from waktu where waktu.waktu = bagian.waktu) and count(distinct asal) = 1
                as lengkap,
            cast(sum(nilai) as bigint) as nilai,
            {STATUS.format("status")} as status,
            min(asal) as asal,
            {kumpul_sumber("sumber_id")} as sumber_id
        from bagian
        group by {keys}
    ) as jumlah using ({keys})
)"""


def _pakai(keys: str, nama: str) -> str:
    return ", ".join(f"{nama}.{one}" for one in keys.split(", "))


def _neto() -> str:
    """Arrivals less departures of one part, as one source gives both."""
    return f"""select
        datang.waktu, datang.mulai_bagian, datang.kode_wilayah, datang.asal, datang.nilai - pindah.nilai as nilai,
        case
            when 'sementara' in (datang.status, pindah.status) then 'sementara'
            when 'perkiraan' in (datang.status, pindah.status) then 'perkiraan'
            else 'tetap'
        end as status,
        {gabung_sumber("datang.sumber_id", "pindah.sumber_id")} as sumber_id
    from calon as datang
    inner join calon as pindah
        on pindah.waktu = datang.waktu
        and pindah.mulai_bagian = datang.mulai_bagian
        and pindah.kode_wilayah = datang.kode_wilayah
        and pindah.kunci = datang.kunci
        and pindah.arah = 'pindah'
    where datang.arah = 'datang'
    qualify row_number() over (
        partition by datang.waktu, datang.mulai_bagian, datang.kode_wilayah order by datang.prioritas, datang.kunci
    ) = 1"""
