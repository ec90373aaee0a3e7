"""SQL: what a measure makes of the counts: CTE `jawab`, one row per cell of the grid, with the columns of a Sel.

Byar and Wilson limits as in stats.interval (same sources, same constants); a test compares the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from queries.pivot_tabel import BASIS
from queries.pivot_tulis import Penulis, gabung_sumber

SEL = (
    "nilai", "keadaan", "alasan", "status", "asal", "batas", "n_wilayah", "n_total", "n_jenis", "n_jenis_total",
    "rendah", "tinggi", "pembilang", "penyebut", "kumulatif", "periode", "sumber_id",
)  # fmt: skip
_Z = "1.959963984540054"
_NOL = "3.6888794541139363"  # exact upper limit of a count of zero


def byar(n: str) -> tuple[str, str]:
    """95 % limits of a count as expressions."""
    low = f"case when {n} = 0 then 0 else {n} * power(greatest(0, 1 - 1 / (9.0 * {n}) - {_Z} / (3 * sqrt({n}))), 3) end"
    high = (
        f"case when {n} = 0 then {_NOL} "
        f"else ({n} + 1) * power(1 - 1 / (9.0 * ({n} + 1)) + {_Z} / (3 * sqrt({n} + 1)), 3) end"
    )
    return low, high


def wilson(x: str, n: str) -> tuple[str, str]:
    """95 % limits of 100 x / n in percent as expressions; null where x exceeds n."""
    z2 = f"({_Z} * {_Z})"
    p = f"(1.0 * {x} / {n})"
    middle = f"({p} + {z2} / (2 * {n}))"
    width = f"{_Z} * sqrt({p} * (1 - {p}) / {n} + {z2} / (4.0 * {n} * {n}))"
    scale = f"(1 + {z2} / {n})"
    return (
        f"case when {x} > {n} then null when {x} = 0 then 0 else 100 * ({middle} - {width}) / {scale} end",
        f"case when {x} > {n} then null when {x} = {n} then 100 else 100 * ({middle} + {width}) / {scale} end",
    )


def kisi(kunci: Sequence[str], daftar: Mapping[str, str]) -> str:
    """Every cell that may be asked. `daftar`: key column -> the list that holds its values."""
    parts = [f"(select distinct {one} from {daftar[one]}) as d{number}" for number, one in enumerate(kunci)]
    return f"kisi as (\n    select {', '.join(kunci)}\n    from " + "\n    cross join ".join(parts) + "\n)"


def isi(kunci: Sequence[str], n_total: str, belum_berlaku: str) -> str:
    """The grid filled with counts: what is missing is tidak_tersedia, with its coverage."""
    keys = ", ".join(kunci)
    return f"""isi as (
    select
        {", ".join(f"kisi.{one}" for one in kunci)},
        hitung.nilai,
        coalesce(hitung.keadaan, 'tidak_tersedia') as keadaan,
        case
            when coalesce(hitung.keadaan, 'tidak_tersedia') = 'tidak_tersedia' and coalesce(hitung.alasan, '') = ''
                and {belum_berlaku} then 'belum_berlaku'
            else coalesce(hitung.alasan, '')
        end as alasan,
        coalesce(hitung.status, 'tetap') as status, coalesce(hitung.asal, '') as asal, hitung.batas,
        coalesce(hitung.n_wilayah, 0) as n_wilayah, {n_total} as n_total,
        coalesce(hitung.n_jenis, 0) as n_jenis, coalesce(hitung.n_jenis_total, 0) as n_jenis_total,
        coalesce(hitung.kumulatif, false) as kumulatif, coalesce(hitung.periode, '') as periode,
        coalesce(hitung.sumber_id, '') as sumber_id
    from kisi
    left join hitung using ({keys})
    left join berlaku using (tempat, waktu)
)"""


def jawab_dari(kunci: Sequence[str], kolom: Mapping[str, str], dari: str) -> str:
    """The last CTE: keys, then the columns of a cell."""
    texts = [f"{expression} as {name}" for name, expression in kolom.items()]
    names = ",\n        ".join([*kunci, *texts])
    return f"jawab as (\n    select\n        {names}\n    from {dari}\n)"


def _dasar(nama: str) -> dict[str, str]:
    """A cell as it is counted."""
    found = {one: f"{nama}.{one}" for one in SEL}
    return found | dict.fromkeys(("rendah", "tinggi", "pembilang", "penyebut"), "cast(null as double)")


def jumlah(kunci: Sequence[str]) -> str:
    """Counts as they are."""
    return jawab_dari([f"isi.{one}" for one in kunci], _dasar("isi"), "isi")


def selang_jumlah(kunci: Sequence[str]) -> str:
    """Counts with their Byar limits."""
    low, high = byar("isi.nilai")
    return jawab_dari([f"isi.{one}" for one in kunci], _dasar("isi") | {"rendah": low, "tinggi": high}, "isi")


def dasar_orang(tulis: Penulis, dasar: str, kelamin: Sequence[str]) -> str:
    """The population of every place and moment: only where the base covers each valid area."""
    return f"""orang as (
    select
        anggota_tempat.tempat, kurun.waktu, daftar.jenis_kelamin,
        case when count(*) = count(penduduk.nilai) then cast(sum(penduduk.nilai) as bigint) end as penduduk,
        string_agg(distinct penduduk.sumber_id, '|') as sumber_id
    from anggota_tempat
    inner join wilayah on wilayah.kode_wilayah = anggota_tempat.kode_wilayah
    cross join kurun
    cross join (select unnest([{", ".join(tulis.satu(one) for one in kelamin)}]) as jenis_kelamin) as daftar
    left join penduduk
        on penduduk.kode_wilayah = anggota_tempat.kode_wilayah
        and penduduk.tahun = kurun.tahun_dasar
        and penduduk.jenis_kelamin = daftar.jenis_kelamin
        and penduduk.dasar = {tulis.satu(dasar)}
        and penduduk.dipakai
    where wilayah.tingkat in ('kabupaten', 'kota')
        and coalesce(year(wilayah.berlaku_mulai), 0) <= kurun.tahun
        and coalesce(year(wilayah.berlaku_sampai), 9999) >= kurun.tahun
    group by anggota_tempat.tempat, kurun.waktu, daftar.jenis_kelamin
)"""


def angka(kunci: Sequence[str]) -> str:
    """Rate per 10.000: only where every area of the cell has both a count and a population."""
    shown = "isi.keadaan in ('ada', 'nihil')"
    whole = f"{shown} and isi.n_wilayah = isi.n_total"
    good = f"{whole} and orang.penduduk > 0"
    low, high = byar("isi.nilai")
    sex = "isi.jenis_kelamin" if "jenis_kelamin" in kunci else "'total'"
    columns = _dasar("isi") | {
        "nilai": f"case when {good} then isi.nilai * 10000.0 / orang.penduduk end",
        "keadaan": f"case when {good} or not ({shown}) then isi.keadaan else 'tidak_tersedia' end",
        "alasan": f"case when not ({shown}) then isi.alasan when not ({whole}) then 'cakupan_kurang' "
        f"when not coalesce({good}, false) then 'tanpa_dasar' else '' end",
        "rendah": f"case when {good} then ({low}) * 10000.0 / orang.penduduk end",
        "tinggi": f"case when {good} then ({high}) * 10000.0 / orang.penduduk end",
        "pembilang": "isi.nilai",
        "penyebut": "orang.penduduk",
        "sumber_id": f"coalesce({gabung_sumber('isi.sumber_id', 'orang.sumber_id')}, '')",
    }
    source = (
        "isi\n    left join orang on orang.tempat = isi.tempat and orang.waktu = isi.waktu "
        f"and orang.jenis_kelamin = {sex}"
    )
    return jawab_dari([f"isi.{one}" for one in kunci], columns, source)


def porsi(kunci: Sequence[str], induk: Mapping[str, str]) -> str:
    """Share of a total. `induk`: key column -> expression of the total's key."""
    shown = "bagian.keadaan in ('ada', 'nihil') and seluruh.keadaan in ('ada', 'nihil')"
    good = f"{shown} and bagian.asal = seluruh.asal and seluruh.nilai >= {BASIS}"
    low, high = wilson("bagian.nilai", "seluruh.nilai")
    whole = "bagian.n_wilayah < bagian.n_total"
    columns = _dasar("bagian") | {
        "nilai": f"case when {good} then bagian.nilai * 100.0 / seluruh.nilai end",
        "keadaan": "case when 'disamarkan' in (bagian.keadaan, seluruh.keadaan) then 'disamarkan' "
        f"when {good} or bagian.keadaan not in ('ada', 'nihil') then bagian.keadaan else 'tidak_tersedia' end",
        "alasan": "case when 'disamarkan' in (bagian.keadaan, seluruh.keadaan) then '' "
        "when bagian.keadaan not in ('ada', 'nihil') then bagian.alasan "
        "when seluruh.keadaan not in ('ada', 'nihil') then seluruh.alasan "
        "when bagian.asal <> seluruh.asal then 'beda_asal' "
        f"when seluruh.nilai < {BASIS} then 'basis_kecil' else '' end",
        "status": status_dua("bagian.status", "seluruh.status"),
        "batas": "greatest(bagian.batas, seluruh.batas)",
        # the part's own gap first: it makes the share too small; else the whole's
        "n_wilayah": f"case when {whole} then bagian.n_wilayah else seluruh.n_wilayah end",
        "n_total": f"case when {whole} then bagian.n_total else seluruh.n_total end",
        "rendah": f"case when {good} then {low} end",
        "tinggi": f"case when {good} then {high} end",
        "pembilang": f"case when {shown} then bagian.nilai end",
        "penyebut": f"case when {shown} then seluruh.nilai end",
        "sumber_id": f"coalesce({gabung_sumber('bagian.sumber_id', 'seluruh.sumber_id')}, '')",
    }
    on = "\n        and ".join(f"seluruh.{one} = {induk.get(one, f'bagian.{one}')}" for one in kunci)
    return jawab_dari(
        [f"bagian.{one}" for one in kunci],
        columns,
        f"isi as bagian\n    inner join isi as seluruh\n        on {on}",
    )


def status_dua(*columns: str) -> str:
    listed = ", ".join(columns)
    return (
        f"case when 'sementara' in ({listed}) then 'sementara' when 'perkiraan' in ({listed}) then 'perkiraan' "
        "else 'tetap' end"
    )
