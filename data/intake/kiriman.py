"""Files that came together from one sender, on their way to a draft; the command line and /masukan both use this."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import pandas as pd

from data.edisi import rumah
from data.intake.baca import baca
from data.intake.galat import BerkasDitolak
from data.intake.jawaban import ingat
from data.intake.model import Baris, Hasil, Peringatan
from data.intake.panjang.hasil import BarisKolom

Kemajuan = Callable[[float, str], None]
KOLOM = [satu.name for satu in fields(Baris)]


@dataclass(frozen=True)
class Kiriman:
    """The files, who sent them, and what was understood of each; refused files are deleted at once."""

    jalur: tuple[Path, ...]
    pengirim: str
    hasil: tuple[Hasil, ...]

    @property
    def putusan(self) -> str:
        """The gravest outcome of the files."""
        semua = {satu.putusan for satu in self.hasil}
        return next((satu for satu in ("refused", "questions") if satu in semua), "ok")


def letakkan(berkas: Iterable[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Put uploaded files into a folder of their own under ``SERAMBI_HOME/unggahan``; names lose their folders.

    Raises BerkasDitolak for a name that climbs out of its folder; nothing is written then.
    """
    berkas = [(nama_polos(nama), isi) for nama, isi in berkas]
    folder = rumah() / "unggahan" / secrets.token_hex(8)
    folder.mkdir(parents=True)
    jalur = []
    for nama, isi in berkas:
        tujuan = folder / nama
        tujuan.write_bytes(isi)
        jalur.append(tujuan)
    return tuple(jalur)


def nama_polos(nama: str) -> str:
    """The last part of a file's name as it came, without what no file system takes. Raises BerkasDitolak.

    A browser never sends ".." in a name: such a request was made by hand.
    """
    bagian = re.split(r"[/\\]", nama)
    if ".." in (satu.strip() for satu in bagian) or "\0" in nama:
        raise BerkasDitolak(
            "nama_berkas",
            "Berkas ditolak: namanya memuat lintasan folder (“..”). Tidak ada yang disimpan. Ganti nama berkas itu, "
            "lalu unggah lagi.",
        )
    bersih = "".join("_" if huruf in '<>:"|?*' else huruf for huruf in bagian[-1] if huruf.isprintable())
    return bersih.strip(" .")[-120:] or "berkas"


def baca_satu(
    jalur: Path, pengirim: str, jawaban: Mapping[str, str], kemajuan: Kemajuan | None = None
) -> Hasil:
    """Read one file with what is remembered of its sender; answers given now overrule.

    An answer that settles nothing is said (`jawaban_tidak_diterima`), so that nobody waits for it in vain.
    """
    hasil = baca(jalur, (ingat(pengirim) if pengirim else {}) | dict(jawaban), kemajuan)
    sia = [satu for satu in hasil.pertanyaan if satu.kode in jawaban]
    keluhan = [
        Peringatan(
            "jawaban_tidak_diterima",
            f"Jawaban “{jawaban[satu.kode]}” untuk {satu.kode} tidak diterima. Pakai salah satu pilihannya.",
            satu.sel,
            "catatan",
        )
        for satu in sia
    ]
    return replace(hasil, peringatan=[*hasil.peringatan, *keluhan]) if keluhan else hasil


def diterima(hasil: Iterable[Hasil], jawaban: Mapping[str, str]) -> dict[str, str]:
    """The answers that settled their question in every file; only these are worth remembering."""
    terbuka = {tanya.kode for satu in hasil for tanya in satu.pertanyaan}
    return {kode: nilai for kode, nilai in jawaban.items() if kode not in terbuka}


def baca_kiriman(
    jalur: Sequence[Path],
    pengirim: str,
    jawaban: Mapping[str, Mapping[str, str]],
    kemajuan: Kemajuan | None = None,
) -> Kiriman:
    """Read uploaded files; `jawaban` by file name. A refused file is deleted: nothing of it is stored."""
    hasil = []
    for urutan, satu in enumerate(jalur):
        lapor = _sebagian(kemajuan, urutan, len(jalur), satu.name) if kemajuan else None
        hasil.append(baca_satu(satu, pengirim, jawaban.get(satu.name, {}), lapor))
        if hasil[-1].penolakan:
            satu.unlink(missing_ok=True)
    return Kiriman(tuple(jalur), pengirim, tuple(hasil))


def _sebagian(kemajuan: Kemajuan, urutan: int, banyak: int, nama: str) -> Kemajuan:
    return lambda porsi, kata: kemajuan((urutan + porsi) / banyak, f"{nama}: {kata}")


def buang(jalur: Iterable[Path]) -> None:
    """Delete uploaded files and their folder."""
    for folder in {satu.parent for satu in jalur}:
        shutil.rmtree(folder, ignore_errors=True)


def bingkai(hasil: Iterable[Hasil]) -> pd.DataFrame:
    """The certain rows of several files as one frame: the fields of `Baris` and `berkas`."""
    bagian = []
    for satu in hasil:
        bagian.append(_bingkai_satu(satu).assign(berkas=satu.berkas))
    kosong = pd.DataFrame(columns=[*KOLOM, "berkas"])
    return pd.concat(bagian, ignore_index=True) if bagian else kosong


def _bingkai_satu(hasil: Hasil) -> pd.DataFrame:
    if isinstance(hasil.baris, BarisKolom):
        return hasil.baris.bingkai()
    baris = [tuple(getattr(b, kolom) for kolom in KOLOM) for b in hasil.baris]
    return pd.DataFrame(baris, columns=KOLOM)
