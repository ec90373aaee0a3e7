"""Meeting sentences about one level: a value, a kind of "no value", two units side by side, a comparison."""

from __future__ import annotations

from words.format import bertanda, periode
from words.galat import KodeTidakDikenal
from words.kalimat_rapat_dasar import DIGIT, Cetak, Hal, lingkup, pada
from words.keadaan import ADA, BELUM_DILAPORKAN, DISAMARKAN, NIHIL, TIDAK_TERSEDIA, NilaiTanpaKeadaan

_BANYAK = ("", "ribu jiwa")  # counts that are no sum of persons, households …
_BANDING = {
    "lebih_baik": "lebih baik daripada",
    "perlu_perhatian": "perlu perhatian dibandingkan dengan",
    "lebih_tinggi": "lebih tinggi daripada",
    "lebih_rendah": "lebih rendah daripada",
    "serupa": "tidak dapat dibedakan dari",
}


def tingkat(
    hal: Hal, kode_periode: str, nilai: float | None, keadaan: str = ADA, *, n: int = 1, total: int = 1,
    terakhir: str = "", tambahan: str = "", cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """A level and its coverage, or which of the four kinds of "no number" it is.

    `terakhir` is the period of the last report, said where there is no value now; `tambahan` a clause of what must
    be said beside the number.
    """
    if keadaan != ADA:
        return _tanpa_nilai(hal, kode_periode, keadaan, terakhir)
    if nilai is None or nilai != nilai:
        raise NilaiTanpaKeadaan(nilai, keadaan)
    cakup = lingkup(n, total, cetak, "menurut laporan ")
    kata = "sebanyak" if hal.boleh_persen or hal.satuan in _BANYAK else "sebesar"
    isi = f"{kata} {cetak.jumlah(nilai, hal.satuan, hal.desimal)} {pada(kode_periode)}"
    return hal.tutup(f"{hal.subjek} {isi}", cakup, tambahan)


def _tanpa_nilai(hal: Hal, kode_periode: str, keadaan: str, terakhir: str) -> str:
    waktu = periode(kode_periode)
    subjek = hal.subjek_kecil
    lama = f"terakhir dilaporkan untuk {periode(terakhir)}" if terakhir else ""
    if keadaan == NIHIL:
        return hal.tutup(f"{hal.subjek} dilaporkan nihil pada {waktu}")
    if keadaan == DISAMARKAN:
        return hal.tutup(f"Jumlah {subjek} pada {waktu} disamarkan demi pelindungan data pribadi")
    if keadaan == BELUM_DILAPORKAN:
        return hal.tutup(f"Data {subjek} untuk {waktu} belum dilaporkan", lama)
    if keadaan == TIDAK_TERSEDIA:
        return hal.tutup(f"Data {subjek} untuk {waktu} tidak tersedia", lama)
    raise KodeTidakDikenal(
        "Keadaan", keadaan, f"{ADA}, {NIHIL}, {DISAMARKAN}, {BELUM_DILAPORKAN}, {TIDAK_TERSEDIA}"
    )


def dua_satuan(hal: Hal, kode_periode: str, jiwa: float, kk: float, cetak: Cetak = DIGIT) -> str:
    """Persons and households of the same thing: two counts, never one sum."""
    return hal.tutup(
        f"{hal.subjek} sebanyak {cetak.jumlah(jiwa, 'jiwa')} dan {cetak.jumlah(kk, 'KK')} {pada(kode_periode)}",
        "keduanya hitungan terpisah dan tidak dijumlahkan",
    )


def banding(
    hal: Hal, kode_periode: str, kode: str, nilai: float, nama_pembanding: str, nilai_pembanding: float,
    cetak: Cetak = DIGIT,
) -> str:  # fmt: skip
    """An area beside its reference; `kode` is stats.banding's verdict. Equal ones are called indistinguishable."""
    satu, dua = (cetak.jumlah(x, hal.satuan, hal.desimal) for x in (nilai, nilai_pembanding))
    inti = f"{hal.subjek} {satu} {pada(kode_periode)}, {nama_pembanding} {dua}"
    if kode == "tidak_dibandingkan":
        return hal.tutup(inti, "keduanya tidak dibandingkan secara statistik")
    if kode not in _BANDING:
        raise KodeTidakDikenal("Hasil banding", kode, ", ".join((*_BANDING, "tidak_dibandingkan")))
    return hal.tutup(inti, f"{hal.tempat} {_BANDING[kode]} {nama_pembanding}")


def tanpa_data(tempat: str, apa: str, kode_periode: str, tindak: str = "") -> str:
    """No data at all: what is missing and what to do."""
    lanjut = tindak or "data ditunggu melalui halaman Masukan Data"
    return f"Belum ada data {apa} {tempat} untuk {periode(kode_periode)}; {lanjut}."


def selisih_indikator(
    hal: Hal, awal: float, akhir: float, selisih: float, *, dari: str, ke: str, cetak: Cetak = DIGIT
) -> str:
    """A published indicator beside its own value of an earlier period, without a verdict: no interval is known."""
    satuan = {"persen": "poin persen"}.get(hal.satuan, hal.satuan)
    tanda = bertanda(selisih, hal.desimal)[:1]
    kini = f"{hal.subjek} sebesar {cetak.jumlah(akhir, hal.satuan, hal.desimal)} {pada(ke)}"
    if tanda not in "+−":
        return hal.tutup(f"{kini}, sama dengan {pada(dari)}")
    besar = cetak.jumlah(abs(selisih), satuan, hal.desimal)
    arah = "lebih tinggi" if selisih > 0 else "lebih rendah"
    lalu = cetak.jumlah(awal, hal.satuan, hal.desimal)
    return hal.tutup(f"{kini}, {arah} {besar} daripada {periode(dari)} ({lalu})")
