"""Person-level data: the file is refused, and no personal value is ever repeated in the message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from data.intake.galat import BerkasDitolak
from data.intake.kamus import jenis, wilayah
from data.intake.kamus.norma import norma, norma_utuh
from data.intake.kamus.periode import kenali as kenali_periode
from data.intake.model import Buku, Lembar, Nilai

_NIK_MINIMAL = 3  # values of 16 digits
_BATAS_NIK = 10**15
_NIK = re.compile(r"(?<![\d.,])\d{16}(?![\d.,]?\d)")
_SEL_DISEBUT = 5
_DATA_DI_BAWAH = 12  # rows below a header in which its data must begin
_NOMOR = r"(?:nik|(?:no|nomor)(?:nik|kk|ktp|kartukeluarga|indukkependudukan)|ktp)"
_NOMOR_ORANG = re.compile(rf"^(?:no|nomor)?{_NOMOR}(?:(?:dan|atau)?(?:{_NOMOR}|kk|ktp))*$")
_NAMA_ORANG = re.compile(
    r"^nama(?:lengkap|orang|anak|balita|lansia|lanjutusia|penerima(?:manfaat|bantuan)?|klien|korban|warga|penduduk|pengurus|"
    r"kepalakeluarga|kk|kpm|ibu|ayah|wali|orangtua|individu|peserta|pasien)$"
)
_NAMA = {"nama", "namapmks", "namappks", "namadisabilitas", "namapenyandangdisabilitas"}  # persons or types
_CIRI_ORANG = {
    "alamat",
    "alamatlengkap",
    "alamatrumah",
    "alamattinggal",
    "tanggallahir",
    "tgllahir",
    "tempatlahir",
}
_CIRI_ORANG |= {
    "tempattanggallahir",
    "tempattgllahir",
    "ttl",
    "umur",
    "usia",
    "nohp",
    "nomorhp",
    "notelp",
    "pekerjaan",
}
_CIRI_ORANG |= {
    "namaibukandung",
    "namaibu",
    "rtrw",
    "jeniskelamin",
    "jk",
    "agama",
    "namaayah",
    "namaorangtua",
}


def periksa(buku: Buku) -> BerkasDitolak | None:
    """The refusal (kode ``data_pribadi``) when the file holds persons, with addresses only; else None.

    Grounds: three or more values of 16 digits, or a header of person columns over data rows. A signature block, an
    18-digit NIP and "KK" as a unit are none.
    """
    nik = [alamat for lembar in buku.lembar for alamat in _sel_nik(lembar)]
    if len(nik) >= _NIK_MINIMAL:
        return _tolak(buku, f"{len(nik)} nilai 16 angka (bentuk NIK atau nomor KK)", nik)
    for lembar in buku.lembar:
        kepala = _kepala_orang(lembar)
        if kepala:
            return _tolak(buku, "kolom data perorangan (NIK, nomor KK, nama, alamat) yang berisi", kepala)
    return None


def _tolak(buku: Buku, alasan: str, sel: Sequence[str]) -> BerkasDitolak:
    sebut = ", ".join(sel[:_SEL_DISEBUT]) + (
        f", dan {len(sel) - _SEL_DISEBUT} sel lain" if len(sel) > 5 else ""
    )
    return BerkasDitolak(
        "data_pribadi",
        f"Berkas {buku.jalur.name} memuat data perorangan: {alasan} pada {sebut}. Tidak ada isinya yang disimpan. "
        "Kirim rekap jumlah per jenis dan wilayah saja, tanpa NIK, nomor KK, nama, dan alamat.",
    )


def _sel_nik(lembar: Lembar) -> list[str]:
    """Addresses of values of 16 digits, one address for every value."""
    ketemu = []
    for b, baris in enumerate(lembar.isi):
        for k, nilai in enumerate(baris):
            # A million rows pass here: only long texts and huge numbers are looked at closely.
            if (type(nilai) is str and len(nilai) < 16) or (type(nilai) is not str and not _besar(nilai)):
                continue
            if n := _jumlah_nik(nilai):
                ketemu += [lembar.alamat(b, k)] * n
    return ketemu


def _besar(nilai: Nilai) -> bool:
    return isinstance(nilai, int | float) and nilai >= _BATAS_NIK


def _jumlah_nik(nilai: Nilai) -> int:
    """How many numbers of 16 digits a cell holds (an identity number stored as number keeps only 15 exact digits)."""
    if isinstance(nilai, str):
        return (
            len(_NIK.findall(re.sub(r"(?<=\d)[ .-](?=\d)", "", nilai)))
            if _rapat(nilai)
            else len(_NIK.findall(nilai))
        )
    if isinstance(nilai, int | float) and not isinstance(nilai, bool):
        return int(_BATAS_NIK <= nilai < _BATAS_NIK * 10)
    return 0


def _rapat(teks: str) -> bool:
    """A cell of digits with spaces, dots or dashes between them only."""
    return bool(re.fullmatch(r"['\s]*[\d .-]+\s*", teks))


def _kepala_orang(lembar: Lembar) -> list[str]:
    """Addresses of the person columns of the first such header that has data below."""
    for b, baris in enumerate(lembar.isi):
        peran = [
            (k, arti) for k, nilai in enumerate(baris) if isinstance(nilai, str) and (arti := _peran(nilai))
        ]
        if not peran or sum(nilai is not None for nilai in baris) < 2:
            continue
        kolom = [k for k, _ in peran if _berisi(lembar, b, k)]
        if kolom and _cukup({arti for k, arti in peran if k in kolom}, lembar, b, dict(peran)):
            return [lembar.alamat(b, k) for k in kolom]
    return []


@lru_cache(maxsize=1 << 14)
def _peran(teks: str) -> str:
    """What a header cell says of persons: nomor | orang | nama | ciri | ''."""
    if len(teks) > 60:
        return ""
    inti = norma_utuh(teks)
    if _NOMOR_ORANG.match(inti) or _NOMOR_ORANG.match(norma(teks)):
        return "nomor"
    if _NAMA_ORANG.match(inti):
        return "orang"
    return "nama" if inti in _NAMA else "ciri" if inti in _CIRI_ORANG else ""


def _cukup(ada: set[str], lembar: Lembar, baris: int, peran: dict[int, str]) -> bool:
    """A number or a person's name is enough; a bare "Nama" needs a NIK, address or age column and names below it."""
    if ada & {"nomor", "orang"}:
        return True
    kolom = next((k for k, arti in peran.items() if arti == "nama"), None)
    ditemani = bool(set(peran.values()) & {"ciri", "nomor"})  # beside it, even if that column was emptied
    return "nama" in ada and ditemani and kolom is not None and _bernama_orang(lembar, baris, kolom)


def _bernama_orang(lembar: Lembar, baris: int, kolom: int) -> bool:
    """True when most texts under "Nama" are neither areas nor types nor periods."""
    teks = [satu for satu in _bawah(lembar, baris, kolom) if isinstance(satu, str)]
    asing = [
        satu for satu in teks if not (wilayah.kenali(satu) or jenis.kenali(satu) or kenali_periode(satu))
    ]
    return len(asing) * 2 > len(teks)


def _bawah(lembar: Lembar, baris: int, kolom: int) -> Iterator[Nilai]:
    for lanjut in lembar.isi[baris + 1 : baris + 1 + _DATA_DI_BAWAH]:
        if lanjut[kolom] not in (None, ""):
            yield lanjut[kolom]


def _berisi(lembar: Lembar, baris: int, kolom: int) -> bool:
    """Data rows below: a value in this column on a row that holds another value too (a signature block fails)."""
    lanjut = lembar.isi[baris + 1 : baris + 1 + _DATA_DI_BAWAH]
    return any(satu[kolom] not in (None, "") and sum(isi is not None for isi in satu) >= 2 for satu in lanjut)
