"""`python -m meeting cadangkan [--ke FILE]` copies the store; `pulihkan FILE` brings a copy back."""

from __future__ import annotations

import argparse
from pathlib import Path

from meeting.pemulihan import HasilPulih
from words.format import angka

_DISEBUT = 5


def tambah_perintah(perintah: argparse._SubParsersAction) -> None:
    """Add `cadangkan` and `pulihkan` to the command line."""
    buat = perintah.add_parser(
        "cadangkan", help="menyalin gudang (rapat, salindia, rumusan, tiket) ke satu berkas"
    )
    buat.add_argument(
        "--ke", type=Path, default=None, metavar="BERKAS", help="bawaan: folder cadangan Serambi"
    )
    buat.set_defaults(jalankan=_cadangkan)
    kembali = perintah.add_parser(
        "pulihkan", help="mengembalikan isi gudang dari cadangan; yang lama disisihkan"
    )
    kembali.add_argument("berkas", type=Path, help="berkas cadangan *.sqlite")
    kembali.set_defaults(jalankan=_pulihkan)


def _cadangkan(pilihan: argparse.Namespace) -> int:
    from meeting import cadangan, gudang
    from meeting.galat import CadanganSudahAda

    tujuan: Path | None = pilihan.ke
    if tujuan is not None and tujuan.exists():
        raise CadanganSudahAda(tujuan)
    with gudang.baca() as sambungan:
        gudang.periksa(sambungan, gudang.jalur())
        jadi = cadangan.salin(sambungan, tujuan) if tujuan else cadangan.buat(sambungan, "diminta")
    print(f"Ditulis: {jadi.resolve()}")
    print("Isinya gudang saja. Edisi data dan berkas lampiran ikut dalam paket serah terima.")
    return 0


def _pulihkan(pilihan: argparse.Namespace) -> int:
    from meeting import bekal
    from meeting.pemulihan import pulihkan

    bekal.pulihkan()  # an import that died half-way belongs to the store that goes
    for satu in kalimat(pulihkan(pilihan.berkas)):
        print(satu)
    return 0


def kalimat(hasil: HasilPulih) -> list[str]:
    """What was restored, and what is still missing, in sentences."""
    baris = [f"Gudang dipulihkan: {angka(hasil.rapat)} rapat, {angka(hasil.butir)} butir rumusan."]
    if hasil.disisihkan:
        baris.append(f"Isi sebelumnya disisihkan: {hasil.disisihkan}")
    if hasil.berkas_hilang:
        baris.append(
            f"Berkas lampiran yang tidak ada di komputer ini: {_sebut(hasil.berkas_hilang)}. Unggah lagi."
        )
    if hasil.edisi_hilang:
        baris.append(f"Edisi data yang tidak ada di komputer ini: {_sebut(hasil.edisi_hilang)}.")
    baris.append(
        "PIN kembali seperti saat cadangan dibuat dan semua sesi berakhir; buat PIN baru dengan “python -m meeting "
        "pin operator” bila perlu. Muat ulang halaman yang sedang terbuka."
    )
    return baris


def _sebut(nama: tuple[str, ...]) -> str:
    lebih = f", dan {angka(len(nama) - _DISEBUT)} lainnya" if len(nama) > _DISEBUT else ""
    return ", ".join(nama[:_DISEBUT]) + lebih
