"""Two cells for one value: identical rows become one, the rest is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from data.intake.model import Baris
from data.intake.susun.hal import Kandidat
from data.intake.susun.jumlah import MEDAN, MEDAN_SISA
from data.intake.susun.tanya import ABAIKAN, Catatan

JUMLAHKAN = "jumlahkan"
PERTAMA = "pakai yang pertama"
TERAKHIR = "pakai yang terakhir"
BATAS_MASSAL = 20  # more open doubles than these become one question
KODE_MASSAL = "ganda:massal"
PILIHAN_MASSAL = (JUMLAHKAN, PERTAMA, TERAKHIR, ABAIKAN)
TEKS_MASSAL = (
    f"Lebih dari {BATAS_MASSAL} nilai tertulis lebih dari sekali (wilayah, jenis, dan tahun yang sama). "
    "Dijumlahkan, dipakai yang pertama, atau dipakai yang terakhir di berkas?"
)
TEKS_SAMA = "Nilai yang sama tertulis lebih dari sekali; satu yang dipakai."


def saring(semua: Sequence[Kandidat], catatan: Catatan) -> list[Baris]:
    """The rows of a file with each key at most once; doubles that are open are left out and asked."""
    kelompok: dict[tuple, list[Kandidat]] = defaultdict(list)
    for satu in semua:
        kelompok[kunci(satu.baris)].append(satu)
    hasil = []
    tunda: dict[str, list[list[Kandidat]]] = defaultdict(list)
    for isi in kelompok.values():
        if len(isi) == 1:
            hasil.append(isi[0].baris)
        else:
            tunda[_kode(isi)].append(isi)
    for kode in [kode for kode, semua_isi in tunda.items() if _satu_isi(semua_isi)]:
        hasil += _satukan(tunda.pop(kode), catatan)
    if len(tunda) > BATAS_MASSAL:
        return hasil + _massal([isi for semua_isi in tunda.values() for isi in semua_isi], catatan)
    for kode, semua_isi in tunda.items():
        hasil += _putuskan(kode, semua_isi, catatan)
    return hasil


def _satu_isi(semua: list[list[Kandidat]]) -> bool:
    return all(_sama(isi) for isi in semua) and _utuh(semua)


def _satukan(semua: list[list[Kandidat]], catatan: Catatan) -> list[Baris]:
    catatan.ingatkan("ganda_sama", TEKS_SAMA, [satu.baris.cell for isi in semua for satu in isi])
    return [isi[0].baris for isi in semua]


def _massal(semua: list[list[Kandidat]], catatan: Catatan) -> list[Baris]:
    """Masses of doubles are one fault, not hundreds: one question for all."""
    jawab = catatan.jawab(KODE_MASSAL, PILIHAN_MASSAL)
    if jawab == JUMLAHKAN:
        return [_tambah(isi) for isi in semua]
    if jawab in (PERTAMA, TERAKHIR):
        return [isi[0 if jawab == PERTAMA else -1].baris for isi in semua]
    if jawab != ABAIKAN:
        sel = [satu.baris.cell for isi in semua for satu in isi]
        catatan.tanya(KODE_MASSAL, TEKS_MASSAL, PILIHAN_MASSAL, sel)
    return []


def kunci(baris: Baris) -> tuple:
    """Everything that makes a value one value."""
    return (baris.tabel, *(getattr(baris, m) for m in (*MEDAN, *MEDAN_SISA)))


def _kode(isi: list[Kandidat]) -> str:
    """One question for all doubles of the same two rows, the same two columns, or the same two tables."""
    lembar = [satu.baris.cell.rpartition("!")[0] for satu in isi]
    if len({satu.meja for satu in isi}) > 1:
        bagian = sorted({f"{nama}#{satu.meja}" for nama, satu in zip(lembar, isi, strict=True)})
        return f"ganda:tabel:{'+'.join(bagian)}"
    baris, kolom = {s.letak[0] for s in isi}, {s.letak[1] for s in isi}
    if len(kolom) == 1:
        return f"ganda:{lembar[0]}:baris{'+'.join(str(b + 1) for b in sorted(baris))}"
    if len(baris) == 1:
        return f"ganda:{lembar[0]}:kolom{'+'.join(str(k + 1) for k in sorted(kolom))}"
    return f"ganda:{'+'.join(satu.baris.cell for satu in isi)}"


def _putuskan(kode: str, semua: list[list[Kandidat]], catatan: Catatan) -> list[Baris]:
    sel = [satu.baris.cell for isi in semua for satu in isi]
    pertama = semua[0]
    pilihan = [f"pakai {satu.baris.cell}" for satu in pertama]
    jawab = catatan.jawab(kode, [JUMLAHKAN, ABAIKAN])
    if jawab == JUMLAHKAN:
        return [_tambah(isi) for isi in semua]
    if jawab in pilihan:
        return [isi[min(pilihan.index(jawab), len(isi) - 1)].baris for isi in semua]
    if jawab == ABAIKAN:
        return []
    catatan.tanya(kode, _teks(pertama, len(semua)), [JUMLAHKAN, *pilihan, ABAIKAN], sel)
    return []


def _sama(isi: list[Kandidat]) -> bool:
    return len({(satu.baris.nilai, satu.baris.status) for satu in isi}) == 1


def _utuh(semua: list[list[Kandidat]]) -> bool:
    """Repeated rows or tables as a whole, not two labels that happen to hold one equal value."""
    satu = semua[0]
    return len({k.meja for k in satu}) > 1 or (
        len({k.letak[0] for k in satu}) > 1 and satu[0].label == satu[1].label
    )


def _tambah(isi: list[Kandidat]) -> Baris:
    nilai = [satu.baris.nilai for satu in isi if satu.baris.nilai is not None]
    return replace(isi[0].baris, nilai=sum(nilai) if nilai else None)


def _teks(isi: list[Kandidat], banyak: int) -> str:
    tempat = " dan ".join(satu.baris.cell for satu in isi)
    ekor = f" Hal yang sama terjadi pada {banyak} nilai." if banyak > 1 else ""
    tanya = "Dijumlahkan atau dipakai satu saja?"
    return f"Sel {tempat} berarti hal yang sama (wilayah, jenis, dan tahun yang sama). {tanya}{ekor}"
