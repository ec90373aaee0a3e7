"""Gives a value cell the dimensions its labels leave open: from title, sheet, file, catalogue – or asks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.intake.kamus import daftar, jenis, periode, wilayah
from data.intake.model import Baris
from data.intake.susun.hal import Isi
from data.intake.susun.tanya import ABAIKAN, Catatan, kode_pilihan
from data.intake.susun.titik import Titik

DASAR = {
    "dukcapil": "dukcapil (registrasi Dukcapil)",
    "proyeksi_sp2020": "proyeksi_sp2020 (proyeksi BPS berbasis SP2020)",
    "proyeksi_sp2010": "proyeksi_sp2010 (proyeksi BPS berbasis SP2010)",
    "sensus_2020": "sensus_2020 (Sensus Penduduk 2020)",
    "sensus_2010": "sensus_2010 (Sensus Penduduk 2010)",
    "supas_2015": "supas_2015 (SUPAS 2015)",
    "perkiraan": "perkiraan",
}
UKURAN_SPM = ("butuh (yang membutuhkan layanan)", "terlayani (yang terpenuhi)")
UKURAN_SPM_SEBUT = {"butuh": "kebutuhan, sasaran, atau target", "terlayani": "realisasi atau yang terlayani"}
UKURAN_PMKS = ("terdata", "tertangani", "kasus_baru", "keluar", "kejadian", "penghuni_panti")
ARAH = ("datang (pindah datang, masuk)", "pindah (pindah keluar)")
_SAMA = {"orang": "jiwa", "keluarga": "KK"}


@dataclass
class Kurang(Exception):
    """A dimension is missing; the question stands in `Catatan`. `abaikan`: the operator chose to leave the cell out."""

    abaikan: bool = False


class Pelengkap:
    """Fills the dimensions of the cells of one table."""

    def __init__(self, isi: Isi, catatan: Catatan, berkas: Path, klasifikasi: str) -> None:
        self.isi, self.catatan, self.berkas, self.klasifikasi = isi, catatan, berkas, klasifikasi

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
        isian["jenis_kelamin"] = dims.get("kelamin") or self.isi.sumber.dekat(lambda j: j.kelamin) or "total"
        isian["status"] = dims.get("status") or self.isi.sumber.dekat(lambda j: j.status) or "tetap"
        isian["kumulatif"] = any(satu.kumulatif for satu in (self.isi.sumber.tabel, self.isi.sumber.lembar))
        return Baris(tabel=tabel, **(isian | khusus))

    @staticmethod
    def _semua(*cari: Callable[[], Any]) -> tuple[list[Any], Kurang | None]:
        """Every finder is asked, so that all that is missing is asked for at once."""
        hasil, kurang = [], None
        for satu in cari:
            try:
                hasil.append(satu())
            except Kurang as galat:
                kurang = galat if kurang is None or galat.abaikan else kurang
        return hasil, kurang

    def _minta(self, kode: str, teks: str, pilihan: list[str], *, bebas: bool = False) -> str:
        """The answer to a question about a missing dimension; asks and raises `Kurang` without one."""
        jawab = self.catatan.jawab(kode, pilihan)
        sah = bool(jawab) and (bebas or jawab in (*pilihan, ABAIKAN))
        if self.diam and not sah:
            return ""
        if not sah:
            self.catatan.tanya(kode, teks, pilihan, [self.isi.alamat(self.titik)], bebas=bebas)
            raise Kurang
        if jawab == ABAIKAN:
            raise Kurang(abaikan=True)
        return jawab if bebas else kode_pilihan(jawab)

    def _periode(self) -> str:
        kode = self.titik.dims.get("periode") or self.isi.periode
        bagian = self.titik.dims.get("bagian", "")
        if kode == "?":
            raise Kurang
        if kode:
            return f"{kode[:4]}-{bagian}" if bagian else self._tahunan(kode)
        nama = [satu.kode for satu in periode.semua(self.berkas.stem)]
        teks = "Tahun data tidak tertulis di dalam berkas. Tahun berapa? Tulis misalnya 2024 atau 2024-S1."
        if nama:
            teks += f" Nama berkas menyebut {', '.join(nama)}."
        jawab = self._minta("tahun", teks, nama, bebas=True)
        waktu = periode.kenali(jawab)
        if self.diam and waktu is None:
            return ""
        if waktu is None or not waktu.pasti:
            self.catatan.tanya("tahun", teks, nama, [self.isi.alamat(self.titik)], bebas=True)
            raise Kurang
        return f"{waktu.kode[:4]}-{bagian}" if bagian else waktu.kode

    def _tahunan(self, kode: str) -> str:
        """The state at the end of December is the figure of the year, except in series that go by month."""
        bulanan = self.isi.jenis_tabel in ("konteks", "migrasi") or "periode" in self.titik.dims
        return kode[:4] if kode.endswith("-12") and not bulanan else kode

    def _wilayah(self) -> str:
        kode = self.titik.dims.get("wilayah") or self.isi.wilayah
        if kode == "?":
            raise Kurang
        if kode or "wilayah" in self.titik.atas:
            return kode
        nama = _wilayah_nama(self.berkas.stem)
        semua = list(dict.fromkeys([*nama, *wilayah.kabkota(), wilayah.induk_dari(wilayah.kabkota()[0])]))
        pilihan = [*map(wilayah.label, semua), ABAIKAN]
        teks = "Wilayah data tidak tertulis di dalam berkas. Wilayah mana?"
        return self._minta(
            "wilayah", teks + (" Pilihan pertama menurut nama berkas." if nama else ""), pilihan
        )

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

    def _jenis(self, dims: dict[str, str]) -> str:
        kode = dims.get("jenis", "")
        if kode or "jenis" in self.titik.atas:
            return kode
        temu = next((j.jenis for j in self.isi.sumber.urut()[:3] if j.jenis and j.jenis.pasti), None)
        if temu:
            return temu.kode
        judul = " ".join(self.isi.tabel.judul) or self.isi.sumber.nama_lembar
        teks = f"Tabel “{judul}” tidak menyebut jenisnya. Jenis apa yang dihitung?"
        return self._minta("jenis", teks, [*map(jenis.label, _semua_jenis(self.isi.jenis_tabel)), ABAIKAN])

    def _ukuran(self, dims: dict[str, str]) -> str:
        sebut = dims.get("ukuran", "")
        if not sebut and "spm" in dims:
            teks = f"Kolom tabel PMKS berisi {UKURAN_SPM_SEBUT[dims['spm']]}. Dimuat sebagai apa?"
            sebut = self._minta(f"ukuran:{dims['spm']}", teks, [*UKURAN_PMKS, ABAIKAN])
        return sebut or self.isi.sumber.dekat(lambda j: j.ukuran) or "terdata"

    def _satuan(self, kode: str, dims: dict[str, str]) -> str:
        boleh = jenis.satuan_boleh(kode)
        sendiri = _SAMA.get(dims.get("satuan", ""), dims.get("satuan", ""))
        if sendiri and sendiri != "persen":
            return sendiri
        umum = self.isi.sumber.dekat(lambda j: j.satuan)
        umum = _SAMA.get(umum, umum)
        if umum in boleh or len(boleh) == 1:
            return umum if umum in boleh else boleh[0]
        teks = f"Berkas tidak menyebut satuan untuk {jenis.label(kode)}. Satuannya apa?"
        return self._minta(f"satuan:{kode}", teks, list(boleh))

    def _bukan_pmks(self, kode: str, dims: dict[str, str]) -> tuple[str, dict]:
        """Poor people by BPS and receivers of aid stand in PMKS files but are no PMKS."""
        satuan = dims.get("satuan") or self.isi.sumber.dekat(lambda j: j.satuan)
        if kode == "NOT-BPSMISKIN":
            return "konteks", {"indikator": "penduduk_miskin", "satuan": self._satuan_miskin(dims, satuan)}
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

    def _satuan_miskin(self, dims: dict[str, str], satuan: str) -> str:
        if dims.get("skala") or any(j.skala > 1 for j in self.isi.sumber.urut()[:2]):
            return "ribu jiwa"
        if satuan in ("jiwa", "orang"):
            return "jiwa"
        teks = "Satuan jumlah penduduk miskin tidak disebut. Satuannya apa?"
        return self._minta("satuan:penduduk_miskin", teks, ["ribu jiwa", "jiwa"])

    def _psks(self, dims: dict[str, str]) -> tuple[str, dict]:
        kode = self._jenis(dims)
        satuan = jenis.satuan_boleh(kode)[0] if kode else ""
        return "psks", {"jenis": kode, "satuan": satuan}

    def _spm(self, dims: dict[str, str]) -> tuple[str, dict]:
        layanan = dims.get("layanan") or self.isi.sumber.dekat(lambda j: j.layanan)
        if not layanan and "layanan" not in self.titik.atas:
            semua = [satu["jenis"] for satu in daftar.baris("jenis.csv") if satu["keluarga"] == "spm"]
            teks = f"Tabel SPM di lembar “{self.isi.sumber.nama_lembar}” tidak menyebut layanannya. Layanan mana?"
            layanan = self._minta("layanan", teks, [*map(jenis.label, semua), ABAIKAN])
        ukuran = dims.get("spm") or self.isi.sumber.dekat(lambda j: j.spm_ukuran)
        if not ukuran:
            teks = "Tabel SPM tidak menyebut apakah angkanya kebutuhan atau yang terlayani. Yang mana?"
            ukuran = self._minta("ukuran_spm", teks, [*UKURAN_SPM, ABAIKAN])
        return "spm", {
            "layanan": layanan,
            "ukuran": ukuran,
            "kewenangan": self._kewenangan(dims),
            "satuan": "jiwa",
        }

    def _kewenangan(self, dims: dict[str, str]) -> str:
        sebut = dims.get("kewenangan") or self.isi.sumber.dekat(lambda j: j.kewenangan)
        kode = dims.get("wilayah") or self.isi.wilayah
        return sebut or ("kab_kota" if "." in kode or "wilayah" in self.titik.atas else "provinsi")

    def _penduduk(self, dims: dict[str, str]) -> tuple[str, dict]:
        dasar = dims.get("dasar") or self.isi.sumber.pertama(lambda j: j.dasar) or self.isi.sumber.kaki.dasar
        if not dasar:
            teks = "Dasar data penduduk tidak disebut (Dukcapil, proyeksi BPS, sensus). Dasarnya apa?"
            dasar = self._minta("dasar", teks, list(DASAR.values()))
        return "penduduk", {"dasar": dasar, "satuan": "jiwa"}

    def _migrasi(self, dims: dict[str, str]) -> tuple[str, dict]:
        arah = dims.get("arah") or self.isi.sumber.dekat(lambda j: j.arah)
        if not arah and "arah" not in self.titik.atas:
            arah = self._minta(
                "arah", "Tabel migrasi tidak menyebut arahnya. Datang atau pindah?", [*ARAH, ABAIKAN]
            )
        return "migrasi", {"arah": arah, "satuan": "jiwa"}

    def _konteks(self, dims: dict[str, str]) -> tuple[str, dict]:
        kode = dims.get("indikator") or self.isi.sumber.pertama(lambda j: j.indikator)
        if not kode:
            semua = [
                f"{s['indikator']} ({s['nama']})"
                for s in daftar.baris("indikator.csv")
                if s["tema"] != "turunan"
            ]
            teks = f"Indikator tabel di lembar “{self.isi.sumber.nama_lembar}” tidak dikenali. Indikator apa?"
            kode = self._minta(f"indikator:{_slug(self.isi.sumber.nama_lembar)}", teks, [*semua, ABAIKAN])
        satuan = _satuan_indikator(kode)
        if satuan == "ribu jiwa":
            satuan = self._satuan_miskin(
                dims, dims.get("satuan") or self.isi.sumber.dekat(lambda j: j.satuan)
            )
        kelamin = {"L": "laki-laki", "P": "perempuan"}.get(dims.get("kelamin", ""), "")
        return "konteks", {"indikator": kode, "satuan": satuan, "rincian": kelamin}


def _slug(teks: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", teks.casefold()).strip("_")


def _satuan_indikator(kode: str) -> str:
    return next((s["satuan"] for s in daftar.baris("indikator.csv") if s["indikator"] == kode), "")


def _semua_jenis(tabel: str) -> list[str]:
    keluarga = ("psks",) if tabel == "psks" else ("pmks", "grup", "lokal", "lama")
    return [satu["jenis"] for satu in daftar.baris("jenis.csv") if satu["keluarga"] in keluarga]


def _wilayah_nama(teks: str) -> list[str]:
    """Areas that a file name names; only a suggestion."""
    kata = [satu for satu in re.split(r"[^A-Za-z]+", teks) if satu]
    calon = [" ".join(kata[i : i + n]) for n in (4, 3, 2, 1) for i in range(len(kata) - n + 1)]
    temu = [wilayah.kenali(satu) for satu in calon if len(satu) > 2]
    return [
        satu.kode_wilayah
        for satu in temu
        if satu and satu.jelas and satu.tingkat in ("kabupaten", "kota", "provinsi")
    ]
