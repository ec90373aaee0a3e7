"""Ringkasan: cards of the rekap, of the statements of 2019 and of who has handed in; where every other part is found.

The first card is the latest official rekap whatever the filters say; the cards of the chosen year and area stand
beside it and carry DATA CONTOH when they rest on it.
"""

from __future__ import annotations

from panels import metode, mutu, peta
from panels.common import sources, stamps, text
from panels.kartu import Halaman, Kartu, tujuan
from panels.kelengkapan import cakupan_jenis, kelengkapan, wilayah_sebagian
from panels.state import SEMUA, SEMUA_JENIS, State
from queries import Konteks, Row, rows
from words import catatan, label
from words.format import angka, periode
from words.keadaan import cakupan

TANPA_REKAP = "Rekap provinsi belum tersedia"
TERBARU = "Rekap terbaru, "


def provinsi(konteks: Konteks) -> Row:
    """Return the province of the edition."""
    return rows("provinsi", konteks)[0]


def kode_lingkup(state: State, konteks: Konteks) -> str:
    """Return the chosen area's code, the province's when none is chosen."""
    return provinsi(konteks)["kode_wilayah"] if state.wilayah == SEMUA else state.wilayah


def nama_lingkup(state: State, konteks: Konteks) -> str:
    """Return the name of the chosen area, the province's when none is chosen."""
    if state.wilayah == SEMUA:
        return provinsi(konteks)["nama"]
    return next(
        row["nama"] for row in rows("wilayah_daftar", konteks) if row["kode_wilayah"] == state.wilayah
    )


def ke_metode(bagian: str, state: State, konteks: Konteks) -> Halaman:
    """Return the named part of the Metode page."""
    return tujuan(metode.PAGE, state, konteks, metode.choices(), bagian=bagian)


def rekap(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the first cards: the latest official rekap in persons and in households, or that there is none."""
    year = _tahun_rekap(konteks)
    if not year:
        return (_tanpa_rekap(state, konteks),)
    found = _semua_jenis(konteks, year, provinsi(konteks)["kode_wilayah"], "terdata")
    return tuple(_kartu_rekap(row, year, SEMUA, "rekap", state, konteks) for row in found)


def _tahun_rekap(konteks: Konteks) -> str:
    """Return the latest year that has a rekap, "" where there is none."""
    years = [row["tahun"] for row in rows("tahun_daftar", konteks) if row["ada_rekap"]]
    return str(max(years)) if years else ""


def rekap_pilihan(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the cards of the chosen year and area, in persons and in households; none where no rekap stands.

    Single figures from the news never make a total, so a year without rekap and without contoh has no card. What the
    cards of the latest rekap already say is not said twice.
    """
    if (state.tahun, state.wilayah, state.ukuran) == (_tahun_rekap(konteks), SEMUA, "terdata"):
        return ()
    year = next(row for row in rows("tahun_daftar", konteks) if str(row["tahun"]) == state.tahun)
    if not year["ada_rekap"] and year["asal"] != "contoh":
        return ()
    found = _semua_jenis(konteks, state.tahun, kode_lingkup(state, konteks), state.ukuran)
    kind = "contoh" if year["asal"] == "contoh" else "pilihan"
    return tuple(_kartu_rekap(row, state.tahun, state.wilayah, kind, state, konteks) for row in found)


def _semua_jenis(konteks: Konteks, tahun: str, kode: str, ukuran: str) -> tuple[Row, ...]:
    found = rows("rekap_pilar", konteks, periode=tahun, kode_wilayah=kode)
    return tuple(row for row in found if row["keluarga"] == "semua" and row["ukuran"] == ukuran)


def _kartu_rekap(row: Row, tahun: str, wilayah: str, kind: str, state: State, konteks: Konteks) -> Kartu:
    chosen = state.with_(tahun=tahun, wilayah=wilayah)
    covered = (cakupan(row["n_wilayah"], row["n_total"]),) if row["n_total"] > 1 else ()
    where = f"{TERBARU if kind == 'rekap' else ''}{nama_lingkup(chosen, konteks)}"
    return Kartu(
        kode=f"{kind}-{row['satuan']}".lower(),
        judul=f"{where}: jumlah kasus menurut jenis, {label.ukuran(row['ukuran']).lower()}",
        nilai=text(row),
        satuan=row["satuan"],
        keterangan=(" · ".join((periode(tahun), *covered)), *_menurut_jenis(row, chosen, konteks)),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(
            konteks,
            [row],
            n=row["n_wilayah"],
            total=row["n_total"],
            di={"periode": tahun, "kode_wilayah": kode_lingkup(chosen, konteks)},
        ),
        halaman=tujuan(
            peta.PAGE,
            chosen,
            konteks,
            peta.choices(konteks),
            tahun=tahun,
            wilayah=wilayah,
            jenis=SEMUA_JENIS,
            ukuran=row["ukuran"],
            satuan=row["satuan"],
        ),
        tautan="Lihat peta sebaran",
    )


def _menurut_jenis(row: Row, chosen: State, konteks: Konteks) -> tuple[str, ...]:
    """How many of the types stand behind the number, and in how many areas some are out; names stand on Mutu."""
    found = kelengkapan(konteks, chosen.tahun, row["jenis"], row["satuan"], row["ukuran"])
    said = cakupan_jenis(found, kode_lingkup(chosen, konteks), row["satuan"]).partition(";")[0]
    late = 0 if chosen.satu_wilayah else len(wilayah_sebagian(found))
    return tuple(part for part in (said, said and wilayah_belum(late)) if part)


def wilayah_belum(n: int) -> str:
    """Return how many areas left types out, "" when none did; the first page names none of them."""
    return f"{angka(n)} wilayah belum lengkap menurut jenis" if n else ""


def _tanpa_rekap(state: State, konteks: Konteks) -> Kartu:
    return Kartu(
        kode="rekap",
        judul="Rekap PMKS provinsi",
        nilai=TANPA_REKAP,
        satuan="",
        keterangan=("Belum ada berkas rekap resmi pada edisi data ini.",),
        sumber=(),
        stempel=stamps(konteks, ()),
        halaman=ke_metode("edisi", state, konteks),
        tautan="Lihat isi edisi data",
    )


def penyampaian(state: State, konteks: Konteks) -> Kartu:
    """Return how many areas handed in a real rekap for the chosen year; contoh never counts, no names here."""
    row = rows("penyampaian", konteks, tahun=int(state.tahun))[0]
    n, total = row["n_sampai"], row["n_total"]
    return Kartu(
        kode="penyampaian",
        judul="Status penyampaian data",
        nilai=f"{angka(n)} dari {angka(total)}",
        satuan="",  # the line below says "wilayah": with it the value would be cut on a projector
        keterangan=(
            f"{periode(state.tahun)}: {catatan.penyampaian(n, total)}.",
            "Hanya berkas rekap resmi yang dihitung; data contoh tidak pernah.",
        ),
        sumber=(),
        stempel=stamps(konteks, (), n=n, total=total),
        halaman=tujuan(mutu.PAGE, state, konteks, mutu.choices(konteks), bagian=mutu.PENYAMPAIAN),
        tautan="Lihat mutu dan ketersediaan data",
    )


def pernyataan(state: State, konteks: Konteks) -> tuple[Kartu, ...]:
    """Return the dated statements on cases served, one card per unit; never added, never divided."""
    return tuple(_kartu_pernyataan(row, state, konteks) for row in rows("pernyataan_tertangani", konteks))


def _kartu_pernyataan(row: Row, state: State, konteks: Konteks) -> Kartu:
    kind = "Kumulatif" if row["kumulatif"] else "Tidak kumulatif"
    when, what = periode(row["tanggal"]), label.ukuran(row["ukuran"]).lower()
    return Kartu(
        kode=f"pernyataan-{row['satuan']}".lower(),
        judul=f"Pernyataan {when}: PMKS {what}, dalam {row['satuan']}",
        nilai=angka(row["angka"]),
        satuan=row["satuan"],
        keterangan=(
            f"{kind}, {what}, posisi {when}",
            f"Dinyatakan oleh {row['siapa']}",
        ),
        sumber=sources(konteks, [row["sumber_id"]]),
        stempel=stamps(konteks, ()),
        halaman=ke_metode(metode.SUMBER, state, konteks),
        tautan="Lihat sumber dan metode",
    )
