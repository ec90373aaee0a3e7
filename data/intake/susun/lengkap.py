"""Gives a value cell the dimensions its labels leave open: from title, sheet, file, catalogue – or asks."""

from __future__ import annotations

import re

from data.intake.kamus import jenis
from data.intake.kamus.norma import frasa, norma
from data.intake.model import Baris
from data.intake.susun.tabel_lain import PelengkapLain
from data.intake.susun.tanya import ABAIKAN
from data.intake.susun.titik import Titik

UKURAN_SPM_SEBUT = {"butuh": "kebutuhan, sasaran, atau target", "terlayani": "realisasi atau yang terlayani"}
UKURAN_PMKS = ("terdata", "tertangani", "kasus_baru", "keluar", "kejadian", "penghuni_panti")
DAFTAR_26 = "2012"  # Permensos 8/2012: older figures follow the list of 22 types whatever their names
_LAIN = re.compile(r"ekstrem|ekstrim|desil", re.IGNORECASE)
_RUMAH_TANGGA = re.compile(r" (?:rumah tangga|ruta|rtm|rtsm|keluarga|kk|kpm) ")
_SAMA = {"orang": "jiwa", "keluarga": "KK"}


class Pelengkap(PelengkapLain):
    """Fills the dimensions of the cells of one table."""

    def baris(self, titik: Titik, *, diam: bool = False) -> Baris:
        """The row without its value. Raises `Kurang`; with `diam` (totals) nothing is asked."""
        self.titik, self.diam = titik, diam
        dims = titik.dims
        umum, lagi = self._semua(
            self._periode, self._wilayah, lambda: getattr(self, "_" + self.isi.jenis_tabel)(dims)
        )
        if lagi:
            raise lagi
        periode_data, area, (tabel, khusus) = umum
        isian = {"periode": periode_data, "kode_wilayah": area, "nilai": None, "cell": self.isi.alamat(titik)}
        if khusus.get("klasifikasi") == "26" and "" < periode_data[:4] < DAFTAR_26:
            khusus = khusus | {"klasifikasi": "22"}
        isian["jenis_kelamin"] = dims.get("kelamin") or self.isi.sumber.dekat(lambda j: j.kelamin) or "total"
        isian["status"] = dims.get("status") or self.isi.sumber.dekat(lambda j: j.status) or "tetap"
        isian["kumulatif"] = any(satu.kumulatif for satu in (self.isi.sumber.tabel, self.isi.sumber.lembar))
        return Baris(tabel=tabel, **(isian | khusus))

    def _pmks(self, dims: dict[str, str]) -> tuple[str, dict]:
        kode = self._jenis(dims)
        if kode.startswith("NOT-"):
            return self._bukan_pmks(kode, dims)
        if kode.startswith("PSKS"):
            return self._psks(dims)
        isian = {
            "jenis": kode,
            "ukuran": self._ukuran(dims),
            "satuan": self._satuan(kode, dims) if kode else "",
            "klasifikasi": "12" if kode.startswith("PAS-") else self.klasifikasi,
        }
        return "pmks", isian

    def _ukuran(self, dims: dict[str, str]) -> str:
        sebut = dims.get("ukuran", "")
        if not sebut and "spm" in dims:
            teks = f"Kolom tabel PMKS berisi {UKURAN_SPM_SEBUT[dims['spm']]}. Dimuat sebagai apa?"
            sebut = self._minta(f"ukuran:{dims['spm']}", teks, [*UKURAN_PMKS, ABAIKAN])
        return sebut or self.isi.sumber.dekat(lambda j: j.ukuran) or "terdata"

    def _satuan(self, kode: str, dims: dict[str, str]) -> str:
        boleh = jenis.satuan_boleh(kode)
        sendiri = _SAMA.get(dims.get("satuan", ""), dims.get("satuan", ""))
        if sendiri in boleh:
            return sendiri
        umum = self.isi.sumber.dekat(lambda j: j.satuan)
        umum = _SAMA.get(umum, umum)
        if not sendiri and (umum in boleh or len(boleh) == 1):
            return umum if umum in boleh else boleh[0]
        teks = f"Berkas tidak menyebut satuan untuk {jenis.label(kode)}. Satuannya apa?"
        if sendiri:
            teks = f"{jenis.label(kode)} tidak dihitung dalam “{sendiri}”. Satuannya apa?"
        return self._minta(f"satuan:{kode}", teks, [*boleh, ABAIKAN])

    def _bukan_pmks(self, kode: str, dims: dict[str, str]) -> tuple[str, dict]:
        """Poor people by BPS and receivers of aid stand in PMKS files but are no PMKS."""
        satuan = dims.get("satuan") or self.isi.sumber.dekat(lambda j: j.satuan)
        if kode == "NOT-BPSMISKIN":
            return self._miskin(dims, satuan)
        satuan = _SAMA.get(satuan, satuan) or self._minta(
            "satuan:penerima_bantuan",
            f"Satuan “{dims.get('rincian', '')}” tidak disebut. Satuannya apa?",
            ["jiwa", "KK"],
        )
        return "konteks", {
            "indikator": "penerima_bantuan",
            "rincian": dims.get("rincian", ""),
            "satuan": satuan,
        }

    def _miskin(self, dims: dict[str, str], satuan: str) -> tuple[str, dict]:
        """Only "Penduduk Miskin" is the series of BPS; Desil 1, Miskin Ekstrem, RTM keep their printed label."""
        label = dims.get("rincian", "")
        seri_bps = norma(label) in ("", "pm") or norma(label).startswith(
            ("pendudukmiskin", "jumlahpendudukmiskin")
        )
        isian = {
            "indikator": "penduduk_miskin",
            "rincian": "" if seri_bps and not _LAIN.search(label) else label,
        }
        if _RUMAH_TANGGA.search(frasa(label)):
            return "konteks", isian | {"satuan": "KK"}
        if satuan == "KK" and isian["rincian"]:
            return "konteks", isian | {"satuan": "KK"}
        return "konteks", isian | {"satuan": self._satuan_miskin(dims, satuan)}
