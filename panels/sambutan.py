"""Bahan sambutan dan laporan: what a head of agency can read out, for one area or the province.

Each sentence exists twice, in words for speaking and in digits for checking; both are made from the same row. A
sentence rests on one source kind only: official or contoh, never both.
"""

from __future__ import annotations

from dataclasses import dataclass

from panels.common import stamps
from panels.panel import Source, Stamps
from panels.profil_dasar import Tempat, tempat
from panels.profil_pesan import pesan
from panels.sambutan_konteks import cadangan, konteks_umum
from panels.sambutan_layanan import Butir, layanan
from panels.spm_gap import strip
from panels.state import State
from queries import Konteks, rows
from words import catatan
from words.format import periode, tanggal

TERBANYAK = 12
TERSEDIKIT = 8
JUDUL = "Bahan Sambutan dan Laporan"
TANPA_TEMA = "Tema belum dicatat pada edisi data ini; diisi panitia."
# the regulations that a speech on social services rests on, in the order of reading
HUKUM = (
    "UU 11/2009", "UU 23/2014", "PP 2/2018", "Permensos 9/2018", "Permendagri 59/2021", "Inpres 4/2025",
    "UU 27/2022", "Perda Kaltim 3/2016",
)  # fmt: skip
HUKUM_IKN = ("UU 3/2022", "UU 21/2023")
TERVERIFIKASI = "terverifikasi"
LEMBAGA = {"pmks": "PMKS", "spm": "SPM", "psks": "PSKS"}
CATATAN = (
    "“Bertambah” dan “berkurang” adalah selisih yang tercatat. Kata “jelas” hanya dipakai bila selisih itu melampaui "
    "ketidakpastian acak; selain itu disebut “belum dapat dipastikan”.",
    catatan.PENDATAAN,
)


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One regulation; `pasti` is false where its text was not checked."""

    nomor: str
    tentang: str
    pasti: bool


@dataclass(frozen=True, slots=True)
class Sambutan:
    """Everything that the document holds. `kurang`: what is missing and what to do."""

    kode: str
    nama: str
    tahun: str
    tema: str
    tema_dari: str
    hukum: tuple[Peraturan, ...]
    butir: tuple[Butir, ...]
    kurang: tuple[str, ...]
    catatan: tuple[str, ...]
    sumber: tuple[Source, ...]
    stempel: Stamps


def sambutan(state: State, konteks: Konteks) -> Sambutan:
    """Return the material of the area that `state.wilayah` names ("semua": the province)."""
    one = tempat(state, konteks)
    said = (*konteks_umum(one), *layanan(one))[:TERBANYAK]
    if len(said) < TERSEDIKIT:
        said = (*said, *cadangan(one)[: TERSEDIKIT - len(said)])
    used = [row for butir in said for row in butir.baris]
    theme, origin = _tema(konteks)
    return Sambutan(
        kode=one.kode,
        nama=one.nama,
        tahun=one.tahun,
        tema=theme,
        tema_dari=origin,
        hukum=_hukum(one),
        butir=said,
        kurang=(*pesan(one, strip(one.state, one.konteks), False), *_ditunggu(one)),
        catatan=CATATAN,
        sumber=tuple(dict.fromkeys(source for butir in said for source in butir.sumber)),
        stempel=stamps(konteks, used, di={"periode": one.tahun, "kode_wilayah": one.kode}),
    )


def _tema(konteks: Konteks) -> tuple[str, str]:
    """Return the theme of the latest meeting in the catalogue and which meeting that was."""
    met = [row for row in rows("peristiwa_semua", konteks) if row["golongan"] == "rakor" and row["tema"]]
    if not met:
        return TANPA_TEMA, ""
    last = max(met, key=lambda row: row["tanggal"])
    return last["tema"], f"tema rakor terakhir yang tercatat: {last['judul']}, {tanggal(last['tanggal'])}"


def _hukum(one: Tempat) -> tuple[Peraturan, ...]:
    """Return the regulations; those on IKN where the area lies in the innermost ring, and for the province."""
    known = {row["nomor"]: row for row in rows("dasar_hukum_daftar", one.konteks)}
    wanted = (*HUKUM, *(HUKUM_IKN if one.provinsi or one.lingkar == 1 else ()))
    return tuple(
        Peraturan(nomor, known[nomor]["tentang"], known[nomor]["status_verifikasi"].startswith(TERVERIFIKASI))
        for nomor in wanted
        if nomor in known
    )


def _ditunggu(one: Tempat) -> tuple[str, ...]:
    """Return which official recaps of the year are still awaited; contoh never counts as handed in."""
    year = int(one.tahun)
    if one.provinsi:
        row = rows("penyampaian", one.konteks, tahun=year)[0]
        return (
            f"Rekap PMKS resmi {periode(one.tahun)}: {catatan.penyampaian(row['n_sampai'], row['n_total'])}.",
        )
    open_ = [
        LEMBAGA[row["tabel"]]
        for row in rows("mutu_ditunggu", one.konteks, tahun_awal=year, tahun_akhir=year)
        if row["kode_wilayah"] == one.kode
    ]
    if not open_:
        return ()
    return (f"Rekap resmi {one.nama} untuk {periode(one.tahun)} yang masih ditunggu: {', '.join(open_)}.",)
