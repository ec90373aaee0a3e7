"""The full contoh cube before holes: terdata and tertangani by area, type, year and sex."""

from collections.abc import Iterator

from data.contoh.acak import acak, bulatkan, sekitar
from data.contoh.bahan import (
    PER,
    TAHUN,
    TAHUN_COVID,
    TAHUN_IKN,
    Bahan,
    Daerah,
    Laju,
    isi_antara,
    titik_penduduk,
)

Kubus = dict[tuple[str, str, int], dict[tuple[str, str], int]]
BATAS_SKALA = (0.5, 2.0)
LANGKAH = 0.02
LONCAT_PUTUS = 1.8


def buat_kubus(bahan: Bahan) -> Kubus:
    """``{(wilayah, jenis, tahun): {(ukuran, jenis_kelamin): nilai}}`` for every type that has a rate."""
    jangkar = jangkar_sel(bahan)
    skala = skala_provinsi(bahan, jangkar)
    porsi = porsi_layanan(bahan)
    kubus: Kubus = {}
    for daerah, laju in _pasangan(bahan):
        kali = 1.0 if (daerah.kode, laju.jenis) in jangkar else skala[bahan.satuan[laju.jenis]]
        for tahun in TAHUN:
            harapan = kali * _harapan(bahan, jangkar, daerah, laju, tahun)
            kubus[daerah.kode, laju.jenis, tahun] = _sel(bahan, porsi, daerah, laju, tahun, harapan)
    return kubus


def _pasangan(bahan: Bahan) -> Iterator[tuple[Daerah, Laju]]:
    for daerah in bahan.daerah:
        for jenis, laju in bahan.laju.items():
            if jenis.startswith("PMKS-"):
                yield daerah, laju


def jangkar_sel(bahan: Bahan) -> dict[tuple[str, str], float]:
    """Rate per 10.000 of the latest published cell of an area and type, in the type's main unit."""
    pmks = bahan.resmi["pmks"]
    total = pmks[(pmks["jenis_kelamin"] == "total") & (pmks["ukuran"] == "terdata")]
    jangkar = {}
    for baris in total.sort_values("periode").itertuples():
        if baris.satuan == bahan.satuan[baris.jenis] and (baris.kode_wilayah, TAHUN[0]) in bahan.penduduk:
            titik = titik_penduduk(bahan.resmi["penduduk"], baris.kode_wilayah)
            penduduk = isi_antara(titik, max(int(baris.periode[:4]), min(titik)))
            jangkar[baris.kode_wilayah, baris.jenis] = baris.nilai / penduduk * PER
    return jangkar


def skala_provinsi(bahan: Bahan, jangkar: dict[tuple[str, str], float]) -> dict[str, float]:
    """Factor per unit that brings the cube to the order of the published provincial statements."""
    skala = dict.fromkeys(bahan.satuan.values(), 1.0)
    pernyataan = bahan.katalog["pernyataan"]
    milik = pernyataan[
        (pernyataan["kode_wilayah"] == bahan.provinsi) & (pernyataan["ukuran"] == "tertangani")
    ]
    for baris in milik.itertuples():
        tahun = int(baris.tanggal[:4])
        jumlah = sum(
            _harapan(bahan, jangkar, daerah, laju, tahun)
            for daerah, laju in _pasangan(bahan)
            if bahan.satuan[laju.jenis] == baris.satuan
        )
        skala[baris.satuan] = min(max(baris.angka / jumlah, BATAS_SKALA[0]), BATAS_SKALA[1])
    return skala


def porsi_layanan(bahan: Bahan) -> dict[str, float]:
    """Share served of an area where one source states both terdata and tertangani."""
    pernyataan = bahan.katalog["pernyataan"]
    porsi = {}
    for (kode, _), isi in pernyataan[~pernyataan["kumulatif"].astype(bool)].groupby(
        ["kode_wilayah", "sumber_id"]
    ):
        angka = isi.groupby("ukuran")["angka"].sum()
        if {"terdata", "tertangani"} <= set(angka.index):
            porsi[kode] = angka["tertangani"] / angka["terdata"]
    return porsi


def _harapan(bahan: Bahan, jangkar: dict, daerah: Daerah, laju: Laju, tahun: int) -> float:
    tempat = laju.kali_kota if daerah.kota else laju.kali_kabupaten
    ciri = sekitar(0.25, "wilayah", daerah.kode) * sekitar(0.4, "sel", daerah.kode, laju.jenis)
    dasar = jangkar.get((daerah.kode, laju.jenis), laju.laju * tempat * ciri)
    kali = arus(daerah, laju, tahun) * _kejut(bahan, daerah, laju, tahun)
    return dasar * kali * bahan.penduduk[daerah.kode, tahun] / PER


def arus(daerah: Daerah, laju: Laju, tahun: int) -> float:
    """Slow drift and a small random walk by area and type, with more growth near IKN since works began."""
    lama = tahun - TAHUN[0]
    kali = max(1 + lama * 0.03 * (2 * acak("arus", daerah.kode, laju.jenis) - 0.9), 0.3)
    for langkah in range(TAHUN[0] + 1, tahun + 1):
        kali *= sekitar(LANGKAH, "langkah", daerah.kode, laju.jenis, langkah)
    if laju.peka_ikn and tahun >= TAHUN_IKN:
        kali *= 1 + (tahun - TAHUN_IKN + 1) * {1: 0.09, 2: 0.03}.get(daerah.lingkar, 0.0)
    return kali


def _kejut(bahan: Bahan, daerah: Daerah, laju: Laju, tahun: int) -> float:
    kunci = (daerah.kode, laju.jenis, tahun)
    if acak("nihil", *kunci) < laju.sering_nihil:
        return 0.0
    kali = sekitar(laju.goyang, "goyang", *kunci)
    if laju.peka_covid and tahun in TAHUN_COVID:
        kali *= 1.15
    return kali * _putus(bahan, daerah, laju, tahun)


def _putus(bahan: Bahan, daerah: Daerah, laju: Laju, tahun: int) -> float:
    mulai = bahan.putus.get((daerah.kode, laju.jenis))
    return LONCAT_PUTUS if mulai is not None and tahun >= mulai else 1.0


def _sel(bahan: Bahan, porsi: dict, daerah: Daerah, laju: Laju, tahun: int, harapan: float) -> dict:
    kunci = (daerah.kode, laju.jenis, tahun)
    layanan = porsi.get(daerah.kode, sekitar(0.2, "layanan", daerah.kode) * laju.porsi_tertangani)
    layanan = min(layanan * sekitar(0.15, "porsi", *kunci) + 0.01 * (tahun - TAHUN[0]), 1.0)
    isi = {}
    for kelamin, bagian in _bagian(bahan, laju, kunci).items():
        terdata = bulatkan(harapan * bagian, *kunci, kelamin)
        isi["terdata", kelamin] = terdata
        isi["tertangani", kelamin] = min(terdata, bulatkan(terdata * layanan, "layan", *kunci, kelamin))
    for ukuran in ("terdata", "tertangani"):
        isi.setdefault((ukuran, "total"), sum(n for (u, _), n in isi.items() if u == ukuran))
    return isi


def _bagian(bahan: Bahan, laju: Laju, kunci: tuple) -> dict[str, float]:
    if bahan.satuan[laju.jenis] == "KK":
        return {"total": 1.0}
    if bahan.kelamin[laju.jenis] == "P":
        return {"P": 1.0}
    perempuan = min(laju.porsi_p * sekitar(0.08, "kelamin", *kunci), 1.0)
    return {"L": 1 - perempuan, "P": perempuan}
