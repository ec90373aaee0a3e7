"""The load edition: 514 areas x 26 types x 120 months x {L, P, total} x 6 ukuran = 28,9 million PMKS rows.

The rows are synthetic and live in a SERAMBI_HOME of their own (`var/bench/…`), never beside a real edition.
They stand as a real rekap (`asal = resmi`, source of kind rekap): the dearest case for the views, since contoh
rows are left out early by every question about official figures. Sorted and row-grouped as data/snapshot.py
writes `pmks`; DuckDB writes the file directly, no frame of that size is ever made.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from os import environ
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq

from bench import provinsi
from data import paket, skema
from data.edisi import AKAR, PAKET, sidik
from data.katalog import Katalog
from data.snapshot import BARIS_PER_GRUP, bentuk_semua, frames

SUMBER = "BENCH-REKAP"
EDISI = "uji-beban"
TANDA = "tanda-bench.json"
UKURAN = (
    "kasus_baru",
    "kejadian",
    "keluar",
    "penghuni_panti",
    "terdata",
    "tertangani",
)  # sorted, as the file
KELAMIN = ("L", "P", "total")


@dataclass(frozen=True)
class Ukuran:
    """How large: areas and months (ending in December 2025)."""

    daerah: int = 514
    bulan: int = 120

    @property
    def periode(self) -> list[str]:
        """`2016-01` … `2025-12`."""
        awal = 2026 * 12 - self.bulan
        return [f"{bulan // 12}-{bulan % 12 + 1:02d}" for bulan in range(awal, 2026 * 12)]

    @property
    def baris(self) -> int:
        """Rows of `pmks`."""
        return self.daerah * 26 * self.bulan * len(KELAMIN) * len(UKURAN)


PENUH = Ukuran()


def siapkan(ukuran: Ukuran = PENUH, akar: Path = AKAR / "var" / "bench") -> Path:
    """Return a SERAMBI_HOME with the load edition and a `geo` folder; made only when absent or out of date."""
    rumah = akar / f"kubus-{ukuran.daerah}-{ukuran.bulan}"
    tanda = {"baris": ukuran.baris, "kode": _sidik_pembuat()}
    catatan = rumah / TANDA
    if catatan.is_file() and json.loads(catatan.read_text(encoding="utf-8")) == tanda:
        return rumah
    shutil.rmtree(rumah, ignore_errors=True)
    mulai = time.perf_counter()
    print(f"Menyusun kubus {ukuran.baris:,} baris di {rumah} …".replace(",", "."), flush=True)
    _susun(rumah, ukuran)
    catatan.write_text(json.dumps(tanda), encoding="utf-8")
    print(f"Kubus siap dalam {time.perf_counter() - mulai:.0f} s.", flush=True)
    return rumah


@contextmanager
def dipakai(rumah: Path) -> Iterator[None]:
    """Inside this block the process reads editions and boundaries from `rumah`."""
    lama = {nama: environ.get(nama) for nama in ("SERAMBI_HOME", "GEO_DIR")}
    environ.update(lingkungan(rumah))
    try:
        yield
    finally:
        for nama, nilai in lama.items():
            environ.pop(nama) if nilai is None else environ.update({nama: nilai})


def lingkungan(rumah: Path) -> dict[str, str]:
    """Environment of a process that serves the load edition."""
    return {"SERAMBI_HOME": str(rumah), "GEO_DIR": str(rumah / "geo")}


def _sidik_pembuat() -> str:
    """Changes when the makers or the catalogue change."""
    berkas = [Path(__file__), Path(provinsi.__file__), *sorted(skema.KATALOG.glob("*.csv"))]
    return hashlib.sha256(b"".join(satu.read_bytes() for satu in berkas)).hexdigest()


def _susun(rumah: Path, ukuran: Ukuran) -> None:
    folder = rumah / "edisi" / EDISI
    folder.mkdir(parents=True)
    katalog = provinsi.katalog(ukuran.daerah)
    tulis_kecil(folder, katalog, ukuran)
    tulis_pmks(folder / "pmks.parquet", katalog, ukuran)
    _lengkapi_paket(folder, ukuran)
    provinsi.tulis_batas(rumah / "geo", katalog["wilayah"])
    (rumah / "CURRENT").write_text(EDISI, encoding="utf-8")


def tulis_kecil(folder: Path, katalog: Katalog, ukuran: Ukuran) -> None:
    """Write every table but `pmks`, which stays empty here, and the data package."""
    tahun = range(int(ukuran.periode[0][:4]), 2026)
    isi = frames(katalog, contoh=False, resmi={"penduduk": provinsi.penduduk(ukuran.daerah, tahun, SUMBER)})
    isi["sumber"] = pd.concat([isi["sumber"], _sumber()], ignore_index=True)
    tabel = bentuk_semua(isi)
    for nama, satu in tabel.items():
        pq.write_table(satu, folder / f"{nama}.parquet", compression="zstd", row_group_size=BARIS_PER_GRUP)
    dibuat = datetime.datetime.now(datetime.UTC)
    paket.simpan(folder / PAKET, paket.susun(EDISI, folder, tabel, dibuat))


def _sumber() -> pd.DataFrame:
    baris = (
        SUMBER,
        "Serambi",
        "Angka sintetis untuk pengukuran beban",
        "",
        "CC0-1.0",
        "sintetis",
        "rekap",
        1,
    )
    return pd.DataFrame([baris], columns=skema.tabel()["sumber"].nama_kolom, dtype="object")


def tulis_pmks(jalur: Path, katalog: Katalog, ukuran: Ukuran) -> None:
    """Write `pmks.parquet`: total = L + P, 3 % never reported, the last year provisional.

    The joined lists are small and sorted, so each (ukuran, jenis_kelamin) block is made in its final order
    and no sort of the whole is needed.
    """
    jenis = katalog["jenis"].query("keluarga == 'pmks'").sort_values("jenis")
    with duckdb.connect() as con:
        con.execute("set threads = 2")
        con.execute("set enable_progress_bar = false")
        for nama, nilai in (("periode", ukuran.periode), ("daerah", provinsi.kode_daerah(ukuran.daerah))):
            _daftar(con, nama, nilai)
        _daftar(con, "jenis", jenis["jenis"].tolist())
        _daftar(con, "satuan", jenis["satuan_utama"].tolist())
        _daftar(con, "ukuran", list(UKURAN))
        _daftar(con, "kelamin", list(KELAMIN))
        tujuan = str(jalur).replace("'", "''")
        con.execute(
            f"copy ({_BARIS}) to '{tujuan}' "
            f"(format parquet, compression zstd, row_group_size {BARIS_PER_GRUP})"
        )


def _daftar(con: duckdb.DuckDBPyConnection, nama: str, nilai: list[str]) -> None:
    con.execute(f"set variable {nama} = ?", [nilai])


# A row number is taken apart into the positions of its key, slowest first: the file's sort order.
_BARIS = """
with nomor as (
    select
        range as n,
        len(getvariable('jenis')) as nj,
        len(getvariable('daerah')) as nw,
        len(getvariable('periode')) as np
    from range((
        select len(getvariable('jenis')) * len(getvariable('daerah')) * len(getvariable('periode'))
            * len(getvariable('ukuran')) * len(getvariable('kelamin'))
    ))
),

letak as (
    select
        n % nj as j,
        n // nj % nw as w,
        n // (nj * nw) % np as p,
        n // (nj * nw * np) % 3 as k,
        n // (nj * nw * np * 3) as u
    from nomor
),

isi as (
    select
        letak.*,
        hash(w, j, p) % 100 < 3 as kosong,
        hash(w, j, p, u, 1) % (5 + 17 * (hash(w, j) % 23)) as laki,
        hash(w, j, p, u, 2) % (5 + 13 * (hash(j, w) % 23)) as perempuan
    from letak
)

select
    getvariable('periode')[p + 1] as periode,
    getvariable('daerah')[w + 1] as kode_wilayah,
    getvariable('jenis')[j + 1] as jenis,
    getvariable('ukuran')[u + 1] as ukuran,
    getvariable('kelamin')[k + 1] as jenis_kelamin,
    getvariable('satuan')[j + 1] as satuan,
    'BENCH-REKAP' as sumber_id,
    cast(
        case
            when kosong then null
            when k = 0 then laki
            when k = 1 then perempuan
            else laki + perempuan
        end as bigint
    ) as nilai,
    case
        when kosong then 'belum_dilaporkan'
        when getvariable('periode')[p + 1] >= '2025' then 'sementara'
        else 'tetap'
    end as status,
    false as kumulatif,
    '26' as klasifikasi,
    'resmi' as asal,
    true as utama
from isi
"""


def _lengkapi_paket(folder: Path, ukuran: Ukuran) -> None:
    """Record the real `pmks` file, and a content hash that covers it by its bytes."""
    jalur, berkas = folder / PAKET, folder / "pmks.parquet"
    isi = json.loads(jalur.read_text(encoding="utf-8"))
    milik = next(satu for satu in isi["resources"] if satu["name"] == "pmks")
    milik |= {"rows": ukuran.baris, "bytes": berkas.stat().st_size, "hash": sidik(berkas)}
    isi["isi_sha256"] = hashlib.sha256(f"{isi['isi_sha256']} {milik['hash']}".encode()).hexdigest()
    isi["description"] += " Baris pmks sintetis, hanya untuk mengukur kecepatan."
    paket.simpan(jalur, isi)


if __name__ == "__main__":
    print(siapkan(), astuple(PENUH))
