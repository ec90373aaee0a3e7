"""Words that say that the numbers under a title are no counts of people: shares, money, things, plans, gaps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from data.intake.kamus import istilah
from data.intake.kamus.norma import frasa, rapi

_SATUAN = {
    "hitung": r"(?:persen|percent|prosentase|persentase|permil|per mil|indeks|poin|rasio)",
    "uang": r"(?:(?:dalam )?(?:ribu|ribuan|juta|jutaan|miliar|milyar|miliaran)? ?"
    r"(?:rp|rupiah|idr)(?: juta| ribu| miliar)?)",
    "benda": r"(?:unit|paket|buah|bangunan|panti|barang|kegiatan|dokumen)",
}
_SEBUT_SATUAN = {
    "hitung": r" (?:dalam|satuan) (?:{}) ",
    "uang": r" (?:dalam|satuan) (?:{}) ",
    "benda": r" satuan (?:{}) ",  # "dalam panti" is where people are served
}
_PER = r"per (?:seribu|sepuluh ribu|seratus ribu|kapita|10?0? ?000|1 ?000)"
_SOSIAL = r"(?:jumlah|pmks|ppks|psks|penduduk|penyandang|penanganan|layanan|pelayanan|kebutuhan)"
_HITUNG = (
    r"persen|persentase|prosentase|proporsi|rasio|prevalensi|indeks|laju|pertumbuhan|penurunan|kenaikan|"
    r"rata rata|rerata|peringkat|ranking|rangking|pemeringkatan|selisih|kepadatan|angka migrasi|"
    rf"(?:peningkatan|perubahan) {_SOSIAL}|{_PER}"
)
_KATA = {
    "uang": r"rp|rupiah|anggaran|pagu|belanja|biaya|dana",
    "benda": r"paket|bantuan|(?:jumlah|banyaknya|daftar|data|jml|sebaran|sarana)(?: \w+)? "
    r"(?:panti|bangunan|gedung|rumah singgah|kegiatan|sarana|prasarana)",
    "nasib": r"meninggal|wafat|kematian|kelahiran|mortalitas|pengaduan|aduan",
    "celah": r"(?:belum|tidak|blm|tak) (?:yang |ter |di )?(?:tertangani|ditangani|dilayani|terlayani|terpenuhi|"
    r"tersentuh|terjangkau)|sisa (?:pmks|ppks)",
    "rencana": rf"target|proyeksi|prediksi|ramalan|kuota|rencana {_SOSIAL}",
    "hitung": _HITUNG,
}
_TAHUN_ANGGARAN = re.compile(r" (?:tahun|thn|th) anggaran | ta anggaran ")
_PENERIMA = re.compile(
    r" (?:penerima|menerima|mendapat|mendapatkan|memperoleh|penghuni|klien|warga binaan|kpm|"
    r"(?:dalam|luar|dari) panti) "
)
_DENGAN_HASIL = re.compile(r" (?:realisasi|capaian|pencapaian|hasil) ")
_JAJAR = re.compile(
    rf"(?:,|&|/|\bdan\b|\bserta\b)\s*(?:{_HITUNG.replace(' ', '[ -]')})\b|"
    rf"\b(?:{_HITUNG.replace(' ', '[ -]')})\s*(?:,|&|/|dan|serta)\s*(?:jumlah|banyaknya)\b",
    re.IGNORECASE,
)
_CATATAN = re.compile(r" (?:angka|data|nilai|satuan|isi|bilangan)(?: \w+){0,3} persen ")
_ORANG = re.compile(r" (?:jiwa|orang|kk) ")


@dataclass(frozen=True, slots=True)
class Tanda:
    """A word that speaks against counts of people. `golongan`: hitung | uang | benda | nasib | celah | rencana.

    `satuan`: it is the printed unit of the values. `jajar`: it stands in a row with other things that the table
    holds ("Jumlah dan Persentase"), so that a column of its own explains it.
    """

    golongan: str
    kata: str
    satuan: bool = False
    jajar: bool = False


@lru_cache(maxsize=1 << 12)
def sebut(teks: str) -> tuple[Tanda, ...]:
    """Every such word of a title line, sheet name or label; units first."""
    asli = rapi(teks)
    isi = _TAHUN_ANGGARAN.sub(" tahun ", frasa(asli.replace("%", " persen ")))
    hasil = _satuan(asli, isi)
    hasil += [satu for golongan in _KATA for satu in _kata(golongan, asli, isi)]
    return tuple({satu.golongan: satu for satu in reversed(hasil)}.values())[::-1]


def uang(teks: str) -> bool:
    """True when the unit printed in the text is money: "juta rupiah" multiplies no people."""
    return any(satu.golongan == "uang" and satu.satuan for satu in sebut(teks))


def catatan(teks: str) -> tuple[Tanda, ...]:
    """A note line speaks of all values only where it names their unit ("Keterangan: angka dalam persen")."""
    isi = frasa(rapi(teks).replace("%", " persen "))
    if _CATATAN.search(isi) and not _ORANG.search(isi):
        return (Tanda("hitung", "persen", satuan=True),)
    return ()


def _satuan(asli: str, isi: str) -> list[Tanda]:
    """The unit in brackets, after "dalam"/"satuan", or as the whole text."""
    kurung = [frasa(s.replace("%", " persen ")).strip() for s in re.findall(r"[(\[]([^()\[\]]*)[)\]]", asli)]
    hasil = []
    for golongan, pola in _SATUAN.items():
        calon = [s for s in (*kurung, isi.strip()) if re.fullmatch(pola, s)]
        sebutan = re.search(_SEBUT_SATUAN[golongan].format(pola), isi)
        if calon or sebutan:
            kata = calon[0] if calon else sebutan[0].strip() if sebutan else ""
            hasil.append(Tanda(golongan, kata, satuan=True))
    return hasil


def _kata(golongan: str, asli: str, isi: str) -> list[Tanda]:
    cocok = re.search(f" (?:{_KATA[golongan]}) ", isi)
    if cocok is None:
        return []
    if golongan in ("uang", "benda") and _PENERIMA.search(isi):
        return []
    if golongan == "benda" and "bantuan" not in cocok[0] and _ORANG.search(isi):
        return []  # "Data Panti Sosial (jiwa)": those who live there
    if golongan == "rencana" and _DENGAN_HASIL.search(isi):
        return []  # "Target dan Realisasi": the columns tell which is which
    if golongan == "rencana" and istilah.dasar(asli).startswith("proyeksi"):
        return []  # the basis of population figures
    return [Tanda(golongan, cocok[0].strip(), jajar=golongan == "hitung" and bool(_JAJAR.search(asli)))]
