"""``python -m data ckan <portal> <dataset>``: list the resources of a dataset, or download them.

Exit codes: 0 all downloaded, 3 something refused (checksum, size, address), 64 wrong usage, 66 dataset or resource not
found, 69 the portal does not answer or is no CKAN, 70 our own fault (disk); the highest of several files counts.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from data.ckan.galat import GALAT_KITA, DatasetTidakAda, GalatCkan
from data.ckan.nama import nama_aman
from data.ckan.portal import Dataset, SumberDaya, ambil_dataset, pisahkan
from data.ckan.sambungan import Sambungan
from data.ckan.unduhan import MANIFES, Kemajuan, Unduhan, catat, unduh
from data.edisi import rumah
from words.format import angka, tanggal


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Declare the sub-command."""
    satu = perintah.add_parser("ckan", add_help=False, help="unduh berkas dataset dari portal CKAN")
    satu.add_argument("portal", help="alamat portal, atau alamat halaman dataset")
    satu.add_argument("dataset", nargs="?", help="nama atau id dataset")
    satu.add_argument("--daftar", action="store_true", help="hanya menampilkan daftar berkas")
    satu.add_argument("--ke", type=Path, metavar="FOLDER", help="folder tujuan")
    satu.add_argument(
        "--hanya", action="append", default=[], metavar="NAMA", help="hanya berkas ini; boleh diulang"
    )


def jalankan(pilihan: argparse.Namespace, sambungan: Sambungan | None = None) -> int:
    """Run the command; the exit code."""
    try:
        portal, nama = pisahkan(pilihan.portal, pilihan.dataset)
        with sambungan or Sambungan() as buka:
            dataset = ambil_dataset(buka, portal, nama)
            if pilihan.daftar:
                return _daftar(dataset)
            folder = pilihan.ke or rumah() / "unduhan" / nama_aman(dataset.nama)
            return _unduh_semua(buka, dataset, _pilih(dataset, pilihan.hanya), folder)
    except GalatCkan as galat:
        return _keluh(galat)
    except OSError as galat:
        tujuan = galat.filename or "folder tujuan"
        pesan = (
            f"{tujuan} tidak dapat ditulis (kode {galat.errno}). Periksa izin dan ruang simpan, lalu ulangi."
        )
        print(f"Gagal: {pesan}", file=sys.stderr)
        return GALAT_KITA


def _daftar(dataset: Dataset) -> int:
    print(f"{dataset.judul}\n{dataset.portal}/dataset/{dataset.nama}\n")
    if not dataset.sumber:
        print("Dataset ini belum memiliki berkas.")
        return 0
    baris = [("Nama", "Format", "Ukuran", "Diubah")]
    baris += [(s.nama, s.format or "–", _ukuran(s.ukuran), _tanggal(s.diubah)) for s in dataset.sumber]
    lebar = [max(len(satu[kolom]) for satu in baris) for kolom in range(4)]
    for satu in baris:
        print("  ".join(teks.ljust(lebar[kolom]) for kolom, teks in enumerate(satu)).rstrip())
    return 0


def _pilih(dataset: Dataset, hanya: list[str]) -> list[SumberDaya]:
    """The wanted resources, by title, id or file name. Raises `DatasetTidakAda` for one that is not there."""
    if not hanya:
        return list(dataset.sumber)
    hasil = []
    for nama in hanya:
        cocok = [
            s for s in dataset.sumber if nama.casefold() in (s.nama.casefold(), s.id, s.berkas.casefold())
        ]
        if not cocok:
            ada = "; ".join(s.nama for s in dataset.sumber) or "tidak ada"
            raise DatasetTidakAda(f"Berkas “{nama}” tidak ada pada dataset ini. Yang ada: {ada}.")
        hasil += [s for s in cocok if s not in hasil]
    return hasil


def _unduh_semua(sambungan: Sambungan, dataset: Dataset, sumber: list[SumberDaya], folder: Path) -> int:
    """Download one after the other; a failed one does not keep the others back."""
    kode, selesai = 0, []
    for urut, satu in enumerate(sumber, 1):
        print(f"[{urut}/{len(sumber)}] {satu.berkas}", flush=True)
        try:
            selesai.append(unduh(sambungan, satu, folder, _kemajuan()))
            print(f"  {_ukuran(selesai[-1].bita)}, {_sidik(selesai[-1])}")
        except GalatCkan as galat:
            kode = max(kode, _keluh(galat))
    if selesai:
        catat(folder, dataset, selesai)
        print(f"{len(selesai)} dari {len(sumber)} berkas disimpan di {folder} (catatan: {MANIFES}).")
    elif not sumber:
        print("Dataset ini belum memiliki berkas.")
    return kode


def _sidik(satu: Unduhan) -> str:
    return f"sidik sha256 {satu.sha256[:12]}…, sidik portal {satu.hash_portal}"


def _kemajuan() -> Kemajuan | None:
    """A line that renews itself; only on a terminal."""
    if not sys.stderr.isatty():
        return None

    def tampilkan(bita: int, total: int | None) -> None:
        bagian = f"{bita * 100 // total} %" if total else _ukuran(bita)
        print(f"\r  {bagian:<12}\r", end="", file=sys.stderr, flush=True)

    return tampilkan


def _ukuran(bita: int | None) -> str:
    if bita is None:
        return "–"
    if bita < 1000:
        return f"{bita} bita"
    return f"{angka(bita / 1_000_000, 1)} MB" if bita >= 100_000 else f"{angka(bita / 1000, 1)} kB"


def _tanggal(teks: str) -> str:
    try:
        return tanggal(date.fromisoformat(teks))
    except ValueError:
        return teks or "–"


def _keluh(galat: GalatCkan) -> int:
    print(f"Gagal: {galat.pesan}", file=sys.stderr)
    return galat.keluar
