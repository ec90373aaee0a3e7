"""Golden sentences as a file to read: `python -m tests.words.kalimat_rapat_golden` writes it again."""

from __future__ import annotations

from pathlib import Path

from tests.words.kasus_kalimat_rapat import KASUS
from words.kalimat_rapat import Hal, Lisan

BERKAS = Path(__file__).with_name("kalimat_rapat.golden.txt")
KEPALA = "Kalimat rapat: masukan, kalimat di layar (=>), kalimat lisan (>>) bila memuat angka.\n"
HITUNG = ("gerak", "tingkat", "kesenjangan", "spm", "dua_satuan", "banding")


def kalimat(nama: str, **lain: object) -> str:
    """The sentence of a case."""
    fungsi, posisi, kunci = KASUS[nama]
    return fungsi(*posisi, **kunci, **lain)


def lisan(nama: str) -> str:
    """The same sentence with its figures in words, "" where the kind of sentence has none."""
    return kalimat(nama, cetak=Lisan()) if KASUS[nama][0].__name__ in HITUNG else ""


def tulis() -> str:
    """Every case as text."""
    return "\n".join((KEPALA, *(_kasus(nama) for nama in KASUS)))


def _kasus(nama: str) -> str:
    fungsi, posisi, kunci = KASUS[nama]
    masukan = [_isi(satu) for satu in posisi] + [f"{key}={_isi(isi)}" for key, isi in kunci.items()]
    kata = lisan(nama)
    baris = [f"# {nama}", f"   {fungsi.__name__}: {', '.join(masukan)}", f"=> {kalimat(nama)}"]
    return "\n".join((*baris, *([f">> {kata}"] if kata else []), ""))


def _isi(apa: object) -> str:
    if isinstance(apa, Hal):
        beda = {f: getattr(apa, f) for f in ("satuan", "ukuran", "jenis", "desimal", "status", "contoh")}
        usual = {
            "satuan": "jiwa",
            "ukuran": "terdata",
            "jenis": "",
            "desimal": 0,
            "status": "tetap",
            "contoh": False,
        }
        return (
            "; ".join((f"[{apa.nama}", apa.tempat, *(f"{f}={v}" for f, v in beda.items() if v != usual[f])))
            + "]"
        )
    return f"{apa:.4f}".rstrip("0").rstrip(".") if isinstance(apa, float) else repr(apa)


if __name__ == "__main__":
    BERKAS.write_text(tulis(), encoding="utf-8")
