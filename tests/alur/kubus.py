"""The numbers that the agencies of these tests send: seeded, of a real shape, made without the contoh cube.

One frame in long form, the tests' own truth: tabel, periode, tahun, kode_wilayah, hal, rincian, kelamin, satuan, nilai.
`rincian` is the measure of pmks, "<kewenangan> butuh|terlayani" of spm, "" elsewhere.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from data.katalog import load_catalogue

BENIH = 20261122
TAHUN = tuple(range(2016, 2026))
TAHUN_SPM = tuple(range(2019, 2026))
KOLOM = ["tabel", "periode", "kode_wilayah", "hal", "rincian", "kelamin", "satuan", "nilai"]


def wilayah() -> pd.DataFrame:
    """The kab/kota: kode_wilayah, nama, nama_pendek, lingkar."""
    semua = load_catalogue()["wilayah"]
    return semua[semua["tingkat"].isin(["kabupaten", "kota"])].reset_index(drop=True)


def jenis(keluarga: str) -> pd.DataFrame:
    semua = load_catalogue()["jenis"]
    return semua[semua["keluarga"] == keluarga].reset_index(drop=True)


def kubus(tahun=TAHUN, lantai=0) -> pd.DataFrame:
    """Everything of the given years; the numbers of a year do not depend on which years are asked for.

    With `lantai` no PMKS or SPM number of an area lies below a tenth of it: nothing is then to be masked, which is
    what takes long in publishing.
    """
    baris = []
    for urut, kode in enumerate(wilayah()["kode_wilayah"]):
        besar = np.random.default_rng([BENIH, urut]).uniform(0.4, 2.4)
        baris += [
            *_pmks(kode, urut, besar, lantai),
            *_spm(kode, urut, besar, lantai),
            *_psks(kode, urut),
            *_bulanan(kode, urut, besar),
        ]
    baris += _panti()
    semua = pd.DataFrame(baris, columns=KOLOM)
    semua["tahun"] = semua["periode"].str[:4].astype(int)
    return semua[semua["tahun"].isin(tahun)].reset_index(drop=True)


def _pmks(kode, urut, besar, lantai):
    for n, satu in enumerate(jenis("pmks").itertuples()):
        acak = np.random.default_rng([BENIH, urut, n])
        pokok = (
            besar * np.exp(np.random.default_rng([BENIH, 77, n]).uniform(1.5, 7.0)) * acak.uniform(0.8, 1.25)
        )
        layan, pria = acak.uniform(0.35, 0.75), acak.uniform(0.35, 0.6)
        for tahun in TAHUN:
            pokok *= acak.uniform(0.95, 1.07)
            terdata = max(int(pokok), lantai)
            for ukuran, nilai in (("terdata", terdata), ("tertangani", int(terdata * layan))):
                laki = 0 if satu.jenis_kelamin == "P" else int(nilai * pria)
                dua = [("L", laki), ("P", nilai - laki)] if satu.satuan_utama == "jiwa" else []
                for kelamin, angka in [*dua, ("total", nilai)]:
                    yield "pmks", str(tahun), kode, satu.jenis, ukuran, kelamin, satu.satuan_utama, angka


def _spm(kode, urut, besar, lantai):
    for n, layanan in enumerate(jenis("spm")["jenis"]):
        acak = np.random.default_rng([BENIH, 3000 + urut, n])
        butuh, capai = besar * acak.uniform(30, 400), acak.uniform(0.4, 0.6)
        for tahun in TAHUN_SPM:
            butuh, capai = (
                max(butuh, lantai) * acak.uniform(0.97, 1.05),
                min(capai * acak.uniform(1.0, 1.06), 1.0),
            )
            yield "spm", str(tahun), kode, layanan, "kab_kota butuh", "total", "jiwa", int(butuh)
            yield (
                "spm",
                str(tahun),
                kode,
                layanan,
                "kab_kota terlayani",
                "total",
                "jiwa",
                int(int(butuh) * capai),
            )


def _panti():
    """The province's own service, inside its homes."""
    for n, layanan in enumerate(jenis("spm")["jenis"]):
        acak = np.random.default_rng([BENIH, 4000, n])
        for tahun in TAHUN_SPM:
            butuh = int(acak.uniform(200, 240))
            yield "spm", str(tahun), "64", layanan, "provinsi butuh", "total", "jiwa", butuh
            yield "spm", str(tahun), "64", layanan, "provinsi terlayani", "total", "jiwa", int(butuh * 0.8)


def _psks(kode, urut):
    for n, satu in enumerate(jenis("psks").itertuples()):
        acak = np.random.default_rng([BENIH, 5000 + urut, n])
        nilai = acak.uniform(3, 160)
        for tahun in TAHUN:
            nilai *= acak.uniform(0.97, 1.05)
            yield "psks", str(tahun), kode, satu.jenis, "", "total", satu.satuan_utama, int(nilai)


def _bulanan(kode, urut, besar):
    """Arrivals, departures and stranded people of every month."""
    acak = np.random.default_rng([BENIH, 6000 + urut])
    for tahun in TAHUN_SPM:
        for bulan in range(1, 13):
            periode = f"{tahun}-{bulan:02d}"
            for arah, banyak in (("datang", 620), ("pindah", 540)):
                yield (
                    "migrasi",
                    periode,
                    kode,
                    arah,
                    "",
                    "total",
                    "jiwa",
                    int(besar * banyak * acak.uniform(0.8, 1.2)),
                )
            orter = int(besar * acak.uniform(2, 9))
            yield "pmks", periode, kode, "LOC-ORTER", "kejadian", "total", "kejadian", orter


def angka(isi: pd.DataFrame, *kunci: str) -> dict:
    """`nilai` by the given columns; every key once."""
    indeks = isi.set_index(list(kunci))["nilai"]
    assert indeks.index.is_unique, kunci
    return indeks.to_dict()
