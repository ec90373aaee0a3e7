"""SQL: the last step of a change, and changes of figures that stand for themselves."""

from __future__ import annotations

from collections.abc import Sequence

from queries.pivot_tabel import BASIS
from queries.pivot_tulis import gabung_sumber
from queries.pivot_ukur import jawab_dari, status_dua


def jawab_langsung(kunci: Sequence[str], persen: bool, n_total: str, skala: str, beda_bulan: bool) -> str:
    """The change of figures that stand for themselves: population and context."""
    keys = ", ".join(kunci)
    month = "when substr(awal.periode, 5) <> substr(akhir.periode, 5) then 'beda_bulan'" if beda_bulan else ""
    compare = f"""banding as (
    select
        {", ".join(f"kisi.{one}" for one in kunci)},
        case when sepadan.alasan = '' then awal.nilai end as nilai_awal,
        case when sepadan.alasan = '' then akhir.nilai end as nilai_akhir,
        coalesce('disamarkan' in (awal.keadaan, akhir.keadaan), false) as tertutup,
        coalesce(sepadan.alasan, '') as alasan, greatest(awal.batas, akhir.batas) as batas,
        {status_dua("awal.status", "akhir.status")} as status, coalesce(akhir.asal, awal.asal, '') as asal,
        case when sepadan.alasan = '' then least(awal.n_wilayah, akhir.n_wilayah) else 0 end as n_wilayah,
        greatest(coalesce({n_total}, 0), case when sepadan.alasan = '' then akhir.n_wilayah else 0 end) as n_total,
        0 as n_jenis, 0 as n_jenis_total, false as kumulatif,
        coalesce({gabung_sumber("awal.sumber_id", "akhir.sumber_id")}, '') as sumber_id,
        concat_ws('/', awal.periode, akhir.periode) as periode,
        {skala} as skala
    from kisi
    left join (select * from hitung where waktu = 'awal') as awal using ({keys})
    left join (select * from hitung where waktu = 'akhir') as akhir using ({keys})
    left join (select * from berlaku where waktu = 'akhir') as berlaku using (tempat)
    cross join lateral (
        select case
            when awal.nilai is null and akhir.nilai is null then null
            when awal.nilai is null then 'tidak_ada_awal'
            when akhir.nilai is null then 'tidak_ada_akhir'
            when awal.asal <> akhir.asal then 'beda_asal'
            {month}
            else ''
        end as alasan
    ) as sepadan
)"""
    return f"{compare},\n\n{akhiri(kunci, persen)}"


def akhiri(kunci: Sequence[str], persen: bool) -> str:
    """Difference or percent; never a percent on a small base."""
    open_ = "not banding.tertutup and banding.nilai_awal is not null and banding.nilai_akhir is not null"
    enough = f" and banding.nilai_awal * banding.skala >= {BASIS}" if persen else ""
    change = "banding.nilai_akhir - banding.nilai_awal"
    value = f"({change}) * 100.0 / banding.nilai_awal" if persen else change
    columns = {
        "nilai": f"case when {open_}{enough} then {value} end",
        "keadaan": "case when banding.tertutup then 'disamarkan' "
        f"when {open_}{enough} then 'ada' else 'tidak_tersedia' end",
        "alasan": "case when banding.tertutup then '' "
        + (f"when {open_} and not (true{enough}) then 'basis_kecil' " if persen else "")
        + "else banding.alasan end",
        "status": "banding.status",
        "asal": "banding.asal",
        "batas": "case when banding.tertutup then banding.batas end",
        "n_wilayah": "banding.n_wilayah",
        "n_total": "banding.n_total",
        "n_jenis": "banding.n_jenis",
        "n_jenis_total": "banding.n_jenis_total",
        "rendah": "cast(null as double)",
        "tinggi": "cast(null as double)",
        "pembilang": f"case when {open_} then banding.nilai_akhir end",
        "penyebut": f"case when {open_} then banding.nilai_awal end",
        "kumulatif": "banding.kumulatif",
        "periode": "banding.periode",
        "sumber_id": "banding.sumber_id",
    }
    return jawab_dari([f"banding.{one}" for one in kunci], columns, "banding")
