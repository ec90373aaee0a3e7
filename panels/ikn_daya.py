"""The honest power note: with so few areas and years, how large a change would have to be to be seen at all."""

from __future__ import annotations

from charts.spec import Cell, Column, Table
from panels import ikn_alamat
from panels.common import cell, empty_cell, plain_cell, stamps, word_cell
from panels.ikn_deret import HANYA_LINGKAR, PEKA
from panels.ikn_sumbu import AWAL
from panels.ikn_tangga_kata import gabung
from panels.jenis_info import Jenis, jenis_info
from panels.panel import Panel
from panels.state import State
from panels.tabel_panel import isi_tabel, panel_tabel_data
from queries import Konteks, Row, rows
from stats.daya import Terlihat, beda_perubahan, susunan, terlihat
from stats.rasio import BASIS_PERSEN
from words import catatan, kalimat
from words.format import angka, dengan_satuan, persen

PATOKAN = (20, 100, 500, 2_000)  # counts that the table speaks of where nothing is reported
CARA = (
    "Perubahan terkecil yang ditemukan uji 5 % dalam empat dari lima kejadian, dari hitungan Poisson pada dua tahun "
    "dengan penduduk sama: selisih akar kedua jumlah paling sedikit 1,98 (Huffman 1984; van Belle 2008)."
)
LEBIH_BESAR = (
    "Batas ini batas terbaik: orang yang sama tercatat bertahun-tahun dan cara mendata berubah, sehingga perubahan "
    "yang sungguh dapat dipercaya harus lebih besar."
)
TANPA_PERSEN = f"Persen tidak dihitung pada jumlah di bawah {BASIS_PERSEN}."


def daya(state: State, konteks: Konteks) -> Panel:
    """Return the smallest visible rise and fall of the type in the place, its areas and the province."""
    place, name = ikn_alamat.lingkup(state, konteks)
    kode = ikn_alamat.jenis(state)
    kode = ikn_alamat.BAWAAN if kode == ikn_alamat.ORTER else kode
    info = jenis_info(state.with_(jenis=kode, satuan=""), konteks)
    found = _baris_tahun(place, info, state, konteks)
    known = [row for row in found if row["nilai"] is not None]
    year = found[0]["periode"] if found else ""
    title = f"{info.nama}: perubahan terkecil yang dapat terlihat"
    return panel_tabel_data(
        key="ikn-daya",
        title=title,
        unit=info.satuan,
        period=year or "patokan umum",
        table=_tabel(found, info),
        used=known,
        page=ikn_alamat.PAGE,
        choices=ikn_alamat.choices(konteks),
        state=state,
        konteks=konteks,
        stempel=stamps(konteks, known, di={"jenis": kode}),
        sentences=(*_kalimat(found, place, name, info), *_lingkar(found, info), _kebetulan(konteks)),
        notes=(
            f"{LEBIH_BESAR} {catatan.BUKAN_SEBAB_AKIBAT}",
            *gabung(catatan.jenis(kode)),
            *((HANYA_LINGKAR,) if _tertutup(info, konteks) else ()),
            f"{CARA} {TANPA_PERSEN}",
        ),
    )


def _tertutup(info: Jenis, konteks: Konteks) -> bool:
    return info.tingkat_sensitif >= PEKA and konteks.audiens == "publik"


def _baris_tahun(place: str, info: Jenis, state: State, konteks: Konteks) -> tuple[Row, ...]:
    """The last reported year: areas of the place, rings and the province; whole places only."""
    found = rows(
        "ikn_seri", konteks, jenis=info.kode, ukuran=state.ukuran, satuan=info.satuan, dasar=state.penduduk,
        awal=str(AWAL),
    )  # fmt: skip
    members = {row["kode_wilayah"] for row in rows("lingkup_anggota", konteks, wilayah=place)}
    shown = [
        row
        for row in found
        if row["periode"] <= state.tahun
        and (row["dimensi"] != "wilayah" or (row["kode_wilayah"] in members and not _tertutup(info, konteks)))
    ]
    whole = [row for row in shown if _utuh(row)]
    own = [row["periode"] for row in whole if row["kode_wilayah"] == place]
    last = max(own or [row["periode"] for row in whole], default="")
    return tuple(row for row in shown if row["periode"] == last)


def _utuh(row: Row) -> bool:
    return row["nilai"] is not None and row["n_wilayah"] == row["n_total"] and not row["kumulatif"]


def _tabel(found: tuple[Row, ...], info: Jenis) -> Table:
    unit = info.satuan
    columns = (
        Column("wilayah", "Wilayah" if found else "Bila setahun tercatat"),
        Column("nilai", f"Jumlah ({unit})", numeric=True),
        Column("naik", f"Naik, minimal ({unit})", numeric=True),
        Column("naik_persen", "Naik (%)", numeric=True, desimal=1),
        Column("turun", f"Turun, minimal ({unit})", numeric=True),
        Column("turun_persen", "Turun (%)", numeric=True, desimal=1),
    )
    if not found:
        lines = tuple((word_cell("patokan"), plain_cell(n), *_sel(terlihat(n))) for n in PATOKAN)
        return isi_tabel(columns, lines, (str(n) for n in PATOKAN))
    return isi_tabel(columns, (_baris(row) for row in found), (row["kode_wilayah"] for row in found))


def _baris(row: Row) -> tuple[Cell, ...]:
    if _utuh(row):
        return (word_cell(row["nama"]), cell(row), *_sel(terlihat(row["nilai"])))
    state = row["keadaan"] if row["nilai"] is None else "tidak_tersedia"
    return (word_cell(row["nama"]), *(empty_cell(state) for _ in range(5)))


def _sel(seen: Terlihat) -> tuple[Cell, ...]:
    return (
        plain_cell(seen.naik),
        plain_cell(seen.naik_persen, 1),
        plain_cell(seen.turun),
        plain_cell(seen.turun_persen, 1),
    )


def _kalimat(found: tuple[Row, ...], place: str, name: str, info: Jenis) -> tuple[str, ...]:
    own = next((row for row in found if row["kode_wilayah"] == place), None)
    if own is None or not _utuh(own):
        return (
            f"Jumlah {info.nama} di {name} belum tersedia utuh, sehingga batasnya belum dapat dihitung. Yang "
            "ditunggu: rekap PMKS semua wilayahnya.",
        )
    seen = terlihat(own["nilai"])
    fall = f" atau berkurang sedikitnya {dengan_satuan(seen.turun, info.satuan)}" if seen.turun else ""
    share = f" ({persen(seen.naik_persen, 1)})" if seen.naik_persen is not None else ""
    said = (
        f"Dari {dengan_satuan(own['nilai'], info.satuan)} {info.nama} di {name} ({own['periode']}), perubahan setahun "
        f"baru terlihat bila bertambah sedikitnya {dengan_satuan(seen.naik, info.satuan)}{share}{fall}."
    )
    return (kalimat.tandai(said, own["status"], own["asal"] == "contoh"),)


def _lingkar(found: tuple[Row, ...], info: Jenis) -> tuple[str, ...]:
    """What ring 1 would have to outgrow the other rings by; only where every ring is whole and shown."""
    rings = {row["lingkar"]: row for row in found if row["dimensi"] == "lingkar"}
    if not rings or not all(_utuh(row) for row in rings.values()):
        return ()
    near = [row["nilai"] for ring, row in rings.items() if ring == 1]
    far = [row["nilai"] for ring, row in rings.items() if ring != 1]
    if not near or not far or min(sum(near), sum(far)) < BASIS_PERSEN:
        return ()
    more = persen(beda_perubahan(near, far), 1)
    said = f"Agar lingkar 1 terlihat berubah lain daripada lingkar lain, bedanya paling sedikit {more}."
    return (kalimat.tandai(said, "tetap", any(row["asal"] == "contoh" for row in rings.values())),)


def _kebetulan(konteks: Konteks) -> str:
    areas = rows("wilayah_daftar", konteks)
    near = [row for row in areas if row["lingkar"] == 1]
    ways = angka(susunan(len(areas), len(near)))
    return (
        f"Dari {ways} cara memilih {angka(len(near))} dari {angka(len(areas))} wilayah, satu kelompok pasti tampak "
        f"paling naik, juga bila IKN tidak berpengaruh; untuk lingkar 1 peluangnya 1 dari {ways}."
    )
