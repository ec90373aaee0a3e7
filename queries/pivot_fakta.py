"""SQL: the finest published rows of each table, one per area (and type) and moment: CTE `fakta`.

Columns: kode_wilayah, jenis where there are types, waktu, the table's closed keys, then nilai, hadir (a number exists,
shown or hidden), keadaan, alasan, status, asal, batas, kumulatif, periode, sumber_id.
"""

from __future__ import annotations

from collections.abc import Sequence

from queries.pivot_tulis import Penulis, kumpul_sumber

BANYAK = 60  # codes that are still named in a filter, so that a large edition reads only them

STATUS = (
    "case when bool_or({0} = 'sementara') then 'sementara' when bool_or({0} = 'perkiraan') then 'perkiraan' "
    "else 'tetap' end"
)


def pmks(tulis: Penulis, sumber: str, saring: dict[str, Sequence[str]], banyak_periode: bool) -> str:
    """PMKS by area and type. `saring`: column -> values; `banyak_periode`: some moments are several periods."""
    where = _where(tulis, "pmks", saring)
    rows = f"""    select
        waktu.waktu, pmks.kode_wilayah, pmks.jenis, pmks.ukuran, pmks.jenis_kelamin, waktu.n_periode,
        pmks.nilai, pmks.n_wilayah > 0 as hadir, pmks.keadaan, '' as alasan, pmks.status, pmks.asal, pmks.batas,
        pmks.kumulatif, pmks.periode, pmks.sumber_id
    from {sumber}
    inner join waktu on {_waktu(sumber, "pmks", ("ukuran",))}
    where {where}
        and pmks.dimensi_wilayah = 'wilayah'
        and pmks.dimensi_jenis = 'jenis'"""
    if not banyak_periode:
        return f"fakta as materialized (\n{rows}\n)"
    return f"bagian as (\n{rows}\n),\n\n" + _himpun_waktu(
        "waktu, kode_wilayah, jenis, ukuran, jenis_kelamin, n_periode"
    )


def _himpun_waktu(keys: str) -> str:
    """Several periods of a flow: a number only when all have one, of one asal, none cumulative."""
    return f"""fakta as materialized (
    select
        {keys},
        case when lengkap and not tersamar then jumlah end as nilai,
        lengkap as hadir,
        case
            when lengkap and tersamar then 'disamarkan'
            when lengkap and jumlah = 0 then 'nihil'
            when lengkap then 'ada'
            when n_hadir = 0 and belum then 'belum_dilaporkan'
            else 'tidak_tersedia'
        end as keadaan,
        case
            when lengkap or n_hadir = 0 then ''
            when n_hadir < n_periode then 'belum_lengkap'
            when kumulatif then 'kumulatif'
            else 'beda_asal'
        end as alasan,
        status, case when lengkap then asal end as asal, case when lengkap then batas end as batas, kumulatif,
        periode, sumber_id
    from (
        select
            {keys},
            cast(sum(nilai) as bigint) as jumlah,
            count(case when hadir then 1 end) as n_hadir,
            count(case when hadir then 1 end) = n_periode
                and count(distinct asal) = 1
                -- what was added up by the sender is not added up again
                and not (n_periode > 1 and bool_or(kumulatif)) as lengkap,
            bool_or(keadaan = 'disamarkan') as tersamar,
            bool_or(keadaan = 'belum_dilaporkan') as belum,
            {STATUS.format("status")} as status,
            min(asal) as asal,
            max(batas) as batas,
            bool_or(kumulatif) as kumulatif,
            case when n_periode = 1 then min(periode) else min(periode) || '/' || max(periode) end as periode,
            {kumpul_sumber("sumber_id")} as sumber_id
        from bagian
        group by {keys}
    )
)"""


def spm(tulis: Penulis, sumber: str, saring: dict[str, Sequence[str]]) -> str:
    """SPM by area; the provincial authority's own row stands for the province."""
    return f"""fakta as materialized (
    select
        waktu.waktu, spm.kode_wilayah, spm.layanan, spm.kewenangan, spm.ukuran, 1 as n_periode,
        spm.nilai, spm.n_wilayah > 0 as hadir, spm.keadaan, '' as alasan, spm.status, spm.asal, spm.batas,
        false as kumulatif, spm.periode, spm.sumber_id
    from {sumber}
    inner join waktu on {_waktu(sumber, "spm", ())}
    where {_where(tulis, "spm", saring)}
        and (
            (spm.kewenangan = 'kab_kota' and spm.dimensi_wilayah = 'wilayah')
            or (spm.kewenangan = 'provinsi' and spm.dimensi_wilayah = 'provinsi')
        )
)"""


def psks(tulis: Penulis, sumber: str, saring: dict[str, Sequence[str]]) -> str:
    """PSKS by area and type."""
    return f"""fakta as materialized (
    select
        waktu.waktu, psks.kode_wilayah, psks.jenis, 1 as n_periode,
        psks.nilai, psks.nilai is not null as hadir, psks.keadaan, '' as alasan, psks.status, psks.asal,
        cast(null as bigint) as batas, false as kumulatif, psks.periode, psks.sumber_id
    from {sumber}
    inner join waktu on {_waktu(sumber, "psks", ())}
    where {_where(tulis, "psks", saring)}
)"""


def _waktu(sumber: str, nama: str, lain: tuple[str, ...]) -> str:
    """Join of a moment to its periods; two editions side by side carry the moment already."""
    keys = [f"waktu.{one} = {nama}.{one}" for one in ("periode", *lain)]
    return " and ".join([*keys, f"waktu.waktu = {nama}.sisi"] if sumber != nama else keys)


def _where(tulis: Penulis, nama: str, saring: dict[str, Sequence[str]]) -> str:
    parts = [
        f"{nama}.{column} = {tulis.satu(values[0])}"
        if len(values) == 1
        else f"{nama}.{column} in {tulis.daftar(values)}"
        for column, values in saring.items()
    ]
    return "\n        and ".join(parts) or "true"


def saringan(tulis: Penulis, nama: str, saring: dict[str, Sequence[str]]) -> str:
    """The same conditions for other readers of a table."""
    return _where(tulis, nama, saring)


def dua_edisi(tabel: str, kolom: Sequence[str], awal: str, akhir: str) -> str:
    """The rows of two editions as one table with the side that they belong to."""
    names = ", ".join(kolom)
    return f"""dua_edisi as (
    select 'awal' as sisi, {names} from {awal}.{tabel}
    union all
    select 'akhir' as sisi, {names} from {akhir}.{tabel}
)"""
