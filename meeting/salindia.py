"""Slides in the store: frozen views and inserted pages, in order within the sessions of a meeting.

A slide of a view keeps the page, the panel's key and every choice as a code; what it shows is made from them by
`meeting.dek`, so a slide holds no number. Order and visibility change without a new `versi`.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import Any

from meeting import baris, catatan, gudang, jam, salindia_urut
from meeting.galat import IsianDitolak, PerluOperator
from meeting.peran import OPERATOR
from meeting.slide import BERPANEL, Slide, dari_baris, kolom

_BAWAAN_PANEL = {"judul": "{judul}", "kalimat": "{kalimat 1}"}  # fields of panels.isian


def daftar(rapat_id: str) -> tuple[Slide, ...]:
    """The slides of a meeting in the order of the agenda; () for an unknown meeting."""
    with gudang.baca() as sambungan:
        return daftar_dari(sambungan, rapat_id)


def daftar_dari(sambungan: sqlite3.Connection, rapat_id: str) -> tuple[Slide, ...]:
    """The same on an open connection."""
    semua = sambungan.execute(
        "select salindia.* from salindia join acara on acara.id = salindia.acara where salindia.rapat = ?"
        " order by acara.urut, acara.rowid, salindia.urut, salindia.rowid",
        (rapat_id,),
    )
    return tuple(map(dari_baris, semua))


def ambil(id_: str) -> Slide:
    """One slide. Raises TidakAda."""
    with gudang.baca() as sambungan:
        return dari_baris(baris.cari(sambungan, "salindia", id_))


def tambah(rapat_id: str, acara_id: str, jenis: str, *, oleh: str, sesudah: str = "", **isi: Any) -> Slide:
    """Add a slide at the end of a session, or behind the slide `sesudah`; `isi` are further fields of Slide.

    A view without title and sentence gets those of its panel ("{judul}", "{kalimat 1}").
    Raises IsianDitolak, TidakAda.
    """
    if jenis in BERPANEL:
        isi = {**_BAWAAN_PANEL, **isi}
    baru = Slide(id=baris.id_baru(), rapat=rapat_id, acara=acara_id, urut=0, jenis=jenis, **isi)
    with gudang.tulis() as sambungan:
        hasil = masukkan(sambungan, replace(baru, izin_rinci=False, versi=1), oleh, sesudah)
        catatan.catat(sambungan, oleh, "salindia_ditambah", f"{jenis} {hasil.halaman}".strip())
        return hasil


def masukkan(
    sambungan: sqlite3.Connection, slide: Slide, oleh: str, sesudah: str = "", urut: int = 0
) -> Slide:
    """Insert a slide in an open transaction, at the end of its session or behind `sesudah`; return it as stored.

    `urut` puts it at that number instead, which must be free. Raises IsianDitolak, TidakAda.
    """
    if baris.cari(sambungan, "acara", slide.acara)["rapat"] != slide.rapat:
        raise IsianDitolak("Acara yang dipilih bukan bagian dari rapat ini. Muat ulang halaman, lalu ulangi.")
    kini = jam.teks(jam.sekarang())
    baris.sisip(
        sambungan,
        "salindia",
        {
            "id": slide.id, "rapat": slide.rapat, "acara": slide.acara, "urut": urut, "jenis": slide.jenis,
            **kolom(slide), "tersembunyi": int(slide.tersembunyi), "izin_rinci": int(slide.izin_rinci),
            "versi": slide.versi, "dibuat": slide.dibuat or kini, "diubah": kini, "oleh": oleh,
        },
    )  # fmt: skip
    if not urut:
        salindia_urut.letakkan(sambungan, slide.id, slide.acara, sesudah)
    return dari_baris(baris.cari(sambungan, "salindia", slide.id))


def ubah(slide: Slide, oleh: str) -> Slide:
    """Store the texts, the view and `isi` of a slide (a `replace` of the one read) and return it as stored.

    Another view has to be permitted again. Raises IsianDitolak, TidakAda, SudahDiubah (with what was typed).
    """
    isi = kolom(slide)
    with gudang.tulis() as sambungan:
        lama = dari_baris(baris.cari(sambungan, "salindia", slide.id))
        sama = (lama.halaman, lama.panel, lama.pilihan) == (slide.halaman, slide.panel, slide.pilihan)
        isi["izin_rinci"] = int(lama.izin_rinci and sama)
        baris.ganti(sambungan, "salindia", slide, isi, oleh, dari_baris)
        return dari_baris(baris.cari(sambungan, "salindia", slide.id))


def hapus(id_: str, oleh: str) -> Slide:
    """Delete a slide and return it, so that `pulihkan` can bring it back. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        lama = dari_baris(baris.cari(sambungan, "salindia", id_))
        sambungan.execute("delete from salindia where id = ?", (id_,))
        catatan.catat(sambungan, oleh, "salindia_dihapus", f"{lama.jenis} {lama.halaman}".strip())
        return lama


def pulihkan(slide: Slide, oleh: str) -> Slide:
    """Bring a deleted slide back to its place (the end of the agenda when its session has gone too).

    One that is there again is returned as it is. Raises TidakAda when the meeting is gone.
    """
    with gudang.tulis() as sambungan:
        ada = sambungan.execute("select * from salindia where id = ?", (slide.id,)).fetchone()
        if ada is not None:
            return dari_baris(ada)
        baris.cari(sambungan, "rapat", slide.rapat)
        tujuan = salindia_urut.acara_lama(sambungan, slide.rapat, slide.acara)
        urut = slide.urut if tujuan == slide.acara else 0
        salindia_urut.kosongkan(sambungan, tujuan, urut)
        masukkan(sambungan, replace(slide, acara=tujuan), oleh, urut=urut)
        return dari_baris(baris.cari(sambungan, "salindia", slide.id))


def gandakan(id_: str, oleh: str) -> Slide:
    """Copy a slide; the copy stands behind it. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        asal = dari_baris(baris.cari(sambungan, "salindia", id_))
        return masukkan(sambungan, replace(asal, id=baris.id_baru(), versi=1, dibuat=""), oleh, id_)


def sembunyikan(id_: str, ya: bool, oleh: str) -> None:
    """Hide a slide from stage, phones and files, or show it again. Raises TidakAda."""
    with gudang.tulis() as sambungan:
        _tandai(sambungan, id_, "tersembunyi", ya, oleh)


def izinkan(id_: str, ya: bool, oleh: str) -> None:
    """The operator's word that a sensitive type may be shown by area. Raises PerluOperator, TidakAda."""
    if oleh != OPERATOR:
        raise PerluOperator
    with gudang.tulis() as sambungan:
        _tandai(sambungan, id_, "izin_rinci", ya, oleh)
        catatan.catat(sambungan, oleh, "salindia_diizinkan" if ya else "izin_salindia_dicabut", id_)


def _tandai(sambungan: sqlite3.Connection, id_: str, tanda: str, ya: bool, oleh: str) -> None:
    baris.cari(sambungan, "salindia", id_)
    kini = jam.teks(jam.sekarang())
    sambungan.execute(
        f"update salindia set {tanda} = ?, diubah = ?, oleh = ? where id = ?", (int(ya), kini, oleh, id_)
    )


def geser(id_: str, langkah: int, oleh: str) -> bool:
    """Move a slide up (-1) or down (1), past the end of its session into the next; False where it cannot."""
    with gudang.tulis() as sambungan:
        baris.cari(sambungan, "salindia", id_)
        return salindia_urut.geser(sambungan, id_, 1 if langkah > 0 else -1)


def pindah(id_: str, acara_id: str, oleh: str) -> None:
    """Put a slide at the end of another session of the same meeting. Raises TidakAda, IsianDitolak."""
    with gudang.tulis() as sambungan:
        if (
            baris.cari(sambungan, "acara", acara_id)["rapat"]
            != baris.cari(sambungan, "salindia", id_)["rapat"]
        ):
            raise IsianDitolak(
                "Acara yang dipilih bukan bagian dari rapat ini. Muat ulang halaman, lalu ulangi."
            )
        salindia_urut.letakkan(sambungan, id_, acara_id)
