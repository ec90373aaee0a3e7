"""Pukul 23.00: a deck moves to a newer vintage, slide by slide, after a look at what changes.

    semua = bandingkan(rapat_id, "RK26-02")                    # old → new of every slide with a view
    pindahkan(rapat_id, "RK26-02", [s.id for s in semua if s.dapat], "penyunting")
    reports.ralat.ralat_pdf(ralat(rapat_id))                   # the sheet of the last move, as often as wanted

A slide that is not accepted keeps its vintage (`isi["edisi"]`), and says so on the stage.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from data.snapshot import open_edition
from meeting import baris, catatan, dek, gudang, jam, rapat, salindia, tampilan
from meeting.dek_salindia import BIDANG, PEKA, edisi, terisi
from meeting.istilah import ganti_kata
from meeting.rapat import Rapat
from meeting.slide import BERPANEL, Slide
from panels import sitasi
from panels.isian import isi
from queries import Konteks
from reports.ralat import Perubahan, perubahan
from words.galat import GalatSerambi

SAMA, BERUBAH, TERTAHAN, PULIH = "sama", "berubah", "tertahan", "pulih"


class PindahDitolak(GalatSerambi):
    """The deck cannot move as asked; nothing was changed."""


@dataclass(frozen=True, slots=True)
class UbahSalindia:
    """What a move would do to one slide.

    `keadaan`: sama; berubah (`teks`, `angka` say what); tertahan (it cannot be drawn in the new vintage: `sebab`);
    pulih (it cannot be drawn now but can in the new one). `ketikan`: typed numbers, which do not move along. A slide
    that still waits for the operator's permission moves without its numbers being told.
    """

    id: str
    nomor: int  # on stage; 0 for a hidden one
    judul: str
    edisi: str  # its vintage now
    keadaan: str
    teks: tuple[Perubahan, ...] = ()
    angka: tuple[Perubahan, ...] = ()
    ketikan: tuple[str, ...] = ()
    sebab: str = ""
    saringan: str = ""
    alamat: str = ""
    sumber: str = ""
    contoh: bool = False

    @property
    def dapat(self) -> bool:
        """Whether it can move."""
        return self.keadaan != TERTAHAN


def bandingkan(rapat_id: str, edisi_baru: str) -> tuple[UbahSalindia, ...]:
    """Every slide with a view that is not yet drawn from `edisi_baru`, both vintages built and compared.

    Numbers are those of the public. Raises TidakAda, EdisiTidakDikenal, EdisiRusak.
    """
    open_edition(edisi_baru)
    ini = rapat.ambil(rapat_id)
    semua = [s for s in salindia.daftar(rapat_id) if s.jenis in BERPANEL and edisi(s, ini) != edisi_baru]
    return banding_dari(ini, ((satu, edisi(satu, ini)) for satu in semua), edisi_baru)


def banding_dari(ini: Rapat, semua: Iterable[tuple[Slide, str]], ke: str) -> tuple[UbahSalindia, ...]:
    """Slides, each with its older vintage, compared with `ke`."""
    nomor: dict[str, int] = {}
    for satu in dek.susun_dek(ini.id, semua=True).salindia:
        nomor.setdefault(satu.id, satu.nomor)
    return tuple(_banding(slide, ini, dari, ke, nomor.get(slide.id, 0)) for slide, dari in semua)


def _banding(slide: Slide, ini: Rapat, dari: str, ke: str, nomor: int) -> UbahSalindia:
    try:
        baru, teks_baru = _rupa(slide, ini, ke)
    except GalatSerambi as galat:
        return UbahSalindia(slide.id, nomor, _judul(slide), dari, TERTAHAN, sebab=galat.pesan)
    dasar = UbahSalindia(
        slide.id, nomor, teks_baru["judul"] or baru.panel.title, dari, SAMA, ketikan=_ketikan(slide, baru, ke),
        saringan=baru.saringan, alamat=baru.alamat, sumber=sitasi.ringkas(baru.panel.sources, 4),
        contoh=baru.panel.stamps.contoh,
    )  # fmt: skip
    if baru.peka and not slide.izin_rinci:
        return replace(dasar, sebab=ganti_kata(PEKA, ini.istilah), ketikan=())
    if slide.isi.get("ditahan"):  # drawn from the vintage of that name here, it would show other numbers
        return replace(dasar, keadaan=PULIH, sebab=str(slide.isi["ditahan"]))
    try:
        lama, teks_lama = _rupa(slide, ini, dari)
    except GalatSerambi as galat:
        return replace(dasar, keadaan=PULIH, sebab=galat.pesan)
    angka = perubahan(lama.panel, baru.panel)
    teks = _teks(lama, baru, teks_lama, teks_baru)
    contoh = dasar.contoh or lama.panel.stamps.contoh
    return replace(dasar, keadaan=BERUBAH if angka or teks else SAMA, angka=angka, teks=teks, contoh=contoh)


def _rupa(slide: Slide, ini: Rapat, id_edisi: str) -> tuple[tampilan.Tampilan, dict[str, str]]:
    """The view of a slide and its filled texts in a vintage."""
    bersih = {kunci: nilai for kunci, nilai in slide.isi.items() if kunci != "ditahan"}
    di_sana = replace(slide, isi={**bersih, "edisi": id_edisi})
    hasil = tampilan.bangun(slide.halaman, slide.panel, slide.pilihan, Konteks(id_edisi), ini.istilah)
    return hasil, terisi(di_sana, hasil.asli, ini)


def _teks(
    lama: tampilan.Tampilan, baru: tampilan.Tampilan, teks_lama: dict[str, str], teks_baru: dict[str, str]
) -> tuple[Perubahan, ...]:
    """Title, sentence, ask, notes and coverage that do not read alike."""
    a, b = (
        {
            **{sebutan.capitalize(): teks[nama] for nama, sebutan in BIDANG.items()},
            "Periode": satu.panel.period,
            "Cakupan": satu.panel.stamps.cakupan,
        }
        for satu, teks in ((lama, teks_lama), (baru, teks_baru))
    )
    return tuple(Perubahan(apa, a[apa], b[apa]) for apa in a if a[apa] != b[apa])


def _ketikan(slide: Slide, baru: tampilan.Tampilan, ke: str) -> tuple[str, ...]:
    semua = (isi(getattr(slide, nama), baru.asli, Konteks(ke)).angka_ketik for nama in BIDANG)
    return tuple(dict.fromkeys(satu for angka in semua for satu in angka))


def _judul(slide: Slide) -> str:
    return slide.judul if slide.judul and "{" not in slide.judul else slide.halaman


def pindahkan(
    rapat_id: str, edisi_baru: str, terima: Collection[str], oleh: str, *, lihat: str = ""
) -> Rapat:
    """Draw the meeting from `edisi_baru` from now on; slides with a view that are not in `terima` keep their vintage.

    `lihat` is the `Rapat.tanda` that the choice was made by. Raises PindahDitolak (an accepted slide cannot be drawn
    there, or the deck changed meanwhile), TidakAda, EdisiTidakDikenal, EdisiRusak; nothing is changed then.
    """
    dasar = rapat.ambil(rapat_id)
    if dasar.edisi == edisi_baru and not terima:
        raise PindahDitolak(
            f"Paparan ini sudah memakai edisi {edisi_baru}, dan belum ada salindia yang dipilih."
        )
    tertahan = [s for s in bandingkan(rapat_id, edisi_baru) if s.id in terima and not s.dapat]
    if tertahan:
        raise PindahDitolak(f"“{tertahan[0].judul}” tidak dapat dipindahkan: {tertahan[0].sebab}")
    with gudang.tulis() as sambungan:
        ini = rapat.dari_baris(baris.cari(sambungan, "rapat", rapat_id))
        if ini.tanda != (lihat or dasar.tanda):
            raise PindahDitolak(
                "Susunan paparan baru saja berubah. Periksa sekali lagi perbandingannya, lalu pindahkan. Tidak ada "
                "yang diubah."
            )
        semua = [s for s in salindia.daftar_dari(sambungan, rapat_id) if s.jenis in BERPANEL]
        jejak = _jejak(ini, semua, edisi_baru, terima, oleh)
        for slide in semua:
            _tempatkan(sambungan, slide, ini, edisi_baru, slide.id in terima, oleh)
        atur = {**ini.pengaturan, "pindah": jejak}
        baru = {"edisi": edisi_baru, "pengaturan": baris.ke_json(atur)}
        baris.ganti(sambungan, "rapat", ini, baru, oleh, rapat.dari_baris)
        catatan.catat(sambungan, oleh, "paparan_dipindah", f"{ini.nama}: {ini.edisi} -> {edisi_baru}")
    return rapat.ambil(rapat_id)


def _jejak(
    ini: Rapat, semua: list[Slide], ke: str, terima: Collection[str], oleh: str
) -> list[dict[str, Any]]:
    """The moves with this one: what its sheet needs later is the older vintage of each moved slide.

    Slides that follow later to the same vintage belong to the same move: one sheet tells all.
    """
    lama = list(ini.pengaturan.get("pindah", ()))
    pindah = {s.id: edisi(s, ini) for s in semua if s.id in terima and edisi(s, ini) != ke}
    baru = {"dari": ini.edisi, "ke": ke, "waktu": jam.teks(jam.sekarang()), "oleh": oleh, "salindia": pindah}
    if lama and ini.edisi == ke == lama[-1]["ke"]:
        baru |= {"dari": lama[-1]["dari"], "salindia": {**lama[-1]["salindia"], **pindah}}
        lama.pop()
    return [*lama, baru]


def _tempatkan(
    sambungan: sqlite3.Connection, slide: Slide, ini: Rapat, ke: str, diterima: bool, oleh: str
) -> None:
    """Let a slide follow the meeting, or pin it to the vintage that it has."""
    sendiri = edisi(slide, ini)
    isi_baru = {kunci: nilai for kunci, nilai in slide.isi.items() if kunci not in ("edisi", "ditahan")}
    if not diterima and sendiri != ke:
        isi_baru = {**slide.isi, "edisi": sendiri}
    if isi_baru != slide.isi:
        kolom = {"isi": baris.ke_json(isi_baru)}
        baris.ganti(sambungan, "salindia", slide, kolom, oleh, salindia.dari_baris)
