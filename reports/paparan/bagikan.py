"""A slide for WhatsApp: a portrait picture of 1080 × 1350 px and the caption that goes with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from panels.isian import KALIMAT, hampa
from panels.peka import perlu_izin
from queries import Konteks
from reports.dek import Dek, Salindia
from reports.kata_berkas import tanda
from reports.paparan import kata
from reports.paparan.foto import dek_hemat, hemat
from reports.paparan.lukis import salindia_svg
from reports.paparan.ukuran import POTRET
from reports.profil_cetak import cetak
from reports.profil_gambar import GambarHanyaPublik
from reports.profil_kata import tanpa_cap
from words.galat import GalatSerambi
from words.label import audiens

SISI_FOTO, MUTU_FOTO = 1600, 85


class TidakUntukDibagikan(GalatSerambi):
    """A slide that must not leave by messenger: held, or a sensitive type by area."""

    def __init__(self, judul: str, sebab: str) -> None:
        super().__init__(f"Salindia “{judul}” tidak dibagikan: {sebab} Pilih salindia lain.")


def gambar_bagikan(s: Salindia, dek: Dek, *, dibuat: datetime) -> bytes:
    """The slide redrawn upright as PNG, 1080 × 1350. Same arguments, same bytes.

    Raises GambarHanyaPublik, TidakUntukDibagikan.
    """
    periksa(s, dek)
    kecil = replace(s, gambar=tuple(hemat(one, SISI_FOTO, MUTU_FOTO) for one in s.gambar))
    svg = salindia_svg(kecil, dek_hemat(dek, SISI_FOTO, MUTU_FOTO), POTRET, dibuat)
    isi = {"svg": svg, "alt": s.panel.alt if s.panel else kata.judul(s)}
    return cetak("bagikan", isi, apa=f"Gambar {kata.judul(s)}", dibuat=dibuat, format="png")


def takarir(s: Salindia, dek: Dek) -> str:
    """Caption to paste under the picture: finding, unit, period, source, status. Raises as `gambar_bagikan`."""
    periksa(s, dek)
    baris = [f"*{kata.judul(s)}*", tanpa_cap(s.kalimat), *(f"• {one}" for one in s.butir)]
    if s.ajakan:
        baris += ["", s.ajakan]
    baris += ["", *_keterangan(s), f"{dek.nama}, {kata.waktu_tempat(dek)}."]
    baris += [f"[{one}]" for one in tanda(s.panel.stamps)] if s.panel else []
    return "\n".join(one for i, one in enumerate(baris) if one or (i and baris[i - 1])) + "\n"


def periksa(s: Salindia, dek: Dek) -> None:
    """Refuse what may not be sent. Raises GambarHanyaPublik, TidakUntukDibagikan."""
    if dek.audiens != "publik" or (s.panel is not None and s.panel.stamps.audiens != "publik"):
        raise GambarHanyaPublik(s.panel.stamps.audiens if s.panel is not None else dek.audiens)
    if s.ditahan:
        raise TidakUntukDibagikan(kata.judul(s), f"salindia ini ditahan. {s.ditahan}")
    if peka(s):
        raise TidakUntukDibagikan(
            kata.judul(s), "jenis sensitif menurut wilayah hanya untuk panggung, bukan untuk disebar."
        )


def peka(s: Salindia) -> bool:
    """Whether the slide shows a sensitive type by area: confirmed for the stage, but never sent by messenger."""
    if s.panel is None or s.ditahan:
        return False
    return perlu_izin(s.panel, {"wilayah": s.wilayah}, Konteks(s.panel.stamps.edisi))


def tanpa_peka(dek: Dek) -> Dek:
    """The deck for messengers: without held slides and without sensitive types by area; numbers stay the stage's."""
    return replace(dek, salindia=tuple(s for s in dek.salindia if not s.ditahan and not peka(s)))


def _keterangan(s: Salindia) -> list[str]:
    """Unit and period; source; vintage, status and audience."""
    if s.panel is None:
        return []
    cap = s.panel.stamps
    status = [f"Edisi data {cap.edisi}"]
    status += [f"penyebut: {cap.penyebut}"] if cap.penyebut else []
    if not cap.contoh and not hampa(KALIMAT, s.panel):
        status += ["memuat angka sementara (x)" if cap.sementara else "angka tetap"]
    status += [kata.KLARIFIKASI] if s.klarifikasi else []
    status += [audiens(cap.audiens)]
    lingkup = [f"Satuan: {s.panel.unit}", f"periode: {s.panel.period}"]
    lingkup += [f"cakupan: {cap.cakupan}"] if cap.cakupan else []
    return [
        f"{'; '.join(lingkup)}.",
        f"Sumber: {kata.penerbit(s.panel)}.",
        f"Status: {'; '.join(status)}.",
    ]
