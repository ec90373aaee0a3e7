"""Build an edition: catalogue and figures in, sorted zstd parquet and ``datapackage.json`` out."""

import datetime
import re
import secrets
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data import paket, skema
from data.demo import tabel_contoh
from data.edisi import PAKET, Edisi, buka, current, editions, open_edition
from data.galat import EdisiRusak, EdisiTidakDikenal, GagalMembangun
from data.katalog import Katalog, load_catalogue
from data.periksa import periksa
from data.resmi import tabel_resmi
from data.topeng import buat_topeng

__all__ = [
    "Edisi",
    "EdisiRusak",
    "EdisiTidakDikenal",
    "GagalMembangun",
    "build",
    "buka",
    "current",
    "editions",
    "frames",
    "load_catalogue",
    "open_edition",
    "tulis",
]

BARIS_PER_GRUP = 122_880
ID_EDISI = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
KUNCI_UTAMA = {
    "pmks": ("periode", "kode_wilayah", "jenis", "ukuran", "jenis_kelamin", "satuan", "asal"),
    "spm": ("periode", "kode_wilayah", "kewenangan", "layanan", "asal"),
    "psks": ("periode", "kode_wilayah", "jenis", "satuan", "asal"),
}
"""Tables in which two sources for one key stay two rows, and the key of which exactly one row is shown."""


def build(out: Path, *, contoh: bool = True, edisi: str, dibuat: datetime.datetime | None = None) -> Path:
    """Build edition ``edisi`` as the folder ``out/edisi`` and return that folder.

    Written aside first and moved into place at the end; a failed build leaves nothing behind and an
    older folder of that id untouched. ``contoh=False`` leaves every contoh row out. ``dibuat`` is
    the recorded time (default: now); it does not enter the content hash.
    Raises ``GagalMembangun`` for a bad id or a failed check; catalogue and schema errors pass through.
    """
    if not ID_EDISI.fullmatch(edisi):
        raise GagalMembangun(f"Nama edisi {edisi!r} tidak sah: pakai huruf, angka, dan tanda hubung saja.")
    tabel = bentuk_semua(frames(load_catalogue(), contoh=contoh))
    _tolak_bila_gagal(tabel)
    out.mkdir(parents=True, exist_ok=True)
    sisi = out / f".{edisi}-{secrets.token_hex(4)}"
    try:
        sisi.mkdir()
        tulis_tabel(sisi, tabel, edisi, dibuat or datetime.datetime.now(datetime.UTC))
        _pasang(sisi, out / edisi)
    finally:
        shutil.rmtree(sisi, ignore_errors=True)
    return out / edisi


def frames(katalog: Katalog, *, contoh: bool = True, resmi: dict | None = None) -> dict[str, pd.DataFrame]:
    """Every table of an edition as a frame, before sorting and typing.

    ``resmi`` replaces the published figures (used for another province in tests and the bench).
    """
    resmi = tabel_resmi(katalog) if resmi is None else resmi
    isi = {nama: skema.kosong(nama) for nama in skema.tabel()} | dict(katalog.bingkai)
    rekaan = tabel_contoh(katalog, resmi) if contoh else {}
    for nama in set(resmi) | set(rekaan):
        bagian = [satu[nama] for satu in (resmi, rekaan) if nama in satu and not satu[nama].empty]
        if bagian:
            isi[nama] = pd.concat(bagian, ignore_index=True)
    if not contoh:
        isi["sumber"] = isi["sumber"][isi["sumber"]["jenis_sumber"] != "contoh"]
        isi["putus_deret"] = isi["putus_deret"][~isi["putus_deret"]["sumber"].str.startswith("CONTOH-")]
    for nama, kunci in KUNCI_UTAMA.items():
        isi[nama] = pilih_utama(isi[nama], isi["sumber"], kunci)
    bahan = (isi["jenis_rekap"], isi["wilayah_rekap"], isi["jenis"])
    isi["topeng"] = buat_topeng(*bahan_topeng(isi), *bahan)
    return isi


def bahan_topeng(isi: dict[str, pd.DataFrame]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The `pmks` and `spm` rows that an edition can show, hence the rows its mask is made over.

    One source per key, and nothing but rekap rows where a table-year has a real rekap: the same choice as the
    views `asal_aktif` and `sumber_aktif` make. A row that is never shown must not pass for cover of a hidden one.
    """
    rekap = set(isi["sumber"].loc[isi["sumber"]["jenis_sumber"] == "rekap", "sumber_id"])
    return _tampil(isi["pmks"], rekap), _tampil(isi["spm"], rekap)


def _tampil(fakta: pd.DataFrame, rekap: set[str]) -> pd.DataFrame:
    tahun, dari_rekap = fakta["periode"].str[:4], fakta["sumber_id"].isin(rekap)
    tertutup = tahun.isin(set(tahun[dari_rekap & (fakta["asal"] == "resmi")])) & ~dari_rekap
    return fakta[fakta["utama"].astype(bool) & ~(tertutup & (fakta["asal"] == "resmi"))]


def pilih_utama(
    pmks: pd.DataFrame, sumber: pd.DataFrame, kunci: Sequence[str] = KUNCI_UTAMA["pmks"]
) -> pd.DataFrame:
    """Mark one row per key and origin as ``utama``: lowest ``prioritas``, then the source id."""
    kunci = list(kunci)
    urut = pmks.drop(columns="utama", errors="ignore").merge(sumber[["sumber_id", "prioritas"]], how="left")
    urut = urut.sort_values([*kunci, "prioritas", "sumber_id"])
    urut["utama"] = ~urut.duplicated(kunci)
    return urut.drop(columns="prioritas")


def bentuk_semua(bingkai: dict[str, pd.DataFrame]) -> dict[str, pa.Table]:
    """Every table of an edition typed and sorted as the schema says."""
    return {nama: skema.bentuk(nama, bingkai[nama]) for nama in skema.tabel()}


def _tolak_bila_gagal(tabel: dict[str, pa.Table]) -> None:
    gagal = [satu for satu in periksa(tabel) if satu.gagal]
    if gagal:
        uraian = "; ".join(f"{satu.pemeriksaan.nama} ({len(satu.baris)} baris)" for satu in gagal)
        raise GagalMembangun(f"Edisi tidak dibuat karena pemeriksaan berikut gagal: {uraian}.")


def tulis(folder: Path, bingkai: dict[str, pd.DataFrame], edisi: str, dibuat: datetime.datetime) -> None:
    """Write the frames of an edition (from ``frames``) and the data package into ``folder``."""
    tulis_tabel(folder, bentuk_semua(bingkai), edisi, dibuat)


def tulis_tabel(
    folder: Path,
    tabel: dict[str, pa.Table],
    edisi: str,
    dibuat: datetime.datetime,
    tambahan: Mapping[str, object] | None = None,
) -> None:
    """Write typed tables (from ``bentuk_semua``) and the data package, with its extra fields, into ``folder``."""
    for nama, isi in tabel.items():
        pq.write_table(isi, folder / f"{nama}.parquet", compression="zstd", row_group_size=BARIS_PER_GRUP)
    paket.simpan(folder / PAKET, paket.susun(edisi, folder, tabel, dibuat) | dict(tambahan or {}))


def _pasang(sisi: Path, tujuan: Path) -> None:
    """Move the finished folder into place; an older one is put back if that fails."""
    lama = sisi.with_name(sisi.name + "-lama")
    if tujuan.exists():
        tujuan.rename(lama)
    try:
        sisi.rename(tujuan)
    except OSError:
        if lama.exists():
            lama.rename(tujuan)
        raise
    shutil.rmtree(lama, ignore_errors=True)
