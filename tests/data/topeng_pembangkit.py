"""Random small cubes in the contract's frames, for the mask tests only."""

import numpy as np
import pandas as pd

CHILD, VIOLENCE, DRUGS = "PAS-01", "PAS-08", "PAS-09"
# code, level, pas, spm, sex ('' both, 'P' women only), satuan
TYPES = [
    ("PMKS-01", 2, "PAS-01", "SPM-ANAK", "", "jiwa"),
    ("PMKS-02", 2, "PAS-01", "SPM-ANAK", "", "jiwa"),
    ("PMKS-03", 3, "PAS-01", "", "", "jiwa"),
    ("PMKS-04", 2, "PAS-01", "", "", "jiwa"),
    ("PMKS-05", 2, "PAS-01", "SPM-DIS", "", "jiwa"),
    ("PMKS-06", 3, "PAS-01", "", "", "jiwa"),
    ("PMKS-07", 3, "PAS-01", "", "", "jiwa"),
    ("PMKS-08", 1, "PAS-03", "SPM-LANSIA", "", "jiwa"),
    ("PMKS-09", 2, "PAS-02", "SPM-DIS", "", "jiwa"),
    ("PMKS-10", 3, "PAS-10", "", "", "jiwa"),
    ("PMKS-11", 1, "PAS-04", "SPM-GEPENG", "", "jiwa"),
    ("PMKS-12", 1, "PAS-04", "SPM-GEPENG", "", "jiwa"),
    ("PMKS-13", 1, "PAS-04", "", "", "jiwa"),
    ("PMKS-14", 3, "PAS-10", "", "", "jiwa"),
    ("PMKS-15", 3, "PAS-07", "", "", "jiwa"),
    ("PMKS-16", 3, "PAS-09", "", "", "jiwa"),
    ("PMKS-17", 3, "PAS-09", "", "", "jiwa"),
    ("PMKS-18", 3, "PAS-08", "", "", "jiwa"),
    ("PMKS-19", 3, "PAS-08", "", "", "jiwa"),
    ("PMKS-20", 2, "PAS-08", "", "", "jiwa"),
    ("PMKS-21", 1, "PAS-05", "SPM-BENCANA", "", "jiwa"),
    ("PMKS-22", 1, "PAS-05", "SPM-BENCANA", "", "jiwa"),
    ("PMKS-23", 1, "PAS-11", "", "P", "jiwa"),
    ("PMKS-24", 1, "PAS-12", "", "", "KK"),
    ("PMKS-25", 1, "PAS-10", "", "", "KK"),
    ("PMKS-26", 1, "PAS-06", "", "", "KK"),
]
RATES = [
    600,
    2500,
    60,
    90,
    700,
    40,
    150,
    3500,
    4000,
    90,
    40,
    35,
    120,
    60,
    110,
    70,
    200,
    8,
    45,
    30,
    900,
    60,
    2500,
]
AREAS = {  # share of the province, ring
    "64.01": (0.08, 2),
    "64.02": (0.19, 1),
    "64.03": (0.07, 3),
    "64.07": (0.045, 3),
    "64.08": (0.11, 3),
    "64.09": (0.05, 1),
    "64.11": (0.0095, 3),
    "64.71": (0.18, 1),
    "64.72": (0.22, 2),
    "64.74": (0.046, 3),
}


def catalogue(types=TYPES):
    """Return (jenis, jenis_rekap) for the given type tuples."""
    pillar = {"PMKS-21": "PILAR-BENCANA", "PMKS-22": "PILAR-BENCANA", "PMKS-23": "PILAR-LINJAMSOS"}
    rows, rekap = [], []
    for code, level, pas, spm, sex, _ in types:
        rows.append((code, level, sex))
        rekap.append((code, code, "jenis"))
        rekap.append((code, pillar.get(code, "PILAR-REHSOS"), "pilar"))
        rekap.append((code, pas, "pas"))
        rekap.append((code, "SEMUA-26", "semua"))
        if spm:
            rekap.append((code, spm, "spm"))
    jenis = pd.DataFrame(rows, columns=["jenis", "tingkat_sensitif", "jenis_kelamin"])
    return jenis, pd.DataFrame(rekap, columns=["jenis", "kode_rekap", "dimensi"])


def area_rekap(areas):
    """wilayah_rekap for {code: (share, ring)}."""
    rows = []
    for code, (_, ring) in areas.items():
        rows += [(code, code, "wilayah"), (code, f"LINGKAR-{ring}", "lingkar"), (code, "64", "provinsi")]
    return pd.DataFrame(rows, columns=["kode_wilayah", "kode_rekap", "dimensi"])


def cube(seed, *, areas=AREAS, types=TYPES, periods=("2024",), scale=1.0, missing=0.08, total_rows=True):
    """pmks frame: terdata and tertangani, L/P (+ total) rows."""
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for area, (share, _) in areas.items():
            for k, (code, _, _, _, sex, unit) in enumerate(types):
                if rng.random() < missing:
                    continue
                mean = RATES[k % len(RATES)] * share * scale * rng.lognormal(0, 0.5)
                sexes = ["total"] if unit == "KK" else [sex] if sex else ["L", "P"]
                got = {s: int(rng.poisson(mean / len(sexes))) for s in sexes}
                done = {s: int(rng.binomial(v, rng.uniform(0.4, 0.95))) for s, v in got.items()}
                for ukuran, vals in (("terdata", got), ("tertangani", done)):
                    if total_rows and "total" not in vals:
                        vals = vals | {"total": sum(vals.values())}
                    rows += [(period, area, code, ukuran, s, unit, v) for s, v in vals.items()]
    cols = ["periode", "kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan", "nilai"]
    return finish_pmks(pd.DataFrame(rows, columns=cols))


def finish_pmks(df):
    """Add the remaining contract columns."""
    return df.assign(
        sumber_id="contoh",
        nilai=df["nilai"].astype("Int64"),
        status="tetap",
        kumulatif=False,
        klasifikasi="26",
        asal="contoh",
        utama=True,
    )


def spm_frame(seed, *, areas=AREAS, periods=("2024",)):
    """spm frame: butuh and terlayani by kewenangan."""
    rng = np.random.default_rng(seed)
    rows = []
    for period in periods:
        for area, (share, _) in areas.items():
            for kewenangan, size in (("provinsi", 60), ("kab_kota", 900)):
                for layanan in ("SPM-DIS", "SPM-ANAK", "SPM-LANSIA", "SPM-GEPENG", "SPM-BENCANA"):
                    need = int(rng.poisson(size * share))
                    rows.append(
                        (period, area, kewenangan, layanan, "contoh", need, int(rng.binomial(need, 0.7)))
                    )
    cols = ["periode", "kode_wilayah", "kewenangan", "layanan", "sumber_id", "butuh", "terlayani"]
    return pd.DataFrame(rows, columns=cols).assign(status="tetap", asal="contoh")
