"""Failing-rows checks: every ``checks/*.sql`` selects the rows that break one rule.

Header of a check file: ``-- nama:`` (its file name), ``-- arti:`` (Indonesian, for people),
``-- tingkat: gagal|info``. A ``gagal`` check must return nothing; an ``info`` check lists what people
should know. Besides the tables of the edition the SQL may use helper views made from the schema:
``kunci_terpakai``, ``nilai_terpakai``, ``kosakata_sah``, ``rujukan_sah``, ``fakta_dasar``, and those that several
checks share (``checks/bantu/*.sql``).
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from data import skema
from data.edisi import VERSI_SKEMA, Edisi
from data.galat import EdisiRusak
from data.resmi import FIGURES

CHECKS = Path(__file__).parent / "checks"
BANTU = CHECKS / "bantu"
KEPALA = re.compile(r"^-- (nama|arti|tingkat): (.+)$", re.MULTILINE)
TABEL_BERSUMBER = ("pmks", "spm", "psks", "penduduk", "migrasi", "konteks")


class PemeriksaanSalah(ValueError):
    """A check file has no usable header."""


@dataclass(frozen=True)
class Pemeriksaan:
    """One check: its name, meaning, level and SQL."""

    nama: str
    arti: str
    tingkat: str
    sql: str


@dataclass(frozen=True)
class Temuan:
    """The rows one check returned."""

    pemeriksaan: Pemeriksaan
    baris: pd.DataFrame

    @property
    def gagal(self) -> bool:
        return self.pemeriksaan.tingkat == "gagal" and not self.baris.empty


def daftar(folder: Path = CHECKS) -> list[Pemeriksaan]:
    """Every check, by name. Raises ``PemeriksaanSalah`` for a file without a full header."""
    hasil = []
    for jalur in sorted(folder.glob("*.sql")):
        sql = jalur.read_text(encoding="utf-8")
        kepala = dict(KEPALA.findall(sql))
        if set(kepala) != {"nama", "arti", "tingkat"} or kepala["nama"] != jalur.stem:
            raise PemeriksaanSalah(
                f"{jalur.name}: kepala nama, arti, dan tingkat belum lengkap atau nama berbeda."
            )
        if kepala["tingkat"] not in ("gagal", "info"):
            raise PemeriksaanSalah(f"{jalur.name}: tingkat harus gagal atau info.")
        hasil.append(Pemeriksaan(**kepala, sql=sql))
    return hasil


def muat(edisi: Edisi) -> dict[str, pa.Table]:
    """Every table of an opened edition, in today's schema; an older version's tables are filled up.

    Raises ``EdisiRusak`` when a parquet file cannot be read.
    """
    return {nama: muat_tabel(edisi, nama) for nama in skema.tabel()}


def muat_tabel(edisi: Edisi, nama: str) -> pa.Table:
    """One table of an opened edition; see ``muat``."""
    jalur = edisi.path / f"{nama}.parquet"
    lama = edisi.package["versi_skema"] < VERSI_SKEMA
    if lama and all(satu["name"] != nama for satu in edisi.package["resources"]):
        return skema.lengkapi(nama, None)
    try:
        if lama:
            return skema.lengkapi(nama, pq.read_table(jalur))
        return pq.read_table(jalur, schema=skema.tabel()[nama].arrow())
    except (pa.ArrowException, OSError) as galat:
        raise EdisiRusak(
            f"Edisi {edisi.id}: {nama}.parquet tidak dapat dibaca. Bangun ulang edisi."
        ) from galat


def periksa(
    tabel: dict[str, pa.Table], hanya: str | None = None, figures: Path | None = FIGURES
) -> list[Temuan]:
    """Run every check (or the one named ``hanya``) on the given tables.

    ``figures`` is the folder of printed figures whose area codes and names are compared with the
    catalogue; None compares none (an edition that is not made from them).
    """
    with duckdb.connect(config={"python_enable_replacements": "false", "threads": "2"}) as sambungan:
        bantu = {"nilai_terpakai": _nilai_terpakai(tabel), "angka_tercetak": _tercetak(figures)}
        for nama, isi in (tabel | _kosakata() | bantu).items():
            sambungan.register(nama, isi)
        pilihan = [satu for satu in daftar() if hanya in (None, satu.nama)]
        for nama, sql in pandangan().items():
            if any(nama in satu.sql for satu in pilihan):  # binding their long unions costs more than a check
                jenis = "view" if hanya else "temp table"
                sambungan.execute(f"create {jenis} {nama} as {sql}")
        return [Temuan(satu, sambungan.execute(satu.sql).df()) for satu in pilihan]


def _tercetak(figures: Path | None) -> pa.Table:
    """Area codes and names as the published figures print them."""
    baris: list[dict[str, str]] = []
    if figures is not None:
        with open(figures / "published_figures.csv", encoding="utf-8", newline="") as berkas:
            baris = list(csv.DictReader(berkas))
    nama = ["kode_wilayah", "kode_bps", "nama_wilayah"]
    return pa.table([pa.array([satu[k] for satu in baris], pa.string()) for k in nama], names=nama)


def _kosakata() -> dict[str, pa.Table]:
    """Vocabularies of the schema as a table; kept out of the SQL so that each is written once."""
    sah = [
        (nama, k.nama, nilai) for nama, t in skema.tabel().items() for k in t.kolom for nilai in k.kosakata
    ]
    kolom = [pa.array([satu[i] for satu in sah], pa.string()) for i in range(3)]
    return {"kosakata_sah": pa.table(kolom, names=["tabel", "kolom", "nilai"])}


def pandangan() -> dict[str, str]:
    """The helper views by name, written from the schema or in ``checks/bantu``; none reads another."""
    return {satu.stem: satu.read_text(encoding="utf-8") for satu in sorted(BANTU.glob("*.sql"))} | {
        "kunci_terpakai": " union all by name ".join(map(_kunci, skema.tabel().values())),
        "rujukan_sah": _rujukan(),
        "fakta_dasar": _fakta(),
    }


def _kunci(uraian: skema.Tabel) -> str:
    teks = " || ' · ' || ".join(f"coalesce(\"{satu}\"::varchar, '')" for satu in uraian.kunci)
    return (
        f"select '{uraian.nama}' as tabel, {teks} as kunci, count(*) as banyak from {uraian.nama} group by 2"
    )


def _nilai_terpakai(tabel: dict[str, pa.Table]) -> pa.Table:
    """Which values stand in every required, closed or pointing column, how often, and what the schema says of it.

    Counted in Arrow: binding one union over 150 columns costs DuckDB more than all checks together.
    """
    baris = [
        (nama, k.nama, nilai, k.wajib, bool(k.kosakata), k.rujukan, banyak)
        for nama, uraian in skema.tabel().items()
        for k in uraian.kolom
        if k.wajib or k.kosakata or k.rujukan
        for nilai, banyak in _hitung(tabel[nama].column(k.nama))
    ]
    nama_kolom = ("tabel", "kolom", "nilai", "wajib", "berkosakata", "rujukan", "banyak")
    tipe = (pa.string(), pa.string(), pa.string(), pa.bool_(), pa.bool_(), pa.string(), pa.int64())
    larik = [pa.array([satu[i] for satu in baris], jenis) for i, jenis in enumerate(tipe)]
    return pa.table(larik, names=nama_kolom)


def _hitung(kolom: pa.ChunkedArray) -> list[tuple[str | None, int]]:
    hasil = pc.value_counts(kolom)
    return list(zip(pc.cast(hasil.field(0), pa.string()).to_pylist(), hasil.field(1).to_pylist()))


def _rujukan() -> str:
    tujuan = sorted({k.rujukan for t in skema.tabel().values() for k in t.kolom if k.rujukan})
    return " union all ".join(
        f"select '{satu}' as rujukan, {satu.split('.')[1]} as nilai from {satu.split('.')[0]}"
        for satu in tujuan
    )


def _fakta() -> str:
    return " union all by name ".join(
        f"select '{nama}' as tabel, asal, sumber_id, status, periode, kode_wilayah from {nama}"
        for nama in TABEL_BERSUMBER
    )
