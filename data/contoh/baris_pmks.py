"""The contoh cube with its holes, as rows of table ``pmks``."""

from collections.abc import Iterator

from data.contoh.bahan import TAHUN, Bahan
from data.contoh.kubus import Kubus
from data.contoh.lubang import GEPENG, Lubang

KALI_REVISI = 1.1


def baris_pmks(bahan: Bahan, kubus: Kubus, lubang: Lubang) -> Iterator[dict[str, object]]:
    """Rows of ``pmks`` without ``utama``; holes with a status carry ``nilai`` None."""
    for sel, isi in kubus.items():
        kode, jenis, tahun = sel
        if sel in lubang.hilang or ((kode, tahun) == lubang.gabung and jenis in GEPENG[1]):
            continue
        if (kode, tahun) in lubang.belum_lapor:
            yield from _baris(bahan, sel, dict.fromkeys(isi), "belum_dilaporkan")
        elif sel in lubang.kosong:
            yield from _baris(bahan, sel, dict.fromkeys(isi), "tidak_tersedia")
        else:
            yield from _baris(bahan, sel, isi, status_tahun(tahun))
        if sel in lubang.revisi:
            yield from _baris(bahan, sel, _perbaiki(isi), status_tahun(tahun), "CONTOH-REVISI")
    yield from _gabung(bahan, kubus, lubang)


def status_tahun(tahun: int) -> str:
    """The last year of the contoh is provisional."""
    return "sementara" if tahun == TAHUN[-1] else "tetap"


def _perbaiki(isi: dict[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    baru = {kunci: int(nilai * KALI_REVISI) for kunci, nilai in isi.items() if kunci[1] != "total"}
    for ukuran in ("terdata", "tertangani"):
        bagian = [nilai for (satu, _), nilai in baru.items() if satu == ukuran]
        baru[ukuran, "total"] = sum(bagian) if bagian else int(isi[ukuran, "total"] * KALI_REVISI)
    return baru


def _gabung(bahan: Bahan, kubus: Kubus, lubang: Lubang) -> Iterator[dict[str, object]]:
    kode, tahun = lubang.gabung
    grup, anggota = GEPENG
    bagian = [kubus[kode, jenis, tahun] for jenis in anggota if (kode, jenis, tahun) in kubus]
    if bagian:
        jumlah = {kunci: sum(satu[kunci] for satu in bagian) for kunci in bagian[0]}
        yield from _baris(bahan, (kode, grup, tahun), jumlah, status_tahun(tahun))


def _baris(
    bahan: Bahan, sel: tuple, isi: dict, status: str, sumber: str = "CONTOH-AWAL"
) -> Iterator[dict[str, object]]:
    kode, jenis, tahun = sel
    umum = {"periode": str(tahun), "kode_wilayah": kode, "jenis": jenis, "satuan": bahan.satuan[jenis]}
    umum |= {"status": status, "sumber_id": sumber, "kumulatif": False, "klasifikasi": "26", "asal": "contoh"}
    for (ukuran, kelamin), nilai in isi.items():
        yield umum | {"ukuran": ukuran, "jenis_kelamin": kelamin, "nilai": nilai}
