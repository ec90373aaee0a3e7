"""SQL: what is served set against what is needed, over the same areas and types."""

from __future__ import annotations

from collections.abc import Sequence

from queries.pivot_tabel import BASIS
from queries.pivot_tulis import gabung_sumber
from queries.pivot_ukur import jawab_dari, status_dua, wilson


def beda_cakupan(kunci: Sequence[str], berjenis: bool) -> str:
    """Cells whose two sides do not cover the same areas and types; a group covers the types that it stands for."""
    keys = ", ".join(kunci)
    own = [f"fakta.{one}" for one in kunci if one not in ("tempat", "golongan")]
    places = ["anggota_tempat.tempat", *(["anggota_golongan.golongan"] if berjenis else []), *own]
    member = "wakil.anggota" if berjenis else "''"
    types = (
        "\n        inner join anggota_golongan on anggota_golongan.jenis = fakta.jenis"
        "\n        inner join wakil on wakil.jenis = fakta.jenis"
        if berjenis
        else ""
    )
    return f"""beda_cakupan as (
    select distinct {keys}
    from (
        select {", ".join(places)}, fakta.kode_wilayah, {member} as anggota
        from fakta
        inner join anggota_tempat on anggota_tempat.kode_wilayah = fakta.kode_wilayah{types}
        where fakta.hadir
        group by all
        having count(distinct fakta.ukuran) = 1
    )
)"""


def pasangan(
    kunci: Sequence[str], pasang: tuple[str, str], porsi_: bool, n_total: str, belum_berlaku: str
) -> str:
    """What is served of what is needed: a percent, or the people still without service."""
    keys = ", ".join(kunci)
    pair = "butuh.nilai is not null and terlayani.nilai is not null"
    same = "beda_cakupan.tempat is null and butuh.asal = terlayani.asal"
    good = f"{pair} and {same}" + (f" and butuh.nilai >= {BASIS}" if porsi_ else "")
    value = "terlayani.nilai * 100.0 / butuh.nilai" if porsi_ else "butuh.nilai - terlayani.nilai"
    zero = "terlayani.nilai" if porsi_ else "butuh.nilai - terlayani.nilai"
    low, high = wilson("terlayani.nilai", "butuh.nilai")
    columns = {
        "nilai": f"case when {good} then {value} end",
        "keadaan": "case when 'disamarkan' in (butuh.keadaan, terlayani.keadaan) then 'disamarkan' "
        "when 'belum_dilaporkan' in (butuh.keadaan, terlayani.keadaan) then 'belum_dilaporkan' "
        f"when not coalesce({good}, false) then 'tidak_tersedia' when {zero} = 0 then 'nihil' else 'ada' end",
        "alasan": "case when 'disamarkan' in (butuh.keadaan, terlayani.keadaan) then '' "
        "when 'belum_dilaporkan' in (butuh.keadaan, terlayani.keadaan) then '' "
        f"when not coalesce({pair}, false) then case when {belum_berlaku} then 'belum_berlaku' else '' end "
        "when butuh.asal <> terlayani.asal then 'beda_asal' "
        "when beda_cakupan.tempat is not null then 'beda_cakupan' "
        + (
            f"when butuh.nilai = 0 then 'nol_pembagi' when butuh.nilai < {BASIS} then 'basis_kecil' "
            if porsi_
            else ""
        )
        + "else '' end",
        "status": status_dua("butuh.status", "terlayani.status"),
        "asal": "coalesce(butuh.asal, terlayani.asal, '')",
        "batas": "greatest(butuh.batas, terlayani.batas)",
        "n_wilayah": "coalesce(butuh.n_wilayah, 0)",
        "n_total": f"coalesce({n_total}, 0)",
        "n_jenis": "coalesce(butuh.n_jenis, 0)",
        "n_jenis_total": "coalesce(butuh.n_jenis_total, 0)",
        "rendah": f"case when {good} then {low} end" if porsi_ else "cast(null as double)",
        "tinggi": f"case when {good} then {high} end" if porsi_ else "cast(null as double)",
        "pembilang": f"case when {pair} then terlayani.nilai end",
        "penyebut": f"case when {pair} then butuh.nilai end",
        "kumulatif": "coalesce(butuh.kumulatif, false) or coalesce(terlayani.kumulatif, false)",
        "periode": "coalesce(butuh.periode, terlayani.periode, '')",
        "sumber_id": f"coalesce({gabung_sumber('butuh.sumber_id', 'terlayani.sumber_id')}, '')",
    }
    source = f"""kisi
    left join (select * from hitung where ukuran = '{pasang[0]}') as butuh using ({keys})
    left join (select * from hitung where ukuran = '{pasang[1]}') as terlayani using ({keys})
    left join beda_cakupan using ({keys})
    left join berlaku using (tempat, waktu)"""
    return jawab_dari([f"kisi.{one}" for one in kunci], columns, source)
