"""Profil: the key numbers of the header – cases, people, poverty, human development, work."""

from __future__ import annotations

from panels import mutu, peta
from panels.common import sources, stamps, text
from panels.kartu import Halaman, Kartu, tujuan
from panels.kelengkapan import cakupan_jenis, kelengkapan
from panels.profil_dasar import Tempat
from queries import Row, rows
from words import label
from words.format import angka, periode
from words.keadaan import cakupan, nama, simbol

KONTEKS = {
    "persen_penduduk_miskin_p0": "Penduduk miskin",
    "ipm_metode_baru": "Indeks Pembangunan Manusia",
    "tpt": "Tingkat pengangguran terbuka",
}
BELUM_ADA = "Tidak tersedia"


def kartu_angka(one: Tempat) -> tuple[Kartu, ...]:
    """Return the cards of one area, always the same six in the same order, empty ones included."""
    known = {row["indikator"]: row for row in konteks_wilayah(one)}
    context = (_konteks(one, code, title, known.get(code)) for code, title in KONTEKS.items())
    return (*(_kasus(one, unit) for unit in ("jiwa", "KK")), _penduduk(one), *context)


def konteks_wilayah(one: Tempat) -> tuple[Row, ...]:
    """Return the area's latest published context figures up to the year."""
    return rows("profil_konteks", one.konteks, tahun=int(one.tahun), kode_wilayah=one.kode)


def _kasus(one: Tempat, satuan: str) -> Kartu:
    found = rows("rekap_pilar", one.konteks, periode=one.tahun, kode_wilayah=one.kode)
    row = next(
        (
            row
            for row in found
            if (row["keluarga"], row["ukuran"], row["satuan"]) == ("semua", one.state.ukuran, satuan)
        ),
        None,
    )
    title = f"Kasus menurut jenis, {label.ukuran(one.state.ukuran).lower()} ({satuan})"
    page = tujuan("/jenis", one.state, one.konteks, wilayah=one.state.wilayah, tahun=one.tahun)
    if row is None or row["nilai"] is None:
        state = row["keadaan"] if row else "tidak_tersedia"
        return _kosong(one, f"kasus-{satuan}", title, periode(one.tahun), state, page, "Lihat rincian jenis")
    covered = (cakupan(row["n_wilayah"], row["n_total"]),) if row["n_total"] > 1 else ()
    types = kelengkapan(one.konteks, one.tahun, row["jenis"], satuan, one.state.ukuran)
    said = cakupan_jenis(types, one.kode, satuan).partition(";")[0]
    return Kartu(
        kode=f"profil-kasus-{satuan}".lower(),
        judul=title,
        nilai=text(row),
        satuan=satuan,
        keterangan=(" · ".join((periode(one.tahun), *covered)), *((said,) if said else ())),
        sumber=sources(one.konteks, [row["sumber_id"]]),
        stempel=stamps(
            one.konteks,
            [row],
            n=row["n_wilayah"],
            total=row["n_total"],
            di={"periode": one.tahun, "kode_wilayah": one.kode},
        ),
        halaman=page,
        tautan="Lihat rincian jenis",
    )


def penduduk(one: Tempat) -> Row | None:
    """Return the area's latest population of the chosen base up to the year, else its first one after it."""
    found = rows(
        "profil_penduduk", one.konteks, kode_wilayah=one.kode, dasar=one.state.penduduk, tahun=int(one.tahun)
    )
    return found[0] if found else None


def _penduduk(one: Tempat) -> Kartu:
    row = penduduk(one)
    page = tujuan("/ikn", one.state, one.konteks, wilayah=one.state.wilayah)
    base = label.dasar(one.state.penduduk)
    if row is None:
        return _kosong(
            one, "penduduk", "Penduduk", base, "tidak_tersedia", page, "Lihat penduduk dan migrasi"
        )
    return Kartu(
        kode="profil-penduduk",
        judul="Penduduk",
        nilai=angka(row["nilai"]),
        satuan="jiwa",
        keterangan=(periode(row["periode"]), base),
        sumber=sources(one.konteks, [row["sumber_id"]]),
        stempel=stamps(
            one.konteks, [row], penyebut=base, di={"dasar": one.state.penduduk, "kode_wilayah": one.kode}
        ),
        halaman=page,
        tautan="Lihat penduduk dan migrasi",
    )


def _konteks(one: Tempat, code: str, title: str, row: Row | None) -> Kartu:
    page, link = _peta(one, code, row["periode"] if row else one.tahun)
    if row is None:
        return _kosong(one, code, title, f"sampai {one.tahun}", "tidak_tersedia", page, link)
    return Kartu(
        kode=f"profil-{code}".replace("_", "-"),
        judul=title,
        nilai=text(row, desimal=row["desimal"]),
        satuan="persen" if row["satuan"] == "persen" else "",
        keterangan=(periode(row["periode"]), label.polaritas(row["polaritas"])),
        sumber=sources(one.konteks, [row["sumber_id"]]),
        stempel=stamps(one.konteks, [row], di={"kode_wilayah": one.kode}),
        halaman=page,
        tautan=link,
    )


def _peta(one: Tempat, code: str, tahun: str) -> tuple[Halaman, str]:
    """Return the map of an indicator and the words of the link; what no area has leads to the data's state."""
    offered = peta.choices(one.konteks)
    if code in offered["indikator"].words:
        return tujuan(peta.PAGE, one.state, one.konteks, offered, indikator=code, tahun=tahun), "Lihat peta"
    return tujuan(mutu.PAGE, one.state, one.konteks), "Lihat mutu dan ketersediaan data"


def _kosong(
    one: Tempat, kode: str, judul: str, periode_: str, keadaan: str, halaman: Halaman, tautan: str
) -> Kartu:
    symbol = simbol(keadaan) if keadaan not in ("ada", "tidak_tersedia") else BELUM_ADA
    said = nama(keadaan) if keadaan != "ada" else nama("tidak_tersedia")
    return Kartu(
        kode=f"profil-{kode}".lower().replace("_", "-"),
        judul=judul,
        nilai=symbol,
        satuan="",
        keterangan=(periode_, said),
        sumber=(),
        stempel=stamps(one.konteks, ()),
        halaman=halaman,
        tautan=tautan,
    )
