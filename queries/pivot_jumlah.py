"""SQL: the number of every cell before a measure is made of it: CTE `hitung`, one row per key that has any row.

A published margin is taken as it stands; any other roll-up is the sum of its finest published rows and hidden as soon
as one of them is.
"""

from __future__ import annotations

from collections.abc import Sequence

from queries.pivot_fakta import BANYAK, STATUS, saringan
from queries.pivot_tulis import Penulis, kumpul_sumber

NILAI = (
    "nilai", "keadaan", "alasan", "status", "asal", "batas", "n_wilayah", "n_jenis", "n_jenis_total", "kumulatif",
    "periode", "sumber_id",
)  # fmt: skip


def anggota_tempat(lepas: bool, provinsi_sendiri: bool) -> str:
    """The areas of every place: of published codes from the roll-up table, of others (`lepas`) as listed."""
    own = """
    union all
    select tempat.tempat, tempat.kode as kode_wilayah
    from tempat
    inner join wilayah on wilayah.kode_wilayah = tempat.kode and wilayah.tingkat = 'provinsi'"""
    other = """
    union all
    select tempat, kode_wilayah from tempat_lain"""
    more = (other if lepas else "") + (own if provinsi_sendiri else "")
    return f"""anggota_tempat as (
    select tempat.tempat, wilayah_rekap.kode_wilayah
    from tempat
    inner join wilayah_rekap on wilayah_rekap.kode_rekap = tempat.kode{more}
)"""


def anggota_golongan(lepas: bool) -> str:
    """The types of every type set."""
    other = """
    union all
    select golongan, jenis from golongan_lain"""
    return f"""anggota_golongan as (
    select golongan.golongan, jenis_rekap.jenis
    from golongan
    inner join jenis_rekap on jenis_rekap.kode_rekap = golongan.kode{other if lepas else ""}
)"""


BERLAKU = """berlaku as (
    select anggota_tempat.tempat, kurun.waktu, count(*) as n_total
    from anggota_tempat
    inner join wilayah on wilayah.kode_wilayah = anggota_tempat.kode_wilayah
    cross join kurun
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= kurun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= kurun.tahun
    group by anggota_tempat.tempat, kurun.waktu
)"""


def langsung_pmks(
    tulis: Penulis, sumber: str, saring: dict, kode: tuple[Sequence[str], Sequence[str]]
) -> str:
    """Cells that are published rows. `kode`: codes of the places and of the types that are read."""
    narrow = [
        f"{column} in {tulis.daftar(codes)}"
        for column, codes in zip(("pmks.kode_wilayah", "pmks.jenis"), kode)
        if len(codes) <= BANYAK
    ]
    where = "\n        and ".join([saringan(tulis, "pmks", saring), *narrow])
    side = "" if sumber == "pmks" else " and waktu.waktu = pmks.sisi"
    return f"""langsung as (
    select
        tempat.tempat, golongan.golongan, waktu.waktu, pmks.ukuran, pmks.jenis_kelamin,
        pmks.nilai, pmks.keadaan, '' as alasan, pmks.status, pmks.asal, pmks.batas, pmks.n_wilayah, pmks.n_jenis,
        pmks.n_jenis_total, pmks.kumulatif, pmks.periode, pmks.sumber_id
    from {sumber}
    inner join tempat on tempat.kode = pmks.kode_wilayah
    inner join golongan on golongan.kode = pmks.jenis
    inner join waktu on waktu.periode = pmks.periode and waktu.ukuran = pmks.ukuran{side}
    where {where}
        and waktu.n_periode = 1
)"""


def langsung_spm(tulis: Penulis, sumber: str, saring: dict) -> str:
    """Cells that are published rows of SPM."""
    side = "" if sumber == "spm" else " and waktu.waktu = spm.sisi"
    return f"""langsung as (
    select
        tempat.tempat, waktu.waktu, spm.layanan, spm.kewenangan, spm.ukuran,
        spm.nilai, spm.keadaan, '' as alasan, spm.status, spm.asal, spm.batas, spm.n_wilayah, 0 as n_jenis,
        0 as n_jenis_total, false as kumulatif, spm.periode, spm.sumber_id
    from {sumber}
    inner join tempat on tempat.kode = spm.kode_wilayah
    inner join waktu on waktu.periode = spm.periode{side}
    where {saringan(tulis, "spm", saring)}
)"""


def jumlahan(kunci: Sequence[str], syarat: str) -> str:
    """Sums of the finest rows. `kunci`: key columns; `syarat`: which cells are not published rows."""
    typed = "golongan" in kunci
    own = [one for one in kunci if one not in ("tempat", "golongan")]
    keys = ", ".join(
        [
            "anggota_tempat.tempat",
            *(["anggota_golongan.golongan"] if typed else []),
            *(f"fakta.{k}" for k in own),
        ]
    )
    plain = ", ".join(kunci)
    join_types = "\n    inner join anggota_golongan on anggota_golongan.jenis = fakta.jenis" if typed else ""
    join_margins = "\n    left join tempat on tempat.tempat = anggota_tempat.tempat"
    if typed:
        join_margins += "\n    left join golongan on golongan.golongan = anggota_golongan.golongan"
    unsur = f"""unsur as (
    select {keys}, {"fakta.jenis, " if typed else ""}fakta.* exclude ({", ".join(own)}{", jenis" if typed else ""})
    from fakta
    inner join anggota_tempat on anggota_tempat.kode_wilayah = fakta.kode_wilayah{join_types}{join_margins}
    where {syarat}
)"""
    hadir = _hadir_jenis(kunci) if typed else ""
    total = "coalesce((select count(*) from harapan where harapan.golongan = jumlah.golongan), 0)"
    types = (
        f"coalesce(hadir_jenis.n_jenis, 0) as n_jenis,\n        {total} as n_jenis_total"
        if typed
        else "0 as n_jenis, 0 as n_jenis_total"
    )
    join = f"\n    left join hadir_jenis using ({plain})" if typed else ""
    return f"""{unsur}{hadir},

jumlah_unsur as (
    select
        {plain},
        cast(sum(nilai) as bigint) as nilai,
        coalesce(bool_or(keadaan = 'disamarkan'), false) as tersamar,
        bool_or(keadaan = 'belum_dilaporkan') as belum,
        count(distinct asal) > 1 as dua_asal,
        case when bool_or(hadir) then '' else max(alasan) end as alasan,
        {STATUS.format("status")} as status,
        min(asal) as asal,
        max(batas) as batas,
        count(distinct case when hadir then kode_wilayah end) as n_wilayah,
        bool_or(kumulatif) as kumulatif,
        max(periode) as periode,
        coalesce({kumpul_sumber("sumber_id", "hadir")}, {kumpul_sumber("sumber_id")}) as sumber_id
    from unsur
    group by {plain}
),

jumlahan as (
    select
        {", ".join(f"jumlah.{k}" for k in kunci)},
        case when not jumlah.tersamar and not jumlah.dua_asal then jumlah.nilai end as nilai,
        case
            when jumlah.tersamar then 'disamarkan'
            when jumlah.dua_asal then 'tidak_tersedia'
            when jumlah.nilai = 0 then 'nihil'
            when jumlah.nilai is not null then 'ada'
            when jumlah.belum then 'belum_dilaporkan'
            else 'tidak_tersedia'
        end as keadaan,
        case when not jumlah.tersamar and jumlah.dua_asal then 'beda_asal' else jumlah.alasan end as alasan,
        jumlah.status, jumlah.asal, jumlah.batas, jumlah.n_wilayah, {types}, jumlah.kumulatif, jumlah.periode,
        jumlah.sumber_id
    from jumlah_unsur as jumlah{join}
)"""


def _hadir_jenis(kunci: Sequence[str]) -> str:
    """How many of the expected types each sum holds."""
    return f""",

hadir_jenis as (
    select {", ".join(f"unsur.{k}" for k in kunci)}, count(distinct wakil.anggota) as n_jenis
    from unsur
    inner join wakil on wakil.jenis = unsur.jenis
    inner join harapan on harapan.golongan = unsur.golongan and harapan.jenis = wakil.anggota
    where unsur.hadir
    group by all
)"""


def hitung(kunci: Sequence[str], bagian: Sequence[str]) -> str:
    """Published rows and sums together."""
    names = ", ".join((*kunci, *NILAI))
    parts = "\n    union all\n    ".join(f"select\n        {names}\n    from {one}" for one in bagian)
    return f"hitung as (\n    {parts}\n)"
