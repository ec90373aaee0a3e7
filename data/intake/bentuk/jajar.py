"""Area labels against the company they keep: a kecamatan among kab/kota, or one that lies outside the title's area."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from data.intake.bentuk.arti import Arti
from data.intake.kamus import wilayah
from data.intake.model import Nilai

KABKOTA = ("kabupaten", "kota", "kaltara")
_KEC = re.compile(r"\b(kec|kecamatan)\b", re.I)
_JUDUL_KABKOTA = re.compile(r"^(nama|daftar)?(kab|kabupaten)((dan|atau)?(kota|kotamadya|kodya))?$")


def judul_kabkota(teks: Nilai) -> bool:
    """True when the header of a label column names kab/kota and nothing below."""
    return isinstance(teks, str) and bool(_JUDUL_KABKOTA.match(re.sub(r"[^a-z]", "", teks.casefold())))


@dataclass(frozen=True)
class Jajaran:
    """The labels of one area axis with their readings, and what stands around them.

    `judul`: area of the title; `atas`: kab/kota of a group row or column, by position; `kabkota`: the header says so.
    """

    label: Mapping[int, Nilai]
    arti: Mapping[int, Arti]
    judul: str
    atas: Mapping[int, str]
    kabkota: bool

    def luruskan(self) -> dict[int, Arti]:
        """The readings, with those that do not fit their company turned into a kota or into a question."""
        balik = self._terbalik()
        if not balik and not any(satu.tingkat == "kecamatan" for satu in self.arti.values()):
            return dict(self.arti)
        kab = {a.dims["wilayah"] for a in self.arti.values() if a.tingkat in KABKOTA and a.dims}
        kec = {a.dims["wilayah"] for p, a in self.arti.items() if self._kecamatan(p) and p not in balik}
        daftar_kab = bool(kab) and (self.kabkota or len(kab) > len(kec))
        hasil: dict[int, Arti] = {}
        berjalan = ""
        for pos in sorted(self.arti):
            satu = self.arti[pos]
            if satu.tingkat in KABKOTA:
                berjalan = satu.dims.get("wilayah", "")
            induk = self._induk(pos)
            if self._rumah(pos, induk, berjalan, kec):
                hasil[pos] = satu
            elif pos in balik and (daftar_kab or not (kab or kec or self.judul)):
                hasil[pos] = _kota(satu, balik[pos], ragu=not daftar_kab or balik[pos] in kab)
            else:
                hasil[pos] = self._asing(pos, induk, daftar_kab)
        return hasil

    def _terbalik(self) -> dict[int, str]:
        """Position -> kota, for labels such as "Balikpapan Kota" that name a kecamatan or nothing."""
        tidak_jelas = {p for p, a in self.arti.items() if a.kosong or self._kecamatan(p)}
        kota = {p: wilayah.kota_terbalik(self.label[p]) for p in tidak_jelas}
        return {p: kode for p, kode in kota.items() if kode}

    def _kecamatan(self, pos: int) -> bool:
        return self.arti[pos].tingkat == "kecamatan" and "wilayah" in self.arti[pos].dims

    def _induk(self, pos: int) -> str:
        return wilayah.induk_dari(self.arti[pos].dims["wilayah"]) if self._kecamatan(pos) else ""

    def _rumah(self, pos: int, induk: str, berjalan: str, kec: set[str]) -> bool:
        """The kecamatan stands where it belongs: under its own kab/kota."""
        if not induk:
            return False
        if self.atas.get(pos) == induk:
            return True
        saudara = sum(wilayah.induk_dari(kode) == induk for kode in kec)
        return berjalan == induk and saudara > 1

    def _asing(self, pos: int, induk: str, daftar_kab: bool) -> Arti:
        satu = self.arti[pos]
        if not induk:
            return satu
        kode = satu.dims["wilayah"]
        if daftar_kab and not _KEC.search(str(self.label[pos])):
            alasan = "adalah nama kecamatan, padahal baris atau kolom lainnya kabupaten/kota"
            return _tanya(satu, (kode, induk), alasan)
        if wilayah.entri(self.judul).get("tingkat") in KABKOTA and self.judul != induk:
            alasan = f"adalah kecamatan di {_nama(induk)}, padahal judul menyebut {_nama(self.judul)}"
            return _tanya(satu, (kode, self.judul), alasan + _pemekaran(induk))
        return satu


def _nama(kode_wilayah: str) -> str:
    return wilayah.entri(kode_wilayah).get("nama", kode_wilayah)


def _pemekaran(induk: str) -> str:
    """A kab that was split off lately: its kecamatan stand in older files of the kab it came from."""
    tahun = wilayah.entri(induk).get("berlaku_mulai", "")[:4]
    return f" ({_nama(induk)} baru ada sejak {tahun}; sebelumnya bagian kabupaten lain)" if tahun else ""


def _kota(satu: Arti, kota: str, *, ragu: bool) -> Arti:
    lain = {dim: nilai for dim, nilai in satu.dims.items() if dim != "wilayah"}
    if not ragu:
        return Arti(lain | {"wilayah": kota}, tingkat="kota")
    kode = tuple(k for k in (satu.dims.get("wilayah", ""), kota) if k)
    return Arti(
        lain, tingkat=satu.tingkat, ragu={"wilayah": kode}, alasan="adalah nama kota dan nama kecamatan"
    )


def _tanya(satu: Arti, kode: tuple[str, ...], alasan: str) -> Arti:
    lain = {dim: nilai for dim, nilai in satu.dims.items() if dim != "wilayah"}
    return Arti(lain, tingkat=satu.tingkat, ragu={"wilayah": kode}, alasan=alasan)
