"""Drafts: what intake understood of the files of one sender, kept in ``SERAMBI_HOME/draf/<id>`` until published.

``baris.parquet`` holds every certain value with its file and cell, ``meta.json`` who sent what and what was noticed,
``berkas/`` the files as they came.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from data.edisi import PAKET, Edisi, editions, rumah, sidik
from data.intake.model import Baris, Hasil
from data.intake.panjang.hasil import BarisKolom
from data.terbit.berkas import AWALAN, dalam_kata, pasang, tulis_utuh
from data.terbit.galat import DrafDitolak
from data.terbit.waktu import sekarang

TIPE = {"nilai": pa.float64(), "kumulatif": pa.bool_()}
KOLOM = [satu.name for satu in fields(Baris)]
SKEMA = pa.schema([*((nama, TIPE.get(nama, pa.string())) for nama in KOLOM), ("berkas", pa.string())])
META = "meta.json"
POTONG = 100_000  # rows that are written at a time
JENIS_SUMBER = ("rekap", "publikasi", "berita")


@dataclass(frozen=True)
class BerkasDraf:
    """One file of a draft as it came: name, SHA-256 (``sha256:<hex>``), size in bytes."""

    nama: str
    sidik: str
    bita: int


@dataclass(frozen=True)
class Draf:
    """One draft. `disimpan` is UTC ISO 8601; `peringatan` what intake noticed, as `model.Peringatan` dicts + berkas;
    `terbit_pada` the edition it was published in, "" while it was not."""

    id: str
    path: Path
    pengirim: str
    judul: str
    jenis_sumber: str
    disimpan: str
    banyak_baris: int
    berkas: tuple[BerkasDraf, ...]
    peringatan: tuple[dict, ...]
    terbit_pada: str = ""

    def baris(self) -> pa.Table:
        """Every certain value: the fields of `model.Baris` and ``berkas``."""
        try:
            return pq.read_table(self.path / "baris.parquet", schema=SKEMA)
        except (pa.ArrowException, OSError) as galat:
            raise DrafDitolak(
                f"Draf {self.id} rusak dan tidak dapat dibaca. Masukkan ulang berkasnya."
            ) from galat


def folder_draf() -> Path:
    """Where drafts are kept."""
    return rumah() / "draf"


def simpan_draf(
    hasil: Sequence[Hasil], berkas: Sequence[Path], *, pengirim: str, judul: str, jenis_sumber: str = "rekap"
) -> Draf:
    """Keep what was understood of `berkas` (one `Hasil` each, in the same order) as a new draft.

    Raises ``DrafDitolak`` when a file is refused or has open questions, or the kind of source is unknown;
    ``TidakDapatMenulis`` when the disk is full or the folder read-only. Nothing is left behind then.
    """
    _tolak(hasil, berkas, jenis_sumber)
    kini = sekarang()
    id_draf = f"draf-{kini.astimezone():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    sisi = folder_draf() / f"{AWALAN}{id_draf}"
    with dalam_kata():
        try:
            (sisi / "berkas").mkdir(parents=True)
            salinan = _salin(berkas, sisi / "berkas")
            _tulis(hasil, [satu.nama for satu in salinan], sisi / "baris.parquet")
            draf = Draf(
                id_draf, folder_draf() / id_draf, pengirim.strip(), judul.strip(), jenis_sumber, kini.isoformat(),
                sum(len(satu.baris) for satu in hasil), salinan, _peringatan(hasil, salinan),
            )  # fmt: skip
            (sisi / META).write_text(_meta(draf), encoding="utf-8", newline="\n")
            pasang(sisi, draf.path)
        finally:
            shutil.rmtree(sisi, ignore_errors=True)
    return draf


def daftar_draf() -> list[Draf]:
    """Every draft, the newest first; published ones too (`terbit_pada`)."""
    semua = [buka_draf(jalur.parent.name) for jalur in folder_draf().glob(f"[!.]*/{META}")]
    return sorted(semua, key=lambda draf: (draf.disimpan, draf.id), reverse=True)


def buka_draf(id: str) -> Draf:
    """One draft. Raises ``DrafDitolak`` for an unknown id or an unreadable record."""
    folder = folder_draf() / id
    if not id or id.startswith(".") or folder.parent != folder_draf() or not (folder / META).is_file():
        raise DrafDitolak(f"Draf {id!r} tidak dikenal. Lihat daftarnya dengan: python -m data drafts")
    try:
        isi = json.loads((folder / META).read_text(encoding="utf-8"))
        berkas = tuple(BerkasDraf(**satu) for satu in isi.pop("berkas"))
        return Draf(**isi | {"path": folder, "berkas": berkas, "peringatan": tuple(isi["peringatan"])})
    except (ValueError, KeyError, TypeError) as galat:
        raise DrafDitolak(f"Draf {id}: {META} tidak dapat dibaca. Masukkan ulang berkasnya.") from galat


def hapus_draf(id: str) -> None:
    """Delete a draft with its files. Raises ``DrafDitolak`` for an unknown id."""
    draf = buka_draf(id)
    with dalam_kata():
        sisi = draf.path.with_name(f"{AWALAN}{draf.id}")
        draf.path.rename(sisi)  # out of the list at once, even if deleting takes long or stops
        shutil.rmtree(sisi)


def tolak_sudah_terbit(draf: Sequence[Draf], dasar: Edisi) -> None:
    """Raise ``DrafDitolak`` for a draft that is in `dasar` or in an edition it was made from.

    After going back to an older edition a draft may be published again.
    """
    leluhur, kini, dikenal = {dasar.id}, dasar.package.get("dari", ""), editions()
    while kini in dikenal and kini not in leluhur:
        leluhur.add(kini)
        kini = json.loads((dikenal[kini] / PAKET).read_text(encoding="utf-8")).get("dari", "")
    for satu in draf:
        if satu.terbit_pada in leluhur:
            raise DrafDitolak(
                f"Draf {satu.id} sudah terbit pada edisi {satu.terbit_pada}. Pilih draf lain, atau unggah berkas yang "
                "sudah diperbaiki."
            )


def tandai_terbit(draf: Draf, edisi: str) -> None:
    """Write into the draft in which edition it was published."""
    tulis_utuh(draf.path / META, _meta(Draf(**_isi(draf) | {"terbit_pada": edisi})))


def _isi(draf: Draf) -> dict:
    return {satu.name: getattr(draf, satu.name) for satu in fields(Draf)}


def _meta(draf: Draf) -> str:
    isi = asdict(draf)
    del isi["path"]
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def _tolak(hasil: Sequence[Hasil], berkas: Sequence[Path], jenis_sumber: str) -> None:
    if len(hasil) != len(berkas) or not hasil:
        raise DrafDitolak(
            "Draf memerlukan paling sedikit satu berkas, dan satu hasil baca untuk tiap berkas."
        )
    belum = [satu.berkas for satu in hasil if satu.putusan != "ok"]
    if belum:
        raise DrafDitolak(
            f"Draf belum dapat disimpan: {', '.join(belum)} ditolak atau masih memerlukan jawaban. "
            "Jawab semua pertanyaannya, atau keluarkan berkas itu."
        )
    if jenis_sumber not in JENIS_SUMBER:
        raise DrafDitolak(f"Macam sumber {jenis_sumber!r} tidak dikenal; pilih {', '.join(JENIS_SUMBER)}.")


def _salin(berkas: Sequence[Path], folder: Path) -> tuple[BerkasDraf, ...]:
    """Copy the files; two of the same name get a number."""
    hasil: list[BerkasDraf] = []
    for jalur in berkas:
        nama, nomor = jalur.name, 2
        while any(satu.nama.casefold() == nama.casefold() for satu in hasil):
            nama, nomor = f"{jalur.stem} ({nomor}){jalur.suffix}", nomor + 1
        shutil.copyfile(jalur, folder / nama)
        hasil.append(BerkasDraf(nama, sidik(folder / nama), (folder / nama).stat().st_size))
    return tuple(hasil)


def _tulis(hasil: Sequence[Hasil], nama: Sequence[str], jalur: Path) -> None:
    """All rows as Parquet, some at a time: a million rows are never held as texts."""
    with pq.ParquetWriter(jalur, SKEMA, compression="zstd") as penulis:
        for satu, berkas in zip(hasil, nama, strict=True):
            for awal in range(0, len(satu.baris), POTONG):
                penulis.write_table(_tabel(satu.baris, slice(awal, awal + POTONG), berkas))


def _tabel(baris: Sequence[Baris], potong: slice, berkas: str) -> pa.Table:
    if isinstance(baris, BarisKolom):
        larik = baris.larik(potong)
        isi = [larik[kolom].cast(SKEMA.field(kolom).type) for kolom in KOLOM]
    else:
        semua = baris[potong]
        isi = [pa.array([getattr(satu, kolom) for satu in semua], SKEMA.field(kolom).type) for kolom in KOLOM]
    return pa.Table.from_arrays([*isi, pa.array([berkas] * len(isi[0]), pa.string())], schema=SKEMA)


def _peringatan(hasil: Sequence[Hasil], salinan: Sequence[BerkasDraf]) -> tuple[dict, ...]:
    return tuple(
        {"kode": p.kode, "teks": p.teks, "sel": list(p.sel), "tingkat": p.tingkat, "berkas": berkas.nama}
        for satu, berkas in zip(hasil, salinan, strict=True)
        for p in satu.peringatan
    )
