"""A small base edition, files of invented senders as `Hasil`, and a clock that stands still."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from pathlib import Path

import pandas as pd
import pytest

from data import skema
from data.edisi import rumah as rumah_kini
from data.intake.model import Baris, Hasil, Peringatan
from data.katalog import Katalog, load_catalogue
from data.snapshot import frames, tulis
from data.terbit.draf import simpan_draf
from tests.conftest import complete

LAMA = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
KINI = datetime.datetime(2026, 11, 21, 15, 0, tzinfo=datetime.UTC)
WILAYAH = ("64.01", "64.02", "64.72")
JENIS = ("PMKS-04", "PMKS-08", "PMKS-09")
TAHUN = ("2023", "2024")


def dasar(nama: str = "uji-2026-10", folder: Path | None = None, **tabel: pd.DataFrame) -> str:
    """Write the small base edition (contoh pmks, spm, psks, migrasi; nothing official) and make it active."""
    tujuan = (folder or rumah_kini()) / "edisi" / nama
    if tabel:
        _tulis(tujuan, nama, tabel)
    else:  # the same for every test: made once, copied from then on
        if nama not in _JADI:
            _JADI[nama] = Path(tempfile.mkdtemp(prefix="serambi-dasar-")) / nama
            _tulis(_JADI[nama], nama, {})
        shutil.copytree(_JADI[nama], tujuan)
    (tujuan.parent.parent / "CURRENT").write_text(nama + "\n", encoding="utf-8")
    return nama


_JADI: dict[str, Path] = {}


def _tulis(tujuan: Path, nama: str, tabel: dict[str, pd.DataFrame]) -> None:
    katalog = Katalog(dict(load_catalogue().bingkai) | {"fakta_harapan": skema.kosong("fakta_harapan")})
    isi = {
        "pmks": contoh_pmks(),
        "spm": contoh_spm(),
        "psks": contoh_psks(),
        "migrasi": contoh_migrasi(),
    } | tabel
    isi = {n: complete(n, b).drop(columns="utama", errors="ignore") for n, b in isi.items()}
    made = frames(katalog, contoh=False, resmi=isi)
    made["sumber"], made["putus_deret"] = katalog["sumber"], katalog["putus_deret"]
    tujuan.mkdir(parents=True)
    tulis(tujuan, made, nama, LAMA)


def contoh_pmks() -> pd.DataFrame:
    nilai = {jenis: 20 + 30 * n for n, jenis in enumerate(JENIS)}
    return pd.DataFrame(
        [
            {"periode": tahun, "kode_wilayah": w, "jenis": j, "nilai": nilai[j] + 7 * n + int(tahun) % 10}
            for tahun in TAHUN
            for n, w in enumerate(WILAYAH)
            for j in JENIS
        ]
    )


def contoh_spm() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"periode": t, "kode_wilayah": w, "kewenangan": "kab_kota", "layanan": "SPM-ANAK", "butuh": 90 + n,
             "terlayani": 50 + n, "sumber_id": "CONTOH-SPM"}
            for t in TAHUN
            for n, w in enumerate(WILAYAH)
        ]
    )  # fmt: skip


def contoh_psks() -> pd.DataFrame:
    umum = {"jenis": "PSKS-01", "nilai": 4, "satuan": "orang", "sumber_id": "CONTOH-PSKS"}
    return pd.DataFrame([umum | {"periode": t, "kode_wilayah": w} for t in TAHUN for w in WILAYAH])


def contoh_migrasi() -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"periode": f"{t}-{b:02d}", "kode_wilayah": w, "arah": "datang", "mulai": datetime.date(int(t), b, 1),
             "akhir": datetime.date(int(t), b, 28), "nilai": 100 + b, "sumber_id": "CONTOH-MIGRASI"}
            for t in TAHUN
            for b in range(1, 13)
            for w in WILAYAH
        ]
    )  # fmt: skip


def pmks(periode="2024", wilayah="64.02", jenis="PMKS-09", nilai=412.0, **lain) -> Baris:
    isi = {"ukuran": "terdata", "klasifikasi": "26", "cell": "Rekap!C7"} | lain
    return Baris("pmks", periode, wilayah, nilai, jenis=jenis, **isi)


def spm(periode="2024", wilayah="64.02", ukuran="butuh", nilai=80.0, **lain) -> Baris:
    isi = {"layanan": "SPM-ANAK", "kewenangan": "kab_kota", "cell": "SPM!C7"} | lain
    return Baris("spm", periode, wilayah, nilai, ukuran=ukuran, **isi)


def baris(tabel: str, periode="2024", wilayah="64.02", nilai=1.0, **lain) -> Baris:
    return Baris(tabel, periode, wilayah, nilai, **{"cell": "Lain!C7"} | lain)


def kiriman(
    *baris: Baris, pengirim="Dinsos Kukar", nama="rekap.xlsx", peringatan: tuple[Peringatan, ...] = (), **lain
):
    """Store a draft of one file with the given rows and return its id."""
    folder = rumah_kini() / "unggahan"
    folder.mkdir(exist_ok=True)
    (folder / nama).write_bytes(repr(baris).encode())
    hasil = Hasil(nama, list(baris), peringatan=list(peringatan))
    return simpan_draf([hasil], [folder / nama], pengirim=pengirim, judul="Rekap uji", **lain).id


@pytest.fixture
def jam(monkeypatch):
    """A clock that stands at KINI; `jam(waktu)` moves it."""

    def setel(waktu: datetime.datetime) -> None:
        henti_jam(monkeypatch, waktu)

    setel(KINI)
    return setel


def henti_jam(patch: pytest.MonkeyPatch, waktu: datetime.datetime = KINI) -> None:
    """Every clock that publishing reads stands at `waktu`."""
    for modul in ("waktu", "edisi_baru", "draf", "gembok", "sumber"):
        patch.setattr(f"data.terbit.{modul}.sekarang", lambda: waktu)


@pytest.fixture
def awal(rumah, jam) -> str:
    """The small base edition, active."""
    return dasar()


def isi(edisi, tabel: str) -> pd.DataFrame:
    """A table of an edition as a frame."""
    return pd.read_parquet(edisi.path / f"{tabel}.parquet")
