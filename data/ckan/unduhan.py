"""One resource to disk: written aside, measured, compared with the portal's checksum, then renamed."""

import hashlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import httpx

from data.ckan.galat import DatasetTidakAda, GalatCkan, UnduhanDitolak
from data.ckan.portal import Dataset, SumberDaya
from data.ckan.sambungan import CobaLagi, Sambungan, pastikan_web

MANIFES = "unduhan.json"
BATAS_MB = 100
BATAS_DETIK = 900.0  # for one attempt at one file; a portal that drips bytes is given up
PANJANG_HASH = {32: "md5", 40: "sha1", 64: "sha256"}
Kemajuan = Callable[[int, int | None], None]  # bytes so far, bytes in all (None when not told)


@dataclass(frozen=True)
class Unduhan:
    """What the manifest keeps of one downloaded file. `hash_portal` says how the portal's checksum compared."""

    berkas: str
    sumber_id: str
    nama: str
    url: str
    format: str
    bita: int
    sha256: str
    hash_portal: str  # "cocok", "tidak diberikan" or "tidak dikenal"
    diubah: str
    diunduh: str


def unduh(
    sambungan: Sambungan, sumber: SumberDaya, folder: Path, kemajuan: Kemajuan | None = None
) -> Unduhan:
    """Download one resource into `folder`, replacing an earlier copy only when all is well.

    Raises `UnduhanDitolak` (size, checksum, address), `DatasetTidakAda` (the file is gone), `PortalTidakMenjawab`.
    """
    pastikan_web(sumber.url)
    folder.mkdir(parents=True, exist_ok=True)
    samping = folder / f".{sumber.berkas}.sebagian"
    try:
        bita, sidik = sambungan.ulangi(sumber.url, lambda j: _tulis(j, sumber, samping, kemajuan))
        cocok = _cocokkan(sumber, sidik)
        os.replace(samping, folder / sumber.berkas)
    finally:
        samping.unlink(missing_ok=True)
    return Unduhan(
        sumber.berkas, sumber.id, sumber.nama, sumber.url, sumber.format, bita, sidik["sha256"], cocok,
        sumber.diubah, datetime.now(UTC).isoformat(timespec="seconds"),
    )  # fmt: skip


def catat(folder: Path, dataset: Dataset, baru: list[Unduhan]) -> None:
    """Write or renew the manifest beside the files; entries of files that were not downloaded now stay.

    Raises `GalatCkan` when the manifest of an earlier run cannot be read.
    """
    jalur = folder / MANIFES
    lama = {}
    if jalur.is_file():
        try:
            lama = {satu["berkas"]: satu for satu in json.loads(jalur.read_text(encoding="utf-8"))["berkas"]}
        except (ValueError, KeyError, TypeError) as galat:
            raise GalatCkan(
                f"{jalur} tidak terbaca. Hapus atau pindahkan berkas itu, lalu ulangi."
            ) from galat
    semua = lama | {satu.berkas: asdict(satu) for satu in baru}
    isi = {"portal": dataset.portal, "dataset": dataset.nama, "judul": dataset.judul}
    samping = folder / f".{MANIFES}.sebagian"
    teks = json.dumps(isi | {"berkas": list(semua.values())}, ensure_ascii=False, indent=2)
    samping.write_text(teks + "\n", encoding="utf-8", newline="\n")
    os.replace(samping, jalur)


def _tulis(
    jawaban: httpx.Response, sumber: SumberDaya, samping: Path, kemajuan: Kemajuan | None
) -> tuple[int, dict[str, str]]:
    """Stream the answer to the side file; its length and checksums."""
    if jawaban.status_code != 200:
        raise DatasetTidakAda(
            f"“{sumber.nama}” tidak dapat diambil dari {sumber.url} (status {jawaban.status_code}). "
            "Buka halaman dataset dan periksa apakah berkasnya masih ada."
        )
    total = int(panjang) if (panjang := jawaban.headers.get("content-length", "")).isdigit() else None
    _periksa_besar(sumber, total or 0)
    sidik = {nama: hashlib.new(nama, usedforsecurity=False) for nama in PANJANG_HASH.values()}
    bita, sampai = 0, time.monotonic() + BATAS_DETIK
    with samping.open("wb") as berkas:
        for potongan in jawaban.iter_bytes():
            bita += len(potongan)
            _periksa_besar(sumber, bita)
            if time.monotonic() > sampai:
                raise CobaLagi("pengiriman terlalu lambat")
            berkas.write(potongan)
            for satu in sidik.values():
                satu.update(potongan)
            if kemajuan:
                kemajuan(bita, total)
        berkas.flush()
        os.fsync(berkas.fileno())
    return bita, {nama: satu.hexdigest() for nama, satu in sidik.items()}


def _periksa_besar(sumber: SumberDaya, bita: int) -> None:
    if bita > BATAS_MB * 1_000_000:
        raise UnduhanDitolak(
            f"“{sumber.nama}” lebih besar dari {BATAS_MB} MB dan tidak disimpan. "
            "Mintalah berkas yang lebih kecil kepada pengelola portal."
        )


def _cocokkan(sumber: SumberDaya, sidik: dict[str, str]) -> str:
    """Compare with the portal's own checksum: ``md5:…``, ``sha256:…`` or bare hexadecimal digits."""
    if not sumber.hash:
        return "tidak diberikan"
    nilai = sumber.hash.rpartition(":")[2].strip().lower()
    jenis = PANJANG_HASH.get(len(nilai))
    if jenis is None or not all(huruf in "0123456789abcdef" for huruf in nilai):
        return "tidak dikenal"
    if sidik[jenis] != nilai:
        raise UnduhanDitolak(
            f"“{sumber.nama}” tidak disimpan: sidik {jenis} berkas yang diterima berbeda dari yang tercatat di "
            "portal. Ulangi; bila tetap berbeda, laporkan kepada pengelola portal."
        )
    return "cocok"
