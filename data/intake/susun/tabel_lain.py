"""Dimensions of the tables other than PMKS: SPM, PSKS, penduduk, migrasi, konteks."""

from __future__ import annotations

import re

from data.intake.kamus import daftar, indikator, jenis
from data.intake.kamus.norma import norma
from data.intake.susun.letak import PelengkapLetak
from data.intake.susun.tanya import ABAIKAN

DASAR = {
    "dukcapil": "dukcapil (registrasi Dukcapil)",
    "proyeksi_sp2020": "proyeksi_sp2020 (proyeksi BPS berbasis SP2020)",
    "proyeksi_sp2010": "proyeksi_sp2010 (proyeksi BPS berbasis SP2010)",
    "sensus_2020": "sensus_2020 (Sensus Penduduk 2020)",
    "sensus_2010": "sensus_2010 (Sensus Penduduk 2010)",
    "supas_2015": "supas_2015 (SUPAS 2015)",
    "perkiraan": "perkiraan",
}
_MISKIN_LAIN = re.compile(r"(?:ke)?miskin(?:an)? ekstr[ei]m|desil \d+(?:\s*[-–]\s*\d+)?", re.IGNORECASE)
UKURAN_SPM = ("butuh (yang membutuhkan layanan)", "terlayani (yang terpenuhi)")
ARAH = ("datang (pindah datang, masuk)", "pindah (pindah keluar)")


class PelengkapLain(PelengkapLetak):
    """Fills what is particular to each of these tables."""

    def _psks(self, dims: dict[str, str]) -> tuple[str, dict]:
        kode = self._jenis(dims)
        satuan = jenis.satuan_boleh(kode)[0] if kode else ""
        return "psks", {"jenis": kode, "satuan": satuan}

    def _jenis(self, dims: dict[str, str]) -> str:
        kode = dims.get("jenis", "")
        if kode or "jenis" in self.titik.atas:
            return kode
        temu = list(
            dict.fromkeys(j.jenis.kode for j in self.isi.sumber.urut()[:3] if j.jenis and j.jenis.pasti)
        )
        dekat = {j.jenis.kode for j in self.isi.sumber.urut()[:2] if j.jenis and j.jenis.pasti}
        if len(dekat) > 1:
            return self._jenis_berbeda([satu for satu in temu if satu in dekat])
        if temu:
            return temu[0]
        judul = " ".join(self.isi.tabel.judul) or self.isi.sumber.nama_lembar
        teks = f"Tabel “{judul}” tidak menyebut jenisnya. Jenis apa yang dihitung?"
        return self._minta("jenis", teks, [*map(jenis.label, _semua_jenis(self.isi.jenis_tabel)), ABAIKAN])

    def _jenis_berbeda(self, kode: list[str]) -> str:
        """Title and sheet name name two different types: neither is believed."""
        nama = self.isi.sumber.nama_lembar
        pilihan = [*map(jenis.label, kode), ABAIKAN]
        sebut = " dan ".join(pilihan[:-1])
        teks = f"Judul dan nama lembar “{nama}” menyebut jenis yang berbeda: {sebut}. Mana yang benar?"
        return self._minta(f"jenis:lembar{norma(nama)}", teks, pilihan)

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
        kode = dims.get("indikator") or self.isi.sumber.pertama(lambda j: j.indikator) or self._indikator()
        satuan = _satuan_indikator(kode)
        if satuan == "ribu jiwa":
            satuan = self._satuan_miskin(
                dims, dims.get("satuan") or self.isi.sumber.dekat(lambda j: j.satuan)
            )
        kelamin = {"L": "laki-laki", "P": "perempuan"}.get(dims.get("kelamin", ""), "")
        lain = [m[0] for teks in self.isi.tabel.judul if (m := _MISKIN_LAIN.search(teks))]
        bagian = (
            lain[:1] if "penduduk_miskin" in kode else []
        )  # not the series of BPS: its name stays with it
        rincian = ", ".join(filter(None, [*bagian, kelamin]))
        return "konteks", {"indikator": kode, "satuan": satuan, "rincian": rincian}

    def _indikator(self) -> str:
        """Asked; the series that share the name in the title stand first."""
        semua = {s["indikator"]: s for s in daftar.baris("indikator.csv") if s["tema"] != "turunan"}
        calon = [kode for teks in self.isi.tabel.judul for kode in indikator.pilihan(teks) if kode in semua]
        pilihan = [f"{kode} ({semua[kode]['nama']})" for kode in dict.fromkeys([*calon, *semua])]
        nama = self.isi.sumber.nama_lembar
        teks = f"Indikator tabel di lembar “{nama}” tidak dikenali. Indikator apa?"
        if calon:
            teks = f"Judul tabel di lembar “{nama}” cocok dengan lebih dari satu indikator. Yang mana?"
        return self._minta(f"indikator:{_slug(nama)}", teks, [*pilihan, ABAIKAN])

    def _satuan_miskin(self, dims: dict[str, str], satuan: str) -> str:
        if dims.get("skala") or any(j.skala > 1 for j in self.isi.sumber.urut()[:2]):
            return "ribu jiwa"
        if satuan in ("jiwa", "orang"):
            return "jiwa"
        teks = "Satuan jumlah penduduk miskin tidak disebut. Satuannya apa?"
        return self._minta("satuan:penduduk_miskin", teks, ["ribu jiwa", "jiwa"])


def _slug(teks: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", teks.casefold()).strip("_")


def _satuan_indikator(kode: str) -> str:
    return next((s["satuan"] for s in daftar.baris("indikator.csv") if s["indikator"] == kode), "")


def _semua_jenis(tabel: str) -> list[str]:
    keluarga = ("psks",) if tabel == "psks" else ("pmks", "grup", "lokal", "lama")
    return [satu["jenis"] for satu in daftar.baris("jenis.csv") if satu["keluarga"] in keluarga]
