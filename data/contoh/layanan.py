"""Contoh SPM (butuh and terlayani by authority) and contoh PSKS."""

from collections.abc import Iterator

from data.contoh.acak import acak, bulatkan, sekitar
from data.contoh.bahan import PER, TAHUN, TAHUN_SPM, Bahan, Daerah, baca
from data.contoh.baris_pmks import status_tahun
from data.contoh.kubus import Kubus
from data.contoh.lubang import Lubang

PORSI_TUNTAS = 0.15


def baris_spm(bahan: Bahan, kubus: Kubus, lubang: Lubang) -> Iterator[dict[str, object]]:
    """Rows of ``spm``: kab/kota outside panti by area, the province inside panti at its own code."""
    anggota = _anggota(bahan)
    for tahun in TAHUN_SPM:
        for asumsi in baca("laju_spm.csv"):
            layanan = asumsi["layanan"]
            jumlah = {d.kode: _terdata(kubus, d.kode, anggota[layanan], tahun) for d in bahan.daerah}
            for kode, terdata in jumlah.items():
                butuh = terdata * float(asumsi["porsi_luar_panti"])
                telat = (kode, tahun) in lubang.belum_lapor
                yield _spm(kode, "kab_kota", asumsi, tahun, butuh, telat)
            butuh = sum(jumlah.values()) * float(asumsi["porsi_dalam_panti"])
            yield _spm(bahan.provinsi, "provinsi", asumsi, tahun, butuh, False)


def _anggota(bahan: Bahan) -> dict[str, list[str]]:
    rekap = bahan.katalog["jenis_rekap"]
    spm = rekap[(rekap["dimensi"] == "spm") & rekap["jenis"].str.startswith("PMKS-")]
    return spm.groupby("kode_rekap")["jenis"].agg(list).to_dict()


def _terdata(kubus: Kubus, kode: str, jenis: list[str], tahun: int) -> int:
    return sum(kubus[kode, satu, tahun]["terdata", "total"] for satu in jenis)


def _spm(
    kode: str, wewenang: str, asumsi: dict, tahun: int, harapan: float, telat: bool
) -> dict[str, object]:
    kunci = (kode, asumsi["layanan"], tahun)
    butuh = bulatkan(harapan, "butuh", *kunci)
    capaian = min(float(asumsi["capaian"]) * sekitar(0.2, "capaian", *kunci) + 0.01 * (tahun - 2019), 1.0)
    if acak("tuntas", *kunci) < PORSI_TUNTAS:
        capaian = 1.0
    umum = {"periode": str(tahun), "kode_wilayah": kode, "kewenangan": wewenang}
    umum |= {"layanan": asumsi["layanan"], "sumber_id": "CONTOH-SPM", "asal": "contoh"}
    if telat:
        return umum | {"butuh": None, "terlayani": None, "status": "belum_dilaporkan"}
    terlayani = min(butuh, bulatkan(butuh * capaian, "terlayani", *kunci))
    return umum | {"butuh": butuh, "terlayani": terlayani, "status": status_tahun(tahun)}


def baris_psks(bahan: Bahan, lubang: Lubang) -> Iterator[dict[str, object]]:
    """Rows of ``psks``: twelve types by area and year; TKSK about one per kecamatan."""
    for daerah in bahan.daerah:
        for asumsi in baca("laju_psks.csv"):
            for tahun in TAHUN:
                umum = {"periode": str(tahun), "kode_wilayah": daerah.kode, "jenis": asumsi["jenis"]}
                umum |= {
                    "satuan": bahan.satuan[asumsi["jenis"]],
                    "sumber_id": "CONTOH-PSKS",
                    "asal": "contoh",
                }
                if (daerah.kode, tahun) in lubang.belum_lapor:
                    yield umum | {"nilai": None, "status": "belum_dilaporkan"}
                else:
                    nilai = _psks(bahan, daerah, asumsi, tahun)
                    yield umum | {"nilai": nilai, "status": status_tahun(tahun)}


def _psks(bahan: Bahan, daerah: Daerah, asumsi: dict, tahun: int) -> int:
    kunci = (daerah.kode, asumsi["jenis"])
    per_kecamatan = asumsi["cara"] == "per_kecamatan"
    dasar = daerah.kecamatan if per_kecamatan else bahan.penduduk[daerah.kode, tahun] / PER
    laju = float(asumsi["laju"])
    ciri = 1.0 if laju == 1 else sekitar(0.35, "psks", *kunci) * sekitar(0.04, "psks", *kunci, tahun)
    return bulatkan(dasar * laju * ciri, "psks", *kunci)
