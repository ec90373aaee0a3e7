"""The picture of a profile for WhatsApp: what typst gets, and the caption that goes with it."""

from __future__ import annotations

from typing import Any

from charts.spec import ChoroplethSpec
from panels import sitasi
from panels.kartu import Kartu
from panels.profil import Profil
from reports import profil_kata as kata
from reports.kata_berkas import tanda
from reports.profil_peta import peta
from words.format import periode
from words.galat import GalatSerambi
from words.keadaan import ADA, nama, simbol
from words.label import audiens
from words.statistik import BELUM_PASTI

KALIMAT_TAKARIR = 3
KARTU = 3


class GambarHanyaPublik(GalatSerambi):
    """A picture for WhatsApp was asked of numbers that are not for the public."""

    def __init__(self, untuk: str) -> None:
        super().__init__(
            f"Gambar untuk WhatsApp hanya dibuat dari angka publik, bukan untuk audiens {audiens(untuk)}. Pilih "
            "audiens publik, atau unduh PDF."
        )


def isi_gambar(profil: Profil) -> dict[str, Any]:
    """All texts of the picture (reports/typst/gambar.typ). Raises GambarHanyaPublik."""
    if profil.stempel.audiens != "publik":
        raise GambarHanyaPublik(profil.stempel.audiens)
    spec = profil.peta.spec
    if not isinstance(spec, ChoroplethSpec):
        raise TypeError(f"profil.peta is a {spec.kind}, not a map")
    return {
        "judul_dokumen": kata.judul(profil),
        "tanda": list(tanda(profil.stempel)),
        "atas": f"{kata.ATAS}, {periode(profil.tahun)}",
        "nama": profil.nama,
        "temuan": temuan(profil),
        "kartu": [_kartu(one) for one in profil.angka[:KARTU]],
        "peta": {
            **peta(spec, profil.kode),
            "judul": f"{profil.peta.title} ({profil.peta.unit}), {profil.peta.period}",
        },
        "kaki": [sumber(profil), status(profil), *lambang(spec)],
    }


def _kartu(one: Kartu) -> dict[str, str]:
    more = (*one.keterangan[:1], *((kata.CONTOH_KECIL,) if one.stempel.contoh else ()))
    unit = "%" if one.satuan == "persen" else one.satuan
    return {"judul": one.judul, "nilai": one.nilai, "satuan": unit, "ket": " · ".join(more)}


def temuan(profil: Profil) -> str:
    """The sentence of the picture: the first of `utama`, else what is missing."""
    return kata.tanpa_cap(next(iter((*utama(profil), *profil.pesan)), kata.TANPA_KALIMAT))


def utama(profil: Profil) -> tuple[str, ...]:
    """The sentences for the public, what is sure first: a service gap, a rise, a fall; then the rest as they stand."""
    groups = (profil.kesenjangan, profil.naik, profil.turun)
    sure = [[one.kalimat for one in group if one.tanda != BELUM_PASTI] for group in groups]
    first = (said for group in sure for said in group[:1])
    return tuple(dict.fromkeys((*first, *profil.kalimat)))


def sumber(profil: Profil) -> str:
    """Publishers, at most two by name."""
    return f"Sumber: {sitasi.penerbit(profil.sumber, 2) or 'tidak dicantumkan'}."


def status(profil: Profil) -> str:
    """Vintage, audience, status and stamp in one line."""
    stempel = profil.stempel
    parts = [f"Edisi {stempel.edisi}", audiens(stempel.audiens)]
    parts += [stempel.cakupan] if stempel.cakupan else []
    parts += ["x: angka sementara"] if stempel.sementara else []
    parts += [kata.CONTOH] if stempel.contoh else []
    return " · ".join(parts)


def lambang(spec: ChoroplethSpec) -> tuple[str, ...]:
    """What the marks on the map mean, where there are any: "b.l. belum dilaporkan"."""
    seen = {
        simbol(mark.keadaan, peta=True): nama(mark.keadaan).lower()
        for mark in spec.marks
        if mark.keadaan != ADA
    }
    return (f"Lambang: {'; '.join(f'{one} {word}' for one, word in seen.items())}.",) if seen else ()


def takarir(profil: Profil) -> str:
    """Caption to paste under the picture: sentences, then source, edition, audience and "[DATA CONTOH]"."""
    isi = utama(profil)[:KALIMAT_TAKARIR] or (temuan(profil),)
    stempel = profil.stempel
    lines = [
        f"{kata.judul(profil)}",
        "",
        *(f"• {kata.tanpa_cap(one)}" for one in isi),
        "",
        sumber(profil),
        f"Periode: {periode(profil.tahun)}. Edisi data: {stempel.edisi}. Audiens: {audiens(stempel.audiens)}.",
        *(f"[{one}]" for one in tanda(stempel)),
    ]
    return "\n".join(lines) + "\n"
