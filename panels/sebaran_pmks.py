"""PMKS measures over the areas: count, rate, change, share served, last known position."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from charts.spec import Column
from panels import nilai, sebaran_kolom
from panels.common import text
from panels.jenis_info import Jenis, catatan_jenis, jenis_info
from panels.sebaran import Sebaran
from panels.state import State
from queries import Konteks, Row, rows
from stats.satuan import selisih as jaga_selisih
from words import catatan, kalimat, label
from words.keadaan import cakupan


def jumlah(state: State, konteks: Konteks) -> Sebaran:
    """Counts: the recorded or served cases of a type in one period."""
    info = jenis_info(state, konteks)
    found, history = _sebaran(state, konteks, info), _history(state, konteks, info)
    province = _province(found)
    return Sebaran(
        judul=f"{info.nama}: jumlah {label.ukuran(state.ukuran).lower()}",
        satuan=info.satuan,
        periode=state.tahun,
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.hitungan(row, info, history) for row in found if row["dimensi"] == "wilayah"),
        total=nilai.hitungan(province, info, history),
        kolom=(
            Column("nilai", f"Jumlah ({info.satuan})", numeric=True, jumlah=True),
            Column("status", "Status"),
        ),
        dipakai=found,
        sumber_id=_ids(found),
        cakupan=(province["n_wilayah"], province["n_total"]),
        kalimat=_position(province, info, state),
        catatan=catatan_jenis(info),
    )


def angka_penduduk(state: State, konteks: Konteks) -> Sebaran:
    """Rates per 10.000 people of the chosen base; a year without that base shows counts and says so.

    Raises BukanJumlahOrang for a roll-up of several types (its cases are not people).
    """
    info = jenis_info(state, konteks)
    info.jaga_orang()
    found = _sebaran(state, konteks, info)
    if all(row["angka"] is None for row in found if row["dimensi"] == "wilayah"):
        return _without_base(state, konteks, info)
    base, history, province = label.dasar(state.penduduk), _history(state, konteks, info), _province(found)
    return Sebaran(
        judul=f"{info.nama}: {label.ukuran(state.ukuran).lower()} per 10.000 penduduk",
        satuan="per 10.000 penduduk",
        periode=state.tahun,
        desimal=1,
        definisi=info.definisi,
        nilai=tuple(
            nilai.angka_per(row, info, history, base) for row in found if row["dimensi"] == "wilayah"
        ),
        total=nilai.angka_per(province, info, history, base),
        kolom=sebaran_kolom.angka(info, base),
        dipakai=found,
        sumber_id=(*_ids(found), *_ids(found, "penduduk_sumber_id")),
        cakupan=(province["n_wilayah"], province["n_total"]),
        penyebut=base,
        kalimat=(*_position(province, info, state), *_base_sentences(state, konteks)),
        catatan=(*_base_coverage(found, base, state), *catatan_jenis(info), catatan.KETIDAKPASTIAN),
    )


def perubahan(state: State, konteks: Konteks) -> Sebaran:
    """Change between two years over comparable areas and types only.

    Raises DeretKumulatif when the series is cumulative.
    """
    info = jenis_info(state, konteks)
    start = state.banding or str(int(state.tahun) - 1)
    areas = {row["kode_wilayah"]: row for row in _sebaran(state, konteks, info)}
    found = tuple(row for row in change_rows(state, konteks, info, start) if row["kode_wilayah"] in areas)
    province = _province(found)
    where = areas[province["kode_wilayah"]]["nama"]
    shown = sorted(
        (row for row in found if row["dimensi"] == "wilayah"), key=lambda r: areas[r["kode_wilayah"]]["urut"]
    )
    return Sebaran(
        judul=f"{info.nama}: perubahan {label.ukuran(state.ukuran).lower()} {start}–{state.tahun}",
        satuan=info.satuan,
        periode=f"{start}–{state.tahun}",
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.perubahan(row, areas[row["kode_wilayah"]], info) for row in shown),
        total=nilai.perubahan(province, areas[province["kode_wilayah"]], info),
        kolom=sebaran_kolom.perubahan(info, start, state.tahun),
        dipakai=tuple({**row, "status": "sementara" if row["sementara"] else "tetap"} for row in found),
        sumber_id=_ids(areas.values()),
        cakupan=(province["n_sebanding"], province["n_total"]),
        divergen=True,
        polaritas=info.polaritas,
        kalimat=(change_sentence(province, f"{info.nama} di {where}", info.satuan, start, state.tahun),),
        catatan=(*catatan_jenis(info), catatan.PENDATAAN),
    )


def terlayani(state: State, konteks: Konteks) -> Sebaran:
    """Share served: tertangani over terdata, in percent; the people not yet served beside it."""
    info = jenis_info(state, konteks)
    params = {"periode": state.tahun, "jenis": info.kode, "satuan": info.satuan, "jenis_kelamin": "total"}
    found = {row["kode_wilayah"]: row for row in rows("terlayani", konteks, **params)}
    areas = _sebaran(state, konteks, info)
    province = _province(areas)
    return Sebaran(
        judul=f"{info.nama}: porsi tertangani dari terdata",
        satuan="persen",
        periode=state.tahun,
        desimal=1,
        definisi=info.definisi,
        nilai=tuple(
            nilai.terlayani(row, found.get(row["kode_wilayah"]), info)
            for row in areas
            if row["dimensi"] == "wilayah"
        ),
        total=nilai.terlayani(province, found.get(province["kode_wilayah"]), info),
        kolom=sebaran_kolom.terlayani(info),
        dipakai=tuple(found.values()),
        sumber_id=_ids(found.values()),
        cakupan=(province["n_wilayah"], province["n_total"]),
        polaritas="naik_baik",
        catatan=catatan_jenis(info),
    )


def terakhir(state: State, konteks: Konteks) -> Sebaran:
    """Each area's last reported value with its year on it; it enters no total, rank or change."""
    info = jenis_info(state, konteks)
    found = {row["kode_wilayah"]: row for row in rows("posisi_terakhir", konteks, **_params(state, info))}
    areas = tuple(row for row in _sebaran(state, konteks, info) if row["dimensi"] == "wilayah")
    return Sebaran(
        judul=f"{info.nama}: posisi terakhir per wilayah",
        satuan=info.satuan,
        periode=f"sampai {state.tahun}",
        desimal=0,
        definisi=info.definisi,
        nilai=tuple(nilai.terakhir(row, found.get(row["kode_wilayah"]), info) for row in areas),
        kolom=(Column("nilai", f"Jumlah ({info.satuan})", numeric=True), Column("tahun", "Tahun posisi")),
        dipakai=tuple(found.values()),
        sumber_id=_ids(found.values()),
        cakupan=(len(found), len(areas)),
        catatan=(*catatan_jenis(info), catatan.posisi_terakhir()),
    )


def change_rows(state: State, konteks: Konteks, info: Jenis, start: str) -> tuple[Row, ...]:
    """Return the change rows of a type between two years; raises DeretKumulatif for a cumulative series."""
    params = {"jenis": info.kode, "ukuran": state.ukuran, "satuan": info.satuan, "jenis_kelamin": "total"}
    found = rows("perubahan", konteks, awal=start, akhir=state.tahun, **params)
    jaga_selisih(any(row["kumulatif"] for row in found), info.nama)
    return found


def change_sentence(row: Row, name: str, satuan: str, start: str, end: str) -> str:
    """Return the hedged sentence of a change row, or why the two years cannot be compared."""
    contoh = row["asal"] == "contoh"
    if row["selisih"] is None:
        return kalimat.tidak_dapat_dibandingkan(name, start, end, nilai.kode_sebab(row), contoh=contoh)
    return kalimat.perubahan(
        name,
        row["nilai_awal"],
        row["nilai_akhir"],
        selisih=row["selisih"],
        satuan=satuan,
        periode_awal=start,
        periode_akhir=end,
        n_sebanding=row["n_sebanding"],
        n_total=row["n_total"],
        selisih_persen=row["persen"],
        status="sementara" if row["sementara"] else "tetap",
        contoh=contoh,
    )


def _params(state: State, info: Jenis) -> dict[str, str]:
    return {
        "periode": state.tahun,
        "jenis": info.kode,
        "ukuran": state.ukuran,
        "satuan": info.satuan,
        "jenis_kelamin": "total",
    }


def _sebaran(state: State, konteks: Konteks, info: Jenis) -> tuple[Row, ...]:
    return rows("sebaran", konteks, dasar=state.penduduk, **_params(state, info))


def _province(found: Iterable[Row]) -> Row:
    return next(row for row in found if row["dimensi"] == "provinsi")


def _history(state: State, konteks: Konteks, info: Jenis) -> dict[str, str]:
    """Return per area a tooltip line with its last five values up to the chosen year."""
    params = {"jenis": info.kode, "ukuran": state.ukuran, "satuan": info.satuan, "jenis_kelamin": "total"}
    lines: dict[str, list[str]] = {}
    for row in rows("riwayat", konteks, **params):
        if row["periode"] <= state.tahun:
            lines.setdefault(row["kode_wilayah"], []).append(f"{row['periode']}: {text(row)}")
    return {code: "Riwayat " + " · ".join(parts[-5:]) for code, parts in lines.items()}


def _ids(found: Iterable[Row], key: str = "sumber_id") -> tuple[str, ...]:
    return tuple(dict.fromkeys(row[key] for row in found if row[key]))


def _position(province: Row, info: Jenis, state: State) -> tuple[str, ...]:
    if province["nilai"] is None:
        return ()
    kind = "jumlah kasus menurut jenis" if info.gabungan else label.ukuran(state.ukuran).lower()
    sentence = kalimat.posisi(
        f"{info.nama} di {province['nama']}, {kind}",
        province["nilai"],
        info.satuan,
        state.tahun,
        n=province["n_wilayah"],
        n_total=province["n_total"],
        status=province["status"] if province["status"] in ("sementara", "perkiraan") else "tetap",
        contoh=province["asal"] == "contoh",
    )
    return (sentence,)


def _base_sentences(state: State, konteks: Konteks) -> tuple[str, ...]:
    """Say where the choice of population moves a rate by a fifth or more."""
    found = rows("penduduk_beda", konteks, tahun=int(state.tahun), dasar=state.penduduk)
    return tuple(
        catatan.penyebut(
            row["nama_pendek"],
            state.tahun,
            state.penduduk,
            row["penduduk"],
            row["dasar_lain"],
            row["penduduk_lain"],
            row["kali"],
        )
        for row in found
        if row["kali"] >= 1.2
    )


def _base_coverage(found: Iterable[Row], base: str, state: State) -> tuple[str, ...]:
    """Say how many areas the base covers, where it does not cover all."""
    areas = [row for row in found if row["dimensi"] == "wilayah"]
    covered = sum(row["penduduk"] is not None for row in areas)
    if covered == len(areas):
        return ()
    return (f"{base} {state.tahun} hanya mencakup {cakupan(covered, len(areas))}; wilayah lain tanpa angka.",)


def _without_base(state: State, konteks: Konteks, info: Jenis) -> Sebaran:
    counts = jumlah(state, konteks)
    why = (
        catatan.tanpa_angka(state.penduduk, state.tahun)
        if info.satuan == "jiwa"
        else "Angka per 1.000 KK tidak dapat dihitung: jumlah rumah tangga tidak tersedia; yang ditampilkan jumlah."
    )
    return replace(counts, catatan=(why, *counts.catatan))
