"""A paper as PDF (reports/typst/naskah.typ). Texts go in as data, never as markup."""

from __future__ import annotations

import re
from typing import Any

from reports.dokumen import kop
from reports.dokumen.blok import TITIK, UKURAN, Blok, Dokumen, Kop, Nomor, Paraf, TandaTangan, rapi
from reports.profil_cetak import cetak

# typst never breaks inside a word: one without an end would run off the page
_KATA_PANJANG = re.compile(r"([^\s.]{16})(?=[^\s.]{12})")
_RATA = {"kiri": "left", "tengah": "center", "kanan": "right"}


def pdf(dokumen: Dokumen, *, satu_halaman: bool = False) -> bytes:
    """The paper as PDF. Same document, same bytes.

    Raises KopRusak, CetakGagal, KodeTidakDikenal; with `satu_halaman` LembarTidakMuat when it needs two pages.
    """
    bersih: Dokumen = rapi(dokumen)
    isi = isi_pdf(bersih) | {"satu_halaman": satu_halaman}
    return cetak("naskah", isi, apa=bersih.judul, dibuat=bersih.dibuat)


def isi_pdf(d: Dokumen) -> dict[str, Any]:
    """All texts of the template as plain JSON values."""
    lebar, tinggi = UKURAN[d.kertas]
    return {
        "lebar": lebar,
        "tinggi": tinggi,
        "judul": " · ".join((*d.tanda, d.judul)),
        "subjek": d.subjek,
        "tanggal": [d.dibuat.year, d.dibuat.month, d.dibuat.day],
        "tanda": list(d.tanda),
        "kaki": d.kaki,
        "pt": d.pt,
        "lembar": [{"melintang": s.melintang, "blok": [_blok(one, d) for one in s.blok]} for s in d.lembar],
    }


def _blok(blok: Blok, d: Dokumen) -> dict[str, Any]:
    """A block with its kind; alignments by typst's names."""
    if isinstance(blok, Kop):
        kop.periksa(blok.gambar)
        lebar, tinggi = kop.luas(blok.gambar, UKURAN[d.kertas][0] - 40)
        return {"jenis": "kop", "svg": kop.svg(blok.gambar), "alt": blok.gambar.alt, "luas": [lebar, tinggi]}
    if isinstance(blok, TandaTangan):
        return {"jenis": "tanda_tangan", "orang": [_paraf(one) for one in blok.orang]}
    isi: dict[str, Any] = {nama: patah(getattr(blok, nama)) for nama in blok.__slots__}
    if isinstance(blok, Nomor):
        isi["panjang"] = blok.panjang
    if "rata" in isi:
        isi["rata"] = _RATA[isi["rata"]]
    if "kolom" in isi:
        isi["kolom"] = [
            {"judul": one.judul, "bobot": one.bobot, "rata": _RATA[one.rata]} for one in isi["kolom"]
        ]
    return {"jenis": type(blok).__name__.lower(), **isi}


def patah(apa: Any) -> Any:
    """The same texts with places in very long words where a line may end."""
    if isinstance(apa, str):
        return _KATA_PANJANG.sub("\\1\u200b", apa)
    return tuple(patah(satu) for satu in apa) if isinstance(apa, tuple) else apa


def _paraf(satu: Paraf) -> dict[str, str]:
    return {"jabatan": satu.jabatan, "lembaga": satu.lembaga, "nama": satu.nama or TITIK}
