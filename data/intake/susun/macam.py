"""What kind of table it is: by its axes first, then by title and sheet name; open cases are asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from data.intake.bentuk.sumbu import Sumbu
from data.intake.bentuk.tabel import Tabel
from data.intake.kamus import indikator, istilah
from data.intake.kamus.norma import norma
from data.intake.susun import makna, penyebut
from data.intake.susun.hal import Isi
from data.intake.susun.latar import Sumber
from data.intake.susun.tanya import ABAIKAN, Catatan

PILIHAN = {
    "pmks": "pmks (PMKS/PPKS menurut jenis)",
    "spm": "spm (SPM bidang sosial: kebutuhan dan terlayani)",
    "psks": "psks (potensi dan sumber kesejahteraan sosial)",
    "penduduk": "penduduk (jumlah penduduk)",
    "migrasi": "migrasi (penduduk datang dan pindah)",
    "konteks": "konteks (indikator lain)",
}

_SPM = re.compile(r"\b(spm|standar pelayanan minimal|pelayanan dasar)\b", re.I)
_PAS = re.compile(r"\bPAS\b|pemerlu atensi sosial", re.I)
_SEBAGIAN = re.compile(
    r"bekerja|pekerjaan|usia kerja|tahun ke atas|\bagama|pendidikan|kelompok (umur|usia)|golongan umur|usia sekolah|"
    r"miskin|lansia|lanjut usia|angkatan kerja|pengangguran|perkawinan|disabilitas|difabel|wajib ktp|warga asing|"
    r"\b(usia|umur)\s*(di bawah|di atas|kurang|lebih|<|>|≥|≤)?\s*\d|\bbalita\b|\banak\b|remaja|pemuda|produktif|"
    r"kelahiran|kematian|meninggal|\bmati\b|lahir (hidup|mati)|wajib pilih|pemilih|kepala keluarga|kartu keluarga|"
    r"akta|status kawin|suku|kewarganegaraan",
    re.I,
)
# Indicators that only repeat the population table under another name.
PENDUDUK = ("penduduk_dukcapil", "penduduk_proyeksi", "penduduk_sensus", "penduduk_supas")


def awal(tabel: Tabel, sumber: Sumber) -> str:
    """The kind before the labels are read: SPM needs to be known, for its services share names with PMKS types."""
    label = {
        istilah.spm_ukuran(satu)
        for jalur in [*tabel.kepala, *tabel.lajur]
        for satu in set(jalur.label.values())
    }
    sebut = sumber.pertama(lambda satu: satu.tabel)
    if any(_SPM.search(satu) for satu in (*tabel.judul, sumber.nama_lembar)):
        return "spm"
    return "spm" if {"butuh", "terlayani"} <= label and sebut != "pmks" else sebut


def pas(baris: Sequence[str]) -> bool:
    """True when title or sheet name speak of the 12 groups of 2025."""
    return any(_PAS.search(satu) for satu in baris)


def dari_sumbu(sumbu: Sequence[Sumbu]) -> str:
    """The kind that the labels prove, '' when they do not."""
    banyak: Counter[str] = Counter()
    for satu in sumbu:
        for arti in {id(arti): arti for arti in satu.arti.values()}.values():  # labels, not rows
            banyak.update(arti.dims.keys())
            kode = arti.dims.get("jenis", "")
            banyak["psks" if kode.startswith("PSKS") else "pmks"] += bool(kode)
    if banyak["layanan"] > banyak["pmks"] + banyak["psks"]:
        return "spm"
    if banyak["pmks"] or banyak["psks"]:
        return "psks" if banyak["psks"] > banyak["pmks"] else "pmks"
    if banyak["indikator"]:
        return "konteks"
    return "migrasi" if banyak["arah"] else "penduduk" if banyak["dasar"] else ""


def tentukan(isi: Isi, catatan: Catatan) -> str:
    """The kind of the table; '' leaves all its values hanging on ``tabel:<sheet>`` or ``isi_tabel:<sheet>``."""
    macam = _kenali(isi, catatan)
    if macam in ("", ABAIKAN):
        return macam
    penyebut.sisihkan(isi, macam, catatan)
    return makna.periksa(isi, macam, catatan)


def _kenali(isi: Isi, catatan: Catatan) -> str:
    kode = f"tabel:{norma(isi.sumber.nama_lembar) or isi.sumber.nama_lembar}"
    jawab = catatan.jawab(kode, list(PILIHAN.values()))
    if jawab in (*PILIHAN.values(), ABAIKAN):
        return jawab.split(" ")[0]
    sebagian = any(_SEBAGIAN.search(satu) for satu in isi.tabel.judul)
    temu = dari_sumbu(isi.sumbu) or dari_judul(isi.sumber, sebagian)
    if temu and not (temu == "penduduk" and sebagian):
        return temu
    if not temu and any(map(indikator.pilihan, isi.tabel.judul)):  # a name that two series share: asked there
        for satu in isi.titik:
            satu.turunan = False
        return "konteks"
    awal_teks = f"Lembar “{isi.sumber.nama_lembar}” berisi tabel angka di {isi.tabel.blok.rentang()}"
    if _tidak_disimpan(isi, sebagian):
        teks = (
            f"{awal_teks} dengan judul “{' '.join(isi.tabel.judul)}”. Tabel dengan isi seperti itu tidak disimpan "
            f"Serambi. Pilih “{ABAIKAN}”, atau sebut tabel lain bila judulnya tidak tepat."
        )
        catatan.tanya(kode, teks, [ABAIKAN, *PILIHAN.values()], isi.sel())
        return ""
    teks = f"{awal_teks}, tetapi judul dan judul kolomnya tidak menyebut isinya. Tabel apa ini?"
    catatan.tanya(kode, teks, [*PILIHAN.values(), ABAIKAN], isi.sel())
    return ""


def _tidak_disimpan(isi: Isi, sebagian: bool) -> bool:
    """The title does say what the table holds: a part of the population, or an indicator that is not kept."""
    penduduk = any(satu.tabel == "penduduk" for satu in isi.sumber.urut()[:3])
    return bool(isi.tabel.judul) and ((sebagian and penduduk) or bool(isi.sumber.tabel.bukan))


def dari_judul(sumber: Sumber, sebagian: bool = False) -> str:
    """The kind by the words around the table, nearest first. `sebagian`: they speak of a part of the population."""
    for satu in sumber.urut():
        if satu.tabel == "spm" or satu.layanan:
            return "spm"
        if satu.jenis is not None and satu.jenis.pasti:
            return "psks" if satu.jenis.kode.startswith("PSKS") else "pmks"
        if satu.indikator.startswith(PENDUDUK):
            return "penduduk"
        if satu.arah:
            return "migrasi"
        if satu.indikator and satu.tabel in ("", "penduduk"):
            return "konteks"
        if satu.tabel == "penduduk" and sebagian:
            return ""
        if satu.tabel:
            return satu.tabel
    return ""
