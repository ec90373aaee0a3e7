"""Contoh monthly series: orang telantar and registered arrivals and departures."""

import calendar
import datetime
from collections.abc import Iterator

from data.contoh.acak import acak, bulatkan, sekitar
from data.contoh.bahan import PER, TAHUN_BULANAN, TAHUN_IKN, Bahan, Daerah
from data.contoh.baris_pmks import status_tahun
from data.contoh.kubus import arus

MUSIM = (1.10, 0.95, 0.95, 0.90, 1.05, 1.05, 1.20, 1.05, 0.95, 0.95, 0.90, 0.95)
BULAN_COVID = (datetime.date(2020, 4, 1), datetime.date(2021, 6, 1))
LAJU_PINDAH = {"datang": 200.0, "pindah": 190.0}
PORSI_BELUM = 0.02
JENIS_BULANAN = "LOC-ORTER"


def _bulan(bahan: Bahan) -> Iterator[tuple[Daerah, datetime.date]]:
    for daerah in bahan.daerah:
        for tahun in TAHUN_BULANAN:
            for bulan in range(1, 13):
                yield daerah, datetime.date(tahun, bulan, 1)


def _isi(jenis: str, daerah: Daerah, mulai: datetime.date, harapan: float) -> dict[str, object]:
    kunci = (jenis, daerah.kode, mulai)
    umum = {"periode": f"{mulai:%Y-%m}", "kode_wilayah": daerah.kode, "asal": "contoh"}
    if acak("belum", *kunci) < PORSI_BELUM:
        return umum | {"nilai": None, "status": "belum_dilaporkan"}
    return umum | {"nilai": bulatkan(harapan, *kunci), "status": status_tahun(mulai.year)}


def baris_orang_telantar(bahan: Bahan) -> Iterator[dict[str, object]]:
    """Rows of ``pmks`` for LOC-ORTER: events per month, since one person may come back."""
    laju = bahan.laju[JENIS_BULANAN]
    tetap = {"jenis": JENIS_BULANAN, "ukuran": "kejadian", "jenis_kelamin": "total", "kumulatif": False}
    tetap |= {"satuan": bahan.satuan[JENIS_BULANAN], "klasifikasi": "26", "sumber_id": "CONTOH-AWAL"}
    for daerah, mulai in _bulan(bahan):
        tempat = laju.kali_kota if daerah.kota else laju.kali_kabupaten
        harapan = laju.laju * tempat * arus(daerah, laju, mulai.year) * _guncang(daerah, mulai, laju.goyang)
        harapan *= bahan.penduduk[daerah.kode, mulai.year] / PER
        yield tetap | _isi(JENIS_BULANAN, daerah, mulai, harapan)


def baris_migrasi(bahan: Bahan) -> Iterator[dict[str, object]]:
    """Rows of ``migrasi`` per month, at the level of the area's published flows where there are any."""
    setahun = {arah: _setahun(bahan, arah) for arah in LAJU_PINDAH}
    tetap = {"sumber_id": "CONTOH-MIGRASI", "pada_sumbu_waktu": True, "catatan": ""}
    for arah, jumlah in setahun.items():
        for daerah, mulai in _bulan(bahan):
            akhir = mulai.replace(day=calendar.monthrange(mulai.year, mulai.month)[1])
            harapan = jumlah[daerah.kode] / 12 * _guncang(daerah, mulai, 0.12, arah)
            if arah == "datang" and daerah.lingkar == 1 and mulai.year >= TAHUN_IKN:
                harapan *= 1.12
            yield tetap | {"arah": arah, "mulai": mulai, "akhir": akhir} | _isi(arah, daerah, mulai, harapan)


def _setahun(bahan: Bahan, arah: str) -> dict[str, float]:
    """Yearly flow per area: mean of the published spans brought to a year, else an assumed rate."""
    resmi = bahan.resmi["migrasi"]
    resmi = resmi[(resmi["arah"] == arah) & resmi["pada_sumbu_waktu"].astype(bool)]
    hasil = {}
    for daerah in bahan.daerah:
        milik = resmi[resmi["kode_wilayah"] == daerah.kode]
        laju = [b.nilai * 365 / ((b.akhir - b.mulai).days + 1) for b in milik.itertuples()]
        dasar = bahan.penduduk[daerah.kode, TAHUN_BULANAN[0]] / PER * LAJU_PINDAH[arah]
        hasil[daerah.kode] = sum(laju) / len(laju) if laju else dasar * sekitar(0.3, arah, daerah.kode)
    return hasil


def _guncang(daerah: Daerah, mulai: datetime.date, lebar: float, *kunci: object) -> float:
    kali = MUSIM[mulai.month - 1] * sekitar(lebar, "bulan", daerah.kode, mulai, *kunci)
    return kali * 0.6 if BULAN_COVID[0] <= mulai <= BULAN_COVID[1] else kali
