"""Two small invented editions for pivots: every span, flow and unit that the shipped one does not have.

2021 contoh by year; 2022 contoh by semester with monthly flows, one area without December; 2023 a real recap by year,
with quarterly flows; 2024 contoh by quarter, cumulative. Group rows, KK beside jiwa, both sexes, provisional and
missing numbers. The second edition has some numbers changed, some rows gone, others new.
"""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd

from data.katalog import Katalog
from data.snapshot import KUNCI_UTAMA, bahan_topeng, buat_topeng, frames, pilih_utama, tulis
from tests.conftest import DIBUAT, complete
from tests.queries.test_asal import REKAP

NAMA = ("aneh-1", "aneh-2")
DAERAH = ("64.01", "64.02", "64.03", "64.11", "64.71", "64.72")
RAGAM = {
    "PMKS-09": ("jiwa",), "PMKS-10": ("jiwa",), "PMKS-11": ("jiwa",), "PMKS-12": ("jiwa",), "PMKS-21": ("jiwa", "KK"),
    "PMKS-22": ("jiwa",), "PMKS-24": ("KK", "jiwa"), "PMKS-26": ("KK",),
}  # fmt: skip
GABUNGAN = "GRP-GEPENG"  # sent by one area in place of types 11 and 12
BULAN = tuple(f"2022-{one:02d}" for one in range(1, 13))
TRIWULAN = {tahun: tuple(f"{tahun}-TW{one}" for one in range(1, 5)) for tahun in ("2023", "2024")}
ISI = (
    ("terdata", ("2021",), "contoh"), ("tertangani", ("2021",), "contoh"),
    ("terdata", ("2022-S1", "2022-S2"), "contoh"), ("tertangani", ("2022-S2",), "contoh"),
    ("kasus_baru", BULAN, "contoh"), ("kasus_baru", ("2021",), "contoh"),
    ("terdata", ("2023",), "resmi"), ("tertangani", ("2023",), "resmi"), ("kejadian", TRIWULAN["2023"], "resmi"),
    ("kasus_baru", TRIWULAN["2023"], "resmi"), ("terdata", TRIWULAN["2024"], "contoh"),
    ("kasus_baru", TRIWULAN["2024"][:3], "contoh"), ("keluar", TRIWULAN["2024"], "contoh"),
)  # fmt: skip


def pmks(r: random.Random) -> pd.DataFrame:
    """Counts from 0 upwards, many of them small."""
    rows = []
    for ukuran, periode, asal in ISI:
        for satu in periode:
            for daerah in DAERAH:
                for jenis, satuan in _jenis(daerah, satu):
                    rows += _baris(r, satu, daerah, jenis, satuan, ukuran, asal)
    return complete("pmks", pd.DataFrame(rows))


def _jenis(daerah: str, periode: str):
    merged = daerah == "64.72" and periode[:4] in ("2021", "2023")
    for jenis, units in RAGAM.items():
        if not (merged and jenis in ("PMKS-11", "PMKS-12")):
            yield from ((jenis, unit) for unit in units)
    if merged:
        yield GABUNGAN, "jiwa"


def _baris(r, periode, daerah, jenis, satuan, ukuran, asal):
    """Total, and where the sender splits it, men and women; some numbers are missing."""
    luck = r.random()
    if luck < 0.06 or (daerah == "64.03" and periode == "2022-12"):
        return
    key = {
        "periode": periode, "kode_wilayah": daerah, "jenis": jenis, "ukuran": ukuran, "satuan": satuan, "asal": asal,
        "sumber_id": "UJI-REKAP" if asal == "resmi" else "CONTOH-AWAL",
        "kumulatif": periode[:4] == "2024" and jenis == "PMKS-10",
        "status": "sementara" if periode[:4] == "2024" and daerah == "64.71" else "tetap",
    }  # fmt: skip
    if luck < 0.1:
        yield key | {"nilai": None, "status": r.choice(("belum_dilaporkan", "tidak_tersedia"))}
        return
    laki, perempuan = (r.choice((0, 1, 3, 7, 12, 25, 60, 400)) for _ in "LP")
    if jenis == "PMKS-10" or ukuran == "terdata":
        laki += 40 * (jenis in ("PMKS-09", "PMKS-24"))
        yield key | {"jenis_kelamin": "L", "nilai": laki}
        yield key | {"jenis_kelamin": "P", "nilai": perempuan}
    yield key | {"jenis_kelamin": "total", "nilai": laki + perempuan}


def spm(r: random.Random) -> pd.DataFrame:
    """Need and service of both authorities, one year real."""
    rows = []
    for periode, asal in (
        ("2021", "contoh"),
        ("2022-S1", "contoh"),
        ("2022-S2", "contoh"),
        ("2023", "resmi"),
    ):
        for layanan in ("SPM-DIS", "SPM-GEPENG"):
            for daerah in (*DAERAH, "64"):
                butuh = r.choice((None, 0, 4, 9, 40, 300))
                rows.append(
                    {
                        "periode": periode, "kode_wilayah": daerah, "layanan": layanan, "asal": asal,
                        "kewenangan": "provinsi" if daerah == "64" else "kab_kota",
                        "butuh": butuh, "terlayani": None if butuh is None or r.random() < 0.2 else r.randint(0, butuh),
                        "sumber_id": "UJI-REKAP" if asal == "resmi" else "CONTOH-AWAL",
                        "status": "belum_dilaporkan" if butuh is None else "tetap",
                    }
                )  # fmt: skip
    return complete("spm", pd.DataFrame(rows))


def migrasi(r: random.Random) -> pd.DataFrame:
    """Months of two publishers, spans, a real recap of 2023 beside contoh, and figures without a year."""
    rows = []

    def tulis_satu(periode, mulai, akhir, daerah, arah, sumber, asal, sumbu=True):
        rows.append(
            {
                "periode": periode, "kode_wilayah": daerah, "arah": arah, "sumber_id": sumber,
                "nilai": r.randint(0, 90),
                "mulai": pd.Timestamp(mulai).date(), "akhir": pd.Timestamp(akhir).date(), "asal": asal,
                "status": r.choice(("tetap", "tetap", "sementara")), "pada_sumbu_waktu": sumbu,
            }
        )  # fmt: skip

    for tahun, asal, sumber in (
        ("2022", "contoh", "CONTOH-MIGRASI"),
        ("2023", "resmi", "UJI-REKAP"),
        ("2023", "contoh", "CONTOH-MIGRASI"),
    ):
        for daerah in DAERAH:
            for arah in ("datang", "pindah"):
                for bulan in range(1, 13):
                    if r.random() > 0.02:
                        start = pd.Timestamp(int(tahun), bulan, 1)
                        code = f"{tahun}-{bulan:02d}"
                        tulis_satu(code, start, start + pd.offsets.MonthEnd(), daerah, arah, sumber, asal)
    for daerah in DAERAH[:3]:
        tulis_satu("2021", "2021-01-01", "2021-12-31", daerah, "datang", "ANTARA-33204", "resmi")
        tulis_satu("2021", "2021-01-01", "2021-12-31", daerah, "pindah", "ANTARA-33204", "resmi")
        tulis_satu("2021", "2021-01-01", "2021-12-31", daerah, "datang", "UJI-REKAP", "resmi")
        tulis_satu("2020-01/2020-05", "2020-01-01", "2020-05-31", daerah, "datang", "ANTARA-33204", "resmi")
        tulis_satu("2024", "2024-01-01", "2024-12-31", daerah, "datang", "ANTARA-33204", "resmi", sumbu=False)
    return complete("migrasi", pd.DataFrame(rows))


def psks(r: random.Random) -> pd.DataFrame:
    """Two units, contoh and real years."""
    rows = [
        {
            "periode": periode, "kode_wilayah": daerah, "jenis": jenis, "nilai": r.choice((None, 0, 3, 18, 77)),
            "satuan": satuan, "asal": asal, "sumber_id": "UJI-REKAP" if asal == "resmi" else "CONTOH-AWAL",
        }
        for periode, asal in (("2022", "contoh"), ("2023-S1", "resmi"), ("2023-S2", "resmi"))
        for daerah in DAERAH
        for jenis, satuan in (("PSKS-02", "orang"), ("PSKS-03", "orang"), ("PSKS-04", "lembaga"))
        if r.random() > 0.1
    ]  # fmt: skip
    found = complete("psks", pd.DataFrame(rows))
    return found.assign(
        status=["belum_dilaporkan" if one is None or one != one else "tetap" for one in found["nilai"]]
    )


def susun(rumah: Path, katalog: Katalog, bawaan: dict[str, pd.DataFrame]) -> None:
    """Write both editions into a home."""
    for urutan, nama in enumerate(NAMA):
        r = random.Random(20261122)
        tabel = {"pmks": pmks(r), "spm": spm(r), "psks": psks(r), "migrasi": migrasi(r)}
        if urutan:
            tabel = {one: _ubah(random.Random(7), isi) for one, isi in tabel.items()}
        tabel |= {one: bawaan[one] for one in ("penduduk", "konteks")}
        made = frames(katalog, contoh=False, resmi=tabel)
        made["sumber"] = pd.concat([katalog.bingkai["sumber"], pd.DataFrame([REKAP])], ignore_index=True)
        for one, kunci in KUNCI_UTAMA.items():
            made[one] = pilih_utama(made[one], made["sumber"], kunci)
        made["topeng"] = buat_topeng(
            *bahan_topeng(made), made["jenis_rekap"], made["wilayah_rekap"], made["jenis"]
        )
        folder = rumah / "edisi" / nama
        folder.mkdir(parents=True)
        tulis(folder, made, nama, DIBUAT)


def _ubah(r: random.Random, isi: pd.DataFrame) -> pd.DataFrame:
    """Some rows gone; some whole keys (all sexes alike) with another number."""
    kept = isi[[r.random() > 0.08 for _ in range(len(isi))]].copy()
    column = "nilai" if "nilai" in kept else "terlayani"
    if "jenis_kelamin" not in kept:
        kept[column] = [
            one + 5 if one == one and one is not None and r.random() < 0.3 else one for one in kept[column]
        ]
    return kept
